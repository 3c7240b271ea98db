"""Commands of registrars: citizenship entered in the own unit's books, rulebook art. 10 to 15."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from auth.rules import REGISTRAR
from schema.citizenship import CITIZENSHIP, CitizensBookEntry, Citizenship
from schema.citizenship_commands import CitizenshipBookKind
from schema.citizenship_entries import CitizenshipEntry
from schema.citizenship_entry_inputs import (
    EnterAdmissionInput,
    EnterAnnulmentInput,
    EnterCitizenshipByBirthInput,
    EnterCitizenshipDecisionInput,
    EnterDeemedCitizenInput,
    EnterDeterminationInput,
    EnterTerminationInput,
)
from schema.citizenship_facts import (
    OF_EVIDENCE,
    ON_PAPER,
    TAKES,
    WITHOUT_DOCUMENT,
    EntryFacts,
    select,
)
from schema.civil_birth_notes import BirthNote
from schema.civil_births import BirthEntry
from schema.command import Command, Facts
from schema.declare import record_of

# A notice: the unit keeps a book of citizens on the person, in which the same is owed.
IN_BOOK_TOO: Final = "CITIZENSHIP_ENTERED_ELSEWHERE"
DOCUMENT: Final[Mapping[str, Any]] = {"body": str, "number": str, "decided_on": date}
WRITES: Final = (
    lambda: record_of(CitizenshipEntry),
    lambda: record_of(BirthNote),
    lambda: record_of(BirthEntry),
    lambda: record_of(CitizensBookEntry),
    lambda: record_of(Citizenship),
)
WORDS: Final = frozenset(
    {
        "TEXT_CHARACTERS",
        "TEXT_EMPTY",
        "TEXT_HOMOGLYPHS",
        "TEXT_MARKS",
        "TEXT_NOT_CYRILLIC",
        "TEXT_TOO_LONG",
        "TEXT_UNCLEAN",
    }
)
OF_ENTRIES: Final = frozenset(
    {
        "AWAITING_OPINION",
        "BIRTH_ENTRY_STANDS",
        "BOOKS_DIFFER",
        "DAY_BEFORE_BIRTH",
        "DAY_BEFORE_LAW",
        "DAY_IN_FUTURE",
        "ENTRY_UNKNOWN",
        "OUT_OF_ORDER",
        "PERSON_UNKNOWN",
    }
)
OF_GAINS: Final = frozenset({"ALREADY_CITIZEN", "PERIODS_OVERLAP"})
OF_ENDS: Final = frozenset({"ENDS_BEFORE_IT_BEGAN", "NOT_A_CITIZEN"})
OF_DECISIONS: Final = frozenset({"ALREADY_ENTERED", "DAY_BEFORE_DECISION"})
OF_DELIVERY: Final = frozenset({"DECISION_NOT_DELIVERED"})
OF_ANNULMENTS: Final = frozenset(
    {
        "ALREADY_ANNULLED",
        "ANNULLED_LATER",
        "ANNULLED_OF_ANOTHER_KIND",
        "UNKNOWN_DECISION",
        "WHAT_IS_ANNULLED",
    }
)
PAPER: Final = frozenset({"IN_EVIDENCE"})


def book_of(given: Any) -> str:
    """In the order of which book filings are answered."""
    kind = CitizenshipBookKind.BIRTHS if given.birth_entry else CitizenshipBookKind.CITIZENS
    return kind.name


def _delivered(given: EnterCitizenshipDecisionInput) -> tuple[str, ...]:
    return (str(given.person), str(given.document))


def _shown(given: EnterCitizenshipByBirthInput) -> tuple[str, ...]:
    return (str(given.person),)


def _on_paper(given: Any) -> tuple[str, ...]:
    """The person, and the decision as the evidence names it when it is recorded."""
    decision = f"decision {given.number} {given.body} {given.decided_on}"
    return (str(given.person), decision)


def _command(
    name: str,
    doc: str,
    given: type,
    subjects: Any,
    refusals: frozenset[str],
    documents: str,
    takes: Mapping[str, Any],
) -> Command:
    """A command on one person, whose entry's version it was made from."""
    return Command(
        name=name,
        doc=doc,
        input=given,
        to=REGISTRAR,
        subjects=subjects,
        facts=Facts(shape=EntryFacts, takes={**TAKES, **takes}, select=select(documents)),
        writes=WRITES,
        refusals=WORDS | OF_ENTRIES | refusals,
        notices={IN_BOOK_TOO: REGISTRAR},
        changes=True,
        book=book_of,
    )


def _paper(name: str, doc: str, given: type, refusals: frozenset[str]) -> Command:
    """A command on a decision or act that was shown on paper."""
    of_paper = refusals | OF_DECISIONS | PAPER
    return _command(name, doc, given, _on_paper, of_paper, ON_PAPER, DOCUMENT)


CITIZENSHIP.commands += (
    _command(
        "enterCitizenshipDecision",
        "Enters what was delivered to the unit for entry, rulebook art. 11 to 13 and 15, and "
        "answers its notices. `expectedVersion` is of the entry that is written in.",
        EnterCitizenshipDecisionInput,
        _delivered,
        OF_GAINS | OF_ENDS | OF_DECISIONS | OF_DELIVERY | OF_ANNULMENTS
        | {"DECISION_ANNULLED", "DECISION_NOT_FINAL", "DECISION_UNKNOWN", "DECISION_OF_ANOTHER",
           "ENTERED_AS_ANOTHER_KIND", "NOT_MATCHED"},
        OF_EVIDENCE,
        {"document": UUID},
    ),
    _command(
        "enterCitizenshipByBirth",
        "Enters citizenship by birth on the territory, rulebook art. 10.",
        EnterCitizenshipByBirthInput,
        _shown,
        OF_GAINS | {"NO_GROUND_OF_TERRITORY"},
        WITHOUT_DOCUMENT,
        {},
    ),
    _paper(
        "enterAdmission",
        "Enters admission, or acquisition under an international treaty, rulebook art. 11.",
        EnterAdmissionInput,
        OF_GAINS | OF_DELIVERY | {"DECISION_NOT_FINAL"},
    ),
    _paper(
        "enterDetermination",
        "Enters a determination of citizenship, rulebook art. 12.",
        EnterDeterminationInput,
        OF_GAINS | OF_DELIVERY,
    ),
    _paper(
        "enterDeemedCitizen",
        "Enters citizenship of one deemed a citizen, on an act that orders it, rulebook art. 13.",
        EnterDeemedCitizenInput,
        OF_GAINS,
    ),
    _paper(
        "enterTermination",
        "Enters termination of citizenship by release, renunciation or treaty, rulebook art. 15, "
        "para. 1.",
        EnterTerminationInput,
        OF_ENDS | OF_DELIVERY,
    ),
    _paper(
        "enterAnnulment",
        "Enters the annulment of a decision or of the entry itself, rulebook art. 15, para. 2.",
        EnterAnnulmentInput,
        OF_ENDS | OF_DELIVERY | OF_ANNULMENTS,
    ),
)  # fmt: skip
