"""The seal on a database that was found as declared."""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

STATEMENTS = (
    "CREATE TABLE hub.seal (said BYTEA NOT NULL CHECK (length(said) = 32))",
    "CREATE UNIQUE INDEX seal_is_one ON hub.seal ((true))",
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
