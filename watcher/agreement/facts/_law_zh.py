"""How Chinese agreements name the law that governs them."""

import re
from collections.abc import Iterator, Mapping

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._law_table_zh import CODES_ZH, law_in_cell
from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._sentences import Sentence
from watcher.agreement.facts._tables import CELL_MARK

_WHOLE = "(?:的|之|适用|现行|有效|相关|有关|国家|地区|、|和|及|且|以及|领域|境内)"
_LAWS: Mapping[str, str] = {
    "HK": f"香港(?:特别行政区|特区|地区|sar)?{_WHOLE}{{0,3}}法[律例]",
    "MO": f"澳门(?:特别行政区|特区|地区)?{_WHOLE}{{0,3}}法律",
    "TW": f"(?:中华民国(?:\\(台湾\\))?|台湾(?:地区)?){_WHOLE}{{0,3}}(?:法律|法令|法规|法(?![院庭]))",
    "US-CA": f"(?:加利福尼亚|加州)州?{_WHOLE}{{0,2}}法律",
    "US-DE": f"特拉华州?{_WHOLE}{{0,2}}法律",
    "US-NY": f"纽约州?{_WHOLE}{{0,2}}法律",
    "US-WA": f"华盛顿州{_WHOLE}{{0,2}}法律",
    "SG": f"新加坡(?:共和国)?{_WHOLE}{{0,3}}法律",
    "JP": f"日本国?{_WHOLE}{{0,3}}法律?",
    "GB": f"(?:英国|英格兰(?:和|及|与)?(?:威尔士)?){_WHOLE}{{0,3}}法律",
    "MY": f"马来西亚{_WHOLE}{{0,3}}法律",
    "KR": f"(?:韩国|大韩民国){_WHOLE}{{0,3}}法律",
    "CN": (
        rf"(?:中华人民共和国|中国)(?:大陆|内地|境内|地区){{0,3}}(?:\([^()]{{1,40}}\))?{_WHOLE}{{0,6}}(?:法律|法规|法令|法(?![院庭]))"
        f"|(?:大陆|内地)(?:地区)?{_WHOLE}{{0,2}}法律|我国{_WHOLE}{{0,2}}法律"
    ),
}
_LAND = "|".join(sorted(CODES_ZH, key=len, reverse=True))
_ANY_LAW = compiled(
    "|".join(f"(?P<{code.replace('-', '_')}>{law})" for code, law in _LAWS.items())
    + f"|(?P<land>{_LAND})(?:共和国|联邦|王国)?{_WHOLE}{{0,3}}法(?:律|规|令|例)"
)
"""What is called in several ways first, then any land by its name."""
_DISPUTES = "争议|纠纷|解释|效力|准据|适用|履行|执行|成立|订立|权利义务|分歧|官司|吵"
_ON_DISPUTES = re.compile(_DISPUTES)
_AGREEMENT = re.compile("协议|条款|合同|契约|合约|政策|声明|约定|规则|须知|章程|准据法")
_NOT_A_CHOICE = re.compile(
    "(?:遵守|违反|符合|依法|触犯|禁止|许可|备案|保护|成立(?![、和与及])|注册|设立)[^,。;]{0,16}$"
)
_CHOSEN_BEFORE = re.compile(
    "(?:适用(?:于)?|准据法(?:为|是)?|受|以|由|与|依循|遵循|遵照|依据?|依照|根据|按照?|照)[^,。;]{0,14}$"
)
_CHOSEN_BEHIND = compiled(
    "[^,。;]{0,16}?(?:管辖|约束|拘束|调整|解释|诠释|阐释|准据|处理|执行|来|解决|管制|规管|管限|规范|支配|确定|认定|判断|定之|办理|裁判|裁断|为准|依据|一致)"
)
_GOVERNS = re.compile("(?:将|应|均)?(?:管辖|支配|约束|规范|调整|适用于)[^,。;]{0,10}?(?:本|协议|条款|合同|双方)")
"""中国法律管辖本协议: the law itself acts."""
_CHOSEN_ALONE = re.compile("(?:[(][^()]{1,30}[)])?(?=[,。;]|$)")
"""…均应依照中国法律: said of the agreement's meaning, the law needs no verb behind it."""
_ON_DATA = re.compile(
    "的?(?:规定|要求)?[^,。;]{0,6}(?:收集|处理|使用|存储|保护|披露|保存)[^,。;]{0,20}(?:个人|信息|数据|资料|隐私)"
)
"""依照中国法律处理个人信息: what is done with data obeys it."""
_APPLIED = re.compile("适用|准据法")


def _read_governing_law(sentence: Sentence) -> Iterator[Reading]:
    """The law that governs the agreement; a duty to obey some law is none."""
    text = sentence.text
    if CELL_MARK in text:
        yield from law_in_cell(sentence)
    disputes = _ON_DISPUTES.search(text) or any(_ON_DISPUTES.search(heading) for heading in sentence.headings)
    if not (disputes or _AGREEMENT.search(text)):
        return
    for found in _ANY_LAW.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()]
        chosen = _CHOSEN_BEFORE.search(before)
        applied = chosen is not None and _APPLIED.search(chosen[0]) is not None
        behind = _CHOSEN_BEHIND.match(text, found.end())
        if behind is None and _ON_DISPUTES.search(before):
            behind = _CHOSEN_ALONE.match(text, found.end())
        if governs := _GOVERNS.match(text, found.end()):
            applied, behind = True, governs
        if (
            _NOT_A_CHOICE.search(before)
            or _ON_DATA.match(text, found.end())
            or not (applied or (chosen and behind and (disputes or _AGREEMENT.search(before))))
        ):
            continue
        code = CODES_ZH[found["land"]] if found["land"] else str(found.lastgroup).replace("_", "-")
        yield Reading(code, *sentence.phrase(found.start(), behind.end() if behind else found.end()), 1 + applied)
        return


GOVERNING_LAW = Reader(
    "zh",
    ("法律", "法规", "法例", "法令", "民国法", "中国法", "准据法", CELL_MARK),
    _read_governing_law,
    (CELL_MARK, "中华", "大陆", "内地", "我国", "加州", "英格兰", "大韩民国", *CODES_ZH),
)
