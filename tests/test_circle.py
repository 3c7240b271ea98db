"""Whom a citizen may read: themself, the children who are not of age today, and the wards."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import asyncpg
import pytest

from auth.viewer import Capacity
from hub.db import Connection, Target
from hub.instance import Instance
from tests.conftest import Hub, person
from tests.family import LONG_AGO, birth, put, put_birth, put_parent, row
from tests.matrix import Asking
from tests.scratch import connected

BELGRADE = ZoneInfo("Europe/Belgrade")
NOON = datetime(2026, 7, 1, 12, tzinfo=BELGRADE)
PARENT, OTHER = 2, 5
CHILD = 8
MERGED, SURVIVING = 6, 1
DECIDED = {"decision_number": "5", "decision_on": LONG_AGO, "decision_body": "Центар"}


@pytest.fixture
async def made(target: Target) -> AsyncIterator[Connection]:
    """What the test writes is never committed."""
    async with connected(target) as owner:
        transaction = owner.transaction()
        await transaction.start()
        yield owner
        await transaction.rollback()


async def circle(owner: Connection, number: int, moment: datetime = NOON) -> list[UUID]:
    """The persons of the circle, in the order of the answer; none for an unknown person."""
    text = "SELECT population.circle_at($1, $2)"
    found = await owner.fetchval(text, person(number), moment)
    return [UUID(one) for one in (found or "").split(",") if one]


async def child_born(owner: Connection, born: date, precision: str = "DAY") -> None:
    await put_birth(owner, CHILD, born_on=born, born_precision=precision)
    await put_parent(owner, CHILD, PARENT, "FATHER")


async def guardianship(owner: Connection, since: date, until: date | None) -> None:
    of = {"ward_id": 7, "guardian_id": PARENT}
    await put(owner, "guardianship", of, id=row(11, 7), since=since, until=until, **DECIDED)


async def test_whoever_has_no_children_and_no_wards_reads_themself(made: Connection) -> None:
    assert await circle(made, PARENT) == [person(PARENT)]
    assert await circle(made, 9_999_999) == []
    assert await made.fetchval("SELECT population.circle(NULL)") is None


async def test_both_parents_read_the_child_and_the_child_reads_neither(made: Connection) -> None:
    await child_born(made, date(2016, 4, 9))
    await put_parent(made, CHILD, OTHER, "MOTHER")
    for parent in (PARENT, OTHER):
        assert await circle(made, parent) == [person(parent), person(CHILD)]
    assert await circle(made, CHILD) == [person(CHILD)]


@pytest.mark.parametrize(
    ("born", "of_age"),
    [
        (date(2008, 7, 1), date(2026, 7, 1)),
        (date(2008, 1, 1), date(2026, 1, 1)),
        (date(2008, 3, 30), date(2026, 3, 30)),  # the clock goes forward on 29 March
        (date(2006, 3, 1), date(2024, 3, 1)),
        # The eighteenth year of who was born on 29 February ends with 28 February.
        (date(2008, 2, 29), date(2026, 3, 1)),
        (date(2008, 2, 28), date(2026, 2, 28)),
        (date(2008, 3, 1), date(2026, 3, 1)),
        (date(2006, 2, 28), date(2024, 2, 28)),
    ],
)
async def test_a_child_leaves_the_circle_at_midnight_in_belgrade(
    made: Connection, born: date, of_age: date
) -> None:
    await child_born(made, born)
    midnight = datetime(of_age.year, of_age.month, of_age.day, tzinfo=BELGRADE)
    before = midnight.astimezone(UTC) - timedelta(microseconds=1)
    assert await circle(made, PARENT, before) == [person(PARENT), person(CHILD)]
    assert await circle(made, PARENT, midnight) == [person(PARENT)]


async def test_of_a_birth_known_by_its_year_the_first_day_counts(made: Connection) -> None:
    await child_born(made, date(2008, 1, 1), "YEAR")
    assert await circle(made, PARENT) == [person(PARENT)]


@pytest.mark.parametrize(
    ("since", "until", "is_ward"),
    [
        (date(2020, 1, 1), None, True),
        (date(2020, 1, 1), date(2026, 7, 1), True),
        (date(2020, 1, 1), date(2026, 6, 30), False),
        (date(2026, 7, 1), None, True),
        (date(2026, 7, 2), None, False),
    ],
)
async def test_a_ward_is_read_from_the_first_day_to_the_last(
    made: Connection, *, since: date, until: date | None, is_ward: bool
) -> None:
    await guardianship(made, since, until)
    assert await circle(made, PARENT) == [person(PARENT), *[person(7)] * is_ward]
    assert await circle(made, 7) == [person(7)]


async def test_a_merged_child_is_read_by_the_surviving_record(made: Connection) -> None:
    # A day on which the person of both records was a child.
    moment = datetime(1990, 1, 1, tzinfo=BELGRADE)
    born = {"born_on": date(1986, 5, 14), "keeper_code": "79022", "entry_mark": "МР-6"}
    known = {"given_name": "Јелена", "surname": "Ристић", "sex": "FEMALE", "birth_place": "Ниш"}
    entry = {"kind": "REGULAR", "birth_country": "RS", "born_precision": "DAY", **known, **born}
    key = birth(MERGED)
    await put(made, "birth_entry", {"person_id": MERGED}, id=key, entered_on=LONG_AGO, **entry)
    parent = {"child_id": MERGED, "parent_id": PARENT}
    names = {"given_name": "Милан", "surname": "Савић", "keeper_code": "79022", "role": "FATHER"}
    await put(made, "birth_parent", parent, id=row(6, MERGED), entry_id=key, **names)
    assert await circle(made, PARENT, moment) == [person(PARENT), person(SURVIVING)]
    assert await circle(made, MERGED, moment) == [person(SURVIVING)]


async def test_a_child_and_a_ward_of_a_merged_record_are_read_by_the_surviving_one(
    made: Connection,
) -> None:
    await put_birth(made, CHILD, born_on=date(2016, 4, 9))
    await put_parent(made, CHILD, MERGED, "MOTHER")
    of = {"ward_id": 7, "guardian_id": MERGED}
    await put(made, "guardianship", of, id=row(11, 7), since=LONG_AGO, **DECIDED)
    wanted = [person(SURVIVING), person(CHILD), person(7)]
    assert await circle(made, SURVIVING) == wanted
    assert await circle(made, MERGED) == wanted
    # Merged twice: into a record that was merged itself.
    text = "UPDATE population.person SET status = 'MERGED', merged_into = $1 WHERE id = $2"
    await made.execute(text, person(OTHER), person(SURVIVING))
    assert await circle(made, OTHER) == [person(OTHER), person(CHILD), person(7)]


async def test_records_merged_in_a_ring_are_nobodys(made: Connection) -> None:
    text = "UPDATE population.person SET status = 'MERGED', merged_into = $1 WHERE id = $2"
    await made.execute(text, person(MERGED), person(SURVIVING))
    assert await circle(made, SURVIVING) == []


REMOVED, RETURNED = "PARENTAL_RIGHT_REMOVED", "PARENTAL_RIGHT_RETURNED"
EARLY, LATE = date(2024, 1, 1), date(2025, 1, 1)


async def note(
    owner: Connection, kind: str, parent: str | None, on: date = EARLY, ordinal: int = 1
) -> None:
    """A note on personal status in the child's birth entry."""
    of = {"entry_id": birth(CHILD), "keeper_code": "79022", "written_in": "LATER_ENTRIES"}
    told = {"kind": kind, "parent": parent, "entered_on": on, "text": "Белешка"}
    key = row(9, CHILD, ordinal)
    await put(owner, "status_note", {"person_id": CHILD}, id=key, ordinal=ordinal, **of, **told)


@pytest.mark.parametrize(
    ("notes", "father", "mother"),
    [
        ([(REMOVED, "FATHER")], False, True),
        ([(REMOVED, None)], False, False),
        ([(REMOVED, "FATHER", date(2026, 7, 1))], False, True),
        ([(REMOVED, "FATHER", date(2026, 7, 2))], True, True),
        ([(REMOVED, "FATHER"), (RETURNED, "FATHER", LATE)], True, True),
        ([(REMOVED, "FATHER"), (RETURNED, "FATHER")], True, True),
        ([(RETURNED, "FATHER"), (REMOVED, "FATHER")], False, True),
        ([(REMOVED, "FATHER", LATE), (RETURNED, "FATHER")], False, True),
        ([(REMOVED, "FATHER"), (RETURNED, "FATHER", date(2026, 7, 2))], False, True),
        ([(REMOVED, "FATHER"), (RETURNED, "MOTHER", LATE)], False, True),
        # Whose right it is must be said, where the removal said it.
        ([(REMOVED, "FATHER"), (RETURNED, None, LATE)], False, True),
        ([(REMOVED, None), (RETURNED, None, LATE)], True, True),
        ([(REMOVED, None), (RETURNED, "MOTHER", LATE)], False, True),
        ([(REMOVED, "FATHER"), (REMOVED, "MOTHER", LATE)], False, False),
        ([("PARENTAL_RIGHT_EXTENDED", "FATHER")], True, True),
        ([("PATERNITY_CONTESTED", None)], True, True),
        ([("ADOPTION", None)], True, True),
    ],
)
async def test_a_parent_deprived_of_parental_right_does_not_read_the_child(
    made: Connection, *, notes: list[tuple[Any, ...]], father: bool, mother: bool
) -> None:
    await child_born(made, date(2016, 4, 9))
    await put_parent(made, CHILD, OTHER, "MOTHER")
    for ordinal, told in enumerate(notes, 1):
        await note(made, *told, ordinal=ordinal)
    assert (person(CHILD) in await circle(made, PARENT)) is father
    assert (person(CHILD) in await circle(made, OTHER)) is mother


async def test_only_a_note_on_parental_right_names_a_parent(made: Connection) -> None:
    await child_born(made, date(2016, 4, 9))
    with pytest.raises(asyncpg.CheckViolationError, match="parent_of_right"):
        await note(made, "ADOPTION", "FATHER")


async def test_a_child_who_is_a_ward_too_is_read_once(made: Connection) -> None:
    await child_born(made, date(2016, 4, 9))
    of = {"ward_id": CHILD, "guardian_id": PARENT}
    await put(made, "guardianship", of, id=row(11, CHILD), since=LONG_AGO, **DECIDED)
    assert await circle(made, PARENT) == [person(PARENT), person(CHILD)]


async def test_a_closed_entry_leads_no_parent_to_the_child(made: Connection) -> None:
    await put_birth(made, CHILD, kind="ADOPTION")
    await put_parent(made, CHILD, OTHER, "MOTHER")
    decided = {**DECIDED, "replaced_by_id": birth(CHILD), "closed_on": LONG_AGO}
    closed = {"id": row(7, CHILD), "entry_mark": "МР-прва", "text": "Отац: Милан"}
    await put(made, "closed_birth_entry", {"person_id": CHILD}, **closed, **decided)
    assert await circle(made, PARENT) == [person(PARENT)]
    assert await circle(made, OTHER) == [person(OTHER), person(CHILD)]


async def test_a_circle_has_at_most_fifty_and_self_is_first(made: Connection) -> None:
    wards = await made.fetch(
        "SELECT id FROM population.person WHERE id <> $1 AND merged_into IS NULL LIMIT 60",
        person(PARENT),
    )
    for place, ward in enumerate(wards):
        await guardianship_of(made, ward["id"], place)
    found = await circle(made, PARENT)
    assert len(found) == 50
    assert found[0] == person(PARENT)
    assert len(set(found)) == 50


async def guardianship_of(owner: Connection, ward: UUID, place: int) -> None:
    await put(owner, "guardianship", {"ward_id": 7, "guardian_id": PARENT}, id=row(11, 7, place),
              since=LONG_AGO, **DECIDED)  # fmt: skip
    text = "UPDATE civil.guardianship SET ward_id = $1 WHERE id = $2"
    await owner.execute(text, ward, row(11, 7, place))


async def test_today_is_the_day_in_belgrade(made: Connection) -> None:
    await child_born(made, date(2016, 4, 9))
    now = await made.fetchval("SELECT population.circle($1)", person(PARENT))
    then = await made.fetchval("SELECT population.circle_at($1, now())", person(PARENT))
    assert now == then == f"{person(PARENT)},{person(CHILD)}"


@pytest.mark.parametrize("capacity", list(Capacity), ids=lambda capacity: capacity.name)
async def test_no_login_asks_for_a_circle_of_another_day(
    target: Target, instance: Instance, capacity: Capacity
) -> None:
    login = instance.login(capacity)
    async with connected(target, login, instance.password(login)) as connection:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.fetchval("SELECT population.circle_at($1, now())", person(1))


async def test_whoever_came_of_age_is_no_longer_read(hub: Hub, target: Target) -> None:
    text = "{ me { children { nodes { child { givenName } } } wards { nodes { ward { id } } } } }"
    father = Asking("CITIZEN", {"who": person(PARENT)})
    today = datetime.now(BELGRADE).date()
    born_then = date(today.year - 18, today.month, min(today.day, 28))
    of = {"ward_id": 7, "guardian_id": PARENT}
    yesterday = today - timedelta(days=1)
    async with connected(target) as owner:
        try:
            await put_birth(owner, CHILD, born_on=date(today.year - 17, 1, 1))
            await put_parent(owner, CHILD, PARENT, "FATHER")
            await put(owner, "guardianship", of, id=row(11, 7), since=LONG_AGO, **DECIDED)
            me = (await hub.ask(text, **father.sent)).data["me"]
            assert me == {
                "children": {"nodes": [{"child": {"givenName": "Вук"}}]},
                "wards": {"nodes": [{"ward": {"id": str(person(7))}}]},
            }
            await owner.execute("UPDATE civil.birth_entry SET born_on = $1", born_then)
            await owner.execute("UPDATE civil.guardianship SET until = $1", yesterday)
            me = (await hub.ask(text, **father.sent)).data["me"]
            assert me == {"children": {"nodes": []}, "wards": {"nodes": [{"ward": None}]}}
        finally:
            for table in ("guardianship", "birth_parent_address", "birth_parent", "birth_entry"):
                await owner.execute(f"DELETE FROM civil.{table}")
