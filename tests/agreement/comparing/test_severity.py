"""What a change of words weighs: substance by its topic, wording low, typography nothing."""

import pytest

from tests.agreement.comparing.texts import drawn
from watcher.agreement.comparing import compare
from watcher.agreement.comparing._ruling import ruling
from watcher.agreement.comparing._tokens import sentences, tokens
from watcher.agreement.comparing.severity import differing, together, weigh_revision, weigh_whole
from watcher.model import Effect, Severity

SUBSTANCE = [
    ("用户应当在收到通知后书面确认。", "用户可以在收到通知后书面确认。"),
    ("我们将在变更前通知您。", "我们可以变更，无需另行通知您。"),
    ("我们对由此造成的损失承担赔偿责任。", "我们对由此造成的损失不承担赔偿责任。"),
    ("逾期付款的，我们可以中止服务。", "逾期付款的，我们可以随时自行决定中止服务。"),
    ("您可以申请退还未使用的费用。", "您可以申请退还未使用的费用，但促销订单除外。"),
    ("服务中断的，我们延长服务期限。", "如果您提出书面申请，服务中断的，我们延长服务期限。"),
    ("由我们承担由此产生的运费。", "由您承担由此产生的运费。"),
    ("赔偿总额不超过100元。", "赔偿总额不超过50元。"),
    ("数据保留30天。", "数据保留15天。"),
    ("You may cancel the order within 14 days.", "You may cancel the order within 7 days."),
    ("We will inform you of changes.", "We may make changes without notice to you."),
    ("You may export your data.", "You may not export your data."),
    ("We are liable for loss of data.", "We are not liable for loss of data."),
    ("You can request a refund.", "You can request a refund unless the order was discounted."),
    ("Each order is limited to $100 in total.", "Each order is limited to $50 in total."),
]
WORDING = [
    ("您应当妥善保管密码。", "您必须妥善保管密码。"),
    ("本平台提供优质、高效的服务。", "本平台提供优质、快捷的服务。"),
    ("您可查看订单记录。", "您可以查看订单记录。"),
    ("请阅读《服务规则》。", "请阅读《服务使用规则》。"),
    ("提前7天告知您。", "提前7日告知您。"),
    ("You must keep your password safe.", "You shall keep your password secure."),
    ("We value your organisation and its data.", "We value your organization and its data."),
    ("Fees are capped at USD 100 a year.", "Fees are capped at $100 a year."),
    ("What may I do with my content?", "What must I not do with my content?"),
    ("Manage your settings", "You may not opt out"),
    ("Ads for spare parts are not allowed.", "Ads for spare parts aren't allowed."),
    ("You cannot resell the service.", "You can’t resell the service."),
    ("You may add features such as a domain you must pay for.", "You may add features like a domain you must pay for."),
    ("我们可以查阅历史版本2023年：框架协议。", "我们可以查阅历史版本2023版：框架协议。"),
    ("我们会采取合理的措施。", "我们会采取合理可行的措施。"),
    ("The web store must accept returns.", "The webstore must accept returns."),
    ("见 https://a.example/x?y=1 须知，您应当阅读。", "见 https://a.example/x?y=1&z=thumbnail 须知，您应当阅读。"),
]
PASSED_OVER = [
    ("最后更新日期：2025年3月1日", "最后更新日期：2025年4月1日"),
    ("Last updated: March 1, 2025", "Last updated: April 2, 2025"),
    ("如有疑问请联系 help@a.example。", "如有疑问请联系 service@b.example。"),
    ("客服电话：400-100-2000。", "客服电话：400-300-4000。"),
    ("Copyright © 2024 Cedar Ltd.", "Copyright © 2025 Cedar Ltd."),
    ("您不得上传违法信息，例如赌博、欺诈。", "您不得上传违法信息，例如赌博、传销、欺诈。"),
]


@pytest.mark.parametrize(("old", "new"), SUBSTANCE)
def test_substance_weighs_by_its_topic(old: str, new: str) -> None:
    assert weigh_revision(old, new, ("liability",)).severity is Severity.HIGH
    assert weigh_revision(old, new, ("account",)).severity is Severity.MEDIUM
    assert weigh_revision(new, old, ()).severity is Severity.MEDIUM


@pytest.mark.parametrize(("old", "new"), [*WORDING, *PASSED_OVER])
def test_wording_dates_contacts_and_examples_are_low_on_every_topic(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert weigh_revision(before, after, ("liability", "dispute")).severity is Severity.LOW


@pytest.mark.parametrize(("old", "new"), PASSED_OVER)
def test_a_change_of_dates_contacts_or_examples_says_so(old: str, new: str) -> None:
    assert "日期" in weigh_revision(old, new, ()).why.zh


def test_the_line_names_the_figure_that_changed() -> None:
    why = weigh_revision("数据保留30天。", "数据保留15天。", ("data",)).why
    assert why == ("“30天”改为“15天”", "“30天” becomes “15天”")


def test_the_line_names_what_was_added() -> None:
    why = weigh_revision("我们可以变更服务。", "我们可以变更服务，无需通知您。", ()).why
    assert why == ("新增“无需通知您”", "“无需通知您” added")


TOLD = [
    ("您应当确认。", "您可以确认。", "“应当”改为“可以”"),
    ("损失由我们承担。", "损失由我们不承担。", "“损失由我们承担”改为“损失由我们不承担”"),
    ("您可以申请退款。", "您可以申请退款，但促销订单除外。", "新增“但促销订单除外”"),
    ("您应当付款。您可以退款。", "您应当付款。", "删去“您可以退款”"),
    ("标准 | 199元 | 99.95%", "标准 | 299元 | 99.95%", "“199元”改为“299元”"),
    ("标准 | 100 | 5", "标准 | 100 | 8", "“5”改为“8”"),
    ("标准 | 199元", "标准 | 199元\n企业 | 999元", "新增“企业 | 999元”"),
    ("You may export data.", "You may not export data.", "“You may export data”改为“You may not export data”"),
    (
        "Refunds are due in 7 days, after 5 days.",
        "Refunds are due in 9 days, after 8 days.",
        "“7 days、5 days”改为“9 days、8 days”",
    ),
]


@pytest.mark.parametrize(("old", "new", "line"), TOLD)
def test_the_line_quotes_what_was_struck_out_and_written_in(old: str, new: str, line: str) -> None:
    assert weigh_revision(old, new, ()).why.zh == line


def test_the_line_picks_from_a_long_addition_the_sentence_that_matters() -> None:
    talk = "本平台致力于提供优质服务，持续改进产品体验，欢迎提出宝贵意见。" * 6
    why = weigh_revision("您可以退款。", f"您可以退款。{talk}我们不承担任何责任。{talk}", ("liability",)).why
    assert why.zh == "新增“我们不承担任何责任”"


def test_the_line_of_a_stretch_too_long_to_quote_names_what_it_is_about() -> None:
    why = weigh_revision("", "我们收取费用。" * 1_000, ("fees",)).why
    assert why == ("新增费用方面的内容", "adds money")


def test_rows_of_a_table_weigh_as_clauses_do_and_their_order_does_not() -> None:
    rows = ["入门 | 99元 | 100", "标准 | 199元 | 500"]
    assert weigh_revision("\n".join(rows), rows[0], ("fees",)).severity is Severity.MEDIUM
    assert weigh_revision(rows[0], "入门 | 100 | 99元", ("fees",)).severity is Severity.LOW
    assert weigh_revision("1 | 2025年3月1日", "1 | 2025年4月1日", ("fees",)).severity is Severity.LOW


def test_a_whole_phrase_more_in_a_rule_is_substance_and_a_word_is_not() -> None:
    old = "我们使用您的联系方式向您提供服务。"
    assert weigh_revision(old, "我们使用您的联系方式及时向您提供服务。", ("privacy",)).severity is Severity.LOW
    rule = "我们可以使用您的联系方式向您提供服务。"
    more = "我们可以使用您的联系方式向您提供服务，并用于改进智能客服的应答质量。"
    assert weigh_revision(rule, more, ("privacy",)).severity is Severity.MEDIUM


@pytest.mark.parametrize(
    ("text", "topics", "expected"),
    [
        ("赔偿责任总额不超过当次服务费用。", ("liability",), Severity.HIGH),
        ("您应当完成实名认证。", ("account",), Severity.MEDIUM),
        ("联系我们", ("notices",), Severity.LOW),
        ("本协议所称服务包括主机与存储产品。", ("liability",), Severity.LOW),
    ],
)
def test_a_whole_clause_counts_as_much_as_what_it_rules(text: str, topics: tuple[str, ...], expected: Severity) -> None:
    for appears in (True, False):
        assert weigh_whole(text, topics, appears=appears).severity is expected


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        ("我们将通知您。", "我们无需通知您。", Effect.WORSE),
        ("我们无需通知您。", "我们将通知您。", Effect.BETTER),
        ("我们可以变更价格。", "我们可以变更费用。", Effect.NEUTRAL),
    ],
)
def test_words_that_lean_tell_the_effect(old: str, new: str, effect: Effect) -> None:
    assert weigh_revision(old, new, ()).effect is effect


def test_worse_and_better_together_are_mixed() -> None:
    assert together([]) is Effect.NEUTRAL
    assert together([Effect.WORSE, Effect.NEUTRAL]) is Effect.WORSE
    assert together([Effect.WORSE, Effect.BETTER]) is Effect.MIXED


def test_one_figure_written_in_two_ways_is_one_figure() -> None:
    for one, other in (("30-day period.", "30 days period."), ("USD 1,000.", "$1000."), ("7 天。", "7日。")):
        assert not any(differing(ruling(one), ruling(other)).figures)


@pytest.mark.parametrize("run", ["1", "a", "甲", "a.", "1.", "no ", "例如", "mar", "ten-", "(a) ", "除", "- "])
def test_endless_runs_are_read_in_no_time(run: str) -> None:
    text = run * (60_000 // len(run))
    assert weigh_revision(text, text + "我们不承担责任。", ()).severity in set(Severity)
    assert "".join(tokens(text)) == "".join(sentences(text)) == text


def test_a_change_at_the_end_of_an_endless_sentence_is_seen() -> None:
    text = "甲方与乙方，" * 20_000
    assert weigh_revision(text + "应当赔偿。", text + "不予赔偿。", ("liability",)).severity is Severity.HIGH


# ── in a comparison ──────────────────────────────────────────────────────────────────────────────

TEXT = (
    "服务条款\n1 您应当按时付费。\n2 责任限制\n2.1 我们承担的赔偿责任以当月费用为限。\n3 争议由被告住所地法院管辖。\n"
)
TOPICS = {"1": ("fees",), "2": ("liability",), "2.1": ("liability",), "3": ("dispute",)}


def test_a_version_is_as_severe_as_its_worst_part() -> None:
    new = TEXT.replace("按时付费", "及时付费").replace("以当月费用为限", "以当月费用为限，但故意除外")
    comparison = compare(drawn(TEXT, topics=TOPICS), drawn(new, topics=TOPICS))
    assert comparison.severity is Severity.HIGH
    assert [change.severity for change in comparison.changes] == [Severity.HIGH, Severity.LOW]


def test_substance_that_leans_nowhere_can_be_either() -> None:
    new = TEXT.replace("由被告住所地法院管辖", "由被告住所地法院管辖，但另有约定的除外")
    assert compare(drawn(TEXT, topics=TOPICS), drawn(new, topics=TOPICS)).effect is Effect.MIXED


def test_wording_has_no_effect() -> None:
    assert compare(drawn(TEXT), drawn(TEXT.replace("应当", "必须"))).effect is Effect.NEUTRAL


def test_sentences_that_changed_places_inside_a_clause_are_low() -> None:
    old = "1 您应当保管密码。您不得出借账户。您可以注销账户。\n"
    new = "1 您可以注销账户。您应当保管密码。您不得出借账户。\n"
    (change,) = compare(drawn(old), drawn(new)).changes
    assert (change.kind, change.severity) == ("modified", Severity.LOW)


def test_a_sentence_that_went_from_one_clause_to_another_is_low_in_both() -> None:
    moved = "您应当在收到账单后10日内提出书面异议。"
    bills, account = (
        "我们每月提供账单，账单载明各项服务的用量与费用。",
        "您可以随时注销账户，注销后账户内的数据将被清除。",
    )
    old = f"1 {bills}{moved}\n2 您应当保管密码。\n3 {account}\n"
    new = f"1 {bills}\n2 您应当保管密码。\n3 {account}{moved}\n"
    assert [change.severity for change in compare(drawn(old), drawn(new)).changes] == [Severity.LOW] * 2


def test_a_sentence_that_a_clause_said_twice_and_now_says_once_is_low() -> None:
    said = "您应当在10日内提出书面异议。"
    (change,) = compare(drawn(f"1 {said}您可以退款。{said}\n"), drawn(f"1 {said}您可以退款。\n")).changes
    assert (change.severity, change.why.zh) == (Severity.LOW, "语句换了位置")


def test_a_clause_made_of_sentences_that_stood_elsewhere_says_so() -> None:
    rules = ["您应当在10日内付款。", "您不得出借账户。", "我们可以停止服务。", "争议由法院管辖。", "您可以申请退款。"]
    old = f"1 {''.join(rules)}\n2 附则\n"
    new = f"1 {rules[0]}{rules[2]}{rules[4]}\n2 附则\n3 {rules[1]}{rules[3]}\n"
    by_kind = {change.kind: change for change in compare(drawn(old), drawn(new)).changes}
    assert by_kind["modified"].severity is by_kind["added"].severity is Severity.LOW
    assert by_kind["added"].why.zh == "新增条款，文字移自原文别处"
