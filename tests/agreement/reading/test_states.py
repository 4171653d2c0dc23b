"""Text that a framework ships inside scripts: tables as lists of cells, and markup that was escaped once more."""

import json
from html import escape

from tests.agreement.reading.corpus.agreements import EN, body, document
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


def shipped_as(value: object) -> str:
    blocks = [{"type": "p", "text": words} for words in EN.sentences]
    script = f'<script type="application/json">{json.dumps([*blocks, {"type": "table", "rows": value}])}</script>'
    return read(document(f'<div id="__next"></div>{script}', EN.title)).text


def test_objects_of_one_shape_with_figures_are_the_rows_of_a_table() -> None:
    services = [
        {"id": 7, "order": 1, "service": "Servers", "uptime": "99.95%", "icon": "/s.svg"},
        {"id": 9, "order": 2, "service": "Storage", "uptime": "99.9%", "icon": "/t.svg"},
    ]
    assert "Servers | 99.95%\nStorage | 99.9%" in shipped_as(services)
    assert "Servers | 99.5%" in shipped_as([{**services[0], "uptime": "99.5%"}, services[1]])


def test_headings_with_their_paragraphs_are_no_table() -> None:
    parts = [{"title": f"{n}. Part", "body": "You agree to it, all of you."} for n in range(1, 5)]
    assert "1. Part\nYou agree" in shipped_as(parts)
    menu = [{"label": "Products", "href": "/p", "order": 0}, {"label": "Pricing", "href": "/q", "order": 1}]
    assert "|" not in shipped_as(menu)


def test_lists_of_addresses_are_no_table() -> None:
    assert "/a.js" not in read(shipped([["/a.js", "/b.js"], ["/c.js", "/d.js"]])).text


def held(markup: str) -> str:
    return document(f"<div id='app'></div><script>window.STATE = {json.dumps({'content': markup})}</script>", EN.title)


def test_markup_that_was_escaped_before_it_was_shipped_is_read_as_markup() -> None:
    markup = "".join(f"<h2>{number}. Clause</h2><p>{words}</p>" for number, words in enumerate(EN.sentences, 1))
    escaped = read(held(escape(markup)))
    assert "&lt;" not in escaped.text
    assert escaped.text == read(held(markup)).text
    assert [block.kind for block in escaped.blocks].count("heading") == len(EN.sentences)


def test_signs_that_markup_itself_escapes_stay_the_signs_they_are() -> None:
    markup = "".join(f"<p>{words} Write &lt;/p&gt; where a part ends.</p>" for words in EN.sentences)
    assert "Write </p> where a part ends." in read(held(markup)).text


def test_markup_that_was_escaped_is_read_as_markup() -> None:
    state = json.dumps({"props": {"html": escape(body(EN))}})
    page = document(f'<div id="__next"></div><script type="application/json">{state}</script>', EN.title)
    text = read(page).text
    assert "lt;" not in text
    assert EN.sentences[1] in text.split("\n")
