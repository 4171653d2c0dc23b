"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _watched()
    _captured()
    _versions()
    _read()
    _changed()
    _looked()
    _owed()
    _searched()


def _time(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _words(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=nullable)


def _long(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _watched() -> None:
    op.create_table(
        "sources",
        sa.Column("id", sa.String(), primary_key=True),
        _words("provider"),
        _long("declared"),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        _time("next_look"),
        _time("lease_until", nullable=True),
        _words("lease_owner", nullable=True),
        _long("standing"),
        _long("validators"),
        _number("version", nullable=True),
        _words("canonical", nullable=True),
        _words("digest", nullable=True),
        _time("first_seen", nullable=True),
        _time("last_seen", nullable=True),
        _time("last_look", nullable=True),
        _words("last_outcome", nullable=True),
        _long("trouble", nullable=True),
    )
    op.create_index(
        "ix_sources_due",
        "sources",
        ["next_look"],
        sqlite_where=sa.text("enabled IS 1"),
        postgresql_where=sa.text("enabled IS true"),
    )
    op.create_index("ix_sources_provider", "sources", ["provider"])
    op.create_table(
        "channels",
        sa.Column("id", sa.String(), primary_key=True),
        _time("disabled_at", nullable=True),
        _long("reason", nullable=True),
    )


def _captured() -> None:
    op.create_table(
        "blobs",
        sa.Column("sha256", sa.String(), primary_key=True),
        _number("size"),
        sa.Column("dictionary", sa.String(), sa.ForeignKey("blobs.sha256"), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_blobs_dictionary", "blobs", ["dictionary"])
    op.create_table(
        "captures",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("source", sa.String(), sa.ForeignKey("sources.id"), nullable=False),
        _words("digest"),
        _time("fetched_at"),
    )
    op.create_index("ix_captures_source", "captures", ["source"])
    op.create_table(
        "pages",
        sa.Column("capture", sa.Integer(), sa.ForeignKey("captures.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("n", sa.Integer(), primary_key=True),
        _long("url"),
        _long("final_url"),
        _number("status"),
        sa.Column("headers", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.String(), sa.ForeignKey("blobs.sha256"), nullable=False),
        _time("fetched_at"),
        _number("elapsed_ms"),
        sa.Column("redirects", sa.JSON(), nullable=False),
    )
    op.create_index("ix_pages_sha256", "pages", ["sha256"])
    op.create_table(
        "suspects",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("source", sa.String(), sa.ForeignKey("sources.id"), nullable=False),
        sa.Column("capture", sa.Integer(), sa.ForeignKey("captures.id"), nullable=False),
        _long("suspicions"),
        _time("first_seen"),
        _time("last_seen"),
        _number("looks"),
    )
    op.create_index("ix_suspects_source_last_seen", "suspects", ["source", "last_seen"])
    op.create_index("ix_suspects_capture", "suspects", ["capture"])


def _versions() -> None:
    op.create_table(
        "versions",
        sa.Column("source", sa.String(), sa.ForeignKey("sources.id"), primary_key=True),
        sa.Column("n", sa.Integer(), primary_key=True),
        sa.Column("capture", sa.Integer(), sa.ForeignKey("captures.id"), nullable=False),
        sa.Column("last_capture", sa.Integer(), sa.ForeignKey("captures.id"), nullable=False),
        _long("title", nullable=True),
        _long("language"),
        _words("canonical"),
        _words("sha256"),
        _words("reader"),
        _time("first_seen"),
        _time("last_seen", nullable=True),
        _time("last_old", nullable=True),
        sa.Column("updated_on", sa.Date(), nullable=True),
        sa.Column("effective_on", sa.Date(), nullable=True),
        _long("dates", nullable=True),
    )
    op.create_index("ix_versions_capture", "versions", ["capture"])
    op.create_index("ix_versions_last_capture", "versions", ["last_capture"])


def _read() -> None:
    op.create_table(
        "readings",
        sa.Column("source", sa.String(), primary_key=True),
        sa.Column("n", sa.Integer(), primary_key=True),
        sa.Column("agreement", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["source", "n"], ["versions.source", "versions.n"]),
    )
    op.create_table(
        "facts",
        sa.Column("source", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True),
        sa.Column("n", sa.Integer(), primary_key=True),
        _words("name"),
        sa.Column("value", sa.JSON(), nullable=False),
        _long("quote"),
        _long("clause", nullable=True),
        _number("start"),
        _number("end"),
        sa.ForeignKeyConstraint(["source", "version"], ["versions.source", "versions.n"]),
    )
    op.create_index("ix_facts_name_source_version", "facts", ["name", "source", "version"])
    op.create_table(
        "passages",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("source", sa.String(), sa.ForeignKey("sources.id"), nullable=False),
        _long("clause"),
        _long("heading", nullable=True),
        _number("first_version"),
        _number("last_version", nullable=True),
        _long("text"),
    )
    op.create_index("ix_passages_source_last_version", "passages", ["source", "last_version"])


def _changed() -> None:
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("source", sa.String(), sa.ForeignKey("sources.id"), nullable=False),
        _number("old_version"),
        _number("new_version"),
        _number("severity"),
        _words("effect"),
        _long("summary"),
        sa.Column("effective", sa.Date(), nullable=True),
        sa.Column("deadline", sa.Date(), nullable=True),
        _long("dates"),
        sa.Column("comparison", sa.LargeBinary(), nullable=False),
        _time("seen_at"),
        _time("acknowledged_at", nullable=True),
        _long("acknowledged_by", nullable=True),
        _long("note", nullable=True),
        sa.ForeignKeyConstraint(["source", "new_version"], ["versions.source", "versions.n"]),
        sa.ForeignKeyConstraint(["source", "old_version"], ["versions.source", "versions.n"]),
    )
    op.create_index("ix_changes_seen_at_id", "changes", ["seen_at", "id"])
    op.create_index("ix_changes_source_new_version", "changes", ["source", "new_version"], unique=True)
    op.create_index("ix_changes_deadline", "changes", ["deadline"])
    for table, name in (("change_topics", "topic"), ("change_facts", "name")):
        op.create_table(
            table,
            sa.Column("change", sa.Integer(), sa.ForeignKey("changes.id"), primary_key=True),
            sa.Column(name, sa.String(), primary_key=True),
        )
        op.create_index(f"ix_{table}_{name}_change", table, [name, "change"])


def _looked() -> None:
    op.create_table(
        "checks",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("source", sa.String(), sa.ForeignKey("sources.id"), nullable=False),
        _time("at"),
        _words("outcome"),
        _number("version", nullable=True),
        sa.Column("change", sa.Integer(), sa.ForeignKey("changes.id"), nullable=True),
        _long("fetch", nullable=True),
        _long("failure", nullable=True),
        _long("suspicions", nullable=True),
    )
    op.create_index("ix_checks_source_at_id", "checks", ["source", "at", "id"])
    op.create_index("ix_checks_at_id", "checks", ["at", "id"])


def _owed() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.String(), primary_key=True),
        _words("channel"),
        sa.Column("source", sa.String(), sa.ForeignKey("sources.id"), nullable=False),
        sa.Column("change", sa.Integer(), sa.ForeignKey("changes.id"), nullable=True),
        _words("kind"),
        _words("thread"),
        _words("bundle"),
        _words("language"),
        _long("alert"),
        _time("due"),
        _words("state"),
        _words("message", nullable=True),
        _number("attempts"),
        _time("next_attempt"),
        _time("lease_until", nullable=True),
        _words("lease_owner", nullable=True),
        _long("last_error", nullable=True),
        _time("created"),
        _time("settled_at", nullable=True),
    )
    pending = sa.text("state = 'pending'")
    op.create_index(
        "ix_deliveries_due",
        "deliveries",
        ["channel", "next_attempt"],
        sqlite_where=pending,
        postgresql_where=pending,
    )
    op.create_index("ix_deliveries_created_id", "deliveries", ["created", "id"])
    op.create_index("ix_deliveries_state_created_id", "deliveries", ["state", "created", "id"])
    for column in ("source", "change", "thread", "message"):
        op.create_index(f"ix_deliveries_{column}", "deliveries", [column])


def _searched() -> None:
    """Full text: trigrams over the passages. On SQLite the index is filled behind the writing of versions."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE passage_grams USING fts5(text, content = '', tokenize = 'trigram')")
        op.execute("CREATE VIRTUAL TABLE passage_terms USING fts5vocab(passage_grams, 'row')")
    else:
        _searched_by_pg_trgm()


def _searched_by_pg_trgm() -> None:
    """The extension may not be installed: then searching reads all passages, slower but as right."""
    available = op.get_bind().scalar(sa.text("SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_trgm'"))
    if not available:
        return
    op.execute(
        "DO $$ BEGIN CREATE EXTENSION IF NOT EXISTS pg_trgm; "
        "CREATE INDEX ix_passages_text ON passages USING gin (text gin_trgm_ops); "
        "EXCEPTION WHEN insufficient_privilege THEN NULL; END $$"
    )
