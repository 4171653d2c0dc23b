"""Other pages and goods that a site offers below a text: a head that says so and the links under it, or a row of cards."""

import re

from watcher.agreement.reading import _lines, _site_lines
from watcher.agreement.reading._counts import is_of_counts
from watcher.agreement.reading._passage import Passage
from watcher.agreement.reading._vocabulary import NAMES

_LONGEST_ENTRY, _LONGEST_HEAD = 120, 48
_LINKED = 0.3
"""Share of an offer that is links; the rest is prices, days, and who wrote it."""
_CARDS = 2
_OF_THE_TEXT = re.compile(
    r"version|edition|amendment|schedule|annex|appendix|exhibit|information|details|documents?|forms?|contact|fees?|pric(?:e|ing)|"
    r"版|修订|附件|附录|附表|信息|详情|文件|材料|表格?|制度|清单|目录|名单|说明|联系|费用?|价格",
    re.IGNORECASE,
)
"""What a text would call what belongs to it."""
_NEWS = re.compile("公告|notice", re.IGNORECASE)
"""What agreements call themselves, and sites their news."""
_OFFERS = re.compile(
    r"(?:more|trending|popular|latest|recent|newest|related|recommended|suggested|featured|top|similar|you (?:may|might)|(?:people|customers|readers|others) (?:who|also)|"
    r"keep|read|up next|what(?:'|’)?s (?:new|next))\b[^:：.!?]*[:：]?"
    r"|(?:相关|推荐|为[您你]|热门|热点|最热|更多|最新|最近|延伸|往期|精选|精彩|猜你|本周|本月|今日|您可能|你可能|大家)[^:：。！？]*[:：]?",
    re.IGNORECASE,
)
"""How the head of an offer begins, whatever the site calls its goods."""
_DAY = re.compile(
    r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}.{0,10}|[A-Z][a-z]{2,8}\.? \d{1,2},? (?:19|20)\d\d|\d{1,2} [A-Z][a-z]{2,8}\.?,? (?:19|20)\d\d"
)
_DAY_BEHIND = re.compile(r"[\s(（\[|]*(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[)）\]\s]*$")


def is_offer(passage: Passage) -> bool:
    """Titles that lead away and name nothing that a text would take in."""
    if any(map(_says_more, passage.lines)):
        return False
    return _is_headed(passage) or _is_headed_openly(passage) or _is_of_cards(passage) or _is_of_news(passage)


def _says_more(line: str) -> bool:
    """Too long to be a title, or a line of the text."""
    return bool(_lines.width(line) > _LONGEST_ENTRY or _lines.LABEL.match(line) or _site_lines.binds(line))


def _names_a_part(words: str) -> bool:
    """Whether an agreement is named, or what belongs to one."""
    return NAMES.search(words) is not None or _OF_THE_TEXT.search(words) is not None


def _is_headed(passage: Passage) -> bool:
    """A head that every site knows, and links below or behind it of which none names a document."""
    head = _site_lines.head_of_related(passage.lines[0])
    rest = passage.words[head:].strip(" |:：") if head else ""
    return bool(rest) and passage.linked >= _LINKED * len(rest) and not NAMES.search(_NEWS.sub("", rest))


def _is_headed_openly(passage: Passage) -> bool:
    """A head that merely begins as such heads do, and several links below it."""
    head, *rest = passage.lines
    if len(rest) < _CARDS or passage.links[0] or _lines.width(head) > _LONGEST_HEAD or not _OFFERS.fullmatch(head):
        return False
    return not _names_a_part(passage.words) and passage.linked >= _LINKED * len(" ".join(rest))


def _is_of_cards(passage: Passage) -> bool:
    """Titles that lead away, each with a line below it of what a site counts; or with its day, where titles are headings."""
    if _names_a_part(passage.words):
        return False
    titles = below = 0
    for at, (line, linked) in enumerate(zip(passage.lines, passage.links, strict=True)):
        if is_of_counts(line) or (titles and passage.headings[at - 1] and _DAY.fullmatch(line)):
            below += 1
        elif linked >= len(line.replace(" ", "")):
            titles += 1
        elif titles:
            return False
    return titles >= _CARDS and below >= titles


def _is_of_news(passage: Passage) -> bool:
    """Titles that lead away, each with its day behind it."""
    if len(passage.lines) < _CARDS or _names_a_part(passage.words):
        return False
    days = [_DAY_BEHIND.search(line) for line in passage.lines]
    return all(
        day and 0 < day.start() <= linked + line[: day.start()].count(" ")
        for line, linked, day in zip(passage.lines, passage.links, days, strict=True)
    )
