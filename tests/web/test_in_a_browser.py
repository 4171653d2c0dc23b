"""The pages in a real browser: nothing fails, nothing hostile runs, nothing is wider than a phone.

Skipped where Playwright or Chromium are missing. ``WATCHER_AXE`` may name a file ``axe.min.js`` (npm ``axe-core``):
then no page may have a fault of accessibility that it calls serious or critical.
"""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from tests.web.house import House

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
LONG = 120_000
"""Milliseconds after which something hangs that would not, on the busiest machine."""
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
)
PAGES = (
    "/",
    "/sources/hostile/terms",
    "/sources/hazel/service/versions/3",
    "/sources/hostile/terms/versions/1/diff/2?layout=side",
    "/changes?acknowledged=",
    "/sources/hazel/service?signed=2026-03-10",
    "/sources/fog/terms",
    "/sources/hazel/service/versions/2/diff/3?clauses=all",
    "/facts",
    "/facts?topic=amendment",
    "/deadlines",
    "/deliveries",
    "/search?q=公告&past=true",
    "/login",
)
AXE = Path(os.environ.get("WATCHER_AXE", "/nonexistent"))


@pytest.fixture(scope="module")
def address(house: House) -> Iterator[str]:
    """The house served on a free port of this machine."""
    server = uvicorn.Server(uvicorn.Config(house.app(), host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        threading.Event().wait(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize(("width", "scheme", "scripts"), [(390, "dark", True), (1280, "light", False)])
def test_pages_stand_in_a_browser(address: str, width: int, scheme: str, scripts: bool) -> None:
    with sync_api.sync_playwright() as playing:
        browser = playing.chromium.launch(executable_path=CHROMIUM, args=QUIET, timeout=LONG)
        size = {"width": width, "height": 900}
        context = browser.new_context(viewport=size, color_scheme=scheme, java_script_enabled=scripts)
        context.set_default_timeout(LONG)
        page = context.new_page()
        wrong: list[str] = []
        page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        for path in PAGES:
            page.goto(address + path)
            assert page.locator("h1").is_visible()
            assert wrong == [], path
            if scripts:
                assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
                assert faults(page) == [], path
        browser.close()


def faults(page: "sync_api.Page") -> list[str]:
    """What axe calls serious or critical."""
    if not AXE.is_file():
        return []
    found = page.evaluate(f"{AXE.read_text()}; axe.run().then(told => told.violations)")
    return [f"{one['id']}: {one['help']}" for one in found if one["impact"] in ("serious", "critical")]
