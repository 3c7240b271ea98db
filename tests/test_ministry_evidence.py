"""The evidence of decisions: each of the five kinds with every column of its form, 3.4."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from hub.api import Api
from hub.postgres import Server
from schema.citizenship_forms import FORM_1, FORM_2, Form
from tests.commands import OFFICER, decision, key, recorded, refusal
from tests.conftest import NIS, Hub
from tests.scratch import SCRATCH, scratch

KINDS = ("ADMISSION", "TREATY_ACQUISITION", "RELEASE", "RENUNCIATION", "TREATY_TERMINATION")
COLUMNS = {
    "requestNumber": "204-3/2025",
    "requestedOn": "2025-01-05",
    "decidedOn": "2026-03-12",
    "body": "Министарство унутрашњих послова",
    "effectiveOn": "2026-04-12",
    "legalBasis": "чл. 14. ст. 1. тач. 2) Закона о држављанству Републике Србије",
    "surname": "Ковач-Сабо",
    "oneParent": "Иштван",
    "givenName": "Золтан",
    "birthPlace": "Сегедин",
    "birthCountry": "HU",
    "residence": "Ниш, Обреновићева 12/3",
    "foreignCitizenship": "Мађарска",
    "deliveredTo": "Градска управа града Ниша",
    "deliveredOn": "2026-04-20",
    "remarks": "Решење је исправљено закључком од 13.03.2026.",
    "finalOn": "2026-04-12",
    "remedy": "ADMINISTRATIVE_DISPUTE",
    "remedyDays": 30,
}
READ = """query ($id: ID!) { citizenshipDecision(id: $id) {
  kind ordinal requestNumber requestedOn number decidedOn body effectiveOn legalBasis surname
  surnameLatin oneParent givenName born { year month day } birthPlace birthCountry residence
  foreignCitizenship deliveredTo deliveredOn deliveredUnit { code } remarks finalOn remedy
  remedyDays provenance { register body commit } } }"""


@pytest.fixture(scope="module")
async def desk(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Hub]:
    async with scratch(server, api) as there:
        yield await serve(api, there, SCRATCH)


def sent(kind: str, **changes: Any) -> dict[str, Any]:
    """A decision of the kind with every column of its form."""
    return decision(**{"kind": kind, **COLUMNS, "deliveredUnit": NIS, **changes})


@pytest.mark.parametrize("kind", KINDS)
async def test_every_column_of_the_form_is_recorded_as_it_was_sent(desk: Hub, kind: str) -> None:
    given = sent(kind, born={"year": 1982, "month": 7})
    made = await recorded(desk, given)
    answer = await desk.ask(READ, {"id": made["receipt"]["recordId"]}, capacity=OFFICER)
    found = answer.data["citizenshipDecision"]
    assert {name: found[name] for name in COLUMNS} == COLUMNS
    assert (found["kind"], found["number"]) == (kind, given["number"])
    assert found["ordinal"] == made["citizenshipDecision"]["ordinal"]
    assert found["born"] == {"year": 1982, "month": 7, "day": None}
    assert found["surnameLatin"] == "Kovač-Sabo"
    assert found["deliveredUnit"] == {"code": NIS}
    assert found["provenance"] == {
        "register": "CITIZENSHIP",
        "body": COLUMNS["body"],
        "commit": made["receipt"]["commit"],
    }
    assert [one["kind"] for one in made["receipt"]["notices"]] == ["CITIZENSHIP_DECISION_DELIVERED"]


@pytest.mark.parametrize("form", [FORM_1, FORM_2], ids=lambda form: str(form.number))
async def test_ordinals_go_on_through_the_form(desk: Hub, form: Form) -> None:
    made = [await recorded(desk, sent(kind.name)) for kind in form.kinds * 2]
    ordinals = [one["citizenshipDecision"]["ordinal"] for one in made]
    assert ordinals == list(range(ordinals[0], ordinals[0] + len(made)))


@pytest.mark.parametrize("kind", KINDS)
async def test_what_the_form_lets_stand_empty_may_be_left_out(desk: Hub, kind: str) -> None:
    needed = ("decidedOn", "body", "legalBasis", "surname", "givenName", "birthPlace")
    left = {name: ... for name in COLUMNS if name not in (*needed, "birthCountry")}
    made = await recorded(desk, sent(kind, **left, deliveredUnit=...))
    answer = await desk.ask(READ, {"id": made["receipt"]["recordId"]}, capacity=OFFICER)
    assert all(answer.data["citizenshipDecision"][name] is None for name in left)
    assert made["receipt"]["notices"] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("final", [..., "2026-04-21", "2026-04-20"])
async def test_finality_comes_before_delivery_with_it_or_after(
    desk: Hub, kind: str, final: Any
) -> None:
    made = await recorded(desk, sent(kind, finalOn=final))
    assert [one["unit"] for one in made["receipt"]["notices"]] == [NIS]


REFUSED = {
    "a request after the decision": ("REQUEST_AFTER_DECISION", {"requestedOn": "2026-03-13"}),
    "an effect before the decision": ("DAY_BEFORE_DECISION", {"effectiveOn": "2026-03-11"}),
    "a delivery before the decision": ("DAY_BEFORE_DECISION", {"deliveredOn": "2026-03-11"}),
    "a decision of the future": ("DAY_IN_FUTURE", {"decidedOn": "2199-01-01"}),
    "an effect in the future": ("DAY_IN_FUTURE", {"effectiveOn": "2199-01-01"}),
    "a birth after the decision": ("BORN_AFTER_DECISION", {"born": {"year": 2027}}),
    "a name in Latin": ("TEXT_NOT_CYRILLIC", {"oneParent": "István"}),
    "a name with digits": ("TEXT_CHARACTERS", {"givenName": "Золтан 2"}),
    "a body in Latin": ("TEXT_NOT_CYRILLIC", {"body": "Policija"}),
    "a place with a parenthesis": ("TEXT_CHARACTERS", {"birthPlace": "Ниш)"}),
    "a number that is none": ("TEXT_CHARACTERS", {"number": "204;12"}),
    "a request's number that is none": ("TEXT_CHARACTERS", {"requestNumber": "204;12"}),
    "a basis in Latin": ("TEXT_NOT_CYRILLIC", {"legalBasis": "član 14"}),
    "a basis with braces": ("TEXT_CHARACTERS", {"legalBasis": "чл. {14}"}),
    "a remark with a tag": ("TEXT_CHARACTERS", {"remarks": "<б>"}),
    "a remark with a mark": ("TEXT_MARKS", {"remarks": "Ни\u0301ш"}),
    "a long remark": ("TEXT_TOO_LONG", {"remarks": "Ж" * 1_001}),
    "a long name": ("TEXT_TOO_LONG", {"surname": "Ж" * 101}),
    "a long residence": ("TEXT_TOO_LONG", {"residence": "Ж" * 251}),
    "a long number": ("TEXT_TOO_LONG", {"number": "1" * 51}),
    "a unit that keeps no books": ("UNIT_KEEPS_NO_BOOKS", {"deliveredUnit": "90263"}),
    "a delivery to no unit": ("DELIVERY_INCOMPLETE", {"deliveredUnit": ...}),
    "a delivery in the future, of nobody": (
        "DAY_IN_FUTURE",
        {"deliveredOn": "2199-01-01", "person": "00000000-0000-4000-8000-999999999999"},
    ),
    "days for no remedy": ("REMEDY_DAYS_WITHOUT_REMEDY", {"remedy": "NONE"}),
    "no days for a remedy": ("REMEDY_DAYS_WITHOUT_REMEDY", {"remedyDays": 0}),
    "nobody": ("PERSON_UNKNOWN", {"person": "00000000-0000-4000-8000-999999999999"}),
}


@pytest.mark.parametrize("words", REFUSED)
@pytest.mark.parametrize("kind", ["ADMISSION", "RELEASE"])
async def test_one_fact_refuses_a_decision(desk: Hub, kind: str, words: str) -> None:
    code, changes = REFUSED[words]
    if words == "a decision of the future":
        changes = {**changes, "effectiveOn": ..., "finalOn": ...}
        changes |= {"deliveredOn": ..., "deliveredUnit": ...}
    assert (await refusal(desk, sent(kind, **changes)))["code"] == code


@pytest.mark.parametrize("length", [2_001, 5_000])
async def test_remarks_have_a_limit(desk: Hub, length: int) -> None:
    text = "mutation ($key: CommandKey!, $input: RecordCitizenshipDecisionInput!) {"
    text += " recordCitizenshipDecision(key: $key, input: $input) { receipt { act } } }"
    variables = {"key": key(), "input": sent("RELEASE", remarks="Ж" * length)}
    answer = await desk.ask(text, variables, capacity=OFFICER)
    assert (answer.status, answer.code) == (400, "LIMIT_EXCEEDED")
