"""Whether a sentence speaks of a breach by the customer: what happens then is no change, no ending at will."""

import re

from watcher.agreement.facts._looking import compiled
from watcher.agreement.facts._sentences import Sentence

_POINTED_AT = "|".join(
    f"{pointer}(?:任何|任一|一项|之一|一种|任意)*(?:行为|情形|约定|规定|内容|情况)(?!之?外|发生变)"
    for pointer in ("前述", "上述", "下列", "以下", "前款", "该等", "此类")
)
_ZH = re.compile(
    "违反|违约|违规|违法|违背|不遵守|未遵守|滥用|侵犯|侵权|侵害|欺诈|不符合[^,。;]{0,12}(?:约定|规定|要求|协议|条款|规则|规范)|涉嫌|不当使用|非法|恶意|攻击|欠费|逾期|未按[^,。;]{0,12}(?:支付|付款|缴)"
    f"|{_POINTED_AT}"
    "|第[^,。;第条款项]{1,8}[条款项](?:所述|所列|所禁止|列明|列举|规定|约定)的?(?:任何|任一|之一|的)*(?:情形|行为|事项)|一经(?:发现|查出|核实)"
    "|虚假|不实|危害|危及|情节|黑名单|被[^,。;]{0,10}(?:投诉|通报|举报|列入|投訴)|所列(?:情形|行为)|之一的?,|抓到|查实|作弊|垃圾(?:邮件|短信|信息)|扫描|木马|病毒|盗用|转售|任何一项(?!服务|功能|产品)|不正当|不法|违禁|坏事|滥发|群发|钓鱼|诈骗|刷[单量]|外挂|薅羊毛|黑产|涉黄|赌博|色情|洗钱|套现|盗刷|爬取|破解|骚扰|捣乱|挖矿|触犯|未备案|备案失效|禁止(?:的)?(?:行为|内容|事项)"
)
"""Every alternative begins with a letter, so that the search leaps from one such letter to the next."""
_EN = compiled(
    r"\b(?:breach\w*|violat\w+|contraven\w+|infring\w+|non-?compliance|fail(?:s|ed|ure)? to (?:(?:make|effect|complete) (?:[a-z]+ ){0,3}payments?|comply|pay|abide|remit|settle)|misus\w+|abus\w+|fraud\w*|unlawful|illegal|non-?payment|overdue|delinquen\w+|default\w*"
    r"|suspect\w*|unauthori[sz]ed|not comply|harm(?:s|ful|ing)?|endanger\w*|interfer\w*|poses? a (?:risk|threat)|risk to|threat\w*|malicious|spam|do(?:es)? not (?:follow|comply)|contrary to|in contravention|prohibited|break(?:s|ing)? (?:these|the|any|our|them)|acceptable use|forbidden|phishing|malware|attack\w*|misconduct|offen[cs]es?|arrears|exceed(?:s|ed|ing)? (?:the|your|any|these|its) (?:[a-z]+ )?(?:limits?|quotas?|threshold)|do(?:es)? not pay|charge-?backs?|unable to charge|break these|(?:is|are|was) not paid|for (?:an? )?(?:important|good|compelling|serious|just) (?:cause|reasons?)|if you do\b)\b"
)
_ANY_REASON_ZH = re.compile(
    "任何(?:原因|理由)|(?:因|以|基于|无论|不论)[^,。;]{0,4}任何情况|任何情况下(?:均|都)?(?:可|有权)|无论何种原因|无需(?:任何)?理由|不论何种|任意原因"
)
_ANY_REASON_EN = re.compile(r"\b(?:any (?:other )?reason|no reason|sole discretion|without cause|for convenience)\b")


def speaks_of_breach(sentence: Sentence) -> bool:
    """The sentence itself, the one before it in its clause, or a heading above names a breach."""
    pattern = _ZH if sentence.language == "zh" else _EN
    if pattern.search(sentence.text):
        return True
    for earlier in (sentence.before(), sentence.lead):
        if (
            earlier is not None
            and earlier.clause.key in (sentence.clause.key, sentence.clause.parent)
            and pattern.search(earlier.text)
        ):
            return True
    if sentence.language == "en" and sentence.text.endswith(":") and _is_led_to(sentence):
        return True
    later = sentence.after() if sentence.language == "en" else None
    if later is not None and later.clause.key == sentence.clause.key and _EXPLAINS.match(later.text):
        return pattern.search(later.text) is not None
    return any(pattern.search(heading) for heading in sentence.headings[:2])


def _is_led_to(sentence: Sentence) -> bool:
    """Without notice if: (1) the user violates … — one of the first entries of the list names a breach."""
    entries = (sentence.after(on) for on in range(1, _FIRST_ENTRIES + 1))
    return any(
        entry is not None and sentence.clause.key in (entry.clause.key, entry.clause.parent) and _EN.search(entry.text)
        for entry in entries
    )


_FIRST_ENTRIES = 3
_EXPLAINS = re.compile(
    r"(?:for (?:example|instance)|causes?|reasons?|grounds|examples?|this (?:includes|may|applies)|such (?:cases|circumstances|reasons))\b"
)
"""A sentence that says when the one before it applies."""
_ASIDE = re.compile(
    r"\b(?:without prejudice to|other than (?:for|in|upon)|apart from|in addition to)\b[^,;]{0,120}[,;]?"
)
_ASIDE_ZH = re.compile(
    "除(?!非)[^,。;]{0,24}?(?:之外|以外|外)|(?:不|无需|无须|不必)(?:承担|负|构成|视为|属于?|算)(?:任何|一切|此|由此)?的?违约(?:责任|行为)?"
    "|(?:并|且)(?:应当?|须|需)?[^,。;并且]{0,12}承担(?:相应|全部|一切)?的?违约(?:责任|金)"
)
"""What is said of breaches only to set them aside."""


def names_breach(sentence: Sentence) -> bool:
    """The sentence itself names a breach, and is not about any reason whatever."""
    pattern, text = (_ZH, sentence.text) if sentence.language == "zh" else (_EN, sentence.text)
    found = pattern.search(text)
    if found is not None:
        found = pattern.search((_ASIDE_ZH if sentence.language == "zh" else _ASIDE).sub("", text))
    failing = sentence.language == "en" and _INSOLVENT.search(text) is not None
    return (found is not None or failing) and not for_any_reason(sentence)


_INSOLVENT = re.compile(
    r"\b(?:insolven\w+|bankrupt\w*|liquidation|receivership|winding[- ]up|administrator is appointed)\b"
)
"""An end for cause, though no breach."""


def for_any_reason(sentence: Sentence) -> bool:
    """What may be done for any reason may be done for breach too."""
    return (_ANY_REASON_ZH if sentence.language == "zh" else _ANY_REASON_EN).search(sentence.text) is not None
