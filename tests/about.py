"""Tables about persons: which capacity reads which, and rows in those that no demo state fills."""

from hub.db import Connection
from tests.about_citizenship import CITIZENSHIP_READ, CITIZENSHIP_TABLES, FILL_CITIZENSHIP
from tests.about_parties import PARTY_PERSONS, PARTY_READ

NAMES = ("identifier", "address", "one_parent", "former_name")
ROLL = ("voter", "voting_place", "roll_decision", "roll_change")
# By capacity, the tables beside the person's own; written from the access matrix, not the code.
READ_OTHERS = {
    "PUBLIC": (),
    "CITIZEN": (*NAMES, *ROLL, "special_roll_entry"),
    "REGISTRAR": (*NAMES, "name_key"),
    "ROLL_CLERK": (*NAMES, "name_key", *ROLL, "special_roll_entry"),
    "SUPERVISOR": (*NAMES, "name_key", *ROLL),
    "ROLL_MINISTRY": (
        *("identifier", "address", "former_name", "name_key"),
        *ROLL,
        "special_roll_entry",
    ),
}
READ = {
    name: (*tables, *CITIZENSHIP_READ[name], *PARTY_READ.get(name, ()))
    for name, tables in READ_OTHERS.items()
}
WITHOUT_BASIS = ("roll_decision", "roll_change")  # what a supervisor reads without stating one
PARTS = ("address", "special_roll_entry", *PARTY_PERSONS)  # hidden from protection level 1 on
CARRIED = "p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit"
COLUMNS = CARRIED.replace("p.", "")
SOURCE = "p.source_register, p.source_body, p.recorded_at"
VOTERS = "electoral.voter v JOIN population.person p ON p.id = v.person_id"


def _made(word: str) -> str:
    return f"md5('{word} ' || p.id)::uuid"


FILL = f"""
INSERT INTO population.former_name (id, person_id, given_name, surname, valid_from, valid_to,
    reason, {COLUMNS}, {SOURCE.replace("p.", "")})
  SELECT {_made("name")}, p.id, p.given_name, 'Раније', '2000-01-01', '2010-01-01', 'MARRIAGE',
    {CARRIED}, {SOURCE} FROM population.person p;
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
  FROM {VOTERS};
"""


def schema_of(table: str) -> str:
    """The register whose table it is."""
    if table in CITIZENSHIP_TABLES:
        return "citizenship"
    if table in PARTY_PERSONS:
        return "parties"
    return "electoral" if table in (*ROLL, "special_roll_entry") else "population"


async def fill(connection: Connection) -> None:
    """A row for each person, or for each who is on the roll, where the demo state has none."""
    await connection.execute(FILL + FILL_CITIZENSHIP)
