"""The redline marks what a person would mark, and gives both texts back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watcher.agreement.comparing.redline import coarse_redline, hunks, redline, revisions

MARKED = [
    ("应提前30天公告。", "应提前7天公告。", "应提前[-30][+7]天公告。"),
    ("提前三十日以公告方式通知。", "提前七日以邮件方式通知您。", "提前[-三十][+七]日以[-公告][+邮件]方式通知[+您]。"),
    ("于2025年8月10日生效。", "于2025年9月1日生效。", "于[-2025年8月10日][+2025年9月1日]生效。"),
    ("甲，乙，丙。", "甲，乙，丁，丙。", "甲，乙，[+丁，]丙。"),
    ("一。二。三。", "一。新的一句。二。三。", "一。[+新的一句。]二。三。"),
    (
        "We may change these terms with 30 days' notice. You can leave.",
        "We may change these terms at any time without notice. You can leave.",
        "We may change these terms [-with 30 days'][+at any time without] notice. You can leave.",
    ),
    (
        "fees paid in the twelve (12) months before",
        "fees paid in the three (3) months before",
        "fees paid in the [-twelve][+three] ([-12][+3]) months before",
    ),
    ("See version 3.5 at a.example.", "See version 3.6 at a.example.", "See version [-3.5][+3.6] at a.example."),
    ("甲 | 99.9% | 10%\n乙 | 99% | 5%", "甲 | 99.9% | 10%\n丙 | 98% | 1%\n乙 | 99% | 3%",
     "甲 | 99.9% | 10%\n[+丙 | 98% | 1%\n]乙 | 99% | [-5%][+3%]"),
    ("", "新", "[+新]"),
    ("旧", "", "[-旧]"),
    ("同", "同", "同"),
    ("", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), MARKED)
def test_what_changed_is_marked_as_a_person_would(old: str, new: str, expected: str) -> None:
    assert "".join(text if op == "=" else f"[{op}{text}]" for op, text in redline(old, new)) == expected


TEXTS = st.text(alphabet="甲乙丙三十30天 ,，。.\naAbB'\U0001f600", max_size=80)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_joined_steps_give_both_texts_back(old: str, new: str) -> None:
    for edits in (redline(old, new), coarse_redline(old, new)):
        assert "".join(text for op, text in edits if op != "+") == old
        assert "".join(text for op, text in edits if op != "-") == new
        assert all(text for _, text in edits)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_revisions_are_stretches_of_both_texts_and_hold_every_mark(old: str, new: str) -> None:
    found = revisions(redline(old, new))
    for one in found:
        assert old[one.old_start : one.old_start + len(one.old)] == one.old
        assert new[one.new_start : one.new_start + len(one.new)] == one.new
    assert bool(found) == (old != new)


def test_a_whole_sentence_that_comes_in_does_not_touch_its_neighbours() -> None:
    (revision,) = revisions(redline("第一句。第二句。", "第一句。中间插入一句话。第二句。"))
    assert (revision.old, revision.new) == ("", "中间插入一句话。")


def test_marks_come_with_as_much_of_the_text_around_them_as_asked_for() -> None:
    (hunk,) = hunks(redline("甲方应在30天内付清全部款项。", "甲方应在7天内付清全部款项。"), context=2)
    assert hunk == ("应在", "30", "7", "天内")


def test_a_stretch_too_long_to_compare_word_by_word_is_replaced_whole() -> None:
    old, new = "".join(map(chr, range(0x4E00, 0x5800))), "".join(map(chr, range(0x6000, 0x6A00)))
    assert [edit.op for edit in redline(old, new)] == ["-", "+"]


@pytest.mark.parametrize("mark", ["，", "", " "])
def test_a_long_stretch_without_sentences_is_marked_where_it_was_edited(mark: str) -> None:
    old = [f"第{place}项服务由{chr(0x4E00 + place)}方按约定提供" for place in range(3000)]
    new = [phrase.replace("约定", "协议") if place % 100 == 7 else phrase for place, phrase in enumerate(old)]
    before, after = mark.join(old), mark.join(new)
    edits = redline(before, after)
    assert "".join(edit.text for edit in edits if edit.op != "+") == before
    assert "".join(edit.text for edit in edits if edit.op != "-") == after
    assert sum(edit == ("-", "约定") for edit in edits) == 30


def test_thousands_of_sentences_with_an_edit_here_and_there_stay_readable() -> None:
    old = [f"第{place}项服务由乙方按约定提供。" for place in range(3000)]
    new = [sentence.replace("约定", "协议") if place % 100 == 0 else sentence for place, sentence in enumerate(old)]
    edits = redline("".join(old), "".join(new))
    assert sum(edit == ("-", "约定") for edit in edits) == 30
