"""A made-up family in the civil registers, over the eight fixed persons.

Jelena (1) was born in Niš to Božidar (7); she is the mother of Zoltán (5), who is of age, and of
Vuk (8), who is not. Milan (2) is the son of Ivana (3) and Marko (4), both protected, and Božidar's
guardian. Jelena married in Niš, with Ivana as a witness; Božidar died and left Milan as spouse.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from hub.db import Connection
from tests.conftest import NIS, person

SUBOTICA, KRAGUJEVAC, NOVI_SAD = "80438", "70645", "89010"
KEEPERS = {1: NIS, 2: NIS, 4: NIS, 5: SUBOTICA, 8: KRAGUJEVAC}
SOURCE = {
    "source_register": "CIVIL_REGISTERS",
    "source_body": "Управа",
    "recorded_at": datetime(2020, 1, 1, tzinfo=UTC),
}
CARRIED = ("trail_id", "protection")
CODES = ("birth_keeper", "roll_unit", "residence_unit", "represents")
TODAY = datetime.now(UTC).date()
LONG_AGO = date(2020, 2, 3)
DAY = {"born_on": date(1990, 1, 1), "born_precision": "DAY"}


def row(kind: int, number: int, place: int = 0) -> UUID:
    """The id of a made-up row: its kind, the person's number, its place among those."""
    return UUID(f"3{kind:07d}-0000-4000-8000-{place:04d}{number:08d}")


def birth(number: int) -> UUID:
    return row(1, number)


MARRIAGE, HIDDEN_MARRIAGE, DEATH = row(2, 1), row(2, 2), row(3, 7)
AREA, AREA_OF_KOSOVO, BOOK = row(4, 1), row(4, 2), row(5, 1)


async def put(
    owner: Connection, table: str, persons: Mapping[str, int | None], **values: Any
) -> None:
    """A row about these persons, by column and number, with what it carries of them."""
    made: dict[str, Any] = {**SOURCE, **values}
    for place, (column, number) in enumerate(persons.items()):
        of = await owner.fetchrow(
            "SELECT * FROM population.person WHERE id = $1", person(number or 0)
        )
        stem = "" if place == 0 else f"{column.removesuffix('_id')}_"
        made[column] = of["id"] if of else None
        made |= {f"{stem}{name}": of[name] if of else None for name in CARRIED}
        made |= {name: of[name] if of else None for name in CODES} if place == 0 else {}
    names = ", ".join(made)
    marks = ", ".join(f"${n}" for n in range(1, len(made) + 1))
    await owner.execute(f"INSERT INTO civil.{table} ({names}) VALUES ({marks})", *made.values())


async def put_birth(owner: Connection, of: int, **values: Any) -> None:
    """The birth entry of one of the eight, from what the population register says."""
    known = await owner.fetchrow("SELECT * FROM population.person WHERE id = $1", person(of))
    copied = ("given_name", "surname", "sex", "born_on", "born_precision")
    given = {
        "id": birth(of),
        "entered_on": LONG_AGO,
        "keeper_code": KEEPERS[of],
        "entry_mark": f"МР-{of}",
        "kind": "REGULAR",
        "birth_place": "Ниш",
        "birth_country": "RS",
        **{name: known[name] for name in copied},
        **values,
    }
    await put(owner, "birth_entry", {"person_id": of}, **given)


async def put_parent(owner: Connection, child: int, parent: int | None, role: str) -> None:
    key = row(6, child, parent or 0)
    persons = {"child_id": child, "parent_id": parent}
    await put(
        owner,
        "birth_parent",
        persons,
        id=key,
        entry_id=birth(child),
        role=role,
        given_name=f"Родитељ {parent}",
        surname="Савић",
        keeper_code=KEEPERS[child],
    )
    await put(
        owner,
        "birth_parent_address",
        persons,
        birth_parent_id=key,
        settlement="Ниш",
        street="Стара 1",
        country="RS",
        keeper_code=KEEPERS[child],
    )


async def _births(owner: Connection) -> None:
    kosovo = "SELECT code FROM local_government.unit WHERE keeper_code = $1 AND code <> $1 LIMIT 1"
    for key, unit in ((AREA, NIS), (AREA_OF_KOSOVO, await owner.fetchval(kosovo, NIS))):
        area = {"id": key, "name": "Ниш", "seat": "Ниш", "valid_from": LONG_AGO}
        await put(owner, "registration_area", {}, **area, unit_code=unit, keeper_code=NIS)
    book = {"volume": "I", "kind": "BIRTHS", "first_year": 1986}
    await put(owner, "book", {}, id=BOOK, area_id=AREA, **book)
    coordinates = {"area_id": AREA, "volume": "I", "page": 7, "number": 12, "year": 1986}
    await put_birth(owner, 1, entry_mark=None, **coordinates)
    for number in (2, 4, 5):
        await put_birth(owner, number)
    await put_birth(owner, 8, kind="ADOPTION", born_at="05:40")
    for child, parent, role in (
        (1, 7, "FATHER"),
        (5, 1, "MOTHER"),
        (8, 1, "MOTHER"),
        (8, 5, "FATHER"),
        (2, 3, "MOTHER"),
        (2, 4, "FATHER"),
    ):
        await put_parent(owner, child, parent, role)
    await put(
        owner,
        "closed_birth_entry",
        {"person_id": 8},
        id=row(7, 8),
        replaced_by_id=birth(8),
        closed_on=LONG_AGO,
        decision_number="1",
        decision_on=LONG_AGO,
        decision_body="Центар",
        entry_mark="МР-прва",
        text="Мајка: Мила",
    )
    report = {"entry_id": birth(1), "keeper_code": NIS}
    of = {"child_id": 1, "reporter_id": 3}
    said = {"reporter_kind": "PERSON", "reporter_name": "Ивана", "reported_on": LONG_AGO}
    await put(owner, "birth_report", of, **report, **said)
    await put(owner, "birth_report_address", of, **report, settlement="Ниш", country="RS")


async def _status(owner: Connection) -> None:
    note = {"entry_id": birth(1), "keeper_code": NIS, "entered_on": LONG_AGO, "ordinal": 1}
    note |= {"text": "Закључен брак.", "basis_document": "извод", "basis_number": "4/2010"}
    of = {"person_id": 1}
    places = ("REMARKS", "LATER_ENTRIES")
    for place, where in enumerate(places):
        kept = {**note, "id": row(8, 1, place), "written_in": where}
        await put(owner, "birth_note", of, **kept, kind="MARRIAGE")
    kept = {**note, "id": row(9, 1), "written_in": places[1]}
    await put(owner, "status_note", of, **kept, kind="PATERNITY_RECOGNISED")
    limit = {"kind": "FULL", "loses_vote": True, "since": LONG_AGO}
    for number in (2, 5, 7):
        await put(owner, "legal_capacity", {"person_id": number}, id=row(10, number), **limit)
    for number in (1, 3, 5):
        said = {"nationality": "Српска", "mother_tongue": "српски", "declared_on": LONG_AGO}
        await put(owner, "affiliation", {"person_id": number}, **said)
    decided = {"decision_number": "5", "decision_on": LONG_AGO, "decision_body": "Центар"}
    for ward, until in ((7, None), (5, TODAY - timedelta(days=2))):
        of = {"ward_id": ward, "guardian_id": 2}
        times = {"since": LONG_AGO, "until": until}
        await put(owner, "guardianship", of, id=row(11, ward), **times, **decided)


async def _marriages(owner: Connection) -> None:
    for key, one, other in ((MARRIAGE, 1, 5), (HIDDEN_MARRIAGE, 2, 4)):
        both = {"person_id": one, "spouse_id": other}
        place = {"place": "Ниш", "country": "RS", "keeper_code": NIS}
        entry = {"id": key, "entry_mark": f"МВ-{one}", "entered_on": LONG_AGO}
        await put(owner, "marriage_entry", both, **entry, married_on=LONG_AGO, **place)
        for ordinal, (own, of) in enumerate(((one, other), (other, one)), 1):
            spouse = {"person_id": own, "spouse_id": of}
            names = {"given_name": "А", "surname_before": "Б", "surname_after": "В", **DAY}
            kept = {"id": row(12, own), "entry_id": key, "keeper_code": NIS}
            await put(owner, "marriage_spouse", spouse, **kept, ordinal=ordinal, **names)
            home = {"settlement": "Ниш", "country": "RS", "keeper_code": NIS}
            await put(
                owner, "marriage_spouse_address", spouse, marriage_spouse_id=row(12, own), **home
            )
    for ordinal, witness in enumerate((3, None), 1):
        of = {"person_id": 1, "spouse_id": 5, "witness_id": witness}
        kept = {"id": row(13, 1, ordinal), "entry_id": MARRIAGE, "keeper_code": NIS}
        await put(owner, "marriage_witness", of, **kept, ordinal=ordinal, name=f"Сведок {ordinal}")
        home = {"settlement": "Ниш", "country": "RS", "keeper_code": NIS}
        await put(owner, "marriage_witness_address", of, marriage_witness_id=kept["id"], **home)


async def _deaths(owner: Connection) -> None:
    of = {"person_id": 7, "spouse_id": 2}
    died = {"died_on": date(2024, 5, 1), "died_precision": "MONTH"}
    place = {"place": "Нови Сад", "country": "RS", "keeper_code": NOVI_SAD}
    names = {"given_name": "Божидар", "surname": "Савић", "sex": "MALE"}
    entry = {"id": DEATH, "entry_mark": "МУ-7", "entered_on": LONG_AGO}
    await put(owner, "death_entry", of, **entry, **names, **died, **place)
    home = {"settlement": "Нови Сад", "country": "RS", "keeper_code": NOVI_SAD}
    await put(owner, "death_entry_address", of, entry_id=DEATH, **home)
    await put(owner, "death_fact", {"person_id": 7}, **died)


TABLES = (
    *("death_fact", "death_note", "death_report", "death_entry_address", "death_entry"),
    *("marriage_note", "marriage_witness_address", "marriage_witness"),
    *("marriage_spouse_address", "marriage_spouse", "marriage_entry"),
    *("guardianship", "affiliation", "legal_capacity", "status_note", "birth_note"),
    *("birth_report_address", "birth_report", "birth_parent_address", "birth_parent"),
    *("closed_birth_entry", "birth_entry", "book", "registration_area"),
)


@asynccontextmanager
async def family(owner: Connection) -> AsyncIterator[None]:
    """The family, gone afterwards."""
    async with owner.transaction():
        for part in (_births, _status, _marriages, _deaths):
            await part(owner)
    try:
        yield
    finally:
        await owner.execute("".join(f"DELETE FROM civil.{table};" for table in TABLES))
