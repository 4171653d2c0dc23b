"""The person behind "we" in Chinese texts where no firm is: whoever develops by himself is named as the provider."""

import re
from collections.abc import Iterator

from watcher.agreement.facts._fact_type import Reader, Reading
from watcher.agreement.facts._sentences import Sentence

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚蒋沈韩杨朱秦许何吕施张孔曹严魏陶姜戚谢邹喻苏潘葛范彭鲁韦马俞任袁柳史唐费薛雷贺汤罗毕郝常于傅齐康伍余顾孟黄穆"
    "萧尹姚邵汪毛戴宋熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯莫丁邓洪崔吉龚程邢裴陆翁段侯宁甘武符刘詹龙叶黎白"
    "乔曾温庄柴阎艾易廖耿欧关涂覃卢"
)
_PERSON = f"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}"
_DEFINED = re.compile(
    f'由(?:个人(?:开发者)?)?(?P<name>{_PERSON})\\((?:以下|下文|下称|简称)[^()]{{0,8}}?"?(?:我们|本人|开发者|我)"?[^()]{{0,12}}\\)(?:个人|独立)?(?:开发|制作|创建|维护)'
)
"""由张某某(以下简称"我们")开发并运营."""
_LABELLED = re.compile(
    f"(?:^|[,。;])(?:个人|独立)?(?:开发者|运营者|经营者|运营主体|运营方|服务提供者|服务提供方)(?:名称|姓名)?(?:\\(个人\\))?:(?P<name>{_PERSON})(?:\\(个人(?:开发者)?\\))?(?=$|[,。;(])"
)
"""开发者: and a name that fills the rest of the line."""
_NOBODY = re.compile("张三|李四|王五|某|公司|团队|平台|工作$|科技|网络|集团")
_AS_PLAIN_AS_A_FIRM = 3


def _read_person(sentence: Sentence) -> Iterator[Reading]:
    """A natural person who is presented as the one behind "we"."""
    found = _DEFINED.search(sentence.text) or _LABELLED.search(sentence.text)
    if found is not None and not _NOBODY.search(found["name"]):
        span = found.span("name")
        yield Reading(sentence.printed(*span), *span, _AS_PLAIN_AS_A_FIRM)


PERSON = Reader(
    "zh",
    (
        '称"我们',
        "称我们",
        '称为"我们',
        '称"开发者',
        '称"本人',
        "开发者",
        "运营者",
        "经营者",
        "运营主体",
        "运营方",
        "服务提供",
    ),
    _read_person,
    (":", "开发", "制作", "创建", "维护"),
)
