"""Whose law it is, in words: ISO 3166 codes as a lawyer of either language names the jurisdiction.

A table of our own: the libraries of the names of territories know no states, are large, and name territories where
this names jurisdictions (the law of CN is the mainland's).
"""

from collections.abc import Mapping

from watcher.model import Bilingual

_LANDS = (
    "CN 中国大陆=mainland China,HK 香港=Hong Kong,MO 澳门=Macao,TW 台湾=Taiwan,SG 新加坡=Singapore,GB 英国=the United Kingdom,US 美国=the United States,"
    "IE 爱尔兰=Ireland,NL 荷兰=the Netherlands,DE 德国=Germany,FR 法国=France,JP 日本=Japan,KR 韩国=South Korea,AU 澳大利亚=Australia,CA 加拿大=Canada,CH 瑞士=Switzerland,"
    "AT 奥地利=Austria,BE 比利时=Belgium,LU 卢森堡=Luxembourg,ES 西班牙=Spain,IT 意大利=Italy,PT 葡萄牙=Portugal,SE 瑞典=Sweden,DK 丹麦=Denmark,NO 挪威=Norway,FI 芬兰=Finland,"
    "IS 冰岛=Iceland,EE 爱沙尼亚=Estonia,LV 拉脱维亚=Latvia,LT 立陶宛=Lithuania,PL 波兰=Poland,CZ 捷克=the Czech Republic,SK 斯洛伐克=Slovakia,HU 匈牙利=Hungary,RO 罗马尼亚=Romania,"
    "BG 保加利亚=Bulgaria,GR 希腊=Greece,CY 塞浦路斯=Cyprus,MT 马耳他=Malta,TR 土耳其=Turkey,IL 以色列=Israel,AE 阿联酋=the United Arab Emirates,SA 沙特阿拉伯=Saudi Arabia,QA 卡塔尔=Qatar,"
    "KW 科威特=Kuwait,BH 巴林=Bahrain,OM 阿曼=Oman,JO 约旦=Jordan,LB 黎巴嫩=Lebanon,IN 印度=India,PK 巴基斯坦=Pakistan,BD 孟加拉国=Bangladesh,LK 斯里兰卡=Sri Lanka,NP 尼泊尔=Nepal,"
    "MY 马来西亚=Malaysia,ID 印度尼西亚=Indonesia,TH 泰国=Thailand,VN 越南=Vietnam,PH 菲律宾=the Philippines,KH 柬埔寨=Cambodia,MM 缅甸=Myanmar,LA 老挝=Laos,MN 蒙古=Mongolia,KZ 哈萨克斯坦=Kazakhstan,"
    "UZ 乌兹别克斯坦=Uzbekistan,GE 格鲁吉亚=Georgia,AM 亚美尼亚=Armenia,AZ 阿塞拜疆=Azerbaijan,RU 俄罗斯=Russia,UA 乌克兰=Ukraine,BY 白俄罗斯=Belarus,MD 摩尔多瓦=Moldova,NZ 新西兰=New Zealand,"
    "ZA 南非=South Africa,KE 肯尼亚=Kenya,NG 尼日利亚=Nigeria,GH 加纳=Ghana,EG 埃及=Egypt,MA 摩洛哥=Morocco,TN 突尼斯=Tunisia,MU 毛里求斯=Mauritius,BR 巴西=Brazil,MX 墨西哥=Mexico,AR 阿根廷=Argentina,"
    "CL 智利=Chile,CO 哥伦比亚=Colombia,PE 秘鲁=Peru,UY 乌拉圭=Uruguay,PY 巴拉圭=Paraguay,EC 厄瓜多尔=Ecuador,CR 哥斯达黎加=Costa Rica,PA 巴拿马=Panama,BZ 伯利兹=Belize,PR 波多黎各=Puerto Rico,"
    "VG 英属维尔京群岛=the British Virgin Islands,KY 开曼群岛=the Cayman Islands,BM 百慕大=Bermuda,BS 巴哈马=the Bahamas,SC 塞舌尔=Seychelles,MH 马绍尔群岛=the Marshall Islands,GI 直布罗陀=Gibraltar,"
    "IM 马恩岛=the Isle of Man,JE 泽西岛=Jersey,GG 根西岛=Guernsey,SI 斯洛文尼亚=Slovenia,HR 克罗地亚=Croatia,RS 塞尔维亚=Serbia,BA 波黑=Bosnia and Herzegovina,ME 黑山=Montenegro,MK 北马其顿=North Macedonia,"
    "AL 阿尔巴尼亚=Albania,LI 列支敦士登=Liechtenstein,MC 摩纳哥=Monaco,AD 安道尔=Andorra,SM 圣马力诺=San Marino,DO 多米尼加=the Dominican Republic,BO 玻利维亚=Bolivia,VE 委内瑞拉=Venezuela,GT 危地马拉=Guatemala,SV 萨尔瓦多=El Salvador,"
    "TT 特立尼达和多巴哥=Trinidad and Tobago,BB 巴巴多斯=Barbados,CW 库拉索=Curaçao,TZ 坦桑尼亚=Tanzania,UG 乌干达=Uganda,RW 卢旺达=Rwanda,BW 博茨瓦纳=Botswana,NA 纳米比亚=Namibia,ZW 津巴布韦=Zimbabwe,ZM 赞比亚=Zambia,"
    "XK 科索沃=Kosovo,KN 圣基茨和尼维斯=Saint Kitts and Nevis,VC 圣文森特和格林纳丁斯=Saint Vincent and the Grenadines,DM 多米尼克=Dominica,AG 安提瓜和巴布达=Antigua and Barbuda,VU 瓦努阿图=Vanuatu,WS 萨摩亚=Samoa,AI 安圭拉=Anguilla"
)
_STATES = {
    "US": (
        "AL 亚拉巴马州=Alabama,AK 阿拉斯加州=Alaska,AZ 亚利桑那州=Arizona,AR 阿肯色州=Arkansas,CA 加利福尼亚州=California,CO 科罗拉多州=Colorado,CT 康涅狄格州=Connecticut,DE 特拉华州=Delaware,"
        "DC 华盛顿特区=the District of Columbia,FL 佛罗里达州=Florida,GA 佐治亚州=Georgia,HI 夏威夷州=Hawaii,ID 爱达荷州=Idaho,IL 伊利诺伊州=Illinois,IN 印第安纳州=Indiana,IA 艾奥瓦州=Iowa,KS 堪萨斯州=Kansas,"
        "KY 肯塔基州=Kentucky,LA 路易斯安那州=Louisiana,ME 缅因州=Maine,MD 马里兰州=Maryland,MA 马萨诸塞州=Massachusetts,MI 密歇根州=Michigan,MN 明尼苏达州=Minnesota,MS 密西西比州=Mississippi,MO 密苏里州=Missouri,"
        "MT 蒙大拿州=Montana,NE 内布拉斯加州=Nebraska,NV 内华达州=Nevada,NH 新罕布什尔州=New Hampshire,NJ 新泽西州=New Jersey,NM 新墨西哥州=New Mexico,NY 纽约州=New York,NC 北卡罗来纳州=North Carolina,"
        "ND 北达科他州=North Dakota,OH 俄亥俄州=Ohio,OK 俄克拉何马州=Oklahoma,OR 俄勒冈州=Oregon,PA 宾夕法尼亚州=Pennsylvania,RI 罗得岛州=Rhode Island,SC 南卡罗来纳州=South Carolina,SD 南达科他州=South Dakota,"
        "TN 田纳西州=Tennessee,TX 得克萨斯州=Texas,UT 犹他州=Utah,VT 佛蒙特州=Vermont,VA 弗吉尼亚州=Virginia,WA 华盛顿州=Washington,WV 西弗吉尼亚州=West Virginia,WI 威斯康星州=Wisconsin,WY 怀俄明州=Wyoming"
    ),
    "AU": "NSW 新南威尔士州=New South Wales,QLD 昆士兰州=Queensland,VIC 维多利亚州=Victoria,WA 西澳大利亚州=Western Australia,SA 南澳大利亚州=South Australia,TAS 塔斯马尼亚州=Tasmania,"
    "ACT 首都领地=the Australian Capital Territory,NT 北领地=the Northern Territory",
    "CA": "ON 安大略省=Ontario,BC 不列颠哥伦比亚省=British Columbia,QC 魁北克省=Quebec,AB 艾伯塔省=Alberta,MB 马尼托巴省=Manitoba,SK 萨斯喀彻温省=Saskatchewan,NS 新斯科舍省=Nova Scotia,"
    "NB 新不伦瑞克省=New Brunswick,NL 纽芬兰与拉布拉多省=Newfoundland and Labrador,PE 爱德华王子岛省=Prince Edward Island",
}


def _names(table: str) -> Mapping[str, Bilingual]:
    entries = (entry.split(" ", 1) for entry in table.split(","))
    return {code: Bilingual(*names.split("=")) for code, names in entries}


def _states(land: str) -> Mapping[str, Bilingual]:
    """A state with its country, for several have namesakes."""
    whole, states = _names(_LANDS)[land], _names(_STATES[land])
    country = whole.en.removeprefix("the ")
    return {
        f"{land}-{code}": Bilingual(f"{whole.zh}{state.zh}", f"{state.en} ({country})")
        for code, state in states.items()
    }


LAWS: Mapping[str, Bilingual] = {
    code: Bilingual(f"{name.zh}法律", f"the laws of {name.en}")
    for code, name in {**_names(_LANDS), **_states("US"), **_states("AU"), **_states("CA")}.items()
}
"""The law of an ISO 3166-1 or 3166-2 code."""
