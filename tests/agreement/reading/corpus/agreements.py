"""Two agreements of our own, one in each language, and pieces of pages to set around them."""

from typing import NamedTuple


class Clause(NamedTuple):
    heading: str
    paragraphs: tuple[str, ...]
    items: tuple[str, ...] = ()


class Sample(NamedTuple):
    language: str
    title: str
    dated: str
    clauses: tuple[Clause, ...]

    @property
    def sentences(self) -> list[str]:
        """Everything that must be read, whatever stands around it."""
        return [words for clause in self.clauses for words in (clause.heading, *clause.paragraphs, *clause.items)]

    @property
    def text(self) -> str:
        return "\n".join([self.title, self.dated, *self.sentences])


ZH = Sample(
    "zh",
    "云舟主机服务协议",
    "更新日期：2026年1月12日",
    (
        Clause("1. 协议的订立", (
            "本协议由您与云舟网络科技（示例）有限公司订立，您点击同意或者开始使用服务，即表示您已经阅读并接受本协议的全部内容。",
            "如果您不同意本协议的任何内容，您应当立即停止注册程序并停止使用本服务。",
        )),
        Clause("2. 服务内容", (
            "我们依照订单向您提供云主机、对象存储与相关的技术支持，具体规格以订购页面的说明为准。",
            "我们可以升级服务，升级不得降低您已经付费的规格。",
        )),
        Clause("3. 您的义务", ("您在使用服务时不得从事下列行为：",), (
            "发送垃圾邮件或者传播恶意程序；",
            "未经许可扫描他人的网络与系统；",
            "将账户转让、出租给第三方使用。",
        )),
        Clause("4. 费用与续费", (
            "服务费用以订单为准，您应当在服务到期前七日内完成续费，逾期未付的，我们有权暂停服务。",
            "逾期付款的，您应当按照未付金额的万分之五按日支付违约金。",
        )),
        Clause("5. 责任限制", (
            "我们对您承担的赔偿责任总额不超过您就引起索赔的服务在过往六个月内支付的费用。",
            "因不可抗力造成服务中断的，双方互不承担责任。",
        )),
        Clause("6. 协议的修改", ("我们修改本协议时，应当提前三十日在网站公告，并以电子邮件通知您，修改自公告期满之日起生效。",)),
        Clause("7. 适用法律与争议", ("本协议适用中华人民共和国法律，争议由被告所在地有管辖权的人民法院管辖。",)),
    ),
)  # fmt: skip

EN = Sample(
    "en",
    "Skiff Hosting Terms of Service",
    "Last updated: January 12, 2026",
    (
        Clause("1. The agreement", (
            "These terms form an agreement between you and Skiff Hosting (Example) Ltd, and you accept them when you create an account.",
            "If you do not agree to any part of these terms, you must stop registering and stop using the service at once.",
        )),
        Clause("2. The service", (
            "We provide virtual servers, object storage and the support that goes with them, as described on the order page.",
            "We may upgrade the service, but an upgrade shall not reduce what you have already paid for.",
        )),
        Clause("3. Your duties", ("While you use the service you must not do any of the following:",), (
            "send unsolicited mail or spread malicious software;",
            "scan the networks or systems of others without their permission;",
            "transfer or rent your account to a third party.",
        )),
        Clause("4. Fees and renewal", (
            "Fees are set out in your order, and you must renew at least seven days before the service expires or we may suspend it.",
            "Late payments bear interest at a rate of 0.05 % of the unpaid amount for every day of delay.",
        )),
        Clause("5. Limits of liability", (
            "Our total liability to you shall not exceed the fees that you paid in the past six months for the service concerned.",
            "Neither party is liable for an interruption that is caused by events beyond its reasonable control.",
        )),
        Clause("6. Changes to these terms", (
            "When we change these terms we will give you thirty days of notice on our site and by e-mail before the change takes effect.",
        )),
        Clause("7. Law and disputes", (
            "These terms are governed by the laws of the land where the defendant lives, and its courts shall decide all disputes.",
        )),
    ),
)  # fmt: skip

SAMPLES = (ZH, EN)


def clauses(sample: Sample, heading: str = "h2") -> str:
    """The clauses as plain markup."""
    parts: list[str] = []
    for clause in sample.clauses:
        parts.append(f"<{heading}>{clause.heading}</{heading}>")
        parts += [f"<p>{words}</p>" for words in clause.paragraphs]
        if clause.items:
            parts.append("<ul>" + "".join(f"<li>{words}</li>" for words in clause.items) + "</ul>")
    return "\n".join(parts)


def body(sample: Sample) -> str:
    return f"<h1>{sample.title}</h1>\n<p>{sample.dated}</p>\n{clauses(sample)}"


def document(inner: str, title: str = "", head: str = "", lang: str = "") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{inner}</body></html>'


def menu(sample: Sample) -> str:
    names = ("产品", "价格", "文档", "支持", "控制台", "关于我们") if sample.language == "zh" else (
        "Products", "Pricing", "Docs", "Support", "Console", "About us"
    )  # fmt: skip
    return (
        "<nav><ul>"
        + "".join(f'<li><a href="/{place}">{name}</a></li>' for place, name in enumerate(names))
        + "</ul></nav>"
    )


def frame(sample: Sample, inner: str, title: str | None = None, head: str = "") -> str:
    """A site around some words: menu, related links, newsletter form, footer."""
    zh = sample.language == "zh"
    teaser = "新闻：我们在三座城市开设了新机房" if zh else "News: we have opened machine rooms in three more cities"
    form = (
        "订阅我们的电子报，每月了解新产品与优惠。"
        if zh
        else "Subscribe to our newsletter and hear about products and offers every month."
    )
    around = f"""<header class="site-header"><a href="/">Skiff</a>{menu(sample)}</header>{inner}
    <div class="related-articles"><h3>{"相关文章" if zh else "Related articles"}</h3><ul><li><a href="/n">{teaser}</a></li></ul></div>
    <form class="newsletter"><p>{form}</p><input type="email"><button>OK</button></form>
    <footer><ul><li><a href="/t">{"条款" if zh else "Terms"}</a></li></ul><p>© 2026 Skiff</p></footer>"""
    return document(around, title or sample.title, head, sample.language)
