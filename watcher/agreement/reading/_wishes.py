"""Whether what an operator asks of a reading can be done at all: told when it is written, not when a page comes."""

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from watcher.agreement.reading._decode import codec_of

_NO_PAGE = LexborHTMLParser("<p></p>")


def is_selector(text: str) -> bool:
    """A CSS selector that the parser understands (pseudo-elements are none: they select no words)."""
    try:
        _NO_PAGE.css(text)
    except SelectolaxError:
        return False
    return True


def is_encoding(label: str) -> bool:
    """A label of the WHATWG Encoding Standard."""
    return codec_of(label) is not None
