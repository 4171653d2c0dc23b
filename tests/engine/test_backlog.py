"""Hosts take turns, and none takes all the room."""

from tests.store.cast import source
from watcher.engine.backlog import Backlog
from watcher.model import Snapshot
from watcher.store import Claim


def claim(name: str, host: str) -> Claim:
    snapshot = Snapshot(name, None, None, None, {}, None, None)
    return Claim(source(name, url=f"https://{host}/terms"), snapshot, asked=False)


def filled(per_host: int, **hosts: int) -> Backlog:
    backlog = Backlog(per_host)
    for host, count in hosts.items():
        for n in range(count):
            backlog.add(claim(f"{host}/{n}", host))
    return backlog


def take_all(backlog: Backlog) -> list[str]:
    taken = []
    while (one := backlog.take()) is not None:
        taken.append(one.source.id)
    return taken


def test_hosts_take_turns_in_the_order_they_came() -> None:
    assert take_all(filled(2, a=3, b=1, c=2)) == ["a/0", "b/0", "c/0", "a/1", "c/1"]


def test_a_host_has_room_again_when_one_is_done() -> None:
    backlog = filled(1, a=3)
    assert take_all(backlog) == ["a/0"]
    backlog.done(claim("a/0", "a"))
    assert take_all(backlog) == ["a/1"]
    assert len(backlog) == 1


def test_a_long_queue_is_cut_from_its_end() -> None:
    backlog = filled(1, a=5, b=2)
    assert [one.source.id for one in backlog.shorten(2)] == ["a/4", "a/3", "a/2"]
    assert len(backlog) == 4
    assert sorted(one.source.id for one in backlog.shorten(0)) == ["a/0", "a/1", "b/0", "b/1"]
    assert (len(backlog), backlog.take()) == (0, None)


def test_what_was_out_when_the_queue_was_cut_still_ends_well() -> None:
    backlog = filled(1, a=2)
    first = backlog.take()
    assert first is not None
    list(backlog.shorten(0))
    backlog.done(first)
    backlog.add(claim("a/9", "a"))
    assert take_all(backlog) == ["a/9"]
