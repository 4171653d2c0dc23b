"""Which way a change leans for the customer, how bad it is, and how its values read."""

from datetime import date

import pytest

from watcher.agreement.facts import FACT_TYPES
from watcher.model import Cap, Duration, Effect, FactValue, Forum, JoinedCap, Severity

WORSE, BETTER, MIXED, NEUTRAL = Effect.WORSE, Effect.BETTER, Effect.MIXED, Effect.NEUTRAL
CRITICAL, HIGH, MEDIUM, LOW = Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW


def day(count: float) -> Duration:
    return Duration(count, "day")


TWELVE_MONTHS = Cap("fees_past_months", months=12)
HUNDRED = Cap("fixed_amount", amount=100, currency="USD")
BEIJING, BODY = Forum("court", "北京市海淀区人民法院"), Forum("arbitration", "北京仲裁委员会")


@pytest.mark.parametrize(
    ("name", "old", "new", "effect", "severity"),
    [
        ("amendment.notice", day(30), day(7), WORSE, CRITICAL),
        ("amendment.notice", day(7), None, WORSE, CRITICAL),
        ("amendment.notice", day(7), "none", WORSE, CRITICAL),
        ("amendment.notice", day(7), "advance", WORSE, CRITICAL),
        ("amendment.notice", "advance", day(1), BETTER, MEDIUM),
        ("amendment.notice", "none", "advance", BETTER, MEDIUM),
        ("amendment.notice", None, day(7), BETTER, MEDIUM),
        ("amendment.notice", day(30), Duration(1, "month"), MIXED, HIGH),
        ("amendment.notice", day(7), Duration(7, "working_day"), BETTER, MEDIUM),
        ("service.change_notice", Duration(10, "working_day"), Duration(3, "working_day"), WORSE, MEDIUM),
        ("fees.renewal_lead", Duration(3, "working_day"), Duration(2, "working_day"), BETTER, LOW),
        ("amendment.takes_effect", "after_notice", "on_publication", WORSE, HIGH),
        ("amendment.takes_effect", None, "on_publication", WORSE, HIGH),
        ("amendment.takes_effect", "on_publication", "on_acceptance", BETTER, MEDIUM),
        ("amendment.channels", ("email", "website"), ("website",), WORSE, HIGH),
        ("amendment.channels", ("website",), ("email", "website"), BETTER, MEDIUM),
        ("amendment.channels", ("email",), ("website",), MIXED, HIGH),
        ("amendment.acceptance", "explicit_consent", "continued_use", WORSE, HIGH),
        ("liability.cap", None, TWELVE_MONTHS, WORSE, CRITICAL),
        ("liability.cap", TWELVE_MONTHS, Cap("fees_past_months", months=3), WORSE, CRITICAL),
        ("liability.cap", TWELVE_MONTHS, None, BETTER, MEDIUM),
        ("liability.cap", TWELVE_MONTHS, HUNDRED, MIXED, HIGH),
        ("liability.cap", TWELVE_MONTHS, Cap("none"), WORSE, CRITICAL),
        ("liability.cap", TWELVE_MONTHS, JoinedCap("max", (TWELVE_MONTHS, HUNDRED)), BETTER, MEDIUM),
        ("liability.cap", TWELVE_MONTHS, JoinedCap("min", (TWELVE_MONTHS, HUNDRED)), WORSE, CRITICAL),
        ("liability.indirect_excluded", None, True, WORSE, HIGH),
        ("liability.indirect_excluded", True, None, BETTER, MEDIUM),
        ("termination.provider_notice", day(30), day(7), WORSE, CRITICAL),
        ("termination.provider_notice", day(30), "none", WORSE, CRITICAL),
        ("termination.provider_notice", day(30), None, WORSE, HIGH),
        ("termination.provider_notice", None, day(30), MIXED, HIGH),
        ("suspension.without_notice", None, True, WORSE, HIGH),
        ("termination.customer_after_outage", Duration(72, "hour"), day(7), WORSE, HIGH),
        ("fees.late_rate_daily", 0.0005, 0.001, WORSE, MEDIUM),
        ("fees.late_rate_daily", 0.0005, None, BETTER, LOW),
        ("fees.renewal_lead", day(7), day(1), BETTER, LOW),
        ("fees.price_change_notice", day(30), "none", WORSE, MEDIUM),
        ("service.migration_notice", day(3), day(1), WORSE, MEDIUM),
        ("account.inactive_deletion", Duration(12, "month"), Duration(6, "month"), WORSE, MEDIUM),
        ("data.retention_after_end", day(30), day(7), WORSE, HIGH),
        ("data.backup_by", "provider", "customer", WORSE, HIGH),
        ("dispute.governing_law", "CN", "SG", MIXED, HIGH),
        ("dispute.forum", None, BEIJING, WORSE, CRITICAL),
        ("dispute.forum", BEIJING, BODY, WORSE, CRITICAL),
        ("dispute.forum", Forum("court", "customer_domicile"), BEIJING, WORSE, CRITICAL),
        ("dispute.forum", BEIJING, Forum("court", "上海市浦东新区人民法院"), MIXED, HIGH),
        ("dispute.forum", BODY, BEIJING, BETTER, MEDIUM),
        ("document.provider", "甲公司", "乙公司", MIXED, MEDIUM),
        ("document.updated_on", date(2022, 1, 1), date(2023, 1, 1), NEUTRAL, LOW),
    ],
)
def test_a_change_leans_and_weighs(
    name: str, old: FactValue | None, new: FactValue | None, effect: Effect, severity: Severity
) -> None:
    fact = FACT_TYPES[name]
    assert fact.effect(old, new) is effect
    assert fact.severity(old, new, effect) is severity


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (day(7), Duration(1, "week"), True),
        (Duration(12, "month"), Duration(1, "year"), True),
        (Duration(3, "month"), Duration(1, "quarter"), True),
        (day(30), Duration(1, "month"), False),
        (day(5), Duration(5, "working_day"), False),
        (day(1), Duration(24, "hour"), False),
    ],
)
def test_only_what_means_the_same_on_every_calendar_is_equal(one: Duration, other: Duration, same: bool) -> None:
    fact = FACT_TYPES["amendment.notice"]
    assert fact.same(one, other) is same
    if same:
        assert fact.effect(one, other) is NEUTRAL
        assert fact.severity(one, other, NEUTRAL) is Severity.NONE


@pytest.mark.parametrize(
    ("name", "value", "zh", "en"),
    [
        ("amendment.notice", day(7), "7 天", "7 days"),
        ("amendment.notice", day(1), "1 天", "1 day"),
        ("amendment.notice", "none", "无需通知", "without notice"),
        ("amendment.notice", None, "未写明", "not stated"),
        ("amendment.channels", ("email", "website"), "电子邮件、网站公告", "e-mail, website"),
        ("liability.cap", TWELVE_MONTHS, "过往 12 个月的费用", "the fees of the past 12 months"),
        ("fees.late_rate_daily", 0.0005, "每日 0.05%", "0.05% a day"),
        ("dispute.forum", Forum("court", "signing_place"), "签订地法院", "court: the signing place"),
        ("dispute.forum", BODY, "仲裁：北京仲裁委员会", "arbitration: 北京仲裁委员会"),
    ],
)
def test_a_value_reads_well_in_both_languages(name: str, value: FactValue | None, zh: str, en: str) -> None:
    assert FACT_TYPES[name].show(value) == (zh, en)


@pytest.mark.parametrize("fact", FACT_TYPES.values(), ids=lambda fact: fact.name)
def test_every_fact_is_named_in_both_languages_and_read_in_both(fact: object) -> None:
    declared = FACT_TYPES[getattr(fact, "name", "")]
    assert all(declared.label)
    assert {reader.language for reader in declared.readers} == {"zh", "en"}
