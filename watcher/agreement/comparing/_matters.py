"""What a sentence rules: the words that make duties, rights, periods and exceptions, as data.

A change of wording leaves these alone; a change of substance adds, drops or exchanges one of them. Each row names one
matter, how it is called to people, and its patterns in Chinese and English over one sentence in canonical form and
lower case. Dates, contacts and examples are taken out before looking: changing them changes no rule.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from watcher.model import Bilingual, Effect


class Matter(NamedTuple):
    """One kind of words that rule. ``leaning`` is what their appearance does to the customer, if that is plain."""

    name: str
    label: Bilingual
    zh: str
    en: str
    leaning: Effect = Effect.NEUTRAL


_DIGITS = r"\d{1,12}(?:[.,]\d{1,6}){0,4}"
_NUMERAL = rf"(?:{_DIGITS}|[〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]{{1,12}}|半)"
_EN_NUMERAL = (
    rf"(?:{_DIGITS}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?:-\w{{1,9}})?)"
)

PERIOD = Matter(
    "period",
    Bilingual("期限", "period"),
    rf"{_NUMERAL}\s?(?:个月|个季度|(?:个\s?)?(?:小时|分钟|自然日|工作日|交易日|日历日|天|日(?!志|常|期)|周(?!边)|星期)|年(?!龄|费|度))",
    rf"{_EN_NUMERAL}\)?[\s-]{{0,2}}(?:calendar\s|business\s|working\s|full\s)?(?:hour|minute|day|week|month|quarter|year)s?\b",
)
AMOUNT = Matter(
    "amount",
    Bilingual("金额或比例", "amount or rate"),
    rf"{_NUMERAL}\s?(?:元|美元|港元|欧元|%|倍)|[百千万]分之{_NUMERAL}",
    rf"(?:[¥$€£]|\b(?:usd|eur|gbp|cny|rmb)\b)\s?{_DIGITS}|{_DIGITS}\s?(?:%|(?:percent|usd|eur|gbp|cny|rmb|dollars?|euros?)\b)"
    rf"|\b{_EN_NUMERAL}\s+times\b",
)
SILENTLY = Matter(
    "without-notice",
    Bilingual("无需通知", "without notice"),
    r"(?:无需|无须|毋须|不再|不另行|不经|未经|不事先|不单独|恕不|没有义务)[^,;]{0,8}(?:通知|告知|公告|提示)",
    r"without (?:\w+ ){0,3}?notice|no (?:\w+ )?notice|need not notify"
    r"|not (?:be )?(?:required|obliged|obligated) to (?:\w+ )?noti\w+",
    Effect.WORSE,
)
IN_ADVANCE = Matter(
    "notice",
    Bilingual("提前通知", "advance notice"),
    r"提前|事先(?!同意)|预先",
    r"advance|prior (?:written )?notice|beforehand|(?:\d|days|day)['’]? (?:written )?notice",
    Effect.BETTER,
)
DISCRETION = Matter(
    "discretion",
    Bilingual("单方决定", "sole discretion"),
    r"自行(?:决定|判断|裁量)|独立判断|单方|自主决定|酌情|全权|随时|立即|最终解释|解释权",
    r"(?:sole|own|absolute) discretion|discretion|at any time|immediately|for any reason|unilateral\w*",
    Effect.WORSE,
)
DISCLAIMER = Matter(
    "disclaimer",
    Bilingual("免除责任", "disclaimer"),
    r"不(?:承担|负|对)[^;]{0,16}(?:责任|义务|赔偿|负责)|免责|免除|概不负责|不予(?:退还|赔偿|补偿|退款)"
    r"|不(?:作|做|提供)[^,;]{0,6}(?:保证|担保)",
    r"not (?:be )?(?:liable|responsible)|no (?:liability|responsibility|warrant\w+|refund\w*)|disclaim\w*"
    r"|non-refundable|as[ -]is|no event",
    Effect.WORSE,
)
LIABILITY = Matter(
    "liability",
    Bilingual("责任", "liability"),
    r"承担|赔偿|补偿|违约金|滞纳金|罚款|连带",
    r"liab\w+|indemni\w+|compensat\w+|damages|penalt\w+|late fee|hold harmless",
)
EXCEPTION = Matter(
    "exception",
    Bilingual("例外", "exception"),
    r"除[^;]{1,40}?(?:外|之外|以外)|除非|例外|但(?!凡|愿)|不适用",
    r"\bexcept\w*|unless|other than|provided,? (?:however|that)|\bhowever\b|notwithstanding|does not apply"
    r"|excluding|but not",
)
CONDITION = Matter(
    "condition",
    Bilingual("条件", "condition"),
    r"(?<![例比诸譬])如(?![何此同下期实图上前])|若|倘|一旦|(?:情况|情形|前提|条件)下|满足|届满",
    r"\bif\b|\bwhere\b(?= you| we| the)|in the event|subject to|upon\b|as long as|condition\w*|to the extent",
)
DUTY = Matter(
    "duty",
    Bilingual("义务", "duty"),
    r"应当|(?<![供相适对反响效顺])应(?![用急对答付变])|必须|(?<!无)须(?!知)|务必|有义务|有责任|(?<!无)需(?!求|要求)"
    r"|负责|保证|承诺",
    r"\bshall\b|\bmust\b|\bhas to\b|\bhave to\b|required|oblig\w+|responsib\w+|undertake\w*|warrant\w*|guarantee\w*"
    r"|agrees? to",
)
RIGHT = Matter(
    "right",
    Bilingual("权利", "right"),
    r"有权|可以|(?<![不许认])可(?![能是靠见用信行控比观持读视])|得以|允许|授权|权利|许可",
    r"\bmay\b|\bcan\b(?!not)|\bentitled\b|\brights?\b|\breserves?\b|\bpermit\w*|\ballow\w*|\blicen[sc]e\w*|\bgrants?\b",
)
BAN = Matter(
    "ban",
    Bilingual("禁止", "prohibition"),
    r"不得|禁止|不可(?!抗力|避免)|不允许|严禁|无权|拒绝|不能",
    r"\b(?:may|must|shall|can|will) ?not\b|prohibit\w*|forbid\w*|not (?:allowed|permitted)|refuse\w*|restrict\w*"
    r"|ban(?:ned)?\b",
)
NEGATION = Matter(
    "negation",
    Bilingual("否定", "negation"),
    r"(?<!如)不(?!可抗力|限于|断|同|少于|超过|仅)|(?<!从)未(?!来)|无(?!论|线)|没有",
    r"\bnot\b|\bno\b|\bnever\b|\bneither\b|\bnor\b|\bwithout\b|n't\b",
)
CONSENT = Matter(
    "consent",
    Bilingual("同意", "consent"),
    r"同意|视为|默认|勾选",
    r"\bconsent\w*|\bagree\w*|\baccept\w*|\bdeem\w*|\bopt[- ](?:in|out)\w*|\bapprov\w+",
)
SCOPE = Matter(
    "scope",
    Bilingual("范围", "scope"),
    r"任何|所有(?![权人.,;]|$)|全部|一切|不少于|不超过|不低于|不高于|至少|最多|最高|仅限?|只限",
    r"\bany\b|\ball\b|\bevery\b|at least|no (?:less|more) than|not exceed|at most|maximum|minimum|\bonly\b|solely"
    r"|exclusive\w*",
)
ENDING = Matter(
    "ending",
    Bilingual("中止或终止", "suspension or end"),
    r"终止|中止|暂停|解除|停止|注销|冻结|删除|封禁|清除",
    r"terminat\w+|suspen\w+|discontinu\w+|cancel\w*|delet\w+|clos(?:e|ure)\b|revok\w+|remov(?:e|al)\b|disabl\w+",
)
MONEY = Matter(
    "money",
    Bilingual("费用", "money"),
    r"费用|价格|收费|付费|支付|付款|缴纳|退款|退还|扣除|扣划|计费|免费|押金|续费|余额",
    r"\bfees?\b|\bpric\w+|\bcharg\w+|\brefund\w*|\bpay\w*|\bfree\b|\bdeposit\w*|\bbalance\b|\brenew\w*|\binvoice\w*"
    r"|\bcredits?\b|\btax\w*",
)
HANDOVER = Matter(
    "handover",
    Bilingual("信息的收集与提供", "collecting and sharing"),
    r"收集|共享|披露|转让|出售|提供给|传输|出境|保存|留存",
    r"\bcollect\w*|\bshar(?:e|ing)\b|\bdisclos\w+|\btransfer\w*|\bsell\w*|\bretain\w*|\bretention\b|\bstor(?:e|ed|age)\b",
)
OTHERS = Matter(
    "others",
    Bilingual("第三方", "third parties"),
    r"第三方|关联(?:公司|方|企业)|合作伙伴|受让|供应商",
    r"third[- ]part\w+|affiliat\w+|partners?\b|successors?\b|assign\w*|subcontract\w*|subprocessor\w*|vendors?\b",
)
COURT = Matter(
    "court",
    Bilingual("争议解决", "disputes"),
    r"法院|仲裁|管辖|诉讼|适用[^,;]{0,20}法律",
    r"\bcourts?\b|arbitrat\w+|jurisdiction|governing law|governed by|class action|lawsuit|jury",
)

MATTERS = (
    PERIOD, AMOUNT, SILENTLY, IN_ADVANCE, DISCRETION, DISCLAIMER, LIABILITY, EXCEPTION, CONDITION, DUTY, RIGHT, BAN,
    NEGATION, CONSENT, SCOPE, ENDING, MONEY, HANDOVER, OTHERS, COURT,
)  # fmt: skip

LABELS: Mapping[str, Bilingual] = {matter.name: matter.label for matter in MATTERS}
TELLING = tuple(
    matter.name
    for matter in (
        SILENTLY, DISCLAIMER, COURT, LIABILITY, ENDING, MONEY, HANDOVER, OTHERS, BAN, DISCRETION, EXCEPTION, CONSENT,
        PERIOD, AMOUNT, IN_ADVANCE, DUTY, RIGHT, CONDITION, NEGATION, SCOPE,
    )
)  # fmt: skip
"""All matters, those first whose words tell a reader most."""
NO_SUBJECT = frozenset(matter.name for matter in (EXCEPTION, CONDITION, NEGATION, SCOPE))
"""Matters that say how something is ruled, not what is."""

PATTERNS: Mapping[str, re.Pattern[str]] = {matter.name: re.compile(f"{matter.zh}|{matter.en}") for matter in MATTERS}
ENGLISH: Mapping[str, re.Pattern[str]] = {matter.name: re.compile(matter.en) for matter in MATTERS}
"""The same for sentences without any Chinese: half the work."""

PARTIES: Mapping[str, re.Pattern[str]] = {
    "customer": re.compile(r"您|用户|客户|你|\byou\b|\byour\b|\bcustomers?\b|\busers?\b"),
    "provider": re.compile(r"我们|本公司|本平台|我司|服务商|\bwe\b|\bour\b|\bprovider\b"),
}
"""Whom a sentence speaks of."""

# ── what rules nothing ───────────────────────────────────────────────────────────────────────────

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    r"\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?|(?<!\d)(?:19|20)\d{2}\s*年度?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
    rf"|(?:{_DAY} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{{0,6}}\.?,? (?:{_DAY},? )?\d{{4}}"
    r"|(?:©|\(c\)|copyright|版权所有)[^\n。;]{0,80}"
)
_MAIL = r"(?<![\w.+-])[a-z0-9._+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}"
_CONTACT = (
    rf"(?:https?:|(?<![\w:/]))//[^\s，。；）)]+|www\.[^\s，。；）)]+|{_MAIL}"
    r"|(?:地址|联系电话|客服电话|服务热线|电话|传真|邮编|邮箱|\baddress|\bphone|\btelephone|\btel|\bfax|\be-?mail)"
    r"\s*[:：]\s*[^。；;\n]{0,120}"
    r"|(?:注册资本|share capital|au capital de)[^，。；,;\n]{0,40}"
    r"|\+?\(?\d{2,4}\)?[-\s]\d{3,4}[-\s]?\d{3,4}(?:[-\s]\d{2,4})?"
)
_EXAMPLE = r"(?:例如|比如|譬如|诸如|\bsuch as\b|\bfor example\b|\be\.g\.)[^。；;.)]{0,200}"

PASSED_OVER = re.compile(f"{_CONTACT}|{_DATE}|{_EXAMPLE}", re.IGNORECASE)
"""Over the text as printed."""
EXAMPLES = re.compile(_EXAMPLE, re.IGNORECASE)
NOT_EXAMPLES = re.compile(f"{_CONTACT}|{_DATE}", re.IGNORECASE)
"""The same for a reading that minds examples: "such as" and "like" bring the same ones."""
