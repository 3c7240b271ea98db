"""Notices in the open list of a capacity without a unit."""

from alembic import op

revision = "0022c"
down_revision = "0022b"
branch_labels = None
depends_on = None

STATEMENTS = ("ALTER TABLE ledger.notice ALTER COLUMN unit DROP NOT NULL",)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
