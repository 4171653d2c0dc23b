"""Tables that a framework ships as lists of cells."""

import json

from tests.agreement.reading.corpus.agreements import EN, document
from tests.agreement.reading.pages import read


def shipped(cells: list[list[object]]) -> str:
    blocks = [{"type": "p", "text": words} for words in EN.sentences]
    state = {"props": {"blocks": [*blocks, {"type": "table", "items": cells}], "chart": [[1, 2], [3, 4]]}}
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    return document(f'<div id="__next"></div>{script}', EN.title)


def test_the_cells_of_a_table_are_read_as_rows() -> None:
    text = read(shipped([["Service", "Uptime"], ["Servers", "99.95%"], ["Storage", 99.9]])).text
    assert "Service | Uptime\nServers | 99.95%\nStorage | 99.9" in text
    assert "1 | 2" not in text


def test_lists_of_addresses_are_no_table() -> None:
    assert "/a.js" not in read(shipped([["/a.js", "/b.js"], ["/c.js", "/d.js"]])).text
