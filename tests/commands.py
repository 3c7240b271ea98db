"""Commands as tests send them: the ordinary decision, and who sends it."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from tests.conftest import NIS, Answer, Hub, person

OFFICER = "CITIZENSHIP_OFFICER"
RECEIPT = """receipt { act commit recordedAt recordId repeated notices { kind unit recordId }
    answers { id kind unit recordId }
    filing { id office book year number state } }"""
REFUSAL = "refusal { code article sentence facts { name value } }"
RECORD = f"""mutation ($key: CommandKey!, $input: RecordCitizenshipDecisionInput!,
    $dryRun: Boolean! = false, $language: Language, $filing: ID) {{
  recordCitizenshipDecision(
    key: $key, input: $input, dryRun: $dryRun, language: $language, filing: $filing
  ) {{
    {RECEIPT} {REFUSAL} citizenshipDecision {{ id kind ordinal number surname deliveredOn }}
  }}
}}"""
DELIVER = f"""mutation ($key: CommandKey!, $input: DeliverCitizenshipDecisionInput!,
    $version: Int!, $dryRun: Boolean! = false) {{
  deliverCitizenshipDecision(
    key: $key, input: $input, expectedVersion: $version, dryRun: $dryRun
  ) {{ {RECEIPT} {REFUSAL} citizenshipDecision {{ id deliveredOn finalOn }} }}
}}"""
OUTCOME = f"query ($key: CommandKey!) {{ outcome(key: $key) {{ command {RECEIPT} {REFUSAL} }} }}"


def decision(**changes: Any) -> dict[str, Any]:
    """The input of an ordinary decision on admission, under a number of its own."""
    made: dict[str, Any] = {
        "kind": "ADMISSION",
        "number": f"204-{uuid4().hex[:12]}/2026",
        "decidedOn": "2026-03-12",
        "body": "Министарство унутрашњих послова",
        "legalBasis": "Закон о држављанству Републике Србије, члан 17",
        "surname": "Ковач",
        "givenName": "Золтан",
        "oneParent": "Иштван",
        "born": {"year": 1982, "month": 7, "day": 7},
        "birthPlace": "Сегедин",
        "birthCountry": "HU",
        "finalOn": "2026-04-12",
    }
    return {name: value for name, value in {**made, **changes}.items() if value is not ...}


def key() -> str:
    """A key of its own."""
    return str(uuid4())


async def record(hub: Hub, given: Mapping[str, Any], **more: Any) -> Answer:
    """Send a decision to be recorded; as the officer, under a key of its own, unless said else."""
    variables = {"key": more.pop("key", None) or key(), "input": given}
    variables |= {name: more.pop(name) for name in ("dryRun", "language", "filing") if name in more}
    return await hub.ask(RECORD, variables, **{"capacity": OFFICER, **more})


async def recorded(hub: Hub, given: Mapping[str, Any], **more: Any) -> Any:
    """The payload of a decision that is recorded."""
    payload = (await record(hub, given, **more)).data["recordCitizenshipDecision"]
    assert payload["refusal"] is None, payload
    return payload


async def refusal(hub: Hub, given: Mapping[str, Any], **more: Any) -> Any:
    """The refusal of a decision that is not recorded."""
    payload = (await record(hub, given, **more)).data["recordCitizenshipDecision"]
    assert payload["receipt"] is None, payload
    assert payload["citizenshipDecision"] is None
    return payload["refusal"]


async def deliver(hub: Hub, made: Any, **more: Any) -> Answer:
    """Deliver a recorded decision to Niš; `version` and the input's values may be changed."""
    given = {"decision": made["receipt"]["recordId"], "unit": NIS, "deliveredOn": "2026-04-20"}
    variables = {
        "key": more.pop("key", None) or key(),
        "version": more.pop("version", made["receipt"]["commit"]),
        "input": {**given, **more.pop("given", {})},
        "dryRun": more.pop("dryRun", False),
    }
    return await hub.ask(DELIVER, variables, **{"capacity": OFFICER, **more})


ZOLTAN = str(person(1))
