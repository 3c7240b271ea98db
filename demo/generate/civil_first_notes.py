"""What was decided on citizenship of the first eight people, as their birth entries note it."""

from datetime import date, timedelta

import polars as pl

from demo.generate.citizenship_books import books
from demo.generate.citizenship_tables import nothing_decided
from demo.generate.civil_citizenship import acquired, determined, terminated
from demo.generate.civil_notes import DECISION_ON, LATER
from demo.generate.files import Table
from demo.generate.first_citizens import MILAN, ZOLTAN, first_citizens
from demo.generate.first_eight import Row, first_people
from demo.generate.fixed import fixed_id
from demo.generate.ground import Ground

NOTED_DAYS = 2
DAYS = ("decidedOn", "deliveredOn")


def first_notes(base: Ground, entry: int, note: int) -> list[Row]:
    """The register of citizenship too counts from these eight on, so numbers are the same."""
    made = first_citizens(base, books(base), nothing_decided())
    people = first_people(base.count)
    released, admitted = pl.col("kind") == "RELEASE", pl.col("kind") == "ADMISSION"
    found: list[Row] = []
    for place, ordinal, name, column, kind, which, text in (
        (ZOLTAN, 1, "citizenship_decision", "decision", "CITIZENSHIP_END", released, terminated()),
        (ZOLTAN, 2, "citizenship_decision", "decision", "CITIZENSHIP", admitted, acquired()),
        (
            MILAN,
            1,
            "determination",
            "determination",
            "CITIZENSHIP",
            pl.lit(value=True),
            determined(),
        ),
    ):
        if place > len(people):
            continue
        act = told(made[name], which, text)
        found.append(
            {
                "id": fixed_id(note, place, ordinal),
                "entry": fixed_id(entry, place),
                "person": fixed_id(0, place),
                "writtenIn": LATER,
                "ordinal": ordinal,
                "kind": kind,
                "enteredOn": act["enteredOn"],
                "text": act["text"],
                "keeperCode": people[place - 1].birth_keeper,
                "basisDocument": DECISION_ON,
                "basisNumber": act["number"],
                "basisDated": act["decidedOn"],
                "basisBody": act["body"],
                "decision": act["id"] if column == "decision" else None,
                "determination": act["id"] if column == "determination" else None,
            }
        )
    return found


def told(acts: Table, which: pl.Expr, text: pl.Expr) -> dict[str, date | str]:
    """The one act, with its days and the sentence that enters it."""
    rows = pl.DataFrame(acts).filter(which)
    rows = rows.with_columns(pl.col(*DAYS).str.to_date()).with_columns(text=text)
    rows = rows.with_columns(enteredOn=pl.col("deliveredOn") + timedelta(days=NOTED_DAYS))
    row: dict[str, date | str] = rows.row(0, named=True)
    return row
