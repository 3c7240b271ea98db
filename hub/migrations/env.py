"""Alembic's door: runs the migrations on the connection that hub.migrate hands over."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    version_table="migration",
    version_table_schema="hub",
    transaction_per_migration=False,
)
context.run_migrations()
