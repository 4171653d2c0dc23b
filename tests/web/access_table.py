"""Every route with every kind of key: the walk that the tests judge; run it to see the table.

python -m tests.web.access_table
"""

import asyncio
import tempfile
from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from rich.console import Console
from starlette.routing import Mount, compile_path

from tests.web.house import ADMIN, READ, client, opened
from watcher.web._access import OPEN

FOR_ALL = OPEN | {"/static/style.css"}
"""What may be asked without a key. Anything new that is not named here fails the walk below."""
FILLED = {"source": "hazel/service", "number": "1", "old": "1", "new": "2", "name": "amendment.notice", "alert": "x"}


def walked(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Every method and path that the app answers."""
    for route in iter_route_contexts(app.routes):
        if isinstance(route.original_route, Mount):
            yield "GET", f"{route.original_route.path}/style.css"
        else:
            path = compile_path(route.path)[1]
            for name, value in FILLED.items():
                path = path.replace(f"{{{name}}}", value)
            assert "{" not in path, f"the walk does not know how to fill {path}"
            for method in sorted(route.methods or ()):
                yield method, path


async def asked(app: FastAPI, method: str, path: str, key: str) -> int:
    async with client(app, key, host="203.0.113.9") as asking:
        form = {"token": app.state.keys.form_token("")} if method == "POST" else None
        return (await asking.request(method, path, data=form)).status_code


CONSOLE = Console(highlight=False, markup=False, soft_wrap=True)
KEYS = {"none": "", "wrong": "guessed", "read": READ, "admin": ADMIN}


async def _tell(app: FastAPI) -> None:
    CONSOLE.print("| method | path |", " | ".join(f"{who} key" for who in KEYS), "|")
    CONSOLE.print("| --- | --- |", " | ".join("---" for _ in KEYS), "|")
    for method, path in walked(app):
        statuses = [str(await asked(app, method, path, key)) for key in KEYS.values()]
        CONSOLE.print(f"| {method} | `{path}` |", " | ".join(statuses), "|")


def main() -> None:
    with tempfile.TemporaryDirectory() as home, opened(f"sqlite:///{home}/watcher.db") as house:
        asyncio.run(_tell(house.keyed().app()))


if __name__ == "__main__":
    main()
