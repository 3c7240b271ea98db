"""Invented cases: doubts about entries of births, and the reconstruction of lost volumes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Any

import numpy as np
import polars as pl

from demo.generate.chunk import Chunk
from demo.generate.columns import ids
from demo.generate.days import STATE_DAY
from demo.generate.files import Table, Tables
from demo.generate.ground import Ground
from demo.generate.producer import Part, Producer
from schema.acts import Language
from schema.articles import GENERAL, RENEWAL, cited
from schema.clocks import deadline, term
from schema.terms import Clock
from schema.working_days import next_working

DOUBT_SHARE = 0.002  # of entries; invented, no figure is published
OPEN_SHARE, WITHDRAWN_SHARE, CONFIRMED_SHARE = 0.3, 0.15, 0.7
LOST_UNITS_MAX = 3  # of a chunk, with a volume that is renewed
RESTORED = (2, 6)  # entries of such a volume, the last not reached
OPEN_DAYS, PAST_DAYS, ANSWER_DAYS = (2, 40), (60, 1_000), (3, 25)  # before the day of the state
DAY = timedelta(days=1)
MINISTRY, MINISTER = "Министарство унутрашњих послова", "Министар унутрашњих послова"
OFFICER = "CITIZENSHIP_OFFICER"
CITED = partial(cited, language=Language.SR_CYRL)
DISPUTED = ("Датум рођења", "Име једног родитеља", "Место рођења", "Држављанство родитеља")
GROUNDS = "Подаци у приложеним исправама не слажу се са уписом."
PROCEDURE = "Обнова на основу сачуваних извода и других исправа."
OPINIONS = {True: "Спорни податак је тачан.", False: "Спорни податак није тачан."}
FILES = ("case_file", "case_step", "case_document", "case_decision", "case_entry")
Row = dict[str, Any]


@dataclass(slots=True)
class Rows:
    """Rows by file, of one chunk; ids are drawn one after another."""

    rng: np.random.Generator
    made: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in FILES})

    def add(self, file: str, **row: Any) -> str:
        """Add a row, and answer its id."""
        key = str(ids(self.rng, 1)[0])
        named = {} if file == "case_decision" else {"id": key}
        self.made[file].append({**named, **row})
        return key

    def tables(self) -> Tables:
        """The rows as columns; no table where a file has none."""
        return {name: _table(rows) for name, rows in self.made.items() if rows}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of births that a case is about."""

    id: str
    person: str
    keeper: str


def begin(_: Ground) -> Part:
    return Part({}, partial(produce, Counter()))


def produce(numbers: Counter[tuple[str, int]], chunk: Chunk, made: Tables) -> Tables:
    """Some doubts of the chunk's entries, and the renewal of a few volumes."""
    rng = chunk.chance("cases")
    rows = Rows(rng)
    entries = made["birth_entry"]
    size = entries["id"].len()
    chosen = rng.permutation(size)[: max(1, round(size * DOUBT_SHARE))]
    days = sorted((_opened(rng) for _ in chosen), key=lambda one: one[0])
    for place, (day, is_open) in zip(chosen, days, strict=True):
        doubt(rows, numbers, _entry(entries, int(place)), day, is_open=is_open)
    for keeper in _keepers(rng, entries):
        renewal(rows, numbers, entries, keeper)
    return rows.tables()


def doubt(
    rows: Rows, numbers: Counter[tuple[str, int]], entry: Entry, day: date, *, is_open: bool
) -> None:
    """One doubt: open, withdrawn, or resolved by an opinion that the registrar took up."""
    rng = rows.rng
    about = {"person": entry.person, "unitCode": entry.keeper}
    due = deadline(day, Clock.OPINION, day)
    ended = next_working(day + int(rng.integers(*ANSWER_DAYS)) * DAY)
    is_withdrawn = not is_open and rng.random() < WITHDRAWN_SHARE
    end = "WITHDRAWN" if is_withdrawn else "RESOLVED"
    case = rows.add(
        "case_file",
        **_number(numbers, entry.keeper, day),
        kind="DOUBT",
        unit=entry.keeper,
        person=entry.person,
        book=None,
        subject=DISPUTED[int(rng.integers(len(DISPUTED)))],
        grounds=GROUNDS,
        state="AWAITING_MUP_OPINION" if is_open else end,
        openedOn=day,
        dueOn=due,
        closedOn=None if is_open else ended,
    )
    of = {"caseFile": case, **about}
    by = {"made": day, "office": entry.keeper, "article": CITED(term(Clock.OPINION, day).article)}
    step = _step(rows, of, 1, "OPENED", "AWAITING_MUP_OPINION", **by, due=due, text=GROUNDS)
    _document(rows, of, step, 1, "Извод из матичне књиге рођених", None, day)
    rows.add("case_entry", **of, step=step, ordinal=1, role="DISPUTED", birthEntry=entry.id)
    if is_open:
        return
    last = {"made": ended, "article": CITED(GENERAL)}
    if is_withdrawn:
        said = {"office": entry.keeper, "text": "Странка је доставила исправну исправу."}
        _step(rows, of, 2, "WITHDRAWN", end, **last, **said)
        return
    is_accurate = bool(rng.random() < CONFIRMED_SHARE)
    text = OPINIONS[is_accurate]
    _step(rows, of, 2, "OPINION_GIVEN", end, **last, office=OFFICER, text=text)
    _step(rows, of, 3, "OPINION_TAKEN_UP", end, **last, office=entry.keeper, text=None)
    outcome = "CONFIRMED" if is_accurate else "NOT_CONFIRMED"
    mark = f"03/9-{int(rng.integers(1, 900))}/{ended.year}"
    _decision(rows, of, outcome, MINISTRY, mark, ended, text, "NONE")


def renewal(rows: Rows, numbers: Counter[tuple[str, int]], entries: Table, keeper: str) -> None:
    """A volume of births that is being renewed, or was in part."""
    rng = rows.rng
    kept = np.nonzero((entries["keeper"] == keeper).to_numpy())[0][: int(rng.integers(*RESTORED))]
    ordered = next_working(STATE_DAY - int(rng.integers(*PAST_DAYS)) * DAY)
    until = next_working(ordered + 365 * DAY)
    is_open = until > STATE_DAY
    end = None if is_open else next_working(until - 20 * DAY)
    subject = f"Матична књига рођених, том {int(rng.integers(2, 20))}"
    case = rows.add(
        "case_file",
        **_number(numbers, OFFICER, ordered),
        kind="RECONSTRUCTION",
        unit=keeper,
        person=None,
        book="BIRTHS",
        subject=subject,
        grounds=None,
        state="IN_RENEWAL" if is_open else "CLOSED",
        openedOn=ordered,
        dueOn=until,
        closedOn=end,
    )
    of = {"caseFile": case, "person": None, "unitCode": keeper}
    by = {"made": ordered, "article": CITED(RENEWAL)}
    more = {"office": OFFICER, "due": until, "text": PROCEDURE}
    step = _step(rows, of, 1, "ORDERED", "IN_RENEWAL", **by, **more)
    _document(rows, of, step, 1, "Решење о обнови", MINISTER, ordered)
    for ordinal, place in enumerate(kept, 1):
        entry = _entry(entries, int(place))
        whose = {**of, "person": entry.person}
        said = {"office": keeper, "text": "Уписано на основу сачуваног извода."}
        step = _step(rows, whose, ordinal + 1, "ENTRY_RESTORED", "IN_RENEWAL", **by, **said)
        named = {"ordinal": ordinal, "role": "RESTORED", "birthEntry": entry.id}
        rows.add("case_entry", **whose, step=step, **named)
    if end is None:
        return
    text = "Обновљен је део уписа."
    last = {"made": end, "article": CITED(RENEWAL), "office": keeper, "text": text}
    _step(rows, of, kept.size + 2, "DECIDED", "CLOSED", **last)
    mark = f"203-{int(rng.integers(1, 900))}/{end.year}"
    _decision(rows, of, "PARTLY_RESTORED", "Градска управа", mark, end, text, "APPEAL")


def _opened(rng: np.random.Generator) -> tuple[date, bool]:
    """The day on which a doubt is opened, and whether it is open still."""
    is_open = bool(rng.random() < OPEN_SHARE)
    before = int(rng.integers(*(OPEN_DAYS if is_open else PAST_DAYS)))
    return next_working(STATE_DAY - before * DAY), is_open


def _keepers(rng: np.random.Generator, entries: Table) -> Iterator[str]:
    """A few of the chunk's units."""
    known = entries["keeper"].unique().sort().to_list()
    for place in rng.permutation(len(known))[:LOST_UNITS_MAX]:
        yield str(known[int(place)])


def _entry(entries: Table, place: int) -> Entry:
    return Entry(*(str(entries[name][place]) for name in ("id", "person", "keeper")))


def _number(numbers: Counter[tuple[str, int]], office: str, day: date) -> Row:
    """The next number of the office's year."""
    numbers[office, day.year] += 1
    return {"office": office, "year": day.year, "number": numbers[office, day.year]}


def _step(rows: Rows, of: Row, ordinal: int, kind: str, state: str, **more: Any) -> str:
    made, due = more.pop("made"), more.pop("due", None)
    row = {"ordinal": ordinal, "kind": kind, "state": state, "madeOn": made, "dueOn": due}
    return rows.add("case_step", **of, **row, **more)


def _document(
    rows: Rows, of: Row, step: str, ordinal: int, name: str, body: str | None, dated: date
) -> None:
    number = f"{int(rows.rng.integers(1, 900))}/{dated.year}"
    row = {"step": step, "ordinal": ordinal, "name": name, "body": body}
    rows.add("case_document", **of, **row, number=number, dated=dated)


def _decision(rows: Rows, of: Row, outcome: str, *said: Any) -> None:
    body, number, day, text, remedy = said
    until = deadline(day, Clock.APPEAL, day) if remedy == "APPEAL" else None
    row = {"outcome": outcome, "body": body, "number": number, "decidedOn": day, "text": text}
    delivered = {"deliveredOn": day if until else None, "remedyUntil": until}
    rows.add("case_decision", **of, **row, remedy=remedy, **delivered)


def _table(rows: list[Row]) -> Table:
    """Rows as columns, of the names of all of them."""
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: pl.Series([row.get(name) for row in rows]) for name in names}


PRODUCER = Producer(FILES, begin)
