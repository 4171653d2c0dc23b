"""The examples of the OpenAPI document, asked of the house; run it to renew them.

python -m tests.web.examples
"""

import asyncio
import json
import tempfile
from pathlib import Path
from typing import Any

import httpx

from tests.web.house import House, client, opened

PATH = Path(__file__).parents[2] / "watcher" / "web" / "examples.json"
HERE = "/api/v1/sources/{source}"
ROWAN = "/api/v1/sources/rowan/terms"
ASKED = {
    "/api/v1/sources": "/api/v1/sources?provider=Rowan",
    HERE: f"{ROWAN}?signed=2026-03-10",
    f"{HERE}/versions": f"{ROWAN}/versions?limit=1",
    f"{HERE}/versions/{{number}}": f"{ROWAN}/versions/2",
    f"{HERE}/versions/{{old}}/diff/{{new}}": f"{ROWAN}/versions/1/diff/2",
    f"{HERE}/at": f"{ROWAN}/at?date=2026-03-10",
    f"{HERE}/facts/{{name}}/history": f"{ROWAN}/facts/amendment.notice/history",
    f"{HERE}/coverage": f"{ROWAN}/coverage?since=2026-03-01",
    f"{HERE}/checks": f"{ROWAN}/checks?limit=1",
    f"{HERE}/suspects": f"{ROWAN}/suspects",
    "/api/v1/checks": "/api/v1/checks?limit=1",
    "/api/v1/changes": "/api/v1/changes?provider=Rowan",
    "/api/v1/deadlines": "/api/v1/deadlines?limit=1",
    "/api/v1/facts": "/api/v1/facts?name=liability.cap",
    "/api/v1/search": "/api/v1/search?q=exclusive jurisdiction",
    "/api/v1/channels": "/api/v1/channels",
}
"""Path of the document to the question asked for its example."""
SHOWN = {"items": 1, "clauses": 3, "gaps": 1}
"""Members of long lists that are shown."""


async def examples(house: House) -> dict[str, Any]:
    async with client(house.app()) as asking:
        told = {path: cut(await _answer(asking, "GET", address)) for path, address in ASKED.items()}
        change = told["/api/v1/changes"]["items"][0]["id"]
        alerts = (await _answer(asking, "GET", "/api/v1/alerts?limit=500"))["items"]
        alert = next(one for one in alerts if one["source"] == "rowan/terms" and one["state"] == "pending")
        told["/api/v1/changes/{number}"] = cut(await _answer(asking, "GET", f"/api/v1/changes/{change}"))
        told["/api/v1/alerts/{alert}/retry"] = await _answer(asking, "POST", f"/api/v1/alerts/{alert['id']}/retry")
        note = {"who": "legal@example.org", "note": "accepted, budget adapted"}
        acknowledged = await _answer(asking, "POST", f"/api/v1/changes/{change}/acknowledge", note)
        told["/api/v1/changes/{number}/acknowledge"] = cut(acknowledged)
        told["/api/v1/alerts"] = {"items": [alert], "next": None}
        told["/api/v1/alerts/{alert}"] = alert
        told[f"{HERE}/check"] = await _answer(asking, "POST", f"{ROWAN}/check")
    return told


async def _answer(asking: httpx.AsyncClient, method: str, address: str, body: Any = None) -> Any:
    answer = await asking.request(method, httpx.URL(address).copy_merge_params({"lang": "en"}), json=body)
    assert answer.is_success, answer.text
    return answer.json()


def cut(told: Any) -> Any:
    """An answer with long lists cut short."""
    if isinstance(told, list):
        return [cut(value) for value in told]
    if not isinstance(told, dict):
        return told
    return {name: cut(value[: SHOWN[name]] if name in SHOWN else value) for name, value in told.items()}


def main() -> None:
    with tempfile.TemporaryDirectory() as home, opened(f"sqlite:///{home}/watcher.db") as house:
        told = asyncio.run(examples(house))
    PATH.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
