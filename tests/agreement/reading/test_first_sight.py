"""The first version must have the body of an agreement: a name in a title is printed above anything."""

import pytest

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, ZH, Sample, clauses, document, frame
from tests.agreement.reading.pages import read
from tests.policy.memory import Memory, outcomes

NOTHING = {
    "skeleton": ("", ""),
    "loading": ("<p>Loading…</p>", "<p>正在加载…</p>"),
    "error": ("<p>Our hamsters need a nap. Come back in a while.</p>", "<p>机房的小猫打盹了，请过一会儿再来。</p>"),
    "members": (
        "<h1>Members</h1><p>This paper is for registered customers. Enter your number to see it.</p><input>",
        "<h1>会员</h1><p>本文件仅供登记客户查阅，请输入客户编号。</p><input>",
    ),
    "places": (
        "<h1>Where are you?</h1><p>Please select your country to see the legal documents for you.</p>",
        "<h1>您在哪里？</h1><p>请选择您所在的地区，以查看适用的法律文件。</p>",
    ),
    "an app": ("<p>Install our app to read this agreement on your phone.</p>", "<p>请下载客户端阅读本协议。</p>"),
    "partners": (
        "<h1>Your choices</h1><p>We and our 340 partners store information on your device and process personal data. "
        "You may change your preferences. Your choices will apply to this site only. You may withdraw your consent at any time by coming back.</p>",
        "<h1>您的选择</h1><p>我们和合作伙伴会在您的设备上存储 Cookie。您可以管理您的偏好。</p><button>接受全部</button>",
    ),
}
NOVELTIES = {
    "en": "Rockets of class {} reach every planet before your coffee is cold, and the view is grand.",
    "zh": "{}型火箭在咖啡变凉之前就能抵达任何一颗行星，沿途风光十分壮丽，欢迎选购。",
}
SHORT = [
    ("en", "Privacy Policy", (
        "We collect your name and your address when you open an account.",
        "We use your data to run the service and to send you invoices.",
        "Sign in to your account to see what we hold, or write to us.",
        "We delete your data sixty days after you have left.",
    )),
    ("en", "Refund Rules", (
        "Payments are refunded within ten days of purchase.",
        "Sign in to your account and open a ticket to ask for it.",
        "Domain names are not refunded.",
    )),
    ("zh", "隐私政策", (
        "您开立账户时，我们收集您的姓名和地址。",
        "我们使用 Cookie 保持您的登录状态。",
        "忘记密码的，可以联系客服重置。",
        "您离开六十日后，我们删除您的个人信息。",
    )),
    ("zh", "验证码短信服务条款", (
        "客户应当保证短信内容合法。", "系统维护期间发送失败的，不予收费。", "发送成功后，费用不予退还。",
        "客户违反本条款的，我们有权暂停服务。",
    )),
]  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize("name", NOTHING)
def test_a_page_without_clauses_is_no_first_version_and_the_agreement_is_when_it_comes(
    sample: Sample, name: str
) -> None:
    instead = frame(sample, f"<main>{NOTHING[name][sample is ZH]}</main><script>draw()</script>")
    whole = frame(sample, f"<main><h1>{sample.title}</h1>{clauses(sample)}</main>")
    memory = Memory()
    assert outcomes(memory.shown(instead, instead, whole, whole)) == ["Suspect", "Suspect", "First", "Unchanged"]
    assert "agreement.changed" not in {kind for _, kind in memory.told()}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_headings_alone_are_no_agreement(sample: Sample) -> None:
    headings = "".join(f"<h2>{clause.heading}</h2>" for clause in sample.clauses)
    page = frame(sample, f"<main><h1>{sample.title}</h1>{headings}</main>")
    assert [doubt.code for doubt in read(page).suspicions] == ["too-short"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_articles_under_the_title_of_an_agreement_are_none(sample: Sample) -> None:
    articles = "".join(f"<p>{NOVELTIES[sample.language].format(chr(65 + n))}</p>" for n in range(24))
    assert [doubt.code for doubt in read(frame(sample, f"<main>{articles}</main>")).suspicions] == ["not-agreement"]


@pytest.mark.parametrize(("language", "title", "words"), SHORT, ids=lambda part: part if isinstance(part, str) else "")
def test_a_short_agreement_is_one_whatever_words_it_shares_with_walls(
    language: str, title: str, words: tuple[str, ...]
) -> None:
    site = EN if language == "en" else ZH
    page = frame(site._replace(title=title), f"<main><h1>{title}</h1><p>{'</p><p>'.join(words)}</p></main>")
    assert read(page).suspicions == ()


def test_an_imprint_has_particulars_and_hardly_a_sentence() -> None:
    firm = "<p>Skiff Hosting GmbH</p><p>Quay 4</p><p>20457 Hamburg</p><p>HRB 4711</p><p>post@skiff.example</p>"
    assert read(document(f"<main><h1>Imprint</h1>{firm}</main>", "Imprint")).suspicions == ()


@pytest.mark.parametrize(
    ("sample", "line"),
    [(ZH, "系统维护通知与费用条款已经加粗。"), (ZH, "登录账号前请阅读。"), (EN, "Sign in to accept."), (EN, "Your privacy matters")],
)  # fmt: skip
def test_a_rewrite_that_speaks_like_a_wall_in_its_first_lines_is_told_in_the_end(sample: Sample, line: str) -> None:
    other = {
        "zh": "<p>第{0}条 {1}类客户应当对{1}类资料承担责任，{1}类资料违约的，平台有权终止供应。</p>",
        "en": "<p>{0}. A customer of class {1} shall answer for {1} material and {1} rights, or {1} supply may be terminated.</p>",
    }[sample.language]
    clauses_of_another = "".join(other.format(n, name) for n, name in enumerate("甲乙丙丁戊己庚辛壬癸子丑寅卯", 1))
    pages = (
        f"<main><h1>{sample.title}</h1><p>{line}</p>{inner}</main>" for inner in (clauses(sample), clauses_of_another)
    )
    before, after = (document(page, sample.title) for page in pages)
    memory = Memory()
    memory.shown(before, *[after] * 4)
    assert memory.snapshot.version == 2


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Refund Rules", ("Payments are refunded within ten days.", "You must write to us to ask for it.")),
        ("退款规则", ("购买后十日内可以全额退款，逾期不予退还。", "您应当通过工单提出退款申请，我们在三日内答复。")),
    ],
)
def test_a_rule_of_two_sentences_under_its_name_is_one_and_a_wall_of_two_is_none(
    title: str, words: tuple[str, ...]
) -> None:
    sentences = f"<p>{'</p><p>'.join(words)}</p>"
    assert read(document(f"<main><h1>{title}</h1>{sentences}</main>", title)).suspicions == ()
    assert read(document(f"<main>{sentences}</main>", title)).suspicions != ()
    wall = f"<main><h1>{title}</h1><p>Please log in: you must agree to continue.</p><p>请先登录，您应当同意后继续。</p></main>"
    assert read(document(wall, title)).suspicions != ()
