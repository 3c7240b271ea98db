"""Entries of the stillborn: without a person, and where none was given without a name."""

from alembic import op

revision = "0023"
down_revision = "0022c"
branch_labels = None
depends_on = None

# What hangs on an entry names its child, by this column; nobody of a stillborn one.
NAMED_BY = {
    "birth_entry": "person_id",
    "birth_report": "child_id",
    "birth_report_address": "child_id",
    "birth_parent": "child_id",
    "birth_parent_address": "child_id",
    "birth_note": "person_id",
}
ENTRY_COLUMNS = (
    "id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, "
    "source_register, source_body, recorded_at, person_id, is_stillborn, kind, given_name, "
    "surname, sex, born_on, born_precision, born_at, birth_place, birth_unit_code, birth_country, "
    "jmbg, citizenship, late_decision_number, late_decision_on, stillborn, minority_given_name, "
    "minority_surname, minority_language, trail_id, protection, birth_keeper, roll_unit, "
    "residence_unit, represents, recorded_in"
)
STATEMENTS = (
    *(
        f"ALTER TABLE civil.{table}{of} ALTER COLUMN {column} DROP NOT NULL"
        for table, child in NAMED_BY.items()
        for of in ("", "_history")
        for column in (child, "trail_id", "protection")
    ),
    "ALTER TABLE civil.birth_entry ALTER COLUMN given_name DROP NOT NULL",
    "ALTER TABLE civil.birth_entry_history ALTER COLUMN given_name DROP NOT NULL",
    "ALTER TABLE civil.birth_entry ADD COLUMN stillborn BOOLEAN",
    """
    ALTER TABLE civil.birth_entry
    ADD COLUMN is_stillborn BOOLEAN GENERATED ALWAYS AS (stillborn IS TRUE) STORED NOT NULL
    """,
    "ALTER TABLE civil.birth_entry_history ADD COLUMN stillborn BOOLEAN",
    """
    ALTER TABLE civil.birth_entry_history ADD COLUMN is_stillborn BOOLEAN NOT NULL DEFAULT false
    """,
    "ALTER TABLE civil.birth_entry_history ALTER COLUMN is_stillborn DROP DEFAULT",
    """
    ALTER TABLE civil.birth_entry ADD CONSTRAINT birth_entry_stillborn_or_person
    CHECK ((person_id IS NULL) = (stillborn IS TRUE)
      AND (given_name IS NOT NULL OR stillborn IS TRUE))
    """,
    "DROP TRIGGER birth_entry_superseded ON civil.birth_entry",
    f"""
    CREATE TRIGGER birth_entry_superseded AFTER UPDATE ON civil.birth_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('{ENTRY_COLUMNS}')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
