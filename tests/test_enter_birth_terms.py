"""`enterBirth` over real HTTP: terms of reports, places in cities, names and declarations."""

from collections.abc import AsyncIterator, Callable
from datetime import date
from typing import Any

import pytest

from hub.api import Api
from hub.db import Connection, Target
from hub.postgres import Server
from schema.clocks import deadline
from schema.terms import Clock
from tests.births import (
    BOOKS,
    DAY,
    FATHER,
    MOTHER,
    NOVI_SAD,
    PROOF,
    REPORT,
    RESIDENCE,
    abroad,
    birth,
    entered,
    late,
    refused,
    stillborn,
    today,
)
from tests.conftest import NIS, Hub, person
from tests.scratch import SCRATCH, connected, scratch

DEATH = """INSERT INTO civil.death_fact (person_id, died_on, died_precision, trail_id, protection,
  birth_keeper, roll_unit, residence_unit, source_register, source_body, recorded_at)
SELECT id, $2, 'MONTH', trail_id, protection, birth_keeper, roll_unit, residence_unit, 'C', 'Орган',
  now() FROM population.person WHERE id = $1"""
ZEMUN = "a0000000-0000-4000-8000-000000000009"
OF_ZEMUN = f"""
WITH area AS (INSERT INTO civil.registration_area
  (id, name, unit_code, keeper_code, seat, valid_from, source_register, source_body, recorded_at)
  VALUES ('{ZEMUN}', 'Земун', '70157', '70157', 'Земун', '1946-01-01', 'C', 'Орган', now())
  RETURNING id)
INSERT INTO civil.book
  (id, area_id, kind, volume, first_year, source_register, source_body, recorded_at)
SELECT gen_random_uuid(), id, 'BIRTHS', 'I', 2000, 'C', 'Орган', now() FROM area"""


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        async with connected(made) as connection:
            await connection.execute(BOOKS)
        yield made


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    """A hub on a state of its own: what is entered here is seen by no other test."""
    made: Hub = await serve(api, there, SCRATCH)
    return made


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


@pytest.mark.parametrize(
    ("given_name", "surname", "language", "script"),
    [
        ("Ágnes", "Szűcs", "hu", "LATIN"),
        ("Șerban", "Țepeș", "ro", "LATIN"),
        ("Ганя", "Їжакович", "rue", "CYRILLIC"),
        ("Ѓорѓи", "Ќосев", "mk", "CYRILLIC"),
        ("Ἑλένη", "Παπαδοπούλου", "el", "GREEK"),
    ],
)
async def test_the_script_of_a_minority_name_is_told(
    desk: Hub, given_name: str, surname: str, language: str, script: str
) -> None:
    """By its letters, whether the registrar states it or not; of the entry and of the person."""
    name = {"givenName": given_name, "surname": surname, "language": language}
    text = "query ($id: ID!) { person(id: $id) { minorityName { script givenName } } }"
    for at, stated in (("01:01", {}), ("01:02", {"script": script})):
        given = birth("Мањина", bornAt=at, isAnother=True, minorityName={**name, **stated})
        entry = (await entered(desk, given))["birthEntry"]
        assert entry["minorityName"] == {**name, "script": script}
        asked = await desk.ask(text, {"id": entry["person"]["id"]}, capacity="REGISTRAR")
        shown = {"script": script, "givenName": given_name}
        assert asked.data["person"]["minorityName"] == shown
    wrong = "GREEK" if script == "LATIN" else "LATIN"
    given = birth("Мањина", isAnother=True, minorityName={**name, "script": wrong})
    assert (await refused(desk, given))["code"] == "SCRIPT_DIFFERS"


async def test_national_affiliation_is_entered_on_a_declaration_and_read_by_few(
    desk: Hub, books: Connection
) -> None:
    declared = {
        "nationality": "Мађарска", "motherTongue": "Мађарски", "declaredOn": today().isoformat(),
    }  # fmt: skip
    entry = (await entered(desk, birth("Изјашњена", affiliation=declared)))["birthEntry"]
    child = entry["person"]["id"]
    text = """query ($id: ID!) { person(id: $id) {
      affiliation { nationality motherTongue declaredOn } } }"""
    shown = (await desk.ask(text, {"id": child}, capacity="REGISTRAR")).data["person"]
    assert shown["affiliation"] == declared
    elsewhere = {"capacity": "REGISTRAR", "unit": NOVI_SAD}
    assert (await desk.ask(text, {"id": child}, **elsewhere)).data["person"] is None
    for capacity in ("SUPERVISOR", "CITIZENSHIP_OFFICER", "ROLL_CLERK", "PUBLIC"):
        answer = await desk.ask(text, {"id": child}, capacity=capacity, basis="Члан 45")
        assert (answer.status, answer.code) == (403, "FORBIDDEN"), capacity
    silent = (await entered(desk, birth("Неизјашњена")))["birthEntry"]["person"]["id"]
    shown = (await desk.ask(text, {"id": silent}, capacity="REGISTRAR")).data["person"]
    assert shown["affiliation"] is None
    again = "SELECT count(*) FROM civil.affiliation WHERE person_id = $1"
    assert await books.fetchval(again, child) == 1


async def test_terms_of_a_found_child_run_from_the_day_it_was_found(desk: Hub) -> None:
    proof = {"name": "Записник о налажењу детета", "body": "Полицијска управа Ниш", "number": "7"}
    changes = {
        "kind": "FOUND", "mother": ..., "father": ..., "bornAt": ...,
        "citizenship": {"territory": {"proof": proof}},
        "report": {**REPORT, "reportedOn": today().isoformat()},
    }  # fmt: skip
    said = await refused(desk, birth("Нађа", days=60, **changes))
    assert said["code"] == "LATE_WITHOUT_DECISION"
    found = _iso(today() - 25 * DAY)
    entry = (await entered(desk, birth("Нађа", days=60, foundOn=found, **changes)))["birthEntry"]
    assert (entry["kind"], entry["foundOn"], entry["report"]["isLate"]) == ("FOUND", found, True)
    decision = {"body": "Управа Ниш", "number": "200-6/2026", "dated": today().isoformat()}
    late_one = birth("Надежда", days=60, lateDecision=decision, **changes)
    entry = (await entered(desk, late_one))["birthEntry"]
    assert (entry["kind"], entry["lateDecisionNumber"]) == ("FOUND", "200-6/2026")


async def test_a_late_report_is_entered_and_shown_as_late(desk: Hub) -> None:
    """Reported after 15 days, of the stillborn after the next day; abroad no term is known."""
    given = birth("Позна", days=25, report={**REPORT, "reportedOn": today().isoformat()})
    due = deadline(today() - 25 * DAY, Clock.BIRTH_REPORT, today())
    report = (await entered(desk, given))["birthEntry"]["report"]
    assert (report["dueOn"], report["isLate"]) == (_iso(due), True)
    given = stillborn(bornAt="01:15", report={**REPORT, "reportedOn": today().isoformat()})
    report = (await entered(desk, given))["birthEntry"]["report"]
    assert (report["dueOn"], report["isLate"]) == (_iso(today() - 2 * DAY), True)
    request = {"name": "Захтев за упис", "dated": today().isoformat()}
    by_report = {"descent": {"proof": PROOF, "report": request, "request": request}}
    report = (await entered(desk, abroad("Далека", citizenship=by_report)))["birthEntry"]["report"]
    assert (report["dueOn"], report["isLate"]) == (None, None)


async def test_a_city_municipality_is_on_the_territory_of_its_city(desk: Hub) -> None:
    """Medijana is a part of Niš, whose area it is born in; Zemun is a part of Belgrade."""
    entry = (await entered(desk, birth("Медина", birthUnit="71331")))["birthEntry"]
    assert (entry["birthUnit"], entry["keeper"]) == ({"code": "71331"}, {"code": NIS})
    for unit in ("70157", NOVI_SAD):
        said = await refused(desk, birth("Зема", birthUnit=unit))
        assert said["code"] == "OTHER_AREA"
        assert said["facts"][0] == {"name": "unit", "value": unit}
    request = {"name": "Захтев за упис", "dated": today().isoformat()}
    by_report = {"descent": {"proof": PROOF, "report": request, "request": request}}
    mother = {**MOTHER, "residence": {**RESIDENCE, "unit": "71331"}}
    await entered(desk, abroad("Меди", citizenship=by_report, mother=mother))


async def test_a_city_names_the_place_of_a_birth_in_its_municipality(
    desk: Hub, books: Connection
) -> None:
    """Every municipality of Belgrade keeps its own books: the city is named, or the unit."""
    await books.execute(OF_ZEMUN)
    zemun, at = "70157", {"area": ZEMUN, "birthPlace": "Београд"}
    for name, unit in (("Земунка", zemun), ("Београђанка", "79014")):
        given = birth(name, birthUnit=unit, **at)
        entry = (await entered(desk, given, unit=zemun))["birthEntry"]
        assert (entry["birthUnit"], entry["keeper"]) == ({"code": unit}, {"code": zemun})
    of_another = birth("Врачарка", birthUnit="70114", **at)
    assert (await refused(desk, of_another, unit=zemun))["code"] == "OTHER_AREA"


async def test_a_child_of_a_father_long_dead_is_refused(desk: Hub, books: Connection) -> None:
    """By the register of deaths, where only the month is known by its last day."""
    father = {**FATHER, "person": str(person(2))}
    await books.execute(DEATH, person(2), (today() - 400 * DAY).replace(day=1))
    said = await refused(desk, birth("Сирота", father=father))
    assert (said["code"], said["article"]) == ("PARENT_DIED", "члан 45. Породичног закона")
    assert said["facts"][0] == {"name": "role", "value": "FATHER"}
    await entered(desk, late("Сирота", days=380, father=father))


def _iso(day: date) -> str:
    return day.isoformat()
