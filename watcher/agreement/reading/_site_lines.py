"""Which lines are part of the site and not of the text, by their words: buttons, counters, clocks, tools, captions."""

import re

from watcher.agreement.reading import _lines
from watcher.agreement.reading._preamble import is_dated
from watcher.agreement.reading._vocabulary import NAMES

_TOGGLES = frozenset(
    ("show more", "show less", "read more", "read less", "see more", "view more", "expand", "collapse", "expand all", "collapse all",
     "loading", "loading...", "展开", "收起", "展开全部", "查看更多", "更多", "加载中", "加载中...", "back to top", "top", "next", "previous",
     "返回顶部", "回到顶部", "上一页", "下一页", "上一篇", "下一篇", "menu", "菜单", "close", "关闭", "skip to content", "skip to main content")
)  # fmt: skip
"""What moves a page and names nothing."""
_CONTROLS = _TOGGLES | frozenset(
    (
        "print", "print this page", "download", "download pdf", "share", "copy link", "copied", "copied!", "search",
        "open", "accept", "accept all", "agree", "i agree", "reject all", "got it", "ok", "cancel", "submit",
        "log in", "login", "sign in", "sign up", "register", "on this page", "in this article", "was this helpful?",
        "was this article helpful?", "was this page helpful?", "yes", "no", "edit this page", "打印", "打印本页", "下载",
        "分享", "复制链接", "复制", "已复制", "搜索", "copier le lien", "cela vous a-t-il aidé ?", "oui", "non", "imprimer",
        "partager", "télécharger", "fermer", "suivant", "précédent", "retour en haut", "revenir en haut",
        "haut de page", "afficher plus", "afficher moins", "voir plus", "voir moins", "tout accepter", "tout refuser",
        "tout afficher", "se connecter", "s'inscrire", "rechercher", "accueil", "link kopieren", "drucken", "teilen",
        "schließen", "nach oben", "mehr anzeigen", "weniger anzeigen", "war dieser artikel hilfreich?", "ja", "nein",
        "alle akzeptieren", "ablehnen", "anmelden", "registrieren", "suchen", "startseite", "herunterladen", "同意",
        "我同意", "接受", "拒绝", "取消", "提交", "确定", "登录", "注册", "登录/注册", "退出", "跳到主要内容", "本页目录", "本页内容", "有帮助", "没帮助", "是",
        "否", "编辑此页", "首页", "收藏",
    )
)  # fmt: skip
_LONGEST_SITE_LINE, _LONGEST_CALL, _LONGEST_CAPTION = 160, 48, 60
_SITE_LINE = re.compile(
    r"""^(?:
      \d+\s+(?:out\ )?of\s+\d+\s+found\ this\ (?:helpful|useful)\.?
    | (?:have\ more\ questions\?\s*)?submit\ a\ request
    | \d+\s+min(?:ute)?s?\s+(?:to\s+)?read(?:ing)?
    | \d[\d,.]*(?<!\.)\s+(?:views?|reads?|likes?|comments?|shares?)
    | (?:阅读|浏览|点击|访问|查看)(?:次数|数|量|时间)?\s*[:：]?\s*(?:约\s*)?[\d,.]+\s*(?:次|分钟|万)?
    | (?:page\ )?(?:views?|reads|visits|hits|likes|visitors|users\ online|visitors\ (?:online|today)|visits\ today)\s*[:：]\s*[\d,.]+
    | (?:当前|目前|今日|本日|累计|总)?(?:在线|访问|访客)(?:人数|用户数?|数|量|次数)\s*[:：]?\s*[\d,.]+\s*[人次]?
    | (?:今天|今日|现在)是\s*(?:(?:19|20)\d\d|\d{1,2}月).{0,40}
    | (?:当前|北京|本地|打印|下载|导出|页面生成)(?:时间|日期)\s*[:：]\s*(?:19|20)\d\d.{0,30}
    | (?:today\ is|(?:the\ )?(?:current|local|server)\ (?:date|time)(?:\ is)?|(?:printed|downloaded|page\ (?:generated|loaded))(?:\ (?:on|at|in)|(?=[:：])))
      \s*[:：]?\s*(?=.{0,30}(?:(?:19|20)\d\d|\d:\d\d))[\w,.:/\s-]{4,40}
    | (?:(?:served\ by|server(?:\ (?:name|id))?|host(?:name)?|node|服务器|节点|主机)(?:名称?|编号)?\s*[:：]|(?:served|rendered)\ (?:by|from)\ |服务器\ )\s*(?=[a-z0-9._-]*\d)(?=[a-z0-9._-]*[._-])[a-z][a-z0-9._-]{2,60}
    | (?:copyright\s*|版权所有\s*)?(?:©|\(c\)|copyright|版权所有)\s*.{0,40}(?:19|20)\d\d(?!\d).{0,100}
    | [^。！？]{0,80}(?<![a-z])ICP\s?[备证]\s?(?:字|字?第)?\s?[\d-]{5}[^。！？]{0,80}
    | [^。！？]{0,80}公网安备\s?第?\s?\d{6}[^。！？]{0,60}
    | (?:有\s?)?\d[\d,.]*\s?(?:个|位)?(?:人|用户|网友|读者)(?:已|都|也)?(?:觉得|认为)?(?:有用|有帮助|点赞|赞过|收藏|看过|阅读|浏览)
    | \d[\d,.]*\s(?:people|users|readers|others)\s(?:found\ this\ (?:helpful|useful)|liked\ this|(?:have\ )?(?:read|viewed|shared|seen)\ this)
    | (?:(?:您|你)?(?:现在|当前)?的?(?:所在)?位置|you\ are\ here)\s?[:：](?:(?=.{0,60}[>»›/→|·–-])[^。]{1,120}|[^。，、]{1,16})
    | (?:home|首页|主页|accueil|startseite|inicio)(?:\s?[>»›/→]\s?[^>»›/→。.!?]{1,40}){1,5}
    | [^。！？]{0,60}(?:当前|目前)排队(?:人数)?\s*[:：]?\s*\d+\s*[人位](?:[，,]?\s*请您?(?:稍候|稍等|耐心等待))?
    | (?:系统|服务器?|网站|平台|停机|例行|紧急|升级){0,3}(?:维护|升级)(?:公告|通知|提醒|提示)\s*[:：](?!.*(?:协议|条款|政策|每[天日周月年]|不计|计入|可用[率性]|赔偿|补偿|责任|费用))
      (?=.{0,60}\d{1,2}\s?月\s?\d{1,2}\s?[日号])(?=.{0,60}\d{1,2}\s?(?:[:：]\d\d|[点时])).{10,140}
    | (?:scheduled|planned|upcoming|system|routine|emergency)\ maintenance(?:\ notice)?\s*[:：–—-](?!.*\b(?:terms|agreement|polic(?:y|ies)|each|every|downtime|uptime|credits?|liab\w+|compensat\w+|refund\w*|fees?)\b)
      (?=.{0,60}(?:[a-z]{3,9}\.?\ \d{1,2}\b|\b\d{1,2}\ [a-z]{3,9}\b))(?=.{0,80}\d{1,2}:\d\d).{10,140}
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
_BESIDE = re.compile(r" ?[|·•｜] ?")
"""What sets apart the counters of one line."""
_TOOL = re.compile(
    r"(?P<name>字号|字体|打印(?:本页|此页)?|关闭(?:窗口|本页)?|分享(?:到|至)?|收藏|复制链接|(?:download|save)(?: as)? pdf|print|share(?: this| on| via)?|"
    r"e-?mail|copy link|tweet|listen)"
    r"|大|中|小|微信|微博|新浪微博|朋友圈|QQ(?:空间|好友)?|豆瓣|人人网|A[+-]|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|"
    r"weibo|wechat|download|pdf|close|\d+ min(?:ute)?s? read",
    re.IGNORECASE,
)
_BETWEEN_TOOLS = re.compile(r"[\s|·•｜:：/,，、\[\]【】()（）]*")
_CAPTION = re.compile(
    r"(?:扫一扫|扫码|扫描(?:下方|上方|右侧)?(?:的)?二维码|长按(?:识别|扫描)?(?:下方)?(?:的)?二维码|微信扫[一码]?扫?)"
    r"(?:[，,、 ]?(?:立即|马上|即可|直接|快速)?(?:关注|下载|添加|加入?|进群|联系|咨询|体验|试用|领取|打开|查看|访问|识别|分享|获取|安装|了解)[^：:]{0,36})?"
    r"|关注(?:我们|官方)?(?:的)?(?:官方)?微?信?公众号[^：:]{0,40}"
    r"|scan (?:the (?:qr )?code |here )?to (?:download|get|follow|join|open|visit)\b.{0,60}",
    re.IGNORECASE,
)
"""What stands below the picture of a code."""
_BINDS = re.compile(
    r"应(?!用)|须|不得|有权|无权|方可|禁止|负责|保留对|视为|不予|概不|任何人|\b(?:must|shall|may (?:not|be (?:copied|reproduced|used|published|distributed))|agree to|you agree|deemed)\b",
    re.IGNORECASE,
)
"""Words of duties and rights: a line with one of them may be a clause on filings, upkeep or rights, whatever it begins with."""
_RIGHTS = re.compile("©|copyright|版权所有", re.IGNORECASE)
"""A line that also tells the day of an edition is where some contracts print it."""
_AD = re.compile(
    r"(?:广告|推广|赞助商?|ad(?:vertisement)?|sponsored|promoted|anzeige|publicité|publicidad)\s?[:：·|–-]",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"(?:download|join|try|get|start|sign up|log in|contact|learn more|shop|buy|book|subscribe|discover|explore|request a demo|"
    r"télécharge[rz]|rejoin(?:s|dre|gnez)|essaye[rz]|découvr(?:ir|ez)|jetzt|mehr erfahren|立即|马上|免费(?:试用|注册|体验)|了解更多|下载)",
    re.IGNORECASE,
)
"""How a link begins that calls for a deed and names no document."""
_RELATED = re.compile(
    r"(?:(?:related|recommended|similar|more|popular|latest|recent|featured|top|trending) (?:articles?|topics?|posts?|links?|pages?|content|reading|reads|news|stories|updates|products?|items?|guides?|for you|to (?:read|explore))|recommended for you|picked for you|"
    r"(?:news|stories) from (?:the|our) (?:blog|team)|from (?:the|our) (?:blog|newsroom)|you (?:may|might) also (?:like|enjoy|be interested in)|(?:people|readers|customers|others) also (?:read|viewed|liked|bought)|"
    r"keep (?:reading|exploring)|(?:read|up|what to read) next|explore more|recently viewed|further reading|"
    r"articles? (?:connexes|liés|similaires|associés|recommandés|populaires)|contenus? (?:similaires?|connexes?)|(?:à|a) lire aussi|"
    r"trending(?: now)?|most (?:read|popular|viewed)|(?:verwandte|ähnliche|weitere|empfohlene) (?:artikel|beiträge|themen|inhalte)|artículos (?:relacionados|recomendados)|"
    r"articoli (?:correlati|consigliati)|artigos relacionados|verwante artikelen|"
    r"(?:相关|推荐|为[您你]|热门|热点|更多|最新|最近|延伸|往期|精选|猜你|本周|本月|今日|点击|阅读|人气|新闻|公司|企业|行业|站内)+"
    r"(?:文章|阅读|链接|内容|问题|推荐|新闻|资讯|动态|文档|公告|帖子|话题|排行|榜单?|热门|喜欢|浏览|浏览记录)(?:榜|排行|推荐)?|排行榜|"
    r"大家都在看|看了又看|(?:您|你)?的?浏览(?:记录|历史)|(?:您|你)?(?:可能)?(?:还|也)?(?:可能)?(?:喜欢|想看|感兴趣)|相關(?:文章|閱讀|連結))",
    re.IGNORECASE,
)
"""What a site calls the teasers that it sets below a text."""
_HEADED = re.compile(r"\s*(?:[:：|]\s*|$)")


def head_of_related(words: str) -> int:
    """Where the head of a list of other pages ends that a line begins with, alone or in front of a colon or a border; 0 where
    there is none.
    """
    head = _RELATED.match(words)
    end = _HEADED.match(words, head.end()) if head and head.end() else None
    return end.end() if end else 0


def is_related(words: str) -> bool:
    """The head of a list of other pages."""
    return bool(words) and head_of_related(words) == len(words)


def is_control(words: str) -> bool:
    """A word on a button."""
    return _small(words) in _CONTROLS


def is_toggle(words: str) -> bool:
    """A word that moves a page, on a button or not."""
    return _small(words) in _TOGGLES


def _small(words: str) -> str:
    return " ".join(words.lower().split())


def binds(words: str) -> bool:
    """Whether a line speaks of a duty or a right, and so may be a clause."""
    return _BINDS.search(words) is not None


def is_site_line(words: str) -> bool:
    """A counter, a copyright line, a pager: part of the site, not of the text."""
    if len(words) > _LONGEST_SITE_LINE:
        return False
    line = " ".join(words.split())
    if binds(line) or (_RIGHTS.search(line) and is_dated(line)):
        return False
    if _SITE_LINE.match(line):
        return True
    beside = _BESIDE.split(line)
    if len(beside) > 1 and all(map(_SITE_LINE.match, beside)):
        return True
    return _is_of_tools(line) or (_lines.width(line) <= _LONGEST_CAPTION and _is_caption(line))


def is_advertisement(words: str) -> bool:
    """A line that says so of itself; asked of links."""
    return _AD.match(words) is not None


def _is_of_tools(line: str) -> bool:
    """Nothing but what can be done with the page, and where it can be shared: two words at least, one of them a deed."""
    at = _lines.behind(_BETWEEN_TOOLS, line, 0)
    tools = named = 0
    while (tool := _TOOL.match(line, at)) is not None:
        tools, named = tools + 1, named + (tool["name"] is not None)
        at = _lines.behind(_BETWEEN_TOOLS, line, tool.end())
    return at == len(line) and tools > 1 and named > 0


def _is_caption(line: str) -> bool:
    return _CAPTION.fullmatch(line) is not None


def is_call(words: str) -> bool:
    """What a link says that is to be clicked and not to be read; asked of lines that are links and nothing else."""
    return len(words) <= _LONGEST_CALL and _CALL.match(words) is not None and not NAMES.search(words)
