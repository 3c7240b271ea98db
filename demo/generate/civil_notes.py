"""Notes of entries: what each is about, its text, and the document on which it rests."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from demo.generate import civil_rates as rates
from demo.generate.births import Origin
from demo.generate.chunk import Chunk
from demo.generate.civil_bearers import Bearers, name_on
from demo.generate.civil_births import Births, Entered
from demo.generate.civil_books import Offices, registrars
from demo.generate.civil_deaths import COURT, Deaths
from demo.generate.civil_homes import dates
from demo.generate.civil_marriages import DIVORCE, Marriages
from demo.generate.columns import blank, days, repeated, where, words
from demo.generate.days import NOBODY, YESTERDAY, Flags, Ints, parts
from demo.generate.draws import ranks
from demo.generate.files import Table
from demo.generate.identifiers import CORRECTION
from demo.generate.naming import DECISION

LATER, REMARKS = "LATER_ENTRIES", "REMARKS"
NOTED_DAYS = 10  # from what happened to the note of it
EXTRACT_OF_MARRIAGE, EXTRACT_OF_DEATH, JUDGEMENT, DECISION_ON, DOCUMENT = (
    "Извод из матичне књиге венчаних",
    "Извод из матичне књиге умрлих",
    "Пресуда",
    "Решење",
    "Исправа",
)


@dataclass(frozen=True, slots=True)
class Notes:
    """Notes of one kind: the row of the entry, the day, the text, and what they rest on.

    `act` is the column of what is entered by them, and its ids.
    """

    written_in: str
    kind: str
    entry: Ints
    date: Ints
    text: pl.Series
    document: str
    number: pl.Series
    dated: Ints
    body: pl.Series
    act: tuple[str, pl.Series] | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """Entries of a file in which notes stand: ids and what a note repeats of its entry."""

    name: str
    ids: pl.Series
    area: Ints
    keeper: Ints
    about: Table  # columns with persons, by entry


def note_table(chunk: Chunk, to: Offices, on: Written, every: Sequence[Notes]) -> Table:
    """Notes of all kinds, numbered by day in each column of each entry."""
    entry = np.concatenate([notes.entry for notes in every])
    date = np.minimum(np.concatenate([notes.date for notes in every]), YESTERDAY)
    is_remark = np.concatenate([np.full(n.entry.size, n.written_in == REMARKS) for n in every])
    key = entry * 2 + is_remark
    order = np.lexsort((date, key))
    ordinal = np.empty(entry.size, dtype=np.int64)
    ordinal[order] = ranks(key[order])

    def repeat(texts: Sequence[str]) -> pl.Series:
        return pl.concat(
            [repeated(text, n.entry.size) for text, n in zip(texts, every, strict=True)]
        )

    return {
        "id": chunk.ids(on.name, entry.size),
        "entry": on.ids.gather(entry),
        **{name: column.gather(entry) for name, column in on.about.items()},
        "writtenIn": repeat([notes.written_in for notes in every]),
        "ordinal": pl.Series(ordinal + 1),
        "kind": repeat([notes.kind for notes in every]),
        "enteredOn": days(date),
        "text": pl.concat([notes.text for notes in every]),
        "registrar": registrars(to, on.area[entry], date),
        "keeperCode": words(to.units.codes, on.keeper[entry]),
        "basisDocument": repeat([notes.document for notes in every]),
        "basisNumber": pl.concat([notes.number for notes in every]),
        "basisDated": days(np.concatenate([notes.dated for notes in every])),
        "basisBody": pl.concat([notes.body for notes in every]),
        **acts(every),
    }


def acts(every: Sequence[Notes]) -> Table:
    """A column for each kind of act that notes enter."""
    names = sorted({notes.act[0] for notes in every if notes.act})
    return {
        name: pl.concat(
            [
                notes.act[1] if notes.act and notes.act[0] == name else blank(notes.entry.size)
                for notes in every
            ]
        )
        for name in names
    }


def numbers(rng: np.random.Generator, date: Ints, prefix: str) -> pl.Series:
    """Numbers of documents of others: nobody here counts them."""
    number = pl.Series(rng.integers(1, 2_000, date.size)).cast(pl.String)
    year = pl.Series(parts(date)[0]).cast(pl.String)
    return repeated(prefix, date.size) + number + "/" + year


def offices_of(to: Offices, area: Ints, what: str) -> pl.Series:
    return repeated(what, area.size) + words(to.units.settlements, to.unit[area])


def birth_notes(
    chunk: Chunk, to: Offices, entries: Births, made: Marriages, dead: Deaths, of: Bearers
) -> tuple[list[Notes], Ints]:
    """Notes of birth entries but those on citizenship; the persons whose marriage is not noted."""
    rng = chunk.chance("birth_note")
    wedding, forgotten = wedding_notes(rng, chunk, to, entries, made, of)
    return [
        *wedding,
        death_notes(to, entries, dead),
        name_notes(rng, chunk, to, entries, of),
        number_notes(rng, chunk, entries),
        document_notes(rng, chunk, to, entries),
    ], forgotten


def wedding_notes(
    rng: np.random.Generator,
    chunk: Chunk,
    to: Offices,
    entries: Births,
    made: Marriages,
    of: Bearers,
) -> tuple[list[Notes], Ints]:
    """Weddings and divorces, in the entries of both; some registrars were never told."""
    person = np.concatenate([made.first, made.second])
    other = np.concatenate([made.second, made.first])
    marriage = np.tile(np.arange(made.first.size), 2)
    has_entry = (person != NOBODY) & (entries.row[person] != NOBODY)
    is_forgotten: Flags = rng.random(person.size) < rates.NOT_NOTED_SHARE
    who = np.nonzero(has_entry & ~is_forgotten)[0]
    wed, at = made.wed[marriage[who]], marriage[who]
    named = where(
        other[who] != NOBODY, name_on(chunk, of, other[who], wed - 1), repeated("", who.size)
    )
    place = words(chunk.base.cradle.places, made.place[at])
    text = repeated("Закључен брак: ", who.size) + dates(days(wed)) + ", место: " + place
    text = where(other[who] != NOBODY, text + ", супружник: " + named, text)
    area = made.places.area[at]
    row = entries.row[person[who]]
    noted = made.places.date[at] + rng.integers(1, NOTED_DAYS, who.size)
    number = pl.Series(made.places.number[at]).cast(pl.String)
    number = number + "/" + pl.Series(made.places.year[at]).cast(pl.String)
    weddings = Notes(
        LATER, "MARRIAGE", row, np.maximum(noted, entries.first[row]), text,
        EXTRACT_OF_MARRIAGE, number, made.places.date[at],
        offices_of(to, area, "Матичар: "),
    )  # fmt: skip
    is_over = np.nonzero(made.end[at] == DIVORCE)[0]
    return [
        weddings,
        end_notes(rng, to, "MARRIAGE_END", row[is_over], made, at[is_over]),
    ], person[has_entry & is_forgotten]


def end_notes(
    rng: np.random.Generator, to: Offices, kind: str, row: Ints, made: Marriages, at: Ints
) -> Notes:
    """Divorces by the judgement of a court."""
    ended = made.ended[at]
    text = repeated("Брак разведен пресудом, правоснажна: ", at.size) + dates(days(ended))
    return Notes(
        LATER, kind, row, ended + NOTED_DAYS, text, JUDGEMENT, numbers(rng, ended, "П2-"), ended,
        offices_of(to, made.places.area[at], COURT),
    )  # fmt: skip


def death_notes(to: Offices, entries: Births, dead: Deaths) -> Notes:
    has_entry = np.nonzero(entries.row[dead.person] != NOBODY)[0]
    row = entries.row[dead.person[has_entry]]
    date = dead.places.date[has_entry]
    text = repeated("Смрт: ", row.size) + dates(days(dead.died[has_entry]))
    number = pl.Series(dead.places.number[has_entry]).cast(pl.String)
    number = number + "/" + pl.Series(parts(date)[0]).cast(pl.String)
    return Notes(
        LATER, "DEATH", row, date + NOTED_DAYS, text, EXTRACT_OF_DEATH, number, date,
        offices_of(to, dead.places.area[has_entry], "Матичар: "),
    )  # fmt: skip


def name_notes(
    rng: np.random.Generator, chunk: Chunk, to: Offices, entries: Births, of: Bearers
) -> Notes:
    """Names changed by a decision on request."""
    former = of.called.former
    row = entries.row[former.person]
    chosen = np.nonzero((former.reason == DECISION) & (row != NOBODY))[0]
    person, date = former.person[chosen], former.last[chosen] + 1
    text = repeated("Промењено лично име: ", chosen.size) + name_on(chunk, of, person, date)
    body = repeated("Управа: ", chosen.size) + words(
        to.units.settlements, chunk.who.people.unit[person]
    )
    return Notes(
        LATER, "NAME", row[chosen], np.maximum(date + NOTED_DAYS, entries.first[row[chosen]]),
        text, DECISION_ON, numbers(rng, date, "200-"), date, body,
    )  # fmt: skip


def number_notes(rng: np.random.Generator, chunk: Chunk, entries: Births) -> Notes:
    """Numbers determined anew after a correction of the date of birth or the sex."""
    known = chunk.who.numbers
    current = known.current[entries.person]
    is_corrected = (known.reason[current] == CORRECTION) & (entries.value == known.value[current])
    row = np.nonzero(is_corrected)[0]
    date = known.first[current[row]]
    text = repeated("Одређен нови матични број, раније утврђен престао да важи", row.size)
    body = repeated("Министарство унутрашњих послова", row.size)
    return Notes(
        LATER, "JMBG", row, np.maximum(date + NOTED_DAYS, entries.first[row]), text, DECISION_ON,
        numbers(rng, date, "204-"), date, body,
    )  # fmt: skip


def document_notes(rng: np.random.Generator, chunk: Chunk, to: Offices, entries: Births) -> Notes:
    """On what first entries rest: documents from abroad, decisions, the parents' citizenship."""
    origin = chunk.who.births.origin[entries.person]
    is_told = (entries.first >= rates.WHOLE_SINCE) | (entries.kind != Entered.REGULAR)
    # The note that goes with a new citizen's entry is another one.
    row = np.nonzero(is_told & (origin != Origin.NATURALISED))[0]
    texts = (
        "Држављанство родитеља доказано изводом из матичне књиге рођених",
        "Накнадни упис на основу решења",
        "Упис детета чији су родитељи непознати",
        "Упис на основу исправе иностраног органа",
        "Држављанство родитеља доказано уверењем о држављанству",
    )
    date = entries.places.date[row]
    body = offices_of(to, entries.places.area[row], "Матичар: ")
    return Notes(
        REMARKS, "DOCUMENT", row, date, words(texts, entries.kind[row]), DOCUMENT,
        numbers(rng, date, "200-"), date, body,
    )  # fmt: skip


def marriage_notes(chunk: Chunk, to: Offices, made: Marriages) -> list[Notes]:
    """Ends of marriages: divorces with the court, deaths with the register of deaths."""
    rng = chunk.chance("marriage_note")
    over = np.nonzero((made.end != NOBODY) & (made.end != DIVORCE))[0]
    ended = made.ended[over]
    text = repeated("Брак престао смрћу супружника: ", over.size) + dates(days(ended))
    by_death = Notes(
        LATER, "MARRIAGE_END", over, ended + NOTED_DAYS, text, EXTRACT_OF_DEATH,
        numbers(rng, ended, ""), ended, offices_of(to, made.places.area[over], "Матичар: "),
    )  # fmt: skip
    divorced = np.nonzero(made.end == DIVORCE)[0]
    return [end_notes(rng, to, "MARRIAGE_END", divorced, made, divorced), by_death]


def corrections(chunk: Chunk, to: Offices, dead: Deaths) -> list[Notes]:
    """Corrections of few death entries."""
    rng = chunk.chance("death_note")
    row = np.nonzero(rng.random(dead.person.size) < rates.DEATH_NOTE_SHARE)[0]
    date = dead.places.date[row] + rng.integers(20, 200, row.size)
    row, date = row[date <= YESTERDAY], date[date <= YESTERDAY]
    text = repeated("Исправљен час смрти", row.size)
    return [
        Notes(
            LATER, "CORRECTION", row, date, text, DECISION_ON, numbers(rng, date, "200-"), date,
            offices_of(to, dead.places.area[row], "Управа: "),
        )
    ]  # fmt: skip
