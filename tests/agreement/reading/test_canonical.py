"""Texts that a reader would call the same are equal in canonical form; anything a reader would miss is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.agreement.reading import canonical

SAME = [
    ("提前 30 天通知，并公告。", "提前30天通知,并公告."),
    ("提前３０天", "提前30天"),
    ("“同意”即表示", "”同意”即表示"),
    ("we\u00a0may  change", "we may change"),
    ("soft\u00adware and zero\u200bwidth", "software and zerowidth"),
    ("\u202bthirty\u202c days", "thirty days"),
    ("the customer's rights — all of them", "the customer’s rights – all of them"),
    ("January 12, 2026", "12 January 2026"),
    ("Effective Jan. 12th, 2026", "Effective 2026-01-12"),
    ("2026年1月12日", "2026 年 01 月 12 日"),
    ("02/01/2026", "01/02/2026"),
    ("• one\n• two", "one\ntwo"),
    ("(a) one", "a. one"),
    ("1) one", "1. one"),
    ("Fees ¶", "Fees"),
    ("Fees #", "Fees"),
    ("write to help [at] provider [dot] example", "write to help@provider.example"),
    ("see https://provider.example/terms?session=1a2b#top", "see http://provider.example/terms/"),
    ("Terms\nUpdated 8 days ago\nWe agree.", "Terms\nUpdated 9 days ago\nWe agree."),
    ("条款\n3天前更新\n正文", "条款\n更新于 5 小时前\n正文"),
    ("Terms\n18.2ea71702.1690000000", "Terms\n18.9b1c9c17.1690000999"),
    ("Request ID: 7f3a9c21\nTerms", "Request ID: 00bb17ce\nTerms"),
    ("ref 550e8400-e29b-41d4-a716-446655440000", "ref 123e4567-e89b-12d3-a456-426614174000"),
    ("Effective January 12, 2026. Previous", "Effective January 12, 2026.Previous"),
    ("第一条\n总则", "第一条 总则"),
    ("等等……", "等等…"),
    ("发布时间：2026-01-12 来源：本站 浏览次数：128", "发布时间：2026年1月12日 来源：本站 浏览次数：3,204 次"),
    ("● 一\n• 二", "一\n二"),
    ("duties: (a) pay; (b) keep records", "duties: a. pay; b. keep records"),
    ("Terms\nYou last visited 3 days ago\nFees", "Terms\nYou last visited 4 days ago\nFees"),
    ("条款\n最后阅读：3 天前\n正文", "条款\n最后阅读：12 小时前\n正文"),
    ("Terms\nLast updated 3 days ago by Jane Doe\nFees", "Terms\nLast updated 9 days ago by Jane Doe\nFees"),
    ("条款\n更新日期：2026-01-12 阅读次数：1000\n正文", "条款\n更新日期：2026-01-12 阅读次数：1001\n正文"),
]

DIFFERENT = [
    ("提前30天", "提前7天"),
    ("30 days", "30 months"),
    ("may not", "may"),
    ("January 12, 2026", "January 13, 2026"),
    ("2026-01-12", "2025-01-12"),
    ("1. one", "2. one"),
    ("(a) one", "(b) one"),
    ("第3条", "第4条"),
    ("• one\n• two", "• one"),
    ("A | 6 个月", "A | 12 个月"),
    ("not less than 0.5 %", "not less than 5 %"),
    ("-5 %", "5 %"),
    ("account 6222020200112233445", "account 6222020200112233446"),
    ("https://provider.example/terms", "https://provider.example/privacy"),
    ("ended 30 days ago, counted from notice", "ended 60 days ago, counted from notice"),
    ("the Service", "the service"),
    ("per 2.1.3 above", "per 2.1.4 above"),
    ("every day", "everyday"),
    ("最后通知", "通知"),
    ("接口访问次数：1000 次", "接口访问次数：100 次"),
    ("修改生效 30 日前发布公告，继续使用视为接受。", "修改生效 3 日前发布公告，继续使用视为接受。"),
    ("本协议修改 30 天前，将在网站公告", "本协议修改 3 天前，将在网站公告"),
    ("第六条\n于生效 30 天前发布于网站", "第六条\n于生效 1 天前发布于网站"),
    ("费用\n涨价生效 1 个月前更新价目表", "费用\n涨价生效 1 天前更新价目表"),
    ("通知期\n30 日前", "通知期\n7 日前"),
    ("30 天前", "7 天前"),
    ("Accounts last updated 12 months ago or earlier may go.", "Accounts last updated 1 month ago or earlier may go."),
    ("Terms\nversions published two years ago", "Terms\nversions published one year ago"),
    ("每月访问次数：1000 次以内免费，发布后生效。", "每月访问次数：100 次以内免费，发布后生效。"),
    ("事件编号：P1-000123 级别的故障", "事件编号：P1-000456 级别的故障"),
    ("Reference number: GB123456789 (VAT)", "Reference number: GB999999999 (VAT)"),
    ("Request code: ABCDEFGH", "Request code: ZYXWVUTS"),
    ("支持 | ✓", "支持 | ✗"),
    ("■ 同意 □ 不同意", "□ 同意 ■ 不同意"),
    # figures with signs between them are no ids
    ("010-62345678-801", "010-62345678-802"),
    ("2026.03.01-2026.12.31", "2026.03.01-2026.12.30"),
    ("10.20.30.40-10.20.30.50", "10.20.30.40-10.20.30.51"),
    ("1000.00-5000.00", "1000.00-9000.00"),
    ("12:00-13:00:00", "12:00-14:00:00"),
    ("账号：\n6222021234567890123", "账号：\n6222021234567890124"),
    ("IBAN\n911101085513850829", "IBAN\n911101085513850828"),
    ("Phone number\n447911123456", "Phone number\n447911123457"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_a_reader_would_call_the_same_is_equal(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_a_reader_would_not_call_the_same_differs(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@given(st.text(alphabet="ab1年月日2026-/. \n•#¶(）、。“’—:ａ\u200b\u00a0，天前更新", max_size=60))
def test_it_is_idempotent(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once


@pytest.mark.parametrize("text", ["1." * 200_000, "- " * 200_000, "2026-" * 100_000, "[at]" * 100_000, "a " * 300_000])
def test_it_is_linear(text: str) -> None:
    assert len(canonical(text)) <= len(text)


def test_a_printed_link_is_known_by_the_document_that_its_query_names() -> None:
    said = "Read https://skiff.example/legal?{} before you sign."
    first, tracked, second = (
        canonical(said.format(query)) for query in ("doc=2", "sid=a81b&doc=2&utm_source=x", "doc=3")
    )
    assert first == tracked != second
    assert canonical(first) == first
