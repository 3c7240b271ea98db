"""The content of an act is removed on an order, by two persons."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from schema import entered
from schema.decision import Act, Ordered, Refusal, Removed
from schema.redaction_commands import (
    RedactEntryInput,
    RedactionFacts,
    RequestFacts,
    RequestRedactionInput,
)


def request_redaction(given: RequestRedactionInput, facts: RequestFacts) -> Act | Refusal:
    """Ask for it, on an order that has been made."""
    if not facts.is_known:
        return Refusal("ACT_UNKNOWN", None)
    if not facts.has_content:
        return Refusal("CONTENT_REMOVED", None)
    if given.ordered_on > facts.today:
        return Refusal("DAY_IN_FUTURE", None, {"day": given.ordered_on})
    try:
        number = entered.number(given.order_number, "order_number")
        body = entered.words(given.order_body, "order_body")
    except entered.WordsError as error:
        return error.refusal(None)
    ordered = Ordered(UUID(str(given.act)), number, body, given.ordered_on)
    return Act(entries=(), persons=facts.persons, redaction=ordered)


def redact_entry(given: RedactEntryInput, facts: RedactionFacts) -> Act | Refusal:
    """Remove what another person asked to remove."""
    if facts.act is None:
        return Refusal("REQUEST_UNKNOWN", None)
    if facts.is_own:
        return Refusal("SECOND_PERSON_NEEDED", None)
    if not facts.has_content:
        return Refusal("CONTENT_REMOVED", None)
    removed = Removed(facts.act, UUID(str(given.request)))
    return Act(entries=(), persons=facts.persons, redaction=removed)


DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "requestRedaction": request_redaction,
    "redactEntry": redact_entry,
}
