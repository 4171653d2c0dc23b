"""The five agreements the service was asked for: every clause right, and none that is no clause."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from watcher.agreement.clauses import Division, divide
from watcher.agreement.reading import read_document
from watcher.model import Document, Page

SHARED = Path(__file__).parents[4] / "shared"
NAMES = ("tmisp.txt", "cloud-server.txt", "xiaoyi.md", "tancloud.md", "flashduty.md")

pytestmark = pytest.mark.skipif(not (SHARED / "gold/seeds.json").exists(), reason="the seeds lie beside the repository")


def divided(name: str) -> tuple[Document, Division]:
    url = f"https://provider.example/{name}"
    media = "text/markdown" if name.endswith(".md") else "text/plain"
    body = (SHARED / "seeds" / name).read_bytes()
    page = Page(url, url, 200, {"content-type": f"{media}; charset=utf-8"}, body, datetime(2026, 1, 1, tzinfo=UTC))
    document = read_document([page])
    return document, divide(document)


def gold(name: str) -> list[dict[str, Any]]:
    documents = json.loads((SHARED / "gold/seeds.json").read_text(encoding="utf-8"))["documents"]
    return documents[name]["clauses"]


@pytest.mark.parametrize("name", NAMES)
def test_every_labelled_clause_has_its_key_label_and_depth(name: str) -> None:
    clauses = [clause for clause in divided(name)[1].clauses if clause.label]
    found = [(clause.key, clause.label, clause.depth) for clause in clauses]
    assert found == [(clause["key"], clause["label"], clause["depth"]) for clause in gold(name)]


@pytest.mark.parametrize("name", NAMES)
def test_every_clause_starts_with_its_own_words(name: str) -> None:
    clauses = [clause for clause in divided(name)[1].clauses if clause.label]
    for clause, expected in zip(clauses, gold(name), strict=True):
        assert clause.text[: len(expected["starts"])] == expected["starts"]


@pytest.mark.parametrize("name", NAMES)
def test_preface_and_clauses_tile_the_text(name: str) -> None:
    document, (preface, clauses, _) = divided(name)
    assert preface.text == document.text[preface.start : preface.end]
    at = preface.end
    for clause in clauses:
        between = document.text[at : clause.start].strip().lstrip("•- ")
        assert between.rstrip(".．、：:,，| ") == (clause.label or "")
        assert clause.text == document.text[clause.start : clause.end]
        at = clause.end
    assert not document.text[at:].strip()
