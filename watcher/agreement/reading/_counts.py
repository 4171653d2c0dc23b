"""What a site counts and measures: readers, votes, marks, how long a page takes to read, how fast and when it was made.

None of it is told by its wording, for every site has its own. But such a line has no words beside a small stock: what
readers do and think, who they are, what numbers stand for, and what joins them. So a line is read as a row of those
words in any order; one word from elsewhere ("per day", a sum of money, "must") and it may be a limit, a price or a rule.
"""

import re
from collections import Counter
from collections.abc import Mapping

from watcher.agreement.reading import _lines

_NUMBER = r"\d[\d,.]*(?:\s?(?:[万千百亿]|[kmw](?![a-z])))?\+?"
_MINUTES = r"\d+\s?(?:分钟|min(?:ute)?s?\b)"
_SECONDS = r"\d[\d.]*\s?(?:毫?秒|m?s\b|sec(?:ond)?s?\b(?:\(s\))?)"
_AGE_EN = r"(?:(?:about|over|almost|nearly) )?(?:\d+|an?|one|two|three|several|a few) (?:second|minute|hour|day|week|month|year)s? ago"
_STAMP = r"(?:(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2}|\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d)"
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?(?: ?(?:Z|UTC|GMT|CST)\b)?"

_WORDS: Mapping[str, tuple[str, ...]] = {
    "reading": (
        rf"(?:(?:预计|大约|约|全文|本文|需要?|共|大概)\s?)*(?:阅读|读完|看完)(?:时间|时长)?\s?[:：]?\s?(?:(?:大约|约|需要?)\s?)*{_MINUTES}",
        rf"{_MINUTES}\s?(?:读完|看完|阅读)|(?:estimated )?read(?:ing)? time\s?[:：]?\s?(?:about )?{_MINUTES}|{_MINUTES}(?: to)? read(?:ing)?",
        rf"字数\s?[:：]?\s?{_NUMBER}\s?字?|(?:(?:全文|本文|共|约|大约)\s?)+{_NUMBER}\s?字",
    ),
    "marks": (
        r"[★☆⭐✩✭]{3,10}(?:\s?\d(?:\.\d)?\s?分?)?|\d(?:\.\d)?\s?(?:/\s?(?:5|10)|out of (?:5|10)(?: stars?)?)|(?:评分|得分|平均)\s?[:：]?\s?\d(?:\.\d)?\s?分?",
        r"\d(?:\.\d)?\s?分(?=\s?[(（]\s?\d)|rated \d(?:\.\d)?",
    ),
    "made": (
        rf"(?:页面|程序|脚本)?(?:执行|生成|加载|处理|渲染)(?:时间|耗时|用时)?\s?[:：]?\s?{_SECONDS}|(?:load|render|execution|processing) time\s?[:：]?\s?{_SECONDS}",
        rf"(?:(?:this )?page )?(?:generated|rendered|processed|created|loaded|executed|built|served) in {_SECONDS}|gzip \w+",
        r"(?:占用)?(?:内存|memory|mem)(?:占用|使用| usage)?\s?[:：]?\s?\d[\d.]*\s?[KMG]?B\b|(?:(?:using|with) )?\d+ (?:sql |database |db )?quer(?:y|ies)",
        r"(?:SQL|数据库|查询)+\s?[:：]?\s?\d+\s?(?:次|条)(?:查询)?",
        rf"(?:cached|generated|rendered|printed)(?: (?:on|at))? {_STAMP}?\s?{_CLOCK}|(?:by )?(?:node|server|host|static|web)\s?[:：]?[ -][a-z]*[-.]?[a-z0-9.-]*\d[a-z0-9.-]*",
    ),
    "open": (
        r"(?:在线|智能|人工|售前|售后)?(?:客服|咨询|服务)\s?[:：]?\s?(?:不在线|在线|离线|忙碌|休息中)(?!\w)(?:[，,]?\s?请您?留言)?",
        r"(?:chat with us|live chat|live support)\s?[:：–—-]?\s?(?:is )?(?:online|offline|away|closed)(?:, back (?:at|on) [\w: ]{2,16})?",
    ),
    "shop": (
        r"(?:app store|google play|应用宝|华为应用市场|安卓版?|苹果版?|android|ios|iphone)\s?(?:客户端)?下载",
        r"(?:download (?:it )?on|get it on|available on) (?:the )?(?:app store|google play|microsoft store|galaxy store)",
    ),
    "age": (rf"(?:\d+|几)\s?(?:秒|分钟|小时|天|周|个?月|年)前|刚刚|昨天|前天|just now|yesterday|{_AGE_EN}",),
    "none": (
        r"(?:暂无|还没有|暂时没有)(?:评论|回复|评价|留言)|no (?:comments|replies|reviews)(?: yet)?|be the first to (?:comment|reply|review)",
        r"快来(?:抢沙发|发表(?:第一条)?(?:评论)?吧?)|(?:请?先?登录后?(?:可|才能|即可)?|log in to |sign in to )(?:发表|参与)?(?:评论|回复|留言|comment|reply)",
    ),
    "signed": (
        r"(?:来源|作者|编辑|责编|责任编辑|审核|校对|发布者|发布人|更新|整理)\s?[:：]\s?[^\s:：，。\d]{1,12}|发布于\s?[^\s:：，。\d]{2,8}",
        r"(?:(?:written|posted|edited|updated|published) )?by:? [A-Z][\w.'-]*(?: [A-Z]?[\w.'-]+){0,2}",
    ),
    "number": (rf"{_NUMBER}\s?(?:次|条|℃|°C|%)?",),
    "heed": (
        r"(?:阅读|已读|浏览|点击|访问|查看|人气|热度|点赞|获赞|赞|喜欢|收藏|评论|回复|转发|分享|关注|粉丝|围观|下载|看过|读过|评分|评价|打分|投票|在线|觉得|认为)(?:次数|人数|总数|数|量|值)?",
        r"(?:views?|reads?|hits?|visits?|(?:dis)?likes?|liked|comments?|repl(?:y|ies)|shares?|followers?|followed|subscribers?|bookmarks?|saves?|favou?rites?|stars?|downloads?|votes?|"
        r"upvotes?|downvotes?|reviews?|ratings?|rated|claps?|viewed|read|visited|shared|downloaded|accessed|bookmarked|saved|found|online)\b",
        r"[\u2600-\u26ff\u2764-\u2767\U0001f300-\U0001faff]\ufe0f?",
    ),
    "opinion": (
        r"(?:没|无|不)(?:有)?(?:用|帮助)|有(?:用|帮助)|(?:不|很|非常)?满意|一般|(?:未|没|已)解决|[顶踩](?:一下)?|没?有|是|否",
        r"(?:not |very |un)?helpful|(?:not |very )?useful|yes\b|no\b",
    ),
    "shared": (r"(?:分享|举报|字体|share|tweet|retweet|pin it|follow|like|reply|report)(?!\w)|[大中小](?=[\s\]】]|$)",),
    "joint": (
        r"(?:个|位)?(?:人|用户|网友|读者)(?:数|次)?|(?:people|users|readers|visitors|members|guests|others|times)\b",
        r"已[有被]?|共有?|总计?|累计|历史|今日|昨日|本周|本月|平均|其中|当前|目前|都|也|了|过|中|本文|本页|此文|这篇文章|约|次|篇|[评留][论言]区",
        _MINUTES,
        r"(?:of|out of|have|has|been|this|that|page|article|answer|it|by|average|total|today|yesterday|this week|so far|and|our|the|on|from|with|app store|google play)\b",
        r"(?:发布|发表|更新|编辑|修改)?(?:于|时间)|发布|发表|更新|编辑|修改|(?:last )?(?:updated|posted|published|edited|modified|written|answered)\b",
    ),
}  # fmt: skip
_WORD = re.compile("|".join(f"(?P<{name}>{'|'.join(forms)})" for name, forms in _WORDS.items()), re.IGNORECASE)
_SAY_IT_ALONE = frozenset(("reading", "marks", "made", "open", "shop", "age", "none"))
"""Kinds of which one word tells a line of the site; what was heeded and votes tell it with a number only."""
_VOTES = 2
"""One answer with a number may be an item of the text ("No 12")."""
_BETWEEN = re.compile(r"[\s|·•｜:：/,，、;；#\[\]【】()（）~—–.-]*")
_LONGEST_QUESTION = 80
_ABOUT_PAGE = re.compile(
    r"(?=.{0,24}(?:[本此该这][篇页文]|这个页面|(?:[这该本此]|以上)(?:个|份|些)?(?:文章|文档|页面|页内容|内容|信息|回答|答案|教程)))"
    r"(?=.*(?:帮助|有用|满意|解决|评价))[^。！；?？]{4,30}[?？]?"
    r"|(?:was|is|did|does|do|has|have|how|were)\b[^.;!?]{0,24}\bthis(?: (?:page|article|answer|document|information|content|topic|section))?\b[^.;!?]{0,48}\?",
    re.IGNORECASE,
)
"""The site asks its reader about the page itself, which no agreement does."""
_OF_USE = re.compile(r"help|useful|answer|solve|clear|rate|like|find|帮助|有用|满意|解决|评价", re.IGNORECASE)
"""What the site wants to know of it."""


def asks_about_page(words: str) -> bool:
    """A question whether the page was of use, with or without the answers and how often they were given."""
    asked = _ABOUT_PAGE.match(words[:_LONGEST_QUESTION])
    if asked is None or not _OF_USE.search(asked[0]):
        return False
    return asked.end() == len(words) or _said(words[asked.end() :]) is not None


def is_of_counts(words: str) -> bool:
    """Nothing but what a site counts of a page, with who wrote it and when."""
    said = _said(words)
    if not said:
        return False
    heeded = said["heed"] > 0 or said["opinion"] >= _VOTES
    return (heeded and said["number"] > 0) or not _SAY_IT_ALONE.isdisjoint(said)


def _said(words: str) -> Counter[str] | None:
    """How many words of each kind a line has; nothing where it has any other word."""
    said: Counter[str] = Counter()
    at = _lines.behind(_BETWEEN, words, 0)
    while at < len(words):
        word = _WORD.match(words, at)
        if word is None or word.end() == at:
            return None
        said[word.lastgroup or ""] += 1
        at = _lines.behind(_BETWEEN, words, word.end())
    return said
