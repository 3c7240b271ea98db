"""Tables about persons: which capacity reads which, and rows in all of them."""

from hub.db import Connection
from tests.about_cases import CASE_READ, CASE_TABLES, FILL_CASES
from tests.about_citizenship import CITIZENSHIP_READ, CITIZENSHIP_TABLES, FILL_CITIZENSHIP
from tests.about_civil import CIVIL_READ, CIVIL_TABLES, FILL_CIVIL
from tests.about_parties import FILL_PARTIES, PARTY_PERSONS, PARTY_READ

NAMES = ("identifier", "address", "one_parent", "former_name")
ROLL = ("voter", "voting_place", "roll_decision", "roll_change")
# By capacity, the tables beside the person's own; written from the access matrix, not the code.
READ_OTHERS = {
    "PUBLIC": (),
    "CITIZEN": (*NAMES, *ROLL, "special_roll_entry"),
    "REGISTRAR": (*NAMES, "name_key"),
    "ROLL_CLERK": (*NAMES, "name_key", *ROLL, "special_roll_entry"),
    "SUPERVISOR": (*NAMES, "name_key", "voter", "roll_decision", "roll_change"),
    "ROLL_MINISTRY": (
        *("identifier", "address", "former_name", "name_key"),
        *ROLL,
        "special_roll_entry",
    ),
    "PARTY_OFFICER": ("identifier", "address"),
    "CITIZENSHIP_OFFICER": (*NAMES, "name_key"),
    "REVISION_COMMISSION": (*("identifier", "address", "former_name", "name_key"), *ROLL),
}
OTHERS = (CIVIL_READ, CITIZENSHIP_READ, CASE_READ, PARTY_READ)
READ = {
    name: (*tables, *(table for read in OTHERS for table in read.get(name, ())))
    for name, tables in READ_OTHERS.items()
}
WITHOUT_BASIS = ("roll_decision", "roll_change")  # what a supervisor reads without stating one
# Hidden from protection level 1 on: what says where a person lives, and what is of a special kind.
PARTS = (
    *("address", *ROLL, "special_roll_entry", "affiliation", "citizenship_decision"),
    *PARTY_PERSONS,
    *(table for table in CIVIL_TABLES if table.endswith("_address")),
)
CARRIED = "p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit"
COLUMNS = CARRIED.replace("p.", "")
SOURCE = "p.source_register, p.source_body, p.recorded_at"
VOTERS = "electoral.voter v JOIN population.person p ON p.id = v.person_id"

# A second and a third commit: what stood as of the second is in the histories only.
COMMIT = """
WITH head AS (UPDATE hub.head SET number = number + 1, at = at + interval '1 second'
  RETURNING number, at)
INSERT INTO hub.commit SELECT number, at FROM head RETURNING number, to_json(at) #>> '{}' AS at
"""


def _made(word: str, of: str = "v") -> str:
    return f"md5('{word} ' || {of}.id)::uuid"


FILL = f"""
DELETE FROM population.former_name;
DELETE FROM electoral.voting_place;
DELETE FROM electoral.roll_change;
DELETE FROM electoral.roll_decision;
DELETE FROM electoral.special_roll_entry;
INSERT INTO population.former_name (id, person_id, given_name, surname, valid_from, valid_to,
    reason, {COLUMNS}, {SOURCE.replace("p.", "")})
  SELECT {_made("name", of="p")}, p.id, p.given_name, 'Раније', '2000-01-01', '2010-01-01',
    'MARRIAGE', {CARRIED}, {SOURCE} FROM population.person p;
INSERT INTO electoral.voting_place (id, voter_id, person_id, election, kind, country, valid_from,
    {COLUMNS}, {SOURCE.replace("p.", "")})
  SELECT {_made("place")}, v.id, p.id, 'NATIONAL', 'ABROAD', 'AT', '2020-01-01',
    {CARRIED}, {SOURCE} FROM {VOTERS};
INSERT INTO electoral.roll_decision (id, person_id, unit_code, number, decided_on, kind, basis,
    body, {COLUMNS}, {SOURCE.replace("p.", "")})
  SELECT {_made("decision")}, p.id, v.unit_code, p.id::text, '2020-01-01', 'ENTRY', 'EX_OFFICIO',
    'Градска управа', {CARRIED}, {SOURCE} FROM {VOTERS};
INSERT INTO electoral.roll_change (id, decision_id, voter_id, person_id, kind, changed_on,
    {COLUMNS}, {SOURCE.replace("p.", "")})
  SELECT {_made("change")}, {_made("decision")}, v.id, p.id, 'ENTRY', '2020-01-01',
    {CARRIED}, {SOURCE} FROM {VOTERS};
INSERT INTO electoral.special_roll_entry (id, person_id, minority, since, decision_number,
    {COLUMNS}, {SOURCE.replace("p.", "")})
  SELECT {_made("special")}, p.id, 'HUNGARIAN', '2020-01-01', '1', {CARRIED}, {SOURCE}
  FROM {VOTERS} ON CONFLICT (person_id) DO NOTHING;
"""


def schema_of(table: str) -> str:
    """The register whose table it is."""
    if table in CIVIL_TABLES:
        return "civil"
    if table in CITIZENSHIP_TABLES:
        return "citizenship"
    if table in CASE_TABLES:
        return "cases"
    if table in (*PARTY_PERSONS, "party"):
        return "parties"
    if table == "unit":
        return "local_government"
    return "electoral" if table in (*ROLL, "special_roll_entry") else "population"


async def supersede(connection: Connection) -> str:
    """Supersede each row by its like; the time as of which the first ones stood."""
    then = await connection.fetchrow(COMMIT)
    next_ = await connection.fetchrow(COMMIT)
    assert then is not None
    assert next_ is not None
    for table in (
        "person",
        *NAMES,
        *ROLL,
        "special_roll_entry",
        *CIVIL_TABLES,
        *CITIZENSHIP_TABLES,
        *CASE_TABLES,
        *("unit", "party"),
        *PARTY_PERSONS,
    ):
        await connection.execute(
            f"UPDATE {schema_of(table)}.{table} SET recorded_in = {next_['number']}, "
            f"recorded_at = '{next_['at']}'"
        )
    return str(then["at"])


async def fill(connection: Connection) -> None:
    """A row for each person, or for each entry of the roll, in place of what the state holds."""
    await connection.execute(FILL + FILL_CIVIL + FILL_CITIZENSHIP + FILL_CASES + FILL_PARTIES)
