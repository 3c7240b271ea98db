"""How cases run: states, the steps that the law allows between them, and their clocks, as data.

A doubt: rulebook on entering the fact of citizenship, general rules (data in doubt or otherwise
disputed: the registrar obtains the opinion of the Ministry of the Interior). A reconstruction: the
same, renewal of records (destroyed or lost ones are renewed without delay; the Minister of the
Interior orders the renewal, its procedure and deadline by a decision).
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

import strawberry

from schema.articles import GENERAL, RENEWAL, Article
from schema.citizenship_texts import RULEBOOK_SINCE
from schema.terms import Clock


@strawberry.enum(description="What a case is about; by its kind it runs.")
class CaseKind(Enum):
    DOUBT = strawberry.enum_value(
        "DOUBT",
        description="Doubt about the accuracy of data, or data disputed otherwise (sumnja u "
        "tačnost, sporni podaci): the opinion of the Ministry of the Interior is obtained.",
    )
    RECONSTRUCTION = strawberry.enum_value(
        "RECONSTRUCTION",
        description="Renewal of destroyed or lost records (obnova uništene ili nestale "
        "evidencije), ordered by the Minister of the Interior.",
    )


@strawberry.enum(description="How a case stands.")
class CaseState(Enum):
    AWAITING_MUP_OPINION = strawberry.enum_value(
        "AWAITING_MUP_OPINION",
        description="The opinion of the Ministry of the Interior (MUP) is awaited. While it is, "
        "citizenship of the person is not entered.",
    )
    IN_RENEWAL = strawberry.enum_value(
        "IN_RENEWAL", description="Records are being renewed (obnova u toku)."
    )
    RESOLVED = strawberry.enum_value("RESOLVED", description="The opinion was given.")
    WITHDRAWN = strawberry.enum_value(
        "WITHDRAWN", description="The reason for it fell away, and who opened it withdrew it."
    )
    CLOSED = strawberry.enum_value("CLOSED", description="A decision closed it.")


@strawberry.enum(description="What a step of a case does.")
class CaseStepKind(Enum):
    OPENED = strawberry.enum_value("OPENED", description="The doubt is raised.")
    ORDERED = strawberry.enum_value("ORDERED", description="The minister orders the renewal.")
    EVIDENCE_ADDED = strawberry.enum_value(
        "EVIDENCE_ADDED", description="Evidence of what the records said is added."
    )
    ENTRY_RESTORED = strawberry.enum_value(
        "ENTRY_RESTORED", description="An entry was renewed on this evidence."
    )
    OPINION_GIVEN = strawberry.enum_value(
        "OPINION_GIVEN", description="The Ministry of the Interior gives its opinion (mišljenje)."
    )
    OPINION_TAKEN_UP = strawberry.enum_value(
        "OPINION_TAKEN_UP", description="The registrar takes up the opinion; the filing goes on."
    )
    WITHDRAWN = strawberry.enum_value("WITHDRAWN", description="The doubt is withdrawn.")
    DECIDED = strawberry.enum_value("DECIDED", description="The renewal is closed by a decision.")


@dataclass(frozen=True, slots=True)
class Step:
    """A step that is allowed: from a state, none where it opens the case, to a state.

    `clock` runs from its day on; without one the last day stays, or an order names it. With
    `closes` the case is open no more.
    """

    kind: CaseStepKind
    before: CaseState | None
    after: CaseState
    clock: Clock | None = None
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """The steps of a kind of case opened on `since` or later, and the states that hold entries.

    While a case about a person is in a state of `holds`, the person's citizenship is not entered.
    """

    kind: CaseKind
    since: date
    article: Article
    steps: tuple[Step, ...]
    holds: frozenset[CaseState] = frozenset()

    def step(self, kind: CaseStepKind, state: CaseState | None) -> Step | None:
        """The step of that kind from that state; None where it is not allowed."""
        found = (one for one in self.steps if (one.kind, one.before) == (kind, state))
        return next(found, None)


_AWAITING: Final = CaseState.AWAITING_MUP_OPINION
_RENEWAL: Final = CaseState.IN_RENEWAL
# By kind, latest first. A case runs to its end as it was when it was opened.
COURSES: Final = (
    Course(
        CaseKind.DOUBT,
        RULEBOOK_SINCE,
        GENERAL,
        (
            Step(CaseStepKind.OPENED, None, _AWAITING, Clock.OPINION),
            Step(CaseStepKind.OPINION_GIVEN, _AWAITING, CaseState.RESOLVED, closes=True),
            Step(CaseStepKind.OPINION_TAKEN_UP, CaseState.RESOLVED, CaseState.RESOLVED),
            Step(CaseStepKind.WITHDRAWN, _AWAITING, CaseState.WITHDRAWN, closes=True),
        ),
        frozenset({_AWAITING}),
    ),
    Course(
        CaseKind.RECONSTRUCTION,
        RULEBOOK_SINCE,
        RENEWAL,
        (
            Step(CaseStepKind.ORDERED, None, _RENEWAL),
            Step(CaseStepKind.EVIDENCE_ADDED, _RENEWAL, _RENEWAL),
            Step(CaseStepKind.ENTRY_RESTORED, _RENEWAL, _RENEWAL),
            Step(CaseStepKind.DECIDED, _RENEWAL, CaseState.CLOSED, closes=True),
        ),
    ),
)


class NoCourseError(ValueError):
    """No case of that kind could be opened on the day."""


def course(kind: CaseKind, opened_on: date) -> Course:
    """How a case of that kind runs that was opened on a day; NoCourseError before the first."""
    for one in COURSES:
        if one.kind is kind and one.since <= opened_on:
            return one
    message = f"{kind.value} has no course in force on {opened_on.isoformat()}"
    raise NoCourseError(message)
