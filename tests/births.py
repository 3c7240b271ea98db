"""Births as tests enter them: the ordinary one, books to enter it in, and who sends it."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from schema.scalars import BELGRADE
from tests.commands import RECEIPT, REFUSAL, key
from tests.conftest import NIS, Answer, Hub, person

NOVI_SAD = "80438"
AREA, KOSOVO, THERE, CLOSED = (f"a0000000-0000-4000-8000-00000000000{n}" for n in range(1, 5))
DAY = timedelta(days=1)
ENTER = f"""mutation ($key: CommandKey!, $input: EnterBirthInput!, $dryRun: Boolean! = false,
    $filing: ID) {{
  enterBirth(key: $key, input: $input, dryRun: $dryRun, filing: $filing) {{
    {RECEIPT} {REFUSAL}
    birthEntry {{
      id entryMark number year page volume enteredOn registrar kind isStillborn foundOn
      keeper {{ code }} area {{ id }}
      person {{ id givenName surname sex birthKeeper {{ code }} oneParent {{ name }}
        citizenship {{ since ground }} birthUnit {{ code }} born {{ year month day }} }}
      givenName surname sex born {{ year month day }} bornAt birthPlace birthUnit {{ code }}
      birthCountry jmbg citizenship lateDecisionNumber lateDecisionOn
      minorityName {{ givenName surname language script }}
      report {{ reporterKind reporterName reportedOn dueOn isLate reporter {{ id }}
        address {{ settlement street unit {{ code }} country }} }}
      parents(first: 2) {{ nodes {{ role parent {{ id }} givenName surname surnameBeforeMarriage
        jmbg born {{ year month day }} birthPlace birthUnit {{ code }} birthCountry citizenship
        address {{ settlement street unit {{ code }} country }} }} }}
      notes(first: 30) {{ nodes {{ writtenIn ordinal kind text enteredOn registrar
        basis {{ document number dated body }}
        decision {{ id }} determination {{ id }} deemedAct {{ id }} }} }}
      provenance {{ register body recordedAt }}
    }}
  }}
}}"""
# Areas of Niš, of Priština kept by Niš, of Novi Sad, and one of Niš that is no more; their books;
# and that Jelena, the first of the eight, is a citizen.
BOOKS = f"""
INSERT INTO civil.registration_area
  (id, name, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body,
   recorded_at)
VALUES
  ('{AREA}', 'Ниш', '{NIS}', '{NIS}', 'Ниш', '1946-01-01', NULL, 'C', 'Орган', now()),
  ('{KOSOVO}', 'Приштина', '90204', '{NIS}', 'Приштина', '1946-01-01', NULL, 'C', 'Орган', now()),
  ('{THERE}', 'Нови Сад', '{NOVI_SAD}', '{NOVI_SAD}', 'Нови Сад', '1946-01-01', NULL, 'C', 'О',
   now()),
  ('{CLOSED}', 'Ниш II', '{NIS}', '{NIS}', 'Ниш', '1947-01-01', '1999-12-31', 'C', 'О', now());
INSERT INTO civil.book
  (id, area_id, kind, volume, first_year, last_year, source_register, source_body, recorded_at)
SELECT gen_random_uuid(), a.id, k.kind, v.volume, v.first, v.last, 'C', 'Орган', now()
FROM civil.registration_area a,
  (VALUES ('BIRTHS'), ('DEATHS')) k (kind),
  (VALUES ('V', 2000, 2024), ('VI', 2025, NULL)) v (volume, first, last);
INSERT INTO citizenship.citizenship
  (id, person_id, since, ground, trail_id, protection, birth_keeper, roll_unit, residence_unit,
   source_register, source_body, recorded_at)
SELECT gen_random_uuid(), p.id, p.born_on, 'DESCENT', p.trail_id, p.protection, p.birth_keeper,
  p.roll_unit, p.residence_unit, 'C', 'Орган', now()
FROM population.person p WHERE p.id = '{person(1)}';
"""
PROOF = {
    "name": "Уверење о држављанству мајке",
    "body": "Матичар Ниш",
    "number": "203-17/2026",
    "dated": "2026-01-15",
}
RESIDENCE = {
    "settlement": "Ниш",
    "street": "Војводе Мишића 61а",
    "unit": NIS,
    "country": "RS",
}
MOTHER = {
    "person": str(person(1)),
    "givenName": "Јелена",
    "surname": "Марковић",
    "surnameBeforeMarriage": "Илић",
    "citizenship": "CITIZEN",
    "born": {"year": 1986, "month": 5, "day": 14},
    "birthPlace": "Ниш",
    "birthUnit": NIS,
    "birthCountry": "RS",
    "residence": RESIDENCE,
}
FATHER = {
    "givenName": "Ласло",
    "surname": "Ковач",
    "citizenship": "FOREIGN",
    "foreignCitizenship": "Мађарска",
    "born": {"year": 1984},
    "birthPlace": "Сегедин",
    "birthCountry": "HU",
}
REPORT = {"kind": "INSTITUTION", "name": "Универзитетски клинички центар Ниш"}


def today() -> date:
    """The day of the ledger."""
    return datetime.now(BELGRADE).date()


def parts(day: date) -> dict[str, int]:
    """A day as a PartialDate."""
    return {"year": day.year, "month": day.month, "day": day.day}


def birth(given_name: str, *, days: int = 3, **changes: Any) -> dict[str, Any]:
    """The input of an ordinary birth in Niš so many days ago, to a citizen and a foreigner."""
    born = today() - days * DAY
    made: dict[str, Any] = {
        "area": AREA,
        "page": 1,
        "registrar": "Мирјана Стојковић",
        "kind": "REGULAR",
        "givenName": given_name,
        "surname": "Марковић",
        "sex": "FEMALE",
        "born": parts(born),
        "bornAt": "04:35",
        "birthPlace": "Ниш",
        "birthUnit": NIS,
        "birthCountry": "RS",
        "report": {**REPORT, "reportedOn": min(born + DAY, today()).isoformat()},
        "mother": MOTHER,
        "father": FATHER,
        "citizenship": {"descent": {"proof": PROOF}},
    }
    return {name: value for name, value in {**made, **changes}.items() if value is not ...}


def late(given_name: str, *, days: int = 400, **changes: Any) -> dict[str, Any]:
    """The same entered late, on a decision of yesterday."""
    decision = {"body": "Управа Ниш", "number": "200-5/2026", "dated": _days_ago(1)}
    made = birth(given_name, days=days, kind="LATE", lateDecision=decision)
    return {name: value for name, value in {**made, **changes}.items() if value is not ...}


def abroad(given_name: str, *, days: int = 400, **changes: Any) -> dict[str, Any]:
    """A birth in Vienna, on a foreign document."""
    document = {"name": "Извод из матичне књиге рођених", "body": "Општина Беч", "number": "77"}
    made = birth(given_name, days=days, kind="ABROAD", birthPlace="Беч", birthUnit=...)
    made |= {"birthCountry": "AT", "documents": [document]}
    return {name: value for name, value in {**made, **changes}.items() if value is not ...}


def stillborn(**changes: Any) -> dict[str, Any]:
    """A child who was stillborn and was given no name."""
    made = birth("", givenName=..., citizenship=..., isStillborn=True)
    return {name: value for name, value in {**made, **changes}.items() if value is not ...}


async def enter(hub: Hub, given: Mapping[str, Any], **more: Any) -> Answer:
    """Send a birth; as a registrar of Niš, under a key of its own, unless said else."""
    variables = {"key": more.pop("key", None) or key(), "input": given}
    variables |= {name: more.pop(name) for name in ("dryRun", "filing") if name in more}
    return await hub.ask(ENTER, variables, **{"capacity": "REGISTRAR", **more})


async def entered(hub: Hub, given: Mapping[str, Any], **more: Any) -> Any:
    """The payload of a birth that is entered."""
    payload = (await enter(hub, given, **more)).data["enterBirth"]
    assert payload["refusal"] is None, payload
    return payload


async def refused(hub: Hub, given: Mapping[str, Any], **more: Any) -> Any:
    """The refusal of a birth that is not entered."""
    payload = (await enter(hub, given, **more)).data["enterBirth"]
    assert payload["receipt"] is None, payload
    assert payload["birthEntry"] is None
    return payload["refusal"]


def _days_ago(days: int) -> str:
    return (today() - days * DAY).isoformat()
