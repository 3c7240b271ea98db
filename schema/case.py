"""Cases: doubt and reconstruction today; appeals and party procedures are cases of other kinds.

A case (predmet) has a state, steps, a last day, documents, entries that it is about, and at its end
a decision with its remedy. How each kind runs stands in schema/case_courses.py.
"""

from datetime import date
from enum import Enum
from typing import Final
from uuid import UUID

import sqlalchemy as sa
import strawberry
from strawberry import ID

from auth.rules import CITIZENSHIP_OFFICER, REGISTRAR, SUPERVISOR_ON_BASIS
from auth.viewer import Capacity
from schema.case_courses import COURSES, CaseKind, CaseState, CaseStepKind
from schema.citizenship import CitizensBookEntry
from schema.citizenship_commands import CitizenshipBookKind
from schema.citizenship_decisions import CitizenshipDecision
from schema.citizenship_texts import RULEBOOK_SINCE
from schema.civil_births import BirthEntry
from schema.declare import (
    Connection,
    Order,
    Register,
    Stored,
    column,
    history,
    key,
    link,
    links,
    listing,
    lookup,
    one,
    provenance,
)
from schema.graph import Provenance
from schema.groups import CASES as PARTY
from schema.local_government import Unit
from schema.population import Person
from schema.scalars import UnitCode

CASES = Register(
    "cases",
    "Cases (predmeti)",
    source=("CASES", "Министарство државне управе и локалне самоуправе"),
)

LISTED = REGISTRAR | SUPERVISOR_ON_BASIS | CITIZENSHIP_OFFICER
UNIT = "unit_code"
REACH = {Capacity.REGISTRAR: UNIT}
UNIT_COLUMN = Stored(UNIT, UnitCode, nullable=True, references="local_government.unit.code")
# A case may be about nobody: records that were lost, a birth that is not entered yet.
WHOSE = Stored("person_id", UUID, nullable=True, references="population.person.id")
_HELD: Final = ", ".join(
    f"('{course.kind.name}', '{state.name}')" for course in COURSES for state in sorted(
        course.holds, key=lambda one: one.name
    )
)  # fmt: skip


def disputed(person: str) -> str:
    """SQL for facts: whether an open case holds entries about a person, `person` an expression.

    The cases of records that were merged into this one count. Whoever enters on that answer locks
    the person's id, as those who open and end such cases do.
    """
    return f"""EXISTS (
    WITH RECURSIVE same AS (
      SELECT {person} AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN ({_HELD}))"""


def doubted(filing: str) -> str:
    """SQL for facts: whether an open case holds what a filing asks, `filing` an expression.

    Who opens or ends such a case locks the filing's id, as does a command that answers it.
    """
    return f"""EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = {filing} AND (c.kind, c.state) IN ({_HELD}))"""


@strawberry.enum(description="What an entry is in a case.")
class CaseEntryRole(Enum):
    DISPUTED = strawberry.enum_value("DISPUTED", description="Data in it are disputed.")
    RESTORED = strawberry.enum_value("RESTORED", description="It was renewed.")


@strawberry.enum(description="What came of a case.")
class CaseOutcome(Enum):
    CONFIRMED = strawberry.enum_value(
        "CONFIRMED", description="The disputed data are accurate (podaci su tačni)."
    )
    NOT_CONFIRMED = strawberry.enum_value(
        "NOT_CONFIRMED", description="The disputed data are not accurate (podaci nisu tačni)."
    )
    RESTORED = strawberry.enum_value("RESTORED", description="All records were renewed.")
    PARTLY_RESTORED = strawberry.enum_value(
        "PARTLY_RESTORED", description="Some records were renewed."
    )
    NOT_RESTORED = strawberry.enum_value("NOT_RESTORED", description="No record was renewed.")


@strawberry.enum(description="The remedy (pravno sredstvo) against what ended a case.")
class CaseRemedy(Enum):
    APPEAL = strawberry.enum_value("APPEAL", description="Appeal (žalba).")
    ADMINISTRATIVE_DISPUTE = strawberry.enum_value(
        "ADMINISTRATIVE_DISPUTE", description="Administrative dispute (upravni spor)."
    )
    NONE = strawberry.enum_value(
        "NONE", description="None: an opinion (mišljenje) is no decision on a right."
    )


@CASES.record(
    key="id",
    about="person_id",
    reach=REACH,
    hidden=(WHOSE, UNIT_COLUMN),
    orders=(
        Order("OPENED_ON", ("opened_on",), PARTY, "By the day on which it was opened"),
        Order("DUE_ON", ("due_on",), PARTY, "By the last day of its clock"),
    ),
    listed_by=("person_id", UNIT),
    constraints=(
        sa.UniqueConstraint("office", "year", "number"),
        sa.CheckConstraint(f"opened_on >= '{RULEBOOK_SINCE}'", name="law"),
        sa.CheckConstraint("opened_on <= closed_on", name="course"),
        sa.CheckConstraint("opened_on <= due_on OR kind = 'RECONSTRUCTION'", name="clock"),
    ),
)
@strawberry.type
class CaseFile:
    """A case (predmet), under a number of the office that opened it, without gaps in its year.

    Overdue are the open ones whose `dueOn` is past: filter by `isOpen` and `dueOn`.
    """

    id: ID = key(to=PARTY)
    kind: CaseKind = column(to=PARTY, filter=True)
    office: str = column(
        "Who opened it: the unit by its code, or the capacity without a unit.",
        to=PARTY,
        filter=True,
    )
    year: int = column("Year of its number.", to=PARTY, filter=True)
    number: int = column(
        "Its number within the office's year.", to=PARTY, filter=True, check="number > 0"
    )
    unit: Unit | None = link(
        "The unit whose books it concerns; null where the Ministry of the Interior's own evidence.",
        to=PARTY,
        on=UNIT,
        filter=True,
    )
    person: Person | None = link(
        "Whose data it concerns; null where nobody's yet, or records as a whole.",
        to=PARTY,
        on="person_id",
    )
    book: CitizenshipBookKind | None = column(
        "Which records are renewed; null of a doubt.", to=PARTY, filter=True
    )
    subject: str = column("What is disputed, or which records were lost.", to=PARTY)
    grounds: str | None = column("Why (obrazloženje).", to=PARTY)
    filing: ID | None = column("The filing (podnesak) that waits for it.", to=PARTY)
    state: CaseState = column(to=PARTY, filter=True)
    is_open: bool = column(
        "Whether it goes on.", to=PARTY, filter=True, derived="closed_on IS NULL"
    )
    opened_on: date = column(to=PARTY, filter=True)
    due_on: date = column(
        "The last day of its clock, a working day; of a closed case what it was.",
        to=PARTY,
        filter=True,
    )
    closed_on: date | None = column("Null while it goes on.", to=PARTY, filter=True)
    decision: "CaseDecision | None" = one("What ended it.", to=PARTY, on="case_file_id", where={})
    steps: Connection["CaseStep"] = links("All that was done.", to=PARTY, on="case_file_id")
    documents: Connection["CaseDocument"] = links(
        "All that was shown.", to=PARTY, on="case_file_id"
    )
    entries: Connection["CaseEntry"] = links(
        "The entries of registers that it is about.", to=PARTY, on="case_file_id"
    )
    provenance: Provenance = provenance(to=PARTY)
    history: Connection["CaseFile"] = history(to=PARTY)


@CASES.record(
    key="id",
    about="person_id",
    reach=REACH,
    hidden=(WHOSE, UNIT_COLUMN),
    orders=(Order("ORDINAL", ("ordinal",), PARTY, "In the order in which they were made"),),
    listed_by=("case_file_id",),
    constraints=(sa.UniqueConstraint("case_file_id", "ordinal"),),
)
@strawberry.type
class CaseStep:
    """One step of a case (radnja u postupku)."""

    id: ID = key(to=PARTY)
    case_file: CaseFile = link(to=PARTY, on="case_file_id")
    ordinal: int = column("From 1 in each case.", to=PARTY, check="ordinal > 0")
    kind: CaseStepKind = column(to=PARTY, filter=True)
    made_on: date = column(to=PARTY, filter=True)
    office: str = column(
        "Who made it: the unit by its code, or the capacity without a unit.", to=PARTY
    )
    state: CaseState = column("How the case stands after it.", to=PARTY)
    due_on: date | None = column(
        "The last day of the clock that it set off; null where none.", to=PARTY
    )
    article: str = column(
        "By what it is made, or by what its clock is counted; in Serbian Cyrillic.", to=PARTY
    )
    text: str | None = column("What is said in it, in Serbian Cyrillic.", to=PARTY)
    person: Person | None = link("Whose data it concerns.", to=PARTY, on="person_id")
    provenance: Provenance = provenance(to=PARTY)


@CASES.record(
    key="id",
    about="person_id",
    reach=REACH,
    hidden=(WHOSE, UNIT_COLUMN),
    orders=(Order("ORDINAL", ("ordinal",), PARTY, "In the order in which they were shown"),),
    listed_by=("case_file_id", "step_id"),
    constraints=(sa.UniqueConstraint("step_id", "ordinal"),),
)
@strawberry.type
class CaseDocument:
    """A document (isprava) shown in a step of a case."""

    id: ID = key(to=PARTY)
    case_file: CaseFile = link(to=PARTY, on="case_file_id")
    step: CaseStep = link(to=PARTY, on="step_id")
    ordinal: int = column("From 1 in each step.", to=PARTY, check="ordinal > 0")
    name: str = column("Its name (naziv isprave), in Serbian Cyrillic.", to=PARTY)
    body: str | None = column("Who made it, in Serbian Cyrillic.", to=PARTY)
    number: str | None = column(to=PARTY)
    dated: date | None = column(to=PARTY)
    person: Person | None = link("Whose data it concerns.", to=PARTY, on="person_id")
    provenance: Provenance = provenance(to=PARTY)


@CASES.record(
    key="case_file_id",
    about="person_id",
    reach=REACH,
    hidden=(WHOSE, UNIT_COLUMN),
    orders=(Order("CASE_FILE", (), PARTY, "By case"),),
    constraints=(
        sa.CheckConstraint("decided_on <= delivered_on", name="delivered"),
        sa.CheckConstraint(
            "(remedy <> 'NONE' AND delivered_on IS NOT NULL) = (remedy_until IS NOT NULL)",
            name="remedy",
        ),
    ),
)
@strawberry.type
class CaseDecision:
    """What ended a case: an opinion (mišljenje), or a decision (rešenje) with its remedy."""

    case_file_id: ID = key(to=PARTY)
    case_file: CaseFile = link(to=PARTY, on="case_file_id")
    outcome: CaseOutcome = column(to=PARTY)
    body: str = column("Who made it, in Serbian Cyrillic.", to=PARTY)
    number: str = column(to=PARTY)
    decided_on: date = column(to=PARTY)
    text: str = column("What it says, in Serbian Cyrillic.", to=PARTY)
    remedy: CaseRemedy = column(to=PARTY)
    delivered_on: date | None = column(
        "Date of delivery (datum dostavljanja); the remedy's days are counted from it.", to=PARTY
    )
    remedy_until: date | None = column(
        "The last day for the remedy; null without one, and until it is delivered.", to=PARTY
    )
    person: Person | None = link("Whose data it concerns.", to=PARTY, on="person_id")
    provenance: Provenance = provenance(to=PARTY)


@CASES.record(
    key="id",
    about="person_id",
    reach=REACH,
    hidden=(WHOSE, UNIT_COLUMN),
    orders=(Order("ORDINAL", ("ordinal",), PARTY, "In the order in which they were named"),),
    listed_by=("case_file_id",),
    constraints=(
        sa.UniqueConstraint("case_file_id", "ordinal"),
        sa.UniqueConstraint("birth_entry_id", "case_file_id"),
        sa.UniqueConstraint("citizens_book_entry_id", "case_file_id"),
        sa.UniqueConstraint("decision_id", "case_file_id"),
        sa.CheckConstraint(
            "num_nonnulls(birth_entry_id, citizens_book_entry_id, decision_id) = 1", name="one"
        ),
    ),
)
@strawberry.type
class CaseEntry:
    """An entry of a register that a case is about: one that is disputed, or was renewed."""

    id: ID = key(to=PARTY)
    case_file: CaseFile = link(to=PARTY, on="case_file_id")
    step: CaseStep = link("The step that named it.", to=PARTY, on="step_id")
    ordinal: int = column("From 1 in each case.", to=PARTY, check="ordinal > 0")
    role: CaseEntryRole = column(to=PARTY, filter=True)
    birth_entry: BirthEntry | None = link(to=PARTY, on="birth_entry_id")
    citizens_book_entry: CitizensBookEntry | None = link(to=PARTY, on="citizens_book_entry_id")
    decision: CitizenshipDecision | None = link(
        "A decision of the evidence.", to=PARTY, on="decision_id"
    )
    person: Person | None = link("Whose entry it is.", to=PARTY, on="person_id")
    provenance: Provenance = provenance(to=PARTY)


@CASES.lends(Person)
@strawberry.type
class PersonOfCases:
    """What cases lend to persons."""

    case_files: Connection[CaseFile] = links(
        "Cases about the person's data.", to=PARTY, on="person_id"
    )


@CASES.lends(Unit)
@strawberry.type
class UnitOfCases:
    """What cases lend to units."""

    case_files: Connection[CaseFile] = links(
        "Cases that concern books of the unit.", to=LISTED, on=UNIT
    )


@CASES.root
@strawberry.type
class CasesRoot:
    """What cases answer at the root."""

    case_file: CaseFile | None = lookup("One case.", to=LISTED, by={"id": ID})
    case_files: Connection[CaseFile] = listing(
        "Cases; for registrars those that concern books of their unit.", to=LISTED
    )
