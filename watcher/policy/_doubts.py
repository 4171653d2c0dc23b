"""Why a text that reads as an agreement is not believed at first sight: replaced, shortened, alternating, restless.

An unmistakable edit in an otherwise equal text raises none of these.
"""

import re

from watcher.agreement import canonical
from watcher.agreement.reading import language_of, suspicion, waits_for_more
from watcher.model import Agreement, Bilingual, Capture, Comparison, Severity, Standing, Suspicion
from watcher.policy._case import Case
from watcher.policy._restless import clauses_of

_MUCH, _HARDLY = 0.15, 0.05
"""Share of the words whose going, with hardly a word to replace them, is more likely half a page than an edit; and the
share of what went that is hardly a word."""
_A_LANGUAGE = 400
"""Characters that went and that came from which their languages are told: a part of a page may come in another one."""
_RETURNS_THAT_FLAP = 2
_RESTLESS_AFTER = 3
_WORD = re.compile(r"[^\W\d_]{4,}|[\u3400-\u9fff]{2}")

REWRITTEN, SHORTENED, LOADING, FLAPPING, RESTLESS = (
    Suspicion(
        "rewritten",
        Bilingual(
            "全文与上一版本大不相同或换了名称，待下一次定期检查确认后才记为新版本",
            "the text is largely another one, or bears another title; recorded as a new version once the next regular "
            "look confirms it",
        ),
    ),
    Suspicion(
        "shortened",
        Bilingual(
            "不少条款不见了，也没有新的内容代替，可能是页面没有加载完整；待下一次定期检查确认后才记为新版本",
            "many clauses are gone and nothing stands in their place, perhaps half a page; recorded as a new version "
            "once the next regular look confirms it",
        ),
    ),
    Suspicion(
        "loading",
        Bilingual(
            "有内容不见了，而网页上显示正在加载：页面可能没有加载完整；可设置 render = true，若一直如此才记为新版本",
            "words are gone and the page shows that it is still loading, perhaps half a page; try render = true; "
            "recorded as a new version only if it stays so",
        ),
    ),
    Suspicion(
        "flapping",
        Bilingual(
            "页面在几个版本之间来回切换（常见于按地区或分组显示不同文本），稳定后再记录",
            "the page alternates between texts (often by region or test group); recorded once it stays",
        ),
    ),
    Suspicion(
        "restless",
        Bilingual(
            "每次检查文本都略有不同，可能含有随请求变化的内容；可用 remove 选择器排除",
            "the text differs a little at every look, probably something printed per request; exclude it with `remove`",
        ),
    ),
)


def alternating(standing: Standing, digest: str) -> tuple[Suspicion, ...]:
    """The text goes and comes. ``digest`` is the text's, as the standing remembers texts."""
    texts = [text for text, _ in standing.seen]
    returns = sum(text in texts[:place] for place, text in enumerate(texts))
    return (FLAPPING,) if returns >= _RETURNS_THAT_FLAP and texts.count(digest) > 1 else ()


def drastic(old: Agreement, new: Agreement, comparison: Comparison) -> tuple[Suspicion, ...]:
    """The text is another one, or much of it is gone."""
    gone, come = (_words(comparison, op) for op in "-+")
    if min(len(gone), len(come)) >= _A_LANGUAGE and (spoken := language_of(come)) != (before := language_of(gone)):
        return (suspicion("other-language", new=spoken, old=before),)
    much = len(gone) > _MUCH * len(old.text)
    if comparison.rewritten or (much and _is_renamed(old, new)):
        return (REWRITTEN,)
    if much and len(come) < _HARDLY * len(gone):
        return (SHORTENED,)
    return ()


def restless(standing: Standing, comparison: Comparison) -> tuple[Suspicion, ...]:
    """Yet another text at yet another look, in a clause that was another one just now, and it does not matter much
    what it says. Edits of other clauses are edits, however many follow each other.
    """
    often = standing.restless > _RESTLESS_AFTER and comparison.severity <= Severity.LOW
    again = not set(standing.restless_in).isdisjoint(clauses_of(comparison))
    return (RESTLESS,) if often and again else ()


def still_loading(case: Case, known: Capture, comparison: Comparison) -> tuple[Suspicion, ...]:
    """Words are gone, and more of the page than before is still to come."""
    gone, come = (_words(comparison, op) for op in "-+")
    waits = any(waits_for_more(page, before) for page, before in zip(case.pages, known.pages, strict=False))
    return (LOADING,) if waits and len(gone) > len(come) else ()


def in_place(doubts: tuple[Suspicion, ...], old: Agreement, new: Agreement) -> tuple[Suspicion, ...]:
    """Hardly a word is left, yet it bears the very title: a rewrite, which need not wait as long as a stranger."""
    titles = [canonical(each.title or "").lower() for each in (old, new)]
    if {doubt.code for doubt in doubts} == {"other-document"} and titles[0] and titles[0] == titles[1]:
        return (REWRITTEN,)
    return doubts


def _words(comparison: Comparison, op: str) -> str:
    """What went or came; clauses that only moved are still there."""
    steps = (step for change in comparison.changes if change.kind != "moved" for step in change.redline)
    return "".join(step.text for step in steps if step.op == op)


def _is_renamed(old: Agreement, new: Agreement) -> bool:
    """Both are headed by a title, and the titles share no word: a twin of the document more likely than its edition."""
    words = [frozenset(_WORD.findall((each.title or "").lower())) for each in (old, new)]
    return all(words) and words[0].isdisjoint(words[1])
