"""A decision's row matched to a person through the hub: the same as purely, and in the trail."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from hub.api import Api
from hub.db import Connection
from hub.postgres import Server
from resolvers.matching import SHOWN_MAX, Candidate, Row, blocks, is_in, rank
from schema.citizenship_matching import CANDIDATES_MAX
from schema.partial import Partial
from tests import slips
from tests.acts import of_decision, send
from tests.commands import OFFICER, decision, key, recorded
from tests.conftest import Hub, person
from tests.loads import without_people
from tests.scratch import SCRATCH, as_superuser, connected, scratch
from tests.states import fill

BASIS = "предмет 204-1/2026"
ASK = """query ($id: ID!) { citizenshipDecisionCandidates(id: $id) {
  person surname givenName formerNames oneParent born { year month day } birthPlace birthCountry
  score isLikely
  agreement { surname givenName oneParent born birthPlace birthCountry } } }"""
CHOOSE = """mutation ($key: CommandKey!, $input: ChooseCitizenshipDecisionPersonInput!,
    $version: Int!) {
  chooseCitizenshipDecisionPerson(key: $key, input: $input, expectedVersion: $version) {
    receipt { commit recordId } refusal { code article facts { name value } }
    citizenshipDecision { id person { id } } } }"""
ADD = """
INSERT INTO citizenship.citizenship_decision (id, kind, ordinal, number, decided_on, body,
  legal_basis, surname, one_parent, given_name, born_on, born_precision, birth_place,
  birth_country, source_register, source_body, recorded_at)
VALUES ($1, 'ADMISSION', $2, $3, '2026-01-05', 'Министарство', 'члан 14', $4, $5, $6, $7, $8, $9,
  $10, 'CITIZENSHIP', 'Министарство', now())"""
PEOPLE = """
SELECT p.id, p.surname, p.given_name, p.born_on, p.born_precision, p.birth_place, p.birth_country,
  o.name AS one_parent, p.protection, ARRAY(
    SELECT ARRAY[n.surname, n.given_name] FROM population.former_name n WHERE n.person_id = p.id
    ORDER BY n.valid_from DESC, n.id) AS former
FROM population.person p LEFT JOIN population.one_parent o ON o.person_id = p.id
WHERE p.merged_into IS NULL ORDER BY p.id"""


@dataclass(frozen=True)
class Stand:
    """A hub, its state's superuser, and everybody there as a row is compared with them."""

    hub: Hub
    superuser: Connection
    people: list[Candidate]
    hidden: frozenset[UUID]


@pytest.fixture(scope="module")
async def stand(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Stand]:
    async with scratch(server, api) as there:
        hub = await serve(api, there, SCRATCH)
        async with connected(as_superuser(server, there.database)) as superuser:
            people, hidden = await everybody(superuser)
            yield Stand(hub, superuser, people, hidden)


async def everybody(superuser: Connection) -> tuple[list[Candidate], frozenset[UUID]]:
    """Who is there, and who is protected wholly."""
    rows = await superuser.fetch(PEOPLE)
    people = [
        Candidate(
            person=row["id"],
            names=((row["surname"], row["given_name"]), *((a, b) for a, b in row["former"])),
            one_parent=row["one_parent"],
            born=partial(row["born_on"], row["born_precision"]),
            birth_place=row["birth_place"],
            birth_country=row["birth_country"],
        )
        for row in rows
    ]
    return people, frozenset(row["id"] for row in rows if row["protection"] == 2)


def partial(first: date, precision: str) -> Partial:
    month = first.month if precision != "YEAR" else None
    return Partial(first.year, month, first.day if precision == "DAY" else None)


async def put(superuser: Connection, row: Row) -> UUID:
    """The row as a decision of the evidence that is matched to nobody, as a load leaves it."""
    made = uuid4()
    born = row.born
    ordinal = random.randrange(10**9)  # noqa: S311 - any number that no other test takes
    named = (row.surname, row.one_parent, row.given_name)
    born_as = (born.first_day(), born.precision.name, row.birth_place, row.birth_country)
    await superuser.execute(ADD, made, ordinal, str(made), *named, *born_as)
    return made


async def ask(stand: Stand, decision_id: UUID | str, **more: Any) -> Any:
    """The candidates of a decision, as the officer on a basis unless said otherwise."""
    given = {"capacity": OFFICER, "basis": BASIS, **more}
    return await stand.hub.ask(ASK, {"id": str(decision_id)}, **given)


async def found(stand: Stand, decision_id: UUID, **more: Any) -> Any:
    return (await ask(stand, decision_id, **more)).data["citizenshipDecisionCandidates"]


async def matches_purely(stand: Stand, count: int) -> None:
    """So many rows with typing errors find the same people, in the same order, as the function."""
    rng = random.Random(7)  # noqa: S311 - a seeded test
    open_to_all = [one for one in stand.people if one.person not in stand.hidden]
    likely = 0
    for meant in rng.sample(open_to_all, count):
        row = slips.row_of(rng, meant)
        expected = rank(row, [one for one in open_to_all if is_in(blocks(row), one)])
        answered = await found(stand, await put(stand.superuser, row))
        assert [one["person"] for one in answered] == [str(one.person) for one in expected]
        assert [one["score"] for one in answered] == [one.score for one in expected]
        assert [one["isLikely"] for one in answered] == [one.is_likely for one in expected]
        likely += bool(answered) and answered[0]["person"] == str(meant.person)
    assert likely >= 0.9 * count


async def test_rows_with_typing_errors_find_whom_the_pure_function_finds(stand: Stand) -> None:
    await matches_purely(stand, 40)


async def test_a_candidate_shows_how_far_each_field_agrees(stand: Stand) -> None:
    meant = stand.people[20]
    surname, given = meant.names[0]
    row = Row(surname, None, given, meant.born, "Непознато", meant.birth_country or "RS")
    first = (await found(stand, await put(stand.superuser, row)))[0]
    assert first["person"] == str(meant.person)
    assert (first["surname"], first["givenName"]) == (surname, given)
    assert first["oneParent"] == meant.one_parent
    assert first["born"]["year"] == meant.born.year
    assert first["agreement"] == {
        "surname": "SAME",
        "givenName": "SAME",
        "oneParent": "UNKNOWN",
        "born": "SAME",
        "birthPlace": "OTHER",
        "birthCountry": "SAME",
    }


def row_of(one: Candidate) -> Row:
    """The person without an error."""
    surname, given = one.names[0]
    place, country = one.birth_place or "Ниш", one.birth_country or "RS"
    return Row(surname, one.one_parent, given, one.born, place, country)


async def test_who_is_shown_is_in_the_trail_before_the_answer(stand: Stand) -> None:
    answer = await ask(stand, await put(stand.superuser, row_of(stand.people[30])))
    shown = answer.data["citizenshipDecisionCandidates"]
    assert 0 < len(shown) <= SHOWN_MAX
    event = await stand.superuser.fetchrow(
        "SELECT * FROM trail.event WHERE request = $1", answer.headers["hub-request"]
    )
    trails = await stand.superuser.fetch(
        "SELECT trail_id FROM population.person WHERE id = ANY ($1::uuid[])",
        [UUID(one["person"]) for one in shown],
    )
    assert event is not None
    assert event["kind"] == "READ"
    assert event["basis"] == BASIS
    assert event["capacity"] == OFFICER
    assert set(event["subjects"]) == {one["trail_id"] for one in trails}
    assert list(event["coordinates"]) == ["Query.citizenshipDecisionCandidates:select"]


async def test_without_a_basis_or_in_another_capacity_nobody_is_shown(stand: Stand) -> None:
    made = await put(stand.superuser, row_of(stand.people[31]))
    needs = await ask(stand, made, basis=None)
    assert (needs.status, needs.code) == (403, "FORBIDDEN")
    assert needs.json["errors"][0]["extensions"]["needs"] == "BASIS"
    for capacity in ("PUBLIC", "REGISTRAR", "SUPERVISOR", "ROLL_MINISTRY"):
        more = {"basis": None} if capacity == "PUBLIC" else {}
        answer = await ask(stand, made, capacity=capacity, **more)
        assert (answer.status, answer.code) == (403, "FORBIDDEN")
        kinds = await stand.superuser.fetch(
            "SELECT kind FROM trail.event WHERE request = $1", answer.headers["hub-request"]
        )
        assert [one["kind"] for one in kinds] == ["DENIAL"]


async def test_the_database_alone_shows_nobody_without_a_basis(stand: Stand) -> None:
    asked = blocks(row_of(stand.people[32]))
    text = """SELECT count(*) FROM citizenship.facts_citizenship_decision_candidates_found(
      jsonb_build_object('first', $1::date, 'last', $1::date, 'is_day', true, 'near', '[]'::jsonb,
        'prefixes', '[]'::jsonb, 'name', '', 'one_parent', ''), 2, $2)"""
    assert await stand.superuser.fetchval(text, asked.first, None) == 0
    assert await stand.superuser.fetchval(text, asked.first, BASIS) > 0


async def test_a_person_protected_above_the_clearance_is_no_candidate(stand: Stand) -> None:
    hidden = next(one for one in stand.people if one.person in stand.hidden)
    made = await put(stand.superuser, row_of(hidden))
    shown = await found(stand, made)
    assert str(hidden.person) not in {one["person"] for one in shown}
    cleared = await found(stand, made, clearance=2)
    assert cleared[0]["person"] == str(hidden.person)


async def test_nobody_is_looked_for_where_there_is_no_such_decision(stand: Stand) -> None:
    assert await found(stand, uuid4()) is None
    matched = await recorded(stand.hub, decision(person=str(person(1))))
    assert await found(stand, matched["receipt"]["recordId"]) is None
    wrong = await ask(stand, "1")
    assert (wrong.status, wrong.code) == (400, "INVALID_VARIABLES")


async def test_it_is_asked_in_a_request_of_its_own(stand: Stand) -> None:
    text = '{ citizenshipDecisionCandidates(id: "00000000-0000-4000-8000-000000000001") { person }'
    answer = await stand.hub.ask(text + " units { nodes { code } } }", capacity=OFFICER)
    assert (answer.status, answer.code) == (400, "INVALID_DOCUMENT")


async def test_more_than_can_be_compared_is_an_error(stand: Stand) -> None:
    row = Row("Преко", None, "Мере", Partial(1901, 2, 3), "Ниш", "RS")
    made = await put(stand.superuser, row)
    copies = """
INSERT INTO population.person (id, trail_id, protection, status, given_name, surname, sex, born_on,
  born_precision, birth_place, birth_country, source_register, source_body, recorded_at)
SELECT gen_random_uuid(), gen_random_uuid(), 0, 'ACTIVE', 'Мера', 'Преко', 'MALE', '1901-02-03',
  'DAY', 'Бор', 'RS', 'CENTRAL_POPULATION_REGISTER', 'Министарство', now()
FROM generate_series(1, $1)"""
    await stand.superuser.execute(copies, CANDIDATES_MAX + 1)
    answer = await ask(stand, made)
    assert (answer.status, answer.code) == (400, "LIMIT_EXCEEDED")
    assert answer.json["errors"][0]["extensions"]["limit"] == "candidates"
    await stand.superuser.execute("SET session_replication_role = replica")
    await stand.superuser.execute("DELETE FROM population.person WHERE surname = 'Преко'")
    await stand.superuser.execute("SET session_replication_role = origin")


# The clerk's choice


async def choose(stand: Stand, decision_id: UUID | str, whom: UUID | str, **more: Any) -> Any:
    """What comes of matching a decision to somebody; of the version that a load leaves."""
    given = {"decision": str(decision_id), "person": str(whom), **more.pop("given", {})}
    variables = {"key": key(), "input": given, "version": more.pop("version", 0)}
    sent = {"capacity": OFFICER, "basis": BASIS, **more}
    return await stand.hub.ask(CHOOSE, variables, **sent)


async def chosen(stand: Stand, *words: Any, **more: Any) -> Any:
    return (await choose(stand, *words, **more)).data["chooseCitizenshipDecisionPerson"]


async def test_the_clerk_matches_a_decision_to_a_candidate_once(stand: Stand) -> None:
    meant = stand.people[40]
    made = await put(stand.superuser, row_of(meant))
    assert str(meant.person) in {one["person"] for one in await found(stand, made)}
    payload = await chosen(stand, made, meant.person)
    assert payload["refusal"] is None, payload
    assert payload["citizenshipDecision"]["person"] == {"id": str(meant.person)}
    row = await stand.superuser.fetchrow(
        "SELECT d.trail_id = p.trail_id AS carried, d.surname FROM population.person p "
        "JOIN citizenship.citizenship_decision d ON d.person_id = p.id WHERE d.id = $1",
        made,
    )
    assert row is not None
    assert (row["carried"], row["surname"]) == (True, meant.names[0][0])
    assert await found(stand, made) is None
    version = payload["receipt"]["commit"]
    again = await chosen(stand, made, stand.people[41].person, version=version)
    assert again["refusal"]["code"] == "DECISION_MATCHED"
    old = await chosen(stand, made, stand.people[41].person)
    assert old["refusal"]["code"] == "VERSION_CHANGED"


async def test_annulments_of_the_decision_are_matched_with_it(stand: Stand) -> None:
    meant = stand.people[42]
    sent = decision(kind="RELEASE", finalOn=...)
    released = await recorded(stand.hub, sent)
    named = {"annulledBody": sent["body"], "annulledNumber": sent["number"]}
    annulled = of_decision(person=..., annulledOn=sent["decidedOn"], **named)
    waits = (await send(stand.hub, "recordAnnulment", "Annulment", annulled)).data
    given = {"ground": "Уверење о држављанству, Ниш, 3/2026"}
    version = released["receipt"]["commit"]
    payload = await chosen(
        stand, released["receipt"]["recordId"], meant.person, version=version, given=given
    )
    assert payload["refusal"] is None, payload
    row = "SELECT person_id, recorded_in FROM citizenship.annulment WHERE id = $1"
    stands = await stand.superuser.fetchrow(row, waits["recordAnnulment"]["receipt"]["recordId"])
    assert stands is not None
    assert stands["person_id"] == meant.person
    assert stands["recorded_in"] == payload["receipt"]["commit"]


@pytest.mark.parametrize(
    ("code", "whom", "given"),
    [
        ("PERSON_UNKNOWN", "00000000-0000-4000-8000-999999999999", {}),
        ("DECISION_UNKNOWN", "", {"decision": "00000000-0000-4000-8000-999999999999"}),
        ("NO_CANDIDATE", "another", {}),
        ("TEXT_NOT_CYRILLIC", "another", {"ground": "Uverenje"}),
        ("BORN_AFTER_DECISION", "later", {}),
    ],
)
async def test_one_fact_refuses_a_choice(
    stand: Stand, code: str, whom: str, given: dict[str, str]
) -> None:
    meant = stand.people[43]
    row = row_of(meant)
    made = await put(stand.superuser, row)
    asked = blocks(row)
    others = (one for one in stand.people if not is_in(asked, one))
    person_id = {"": str(meant.person), "another": str(next(others).person)}.get(whom, whom)
    if whom == "later":
        person_id = str(meant.person)
        decided = "UPDATE citizenship.citizenship_decision SET decided_on = $2 WHERE id = $1"
        await stand.superuser.execute("SET session_replication_role = replica")
        await stand.superuser.execute(decided, made, date(1850, 1, 1))
        await stand.superuser.execute("SET session_replication_role = origin")
    said = (await chosen(stand, made, person_id, given=given))["refusal"]
    assert said["code"] == code


async def test_a_person_who_is_no_candidate_is_matched_on_a_named_ground(stand: Stand) -> None:
    row = row_of(stand.people[44])
    made = await put(stand.superuser, row)
    other = next(one for one in stand.people if not is_in(blocks(row), one))
    payload = await chosen(stand, made, other.person, given={"ground": "Пасош број 12/2001"})
    assert payload["citizenshipDecision"]["person"] == {"id": str(other.person)}


async def test_a_hidden_person_is_chosen_with_a_clearance_only(stand: Stand) -> None:
    hidden = next(one for one in stand.people if one.person in stand.hidden)
    made = await put(stand.superuser, row_of(hidden))
    assert (await chosen(stand, made, hidden.person))["refusal"]["code"] == "PERSON_UNKNOWN"
    payload = await chosen(stand, made, hidden.person, clearance=2)
    assert payload["refusal"] is None, payload


async def test_two_clerks_at_once_match_a_decision_once(stand: Stand) -> None:
    meant = stand.people[45]
    made = await put(stand.superuser, row_of(meant))
    payloads = await asyncio.gather(*(chosen(stand, made, meant.person) for _ in range(6)))
    assert sum(one["receipt"] is not None for one in payloads) == 1
    assert {one["refusal"]["code"] for one in payloads if one["refusal"]} == {"VERSION_CHANGED"}


async def test_a_choice_needs_a_basis(stand: Stand) -> None:
    answer = await choose(stand, uuid4(), stand.people[46].person, basis=None)
    assert (answer.status, answer.code) == (403, "FORBIDDEN")


@pytest.mark.long
async def test_in_a_larger_state_a_hundred_rows_find_the_same(
    server: Server, api: Api, serve: Callable[..., Any]
) -> None:
    async with without_people(server, api) as there:
        async with connected(there) as owner:
            await fill(api, owner, 2_000)
        hub = await serve(api, there, SCRATCH)
        async with connected(as_superuser(server, there.database)) as superuser:
            people, hidden = await everybody(superuser)
            await matches_purely(Stand(hub, superuser, people, hidden), 100)
