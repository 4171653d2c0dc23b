"""The agreements of the demonstration: five invented providers, six documents, two editions of each.

The first edition is the file; the second is the file with the edits below, as a provider would make them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files

from watcher.demo._pdf import pdf
from watcher.model import Bilingual

Edit = Callable[[str, date], str]
"""The text of an edition and the day of its making, to the text of the next edition."""

CAPTCHA = """<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>安全验证</title></head><body>
<div id="captcha-box"><h2>访问验证</h2><p>为了保障您的访问安全，请按住滑块，拖动到最右边完成验证。</p>
<div class="slider" data-sitekey="demo"></div><p>请求编号：9a6d0c1d-7e0a-4f55-b2c4-3b9d2c41aa10</p>
</div></body></html>"""


@dataclass(frozen=True, slots=True)
class Sample:
    """One agreement of the demonstration and how its site serves it."""

    id: str
    provider: str
    title: str
    file: str
    media_type: str
    charset: str
    told: Bilingual
    """What the provider does between the two rounds, in one line."""
    edit: Edit

    @property
    def path(self) -> str:
        return "/" + self.file.replace(".txt", ".pdf") if self.media_type == "application/pdf" else "/" + self.file

    def edition(self, number: int, today: date) -> bytes:
        """The bytes the site serves in round 1 or 2; the second edition is published today."""
        text = (files("watcher.demo") / "agreements" / self.file).read_text(encoding="utf-8")
        text = text if number == 1 else self.edit(text, today)
        return pdf(text) if self.media_type == "application/pdf" else text.encode(self.charset)


def replaced(*pairs: tuple[str, str]) -> Edit:
    """An edit that replaces each phrase, and refuses to be a silent no-op.

    ``{today}`` in a new phrase is the day of publication, ``{later}`` the day 25 days after it.
    """

    def edit(text: str, today: date) -> str:
        for old, new in pairs:
            if text.count(old) != 1:
                raise ValueError(f"{old!r} stands {text.count(old)} times in the sample")
            text = text.replace(old, new)
        dates = {"{today}": _printed(today), "{later}": _printed(today + timedelta(days=25))}
        for slot, day in dates.items():
            text = text.replace(slot, day)
        return text

    return edit


def article_inserted(before: int, heading: str, *clauses: str) -> Edit:
    """A new article in front of article ``before``; everything behind it is renumbered."""
    numerals = "零一二三四五六七八九"

    def edit(text: str, _: date) -> str:
        inserted = [f"第{numerals[before]}条 {heading}"]
        inserted += [f"{before}.{number} {clause}" for number, clause in enumerate(clauses, start=1)]
        lines: list[str] = []
        for line in text.splitlines():
            if line.startswith(f"第{numerals[before]}条"):
                lines += inserted
            lines.append(_shifted(line, before, numerals))
        return "\n".join(lines) + "\n"

    return edit


def _printed(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _shifted(line: str, before: int, numerals: str) -> str:
    if article := re.match(rf"第([{numerals}])条", line):
        number = numerals.index(article[1])
        return line if number < before else f"第{numerals[number + 1]}条{line[article.end() :]}"
    if clause := re.match(r"(\d)\.", line):
        number = int(clause[1])
        return line if number < before else f"{number + 1}.{line[clause.end() :]}"
    return line


SAMPLES = (
    Sample(
        id="yunling/terms",
        provider="云岭云",
        title="云岭云服务协议",
        file="yunling-cloud.html",
        media_type="text/html",
        charset="utf-8",
        told=Bilingual(
            "修改公示期由 30 日缩短为 7 日，25 天后生效",
            "notice of amendments cut from 30 days to 7, in force in 25 days",
        ),
        edit=replaced(
            ("至少提前 30 日在网站首页", "至少提前 7 日在网站首页"),
            ("版本更新日期：2026年3月2日", "版本更新日期：{today}"),
            ("版本生效日期：2026年4月2日", "版本生效日期：{later}"),
            ("b64-1", "b64-2"),
            ('"visit": 1001', '"visit": 1002'),
        ),
    ),
    Sample(
        id="beichen/terms",
        provider="北辰主机",
        title="用户服务条款",
        file="beichen-hosting.md",
        media_type="text/markdown",
        charset="utf-8",
        told=Bilingual(
            "赔偿上限由最近 12 个月费用降为 3 个月", "cap on liability lowered from the fees of 12 months to those of 3"
        ),
        edit=replaced(("最近 12 个月就受影响的服务", "最近 3 个月就受影响的服务")),
    ),
    Sample(
        id="xishi/colocation",
        provider="汐石",
        title="机柜托管服务协议",
        file="xishi-idc.txt",
        media_type="text/plain",
        charset="gb18030",
        told=Bilingual(
            "争议由被告住所地法院改为厦门仲裁委员会仲裁",
            "forum moved from the defendant's court to arbitration in Xiamen",
        ),
        edit=replaced(("由被告住所地人民法院管辖", "提交厦门仲裁委员会仲裁")),
    ),
    Sample(
        id="chengjiang/storage",
        provider="澄江存储",
        title="对象存储服务条款",
        file="chengjiang-storage.txt",
        media_type="application/pdf",
        charset="utf-8",
        told=Bilingual(
            "新增“第三条 数据位置”，其后各条顺延", "a new article 3 on where data lies; those behind it are renumbered"
        ),
        edit=article_inserted(
            3,
            "数据位置",
            "您的数据存放在您创建存储桶时选择的地域，澄江存储不会主动将其移出该地域。",
            "为排查故障所必需的日志可以汇集至昆明地域保存，保存期限不超过三十日。",
        ),
    ),
    Sample(
        id="luming/terms",
        provider="鹿鸣监控",
        title="服务协议",
        file="luming-terms.html",
        media_type="text/html",
        charset="gbk",
        told=Bilingual(
            "只换了横幅、侧栏和页脚，协议一字未动", "another banner, side bar and footer; not a word of the agreement"
        ),
        edit=replaced(
            ("春季特惠：全场八折，距结束还有 3 天 12 小时", "周年庆：充值满千送百，距结束还有 1 天 2 小时"),
            ("当前在线 1,203 人", "当前在线 987 人"),
            ('<a href="/b/1">五分钟接入告警</a>', '<a href="/b/7">新版移动端发布</a>'),
        ),
    ),
    Sample(
        id="luming/privacy",
        provider="鹿鸣监控",
        title="隐私政策",
        file="luming-privacy.html",
        media_type="text/html",
        charset="utf-8",
        told=Bilingual(
            "网站返回了滑块验证页，不是协议", "the site answers with a slider check instead of the agreement"
        ),
        edit=lambda *_: CAPTCHA,
    ),
)
