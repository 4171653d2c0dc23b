"""A year of a page as sites make them: dressed anew at every look, broken now and then, edited three times."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from tests.agreement.reading.corpus.agreements import EN, ZH, Sample, body, document, frame
from tests.policy.memory import SOURCE, Memory
from watcher.model import Changed, Failed, First, Severity, Suspect, Unchanged

LOOKS = 60
EDITS = {
    "zh": {
        17: ("提前三十日", "提前七日"),
        31: ("万分之五", "万分之八"),
        44: ("您应当立即停止注册程序并停止", "您应当停止注册程序并立即停止"),
    },
    "en": {
        17: ("thirty days", "seven days"),
        31: ("0.05 %", "0.08 %"),
        44: ("stop registering and stop using", "stop registering and cease using"),
    },
}
INSTEAD = {
    8: ("Just a moment...", "<p>Verifying you are human. This may take a few seconds.</p>"),
    12: ("Log in", "<p>Please log in to continue.</p><form><input type=password></form>"),
    13: ("Log in", "<p>Please log in to continue.</p><form><input type=password></form>"),
    22: ("Maintenance", "<p>The site is under maintenance. Please come back soon.</p>"),
    30: ("系统维护", "<p>系统升级维护中，请稍后再试。</p>"),
    36: ("Something went wrong", "<p>An unexpected error has occurred.</p>"),
    47: ("页面不存在", "<p>您访问的页面不存在或者已被删除。</p>"),
}
CUT_OFF = (26, 52)


class Shown(NamedTuple):
    markup: str
    kind: str
    """What the look must come to."""


def year(sample: Sample) -> Iterator[Shown]:
    words = body(sample)
    for look in range(LOOKS):
        old, new = EDITS[sample.language].get(look, ("", ""))
        assert old in words
        words = words.replace(old, new) if old else words
        dressed_up = dressed(sample, words, look)
        if look in INSTEAD:
            title, message = INSTEAD[look]
            yield Shown(frame(sample, f"<main><h1>{title}</h1>{message}</main>", title), "doubted")
        elif look in CUT_OFF:
            yield Shown(dressed_up[: dressed_up.index("4. ")], "doubted")
        else:
            yield Shown(dressed_up, "changed" if old else "first" if look == 0 else "unchanged")


def dressed(sample: Sample, words: str, look: int) -> str:
    """The page as it comes at one look: what a site prints per request, per day and per visitor around the words."""
    banner = '<div class="cookie-banner"><p>We use cookies to serve you. 我们使用 Cookie。</p><button>OK</button></div>'
    advice = f'<div class="promo-banner"><p>{look} days left: save {look + 10} % on every server you order.</p></div>'
    age = f"<p>Updated {look + 1} days ago</p><p>{look + 1}天前更新</p>"
    seen = f"<p>Request ID: {look * 7919:012x}</p><p>阅读量：{look * 37 + 5}</p><p>{look + 200} views</p>"
    teaser = f'<ul><li><a href="/{look}">How we built room {look}</a></li></ul>'
    related = f'<div class="related-posts"><h3>Related</h3>{teaser}</div>'
    deed = ("Join now", "Try it today", "立即注册")[look % 3]
    call = f'<div class="box"><p><a class="primary" href="/join?{look}">{deed}</a></p></div>'
    rights = f"<table><tr><td>Copyright © Skiff 2026 - All rights reserved</td><td>8.1.{look}</td></tr></table>"
    if look % 3 == 1:
        words = words.replace("January 12, 2026", "12 January 2026").replace("2026年1月12日", "2026-01-12")
    if look % 4 == 2:
        words = words.replace("<h2>", f'<h2 id="a{look}">').replace(
            "</h2>", ' <a class="hash-link" href="#x">#</a></h2>'
        )
    if look % 5 == 3:
        words = words.replace(" the ", "&nbsp;the ").replace("，", ",\u200b")
    inner = f'{advice}<main class="c-{look:x}">{words}{age}{seen}{call}</main>{related}{rights}'
    script = f'<script nonce="{look:x}">var state = {{"at": {look}}};</script><meta name="csrf" content="{look:032x}">'
    return frame(sample, (banner if look % 2 else "") + inner, head=script)


def kind(outcome: object) -> str:
    return "doubted" if isinstance(outcome, Suspect | Failed) else type(outcome).__name__.lower()


@pytest.mark.parametrize("sample", [ZH, EN], ids=["zh", "en"])
def test_a_year_of_noise_tells_every_edit_and_nothing_else(sample: Sample) -> None:
    memory = Memory()
    shown = list(year(sample))
    verdicts = memory.shown(*(look.markup for look in shown))
    assert [kind(verdict.outcome) for verdict in verdicts] == [look.kind for look in shown]
    changes = [verdict.outcome.comparison for verdict in verdicts if isinstance(verdict.outcome, Changed)]
    assert [len(comparison.changes) for comparison in changes] == [1, 1, 1]
    assert changes[0].severity >= Severity.HIGH
    assert {alert for _, alert in memory.told()} <= {"agreement.changed", "agreement.in_force", "deadline.near"}


@pytest.mark.parametrize("garbled", ["latin-1", "cp1252"])
def test_letters_decoded_twice_are_doubted_and_never_a_version(garbled: str) -> None:
    markup = document(body(EN).replace(" the ", " the provider’s "), EN.title)
    twice = markup.encode().decode(garbled)
    verdicts = Memory().shown(markup, twice, twice, twice, twice, twice, markup)
    assert [kind(verdict.outcome) for verdict in verdicts] == ["first", *["doubted"] * 5, "unchanged"]


def test_a_page_in_other_bytes_is_unchanged_and_the_newest_bytes_are_kept() -> None:
    memory = Memory()
    memory.shown(dressed(EN, body(EN), 1), dressed(EN, body(EN), 2))
    outcome = memory.verdicts[-1].outcome
    assert isinstance(memory.verdicts[0].outcome, First)
    assert isinstance(outcome, Unchanged)
    assert outcome.capture is not None
    assert outcome.capture.pages[0].url == SOURCE.url
