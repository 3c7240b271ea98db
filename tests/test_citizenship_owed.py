"""What units owe of the evidence: annulled before its entry, delivered anew, on paper before."""

from collections.abc import AsyncIterator, Callable
from typing import Any
from uuid import uuid4

import pytest

from hub.api import Api
from hub.postgres import Server
from tests.acts import deliver, determination, of_decision, send
from tests.commands import decision, recorded
from tests.commands import deliver as deliver_decision
from tests.conftest import NIS
from tests.registrars import CITIZEN, MINISTRY, SUBOTICA, Desk, Somebody, opened, somebody
from tests.test_citizenship_entering import ADMISSION, DELIVERED, RELEASE, delivered

NAME = "enterCitizenshipDecision"
OPEN = "query ($unit: UnitCode) { notices(first: 100, unit: $unit) { unit recordId kind } }"
ON = {"deliveredUnit": NIS, "deliveredOn": "2026-04-20"}


@pytest.fixture(scope="module")
async def desk(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Desk]:
    async with opened(server, api, serve) as made:
        yield made


async def listed(desk: Desk, unit: str = NIS) -> set[str]:
    """The ids of what a unit owes."""
    found = await desk.hub.ask(OPEN, {}, capacity="REGISTRAR", unit=unit)
    return {one["recordId"] for one in found.data["notices"]}


async def annul(desk: Desk, **changes: Any) -> Any:
    """The payload of an annulment that is recorded."""
    sent = of_decision(**{"person": ..., "decidedOn": "2026-05-04", **changes})
    payload = (await send(desk.hub, "recordAnnulment", "Annulment", sent)).data["recordAnnulment"]
    assert payload["refusal"] is None, payload
    return payload


def named(number: str) -> dict[str, str]:
    """An admission of the evidence as an annulment names it."""
    return {
        "annuls": "ACQUISITION",
        "annulledBody": MINISTRY,
        "annulledNumber": number,
        "annulledOn": "2026-03-12",
    }


def document(made: Any) -> dict[str, str]:
    return {"document": made["receipt"]["recordId"]}


async def determined(desk: Desk, who: Somebody, **changes: Any) -> tuple[Any, str]:
    """A determination in the evidence, delivered to Niš, and its number."""
    sent = determination(person=str(who.id), **{**ON, **changes})
    answer = await send(desk.hub, "recordDetermination", "Determination", sent)
    payload = answer.data["recordDetermination"]
    assert payload["refusal"] is None, payload
    return payload, sent["number"]


# Annulled before it is entered


async def test_what_was_annulled_before_it_was_entered_is_not_entered(desk: Desk) -> None:
    who = await somebody(desk.books)
    made = await delivered(desk, who)
    assert made["receipt"]["recordId"] in await listed(desk)
    annulment = await annul(desk, **named(made["citizenshipDecision"]["number"]), **ON | {
        "deliveredOn": "2026-05-10"})  # fmt: skip
    (answered,) = annulment["receipt"]["answers"]
    assert answered["recordId"] == made["receipt"]["recordId"]
    assert annulment["receipt"]["notices"] == []  # there is nothing that it annuls in a book
    assert await listed(desk) & {made["receipt"]["recordId"]} == set()
    said = await desk.refused(NAME, who, document(made))
    assert (said["code"], said["article"]) == ("DECISION_ANNULLED", "члан 15. став 2. Правилника")
    assert await desk.column(who) is None


async def test_a_determination_annulled_before_it_was_entered_is_owed_by_nobody(
    desk: Desk,
) -> None:
    who = await somebody(desk.books)
    made, number = await determined(desk, who)
    annulment = await annul(desk, **named(number))
    assert annulment["annulment"]["person"]["id"] == str(who.id)
    assert made["receipt"]["recordId"] not in await listed(desk)
    assert (await desk.refused(NAME, who, document(made)))["code"] == "DECISION_ANNULLED"
    payload = await deliver(desk.hub, "Annulment", annulment, given={"deliveredOn": "2026-05-10"})
    assert payload["receipt"]["notices"] == []


async def test_what_is_annulled_is_not_delivered_for_entry(desk: Desk) -> None:
    who = await somebody(desk.books)
    made = await delivered(desk, who, deliveredUnit=..., deliveredOn=...)
    number = made["citizenshipDecision"]["number"]
    await annul(desk, **named(number))
    answer = await deliver_decision(desk.hub, made)
    assert answer.data["deliverCitizenshipDecision"]["refusal"]["code"] == "DECISION_ANNULLED"
    first = of_decision(**{"person": str(who.id), **named(f"{number}-2")})
    await send(desk.hub, "recordAnnulment", "Annulment", first)
    sent = determination(person=str(who.id), number=f"{number}-2", **ON)
    answer = await send(desk.hub, "recordDetermination", "Determination", sent)
    assert answer.data["recordDetermination"]["refusal"]["code"] == "DECISION_ANNULLED"


async def test_what_is_entered_is_annulled_by_its_annulments_entry(desk: Desk) -> None:
    who = await somebody(desk.books)
    made, number = await determined(desk, who)
    await desk.enter(NAME, who, document(made))
    assert await desk.column(who) == CITIZEN
    annulment = await annul(desk, **named(number), **ON | {"deliveredOn": "2026-05-10"})
    assert annulment["receipt"]["recordId"] in await listed(desk)
    payload = await desk.enter(NAME, who, document(annulment))
    assert payload["citizenshipEntry"]["text"].endswith(
        "поништено је решење о стицању држављанства Републике Србије "
        f"({MINISTRY}, број {number} од 12.03.2026.)"
    )
    assert await desk.column(who) is None


async def test_a_determination_is_annulled_on_paper_too(desk: Desk) -> None:
    who = await somebody(desk.books)
    await desk.enter("enterDetermination", who, DELIVERED)
    given = {**DELIVERED, "number": "204-99/2026", **named("204-12/2026")}
    wrong = await desk.refused("enterAnnulment", who, {**given, "annuls": "RELEASE"})
    assert wrong["code"] == "ANNULLED_OF_ANOTHER_KIND"
    await desk.enter("enterAnnulment", who, given)
    assert await desk.column(who) is None


async def test_a_determination_is_no_release_in_the_evidence(desk: Desk) -> None:
    who = await somebody(desk.books)
    _, number = await determined(desk, who)
    for changes, code in (
        ({"annuls": "RELEASE"}, "ANNULLED_OF_ANOTHER_KIND_IN_EVIDENCE"),
        ({"person": str((await somebody(desk.books)).id)}, "PERSON_OF_ANOTHER"),
    ):
        sent = of_decision(**{"person": ..., **named(number), **changes})
        answer = await send(desk.hub, "recordAnnulment", "Annulment", sent)
        assert answer.data["recordAnnulment"]["refusal"]["code"] == code


# Delivered to the wrong unit


RECORD = "SELECT delivered_unit_code FROM citizenship.{} WHERE id = $1::uuid"
FORMER = "SELECT delivered_unit_code FROM citizenship.{}_history WHERE id = $1::uuid"


async def test_a_delivery_to_the_wrong_unit_is_taken_back_by_another(desk: Desk) -> None:
    who = await somebody(desk.books)
    made = await delivered(desk, who, deliveredUnit=SUBOTICA, deliveredTo="Градска управа Суботица")
    record = made["receipt"]["recordId"]
    assert record in await listed(desk, SUBOTICA)
    payload = (await deliver_decision(desk.hub, made)).data["deliverCitizenshipDecision"]
    assert [one["unit"] for one in payload["receipt"]["notices"]] == [NIS]
    assert [one["unit"] for one in payload["receipt"]["answers"]] == [SUBOTICA]
    assert record not in await listed(desk, SUBOTICA)
    assert record in await listed(desk)
    table = "citizenship_decision"
    assert await desk.books.fetchval(RECORD.format(table), record) == NIS
    assert await desk.books.fetchval(FORMER.format(table), record) == SUBOTICA
    assert await desk.books.fetchval(
        "SELECT delivered_to IS NULL FROM citizenship.citizenship_decision WHERE id = $1::uuid",
        record,
    )
    await desk.enter(NAME, who, document(made))
    entered = await deliver_decision(
        desk.hub, payload, given={"decision": record, "unit": SUBOTICA},
        version=await desk.books.fetchval(
            "SELECT recorded_in FROM citizenship.citizenship_decision WHERE id = $1::uuid", record
        ),
    )  # fmt: skip
    said = entered.data["deliverCitizenshipDecision"]["refusal"]
    assert said["code"] == "ALREADY_ENTERED"


@pytest.mark.parametrize(
    ("changes", "version", "code"),
    [
        ({}, 0, "ALREADY_DELIVERED"),
        ({"unit": "70009"}, 0, "UNIT_UNKNOWN"),
        ({"unit": "90263"}, 0, "UNIT_KEEPS_NO_BOOKS"),
        ({"unit": SUBOTICA}, -1, "VERSION_CHANGED"),
        ({"unit": SUBOTICA, "deliveredOn": "2199-01-01"}, 0, "DAY_IN_FUTURE"),
        ({"deliveredOn": "2199-01-01"}, 0, "DAY_IN_FUTURE"),
    ],
)
async def test_one_fact_refuses_another_delivery(
    desk: Desk, changes: dict[str, str], version: int, code: str
) -> None:
    made, _ = await determined(desk, await somebody(desk.books))
    seen = made["receipt"]["commit"] + version
    said = await deliver(desk.hub, "Determination", made, given=changes, version=seen)
    assert said["refusal"]["code"] == code
    assert made["receipt"]["recordId"] in await listed(desk)


async def test_a_determination_is_delivered_elsewhere_likewise(desk: Desk) -> None:
    made, _ = await determined(desk, await somebody(desk.books), deliveredUnit=SUBOTICA)
    payload = await deliver(desk.hub, "Determination", made)
    assert payload["refusal"] is None
    assert made["receipt"]["recordId"] in await listed(desk)
    assert made["receipt"]["recordId"] not in await listed(desk, SUBOTICA)


# Entered on paper before


async def test_what_was_entered_as_another_kind_is_not_linked(desk: Desk) -> None:
    who = await somebody(desk.books)
    number = f"204-{uuid4().hex[:8]}/2026"
    await desk.enter("enterDetermination", who, {**DELIVERED, "number": number})
    made = await delivered(desk, who, number=number)
    said = await desk.refused(NAME, who, document(made))
    assert said["code"] == "ENTERED_AS_ANOTHER_KIND"
    treaty = await somebody(desk.books)
    await desk.enter(
        "enterAdmission", treaty, {**ADMISSION, "ground": "INTERNATIONAL_TREATY", "number": "1/26"}
    )
    other = await delivered(desk, treaty, number="1/26")
    said = await desk.refused(NAME, treaty, document(other))
    assert said["code"] == "ENTERED_AS_ANOTHER_KIND"


async def test_what_was_entered_of_another_person_is_not_linked(desk: Desk) -> None:
    who, other = await somebody(desk.books), await somebody(desk.books)
    number = f"204-{uuid4().hex[:8]}/2026"
    await desk.enter("enterAdmission", other, {**ADMISSION, "number": number})
    made = await delivered(desk, who, number=number)
    said = await desk.refused(NAME, other, document(made))
    assert said["code"] == "DECISION_OF_ANOTHER"
    payload = await desk.enter(NAME, who, document(made))
    assert payload["citizenshipEntry"]["ordinal"] == 1


async def test_what_was_entered_on_paper_and_annulled_since_is_linked(desk: Desk) -> None:
    who = await somebody(desk.books)
    number = f"204-{uuid4().hex[:8]}/2026"
    first = await desk.enter("enterAdmission", who, {**ADMISSION, "number": number})
    made = await delivered(desk, who, number=number)
    annulment = await annul(desk, **named(number), **ON | {"deliveredOn": "2026-05-10"})
    assert annulment["receipt"]["answers"] == []
    assert annulment["receipt"]["recordId"] in await listed(desk)
    payload = await desk.enter(NAME, who, document(made))
    assert payload["receipt"]["recordId"] == first["receipt"]["recordId"]
    await desk.enter(NAME, who, document(annulment))
    assert await desk.column(who) is None


# Order of checks, finality, earlier laws


async def test_it_is_entered_once_final_whenever_it_was_delivered(desk: Desk) -> None:
    who = await somebody(desk.books)
    made = await delivered(desk, who, finalOn=...)
    assert (await desk.refused(NAME, who, document(made)))["code"] == "DECISION_NOT_FINAL"
    name, final = "recordCitizenshipDecisionFinality", {"finalOn": "2026-05-02"}
    sent = {"decision": made["receipt"]["recordId"], **final}
    version = made["receipt"]["commit"]
    answer = await send(desk.hub, name, "CitizenshipDecision", sent, version=version)
    assert answer.data[name]["refusal"] is None
    await desk.enter(NAME, who, document(made))
    assert await desk.column(who) == CITIZEN


@pytest.mark.parametrize("place", [{"births": NIS}, {"births": None, "citizens": NIS}])
async def test_a_termination_by_an_earlier_law_is_entered_whenever_it_was_made(
    desk: Desk, place: dict[str, Any]
) -> None:
    who = await somebody(desk.books, ground="DESCENT", **place)
    given = {**RELEASE, "decidedOn": "2004-11-02", "deliveredOn": "2004-11-20"}
    payload = await desk.enter("enterTermination", who, given)
    assert "од 02.11.2004.) које је достављено (20.11.2004.)" in payload["citizenshipEntry"]["text"]
    until = await desk.books.fetchval(
        "SELECT until::text FROM citizenship.citizenship WHERE person_id = $1", who.id
    )
    assert until == "2004-11-20"


async def test_paper_in_the_evidence_is_known_after_its_days(desk: Desk) -> None:
    who = await somebody(desk.books)
    await recorded(desk.hub, decision(person=str(who.id), number="204-77/2026"))
    given = {**ADMISSION, "number": "204-77/2026"}
    later = {**given, "deliveredOn": "2199-01-01"}
    assert (await desk.refused("enterAdmission", who, later))["code"] == "DAY_IN_FUTURE"
    assert (await desk.refused("enterAdmission", who, given))["code"] == "IN_EVIDENCE"
