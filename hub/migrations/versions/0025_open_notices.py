"""Open notices of all units by their order: who acts for no unit lists them so."""

from alembic import op

revision = "0025"
down_revision = "0021b"
branch_labels = None
depends_on = None

STATEMENTS = ("CREATE INDEX notice_waiting_idx ON ledger.notice (act, id) WHERE answered IS NULL",)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
