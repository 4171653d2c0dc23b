"""Words by which agreements are recognised, in the languages they are commonly written in."""

import re

NAMES = re.compile(
    r"terms|conditions|agreement|polic(?:y|ies)|privacy|cookies?|legal|notice|licen[cs]e|contract|guidelines|"
    r"statement|disclaimer|imprint|sla\b|addendum|rules|"
    r"协议|条款|政策|隐私|声明|规则|须知|合同|公告|规范|指引|承诺|约定|章程|協議|條款|隱私|聲明|規則|"
    r"mentions légales|confidentialité|politique|datenschutz|nutzungsbedingungen|\bagb\b|impressum|"
    r"privacidad|términos|condiciones|aviso|informativa|termini|privacidade|voorwaarden|利用規約|プライバシー|약관",
    re.IGNORECASE,
)
"""What agreements call themselves."""

_DUTIES_ZH = "应当|不得|有权|责任|义务|同意|终止|个人信息|法律法规|第三方|违约|赔偿|解除|賠償|責任"
_DUTIES_EN = (
    r"shall|must|may not|agree[sd]?|liab(?:le|ility)|terminat\w+|personal (?:data|information)|consent|governing law|"
    r"warrant\w+|third part(?:y|ies)|rights?|cookies?"
)
_DUTIES_ELSEWHERE = (
    r"responsab\w+|données|droits?|utilisateur|conformément|consentement|résili\w+|conditions|engage\w*|traitements?|"
    r"daten|rechte?|haft(?:et|ung)|einwilligung\w*|zustimm\w+|verpflicht\w+|verarbeit\w+|kündig\w+|nutzungsbedingungen|gemäß|dritte[nr]?|"
    r"usuarios?|datos|derechos?|consentimiento|obligaci\w+|tratamiento|diritt[oi]|dati|consenso|obbligh\w+|trattamento|"
    r"dados|direitos?|consentimento|tratamento|gegevens|rechten|toestemming|verwerk\w+|aansprakelijk\w*"
)
_FIRST_ZH = "".join(dict.fromkeys(word[0] for word in _DUTIES_ZH.split("|")))
DUTIES = re.compile(
    rf"(?=[a-z{_FIRST_ZH}])(?:(?=[{_FIRST_ZH}])(?:{_DUTIES_ZH})|\b(?:{_DUTIES_EN}|{_DUTIES_ELSEWHERE})\b)",
    re.IGNORECASE,
)
"""Duties, rights and what they are about; a front page has hardly any of them, an agreement several a page. A look at
the first letter spares most places of a text the trial of all the words."""
