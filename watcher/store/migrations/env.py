"""Runs the migrations on the connection that start-up holds the lock on; there is no other way to run them."""

from alembic import context

from watcher.store.tables import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
