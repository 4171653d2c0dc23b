"""Words for where somebody sits, and for places, by which Chinese courts and arbitral bodies are found."""

from watcher.agreement.facts._towns import TOWNS

_KINDS = (
    "所在", "住所", "居住", "注册", "登记", "经营", "主要办事机构所在", "总部所在", "主要营业", "实际经营", "运营", "运营所在", "办公", "办公所在",
    "备案", "备案归属", "备案所在", "归属", "所属", "户籍", "营业", "注册所在", "工商注册", "工商登记",
)  # fmt: skip
_OF_A_LAND = "(?:所在|居住|注册)的?(?:司法管辖区|司法管辖地|司法辖区|管辖区|法域|国家?(?:[或/]地区)?|州|地区)"
SEAT = f"(?:(?:{'|'.join(_KINDS)})地|住所|(?:所在|住所)(?:城市|区县?|省市?|市)|{_OF_A_LAND})"
ANY_TOWN = "(?:" + "|".join(TOWNS) + ")"
SEATS_ABROAD = "新加坡|伦敦|纽约|东京|巴黎|首尔|斯德哥尔摩|日内瓦|吉隆坡"
SOME_PLACE = f"(?:中国|中华人民共和国)?{ANY_TOWN}{{1,2}}(?:[\u4e00-\u9fff]{{0,8}}?(?:特别行政区|自治州|新区|[省市区县州])){{0,3}}"
