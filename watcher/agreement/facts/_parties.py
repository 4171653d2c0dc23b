"""Who is who in a document: the words that stand for the provider and those that stand for the customer.

Some words always do (我们, 您, we, you); others are defined by each agreement: 乙方 sells here and buys there, and a
brand in brackets behind a firm is the firm.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._stems import holds_any
from watcher.model import Language

_PROVIDER_ZH = (
    "我们", "我方", "我司", "我公司", "本公司", "本平台", "本站", "本网站", "本网", "本中心", "咱们", "平台方", "服务商", "服务方", "服务提供方",
    "服务提供者", "服务提供商", "运营方", "运营商", "运营者", "经营者", "供应商", "供应方", "提供方", "提供商", "开发者", "公司", "平台",
)  # fmt: skip
_TRADES_ZH = {
    "服务商",
    "服务方",
    "服务提供方",
    "服务提供者",
    "服务提供商",
    "供应商",
    "供应方",
    "提供方",
    "提供商",
    "开发者",
    "经营者",
}
_CUSTOMER_ZH = (
    "您", "你", "用户", "使用者", "使用人", "使用方", "客户", "会员", "消费者", "商户", "商家", "租户", "承租方", "租用方", "订户", "订购方", "购买方", "买方",
    "需方", "委托方", "贵方", "贵司", "贵公司", "阁下", "申请人", "注册人", "持有人", "玩家", "学员", "订阅者", "借款人", "投资人", "出借人", "乘客", "车主",
)  # fmt: skip
_PROVIDER_EN = (
    "processor",
    "we",
    "us",
    "our",
    "company",
    "provider",
    "service provider",
    "supplier",
    "vendor",
    "licensor",
    "host",
    "operator",
)
_CUSTOMER_EN = (
    "controller",
    "you", "your", "customer", "client", "user", "end user", "subscriber", "licensee", "member", "merchant", "buyer", "purchaser", "seller", "registrant",
    "reseller", "account holder", "tenant", "consumer", "partner",
)  # fmt: skip

_ONLY_CUSTOMERS_EN = {"you", "your", "customer", "client", "user", "end user", "subscriber", "licensee"}

_FIRM = re.compile(
    r"公司|工作室|合伙|inc\b|llc|ltd|limited|gmbh|corp|\bb\.?v\b|\bag\b|s\.a|pty|plc|运营|服务商|提供(?:方|者|商)|我们|company|provider"
)
_BUYS = compiled(
    "(?:"
    + "|".join(_CUSTOMER_ZH[:-1])
    + ")(?!端)"
    + r"|购买|租用|订购|使用[^,。;]{0,6}(?:者|的)|_{2,}|customer|client|\byou\b"
)
_BRACKET = re.compile(r"\((?P<inside>[^()]{2,120})\)")
_CALLED = re.compile(r"(?:简称|下称|以下称|统称|合称|亦称|又称|称)(?:为|作|:)?(?P<name>[^\",。;]{1,12})$")
_WHO = 60
"""Characters in front of the bracket in which the one who is named stands."""
_OTHER_WORDS = re.compile(r"[。;,\n]|称[^()]{0,40}\)")
"""What ends the words about somebody else: a mark, or the bracket in which the other one got a name."""
_QUOTED = re.compile(r"\"([^\"]{1,24})\"")
_NOT_A_PARTY = re.compile(
    r"协议|条款|合同|服务$|网站$|平台服务|政策|产品$|软件|信息|数据|账[户号]|法律|法规|规则|agreement|contract|terms|services?$|site|website|platform$|policy|content|software|data|account"
)
_SIDES = re.compile(
    r"(?P<side>[甲乙])方\"?(?:\(|:|是|即|指|为(?!了)|\")+(?![),])(?P<who>[^。;\n]{1,40}?)(?=\"?[甲乙]方|[。;,\n)]|$)"
)
_SERVES = re.compile(r"(?P<side>[甲乙])方(?:向|为|给)[甲乙]方(?:提供|开放|出租|开通)")
_OTHER_SIDE = {"甲": "乙", "乙": "甲"}


_MUST_ZH = "(?:可以|可|应当|应该|应|须|需要|需|必须|有权|如需|若需|想|欲|拟|要|希望|至少|提前|在(?![^,。;]{0,8}(?:留下|留存|预留|注册|填写|登记|提供))|于|有义务|承诺|同意在|决定|选择|申请|单方|随时|也可|亦可|均可|无需|无须)"
_MUST_EN = (
    r"(?:may|must|shall|should|can|will|agrees? to|are required|is required|needs?|wish(?:es)?|has to|have to|gives?|provides?|notif(?:y|ies)"
    r"|chooses?|elects?|decides?|intends?|want|wants|undertakes?|agree|do(?:es)? not|fails? to|cancels?|terminates?)"
)
_MUST_TOO_EN = r"(?:may|will|shall|can|reserves?|must|agrees?|should|has|have|intends?|undertakes?|is|are|try|tries|aims?|gives?|provides?|notif\w+|do|does|need)"


def _either(names: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))) + ")"


_OURSELVES_ZH = ("本", "我", "咱")
"""使用云舟平台(以下简称"本平台"): whoever uses it, what is called "this" or "ours" is no customer."""
_ALWAYS_PROVIDER = {"我们", "我方", "我司", "我公司", "本公司", "本平台", "本站", "本网站", "平台方", "平台", "运营方"}
_ALWAYS_CUSTOMER = {*_CUSTOMER_ZH, *_CUSTOMER_EN}
PROVIDER_SIGN, CUSTOMER_SIGN = "\u9fa5", "\u9fa4"
"""Rare characters that stand, one for one, for the names which a document gives to a party."""

_PROVIDERS_NAME = f"(?<!{PROVIDER_SIGN}){PROVIDER_SIGN}++"
_CUSTOMERS_NAME = f"(?<!{CUSTOMER_SIGN}){CUSTOMER_SIGN}++"
"""A name is met whole: no part of it stands behind another part."""

PROVIDER_ZH = f"(?:{_either(_PROVIDER_ZH)}|{_PROVIDERS_NAME})"
PROVIDER_SELF_ZH = f"(?:{_either(name for name in _PROVIDER_ZH if name not in _TRADES_ZH)}|{_PROVIDERS_NAME})"
"""Without the words for a trade, which a market's own sellers share."""
CUSTOMER_ZH = f"(?:{_either(_CUSTOMER_ZH)}|{_CUSTOMERS_NAME})"
PROVIDER_EN = rf"\b(?:{_either(_PROVIDER_EN)}|{PROVIDER_SIGN}+)(?:'s)?\b"
CUSTOMER_EN = rf"\b(?:{_either(_CUSTOMER_EN)}|{CUSTOMER_SIGN}+)(?:'s|s)?\b"

_BRAND_ZH = "(?!e-?mail|app|sms|qq|vip|api)[a-z][a-z0-9.]{2,20}(?![a-z0-9.@])"
"""Who is told by a Latin name is the firm behind that brand: customers are called by what they are."""
_NO_PARTY_EN = "(?!(?:which|that|it|they|may|shall|will|must|can|could|should|would|not|also|and|or|to|then|so|either|there|admins?|administrators?)\\b)"

_CUSTOMERS_STAFF = r"(?: (?:[a-z]+ )?(?:administrators?|admins?|staff|employees?|personnel|representatives?))?"
_CUSTOMER_ACTS: Mapping[Language, re.Pattern[str]] = {
    "zh": compiled(f'(?<![给予向为对知]){CUSTOMER_ZH}(?:方)?[)"]?{_MUST_ZH}'),
    "en": compiled(
        rf"{CUSTOMER_EN}(?: \([^)]{{0,30}}\))?{_CUSTOMERS_STAFF}(?: also| then| hereby)? {_MUST_EN}\b"
        r"(?! (?:have|receive|be (?:given|notified|informed|told|shown|advised|sent|warned|alerted)|get|hear|see|find))"
    ),
}
_PROVIDER_ACTS: Mapping[Language, re.Pattern[str]] = {
    "zh": compiled(f"{PROVIDER_ZH}|(?:将|会)(?:至少)?提前"),
    "en": compiled(
        rf"{PROVIDER_EN}|\b(?:either|each) party\b"
        rf"|\b{_NO_PARTY_EN}(?!{CUSTOMER_EN})[a-z]+(?:\.com|\.io)? {_MUST_TOO_EN}\b"
    ),
}
_PROVIDER_TOLD_BEHIND: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(f"[^,。;]{{0,20}}?(?:通知|告知)(?!开发者)(?:{PROVIDER_ZH}|{_BRAND_ZH})"),
    "en": re.compile(rf"[^,.;]{{0,30}}\b(?:to|notif\w+|tell|inform) (?!our\b){PROVIDER_EN}"),
}
_PROVIDER_TOLD_BEFORE = re.compile(
    rf"\b(?:notify|tell|inform|giv(?:e|ing)|notifying|provid(?:e|ing)|send(?:ing)?) (?:our )?{PROVIDER_EN}[^,;.]{{0,30}}$"
)
_CUSTOMER_TELLS = re.compile(rf"{CUSTOMER_EN} (?:to )?(?:notify|inform|tell|advise|e-?mail|alert|send|write)\b")
"""Unless you notify us before the period ends …"""
_WE_REQUIRE = re.compile(
    rf"(?:{PROVIDER_EN} (?:requires?|must (?:have|receive|be given)|needs?|ask(?:s)? for)|\brequires (?:[a-z]+ ){{0,3}}?(?:notice|notification))\b[^;,.]{{0,60}}$"
)
"""We require five days' written notice: it is for the customer to give."""
_CUSTOMER_ASKS = re.compile(rf"\b(?:request|notice|demand|order) (?:of|from|by) (?:the )?{CUSTOMER_EN}[^;,.]{{0,40}}$")


def customer_acts_before(sided: str, place: int, language: Language) -> bool:
    """Whether the last one said to act before this place is the customer."""
    customer = _last(_CUSTOMER_ACTS[language], sided, place + 2)
    return customer >= 0 and customer > _last(_PROVIDER_ACTS[language], sided, place)


def provider_is_told_behind(sided: str, place: int, language: Language) -> bool:
    """Whether the words behind this place name the provider as the one who is told."""
    return _PROVIDER_TOLD_BEHIND[language].match(sided, place) is not None


def provider_is_told_before(sided: str, place: int) -> bool:
    """Whether the English words right before this place do: tell us 3 days in advance."""
    told = _PROVIDER_TOLD_BEFORE.search(sided, max(0, place - 40), place)
    asked = _CUSTOMER_TELLS.search(sided, max(0, place - 30), place + 12)
    if asked is not None and asked.end() > place:
        return True
    return told is not None or _WE_REQUIRE.search(sided, max(0, place - 100), place) is not None


def customer_asks_before(sided: str, place: int) -> bool:
    """Whether the English words before this place name a request of the customer, whose own period it then is."""
    return _CUSTOMER_ASKS.search(sided, max(0, place - 100), place) is not None


_AHEAD = 24
"""Characters behind a place that a pattern may look at to tell "will" from "will be told"."""


def _last(pattern: re.Pattern[str], text: str, end: int) -> int:
    found = (each for each in pattern.finditer(text, 0, end + _AHEAD) if each.end() <= end)
    return max((each.start() for each in found), default=-1)


@dataclass(frozen=True)
class Parties:
    """The names, folded, that one document gives to its parties beside the words that always stand for them."""

    provider: frozenset[str]
    customer: frozenset[str]

    def sided(self, text: str) -> str:
        """The text with each of the names put in signs of its party, so that one set of patterns reads them all."""
        return self._pattern.sub(self._signs, text) if holds_any(text, self._names) else text

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(self.provider | self.customer)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = (re.escape(name) for name in sorted(self._names, key=lambda name: (-len(name), name)))
        # looking back from behind each name, so that the engine skips to their first letters
        return re.compile(rf"(?:{'|'.join(rf'{name}(?<![a-z0-9]{name})' for name in names)})(?![a-z0-9])")

    def _signs(self, name: re.Match[str]) -> str:
        return (CUSTOMER_SIGN if name[0] in self.customer else PROVIDER_SIGN) * len(name[0])


def parties_of(opening: str) -> Parties:
    """The parties as the beginning of a document (folded, squeezed, lines kept) defines them."""
    provider, customer = set[str](), set[str]()
    for who, name in _definitions(opening):
        if name in provider or name in customer:
            continue
        if _FIRM.search(who) and not _BUYS.search(name):
            provider.add(name)
        elif _BUYS.search(who[-12:]) and name not in _ALWAYS_PROVIDER and not name.startswith(_OURSELVES_ZH):
            customer.add(name)
    seller = _selling_side(opening)
    if seller:
        provider.add(f"{seller}方")
        customer.add(f"{_OTHER_SIDE[seller]}方")
    return Parties(frozenset(provider - customer - _ALWAYS_CUSTOMER), frozenset(customer - set(_CUSTOMER_EN)))


def _definitions(opening: str) -> Iterator[tuple[str, str]]:
    """Who is named, and by which name, in brackets such as X有限公司(以下简称"X"或"我们", 下称"X或甲方")."""
    for found in _BRACKET.finditer(opening):
        called = _CALLED.search(found["inside"])
        names = _QUOTED.findall(found["inside"]) or ([called["name"]] if called else [])
        if not names:
            continue
        who = _OTHER_WORDS.split(opening[max(0, found.start() - _WHO) : found.start()])[-1]
        if any(name.strip(" :,") in _ONLY_CUSTOMERS_EN for name in names):
            who = "customer"  # ("Customer", "Entity", "you"): all of them, whoever stands in front
        for name in (one for each in names for one in each.split("或")):
            plain = name.strip(" :,的")
            if 1 < len(plain) <= 16 and not _NOT_A_PARTY.search(plain):
                yield who, plain


def _selling_side(opening: str) -> str | None:
    """甲 or 乙: whichever is said to be the firm, or to serve the other."""
    for found in _SIDES.finditer(opening):
        if _BUYS.search(found["who"]):
            return _OTHER_SIDE[found["side"]]
        if _FIRM.search(found["who"]):
            return str(found["side"])
    serves = _SERVES.search(opening)
    return serves["side"] if serves else None
