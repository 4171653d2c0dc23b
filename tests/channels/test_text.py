"""The words of an alert within a byte limit: what is kept, what is cut, what is counted."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.channels import samples
from watcher.channels import _wording as wording
from watcher.channels._channel import conceal
from watcher.channels._text import PLAIN, TAME, Room, Sheet, cut, fit, link_target, render, size, tame
from watcher.model import Edit

ROOM = Room(bytes=20_000, parts=50, quote=400)


def text(alert: object = None, site: str = samples.SITE, room: Room = ROOM) -> str:
    told = alert or samples.changed()
    return render(samples.delivery(told), samples.NOW, site, PLAIN, room, room)  # type: ignore[arg-type]


def test_the_text_reads_from_the_worst_to_the_links() -> None:
    lines = text().splitlines()
    assert lines[0] == "[协议变更][严重] 〔云山科技〕 云服务协议"
    assert lines[1] == "13.2 修改公示期 30 天→7 天，另有 2 项变化"
    assert lines[2] == "生效：2026-08-01 · 行动期限：2026-07-31，还剩 13 天"
    assert "▼ 修改公示期：30 天 → 7 天（对您不利）" in lines
    assert "▲ 服务终止后数据保留：未约定 → 30 天（对您有利）" in lines
    assert lines[-2:] == ["信息提示，不构成法律意见", "编号 dlv_01J8ZQ3T"]


def test_without_a_site_there_is_no_link_of_ours() -> None:
    assert "diff" not in text(site="")
    assert "https://www.yunshan.example/terms" in text(site="")


@given(limit=st.integers(400, 6_000))
def test_no_limit_is_passed_and_what_is_missing_is_counted(limit: int) -> None:
    told = text(room=Room(limit, 50, 400))
    assert size(told) <= limit
    assert ("…另有" in told) == ("我们不知道的" not in told)


def test_parts_beyond_the_allowed_number_are_counted() -> None:
    assert "…另有 7 项，见链接" in text(room=Room(20_000, 2, 400))


@given(st.text(max_size=300), st.integers(3, 120))
def test_cutting_by_bytes_never_tears_a_character(words: str, limit: int) -> None:
    shown = cut(words, limit)
    assert size(shown) <= max(limit, 3)
    assert shown == words or (shown.endswith("…") and words.startswith(shown[:-1]))


@given(st.text(), st.lists(st.text(max_size=60), max_size=12).map(tuple), st.integers(80, 500))
def test_a_sheet_fits_whatever_is_on_it(head: str, parts: tuple[str, ...], limit: int) -> None:
    assert size(fit(Sheet(head, parts, "foot"), limit, "en")) <= limit


@given(st.text())
def test_tame_words_have_no_markup_sign_left(words: str) -> None:
    assert not set(tame(words)) & set("<>[]*#`~\\@")


@pytest.mark.parametrize(
    ("entity", "shown"),
    [("&lt;b&gt;", "＆lt;b＆gt;"), ("&#42;", "＆＃42;"), ("AT&T; R&D", "AT＆T; R&D"), ("a & b", "a & b")],
)
def test_an_entity_stays_what_was_written(entity: str, shown: str) -> None:
    assert tame(entity) == shown


def test_an_address_cannot_close_its_brackets() -> None:
    assert link_target("https://a.example/x)y(<b> \"'") == "https://a.example/x%29y%28%3Cb%3E%20%22%27"


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("a\r\nBcc: x", "a Bcc: x"),
        ("a\u2028b\u2029c\x00d\x7fe", "a b c d e"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("a\u200b\u200db", "a b"),
        ("a\u3000 \t b", "a b"),
        ("\ud800x", "x"),
    ],
)
def test_a_title_is_one_line_without_hidden_marks(raw: str, line: str) -> None:
    assert wording.one_line(raw) == line


def test_a_side_of_a_redline_keeps_what_stands_next_to_the_change() -> None:
    redline = (Edit("=", "甲" * 500), Edit("-", "三十"), Edit("+", "七"), Edit("=", "乙" * 500))
    assert wording.excerpt(redline, "-", 40) == "…" + "甲" * 10 + "三十" + "乙" * 10 + "…"
    assert wording.excerpt(redline, "+", 40) == "…" + "甲" * 10 + "七" + "乙" * 10 + "…"


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "还剩 13 天"), (1, "还剩 12 天"), (12, "还剩 1 天"), (13, "就是今天"), (14, "已过")],
)
def test_days_left_shrink_while_a_message_waits(days: int, said: str) -> None:
    later = samples.AT + timedelta(days=days, minutes=5)
    assert any(said in date.words for date in wording.dates(samples.changed(), later))


def test_a_message_that_waited_says_when_it_was_written() -> None:
    later = samples.AT + timedelta(days=8)
    assert wording.dates(samples.changed(), later)[-1] == ("本通知写于", "2026-07-18 01:30 UTC")
    assert len(wording.dates(samples.changed(), samples.NOW)) == 2


def test_one_day_is_singular_in_english() -> None:
    later = samples.AT + timedelta(days=12)
    assert any(date.words.endswith("1 day left") for date in wording.dates(samples.changed("en"), later))


@pytest.mark.parametrize("link", ["//evil.example/x", "https://evil.example", "javascript:alert(1)", "x", ""])
def test_only_paths_of_ours_become_links_of_ours(link: str) -> None:
    assert wording.link(replace(samples.changed(), link=link), samples.SITE) == ""


def test_secrets_are_blotted_out_in_every_form_they_take() -> None:
    url = "https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef"
    told = f"could not reach {url}; /robot/send?access_token=0123456789abcdef; token 0123456789abcdef; key c2VjcmV0c2Vj"
    shown = conceal(told, (url, "whsec_c2VjcmV0c2Vj", ""))
    assert "0123456789abcdef" not in shown
    assert "c2VjcmV0c2Vj" not in shown
    assert "could not reach" in shown


def test_the_tame_dialect_is_plain_otherwise() -> None:
    assert TAME._replace(escape=PLAIN.escape) == PLAIN
