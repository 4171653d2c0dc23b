"""What a look means: news, noise, doubt and sight, told through whole histories of a page."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from tests.policy.memory import EVERY, SOURCE, Memory, outcomes, page
from watcher.agreement.clauses._structure import MOST_OPENINGS
from watcher.model import (
    Bilingual,
    Capture,
    Changed,
    Effect,
    Failed,
    FetchFailure,
    NotModified,
    Page,
    Route,
    Severity,
    Suspect,
    Unchanged,
)

TERMS = """# 北方云服务协议

更新日期：2026年1月5日　生效日期：2026年1月20日

本协议由您与**哈尔滨北方云科技有限公司**（以下简称“北方云”）订立。

## 一、服务

1.1 北方云按照订购页面向您提供云服务器服务，您应当按时支付费用。

1.2 您不得利用服务从事违法活动，也不得干扰其他客户使用服务。

1.3 北方云迁移机房的，应当至少提前 5 日通知您。

## 二、责任

2.1 北方云的赔偿责任总额不超过您在过去 12 个月内支付的服务费用。

2.2 您应当自行备份数据，因未备份造成的损失由您承担。

## 三、其他

3.1 北方云修改本协议的，应当提前 30 日在网站公告修改内容；您继续使用服务的，视为接受修改。

3.2 本协议适用中华人民共和国法律，争议由哈尔滨市南岗区人民法院管辖。
"""
SHORTER_NOTICE = TERMS.replace("提前 30 日在网站公告", "提前 7 日在网站公告")
REWORDED = TERMS.replace("您应当按时支付费用", "您应按时支付费用")
FURNITURE = TERMS.replace("**哈尔滨北方云科技有限公司**", "哈尔滨北方云科技有限公司")
OTHER = """# 北方云服务总则

更新日期：2026年2月20日

欢迎选择北方云。本总则代替此前的全部条款，请仔细阅读。

## 第一章 定义

第一条 本总则所称平台，是指北方云运营的在线交易与托管平台，包括网页、接口和移动端。

第二条 会员是指完成登记并取得编号的企业或者个体工商户，个人不得登记为会员；会员应当对其操作承担责任。

## 第二章 交易

第三条 会员之间的交易由双方自行约定，违约的一方应当赔偿对方的损失；平台有权收取佣金。

第四条 平台可以根据市场情况调整佣金比例，调整前一个月在平台公布。

## 第三章 纠纷

第五条 会员之间发生纠纷的，可以申请平台调解；调解不成的，向杭州互联网法院起诉。
"""
CAPTCHA = """<html><head><title>安全验证</title></head><body><h1>访问验证</h1>
<p>请按住滑块，拖动到最右边，完成验证后继续访问。</p><div id="captcha"></div></body></html>"""


def failure(at: datetime, *, transient: bool = True) -> FetchFailure:
    return FetchFailure(
        SOURCE.url, "http", Bilingual("网站回答 503", "the site answers 503"), at, transient, status=503
    )


@pytest.fixture
def memory() -> Memory:
    return Memory()


# ── news and noise ───────────────────────────────────────────────────────────────────────────────


def test_the_first_text_is_a_version_and_no_news(memory: Memory) -> None:
    assert outcomes(memory.shown(TERMS)) == ["First"]
    assert memory.told() == []


def test_equal_bytes_and_304_are_unchanged_without_reading(memory: Memory) -> None:
    memory.shown(TERMS)
    assert outcomes(memory.shown(TERMS)) == ["Unchanged"]
    assert isinstance(memory.look(NotModified(SOURCE.url, {}, memory.now)).outcome, Unchanged)


def test_other_bytes_with_the_same_words_are_unchanged(memory: Memory) -> None:
    assert outcomes(memory.shown(TERMS, FURNITURE, TERMS.replace("\n\n", "\n\n\n"))) == [
        "First",
        "Unchanged",
        "Unchanged",
    ]
    assert memory.told() == []


def test_one_clause_edited_in_an_equal_text_is_told_at_once_to_every_route_that_asked(memory: Memory) -> None:
    changed = memory.shown(TERMS, SHORTER_NOTICE)[-1]
    assert isinstance(changed.outcome, Changed)
    comparison = changed.outcome.comparison
    assert (comparison.severity, comparison.effect) == (Severity.CRITICAL, Effect.WORSE)
    told = {owed.channel: owed.alert for owed in changed.owed if owed.alert.kind == "agreement.changed"}
    assert told.keys() == {"mail", "pager"}
    notice = next(line for line in told["mail"].facts if line.name == "amendment.notice")
    assert ("30" in notice.old, "7" in notice.new, notice.effect) == (True, True, Effect.WORSE)
    assert told["pager"].language == "en"
    assert json.loads(told["pager"].data)["version"] == 2


def test_a_route_hears_only_what_it_asked_for(memory: Memory) -> None:
    changed = memory.shown(TERMS, REWORDED)[-1]
    assert {owed.channel for owed in changed.owed} == {"mail"}


# ── doubt ────────────────────────────────────────────────────────────────────────────────────────


def test_a_captcha_is_a_suspect_however_long_it_stays_and_the_version_stays_too(memory: Memory) -> None:
    assert set(outcomes(memory.shown(TERMS, *[CAPTCHA] * 9)[1:])) == {"Suspect"}
    assert memory.snapshot.version == 1


def test_a_text_that_can_be_read_only_in_part_is_a_suspect_however_long_it_stays(memory: Memory) -> None:
    too_long = TERMS + "：①" * (MOST_OPENINGS + 1)
    assert outcomes(memory.shown(too_long, TERMS, too_long, too_long)) == ["Suspect", "First", "Suspect", "Suspect"]
    assert memory.snapshot.version == 1


def test_a_suspect_before_any_version_makes_none(memory: Memory) -> None:
    assert outcomes(memory.shown(CAPTCHA, TERMS)) == ["Suspect", "First"]


def test_a_rewrite_is_held_and_believed_at_the_second_regular_look(memory: Memory) -> None:
    verdicts = memory.shown(TERMS, OTHER, OTHER, OTHER)
    believed = outcomes(verdicts).index("Changed")
    assert outcomes(verdicts)[:2] == ["First", "Suspect"]
    assert believed in (2, 3)


def test_a_rewrite_of_every_word_under_the_same_title_is_believed_at_the_second_regular_look(memory: Memory) -> None:
    rewritten = OTHER.replace("北方云服务总则", "北方云服务协议", 1)
    assert outcomes(memory.shown(TERMS, rewritten, rewritten)) == ["First", "Suspect", "Changed"]


def test_a_rewrite_that_goes_away_is_dropped_and_told_to_nobody(memory: Memory) -> None:
    assert outcomes(memory.shown(TERMS, OTHER, TERMS)) == ["First", "Suspect", "Unchanged"]
    assert memory.snapshot.standing.held is None
    assert memory.told() == []


def test_the_look_soon_after_a_doubtful_one_confirms_nothing(memory: Memory) -> None:
    memory.shown(TERMS)
    memory.now = memory.snapshot.standing.regular_due or memory.now
    doubtful = memory.look(page(OTHER, memory.now))
    assert doubtful.next_look - doubtful.at <= timedelta(minutes=30)
    again = memory.look(page(OTHER, memory.now))
    assert isinstance(again.outcome, Suspect)
    held = again.standing.held
    assert held is not None
    assert held.looks == 1


def test_a_person_who_asks_counts_as_a_regular_look(memory: Memory) -> None:
    memory.look(page(TERMS, memory.now), asked=True)
    seen = [type(memory.look(page(OTHER, memory.now), asked=True).outcome).__name__ for _ in range(3)]
    assert "Changed" in seen


def test_a_page_that_alternates_is_told_as_a_state_once(memory: Memory) -> None:
    verdicts = memory.shown(TERMS, *[SHORTER_NOTICE, TERMS] * 6)
    changes = outcomes(verdicts).count("Changed")
    assert changes <= 2
    assert memory.told().count(("mail", "source.flapping")) == 1


def test_a_text_that_stays_after_alternating_becomes_the_version(memory: Memory) -> None:
    memory.shown(TERMS, *[SHORTER_NOTICE, TERMS] * 4)
    verdicts = memory.shown(*[SHORTER_NOTICE] * 5)
    assert "Changed" in outcomes(verdicts)


def test_a_new_text_is_told_even_while_others_alternate(memory: Memory) -> None:
    memory.shown(TERMS, *[SHORTER_NOTICE, TERMS] * 4)
    new = TERMS.replace("哈尔滨市南岗区人民法院管辖", "北京仲裁委员会仲裁")
    assert outcomes(memory.shown(new)) == ["Changed"]


def test_a_small_edit_withdrawn_after_two_looks_is_told_both_times(memory: Memory) -> None:
    assert outcomes(memory.shown(TERMS, SHORTER_NOTICE, SHORTER_NOTICE, TERMS)) == [
        "First",
        "Changed",
        "Unchanged",
        "Changed",
    ]


# ── sight ────────────────────────────────────────────────────────────────────────────────────────


def test_going_blind_is_told_once_per_channel_and_so_is_seeing_again(memory: Memory) -> None:
    memory.shown(TERMS)
    for _ in range(30):
        memory.look(failure(memory.now))
    memory.shown(TERMS)
    assert sorted(memory.told()) == sorted(
        [(channel, kind) for channel in ("mail", "pager") for kind in ("source.blind", "source.recovered")]
    )


def test_a_reason_that_is_a_sentence_ends_once(memory: Memory) -> None:
    memory.shown(TERMS)
    why = Bilingual("没有这个页面，请核对地址。", "There is no such page, check the address.")
    for _ in range(30):
        memory.look(FetchFailure(SOURCE.url, "http", why, memory.now, transient=False, status=404))
    (told,) = {owed.alert.headline for verdict in memory.verdicts for owed in verdict.owed if owed.channel == "mail"}
    assert "核对地址。在恢复" in told


@pytest.mark.parametrize("seen", [1, 2])
def test_a_captcha_that_comes_and_goes_is_told_once_as_a_state(memory: Memory, seen: int) -> None:
    memory.shown(*[CAPTCHA, *[TERMS] * seen] * 12)
    assert memory.told() == [("mail", "source.flapping"), ("pager", "source.flapping")]
    (why,) = {owed.alert.headline for each in memory.verdicts for owed in each.owed if owed.channel == "mail"}
    assert "时而" in why
    assert "验证" in why
    memory.shown(*[TERMS] * 60, *[CAPTCHA, TERMS] * 5)
    assert memory.told().count(("mail", "source.flapping")) == 2


def test_a_captcha_now_and_then_is_not_told(memory: Memory) -> None:
    memory.shown(*[CAPTCHA, *[TERMS] * 3] * 8)
    assert memory.told() == []


def test_a_short_outage_is_retried_quietly(memory: Memory) -> None:
    memory.shown(TERMS)
    for _ in range(3):
        assert isinstance(memory.look(failure(memory.now)).outcome, Failed)
    memory.shown(TERMS)
    assert memory.told() == []


def test_retries_never_miss_the_regular_look(memory: Memory) -> None:
    memory.shown(TERMS)
    for _ in range(12):
        due = memory.snapshot.standing.regular_due or memory.now
        assert memory.look(failure(memory.now)).next_look <= max(due, memory.verdicts[-1].at + EVERY * 1.06)


def test_bytes_that_cannot_be_read_are_a_failure_and_the_version_stays(memory: Memory) -> None:
    memory.shown(TERMS)
    broken = Page(SOURCE.url, SOURCE.url, 200, {"content-type": "application/pdf"}, b"%PDF-1.4 broken", memory.now)
    verdict = memory.look(Capture((broken,)))
    assert isinstance(verdict.outcome, Failed | Suspect)
    assert memory.snapshot.version == 1


# ── dates and reminders ──────────────────────────────────────────────────────────────────────────

ANNOUNCED = SHORTER_NOTICE.replace("2026年1月5日", "2026年3月1日").replace("2026年1月20日", "2026年4月1日")


def test_a_deadline_brings_reminders_and_the_day_it_comes_into_force(memory: Memory) -> None:
    changed = memory.shown(TERMS, ANNOUNCED)[-1]
    mail = [(owed.alert.kind, owed.due) for owed in changed.owed if owed.channel == "mail"]
    assert [kind for kind, _ in mail] == ["agreement.changed", *["deadline.near"] * 4, "agreement.in_force"]
    days = [f"{due.astimezone(UTC):%m-%d %H}" for kind, due in mail if kind == "deadline.near"]
    assert days == ["03-18 01", "03-25 01", "03-29 01", "03-31 01"]
    assert all(earlier[1] <= later[1] for earlier, later in pairwise(mail))


def test_a_moved_date_voids_the_old_reminders_and_owes_new_ones_in_the_same_thread(memory: Memory) -> None:
    first = memory.shown(TERMS, ANNOUNCED)[-1]
    moved = memory.shown(ANNOUNCED.replace("2026年4月1日", "2026年4月20日"))[-1]
    threads = {owed.alert.thread for owed in first.owed if owed.alert.kind == "deadline.near"}
    assert set(moved.withdrawn) == threads
    reminders = [owed for owed in moved.owed if owed.alert.kind == "deadline.near"]
    assert reminders
    assert {owed.alert.thread for owed in reminders} == threads


def test_a_digest_gathers_and_hours_of_silence_wait(memory: Memory) -> None:
    routes = (
        Route("digest", digest="daily", language="zh"),
        Route("night", quiet=("10:00", "20:00"), language="zh"),
    )
    patient = Memory(replace(SOURCE, routes=routes))
    changed = patient.shown(TERMS, SHORTER_NOTICE)[-1]
    due = {owed.channel: owed.due for owed in changed.owed if owed.alert.kind == "agreement.changed"}
    assert f"{due['digest'].astimezone(UTC):%H:%M}" == "01:00"
    assert due["night"] >= changed.at
