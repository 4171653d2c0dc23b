"""What changed all over a text and means nothing at one place: words renamed, references that follow a renumbering."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from watcher.agreement.comparing._ruling import ruling
from watcher.agreement.comparing.redline import hunks
from watcher.model import Edit

_HAN = "[〇零一二三四五六七八九十百]+"
_REFERENCE = re.compile(
    rf"(?<=第)\s*(?:\d+(?:\.\d+)*|{_HAN})(?=\s*(?:条|款|章|节|项|部分|至|、|和|或))"
    r"|(?<=section )\d+(?:\.\d+)*|(?<=article )\d+(?:\.\d+)*|(?<=clause )\d+(?:\.\d+)*|(?<=§)\s*\d+(?:\.\d+)*"
    r"|(?<![\d.])\d+(?:\.\d+)+(?![\d.%])",
    re.IGNORECASE,
)
OFTEN = 5
"""So often must one word be replaced by the same other word to count as renamed."""
LONGEST_NAME = 40


class Carried(NamedTuple):
    """Old words to new ones, and old numbers of clauses to new ones."""

    names: Mapping[str, str]
    labels: Mapping[str, str]

    def over(self, text: str) -> str:
        """The old text as it would read with nothing but the names and the numbers changed."""
        if self.labels:
            text = _REFERENCE.sub(lambda found: self._label(found.group()), text)
        for old, new in self.names.items():
            text = text.replace(old, new)
        return text

    def _label(self, printed: str) -> str:
        number = printed.strip()
        return printed.replace(number, self.labels.get(number, number))


def renamed_words(redlines: Iterable[Iterable[Edit]]) -> Mapping[str, str]:
    """Words that were replaced by the same other words again and again, and that rule nothing by themselves."""
    replaced = Counter(
        (hunk.deleted.strip(), hunk.inserted.strip()) for edits in redlines for hunk in hunks(tuple(edits), context=0)
    )
    names: dict[str, str] = {}
    for (old, new), count in replaced.most_common():
        if count >= OFTEN and old and new and _is_name(old) and _is_name(new):
            names.setdefault(old, new)
    return names


def _is_name(words: str) -> bool:
    return len(words) <= LONGEST_NAME and not any(map(str.isdigit, words)) and not ruling(f"{words}.").words
