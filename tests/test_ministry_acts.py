"""Determinations, acts and annulments: recorded, delivered and final, each refusal by one fact."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from hub.api import Api
from hub.db import Connection, Target
from hub.doctor import examine
from hub.postgres import Server
from schema.refusals import sentences
from tests.acts import (
    INPUTS,
    MINISTRY,
    annulment,
    deemed_act,
    deliver,
    determination,
    make_final,
    number,
    of_decision,
    recorded,
    refused,
    send,
)
from tests.commands import decision, key
from tests.commands import recorded as decided
from tests.conftest import NIS, Hub, person
from tests.scratch import SCRATCH, as_superuser, connected, scratch

NOBODY = "00000000-0000-4000-8000-999999999999"
LATE = "2199-01-01"
TABLES = {"Determination": "determination", "DeemedAct": "deemed_act", "Annulment": "annulment"}


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        yield made


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    made: Hub = await serve(api, there, SCRATCH)
    return made


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


WHOLE = {
    "finalOn": "2026-04-12",
    "deliveredUnit": NIS,
    "deliveredOn": "2026-04-20",
    "remedy": "ADMINISTRATIVE_DISPUTE",
    "remedyDays": 30,
}


@pytest.mark.parametrize("record", TABLES)
async def test_an_act_is_recorded_with_every_column(
    desk: Hub, books: Connection, record: str
) -> None:
    sent = INPUTS[record](**WHOLE)
    payload = (await send(desk, f"record{record}", record, sent)).data[f"record{record}"]
    receipt = payload["receipt"]
    assert [(one["kind"], one["unit"]) for one in receipt["notices"]] == [
        (f"{TABLES[record].upper()}_DELIVERED", NIS)
    ]
    row = await books.fetchrow(
        f"SELECT * FROM citizenship.{TABLES[record]} WHERE id = $1", receipt["recordId"]
    )
    assert row is not None
    assert row["number"] == sent["number"]
    assert row["body"] == MINISTRY
    assert str(row["issued_on" if record == "DeemedAct" else "decided_on"]) == "2026-03-12"
    assert row["person_id"] == person(1)
    assert str(row["final_on"]) == "2026-04-12"
    assert (row["delivered_unit_code"], str(row["delivered_on"])) == (NIS, "2026-04-20")
    assert (row["remedy"], row["remedy_days"]) == ("ADMINISTRATIVE_DISPUTE", 30)
    assert row["source_register"] == "CITIZENSHIP"
    assert row["recorded_in"] == receipt["commit"]


SHARED = {
    "DAY_IN_FUTURE": {"finalOn": LATE},
    "DAY_BEFORE_DECISION": {"finalOn": "2026-03-11"},
    "DELIVERY_INCOMPLETE": {"deliveredUnit": NIS},
    "PERSON_UNKNOWN": {"person": NOBODY},
    "REMEDY_DAYS_WITHOUT_REMEDY": {"remedyDays": 30},
    "UNIT_UNKNOWN": {"deliveredUnit": "70009", "deliveredOn": "2026-04-20"},
    "UNIT_KEEPS_NO_BOOKS": {"deliveredUnit": "90263", "deliveredOn": "2026-04-20"},
    "TEXT_HOMOGLYPHS": {"number": "204-aа"},
    "TEXT_TOO_LONG": {"body": "Ж" * 251},
    "TEXT_NOT_CYRILLIC": {"body": "Policija"},
    "TEXT_CHARACTERS": {"body": "Управа (друга)"},
}


@pytest.mark.parametrize("record", TABLES)
@pytest.mark.parametrize("code", SHARED)
async def test_one_fact_refuses_an_act(desk: Hub, record: str, code: str) -> None:
    sent = INPUTS[record](**SHARED[code])
    answer = await send(desk, f"record{record}", record, sent)
    if code == "TEXT_HOMOGLYPHS":  # refused before the law is asked, as every text is
        assert (answer.status, answer.code) == (400, "INVALID_VARIABLES")
        return
    said = answer.data[f"record{record}"]["refusal"]
    assert said["code"] == code
    assert {one["name"] for one in said["facts"]} == sentences()[code].slots


@pytest.mark.parametrize("record", TABLES)
async def test_an_act_of_the_future_or_known_is_refused(desk: Hub, record: str) -> None:
    day = "issuedOn" if record == "DeemedAct" else "decidedOn"
    later = await refused(desk, f"record{record}", record, INPUTS[record](**{day: LATE}))
    assert later["code"] == "DAY_IN_FUTURE"
    sent = INPUTS[record]()
    await send(desk, f"record{record}", record, sent)
    known = await refused(desk, f"record{record}", record, sent)
    assert known["code"] == "ACT_KNOWN"


@pytest.mark.parametrize(
    ("record", "make"), [("Determination", determination), ("DeemedAct", deemed_act)]
)
async def test_nobody_is_a_citizen_before_birth(
    desk: Hub, record: str, make: Callable[..., dict[str, Any]]
) -> None:
    day = "issuedOn" if record == "DeemedAct" else "decidedOn"
    said = await refused(desk, f"record{record}", record, make(**{day: "1851-01-01"}))
    assert said["code"] == "PERSON_BORN_LATER"


@pytest.mark.parametrize("length", [2_001, 5_000])
async def test_a_text_beyond_every_limit_is_no_input(desk: Hub, length: int) -> None:
    answer = await send(
        desk, "recordDetermination", "Determination", determination(body="Ж" * length)
    )
    assert (answer.status, answer.code) == (400, "LIMIT_EXCEEDED")


async def test_a_person_of_level_two_is_nobody_without_clearance(desk: Hub) -> None:
    sent = determination(person=str(person(4)))
    hidden = await refused(desk, "recordDetermination", "Determination", sent)
    nobody = await refused(desk, "recordDetermination", "Determination", {**sent, "person": NOBODY})
    assert hidden == nobody
    answer = await send(desk, "recordDetermination", "Determination", sent, clearance=2)
    assert answer.data["recordDetermination"]["refusal"] is None


# Annulments


async def released(hub: Hub, **changes: Any) -> dict[str, Any]:
    """A release in the evidence, as it is sent."""
    sent = decision(
        kind="RELEASE",
        number=number(),
        body=MINISTRY,
        decidedOn="2025-02-03",
        finalOn=...,
        **changes,
    )
    await decided(hub, sent)
    return sent


def annuls(sent: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """An annulment of that decision, about nobody by itself."""
    named = {"annulledNumber": sent["number"], "annulledBody": sent["body"]}
    made = {**named, "annulledOn": sent["decidedOn"], "person": ..., **changes}
    return of_decision(**made)


async def test_an_annulled_decision_is_found_in_the_evidence_with_its_person(
    desk: Hub, books: Connection
) -> None:
    sent = annuls(await released(desk, person=str(person(1))))
    payload = (await send(desk, "recordAnnulment", "Annulment", sent)).data["recordAnnulment"]
    row = await books.fetchrow(
        "SELECT a.person_id, d.number FROM citizenship.annulment a "
        "JOIN citizenship.citizenship_decision d ON d.id = a.decision_id WHERE a.id = $1",
        payload["receipt"]["recordId"],
    )
    assert row is not None
    assert (row["person_id"], row["number"]) == (person(1), sent["annulledNumber"])
    again = await refused(desk, "recordAnnulment", "Annulment", {**sent, "number": number()})
    assert again["code"] == "DECISION_ANNULLED"


async def test_an_annulment_of_an_unmatched_decision_waits_with_it(desk: Hub) -> None:
    sent = annuls(await released(desk))
    payload = (await send(desk, "recordAnnulment", "Annulment", sent)).data["recordAnnulment"]
    assert payload["annulment"]["person"] is None


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("WHAT_IS_ANNULLED", {"annuls": "ENTRY"}),
        ("WHAT_IS_ANNULLED", {"annulledNumber": ...}),
        ("WHAT_IS_ANNULLED", {"annulledBody": ..., "annulledNumber": ..., "annulledOn": ...}),
        ("ANNULLED_LATER", {"annulledOn": "2026-03-13"}),
        ("PERSON_MISSING", {"person": ...}),
        ("TEXT_NOT_CYRILLIC", {"annulledBody": "Policija"}),
    ],
)
async def test_what_is_annulled_is_named_whole(
    desk: Hub, code: str, changes: dict[str, Any]
) -> None:
    said = await refused(desk, "recordAnnulment", "Annulment", of_decision(**changes))
    assert said["code"] == code


@pytest.mark.parametrize("kind", ["ACQUISITION"])
async def test_a_release_is_no_acquisition(desk: Hub, kind: str) -> None:
    sent = annuls(await released(desk), annuls=kind)
    said = await refused(desk, "recordAnnulment", "Annulment", sent)
    assert said["code"] == "ANNULLED_OF_ANOTHER_KIND_IN_EVIDENCE"


async def test_a_decision_about_another_is_not_annulled_for_this_person(desk: Hub) -> None:
    sent = annuls(await released(desk, person=str(person(1))), person=str(person(5)))
    said = await refused(desk, "recordAnnulment", "Annulment", sent)
    assert said["code"] == "PERSON_OF_ANOTHER"


# Delivery and finality


@pytest.mark.parametrize("record", TABLES)
async def test_a_delivery_leaves_a_notice_and_is_made_once(desk: Hub, record: str) -> None:
    made = await recorded(desk, record)
    payload = await deliver(desk, record, made)
    assert payload["refusal"] is None
    field = payload[
        {"Determination": "determination", "DeemedAct": "deemedAct"}.get(record, "annulment")
    ]
    assert (field["deliveredOn"], field["deliveredUnit"]) == ("2026-04-20", {"code": NIS})
    assert [one["unit"] for one in payload["receipt"]["notices"]] == [NIS]
    again = await deliver(desk, record, payload)
    assert again["refusal"]["code"] == "ALREADY_DELIVERED"


@pytest.mark.parametrize("record", TABLES)
@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("DAY_IN_FUTURE", {"deliveredOn": LATE}),
        ("DAY_BEFORE_DECISION", {"deliveredOn": "2026-03-11"}),
        ("DAY_BEFORE_DECISION", {"finalOn": "2026-03-11"}),
        ("UNIT_UNKNOWN", {"unit": "70009"}),
        ("UNIT_KEEPS_NO_BOOKS", {"unit": "90263"}),
    ],
)
async def test_one_fact_refuses_a_delivery(
    desk: Hub, record: str, code: str, changes: dict[str, Any]
) -> None:
    made = await recorded(desk, record)
    said = await deliver(desk, record, made, given=changes)
    assert said["refusal"]["code"] == code


@pytest.mark.parametrize("record", TABLES)
async def test_an_old_version_and_an_unknown_act_are_refused(desk: Hub, record: str) -> None:
    made = await recorded(desk, record)
    old = await deliver(desk, record, made, version=made["receipt"]["commit"] - 1)
    assert old["refusal"]["code"] == "VERSION_CHANGED"
    name = {"DeemedAct": "deemedAct"}.get(record, record.lower())
    unknown = await deliver(desk, record, made, given={name: NOBODY})
    assert unknown["refusal"]["code"] == "ACT_NOT_RECORDED"


async def test_two_officers_at_once_deliver_one_act_once(desk: Hub) -> None:
    made = await recorded(desk, "Determination")
    payloads = await asyncio.gather(*(deliver(desk, "Determination", made) for _ in range(8)))
    assert sum(one["receipt"] is not None for one in payloads) == 1
    assert {one["refusal"]["code"] for one in payloads if one["refusal"]} == {"VERSION_CHANGED"}


async def test_one_key_at_once_records_one_act(desk: Hub, books: Connection) -> None:
    sent, name = annulment(), key()
    answers = await asyncio.gather(
        *(send(desk, "recordAnnulment", "Annulment", sent, key=name) for _ in range(20))
    )
    acts = {one.data["recordAnnulment"]["receipt"]["act"] for one in answers}
    assert len(acts) == 1
    count = "SELECT count(*) FROM citizenship.annulment WHERE number = $1"
    assert await books.fetchval(count, sent["number"]) == 1


@pytest.mark.parametrize("capacity", ["PUBLIC", "CITIZEN", "REGISTRAR", "SUPERVISOR"])
@pytest.mark.parametrize("record", TABLES)
async def test_another_capacity_records_nothing(desk: Hub, record: str, capacity: str) -> None:
    basis = {} if capacity != "PUBLIC" else {"basis": None}
    answer = await send(
        desk, f"record{record}", record, INPUTS[record](), capacity=capacity, **basis
    )
    assert (answer.status, answer.code) == (403, "FORBIDDEN")


@pytest.mark.parametrize("record", TABLES)
async def test_finality_comes_later_and_is_corrected(desk: Hub, record: str) -> None:
    made = await recorded(desk, record)
    first = await make_final(desk, record, made, "2026-04-12")
    field = {"Determination": "determination", "DeemedAct": "deemedAct"}.get(record, "annulment")
    assert first[field]["finalOn"] == "2026-04-12"
    same = await make_final(desk, record, first, "2026-04-12")
    assert same["refusal"]["code"] == "FINALITY_KNOWN"
    corrected = await make_final(desk, record, first, "2026-04-13")
    assert corrected[field]["finalOn"] == "2026-04-13"
    for code, day in (("DAY_BEFORE_DECISION", "2026-03-11"), ("DAY_IN_FUTURE", LATE)):
        said = await make_final(desk, record, corrected, day)
        assert said["refusal"]["code"] == code


@pytest.mark.parametrize("kind", ["ADMISSION", "RELEASE"])
async def test_finality_may_come_after_delivery(desk: Hub, kind: str) -> None:
    made = await decided(
        desk, decision(kind=kind, deliveredUnit=NIS, deliveredOn="2026-04-20", finalOn=...)
    )
    after = await make_final(desk, "CitizenshipDecision", made, "2026-05-01")
    assert after["citizenshipDecision"]["finalOn"] == "2026-05-01"
    before = await make_final(desk, "CitizenshipDecision", after, "2026-04-19")
    assert before["citizenshipDecision"]["finalOn"] == "2026-04-19"


NOTE = """
INSERT INTO civil.birth_note (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text,
  decision_id, source_register, source_body, recorded_at, trail_id, protection, keeper_code)
SELECT gen_random_uuid(), gen_random_uuid(), p.id, 'LATER_ENTRIES', 1, 'CITIZENSHIP', '2026-05-01',
  'Белешка', $1, 'CIVIL', 'Ниш', now(), p.trail_id, p.protection, '79022'
FROM population.person p WHERE p.id = $2"""


async def test_what_is_entered_keeps_the_finality_it_rests_on(
    desk: Hub, server: Server, there: Target
) -> None:
    made = await decided(desk, decision(person=str(person(1)), finalOn="2026-04-12"))
    async with connected(as_superuser(server, there.database)) as superuser:
        await superuser.execute(
            "SET session_replication_role = replica"
        )  # an entry is not looked for
        await superuser.execute(NOTE, made["receipt"]["recordId"], person(1))
    said = await make_final(desk, "CitizenshipDecision", made, "2026-04-13")
    assert said["refusal"]["code"] == "FINALITY_ENTERED"


async def test_the_doctor_finds_database_and_chain_as_they_must_be(
    desk: Hub, there: Target, api: Api
) -> None:
    made = await recorded(desk, "Annulment")
    await deliver(desk, "Annulment", made)
    async with connected(there) as owner:
        report = await examine(api, owner, SCRATCH)
    assert report.differences == ()
    assert report.is_well
