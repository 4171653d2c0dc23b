"""The dates that a document prints on itself: beside a label, or as what "this agreement" did on a day."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Literal, NamedTuple

from watcher.agreement.facts._dates import Dated, dates_in
from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._sentences import Sentence

Day = Literal["updated", "published", "effective"]

_SELF_ZH = "本(?:协议|条款|服务条款|服务协议|用户协议|合同|政策|隐私政策|声明|规则|版本|版|须知|次更新|次修订|《[^》]{2,30}》|[\u4e00-\u9fff]{2,8}(?:协议|条款|政策|规则))"
_DAY_ZH = '(?:日期|时间|日|于|为|是|在|自|从|至|号|版本|记录|及|和|与|/|、|:|\\||发生|完成|作出|的|西元|公元|民国|[0-9]{2,3}年[0-9]{1,2}月[0-9]{1,2}日|[-(\\[\\]"])*$'
_LABELS_ZH: tuple[tuple[frozenset[Day], re.Pattern[str]], ...] = (
    (
        frozenset({"updated", "effective"}),
        re.compile(
            f"(?:更新|修订|修改|发布|公布|版本)(?:日期|时间)?(?:及|和|与|、|/|并|暨|&)(?:生效|施行|实施)(?:{_DAY_ZH})"
        ),
    ),
    (
        frozenset({"updated", "effective"}),
        re.compile(
            f"(?:生效|施行|实施)(?:日期|时间)?(?:及|和|与|、|/|并|暨|&)(?:更新|修订|修改|发布|公布)(?:{_DAY_ZH})"
        ),
    ),
    (
        frozenset({"updated"}),
        re.compile(
            f"(?:更新|修订|修改|修正|改版|(?<!历史)(?<!往期)(?<!过往)版本(?![自从])|版次|变更|调整|改动|变动)(?:{_DAY_ZH})"
        ),
    ),
    (frozenset({"published"}), re.compile(f"(?:发布|公布|颁布|发表|制定|刊登|上线|公示|公告)(?:{_DAY_ZH})")),
    (frozenset({"effective"}), re.compile(f"(?:生效|施行|实施|执行|启用|起效|有效)(?:{_DAY_ZH})")),
)
_BEHIND_ZH: tuple[tuple[frozenset[Day], re.Pattern[str]], ...] = (
    (
        frozenset({"effective"}),
        re.compile(
            "(?:零时|0时|00:00|24时)?(?:起|开始|之日起)*,?(?:正式|开始|全面|即|对[^,。;]{1,10})*(?:生效|施行|实施|执行|启用|(?:发生|产生|具有)(?:法律)?效力)"
        ),
    ),
    (
        frozenset({"updated"}),
        re.compile(
            "[^,。;0-9]{0,12}?(?:最后|最新|进行|完成|再次|第[0-9一二三四五六七八九十]+次)*(?:更新|修订|修改|改版|修正)|版(?![权本])"
        ),
    ),
    (frozenset({"published"}), re.compile("(?:起|正式|予以|在[^,。;]{1,12})*(?:发布|公布|颁布|公示)")),
)

_DAY_EN = r"(?:[ :\-|(\"]|on|the|as of|of|date|at|from|since|for|is|was|version|effective as)*$"
_LABELS_EN: tuple[tuple[frozenset[Day], re.Pattern[str]], ...] = (
    (
        frozenset({"updated", "effective"}),
        re.compile(
            rf"(?:updated?|modified|revised|revision|amended|posted|published)(?: date)?(?:,? (?:and|&|/) ?| ?/ ?)(?:become |is )?(?:effective|in effect)(?: date)?{_DAY_EN}"
            rf"|effective(?: date)?(?:,? (?:and|&|/) ?| ?/ ?)(?:last |date )?(?:updated?|modified|revised|revision|amended)(?: date)?{_DAY_EN}"
        ),
    ),
    (
        frozenset({"effective"}),
        re.compile(
            rf"(?:effective|applicable(?: starting)?|in effect|in force|takes? effect|into (?:effect|force)|commencement|valid)(?: immediately)?{_DAY_EN}"
        ),
    ),
    (
        frozenset({"updated"}),
        re.compile(
            rf"(?:(?:updated|revised|modified) (?:these|this|the|our) [a-z]+(?: of (?:use|service))?|updated?|modified|revised|revision|amended|changed|modification|amendment|edited|version(?: [0-9.]{{1,8}})?,?|v[0-9.]{{1,8}}|^status|^stand|^as (?:at|of)){_DAY_EN}"
        ),
    ),
    (frozenset({"published"}), re.compile(rf"(?:posted|published|issued|dated|publication|release[d]?|date){_DAY_EN}")),
)
_SELF_EN = re.compile(
    r"\b(?:this|these|the|our) (?:[a-z]+ ){0,4}(?:terms|agreement|policy|conditions|version|statement|tos|document)\b|^(?:last|effective|updated|version|date|posted|published|revised|modified)"
)
_ANOTHERS_ZH = re.compile(
    "(?:历史|往期|过往)版本|旧版|《[^》]*(?:法|条例|办法|规定|通知|解释|规范)》|(?:法|条例|办法|规定)[^,。;]{0,4}(?:自|于)"
)
_LABEL_REACH = 30
_NEAR_THE_START = 1500
_SHORT = 90
_LONGEST_LABEL = 24


class _Printed(NamedTuple):
    days: frozenset[Day]
    dated: Dated
    labelled: bool


def _labels_before(sentence: Sentence, dated: Dated) -> Iterator[_Printed]:
    before = sentence.text[max(0, dated.start - _LABEL_REACH) : dated.start]
    if not before.strip(" :(-|"):
        previous = sentence.before()
        if previous is not None and len(previous.text) <= _LONGEST_LABEL and dated.start <= 2:
            before = previous.text
    table = _LABELS_ZH if sentence.language == "zh" or re.search("[\u4e00-\u9fff]", before) else _LABELS_EN
    for days, pattern in table:
        if pattern.search(before):
            yield _Printed(days, dated, labelled=True)
            return


def _verb_behind(sentence: Sentence, dated: Dated) -> Iterator[_Printed]:
    for days, pattern in _BEHIND_ZH:
        if pattern.match(sentence.text, dated.end):
            yield _Printed(days, dated, labelled=False)
            return


def _is_about_this(sentence: Sentence, printed: _Printed) -> bool:
    """A label on a line of its own, a line at the head of the document, or a sentence about this agreement."""
    before = sentence.text[: printed.dated.start]
    if _ANOTHERS_ZH.search(before):
        return False
    this = re.search(_SELF_ZH, before) if sentence.language == "zh" else _SELF_EN.search(before)
    if this is not None:
        return True
    is_line = len(sentence.text) <= _SHORT
    return is_line and (printed.labelled or sentence.start < _NEAR_THE_START)


def _strength(sentence: Sentence, printed: _Printed, day: Day) -> int:
    """Beside a label at the head is plainest; 发布 stands for 更新 only where no 更新 is printed."""
    placed = 4 if sentence.start < _NEAR_THE_START else 2
    return placed + (2 if printed.labelled else 0) + (8 if day == "updated" else 0)


def date_reader(*wanted: Day) -> Callable[[Sentence], Iterator[Reading]]:
    """Reads the printed dates of these kinds."""

    def read(sentence: Sentence) -> Iterator[Reading]:
        for printed in _printed_in(sentence):
            for day in printed.days & set(wanted):
                start = _label_start(sentence.text, printed.dated)
                yield Reading(printed.dated.value, start, printed.dated.end, _strength(sentence, printed, day))

    return read


@lru_cache(maxsize=1)  # two facts read the same dates of one sentence in turn
def _printed_in(sentence: Sentence) -> tuple[_Printed, ...]:
    """The dates that the sentence prints on this agreement."""
    found = (
        next(chain(_labels_before(sentence, dated), _verb_behind(sentence, dated)), None)
        for dated in dates_in(sentence.text, sentence.manuscript.day_first)
    )
    return tuple(printed for printed in found if printed is not None and _is_about_this(sentence, printed))


_LABEL_START = re.compile(r"(?:^|[\s,。;()\[\]|>]|(?<=[0-9日号]))(?=[^\s,。;()\[\]|>0-9][^,。;|]{0,30}$)")


def _label_start(text: str, dated: Dated) -> int:
    """Where the label in front of the date begins."""
    reach = max(0, dated.start - _LABEL_REACH)
    found = _LABEL_START.search(text[reach : dated.start])
    return reach + found.end() if found else dated.start
