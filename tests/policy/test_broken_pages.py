"""Pages that are no agreement are never told, however long they stay; what only looks different is no news."""

from datetime import timedelta

import pytest

from tests.agreement.reading.corpus.agreements import EN, SAMPLES, ZH, Sample, body, clauses, document, frame
from tests.agreement.reading.test_pdf_and_docx import printed
from tests.policy.memory import EVERY, SOURCE, Memory, outcomes
from watcher.model import Capture, Page, Suspect
from watcher.policy import only_days_moved

MANY = 8
BOAST = {
    "zh": "云舟为开发者提供稳定的主机，机房遍布全国，随时扩容，第三方应用一键部署，企业客户有权专享技术支持。",
    "en": "Skiff gives developers steady servers; third parties deploy in a minute, teams have the right to grow.",
}
EMPTIED = {
    "zh": ("<p>没有相关内容。</p>", "<h1>欢迎回来</h1>", ""),
    "en": ("<p>Nothing here.</p>", "<h1>Welcome back</h1>", ""),
}
TERMS_IN_PRINT = tuple(EN.sentences)
RULES_IN_PRINT = tuple(
    f"Members of guild {number} must agree to it and shall not lend its tools." for number in range(30)
)
EDITIONS = "# Terms\n\nThe provider may change these terms and you agree to each edition.\n\n{}\n"


def boasting(sample: Sample, inner: str) -> str:
    """A site whose frame says more than many an agreement."""
    sections = "".join(
        f"<section><h3>{place}</h3><p>{BOAST[sample.language]} {place}</p></section>" for place in range(5)
    )
    return frame(sample, f"<main>{inner}</main>{sections}")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize("place", range(3))
def test_the_frame_of_a_site_is_never_the_next_version_whatever_stands_in_it(sample: Sample, place: int) -> None:
    memory, instead = Memory(), boasting(sample, EMPTIED[sample.language][place])
    whole = boasting(sample, body(sample) + clauses(sample) * 3)
    assert outcomes(memory.shown(whole, *[instead] * MANY, whole)) == ["First", *["Suspect"] * MANY, "Unchanged"]


def test_a_new_agreement_in_the_same_frame_becomes_the_next_version() -> None:
    memory = Memory()
    other = "".join(
        f"<h2>{number}. Chapter</h2><p>Members of guild {number} must agree to it and shall not lend its tools.</p>"
        for number in range(1, 40)
    )
    shown = memory.shown(frame(EN, f"<main>{body(EN)}</main>"), *[frame(EN, f"<main>{other}</main>")] * 4)
    assert outcomes(shown)[-1] == "Unchanged"
    assert memory.snapshot.version == 2


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
@pytest.mark.parametrize("inner", [body, lambda sample: f"<div>{body(sample)}</div>"], ids=["bare", "boxed"])
def test_a_page_that_broke_off_anywhere_is_a_suspect_or_has_lost_nothing(sample: Sample, inner: object) -> None:
    assert callable(inner)
    whole = document(inner(sample), sample.title)
    begin, seen = whole.index("<body>"), set()
    for at in range(begin, len(whole), 23):
        verdict = memory_of(whole).shown(whole[:at])[-1]
        seen.add(type(verdict.outcome).__name__)
        lost = whole.index(sample.sentences[-1]) + len(sample.sentences[-1]) > at
        assert isinstance(verdict.outcome, Suspect) or not lost, whole[at - 60 : at]
    assert "Changed" not in seen


def memory_of(page: str) -> Memory:
    memory = Memory()
    memory.shown(page)
    return memory


def test_a_clause_taken_from_the_end_of_a_whole_page_is_told() -> None:
    shorter = ZH._replace(clauses=ZH.clauses[:-1])
    pages = [document(f"<main>{body(sample)}</main>", ZH.title) for sample in (ZH, shorter)]
    assert outcomes(Memory().shown(*pages)) == ["First", "Changed"]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("28 avr. 2022, 1er juil. 2021, 31 déc. 2019", "29 avr. 2022, 2 juil. 2021, 1 janv. 2020", True),
        ("3 Mar 2021 / 4 May 2020 / 1 Jan 2019", "2 Mar 2021 / 3 May 2020 / 31 Dec 2018", True),
        ("2022年3月1日、2021年5月1日、2020年1月1日", "2022年2月28日、2021年4月30日、2019年12月31日", True),
        (
            "- Terms in force from 3 Mar 2021 to 4 May 2022\n- Terms in force from 1 Jan 2019 to 3 Mar 2021",
            "- Terms in force from 4 Mar 2021 to 5 May 2022\n- Terms in force from 2 Jan 2019 to 4 Mar 2021",
            True,
        ),
        (
            "These terms were last updated on 3 March 2021.\n\nEditions: 4 May 2020 and 1 January 2019.",
            "These terms were last updated on 4 March 2021.\n\nEditions: 5 May 2020 and 2 January 2019.",
            True,
        ),
        (
            "9.1 The offer runs from 3 Mar 2021 to 4 May 2021.\n\n9.2 Accounts are settled on 9 Mar 2021.",
            "9.1 The offer runs from 4 Mar 2021 to 5 May 2021.\n\n9.2 Accounts are settled on 10 Mar 2021.",
            False,
        ),
        (
            "Last updated: 1 Mar 2021\n\nThe offer runs from 3 Mar 2021 to 4 May 2021.",
            "Last updated: 2 Mar 2021\n\nThe offer runs from 4 Mar 2021 to 5 May 2021.",
            False,
        ),
        (
            "9.1 优惠自 2026年3月4日 起至 2026年6月1日 止。\n\n9.2 结算日为 2026年3月9日。",
            "9.1 优惠自 2026年3月5日 起至 2026年6月2日 止。\n\n9.2 结算日为 2026年3月10日。",
            False,
        ),
        ("effective 3 Mar 2021", "effective 4 Mar 2021", False),
        ("3 Mar 2021 / 4 May 2020 / 1 Jan 2019", "4 Mar 2021 / 3 May 2020 / 2 Jan 2019", False),
        ("3 Mar 2021 / 4 May 2020 / 1 Jan 2019", "10 Mar 2021 / 11 May 2020 / 8 Jan 2019", False),
        ("3 Mar 2021 / 4 May 2020 / 1 Jan 2019: 30 days", "4 Mar 2021 / 5 May 2020 / 2 Jan 2019: 7 days", False),
    ],
)
def test_several_days_that_all_move_by_one_are_another_time_zone(old: str, new: str, same: bool) -> None:
    assert only_days_moved(EDITIONS.format(old), EDITIONS.format(new)) is same


def test_a_list_of_editions_by_the_readers_clock_is_no_news() -> None:
    here = EDITIONS.format("Editions: 3 March 2021, 4 May 2020 and 1 January 2019.")
    there = EDITIONS.format("Editions: 4 March 2021, 5 May 2020 and 2 January 2019.")
    memory = Memory()
    assert outcomes(memory.shown(*[here, there] * 5)) == ["First", *["Unchanged"] * 9]
    assert outcomes(memory.shown(here.replace("may change", "will not change"))) == ["Changed"]


def test_two_days_that_move_are_news_once_and_none_when_they_move_back_and_forth() -> None:
    here = EDITIONS.format("Editions: 3 May 2026 and 4 June 2026.")
    there = EDITIONS.format("Editions: 4 May 2026 and 5 June 2026.")
    assert outcomes(Memory().shown(*[here, there] * 4)) == ["First", "Changed", *["Unchanged"] * 6]


def test_two_days_long_past_were_moved_by_nobody_one_was_corrected() -> None:
    here = EDITIONS.format("- 17 déc. 2020\n- 30 oct. 2019")
    there = EDITIONS.format("- 18 déc. 2020\n- 31 oct. 2019")
    assert outcomes(Memory().shown(*[here, there] * 2)) == ["First", *["Unchanged"] * 3]
    assert outcomes(Memory().shown(here, here.replace("17", "18"))) == ["First", "Changed"]
    twice = EDITIONS.format("- 17 déc. 2020\n- 17 déc. 2020")
    assert outcomes(Memory().shown(twice, twice.replace("17", "18"))) == ["First", "Changed"]
    assert outcomes(Memory().shown(here, there.replace("agree", "do not agree"))) == ["First", "Changed"]


def test_a_page_shown_in_another_language_in_part_is_held_and_dropped() -> None:
    foreign = EN._replace(clauses=(*EN.clauses[:2], *ZH.clauses[2:]))
    here, there = (document(f"<main>{body(sample)}</main>", EN.title) for sample in (EN, foreign))
    verdicts = Memory().shown(here, there, here)
    assert outcomes(verdicts) == ["First", "Suspect", "Unchanged"]
    assert [doubt.code for doubt in getattr(verdicts[1].outcome, "suspicions", ())] == ["other-language"]


@pytest.mark.parametrize(("here", "there"), [(ZH, EN), (EN, ZH)], ids=["zh", "en"])
def test_a_page_in_another_language_for_days_is_told_once_as_a_state_and_makes_no_version(
    here: Sample, there: Sample
) -> None:
    ours, theirs = (document(f"<main>{body(sample)}</main>", sample.title) for sample in (here, there))
    days = int(timedelta(days=9) / EVERY)
    memory = Memory()
    assert set(outcomes(memory.shown(ours, *[theirs] * days)[1:])) == {"Suspect"}
    assert outcomes(memory.shown(ours)) == ["Unchanged"]
    assert sorted({kind for _, kind in memory.told()}) == ["source.blind", "source.recovered"]
    assert memory.told().count(("mail", "source.blind")) == 1
    (why,) = {
        owed.alert.headline
        for each in memory.verdicts
        for owed in each.owed
        if owed.alert.kind == "source.blind" and owed.channel == "mail"
    }
    assert "另一种语言" in why


def test_a_page_that_stays_in_another_language_is_a_version_in_the_end() -> None:
    ours, theirs = (document(f"<main>{body(sample)}</main>", sample.title) for sample in SAMPLES)
    memory = Memory()
    memory.shown(ours, *[theirs] * (int(timedelta(days=16) / EVERY)))
    assert outcomes(memory.verdicts).count("Changed") == 1
    assert memory.snapshot.version == 2


def test_a_twin_of_the_document_is_held_and_dropped() -> None:
    conduct = ("Members shall behave well towards everybody, and we must judge it.",)
    others = tuple(clause._replace(heading=f"{clause.heading} here", paragraphs=conduct) for clause in EN.clauses[4:])
    twin = EN._replace(title="Acceptable Conduct", clauses=(*EN.clauses[:4], *others))
    here, there = (document(f"<main>{body(sample)}</main>", sample.title) for sample in (EN, twin))
    assert outcomes(Memory().shown(here, there, here)) == ["First", "Suspect", "Unchanged"]


def test_another_file_that_has_no_markup_is_another_document() -> None:
    memory = Memory()
    looks = [capture_of(printed(paragraphs), memory) for paragraphs in (TERMS_IN_PRINT, RULES_IN_PRINT)]
    outcomes_seen = []
    for look in looks:
        memory.now = max(memory.now, memory.snapshot.standing.regular_due or memory.now)
        outcomes_seen.append(memory.look(look))
    assert outcomes(outcomes_seen) == ["First", "Suspect"]


def capture_of(body: bytes, memory: Memory) -> Capture:
    return Capture((Page(SOURCE.url, SOURCE.url, 200, {"content-type": "application/pdf"}, body, memory.now),))


NOT_THE_AGREEMENT = [
    "<b>Fatal error</b>: Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /www/lib/Db.php:42 "
    "Stack trace: #0 /www/lib/Db.php(42): PDO->__construct() #1 /www/index.php(7): connect() #2 {main} thrown",
    "<h1>□□□□□□</h1>" + "<p>□□□□□□□□□□□□，□□□□□□□□□□□□□□□□□□□□□□□。</p>" * 20,
    "<h1>Hello</h1>" + "<p>The sea is wide, the gulls are loud, and nobody has ever counted the waves.</p>" * 30,
]  # fmt: skip


@pytest.mark.parametrize("instead", NOT_THE_AGREEMENT)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_what_could_be_no_first_version_is_never_the_next_one_in_any_language(sample: Sample, instead: str) -> None:
    memory = Memory()
    whole = frame(sample, f"<main>{body(sample)}</main>")
    days = int(timedelta(days=20) / EVERY)
    memory.shown(whole, *[frame(sample, f"<main>{instead}</main>")] * days)
    assert set(outcomes(memory.verdicts)[1:]) == {"Suspect"}
    assert outcomes(memory.shown(whole)) == ["Unchanged"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_page_of_which_a_third_is_left_is_a_state_for_days_and_a_version_in_the_end(sample: Sample) -> None:
    whole, third = (
        frame(sample, f"<main>{body(each)}</main>") for each in (sample, sample._replace(clauses=sample.clauses[:3]))
    )
    memory = Memory()
    assert outcomes(memory.shown(whole, *[third] * 9, whole)) == ["First", *["Suspect"] * 9, "Unchanged"]
    memory.shown(*[third] * int(timedelta(days=16) / EVERY))
    assert memory.snapshot.version == 2


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.language)
def test_a_text_that_lost_every_second_clause_is_told_at_the_second_regular_look(sample: Sample) -> None:
    whole, half = (
        frame(sample, f"<main>{body(each)}</main>") for each in (sample, sample._replace(clauses=sample.clauses[::2]))
    )
    assert outcomes(Memory().shown(whole, half, half)) == ["First", "Suspect", "Changed"]


def test_the_old_text_is_welcome_back_at_once_after_another_one_was_believed() -> None:
    memory = Memory()
    ours, theirs = (document(f"<main>{body(sample)}</main>", sample.title) for sample in SAMPLES)
    memory.shown(ours, *[theirs] * int(timedelta(days=16) / EVERY))
    assert memory.snapshot.version == 2
    assert outcomes(memory.shown(ours, ours)) == ["Changed", "Unchanged"]
