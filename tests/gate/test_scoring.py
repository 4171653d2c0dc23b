"""The ruler is straight: what counts as right, wrong, missed and neither."""

from datetime import date

import pytest

from watcher.model import Agreement, Cap, Clause, Duration, Fact, Forum, JoinedCap

from .gold import GoldClause, GoldDocument, GoldFact
from .scoring import Score, Tally, comparable, figures, score, total

TEXT = "第一条 本协议提前7日公告。\n第二条 提前30日通知涨价。"


def clause(key: str, depth: int = 1, label: str | None = "", topics: tuple[str, ...] = ()) -> Clause:
    return Clause(key=key, label=key if label == "" else label, depth=depth, heading=None, text="", start=0, end=0,
                  topics=topics)  # fmt: skip


def fact(name: str, count: int, quote: str, in_clause: str | None) -> Fact:
    start = TEXT.index(quote)
    return Fact(name, Duration(count, "day"), quote, in_clause, start, start + len(quote))


def agreement(*facts: Fact, clauses: tuple[Clause, ...] = ()) -> Agreement:
    return Agreement(title=None, language="zh", text=TEXT, blocks=(), preface=clause(""), clauses=clauses, facts=facts,
                     findings=())  # fmt: skip


def gold(*facts: GoldFact, clauses: tuple[GoldClause, ...] = (), tolerance: frozenset[str] = frozenset(),
         must_contain: tuple[str, ...] = (), must_not_contain: tuple[str, ...] = ()) -> GoldDocument:  # fmt: skip
    return GoldDocument("x.txt", "zh", b"", "text/plain", facts, clauses, must_contain, must_not_contain, tolerance)


def gold_clause(key: str, depth: int = 1, *, optional: bool = False, topics: frozenset[str] | None = None,
                label: str | None = "") -> GoldClause:  # fmt: skip
    return GoldClause((key,), (key if label == "" else label,), depth, "本", topics, optional)


SEVEN_DAYS = {"count": 7, "unit": "day"}
NOTICE = GoldFact("amendment.notice", (SEVEN_DAYS,), "提前7日公告", "第一条")


def test_a_fact_with_name_value_and_quote_is_a_hit() -> None:
    one = score(gold(NOTICE), agreement(fact("amendment.notice", 7, "提前7日公告", "第一条")))
    assert one.facts == {"amendment.notice": Tally(hit=1)}
    assert one.fact_clause == Tally(hit=1)


def test_the_same_value_found_twice_is_one_hit() -> None:
    twice = [fact("amendment.notice", 7, "提前7日公告", key) for key in ("第二条", "第一条")]
    assert score(gold(NOTICE), agreement(*twice)).all_facts == Tally(hit=1)


def test_another_value_is_both_a_false_claim_and_a_miss() -> None:
    one = score(gold(NOTICE), agreement(fact("amendment.notice", 30, "提前30日通知涨价", "第二条")))
    assert one.facts == {"amendment.notice": Tally(hit=0, false=1, missed=1)}


def test_a_quote_that_is_not_at_its_offsets_proves_nothing() -> None:
    unproven = Fact("amendment.notice", Duration(7, "day"), "提前7日公告", "第一条", 0, 5)
    one = score(gold(NOTICE), agreement(unproven))
    assert one.all_facts == Tally(missed=1)
    assert one.quotes == Tally(missed=1)


def test_a_fact_in_another_clause_is_right_and_reported_apart() -> None:
    one = score(gold(NOTICE), agreement(fact("amendment.notice", 7, "提前7日公告", "第二条")))
    assert one.all_facts == Tally(hit=1)
    assert one.fact_clause == Tally(missed=1)


def test_what_is_tolerated_counts_neither_way() -> None:
    claimed = agreement(fact("fees.price_change_notice", 30, "提前30日通知涨价", "第二条"))
    assert score(gold(tolerance=frozenset({"fees.price_change_notice"})), claimed).all_facts == Tally()


def test_two_contradicting_values_are_two_facts() -> None:
    both = gold(NOTICE, GoldFact("amendment.notice", ({"count": 30, "unit": "day"},), "提前30日", "第二条"))
    assert score(both, agreement(fact("amendment.notice", 7, "提前7日公告", "第一条"))).all_facts == Tally(1, 0, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Duration(1, "week"), {"count": 7, "unit": "day"}),
        (Duration(12, "month"), {"count": 1, "unit": "year"}),
        (("email", "website"), ["website", "email"]),
        (date(2025, 3, 4), "2025-03-04"),
        (0.0005, 0.00050000000001),
        (Cap("fees_past_months", months=12), {"basis": "fees_past_months", "months": 12}),
        (
            JoinedCap("max", (Cap("annual_fee"), Cap("fixed_amount", amount=100, currency="USD"))),
            {
                "combine": "max",
                "of": [{"basis": "fixed_amount", "amount": 100, "currency": "USD"}, {"basis": "annual_fee"}],
            },
        ),
        (Forum("court", "competent"), {"kind": "court", "place": "competent"}),
    ],
)
def test_values_are_equal_that_the_vocabulary_calls_equal(one: object, other: object) -> None:
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Duration(30, "day"), {"count": 1, "unit": "month"}),
        (Duration(7, "working_day"), {"count": 7, "unit": "day"}),
        (Duration(24, "hour"), {"count": 1, "unit": "day"}),
        (Forum("court", "competent"), {"kind": "arbitration", "place": "competent"}),
    ],
)
def test_values_differ_that_the_vocabulary_keeps_apart(one: object, other: object) -> None:
    assert comparable(one) != comparable(other)


def test_clauses_need_key_label_and_depth() -> None:
    wanted = gold(clauses=(gold_clause("1"), gold_clause("1.1", 2), gold_clause("1.2", 2)))
    claimed = agreement(clauses=(clause("1"), clause("1.1", 3), clause("1.2", 2), clause("9")))
    assert score(wanted, claimed).clauses == Tally(hit=2, false=2, missed=1)


def test_a_label_may_be_cut_out_and_written_in_more_than_one_way() -> None:
    bracketed = GoldClause(("【一】", "一"), ("【一】", "一"), 1, "总则", None, optional=False)
    wide = GoldClause(("（a）",), ("（a）",), 2, "费用", None, optional=False)
    claimed = agreement(clauses=(clause("一"), clause("(a)", 2)))
    assert score(gold(clauses=(bracketed, wide)), claimed).clauses == Tally(hit=2)


def test_optional_clauses_count_neither_way() -> None:
    wanted = gold(clauses=(gold_clause("1"), gold_clause("(1)", 2, optional=True)))
    assert score(wanted, agreement(clauses=(clause("1"), clause("(1)", 2)))).clauses == Tally(hit=1)
    assert score(wanted, agreement(clauses=(clause("1"),))).clauses == Tally(hit=1)


def test_headings_without_a_number_are_scored_where_gold_lists_them() -> None:
    claimed = agreement(clauses=(clause("Fees", label=None), clause("Law", label=None)))
    assert score(gold(), claimed).headings == Tally()
    assert score(gold(clauses=(gold_clause("Fees", label=None),)), claimed).headings == Tally(hit=1, false=1)
    assert score(gold(clauses=(gold_clause("Fees", label=None),)), claimed).clauses == Tally()


def test_topics_are_scored_on_the_clauses_whose_topics_gold_names() -> None:
    wanted = gold(clauses=(gold_clause("1", topics=frozenset({"fees"})), gold_clause("2")))
    claimed = agreement(clauses=(clause("1", topics=("fees", "refund")), clause("2", topics=("ip",))))
    assert score(wanted, claimed).topics == Tally(hit=1, false=1)


def test_blocks_ask_for_sentences_of_the_agreement_and_against_furniture() -> None:
    one = score(gold(must_contain=("本协议 提前7日公告", "没有的句子"), must_not_contain=("涨价", "首页")), agreement())
    assert one.kept == Tally(hit=1, missed=1)
    assert one.clean == Tally(hit=1, missed=1)


def test_scores_add_up_and_figures_are_rounded() -> None:
    one = Score(facts={"amendment.notice": Tally(2, 1, 0)})
    other = Score(facts={"amendment.notice": Tally(0, 0, 1), "document.provider": Tally(1)})
    both = total([one, other])
    assert both.all_facts == Tally(3, 1, 1)
    reached = figures({"zh": both})
    assert reached["zh/facts.f1"] == 0.75
    assert reached["zh/amendment.notice.precision"] == 0.667
