"""Whether a part of the page was still to come when it was served: spinners, grey bars, "loading" in place of words."""

import re

from watcher.model import Page

_WAITS = re.compile(
    rb"aria-busy\s{0,3}=\s{0,3}[\"']?true|"
    rb"class\s{0,3}=\s{0,3}[\"'][^\"'<>]{0,200}?\b(?:skeleton|shimmer|placeholder-(?:glow|wave)|spinner(?:-border|-grow)?|loader)\b|"
    rb">\s{0,40}(?:loading|please wait|" + "加载中|正在加载|载入中|请稍候|数据加载中".encode() + rb")[\s.\xe2\x80\xa6]{0,12}<",
    re.IGNORECASE,
)  # fmt: skip


def waits_for_more(page: Page, before: Page) -> bool:
    """Whether the page shows more that waits than it did; many pages keep a spinner that nobody sees."""
    return len(_WAITS.findall(page.body)) > len(_WAITS.findall(before.body))
