"""Commands on determinations, acts and annulments as tests send them."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from tests.commands import OFFICER, RECEIPT, REFUSAL, key
from tests.conftest import NIS, Answer, Hub, person

MINISTRY = "Министарство унутрашњих послова"
RECORDS = {"Determination": "determination", "DeemedAct": "deemedAct", "Annulment": "annulment"}
TOMORROW_IS_FAR = "2199-01-01"


def number() -> str:
    """The number of a decision of its own."""
    return f"204-{uuid4().hex[:12]}/2026"


def determination(**changes: Any) -> dict[str, Any]:
    """The input of an ordinary determination of the first person."""
    made = {
        "person": str(person(1)),
        "number": number(),
        "decidedOn": "2026-03-12",
        "body": MINISTRY,
    }
    return given(made, changes)


def deemed_act(**changes: Any) -> dict[str, Any]:
    """The input of an ordinary act on the first person."""
    made = {
        "person": str(person(1)),
        "number": number(),
        "issuedOn": "2026-03-12",
        "body": MINISTRY,
    }
    return given(made, changes)


def annulment(**changes: Any) -> dict[str, Any]:
    """The input of an ordinary annulment of an entry, about the first person."""
    made = {
        "person": str(person(1)),
        "number": number(),
        "decidedOn": "2026-03-12",
        "body": MINISTRY,
        "annuls": "ENTRY",
    }
    return given(made, changes)


def of_decision(**changes: Any) -> dict[str, Any]:
    """The input of an annulment of a release that stands in no evidence."""
    made = {
        "annuls": "RELEASE",
        "annulledBody": MINISTRY,
        "annulledNumber": number(),
        "annulledOn": "2025-02-03",
    }
    return annulment(**{**made, **changes})


def given(made: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The input with what is changed, and without what is left out by `...`."""
    return {name: value for name, value in {**made, **changes}.items() if value is not ...}


INPUTS = {"Determination": determination, "DeemedAct": deemed_act, "Annulment": annulment}


async def send(hub: Hub, command: str, record: str, sent: Mapping[str, Any], **more: Any) -> Answer:
    """One command under a key of its own, as the officer, unless said otherwise."""
    version = more.pop("version", None)
    field = RECORDS.get(record, "citizenshipDecision")
    declared = ", $version: Int!" if version is not None else ""
    taken = ", expectedVersion: $version" if version is not None else ""
    text = f"""mutation ($key: CommandKey!, $input: {command[0].upper()}{command[1:]}Input!
        {declared}) {{
      {command}(key: $key, input: $input{taken}) {{ {RECEIPT} {REFUSAL}
        {field} {{ id finalOn deliveredOn deliveredUnit {{ code }} person {{ id }} }} }} }}"""
    variables = {"key": more.pop("key", None) or key(), "input": sent}
    if version is not None:
        variables["version"] = version
    return await hub.ask(text, variables, **{"capacity": OFFICER, "basis": "члан 44", **more})


async def recorded(hub: Hub, record: str, **changes: Any) -> Any:
    """The payload of an act that is recorded."""
    command = f"record{record}"
    answer = await send(hub, command, record, INPUTS[record](**changes))
    payload = answer.data[command]
    assert payload["refusal"] is None, payload
    return payload


async def refused(hub: Hub, command: str, record: str, sent: Mapping[str, Any], **more: Any) -> Any:
    """The refusal of a command that is not carried out."""
    payload = (await send(hub, command, record, sent, **more)).data[command]
    assert payload["receipt"] is None, payload
    return payload["refusal"]


async def deliver(hub: Hub, record: str, made: Any, **more: Any) -> Any:
    """What comes of delivering a recorded act to Niš."""
    sent = {
        RECORDS[record]: made["receipt"]["recordId"],
        "unit": NIS,
        "deliveredOn": "2026-04-20",
        **more.pop("given", {}),
    }
    version = more.pop("version", made["receipt"]["commit"])
    answer = await send(hub, f"deliver{record}", record, sent, version=version, **more)
    return answer.data[f"deliver{record}"]


async def make_final(hub: Hub, record: str, made: Any, day: str, **more: Any) -> Any:
    """What comes of recording the day of finality."""
    name = RECORDS.get(record, "decision")
    sent = {name: made["receipt"]["recordId"], "finalOn": day}
    command = f"record{record}Finality"
    version = more.pop("version", made["receipt"]["commit"])
    answer = await send(hub, command, record, sent, version=version, **more)
    return answer.data[command]
