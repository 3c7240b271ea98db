"""The day a child was found, and the last day of the term for the report of a birth."""

from alembic import op

revision = "0027"
down_revision = "0025"
branch_labels = None
depends_on = None

ENTRY_COLUMNS = (
    "id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, "
    "source_register, source_body, recorded_at, person_id, is_stillborn, kind, given_name, "
    "surname, sex, born_on, born_precision, born_at, found_on, birth_place, birth_unit_code, "
    "birth_country, jmbg, citizenship, late_decision_number, late_decision_on, stillborn, "
    "minority_given_name, minority_surname, minority_language, trail_id, protection, "
    "birth_keeper, roll_unit, residence_unit, represents, recorded_in"
)
REPORT_COLUMNS = (
    "entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, due_on, "
    "source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, "
    "roll_unit, residence_unit, represents, reporter_trail_id, reporter_protection, recorded_in"
)
STATEMENTS = (
    "ALTER TABLE civil.birth_entry ADD COLUMN found_on DATE",
    "ALTER TABLE civil.birth_entry_history ADD COLUMN found_on DATE",
    """
    ALTER TABLE civil.birth_entry ADD CONSTRAINT birth_entry_found
    CHECK (found_on IS NULL OR (kind = 'FOUND' AND found_on >= born_on))
    """,
    "ALTER TABLE civil.birth_report ADD COLUMN due_on DATE",
    "ALTER TABLE civil.birth_report_history ADD COLUMN due_on DATE",
    "DROP TRIGGER birth_entry_superseded ON civil.birth_entry",
    f"""
    CREATE TRIGGER birth_entry_superseded AFTER UPDATE ON civil.birth_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('{ENTRY_COLUMNS}')
    """,
    "DROP TRIGGER birth_report_superseded ON civil.birth_report",
    f"""
    CREATE TRIGGER birth_report_superseded AFTER UPDATE ON civil.birth_report
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('{REPORT_COLUMNS}')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
