"""The pages: what they show, that hostile words do nothing in them, that only their own forms change anything."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.web.house import ADMIN, EVIL, OWN, READ, ROWAN_2, START, House, client, page
from watcher.channels import entry_id
from watcher.web.values import shown, typed
from watcher.web.views import csv_cell, highlighted

PAGES = (
    "/",
    "/changes?acknowledged=",
    "/facts",
    "/facts?topic=amendment&sort=amendment.channels",
    "/deadlines",
    "/deliveries",
    "/search?q=公告&past=true",
    "/sources/hazel/service",
    "/sources/hazel/service?signed=2026-03-10",
    "/sources/fog/terms",
    "/sources/hostile/terms",
    "/sources/hazel/service/versions/3",
    "/sources/hostile/terms/versions/2",
    "/sources/hazel/service/versions/1/diff/2",
    "/sources/hazel/service/versions/2/diff/3?layout=side&clauses=all",
    "/sources/hostile/terms/versions/1/diff/2?clauses=all",
    "/login",
)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_every_page_is_whole_in_both_languages(here: httpx.AsyncClient, address: str, language: str) -> None:
    answer = await here.get(address, headers={"accept-language": f"fr, {language};q=0.8"})
    page = LexborHTMLParser(answer.text)
    assert answer.status_code == 200, answer.text
    assert page.css_first("html").attributes["lang"] == answer.headers["content-language"] == language
    assert len(page.css("h1")) == len(page.css("main")) == 1
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    assert all(label.css_first("input, select") for label in page.css("label"))


@pytest.mark.parametrize("address", PAGES)
async def test_words_of_others_can_do_nothing_in_a_page(here: httpx.AsyncClient, address: str) -> None:
    answer = await here.get(address)
    page = LexborHTMLParser(answer.text)
    assert [node.attributes.get("src") for node in page.css("script")] == ["/static/page.js"]
    assert not page.css("img, iframe, object, embed, style, base, [style]")
    assert not [name for node in page.css("*") for name in node.attributes if name.startswith("on")]
    addresses = [node.attributes.get(name) for node in page.css("*") for name in ("href", "src", "action")]
    assert all(address.startswith(("/", "#", "https://")) for address in addresses if address)
    assert "49" not in [node.text().strip() for node in page.css("td, p, a")]
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")


async def test_hostile_words_are_shown_as_the_words_they_are(here: httpx.AsyncClient) -> None:
    text = LexborHTMLParser((await here.get("/sources/hostile/terms/versions/1")).text).body.text()  # type: ignore[union-attr]
    assert "<script>alert('owned')</script>" in text
    assert "{{7*7}}" in text
    feed = (await here.get("/api/v1/feeds/changes.atom")).text
    assert "<script>" not in feed
    calendar = (await here.get("/api/v1/calendar.ics")).text
    assert "BEGIN:VEVENT" in calendar


async def test_every_link_of_a_page_leads_somewhere(here: httpx.AsyncClient) -> None:
    seen: set[str] = set()
    for address in PAGES:
        for node in LexborHTMLParser((await here.get(address)).text).css("a[href], link[href]"):
            link = (node.attributes["href"] or "").partition("#")[0]
            if link.startswith("/") and link not in seen:
                seen.add(link)
                answer = await here.get(link)
                assert answer.status_code in (200, 303), (address, link)
    assert len(seen) > 40


async def test_links_to_clauses_meet_their_anchors(here: httpx.AsyncClient) -> None:
    page = LexborHTMLParser((await here.get("/sources/hazel/service/versions/1/diff/2")).text)
    links = [node.attributes["href"] or "" for node in page.css(".change h2 a[title]")]
    assert links
    for link in links:
        there, _, fragment = link.partition("#")
        target = LexborHTMLParser((await here.get(there)).text)
        assert httpx.URL(f"/#{fragment}").fragment in {node.attributes["id"] for node in target.css("section[id]")}


async def test_facts_are_marked_in_the_text_word_for_word(here: httpx.AsyncClient) -> None:
    page = LexborHTMLParser((await here.get("/sources/hazel/service/versions/2")).text)
    told = (await here.get("/api/v1/sources/hazel/service/versions/2")).json()
    marks = {node.text() for node in page.css("mark")}
    assert {fact["quote"] for fact in told["facts"] if fact["name"] == "amendment.notice"} <= marks


async def test_words_that_prove_several_facts_name_them_all(here: httpx.AsyncClient) -> None:
    page = LexborHTMLParser((await here.get("/sources/hazel/service/versions/2?lang=en")).text)
    clause = page.css_first("[id='c-4.1']")
    told = [node.text() for node in clause.css(".tag")]
    assert len(clause.css("mark")) == 1
    assert "Notice of amendments 7 days" in told
    assert "Where amendments are announced website" in told


async def test_a_contract_date_shows_what_binds_and_what_changed_since(here: httpx.AsyncClient) -> None:
    page = LexborHTMLParser((await here.get("/sources/hazel/service?signed=2026-03-10&lang=en")).text)
    bound = page.css_first(".bound")
    assert bound.css_first(".lead a").attributes["href"] == "/sources/hazel/service/versions/1"
    turns = [row.text(separator=" ") for row in bound.css("tbody tr")]
    assert any("30 days" in row and "7 days" in row and "worse for you" in row for row in turns)
    assert "/versions/1/diff/3" in (bound.html or "")
    unknown = LexborHTMLParser((await here.get("/sources/hazel/service?signed=2020-01-01&lang=en")).text)
    assert "No version is known" in unknown.css_first(".alarm").text()
    for day, said in (("never", "That is not a date"), ("2999-01-01", "has not come yet")):
        answer = await here.get(f"/sources/hazel/service?signed={day}&lang=en")
        assert said in LexborHTMLParser(answer.text).css_first(".alarm").text()


async def test_a_mark_of_punctuation_stays_with_the_words_before_it(here: httpx.AsyncClient) -> None:
    page = LexborHTMLParser((await here.get("/sources/hazel/service/versions/3")).text)
    behind = [tag.next.text() for tag in page.css("article .tag") if tag.next is not None and tag.next.tag == "-text"]
    assert behind
    assert not [text for text in behind if text.startswith(tuple("，。；、"))]


async def test_a_clause_that_kept_its_name_is_named_once(here: httpx.AsyncClient) -> None:
    page = LexborHTMLParser((await here.get("/sources/hazel/service/versions/1/diff/2")).text)
    names = [" ".join(heading.text().split()) for heading in page.css(".change h2")]
    assert "修改 4.1 #" in names


async def test_what_was_not_watched_yet_has_no_gaps(own_house: House) -> None:
    source = replace(OWN[0], id="fresh/terms", title="刚刚开始")
    own_house.memory.store.sync_sources([*OWN, source], datetime.now(UTC))
    async with client(own_house.app()) as asking:
        answer = await asking.get("/sources/fresh/terms")
    assert "没有空档" in answer.text


async def test_a_timeline_tells_the_version_in_force_from_the_newest(here: httpx.AsyncClient) -> None:
    page = LexborHTMLParser((await here.get("/sources/hazel/service?lang=en")).text)
    told = [[badge.text() for badge in one.css(".badge")] for one in page.css(".timeline > li")]
    assert told == [["not in force yet"], ["in force today"], []]


async def test_clauses_that_contradict_each_other_are_told_apart(own_house: House) -> None:
    twice = f"{ROWAN_2}\n6. More\n6.1 We may change these terms. We will give you at least 10 days' notice by email.\n"
    at = START + timedelta(days=40)
    own_house.look("rowan/terms", page(twice.encode(), at), at)
    async with client(own_house.app()) as asking:
        for address in ("/", "/facts"):
            shown_page = LexborHTMLParser((await asking.get(address, params={"lang": "en"})).text)
            row = next(row for row in shown_page.css("tbody tr") if "Rowan" in row.css_first("th").text())
            cell = next(cell for cell in row.css("td") if cell.attributes["data-name"] == "Notice of amendments")
            assert [value.text() for value in cell.css(".stated")] == ["10 days", "45 days"]
            assert "contradict" in cell.css_first(".warn").text()
        told = LexborHTMLParser((await asking.get("/sources/rowan/terms", params={"lang": "en"})).text)
        assert {node.text(deep=False) for node in told.css("th:has(.warn)")} == {"Notice of amendments"}


async def test_a_redline_shows_both_sides_and_all_clauses_when_asked(here: httpx.AsyncClient) -> None:
    address = "/sources/hazel/service/versions/1/diff/2"
    inline = LexborHTMLParser((await here.get(address)).text)
    assert "30" in [node.text() for node in inline.css(".words del")]
    assert not inline.css(".same")
    side = LexborHTMLParser((await here.get(f"{address}?layout=side&clauses=all")).text)
    old, new = side.css_first(".change .sides").css(".words")
    assert not old.css("ins")
    assert not new.css("del")
    assert len(side.css(".same")) > 5


async def test_a_redline_of_all_clauses_tells_each_once(here: httpx.AsyncClient) -> None:
    page = LexborHTMLParser((await here.get("/sources/hazel/service/versions/2/diff/3?clauses=all")).text)
    told = page.css_first("main").text()
    assert told.count("发出即视为送达") == 1
    assert {node.attributes["id"] for node in page.css("section.change")} == {"c-", "c-6.1", "c-第五条", "c-第六条"}
    assert told.count("榛子云按照客户选定的配置") == 1


async def test_the_matrix_has_the_shortest_notice_first_and_the_silent_last(here: httpx.AsyncClient) -> None:
    def first_column(page: str) -> list[str]:
        return [row.css_first("td").text().strip() for row in LexborHTMLParser(page).css("tbody tr")]

    en = {"lang": "en"}
    assert first_column((await here.get("/facts", params=en)).text) == ["3 days", "7 days", "45 days"]
    best = await here.get("/facts", params=en | {"sort": "amendment.notice", "order": "best"})
    assert first_column(best.text) == ["45 days", "7 days", "3 days"]
    cap = LexborHTMLParser((await here.get("/facts", params=en | {"sort": "liability.cap"})).text)
    assert cap.css("tbody tr")[-1].css("td")[2].text().strip() == "not stated"
    assert [node.attributes["aria-sort"] for node in cap.css("[aria-sort]")] == ["ascending"]


async def test_no_cell_of_the_table_for_spreadsheets_is_a_formula(here: httpx.AsyncClient) -> None:
    table = list(csv.reader(io.StringIO((await here.get("/facts.csv")).text.lstrip("\ufeff"))))
    assert [row[0] for row in table[1:]] == ["hazel/service", "hostile/terms", "rowan/terms"]
    assert table[0][:5] == ["source", "provider", "title", "version", "document.provider"]
    assert table[2][1] == f"'=1+1 {EVIL}"
    assert table[3][table[0].index("amendment.notice")] == "45 天"
    assert "未写明" in table[3]
    for cell in ("=1", "+1", "-1", "@a", "\t=1", "\r=1"):
        assert csv_cell(cell) == f"'{cell}"
    assert csv_cell("7 天") == "7 天"


def token(page: str) -> str:
    return LexborHTMLParser(page).css_first("input[name=token]").attributes["value"] or ""


async def test_taking_note_in_a_browser_needs_our_own_form(own_house: House) -> None:
    async with client(own_house.app()) as asking:
        given = {"who": "法务", "note": "已评估 <b>"}
        assert (await asking.post("/changes/1/acknowledge", data=given)).status_code == 403
        assert (await asking.post("/changes/1/acknowledge", data=given | {"token": "guess"})).status_code == 403
        ours = given | {"token": token((await asking.get("/changes")).text)}
        answer = await asking.post("/changes/1/acknowledge", data=ours)
        assert (answer.status_code, answer.headers["location"]) == (303, "/sources/hazel/service/versions/1/diff/2")
        assert "已评估 &lt;b&gt;" in (await asking.get(answer.headers["location"])).text
        assert (await asking.post("/changes/99/acknowledge", data=ours)).status_code == 404
        back = ours | {"next": "/changes?severity=high", "note": "again"}
        assert (await asking.post("/changes/1/acknowledge", data=back)).headers["location"] == back["next"]
        away = await asking.post("/changes/1/acknowledge", data=ours | {"next": "//evil.example"})
        assert away.headers["location"] == "/sources/hazel/service/versions/1/diff/2"


async def test_the_inbox_keeps_its_filters(here: httpx.AsyncClient) -> None:
    def sources(page: str) -> list[str]:
        return [node.text() for node in LexborHTMLParser(page).css(".inbox h2 .quiet")]

    assert len(sources((await here.get("/changes")).text)) == 4
    assert sources((await here.get("/changes?topic=dispute&provider=榛子云")).text) == ["v2 → v3"]
    page = LexborHTMLParser((await here.get("/changes?source=rowan/terms&fact=amendment.notice")).text)
    assert [node.attributes["value"] for node in page.css("form.fields input[type=hidden]")][:2] == [
        "rowan/terms",
        "amendment.notice",
    ]
    assert [node.attributes["href"] for node in page.css(".chip")] == [
        "/changes?fact=amendment.notice",
        "/changes?source=rowan%2Fterms",
    ]


async def test_a_dead_alert_stands_out_and_is_tried_again_by_its_form(own_house: House) -> None:
    async with client(own_house.app()) as asking:
        page = LexborHTMLParser((await asking.get("/deliveries?state=dead")).text)
        assert len(page.css("tr.bad")) == 1
        action = page.css_first("tr form").attributes["action"] or ""
        assert (await asking.post(action, data={"token": token(page.html or "")})).status_code == 303
        assert not LexborHTMLParser((await asking.get("/deliveries?state=dead")).text).css("tr.bad")


async def test_alerts_stand_in_the_order_in_which_they_need_somebody(here: httpx.AsyncClient) -> None:
    page = LexborHTMLParser((await here.get("/deliveries?lang=en")).text)
    assert [node.text() for node in page.css("main h2")] == ["Given up", "Due now", "To come"]
    of_mail = LexborHTMLParser((await here.get("/deliveries?channel=mail&state=pending")).text)
    assert {row.css("td")[1].text() for row in of_mail.css("tbody tr")} == {"mail"}


async def test_a_browser_brings_its_key_once_and_holds_a_session(own_house: House) -> None:
    app = own_house.keyed().app()
    async with client(app, host="203.0.113.9", accept="text/html") as asking:
        sent = await asking.get("/changes")
        assert (sent.status_code, sent.headers["location"]) == (303, "/login?next=/changes")
        form = {"token": token((await asking.get(sent.headers["location"])).text), "next": "/changes"}
        assert (await asking.post("/login", data=form | {"key": "guess"})).status_code == 403
        answer = await asking.post("/login", data=form | {"key": READ})
        cookie = answer.headers["set-cookie"].lower()
        assert answer.headers["location"] == "/changes"
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        page = (await asking.get("/changes")).text
        assert "/acknowledge" not in page
        refused = await asking.post("/changes/1/acknowledge", data={"token": token(page), "who": "x"})
        assert refused.status_code == 403
        assert (await asking.post("/logout", data={"token": token(page)})).status_code == 303
        assert (await asking.get("/changes")).status_code == 303
    async with client(app, host="203.0.113.9") as asking:
        form = {"token": token((await asking.get("/login")).text), "key": ADMIN}
        for elsewhere in ("//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"):
            answer = await asking.post("/login", data=form | {"next": elsewhere})
            asking.cookies.clear()
            assert answer.headers["location"] == "/"


async def test_the_language_is_kept_and_what_is_wrong_is_told_as_a_page(here: httpx.AsyncClient) -> None:
    await here.get("/?lang=en")
    answer = await here.get("/nothing", headers={"accept": "text/html"})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "There is no such page" in answer.text
    assert (await here.get("/changes?page=2")).status_code == 400


async def test_deadlines_for_calendars_are_all_day_events_that_keep_their_name(here: httpx.AsyncClient) -> None:
    text = (await here.get("/api/v1/calendar.ics?lang=en")).text
    unfolded = text.replace("\r\n ", "")
    due = date.fromisoformat((await here.get("/api/v1/deadlines")).json()["items"][0]["deadline"]["date"])
    for line in (
        f"UID:{entry_id('hazel/service', '')}",
        f"DTSTART;VALUE=DATE:{due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due + timedelta(days=1):%Y%m%d}",
        "TRANSP:TRANSPARENT",
    ):
        assert line in unfolded.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert due > datetime.now(UTC).date()


async def test_feeds_keep_their_names_and_follow_filters(here: httpx.AsyncClient) -> None:
    whole = (await here.get("/api/v1/feeds/changes.atom")).text
    for number in (1, 2, 3, 4):
        assert f"<id>tag:watcher,2026:changes/{number}</id>" in whole
    one = (await here.get("/api/v1/feeds/changes.atom", params={"provider": "Rowan"})).text
    assert one.count("<entry>") == 1
    none = (await here.get("/api/v1/feeds/changes.atom", params={"source": "a\x01b"})).text
    assert none.count("<entry>") == 0


def test_values_are_shown_as_what_they_are() -> None:
    assert shown("amendment.notice", {"count": 7, "unit": "day"}).en == "7 days"
    assert shown("liability.cap", {"combine": "max", "of": [{"basis": "monthly_fee"}, {"basis": "annual_fee"}]}).en
    assert typed("document.updated_on", "2026-02-01") == date(2026, 2, 1)
    assert shown("fact.of.the.past", "x") == ("x", "x")


def test_words_of_a_query_are_highlighted_whatever_they_are() -> None:
    assert [word.text for word in highlighted("a.b (A.B) c", "a.b (") if word.is_hit] == ["a.b", "(", "A.B"]
    assert "".join(word.text for word in highlighted("协议的修改", "修改 协议")) == "协议的修改"
