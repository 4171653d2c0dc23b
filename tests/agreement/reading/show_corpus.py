"""Every page of the corpus and what reading makes of it, as a table.

python -m tests.agreement.reading.show_corpus
"""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from tests.agreement.reading.corpus.specimens import Specimen, specimens
from tests.agreement.reading.pages import outcome_of


def said(members: Sequence[Specimen]) -> str:
    """What reading says of the same page in two languages, without and with the last good text."""
    outcomes = {outcome_of(each) for each in members}
    return " / ".join(sorted(outcomes)) if members else ""


def main() -> None:
    pages: dict[str, list[Specimen]] = {}
    for each in specimens():
        pages.setdefault(each.name, []).append(each)
    table = Table("page", "zh", "en", "zh, last text known", "en, last text known", "wanted")
    for name, members in pages.items():
        cells = (
            said([each for each in members if each.sample.language == language and each.known is known])
            for known in (False, True)
            for language in ("zh", "en")
        )
        table.add_row(name, *cells, members[0].code or "read whole")
    met = sum(outcome_of(each) == (each.code or "read whole") for members in pages.values() for each in members)
    total = sum(map(len, pages.values()))
    distinct = len({(each.name, each.sample.language) for members in pages.values() for each in members})
    Console(width=150).print(table, f"{distinct} pages of {len(pages)} kinds, {total} readings, {met} as wanted")


if __name__ == "__main__":
    main()
