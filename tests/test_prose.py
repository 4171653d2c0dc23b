"""Lines of people's text in a terminal: full, never too wide, and broken where Chinese and English are broken."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console, Group

from watcher.prose import CLOSING, OPENING, Prose

SENTENCES = (
    "修订公示期由 30 天缩短为 7 天，对您不利；争议解决机构由被告所在地法院改为法院：杭州市西湖区人民法院，对您不利。",
    "1.1 青禾云向您提供云服务器、对象存储以及与之相关的技术支持服务（详见“订单”），具体内容以订单为准。",
    "We will give you at least 30 days' notice by e-mail before a change takes effect.",
    "https://example.com/" + "a" * 90 + " 之后",
)


def printed(text: str, width: int) -> list[str]:
    screen = io.StringIO()
    Console(file=screen, width=width).print(Group(Prose(text)))
    return screen.getvalue().splitlines()


@pytest.mark.parametrize("width", [4, 17, 40, 80])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_word_is_lost_and_no_line_is_too_wide(sentence: str, width: int) -> None:
    lines = printed(sentence, width)
    assert max(cell_len(line) for line in lines) <= width
    assert "".join("".join(lines).split()) == "".join(sentence.split())


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("sentence", SENTENCES[:2])
def test_a_chinese_sentence_fills_its_lines_and_keeps_marks_with_their_words(sentence: str, width: int) -> None:
    lines = printed(sentence, width)
    assert all(cell_len(line) >= width - 5 for line in lines[:-1])
    assert not any(line[0] in CLOSING or line[-1] in OPENING for line in lines)


def test_english_words_stay_whole() -> None:
    assert [word for line in printed(SENTENCES[2], 20) for word in line.split()] == SENTENCES[2].split()


def test_lines_that_are_there_stay() -> None:
    assert printed("第一条\n\n1.1 内容", 40) == ["第一条", "", "1.1 内容"]
