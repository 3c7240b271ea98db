"""What a command refuses of its input: by code and path where it is no input, by law else."""

from collections.abc import AsyncIterator, Callable
from datetime import date, timedelta
from secrets import token_hex
from typing import Any

import pytest

from hub.api import Api
from hub.ledger.languages import language
from hub.postgres import Server
from schema.acts import Language
from schema.refusals import sentences
from tests.commands import OFFICER, RECORD, decision, deliver, key, record, recorded, refusal
from tests.conftest import Hub, person
from tests.scratch import SCRATCH, scratch

TOMORROW = (date.today() + timedelta(days=2)).isoformat()


@pytest.fixture(scope="module")
async def desk(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Hub]:
    async with scratch(server, api) as there:
        yield await serve(api, there, SCRATCH)


LAWFUL_REFUSALS = {
    "DAY_IN_FUTURE": {"decidedOn": TOMORROW, "finalOn": ...},
    "DAY_BEFORE_DECISION": {"finalOn": "2026-03-11"},
    "REQUEST_AFTER_DECISION": {"requestedOn": "2026-03-13"},
    "BORN_AFTER_DECISION": {"born": {"year": 2026, "month": 3, "day": 13}},
    "TEXT_NOT_CYRILLIC": {"surname": "Kovač"},
    "TEXT_CHARACTERS": {"surname": "Ковач (млађи)"},
    "TEXT_TOO_LONG": {"birthPlace": "Ж" * 251},
    "PERSON_UNKNOWN": {"person": "00000000-0000-4000-8000-999999999999"},
    "REMEDY_DAYS_WITHOUT_REMEDY": {"remedyDays": 15},
    "DELIVERY_INCOMPLETE": {"deliveredUnit": "79022"},
    "UNIT_UNKNOWN": {"deliveredUnit": "70009", "deliveredOn": "2026-05-01"},
}


@pytest.mark.parametrize("code", LAWFUL_REFUSALS)
async def test_what_the_law_does_not_let_be_recorded_is_refused(desk: Hub, code: str) -> None:
    said = await refusal(desk, decision(**LAWFUL_REFUSALS[code]))
    assert said["code"] == code
    assert {one["name"] for one in said["facts"]} == sentences()[code].slots
    assert "{" not in said["sentence"]


async def test_a_person_of_level_two_is_refused_as_one_who_is_not_there(desk: Hub) -> None:
    hidden = await refusal(desk, decision(person=str(person(4))))
    nobody = await refusal(desk, decision(person="00000000-0000-4000-8000-999999999999"))
    assert hidden == nobody
    cleared = await recorded(desk, decision(person=str(person(4))), clearance=2)
    assert cleared["citizenshipDecision"] is not None


async def test_a_row_that_the_viewer_does_not_reach_is_recorded_and_not_shown(desk: Hub) -> None:
    made = await recorded(desk, decision(person=str(person(3))))
    assert made["citizenshipDecision"] is None
    answer = await deliver(desk, made)
    assert answer.data["deliverCitizenshipDecision"]["refusal"]["code"] == "DECISION_UNKNOWN"


INVALID = {
    "a short key": {"key": "0123456789"},
    "a key of other letters": {"key": "кључ-кључ-кључ-кључ"},
    "no key": {"key": None},
    "a date of no calendar": {"input": {"decidedOn": "2026-02-30"}},
    "a month of no year": {"input": {"born": {"year": 1982, "month": 13}}},
    "a day without month": {"input": {"born": {"year": 1982, "day": 7}}},
    "a year of no register": {"input": {"born": {"year": 1492}}},
    "a unit of no code": {"input": {"deliveredUnit": "79023"}},
    "an id of no kind": {"input": {"person": "1"}},
    "a kind of none": {"input": {"kind": "GIFT"}},
    "mixed scripts": {"input": {"surname": "Кoвач"}},  # a Latin o
    "an invisible character": {"input": {"surname": "Ко\u200bвач"}},
    "a blank": {"input": {"surname": "  "}},
    "a formula": {"input": {"remarks": "=1+1"}},
    "a country of no code": {"input": {"birthCountry": "Мађарска"}},
    "a name left out": {"input": {"surname": ...}},
    "an unknown name": {"input": {"jmbg": "0101990710004"}},
}


@pytest.mark.parametrize("words", INVALID)
async def test_what_is_no_input_is_refused_with_its_path(desk: Hub, words: str) -> None:
    changed = INVALID[words]
    variables = {"key": changed.get("key", key()), "input": decision(**changed.get("input", {}))}
    answer = await desk.ask(RECORD, variables, capacity=OFFICER)
    assert (answer.status, answer.code) == (400, "INVALID_VARIABLES"), answer.text
    for value in changed.get("input", {}).values():
        assert value is ... or str(value).strip() == "" or str(value) not in answer.text


async def test_a_text_that_is_too_long_is_refused_by_its_limit(desk: Hub) -> None:
    answer = await record(desk, decision(remarks="Ж" * 2_001))
    assert (answer.status, answer.code) == (400, "LIMIT_EXCEEDED")
    unindexed = await refusal(desk, decision(number=token_hex(990)))
    assert unindexed["code"] == "TEXT_TOO_LONG"
    large = await record(desk, decision(remarks="Ж" * 40_000))
    assert (large.status, large.code) == (413, "BODY_TOO_LARGE")


async def test_combining_marks_are_composed(desk: Hub) -> None:
    """What composes is a letter, of another script here; what does not is a mark."""
    composed = await refusal(desk, decision(remarks="Cre\u0301teil"))
    assert composed["code"] == "TEXT_NOT_CYRILLIC"
    left = await refusal(desk, decision(remarks="Ни\u0301ш"))
    assert left["code"] == "TEXT_MARKS"


async def test_a_refusal_is_said_in_the_asked_language_and_script(desk: Hub) -> None:
    given, name = decision(decidedOn=TOMORROW, finalOn=...), key()

    async def said(language: str | None = None, accepted: str = "") -> str:
        more = {"language": language} if language else {}
        headers = {"accept-language": accepted} if accepted else {}
        answer = await refusal(desk, given, key=name, headers=headers, **more)
        return str(answer["sentence"])

    cyrillic, latin = await said("SR_CYRL"), await said("SR_LATN")
    english = await said("EN")
    assert cyrillic.startswith("Датум ")
    assert latin.startswith("Datum ")
    assert english.startswith("The date ")
    assert TOMORROW in english
    assert await said() == cyrillic
    assert await said(accepted="en-GB, sr;q=0.5") == english
    assert await said(accepted="de, sr-Latn;q=0.9, en;q=0.8") == latin
    assert await said("EN", "sr") == english


@pytest.mark.parametrize(
    ("accepted", "wanted"),
    [
        ("", Language.SR_CYRL),
        ("de", Language.SR_CYRL),
        ("sr-RS", Language.SR_CYRL),
        ("SR-Latn-RS;q=0.3", Language.SR_LATN),
        ("en;q=0.2, sr;q=0.1", Language.EN),
        ("en;q=much", Language.SR_CYRL),
        ("en;q=0, sr-Latn", Language.SR_LATN),
        (";;;,,," * 1000, Language.SR_CYRL),
    ],
)
def test_the_language_is_the_preferred_one(accepted: str, wanted: Language) -> None:
    assert language(None, accepted) is wanted


def test_every_refusal_has_one_sentence_in_each_language_with_the_same_facts(api: Api) -> None:
    for code, sentence in sentences().items():
        assert sentence.slots is not None, code  # it raises where the facts differ
        assert sentence.serbian.endswith("."), code
        assert sentence.english.endswith("."), code
    declared = {code for command in api.commands.values() for code in command.refusals}
    assert declared <= sentences().keys()


async def test_the_same_decision_cannot_be_recorded_twice(desk: Hub) -> None:
    given = decision()
    await recorded(desk, given)
    said = await refusal(desk, given)
    assert said["code"] == "DECISION_KNOWN"
    assert given["number"] in said["sentence"]


async def test_a_token_that_is_expired_gives_no_command(desk: Hub) -> None:
    answer = await desk.client.post(
        "/graphql",
        json={"query": RECORD, "variables": {"key": key(), "input": decision()}},
        headers={"authorization": "Bearer e30.e30.e30"},
    )
    assert answer.status_code == 401
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
