"""Facts of whole texts: where they stand, which of several statements counts, what belongs to another clause."""

from watcher.agreement.clauses import divide
from watcher.agreement.facts import find
from watcher.model import Block, Cap, Document, Duration, Fact, Forum, JoinedCap

AGREEMENT = """云舟服务协议
更新日期：2025年3月1日　生效日期：2025年3月8日
本协议由您与绵阳云舟科技有限公司（以下简称“云舟”）签订。
一、服务
1.1 云舟可能进行机房迁移。云舟应至少提前三日通知您。
二、协议的修改
2.1 云舟有权修改本协议。
2.2 修改应提前７日在网站公告；您继续使用服务的，视为接受修改后的协议。
三、其他
3.1 如您违反本协议，云舟可以立即中止服务。
3.2 本协议适用中华人民共和国法律。"""


def document(text: str, title: str | None = None) -> Document:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", line, at, at + len(line)))
        at += len(line) + 1
    return Document(title, "zh", text, tuple(blocks))


def facts_of(text: str, title: str | None = None) -> dict[str, list[Fact]]:
    read = document(text, title)
    found: dict[str, list[Fact]] = {}
    for fact in find(read, divide(read)).facts:
        found.setdefault(fact.name, []).append(fact)
    return found


def test_every_quote_is_the_words_at_its_offsets_inside_the_clause_it_names() -> None:
    read = document(AGREEMENT)
    division = divide(read)
    clauses = {clause.key: clause for clause in division.clauses} | {None: division.preface}
    facts = find(read, division).facts
    assert len(facts) > 8
    for fact in facts:
        clause = clauses[fact.clause]
        assert fact.quote == read.text[fact.start : fact.end]
        assert clause.start <= fact.start < fact.end <= clause.end


def test_facts_come_in_document_order() -> None:
    read = document(AGREEMENT)
    starts = [fact.start for fact in find(read, divide(read)).facts]
    assert starts == sorted(starts)


def test_a_period_belongs_to_what_its_clause_speaks_of() -> None:
    found = facts_of(AGREEMENT)
    assert [fact.value for fact in found["amendment.notice"]] == [Duration(7, "day")]
    assert [fact.value for fact in found["service.migration_notice"]] == [Duration(3, "day")]
    assert found["amendment.notice"][0].clause == "2.2"


def test_a_fact_in_front_of_the_first_clause_names_no_clause() -> None:
    assert facts_of(AGREEMENT)["document.updated_on"][0].clause is None


def test_two_clauses_that_differ_give_two_facts() -> None:
    text = "一、修改\n1.1 我们修改本协议，提前7日公告。\n二、附则\n2.1 本协议的修改提前30日通知您。"
    values = [fact.value for fact in facts_of(text)["amendment.notice"]]
    assert values == [Duration(7, "day"), Duration(30, "day")]


def test_one_value_stated_twice_is_one_fact() -> None:
    text = "一、修改\n1.1 我们修改本协议，提前7日公告。\n二、附则\n2.1 本协议的修改提前一周通知您。"
    assert len(facts_of(text)["amendment.notice"]) == 1


def test_a_period_makes_the_bare_promise_beside_it_redundant() -> None:
    text = "一、修改\n1.1 我们修改本协议前会提前通知您。\n1.2 修改本协议的，提前7日公告。"
    assert [fact.value for fact in facts_of(text)["amendment.notice"]] == [Duration(7, "day")]


def test_another_agreement_keeps_its_notice_to_itself() -> None:
    text = "一、隐私\n1.1 《隐私政策》更新的，提前15日提示。\n二、修改\n2.1 本协议的修改提前7日公告。"
    assert [fact.value for fact in facts_of(text, "云舟服务协议")["amendment.notice"]] == [Duration(7, "day")]


def test_the_sides_are_those_that_the_agreement_defines() -> None:
    text = (
        "甲方：购买服务的客户\n乙方：武汉鸣笛通信技术有限公司\n一、终止\n"
        "1.1 甲方可提前7日书面通知乙方解除本合同。\n1.2 乙方可提前30日书面通知甲方解除本合同。"
    )
    assert [fact.value for fact in facts_of(text)["termination.provider_notice"]] == [Duration(30, "day")]


def test_traditional_text_is_quoted_as_printed() -> None:
    found = facts_of("一、修訂\n1.1 本公司修訂本條款，提前７日於網站公告。")["amendment.notice"]
    assert [fact.value for fact in found] == [Duration(7, "day")]
    assert found[0].quote == "提前７日於網站公告"


def test_a_wrapped_line_goes_on() -> None:
    text = "1. Changes\n1.1 We may amend these Terms on not less than thirty (30)\ndays' notice to you."
    assert [fact.value for fact in facts_of(text)["amendment.notice"]] == [Duration(30, "day")]


def test_an_empty_document_states_nothing() -> None:
    assert facts_of("") == {}


REGIONS = """Terms of Harbour
Whom you sue and where depends on where you live.
If you live in | the governing law is that of | and the courts that have jurisdiction are
The USA or Mexico | New York, USA, and federal law | Courts located in New York County, New York, USA
Canada | Ontario, Canada | Toronto, Ontario, Canada
Anywhere else | England and Wales | Courts of London, England"""


def test_a_table_gives_each_region_its_law_and_its_court() -> None:
    facts = facts_of(REGIONS)
    assert [fact.value for fact in facts["dispute.governing_law"]] == ["US-NY", "CA-ON", "GB"]
    assert [fact.value for fact in facts["dispute.forum"]] == [
        Forum("court", place)
        for place in ("New York County, New York, USA", "Toronto, Ontario, Canada", "London, England")
    ]


def test_a_table_without_such_columns_names_no_court() -> None:
    facts = facts_of("Prices\nPlan | Region | Price\nSmall | Ontario, Canada | $5\nLarge | London, England | $9")
    assert not {"dispute.governing_law", "dispute.forum"} & facts.keys()


def test_what_a_list_begins_with_is_said_of_each_of_its_entries() -> None:
    found = facts_of(
        "云舟服务协议\n第七条 责任\n7.1 我们不对以下情况负责：\n（1）任何间接、附带或惩罚性损害；\n（2）利润损失。\n"
        "7.2 我们的总责任不超过以下较低者：\n（1）您在过去12个月内支付的服务费；\n（2）人民币1000元。"
    )
    assert [fact.value for fact in found["liability.indirect_excluded"]] == [True]
    lower = JoinedCap("min", (Cap("fees_past_months", months=12), Cap("fixed_amount", amount=1000, currency="CNY")))
    assert [fact.value for fact in found["liability.cap"]] == [lower]


def test_what_the_customer_owes_by_a_list_is_not_left_out_for_him() -> None:
    found = facts_of("云舟服务协议\n第七条 责任\n7.1 用户应赔偿我们的下列损失：\n（1）间接损失；\n（2）律师费。")
    assert "liability.indirect_excluded" not in found


def test_several_limits_of_which_nothing_says_which_counts_are_not_told_by_the_first() -> None:
    found = facts_of("云舟服务协议\n第七条 责任\n我们的责任合共不超过：（i）您在过去6个月支付的费用；及（ii）100美元。")
    assert "liability.cap" not in found


def test_a_change_in_a_list_under_amendments_is_one_of_the_agreement_whatever_its_example_names() -> None:
    found = facts_of(
        "云舟服务协议\n8. 条款变更\n我们可能不时修改本条款。变更时我们会：\n- 一般变更：在网站公布\n"
        "- 重大变更（定价变动、管辖地变更等）提前 30 天通过邮件通知"
    )
    assert [fact.value for fact in found["amendment.notice"]] == [Duration(30, "day")]
    assert "fees.price_change_notice" not in found


def test_that_place_is_the_one_that_the_sentence_before_names() -> None:
    found = facts_of("云舟服务协议\n第九条 争议\n本条款受新加坡法律管辖。因本条款产生的争议应提交该国法院解决。")
    assert [fact.value for fact in found["dispute.forum"]] == [Forum("court", "新加坡")]
