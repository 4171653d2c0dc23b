"""What an e-mail looks like to mail readers, servers, filters and calendars."""

import email
import re
from dataclasses import replace
from datetime import date, timedelta
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from icalendar import Calendar
from jinja2 import DictLoader, Environment, StrictUndefined
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.channels import samples
from tests.channels.examples import channel
from watcher.channels._mail import Envelope, compose
from watcher.model import Alert, AlertKind, Delivery, Language, Severity

ENVELOPE = Envelope("协议变更监测", "watcher@example.com", ("legal@example.com",), "legal-team")


def mail(delivery: Delivery, **changes: object) -> EmailMessage:
    content = channel("email", **changes).render(delivery, samples.NOW).content
    parsed = email.message_from_bytes(content, policy=default)
    assert isinstance(parsed, EmailMessage)
    assert parsed.defects == []
    return parsed


def part(message: EmailMessage, kind: str) -> str:
    found = message.get_body((kind,))
    assert found is not None
    return str(found.get_content())


def calendar(message: EmailMessage) -> Any:
    (attached,) = message.iter_attachments()
    assert attached.get_content_type() == "text/calendar"
    assert attached.get_param("method") == "PUBLISH"
    return Calendar.from_ical(attached.get_payload(decode=True))


SUBJECTS: list[tuple[AlertKind, Language, str]] = [
    (
        "agreement.changed",
        "zh",
        "[协议变更][严重] 〔云山科技〕 13.2 修改公示期 30 天→7 天，另有 2 项变化（2026-08-01 生效）",
    ),
    (
        "agreement.changed",
        "en",
        "[Agreement change][Critical] Bluebay Hosting: notice of amendment 30 days → 7 days, and 1 more "
        "(in force 2026-08-01, estimated)",
    ),
    ("deadline.near", "en", "[Agreement change][Critical][Deadline near] Bluebay Hosting: 3 days left to act"),
    ("source.blind", "zh", "[协议变更][重要][监测中断] 〔云山科技〕 自 2026-07-15 08:00 起看不到《云服务协议》"),
]


@pytest.mark.parametrize(("kind", "language", "subject"), SUBJECTS)
def test_the_subject_says_what_weighs_who_what_and_when(kind: AlertKind, language: Language, subject: str) -> None:
    assert mail(samples.delivery(samples.of_kind(kind, language)))["Subject"] == subject


def test_a_digest_s_subject_counts_and_names() -> None:
    expected = "[协议变更][严重] 3 条通知：云山科技、蓝湾主机、北辰数据（最早期限 2026-07-31）"
    assert mail(samples.digest())["Subject"] == expected


def test_headers_keep_machines_from_answering_and_people_s_filters_working() -> None:
    message = mail(samples.delivery())
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Id"] == "Agreement change watcher <legal-team.example.com>"
    assert message["From"] == "协议变更监测 <watcher@example.com>"
    assert message["To"] == "legal@example.com, ops@example.com"
    assert message["Date"] == "Sat, 18 Jul 2026 01:30:20 +0000"
    assert message["Precedence"] is None
    assert mail(samples.digest())["Precedence"] == "bulk"


def test_reminders_meet_in_the_conversation_of_their_matter() -> None:
    first = mail(samples.delivery(samples.of_kind("agreement.changed"), id_="one"))
    later = mail(samples.delivery(samples.of_kind("deadline.near"), id_="two"))
    other = mail(samples.delivery(replace(samples.changed(), thread="yunshan/privacy@2"), id_="three"))
    assert first["Message-ID"] == "<one@example.com>"
    assert later["Message-ID"] == "<two@example.com>"
    assert first["References"] == later["References"] == later["In-Reply-To"]
    assert re.fullmatch(r"<matter\.[0-9a-f]{24}@example\.com>", first["References"])
    assert other["References"] != first["References"]
    assert mail(samples.digest())["References"] is None


def test_attempts_of_one_delivery_are_the_same_message() -> None:
    built = channel("email")
    first = built.render(samples.delivery(attempt=1), samples.NOW)
    later = built.render(samples.delivery(attempt=2), samples.NOW + timedelta(hours=1))
    assert first.content == later.content


@pytest.mark.parametrize("id_", ["a b\r\nBcc: x@example.com", "<script>", "x" * 300, "协议"])
def test_an_id_that_no_header_can_hold_is_replaced_by_its_digest(id_: str) -> None:
    message = mail(samples.delivery(id_=id_))
    assert re.fullmatch(r"<[0-9a-f]{32}@example\.com>", message["Message-ID"])


def test_a_long_domain_does_not_break_the_ids() -> None:
    domain = "notifications.legal-and-compliance.department.subsidiary.a-rather-long-company-name.example.com"
    message = mail(samples.delivery(), **{"from": f"watcher@{domain}"})
    assert message["From"] == f"协议变更监测 <watcher@{domain}>"
    raw = channel("email", **{"from": f"watcher@{domain}"}).render(samples.delivery(), samples.NOW).content.decode()
    assert f"\r\nMessage-ID: <dlv_01J8ZQ3T7M@{domain}>\r\n" in raw
    assert re.search(rf"\r\nReferences: <matter\.[0-9a-f]{{24}}@{re.escape(domain)}>\r\n", raw)
    assert f"\r\nList-Id: Agreement change watcher <legal-team.{domain}>\r\n" in raw


@pytest.mark.parametrize("kind", samples.KINDS)
def test_words_with_line_breaks_add_no_header(kind: AlertKind) -> None:
    message = mail(samples.delivery(samples.hostile(kind)))
    assert message["Bcc"] is None
    allowed = {
        "from", "to", "subject", "date", "message-id", "in-reply-to", "references", "list-id", "auto-submitted",
        "mime-version", "content-type", "content-transfer-encoding",
    }  # fmt: skip
    assert {name.lower() for name in message} <= allowed
    assert not set(message["Subject"]) & set("\r\n\0\u2028\u202e")


@pytest.mark.parametrize("delivery", [samples.delivery(), samples.digest(), samples.delivery(samples.hostile())])
def test_every_line_is_ascii_and_short_enough_for_every_server(delivery: Delivery) -> None:
    content = channel("email").render(delivery, samples.NOW).content
    content.decode("ascii")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_plain_text_comes_first_and_is_complete() -> None:
    message = mail(samples.delivery())
    kinds = [piece.get_content_type() for piece in message.walk()]
    assert kinds == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar"]
    text, alert = part(message, "plain"), samples.changed()
    for said in (
        alert.headline, alert.provider, alert.title, "还剩 13 天", *alert.findings, *alert.unknown, alert.url,
        *(fact.old_quote for fact in alert.facts), *(fact.new_quote for fact in alert.facts),
        *(clause.label for clause in alert.clauses), "您继续使用服务的，视为接受修改后的协议。",
    ):  # fmt: skip
        assert said in text


@pytest.mark.parametrize("delivery", [samples.delivery(), samples.digest("en"), samples.delivery(samples.hostile())])
def test_the_page_brings_nothing_from_elsewhere_and_nothing_that_runs(delivery: Delivery) -> None:
    tree = HTMLParser(part(mail(delivery), "html"))
    names = {node.tag for node in tree.root.traverse()} if tree.root else set()
    assert not names & {"script", "img", "style", "link", "iframe", "ins", "del", "form", "object", "svg"}
    for node in tree.css("*"):
        assert not [name for name in node.attributes if name.startswith("on")]
        assert "url(" not in (node.attributes.get("style") or "")
    assert all((node.attributes["href"] or "").startswith("https://") for node in tree.css("a"))


def test_the_page_shows_the_redline_in_colours_that_suit_light_and_dark() -> None:
    page = part(mail(samples.delivery()), "html")
    assert '<meta name="color-scheme" content="light dark">' in page
    assert re.search(r"line-through\">30</span>", page)
    assert re.search(r"underline\">7</span>", page)
    body = HTMLParser(page).css_first("body")
    assert body is not None
    assert not re.search(r"(^|[; ])(color|background)", body.attributes["style"] or "")


def contrast(one: str, other: str) -> float:
    """WCAG 2.1 contrast of two colours as #rrggbb."""

    def luminance(colour: str) -> float:
        channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("severity", list(Severity))
def test_every_text_on_a_colour_of_ours_can_be_read(severity: Severity) -> None:
    page = part(mail(samples.delivery(replace(samples.changed(), severity=severity))), "html")
    painted = re.findall(r"background-color:(#[0-9a-f]{6});color:(#[0-9a-f]{6})", page)
    assert painted
    assert all(contrast(ground, ink) >= 4.5 for ground, ink in painted)


def test_gmail_shows_the_whole_page() -> None:
    for delivery in (samples.delivery(samples.hostile()), samples.digest(count=300)):
        assert len(part(mail(delivery), "html").encode()) <= 102_000


def test_the_deadline_is_a_calendar_entry() -> None:
    parsed = calendar(mail(samples.delivery()))
    assert parsed["METHOD"] == "PUBLISH"
    (entry,) = parsed.walk("VEVENT")
    assert entry.decoded("DTSTART").isoformat() == "2026-07-31"
    assert entry.decoded("DTEND").isoformat() == "2026-08-01"
    assert (entry["STATUS"], entry["TRANSP"]) == ("CONFIRMED", "TRANSPARENT")
    assert "云服务协议" in entry["SUMMARY"]


def test_a_later_word_on_the_agreement_replaces_the_entry() -> None:
    def entry(alert: Alert) -> Any:
        return calendar(mail(samples.delivery(alert))).walk("VEVENT")[0]

    first = entry(samples.changed())
    guessed = entry(replace(samples.changed(), estimated=True, at=samples.AT + timedelta(days=2)))
    later = entry(replace(samples.changed(), thread="another/matter@9", at=samples.AT + timedelta(days=3)))
    assert first["UID"] == guessed["UID"] == later["UID"]
    assert first["SEQUENCE"] < guessed["SEQUENCE"] < later["SEQUENCE"] < 2**31
    assert [one["STATUS"] for one in (first, guessed, later)] == ["CONFIRMED", "TENTATIVE", "CONFIRMED"]


def test_of_two_changes_of_an_agreement_in_one_mail_the_later_one_has_the_entry() -> None:
    earlier = samples.changed()
    later = replace(earlier, thread="another/matter@9", at=earlier.at + timedelta(days=1), deadline=date(2026, 9, 9))
    (entry,) = calendar(mail(samples.delivery(later, earlier))).walk("VEVENT")
    assert entry.decoded("DTSTART") == date(2026, 9, 9)


def test_a_matter_without_a_deadline_has_no_entry() -> None:
    for kind in ("source.blind", "agreement.settled"):
        assert list(mail(samples.delivery(samples.of_kind(kind))).iter_attachments()) == []


def test_lines_of_the_calendar_are_folded_on_characters() -> None:
    message = mail(samples.delivery(samples.hostile()))
    (attached,) = message.iter_attachments()
    raw = attached.get_payload(decode=True)
    assert isinstance(raw, bytes)
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


@pytest.mark.parametrize("broken", ["{{ nobody_knows_this }}", "{% if %}", "{% include 'missing.html' %}"])
def test_where_the_template_fails_the_text_still_goes_out(broken: str) -> None:
    templates = Environment(loader=DictLoader({"mail.html": broken}), undefined=StrictUndefined, autoescape=True)
    sent = compose(ENVELOPE, samples.SITE, samples.delivery(), samples.NOW, templates)
    parsed = email.message_from_bytes(sent.content, policy=default)
    assert isinstance(parsed, EmailMessage)
    assert parsed.get_body(("html",)) is None
    assert samples.changed().headline in part(parsed, "plain")
    assert sent.note.startswith("plain text only, the HTML template failed")
