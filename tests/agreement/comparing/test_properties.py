"""What holds for any two agreements."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.agreement.comparing.texts import drawn
from watcher.agreement.comparing import compare
from watcher.model import Agreement, Comparison, Effect, Severity

WORDS = (
    "您应当按时支付服务费用", "我们提前三十日公告修改", "数据由您自行备份", "争议由被告住所地法院管辖", "账户不得转让",
    "赔偿以当月费用为限", "无需另行通知", "We may end the service", "Fees are due in 30 days", "本条无其他约定",
)  # fmt: skip
ANY_MACHINE = settings(deadline=None)
TOPICS = ("liability", "fees", "general")


@st.composite
def agreements(draw: st.DrawFn) -> Agreement:
    """Up to four chapters of up to four clauses, words repeated and empty at times."""
    sentence = st.lists(st.sampled_from(WORDS), max_size=3).map("，".join)
    lines, topics = [draw(sentence)], {}
    for chapter in range(1, draw(st.integers(0, 4)) + 1):
        lines.append(f"{chapter} {draw(sentence)}")
        for clause in range(1, draw(st.integers(0, 4)) + 1):
            lines.append(f"{chapter}.{clause} {draw(sentence)}。")
            topics[f"{chapter}.{clause}"] = (draw(st.sampled_from(TOPICS)),)
    return drawn("\n".join(lines) + "\n", topics=topics)


def side(comparison: Comparison, kind: str, attribute: str) -> list[str]:
    found = [getattr(change, attribute) for change in comparison.changes if change.kind == kind]
    return sorted(clause.text for clause in found)


@ANY_MACHINE
@given(agreements())
def test_an_agreement_compared_with_itself_is_empty(agreement: Agreement) -> None:
    comparison = compare(agreement, agreement)
    assert comparison.is_empty
    assert (comparison.severity, comparison.effect, comparison.rewritten) == (Severity.NONE, Effect.NEUTRAL, False)


@ANY_MACHINE
@given(agreements(), agreements())
def test_joined_redlines_are_the_texts_of_both_clauses(old: Agreement, new: Agreement) -> None:
    for change in compare(old, new).changes:
        before = "".join(edit.text for edit in change.redline if edit.op != "+")
        after = "".join(edit.text for edit in change.redline if edit.op != "-")
        assert before == (change.old.text if change.old else "")
        assert after == (change.new.text if change.new else "")
        for clause, text in ((change.old, old.text), (change.new, new.text)):
            assert clause is None or text[clause.start : clause.end] == clause.text


@ANY_MACHINE
@given(agreements(), agreements())
def test_every_clause_that_has_no_counterpart_is_told(old: Agreement, new: Agreement) -> None:
    """The words that only one side has are in the redlines: nothing is lost, nothing is invented."""
    comparison = compare(old, new)
    texts_old, texts_new = {clause.text for clause in old.clauses}, {clause.text for clause in new.clauses}
    told = "\n".join(change.new.text for change in comparison.changes if change.new)
    assert all(text in told for text in texts_new - texts_old)


@ANY_MACHINE
@given(agreements(), agreements())
def test_changing_sides_turns_what_was_added_into_what_was_removed(old: Agreement, new: Agreement) -> None:
    there, back = compare(old, new), compare(new, old)
    assert there.rewritten == back.rewritten
    assert there.is_empty == back.is_empty
    assert side(there, "added", "new") == side(back, "removed", "old")
    assert side(there, "removed", "old") == side(back, "added", "new")


@ANY_MACHINE
@given(agreements(), agreements())
def test_every_change_has_a_line_in_both_languages_and_the_worst_comes_first(old: Agreement, new: Agreement) -> None:
    comparison = compare(old, new)
    weights = [change.severity for change in comparison.changes]
    assert weights == sorted(weights, reverse=True)
    assert comparison.severity == max(weights, default=Severity.NONE)
    assert all(change.why.zh and change.why.en for change in comparison.changes)
    assert comparison.summary.zh
    assert comparison.summary.en
