"""Whom the guard lets through: what is public, what the operator names, and on which ports."""

from ipaddress import ip_address, ip_network

import pytest

from tests.fetch.ssrf import look_up
from watcher.errors import ConfigError
from watcher.fetch import CheckedUrl, Guard
from watcher.fetch._addresses import METADATA, RANGES, Range, faces, not_public
from watcher.fetch._obstacles import Obstacle

PUBLIC = (
    *("1.1.1.1", "8.8.8.8", "93.184.215.14", "114.114.114.114", "223.5.5.5", "100.63.255.255", "100.128.0.1"),
    *("172.15.255.255", "172.32.0.1", "192.0.1.1", "198.17.255.255", "198.20.0.1", "223.255.255.255", "11.0.0.1"),
    *("2606:4700:4700::1111", "2400:3200::1", "2a00:1450:4001:800::200e", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8"),
)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_pass(address: str) -> None:
    assert Guard((), look_up).judge(ip_address(address), 443) is None


@pytest.mark.parametrize("row", RANGES, ids=lambda row: row.network)
def test_both_ends_of_every_range_are_refused(row: Range) -> None:
    network = ip_network(row.network)
    for address in (network[0], network[-1]):
        assert Guard((), look_up).judge(address, 443) is not None


@pytest.mark.parametrize("address", sorted(map(str, METADATA)))
@pytest.mark.parametrize("allow", [("0.0.0.0/0", "::/0"), ("metadata.example",), ("168.63.129.16:80", "fd00::/8")])
def test_metadata_services_are_refused_whatever_the_operator_allows(address: str, allow: tuple[str, ...]) -> None:
    assert Guard(allow, look_up).judge(ip_address(address), 80, "metadata.example") is not None


def test_a_tunnel_address_shows_what_it_wraps() -> None:
    assert faces(ip_address("2002:7f00:1::")) == (ip_address("2002:7f00:1::"), ip_address("127.0.0.1"))
    assert faces(ip_address("2001:0:7f00:1::f5ff:fffe"))[1] == ip_address("10.0.0.1")
    assert faces(ip_address("fe80::5efe:c0a8:1"))[1] == ip_address("192.168.0.1")
    assert faces(ip_address("::ffff:10.0.0.1")) == (ip_address("10.0.0.1"),)
    assert faces(ip_address("64:ff9b::10.0.0.1")) == (ip_address("10.0.0.1"),)
    assert faces(ip_address("2606:4700::1")) == (ip_address("2606:4700::1"),)


def test_what_is_refused_is_named() -> None:
    for address, word in [("10.0.0.1", "private"), ("198.18.0.1", "fake IPs"), ("169.254.169.254", "metadata")]:
        what = not_public(ip_address(address))
        assert what is not None
        assert word in what.en


@pytest.mark.parametrize(
    ("allow", "url", "passes"),
    [
        ((), "http://127.0.0.1/", False),
        (("127.0.0.1",), "http://127.0.0.1/", True),
        (("127.0.0.1",), "http://127.0.0.1:8080/", True),
        (("127.0.0.1",), "http://127.0.0.2/", False),
        (("127.0.0.1",), "http://127.0.0.1:6379/", False),
        (("127.0.0.1:6379",), "http://127.0.0.1:6379/", True),
        (("127.0.0.1:8080",), "http://127.0.0.1:8080/", True),
        (("127.0.0.1:8080",), "http://127.0.0.1:8081/", False),
        (("127.0.0.1:8080",), "http://[::ffff:127.0.0.1]:8080/", True),
        (("10.0.0.0/8",), "http://10.200.3.4/", True),
        (("10.0.0.0/8",), "http://11.0.0.1/", True),
        (("10.0.0.0/8",), "http://192.168.0.1/", False),
        (("10.0.0.0/8",), "http://[2002:a00:1::]/", False),
        (("[::1]:8080",), "http://[::1]:8080/", True),
        (("::1",), "http://[::1]:8080/", True),
        (("fd00::/8",), "http://[fd12::1]/", True),
        (("localhost",), "http://localhost/", True),
        (("localhost:8080",), "http://localhost/", False),
        (("127.0.0.1",), "http://localhost/", False),
        (("INTRANET.example.",), "http://intranet.example/", True),
        (("terms.example:9200",), "http://terms.example:9200/", True),
        (("terms.example:9200",), "http://terms.example:9300/", False),
        ((), "http://terms.example:8443/", True),
        ((), "https://bücher.example/", True),
    ],
)
def test_what_the_operator_names_is_let_through_and_nothing_beside_it(
    allow: tuple[str, ...], url: str, passes: bool
) -> None:
    assert isinstance(Guard(allow, look_up).check_url(url), CheckedUrl) is passes


def test_a_named_host_may_lie_inside_but_its_address_is_not_open_to_others() -> None:
    guard = Guard(("intranet.example",), look_up)
    assert guard.judge(ip_address("10.1.2.3"), 80, "intranet.example") is None
    assert guard.judge(ip_address("10.1.2.3"), 80, "evil.example") is not None
    assert guard.judge(ip_address("10.1.2.3"), 80) is not None


def test_every_mistake_in_what_is_allowed_is_named_at_once() -> None:
    with pytest.raises(ConfigError) as caught:
        Guard(("127.0.0.1:99999", "10.0.0.0/99", "http://a.example", "fine.example", "", "300.1.1.1"), look_up)
    assert len(caught.value.mistakes) == 5
    assert "fine.example" not in str(caught.value)


class TestResolving:
    """What others connect by: SMTP."""

    async def test_addresses_come_back_to_connect_to(self) -> None:
        assert await Guard((), look_up).resolve_checked("good.example", 587) == ("93.184.215.14",)
        assert await Guard((), look_up).resolve_checked("GOOD.example.", 465) == ("93.184.215.14",)
        assert await Guard((), look_up).resolve_checked("8.8.8.8", 25) == ("8.8.8.8",)

    @pytest.mark.parametrize(
        ("host", "port", "kind"),
        [
            ("inside.example", 25, "blocked"),
            ("mixed.example", 25, "blocked"),
            ("localhost", 25, "blocked"),
            ("127.0.0.1", 25, "blocked"),
            ("2130706433", 25, "blocked"),
            ("good.example", 6379, "blocked"),
            ("good.example", 80, "blocked"),
            ("evil@good.example", 25, "blocked"),
            ("unknown.example", 25, "dns"),
        ],
    )
    async def test_a_mail_host_is_judged_like_any_other(self, host: str, port: int, kind: str) -> None:
        obstacle = await Guard((), look_up).resolve_checked(host, port)
        assert isinstance(obstacle, Obstacle)
        assert obstacle.kind == kind

    async def test_a_relay_inside_works_once_it_is_named(self) -> None:
        assert await Guard(("inside.example:25",), look_up).resolve_checked("inside.example", 25) == ("127.0.0.1",)
        assert await Guard(("127.0.0.1:1025",), look_up).resolve_checked("127.0.0.1", 1025) == ("127.0.0.1",)

    async def test_a_name_without_addresses_does_not_resolve(self) -> None:
        async def empty(_host: str, _port: int) -> list[str]:
            return []

        obstacle = await Guard((), empty).resolve_checked("empty.example", 25)
        assert isinstance(obstacle, Obstacle)
        assert obstacle.kind == "dns"
