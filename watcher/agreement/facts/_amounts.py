"""Money, shares and daily rates in folded text. Fragments and readers as in ``_values.py``."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from watcher.agreement.facts._values import NUMBER_EN, NUMBER_ZH, agreed_number, number, plain, zh_number

# ── shares ───────────────────────────────────────────────────────────────────────────────────────

_PARTS: Mapping[str, int] = {"百": 100, "千": 1_000, "万": 10_000}
_SIGNS: Mapping[str, int] = {"%": 100, "‰": 1_000, "‱": 10_000}
_ZH_DECIMAL = r"[零〇一二两三四五六七八九十百千点壹贰叁参肆伍陆柒捌玖拾]{1,8}|[0-9]{1,6}(?:\.[0-9]{1,6})?"
_FIGURE = r"[0-9]{1,6}(?:\.[0-9]{1,6})?"
_PART_EN = r"(?:tenth|hundredth|ten[- ]thousandth|thousandth)s?"
_OF_MANY_EN = (
    r"(?:per (?:ten thousand|thousand|mille?|1,?000|10,?000)|(?:ten[- ]thousandth|thousandth)s?|basis points?)"
)
_POINTED_EN = r"zero point(?: (?:zero|oh|one|two|three|four|five|six|seven|eight|nine)){1,5}"
_COUNT_EN = rf"(?:{NUMBER_EN}|{_POINTED_EN}|half an?|an?)"
SHARE = (
    rf"(?:[百千万]分之(?:{_ZH_DECIMAL})"
    rf"|{_FIGURE}(?:\([^()]{{1,30}}\))? ?[%‰‱]|{_FIGURE}/(?:100|1000|10000|1,000|10,000)(?![0-9])"
    rf"|{_COUNT_EN}(?: |-(?!thousand))(?:{_PART_EN} of (?:an?|one|1) per ?cent|{_OF_MANY_EN})"
    rf"|{_COUNT_EN} ?(?:\({_FIGURE}%\)|per ?cent|percent))"
)
_SHARE_READ = re.compile(
    rf"(?P<part>[百千万])分之(?P<zh>{_ZH_DECIMAL})"
    rf"|(?P<figure>{_FIGURE})(?:\([^()]{{1,30}}\))? ?(?P<sign>[%‰‱])"
    rf"|(?P<above>{_FIGURE})/(?P<below>1,?0{{2,4}}|10,000)"
    rf"|(?P<count>{_COUNT_EN})(?: |-(?!thousand))(?:(?P<fraction>{_PART_EN}) of (?:an?|one|1) per ?cent|(?P<many>{_OF_MANY_EN}))"
    rf"|(?P<en>{_COUNT_EN}) ?per ?cent"
)
_MANY_EN: Mapping[str, int] = {"tenth": 10, "hundredth": 100, "ten thousandth": 10_000, "thousandth": 1_000}


def share(text: str) -> Decimal | None:
    """A part of one: 万分之五, 千分之零点五, 0.05%, 0.5‰, 5‱, 5/10000, five percent, one tenth of one per cent, 5 basis points."""
    found = _SHARE_READ.search(text)
    if found is None:
        return None
    if found["part"]:
        figure = number(found["zh"]) if found["zh"][0].isascii() else zh_number(found["zh"])
        return None if figure is None else figure / _PARTS[found["part"]]
    if found["figure"]:
        return Decimal(found["figure"]) / _SIGNS[found["sign"]]
    if found["above"]:
        return Decimal(found["above"]) / Decimal(found["below"].replace(",", ""))
    spelled = _counted_en(found["count"] or found["en"])
    if spelled is None or found["en"]:
        return None if spelled is None else spelled / 100
    if found["fraction"]:
        return spelled / _MANY_EN[found["fraction"].rstrip("s").replace("-", " ")] / 100
    many = found["many"].replace(",", "").replace("-", " ")
    return spelled / (10_000 if "ten thousand" in many or "10000" in many or "basis" in many else 1_000)


def _counted_en(words: str) -> Decimal | None:
    """A count of percent and the like: half a, zero point zero five."""
    if words.startswith("half"):
        return Decimal("0.5")
    whole, point, fraction = words.partition(" point ")
    if not point:
        return Decimal(1) if words in ("a", "an") else number(whole)
    digits = [number("zero" if digit == "oh" else digit) for digit in fraction.split()]
    return None if None in digits else Decimal("0." + "".join(str(digit) for digit in digits))


# ── money ────────────────────────────────────────────────────────────────────────────────────────


class Money(NamedTuple):
    amount: int | float
    currency: str


_COMMON_BEFORE: Mapping[str, str] = {
    "人民币": "CNY", "rmb": "CNY", "cny": "CNY", "¥": "CNY", "us$": "USD", "usd": "USD", "u.s.$": "USD", "hk$": "HKD", "hkd": "HKD",
    "港币": "HKD", "nt$": "TWD", "ntd": "TWD", "twd": "TWD", "新台币": "TWD", "新臺币": "TWD", "s$": "SGD", "sgd": "SGD",
    "au$": "AUD", "a$": "AUD", "aud": "AUD", "nz$": "NZD", "nzd": "NZD", "ca$": "CAD", "c$": "CAD", "cad": "CAD", "€": "EUR", "eur": "EUR", "£": "GBP",
    "gbp": "GBP", "jpy": "JPY", "inr": "INR", "₹": "INR", "chf": "CHF", "krw": "KRW", "₩": "KRW", "$": "USD", "美元": "USD", "美金": "USD", "港元": "HKD", "台币": "TWD", "欧元": "EUR", "英镑": "GBP", "新币": "SGD", "澳元": "AUD", "加元": "CAD", "myr": "MYR", "令吉": "MYR", "马币": "MYR",
}  # fmt: skip
_COMMON_BEHIND: Mapping[str, str] = {
    "元人民币": "CNY", "人民币": "CNY", "美元": "USD", "美金": "USD", "港元": "HKD", "港币": "HKD", "欧元": "EUR", "英镑": "GBP", "日元": "JPY",
    "新台币": "TWD", "新加坡元": "SGD", "新币": "SGD", "澳元": "AUD", "澳币": "AUD", "加元": "CAD", "加币": "CAD", "令吉": "MYR", "马币": "MYR", "韩元": "KRW", "瑞士法郎": "CHF", "圆": "CNY", "元": "CNY",
    "us dollars": "USD", "u.s. dollars": "USD", "united states dollars": "USD", "american dollars": "USD",
    "australian dollars": "AUD", "canadian dollars": "CAD", "singapore dollars": "SGD", "hong kong dollars": "HKD", "dollars": "USD",
    "dollar": "USD", "euros": "EUR", "euro": "EUR", "pounds sterling": "GBP", "british pounds": "GBP", "pounds": "GBP", "pound sterling": "GBP", "pound": "GBP", "yen": "JPY", "yuan": "CNY",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "rmb": "CNY", "cny": "CNY", "aud": "AUD", "cad": "CAD", "chf": "CHF", "nzd": "NZD", "new zealand dollars": "NZD", "€": "EUR", "£": "GBP",
}  # fmt: skip

_FURTHER = (
    "dkk=DKK,sek=SEK,nok=NOK,isk=ISK,pln=PLN,czk=CZK,huf=HUF,ron=RON,bgn=BGN,uah=UAH,rub=RUB,zar=ZAR,brl=BRL,mxn=MXN,clp=CLP,thb=THB,idr=IDR,vnd=VND,"
    "pkr=PKR,lkr=LKR,bdt=BDT,kes=KES,ngn=NGN,egp=EGP,ils=ILS,aed=AED,sar=SAR,qar=QAR,kwd=KWD,inr=INR,krw=KRW,jpy=JPY,sgd=SGD,hkd=HKD,twd=TWD,myr=MYR"
)
"""Read on either side of the sum; those that are words of other trades as well (php, try, all) are left out."""
_NAMED = (
    "danish kroner=DKK,danish krone=DKK,swedish kronor=SEK,swedish krona=SEK,swedish kroner=SEK,norwegian kroner=NOK,norwegian krone=NOK,polish zlotys=PLN,polish zloty=PLN,zlotys=PLN,"
    "zloty=PLN,zł=PLN,czech crowns=CZK,czech koruna=CZK,hungarian forints=HUF,hungarian forint=HUF,indian rupees=INR,south african rand=ZAR,brazilian reais=BRL,mexican pesos=MXN,"
    "israeli shekels=ILS,new israeli shekels=ILS,uae dirhams=AED,swiss francs=CHF,japanese yen=JPY,korean won=KRW,thai baht=THB,malaysian ringgit=MYR,ringgit malaysia=MYR,"
    "russian rubles=RUB,russian roubles=RUB,turkish lira=TRY,turkish liras=TRY,philippine pesos=PHP,indonesian rupiah=IDR"
)
_SIGNS_OF_MONEY: Mapping[str, str] = {
    "r$": "BRL",
    "₽": "RUB",
    "₺": "TRY",
    "₪": "ILS",
    "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
}


def _by_name(table: str) -> Mapping[str, str]:
    return dict(entry.split("=") for entry in table.split(","))


_BEFORE: Mapping[str, str] = {**_by_name(_FURTHER), **_SIGNS_OF_MONEY, **_COMMON_BEFORE}
_BEHIND: Mapping[str, str] = {**_by_name(_FURTHER), **_by_name(_NAMED), **_SIGNS_OF_MONEY, **_COMMON_BEHIND}


_CODES = frozenset(_by_name(_FURTHER))


def _either(names: Mapping[str, str]) -> str:
    return "(?:" + "|".join(map(_whole, sorted(names, key=len, reverse=True))) + ")"


def _whole(name: str) -> str:
    """A name; a code of three letters stands alone: of "baron 5" the end is no currency."""
    return rf"{name}(?<![a-z]{name})(?![a-z])" if name in _CODES else re.escape(name)


_LARGE = r"(?:万|亿|million\b|thousand\b|k\b)?"
_GROUPED = r"(?<![0-9.,])[0-9]{1,3}(?:(?: [0-9]{3}){1,3}|(?:\.[0-9]{3}){1,3})(?:,[0-9]{2})?(?![0-9]|[.,][0-9])"
"""20 000, 1.000,50: as much of Europe writes thousands; no currency has three decimals here."""
_SUM = rf"(?:{_GROUPED}|{NUMBER_ZH}|{NUMBER_EN})"
_REPEATED = rf"(?: ?\( ?(?:{_either(_BEFORE)} ?)?{NUMBER_EN}(?: ?{_either(_BEHIND)})? ?\))?"
MONEY = (
    rf"(?:{_either(_BEFORE)}:? ?[(\[]?{_SUM}[)\]]? ?{_LARGE}(?:元|圆)?整?"
    rf"|{_SUM}{_REPEATED} ?{_LARGE} ?{_either(_BEHIND)}整?)"
)
_MONEY_READ = re.compile(
    rf"(?P<before>{_either(_BEFORE)}):? ?[(\[]?(?P<first>{_SUM})[)\]]? ?(?P<large>{_LARGE})"
    rf"|(?P<second>{_SUM})(?P<again>{_REPEATED}) ?(?P<much>{_LARGE}) ?(?P<behind>{_either(_BEHIND)})"
)
_LARGER: Mapping[str, int] = {
    "": 1,
    "万": 10_000,
    "亿": 100_000_000,
    "million": 1_000_000,
    "thousand": 1_000,
    "k": 1_000,
}


def money(text: str) -> Money | None:
    """人民币壹仟元整, ¥500, US$100, one hundred dollars ($100), 5万元."""
    found = _MONEY_READ.search(text)
    if found is None:
        return None
    figure = _figure(found["first"] or found["second"])
    if figure is None:
        return None
    currency = _currency(text, found)
    return Money(plain(figure * _LARGER[found["large"] or found["much"] or ""]), currency)


def _figure(words: str) -> Decimal | None:
    if _GROUPS.fullmatch(words) is None:
        return agreed_number(words)
    return Decimal(words.replace(" ", "").replace(".", "").replace(",", "."))


_GROUPS = re.compile(_GROUPED)
_LANDS: Mapping[str, str] = {
    "us": "USD", "usd": "USD", "australian": "AUD", "aud": "AUD", "canadian": "CAD", "cad": "CAD", "cdn": "CAD", "new zealand": "NZD", "nzd": "NZD",
    "singapore": "SGD", "sgd": "SGD", "hong kong": "HKD", "hkd": "HKD",
}  # fmt: skip
_WHOSE_BEHIND = re.compile(
    r" ?\(?(?:in )?(?:(?P<code>aud|cad|cdn|nzd|sgd|hkd)\b|(?P<land>australian|canadian|new zealand|singapore|hong kong) (?:dollars|currency|funds))"
)
_WHOSE_BEFORE = re.compile(r"\b(?P<code>aud|cad|cdn|nzd|sgd|hkd) ?$")


def _currency(text: str, found: re.Match[str]) -> str:
    """Of dollars whose they are, where the words around tell: $100 CAD, $50 in New Zealand currency."""
    if found["before"] != "$":
        return _BEFORE[found["before"]] if found["before"] else _BEHIND[found["behind"]]
    behind, before = _WHOSE_BEHIND.match(text, found.end()), _WHOSE_BEFORE.search(text, 0, found.start())
    if behind is not None:
        return _LANDS[behind["code"] or behind["land"]]
    return _LANDS[before["code"]] if before is not None else "USD"
