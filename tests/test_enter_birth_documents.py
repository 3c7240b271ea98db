"""Births entered on what the ministry decided, of who stands already, in the order of filings."""

from collections.abc import AsyncIterator, Callable
from datetime import date
from typing import Any

import pytest

from hub.api import Api
from hub.db import Connection, Target
from hub.doctor import examine
from hub.postgres import Server
from schema.jmbg import compose
from tests.births import (
    BOOKS,
    FATHER,
    NOVI_SAD,
    PROOF,
    abroad,
    birth,
    enter,
    entered,
    late,
    refused,
)
from tests.commands import decision, deliver, key, recorded
from tests.conftest import NIS, Hub, person
from tests.scratch import SCRATCH, connected, scratch

AMINA, SENAD, STANA, TUDJA = (f"b0000000-0000-4000-8000-00000000000{n}" for n in range(1, 5))
BORN = date(1990, 3, 7)
EBS = compose(BORN, 66, 700)
JMBG = compose(BORN, 73, 700)
OTHERS = compose(BORN, 73, 701)
# A foreigner, another one, a citizen who stands in no birth register, one whom Novi Sad keeps.
STRANGERS = f"""
INSERT INTO population.person
  (id, trail_id, status, protection, given_name, surname, sex, born_on, born_precision,
   birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at)
SELECT id::uuid, gen_random_uuid(), 'ACTIVE', 0, given, surname, sex, '{BORN}', 'DAY', 'Сарајево',
  'BA', keeper, 'C', 'Орган', now()
FROM (VALUES ('{AMINA}', 'Амина', 'Бегић', 'FEMALE', NULL),
  ('{SENAD}', 'Сенад', 'Бегић', 'MALE', NULL),
  ('{STANA}', 'Стана', 'Илић', 'FEMALE', NULL),
  ('{TUDJA}', 'Тања', 'Илић', 'FEMALE', '{NOVI_SAD}')) v (id, given, surname, sex, keeper);
INSERT INTO population.identifier
  (id, person_id, kind, value, valid_from, reason, trail_id, protection, source_register,
   source_body, recorded_at)
SELECT gen_random_uuid(), p.id, CASE p.id WHEN '{AMINA}' THEN 'EBS' ELSE 'JMBG' END,
  CASE p.id WHEN '{AMINA}' THEN '{EBS}' ELSE '{OTHERS}' END, '2020-01-01', 'FIRST', p.trail_id, 0,
  'C', 'Орган', now()
FROM population.person p WHERE p.id IN ('{AMINA}', '{TUDJA}');
INSERT INTO citizenship.citizenship
  (id, person_id, since, ground, trail_id, protection, source_register, source_body, recorded_at)
SELECT gen_random_uuid(), p.id, p.born_on, 'DESCENT', p.trail_id, 0, 'C', 'Орган', now()
FROM population.person p WHERE p.id = '{STANA}';
INSERT INTO citizenship.determination
  (id, person_id, number, decided_on, body, delivered_on, delivered_unit_code, trail_id,
   protection, source_register, source_body, recorded_at)
SELECT '{SENAD}', p.id, '204-2-7/2026', '2026-02-10', 'Министарство унутрашњих послова',
  '2026-02-17', '{NIS}', p.trail_id, 0, 'C', 'Орган', now()
FROM population.person p WHERE p.id = '{SENAD}';
INSERT INTO citizenship.deemed_act
  (id, person_id, number, issued_on, body, delivered_on, delivered_unit_code, trail_id,
   protection, source_register, source_body, recorded_at)
SELECT '{AMINA}', p.id, '204-3-7/2026', '2026-02-10', 'Министарство унутрашњих послова', NULL,
  '{NOVI_SAD}', p.trail_id, 0, 'C', 'Орган', now()
FROM population.person p WHERE p.id = '{AMINA}';
"""
NOTICES = "{ notices(first: 100) { id recordId } }"
MOTHER = {**FATHER, "givenName": "Емина", "surname": "Бегић", "foreignCitizenship": "Босна"}


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        async with connected(made) as connection:
            await connection.execute(BOOKS + STRANGERS)
        yield made


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    made: Hub = await serve(api, there, SCRATCH)
    return made


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


def foreign(given_name: str, **changes: Any) -> dict[str, Any]:
    """A birth in Sarajevo on 7 March 1990, of two foreigners."""
    born = {"year": BORN.year, "month": BORN.month, "day": BORN.day}
    made = {"born": born, "mother": MOTHER, "father": ..., "surname": "Бегић"}
    made |= {"birthPlace": "Сарајево", "birthCountry": "BA", "citizenship": ...}
    return abroad(given_name, **{**made, **changes})


async def test_an_admission_is_entered_with_the_birth_and_its_notice_answered(
    desk: Hub, books: Connection
) -> None:
    given = decision(person=AMINA, givenName="Амина", surname="Бегић", birthCountry="BA")
    given |= {"born": {"year": 1990, "month": 3, "day": 7}}
    made = await recorded(desk, given)
    await deliver(desk, made)
    decided = made["receipt"]["recordId"]
    open_before = (await desk.ask(NOTICES, capacity="REGISTRAR")).data["notices"]
    (notice,) = [one["id"] for one in open_before if one["recordId"] == decided]
    asked = foreign("Амина", person=AMINA, jmbg=JMBG, citizenship={"decision": decided})
    payload = await entered(desk, asked)
    entry = payload["birthEntry"]
    assert entry["person"]["id"] == AMINA
    assert entry["person"]["birthKeeper"] == {"code": NIS}
    assert entry["person"]["citizenship"] == {"since": "2026-04-12", "ground": "ADMISSION"}
    assert (entry["jmbg"], entry["citizenship"]) == (JMBG, "Република Србија")
    note = entry["notes"]["nodes"][-1]
    assert (note["writtenIn"], note["kind"]) == ("REMARKS", "CITIZENSHIP")
    assert note["decision"] == {"id": decided}
    assert note["text"] == (
        f"Решењем (Министарство унутрашњих послова, број {given['number']} од 12.03.2026.) "
        "које је достављено (20.04.2026.) примљен је у држављанство Републике Србије"
    )
    fact = await books.fetchrow(
        "SELECT e.* FROM citizenship.citizenship_entry e JOIN civil.birth_note n "
        "ON n.citizenship_entry_id = e.id WHERE e.person_id = $1",
        AMINA,
    )
    assert fact is not None
    assert (fact["ordinal"], fact["ground"], fact["written_in"]) == (1, "ADMISSION", "REMARKS")
    assert (fact["text"], fact["number"]) == (note["text"], given["number"])
    assert str(fact["decision_id"]) == decided
    assert [one["id"] for one in payload["receipt"]["answers"]] == [notice]
    open_after = (await desk.ask(NOTICES, capacity="REGISTRAR")).data["notices"]
    assert notice not in {one["id"] for one in open_after}
    numbers = await books.fetch(
        "SELECT kind, value, reason FROM population.identifier WHERE person_id = $1 ORDER BY kind",
        AMINA,
    )
    assert [tuple(one) for one in numbers] == [
        ("EBS", EBS, "FIRST"),
        ("JMBG", JMBG, "NATURALISATION"),
    ]
    again = await refused(desk, {**asked, "page": 2})
    assert again["code"] == "BIRTH_ENTERED_BEFORE"


async def test_a_decision_on_nobody_known_becomes_the_new_persons(
    desk: Hub, books: Connection
) -> None:
    given = decision(kind="TREATY_ACQUISITION", givenName="Мерима", surname="Бегић")
    given |= {"born": {"year": 1990, "month": 3, "day": 7}}
    made = await recorded(desk, given)
    await deliver(desk, made)
    decided = made["receipt"]["recordId"]
    asked = foreign("Мерима", citizenship={"decision": decided})
    said = await refused(desk, {**asked, "surname": "Бегановић"})
    assert said["code"] == "DOCUMENT_OF_ANOTHER"
    entry = (await entered(desk, asked))["birthEntry"]
    assert entry["person"]["citizenship"]["ground"] == "INTERNATIONAL_TREATY"
    row = await books.fetchrow(
        "SELECT person_id, number FROM citizenship.citizenship_decision WHERE id = $1", decided
    )
    assert row is not None
    assert (str(row["person_id"]), row["number"]) == (entry["person"]["id"], given["number"])
    twice = await refused(
        desk, foreign("Мерима", isAnother=True, citizenship={"decision": decided})
    )
    assert twice["code"] == "ALREADY_ENTERED"


async def test_a_determination_is_entered_from_the_day_that_it_names(desk: Hub) -> None:
    asked = {"determination": SENAD, "effectiveOn": "1990-03-07"}
    given = foreign("Сенад", sex="MALE", person=SENAD, citizenship=asked)
    entry = (await entered(desk, given))["birthEntry"]
    assert entry["person"]["citizenship"] == {"since": "1990-03-07", "ground": "DETERMINATION"}
    note = entry["notes"]["nodes"][-1]
    assert note["determination"] == {"id": SENAD}
    assert note["text"] == (
        "Решењем (Министарство унутрашњих послова, број 204-2-7/2026 од 10.02.2026.) "
        "које је достављено (17.02.2026.) утврђено држављанство Републике Србије"
    )


async def test_what_was_delivered_to_another_unit_is_not_there(desk: Hub) -> None:
    given = foreign("Азра", citizenship={"deemedAct": AMINA})
    assert (await refused(desk, given))["code"] == "DECISION_UNKNOWN"


async def test_a_citizen_in_no_birth_register_keeps_the_period(
    desk: Hub, books: Connection
) -> None:
    given = foreign("Стана", surname="Илић", person=STANA)
    assert (await refused(desk, given))["code"] == "STANDING_LEFT_OUT"
    entry = (await entered(desk, {**given, "citizenship": {"standing": PROOF}}))["birthEntry"]
    assert entry["citizenship"] == "Република Србија"
    assert entry["person"]["citizenship"] == {"since": "1990-03-07", "ground": "DESCENT"}
    periods = "SELECT count(*) FROM citizenship.citizenship WHERE person_id = $1"
    assert await books.fetchval(periods, STANA) == 1
    # The codes by which registrars reach the period follow the entry.
    keeper = "SELECT birth_keeper FROM citizenship.citizenship WHERE person_id = $1"
    assert await books.fetchval(keeper, STANA) == NIS


async def test_who_stands_elsewhere_and_numbers_of_others_are_refused(desk: Hub) -> None:
    given = foreign("Тања", surname="Илић", person=TUDJA)
    said = await refused(desk, given)
    assert (said["code"], said["facts"]) == ("PERSON_KEPT_ELSEWHERE", [])
    unnamed = await refused(desk, foreign("Тања", surname="Илић"))
    assert unnamed["code"] == "PERSON_MAY_STAND"
    number = await refused(desk, foreign("Ведрана", jmbg=OTHERS))
    assert number["code"] == "NUMBER_OF_ANOTHER"
    unknown = await refused(desk, foreign("Ведрана", person=key()))
    assert unknown["code"] == "PERSON_UNKNOWN"


async def test_a_protected_person_is_not_there_without_clearance(
    desk: Hub, books: Connection
) -> None:
    hidden = "c0000000-0000-4000-8000-000000000001"
    await books.execute(
        "INSERT INTO population.person (id, trail_id, status, protection, given_name, surname, sex,"
        " born_on, born_precision, birth_place, birth_country, source_register, source_body, "
        "recorded_at) VALUES ($1, gen_random_uuid(), 'ACTIVE', 2, 'Зумра', 'Бегић', 'FEMALE', $2, "
        "'DAY', 'Сарајево', 'BA', 'C', 'Орган', now())",
        hidden,
        BORN,
    )
    given = foreign("Зумра", person=hidden)
    assert (await refused(desk, given))["code"] == "PERSON_UNKNOWN"
    payload = await entered(desk, given, clearance=2)
    assert payload["birthEntry"]["person"]["id"] == hidden


async def test_an_older_filing_of_the_book_is_answered_first(desk: Hub) -> None:
    receive = """mutation ($key: CommandKey!) { receiveCitizenshipFiling(key: $key, input: {
      book: BIRTHS, subject: "Упис рођења" }) { receipt { filing { id } } } }"""
    older, newer = [
        (await desk.ask(receive, {"key": key()}, capacity="REGISTRAR")).data[
            "receiveCitizenshipFiling"
        ]["receipt"]["filing"]["id"]
        for _ in range(2)
    ]
    assert (await refused(desk, birth("Прва"), filing=newer))["code"] == "OLDER_FILING_OPEN"
    payload = await entered(desk, birth("Прва"), filing=older)
    assert payload["receipt"]["filing"]["state"] == "CLOSED"
    await entered(desk, birth("Друга"), filing=newer)


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"surname": "Мaрковић"}, 400, "INVALID_VARIABLES"),
        ({"surname": "Марко\u200bвић"}, 400, "INVALID_VARIABLES"),
        ({"surname": "А" * 5_000}, 400, "LIMIT_EXCEEDED"),
        ({"born": {"year": 2026, "month": 2, "day": 30}}, 400, "INVALID_VARIABLES"),
        ({"born": {"year": 1849, "month": 2, "day": 3}}, 400, "INVALID_VARIABLES"),
        ({"page": 0}, 400, "INVALID_VARIABLES"),
        ({"documents": [PROOF] * 21}, 400, "INVALID_VARIABLES"),
        ({"citizenship": {}}, 400, "INVALID_VARIABLES"),
        (
            {"citizenship": {"standing": PROOF, "descent": {"proof": PROOF}}},
            400,
            "INVALID_VARIABLES",
        ),
        (
            {"citizenship": {"standing": PROOF, "effectiveOn": "2026-01-01"}},
            400,
            "INVALID_VARIABLES",
        ),
        ({"area": "1"}, 400, "INVALID_VARIABLES"),
        ({"jmbg": "123"}, 400, "INVALID_VARIABLES"),
    ],
)
async def test_a_faulty_input_is_an_error(
    desk: Hub, books: Connection, changes: dict[str, Any], status: int, code: str
) -> None:
    before = await books.fetchval("SELECT count(*) FROM civil.birth_entry")
    answer = await enter(desk, birth("Грешка", **changes))
    assert (answer.status, answer.code) == (status, code), answer.text
    assert await books.fetchval("SELECT count(*) FROM civil.birth_entry") == before


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"surname": "Марко\u0302вић"}, "TEXT_MARKS"),
        ({"surname": "А" * 1_500}, "TEXT_TOO_LONG"),
        ({"birthUnit": "70203"}, "OTHER_AREA"),
        ({"born": {"year": 2199, "month": 1, "day": 1}}, "DAY_IN_FUTURE"),
        ({"area": key()}, "AREA_UNKNOWN"),
        ({"volume": "V"}, "NO_VOLUME"),
    ],
)
async def test_a_lawful_no_is_a_refusal(desk: Hub, changes: dict[str, Any], code: str) -> None:
    assert (await refused(desk, birth("Ништа", **changes)))["code"] == code


async def test_the_doctor_finds_nothing_in_what_was_entered(
    desk: Hub, api: Api, books: Connection
) -> None:
    await entered(desk, birth("Здрава", isAnother=True))
    report = await examine(api, books, SCRATCH)
    assert report.differences == ()
    before = {"VOTER_WITHOUT_CITIZENSHIP", "LEGACY_REMAINDER_ONE"}  # of the state as it was filled
    found = {one.code: one.count for one in report.findings if one.register != "electoral"}
    assert {code for code, count in found.items() if count} <= before


async def test_the_id_of_a_merged_record_means_the_surviving_one(desk: Hub) -> None:
    born = {"born": {"year": 1986, "month": 5, "day": 14}, "citizenship": {"standing": PROOF}}
    given = late("Јелена", person=str(person(6)), mother=..., **born)
    entry = (await entered(desk, given))["birthEntry"]
    assert entry["person"]["id"] == str(person(1))
    again = await refused(desk, {**given, "person": str(person(1))})
    assert (again["code"], again["article"]) == (
        "BIRTH_ENTERED_BEFORE",
        "Закон о матичним књигама",
    )
