"""Chinese courts behind filled blanks, asides and words that point back; bodies by their rules; disputes of others."""

from watcher.model import Forum

from . import Case

CASES = (
    Case(
        "dispute.forum",
        Forum("court", "天津市"),
        "协商不成的，任何一方可提交至 [天津市]有管辖权的人民法院 通过诉讼解决。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum", Forum("court", "苏州市"), "协商不成的，向【苏州市】有管辖权的法院起诉。", title="云舟服务协议"
    ),
    Case(
        "dispute.forum",
        Forum("court", "北京市海淀区人民法院"),
        "协商不成的，提交【北京市海淀区】人民法院诉讼解决。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("court", "杭州市余杭区人民法院"),
        "争议由__杭州市余杭区__人民法院管辖。",
        title="云舟服务协议",
    ),
    Case("dispute.forum", None, "协商不成的，提交【】人民法院诉讼解决。", title="云舟服务协议"),
    Case("dispute.forum", None, "协商不成的，提交____人民法院诉讼解决。", title="云舟服务协议"),
    Case(
        "dispute.forum",
        Forum("arbitration", "provider_domicile"),
        "协商不成的，应提交服务提供者所在地（暂定北京/上海）的仲裁委员会进行仲裁。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("arbitration", "北京仲裁委员会"),
        "协商不成的，应提交【北京】仲裁委员会仲裁。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("court", "provider_domicile"),
        "因本条款引起的争议由《云墟协奏》所在地法院管辖。",
        title="云舟服务协议",
    ),
    Case("dispute.forum", Forum("court", "台灣台北"), "相關爭議應由台灣台北之法院管轄。", title="云舟服务协议"),
    Case(
        "dispute.forum",
        Forum("court", "臺北市"),
        "因本條款所生爭議，雙方同意以臺北市之法院為管轄法院。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum", Forum("court", "廣州市"), "雙方同意將爭議交由廣州市之有管轄權法院審理。", title="云舟服务协议"
    ),
    Case(
        "dispute.forum",
        Forum("court", "provider_domicile"),
        "本条款受开发者所在司法管辖区的法律管辖。任何争议均应在该司法管辖区的法院解决。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("court", "provider_domicile"),
        "本条款受开发者所在司法管辖区的法律管辖，任何争议均应在该司法管辖区的法院解决。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("court", "新加坡"),
        "本条款受新加坡法律管辖。因本条款产生的争议应提交该国法院解决。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("court", "provider_domicile"),
        "本公司注册地为主要营业地，争议由该地有管辖权的人民法院管辖。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("court", "signing_place"),
        "本协议签订地为北京市朝阳区，因本协议发生的争议由该地人民法院管辖。",
        title="云舟服务协议",
    ),
    Case("dispute.forum", None, "用户应遵守其所在地法律。如该地法院要求披露，我们将依法配合。", title="云舟服务协议"),
    Case(
        "dispute.forum",
        Forum("arbitration", "国际商会"),
        "任何争议应通过根据国际商会（ICC）规则进行的具有约束力的仲裁解决。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("arbitration", "国际商会"),
        "争议应依据国际商会仲裁规则，由一名仲裁员最终裁决。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("arbitration", "联合国国际贸易法委员会"),
        "争议应按照《联合国国际贸易法委员会仲裁规则》以仲裁方式解决。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("arbitration", "competent"),
        "因本条款产生的任何争议应通过具有约束力的仲裁解决，而不诉诸法院。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("arbitration", "competent"),
        "您与我们之间的争议将通过有约束力的个人仲裁解决。",
        title="云舟服务协议",
    ),
    Case("dispute.forum", None, "您可在接受本条款后30日内选择退出具有约束力的仲裁。", title="云舟服务协议"),
    Case("dispute.forum", None, "在提交仲裁前，双方应先行协商60日。", title="云舟服务协议"),
    Case("dispute.forum", None, "我们可向任何有管辖权的法院申请保全措施。", title="云舟服务协议"),
    Case("dispute.forum", None, "任何一方均有权向任何有管辖权的法院申请禁令救济。", title="云舟服务协议"),
    Case(
        "dispute.forum",
        None,
        "尽管有上述约定，任何一方可向有管辖权的法院寻求临时措施或财产保全。",
        title="云舟服务协议",
    ),
    Case("dispute.forum", None, "根据法院的裁定或行政机关的要求，我们可能披露您的信息。", title="云舟服务协议"),
    Case("dispute.forum", None, "您与商家之间的纠纷，由您与商家向法院起诉解决，平台不承担责任。", title="云舟服务协议"),
    Case(
        "dispute.forum",
        None,
        "域名争议按照中国互联网络信息中心域名争议解决办法提交仲裁机构处理。",
        title="云舟服务协议",
    ),
    Case("dispute.forum", None, "本协议适用香港法律，包括香港法院作出的判例。", title="云舟服务协议"),
    Case(
        "dispute.forum",
        None,
        "仲裁裁决生效后，一方不履行的，另一方可向有管辖权的人民法院申请强制执行。",
        title="云舟服务协议",
    ),
    Case("dispute.forum", None, "如本协议任何条款被有管辖权的法院认定无效，其余条款继续有效。", title="云舟服务协议"),
    Case("dispute.forum", None, "用户因违法行为被法院判决承担责任的，平台可终止服务。", title="云舟服务协议"),
    Case("dispute.forum", None, "劳动争议由劳动争议仲裁委员会处理。", title="云舟服务协议"),
    Case("dispute.forum", Forum("court", "货物所在地"), "发生争议，由货物所在地人民法院管辖。", title="云舟服务协议"),
    Case(
        "dispute.forum",
        Forum("court", "competent"),
        "发生争议的，可向双方所在地有管辖权的人民法院起诉。",
        title="云舟服务协议",
    ),
    Case("dispute.forum", Forum("court", "上海"), "管辖地：上海。", heading="争议解决", title="云舟服务协议"),
    Case("dispute.forum", None, "法院认为管辖条款无效的，其他条款不受影响。", title="云舟服务协议"),
    Case(
        "dispute.forum",
        Forum("court", "上海市第一中级人民法院"),
        "争议应提交至位于上海市的上海市第一中级人民法院。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("arbitration", "JAMS"),
        "争议将由 JAMS 按其简易规则进行具有约束力的仲裁解决。",
        title="云舟服务协议",
    ),
    Case("dispute.forum", None, "我们可通过仲裁、诉讼等方式维护自身权益。", title="云舟服务协议"),
    Case("dispute.forum", None, "争议可通过协商、调解、仲裁或诉讼解决。", title="云舟服务协议"),
    Case("dispute.forum", None, "您应配合我们就侵权行为向法院提起的诉讼。", title="云舟服务协议"),
    Case("dispute.forum", None, "我们收到法院传票或仲裁机构的通知后，将依法提供资料。", title="云舟服务协议"),
    Case("dispute.forum", None, "用户死亡的，其继承人凭法院出具的文书办理过户。", title="云舟服务协议"),
    Case("dispute.forum", None, "该等信息可能提交给您所在地的法院。", title="云舟服务协议"),
    Case(
        "dispute.forum", None, "小额诉讼程序适用于标的额在五万元以下的案件，由基层人民法院审理。", title="云舟服务协议"
    ),
    Case("dispute.forum", None, "若上述地方的法院不受理，双方另行协商。", title="云舟服务协议"),
    Case(
        "dispute.forum",
        Forum("court", "customer_domicile"),
        "如您是消费者，您也可以在您居住国的法院提起诉讼。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("court", "customer_domicile"),
        "您可以在您所在国家/地区的法院提起诉讼。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("arbitration", "上海仲裁委员会"),
        "双方一致同意以仲裁方式解决争议，仲裁机构为上海仲裁委员会。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("court", "provider_domicile"),
        "您同意将争议提交至平台运营公司工商注册地的人民法院审理。",
        title="云舟服务协议",
    ),
    Case(
        "dispute.forum",
        Forum("court", "北京市海淀区人民法院"),
        "双方同意以北京市海淀区人民法院作为一审法院。",
        title="云舟服务协议",
    ),
    Case("dispute.forum", Forum("court", "上海金融法院"), "由上海金融法院管辖。", title="云舟服务协议"),
    Case(
        "dispute.forum",
        Forum("court", "加利福尼亚州圣克拉拉县"),
        "争议应在位于加利福尼亚州圣克拉拉县的州或联邦法院解决。",
        title="云舟服务协议",
    ),
    Case("dispute.forum", None, "专利纠纷由知识产权法院受理的，依法处理。", title="云舟服务协议"),
)
