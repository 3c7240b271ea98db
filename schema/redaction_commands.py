"""Removing the content of an act from the ledger on an order: one person asks, another confirms.

Personal data that an act should not hold are removed by an order of a court or of the Commissioner:
Law on the protection of personal data, Sl. glasnik RS 87/2018, art. 30 and 79 (common knowledge of
the law; the articles were not read). What stands in registers is corrected by their own rules.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from strawberry import ID

from auth.rules import SUPERVISOR
from schema.civil import CIVIL
from schema.command import Command, Facts, command_input


@command_input
class RequestRedactionInput:
    """Which act's content is to be removed, by its id, and the order: number, body and date."""

    act: ID
    order_number: str
    order_body: str
    ordered_on: date


@command_input
class RedactEntryInput:
    """The request of another person, by the id of its act."""

    request: ID


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """How the act stands; nulls and nobody where there is none."""

    today: date
    is_known: bool
    has_content: bool
    persons: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class RedactionFacts:
    """How the request stands: the act that it is about, and whether this viewer asked for it."""

    act: UUID | None
    is_own: bool
    has_content: bool
    persons: tuple[UUID, ...]


def _requested(given: RequestRedactionInput) -> tuple[str, ...]:
    return (f"content {given.act}",)


def _redacted(given: RedactEntryInput) -> tuple[str, ...]:
    return (f"redaction {given.request}",)


HAS_CONTENT = "EXISTS (SELECT FROM ledger.content c WHERE c.act = a.number) AS has_content"
PERSONS = "coalesce(to_json(a.persons), '[]') AS persons"

CIVIL.commands += (
    Command(
        name="requestRedaction",
        doc="Asks, on an order, that the content of an act be removed from the ledger; it is "
        "removed when another person confirms it by `redactEntry`.",
        input=RequestRedactionInput,
        to=SUPERVISOR,
        subjects=_requested,
        facts=Facts(
            shape=RequestFacts,
            takes={"act": UUID},
            select=f"""
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today,
  a.id IS NOT NULL AS is_known, {HAS_CONTENT}, {PERSONS}
FROM given LEFT JOIN ledger.act a ON a.id = given.act""",
        ),
        writes=(),
        refusals=frozenset(
            {
                "ACT_UNKNOWN",
                "CONTENT_REMOVED",
                "DAY_IN_FUTURE",
                "TEXT_CHARACTERS",
                "TEXT_EMPTY",
                "TEXT_HOMOGLYPHS",
                "TEXT_MARKS",
                "TEXT_NOT_CYRILLIC",
                "TEXT_TOO_LONG",
                "TEXT_UNCLEAN",
            }
        ),
        redacts=True,
    ),
    Command(
        name="redactEntry",
        doc="Removes the content of an act on the request of another person. The act itself, its "
        "place in the chain and what it wrote in the registers stay.",
        input=RedactEntryInput,
        to=SUPERVISOR,
        subjects=_redacted,
        facts=Facts(
            shape=RedactionFacts,
            takes={"request": UUID, "viewer_account": str},
            select=f"""
SELECT a.id AS act, coalesce(q.account = given.viewer_account, false) AS is_own,
  {HAS_CONTENT}, {PERSONS}
FROM given LEFT JOIN ledger.act q ON q.id = given.request
LEFT JOIN ledger.redaction r ON r.asked_in = q.number
LEFT JOIN ledger.act a ON a.number = r.act""",
        ),
        writes=(),
        refusals=frozenset({"CONTENT_REMOVED", "REQUEST_UNKNOWN", "SECOND_PERSON_NEEDED"}),
        redacts=True,
    ),
)
