"""Real databases for tests: SQLite files, and PostgreSQL as Debian installs it, both fresh for every test.

A migrated database is made once a session and copied; PostgreSQL copies it as a template. A room that needs one of the
two only overrides ``address``.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest

from watcher.store import Database, History, Store, open_database

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
LONG = "300"
"""Seconds in which a server must have started or ended."""
NUMBERS = count(1)


@dataclass(frozen=True)
class Server:
    """A running PostgreSQL that trusts this machine. It listens at a socket in its folder and at no port: one that was
    free when it was looked for may be somebody else's when the server has started."""

    home: Path

    def address(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.home}"

    def run(self, statement: str) -> None:
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    if not BINARIES:
        pytest.skip("PostgreSQL is not installed (/usr/lib/postgresql)")
    home = Path(tempfile.mkdtemp(prefix="watcher-postgres-"))
    user = "postgres" if os.geteuid() == 0 else None
    if user is not None:
        shutil.chown(home, user)
    options = f"-c listen_addresses='' -c unix_socket_directories={home} {FAST}"
    data, log = str(home / "data"), str(home / "log")
    _run(
        "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", user=user
    )
    _run("pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "-t", LONG, "start", user=user)
    yield Server(home)
    _run("pg_ctl", "-D", data, "-m", "immediate", "-w", "-t", LONG, "stop", user=user)
    shutil.rmtree(home)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: Server) -> str:
    postgres_server.run("CREATE DATABASE watcher_template")
    open_database(postgres_server.address("watcher_template")).close()
    return "watcher_template"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "watcher.db"
    database = open_database(f"sqlite:///{file}")
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return file


@pytest.fixture
def sqlite_address(tmp_path: Path, sqlite_template: Path) -> str:
    file = tmp_path / "watcher.db"
    shutil.copy(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture
def postgres_address(postgres_server: Server, postgres_template: str) -> Iterator[str]:
    name = f"watcher_{next(NUMBERS)}"
    postgres_server.run(f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
    yield postgres_server.address(name)
    postgres_server.run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    """A migrated database, on both engines in turn."""
    name = "sqlite_address" if request.param == "sqlite" else "postgres_address"
    return str(request.getfixturevalue(name))


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    opened = Database(address)
    yield opened
    opened.close()


@pytest.fixture
def store(database: Database) -> Store:
    return Store(database, reader="test")


@pytest.fixture
def history(database: Database) -> History:
    return History(database)


def _run(program: str, *arguments: str, user: str | None) -> None:
    command = [str(BINARIES[-1] / program), *arguments]
    subprocess.run(command, user=user, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")
