"""Law and court by region in Chinese tables: what stands alone in a cell whose head says what it is."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from watcher.agreement.facts._fact_type import Reading
from watcher.agreement.facts._laws import LAWS
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._tables import CELL_MARK, cell_under
from watcher.agreement.facts._towns import TOWNS
from watcher.model import Forum, Span

_LAW_COLUMN = compiled(r"(?<![^|\n ])(?:适用法律?|准据法|管辖法律|法律适用)(?:[及与和/、][^|\n]{1,8})?(?![^|\n ])")
_COURT_COLUMN = compiled(
    r"(?<![^|\n ])(?:争议|纠纷|诉讼|专属|约定|有?管辖权?的?|解决|仲裁|审理|或|/){0,4}(?:法院|机构|管辖地?|解决地?|仲裁地?|地点)(?:[及与和/、][^|\n]{1,8})?(?![^|\n ])"
)
"""A head says nothing else: 中国国际经济贸易仲裁委员会 in a list of short forms is none."""
_OTHER_LAW = {
    "中华人民共和国": "CN", "中国": "CN", "香港特别行政区": "HK", "澳门特别行政区": "MO", "中国香港": "HK", "英格兰": "GB", "英格兰和威尔士": "GB",
    "英格兰及威尔士": "GB", "大韩民国": "KR", "德意志联邦共和国": "DE", "法兰西共和国": "FR", "美利坚合众国": "US", "俄罗斯联邦": "RU", "阿拉伯联合酋长国": "AE",
    "印尼": "ID", "英属维京群岛": "VG", "英属处女群岛": "VG", "加州": "US-CA", "魁北克": "CA-QC", "安大略": "CA-ON", "德州": "US-TX",
}  # fmt: skip


def _land(code: str) -> str:
    return LAWS[code].zh.removesuffix("法律")


CODES_ZH: Mapping[str, str] = {
    **{_land(code): code for code in LAWS},
    **{_land(code).removeprefix(_land(code[:2])).removesuffix("州"): code for code in LAWS if "-" in code},
    **{_land(code).removeprefix(_land(code[:2])): code for code in LAWS if "-" in code},
    **_OTHER_LAW,
}
"""Of a name, with and without its country, the code."""
_LAW = re.compile("(?P<land>[\u4e00-\u9fff]{2,12}?)(?:的)?(?:法律?|法例)?")
_COURT = re.compile(
    "(?:由|提交|向)?(?P<place>[\u4e00-\u9fff]{2,24}?)(?P<body>(?:人民|地方)?法院|仲裁委员会|国际仲裁(?:院|中心))?(?:仲裁|管辖|诉讼|专属管辖)?"
)
_A_PLACE = re.compile(f"^(?:中国)?(?:{'|'.join(TOWNS)})|[省市区县州]$")
_NO_PLACE = re.compile("协商|调解|诉讼$|适用|法律|同上|不适用|[您我其双]")


_HEAD = re.compile(r"(?:^|\| ?)(?:争议|纠纷|诉讼|专属)?(?:解决|管辖|仲裁)?(?:法院|机构|地点?|方式)(?= ?\||$)")


def is_head(row: str) -> bool:
    """What only says what stands below states nothing."""
    return CELL_MARK in row and _HEAD.search(row) is not None


def law_in_cell(sentence: Sentence) -> Iterator[Reading]:
    """The law that stands under "applicable law" in this row."""
    cell = cell_under(sentence, _LAW_COLUMN)
    found = _LAW.fullmatch(sentence.text, cell.start, cell.end) if cell else None
    if cell and found and found["land"] in CODES_ZH:
        yield Reading(CODES_ZH[found["land"]], *cell, 2)


def court_in_cell(sentence: Sentence) -> Iterator[Reading]:
    """The court, or its place, that stands under "court" in this row."""
    cell = cell_under(sentence, _COURT_COLUMN)
    found = _COURT.fullmatch(sentence.text, cell.start, cell.end) if cell else None
    if cell is None or found is None or _NO_PLACE.search(found["place"]):
        return
    kind: Literal["court", "arbitration"] = "arbitration" if found["body"] and "仲裁" in found["body"] else "court"
    if not found["body"] and found["place"] not in CODES_ZH and not _A_PLACE.search(found["place"]):
        return
    named = Span(found.start("place"), found.end("body") if found["body"] else found.end("place"))
    yield Reading(Forum(kind, sentence.printed(*named)), *cell, 2)
