"""Nobody is recorded before birth, a foreigner's number is no citizen's, and merged records."""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    ALTER TABLE population.person ADD CONSTRAINT person_born_by_then
    CHECK (born_on <= (recorded_at AT TIME ZONE 'Europe/Belgrade')::date)
    """,
    """
    ALTER TABLE population.identifier ADD CONSTRAINT identifier_kind_of_value
    CHECK ((kind = 'EBS') = (substr(value, 8, 2) BETWEEN '60' AND '69'))
    """,
    """
    CREATE INDEX person_merged_into_idx ON population.person (merged_into)
    WHERE merged_into IS NOT NULL
    """,
    """
    CREATE INDEX person_history_merged_into_idx ON population.person_history (merged_into)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
