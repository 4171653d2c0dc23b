"""The product reads agreements nobody tuned it to at least as well as it did the last time the baseline was raised."""

import pytest

from .measuring import Measurement, baseline, fallen, measure
from .rendering import as_pdf, chinese_font


@pytest.fixture(scope="module")
def measurement() -> Measurement:
    return measure()


def test_no_figure_has_fallen_below_its_baseline(measurement: Measurement) -> None:
    lost = [f"{name}: {floor} → {reached}" for name, floor, reached in fallen(measurement.figures, baseline())]
    assert lost == [], "\n".join(["run python -m tests.gate to see the misses", *lost])


def test_every_quote_claimed_stands_in_the_text_at_its_offsets(measurement: Measurement) -> None:
    quotes = {name: figure for name, figure in measurement.figures.items() if name.endswith("/quotes")}
    assert quotes == dict.fromkeys(quotes, 1.0)


def test_english_text_is_set_as_a_pdf_with_core_fonts() -> None:
    body = as_pdf("1. Fees – “due” in 30 days.", "en", running_head="terms")
    assert body is not None
    assert body.startswith(b"%PDF-")


@pytest.mark.skipif(chinese_font() is None, reason="no font with Chinese characters found")
def test_chinese_text_is_set_as_a_pdf() -> None:
    body = as_pdf("第一条　费用", "zh", running_head="协议")
    assert body is not None
    assert body.startswith(b"%PDF-")
