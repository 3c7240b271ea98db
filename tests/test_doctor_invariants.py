"""`hub doctor` judges every person by I1 to I6: each one broken by hand is found, and it alone."""

import math
from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest

from demo.generate.producers import PRODUCERS
from hub.api import Api
from hub.db import Connection
from hub.doctor import PIECE, walk
from hub.postgres import Server
from resolvers import CHECKS
from tests.loads import without_people
from tests.scratch import connected
from tests.states import fill

PEOPLE = 400
COPIED = "trail_id, protection, birth_keeper, roll_unit, residence_unit, represents"
# Somebody by descent whose birth is entered, and who has no other act.
SOMEBODY = """
SELECT p.id, e.id AS entry, e.entered_on FROM population.person p
JOIN civil.birth_entry e ON e.person_id = p.id
JOIN citizenship.citizenship c ON c.person_id = p.id AND c.until IS NULL AND c.ground = 'DESCENT'
WHERE p.merged_into IS NULL
  AND (SELECT count(*) FROM citizenship.citizenship o WHERE o.person_id = p.id) = 1
  AND NOT EXISTS (SELECT FROM civil.birth_note n
    WHERE n.entry_id = e.id AND n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END'))
ORDER BY p.id LIMIT 1
"""
LAWFUL: dict[str, Any] = {
    "ground": "ADMISSION", "ordinal": 2, "written_in": "LATER_ENTRIES", "text": "Текст",
    "body": "МУП", "number": "204-1/2026", "dated": date(2026, 3, 12),
    "final_on": date(2026, 4, 12), "delivered_on": date(2026, 4, 20),
    "entered_on": date(2026, 5, 4),
}  # fmt: skip
ANNULLING: dict[str, Any] = {
    "ground": None, "annuls": "RELEASE", "annulled_body": "МУП", "annulled_number": "9",
    "annulled_on": date(2020, 1, 1),
}  # fmt: skip
BROKEN: dict[str, dict[str, Any]] = {
    "CITIZENSHIP_NOT_FINAL": {"final_on": date(2026, 5, 5)},
    "DESCENT_NOT_WITH_BIRTH": {"ground": "DESCENT", "ordinal": 1},
    "CITIZENSHIP_IN_WRONG_COLUMN": {"written_in": "REMARKS"},
    "CITIZENSHIP_ENDS_NOTHING": ANNULLING,
    "CITIZENSHIP_OUT_OF_ORDER": {"ordinal": 3},
}


@pytest.fixture(scope="module")
async def books(server: Server, api: Api) -> AsyncIterator[Connection]:
    async with without_people(server, api) as there, connected(there) as connection:
        await fill(api, connection, PEOPLE, PRODUCERS)
        yield connection


async def found(books: Connection) -> set[str]:
    """The codes of what is wrong; each of one person."""
    (check,) = CHECKS
    counted = await walk(books, check)
    assert {one.count for one in counted} <= {0, 1}
    return {one.code for one in counted if one.count}


async def enter(books: Connection, **changes: Any) -> None:
    """An entry of the fact on somebody, beside the commands."""
    whom = await books.fetchrow(SOMEBODY)
    assert whom is not None
    values = {**LAWFUL, **changes}
    places = ", ".join(f"${n}" for n in range(2, len(values) + 2))
    await books.execute(
        f"INSERT INTO citizenship.citizenship_entry (id, person_id, keeper_code, source_register, "
        f"source_body, recorded_at, {COPIED}, {', '.join(values)}) "
        f"SELECT gen_random_uuid(), p.id, '79022', 'CITIZENSHIP', 'Ниш', now(), {COPIED}, {places} "
        "FROM population.person p WHERE p.id = $1",
        *(whom["id"], *values.values()),
    )


async def test_a_generated_state_breaks_none(books: Connection) -> None:
    assert await found(books) == set()


async def test_what_is_entered_lawfully_breaks_none(books: Connection) -> None:
    async with books.transaction():
        await enter(books)
        assert await found(books) == set()
        await books.execute("DELETE FROM citizenship.citizenship_entry")


@pytest.mark.parametrize("code", BROKEN)
async def test_each_invariant_that_is_broken_is_found_and_it_alone(
    books: Connection, code: str
) -> None:
    change = books.transaction()
    await change.start()
    try:
        await enter(books, **BROKEN[code])
        assert await found(books) == {code}
    finally:
        await change.rollback()


@pytest.mark.parametrize("said", ["NULL", "'Република Србија'"])
async def test_a_column_that_says_otherwise_is_found(books: Connection, said: str) -> None:
    change = books.transaction()
    await change.start()
    try:
        if said != "NULL":
            await enter(books, ground=None, ended_by="RELEASE", final_on=None)
            assert await found(books) == {"CITIZENSHIP_COLUMN_DIFFERS"}
        whom = await books.fetchrow(SOMEBODY)
        assert whom is not None
        await books.execute(
            "UPDATE civil.birth_entry SET citizenship = NULL WHERE id = $1", whom["entry"]
        )
        assert await found(books) == (set() if said != "NULL" else {"CITIZENSHIP_COLUMN_DIFFERS"})
    finally:
        await change.rollback()


async def test_a_walk_holds_one_piece_at_a_time(
    books: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    merged = "SELECT count(*) FROM population.person WHERE merged_into IS NULL"
    people = await books.fetchval(merged)
    assert people < PIECE
    monkeypatch.setattr("hub.doctor.PIECE", 7)
    asked: list[Any] = []
    with books.query_logger(asked.append):
        assert await found(books) == set()
    pieces = [one for one in asked if one.args and one.args[-1] == 7]
    assert len(pieces) == math.ceil(people / 7) + 1
