"""Labels as they are printed: what is read as one, where its words begin, and what only looks like one."""

import pytest

from watcher.agreement.clauses.numbering import SCHEMES, read_label

LABELS = {
    "第三条 服务": ("第三条", (3,), "服务"),
    "第 3 章 总则": ("第 3 章", (3,), "总则"),
    "第十二節　終止": ("第十二節", (12,), "終止"),
    "第一百零三条": ("第一百零三条", (103,), ""),
    "第三条之一 补充": ("第三条之一", (3,), "补充"),
    "第二部分:隐私": ("第二部分", (2,), "隐私"),
    "第二編　服務": ("第二編", (2,), "服務"),
    "第一款 甲": ("第一款", (1,), "甲"),
    "一、总则": ("一", (1,), "总则"),
    "十一、 附则": ("十一", (11,), "附则"),
    "廿三、其他": ("廿三", (23,), "其他"),
    "貳、費用": ("貳", (2,), "費用"),
    "一 总则": ("一", (1,), "总则"),
    "（二）费用": ("（二）", (2,), "费用"),
    "(二)、费用": ("(二)", (2,), "费用"),
    "【三】费用": ("【三】", (3,), "费用"),
    "1. Scope": ("1", (1,), "Scope"),
    "1.Scope": ("1", (1,), "Scope"),
    "１２．费用": ("１２", (12,), "费用"),
    "3、费用": ("3", (3,), "费用"),
    "1º Objet": ("1", (1,), "Objet"),
    "3 服务规则": ("3", (3,), "服务规则"),
    "5 Data": ("5", (5,), "Data"),
    "3 个人信息": ("3", (3,), "个人信息"),
    "3.1. 服务": ("3.1", (3, 1), "服务"),
    "4.10 Term": ("4.10", (4, 10), "Term"),
    "4.5.1.9 不应": ("4.5.1.9", (4, 5, 1, 9), "不应"),
    "６．１　收集": ("６．１", (6, 1), "收集"),
    "5.3版权归我们": ("5.3", (5, 3), "版权归我们"),
    "2.0 Content": ("2.0", (2,), "Content"),
    "3.1.2(a) Offers": ("3.1.2(a)", (3, 1, 2, 1), "Offers"),
    "3-2 本條款": ("3-2", (3, 2), "本條款"),
    "4-2-7 用户": ("4-2-7", (4, 2, 7), "用户"),
    "１０－８、其他": ("１０－８", (10, 8), "其他"),
    "B.2 We": ("B.2", (2, 2), "We"),
    "A1. 本公司": ("A1", (1, 1), "本公司"),
    "(3) Third": ("(3)", (3,), "Third"),
    "（３）丙": ("（３）", (3,), "丙"),
    "2) Second": ("2)", (2,), "Second"),
    "④丁": ("④", (4,), "丁"),
    "⒊ 丙": ("⒊", (3,), "丙"),
    "(c) third": ("(c)", (3,), "third"),
    "(aa) after z": ("(aa)", (27,), "after z"),
    "c) third": ("c)", (3,), "third"),
    "B. Fees": ("B", (2,), "Fees"),
    "IV. Fees": ("IV", (4,), "Fees"),
    "Ⅳ. Fees": ("Ⅳ", (4,), "Fees"),
    "(iv) fourth": ("(iv)", (4,), "fourth"),
    "Article IV Fees": ("Article IV", (4,), "Fees"),
    "ARTICLE 4. FEES": ("ARTICLE 4", (4,), "FEES"),
    "Article Twelve": ("Article Twelve", (12,), ""),
    "Section 3.2: Payment": ("Section 3.2", (3, 2), "Payment"),
    "Sec. 3 Payment": ("Sec. 3", (3,), "Payment"),
    "§ 3 Payment": ("§ 3", (3,), "Payment"),
    "§3.2 Payment": ("§3.2", (3, 2), "Payment"),
    "Clause 5 – Fees": ("Clause 5", (5,), "Fees"),
    "PART B. PRODUCTS": ("PART B", (2,), "PRODUCTS"),
    "Chapter 3 Fees": ("Chapter 3", (3,), "Fees"),
    "Schedule 1 – Prices": ("Schedule 1", (1,), "Prices"),
    "Exhibit B": ("Exhibit B", (2,), ""),
    "Annex II: Support": ("Annex II", (2,), "Support"),
    "附件一：价格": ("附件一", (1,), "价格"),
    "附录A 价格": ("附录A", (1,), "价格"),
    "5.1** 我们": ("5.1", (5, 1), "我们"),
}


@pytest.mark.parametrize(("text", "expected"), LABELS.items(), ids=LABELS.keys())
def test_a_label_is_read_as_printed_and_its_words_begin_behind_it(
    text: str, expected: tuple[str, tuple[int, ...], str]
) -> None:
    label = read_label(text, 0, len(text))
    assert label is not None
    printed, number, words = expected
    assert (label.printed, text[label.words :]) == (printed, words)
    assert number in [reading.number for reading in label.readings]


NOT_LABELS = (
    "第三条的规定",
    "第三条第二款",
    "第三条约定的期限",
    "第5.4条所述",
    "附件一所列",
    "1.5倍",
    "3.14元",
    "3-5 个工作日",
    "1-2年",
    "24-7 hours",
    "2024-1-1 起",
    "99.9%的时间",
    "5.4 条所述",
    "2.1版",
    "192.168.1.1",
    "2022.10.10 更新",
    "10.19.2020",
    "1.000 EUR",
    "12:30 开始",
    "30 日内",
    "3 个工作日",
    "7×24 小时",
    "2 years",
    "3.5 hours",
    "Section 3 above",
    "section 3. Payment",
    "3.2 and 3.3",
    "Article 6 of the Regulation",
    "Part of this",
    "U.S. law",
    "I agree",
    "A person",
    "(see below)",
    "一般条款",
    "二〇二二年",
    "一、二、三线城市",
    "B2B 平台",
    "",
)


@pytest.mark.parametrize("text", NOT_LABELS)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    assert read_label(text, 0, len(text)) is None


def test_i_and_v_are_letters_and_roman_numbers_until_their_neighbours_tell() -> None:
    label = read_label("(v) x", 0, 5)
    assert label is not None
    assert {reading.number for reading in label.readings} == {(22,), (5,)}


def test_a_label_never_reaches_beyond_its_line() -> None:
    text = "3.1 x\n4. y"
    assert read_label(text, 0, 3) is not None
    label = read_label("3.\n", 0, 2)
    assert label is not None
    assert label.words == 2


def test_schemes_have_names_of_their_own() -> None:
    assert len({scheme.name for scheme in SCHEMES}) == len(SCHEMES)
