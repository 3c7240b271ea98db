"""Files of the civil registers come in: what they carry of each person whom a row names."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hub.api import Api
from hub.db import Connection
from hub.postgres import Server
from tests.conftest import NIS, person
from tests.family import birth, row
from tests.loads import loaded, without_people, write
from tests.scratch import connected
from tests.states import state

PEOPLE = 200


@pytest.fixture(scope="module")
async def connection(
    server: Server, api: Api, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Connection]:
    """A database with people."""
    folder = state(tmp_path_factory.mktemp("state"), PEOPLE)
    async with without_people(server, api) as target, connected(target) as made:
        await loaded(api, made, folder)
        yield made


def entry(number: int) -> dict[str, str]:
    return {
        "id": str(birth(number)),
        "entryMark": f"МР-{number}",
        "enteredOn": "2016-04-11",
        "keeper": NIS,
        "person": str(person(number)),
        "kind": "REGULAR",
        "givenName": "Вук",
        "surname": "Николић",
        "sex": "MALE",
        "born": "2016-04",
        "bornAt": "05:40",
        "birthPlace": "Ниш",
        "birthCountry": "RS",
    }


def parent(number: int | None, role: str) -> dict[str, str]:
    return {
        "id": str(row(6, 8, number or 0)),
        "entry": str(birth(8)),
        "role": role,
        "child": str(person(8)),
        "parent": str(person(number)) if number else "",
        "givenName": "Родитељ",
        "surname": "Николић",
        "keeperCode": NIS,
    }


def spouse(number: int | None, other: int | None, ordinal: int) -> dict[str, str]:
    named = {"person": number, "spouse": other}
    return {
        "id": str(row(12, 1, ordinal)),
        "entry": str(row(2, 1)),
        "ordinal": str(ordinal),
        **{name: str(person(one)) if one else "" for name, one in named.items()},
        "givenName": "Јелена",
        "surnameBefore": "Марковић",
        "surnameAfter": "Марковић",
        "born": "1986-05-14",
        "keeperCode": NIS,
    }


async def test_rows_carry_what_protects_each_person_and_nobodys_where_none_is_named(
    api: Api, connection: Connection, tmp_path: Path
) -> None:
    write(tmp_path, "birth_entry", [entry(8)])
    write(tmp_path, "birth_parent", [parent(3, "MOTHER"), parent(None, "FATHER")])
    marriage = {"enteredOn": "2010-01-01", "keeper": NIS, "marriedOn": "2010-01-01"}
    place = {"place": "Ниш", "country": "RS", "entryMark": "МВ-1"}
    ids = {"id": str(row(2, 1)), "person": str(person(1)), "spouse": ""}
    write(tmp_path, "marriage_entry", [{**ids, **marriage, **place}])
    write(tmp_path, "marriage_spouse", [spouse(1, None, 1), spouse(None, 1, 2)])
    done = await loaded(api, connection, tmp_path)
    assert {name: one.reasons for name, one in done.items() if one.rejected} == {}
    parents = await connection.fetch(
        "SELECT protection, parent_protection, parent_trail_id IS NULL AS nobody "
        "FROM civil.birth_parent ORDER BY role"
    )
    assert [tuple(one) for one in parents] == [(0, None, True), (0, 1, False)]
    spouses = await connection.fetch(
        "SELECT protection, birth_keeper, spouse_protection FROM civil.marriage_spouse "
        "ORDER BY ordinal"
    )
    assert [tuple(one) for one in spouses] == [(0, NIS, None), (None, None, 0)]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"entryMark": ""}, "CHECK_IDENTIFIED"),
        ({"year": "2016", "number": "3"}, "CHECK_COORDINATES_WHOLE"),
        ({"kind": "LATE"}, "CHECK_LATE_DECISION"),
        ({"bornAt": "24:00"}, "CHECK_BORN_AT_VALID"),
        ({"person": ""}, "CHECK_STILLBORN_OR_PERSON"),
        ({"stillborn": "true"}, "CHECK_STILLBORN_OR_PERSON"),
        ({"givenName": ""}, "CHECK_STILLBORN_OR_PERSON"),
    ],
)
async def test_an_entry_that_the_law_does_not_know_is_rejected(
    api: Api, connection: Connection, tmp_path: Path, changed: dict[str, str], reason: str
) -> None:
    write(tmp_path, "birth_entry", [{**entry(5), **changed}])
    done = await loaded(api, connection, tmp_path)
    assert done["birth_entry"].reasons == {reason: 1}


async def test_a_stillborn_child_comes_in_without_person_and_name(
    api: Api, connection: Connection, tmp_path: Path
) -> None:
    nobody = {"person": "", "givenName": "", "stillborn": "true"}
    write(tmp_path, "birth_entry", [{**entry(4), **nobody}])
    done = await loaded(api, connection, tmp_path)
    assert done["birth_entry"].reasons == {}
    row = await connection.fetchrow(
        "SELECT trail_id, protection, is_stillborn FROM civil.birth_entry WHERE id = $1", birth(4)
    )
    assert row is not None
    assert tuple(row) == (None, None, True)
