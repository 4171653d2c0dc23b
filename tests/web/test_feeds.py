"""Feeds have what RFC 4287 requires, calendars what RFC 5545 does, and their ids stay."""

import httpx
import pytest
from icalendar import Calendar
from lxml import etree

from tests.web.house import House, client
from watcher.channels._calendar import deadlines

ATOM = "{http://www.w3.org/2005/Atom}"
REQUIRED = ("id", "title", "updated")
FEEDS = ("", "?provider=榛子云", "?fact=amendment.notice", "?severity=high", "?effect=worse", "?provider=nobody")


async def feed(asking: httpx.AsyncClient, filters: str) -> "etree._Element":
    answer = await asking.get(f"/api/v1/feeds/changes.atom{filters}")
    assert answer.headers["content-type"] == "application/atom+xml"
    return etree.fromstring(answer.content)


@pytest.mark.parametrize("filters", FEEDS)
async def test_a_feed_has_everything_that_is_required(house: House, filters: str) -> None:
    async with client(house.app()) as asking:
        told = await feed(asking, filters)
    entries = told.findall(f"{ATOM}entry")
    assert bool(entries) == ("nobody" not in filters)
    for element in (told, *entries):
        assert all((element.findtext(f"{ATOM}{name}") or "").strip() for name in REQUIRED)
        assert [link for link in element.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
    assert told.findtext(f"{ATOM}author/{ATOM}name")
    (itself,) = [link.get("href") for link in told.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert itself == str(httpx.URL(f"/api/v1/feeds/changes.atom{filters}"))


async def test_ids_stay_and_tell_feeds_and_entries_apart(house: House) -> None:
    async with client(house.app()) as asking:
        ids = [[(await feed(asking, filters)).findtext(f"{ATOM}id") for filters in FEEDS] for _ in range(2)]
        entries = [(await feed(asking, "")).findall(f"{ATOM}entry") for _ in range(2)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(FEEDS)
    names = [[entry.findtext(f"{ATOM}id") for entry in each] for each in entries]
    assert names[0] == names[1]
    assert len(set(names[0])) == len(names[0])


async def test_the_calendar_is_read_by_a_calendar(house: House) -> None:
    async with client(house.app()) as asking:
        answers = [await asking.get("/api/v1/calendar.ics") for _ in range(2)]
    assert max(map(len, answers[0].content.split(b"\r\n"))) <= 75, "lines are folded by octets"
    calendars = [Calendar.from_ical(answer.content) for answer in answers]
    events = [list(calendar.walk("VEVENT")) for calendar in calendars]
    assert not any(event.errors for event in events[0])
    assert [str(event["UID"]) for event in events[0]] == [str(event["UID"]) for event in events[1]] != []
    assert all(event.get(name) is not None for event in events[0] for name in ("DTSTAMP", "DTSTART", "SEQUENCE"))


@pytest.mark.parametrize("public_url", ["", "https://watcher.example.org/"])
async def test_who_has_the_mail_and_the_feed_has_one_entry_for_a_deadline(house: House, public_url: str) -> None:
    placed = house.keyed(read="", admin="", host="127.0.0.1", public_url=public_url)
    async with client(placed.app()) as asking:
        fed = Calendar.from_ical((await asking.get("/api/v1/calendar.ics")).content).walk("VEVENT")
    told = [
        one.alert for one in house.memory.history.alerts(limit=500).records if one.alert.kind == "agreement.changed"
    ]
    mailed = [Calendar.from_ical(found).walk("VEVENT")[0] for one in told if (found := deadlines([one], public_url))]
    newest = {str(one["UID"]): one for one in sorted(mailed, key=lambda one: int(one["SEQUENCE"]))}
    assert fed
    for entry in fed:
        twin = newest[str(entry["UID"])]
        assert [entry[name] for name in ("SEQUENCE", "STATUS")] == [twin[name] for name in ("SEQUENCE", "STATUS")]
        assert entry.decoded("DTSTART") == twin.decoded("DTSTART")
