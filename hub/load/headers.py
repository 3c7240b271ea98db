"""What a record's file may say: its headers, made from the declarations."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
import strawberry
from strawberry.utils.str_converters import to_camel_case

from hub.api import Api
from schema.record import Column, Embedded, Link, Record
from schema.scalars import INDEXED_CHARACTERS_MAX, TEXT_CHARACTERS_MAX
from schema.table import RECORDED_IN

SOURCE = ("source_register", "source_body")
GIVEN = ("recorded_at", RECORDED_IN)  # by the commit, never by a file
PARTS = {"year", "month", "day"}  # the leaves of a partial date


@dataclass(frozen=True, slots=True)
class Header:
    """One column of a file.

    `python` is the type of its cells, `values` what an enumeration allows, `columns` where it goes:
    a partial date into two. `target` is the table whose key the cells name, `longest` how many
    characters a text may have.
    """

    name: str
    columns: tuple[str, ...]
    python: Any
    required: bool
    values: tuple[str, ...] = ()
    target: str | None = None
    doc: str = ""
    longest: int = TEXT_CHARACTERS_MAX

    @property
    def is_partial(self) -> bool:
        """Whether it is a partial date."""
        return len(self.columns) > 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A record and the file that brings it."""

    record: Record
    headers: Mapping[str, Header]
    person: Record | None

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return str(self.record.table.name)

    @property
    def place(self) -> str:
        """The record's table."""
        return f"{self.record.register}.{self.record.table.name}"

    @property
    def carried(self) -> tuple[str, ...]:
        """The columns taken from the person that the record is about, and from those beside."""
        return tuple(column for column, _, _ in self.sources)

    @property
    def sources(self) -> tuple[tuple[str, str, str], ...]:
        """Each carried column with the person's alias and column that it is taken from."""
        subject = self.record.subject
        if self.person is None or subject is None:
            return ()
        kept = (subject.trail, subject.protection)
        return tuple((name, "p1", name) for name in subject.carried) + tuple(
            (own, f"p{place}", name)
            for place, about in enumerate(self.record.persons[1:], 2)
            for own, name in zip(about.carried, kept, strict=True)
        )


def sheets(api: Api) -> Mapping[str, tuple[Sheet, ...]]:
    """By register, in the order of loading: what is pointed at before what points at it.

    Records that are made from others have no file.
    """
    made = {derivation.table for register in api.registers for derivation in register.derivations}
    records = {(one.register, one.table.name): one for one in api.records.values()}
    ordered = sa.sql.ddl.sort_tables([record.table for record in records.values()])
    found = [records[str(table.schema), table.name] for table in ordered]
    kept = [one for one in found if f"{one.register}.{one.table.name}" not in made]
    return {
        register.name: tuple(_sheet(api, one) for one in kept if one.register == register.name)
        for register in api.registers
    }


def _sheet(api: Api, record: Record) -> Sheet:
    person = None
    for declared in record.fields.values():
        if record.about and isinstance(declared, Link) and declared.on == record.about:
            person = declared.target()
    headers = {header.name: header for header in _headers(api, record, person)}
    return Sheet(record, headers, person)


def _headers(api: Api, record: Record, person: Record | None) -> Iterator[Header]:
    docs = {to_camel_case(own.python_name): own.description or "" for own in record.own}
    links = {f.on: f for f in record.fields.values() if isinstance(f, Link)}
    columns = {f.column: f for f in record.fields.values() if isinstance(f, Column)}
    partial = {
        f.uses[0]: f
        for f in record.fields.values()
        if isinstance(f, Embedded) and set(f.leaves) == PARTS
    }
    subject = record.subject
    carried = Sheet(record, {}, person).carried
    optional = {*SOURCE, *((subject.trail,) if subject is not None else ())}
    covered: set[str] = set()
    indexed = _indexed(api, record.table)
    for column in record.table.columns:
        name = column.name
        if column.computed is not None or name in (*GIVEN, *carried, *covered):
            continue
        required = not column.nullable and name not in optional
        if name in partial:
            whole = partial[name]
            covered |= set(whole.uses)
            yield Header(whole.name, whole.uses, date, required, doc=docs.get(whole.name, ""))
            continue
        field = links.get(name) or columns.get(name)
        header = field.name if field else to_camel_case(name)
        python = columns[name].type if name in columns else _python(column)
        target = None
        for reference in column.foreign_keys:
            pointed = reference.column.table
            target = pointed.fullname
            named = next(one for one in api.records.values() if one.table is pointed)
            key = named.fields[named.coordinate_key]
            assert isinstance(key, Column), "a key is a column"
            python = key.type
        values = (
            tuple(member.name for member in python)
            if isinstance(python, type) and issubclass(python, Enum)
            else ()
        )
        python = UUID if python is strawberry.ID else python
        longest = INDEXED_CHARACTERS_MAX if name in indexed and python is str else None
        doc = docs.get(header, "")
        yield Header(
            *(header, (name,), python, required, values, target, doc),
            longest=longest or TEXT_CHARACTERS_MAX,
        )


def _indexed(api: Api, table: sa.Table) -> set[str]:
    """The columns whose text stands in an index: itself, or in a column or a row made of it."""
    unique = (sa.PrimaryKeyConstraint, sa.UniqueConstraint)
    keys = (one for one in table.constraints if isinstance(one, unique))
    held = {column.name for one in (*table.indexes, *keys) for column in one.columns}
    for column in table.columns:
        if column.computed is not None and column.name in held:
            held |= set(re.findall(r"\w+", str(column.computed.sqltext)))
    named = re.compile(rf"\b{re.escape(table.fullname)}\b")
    for register in api.registers:
        for select in (select for made in register.derivations for select in made.selects):
            if named.search(select):
                held |= set(re.findall(r"\.(\w+)", select)) - set(SOURCE)  # these are copied
    return held


def _python(column: "sa.Column[Any]") -> Any:
    """The Python type of a column that no field shows."""
    return UUID if isinstance(column.type, sa.Uuid) else column.type.python_type
