"""A state in which every record has rows, and every field a value in some row in reach.

The ward is of Niš like the clerks, and of person 1, so that a citizen reads her too: whoever stands
beside another in a row is the ward. A person of Subotica has a ward of Subotica.
"""

from collections.abc import Iterator
from datetime import date

from hub.api import Api
from hub.db import Connection
from schema.record import Column, Record
from tests.about import COLUMNS, fill, supersede
from tests.conftest import NIS, person
from tests.test_unit_facts import ROWS, insert

ELSEWHERE = person(5)  # of Subotica; the clerks are of Niš
SUBOTICA = "80438"
FIRST = f"'{person(1)}'"  # a look-up asks the id of the first person
ORIGIN = "source_register, source_body, recorded_at"
HERE = "'T', 'Т', now()"
PARTY = 1  # a look-up asks for number 1

POPULATION = f"""
UPDATE population.person SET minority_given_name = 'Zoltán', minority_surname = 'Kovács',
  minority_language = 'hu';
INSERT INTO population.address (id, person_id, kind, unit_code, settlement, street, number,
  valid_from, valid_to, {COLUMNS}, {ORIGIN})
  SELECT gen_random_uuid(), person_id, kind, unit_code, settlement, street, number,
    '1990-01-01', '1991-01-01', {COLUMNS}, {ORIGIN} FROM population.address;
UPDATE population.identifier SET valid_to = '2030-01-01' WHERE kind = 'JMBG';
"""
# The officer of parties reaches whoever represents one, and what is about them.
REPRESENTS = "".join(
    f"UPDATE {table} SET represents = true WHERE {key} = {FIRST};\n"
    for table, key in (
        ("population.person", "id"),
        ("population.identifier", "person_id"),
        ("population.address", "person_id"),
    )
)
UNITS = f"""
INSERT INTO local_government.unit_language (id, unit_code, language, scope, {ORIGIN})
  VALUES (gen_random_uuid(), '{NIS}', 'bg', 'SOME_SETTLEMENTS', {HERE});
UPDATE local_government.unit SET parent_code = '79014' WHERE code = '{NIS}';
UPDATE local_government.unit_alias SET note = 'тест';
"""
ROLL = f"""
UPDATE electoral.voter SET basis = 'DISPLACED', displaced_unit_code = '90263',
  displaced_address = 'Школска 1';
UPDATE electoral.voting_place p SET post = 'Беч', unit_code = v.unit_code,
  station_id = v.station_id, valid_to = '2030-01-01' FROM electoral.voter v WHERE v.id = p.voter_id;
UPDATE electoral.roll_change SET field = 'адреса', old_value = 'Стара 1', new_value = 'Нова 2';
UPDATE electoral.station SET accessible = true, valid_to = '2030-01-01';
INSERT INTO electoral.station (id, unit_code, number, name, address, kind, valid_from, {ORIGIN})
  VALUES ({FIRST}, '{NIS}', 99, 'Школа', 'Школска 1', 'REGULAR', '2020-01-01', {HERE});
"""
IN_BOOK = f"""area_id = {FIRST}, volume = 'I', page = 1, number = n.number, year = 1986,
  registrar = 'Матичар' FROM (SELECT id, row_number() OVER (ORDER BY id) AS number
    FROM %s) n WHERE n.id = e.id;"""
BORN = "born_on = '1960-01-01', born_precision = 'DAY', birth_place = 'Ниш'"
AT_BIRTH = f"birth_unit_code = '{NIS}', birth_country = 'RS', citizenship = 'Република Србија'"
NUMBER = "jmbg = '1405986735007'"
BASED = """basis_document = 'решење', basis_number = '1', basis_dated = '2020-01-01',
  basis_body = 'Управа', registrar = 'Матичар'"""
NOTE = """(id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, keeper_code, {act},
  {columns}, {origin}) SELECT gen_random_uuid(), n.entry_id, n.person_id, 'LATER_ENTRIES', {number},
  '{kind}', '2020-01-01', 'Белешка', n.keeper_code, a.id, {of}
  FROM civil.birth_note n JOIN citizenship.{table} a ON a.person_id = n.person_id
  WHERE n.ordinal = 1"""
ACTS = (
    ("determination", "determination_id", "CITIZENSHIP"),
    ("deemed_act", "deemed_act_id", "CITIZENSHIP"),
    ("annulment", "annulment_id", "CITIZENSHIP_END"),
)
CIVIL = "".join(
    (
        f"""
INSERT INTO civil.registration_area (id, name, unit_code, keeper_code, seat, valid_from, valid_to,
  {ORIGIN}) VALUES ({FIRST}, 'Ниш', '{NIS}', '{NIS}', 'Ниш', '2000-01-01', '2030-12-31', {HERE});
INSERT INTO civil.book (id, area_id, kind, volume, first_year, last_year, first_number, last_number,
  {ORIGIN}) VALUES ({FIRST}, {FIRST}, 'BIRTHS', 'I', 1980, 1990, 1, 100, {HERE});
UPDATE civil.birth_report SET due_on = reported_on;
UPDATE civil.birth_entry e SET kind = 'FOUND', found_on = born_on, born_at = '05:40',
  birth_unit_code = '{NIS}', {NUMBER},
  citizenship = 'Република Србија', late_decision_number = '1', late_decision_on = '2020-01-01',
  minority_given_name = 'Zoltán', minority_surname = 'Kovács', minority_language = 'hu',
  {IN_BOOK % "civil.birth_entry"}
UPDATE civil.marriage_entry e SET married_at = '12:00', unit_code = '{NIS}',
  interpreter = 'Тумач', ended_on = '2021-01-01', end_kind = 'DIVORCE',
  {IN_BOOK % "civil.marriage_entry"}
UPDATE civil.death_entry e SET surname_before_marriage = 'Раније', {NUMBER}, died_at = '23:59',
  unit_code = '{NIS}', {BORN}, citizenship = 'Република Србија', marital_status = 'MARRIED',
  spouse_name = 'Супружник', mother_name = 'Мајка', father_name = 'Отац',
  declared_court = 'Суд', declared_number = '1', declared_final_on = '2020-01-01',
  {IN_BOOK % "civil.death_entry"}
UPDATE civil.birth_parent SET surname_before_marriage = 'Раније', {NUMBER}, {BORN}, {AT_BIRTH};
UPDATE civil.marriage_spouse SET {NUMBER}, birth_place = 'Ниш', {AT_BIRTH},
  status_before = 'SINGLE', status_proof = 'Извод', mother_name = 'Мајка', father_name = 'Отац';
UPDATE civil.legal_capacity SET until = '2030-01-01';
UPDATE civil.affiliation SET mother_tongue = 'Српски';
UPDATE civil.status_note SET kind = 'PARENTAL_RIGHT_EXTENDED', parent = 'MOTHER', {BASED};
UPDATE civil.marriage_note SET {BASED};
UPDATE civil.death_note SET {BASED};
UPDATE civil.birth_note n SET kind = 'CITIZENSHIP', decision_id = d.id, {BASED},
  citizenship_entry_id = md5('citizenship_entry ' || d.person_id)::uuid
  FROM citizenship.citizenship_decision d WHERE d.person_id = n.person_id;
""",
        *(
            f"UPDATE civil.{table} SET street = 'Школска 1', unit_code = '{NIS}';\n"
            for table in (
                *("birth_report_address", "birth_parent_address", "death_entry_address"),
                *("marriage_spouse_address", "marriage_witness_address"),
            )
        ),
    )
)
NOTES = "".join(
    "INSERT INTO civil.birth_note "
    + NOTE.format(
        table=table,
        act=column,
        kind=kind,
        number=number,
        columns=COLUMNS,
        origin=ORIGIN,
        of=", ".join(f"n.{name}" for name in f"{COLUMNS}, {ORIGIN}".split(", ")),
    )
    + ";\n"
    for number, (table, column, kind) in enumerate(ACTS, 2)
)
TO_ENTER = """final_on = '2020-02-01', delivered_on = '2020-02-02',
  remedy = 'APPEAL', remedy_days = 15"""
ENTERED = """body = 'Министарство', number = '1', dated = '2020-01-01', final_on = '2020-02-01',
  delivered_on = '2020-02-02', effective_on = '2020-02-03', registrar = 'Матичар'"""
# Entries of the fact beside the first of each person: what it is of, and what it leads to.
ENTRIES = tuple(
    f"""INSERT INTO citizenship.citizenship_entry (id, person_id, keeper_code, ordinal, entered_on,
  text, {columns}, {COLUMNS}, {ORIGIN})
SELECT gen_random_uuid(), e.person_id, e.keeper_code, {ordinal}, e.entered_on, e.text, {values},
  {", ".join(f"e.{name}" for name in f"{COLUMNS}, {ORIGIN}".split(", "))}
FROM citizenship.citizenship_entry e JOIN citizenship.{table} a ON a.person_id = e.person_id
WHERE e.ordinal = 1;
"""
    for ordinal, (table, columns, values) in enumerate(
        (
            ("determination", "ground, determination_id, corrects_id", "'ADMISSION', a.id, e.id"),
            ("deemed_act", "ground, deemed_act_id, copy_of_id", "'DEEMED', a.id, e.id"),
            (
                "annulment",
                "annuls, annulment_id, annulled_body, annulled_number, annulled_on",
                "'RELEASE', a.id, 'Министарство', '1', '2019-01-01'",
            ),
        ),
        2,
    )
)
CITIZENSHIP = f"""
INSERT INTO citizenship.citizenship (id, person_id, since, until, ground, ended_by, {COLUMNS},
  {ORIGIN}) SELECT gen_random_uuid(), person_id, '1900-01-01', '1900-02-01', ground, 'RELEASE',
    {COLUMNS}, {ORIGIN} FROM citizenship.citizenship;
UPDATE citizenship.foreign_citizenship SET since = '2000-01-01', until = '2030-01-01';
UPDATE citizenship.citizens_book SET year_to = 1960;
UPDATE citizenship.citizens_book_entry SET page = '1', entered_on = '1950-01-01', grounds = 'Акт';
UPDATE citizenship.citizenship_decision SET request_number = '1', requested_on = '2019-01-01',
  effective_on = '2020-03-01', one_parent = 'Отац', residence = 'Ниш',
  foreign_citizenship = 'Аустрија', delivered_to = 'Ниш', remarks = 'Примедба', {TO_ENTER};
UPDATE citizenship.citizenship_decision SET delivered_unit_code = '{NIS}' WHERE id = {FIRST};
UPDATE citizenship.determination SET {TO_ENTER};
UPDATE citizenship.deemed_act SET {TO_ENTER};
UPDATE citizenship.annulment a SET annuls = 'ACQUISITION', annulled_body = 'Министарство',
  annulled_number = '1', annulled_on = '2019-01-01', decision_id = d.id, {TO_ENTER}
  FROM citizenship.citizenship_decision d WHERE d.person_id = a.person_id;
UPDATE citizenship.citizenship_entry e SET written_in = 'LATER_ENTRIES', {ENTERED},
  book_entry_id = b.id, decision_id = d.id FROM citizenship.citizens_book_entry b
  JOIN citizenship.citizenship_decision d ON d.person_id = b.person_id
  WHERE b.person_id = e.person_id;
{"".join(ENTRIES)}"""
CASES = f"UPDATE cases.case_file SET unit_code = '{NIS}' WHERE id = {FIRST};\n"
PARTIES = f"""
INSERT INTO parties.party (number, name, abbreviation, name_minority, seat_settlement,
  seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision,
  is_minority, minority, founders_count, status, programme_on, {ORIGIN})
  VALUES ({PARTY}, 'Странка', 'С', 'Párt', 'Ниш', '{NIS}', 'Школска 1', '2009-01-01', 'DAY',
    '2009-02-01', 'DAY', true, 'HUNGARIAN', 1000, 'DELETED', '2009-01-01', {HERE});
INSERT INTO parties.party_name (id, party_number, name, abbreviation, valid_from, valid_to,
  {ORIGIN}) VALUES (gen_random_uuid(), {PARTY}, 'Стара', 'С', '2009-01-01', '2010-01-01', {HERE});
INSERT INTO parties.party_statute (id, party_number, adopted_on, published_in, {ORIGIN})
  VALUES (gen_random_uuid(), {PARTY}, '2009-01-01', '1/2009', {HERE});
INSERT INTO parties.party_entry (id, party_number, kind, decision_number, decided_on, final_on,
  published_in, changed, deletion_ground, {ORIGIN})
  VALUES (gen_random_uuid(), {PARTY}, 'DELETION', '1', '2020-01-01', '2020-02-01', '1/2020',
    'све', 'MERGER', {HERE});
INSERT INTO parties.party_representative (id, party_number, name, elected_on, until, {ORIGIN})
  VALUES ({FIRST}, {PARTY}, 'Јелена Марковић', '2010-01-01', '2020-01-01', {HERE});
INSERT INTO parties.representative_particulars (representative_id, person_id, jmbg, home,
  {COLUMNS}, represents, {ORIGIN}) SELECT {FIRST}, id, '1405986735007', 'Ниш', {COLUMNS},
    represents, {ORIGIN} FROM population.person WHERE id = {FIRST};
INSERT INTO parties.party_founder (id, person_id, party_number, name, jmbg, home, signed_on,
  certified_by, {COLUMNS}, represents, {ORIGIN})
  SELECT gen_random_uuid(), id, {PARTY}, 'Оснивач', '1405986735007', 'Ниш', '2009-01-01', 'Суд',
    {COLUMNS}, represents, {ORIGIN} FROM population.person WHERE id = {FIRST};
"""
# By table, the person whom a row is about and those who stand beside them in it.
BESIDE = {
    "birth_report": ("child", ("reporter",)),
    "birth_report_address": ("child", ("reporter",)),
    "birth_parent": ("child", ("parent",)),
    "birth_parent_address": ("child", ("parent",)),
    "marriage_entry": ("person", ("spouse",)),
    "marriage_spouse": ("person", ("spouse",)),
    "marriage_spouse_address": ("person", ("spouse",)),
    "marriage_witness": ("person", ("spouse", "witness")),
    "marriage_witness_address": ("person", ("spouse", "witness")),
    "marriage_note": ("person", ("spouse",)),
    "death_entry": ("person", ("spouse",)),
    "death_entry_address": ("person", ("spouse",)),
    "death_report": ("person", ("spouse", "reporter")),
    "death_note": ("person", ("spouse",)),
    "guardianship": ("ward", ("guardian",)),
}
WARD = f"""SELECT id::text FROM population.person WHERE birth_keeper = $1 AND protection = 0
  AND status = 'ACTIVE' AND id > '{person(8)}' AND ($1 <> '{NIS}' OR roll_unit = $1)
  ORDER BY id LIMIT 1"""


def beside(ward: str, other: str) -> str:
    """The ward stands beside all but herself, where person 1 does; ELSEWHERE beside the other."""
    return "".join(
        f"UPDATE civil.{table} r SET {stem}_id = b.id, {stem}_trail_id = b.trail_id, "
        f"{stem}_protection = b.protection FROM population.person b WHERE b.id = "
        f"CASE r.{about}_id WHEN '{ward}' THEN {FIRST}::uuid WHEN '{other}' THEN '{ELSEWHERE}' "
        f"ELSE '{ward}' END;\n"
        for table, (about, stems) in BESIDE.items()
        for stem in stems
    )


async def fill_whole(owner: Connection) -> None:
    """All of it, and of every record that has a history a version there."""
    await fill(owner)
    for table, (_, *rows) in ROWS.items():
        for row in rows:
            await owner.execute(insert(table, row))
    for part in (POPULATION, REPRESENTS, UNITS, ROLL, CITIZENSHIP, CIVIL, NOTES, CASES, PARTIES):
        await owner.execute(part)
    ward = await owner.fetchval(WARD, NIS)
    await owner.execute(beside(ward, await owner.fetchval(WARD, SUBOTICA)))
    await owner.execute(f"UPDATE civil.guardianship SET until = NULL WHERE ward_id = '{ward}'")
    await supersede(owner)


async def tell_apart(owner: Connection, api: Api) -> None:
    """Let what was superseded say something else than what stands, and every fourth row be new.

    An answer as of another time is then no answer of now. Persons, units and parties stay, or
    nothing that hangs on them was there.
    """
    for record in api.records.values():
        name = record.versions.fullname
        if changed := ", ".join(_otherwise(record)):
            await owner.execute(f"UPDATE {name} SET {changed}")
        if record.name not in ("Person", "Unit", "Party"):
            await owner.execute(f"DELETE FROM {name} WHERE hashtext({record.key}::text) % 4 = 0")


def _otherwise(record: Record) -> Iterator[str]:
    """Other values of plain texts and dates."""
    for declared in record.fields.values():
        match declared:
            case Column(column=column, type=kind) if column != record.key:
                if record.table.c[column].computed is not None:
                    continue
                if kind is str and not record.table.c[column].foreign_keys:
                    yield f"{column} = {column} || ' раније'"
                elif kind is date:
                    yield f"{column} = {column} - 1"
