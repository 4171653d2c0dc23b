"""What is furniture of a page and no part of an agreement: boxes by their markup, lines by their words.

Names in markup lie: a cookie policy stands in a class "cookie-policy", whole agreements in forms and dialogs. So a
name is a hint about a *small* box; who asks decides what small means.
"""

import re

from watcher.agreement.reading._walk import Box

_TAGS = frozenset(("nav", "aside", "dialog", "search", "menu"))
_ROLES = frozenset(
    ("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
     "status", "alert", "tooltip", "log", "toolbar", "tablist", "listbox")
)  # fmt: skip
_ANYWHERE = (
    "cookie|consent|gdpr|onetrust|usercentrics|didomi|trustarc|axeptio|cookiebot|iubenda-cs|truste|cmp|"
    "breadcrumb|newsletter|subscribe|pagination|paginator|backtotop|back-to-top|scrolltop|skip-?link|skip-?to|"
    "route-announcer|announcer|sitefooter|site-footer|page-footer|globalfooter|global-footer|siteheader|site-header|"
    "globalnav|global-nav|navbar|sidebar|side-bar|sidenav|offcanvas|off-canvas|"
    "intercom|zendesk-widget|chat-?widget|livechat|helpful|feedback|toast|snackbar|"
    "lang-?switch|language-?switch|language-?select|lang-?select|locale-?select|country-?select|"
    "related-?(?:articles?|posts?|links?|content)|recommended|social-?(?:links?|share|icons?|media)|share-?(?:bar|buttons?|links?)|"
    "tableofcontents|table-of-contents|anchor-?nav|download-?app|app-?banner|promo"
)
_ALONE = (
    "footer|header|nav|menu|share|sharing|social|related|comments?|toc|banner|popup|modal|overlay|ads?|advert|topbar|"
    "top-bar|bottombar|login|signin|signup|search|widget|crumbs?|pager|meta-nav|countdown|marquee"
)
_NAME = re.compile(rf"(?:{_ANYWHERE})|(?<![a-z])(?:{_ALONE})(?![a-z])", re.IGNORECASE)
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_NAME = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader\S*|a11y-hidden)(?:$|[\s_-])", re.IGNORECASE
)

def is_furniture(box: Box) -> bool:
    """Whether the markup calls the box navigation, banner, dialog, consent and the like."""
    attributes = box.attributes
    if box.tag in _TAGS:
        return True
    if not attributes:
        return box.tag == "footer"
    if attributes.get("role") in _ROLES or "aria-live" in attributes or attributes.get("aria-modal") == "true":
        return True
    name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return box.tag == "footer" or (len(name) > 2 and _NAME.search(_HUMPS.sub("-", name)) is not None)


def is_hidden(box: Box) -> bool:
    """Whether a browser draws the box only after something was clicked, or never."""
    attributes = box.attributes
    if not attributes:
        return False
    return (
        "hidden" in attributes
        or _HIDDEN_STYLE.search(attributes.get("style") or "") is not None
        or _HIDDEN_NAME.search(attributes.get("class") or "") is not None
    )


_CONTROLS = frozenset(
    (
        "back to top", "top", "print", "print this page", "download", "download pdf", "share", "copy link", "copied",
        "copied!", "close", "menu", "search", "loading", "loading...", "next", "previous", "show more", "show less",
        "read more", "read less", "see more", "view more", "expand", "collapse", "expand all", "collapse all", "open",
        "accept", "accept all", "agree", "i agree", "reject all", "got it", "ok", "cancel", "submit", "log in", "login",
        "sign in", "sign up", "register", "skip to content", "skip to main content", "on this page", "in this article",
        "was this helpful?", "was this article helpful?", "was this page helpful?", "yes", "no", "edit this page",
        "返回顶部", "回到顶部", "打印", "打印本页", "下载", "分享", "复制链接", "复制", "已复制", "关闭", "菜单", "搜索",
        "加载中", "加载中...", "上一页", "下一页", "上一篇", "下一篇", "展开", "收起", "展开全部", "查看更多", "更多",
        "同意", "我同意", "接受", "拒绝", "取消", "提交", "确定", "登录", "注册", "登录/注册", "退出", "跳到主要内容",
        "本页目录", "本页内容", "有帮助", "没帮助", "是", "否", "编辑此页", "首页", "收藏",
    )
)  # fmt: skip
_SITE_LINE = re.compile(
    r"""^(?:
      \d+\s+(?:out\ )?of\s+\d+\s+found\ this\ (?:helpful|useful)\.?
    | (?:have\ more\ questions\?\s*)?submit\ a\ request
    | \d+\s+min(?:ute)?s?\s+(?:to\s+)?read(?:ing)?
    | [\d,.]+\s+(?:views?|reads?|likes?|comments?|shares?)
    | (?:阅读|浏览|点击|访问|查看)(?:次数|数|量|时间)?\s*[:：]?\s*(?:约\s*)?[\d,.]+\s*(?:次|分钟|万)?
    | (?:copyright\s*)?(?:©|\(c\)|copyright)\s.{0,120}
    | .{0,40}\bICP\s?[备证].{0,80}
    | .{0,20}公网安备.{0,60}
    )$""",
    re.VERBOSE | re.IGNORECASE,
)


def is_control(words: str) -> bool:
    """A word on a button, a counter, a copyright line: part of the site, not of the text."""
    if len(words) > 160:
        return False
    return words.lower() in _CONTROLS or _SITE_LINE.match(words) is not None
