"""How the agreement itself may be changed: with which notice, from when on, told where, accepted how."""

from collections import defaultdict

from watcher.agreement.facts import _amendment_en, _amendment_zh, _channels_en, _channels_zh
from watcher.agreement.facts._fact_type import Candidate, FactType, always, join_sets, keep_strongest
from watcher.agreement.facts._notice_readers import (
    notice_readers,
    plainest_notices,
    rule_readers,
)
from watcher.agreement.facts._ranking import ladder, longer_notice, more_of
from watcher.agreement.facts._showing import show_notice, words
from watcher.agreement.facts._subjects import Subject
from watcher.model import Bilingual, Severity

_RULES = {
    "before_effect": Bilingual("生效前倒数", "counted back from the effect"),
    "after_notice": Bilingual("通知后起算", "counted from the notice"),
}
_EFFECTS = {
    "on_publication": Bilingual("公布即生效", "on publication"),
    "after_notice": Bilingual("通知期满后生效", "after the notice period"),
    "on_stated_date": Bilingual("于载明的日期生效", "on a stated date"),
    "on_acceptance": Bilingual("经接受后生效", "on acceptance"),
    "on_renewal": Bilingual("续费时生效", "on renewal"),
}
_CHANNELS = {
    "website": Bilingual("网站公告", "website"),
    "in_site_message": Bilingual("站内消息", "message in the service"),
    "popup": Bilingual("弹窗", "pop-up"),
    "email": Bilingual("电子邮件", "e-mail"),
    "sms": Bilingual("短信", "text message"),
    "phone": Bilingual("电话", "phone"),
    "letter": Bilingual("书面或信件", "letter"),
    "im": Bilingual("即时通讯", "messenger"),
}
_ACCEPTANCES = {
    "continued_use": Bilingual("继续使用视为接受", "continued use"),
    "silence": Bilingual("未提异议视为接受", "silence"),
    "explicit_consent": Bilingual("须明示同意", "explicit consent"),
}


def join_within_clauses(candidates: list[Candidate]) -> list[Candidate]:
    """One set a clause, list and all: clauses that name different channels differ."""
    together: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        together[_listed_under(candidate)].append(candidate)
    return [kept for same in together.values() for kept in join_sets(same)]


def _listed_under(candidate: Candidate) -> str:
    """The clause that says it, or the one whose list it belongs to."""
    sentence = candidate.sentence
    is_item = sentence.lead is not None and sentence.lead.text.endswith(":")
    return (sentence.clause.parent if is_item else None) or sentence.clause.key


FACTS = (
    FactType(
        name="amendment.notice",
        label=Bilingual("修订公示期", "notice of amendments"),
        kind="notice",
        topic="amendment",
        weight=Severity.HIGH,
        ranking=longer_notice,
        showing=show_notice,
        readers=notice_readers(Subject.AGREEMENT),
        settle=plainest_notices,
        critical=always,
    ),
    FactType(
        name="amendment.notice_rule",
        label=Bilingual("修订公示期的算法", "how the notice is counted"),
        kind="choice",
        topic="amendment",
        weight=Severity.HIGH,
        ranking=ladder({"after_notice": 2, None: 1, "before_effect": 1}),
        showing=words(_RULES),
        readers=rule_readers(),
        settle=keep_strongest,
    ),
    FactType(
        name="amendment.takes_effect",
        label=Bilingual("修订何时生效", "when an amendment takes effect"),
        kind="choice",
        topic="amendment",
        weight=Severity.HIGH,
        ranking=ladder(
            {"on_acceptance": 4, "on_renewal": 3, "after_notice": 3, None: 1, "on_publication": 0},
            incomparable=frozenset({"on_stated_date"}),
        ),
        showing=words(_EFFECTS),
        readers=(_amendment_zh.EFFECT, _amendment_en.EFFECT),
    ),
    FactType(
        name="amendment.channels",
        label=Bilingual("修订的通知方式", "where amendments are announced"),
        kind="set",
        topic="amendment",
        weight=Severity.HIGH,
        ranking=more_of,
        showing=words(_CHANNELS),
        readers=(_channels_zh.CHANNELS, _channels_en.CHANNELS),
        settle=join_within_clauses,
    ),
    FactType(
        name="amendment.acceptance",
        label=Bilingual("修订的接受方式", "what counts as acceptance"),
        kind="choice",
        topic="amendment",
        weight=Severity.HIGH,
        ranking=ladder({"explicit_consent": 3, None: 2, "continued_use": 1, "silence": 0}),
        showing=words(_ACCEPTANCES),
        readers=(_amendment_zh.ACCEPTANCE, _amendment_en.ACCEPTANCE),
    ),
)
