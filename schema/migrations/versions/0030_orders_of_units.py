"""Units in the order of their inhabitants and of their voters."""

from alembic import op

revision = "0030"
down_revision = "0027"
branch_labels = None
depends_on = None

SORTED = {"census_sort": "population_census", "voters_sort": "registered_voters"}
TABLES = ("unit", "unit_history")
LISTED_BY = ("", "parent_code", "keeper_code")
COLUMNS = (
    "code, name, name_latin, kind, district, district_latin, region, region_latin, "
    "population_census, population_estimate, registered_voters, area, jmbg_area, source_register, "
    "source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, "
    "voters_sort, recorded_in"
)


def _index(table: str, *columns: str) -> str:
    name = "_".join((table, *columns, "idx"))
    return f"CREATE INDEX {name} ON local_government.{table} ({', '.join(columns)})"


STATEMENTS = (
    *(
        f"ALTER TABLE local_government.{table} ADD COLUMN {to} INTEGER "
        f"GENERATED ALWAYS AS (coalesce({of}, 0)) STORED NOT NULL"
        for table in TABLES
        for to, of in SORTED.items()
    ),
    *(
        f"ALTER TABLE local_government.unit_history ALTER COLUMN {to} DROP EXPRESSION"
        for to in SORTED
    ),
    *(
        _index(table, *([by] if by else []), to, "code")
        for table in TABLES
        for by in LISTED_BY
        for to in SORTED
    ),
    "DROP TRIGGER unit_superseded ON local_government.unit",
    f"""
    CREATE TRIGGER unit_superseded AFTER UPDATE ON local_government.unit
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('{COLUMNS}')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
