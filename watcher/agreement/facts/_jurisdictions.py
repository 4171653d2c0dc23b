"""Countries and states whose law an English text can name, and their ISO 3166 codes."""

from collections.abc import Mapping

_STATES = (
    "alabama AL,alaska AK,arizona AZ,arkansas AR,california CA,colorado CO,connecticut CT,delaware DE,florida FL,georgia GA,hawaii HI,idaho ID,"
    "illinois IL,indiana IN,iowa IA,kansas KS,kentucky KY,louisiana LA,maine ME,maryland MD,massachusetts MA,michigan MI,minnesota MN,"
    "mississippi MS,missouri MO,montana MT,nebraska NE,nevada NV,new hampshire NH,new jersey NJ,new mexico NM,new york NY,north carolina NC,"
    "north dakota ND,ohio OH,oklahoma OK,oregon OR,pennsylvania PA,rhode island RI,south carolina SC,south dakota SD,tennessee TN,texas TX,utah UT,"
    "vermont VT,virginia VA,district of columbia DC,washington WA,west virginia WV,wisconsin WI,wyoming WY"
)
_COUNTRIES = (
    "people's republic of china CN,mainland china CN,prc CN,china CN,chinese CN,hong kong HK,macau MO,macao MO,taiwan TW,republic of china TW,"
    "singapore SG,england GB,united kingdom GB,english GB,uk GB,great britain GB,scotland GB,scots GB,scottish GB,northern ireland GB,wales GB,welsh GB,republic of ireland IE,ireland IE,irish IE,"
    "netherlands NL,dutch NL,federal republic of germany DE,germany DE,german DE,france FR,french FR,japan JP,japanese JP,republic of korea KR,"
    "south korea KR,korea KR,australia AU,australian AU,new south wales AU-NSW,queensland AU-QLD,victoria AU-VIC,western australia AU-WA,south australia AU-SA,tasmania AU-TAS,australian capital territory AU-ACT,canada CA,canadian CA,ontario CA-ON,british columbia CA-BC,quebec CA-QC,"
    "alberta CA-AB,manitoba CA-MB,saskatchewan CA-SK,nova scotia CA-NS,new brunswick CA-NB,switzerland CH,swiss CH,austria AT,austrian AT,belgium BE,belgian BE,luxembourg LU,spain ES,spanish ES,italy IT,italian IT,portugal PT,portuguese PT,"
    "sweden SE,swedish SE,denmark DK,danish DK,norway NO,norwegian NO,finland FI,finnish FI,iceland IS,estonia EE,estonian EE,latvia LV,lithuania LT,poland PL,"
    "polish PL,czech republic CZ,czech CZ,hungary HU,hungarian HU,romania RO,bulgaria BG,greece GR,greek GR,cyprus CY,malta MT,turkey TR,israel IL,israeli IL,united arab emirates AE,india IN,indian IN,"
    "malaysia MY,indonesia ID,thailand TH,vietnam VN,philippines PH,new zealand NZ,south africa ZA,brazil BR,mexico MX,argentina AR,gibraltar GI,"
    "british virgin islands VG,cayman islands KY,seychelles SC,panama PA,isle of man IM,jersey JE,guernsey GG,ukraine UA,russian federation RU,russia RU,russian RU,united states of america US,united states US,usa US,slovenia SI,slovakia SK,"
    "croatia HR,chile CL,colombia CO,kenya KE,nigeria NG,egypt EG,saudi arabia SA,qatar QA,bermuda BM,mauritius MU,belize BZ,costa rica CR,serbia RS,liechtenstein LI,monaco MC,"
    "republic of san marino SM,san marino SM,principality of andorra AD,andorra AD,puerto rico PR,bahamas BS,marshall islands MH,dominican republic DO,peru PE,peruvian PE,uruguay UY,paraguay PY,"
    "ecuador EC,bolivia BO,venezuela VE,guatemala GT,el salvador SV,trinidad and tobago TT,barbados BB,curaçao CW,curacao CW,morocco MA,tunisia TN,ghana GH,tanzania TZ,uganda UG,rwanda RW,"
    "botswana BW,namibia NA,zimbabwe ZW,zambia ZM,kuwait KW,bahrain BH,sultanate of oman OM,lebanon LB,pakistan PK,bangladesh BD,sri lanka LK,nepal NP,cambodia KH,myanmar MM,mongolia MN,"
    "kazakhstan KZ,uzbekistan UZ,armenia AM,azerbaijan AZ,belarus BY,moldova MD,albania AL,albanian AL,montenegro ME,north macedonia MK,bosnia and herzegovina BA,kosovo XK,bulgarian BG,croatian HR,"
    "slovenian SI,slovak SK,slovak republic SK,serbian RS,romanian RO,latvian LV,lithuanian LT,icelandic IS,maltese MT,cypriot CY,turkish TR,ukrainian UA,malaysian MY,thai TH,brazilian BR,"
    "mexican MX,chilean CL,kenyan KE,nigerian NG,south african ZA,nevis KN,saint kitts and nevis KN,saint vincent and the grenadines VC,dominica DM,antigua and barbuda AG,vanuatu VU,samoa WS,anguilla AI"
)


def _entries(table: str, prefix: str = "") -> Mapping[str, str]:
    return {name: prefix + code for name, code in (entry.rsplit(" ", 1) for entry in table.split(","))}


CODES: Mapping[str, str] = {**_entries(_STATES, "US-"), **_entries(_COUNTRIES)}
"""ISO 3166-1 code, or 3166-2 for a state, by name or adjective in small letters."""

_ADJECTIVES = (
    "english=England,english and welsh=England and Wales,welsh=Wales,scottish=Scotland,scots=Scotland,irish=Ireland,dutch=Netherlands,german=Germany,french=France,"
    "swiss=Switzerland,austrian=Austria,belgian=Belgium,danish=Denmark,swedish=Sweden,finnish=Finland,norwegian=Norway,icelandic=Iceland,spanish=Spain,"
    "italian=Italy,portuguese=Portugal,polish=Poland,czech=Czech Republic,hungarian=Hungary,romanian=Romania,greek=Greece,cypriot=Cyprus,maltese=Malta,estonian=Estonia,"
    "latvian=Latvia,lithuanian=Lithuania,turkish=Turkey,israeli=Israel,indian=India,japanese=Japan,korean=Korea,chinese=China,taiwanese=Taiwan,malaysian=Malaysia,"
    "indonesian=Indonesia,thai=Thailand,vietnamese=Vietnam,australian=Australia,south australian=South Australia,western australian=Western Australia,"
    "canadian=Canada,brazilian=Brazil,mexican=Mexico,ukrainian=Ukraine,russian=Russia,south african=South Africa,californian=California,"
    "saudi=Saudi Arabia,saudi arabian=Saudi Arabia,emirati=United Arab Emirates,qatari=Qatar,lebanese=Lebanon,egyptian=Egypt,moroccan=Morocco,tunisian=Tunisia,nigerian=Nigeria,kenyan=Kenya,"
    "ghanaian=Ghana,pakistani=Pakistan,bangladeshi=Bangladesh,philippine=Philippines,argentine=Argentina,chilean=Chile,colombian=Colombia,peruvian=Peru,bulgarian=Bulgaria,croatian=Croatia,"
    "slovenian=Slovenia,slovak=Slovakia,serbian=Serbia"
)
LANDS: Mapping[str, str] = dict(entry.split("=", 1) for entry in _ADJECTIVES.split(","))
"""The land by its adjective in small letters, for courts that are named by one."""
