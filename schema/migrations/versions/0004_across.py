"""Foreign keys across registers."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    ALTER TABLE population.person ADD CONSTRAINT person_birth_keeper_fkey FOREIGN KEY(birth_keeper) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE population.person ADD CONSTRAINT person_birth_unit_fkey FOREIGN KEY(birth_unit) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE population.person ADD CONSTRAINT person_residence_unit_fkey FOREIGN KEY(residence_unit) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE population.person ADD CONSTRAINT person_roll_unit_fkey FOREIGN KEY(roll_unit) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE population.address ADD CONSTRAINT address_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
