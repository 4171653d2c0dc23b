"""The corpus: every specimen with what reading it must lead to. Written by hand after kinds met on the web."""

import json
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, ZH, Sample, body, clauses, document, frame, menu

URL = "https://provider.example/legal/terms"
HTML = "text/html; charset=utf-8"


class Specimen(NamedTuple):
    """One served page. ``code`` is the suspicion (or error) it must raise, None where it reads as the agreement."""

    name: str
    sample: Sample
    body: bytes
    code: str | None
    final_url: str = URL
    media: str = HTML
    known: bool = False
    """Whether the last good text is at hand when it is read."""


def _agreement(markup: Callable[[Sample], str]) -> Callable[[Sample], str]:
    AGREEMENTS[markup.__name__] = markup
    return markup


def _instead(code: str, *, fresh: bool = True) -> Callable[[Callable[[Sample], str]], Callable[[Sample], str]]:
    def register(markup: Callable[[Sample], str]) -> Callable[[Sample], str]:
        INSTEAD[markup.__name__] = (markup, code, fresh)
        return markup

    return register


AGREEMENTS: dict[str, Callable[[Sample], str]] = {}
INSTEAD: dict[str, tuple[Callable[[Sample], str], str, bool]] = {}


# ── agreements, in every kind of markup ──────────────────────────────────────────────────────────


@_agreement
def plain_page(sample: Sample) -> str:
    return document(f"<main>{body(sample)}</main>", sample.title)


@_agreement
def page_with_all_its_furniture(sample: Sample) -> str:
    zh = sample.language == "zh"
    cookies = (
        "我们使用 Cookie 改善您的体验，继续浏览即表示同意。"
        if zh
        else "We use cookies to improve your experience on this site."
    )
    banner = f'<div id="cookie-banner" class="cookie-banner"><p>{cookies}</p><button>OK</button></div>'
    side = "<aside><h3>Help</h3><p>Ask our team whenever you like, day or night, we are here for you.</p></aside>"
    return frame(sample, f"{banner}<main><article>{body(sample)}</article></main>{side}")


@_agreement
def whole_agreement_in_a_form(sample: Sample) -> str:
    return document(
        f'<form method="post"><input type="hidden" name="t"><div>{body(sample)}</div><input type="text"></form>',
        sample.title,
    )


@_agreement
def clauses_in_closed_panels(sample: Sample) -> str:
    panels = "".join(
        f'<div class="accordion"><h3><button aria-expanded="false">{clause.heading}</button></h3>'
        f'<div style="display:none"><p>{"</p><p>".join(clause.paragraphs)}</p>'
        f"<ul>{''.join(f'<li>{words}</li>' for words in clause.items)}</ul></div></div>"
        for clause in sample.clauses
    )
    return frame(sample, f"<main><h1>{sample.title}</h1><p>{sample.dated}</p>{panels}</main>")


@_agreement
def details_under_a_class_that_says_cookie(sample: Sample) -> str:
    panels = "".join(
        f"<details><summary>{clause.heading}</summary>{''.join(f'<p>{words}</p>' for words in clause.paragraphs + clause.items)}</details>"
        for clause in sample.clauses
    )
    return frame(
        sample, f'<div class="cookie-banner-page toc"><h1>{sample.title}</h1><p>{sample.dated}</p>{panels}</div>'
    )


@_agreement
def main_hidden_behind_an_open_consent_dialog(sample: Sample) -> str:
    words = (
        "请选择您的 Cookie 偏好，您可以随时更改。"
        if sample.language == "zh"
        else "Please choose your cookie preferences; you may change them at any time."
    )
    dialog = f'<div role="dialog" aria-modal="true" class="consent"><p>{words}</p><button>Accept all</button></div>'
    return document(f'{dialog}<main aria-hidden="true">{body(sample)}</main>', sample.title)


@_agreement
def late_parts_streamed_behind_the_page(sample: Sample) -> str:
    whole = clauses(sample)
    cut = whole.index("<h2>4.")
    late = f'<div hidden id="S:1">{whole[cut:]}</div><script>$RC("B:1","S:1")</script>'
    return document(
        f'<main><h1>{sample.title}</h1><p>{sample.dated}</p>{whole[:cut]}<template id="B:1"></template></main>{late}',
        sample.title,
    )


@_agreement
def frame_in_noscript_in_the_head(sample: Sample) -> str:
    tag = '<noscript><iframe src="https://tags.example/ns.html" height="0"/></noscript><script>var a="<noscript>";</script>'
    return frame(sample, f"<main>{body(sample)}</main>", head=tag)


@_agreement
def text_in_a_field_to_scroll(sample: Sample) -> str:
    return document(
        f"<h1>{sample.title}</h1><textarea readonly>{sample.dated}\n\n" + "\n".join(sample.sentences) + "</textarea>",
        sample.title,
    )


@_agreement
def text_shipped_in_next_data(sample: Sample) -> str:
    content = [
        {"heading": clause.heading, "body": "".join(f"<p>{words}</p>" for words in clause.paragraphs + clause.items)}
        for clause in sample.clauses
    ]
    state = {
        "props": {
            "pageProps": {"title": sample.title, "updated": sample.dated, "sections": content},
            "messages": {"ok": "OK", "cancel": "Cancel"},
        }
    }
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state, ensure_ascii=False)}</script>'
    return document(f'<div id="__next"></div>{script}', sample.title)


@_agreement
def text_shipped_in_nuxt_state(sample: Sample) -> str:
    rows = ",".join(
        json.dumps(f"<h2>{clause.heading}</h2><p>{'</p><p>'.join(clause.paragraphs + clause.items)}</p>")
        for clause in sample.clauses
    )
    state = f'window.__NUXT__=(function(a,b){{return {{layout:"default",data:[{{title:{json.dumps(sample.title)},parts:[{rows}]}}]}}}}("x",1));'
    return document(f'<div id="__nuxt"></div><script>{state}</script>', sample.title)


@_agreement
def text_shipped_as_linked_data(sample: Sample) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": sample.title,
        "articleBody": "\n".join(sample.sentences),
    }
    return document(f'<div id="app"></div><script type="application/ld+json">{json.dumps(data)}</script>', sample.title)


@_agreement
def text_laid_out_in_tables(sample: Sample) -> str:
    return document(
        f'<table width="100%"><tr><td width="180">{menu(sample)}</td><td>{body(sample)}</td></tr></table>', sample.title
    )


@_agreement
def page_that_speaks_of_captcha_login_and_maintenance(sample: Sample) -> str:
    zh = sample.language == "zh"
    words = (
        "系统维护期间或者出现异常访问时，我们可能要求您登录并完成人机验证、输入验证码，页面不存在或者服务器错误时请稍后再试。"
        if zh
        else "During maintenance, or when we see unusual traffic, we may ask you to log in, to verify you are human or to try again later."
    )
    return frame(sample, f"<main>{body(sample)}<p>{words}</p></main>")


@_agreement
def page_whose_boxes_are_named_after_what_they_are_not(sample: Sample) -> str:
    parts = "".join(
        f'<div class="share" id="social-media"><h2>{clause.heading}</h2>{"".join(f"<p>{words}</p>" for words in clause.paragraphs + clause.items)}</div>'
        for clause in sample.clauses
    )
    return document(f'<div class="toc banner"><h1>{sample.title}</h1><p>{sample.dated}</p>{parts}</div>', sample.title)


@_agreement
def words_salted_against_copying(sample: Sample) -> str:
    salted = body(sample).replace("，", "\u2060，\u200b").replace(" the ", " the\u00ad ")
    return document(f"<main>{salted}</main>", sample.title)


# ── what comes instead ───────────────────────────────────────────────────────────────────────────


@_instead("bot-check")
def cloudflare_challenge(sample: Sample) -> str:
    return document(
        "<h1>provider.example</h1><p>Verifying you are human. This may take a few seconds.</p>"
        "<p>provider.example needs to review the security of your connection before proceeding.</p>"
        '<script>window._cf_chl_opt={cvId:"3"};</script><p>Ray ID: 8a1b2c3d4e5f6071</p>',
        "Just a moment..." if sample.language == "en" else "请稍候…",
    )


@_instead("bot-check")
def aliyun_slider(sample: Sample) -> str:
    words = "请按住滑块，拖动到最右边" if sample.language == "zh" else "Please slide to verify"
    return document(
        f'<div id="aliyunCaptcha-sliding">{words}</div><script src="//g.alicdn.com/AWSC/AWSC/awsc.js"></script>',
        "验证" if sample.language == "zh" else "Verification",
    )


@_instead("bot-check")
def edgeone_check(sample: Sample) -> str:
    words = (
        "为保障您的安全，正在进行安全检查" if sample.language == "zh" else "Checking the security of your connection"
    )
    return document(f'<p>{words}</p><script>var __tst_status="1"; document.cookie="EO_Bot_Ssid=1";</script>', "")


@_instead("bot-check")
def geetest_puzzle(sample: Sample) -> str:
    words = "点击完成验证" if sample.language == "zh" else "Complete the puzzle to go on"
    return document(f'<div class="geetest_panel">{words}</div><script>initGeetest({{}})</script>', "")


@_instead("bot-check")
def check_without_words(sample: Sample) -> str:
    return document(
        '<script>var arg1="A1B2";function setCookie(n,v){document.cookie=n+"="+v;}setCookie("acw_sc__v2",x);</script>',
        "",
    )


@_instead("blocked")
def access_denied(sample: Sample) -> str:
    if sample.language == "zh":
        return document("<h1>访问被拒绝</h1><p>很抱歉，您的请求被拦截，您的IP已被记录。</p>", "访问被拒绝")
    return document(
        "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p><p>Reference #18.2ea71702.169</p><p>https://errors.edgesuite.net/18</p>",
        "Access Denied",
    )


@_instead("login-wall")
def login_page(sample: Sample) -> str:
    if sample.language == "zh":
        return document(
            '<h2>账号登录</h2><form><input name="u"><input type="password"><a>忘记密码</a> 记住我 <button>登录</button></form>',
            "登录 - 云舟",
        )
    return document(
        '<h2>Sign in to Skiff</h2><form><input name="u"><input type="password"><a>Forgot your password?</a> Remember me</form>',
        "Sign in | Skiff",
    )


@_instead("login-wall")
def session_expired(sample: Sample) -> str:
    return document(
        "<p>登录超时，请重新登录。</p>"
        if sample.language == "zh"
        else "<p>Your session has expired, please log in again.</p>",
        "",
    )


@_instead("maintenance")
def maintenance_notice(sample: Sample) -> str:
    if sample.language == "zh":
        return document(
            "<h1>系统维护中</h1><p>为了给您更好的服务，系统正在升级维护，预计两小时后恢复。</p>", "系统维护"
        )
    return document(
        "<h1>We'll be back soon</h1><p>Our site is undergoing scheduled maintenance. Thank you for your patience.</p>",
        "Maintenance",
    )


@_instead("error-page")
def server_error(sample: Sample) -> str:
    if sample.language == "zh":
        return document("<h1>出错了</h1><p>服务器内部错误，请稍后再试。</p>", "系统错误")
    return document(
        "<h1>Something went wrong</h1><p>An unexpected error has occurred. Please try again later.</p>", "Error"
    )


@_instead("error-page")
def too_many_requests(sample: Sample) -> str:
    return document(
        "<p>系统繁忙，请稍后重试。</p>"
        if sample.language == "zh"
        else "<p>Too many requests. Try again in a few minutes.</p>",
        "",
    )


@_instead("soft-404")
def missing_page_in_the_sites_frame(sample: Sample) -> str:
    zh = sample.language == "zh"
    words = (
        "<h1>页面不存在</h1><p>您访问的页面已被删除或者从未存在。</p>"
        if zh
        else "<h1>Page not found</h1><p>The page you asked for does not exist any more.</p>"
    )
    boast = (
        "云舟为开发者提供稳定、便宜的主机，机房遍布全国，开箱即用，随时扩容。"
        if zh
        else "Skiff gives developers steady and cheap servers in many cities, ready in a minute and easy to grow."
    )
    menus = "".join(f"<section><h3>{name}</h3><p>{boast}</p></section>" for name in ("A", "B", "C", "D"))
    return frame(sample, f"<main>{words}</main>{menus}", "404" if zh else "Page not found | Skiff")


@_instead("soft-404")
def short_missing_page(sample: Sample) -> str:
    return document(
        "<p>抱歉，找不到您要的页面。</p>" if sample.language == "zh" else "<p>Sorry, we could not find that page.</p>",
        "404",
    )


@_instead("shell")
def empty_shell(sample: Sample) -> str:
    return document('<div id="root"></div><script src="/static/js/main.7d3f.js"></script>', sample.title)


@_instead("shell")
def shell_that_is_loading(sample: Sample) -> str:
    words = "加载中..." if sample.language == "zh" else "Loading... You need to enable JavaScript to run this app."
    return document(f'<div id="app"><p>{words}</p></div><script src="/app.js"></script>', "Skiff")


@_instead("forwarding")
def page_that_only_forwards(sample: Sample) -> str:
    return '<html><head><meta http-equiv="refresh" content="0;url=/new/terms"></head><body></body></html>'


@_instead("consent-wall")
def consent_wall(sample: Sample) -> str:
    if sample.language == "zh":
        return document(
            "<h1>Cookie 设置</h1><p>我们使用 Cookie。</p><button>接受全部</button><p>您可以接受所有 Cookie，也可以进行 Cookie 设置，同意并继续。</p>",
            "云舟",
        )
    return document(
        "<h1>Before you continue</h1><p>We use cookies and data to measure our audience. You may accept all or reject all.</p>",
        "Before you continue",
    )


@_instead("parked")
def parked_domain(sample: Sample) -> str:
    return document(
        "<h1>该网站未备案</h1><p>根据规定，该域名未完成备案，暂时无法访问。</p>"
        if sample.language == "zh"
        else "<h1>This domain is for sale</h1><p>Buy this domain today.</p>",
        "",
    )


@_instead("not-agreement", fresh=False)
def front_page(sample: Sample) -> str:
    zh = sample.language == "zh"
    boast = (
        "三分钟开通，按小时计费，全国多座机房互为备援，团队全天在线，让您的业务稳稳运行。"
        if zh
        else "Ready in three minutes, billed by the hour, with machine rooms in many cities and a team that never sleeps."
    )
    blocks = "".join(f"<section><h2>{name}</h2><p>{boast}</p><p>{boast[::-1]}</p></section>" for name in "ABCDEFGH")
    return document(
        f"{menu(sample)}<main><h1>{'云舟：好用的云主机' if zh else 'Skiff: servers that float'}</h1>{blocks}</main>",
        "云舟" if zh else "Skiff",
    )


@_instead("gutted", fresh=False)
def gutted_agreement(sample: Sample) -> str:
    kept = sample._replace(clauses=sample.clauses[:2])
    return document(f"<main>{body(kept)}</main>", sample.title)


@_instead("home-page")
def front_page_that_names_itself(sample: Sample) -> str:
    zh = sample.language == "zh"
    boast = (
        "三分钟开通，按小时计费，全国多座机房互为备援，团队全天在线，让您的业务稳稳运行。"
        if zh
        else "Ready in three minutes, billed by the hour, with machine rooms in many cities and a team that never sleeps."
    )
    blocks = "".join(f"<section><h2>{name}</h2><p>{boast}</p><p>{boast[::-1]}</p></section>" for name in "ABCDEFGHIJ")
    address = '<link rel="canonical" href="https://provider.example/">'
    return document(f"{menu(sample)}<main>{blocks}</main>", "云舟" if zh else "Skiff", address)


@_instead("truncated")
def broken_off_agreement(sample: Sample) -> str:
    whole = document(f"<main>{body(sample)}</main>", sample.title)
    return whole[: whole.index(sample.clauses[3].paragraphs[0]) + 9]


@_instead("truncated")
def broken_off_behind_a_clause(sample: Sample) -> str:
    whole = frame(sample, f"<main>{body(sample)}</main>")
    return whole[: whole.index("<h2>5.")]


@_instead("truncated")
def broken_off_in_a_tag(sample: Sample) -> str:
    whole = document(f'<main class="terms">{body(sample)}<img src="/seal.png" alt="seal"></main>', sample.title)
    return whole[: whole.index("seal.png")]


@_instead("truncated", fresh=False)
def piece_of_markup_that_broke_off(sample: Sample) -> str:
    whole = f"<div>{body(sample)}</div>"
    return whole[: whole.index("<h2>6.") + 2]


@_instead("other-language", fresh=False)
def agreement_in_another_language(sample: Sample) -> str:
    other = EN if sample is ZH else ZH
    return document(f"<main>{body(other)}</main>", other.title, lang=other.language)


@_instead("other-document", fresh=False)
def another_agreement(sample: Sample) -> str:
    if sample.language == "zh":
        words = (
            "本隐私政策说明我们如何收集、使用和保存您的个人信息，以及您对个人信息享有的权利。",
            "注册账户时，我们会收集您的手机号码与电子邮箱，未经您同意不得提供给第三方。",
            "您有权查阅、更正、删除您的个人信息，并有权撤回已经作出的同意。",
            "发生个人信息泄露的，我们会依照法律法规及时告知您并采取补救措施。",
        )
        return document(f"<main><h1>隐私政策</h1>{''.join(f'<p>{each}</p>' for each in words)}</main>", "隐私政策")
    words = (
        "This privacy policy explains which personal data we collect, why we use it, and which rights you have.",
        "When you create an account we collect your name and mail address, and we share them with no third party without consent.",
        "You have the right to see, correct and delete your personal information, and to withdraw any consent you gave.",
        "If personal data is lost we will tell you and the authorities without undue delay, as the law demands.",
    )
    return document(
        f"<main><h1>Privacy Policy</h1>{''.join(f'<p>{each}</p>' for each in words)}</main>", "Privacy Policy"
    )


def specimens() -> Iterator[Specimen]:
    """Every page of the corpus, in both languages; what is known without a last text is met both ways."""
    for sample in SAMPLES:
        for name, markup in AGREEMENTS.items():
            for known in (False, True):
                yield Specimen(name, sample, markup(sample).encode(), None, known=known)
        for name, (markup, code, fresh) in INSTEAD.items():
            for known in (False, True) if fresh else (True,):
                yield Specimen(name, sample, markup(sample).encode(), code, known=known)
        yield from _odd_bytes(sample)


def _odd_bytes(sample: Sample) -> Iterator[Specimen]:
    home = frame(sample, f"<main><h1>Skiff</h1><p>{'欢迎光临' if sample is ZH else 'Welcome'}</p></main>", "Skiff")
    yield Specimen(
        "redirect_to_the_front_page", sample, home.encode(), "home-page", final_url="https://provider.example/"
    )
    for media, cut in (("text/plain", sample.text), ("text/markdown", "# " + sample.text)):
        half = cut[: cut.index(sample.clauses[4].paragraphs[0]) + 20]
        yield Specimen(f"{media[5:]}_that_broke_off", sample, half.encode(), "truncated", media=media, known=True)
    yield Specimen("nothing_at_all", sample, b" \r\n ", "empty")
    yield Specimen("a_picture", sample, bytes(range(256)) * 20, "binary", media="application/octet-stream")
    broken = (
        document(f"<main>{body(sample)}<p>caf\u00e9 \u8d39</p></main>", sample.title)
        .encode()
        .replace("\u8d39".encode(), b"\xb7\xd1", 1)
    )
    yield Specimen("two_encodings_in_one_page", sample, broken.replace("\u00e9".encode(), b"\xe9"), "garbled")
    if sample is ZH:
        page = document(f"<main>{body(sample)}</main>", sample.title).replace("utf-8", "gb2312")
        yield Specimen("gb2312_by_meta", sample, page.encode("gb18030"), None, media="text/html")
        yield Specimen("gbk_declared_as_utf8", sample, page.encode("gbk"), None)
        mojibake = document(f"<main>{body(sample)}</main>", sample.title).encode().decode("cp1252", "replace")
        yield Specimen("read_wrongly_by_the_site_itself", sample, mojibake.encode(), "garbled")
