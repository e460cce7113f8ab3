"""Alembic's entry: runs the scripts on the connection that `migrate` hands over."""

from alembic import context

from desktop_app.storage.tables import work

context.configure(
    connection=context.config.attributes["connection"], target_metadata=work, render_as_batch=True
)
context.run_migrations()
