"""Ten questions that people ask of the five agreements, each one call of the API; run it to see them answered.

python -m tests.web.ten_questions
"""

import asyncio
import tempfile
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from rich.console import Console

from tests.web.house import SEED_FILES, SEEDS, House, client, opened
from watcher.web import values

CONSOLE = Console(highlight=False, markup=False, soft_wrap=True)


class Question(NamedTuple):
    words: str
    address: str
    """Under /api/v1."""
    answer: Callable[[Any], Iterable[str]]
    """Lines that people read, from what the call answered."""


def _clause(key: str) -> Callable[[Any], Iterator[str]]:
    def told(version: Any) -> Iterator[str]:
        yield f"version {version['version']}, printed {version['updated_on']}, counts on {version['as_of']['date']}"
        yield next(one["text"] for one in version["clauses"] if one["key"] == key)

    return told


def _hits(found: Any) -> Iterator[str]:
    for one in found["items"]:
        if one["source"] in SEED_FILES:
            yield f"{one['source']:17} {one['clause']}: {one['excerpt']}"


def _stated(found: Any, more: Callable[[Any], str] = lambda _value: "") -> Iterator[str]:
    for one in found["items"]:
        if one["source"] in SEED_FILES:
            value = values.shown(one["name"], one["value"]).en + more(one["value"])
            yield f"{one['source']:17} {value}  〔{one['clause'] or 'preface'}〕 {one['quote']}"
    yield from (f"{one['source']:17} not stated" for one in found["not_stated"] if one["source"] in SEED_FILES)


def _per_year(found: Any) -> Iterator[str]:
    return _stated(found, lambda rate: f", {rate * 365:.2%} a year")


def _of_each_source(*names: str) -> Callable[[Any], Iterator[str]]:
    def told(listed: Any) -> Iterator[str]:
        for one in listed["items"]:
            said = [values.shown(fact["name"], fact["value"]).en for fact in one["facts"] if fact["name"] in names]
            if one["id"] in SEED_FILES:
                yield f"{one['id']:17} {', '.join(said) or 'no period stated'}"

    return told


QUESTIONS = (
    Question(
        "What did 13.2 of TanCloud say on 2022-03-01?",
        "sources/tancloud/service/at?date=2022-03-01",
        _clause("13.2"),
    ),
    Question("Which of the five let me leave when terms change?", "search?q=停止使用", _hits),
    Question(
        "Who has the shortest amendment notice?",
        "sources?limit=500",
        _of_each_source("amendment.notice", "amendment.takes_effect"),
    ),
    Question(
        "Who may end the contract at will, with what notice?",
        "facts?name=termination.provider_notice&limit=500",
        _stated,
    ),
    Question("Which cap is best?", "facts?name=liability.cap&limit=500", _stated),
    Question("Who suspends without notice?", "facts?name=suspension.without_notice&limit=500", _stated),
    Question("Late fee per year?", "facts?name=fees.late_rate_daily&limit=500", _per_year),
    Question("Where would I have to sue?", "facts?name=dispute.forum&limit=500", _stated),
    Question("Which texts do not name the provider?", "facts?name=document.provider&limit=500", _stated),
    Question("How long until data are gone?", "facts?name=data.retention_after_end&limit=500", _stated),
)


async def asked(house: House, question: Question) -> list[str]:
    """The answer's lines."""
    async with client(house.app()) as asking:
        answer = await asking.get(f"/api/v1/{question.address}")
        assert answer.status_code == 200, answer.text
        return list(question.answer(answer.json()))


async def _tell(house: House) -> None:
    for number, question in enumerate(QUESTIONS, 1):
        CONSOLE.print(f"\n{number}. {question.words}\n   GET /api/v1/{question.address}")
        for line in await asked(house, question):
            CONSOLE.print(f"   {line}")


def main() -> None:
    if not SEEDS.is_dir():
        raise SystemExit(f"the five agreements are not here: {SEEDS}")
    with tempfile.TemporaryDirectory() as home, opened(f"sqlite:///{home}/watcher.db", seeds=True) as house:
        asyncio.run(_tell(house))


if __name__ == "__main__":
    main()
