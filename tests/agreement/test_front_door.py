"""Bytes in, an agreement out; two agreements in, a comparison out: on a text of our own and on agreements at hand."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from watcher.agreement import FACT_TYPES, canonical, compare, read
from watcher.agreement.clauses._structure import MOST_OPENINGS
from watcher.model import Agreement, Effect, Page, Severity, Sighting

AT = datetime(2026, 3, 1, tzinfo=UTC)
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
OURS = """# 云杉主机服务协议

更新日期：2025年3月1日

本协议由绵阳云杉科技有限公司与您订立。

## 1 费用

1.1 服务费用以订购页面列明的价格为准。

1.2 您逾期付款的，应当按日支付欠费金额万分之三的违约金。

## 2 协议的修改

2.1 我们修改本协议的，应当提前30天在网站公告；您继续使用服务的，视为接受修改后的协议。

## 3 争议解决

3.1 本协议适用中华人民共和国法律。

3.2 争议由北京市海淀区人民法院管辖。
"""


def page(text: str) -> Page:
    url = "https://provider.example/terms.md"
    return Page(url, url, 200, {"content-type": "text/markdown; charset=utf-8"}, text.encode(), AT)


def agreement(text: str) -> Agreement:
    return read([page(text)])


def test_reading_gives_text_clauses_facts_and_findings_that_point_into_each_other() -> None:
    ours = agreement(OURS)
    assert [clause.label for clause in ours.clauses] == ["1", "1.1", "1.2", "2", "2.1", "3", "3.1", "3.2"]
    assert all(ours.text[clause.start : clause.end] == clause.text for clause in (ours.preface, *ours.clauses))
    assert all(ours.text[fact.start : fact.end] == fact.quote for fact in ours.facts)
    assert {fact.name for fact in ours.facts} <= FACT_TYPES.keys()
    assert {"website-only", "court-elsewhere"} <= {finding.code for finding in ours.findings}


def test_what_has_more_labels_than_an_agreement_is_read_in_part_and_says_so() -> None:
    assert agreement(OURS).suspicions == ()
    assert [doubt.code for doubt in agreement(OURS + "：①" * (MOST_OPENINGS + 1)).suspicions] == ["oversized"]


def test_an_edited_notice_is_told_with_its_weight_its_redline_and_its_deadline() -> None:
    seen = Sighting(first_new=date(2026, 3, 2), last_old=date(2026, 3, 1))
    comparison = compare(agreement(OURS), agreement(OURS.replace("提前30天", "提前7天")), seen, date(2026, 3, 2))
    assert (comparison.severity, comparison.effect) == (Severity.CRITICAL, Effect.WORSE)
    (change,) = comparison.changes
    assert [edit for edit in change.redline if edit.op != "="] == [("-", "30"), ("+", "7")]
    assert (comparison.dates.deadline, comparison.dates.basis) == (date(2026, 3, 31), "previous-notice")
    assert {finding.code for finding in comparison.findings} == {"silent-edit"}


def test_a_table_is_compared_row_by_row() -> None:
    table = "\n\n| 可用性 | 补偿 |\n| --- | --- |\n| 低于 99.9% | 10% |\n| 低于 99% | 30% |\n"
    old, new = (
        OURS + table,
        OURS + table.replace("30%", "20%").replace("| 低于 99% ", "| 低于 99.5% | 15% |\n| 低于 99% "),
    )
    (change,) = compare(agreement(old), agreement(new)).changes
    assert "".join(edit.text for edit in change.redline if edit.op == "-") == "30%"


def test_canonical_texts_are_equal_where_a_reader_sees_no_difference() -> None:
    assert canonical("提前 30 天，  “公告”") == canonical('提前30天, "公告"')


# ── the agreements at hand ───────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def tancloud() -> str:
    seed = SEEDS / "tancloud.md"
    if not seed.exists():
        pytest.skip("the agreements at hand are not beside this repository")
    return seed.read_text(encoding="utf-8")


def shifted(text: str, start: int, step: int) -> str:
    """All numbers of clauses from ``start`` on, raised by ``step``."""
    return re.sub(r"(?m)^(\d+)\.", lambda found: f"{int(found[1]) + (step if int(found[1]) >= start else 0)}.", text)


def test_a_shortened_notice_in_a_real_agreement_is_critical(tancloud: str) -> None:
    new = tancloud.replace("TanCloud 应通过提前30天", "TanCloud 应通过提前7天")
    comparison = compare(agreement(tancloud), agreement(new), today=date(2026, 11, 21))
    assert (comparison.severity, comparison.effect) == (Severity.CRITICAL, Effect.WORSE)
    (change,) = comparison.changes
    assert change.new is not None
    assert change.new.label == "13.2"
    assert [edit for edit in change.redline if edit.op != "="] == [("-", "30"), ("+", "7")]
    assert comparison.dates.basis == "previous-notice"


def test_an_inserted_chapter_in_a_real_agreement_leaves_the_rest_renumbered(tancloud: str) -> None:
    at = tancloud.index("5. TanCloud 的权利")
    chapter = "5. 安全审计\n5.1. 您应当配合 TanCloud 的安全审计。\n\n5.2. 审计费用由您承担。\n\n"
    new = tancloud[:at] + chapter + shifted(tancloud[at:], 5, 1)
    comparison = compare(agreement(tancloud), agreement(new))
    kinds = [change.kind for change in comparison.changes]
    assert kinds.count("added") == 1
    assert set(kinds) == {"added", "renumbered"}


def test_swapped_chapters_in_a_real_agreement_are_moved_and_nothing_else(tancloud: str) -> None:
    eight, nine, ten = (tancloud.index(heading) for heading in ("8. 保密条款", "9. 服务的开通", "10. 违约责任"))
    first, second = tancloud[eight:nine], tancloud[nine:ten]
    relabelled = re.sub(r"(?m)^9\.", "8.", second) + re.sub(r"(?m)^8\.", "9.", first)
    for swapped in (second + first, relabelled):
        comparison = compare(agreement(tancloud), agreement(tancloud[:eight] + swapped + tancloud[ten:]))
        assert {change.kind for change in comparison.changes} == {"moved"}
        assert comparison.severity is Severity.LOW


def test_typography_in_a_real_agreement_is_no_change(tancloud: str) -> None:
    new = tancloud.replace("“", '"').replace("”", '"').replace("\n\n", "\n\n\n").replace("提前30天", "**提前 30 天**")
    assert compare(agreement(tancloud), agreement(new)).is_empty
