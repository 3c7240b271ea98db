"""The civil registers' part of a state: areas, books, births, marriages, deaths, status."""

from collections.abc import Sequence
from functools import partial

import polars as pl

from demo.generate.chunk import Chunk
from demo.generate.civil_bearers import Bearers, bearers
from demo.generate.civil_births import Births, birth_entries, birth_table
from demo.generate.civil_books import Offices, area_table, book_table, offices
from demo.generate.civil_citizenship import citizenship_notes
from demo.generate.civil_deaths import (
    Deaths,
    death_address_table,
    death_entries,
    death_fact_table,
    death_report_table,
    death_table,
)
from demo.generate.civil_first import first_entries
from demo.generate.civil_marriages import (
    Marriages,
    marriage_entries,
    marriage_table,
    witness_tables,
)
from demo.generate.civil_notes import (
    Notes,
    Written,
    birth_notes,
    corrections,
    marriage_notes,
    note_table,
)
from demo.generate.civil_parents import (
    parent_address_table,
    parent_table,
    parents,
    report_tables,
)
from demo.generate.civil_spouses import spouse_address_table, spouse_table, spouses
from demo.generate.civil_status import (
    affiliation_table,
    capacity_table,
    closed_table,
    guardianship_table,
    restricted,
    status_notes,
)
from demo.generate.civil_truth import civil_truth
from demo.generate.days import Ints
from demo.generate.draws import chance
from demo.generate.files import TRUTH, Table, Tables, stacked
from demo.generate.ground import Ground
from demo.generate.producer import Part, Producer


def begin(base: Ground) -> Part:
    to = offices(base)
    facts = {
        "registration_area": area_table(to),
        "book": book_table(chance(base.seed, "books"), to),
    }
    return Part({**facts, **first_entries(base, to)}, partial(produce, to))


def produce(to: Offices, chunk: Chunk, made: Tables) -> Tables:
    """All entries about the people of a chunk, what hangs on them, and what errs."""
    of = bearers(chunk.who.called)
    entries = birth_entries(chunk, to)
    weddings = marriage_entries(chunk, to)
    dead = death_entries(chunk, to)
    of_citizenship = citizenship_notes(chunk, entries, made)
    notes, forgotten = note_tables(chunk, to, entries, weddings, dead, of, of_citizenship)
    truth = civil_truth(chunk, to, entries, weddings, dead, forgotten)
    return {
        **births(chunk, to, entries, of),
        **marriages(chunk, to, weddings, of),
        **deaths(chunk, to, dead, of),
        **notes,
        TRUTH: stacked(truth),
    }


def births(chunk: Chunk, to: Offices, entries: Births, of: Bearers) -> Tables:
    both = parents(chunk, entries)
    report, report_address = report_tables(chunk, entries, of)
    return {
        "birth_entry": birth_table(chunk, to, entries, of),
        "birth_parent": parent_table(chunk, entries, of, both),
        "birth_parent_address": parent_address_table(chunk, entries, both),
        "birth_report": report,
        "birth_report_address": report_address,
        "closed_birth_entry": closed_table(chunk, to, entries, of),
        "affiliation": affiliation_table(chunk, entries),
    }


def marriages(chunk: Chunk, to: Offices, made: Marriages, of: Bearers) -> Tables:
    both = spouses(chunk, made)
    witness, witness_address = witness_tables(chunk, made, of)
    return {
        "marriage_entry": marriage_table(chunk, to, made),
        "marriage_spouse": spouse_table(chunk, made, of, both),
        "marriage_spouse_address": spouse_address_table(chunk, made, both),
        "marriage_witness": witness,
        "marriage_witness_address": witness_address,
    }


def deaths(chunk: Chunk, to: Offices, made: Deaths, of: Bearers) -> Tables:
    return {
        "death_entry": death_table(chunk, to, made, of),
        "death_entry_address": death_address_table(chunk, made),
        "death_report": death_report_table(chunk, made, of),
        "death_fact": death_fact_table(chunk, made),
    }


def note_tables(
    chunk: Chunk,
    to: Offices,
    entries: Births,
    weddings: Marriages,
    dead: Deaths,
    of: Bearers,
    of_citizenship: Sequence[Notes],
) -> tuple[Tables, Ints]:
    """Notes of all entries, restrictions of capacity and guardians; the marriages not noted."""
    incapable = restricted(chunk)
    child = {"person": chunk.person.gather(entries.person)}
    born, forgotten = birth_notes(chunk, to, entries, weddings, dead, of)
    area, keeper = entries.places.area, entries.keeper
    status = status_notes(chunk, to, entries, incapable)
    of_birth = Written("birth_note", entries.ids, area, keeper, child)
    of_status = Written("status_note", entries.ids, area, keeper, child)
    return {
        "birth_note": note_table(chunk, to, of_birth, [*born, *of_citizenship]),
        "status_note": note_table(chunk, to, of_status, status),
        "marriage_note": later_notes(chunk, to, weddings),
        "death_note": death_notes(chunk, to, dead),
        "legal_capacity": capacity_table(chunk, incapable),
        "guardianship": guardianship_table(chunk, incapable),
    }, forgotten


def later_notes(chunk: Chunk, to: Offices, made: Marriages) -> Table:
    both: dict[str, pl.Series] = {
        "person": chunk.person.gather(made.first),
        "spouse": chunk.persons(made.second),
    }
    on = Written("marriage_note", made.ids, made.places.area, made.keeper, both)
    notes = marriage_notes(chunk, to, made)
    return note_table(chunk, to, on, notes)


def death_notes(chunk: Chunk, to: Offices, made: Deaths) -> Table:
    both: dict[str, pl.Series] = {
        "person": chunk.person.gather(made.person),
        "spouse": chunk.persons(made.spouse),
    }
    on = Written("death_note", made.ids, made.places.area, made.keeper, both)
    notes = corrections(chunk, to, made)
    return note_table(chunk, to, on, notes)


PRODUCER = Producer(
    (
        *("registration_area", "book"),
        *("birth_entry", "birth_parent", "birth_parent_address", "birth_note"),
        *("birth_report", "birth_report_address", "closed_birth_entry"),
        *("marriage_entry", "marriage_spouse", "marriage_spouse_address", "marriage_note"),
        *("marriage_witness", "marriage_witness_address"),
        *("death_entry", "death_entry_address", "death_report", "death_note", "death_fact"),
        *("status_note", "legal_capacity", "guardianship", "affiliation"),
    ),
    begin,
)
