"""Which boxes of a page are furniture and no part of an agreement, by their markup; for lines see ``_site_lines.py``.

Names in markup lie: a cookie policy stands in a class "cookie-policy", whole agreements in forms and dialogs. So a
name is a hint about a *small* box; who asks decides what small means.
"""

import re
from typing import NamedTuple

from watcher.agreement.reading._walk import Box

_TAGS = frozenset(("aside", "search", "menu", "footer"))
_SURE_TAGS = frozenset(("nav", "dialog", "marquee"))
_SURE_ROLES = frozenset(("navigation", "dialog", "alertdialog"))
_ROLES = frozenset(
    ("banner", "contentinfo", "complementary", "search", "menu", "menubar", "status",
     "alert", "tooltip", "log", "toolbar", "tablist", "listbox")
)  # fmt: skip
_NOTES = frozenset(("aside", "complementary", "alert", "status", "footer"))
_NAMED_FOR_CONTENT = frozenset(
    ("html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tbody", "tr", "td", "th", "dt", "dd",
     "details", "summary")
)  # fmt: skip
"""Names of these say what the words are about, not what the box is for."""
_CONSENT = (
    "cookies?-?(?:banner|bar|notice|consent|popup|pop-up|modal|message|notification|law|wall|dialog|overlay|disclaimer|"
    "alert|info|layer|manager|preference|setting|box|toast|hint|warning|control)|consent-?(?:banner|manager|modal|layer|popup)|gdpr-?(?:banner|bar|box|notice|consent|cookies?|popup|modal|message|overlay|toast)"
)
_CONSENT_MAKERS = (
    "onetrust-(?:banner|pc|consent)|optanon(?!-cookie-policy|-?category)|user-?centrics|didomi-|trust-?arc|truste-|axeptio|cybot-?cookiebot|cookiebot-?dialog|cookie-?hub|"
    "cookie-?yes|cky-(?!audit)|iubenda-cs|quantcast|qc-cmp|sp_message|klaro|osano-cm|tarteaucitron|tc-privacy|cc-window|cli-modal|"
    "termly-|borlabs|complianz(?!-document)|cmplz-(?!document)|cookiefirst|hs-eu-cookie|fc-consent|moove-gdpr|shopify-pc__|avia-cookie"
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
_SURELY_NAME = re.compile(rf"(?P<made>{_CONSENT_MAKERS})|{_CONSENT}|mega-?menu", re.IGNORECASE)
_NAME = re.compile(_SITE, re.IGNORECASE)
_VAGUE_NAME = re.compile(rf"(?:^|[\s_-])({_VAGUE})(?:$|[\s_-])", re.IGNORECASE)
_OWN_NAME = re.compile(
    r"(?:(?:site|page|global|main)-?)?(?:footer|header|nav|navbar|menu|sidebar|breadcrumbs?)", re.IGNORECASE
)
"""Ids are mostly anchors of clauses ("feedback", "newsletter"); only these are taken at their word."""
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")

SURE, BOUGHT = 3, 4
MOST_OF_PAGE = (0.0, 0.05, 0.3, 0.6, 0.98)
"""By how sure the markup is: the share of the page's weight from which a box is no furniture, whatever its name. What is
bought to ask for consent lists every cookie of the site, and may be many times as long as an imprint.
"""


class Furniture(NamedTuple):
    """What the markup of a box says about it."""

    certainty: int = 0
    """How surely it is furniture: 0 not at all, 1 by a vague name, 2 by its name, 3 without doubt, 4 by its maker."""
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
        return _SURELY if box.tag in _SURE_TAGS else Furniture(2, _name_of_note(box)) if box.tag in _TAGS else _NONE
    role, name = attributes.get("role"), _HUMPS.sub("-", attributes.get("class") or "")
    own = _HUMPS.sub("-", attributes.get("id") or "")
    sure = _SURELY_NAME.search(f"{name} {own}")
    if sure and sure["made"]:
        return Furniture(BOUGHT)
    if box.tag in _SURE_TAGS or role in _SURE_ROLES or attributes.get("aria-modal") == "true":
        return _SURELY
    if sure:
        return Furniture(SURE, sure[0])
    if box.tag in _TAGS or role in _ROLES or "aria-live" in attributes:
        return Furniture(2, _name_of_note(box))
    if box.tag in _NAMED_FOR_CONTENT:
        return _NONE
    if found := _NAME.search(name) or _OWN_NAME.fullmatch(own):
        return Furniture(2, found[0].lower())
    vague = _VAGUE_NAME.search(name)
    return Furniture(1, vague[1].lower()) if vague else _NONE


def _name_of_note(box: Box) -> str:
    """The element or role that notes inside a text share with side bars, and its last part with the foot of a page."""
    if "aria-live" in box.attributes:
        return ""
    return next((name for name in (box.tag, box.attributes.get("role") or "") if name in _NOTES), "")
