"""What is furniture of a page and no part of an agreement: boxes by their markup, lines by their words.

Names in markup lie: a cookie policy stands in a class "cookie-policy", whole agreements in forms and dialogs. So a
name is a hint about a *small* box; who asks decides what small means.
"""

import re
from typing import NamedTuple

from watcher.agreement.reading._vocabulary import NAMES
from watcher.agreement.reading._walk import Box

_TAGS = frozenset(("aside", "search", "menu", "footer"))
_SURE_ROLES = frozenset(("navigation", "dialog", "alertdialog"))
_ROLES = frozenset(
    ("banner", "contentinfo", "complementary", "search", "menu", "menubar", "status",
     "alert", "tooltip", "log", "toolbar", "tablist", "listbox")
)  # fmt: skip
_NOTES = frozenset(("aside", "complementary", "alert", "status"))
_NAMED_FOR_CONTENT = frozenset(
    ("html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tbody", "tr", "td", "th", "dt", "dd",
     "details", "summary")
)  # fmt: skip
"""Names of these say what the words are about, not what the box is for."""
_CONSENT = (
    "cookies?-?(?:banner|bar|notice|consent|popup|pop-up|modal|message|notification|law|wall|dialog|overlay|disclaimer|"
    "alert|info|layer|manager|preference|setting|box|toast|hint|warning|control)|consent-?(?:banner|manager|modal|layer|popup)|gdpr-"
)
_CONSENT_MAKERS = (
    "onetrust-(?:banner|pc|consent)|optanon|usercentrics|didomi-|trustarc|truste-|axeptio|cybotcookiebot|cookiebotdialog|cookiehub|"
    "cookieyes|cky-|iubenda-cs|quantcast|qc-cmp|sp_message|klaro|osano-cm|tarteaucitron|tc-privacy|cc-window|cli-modal|"
    "termly-|borlabs|complianz|cmplz|cookiefirst|hs-eu-cookie|fc-consent|moove-gdpr|shopify-pc__|avia-cookie"
)
_SITE = (
    "breadcrumb|newsletter|pagination|paginator|back-?to-?top|scroll-?top|skip-?link|skip-?to|"
    "route-announcer|site-?footer|page-?footer|global-?footer|footer-(?:area|widget|top|bottom|nav|links?)|site-?header|"
    "global-?header|global-?nav|main-?nav|nav-?bar|side-?bar|side-?nav|off-?canvas|mega-?menu|"
    "intercom|zendesk-widget|chat-?widget|live-?chat|was-?this-?helpful|article-?(?:ratings?|votes?)|feedback|toast|snackbar|"
    "lang(?:uage)?-?(?:switch|select|menu|picker|dropdown)|locale-?(?:select|switch|picker)|country-?(?:select|switch|picker)|"
    "related-?(?:articles?|posts?|links?|content|topics?)|recommended|social-?(?:links?|share|icons?|media|bar)|"
    "share-?(?:bar|buttons?|links?|icons?)|download-?app|app-?banner|promo-?(?:banner|bar|box)|announcement-?bar"
)
_VAGUE = (
    "footer|nav|navigation|menu|share|sharing|social|related|comments?|toc|banner|popup|modal|overlay|ads|advert|"
    "cta|call-to-action|sr-only|visually-?hidden|screen-reader-text|topbar|bottombar|login|signin|signup|search|widget|crumbs?|pager|countdown|marquee"
)
_SURELY_NAME = re.compile(rf"{_CONSENT}|{_CONSENT_MAKERS}|mega-?menu", re.IGNORECASE)
_NAME = re.compile(_SITE, re.IGNORECASE)
_VAGUE_NAME = re.compile(rf"(?:^|[\s_-])({_VAGUE})(?:$|[\s_-])", re.IGNORECASE)
_OWN_NAME = re.compile(
    r"(?:(?:site|page|global|main)-?)?(?:footer|header|nav|navbar|menu|sidebar|breadcrumbs?)", re.IGNORECASE
)
"""Ids are mostly anchors of clauses ("feedback", "newsletter"); only these are taken at their word."""
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")

SURE = 3
MOST_OF_PAGE = (0.0, 0.05, 0.3, 0.6)
"""By how sure the markup is: the share of the page's weight from which a box is no furniture, whatever its name."""


class Furniture(NamedTuple):
    """What the markup of a box says about it."""

    certainty: int = 0
    """How surely it is furniture: 0 not at all, 1 by a vague name, 2 by its name, 3 without doubt."""
    name: str = ""
    """The name that says so, where it is a name: the same name may say what the words are about."""

    @property
    def is_sure(self) -> bool:
        return self.certainty >= SURE


_NONE, _SURELY = Furniture(), Furniture(SURE)


def furniture(box: Box) -> Furniture:
    """By element and role first, which speak for themselves; then by class and id."""
    attributes = box.attributes
    if not attributes:
        return _SURELY if box.tag in ("nav", "dialog") else Furniture(2, _asides(box)) if box.tag in _TAGS else _NONE
    role, name = attributes.get("role"), _HUMPS.sub("-", attributes.get("class") or "")
    own = _HUMPS.sub("-", attributes.get("id") or "")
    if box.tag in ("nav", "dialog") or role in _SURE_ROLES or attributes.get("aria-modal") == "true":
        return _SURELY
    if sure := _SURELY_NAME.search(f"{name} {own}"):
        return Furniture(SURE, sure[0])
    if box.tag in _TAGS or role in _ROLES or "aria-live" in attributes:
        return Furniture(2, _asides(box))
    if box.tag in _NAMED_FOR_CONTENT:
        return _NONE
    if found := _NAME.search(name) or _OWN_NAME.fullmatch(own):
        return Furniture(2, found[0].lower())
    vague = _VAGUE_NAME.search(name)
    return Furniture(1, vague[1].lower()) if vague else _NONE


def _asides(box: Box) -> str:
    """Notes inside a text are marked up as asides and alerts, as side bars are."""
    if "aria-live" in box.attributes:
        return ""
    return next((name for name in (box.tag, box.attributes.get("role") or "") if name in _NOTES), "")


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
        "copier le lien", "cela vous a-t-il aidé ?", "oui", "non", "imprimer", "partager", "télécharger", "fermer", "suivant", "précédent",
        "retour en haut", "revenir en haut", "haut de page", "afficher plus", "afficher moins", "voir plus", "voir moins", "tout accepter",
        "tout refuser", "tout afficher", "se connecter", "s'inscrire", "rechercher", "accueil", "link kopieren", "drucken", "teilen", "schließen",
        "nach oben", "mehr anzeigen", "weniger anzeigen", "war dieser artikel hilfreich?", "ja", "nein", "alle akzeptieren", "ablehnen",
        "anmelden", "registrieren", "suchen", "startseite", "herunterladen",
        "同意", "我同意", "接受", "拒绝", "取消", "提交", "确定", "登录", "注册", "登录/注册", "退出", "跳到主要内容",
        "本页目录", "本页内容", "有帮助", "没帮助", "是", "否", "编辑此页", "首页", "收藏",
    )
)  # fmt: skip
_LONGEST_SITE_LINE, _LONGEST_CALL = 160, 48
_SITE_LINE = re.compile(
    r"""^(?:
      \d+\s+(?:out\ )?of\s+\d+\s+found\ this\ (?:helpful|useful)\.?
    | (?:have\ more\ questions\?\s*)?submit\ a\ request
    | \d+\s+min(?:ute)?s?\s+(?:to\s+)?read(?:ing)?
    | [\d,.]+\s+(?:views?|reads?|likes?|comments?|shares?)
    | (?:阅读|浏览|点击|访问|查看)(?:次数|数|量|时间)?\s*[:：]?\s*(?:约\s*)?[\d,.]+\s*(?:次|分钟|万)?
    | (?:page\ )?(?:views?|reads|visits|hits|likes|visitors|users\ online|visitors\ (?:online|today)|visits\ today)\s*[:：]\s*[\d,.]+
    | (?:当前|目前|今日|本日|累计|总)?(?:在线|访问|访客)(?:人数|用户数?|数|量|次数)\s*[:：]?\s*[\d,.]+\s*[人次]?
    | (?:今天|今日|现在)是\s*(?:(?:19|20)\d\d|\d{1,2}月).{0,40}
    | (?:当前|北京|本地|打印|下载|导出|页面生成)(?:时间|日期)\s*[:：]\s*(?:19|20)\d\d.{0,30}
    | (?:today\ is|(?:the\ )?(?:current|local|server)\ (?:date|time)(?:\ is)?|(?:printed|downloaded|page\ (?:generated|loaded))(?:\ (?:on|at|in)|(?=[:：])))
      \s*[:：]?\s*(?=.{0,30}(?:(?:19|20)\d\d|\d:\d\d))[\w,.:/\s-]{4,40}
    | (?:served\ by|server(?:\ (?:name|id))?|host(?:name)?|node|服务器|节点|主机)(?:名称?|编号)?\s*[:：]\s*(?=[a-z0-9._-]*\d)(?=[a-z0-9._-]*[._-])[a-z][a-z0-9._-]{2,60}
    | (?:copyright\s*)?(?:©|\(c\)|copyright)\s*.{0,40}(?:19|20)\d\d\b.{0,100}
    | .{0,40}\bICP\s?[备证].{0,80}
    | .{0,20}公网安备.{0,60}
    | (?:上一[篇页条]|下一[篇页条]|previous|prev|next)\s*[:：].{0,80}
    )$""",
    re.VERBOSE | re.IGNORECASE,
)


_BESIDE = re.compile(r" ?[|·•｜] ?")
"""What sets apart the counters of one line."""
_CALL = re.compile(
    r"(?:download|join|try|get|start|sign up|log in|contact|learn more|shop|buy|book|subscribe|discover|explore|request a demo|"
    r"télécharge[rz]|rejoin(?:s|dre|gnez)|essaye[rz]|découvr(?:ir|ez)|jetzt|mehr erfahren|立即|马上|免费(?:试用|注册|体验)|了解更多|下载)",
    re.IGNORECASE,
)
"""How a link begins that calls for a deed and names no document."""


_RELATED = re.compile(
    r"(?:(?:related|recommended|similar|more|popular) (?:articles?|topics?|posts?|links?|pages?|content|reading)|you (?:may|might) also like|"
    r"articles? (?:connexes|liés|similaires|associés|recommandés|populaires)|contenus? (?:similaires?|connexes?)|(?:à|a) lire aussi|"
    r"(?:verwandte|ähnliche|weitere|empfohlene) (?:artikel|beiträge|themen|inhalte)|artículos (?:relacionados|recomendados)|"
    r"articoli (?:correlati|consigliati)|artigos relacionados|verwante artikelen|"
    r"(?:相关|推荐|热门|更多|最新)(?:文章|阅读|链接|内容|问题|推荐|新闻|资讯|文档)|猜你喜欢|相關(?:文章|閱讀|連結))\s*[:：]?",
    re.IGNORECASE,
)
"""What a site calls the teasers that it sets below a text."""


def is_related(words: str) -> bool:
    """The head of a list of other pages."""
    return _RELATED.fullmatch(words) is not None


def is_control(words: str) -> bool:
    """A word on a button."""
    return " ".join(words.lower().split()) in _CONTROLS


def is_site_line(words: str) -> bool:
    """A counter, a copyright line, a pager: part of the site, not of the text."""
    if len(words) > _LONGEST_SITE_LINE:
        return False
    line = " ".join(words.split())
    return _SITE_LINE.match(line) is not None or all(map(_SITE_LINE.match, _BESIDE.split(line)))


def is_call(words: str) -> bool:
    """What a link says that is to be clicked and not to be read; asked of lines that are links and nothing else."""
    return len(words) <= _LONGEST_CALL and _CALL.match(words) is not None and not NAMES.search(words)
