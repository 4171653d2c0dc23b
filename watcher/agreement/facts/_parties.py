"""Who is who in a document: the words that stand for the provider and those that stand for the customer.

Some words always do (我们, 您, we, you); others are defined by each agreement: 乙方 sells here and buys there, and a
brand in brackets behind a firm is the firm.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

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
    "需方", "委托方", "贵方", "贵司", "贵公司", "阁下", "申请人", "注册人", "持有人", "玩家", "学员", "订阅者",
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

_FIRM = re.compile(
    r"公司|工作室|合伙|inc\b|llc|ltd|limited|gmbh|corp|\bb\.?v\b|\bag\b|s\.a|pty|plc|运营|服务商|提供(?:方|者|商)|我们|company|provider"
)
_BUYS = re.compile(
    "|".join(_CUSTOMER_ZH[:-1]) + r"|购买|租用|订购|使用[^,。;]{0,6}(?:者|的)|_{2,}|customer|client|\byou\b"
)
_BRACKET = re.compile(r"\((?P<inside>[^()]{2,120})\)")
_CALLED = re.compile(r"(?:简称|下称|以下称|统称|合称|亦称|又称|称)(?:为|作|:)?(?P<name>[^\",。;]{1,12})$")
_WHO = 60
"""Characters in front of the bracket in which the one who is named stands."""
_QUOTED = re.compile(r"\"([^\"]{1,24})\"")
_NOT_A_PARTY = re.compile(
    r"协议|条款|合同|服务$|网站$|平台服务|政策|产品$|软件|信息|数据|账[户号]|agreement|terms|services?$|site|website|platform$|policy|content|software|data|account"
)
_SIDES = re.compile(r"(?P<side>[甲乙])方(?:\(|:|是|即|指|为)+(?P<who>[^。;\n]{1,40}?)(?=[甲乙]方|[。;,\n)]|$)")
_SERVES = re.compile(r"(?P<side>[甲乙])方(?:向|为|给)[甲乙]方(?:提供|开放|出租|开通)")
_OTHER_SIDE = {"甲": "乙", "乙": "甲"}


_MUST_ZH = "(?:可以|可|应当|应该|应|须|需要|需|必须|有权|如需|若需|想|欲|拟|要|希望|至少|提前|在|于|有义务|承诺|同意在|决定|选择|申请|单方|随时|也可|亦可|均可|无需|无须)"
_MUST_EN = (
    r"(?:may|must|shall|should|can|will|agrees? to|are required|is required|needs?|wish(?:es)?|has to|have to|gives?|provides?|notif(?:y|ies)"
    r"|chooses?|elects?|decides?|intends?|want|wants|undertakes?|agree)"
)
_MUST_TOO_EN = r"(?:may|will|shall|can|reserves?|must|agrees?|should|has|have|intends?|undertakes?|is|are|try|tries|aims?|gives?|provides?|notif\w+|do|does|need)"


_BRAND_ZH = "(?!e-?mail|app|sms|qq|vip|api)[a-z][a-z0-9.]{2,20}(?![a-z0-9.@])"
"""Who is told by a Latin name is the firm behind that brand: customers are called by what they are."""


@dataclass(frozen=True)
class Parties:
    """Folded words for either party."""

    provider: frozenset[str]
    customer: frozenset[str]

    @cached_property
    def customer_zh(self) -> str:
        return _either(name for name in self.customer if not name.isascii())

    @cached_property
    def provider_zh(self) -> str:
        return _either(self.provider - set(_PROVIDER_EN))

    @cached_property
    def provider_self_zh(self) -> str:
        """Without the words for a trade, which a market's own sellers share."""
        return _either(self.provider - set(_PROVIDER_EN) - _TRADES_ZH)

    @cached_property
    def customer_en(self) -> str:
        return rf"\b{_either(name for name in self.customer if name.isascii())}(?:'s|s)?\b"

    @cached_property
    def provider_en(self) -> str:
        return rf"\b{_either(name for name in self.provider if name.isascii())}(?:'s)?\b"

    @cached_property
    def _acts(self) -> Mapping[Language, tuple[re.Pattern[str], re.Pattern[str]]]:
        return {
            "zh": (
                re.compile(f"{self.customer_zh}(?:方)?{_MUST_ZH}"),
                re.compile(f"{self.provider_zh}|(?:将|会)(?:至少)?提前"),
            ),
            "en": (
                re.compile(
                    rf"{self.customer_en}(?: \([^)]{{0,30}}\))?(?: also| then| hereby)? {_MUST_EN}\b(?! (?:have|receive|be (?:given|notified|informed|told)|get|hear))"
                ),
                re.compile(
                    rf"{self.provider_en}|\b(?:either|each) party\b|\b(?!(?:which|that|it|they|may|shall|will|must|can|could|should|would|not|also|and|or|to|then|so|either|there)\b)(?!{self.customer_en})[a-z]+(?:\.com|\.io)? {_MUST_TOO_EN}\b"
                ),
            ),
        }

    def customer_acts_before(self, text: str, place: int, language: Language) -> bool:
        """Whether the last one said to act before this place is the customer."""
        customer, provider = self._acts[language]
        return _last(customer, text, place + 2) > _last(provider, text, place)

    @cached_property
    def _told(self) -> Mapping[Language, re.Pattern[str]]:
        return {
            "zh": re.compile(f"[^,。;]{{0,20}}?(?:通知|告知)(?:{self.provider_zh}|{_BRAND_ZH})"),
            "en": re.compile(rf"[^,.;]{{0,30}}\b(?:to|notif\w+|tell|inform) (?!our\b){self.provider_en}"),
        }

    def provider_is_told_behind(self, text: str, place: int, language: Language) -> bool:
        """Whether the words behind this place name the provider as the one who is told."""
        return self._told[language].match(text, place) is not None

    def provider_is_told_before(self, text: str, place: int, language: Language) -> bool:
        """Whether the words right before this place do: tell us 3 days in advance."""
        return language == "en" and self._tells_provider.search(text, max(0, place - 40), place) is not None

    def customer_asks_before(self, text: str, place: int) -> bool:
        """Whether the words before this place name a request of the customer, whose own period it then is."""
        return self._customer_asks.search(text, max(0, place - 100), place) is not None

    @cached_property
    def _customer_asks(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:request|notice|demand|order) (?:of|from|by) (?:the )?{self.customer_en}[^;,.]{{0,40}}$"
        )

    @cached_property
    def _tells_provider(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:notify|tell|inform|giv(?:e|ing)|notifying) (?:our )?{self.provider_en}[^,;.]{{0,12}}$"
        )


def _last(pattern: re.Pattern[str], text: str, end: int) -> int:
    return max((found.start() for found in pattern.finditer(text, 0, end)), default=-1)


def _either(names: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))) + ")"


def parties_of(opening: str) -> Parties:
    """The parties as the beginning of a document (folded, squeezed, lines kept) defines them."""
    provider, customer = {*_PROVIDER_ZH, *_PROVIDER_EN}, {*_CUSTOMER_ZH, *_CUSTOMER_EN}
    for who, name in _definitions(opening):
        if _FIRM.search(who) and not _BUYS.search(name):
            provider.add(name)
        elif _BUYS.search(who[-12:]):
            customer.add(name)
    seller = _selling_side(opening)
    if seller:
        provider.add(f"{seller}方")
        customer.add(f"{_OTHER_SIDE[seller]}方")
    return Parties(frozenset(provider - customer), frozenset(customer))


def _definitions(opening: str) -> Iterator[tuple[str, str]]:
    """Who is named, and by which name, in brackets such as X有限公司(以下简称"X"或"我们")."""
    for found in _BRACKET.finditer(opening):
        called = _CALLED.search(found["inside"])
        names = _QUOTED.findall(found["inside"]) or ([called["name"]] if called else [])
        who = re.split(r"[。;,\n]", opening[max(0, found.start() - _WHO) : found.start()])[-1]
        for name in names:
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
