"""The redline as one file: complete in itself, on both sides, and unable to do anything."""

from datetime import UTC, date, datetime

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.web.house import HAZEL_1, HAZEL_2, HOSTILE_1, HOSTILE_2, page
from watcher.agreement import compare, read
from watcher.model import Language
from watcher.web.redline import redline_page

TODAY = date(2026, 3, 21)


def written(old: str, new: str, language: Language = "zh", kind: str = "text/markdown") -> LexborHTMLParser:
    at = datetime(2026, 3, 20, tzinfo=UTC)
    before, after = (read(page(text.encode(), at, kind).pages) for text in (old, new))
    return LexborHTMLParser(redline_page(before, after, compare(before, after, today=TODAY), language, TODAY))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_loads_nothing_and_runs_nothing(language: Language) -> None:
    made = written(HOSTILE_1, HOSTILE_2, language, "text/plain")
    assert not made.css("script, img, link, iframe, object, form, base")
    assert not [name for node in made.css("*") for name in node.attributes if name.startswith("on")]
    assert "<script>" in (made.body.text() if made.body else "")


def test_it_shows_what_went_and_what_came_inline_and_side_by_side() -> None:
    made = written(HAZEL_1, HAZEL_2)
    notice = next(section for section in made.css("section") if "4.1" in section.css_first("h2").text())
    inline = notice.css_first("p[style*=pre-wrap]")
    assert [node.text() for node in inline.css("ins")] == ["7"]
    left, right = notice.css("details td")
    assert left.css("del")
    assert not left.css("ins")
    assert right.text() in HAZEL_2
    assert left.text() in HAZEL_1


def test_a_clause_stands_under_its_heading_and_exchanged_numbers_do_not_run_together() -> None:
    made = written(
        "## 二、费用\n\n2.1 提前30日付款。\n\n2.2 不退款。\n", "## 二、费用\n\n2.1 提前7日付款。\n\n2.2 不退款。\n"
    )
    section = made.css_first("section")
    assert section.css_first("h2").text() == "修改 2.1 费用"
    assert all("padding" in (node.attributes["style"] or "") for node in section.css("p del, p ins"))


def test_two_equal_texts_make_a_page_that_says_so() -> None:
    assert "没有差别" in (written(HAZEL_1, HAZEL_1).body or written(HAZEL_1, HAZEL_1)).text()
