"""Which clause is which: a lawyer's alignment, and one entry for one cause."""

from collections import Counter
from dataclasses import replace

import pytest

from tests.agreement.comparing.texts import drawn
from watcher.agreement.comparing import compare
from watcher.agreement.comparing._order import heaviest_increasing
from watcher.agreement.comparing._units import in_digits
from watcher.model import Agreement, ClauseChange, Comparison, Severity

PREFACE = "云杉主机服务协议\n更新日期：2025年3月1日\n"
FEES = (
    "3 费用\n3.1 服务费用以订购页面列明的价格为准，您应当在订购时付清。\n"
    "3.2 您逾期付款的，每日按欠费金额的万分之三支付违约金。\n"
)
DUTIES = (
    "4 您的义务\n4.1 您应当妥善保管账户和密码，并对账户下的全部操作负责。\n4.2 您不得利用服务从事违反法律法规的活动。\n"
)
DATA = "5 数据\n5.1 您的业务数据归您所有，我们仅按照您的指令处理。\n5.2 服务终止后我们保留数据三十日，期满予以删除。\n"
ENDING = "6 终止\n6.1 我们提前三十日书面通知您，可以终止本协议。\n6.2 您违反第4.2条的，我们有权立即中止服务。\n"
BASE = PREFACE + "1 定义\n2 服务内容\n" + FEES + DUTIES + DATA + ENDING


def kinds(comparison: Comparison) -> Counter[str]:
    return Counter(change.kind for change in comparison.changes)


def only(comparison: Comparison, kind: str) -> ClauseChange:
    (change,) = (change for change in comparison.changes if change.kind == kind)
    return change


def labels(change: ClauseChange) -> tuple[str | None, str | None]:
    return change.old.label if change.old else None, change.new.label if change.new else None


def parted(text: str) -> Agreement:
    """An agreement whose clauses print their number within their part alone."""
    agreement = drawn(text)
    clauses = [replace(one, label=(one.label or "").rpartition(".")[2]) for one in agreement.clauses]
    return replace(agreement, clauses=tuple(clauses))


def chaptered(rows: list[tuple[str, str]]) -> Agreement:
    """Clauses by label; one with a full stop in its label belongs to the chapter before it."""
    agreement = drawn("".join(f"{place} {words}\n" for place, (_, words) in enumerate(rows, start=1)))
    clauses, chapter = [], None
    for (label, _), clause in zip(rows, agreement.clauses, strict=True):
        chapter = chapter if "." in label else label
        clauses.append(replace(clause, key=label, label=label, parent=chapter if "." in label else None))
    return replace(agreement, clauses=tuple(clauses))


def renumbered(text: str, first: int, step: int) -> str:
    """Chapters from ``first`` on under another number, and every reference to them as well."""
    for number in sorted(range(first, 10), reverse=step > 0):
        text = text.replace(f"\n{number} ", f"\n{number + step} ").replace(f"\n{number}.", f"\n{number + step}.")
        text = text.replace(f"第{number}.", f"第{number + step}.")
    return text


def test_a_text_compared_with_itself_has_no_changes() -> None:
    comparison = compare(drawn(BASE), drawn(BASE))
    assert comparison.is_empty
    assert comparison.severity is Severity.NONE


def test_an_edited_clause_is_modified_and_nothing_else() -> None:
    comparison = compare(drawn(BASE), drawn(BASE.replace("保留数据三十日", "保留数据七日")))
    change = only(comparison, "modified")
    assert len(comparison.changes) == 1
    assert labels(change) == ("5.2", "5.2")
    assert [edit for edit in change.redline if edit.op != "="] == [("-", "三十"), ("+", "七")]


def test_an_inserted_chapter_is_one_change_and_what_follows_is_renumbered_by_chapters() -> None:
    head, tail = BASE.split("4 您的义务")
    chapter = "4 安全审计\n4.1 您应当配合安全审计并在五日内提交报告。\n4.2 审计费用由您承担。\n"
    after = renumbered("\n4 您的义务" + tail, 4, 1).lstrip("\n")
    comparison = compare(drawn(BASE), drawn(head + chapter + after))
    assert kinds(comparison) == {"added": 1, "renumbered": 4}
    added = only(comparison, "added")
    assert added.new is not None
    assert added.new.text == chapter.strip().removeprefix("4 ")
    assert {labels(change) for change in comparison.changes if change.kind == "renumbered"} == {
        ("4", "5"), ("5", "6"), ("6", "7"), ("6.2", "7.2"),
    }  # fmt: skip


def test_a_reference_that_follows_the_renumbering_is_not_a_change_of_words() -> None:
    head, tail = BASE.split("4 您的义务")
    after = renumbered("\n4 您的义务" + tail, 4, 1).lstrip("\n")
    comparison = compare(drawn(BASE), drawn(head + "4 新的一章，内容是全新的。\n" + after))
    change = next(change for change in comparison.changes if labels(change) == ("6.2", "7.2"))
    assert (change.kind, change.severity) == ("renumbered", Severity.LOW)
    assert [edit for edit in change.redline if edit.op != "="] == [("-", "4.2"), ("+", "5.2")]


def test_a_reference_to_another_clause_without_any_renumbering_is_modified() -> None:
    comparison = compare(drawn(BASE), drawn(BASE.replace("违反第4.2条", "违反第4.1条")))
    assert only(comparison, "modified").new is not None


def test_a_removed_chapter_takes_its_clauses_along() -> None:
    head, tail = BASE.split("4 您的义务")
    rest = renumbered("\n" + tail[tail.index("5 数据") :], 5, -1).lstrip("\n")
    comparison = compare(drawn(BASE), drawn(head + rest))
    assert kinds(comparison)["removed"] == 1
    assert labels(only(comparison, "removed")) == ("4", None)
    assert kinds(comparison)["modified"] == 0 or only(comparison, "modified").new is not None


def test_chapters_that_changed_places_are_moved_and_their_clauses_go_along() -> None:
    swapped = DATA.replace("5", "4") + DUTIES.replace("\n4", "\n5").replace("4 您", "5 您")
    comparison = compare(drawn(BASE), drawn(BASE.replace(DUTIES + DATA, swapped)))
    assert {(change.kind, *labels(change)) for change in comparison.changes} == {
        ("moved", "4", "5"),
        ("moved", "5", "4"),
    }


def test_numbers_that_start_anew_in_every_part_are_not_taken_for_an_exchange() -> None:
    """The last clause moved from one part to the other; the one behind it only moved up."""
    support, data = "我们在一个工作日内答复您的工单。", "服务终止后我们保留数据三十日，期满予以删除。"
    old = f"1 通则\n1.1 您应当付费。\n2 专则\n2.1 {support}\n2.2 {data}\n"
    new = f"1 通则\n1.1 您应当付费。\n1.2 {support}\n2 专则\n2.1 {data}\n"
    comparison = compare(parted(old), parted(new))
    assert kinds(comparison) == {"moved": 1, "renumbered": 1}
    assert only(comparison, "renumbered").why.zh == "编号由 2 改为 1，文字未变"


def test_a_renumbered_chapter_counts_the_clauses_that_follow_it_at_any_depth() -> None:
    old = "1 定义\n2 服务\n2.1 服务内容以订单为准。\n2.1.1 订单由您提交。\n2.1.2 订单由我们确认。\n"
    new = "1 定义\n2 新章\n" + old[old.index("2 ") :].replace("2.", "3.").replace("2 服务", "3 服务")
    change = only(compare(drawn(old), drawn(new)), "renumbered")
    assert change.why.zh == "编号由 2 改为 3，其下 3 条随之改号，文字未变"


@pytest.mark.parametrize(
    ("label", "digits"),
    [("五", "5"), ("十", "10"), ("十二", "12"), ("二十", "20"), ("三十四", "34"), ("", ""), ("5", ""), ("甲", "")],
)
def test_chinese_numbers_of_chapters_are_read(label: str, digits: str) -> None:
    assert in_digits(label) == digits


def test_clauses_numbered_in_digits_follow_a_chapter_numbered_in_chinese() -> None:
    old = [("一", "定义"), ("二", "服务"), ("2.1", "服务内容以订单为准。"), ("2.2", "您应当按时付费。")]
    new = [("一", "定义"), ("二", "数据"), ("三", "服务"), ("3.1", "服务内容以订单为准。"), ("3.2", "您应当按时付费。")]
    change = only(compare(chaptered(old), chaptered(new)), "renumbered")
    assert change.why.zh == "编号由 二 改为 三，其下 2 条随之改号，文字未变"


def test_a_moved_clause_is_told_once_and_its_neighbours_stay() -> None:
    line = "4.2 您不得利用服务从事违反法律法规的活动。\n"
    moved = BASE.replace(line, "").replace("5.2 服务", "5.2 您不得利用服务从事违反法律法规的活动。\n5.3 服务")
    comparison = compare(drawn(BASE), drawn(moved))
    assert kinds(comparison) == {"moved": 1, "renumbered": 1}
    back = BASE.replace(line, "").replace("3.2 您", "3.2 您不得利用服务从事违反法律法规的活动。\n3.3 您")
    assert only(compare(drawn(BASE), drawn(back)), "moved").old is not None


def test_a_clause_split_in_two_is_set_against_both_parts() -> None:
    whole = "5.3 我们每日备份您的数据并保存在另一个机房。您可以随时向客服申请恢复最近七日内的任一备份。\n"
    parts = "5.3 我们每日备份您的数据并保存在另一个机房。\n5.4 您可以随时向客服申请恢复最近七日内的任一备份。\n"
    old, new = BASE.replace(ENDING, whole + ENDING), BASE.replace(ENDING, parts + ENDING)
    split = only(compare(drawn(old), drawn(new)), "modified")
    assert split.why.zh.startswith("拆分为 5.3、5.4")
    assert split.severity is Severity.LOW
    assert [edit.op for edit in split.redline if edit.op != "="] == ["+"]
    merged = only(compare(drawn(new), drawn(old)), "modified")
    assert merged.why.en.startswith("merged from 5.3, 5.4")


def test_repeated_words_are_paired_where_they_stand() -> None:
    text = PREFACE + "".join(f"{n} 第{n}部分的规则各不相同。\n{n}.1 本条无其他约定。\n" for n in range(1, 6))
    comparison = compare(drawn(text), drawn(text.replace("3.1 本条无其他约定。", "3.1 本条另有约定的，从其约定。")))
    assert {labels(change) for change in comparison.changes} == {("3.1", "3.1")}


def test_a_chapter_under_a_new_title_is_modified_and_keeps_its_clauses() -> None:
    comparison = compare(drawn(BASE), drawn(BASE.replace("3 费用", "3 计费与发票")))
    assert {(change.kind, *labels(change)) for change in comparison.changes} == {("modified", "3", "3")}


def test_a_clause_written_anew_under_its_number_is_modified_not_exchanged() -> None:
    rewritten = BASE.replace(
        "服务费用以订购页面列明的价格为准，您应当在订购时付清。",
        "服务按月计费，费用以订购页面列明的价格为准，次月五日前付清。",
    )
    assert kinds(compare(drawn(BASE), drawn(rewritten))) == {"modified": 1}


def test_a_clause_known_by_its_heading_is_modified_under_another_number_and_in_other_words() -> None:
    def headed(text: str) -> Agreement:
        agreement = drawn(text)
        clauses = tuple(replace(clause, heading=clause.text.split("。")[0]) for clause in agreement.clauses)
        return replace(agreement, clauses=clauses)

    old = "1 定义。本协议所称服务是指云主机。\n2 保密。双方对获知的对方信息承担保密义务，期限三年。\n"
    new = old.replace("2 保密。双方对获知的对方信息承担保密义务，期限三年。", "2 审计。客户配合审计。")
    new += "3 保密。任何一方泄露商业秘密的，赔偿由此造成的全部损失。\n"
    comparison = compare(headed(old), headed(new))
    assert {(change.kind, *labels(change)) for change in comparison.changes} == {
        ("added", None, "2"), ("modified", "2", "3"),
    }  # fmt: skip


def test_changed_and_renumbered_clauses_are_found_by_their_words() -> None:
    inserted = BASE.replace("5.1 您的业务", "5.1 本章适用于您上传的全部业务数据和日志。\n5.2 您的业务").replace(
        "5.2 服务终止后我们保留数据三十日", "5.3 服务终止后我们保留数据十日"
    )
    comparison = compare(drawn(BASE), drawn(inserted))
    assert {(change.kind, *labels(change)) for change in comparison.changes} == {
        ("added", None, "5.1"), ("renumbered", "5.1", "5.2"), ("modified", "5.2", "5.3"),
    }  # fmt: skip


def test_the_preface_is_compared_too() -> None:
    comparison = compare(drawn(BASE), drawn(BASE.replace("2025年3月1日", "2025年4月1日")))
    change = only(comparison, "modified")
    assert change.old is not None
    assert change.old.key == ""
    assert change.severity is Severity.LOW


def test_typography_is_no_change() -> None:
    wide = BASE.replace("，", ", ").replace("4.1 ", "4.1   ").replace("三十日", "三十日\u200b")
    narrow = BASE.replace("，", ", ").replace("  ", " ")
    assert compare(drawn(narrow), drawn(wide)).is_empty


def test_a_whole_rewrite_says_so_instead_of_listing_clauses() -> None:
    old = "".join(f"{n} 第{n}项：{chr(0x4E00 + 37 * n) * 3}应当按照约定的方式履行{n}。\n" for n in range(1, 40))
    new = "".join(f"{n} Clause {n} is written in other words about topic {n * 7}.\n" for n in range(1, 45))
    comparison = compare(drawn(old), drawn(new, language="en"))
    assert comparison.rewritten
    (change,) = comparison.changes
    assert change.severity is Severity.HIGH
    assert "rewritten" in comparison.summary.en


def test_the_same_words_under_another_division_are_no_rewrite() -> None:
    rules = [f"第{n}类服务由{chr(0x4E00 + 91 * n) * 2}部门提供，您应当在{n}日内确认。" for n in range(1, 60)]
    flat = "".join(rules)
    divided = "".join(f"{n} {rule}\n" for n, rule in enumerate(rules, start=1))
    comparison = compare(drawn(flat), drawn(divided))
    assert (comparison.rewritten, comparison.severity) == (False, Severity.LOW)
    (change,) = comparison.changes
    assert change.why.zh == "条款重新划分；仅文字调整"
    edited = compare(drawn(flat), drawn(divided.replace("在37日内", "在3日内")))
    assert edited.severity is Severity.MEDIUM
    assert edited.summary.zh.startswith("条款重新划分；“37日”改为“3日”")


def test_words_of_the_preface_that_became_a_clause_are_told_on_both_sides() -> None:
    comparison = compare(drawn("您应当按时支付服务费用\n"), drawn("\n1 您应当按时支付服务费用\n"))
    assert kinds(comparison) == {"added": 1, "removed": 1}
    assert comparison.severity is Severity.LOW


def test_two_large_strangers_are_told_apart_before_any_clause_is_read_closely() -> None:
    old = "".join(
        f"{n} {'甲乙丙丁戊己庚辛'[n % 8]}{n}方按{n * 31}号规则履行并承担{n * 17}号义务。\n" for n in range(1, 20_000)
    )
    new = "".join(f"{n} Party {n} performs rule {n * 13} and bears duty {n * 29}.\n" for n in range(1, 20_000))
    assert compare(drawn(old), drawn(new, language="en")).rewritten


def test_words_replaced_throughout_are_a_renaming_not_a_change_of_rules() -> None:
    old = BASE + "".join(f"7.{n} 蓝鲸云按照第{n}号规范提供服务，您可以查询规范。\n" for n in range(1, 12))
    comparison = compare(drawn(old), drawn(old.replace("蓝鲸云", "白鲸云")))
    assert comparison.severity is Severity.LOW
    assert kinds(comparison) == {"modified": 11}


def test_the_lightest_things_are_those_that_moved() -> None:
    assert heaviest_increasing([3, 1, 2], [1, 1, 1]) == [1, 2]
    assert heaviest_increasing([3, 1, 2], [9, 1, 1]) == [0]
    assert heaviest_increasing([], []) == []


def agreement_of_nothing() -> Agreement:
    return drawn("")


def test_texts_without_any_words_compare_too() -> None:
    assert compare(agreement_of_nothing(), agreement_of_nothing()).is_empty
    assert kinds(compare(agreement_of_nothing(), drawn(BASE)))["added"] > 0
    assert kinds(compare(drawn(BASE), agreement_of_nothing()))["removed"] > 0
