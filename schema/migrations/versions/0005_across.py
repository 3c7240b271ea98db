"""Foreign keys across registers."""

from alembic import op

revision = "0005"
down_revision = "0004"
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
    """
    ALTER TABLE electoral.station ADD CONSTRAINT station_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE electoral.voter ADD CONSTRAINT voter_displaced_unit_code_fkey FOREIGN KEY(displaced_unit_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE electoral.voter ADD CONSTRAINT voter_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE electoral.voter ADD CONSTRAINT voter_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE electoral.voting_place ADD CONSTRAINT voting_place_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE electoral.voting_place ADD CONSTRAINT voting_place_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE electoral.roll_decision ADD CONSTRAINT roll_decision_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE electoral.roll_decision ADD CONSTRAINT roll_decision_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE electoral.roll_change ADD CONSTRAINT roll_change_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE electoral.special_roll_entry ADD CONSTRAINT special_roll_entry_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
