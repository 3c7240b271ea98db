"""Writes an invented state into the population register, in one transaction."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import islice
from operator import attrgetter

import asyncpg

from demo.people import people
from demo.rows import PersonRow
from demo.units import read_units

STATE_DAY = date(2026, 7, 1)  # fixed, so that a seed gives the same state on every day
CHUNK_PEOPLE = 5_000  # about 20 MB of rows in memory; larger chunks are not faster
CODES = ("trail_id", "protection", "birth_keeper", "roll_unit", "residence_unit")
SOURCE = {"recorded_at": "timestamptz", "source_register": "text", "source_body": "text"}
# Column of the stage and its type; the names are those of the rows' fields.
PERSON = {
    "id": "uuid",
    "trail_id": "uuid",
    "protection": "int",
    "birth_keeper": "text",
    "roll_unit": "text",
    "residence_unit": "text",
    "status": "text",
    "merged_into": "uuid",
    "given_name": "text",
    "surname": "text",
    "minority_given_name": "text",
    "minority_surname": "text",
    "minority_language": "text",
    "sex": "text",
    "born_on": "date",
    "born_precision": "text",
    "birth_unit": "text",
    "birth_place": "text",
    "birth_country": "text",
    **SOURCE,
}
IDENTIFIER = {
    "id": "uuid",
    "person_id": "uuid",
    "kind": "text",
    "value": "text",
    "valid_from": "date",
    "valid_to": "date",
    "reason": "text",
    **SOURCE,
}
ADDRESS = {
    "id": "uuid",
    "person_id": "uuid",
    "kind": "text",
    "unit": "text",
    "settlement": "text",
    "street": "text",
    "number": "text",
    "valid_from": "date",
    "valid_to": "date",
    **SOURCE,
}
STAGE_PERSON = PERSON | {"parent_name": "text"}
STAGES = {"stage_person": STAGE_PERSON, "stage_identifier": IDENTIFIER, "stage_address": ADDRESS}
REGISTER_COLUMNS = {"unit": "unit_code"}  # where the register's column is not the row's field


ONE_PARENT = """
INSERT INTO population.one_parent
  (person_id, name, source_register, source_body, recorded_at,
   trail_id, protection, birth_keeper, roll_unit, residence_unit)
SELECT id, parent_name, source_register, source_body, recorded_at,
       trail_id, protection, birth_keeper, roll_unit, residence_unit
FROM pg_temp.stage_person WHERE parent_name IS NOT NULL
"""
# One station for each unit with voters, and an entry of the roll for each who is on it.
STATIONS = """
INSERT INTO electoral.station
  (id, unit_code, number, name, address, kind, valid_from, source_register, source_body,
   recorded_at)
SELECT md5('station ' || u.code)::uuid, u.code, 1, 'Основна школа', 'Школска 1', 'REGULAR',
       DATE '2020-01-01', u.source_register, u.source_body, u.recorded_at
FROM local_government.unit u
WHERE EXISTS (SELECT FROM population.person p WHERE p.roll_unit = u.code)
"""
VOTERS = """
INSERT INTO electoral.voter
  (id, person_id, unit_code, station_id, status, basis, since, source_register, source_body,
   recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit)
SELECT md5('voter ' || p.id)::uuid, p.id, p.roll_unit, md5('station ' || p.roll_unit)::uuid,
       CASE WHEN p.status = 'ACTIVE' THEN 'ACTIVE' ELSE 'DELETED' END, 'RESIDENCE',
       DATE '2020-01-01', p.source_register, p.source_body, p.recorded_at, p.trail_id,
       p.protection, p.birth_keeper, p.roll_unit, p.residence_unit
FROM population.person p WHERE p.roll_unit IS NOT NULL AND p.merged_into IS NULL
"""


async def is_filled(connection: asyncpg.Connection) -> bool:
    """Whether there are people already, and the roll that is loaded last."""
    filled = (
        "SELECT EXISTS (SELECT FROM population.person) AND EXISTS (SELECT FROM electoral.voter)"
    )
    return bool(await connection.fetchval(filled))


async def load(
    connection: asyncpg.Connection, count: int, seed: int, *, report: Callable[[int], None]
) -> None:
    """Write `count` people; `report` is told after each chunk how many are written so far.

    All or nothing. COPY into a table under forced row security is refused by PostgreSQL,
    so rows are copied into temporary tables and inserted from there.
    """
    rows = people(count, seed, read_units(), STATE_DAY)
    written = 0
    async with connection.transaction():
        for stage, columns in STAGES.items():
            await connection.execute(create_stage(stage, columns))
        while chunk := list(islice(rows, CHUNK_PEOPLE)):
            await write(connection, chunk)
            written += len(chunk)
            report(written)
        await connection.execute(STATIONS)
        await connection.execute(VOTERS)
        await connection.execute(f"DROP TABLE {', '.join(f'pg_temp.{stage}' for stage in STAGES)}")


async def write(connection: asyncpg.Connection, chunk: list[PersonRow]) -> None:
    """Persons first: what is about them carries their codes."""
    values: dict[str, Sequence[object]] = {
        "stage_person": chunk,
        "stage_identifier": [row for person in chunk for row in person.identifiers],
        "stage_address": [row for person in chunk for row in person.addresses],
    }
    for stage, columns in STAGES.items():
        await connection.copy_records_to_table(
            stage,
            schema_name="pg_temp",
            columns=list(columns),
            records=[attrgetter(*columns)(row) for row in values[stage]],
        )
    await connection.execute(insert_persons())
    await connection.execute(ONE_PARENT)
    await connection.execute(insert_about("identifier", IDENTIFIER))
    await connection.execute(insert_about("address", ADDRESS))
    await connection.execute(f"TRUNCATE {', '.join(f'pg_temp.{stage}' for stage in STAGES)}")


def create_stage(stage: str, columns: dict[str, str]) -> str:
    lines = ", ".join(f"{name} {sql_type}" for name, sql_type in columns.items())
    return f"CREATE TEMP TABLE {stage} ({lines}) ON COMMIT DROP"


def insert_persons() -> str:
    names = ", ".join(PERSON)
    return (
        f"INSERT INTO population.person ({names}) "  # noqa: S608 - names of our own
        f"SELECT {names} FROM pg_temp.stage_person"
    )


def insert_about(record: str, columns: dict[str, str]) -> str:
    """Insert rows about a person, with the codes that decide who may see that person."""
    into = ", ".join([*(REGISTER_COLUMNS.get(name, name) for name in columns), *CODES])
    values = ", ".join([*(f"row.{name}" for name in columns), *(f"person.{c}" for c in CODES)])
    return (
        f"INSERT INTO population.{record} ({into}) "  # noqa: S608 - names of our own
        f"SELECT {values} FROM pg_temp.stage_{record} AS row "
        "JOIN pg_temp.stage_person AS person ON person.id = row.person_id"
    )
