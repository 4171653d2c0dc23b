"""One reading of every address, and the libraries below us read what we hand on in the same way."""

import httpx
import pytest
import yarl
from hypothesis import example, given
from hypothesis import strategies as st

from watcher.fetch import CheckedUrl, Obstacle
from watcher.fetch._urls import read_url, resolve

BASE = CheckedUrl("https", "terms.example", 443, "/a/b?c=d")

PIECES = st.sampled_from(
    [
        *"abz019.-_~:/?#[]@!$&'()*+,;=%\\ \t\r\n\0é中。①\u200d\u202e\ud800😀{}|^`\"<>",
        *("http://", "https://", "file:", "//", "..", "127.0.0.1", "[::1]", "0x7f", "localhost", "terms.example"),
        *("xn--", "xn--fsqu00a", "%00", "%2f", ":80", ":65536"),
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)
WEB_TEXTS = st.builds(
    "{}{}".format, st.sampled_from(["http://", "https://", "http://terms.example", "HTTP://a."]), TEXTS
)


@given(TEXTS | WEB_TEXTS)
@example("http://[")
@example("http://xn--_/")
@example("http://xn--a/")
@example("http://xn--999.example/")
@example("http://a/%zz%")
def test_whatever_is_written_is_read_or_refused_and_what_is_read_is_read_alike_by_all(text: str) -> None:
    read = read_url(text)
    if isinstance(read, Obstacle):
        assert read.kind == "blocked"
        return
    assert read_url(str(read)) == read
    assert str(read).isascii()
    for other in (httpx.URL(str(read)), yarl.URL(str(httpx.URL(str(read))))):
        assert other.scheme == read.scheme
        assert (other.host or "").strip("[]") == httpx.URL(read.origin).host.strip("[]")
        assert (other.port or {"http": 80, "https": 443}[other.scheme]) == read.port


@given(TEXTS | WEB_TEXTS)
@example("//[")
@example("//xn--_")
def test_wherever_a_redirect_points_it_is_read_or_refused(location: str) -> None:
    assert isinstance(resolve(BASE, location), CheckedUrl | Obstacle)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("HTTPS://Terms.Example:443/A b?ü#part", "https://terms.example/A%20b?%C3%BC"),
        ("http://terms.example", "http://terms.example/"),
        ("http://terms.example?q", "http://terms.example/?q"),
        ("http://terms.example.:8080/", "http://terms.example:8080/"),
        ("https://例子.中国/协议", "https://xn--fsqu00a.xn--fiqs8s/%E5%8D%8F%E8%AE%AE"),
        ("https://例子。中国/", "https://xn--fsqu00a.xn--fiqs8s/"),
        ("https://a_b.example/~x/%7Ey", "https://a_b.example/~x/%7Ey"),
        ("http://[2606:4700::0001]/", "http://[2606:4700::1]/"),
        ("http://8.8.8.8:8080/", "http://8.8.8.8:8080/"),
    ],
)
def test_an_address_is_written_in_one_way(text: str, read: str) -> None:
    assert str(read_url(text)) == read


@pytest.mark.parametrize(
    ("location", "read"),
    [
        ("/x", "https://terms.example/x"),
        ("x", "https://terms.example/a/x"),
        ("../../../x", "https://terms.example/x"),
        ("?q=1", "https://terms.example/a/b?q=1"),
        ("//other.example/x", "https://other.example/x"),
        ("http://other.example", "http://other.example/"),
        ("#part", "https://terms.example/a/b?c=d"),
    ],
)
def test_a_location_is_read_from_where_it_was_given(location: str, read: str) -> None:
    assert str(resolve(BASE, location)) == read
