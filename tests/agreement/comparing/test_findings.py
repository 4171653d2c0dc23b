"""Findings are information: each has a condition, a clause and a quote, and stays silent without them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.agreement.comparing.texts import drawn, with_emphasis
from watcher.agreement.comparing import NOT_LEGAL_ADVICE, compare, findings_of
from watcher.agreement.comparing._places import differ, place_of_company, place_of_court
from watcher.model import Agreement, Cap, Duration, FactValue, Finding, Forum, Severity, Sighting

CN = ("dispute.governing_law", "CN", "法律")
PROVIDER = ("document.provider", "绵阳云杉科技有限公司", "绵阳云杉科技有限公司")
TEXT = (
    "绵阳云杉科技有限公司服务协议，适用法律见后。更新日期：2025年3月1日，生效日期：2025年4月1日\n"
    "1 提前3日公告修改。\n2 提前30日公告修改。\n3 修改公布即生效，继续使用视为接受，仅在网站公告。\n"
    "4 争议由签订地法院管辖。\n5 争议由北京市海淀区人民法院管辖。\n6 赔偿总额以当月费用为限。\n"
    "7 本协议最终解释权归我们所有。\n"
)
Stated = tuple[str, FactValue, str]
SHORT: Stated = ("amendment.notice", Duration(3, "day"), "提前3日公告修改")
LONG: Stated = ("amendment.notice", Duration(30, "day"), "提前30日公告修改")
AT_ONCE: Stated = ("amendment.takes_effect", "on_publication", "修改公布即生效")
BY_USE: Stated = ("amendment.acceptance", "continued_use", "继续使用视为接受")
ON_SITE: Stated = ("amendment.channels", ("website",), "仅在网站公告")
SIGNING: Stated = ("dispute.forum", Forum("court", "signing_place"), "签订地法院")
HAIDIAN: Stated = ("dispute.forum", Forum("court", "北京市海淀区人民法院"), "北京市海淀区人民法院")
CAPPED: Stated = ("liability.cap", Cap("monthly_fee"), "以当月费用为限")


def found(*facts: Stated, text: str = TEXT, language: str = "zh") -> dict[str, Finding]:
    return {finding.code: finding for finding in findings_of(drawn(text, facts=facts, language=language))}


@pytest.mark.parametrize(
    ("code", "facts", "clause", "quote"),
    [
        ("contradiction", [SHORT, LONG], "2", "提前30日公告修改"),
        ("takes-effect-at-once", [AT_ONCE, BY_USE], "3", "修改公布即生效"),
        ("website-only", [ON_SITE], "3", "仅在网站公告"),
        ("below-platform-yardstick", [SHORT], "1", "提前3日公告修改"),
        ("signing-place-unnamed", [SIGNING], "4", "签订地法院"),
        ("court-elsewhere", [PROVIDER, HAIDIAN], "5", "北京市海淀区人民法院"),
        ("cap-without-exception", [CAPPED], "6", "以当月费用为限"),
        ("final-interpretation", [], "7", "本协议最终解释权归我们所有"),
        ("provider-unnamed", [], None, ""),
    ],
)
def test_each_finding_names_its_clause_and_quotes_it(
    code: str, facts: Sequence[Stated], clause: str | None, quote: str
) -> None:
    finding = found(*facts)[code]
    assert (finding.clause, finding.quote) == (clause, quote)


@pytest.mark.parametrize(
    ("code", "facts", "text"),
    [
        ("contradiction", [SHORT, ("amendment.notice", Duration(3, "day"), "提前3日")], TEXT),
        ("contradiction", [SHORT, ("amendment.notice", Duration(5, "day"), "提前3日")], TEXT),
        ("takes-effect-at-once", [AT_ONCE], TEXT),
        ("website-only", [("amendment.channels", ("email", "website"), "仅在网站公告")], TEXT),
        ("website-only", [ON_SITE, ("amendment.channels", ("email",), "修改公布即生效")], TEXT),
        ("below-platform-yardstick", [LONG], TEXT),
        ("below-platform-yardstick", [SHORT, ("dispute.governing_law", "US-DE", "法律")], TEXT),
        ("signing-place-unnamed", [SIGNING, ("dispute.signing_place", "成都市", "签订地")], TEXT),
        ("court-elsewhere", [HAIDIAN], TEXT),
        ("cap-without-exception", [CAPPED], TEXT.replace("为限。", "为限，但故意或重大过失除外。")),
        ("final-interpretation", [], TEXT.replace("最终解释权归我们所有", "由双方协商解释")),
        ("provider-unnamed", [PROVIDER], TEXT),
    ],
)
def test_each_finding_stays_silent_without_its_condition(code: str, facts: Sequence[Stated], text: str) -> None:
    assert code not in found(*facts, text=text)


def test_no_finding_passes_a_verdict() -> None:
    everything = found(SHORT, LONG, AT_ONCE, BY_USE, ON_SITE, SIGNING, CAPPED, PROVIDER, HAIDIAN, CN).values()
    words = " ".join(f"{finding.message.zh} {finding.message.en}" for finding in everything)
    assert not any(verdict in words for verdict in ("违法", "无效", "不公平", "illegal", "unfair", "void", "unlawful"))
    assert "未作判断" in words
    assert NOT_LEGAL_ADVICE == ("信息提示，不构成法律意见", "information, not legal advice")


@pytest.mark.parametrize(
    ("company", "court", "differs"),
    [
        ("绵阳云杉科技有限公司", "北京市海淀区人民法院", True),
        ("北京云杉科技有限公司", "北京市海淀区人民法院", False),
        ("湖南云杉科技有限公司", "湖南省长沙市岳麓区人民法院", False),
        ("湖南云杉科技有限公司", "深圳市南山区人民法院", True),
        ("云杉（杭州）科技有限公司", "杭州市西湖区人民法院", False),
        ("云杉科技（深圳）有限公司", "广州市天河区人民法院", True),
    ],
)
def test_places_are_compared_as_far_as_names_tell(company: str, court: str, differs: bool) -> None:
    home, there = place_of_company(company), place_of_court(court)
    assert home is not None
    assert there is not None
    assert differ(home, there) is differs


@pytest.mark.parametrize("name", ["云杉科技有限公司", "Cedar Cloud Ltd", "", "（"])
def test_a_name_without_a_place_has_none(name: str) -> None:
    assert place_of_company(name) is None


# ── across two versions ──────────────────────────────────────────────────────────────────────────


def version(text: str, *facts: Stated) -> Agreement:
    dates: list[Stated] = []
    for name, mark in (("document.updated_on", "更新日期："), ("document.effective_on", "生效日期：")):
        if mark in text:
            printed = text[text.index(mark) + len(mark) :].split("日", maxsplit=1)[0]
            year, month, day = printed.replace("年", "-").replace("月", "-").split("-")
            dates.append((name, date(int(year), int(month), int(day)), f"{mark}{printed}日"))
    return drawn(text, facts=[*dates, *facts])


def across(old: Agreement, new: Agreement, seen: Sighting | None = None) -> dict[str, Finding]:
    return {finding.code: finding for finding in compare(old, new, seen).findings}


OLD = version(TEXT, LONG)


def test_an_edit_under_the_same_date_is_silent_and_as_severe_as_what_it_changes() -> None:
    edited = across(
        OLD, version(TEXT.replace("提前30日公告", "提前10日公告"), (*LONG[:1], Duration(10, "day"), "提前10日公告修改"))
    )
    assert edited["silent-edit"].severity is Severity.HIGH
    assert "更新日期：2025年3月1日" in edited["silent-edit"].quote
    worded = across(OLD, version(TEXT.replace("所有。", "所享有。"), LONG))
    assert worded["silent-edit"].severity is Severity.LOW


def test_an_edit_under_a_new_date_is_not_silent() -> None:
    new = TEXT.replace("2025年3月1日", "2025年5月1日").replace("当月", "当年")
    assert not across(OLD, version(new, LONG)).keys() & {"silent-edit", "date-only"}


def test_a_new_date_alone_is_date_only() -> None:
    assert across(OLD, version(TEXT.replace("2025年3月1日", "2025年5月1日"), LONG)).keys() == {"date-only"}


def test_an_effective_date_that_moved_under_the_same_update_date_is_told() -> None:
    moved = across(OLD, version(TEXT.replace("2025年4月1日", "2025年5月1日"), LONG))
    assert "2025-04-01" in moved["effective-date-moved"].message.zh
    assert moved["effective-date-moved"].quote == "生效日期：2025年5月1日"


NEXT = TEXT.replace("2025年3月1日", "2025年6月1日").replace("当月", "当年")


@pytest.mark.parametrize(
    ("effective", "last_old", "fires"),
    [
        ("2025年6月20日", date(2025, 5, 31), True),  # published on 1 June at the earliest, 19 days before the effect
        ("2025年6月20日", date(2025, 5, 21), True),
        ("2025年6月20日", date(2025, 5, 20), False),  # published on 21 May at the earliest, exactly 30 days before
        ("2025年6月20日", date(2025, 5, 1), False),  # may have been published on 2 May, 49 days before
        ("2025年7月1日", date(2025, 5, 31), False),  # exactly 30 days
        ("2025年6月30日", date(2025, 5, 31), True),
    ],
)
def test_a_shorter_lead_than_stated_is_told_only_when_nothing_else_is_possible(
    effective: str, last_old: date, fires: bool
) -> None:
    new = version(NEXT.replace("2025年4月1日", effective), LONG)
    told = across(OLD, new, Sighting(first_new=date(2025, 6, 2), last_old=last_old))
    assert ("notice-shorter-than-stated" in told) is fires


def test_without_a_look_at_the_old_text_nothing_is_said_about_the_lead() -> None:
    new = version(NEXT.replace("2025年4月1日", "2025年6月3日"), LONG)
    assert "notice-shorter-than-stated" not in across(OLD, new)
    assert "notice-shorter-than-stated" not in across(OLD, new, Sighting(date(2025, 6, 2)))


def test_a_text_that_was_in_force_when_first_seen_says_for_how_long() -> None:
    new = version(NEXT.replace("2025年4月1日", "2025年6月3日"), LONG)
    told = across(OLD, new, Sighting(first_new=date(2025, 6, 10), last_old=date(2025, 5, 1)))
    assert "7 天" in told["in-force-when-seen"].message.zh
    assert "in-force-when-seen" not in across(OLD, new, Sighting(date(2025, 6, 3), date(2025, 5, 1)))


def test_emphasis_gone_from_a_limiting_clause_is_told_though_no_word_changed() -> None:
    text = "1 我们对间接损失以及预期利益损失不承担任何赔偿责任。\n2 您应当保管密码，并为操作负责到底。\n"
    plain = drawn(text, topics={"1": ("liability",), "2": ("account",)})
    comparison = compare(with_emphasis(plain, "1"), plain)
    assert comparison.is_empty
    assert [(finding.code, finding.clause) for finding in comparison.findings] == [("emphasis-removed", "1")]
    assert compare(with_emphasis(plain, "2"), plain).findings == ()
    assert compare(plain, with_emphasis(plain, "1")).findings == ()


def test_what_the_new_wording_shows_for_the_first_time_is_told_with_the_change() -> None:
    website = Finding("website-only", Severity.LOW, NOT_LEGAL_ADVICE)
    new = replace(version(TEXT, LONG), findings=(website,))
    assert "website-only" in across(OLD, new)
    assert "website-only" not in across(replace(OLD, findings=(website,)), new)
