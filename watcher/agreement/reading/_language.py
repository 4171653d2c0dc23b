"""Which language a text is written in, as a BCP 47 primary tag: by its script, then by its smallest words."""

import re
from collections import Counter

_HAN = re.compile("[\u4e00-\u9fff]+")
_SCRIPTS = {"ja": "\u3040-\u30ff", "ko": "\uac00-\ud7af", "ru": "\u0400-\u04ff", "ar": "\u0600-\u06ff"}
"""The letters that tell each of these languages."""
_ANY_OF_THEM = re.compile(f"[{''.join(_SCRIPTS.values())}]+")
_ONE_OF_THEM = {language: re.compile(f"[{letters}]+") for language, letters in _SCRIPTS.items()}
_LATIN = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = {
    "en": "the of and to in or you your we that this with for any not be by our are will",
    "fr": "le la les des et vous votre vos nous que dans pour une est sont par du ou au aux sur",
    "de": "der die das und sie ihre wir zu von nicht mit für den ist auf oder werden im eine",
    "es": "el los las del y usted su sus que en para una por con no es se al o nuestro",
    "it": "il lo gli della di e che per non con sono una dei nel tuo l'utente alla o",
    "pt": "o os as do da dos das e que para você não uma com em por seu sua ou ao",
    "nl": "de het een en van u uw wij dat niet met voor op zijn onze worden of te",
}
_VOTERS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_SAMPLE = 20_000


def language_of(text: str, declared: str | None = None) -> str:
    """The language of the words; what the page declares only settles what the words leave open."""
    sample = text[:_SAMPLE]
    told = "".join(_ANY_OF_THEM.findall(sample))
    letters = {language: _count(script, told) for language, script in _ONE_OF_THEM.items()}
    han = _count(_HAN, sample)
    if letters["ja"] * 8 > han and letters["ja"] * 12 > len(_LATIN.findall(sample)):
        return "ja"
    for language in ("ko", "ru", "ar"):
        if letters[language] > len(sample) * 0.2:
            return language
    if han > len(sample.replace(" ", "")) * 0.15:
        return "zh"
    return _by_small_words(sample) or primary(declared) or "en"


def _count(script: re.Pattern[str], text: str) -> int:
    """Letters of a script, counted in runs: a text has thousands of letters and dozens of runs."""
    return sum(map(len, script.findall(text)))


def primary(tag: str | None) -> str | None:
    """The primary subtag of a language tag: "zh-Hans-CN" and "zh_CN" are "zh"."""
    head = re.split(r"[-_]", (tag or "").strip().lower(), maxsplit=1)[0]
    return head if 2 <= len(head) <= 3 and head.isalpha() else None


def _by_small_words(sample: str) -> str | None:
    words = Counter(_LATIN.findall(sample.lower()))
    votes = {language: sum(words[word] for word in voters) for language, voters in _VOTERS.items()}
    winner = max(votes, key=lambda language: votes[language])
    return winner if votes[winner] >= 5 else None
