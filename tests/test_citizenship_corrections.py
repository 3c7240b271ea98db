"""Corrections of entries of citizenship: another entry, and what it corrects stays as it stands."""

from collections.abc import AsyncIterator, Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from hub.api import Api
from hub.postgres import Server
from schema.text import latin
from tests.conftest import NIS
from tests.registrars import CITIZEN, MINISTRY, Desk, known, opened, somebody
from tests.test_citizenship_entering import ADMISSION, DECISION, DELIVERED, OF_ENTRY, RELEASE
from tests.test_citizenship_texts import quoted

ON = {"body": "Градска управа града Ниша", "number": "200-8/2026", "decidedOn": "2126-01-01"}
NAME = "correctCitizenshipEntry"


@pytest.fixture(scope="module")
async def desk(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Desk]:
    async with opened(server, api, serve) as made:
        yield made


@pytest.fixture
async def on(desk: Desk) -> dict[str, Any]:
    """The decision on a correction, of today: the entry is of today too."""
    today = await desk.books.fetchval("SELECT (now() AT TIME ZONE 'Europe/Belgrade')::date")
    return {**ON, "decidedOn": today.isoformat()}


async def test_a_wrong_number_is_corrected_by_another_entry(desk: Desk, on: dict[str, Any]) -> None:
    who = await somebody(desk.books, ground="DESCENT", citizens=NIS)
    first = await desk.enter("enterTermination", who, {**RELEASE, "number": "204-21/2026"})
    entry = first["receipt"]["recordId"]
    given = {**on, "entry": entry, "correctNumber": "204-12/2026"}
    payload = await desk.enter(NAME, who, given)
    day = ".".join(reversed(on["decidedOn"].split("-")))
    said = (
        f"Решењем (Градска управа града Ниша, број 200-8/2026 од {day}.) исправљен је упис "
        f"чињенице држављанства и гласи: {quoted()['15(1) RELEASE'][0]}"
    )
    text = payload["citizenshipEntry"]["text"]
    assert text == said
    assert latin(text).endswith(quoted()["15(1) RELEASE"][1])
    notes = await desk.books.fetch(
        "SELECT kind, text, basis_number FROM civil.birth_note WHERE entry_id = $1 "
        "ORDER BY ordinal",
        who.birth,
    )
    assert [one["kind"] for one in notes] == ["CITIZENSHIP_END", "CORRECTION"]
    assert notes[0]["text"] == first["citizenshipEntry"]["text"]
    assert notes[1]["basis_number"] == "200-8/2026"
    assert await desk.column(who) is None
    in_book = await desk.books.fetch(
        "SELECT text FROM citizenship.citizenship_entry WHERE book_entry_id = $1 ORDER BY "
        "recorded_in", who.book,
    )  # fmt: skip
    assert [one["text"] for one in in_book] == [one["text"] for one in notes]
    # What is annulled is named as corrected.
    await desk.enter("enterAnnulment", who, {**DELIVERED, "number": "204-22/2026", "annuls":
        "RELEASE", "annulledBody": MINISTRY, "annulledNumber": "204-12/2026",
        "annulledOn": "2026-03-12"})  # fmt: skip
    assert await desk.column(who) == CITIZEN


async def test_a_correction_is_corrected_again_and_the_last_counts(
    desk: Desk, on: dict[str, Any]
) -> None:
    who = await somebody(desk.books)
    first = await desk.enter("enterAdmission", who, ADMISSION)
    for number in ("204-31/2026", "204-32/2026"):
        given = {**on, "entry": first["receipt"]["recordId"], "correctNumber": number}
        await desk.enter(NAME, who, given)
    (act,) = (await known(desk.books, who)).acts
    assert act.number == "204-32/2026"
    assert act.ordinal == 1


CASES: list[tuple[str, str, dict[str, Any], str | None, dict[str, Any]]] = [
    ("NOTHING_TO_CORRECT", "enterAdmission", ADMISSION, None, {"correctNumber": "204-12/2026"}),
    ("ENTRY_UNKNOWN", "enterAdmission", ADMISSION, None,
     {"entry": str(uuid4()), "correctNumber": "1"}),
    ("PERIOD_RESTS_ON_IT", "enterDetermination", DELIVERED, None, {"correctDated": "2026-03-11"}),
    ("PERIOD_RESTS_ON_IT", "enterDeemedCitizen", DECISION, None, {"correctDated": "2026-03-11"}),
    ("PERIOD_RESTS_ON_IT", "enterTermination", RELEASE, "DESCENT",
     {"correctDeliveredOn": "2026-03-21"}),
    ("DAY_BEFORE_DECISION", "enterAdmission", ADMISSION, None, {"correctDated": "2026-03-16"}),
    ("DAY_IN_FUTURE", "enterAdmission", ADMISSION, None,
     {"decidedOn": "2126-01-01", "correctNumber": "1"}),
    ("CORRECTED_BEFORE_ENTRY", "enterAdmission", ADMISSION, None,
     {"decidedOn": "2026-01-01", "correctNumber": "1"}),
    ("TEXT_NOT_CYRILLIC", "enterAdmission", ADMISSION, None, {"correctBody": "Policija"}),
    ("TEXT_NOT_CYRILLIC", "enterAdmission", ADMISSION, None, {"correctAnnulledBody": "Policija"}),
    ("PERIOD_RESTS_ON_IT", "enterAdmission", ADMISSION, None, {"correctFinalOn": "2026-03-16"}),
    ("DAY_IN_FUTURE", "enterAdmission", ADMISSION, None, {"correctFinalOn": "2126-03-16"}),
    ("DAY_BEFORE_DECISION", "enterAdmission", ADMISSION, None, {"correctFinalOn": "2026-03-11"}),
    ("NOTHING_TO_CORRECT", "enterDetermination", DELIVERED, None,
     {"correctNumber": "1", "correctFinalOn": "2026-03-16"}),
    ("NOTHING_TO_CORRECT", "enterAdmission", ADMISSION, None,
     {"correctNumber": "1", "correctAnnulledNumber": "2"}),
    ("NOTHING_TO_CORRECT", "enterDeemedCitizen", DECISION, None,
     {"correctNumber": "1", "correctDeliveredOn": "2026-03-20"}),
    ("NOTHING_TO_CORRECT", "enterAnnulment", OF_ENTRY, "BIRTH_ON_TERRITORY",
     {"correctAnnulledBody": MINISTRY, "correctAnnulledNumber": "2",
      "correctAnnulledOn": "2026-03-11"}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "name", "given", "before", "changes"), CASES)
async def test_one_fact_refuses_a_correction(
    desk: Desk,
    on: dict[str, Any],
    code: str,
    name: str,
    given: dict[str, Any],
    before: str | None,
    changes: dict[str, Any],
) -> None:
    who = await somebody(desk.books, ground=before)
    entry = (await desk.enter(name, who, given))["receipt"]["recordId"]
    said = await desk.refused(NAME, who, {**on, "entry": entry, **changes})
    assert said["code"] == code


async def test_a_date_on_which_no_period_rests_is_corrected(desk: Desk, on: dict[str, Any]) -> None:
    who = await somebody(desk.books)
    entry = (await desk.enter("enterAdmission", who, ADMISSION))["receipt"]["recordId"]
    given = {**on, "entry": entry, "correctDated": "2026-03-13", "correctDeliveredOn": "2026-03-21"}
    payload = await desk.enter(NAME, who, given)
    assert "од 13.03.2026.) које је достављено (21.03.2026.)" in payload["citizenshipEntry"]["text"]


ANNULMENT = {**DELIVERED, "number": "204-22/2026", "annuls": "RELEASE", "annulledBody": MINISTRY,
    "annulledNumber": "204-12/2026", "annulledOn": "2026-03-12"}  # fmt: skip
ANOTHER = {"Body": "Министарство спољних послова", "Number": "204-13/2026", "On": "2026-03-13"}


@pytest.mark.parametrize("datum", ANOTHER)
async def test_what_is_annulled_is_corrected_and_stays_annulled(
    desk: Desk, on: dict[str, Any], datum: str
) -> None:
    """The annulment keeps the decision that it names, and the next command is answered."""
    who = await somebody(desk.books, ground="DESCENT")
    release = await desk.enter("enterTermination", who, RELEASE)
    await desk.enter("enterAnnulment", who, ANNULMENT)
    given = {**on, "entry": release["receipt"]["recordId"]}
    corrected = "correctDated" if datum == "On" else f"correct{datum}"
    for data in ({"correctNumber": "204-19/2026"}, {corrected: ANOTHER[datum]}):
        await desk.enter(NAME, who, {**given, **data})
        assert await desk.column(who) == CITIZEN
    refused = await desk.refused("enterAnnulment", who, {**ANNULMENT, "number": "204-23/2026",
        "decidedOn": "2026-03-13", "annulledNumber": "204-19/2026",
        f"annulled{datum}": ANOTHER[datum]})  # fmt: skip
    assert refused["code"] == "ALREADY_ANNULLED"
    await desk.enter("enterTermination", who, {**RELEASE, "number": "204-24/2026"})
    assert await desk.column(who) is None


async def test_what_an_annulment_names_is_corrected_after_the_decision_itself(
    desk: Desk, on: dict[str, Any]
) -> None:
    who = await somebody(desk.books, ground="DESCENT")
    release = await desk.enter("enterTermination", who, RELEASE)
    made = await desk.enter("enterAnnulment", who, ANNULMENT)
    data = {"Body": ANOTHER["Body"], "Number": "204-19/2026", "On": "2026-03-11"}
    annulled = {f"correctAnnulled{name}": value for name, value in data.items()}
    of_annulment = {**on, "entry": made["receipt"]["recordId"], **annulled}
    assert (await desk.refused(NAME, who, of_annulment))["code"] == "ANNULS_ANOTHER"
    await desk.enter(NAME, who, {**on, "entry": release["receipt"]["recordId"],
        "correctBody": data["Body"], "correctNumber": data["Number"],
        "correctDated": data["On"]})  # fmt: skip
    text = (await desk.enter(NAME, who, of_annulment))["citizenshipEntry"]["text"]
    assert f"({data['Body']}, број 204-19/2026 од 11.03.2026.)" in text
    *_, act = (await known(desk.books, who)).acts
    assert (act.annulled_body, act.annulled_number) == (data["Body"], data["Number"])
    stands = "SELECT text FROM citizenship.citizenship_entry WHERE id = $1::uuid"
    before = await desk.books.fetchval(stands, made["receipt"]["recordId"])
    assert before == made["citizenshipEntry"]["text"]
    assert await desk.column(who) == CITIZEN


async def test_finality_on_which_no_period_rests_is_corrected(
    desk: Desk, on: dict[str, Any]
) -> None:
    who = await somebody(desk.books)
    given = {**ADMISSION, "effectiveOn": "2026-03-18"}
    entry = (await desk.enter("enterAdmission", who, given))["receipt"]["recordId"]
    await desk.enter(NAME, who, {**on, "entry": entry, "correctFinalOn": "2026-03-16"})
    (act,) = (await known(desk.books, who)).acts
    assert act.final_on == date(2026, 3, 16)


async def test_what_is_annulled_anew_is_named_as_corrected(desk: Desk, on: dict[str, Any]) -> None:
    who = await somebody(desk.books, ground="DESCENT")
    release = await desk.enter("enterTermination", who, RELEASE)
    given = {**on, "entry": release["receipt"]["recordId"], "correctNumber": "204-19/2026"}
    await desk.enter(NAME, who, given)
    refused = await desk.refused("enterAnnulment", who, ANNULMENT)
    assert refused["code"] == "UNKNOWN_DECISION"


async def test_no_correction_makes_an_annulment_annul_another(
    desk: Desk, on: dict[str, Any]
) -> None:
    """Of two releases the first is annulled, corrected, and the second would get its number."""
    who = await somebody(desk.books, ground="DESCENT")
    numbers = ("204-12/2026", "204-13/2026", "204-14/2026")
    first = await desk.enter("enterTermination", who, {**RELEASE, "number": numbers[0]})
    again = {**ADMISSION, "number": "204-15/2026", "effectiveOn": "2026-03-21"}
    await desk.enter("enterAdmission", who, again)
    late = {"decidedOn": again["effectiveOn"], "deliveredOn": again["effectiveOn"]}
    second = await desk.enter("enterTermination", who, {**RELEASE, **late, "number": numbers[1]})
    await desk.enter("enterAnnulment", who, {**ANNULMENT, **late})
    one, other = (made["receipt"]["recordId"] for made in (first, second))
    await desk.enter(NAME, who, {**on, "entry": one, "correctNumber": numbers[2]})
    given = {**on, "entry": other, "correctNumber": numbers[0], "correctDated": "2026-03-12"}
    assert (await desk.refused(NAME, who, given))["code"] == "ANNULS_ANOTHER"


IN_ORDER: list[tuple[str, dict[str, Any]]] = [
    ("TEXT_NOT_CYRILLIC", {"correctNumber": "204-12/2026", "body": "Policija"}),
    ("DAY_IN_FUTURE", {"correctNumber": "204-12/2026", "decidedOn": "2126-01-01"}),
    ("CORRECTED_BEFORE_ENTRY", {"correctNumber": "204-12/2026", "decidedOn": "2026-01-01"}),
    ("TEXT_NOT_CYRILLIC", {"correctBody": "Policija", "decidedOn": "2126-01-01"}),
    ("DAY_BEFORE_DECISION", {"correctDeliveredOn": "2026-03-11"}),
]


@pytest.mark.parametrize(("code", "changes"), IN_ORDER)
async def test_words_are_checked_before_days_and_days_before_what_stands(
    desk: Desk, on: dict[str, Any], code: str, changes: dict[str, Any]
) -> None:
    who = await somebody(desk.books, ground="DESCENT")
    release = await desk.enter("enterTermination", who, RELEASE)
    given = {**on, "entry": release["receipt"]["recordId"], **changes}
    assert (await desk.refused(NAME, who, given))["code"] == code


async def test_a_note_of_a_loaded_register_is_corrected_likewise(
    desk: Desk, on: dict[str, Any]
) -> None:
    """A note that enters a decision of the evidence, and no entry of the fact."""
    who = await somebody(desk.books)
    entered = await desk.enter("enterAdmission", who, ADMISSION)
    await desk.enter("enterTermination", who, {**RELEASE, "number": "204-40/2026"})
    decided = """INSERT INTO citizenship.citizenship_decision (id, person_id, kind, ordinal, number,
        decided_on, legal_basis, surname, given_name, born_on, born_precision, birth_place,
        birth_country, body, final_on, delivered_on, delivered_unit_code, trail_id, protection,
        birth_keeper, source_register, source_body, recorded_at)
      SELECT gen_random_uuid(), id, 'ADMISSION', 900, '204-12/2026', '2026-03-12', 'чл. 14',
        surname, given_name, born_on, 'DAY', 'Ниш', 'RS', $2, '2026-03-15', '2026-03-20', '79022',
        trail_id, protection, birth_keeper, 'C', 'О', now()
      FROM population.person WHERE id = $1 RETURNING id"""
    decision = await desk.books.fetchval(decided, who.id, MINISTRY)
    await desk.books.execute(
        "UPDATE civil.birth_note SET citizenship_entry_id = NULL, decision_id = $2 "
        "WHERE citizenship_entry_id = $1::uuid",
        entered["receipt"]["recordId"],
        decision,
    )
    await desk.books.execute(
        "DELETE FROM citizenship.citizenship_entry WHERE id = $1::uuid",
        entered["receipt"]["recordId"],
    )
    note = await desk.books.fetchval(
        "SELECT id FROM civil.birth_note WHERE decision_id = $1", decision
    )
    given = {**on, "entry": str(note), "correctNumber": "204-41/2026"}
    payload = await desk.enter(NAME, who, given)
    assert "204-41/2026" in payload["citizenshipEntry"]["text"]
    first, _ = (await known(desk.books, who)).acts
    assert (first.number, first.ordinal, first.note) == ("204-41/2026", 1, note)
    assert first.text == entered["citizenshipEntry"]["text"]
    assert await desk.column(who) is None
