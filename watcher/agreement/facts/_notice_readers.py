"""Readers for the facts that are a notice of something: they differ only in what the notice is of."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from watcher.agreement.facts._breach import names_breach
from watcher.agreement.facts._context_en import refers_to_amendment
from watcher.agreement.facts._fact_type import Candidate, Reader, Reading
from watcher.agreement.facts._mention import Subject
from watcher.agreement.facts._notice import Notice
from watcher.agreement.facts._notices_en import PROMISE_STEMS_EN
from watcher.agreement.facts._notices_zh import PROMISE_STEMS_ZH
from watcher.agreement.facts._parties import CUSTOMER_EN, CUSTOMER_ZH, PROVIDER_ZH
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._subjects_en import MAINTENANCE_EN
from watcher.agreement.facts._subjects_zh import MAINTENANCE_ZH, object_of_bare_change_zh
from watcher.model import Duration, FactValue

ANCHORS_ZH = (
    "生效",
    "日后",
    "天后",
    "弹窗",
    "征得",
    "推送",
    "贴",
    "标注",
    "告诉",
    "书面",
    "邮件",
    "前",
    "事先",
    "预先",
    "通知",
    "公告",
    "公示",
    "告知",
    "通告",
    "提示",
    "提醒",
    "公布",
    "发布",
    "过渡期",
    "知会",
    "知晓",
    "招呼",
    "一声",
    "函",
    "早",
    "预告",
    "留足",
    "留出",
    "不得短于",
)
ANCHORS_EN = (
    "tell",
    "told",
    "ahead",
    "before",
    "hear from",
    "warn",
    "know",
    "hours",
    "month",
    "week",
    "year",
    "noti",
    "inform",
    "advance",
    "days",
    "announce",
    "post",
    "objection",
)


def _readers(read: Callable[[Sentence], Iterator[Reading]]) -> tuple[Reader, ...]:
    """Somebody is told, or something comes first; and there is a period, or a word for having none."""
    return Reader("zh", ANCHORS_ZH, read, PROMISE_STEMS_ZH), Reader("en", ANCHORS_EN, read, PROMISE_STEMS_EN)


_STRENGTHS = {"none": 2, "advance": 1}


def strength_of_notice(value: FactValue) -> int:
    return 3 if isinstance(value, Duration) else _STRENGTHS[str(value)]


def notice_readers(subject: Subject) -> tuple[Reader, ...]:
    """Reads the notices that this subject is bound to."""

    def read(sentence: Sentence) -> Iterator[Reading]:
        for notice, subjects in _bound_notices(sentence):
            if subject in subjects and not _is_another_matter(sentence, subject, notice):
                span = sentence.phrase(notice.start, notice.end)
                yield Reading(notice.value, *span, strength_of_notice(notice.value))

    return _readers(read)


@lru_cache(maxsize=1)  # the readers of all these facts ask in turn about one sentence
def _bound_notices(sentence: Sentence) -> tuple[tuple[Notice, frozenset[Subject]], ...]:
    """The sentence's notices with what each one is of."""
    return tuple((notice, _subjects_of(sentence, notice)) for notice in sentence.notices)


def _subjects_of(sentence: Sentence, notice: Notice) -> frozenset[Subject]:
    """What the notice is of; 通知您终止本协议 names an end behind it besides what went before."""
    ends = {
        mention.subject
        for mention in sentence.mentions
        if mention.subject is Subject.ENDING and notice.end <= mention.start <= notice.end + _RIGHT_BEHIND
    }
    named = _of_sentence_before(sentence) or sentence.subjects_at(notice.start) or _only_subject(sentence)
    if (
        sentence.language == "en"
        and named <= {Subject.OTHER}
        and refers_to_amendment(sentence, notice.start, notice.end)
    ):
        named = frozenset({Subject.AGREEMENT})
    return named | ends


def _of_sentence_before(sentence: Sentence) -> frozenset[Subject]:
    """各套餐价格见官网。如需调整,提前15日公告: the change is one of what the sentence before it names."""
    earlier = sentence.before()
    if sentence.language == "en" or sentence.mentions or earlier is None or earlier.clause.key != sentence.clause.key:
        return frozenset()
    named = object_of_bare_change_zh(sentence.text, earlier.text)
    return frozenset({named}) if named else frozenset()


def _only_subject(sentence: Sentence) -> frozenset[Subject]:
    """自公告变更之日起满15日,变更后的协议…: a bare change in front of the only thing that changes is a change of that."""
    if sentence.language == "en":
        return frozenset()
    subjects = {mention.subject for mention in sentence.mentions} - {Subject.OTHER}
    return frozenset(subjects) if len(subjects) == 1 else frozenset()


_RIGHT_BEHIND = 12


def rule_readers() -> tuple[Reader, ...]:
    """Reads how the notice of an amendment is counted; what says when the change takes effect says it plainest."""

    def read(sentence: Sentence) -> Iterator[Reading]:
        for notice, subjects in _bound_notices(sentence):
            if notice.rule is not None and Subject.AGREEMENT in subjects:
                strength = 2 if notice.rule == "after_notice" else 1
                yield Reading(notice.rule, *sentence.phrase(notice.start, notice.end), strength)

    return _readers(read)


def _is_another_matter(sentence: Sentence, subject: Subject, notice: Notice) -> bool:
    """Ending for breach is not ending at will, and an interruption for maintenance changes no service."""
    if _customer_does_it(sentence, subject, notice) or _OTHERS_DO.search(sentence.text):
        return True
    if _HANDED_ON.match(sentence.text, notice.end):
        return True
    if subject is Subject.AGREEMENT and sentence.language == "en" and _AHEAD_OF_ELSE.match(sentence.text, notice.end):
        return True
    if subject is Subject.AGREEMENT and (_is_an_end(sentence) or _is_about_data(sentence)):
        return True
    if subject in (Subject.ENDING, Subject.SERVICE) and (
        names_breach(sentence) or _EMERGENCY.search(sentence.text) or _AFTERMATH.search(sentence.text)
    ):
        return True
    if subject is not Subject.SERVICE and _is_of_renewal(sentence, notice):
        return True
    if subject is Subject.ENDING and (_follows_emergency(sentence) or _is_not_at_will(sentence, notice)):
        return True
    if subject is Subject.SERVICE and _CONTENT.search(sentence.text):
        return True
    if subject is Subject.SERVICE:
        maintenance = MAINTENANCE_ZH if sentence.language == "zh" else MAINTENANCE_EN
        return (
            maintenance.search(sentence.text, 0, notice.start) is not None
            or _PAUSED_FOR.match(sentence.text, notice.end) is not None
        )
    return False


_AFTERMATH = re.compile(
    "(?:终止|注销|到期|届满|停止|解除|关闭)之?后,?[^。;]{0,30}?(?:通知|告知)[^,。;]{0,12}?(?:删除|清除|销毁|清空|抹除)"
)
"""终止后可不经通知删除内容: what is done when all has ended."""
_AHEAD_OF_ELSE = re.compile(
    r" of (?:(?:the|any|their|your) )?(?:using|accessing|collecting|installing|sharing|processing|sending|charging|visiting|entering|transferring|use of|collection|installation|inspection|visits?|calls?|payments?|delivery|shipment|meetings?)\b"
)
"""In advance of using our service: it is not the agreement that changes."""


def _customer_does_it(sentence: Sentence, subject: Subject, notice: Notice) -> bool:
    """用户终止本协议的,应提前30日通知: who ends it is who must tell."""
    if sentence.language == "en":
        return False
    earlier = [mention for mention in sentence.mentions if mention.subject is subject and mention.start <= notice.start]
    return bool(earlier) and _CUSTOMER_DOES.search(sentence.sided, 0, earlier[-1].start + 1) is not None


_CUSTOMER_DOES = re.compile(
    f"(?<![与和向对给为及]){CUSTOMER_ZH}方?(?![的价资费服账帐数协规条政声合契公守])(?:(?!{PROVIDER_ZH})[^,。;]){{1,9}}$"
)


def _is_not_at_will(sentence: Sentence, notice: Notice) -> bool:
    """Reserved, conditional, or the customer's own."""
    if sentence.language != "en":
        return notice.value == "none" and _is_for_cause_zh(sentence, notice)
    if (
        _CANCELLED_BY_NOTICE.search(sentence.text)
        or _OF_A_TRIAL.search(sentence.text)
        or _OWN_END.search(sentence.sided)
    ):
        return True
    if notice.value != "none":
        return False
    return _RESERVED.search(sentence.text) is not None or _ONLY_IF.match(sentence.text, notice.end) is not None


def _is_for_cause_zh(sentence: Sentence, notice: Notice) -> bool:
    """账号转借他人的,我们可终止服务,不另行通知: the end of what the customer did, or one that a clause on breaches speaks of."""
    if _ENDS_BY_ITSELF.search(sentence.text):
        return True
    if _AT_ANY_TIME.search(sentence.text):
        return False
    if any(_OF_BREACHES.search(heading) and not _OF_ENDS.search(heading) for heading in sentence.headings[:1]):
        return True
    return _HIS_DOING.search(sentence.sided, 0, notice.start) is not None


_AT_ANY_TIME = re.compile(
    "随时|任何时[候间]|任意|单方面?(?:决定|终止|解除)|自行决定|自主决定|任何(?:原因|理由)|无[需须](?:说明|任何)?理由"
)
_ENDS_BY_ITSELF = re.compile(
    "(?:到期|届满|期满)[后时]?,?[^,。;]{0,8}(?:自动|自然|自行|当然|即行?)(?:终止|解除|失效|结束)"
)
_OF_BREACHES = re.compile("违约|违规|违法|处罚|处置")
_OF_ENDS = re.compile("终止|解除|变更|期限")
_HIS_DOING = re.compile(
    f"(?:{CUSTOMER_ZH}|[账帐][户号])(?!(?:已|均|亦|即)?(?:同意|理解|知悉|知晓|确认))[^,。;]{{2,60}}的,"
    f"|(?:如果?|若|倘若?|一旦|凡|当|发现)[^,。;]{{0,10}}(?:{CUSTOMER_ZH}|[账帐][户号])[^,。;]{{2,60}},"
)


_ONLY_IF = re.compile(
    r"[^.;]{0,30}? (?:if|where|in the event|should) (?!(?:we|it|the company) (?:wish|decide|so|choose)\w*)(?:you|we (?:believe|suspect|determine|find)|customer|the other|any|there|it)\b"
)
_OWN_END = re.compile(
    rf"{CUSTOMER_EN}(?: then)? (?:may|can|could|wish(?:es)?|want|decide|choose|are entitled|have the right)\b[^.;,]{{0,60}}\b(?:end|cancel|terminate|close)\b(?:(?!\b(?:we|us|either|each)\b)[^;])*$"
)
_CANCELLED_BY_NOTICE = re.compile(
    r"\b(?:cancell?ation|termination|non-renewal) (?:notices?|requests?) (?:(?:must|should|need to|has to|have to|is required to|are required to) be|(?:is|are) (?:required|due))\b|\bto cancel\b[^.;,]{0,60}? (?:must|need|required|please)\b"
)
"""Notices that must be given are the customer's: it is the provider who writes it."""
_OF_A_TRIAL = re.compile(r"\b(?:free|your|the|such|any|an?) trials?\b")
_RESERVED = re.compile(
    r"\b(?:not affect|without prejudice to) (?:the|any|our|each party's|either party's) rights?\b"
    r"|\brights? to [^.;]{0,80}?\b(?:remains?|is|are|stays?) (?:unaffected|reserved)\b|\bextraordinary\b|^(?:if|where|in case of|upon) (?:a |the )?terminations?\b"
)
"""An end without notice that is only reserved, or already taken for granted, is one for cause."""
_PAUSED_FOR = re.compile(
    "[^,。;]{0,4}?(?:为|因|由于|进行)[^,。;]{0,12}(?:维修|保养|维护|检修)[^,。;]{0,24}(?:暂停|中断|停止)"
)
_OTHERS_DO = re.compile(
    r"\bby (?:their|its) (?:authors?|owners?|makers?|publishers?|operators?|licensors?)\b"
    "|(?:注册局|注册管理机构|上游[^,。;]{0,6}|第三方(?:供应商|服务商|机构)?|支付机构|应用商店|底层供应商)(?:可能|可以?|会|有权|将|得)[^,。;]{0,6}不[^,。;]{0,8}(?:通知|告知)"
    "|由(?:该|其|相关|有关|上述|前述)?[^,。;]{0,6}(?:机构|第三方|供应商|服务商|银行|公司|作者|商家|卖家|厂商)(?:自行)?(?:提前|事先|预先|负责|另行)"
)
"""What is not ours to change."""


def _is_an_end(sentence: Sentence) -> bool:
    """What ends or is stopped is no change of the text, whatever the clause spoke of before."""
    if sentence.names_amending:
        return False
    return _STOPPED.search(sentence.text) is not None


_STOPPED = re.compile(
    r"\b(?<!by )(?<!opportunity to )(?<!right to )(?<!chance to )(?<!you may )(?<!you can )(?<!entitled to )(?:terminat\w+|suspend\w*|cancel\w*|disconnect\w*|with or without cause|without cause)\b"
)


def _is_about_data(sentence: Sentence) -> bool:
    """Who passes data on without telling, or only after telling, changes no agreement; what takes effect is a change."""
    if sentence.names_amending or "生效" in sentence.text:
        return False
    return _DATA_PASSED_ON.search(sentence.text) is not None


_DATA_PASSED_ON = re.compile(
    "去标识化|匿名化|(?:信息|数据|资料)的?[^,。;]{0,6}(?:共享|转让|披露|提供给|收集|保存)|(?:共享|转让|披露|收集|处理|保存)[^,。;]{0,12}(?:信息|数据|资料)"
)


def _is_of_renewal(sentence: Sentence, notice: Notice) -> bool:
    """Who only declines another term keeps to the one that runs."""
    if sentence.language == "en" and notice.value == "none" and _RENEWS.search(sentence.text, 0, notice.start):
        return True
    if _ELSE_RENEWED.match(sentence.text, notice.end) and _UNSAID.search(sentence.text, 0, notice.start):
        return True
    return _NON_RENEWAL.search(sentence.text, max(0, notice.start - _BESIDE), notice.end + _BESIDE) is not None


_RENEWS = re.compile(r"\brenew(?:s|ed)?\b[^.;]{0,60}$")
"""It renews without notice."""


_HANDED_ON = re.compile(
    "[^。;]{0,16}?(?:将|把)[^,。;]{0,16}?(?:协议|合同|权利|义务)[^,。;]{0,12}?(?:转让|让与|移转|转移)"
)
"""提前30日通知您,将本协议转让给他人: another takes our place, and nothing of the agreement or the service changes."""


_UNSAID = re.compile("(?:未|没有?|无)[^,。;]{0,6}$")
_ELSE_RENEWED = re.compile("[^,。;]{0,24},[^。;]{0,40}?(?:顺延|续约|续期|续签|续展|延长|延续|展期)")
"""期满前未提前10日提出终止的,自动顺延: said in time, it only keeps the next term from beginning."""
_BESIDE = 40
_NON_RENEWAL = re.compile(
    r"(?:不再?|无意|未)(?:续[签约订期租]|展期)|\bnon-?(?:renewal|extension)\b|\b(?:not to|not|to prevent|does not wish to|elects? not to) (?:renew|extend)\w*\b"
)


def _follows_emergency(sentence: Sentence) -> bool:
    """A way out of an obstacle told of before: "if the said event lasts 30 days", or all that stands under its heading."""
    if any(_EMERGENCY.search(heading) or _IDLE.search(heading) for heading in sentence.headings[:1]):
        return True
    if not _SAID_EVENT.search(sentence.text):
        return False
    near = (sentence.before(back) for back in range(1, _FAR_BACK + 1))
    return any(
        earlier is not None and earlier.clause.key == sentence.clause.key and _EMERGENCY.search(earlier.text)
        for earlier in near
    )


_IDLE = re.compile(r"\b(?:inactiv\w+|dormant|dormancy|idle)\b")
_FAR_BACK = 3
_SAID_EVENT = re.compile(
    r"(?:前述|上述|以上|该等?|此类|此等|此种|这种)(?:的)?(?:事件|情况|情形|事由|障碍|事故|影响|原因)"
    r"|\b(?:such|the|this|that|these|those) (?:[a-z]+ )?(?:event|circumstance|delay|condition|obstacle)s?\b"
)
_CONTENT = re.compile(
    r"\b(?:content|posts?|submissions?|listings?|user materials?)\b[^.;]{0,90}\b(?:remov|delet|tak)\w+ (?:it|them)\b"
    r"|\b(?:remov|delet|tak)\w+ (?:down )?(?:any |your |such |all |the |certain |user )*(?:content|posts?|submissions?|listings?|materials?)\b"
)
"""What users put there is taken away; the service stays as it was."""
_EMERGENCY = re.compile(
    r"紧急|突发|不可抗力|安全(?:事件|风险|漏洞)|\b(?:emergenc(?:y|ies)|force majeure|security (?:risk|threat|incident)s?)\b"
)


def plainest_notices(candidates: list[Candidate]) -> list[Candidate]:
    """A period makes a bare promise redundant, and "without further notice" beside it in one clause too."""
    timed = [candidate for candidate in candidates if isinstance(candidate.reading.value, Duration)]
    clauses = {candidate.sentence.clause.key for candidate in timed}
    if not timed:
        return candidates
    return [
        candidate
        for candidate in candidates
        if candidate in timed or (candidate.reading.value == "none" and candidate.sentence.clause.key not in clauses)
    ]
