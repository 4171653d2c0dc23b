"""Facts side by side: what changed, which way it leans, in one line to read."""

from dataclasses import replace

from tests.agreement.comparing.texts import drawn
from watcher.agreement.comparing import compare, compare_facts
from watcher.agreement.comparing.fact_changes import fact_changes
from watcher.model import Cap, Duration, Effect, Fact, FactValue, Forum, Severity

NOTICE = "amendment.notice"


def fact(name: str, value: FactValue, clause: str | None = "1") -> Fact:
    return Fact(name, value, "", clause, 0, 0)


def days(count: int, clause: str | None = "1") -> Fact:
    return fact(NOTICE, Duration(count, "day"), clause)


def test_a_shorter_notice_is_worse_and_critical_and_says_so_in_both_languages() -> None:
    (change,) = fact_changes([days(30)], [days(7)], {"1": "1"})
    assert (change.effect, change.severity) == (Effect.WORSE, Severity.CRITICAL)
    assert change.why.zh == "修订公示期由 30 天缩短为 7 天，对您不利"
    assert change.why.en == "Notice of amendments cut from 30 days to 7 days, worse for you"


def test_a_longer_notice_is_better_and_medium() -> None:
    (change,) = fact_changes([days(7)], [days(30)], {})
    assert (change.effect, change.severity) == (Effect.BETTER, Severity.MEDIUM)
    assert "延长为" in change.why.zh


def test_the_same_period_in_another_unit_is_no_change() -> None:
    assert fact_changes([days(7)], [fact(NOTICE, Duration(1, "week"))], {}) == ()
    assert fact_changes([days(30)], [fact(NOTICE, Duration(1, "month"))], {}) != ()


def test_what_appears_or_vanishes_is_a_change() -> None:
    (gone,) = fact_changes([days(30)], [], {})
    assert (gone.new, gone.effect, gone.severity) == (None, Effect.WORSE, Severity.CRITICAL)
    assert gone.why.zh == "不再写明修订公示期（原为 30 天），对您不利"
    (come,) = fact_changes([], [fact("liability.cap", Cap("monthly_fee"))], {})
    assert (come.old, come.effect, come.severity) == (None, Effect.WORSE, Severity.CRITICAL)
    assert come.why.en.startswith("Limit") or "now stated" in come.why.en


def test_values_that_stand_on_both_sides_cancel_out() -> None:
    assert fact_changes([days(7, "1"), days(7, "2")], [days(7, "2")], {"1": "1", "2": "2"}) == ()


def test_values_of_several_clauses_are_matched_by_their_clause() -> None:
    old = [days(30, "1"), days(60, "2")]
    new = [days(45, "2b"), days(10, "1b")]
    changes = fact_changes(old, new, {"1": "1b", "2": "2b"})
    assert {(change.old.value, change.new.value) for change in changes if change.old and change.new} == {
        (Duration(30, "day"), Duration(10, "day")),
        (Duration(60, "day"), Duration(45, "day")),
    }


def test_a_second_value_is_held_against_the_one_that_stands() -> None:
    (change,) = fact_changes([days(30)], [days(30), days(3, "2")], {"1": "1"})
    assert change.old is not None
    assert (change.old.value, change.effect) == (Duration(30, "day"), Effect.WORSE)
    (settled,) = fact_changes([days(30), days(3, "2")], [days(30)], {"1": "1"})
    assert settled.effect is Effect.BETTER


def test_a_rule_of_counting_that_goes_with_its_notice_leans_nowhere() -> None:
    rule = fact("amendment.notice_rule", "before_effect")
    notice, counting = fact_changes([days(30), rule], [fact(NOTICE, "none")], {"1": "1"})
    assert (notice.effect, notice.severity) == (Effect.WORSE, Severity.CRITICAL)
    assert (counting.effect, counting.severity) == (Effect.NEUTRAL, Severity.LOW)
    (alone,) = fact_changes([rule], [fact("amendment.notice_rule", "after_notice")], {"1": "1"})
    assert alone.effect is Effect.BETTER


def test_the_summary_tells_the_worst_facts_once_and_how_many_more_there_are() -> None:
    old = [fact("amendment.channels", ("email", "website")), days(30), fact("amendment.acceptance", "silence")]
    new = [fact("amendment.channels", ("website",)), days(7), fact("amendment.acceptance", "explicit_consent")]
    texts = drawn("1 甲\n"), drawn("1 乙\n")
    found = compare_facts(*(replace(text, facts=tuple(facts)) for text, facts in zip(texts, (old, new), strict=True)))
    assert found.summary.zh == (
        "修订公示期：前一份为 30 天，后一份为 7 天，后一份对您更不利；"
        "修订的通知方式：前一份为电子邮件、网站公告，后一份为网站公告，后一份对您更不利；另有 1 项约定不同"
    )
    assert found.summary.en.endswith("; 1 more fact differs")


def test_a_value_that_changed_in_its_clause_is_held_against_that_clause_not_against_another_one() -> None:
    """The old value still stands in clause 3, and clause 1 says something else as well: it is a cut all the same."""
    clauses: dict[str | None, str | None] = {"1": "1", "3": "3"}
    old = [fact(NOTICE, "none", "1"), days(30, "1"), days(30, "3")]
    new = [fact(NOTICE, "none", "1"), days(10, "1"), days(30, "3")]
    (change,) = fact_changes(old, new, clauses)
    assert change.why.zh == "修订公示期由 30 天缩短为 10 天，对您不利"
    (back,) = fact_changes(new, old, clauses)
    assert back.effect is Effect.BETTER


def test_two_clauses_that_both_changed_are_told_clause_by_clause() -> None:
    clauses: dict[str | None, str | None] = {"1": "1", "2": "2"}
    changes = fact_changes([days(30, "1"), fact(NOTICE, "none", "2")], [days(10, "1"), days(30, "2")], clauses)
    assert [change.effect for change in changes] == [Effect.WORSE, Effect.BETTER]


def test_a_clause_that_changed_is_told_though_both_values_stand_elsewhere() -> None:
    clauses: dict[str | None, str | None] = {"1": "1", "2": "2", "3": "3"}
    (change,) = fact_changes(
        [days(30, "1"), days(30, "2"), days(10, "3")], [days(10, "1"), days(30, "2"), days(10, "3")], clauses
    )
    assert change.severity is Severity.CRITICAL


def test_the_worst_comes_first() -> None:
    old = [days(7), fact("fees.late_rate_daily", 0.0005)]
    new = [days(3), fact("fees.late_rate_daily", 0.0003)]
    assert [change.name for change in fact_changes(old, new, {})] == [NOTICE, "fees.late_rate_daily"]
    assert "降为" in fact_changes(old, new, {})[1].why.zh


# ── inside clauses ───────────────────────────────────────────────────────────────────────────────

OLD = "1 我们提前30天公告协议的修改。\n2 数据由您备份。\n"
NEW = OLD.replace("30天", "7天")
QUOTE = "提前{}天公告协议的修改"


def test_a_fact_carries_the_weight_of_its_sentence_and_gives_the_clause_its_line() -> None:
    topics = {"1": ("amendment",)}
    old = drawn(OLD, topics=topics, facts=[(NOTICE, Duration(30, "day"), QUOTE.format(30))])
    new = drawn(NEW, topics=topics, facts=[(NOTICE, Duration(7, "day"), QUOTE.format(7))])
    for before, after, severity, effect in (
        (old, new, Severity.CRITICAL, Effect.WORSE),
        (new, old, Severity.MEDIUM, Effect.BETTER),
    ):
        comparison = compare(before, after)
        (change,) = comparison.changes
        assert (change.severity, comparison.severity, comparison.effect) == (severity, severity, effect)
        assert change.why == comparison.facts[0].why
        assert comparison.summary.zh.startswith(change.why.zh)


def test_what_else_changed_in_the_clause_keeps_its_own_weight() -> None:
    old = drawn(OLD, topics={"1": ("amendment",)}, facts=[(NOTICE, Duration(30, "day"), QUOTE.format(30))])
    text = OLD.replace("30天", "60天").replace("修改。", "修改。您不得对修改提出异议。")
    new = drawn(text, topics={"1": ("amendment",)}, facts=[(NOTICE, Duration(60, "day"), QUOTE.format(60))])
    assert compare(old, new).severity is Severity.HIGH


def test_a_removed_clause_weighs_as_the_fact_that_went_with_it() -> None:
    cap = "3 赔偿以当月费用为限。\n"
    old = drawn(
        OLD + cap, topics={"3": ("liability",)}, facts=[("liability.cap", Cap("monthly_fee"), "赔偿以当月费用为限")]
    )
    comparison = compare(old, drawn(OLD))
    (change,) = comparison.changes
    assert (change.kind, change.severity, comparison.effect) == ("removed", Severity.MEDIUM, Effect.BETTER)


def test_words_that_stayed_the_same_cannot_state_another_thing() -> None:
    """A reading that depends on words elsewhere is no news."""
    old = drawn(OLD, facts=[(NOTICE, Duration(30, "day"), QUOTE.format(30))])
    new = drawn(OLD.replace("备份。", "自行备份。"))
    assert compare(old, new).facts == ()
    assert compare(old, drawn(NEW)).facts != ()


def test_what_is_not_read_in_another_language_was_not_unsaid() -> None:
    old = drawn(OLD, facts=[(NOTICE, Duration(30, "day"), QUOTE.format(30))])
    new = "1 Nous publions les modifications trente jours avant.\n2 Vous sauvegardez vos données.\n"
    assert compare(old, drawn(new, language="fr")).facts == ()
    assert compare(old, drawn(new, language="en")).facts != ()


# ── by facts only ────────────────────────────────────────────────────────────────────────────────


def test_two_editions_are_compared_by_what_they_state() -> None:
    zh = drawn("1 每日万分之五的滞纳金。\n", facts=[("fees.late_rate_daily", 0.0005, "每日万分之五")])
    en = drawn(
        "1 a late fee of 0.005% a day.\n", facts=[("fees.late_rate_daily", 0.00005, "0.005% a day")], language="en"
    )
    comparison = compare_facts(zh, en)
    assert [change.name for change in comparison.facts] == ["fees.late_rate_daily"]
    (finding,) = comparison.findings
    assert (finding.code, finding.quote, finding.clause) == ("editions-disagree", "0.005% a day", "1")
    assert compare_facts(zh, zh).is_empty


def test_names_and_courts_in_another_language_do_not_disagree() -> None:
    forum = ("dispute.forum", Forum("court", "北京市海淀区人民法院"), "北京市海淀区人民法院")
    zh = drawn("1 由北京市海淀区人民法院管辖。\n", facts=[forum])
    court = "the Haidian District People's Court"
    en = drawn(f"1 by {court}.\n", facts=[("dispute.forum", Forum("court", court), court)], language="en")
    assert compare_facts(zh, en).findings == ()


def test_two_providers_of_one_language_are_compared_without_findings() -> None:
    one = drawn("1 提前30天。\n", facts=[(NOTICE, Duration(30, "day"), "提前30天")])
    other = drawn("1 提前7天。\n", facts=[(NOTICE, Duration(7, "day"), "提前7天")])
    comparison = compare_facts(one, other)
    assert (comparison.severity, comparison.findings, comparison.changes) == (Severity.CRITICAL, (), ())
