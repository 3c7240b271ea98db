"""The SQL of a load: from a file's rows in a temporary table to the record's table.

All of it is made of the declarations; $1 is the commit's number and $2 its time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from hub.dependent import Carried
from hub.load.cells import LINE
from hub.load.headers import SOURCE, Header, Sheet
from hub.load.rejects import Reason
from schema.record import About
from schema.table import RECORDED_IN

DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]
CHANGED = "pg_temp.changed_subjects"
RECODED = "pg_temp.recoded_subjects"  # whose codes are others now


@dataclass(frozen=True, slots=True)
class Staged:
    """A file's rows in a temporary table: which headers it had, and how many rows came."""

    sheet: Sheet
    headers: tuple[Header, ...]
    source: tuple[str, str]

    @property
    def table(self) -> str:
        """The temporary table."""
        return f"pg_temp.stage_{self.sheet.name}"

    @property
    def columns(self) -> tuple[str, ...]:
        """The record's columns that the file brought."""
        return tuple(column for header in self.headers for column in header.columns)

    @property
    def key(self) -> str:
        """The record's key."""
        return self.sheet.record.key


def _type(staged: Staged, column: str) -> str:
    return staged.sheet.record.table.c[column].type.compile(dialect=DIALECT)


def create(staged: Staged) -> str:
    """The temporary table; no row security binds it, and it is gone with the transaction."""
    columns = ", ".join(f"{name} {_type(staged, name)}" for name in staged.columns)
    name = f"stage_{staged.sheet.name}"
    return f"CREATE TEMPORARY TABLE {name} ({LINE} BIGINT NOT NULL, {columns}) ON COMMIT DROP"


def literal(text: str) -> str:
    """A text as SQL."""
    return "'" + text.replace("'", "''") + "'"


def _given(staged: Staged) -> Iterator[tuple[str, str]]:
    """Columns of a new row that the file need not bring, and what stands in them then."""
    subject = staged.sheet.record.subject
    for name, said in zip(SOURCE, staged.source, strict=True):
        brought = f"s.{name}" if name in staged.columns else "NULL"
        yield name, f"coalesce({brought}, {literal(said)})"
    if subject is not None and staged.sheet.person is None:
        brought = f"s.{subject.trail}" if subject.trail in staged.columns else "NULL"
        yield subject.trail, f"coalesce({brought}, gen_random_uuid())"
    named = {f"p{n}" for n, _ in _named(staged)}
    for name, alias, column in staged.sheet.sources:
        if alias in named:
            yield name, f"{alias}.{column}"
    yield "recorded_at", "$2"
    yield RECORDED_IN, "$1"


def _named(staged: Staged) -> list[tuple[int, About]]:
    """The persons whom the file names; whom it leaves out stays who it is, or is nobody yet."""
    persons = enumerate(staged.sheet.record.persons, 1)
    return [(n, about) for n, about in persons if about.person in staged.columns]


def _person(staged: Staged) -> str:
    """The joins that bring the carried columns."""
    person = staged.sheet.person
    if person is None:
        return ""
    place = f"{person.register}.{person.table.name}"
    return "".join(
        f"{' LEFT' if about.optional else ''} JOIN {place} p{n} "
        f"ON p{n}.{person.key} = s.{about.person}"
        for n, about in _named(staged)
    )


def insert(staged: Staged, *, only_new: bool) -> str:
    """The rows whose key is not there yet; without `only_new` none is."""
    given = dict(_given(staged))
    plain = [name for name in staged.columns if name not in given]
    values = ", ".join([*(f"s.{name}" for name in plain), *given.values()])
    there = f"SELECT FROM {staged.sheet.place} t WHERE t.{staged.key} = s.{staged.key}"
    where = f" WHERE NOT EXISTS ({there})" if only_new else ""
    return (
        f"INSERT INTO {staged.sheet.place} ({', '.join([*plain, *given])})\n"
        f"SELECT {values} FROM {staged.table} s{_person(staged)}{where}"
    )


def update(staged: Staged) -> str:
    """The rows whose key is there with another content; the trigger keeps what stood."""
    given, (joins, differs) = dict(_given(staged)), changed(staged)
    said = {n: given.get(n, f"s.{n}") for n in _compared(staged)} | {
        n: given[n] for n in (*staged.sheet.carried, "recorded_at", RECORDED_IN) if n in given
    }
    return (
        f"UPDATE {staged.sheet.place} t SET "
        + ", ".join(f"{name} = {value}" for name, value in said.items())
        + f"\nFROM {staged.table} s{joins}\nWHERE t.{staged.key} = s.{staged.key} AND {differs}"
    )


def changed(staged: Staged) -> tuple[str, str]:
    """Joins behind a stage `s`, and whether it says otherwise than the row `t` that stands."""
    given, compared = dict(_given(staged)), _compared(staged)
    was = ", ".join(f"t.{n}" for n in compared)
    now = ", ".join(given.get(n, f"s.{n}") for n in compared)
    return _person(staged), f"({was}) IS DISTINCT FROM ({now})"


def _compared(staged: Staged) -> list[str]:
    """What the file did not bring stays; the trail id is for life, codes are never versioned."""
    own = staged.sheet.record.subject if staged.sheet.person is None else None
    apart = own.carried if own is not None else ()
    compared = [n for n in staged.columns if n not in (staged.key, *apart)]
    assert compared, "a record is more than its key"
    return compared


def recode(staged: Staged) -> str | None:
    """The codes of persons whose codes the file changes, in place: no version tells of it.

    A version without another content would say that somebody's protection was changed, and when.
    """
    subject = staged.sheet.record.subject
    if subject is None or staged.sheet.person is not None:
        return None
    codes = [n for n in staged.columns if n in subject.carried and n != subject.trail]
    if not codes:
        return None
    was, now = (", ".join(f"{row}.{n}" for n in codes) for row in ("t", "s"))
    return (
        f"WITH recoded AS (UPDATE {staged.sheet.place} t "
        f"SET {', '.join(f'{n} = s.{n}' for n in codes)} FROM {staged.table} s\n"
        f"WHERE t.{staged.key} = s.{staged.key} AND ({was}) IS DISTINCT FROM ({now}) "
        f"RETURNING t.{staged.key})\n"
        f"INSERT INTO {RECODED} SELECT {staged.key} FROM recoded"
    )


def carry(person: Sheet, carried: Carried) -> str:
    """What a table carries of recoded persons, made equal to the persons' again."""
    made = ", ".join(f"{own} = p.{name}" for own, name in carried.columns)
    was = ", ".join(f"t.{own}" for own, _ in carried.columns)
    now = ", ".join(f"p.{name}" for _, name in carried.columns)
    return (
        f"UPDATE {carried.table} t SET {made}\n"
        f"FROM {person.place} p JOIN {RECODED} c ON c.key = p.{person.record.key} "
        f"WHERE t.{carried.key} = p.{person.record.key}\n"
        f"AND ({was}) IS DISTINCT FROM ({now})"
    )


def subjects(staged: Staged) -> str | None:
    """The keys of the persons whom the commit's rows are about."""
    record = staged.sheet.record
    if record.subject is None:
        return None
    column, place = record.about or record.key, staged.sheet.place
    # Whom a row was about before it was about another one has changed as well.
    return (
        f"INSERT INTO {CHANGED} (key) SELECT {column} FROM {place} WHERE {RECORDED_IN} = $1 "
        f"UNION SELECT h.{column} FROM {place}_history h JOIN {staged.table} s "
        f"ON s.{staged.key} = h.{staged.key} WHERE h.superseded_in = $1 ON CONFLICT DO NOTHING"
    )


def _whole(staged: Staged) -> str:
    """The rows as they will stand: what the file does not bring stays, or is not there yet."""
    table = staged.sheet.record.table
    given = {*SOURCE, *staged.sheet.carried, "recorded_at", RECORDED_IN}
    subject = staged.sheet.record.subject
    given |= {subject.trail} if subject is not None else set()
    others = [c for c in table.columns if c.computed is None and c.name not in staged.columns]
    kept = [column.name for column in others if column.name not in given]
    made = [
        "clock_timestamp() AS recorded_at"
        if column.name == "recorded_at"
        else f"NULL::{column.type.compile(dialect=DIALECT)} AS {column.name}"
        for column in others
        if column.name in given
    ]
    listed = ", ".join(["s.*", *(f"t.{name}" for name in kept), *made])
    there = f"LEFT JOIN {staged.sheet.place} t ON t.{staged.key} = s.{staged.key}" if kept else ""
    return f"(SELECT {listed} FROM {staged.table} s {there})"


@dataclass(frozen=True, slots=True)
class Check:
    """A query for rows of a stage that cannot be taken: line and the cell's text."""

    reason: str
    column: str
    query: str


def checks(staged: Staged, here: Sequence[Staged], *, new_only: bool) -> Iterator[Check]:
    """What only the whole file and the database can say, in the order in which it is asked."""
    table, key = staged.sheet.record.table, staged.key
    stages = {one.sheet.place: one for one in here}
    key_header = next(h.name for h in staged.headers if key in h.columns)
    yield Check(
        Reason.DUPLICATE.name,
        key_header,
        f"SELECT {LINE}, {key}::text FROM (SELECT {LINE}, {key}, "
        f"row_number() OVER (PARTITION BY {key} ORDER BY {LINE}) AS place FROM {staged.table}) s "
        "WHERE place > 1",
    )
    for constraint in table.constraints:
        if isinstance(constraint, sa.CheckConstraint):
            said = str(constraint.sqltext)
            names = [h.name for h in staged.headers if _speaks_of(said, h.columns)]
            rule = str(constraint.name).removeprefix(f"{table.name}_").upper()
            yield Check(
                f"{Reason.CHECK.name}_{rule}",
                "/".join(names),
                f"SELECT {LINE}, NULL FROM {_whole(staged)} {table.name} WHERE NOT ({said})",
            )
    for header in staged.headers:
        if header.target is not None:
            yield _reference(staged, header, stages.get(header.target))
    for name, columns, where in uniques(table):
        if set(columns) & set(staged.columns) or _speaks_of(where, staged.columns):
            yield from _unique(staged, name, columns, where)
    if new_only:
        yield Check(
            Reason.EXISTS.name,
            key_header,
            f"SELECT s.{LINE}, s.{key}::text FROM {staged.table} s "
            f"JOIN {staged.sheet.place} t ON t.{key} = s.{key}",
        )


def _speaks_of(said: str, columns: tuple[str, ...]) -> bool:
    words = set("".join(c if c.isalnum() or c == "_" else " " for c in said).split())
    return bool(words & set(columns))


def _reference(staged: Staged, header: Header, beside: Staged | None) -> Check:
    """Rows that point at nothing: neither in the table nor in what is loaded with them."""
    assert header.target is not None
    (column,) = header.columns
    (reference,) = staged.sheet.record.table.c[column].foreign_keys
    key = reference.column.name
    own = (
        f" AND NOT EXISTS (SELECT FROM {beside.table} o WHERE o.{key} = s.{column})"
        if beside is not None
        else ""
    )
    return Check(
        Reason.REFERENCE.name,
        header.name,
        f"SELECT s.{LINE}, s.{column}::text FROM {staged.table} s WHERE s.{column} IS NOT NULL "
        f"AND NOT EXISTS (SELECT FROM {header.target} t WHERE t.{key} = s.{column}){own}",
    )


def uniques(table: sa.Table) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """What only one row may have: name, columns and the condition under which it counts."""
    for constraint in table.constraints:
        if isinstance(constraint, sa.UniqueConstraint):
            columns = tuple(column.name for column in constraint.columns)
            yield "_".join(columns), columns, "true"
    for index in table.indexes:
        if index.unique:
            where = index.dialect_options["postgresql"]["where"]
            columns = tuple(column.name for column in index.columns)
            name = str(index.name).removeprefix(f"{table.name}_").removesuffix("_idx")
            yield name, columns, "true" if where is None else str(where)


def _unique(staged: Staged, name: str, columns: tuple[str, ...], where: str) -> Iterator[Check]:
    """Rows that share it with an earlier line, and those that share it with another key's row."""
    reason = f"{Reason.UNIQUE.name}_{name.upper()}"
    header = "/".join(h.name for h in staged.headers if set(h.columns) & set(columns))
    listed, filled = ", ".join(columns), " AND ".join(f"{c} IS NOT NULL" for c in columns)
    same = " AND ".join(f"t.{c} = s.{c}" for c in columns)
    rows = f"{_whole(staged)} w"
    yield Check(
        reason,
        header,
        f"SELECT {LINE}, NULL FROM (SELECT {LINE}, row_number() OVER (PARTITION BY {listed} "
        f"ORDER BY {LINE}) AS place FROM {rows} WHERE ({where}) AND {filled}) s "
        "WHERE place > 1",
    )
    # Another row that this file changes as well may be about to give it up: that one does not bar.
    yield Check(
        reason,
        header,
        f"SELECT s.{LINE}, NULL FROM (SELECT * FROM {rows} WHERE ({where}) AND {filled}) s "
        f"JOIN (SELECT * FROM {staged.sheet.place} WHERE {where}) t ON {same} "
        f"AND t.{staged.key} <> s.{staged.key} "
        f"AND NOT EXISTS (SELECT FROM {staged.table} o WHERE o.{staged.key} = t.{staged.key})",
    )
