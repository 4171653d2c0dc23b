"""Ways from a page to others: the trail that leads to it, the pages before and behind it, what it is filed under.

They are known by their shape: links that stand behind a word for such a way, or follow on a link to the front of the
site, and say nothing else. What merely lists documents has no such word and is none of them.
"""

import re

from watcher.agreement.reading import _lines
from watcher.agreement.reading._passage import Passage
from watcher.agreement.reading._vocabulary import NAMES

_LONGEST_TRAIL, _MOST_STEPS = 100, 8
_HOME = re.compile(
    r"(?:返回|网站|回到?)?(?:首页|主页)|(?:home(?: ?page)?|start(?:seite|page)?|accueil|inicio)(?!\w)", re.IGNORECASE
)
_HERE = re.compile(
    r"(?:(?:您|你)?(?:现在|当前)?的?(?:所在)?位置|you are (?:here|in))\s?[:：|]?\s?(?=\S)", re.IGNORECASE
)
_BACK_TO = re.compile(r"[←‹«<＜]?\s?(?:back(?: to)?\b|返回|回到)", re.IGNORECASE)
_SIGNS = re.compile(r"[\s>»›→/\\|·•:：,，.、;；#()（）\[\]【】-]+")
_STEPS = re.compile(r"\s?[>»›→/\\|]\s?")
_FILED = re.compile(
    r"(?:(?:本文|文章|相关)?(?:标签|关键[词字]|分类|专题|话题|栏目)|所属(?:专题|分类|栏目|话题)|(?:友情链接|热门搜索|热搜)|分享(?:到|至)?|"
    r"tagged(?: (?:as|with|in))?|tags?|filed (?:under|in)|posted in|categor(?:y|ies)|topics?|keywords?|(?:popular|trending) searches|share(?: this)?(?: on| via| to)?)"
    r"(?![a-z])\s?[:：|]?\s?",
    re.IGNORECASE,
)
"""What a page is filed under, and where it can be shared; the links behind it are names of shelves and of places."""
_TURN = (
    r"(?:(?:上|下|前|后)一?(?:篇|页|条|章|节|则|个)(?:文章|公告|新闻)?|"
    r"(?:previous|prev|next|older|newer)(?: (?:article|post|page|chapter|topic|entry|story|lesson|section)s?)?(?![a-z]))"
)
_TURNS = re.compile(rf"(?:^|(?<=[\s|]))[←«‹<]?\s?{_TURN}\s?[:：|]?", re.IGNORECASE)
_NOWHERE = re.compile(r"(?:(?:已经)?没有(?:了|更多)?|无|暂无|none)\s?", re.IGNORECASE)
_EDITIONS = re.compile(r"version|edition|版|(?:19|20)\d\d", re.IGNORECASE)
_BACK, _ON = "←«‹⟵◀◄", "→»›⟶▶►"
_MOSTLY = 0.8
_TONGUES = frozenset(
    ("简体中文", "繁體中文", "繁体中文", "中文", "中文（简体）", "中文（繁體）", "中文版", "english", "english (us)", "english (uk)", "日本語", "한국어",
     "deutsch", "français", "español", "italiano", "português", "português (brasil)", "nederlands", "polski", "русский", "türkçe",
     "tiếng việt", "bahasa indonesia", "bahasa melayu", "ไทย", "العربية", "हिन्दी", "svenska", "dansk", "norsk", "suomi", "čeština",
     "magyar", "română", "українська", "ελληνικά", "עברית", "català", "slovenčina", "hrvatski", "български"),
)  # fmt: skip
"""Languages as those who speak them call them."""


def is_way(passage: Passage) -> bool:
    """A way from the page to others, and nothing else; a heading is none."""
    if any(passage.headings):
        return False
    return (
        is_trail(passage) or is_filing(passage) or is_pager(passage) or _goes_back(passage) or _is_of_tongues(passage)
    )


def is_trail(passage: Passage) -> bool:
    """Steps from the front of the site, all but the last of them links."""
    words = passage.words
    here = _HERE.match(words)
    rest = words[here.end() :] if here else words
    home = _HOME.match(rest)
    if not (passage.front or home) or len(passage.lines) > _MOST_STEPS or _lines.width(words) > _LONGEST_TRAIL:
        return False
    if _lines.SENTENCE_END.search(words):
        return False
    lines = [line for line in passage.lines if _SIGNS.sub("", line)]
    steps = list(filter(None, _STEPS.split(rest))) if len(lines) == 1 else lines
    if len(steps) == 1:
        return home is not None and passage.linked > len(home[0])
    if len(lines) > 1 and passage.links[0] < _letters(lines[0]) * _MOSTLY:
        return False
    return passage.linked > _letters(steps[0]) * _MOSTLY and passage.linked >= _letters("".join(steps[:-1])) * _MOSTLY


def is_filing(passage: Passage) -> bool:
    """Words for shelves and the links to them, or links that bear the sign of one."""
    words = passage.words
    filed = _FILED.match(words)
    if filed and filed.end() < len(words):
        return passage.linked >= _letters(_FILED.sub("", words)) * _MOSTLY > 0
    tags = words.split()
    return all(tag.startswith("#") and len(tag) > 1 for tag in tags) and passage.linked >= len("".join(tags)) * _MOSTLY


def is_pager(passage: Passage) -> bool:
    """The pages before and behind this one, or arrows around links. One of the two alone may be an edition of the text."""
    words = passage.words
    if words[0] in _BACK and words[-1] in _ON:
        return passage.linked >= _letters(words.strip(_BACK + _ON)) * _MOSTLY
    turns = list(_TURNS.finditer(words))
    if not turns or turns[0].start() or not passage.linked:
        return False
    named = _NOWHERE.sub("", _TURNS.sub("", words))
    if passage.linked < _letters(named) * _MOSTLY:
        return False
    return len(turns) > 1 or not (NAMES.search(named) or _EDITIONS.search(named))


def _goes_back(passage: Passage) -> bool:
    """One link, to where the reader came from."""
    words = passage.words
    return _BACK_TO.match(words) is not None and passage.linked >= _letters(words) * _MOSTLY


def _is_of_tongues(passage: Passage) -> bool:
    """Languages to choose from, each by its own name."""
    return len(passage.lines) > 1 and passage.linked > 0 and all(line.lower() in _TONGUES for line in passage.lines)


def _letters(words: str) -> int:
    return len(_SIGNS.sub("", words))
