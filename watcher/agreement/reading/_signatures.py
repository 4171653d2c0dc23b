"""By what pages give themselves away that are served instead of an agreement, and what helps against each.

Data only. ``TITLES`` are looked for in titles, headings and first lines, ``PHRASES`` in short texts, ``VENDORS`` in
the markup of pages with little text. No entry decides alone: an agreement may speak of any of these things.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from watcher.model import Bilingual, Suspicion


class Signature(NamedTuple):
    code: str
    pattern: re.Pattern[str]


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


TITLES: tuple[Signature, ...] = (
    Signature("bot-check", _words(
        r"^just a moment", r"^attention required", r"^one moment, please", r"^checking your browser", r"^ddos-guard",
        r"^security check", r"^robot check", r"^are you (?:a )?(?:human|robot)", r"^verif(?:y|ying) (?:that )?you are",
        r"^human verification", r"^access to this page has been denied", r"^pardon our interruption", r"^bot (?:check|verification)",
        r"^vercel security checkpoint", r"^making sure you", r"^un instant", r"^nur einen moment", r"^captcha$",
        "人机验证", "安全验证", "访问验证", "滑动验证", "验证码", "安全检测", "^请稍候", "身份核实", "行为验证",
    )),
    Signature("blocked", _words(
        r"^access denied", r"^403\b", r"^forbidden", r"^request (?:blocked|rejected)", r"^blocked$", r"^sorry, you have been blocked",
        r"^error 1020", r"^the request could not be satisfied", r"^zugriff verweigert", r"^accès refusé",
        "禁止访问", "拒绝访问", "访问被拒绝", "请求被拦截", "访问被拦截", "无权访问", "访问受限", "您的访问被阻断",
    )),
    Signature("soft-404", _words(
        r"^(?:error )?404\b", r"\b404$", r"page (?:was )?not found", r"^not found$", r"^page (?:doesn.t|does not) exist",
        r"page introuvable", r"seite nicht gefunden", r"página no encontrada", r"pagina non trovata",
        "页面不存在", "找不到页面", "页面未找到", "页面找不到", "您访问的页面", "网页不存在", "内容不存在", "文章不存在", "无法找到",
    )),
    Signature("maintenance", _words(
        r"maintenance(?: mode| in progress)?$", r"^(?:site |website )?under (?:maintenance|construction)", r"^(?:we.ll )?be (?:right )?back soon",
        r"^503\b", r"^service (?:temporarily )?unavailable", r"^en maintenance", r"^wartung",
        "系统维护", "网站维护", "维护中", "升级维护", "停机维护", "网站建设中", "系统升级中",
    )),
    Signature("error-page", _words(
        r"^(?:http )?(?:error )?(?:500|502|504|520|521|522|523|524|525|429)\b", r"^(?:internal )?server error", r"^bad gateway", r"^gateway time-?out",
        r"^something went wrong", r"^application error", r"^an? (?:unexpected )?error (?:has )?occurred", r"^oops", r"^error$", r"^too many requests",
        r"^une erreur", r"^ein fehler",
        "服务器错误", "系统错误", "系统繁忙", "服务异常", "出错了", "网络异常", "^错误$", "服务器内部错误", "网关",
    )),
    Signature("login-wall", _words(
        r"^(?:log|sign)[ -]?in\b", r"^(?:please )?(?:log|sign) in (?:to|or)", r"^login\b", r"^connexion$", r"^anmelden$", r"^session expired",
        r"^(?:se|veuillez vous) connecter\b", r"^identifiez-vous", r"^connectez-vous", r"^bei .{2,30} anmelden$",
        "^登录", "用户登录", "^登陆", "请先登录", "账号登录", "统一身份认证", "^会员登录",
    )),
    Signature("consent-wall", _words(
        r"^before you continue", r"^we value your privacy", r"^we care about your privacy", r"^your privacy(?: choices| matters)?$", r"^cookie consent",
        r"^bevor sie", r"^avant d.accéder",
    )),
    Signature("parked", _words(
        r"^domain (?:is )?for sale", r"this domain", r"^welcome to nginx", r"^apache2? .*default page", r"^index of /", r"^test page for", r"^iis windows",
        "域名已过期", "域名出售", "网站未备案", "未备案", "网站暂时无法访问", "网站已关闭", "站点创建成功", "^没有找到站点", "网站已关停", "备案提示",
    )),
)  # fmt: skip

PHRASES: tuple[Signature, ...] = (
    Signature("bot-check", _words(
        "verify (?:that )?you(?:.re| are) (?:a )?(?:not a (?:ro)?bot|human)", "verifying you are human", "checking your browser", "unusual traffic",
        "enable javascript and cookies to continue", "complete the security check", "prove you.re human", "not a robot", "press (?:&|and) hold",
        "temporairement bloqué", "(?:abusé|trop) (?:vite|de cette fonction)", "vorübergehend (?:gesperrt|blockiert)", "temporarily blocked",
        "review the security of your connection", "automated (?:requests|access|queries)", "security service to protect itself", "ray id",
        "人机验证", "完成(?:安全)?验证", "滑动验证", "拖动(?:下方)?滑块", "按住滑块", "正在检查您的浏览器", "疑似攻击", "访问异常", "访问过于频繁", "访问频率过高",
        "请求过于频繁", "输入验证码", "点击完成验证", "安全检查", "异常流量", "浏览器安全检查", "非人类访问", "防护系统", "网站防火墙",
    )),
    Signature("blocked", _words(
        "you don.t have permission to access", "access (?:is |has been |to this .{0,20})?(?:denied|blocked|restricted)", "your (?:ip|request) .{0,30}blocked",
        "not available in your (?:country|region)", "you have been blocked", "reference #\\d",
        "禁止访问", "拒绝访问", "没有权限", "无权访问", "被拦截", "您的ip", "所在(?:地区|区域).{0,10}(?:无法|不支持|不可)", "已被管理员",
    )),
    Signature("soft-404", _words(
        "(?:page|url|document|article|content|resource).{0,40}(?:not|n.t|cannot|no longer).{0,20}(?:found|exist|available)",
        "(?:can.t|cannot|couldn.t|could not|unable to) (?:seem to )?find (?:the|that|this) page", "\\b404\\b", "page .{0,30}(?:moved|removed|deleted)",
        "页面不存在", "找不到.{0,8}页面", "页面.{0,6}(?:找不到|不存在|已删除|被删除|失效|丢失|走丢)", "内容(?:已|不).{0,6}(?:删除|存在|下线)", "已下线", "文章不存在",
        "introuvable", "n.existe (?:pas|plus)", "nicht gefunden", "existiert nicht", "no results? (?:were )?found", "aucun résultat", "keine (?:ergebnisse|treffer)",
        "没有找到(?:相关|符合|任何)", "暂无(?:相关)?(?:内容|结果|数据)",
    )),
    Signature("maintenance", _words(
        "(?:under|scheduled|undergoing|performing|for) (?:\\w+ )?maintenance", "back (?:online )?(?:soon|shortly)", "temporarily (?:unavailable|down|closed)",
        "(?:系统|网站|平台|服务|停机|升级).{0,8}维护", "维护(?:中|期间|升级)", "网站建设中", "敬请期待", "暂停(?:访问|服务)", "en (?:cours de )?maintenance", "wartungsarbeiten",
    )),
    Signature("error-page", _words(
        "internal server error", "bad gateway", "gateway time-?out", "something.{0,9} (?:went|gone) wrong", "error (?:has )?occurred", "erreur est survenue", "fehler ist aufgetreten", "try again (?:later|in a)", "réessaye[rz] plus tard", "versuchen sie es später",
        "database (?:connection|error)", "too many requests", "unexpected error", "service unavailable",
        "服务器(?:内部)?错误", "系统(?:错误|异常|繁忙|出错)", "服务(?:异常|不可用|繁忙)", "出错了", "网络(?:异常|错误|繁忙|开小差)", "请稍后(?:再试|重试)", "请求(?:失败|超时|错误)", "加载失败",
    )),
    Signature("login-wall", _words(
        "(?:log|sign) in (?:to|with|or)", "please (?:log|sign) in", "forgot(?:ten)? (?:your )?password", "(?:session|login) (?:has )?(?:expired|timed out)", "remember me",
        "vous connecter pour", "session a expiré", "sitzung ist abgelaufen", "mot de passe oublié", "passwort vergessen",
        "会话(?:已)?(?:过期|超时|失效)", "请(?:先|重新)?(?:登录|登陆)", "登录后(?:查看|继续|访问|可)", "尚未登录|未登录", "忘记密码", "扫码登录", "短信登录", "密码登录", "手机号登录", "登录(?:超时|过期|失效)", "账号登录", "记住(?:我|密码)",
    )),
    Signature("consent-wall", _words(
        "accept all", "reject all", "manage (?:preferences|cookies|choices|options)", "before you continue", "(?:we|site|website) (?:and our (?:\\d+ )?(?:partners|vendors) )?(?:uses?|stores?|values?) (?:cookies|information|your)",
        "utilis(?:e|ons) des cookies", "verwende[nt] (?:wir )?cookies", "使用.{0,8}cookie",
        "our \\d+ (?:partners|vendors)", "(?:information|cookies) on (?:a|your) device", "manage your (?:choices|preferences|consent|settings)",
        "(?:change|set) your (?:preferences|choices)", "your (?:choices|preferences|consent) will", "withdraw your consent at any time by",
        "合作伙伴(?:会)?在您的设备", "管理您的(?:选择|偏好)", "cookie 偏好",
        "接受(?:全部|所有)", "同意并继续", "cookie (?:settings|preferences|设置)", "tout accepter", "alle akzeptieren",
    )),
    Signature("parked", _words(
        "domain (?:name )?(?:is|has|may be) (?:for sale|expired|parked)", "buy this domain", "域名.{0,10}(?:出售|转让|过期|到期)", "未(?:完成)?备案", "备案号?(?:已)?注销", "网站已(?:关闭|关停|暂停)",
        "没有找到站点", "successfully installed",
    )),
    Signature("shell", _words(
        "(?:enable|requires?|need|turn on|without) javascript", "javascript (?:is )?(?:disabled|required|to run)", "^loading", "loading\\.\\.\\.",
        "(?:启用|开启|打开|允许).{0,6}javascript", "正在加载", "加载中", "浏览器版本过低", "升级(?:您的)?浏览器", "unsupported browser",
    )),
)  # fmt: skip

VENDORS: Mapping[str, tuple[str, ...]] = {
    "Cloudflare": ("_cf_chl_opt", "cf-chl-", "cf-browser-verification", "cf-turnstile", "cf-error-details", "/cdn-cgi/challenge-platform"),
    "Aliyun WAF": ("aliyun_waf", "acw_sc__v2", "aliyuncaptcha", "_____tmd_____", "x5secdata", "punish-component", "awsc.js", "nocaptcha"),
    "Tencent EdgeOne": ("__tst_status", "eo_bot_ssid", "edgeone", "tencentcaptcha", "turing.captcha", "captcha.gtimg.com", "waf.tencent"),
    "GeeTest": ("geetest", "initgeetest"),
    "Akamai": ("errors.edgesuite.net", "_abck", "bm-verify", "/akam/1", "sec-if-cpt"),
    "DataDome": ("captcha-delivery.com", "datadome"),
    "Imperva": ("_incapsula_resource", "incapsula", "imperva"),
    "HUMAN (PerimeterX)": ("px-captcha", "perimeterx", "_pxappid"),
    "AWS WAF": ("awswafintegration", "awswaf", "gokuprops"),
    "SiteGround": ("sgcaptcha",),
    "Sucuri": ("sucuri_cloudproxy", "sucuri website firewall"),
    "DDoS-Guard": ("ddos-guard",),
    "Kasada": ("kpsdk",),
    "Anubis": ("anubis_challenge", "techaro.lol"),
    "知道创宇 / Jiasule": ("__jsl_clearance", "jiasule"),
    "瑞数 / River Security": ("$_ts.", "$_ts="),
    "Baidu Yunjiasu": ("yunjiasu", "baiduwaf"),
    "Huawei Cloud WAF": ("hwwafsesid", "hwwafsestime"),
    "宝塔 WAF": ("bt_waf", "btwaf"),
    "SafeLine": ("safeline", "slg-challenge", "长亭"),
    "hCaptcha": ("hcaptcha.com",),
    "reCAPTCHA": ("recaptcha/api.js", "g-recaptcha", "recaptcha/enterprise"),
}  # fmt: skip
"""Lower-case pieces of markup that a check of this maker leaves behind."""

MESSAGES: Mapping[str, Bilingual] = {
    "empty": Bilingual(
        "网页里没有可读的文字；如果正文由脚本生成，可设置 render = true。",
        "There is no readable text in the page; if scripts draw it, set render = true.",
    ),
    "shell": Bilingual(
        "网页只有空壳，正文由脚本生成；请设置 render = true，或改用能直接给出正文的地址。",
        "The page is an empty shell whose text is drawn by scripts; set render = true, or use an address that serves the text.",
    ),
    "framed": Bilingual(
        "协议不在网页里，而在它的框架里；请把 url 改为框架的地址：{url}",
        "The agreement is not in the page but in a frame of it; set url to the address of the frame: {url}",
    ),
    "too-short": Bilingual(
        "文字太少，不像一份协议；请核实文件、地址或选择器。",
        "This is too short to be an agreement; check the file, the address or the selectors.",
    ),
    "bot-check": Bilingual(
        "网站返回了{vendor}人机验证而不是协议；可延长检查间隔、设置 render = true，或请服务商放行。",
        "The site answers with a{vendor} check for robots; try a longer interval or render = true, or ask the provider to let you in.",
    ),
    "blocked": Bilingual(
        "网站拒绝了访问{vendor}；请检查出口地址、代理与访问频率，或请服务商放行。",
        "The site refuses access{vendor}; check the address you come from, the proxy and the pace, or ask the provider to let you in.",
    ),
    "login-wall": Bilingual(
        "网站要求登录；请换用无需登录的协议地址。",
        "The site asks to log in; use an address of the agreement that is open to everyone.",
    ),
    "consent-wall": Bilingual(
        "网站先要求选择 Cookie 或隐私设置，没有给出协议；可设置 render = true 或换用其他地址。",
        "The site asks for consent before it shows the agreement; try render = true or another address.",
    ),
    "maintenance": Bilingual("网站正在维护；稍后会再检查。", "The site is under maintenance; it will be looked at again."),
    "error-page": Bilingual(
        "网站返回了错误页（虽然状态正常）；稍后会再检查。",
        "The site answers with an error page, though with a good status; it will be looked at again.",
    ),
    "soft-404": Bilingual(
        "网站说这个页面不存在；协议可能搬到了新地址，请更新 url。",
        "The site says that there is no such page; the agreement may have moved, update its url.",
    ),
    "forwarding": Bilingual(
        "网页只会跳转到别处，没有正文；请把 url 改为最终地址，或设置 render = true。",
        "The page only forwards to another one; set url to where it leads, or set render = true.",
    ),
    "parked": Bilingual(
        "域名已停放、过期或未备案，看不到协议；请核实地址。",
        "The domain is parked, expired or closed; check the address.",
    ),
    "home-page": Bilingual(
        "访问被转到了网站首页；协议可能搬到了新地址，请更新 url。",
        "The address now leads to the site's home page; the agreement may have moved, update its url.",
    ),
    "not-agreement": Bilingual(
        "这个地址现在给出的内容不像协议（例如首页或产品页）；协议可能搬到了新地址，请更新 url。",
        "What the address serves now does not read as an agreement (a front or product page?); update its url.",
    ),
    "truncated": Bilingual(
        "网页没有传完：后面的部分缺失；稍后会再检查。",
        "The page broke off: its end is missing; it will be looked at again.",
    ),
    "gutted": Bilingual(
        "协议的大部分内容不见了，剩下的与上一版本相同；确认后才会记为新版本。",
        "Most of the agreement is gone and what is left is as before; recorded as a new version once confirmed.",
    ),
    "emptied": Bilingual(
        "几乎整份协议都不见了，也没有别的内容代替；网页可能没有加载完整，请核实地址。",
        "Nearly all of the agreement is gone and nothing came in its place; the page may have failed to load, check the address.",
    ),
    "unfilled": Bilingual(
        "网页里有没有填上的占位内容（“{place}”）；应是网站的模板出错；若其余文字未变、两周后仍是如此，才会记为新版本。",
        "The page has a place that its template left unfilled (“{place}”); probably a fault of the site, recorded as a "
        "version if nothing else changes and it is still so after two weeks.",
    ),
    "filler": Bilingual(
        "网页里是占位文字（“{words}”）而不是协议正文；网站恢复之前不会记为新版本。",
        "The page has filler (“{words}”) in place of the agreement; nothing is recorded until the site is mended.",
    ),
    "other-language": Bilingual(
        "网页换成了另一种语言（{new}，此前为 {old}）；请固定语言或地址；若两周后仍是如此，才会记为新版本。",
        "The page comes in another language ({new}, before {old}); pin the language or the address; recorded as a version if it is still so after two weeks.",
    ),
    "other-document": Bilingual(
        "这个地址现在给出的是另一份文档（与上一版本几乎没有相同内容）；确认后才会记为新版本。",
        "The address now serves another document: hardly anything of the last version is in it; recorded once confirmed.",
    ),
    "garbled": Bilingual(
        "文字里有乱码或无法还原的字符；请为该来源设置 encoding。",
        "The text has characters that cannot be read; set encoding for this source.",
    ),
    "selector-lost": Bilingual(
        "选择器 {selector} 在网页里找不到了（可能改版）；暂按全文识别，请更新 select。",
        "The selector {selector} matches nothing any more (a redesign?); the main text is read instead, update select.",
    ),
    "section-lost": Bilingual(
        "找不到名为“{selector}”的标题（可能改版）；请更新 section。",
        "There is no heading “{selector}” any more (a redesign?); update section.",
    ),
    "oversized": Bilingual(
        "网页超出了一份协议的篇幅，只读取了前一部分；请用 select 指明协议所在，或改用只有协议的地址。",
        "The page is larger than an agreement and was read only in part; name the agreement with select, or use an address "
        "that has nothing else.",
    ),
}  # fmt: skip


def suspicion(code: str, **fields: str) -> Suspicion:
    """A code with its sentence, filled in."""
    zh, en = MESSAGES[code]
    return Suspicion(code, Bilingual(zh.format(**fields), en.format(**fields)) if fields else MESSAGES[code])
