"""Text of the gate set as a PDF, for the repository carries no binaries: pages with a head and page numbers."""

from pathlib import Path

from fpdf import FPDF

CHINESE_FONTS = (
    Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
    Path("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc"),
    Path("/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc"),
    Path("/System/Library/Fonts/Supplemental/NotoSansCJK-Regular.ttc"),
)
SIMPLIFIED = 2
"""Number of the simplified Chinese face in the Noto CJK collections."""

CORE_FONT_HAS_NOT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "•": "-", "€": "EUR"})


def chinese_font() -> Path | None:
    return next((font for font in CHINESE_FONTS if font.exists()), None)


def as_pdf(text: str, language: str, running_head: str) -> bytes | None:
    """The text set on A4, line by line as the paper's width wants it; None where no font has its characters."""
    font = chinese_font()
    if language == "zh" and font is None:
        return None
    page = _Sheet(running_head)
    if language == "zh":
        page.add_font("body", fname=str(font), collection_font_number=SIMPLIFIED)
        page.set_font("body", size=11)
    else:
        page.set_font("Times", size=11)
        text = text.translate(CORE_FONT_HAS_NOT)
    page.add_page()
    for paragraph in text.splitlines():
        page.multi_cell(0, 6, paragraph or " ", new_x="LMARGIN", new_y="NEXT", align="L")
    return bytes(page.output())


class _Sheet(FPDF):
    def __init__(self, running_head: str) -> None:
        super().__init__()
        self._running_head = running_head

    def header(self) -> None:
        self.cell(0, 6, self._running_head, align="R", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-12)
        self.cell(0, 6, f"- {self.page_no()} -", align="C")
