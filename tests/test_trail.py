"""The trail: what leaves an event, what the event says, and that no answer leaves before it."""

import hashlib
from collections.abc import AsyncIterator, Callable
from typing import Any
from uuid import UUID

import pytest

from hub.api import Api
from hub.db import Connection, Target
from hub.postgres import Server
from tests.conftest import NIS, Hub, person
from tests.matrix import ON_BASIS, Asking
from tests.scratch import SCRATCH, as_superuser, connected, scratch

SUPERVISOR = Asking("SUPERVISOR", ON_BASIS)
CLERK = Asking("REGISTRAR", ON_BASIS)
ZOLTAN = person(5)
Row = dict[str, Any]


def by_id(number: object, inner: str = "{ id surname }") -> str:
    return f'{{ person(id: "{number}") {inner} }}'


@pytest.fixture
async def trail(superuser: Connection) -> Callable[..., Any]:
    """The events written since the test began."""
    start = await superuser.fetchval("SELECT coalesce(max(number), 0) FROM trail.event")

    async def events() -> list[Row]:
        text = "SELECT * FROM trail.event WHERE number > $1 ORDER BY number"
        return [dict(row) for row in await superuser.fetch(text, start)]

    return events


async def trail_ids(superuser: Connection, *persons: object) -> list[object]:
    text = "SELECT trail_id FROM population.person WHERE id::text = ANY ($1) ORDER BY 1"
    return [row[0] for row in await superuser.fetch(text, [str(one) for one in persons])]


# What an event says


async def test_a_reading_on_a_basis_says_who_what_why_and_about_whom(
    hub: Hub, superuser: Connection, trail: Callable[..., Any]
) -> None:
    before = await superuser.fetchval("SELECT clock_timestamp()")
    answer = await hub.ask(by_id(ZOLTAN), **CLERK.sent)
    after = await superuser.fetchval("SELECT clock_timestamp()")
    assert answer.data["person"]["surname"] == "Ковач"
    [event] = await trail()
    assert before <= event.pop("at") <= after
    assert event.pop("number") > 0
    assert event == {
        "request": UUID(answer.headers["hub-request"]),
        "kind": "READ",
        "account": "tests",
        "capacity": "REGISTRAR",
        "unit": NIS,
        "basis": "предмет 12/2026",
        "document": hashlib.sha256(by_id(ZOLTAN).encode()).digest(),
        "coordinates": ["Person.id:select", "Person.surname:select", "Query.person:select"],
        "subjects": await trail_ids(superuser, ZOLTAN),
    }


async def test_a_denial_says_every_refused_coordinate_and_no_subject(
    hub: Hub, trail: Callable[..., Any]
) -> None:
    text = by_id(person(1)).removesuffix("}") + "people { totalCount } }"
    answer = await hub.ask(text, capacity="CITIZEN", basis="чл. 5")
    [event] = await trail()
    assert answer.status == 403
    assert str(event["request"]) == answer.headers["hub-request"]
    assert (event["kind"], event["capacity"], event["unit"]) == ("DENIAL", "CITIZEN", None)
    assert (event["basis"], event["subjects"]) == ("чл. 5", [])
    assert sorted(event["coordinates"]) == ["Query.people:select", "Query.person:select"]


async def test_the_public_s_denials_are_written_too(hub: Hub, trail: Callable[..., Any]) -> None:
    await hub.ask("{ people { totalCount } }")
    [event] = await trail()
    assert (event["kind"], event["account"], event["capacity"]) == ("DENIAL", "", "PUBLIC")


async def test_asking_the_ledger_for_another_unit_is_a_denial(
    hub: Hub, trail: Callable[..., Any]
) -> None:
    answer = await hub.ask('{ notices(unit: "80438") { id } }', capacity="REGISTRAR")
    assert (answer.status, answer.code) == (403, "FORBIDDEN")
    [event] = await trail()
    assert (event["kind"], event["capacity"], event["unit"]) == ("DENIAL", "REGISTRAR", NIS)
    assert str(event["request"]) == answer.headers["hub-request"]
    assert (event["coordinates"], event["subjects"]) == ([], [])


# About whom


@pytest.mark.parametrize(
    "inner",
    [
        "{ totalCount nodes { id } }",
        "{ edges { node { surname } } pageInfo { hasNextPage } }",
        "{ nodes { __typename } }",
        "{ nodes { identifiers { nodes { person { id } } } } pageInfo { hasNextPage } }",
        "{ nodes { a: residence { street person { surname } } } edges { cursor node { id } } }",
    ],
)
async def test_the_subjects_of_a_list_are_those_on_its_page(
    hub: Hub, superuser: Connection, trail: Callable[..., Any], inner: str
) -> None:
    ids = await hub.ask("{ people(first: 7) { nodes { id } } }", **SUPERVISOR.sent)
    await hub.ask(f"{{ people(first: 7) {inner} }}", **SUPERVISOR.sent)
    _, event = await trail()
    persons = [node["id"] for node in ids.data["people"]["nodes"]]
    assert event["subjects"] == await trail_ids(superuser, *persons)


async def test_what_a_directive_leaves_out_is_no_reading(
    hub: Hub, trail: Callable[..., Any]
) -> None:
    document = '{ unit(code: "79022") { name people @skip(if: true) { totalCount } } }'
    assert (await hub.ask(document, **SUPERVISOR.sent)).status == 200
    assert await trail() == []


@pytest.mark.parametrize("inner", ["{ edges { cursor } }", "{ pageInfo { startCursor } }"])
async def test_a_person_named_by_a_cursor_is_a_subject(
    hub: Hub, trail: Callable[..., Any], inner: str
) -> None:
    await hub.ask(f"{{ people(first: 1) {inner} }}", **SUPERVISOR.sent)
    [event] = await trail()
    assert len(event["subjects"]) == 1


async def test_subjects_are_reached_over_links_and_each_stands_once(
    hub: Hub, superuser: Connection, trail: Callable[..., Any]
) -> None:
    text = f"""{{ a: person(id: "{person(1)}") {{ identifiers {{ nodes {{ person {{ id }} }} }} }}
      b: person(id: "{person(6)}") {{ id }}
      unit(code: "80438") {{ people(first: 3) {{ nodes {{ id }} }} }} }}"""
    found = (await hub.ask(text, **SUPERVISOR.sent)).data
    [event] = await trail()
    nodes = found["unit"]["people"]["nodes"]
    wanted = await trail_ids(superuser, person(1), *(node["id"] for node in nodes))
    assert sorted(event["subjects"]) == sorted(wanted)


@pytest.mark.parametrize("number", [4, 4_000_000])
async def test_a_look_up_that_finds_nobody_is_an_event_without_subjects(
    hub: Hub, trail: Callable[..., Any], number: int
) -> None:
    answer = await hub.ask(by_id(person(number)), **SUPERVISOR.sent)
    assert answer.data == {"person": None}
    [event] = await trail()
    assert (event["kind"], event["subjects"]) == ("READ", [])


async def test_a_total_is_an_event_without_subjects(hub: Hub, trail: Callable[..., Any]) -> None:
    await hub.ask("{ people { totalCount } }", **SUPERVISOR.sent)
    [event] = await trail()
    assert (event["kind"], event["subjects"]) == ("READ", [])


@pytest.mark.parametrize(
    ("asking", "text"),
    [
        (Asking("PUBLIC"), '{ unit(code: "79022") { name } }'),
        (Asking("CITIZEN"), "{ me { id residence { street } } }"),
        (Asking("REGISTRAR"), "{ people(first: 3) { nodes { id } } }"),
        (Asking("REGISTRAR"), by_id(person(1))),
        (Asking("REGISTRAR", ON_BASIS), "{ people(first: 3) { nodes { id } } }"),
        (Asking("SUPERVISOR", ON_BASIS), '{ unit(code: "79022") { name } }'),
        (Asking("SUPERVISOR", ON_BASIS), "{ __typename }"),
        (Asking("SUPERVISOR", ON_BASIS), "{ __schema { types { name } } }"),
    ],
)
async def test_a_reading_by_plain_right_leaves_no_event(
    hub: Hub, trail: Callable[..., Any], asking: Asking, text: str
) -> None:
    assert (await hub.ask(text, **asking.sent)).status == 200
    assert await trail() == []


# Before the answer


@pytest.fixture(scope="module")
async def apart(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[tuple[Hub, Target]]:
    """A hub of its own, whose trail a test may stop."""
    async with scratch(server, api) as target:
        yield await serve(api, target, SCRATCH), as_superuser(server, target.database)


SEVER = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{SCRATCH.trail}'"
STOPS = {
    "the function is taken away": (
        f"REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA trail FROM {SCRATCH.trail}",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA trail TO {SCRATCH.trail}",
    ),
    "the table refuses": (
        "ALTER TABLE trail.event ADD CONSTRAINT stopped CHECK (false) NOT VALID",
        "ALTER TABLE trail.event DROP CONSTRAINT stopped",
    ),
    "the table is locked": ("BEGIN; LOCK TABLE trail.event", "ROLLBACK"),
    "the login may not connect": (
        f"ALTER ROLE {SCRATCH.trail} NOLOGIN; {SEVER}",
        f"ALTER ROLE {SCRATCH.trail} LOGIN",
    ),
}


@pytest.mark.parametrize("stop", STOPS)
async def test_without_the_trail_nothing_is_shown(apart: tuple[Hub, Target], stop: str) -> None:
    hub, unbound = apart
    readings = ((by_id(ZOLTAN), SUPERVISOR), ("{ people { totalCount } }", Asking("PUBLIC")))
    async with connected(unbound) as superuser:
        stopped, again = STOPS[stop]
        await superuser.execute(stopped)
        try:
            for text, asking in readings:
                answer = await hub.ask(text, **asking.sent, tries=1)
                assert (answer.status, answer.code) == (503, "UNAVAILABLE"), stop
                assert "data" not in answer.json
                assert "Ковач" not in answer.text
                assert answer.headers["retry-after"]
            plain = await hub.ask('{ unit(code: "79022") { code } }')
            assert plain.status == 200, "what needs no event is still answered"
        finally:
            await superuser.execute(again)
    assert (await hub.ask(by_id(ZOLTAN), **SUPERVISOR.sent)).status == 200


async def test_the_event_is_committed_when_the_answer_is_there(
    apart: tuple[Hub, Target],
) -> None:
    hub, unbound = apart
    async with connected(unbound) as superuser:
        for number in range(5):
            answer = await hub.ask(by_id(person(number + 1)), **SUPERVISOR.sent)
            text = "SELECT count(*) FROM trail.event WHERE request::text = $1"
            assert await superuser.fetchval(text, answer.headers["hub-request"]) == 1


async def test_a_severed_trail_is_joined_again_within_the_request(
    apart: tuple[Hub, Target],
) -> None:
    hub, unbound = apart
    async with connected(unbound) as superuser:
        assert (await hub.ask(by_id(ZOLTAN), **SUPERVISOR.sent)).status == 200
        await superuser.execute(SEVER)
    assert (await hub.ask(by_id(ZOLTAN), **SUPERVISOR.sent)).status == 200
