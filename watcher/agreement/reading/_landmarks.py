"""Is this the agreement? Judged by what was read, by what the page says about itself, and by the last good text.

Likeness to the last good text weighs most: a page that carries most of it is the agreement, whatever phrases it
has; where little of it is left, phrases, language and markup tell what came instead. Without a last text a page must
have the body of an agreement. Codes and sentences: ``_signatures.py``.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from watcher.agreement.reading import _lines
from watcher.agreement.reading._body import clauses_in
from watcher.agreement.reading._canonical import canonical
from watcher.agreement.reading._ending import Ending
from watcher.agreement.reading._evidence import (
    FEW_WORDS,
    SHELL,
    Evidence,
    first_of,
    has_scripts,
    head_of,
    names_home,
    reads_as_agreement,
    said,
    titles,
    vendor_of,
    went_home,
)
from watcher.agreement.reading._first_sight import at_first_sight
from watcher.agreement.reading._language import language_of
from watcher.agreement.reading._lost_letters import letters_are_lost
from watcher.agreement.reading._remainder import is_an_edition, is_dated_anew, is_wordless
from watcher.agreement.reading._signatures import PHRASES, TITLES, suspicion
from watcher.agreement.reading._unfilled import filler_in, unfilled
from watcher.model import Suspicion

_SAME = 0.6
"""Share of the last text from which the page is that text, edited."""
_EDITED = 0.9
"""Share of the last text from which it is otherwise the same."""
_ANOTHER = 0.35
"""Share of the last text below which the page is something else, or a rewrite that must be confirmed."""
_PART = 0.25
"""Share of the last text from which a provider may have kept that much and no more; a site's frame keeps less."""
_FRACTION = 10
"""A page of less than this part of the last text cannot be the next edition of it."""
_MENU_AND_NOTICE = 9_000
"""Columns up to which an error page may fill its frame with menus."""

_LOST, _LOOSE_END = 40, 12
"""Characters of the last text that must be missing at the end of a text that broke off, and how many stray ones it may
end in: half a tag, half a mark of emphasis."""
_ENDED = re.compile(r"[。！？；.!?;:：][\W_]*$")

_BELIEVED_IN_TIME = frozenset(("gutted", "other-language", "other-document"))
"""Codes of texts that may be the next version, unless a template of the site is broken."""

_TOKEN = re.compile(r"[A-Za-z0-9À-ɏͰ-ӿ']+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_RUN = 4
_MOST_TOKENS = 120_000
_MOJIBAKE = ("ã€", "ï¼", "Ã©", "Ã¨", "Ã¤", "Ã¶", "Ã¼", "Ã±", "Â\u00a0", "â€", "锛", "銆", "锟斤拷", "烫烫烫", "屯屯屯")
"""What punctuation and common letters become when UTF-8 is read as Windows-1252 or GBK."""
_TWICE_DECODED = re.compile("[\u00c2-\u00f4][^\x00-\x7f]{1,3}")
_MANY = 6
"""Clauses that no wall has."""
_FEW_SENTENCES = 3
_GARBLED = 3
"""Fewer garbled lines are the author's; and one in so many, found again in the last text, settles it for all, as some
letters do not survive."""
_FORWARDS = re.compile(
    r"http-equiv\s*=\s*[\"']?refresh|location(?:\.href)?\s*=|location\.(?:replace|assign)\(", re.IGNORECASE
)


class _Likeness(NamedTuple):
    kept: float
    """Share of the last text that is in the new one."""
    fresh: float
    """Share of the new text that was not in the last."""
    tail_kept: float
    """Share of the last text's final third that is in the new one."""


def judge(seen: Evidence, known: str | None) -> tuple[Suspicion, ...]:
    """What speaks against taking the capture for the agreement; nothing, as a rule."""
    if _is_garbled(seen.text) or (known and _was_clear(seen.text, known)) or letters_are_lost(seen.text, known):
        return (suspicion("garbled"),)
    if _ends_early(seen, known):
        return (suspicion("truncated"),)
    size = _lines.width(seen.text[:20_000]) if len(seen.text) < 20_000 else len(seen.text)
    if not size:
        return (said(_blank(seen), seen),)
    known = known if known and known.strip() else None
    doubt = _against(seen, size, known) if known else at_first_sight(seen, size)
    if doubt is None or doubt.code in _BELIEVED_IN_TIME:
        doubt = _of_templates(seen.text, known) or doubt
    return (doubt,) if doubt else ()


def is_edited(text: str, known: str) -> bool:
    """Whether the text is the last one but for a few words."""
    likeness = _likeness(known, text)
    return likeness.kept >= _EDITED and likeness.fresh <= 1 - _EDITED


def _of_templates(text: str, known: str | None) -> Suspicion | None:
    """What templates print, held against the last text; without one, whatever no author writes."""
    if (filler := filler_in(text)) and filler not in (known or ""):
        return suspicion("filler", words=filler)
    place = unfilled(text, known or "")
    return suspicion("unfilled", place=place) if place else None


def _blank(seen: Evidence) -> str:
    vendor = vendor_of(seen.markup)
    if vendor:
        return "bot-check"
    if _FORWARDS.search(seen.markup[:5_000]):
        return "forwarding"
    return "shell" if has_scripts(seen) else "empty"


def _against(seen: Evidence, size: int, known: str) -> Suspicion | None:
    """Judged by the last good text."""
    likeness = _likeness(known, seen.text)
    if likeness.kept >= _SAME:
        return _cut_off(seen, likeness)
    if likeness.fresh <= 0.2 and likeness.kept >= 0.03 and size >= SHELL:
        return _of_remainder(seen, likeness, known)
    if likeness.kept >= _ANOTHER:
        says = first_of(TITLES, titles(seen)[:2])
        return said(says, seen) if says and likeness.fresh > 0.5 else None
    return _instead(seen, size, known)


def _of_remainder(seen: Evidence, likeness: _Likeness, known: str) -> Suspicion | None:
    """Part of the last text is left, and nothing else came."""
    if _broke_off(seen, likeness):
        return suspicion("truncated")
    if likeness.kept < _PART:
        return None if is_an_edition(seen.text, known) else suspicion("emptied")
    whole = likeness.tail_kept >= _PART or is_dated_anew(seen.text, known) or is_an_edition(seen.text, known)
    return None if whole else suspicion("gutted")


def _instead(seen: Evidence, size: int, known: str) -> Suspicion:
    """Little of the last text is left: what came instead?"""
    reads_so = reads_as_agreement(head_of(seen), seen.text)
    says = first_of(TITLES, titles(seen))
    if says and not (reads_so and clauses_in(seen.text, _MANY) >= _MANY):
        return said(says, seen)
    if size <= FEW_WORDS and vendor_of(seen.markup):
        return said("bot-check", seen)
    if size <= _MENU_AND_NOTICE and (not reads_so or size * _FRACTION < len(known)):
        says = first_of(PHRASES, [seen.text[:_MENU_AND_NOTICE]])
        if says:
            return said(says, seen)
    if is_wordless(seen.text, known):
        return suspicion("emptied")
    before = language_of(known)
    if before != seen.language and size > SHELL:
        return at_first_sight(seen, size) or suspicion("other-language", new=seen.language, old=before)
    if went_home(seen.pages) or (not reads_so and names_home(seen.markup)):
        return suspicion("home-page")
    if size < max(SHELL, len(known) // (2 * _FRACTION)):
        return suspicion(
            "shell" if has_scripts(seen) and _lines.sentences_in(seen.text) < _FEW_SENTENCES else "not-agreement"
        )
    if reads_so:
        return suspicion("other-document")
    if not reads_as_agreement("", known):
        return at_first_sight(seen, size) or suspicion("other-document")
    return suspicion("not-agreement")


def _cut_off(seen: Evidence, likeness: _Likeness) -> Suspicion | None:
    return suspicion("truncated") if likeness.kept < 0.97 and _broke_off(seen, likeness) else None


def _broke_off(seen: Evidence, likeness: _Likeness) -> bool:
    """The end of the last text is missing, and so is the end of the page."""
    return seen.ending is not Ending.CLOSED and likeness.tail_kept < 0.6


def _ends_early(seen: Evidence, known: str | None) -> bool:
    """The source broke off inside the text. That all of the last text is there speaks for a page that looks broken."""
    if seen.ending is Ending.OPEN_PAGE:
        return not known or not frozenset(_by_line(known)) <= frozenset(_by_line(seen.text))
    if known is None or (seen.markup and seen.ending is Ending.CLOSED):
        return False
    text = seen.text.rstrip()
    same = _alike(text, known)
    lost = known[same:]
    if len(lost) < _LOST or len(text) - same > _LOOSE_END:
        return False
    finished = lost.startswith("\n") or (_ENDED.search(text) is not None and "\n" not in lost)
    return seen.ending is Ending.OPEN_PIECE or not finished


def _alike(text: str, known: str) -> int:
    """How many characters both begin with."""
    least, most = 0, min(len(text), len(known))
    while least < most:
        middle = (least + most + 1) // 2
        if known.startswith(text[:middle]):
            least = middle
        else:
            most = middle - 1
    return least


def _likeness(known: str, text: str) -> _Likeness:
    """By lines first, which is cheap and settles nearly every look; by word sequences where lines were edited."""
    old, new = _by_line(known), _by_line(text)
    kept = _share(old, frozenset(new))
    if kept >= _EDITED:
        return _Likeness(kept, 1 - _share(new, frozenset(old)), _share(old[-len(old) // 3 :], frozenset(new)))
    old_runs, new_runs = _runs(known), _runs(text)
    old_set, new_set = frozenset(old_runs), frozenset(new_runs)
    tail = old_runs[-len(old_runs) // 3 :]
    return _Likeness(
        kept=sum(run in new_set for run in old_runs) / (len(old_runs) or 1),
        fresh=sum(run not in old_set for run in new_runs) / (len(new_runs) or 1),
        tail_kept=sum(run in new_set for run in tail) / (len(tail) or 1),
    )


def _by_line(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def _share(lines: Sequence[str], among: frozenset[str]) -> float:
    return sum(len(line) for line in lines if line in among) / (sum(map(len, lines)) or 1)


def _runs(text: str) -> list[int]:
    """Hashes of all sequences of four words, Chinese characters counting as words."""
    tokens = [hash(token) for token in _TOKEN.findall(canonical(text).lower())[:_MOST_TOKENS]]
    if len(tokens) < _RUN:
        return [hash(tuple(tokens))] if tokens else []
    return [hash(run) for run in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False)]


def _was_clear(text: str, known: str) -> bool:
    """Lines of the last text are back with their letters decoded twice."""
    before = frozenset(known.split("\n"))
    garbled = [line for line in text.split("\n") if line not in before and _TWICE_DECODED.search(line)]
    if len(garbled) < _GARBLED:
        return False
    clear = frozenset(map(canonical, before))
    undone = [_TWICE_DECODED.sub(_once_decoded, line) for line in garbled]
    found = sum(once != line and canonical(once) in clear for once, line in zip(undone, garbled, strict=True))
    return found >= max(_GARBLED, len(garbled) // _GARBLED)


def _once_decoded(run: re.Match[str]) -> str:
    try:
        return run[0].encode("cp1252").decode()
    except UnicodeError:
        return run[0]


def _is_garbled(text: str) -> bool:
    return "\ufffd" in text or sum(map(text.count, _MOJIBAKE)) > max(3, len(text) // 2_000)
