"""Commands on cases as tests send them: who sends which, with what."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from schema.scalars import BELGRADE
from tests.commands import OFFICER, RECEIPT, REFUSAL, key
from tests.conftest import Answer, Hub
from tests.test_ledger_filings import receive

REGISTRAR = "REGISTRAR"
SUBOTICA = "80438"
NOBODY = "00000000-0000-4000-8000-999999999999"
CASE = """id kind office year number state isOpen openedOn dueOn closedOn filing subject grounds
  unit { code } provenance { commit }"""
STEP = """id ordinal kind state office dueOn article text
  caseFile { id state provenance { commit } documents { totalCount } }"""
# Everybody is of Niš where this was said; their ids.
OWN = """UPDATE population.person SET birth_keeper = $1 WHERE protection = 0
  AND status = 'ACTIVE' AND id > '00000000-0000-4000-8000-000000000008' RETURNING id::text"""
# By command, the payload's record and what is asked of it; whether it takes a version.
COMMANDS = {
    "openDoubt": ("caseFile", CASE, False),
    "giveOpinion": ("caseFile", CASE, True),
    "withdrawDoubt": ("caseFile", CASE, True),
    "takeUpOpinion": ("caseStep", STEP, False),
    "openReconstruction": ("caseFile", CASE, False),
    "addEvidence": ("caseStep", STEP, False),
    "restoreEntry": ("caseEntry", "id ordinal role step { ordinal text }", False),
    "closeReconstruction": ("caseFile", CASE, True),
}
OFFICERS = ("giveOpinion", "openReconstruction")  # who else is a registrar, unless said otherwise
NOTICES = "{ notices(first: 100) { id kind unit record recordId } }"
WHOLE = f"""query ($id: ID!) {{ caseFile(id: $id) {{ {CASE} person {{ id }}
  decision {{ outcome body number decidedOn text remedy deliveredOn remedyUntil }}
  steps(first: 100) {{ nodes {{ {STEP} }} }}
  documents(first: 100) {{ nodes {{ ordinal name body number dated step {{ ordinal }} }} }}
  entries(first: 100) {{ nodes {{ ordinal role birthEntry {{ id }} citizensBookEntry {{ id }} }} }}
}} }}"""


def today() -> date:
    """The day on which the hub decides."""
    return datetime.now(BELGRADE).date()


def document(**changes: Any) -> dict[str, Any]:
    """A document as it is shown."""
    made = {"name": "Извод из матичне књиге", "body": "Градска управа Ниш", "number": "203-7/2026"}
    return {**made, "dated": "2026-05-04", **changes}


def doubt(**changes: Any) -> dict[str, Any]:
    """A doubt about a date of birth; about whom is added."""
    made: dict[str, Any] = {
        "subject": "Датум рођења",
        "grounds": "Исправе се не слажу: у једној је 12.03.1982, у другој 21.03.1982.",
        "documents": [document()],
    }
    return {name: value for name, value in {**made, **changes}.items() if value is not ...}


def opinion(case: Any, **changes: Any) -> dict[str, Any]:
    """An opinion of today on that case."""
    made: dict[str, Any] = {
        "caseFile": case["id"],
        "number": "03/9-212/2026",
        "givenOn": today().isoformat(),
        "isAccurate": True,
        "text": "Податак о датуму рођења је тачан.",
    }
    return {**made, **changes}


def order(**changes: Any) -> dict[str, Any]:
    """An order to renew the births of Niš, under a number of its own."""
    made: dict[str, Any] = {
        "book": "BIRTHS",
        "unit": "79022",
        "subject": "Матична књига рођених, том 12, уписи од 1 до 240 из 1961. године",
        "procedure": "Обнова на основу извода, других исправа и изјава странака",
        "orderNumber": f"01-{key()[:8]}/2026",
        "orderedOn": "2026-06-01",
        "until": "2027-06-01",
    }
    return {name: value for name, value in {**made, **changes}.items() if value is not ...}


async def send(hub: Hub, command: str, given: Mapping[str, Any], **more: Any) -> Answer:
    """Send a command on cases; `version` is that of its case."""
    field, inner, versioned = COMMANDS[command]
    kind = f"{command[0].upper()}{command[1:]}Input"
    variables: dict[str, Any] = {"key": more.pop("key", None) or key(), "input": given}
    variables["dryRun"] = more.pop("dryRun", False)
    words, sent = "", ""
    if versioned:
        words, sent = ", $version: Int!", ", expectedVersion: $version"
        variables["version"] = more.pop("version")
    text = f"""mutation ($key: CommandKey!, $input: {kind}!, $dryRun: Boolean!{words}) {{
      {command}(key: $key, input: $input, dryRun: $dryRun{sent}) {{
        {RECEIPT} {REFUSAL} {field} {{ {inner} }} }} }}"""
    who = {"capacity": OFFICER if command in OFFICERS else REGISTRAR, **more}
    return await hub.ask(text, variables, **who)


async def made(hub: Hub, command: str, given: Mapping[str, Any], **more: Any) -> Any:
    """The payload of a command that is carried out, its record under `made`."""
    payload = (await send(hub, command, given, **more)).data[command]
    assert payload["refusal"] is None, payload
    return {**payload, "made": payload[COMMANDS[command][0]]}


async def refused(hub: Hub, command: str, given: Mapping[str, Any], **more: Any) -> Any:
    """The refusal of a command that is not carried out."""
    payload = (await send(hub, command, given, **more)).data[command]
    assert payload["receipt"] is None, payload
    return payload["refusal"]


async def opened(hub: Hub, command: str, given: Mapping[str, Any], **more: Any) -> Any:
    """The case that a command opens."""
    return (await made(hub, command, given, **more))["made"]


def version(case: Any) -> int:
    """The version of a case as it was read."""
    return int(case["provenance"]["commit"])


async def read(hub: Hub, case: Any, **who: Any) -> Any:
    """The whole case as the asking one reads it; as the registrar unless said otherwise."""
    answer = await hub.ask(WHOLE, {"id": case["id"]}, **{"capacity": REGISTRAR, **who})
    return answer.data["caseFile"]


async def notices(hub: Hub, case: Any, **who: Any) -> list[str]:
    """The kinds of what is owed because of a case in the asking one's open list."""
    answer = await hub.ask(NOTICES, **{"capacity": REGISTRAR, **who})
    return [one["kind"] for one in answer.data["notices"] if one["recordId"] == case["id"]]


async def waiting(hub: Hub) -> Any:
    """A filing of Niš for its books of citizens."""
    return (await receive(hub, "CITIZENS", capacity=REGISTRAR))["receipt"]["filing"]
