"""The register of parties: what everybody reads, and what of persons the officer alone does."""

from collections.abc import AsyncIterator
from datetime import date
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from hub.db import Connection, Target
from tests.conftest import Hub, person
from tests.matrix import ON_BASIS, Asking
from tests.scratch import connected

PARTY = 17
DELETED = 18
BELGRADE = "79014"
OFFICER = Asking("PARTY_OFFICER")
OFFICER_ON_BASIS = Asking("PARTY_OFFICER", ON_BASIS)
OTHERS = tuple(
    Asking(name, ON_BASIS)
    for name in (
        *("PUBLIC", "CITIZEN", "REGISTRAR", "ROLL_CLERK", "ROLL_MINISTRY", "SUPERVISOR"),
        *("CITIZENSHIP_OFFICER", "OBSERVER", "REVISION_COMMISSION", "INSTITUTION", "AUDITOR"),
    )
)
# Protection levels 0, 1 and 2.
PEOPLE = (1, 3, 4)
CARRIED = "trail_id, protection, birth_keeper, roll_unit, residence_unit, represents"
SOURCE = "source_register, source_body, recorded_at"
HERE = "'POLITICAL_PARTIES', 'Орган', now()"
PERSON = ", ".join(f"p.{name}" for name in f"{CARRIED}, {SOURCE}".split(", "))
FROM = f"{PERSON} FROM population.person p WHERE p.id = $1"
NEW = f"""INSERT INTO parties.party (number, name, abbreviation, seat_settlement, seat_unit_code,
  founded_on, founded_precision, is_minority, minority, founders_count, status, {SOURCE})
VALUES ($1, $2, 'ЖЏ', 'Београд', '{BELGRADE}', '2009-05-01', 'MONTH', true, 'HUNGARIAN', 1004, $3,
  {HERE})"""
ENTRY = f"""INSERT INTO parties.party_entry (id, party_number, kind, decision_number, decided_on,
  published_in, changed, deletion_ground, {SOURCE})
VALUES (gen_random_uuid(), $1, $2, $3, $4, '12/2010', $5, $6, {HERE})"""
NAME = f"""INSERT INTO parties.party_name (id, party_number, name, valid_from, valid_to, {SOURCE})
VALUES (gen_random_uuid(), $1, $2, $3, $4, {HERE})"""
STATUTE = f"""INSERT INTO parties.party_statute (id, party_number, adopted_on, {SOURCE})
VALUES (gen_random_uuid(), $1, '2010-01-01', {HERE})"""
REPRESENTATIVE = f"""INSERT INTO parties.party_representative (id, party_number, name, elected_on,
  {SOURCE}) VALUES ($1, {PARTY}, 'Џон Његош', $2, {HERE})"""
PARTICULARS = f"""INSERT INTO parties.representative_particulars (representative_id, person_id,
  jmbg, home, {CARRIED}, {SOURCE}) SELECT $2, p.id, '1405986735007', 'Ниш, Обилићева 1', {FROM}"""
FOUNDER = f"""INSERT INTO parties.party_founder (id, person_id, party_number, name, jmbg, home,
  signed_on, {CARRIED}, {SOURCE})
SELECT $2, p.id, {PARTY}, 'Оснивач', '1405986735007', 'Ниш', '2026-01-02', {FROM}"""
TABLES = (
    *("party_founder", "representative_particulars", "party_representative", "party_entry"),
    *("party_statute", "party_name"),
)
OF_PARTY = f"{{ party(number: {PARTY}) {{ %s }} }}"


def row(number: int) -> UUID:
    return UUID(f"40000000-0000-4000-8000-{number:012d}")


@pytest.fixture(scope="module", autouse=True)
async def _rows(target: Target) -> AsyncIterator[None]:
    async with connected(target) as owner:
        async with owner.transaction():
            await owner.execute(NEW, PARTY, "Жупска џамбасна странка", "ENTERED")
            await owner.execute(NEW, DELETED, "Ђердапска странка", "DELETED")
            for place, day in (("1", date(2010, 2, 2)), ("2", date(2018, 3, 3))):
                changed = None if place == "1" else "назив"
                kind = "ENTRY" if place == "1" else "CHANGE"
                await owner.execute(ENTRY, PARTY, kind, f"00-{place}", day, changed, None)
            day = date(2014, 4, 4)
            await owner.execute(ENTRY, DELETED, "DELETION", "00-3", day, None, "MERGER")
            await owner.execute(NAME, PARTY, "Стара", date(2010, 2, 2), date(2018, 3, 2))
            await owner.execute(NAME, PARTY, "Жупска џамбасна странка", date(2018, 3, 3), None)
            await owner.execute(STATUTE, PARTY)
            for number in PEOPLE:
                await owner.execute(REPRESENTATIVE, row(number), date(2010 + number, 1, 1))
                await owner.execute(PARTICULARS, person(number), row(number))
                await owner.execute(FOUNDER, person(number), row(number))
        yield
        for table in TABLES:
            await owner.execute(f"DELETE FROM parties.{table}")
        await owner.execute("DELETE FROM parties.party WHERE number < 100")


# What everybody reads


async def test_a_party_is_public_with_names_statutes_entries_and_representatives(hub: Hub) -> None:
    text = (
        OF_PARTY
        % """number registerNumber nameLatin abbreviationLatin minority foundersCount
      founded { year month day } entered { year } seatUnit { nameLatin } status deletion { kind }
      names { nodes { name validTo } } statutes { nodes { adoptedOn } }
      entries { nodes { kind decisionNumber changed } }
      representatives { nodes { nameLatin electedOn until } }"""
    )
    assert (await hub.ask(text)).data["party"] == {
        "number": PARTY,
        "registerNumber": PARTY,
        "nameLatin": "Župska džambasna stranka",
        "abbreviationLatin": "ŽDŽ",
        "minority": "HUNGARIAN",
        "foundersCount": 1004,
        "founded": {"year": 2009, "month": 5, "day": None},
        "entered": None,
        "seatUnit": {"nameLatin": "Beograd"},
        "status": "ENTERED",
        "deletion": None,
        "names": {
            "nodes": [
                {"name": "Стара", "validTo": "2018-03-02"},
                {"name": "Жупска џамбасна странка", "validTo": None},
            ]
        },
        "statutes": {"nodes": [{"adoptedOn": "2010-01-01"}]},
        "entries": {
            "nodes": [
                {"kind": "ENTRY", "decisionNumber": "00-1", "changed": None},
                {"kind": "CHANGE", "decisionNumber": "00-2", "changed": "назив"},
            ]
        },
        "representatives": {
            "nodes": [
                {"nameLatin": "Džon Njegoš", "electedOn": f"{2010 + n}-01-01", "until": None}
                for n in PEOPLE
            ]
        },
    }


async def test_a_deleted_party_stays_with_the_ground(hub: Hub) -> None:
    text = f"{{ party(number: {DELETED}) {{ status deletion {{ deletionGround decidedOn }} }} }}"
    assert (await hub.ask(text)).data["party"] == {
        "status": "DELETED",
        "deletion": {"deletionGround": "MERGER", "decidedOn": "2014-04-04"},
    }


async def test_an_unknown_number_is_no_party(hub: Hub) -> None:
    assert (await hub.ask("{ party(number: 99) { name } }")).data == {"party": None}


async def test_the_facts_are_there_and_name_no_number_of_the_register(hub: Hub) -> None:
    text = """{ parties(first: 100, orderBy: NUMBER_ASC, filter: {number: {gte: 900001}}) {
      totalCount nodes { number registerNumber } }
      sns: party(number: 900001) { nameLatin founded { year month } entered { year } } }"""
    text = text.replace("number: {gte: 900001}", "registerNumber: {isNull: true}")
    data = (await hub.ask(text)).data
    assert data["parties"]["totalCount"] == 70
    assert {node["registerNumber"] for node in data["parties"]["nodes"]} == {None}
    assert data["sns"] == {
        "nameLatin": "Srpska napredna stranka",
        "founded": {"year": 2008, "month": None},
        "entered": None,
    }


async def test_parties_are_found_by_seat_and_minority(hub: Hub) -> None:
    text = f"""{{ unit(code: "{BELGRADE}") {{ seatedParties(filter: {{
      minority: {{eq: "HUNGARIAN"}}, foundedOn: {{gte: "2009-01-01"}} }}) {{
      nodes {{ number }} }} }} }}"""
    nodes = (await hub.ask(text)).data["unit"]["seatedParties"]["nodes"]
    assert {node["number"] for node in nodes} == {PARTY, DELETED}


async def test_a_party_is_deleted_once(target: Target) -> None:
    async with connected(target) as owner:
        with pytest.raises(asyncpg.UniqueViolationError):
            await owner.execute(
                ENTRY, DELETED, "DELETION", "00-9", date(2020, 1, 1), None, "INACTIVITY"
            )


# What only the officer reads, and the person themself


@pytest.mark.parametrize("asking", OTHERS, ids=lambda asking: asking.name)
@pytest.mark.parametrize(
    ("inner", "coordinate"),
    [
        ("founders { totalCount }", "Party.founders"),
        ("founders { nodes { name } }", "PartyFounder.name"),
        ("representatives { nodes { particulars { home } } }", "RepresentativeParticulars.home"),
    ],
)
async def test_founders_and_particulars_are_denied(
    hub: Hub, asking: Asking, inner: str, coordinate: str
) -> None:
    answer = await hub.ask(OF_PARTY % inner, **asking.sent)
    if asking.capacity == "CITIZEN" and coordinate.startswith("Representative"):
        # Their own are there: of three representatives the first is this citizen.
        nodes = answer.data["party"]["representatives"]["nodes"]
        assert [node["particulars"] is not None for node in nodes] == [True, False, False]
        return
    assert (answer.status, answer.code) == (403, "FORBIDDEN")
    assert coordinate in {error["extensions"]["coordinate"] for error in answer.json["errors"]}


@pytest.mark.parametrize(("clearance", "wanted"), [(0, [1]), (1, [1, 3]), (2, [1, 3, 4])])
async def test_the_officer_reads_all_but_the_protected(
    hub: Hub, clearance: int, wanted: list[int]
) -> None:
    text = (
        OF_PARTY
        % """founders { totalCount nodes { id home jmbg } }
      representatives { nodes { id particulars { home } } }"""
    )
    asking = OFFICER.sent | {"clearance": clearance}
    party = (await hub.ask(text, **asking)).data["party"]
    assert sorted(int(node["id"][-12:]) for node in party["founders"]["nodes"]) == wanted
    assert party["founders"]["totalCount"] == len(wanted)
    shown = [int(n["id"][-12:]) for n in party["representatives"]["nodes"] if n["particulars"]]
    assert shown == wanted


async def test_the_officer_reaches_no_person_but_one_who_represents(
    hub: Hub, target: Target
) -> None:
    text = (
        OF_PARTY
        % """founders { nodes { person { initials } } }
      representatives { nodes { particulars { person { initials } } } }"""
    )
    assert (await hub.ask(text, **OFFICER.sent)).status == 403  # initials are read on a basis
    async with connected(target) as owner:
        for is_flagged, wanted in ((None, None), (True, {"initials": "Ј. М."})):
            await _flag(owner, is_flagged=is_flagged)
            party = (await hub.ask(text, **OFFICER_ON_BASIS.sent)).data["party"]
            assert party["founders"]["nodes"] == [{"person": wanted}]
            first = party["representatives"]["nodes"][0]
            assert first == {"particulars": {"person": wanted}}
        await _flag(owner, is_flagged=None)


async def _flag(owner: Connection, *, is_flagged: bool | None) -> None:
    """Whether person 1 represents; the rows of this register do without."""
    text = "UPDATE population.person SET represents = $2 WHERE id = $1"
    await owner.execute(text, person(1), is_flagged)


async def test_the_trail_names_the_founders_that_were_read_on_a_basis(
    hub: Hub, superuser: Connection
) -> None:
    text = OF_PARTY % "founders { nodes { name person { initials } } }"
    found = await hub.ask(text, **OFFICER_ON_BASIS.sent)
    trail = await superuser.fetchval(
        "SELECT trail_id FROM population.person WHERE id=$1", person(1)
    )
    event = "SELECT subjects FROM trail.event WHERE request::text = $1"
    assert await superuser.fetchval(event, found.headers["hub-request"]) == [trail]


@pytest.mark.parametrize("number", PEOPLE)
async def test_a_citizen_reads_the_own_particulars_and_no_statement(hub: Hub, number: int) -> None:
    text = """{ me { representedParties { totalCount nodes { home
      representative { id party { number } } } } } }"""
    me = (await hub.ask(text, capacity="CITIZEN", who=person(number))).data["me"]
    own: dict[str, Any] = {
        "home": "Ниш, Обилићева 1",
        "representative": {"id": str(row(number)), "party": {"number": PARTY}},
    }
    assert me["representedParties"] == {"totalCount": 1, "nodes": [own]}


def test_nothing_leads_from_a_person_to_what_they_signed(api: Any) -> None:
    for name, fields in api.fields.items():
        led = {f for f, one in fields.items() if getattr(one, "target", None)}
        led = {f for f in led if fields[f].target().name == "PartyFounder"}
        assert led == ({"founders"} if name == "Party" else set())
    assert not any(root.target().name == "PartyFounder" for root in api.roots.values())
