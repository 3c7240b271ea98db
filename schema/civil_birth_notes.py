"""Notes of birth entries, and what of them enters an act on citizenship."""

from datetime import date
from enum import Enum

import sqlalchemy as sa
import strawberry
from strawberry import ID

from schema.citizenship_acts import Annulment, DeemedAct, Determination
from schema.citizenship_decisions import CitizenshipDecision
from schema.citizenship_entries import CitizenshipEntry
from schema.civil import (
    BASIS,
    BASIS_COLUMNS,
    CIVIL,
    KEEPER,
    LegalBasis,
    NoteColumn,
    noted,
    person_column,
)
from schema.civil_births import KEPT, BirthEntry
from schema.declare import Connection, Order, column, embedded, key, link, links, one, provenance
from schema.graph import Provenance
from schema.groups import NOTES
from schema.population import Person

ACTS = ("decision_id", "determination_id", "deemed_act_id", "annulment_id")
# A note enters one act at most: of a determination and a deemed citizen that citizenship is, of an
# annulment that it ended or was annulled, of a decision either.
ACT_OF_KIND = f"""CASE kind
  WHEN 'CITIZENSHIP' THEN num_nonnulls({", ".join(ACTS[:3])}) <= 1 AND annulment_id IS NULL
  WHEN 'CITIZENSHIP_END' THEN num_nonnulls(decision_id, annulment_id) <= 1
    AND num_nonnulls(determination_id, deemed_act_id) = 0
  ELSE num_nonnulls({", ".join(ACTS)}) = 0 END"""


@strawberry.enum(description="What a note of a birth entry is about.")
class BirthNoteKind(Enum):
    NAME = strawberry.enum_value("NAME", description="Personal name determined or changed.")
    MARRIAGE = strawberry.enum_value(
        "MARRIAGE", description="Marriage concluded (zaključenje braka)."
    )
    MARRIAGE_END = strawberry.enum_value(
        "MARRIAGE_END", description="End of a marriage (prestanak braka)."
    )
    CITIZENSHIP = strawberry.enum_value(
        "CITIZENSHIP", description="Citizenship acquired or determined (Rulebook, art. 9 to 14)."
    )
    CITIZENSHIP_END = strawberry.enum_value(
        "CITIZENSHIP_END", description="Citizenship ended or annulled (Rulebook, art. 15)."
    )
    DEATH = strawberry.enum_value("DEATH", description="Death (smrt), by the register of deaths.")
    DECLARED_DEAD = strawberry.enum_value(
        "DECLARED_DEAD",
        description="A missing person declared dead (proglašenje nestalog lica za umrlo).",
    )
    JMBG = strawberry.enum_value("JMBG", description="JMBG determined or changed.")
    CORRECTION = strawberry.enum_value("CORRECTION", description="Correction (ispravka).")
    ANNULMENT = strawberry.enum_value("ANNULMENT", description="Annulment (poništaj) of an entry.")
    DOCUMENT = strawberry.enum_value(
        "DOCUMENT", description="A document on which the first entry rests."
    )
    OTHER = "OTHER"


@CIVIL.record(
    key="id",
    about="person_id",
    reach=KEPT,
    hidden=(person_column("person_id", nullable=True), KEEPER, *BASIS_COLUMNS),
    orders=(Order("ORDINAL", ("written_in", "ordinal"), NOTES, "By column and number in it"),),
    listed_by=("entry_id",),
    constraints=(
        *noted(),
        *(sa.UniqueConstraint(column) for column in (*ACTS, "citizenship_entry_id")),
        sa.CheckConstraint(ACT_OF_KIND, name="act"),
    ),
)
@strawberry.type
class BirthNote:
    """A note of a birth entry (Naknadni upisi i zabeleške, Primedbe); never erased."""

    id: ID = key(to=NOTES)
    entry: BirthEntry = link(to=NOTES, on="entry_id")
    person: Person | None = link(to=NOTES, on="person_id")
    written_in: NoteColumn = column("In which column it stands.", to=NOTES, filter=True)
    ordinal: int = column("Its number in that column.", to=NOTES, check="ordinal > 0")
    kind: BirthNoteKind = column(to=NOTES, filter=True)
    entered_on: date = column("Day on which it was written.", to=NOTES, filter=True)
    text: str = column("Text as entered, in Serbian Cyrillic; kept for good.", to=NOTES)
    basis: LegalBasis | None = embedded(
        "On what it rests.", to=NOTES, leaves=BASIS, present="basis_document"
    )
    decision: CitizenshipDecision | None = link(
        "The decision of the evidence that it enters (Rulebook, art. 11 and 15).",
        to=NOTES,
        on="decision_id",
    )
    determination: Determination | None = link(
        "The determination that it enters (Rulebook, art. 12).", to=NOTES, on="determination_id"
    )
    deemed_act: DeemedAct | None = link(
        "The act that it enters (Rulebook, art. 13).", to=NOTES, on="deemed_act_id"
    )
    annulment: Annulment | None = link(
        "The annulment that it enters (Rulebook, art. 15, para. 2).", to=NOTES, on="annulment_id"
    )
    citizenship_entry: CitizenshipEntry | None = link(
        "The entry of the fact of citizenship that it writes, with its data.",
        to=NOTES,
        on="citizenship_entry_id",
    )
    registrar: str | None = column("Name of the registrar who signed it.", to=NOTES)
    provenance: Provenance = provenance(to=NOTES)


@CIVIL.lends(BirthEntry)
@strawberry.type
class NotesOfEntry:
    """What was noted in an entry after it was made, or with it."""

    notes: Connection[BirthNote] = links(
        "Notes of both columns, but those on personal status.", to=NOTES, on="entry_id"
    )


@CIVIL.lends(CitizenshipDecision)
@strawberry.type
class NoteOfDecision:
    """Where a decision of the evidence was entered."""

    note: BirthNote | None = one(
        "The note of the birth entry by which it was entered; null until it is.",
        to=NOTES,
        on="decision_id",
        where={},
    )


@CIVIL.lends(Determination)
@strawberry.type
class NoteOfDetermination:
    """Where a determination was entered."""

    note: BirthNote | None = one(
        "The note of the birth entry by which it was entered; null until it is.",
        to=NOTES,
        on="determination_id",
        where={},
    )


@CIVIL.lends(DeemedAct)
@strawberry.type
class NoteOfAct:
    """Where an act on one deemed a citizen was entered."""

    note: BirthNote | None = one(
        "The note of the birth entry by which it was entered; null until it is.",
        to=NOTES,
        on="deemed_act_id",
        where={},
    )


@CIVIL.lends(Annulment)
@strawberry.type
class NoteOfAnnulment:
    """Where an annulment was entered."""

    note: BirthNote | None = one(
        "The note of the birth entry by which it was entered; null until it is.",
        to=NOTES,
        on="annulment_id",
        where={},
    )


@CIVIL.lends(CitizenshipEntry)
@strawberry.type
class NoteOfFact:
    """Where an entry of the fact of citizenship stands."""

    note: BirthNote | None = one(
        "The note of the birth entry that writes it; null where it stands in a book of citizens.",
        to=NOTES,
        on="citizenship_entry_id",
        where={},
    )
