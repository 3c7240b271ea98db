"""Notices by the act that answered them: receipts say which."""

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

STATEMENTS = (
    "CREATE INDEX notice_answered_idx ON ledger.notice (answered) WHERE answered IS NOT NULL",
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
