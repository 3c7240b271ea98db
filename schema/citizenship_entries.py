"""Entries of the fact of citizenship: one for each act, in each book on the person, in order."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
import strawberry
from strawberry import ID

from auth.viewer import Capacity
from schema.citizenship import (
    CITIZENSHIP,
    WHOSE,
    CitizensBookEntry,
    CitizenshipEnd,
    CitizenshipGround,
)
from schema.citizenship_acts import AnnulledKind, Annulment, DeemedAct, Determination
from schema.citizenship_decisions import CitizenshipDecision
from schema.civil import KEEPER, NoteColumn
from schema.declare import Connection, Order, Stored, column, key, link, links, provenance
from schema.graph import Provenance
from schema.groups import DECISIONS
from schema.population import Person

WHAT = ("ground", "ended_by", "annuls")
EVIDENCE = ("decision_id", "determination_id", "deemed_act_id", "annulment_id")
DOCUMENT = ("body", "number", "dated")
ANNULLED = ("annulled_body", "annulled_number", "annulled_on")


@CITIZENSHIP.record(
    key="id",
    about="person_id",
    reach={Capacity.REGISTRAR: "keeper_code"},
    hidden=(
        WHOSE,
        KEEPER,
        Stored("copy_of_id", UUID, nullable=True, references="citizenship.citizenship_entry.id"),
        Stored("corrects_id", UUID, nullable=True),
    ),
    orders=(
        Order("ORDINAL", ("ordinal",), DECISIONS, "By number among the acts on the person"),
        Order("ENTERED_ON", ("entered_on",), DECISIONS, "By the day of the entry"),
    ),
    listed_by=("person_id", "book_entry_id"),
    constraints=(
        sa.CheckConstraint(f"num_nonnulls({', '.join(WHAT)}) = 1", name="what"),
        sa.CheckConstraint(f"num_nonnulls({', '.join(DOCUMENT)}) IN (0, 3)", name="document"),
        sa.CheckConstraint(
            f"num_nonnulls({', '.join(ANNULLED)}) = "
            "CASE WHEN annuls IS NULL OR annuls = 'ENTRY' THEN 0 ELSE 3 END",
            name="annulled",
        ),
        sa.CheckConstraint(f"num_nonnulls({', '.join(EVIDENCE)}) <= 1", name="evidence"),
        sa.CheckConstraint("num_nonnulls(copy_of_id, corrects_id) <= 1", name="first"),
        # A note without an entry gets one in the act that corrects it, behind the correction.
        sa.ForeignKeyConstraint(
            ("corrects_id",),
            ("citizenship.citizenship_entry.id",),
            deferrable=True,
            initially="DEFERRED",
        ),
        # An act is entered once; copies of it in other books and corrections have its number.
        sa.Index(
            "citizenship_entry_first_idx",
            "person_id",
            "ordinal",
            unique=True,
            postgresql_where=sa.text("copy_of_id IS NULL AND corrects_id IS NULL"),
        ),
        *(
            sa.Index(
                f"citizenship_entry_{one}_idx",
                one,
                unique=True,
                postgresql_where=sa.text("copy_of_id IS NULL AND corrects_id IS NULL"),
            )
            for one in EVIDENCE
        ),
    ),
)
@strawberry.type
class CitizenshipEntry:
    """An entry of the fact of citizenship (upis činjenice državljanstva), never erased.

    Rulebook art. 9 to 13 and 15: what was entered, on which document, and the text as it stands in
    the birth entry or in the book of citizens. One of `ground`, `endedBy` and `annuls` says what
    it is of. What older books and notes say without typed data has no such entry.
    """

    id: ID = key(to=DECISIONS)
    person: Person | None = link(to=DECISIONS, on="person_id")
    ordinal: int = column(
        "Its number among all acts on the person's citizenship, in the order of entry.",
        to=DECISIONS,
        check="ordinal > 0",
    )
    book_entry: CitizensBookEntry | None = link(
        "The entry of a book of citizens in which it stands; null where it stands in a birth "
        "entry.",
        to=DECISIONS,
        on="book_entry_id",
    )
    copy_of: "CitizenshipEntry | None" = link(
        "The entry in another book that this one repeats; null where it is the first.",
        to=DECISIONS,
        on="copy_of_id",
    )
    corrects: "CitizenshipEntry | None" = link(
        "The entry that this one corrects (ispravka), which stays as it stands.",
        to=DECISIONS,
        on="corrects_id",
    )
    ground: CitizenshipGround | None = column(
        "How citizenship was acquired, where this entry is of an acquisition.",
        to=DECISIONS,
        filter=True,
    )
    ended_by: CitizenshipEnd | None = column(
        "The mode of termination (način prestanka), where it is of one.",
        to=DECISIONS,
        filter=True,
        check="ended_by <> 'ANNULMENT'",
    )
    annuls: AnnulledKind | None = column(
        "What was annulled, where it is of an annulment (poništaj).", to=DECISIONS, filter=True
    )
    written_in: NoteColumn | None = column(
        "In which column it stands; null in a book kept by the rules before the rulebook.",
        to=DECISIONS,
    )
    entered_on: date = column("Day on which it was written.", to=DECISIONS, filter=True)
    text: str = column("Text as entered, in Serbian Cyrillic; kept for good.", to=DECISIONS)
    body: str | None = column(
        "The body that made the decision or act (organ), in Serbian Cyrillic.", to=DECISIONS
    )
    number: str | None = column("Number of the decision or act (broj).", to=DECISIONS, filter=True)
    dated: date | None = column("Date of the decision or act (datum).", to=DECISIONS)
    final_on: date | None = column(
        "Day of finality (pravosnažnost), where the entry waits for it.", to=DECISIONS
    )
    delivered_on: date | None = column("Date of delivery (datum dostavljanja).", to=DECISIONS)
    effective_on: date | None = column(
        "The day that the decision names for its effect, where it names one.", to=DECISIONS
    )
    annulled_body: str | None = column(
        "The body that made the annulled decision; null where an entry is annulled.", to=DECISIONS
    )
    annulled_number: str | None = column("Its number.", to=DECISIONS)
    annulled_on: date | None = column("Its date.", to=DECISIONS)
    decision: CitizenshipDecision | None = link(
        "The decision of the evidence; null where it was shown on paper.",
        to=DECISIONS,
        on="decision_id",
    )
    determination: Determination | None = link(
        "The determination, likewise.", to=DECISIONS, on="determination_id"
    )
    deemed_act: DeemedAct | None = link("The act, likewise.", to=DECISIONS, on="deemed_act_id")
    annulment: Annulment | None = link("The annulment, likewise.", to=DECISIONS, on="annulment_id")
    registrar: str | None = column("Name of the registrar who signed it.", to=DECISIONS)
    provenance: Provenance = provenance(to=DECISIONS)


@CITIZENSHIP.lends(Person)
@strawberry.type
class PersonOfEntries:
    """What entries of the fact lend to persons."""

    citizenship_entries: Connection[CitizenshipEntry] = links(
        "Entries of the fact of citizenship, copies and corrections included.",
        to=DECISIONS,
        on="person_id",
    )


@CITIZENSHIP.lends(CitizensBookEntry)
@strawberry.type
class NotesOfBookEntry:
    """What was entered in a book of citizens after the entry was made."""

    citizenship_entries: Connection[CitizenshipEntry] = links(
        "What was entered in it since.", to=DECISIONS, on="book_entry_id"
    )
