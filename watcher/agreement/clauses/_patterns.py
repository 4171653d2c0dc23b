"""Parts of which the patterns of labels are composed: numbers as printed, and what may not follow a label.

Each word list says why a number in front of its words is no label. An exception stands behind its word: 个 counts, but
个人 is a person.
"""

from watcher.agreement.clauses._numerals import HAN_CHARACTERS, STEMS, WORDS

D = "[0-9０-９]"
GAP = r"[ \t\u00a0\u2000-\u200b\u3000\ufeff]"


def _none_of(before: str, words: str, end: str = "") -> str:
    """Nothing of these words here; they are divided by white space."""
    return f"(?!{before}(?:{'|'.join(words.split())}){end})"


# ── numbers ──────────────────────────────────────────────────────────────────────────────────────

FEW = f"{D}{{1,3}}(?!{D})"
HAN_FIRST = f"[{HAN_CHARACTERS}]"
HAN = f"{HAN_FIRST}{{1,6}}"
STEM = f"[{STEMS}]"
WHOLE_HAN = f"{HAN}(?![{HAN_CHARACTERS}])"
HAN_OR_FEW = f"(?:{HAN}|{FEW})"
HAN_OR_FIGURES = rf"(?:{HAN}|{FEW}(?:\.{D}{{1,2}}){{0,3}}(?!{D}))"
HAN_FEW_OR_CAPITAL = f"(?:{HAN_OR_FEW}|[A-Z](?![A-Za-z]))"
ALPHA_FIRST = "[A-Za-zⅰ-ⅻⅠ-Ⅻ]"
ALPHA = "(?:[A-Za-z]{1,5}|[ⅰ-ⅻⅠ-Ⅻ])"
DECIMAL = rf"{D}{{1,3}}(?:[.．]{D}{{1,2}}){{1,5}}(?!{D})(?![.．]{D})"
LETTERED_DECIMAL = rf"{D}{{1,3}}(?:\.{D}{{1,2}}){{0,4}}(?:\([A-Za-z]{{1,4}}\)){{1,3}}"
LETTER_AND_FIGURES = rf"[A-Z](?:[.．-]{D}{{1,2}}|{D}{{1,2}})(?:[.．]{D}{{1,2}}){{0,3}}(?!{D})"
FIGURE_AND_LETTER = rf"{D}{{1,2}}(?:\.[a-z](?![A-Za-z])|[a-z](?=[.)]))"
INSERTED = rf"{D}{{1,3}}[A-Z](?![A-Za-z0-9])(?:\.{D}{{1,2}}){{0,3}}(?!{D})"
"""3A stands between 3 and 4, and 3A.1 below it; 3D, 4K and 5G are words."""
HYPHENATED = rf"(?!0){D}{{1,2}}(?:[-－]{D}{{1,2}}){{1,3}}(?![-－]?{D})"
_NUMBER_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
DIVISION_NUMBER = (
    rf"(?:{D}{{1,3}}(?:\.{D}{{1,2}}){{0,4}}(?!\.?{D})|[IVXL]{{1,6}}(?![A-Za-z])|[A-Z](?![A-Za-z])"
    rf"|(?i:{_NUMBER_WORD})(?![A-Za-z]))"
)

# ── what follows ─────────────────────────────────────────────────────────────────────────────────

NO_REFERENCE_ZH = _none_of(
    "",
    """
    的 所(?!有) 之(?!一) 及 与 與 和 或 至 到 中(?!国|國|止) 项下 項下 规定 規定 约定 約定 款 第 以外 以下 以上
    内容 条款 條款 、第 ，第 ,第
    """,
) + _none_of(f"{GAP}*", f"第{HAN_OR_FEW}{GAP}?[款项項]")
"""第三条的规定, 第三条第二款 and 第三条约定 refer to an article."""

NO_REFERENCE_EN = _none_of(
    f"{GAP}*",
    """
    above below and or of to through hereof herein hereunder shall will may is are was were has in on by for with as
    million billion percent per times hours? days? weeks? months? years? business calendar minutes? stars? points?
    GHz [GMKT]B
    """,
    end=r"\b",
)
"""Section 3.2 above and 3.2 of this Agreement refer to one, 3.5 hours is a quantity."""

NO_QUANTITY = _none_of(
    f"{GAP}?", "[%％‰‱×] 版(?!权|權|本|面) 条(?!款|例|件) 條(?!款|例|件) 款(?!项|項|式) 項(?!目)"
) + _none_of(
    "",
    """
    万 萬 亿 億 倍 折 [GMKT]B 美元 日元 欧元 港元 元(?!数据|素) 小时 小時 天 毫秒 秒 米 公里 公斤 号 號
    """,
)
"""3.14元, 99.9%, 5.4 条 and 2.1版 are quantities and references."""

NOTHING_COUNTED = _none_of(
    f"{GAP}*",
    r"""
    [%％‰×/\-–—~～至到] [个個](?![人别別体體性]) 日(?![志誌常期]) 天(?!津) 月(?!度) 年(?![度龄齡]) 周 週 小时 小時
    分钟 分鐘 元(?!数据) 万 萬 亿 倍 次(?!数|數|序) 人(?![工身员員民脸臉格才]) 条 條 款(?!项|項) 项(?!目) 項(?!目)
    章(?!程) 号 號 种 種 岁 歲 位(?!置) 名(?![称稱单單誉譽]) 家(?![庭长長]) 台(?![湾灣]) 份 折 米 秒 类(?![型别])
    類(?![型別]) 级(?!别) 級(?!別) or\b and\b to\b of\b Mbps [GMKT]B?\b
    """,
)
"""30 日, 3 个工作日 and 2 years count something."""

STOP_EN = rf"(?={GAP}*(?:$|\n|[:.,;)\-–—|])|{GAP}+(?:[\"“'‘(\[*_]|[A-Z0-9]|[^\x00-\x7f]))"
"""Behind Section 3 where it is a label: punctuation, the line's end or a capital."""
STOP_ZH = rf"(?={GAP}*(?:$|\n|[:：、.．《「\-–—])|{GAP}+[^\d])"
LINE_END = r"(?=$|\n)"
END_OF_WORD = rf"(?={GAP}|$|\n|[^\x00-\x7f]|[*_\\\"“'(])"
SPACE_AND_WORDS = rf"{GAP}{{1,20}}(?=[^\s\d])"
DASH_AND_WORDS = rf"{GAP}{{1,3}}[\-–—]{GAP}{{1,3}}(?=[A-Z\"“\u4e00-\u9fff])"
"""1 - Scope; 1 - 3 days is a range."""
HAN_WORDS = "(?=[\u4e00-\u9fff])"
"""1总则, without the space that careful texts have."""

MARKUP = rf"(?:{GAP}|[*_\\]){{0,40}}"
"""Bold marks that a half-open pair left standing, and space."""
SEPARATORS = rf"(?:{MARKUP}[.．。、:：,，;；)）\-–—|]{{1,2}})?"
