"""Rows that hold what belongs to other rows: codes carried of persons, and rows made from others.

Ledger and loader keep both true; what a declaration says of them is read here once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hub.api import Api
from schema.declare import Derivation
from schema.record import Link, Record


@dataclass(frozen=True, slots=True)
class Carried:
    """A table whose rows carry columns of a person: by which key, and each with its source."""

    table: str
    key: str
    columns: tuple[tuple[str, str], ...]


def derivations(api: Api) -> tuple[Derivation, ...]:
    """Everything that is made from other rows."""
    return tuple(one for register in api.registers for one in register.derivations)


def made_from(api: Api, table: str) -> Iterator[Derivation]:
    """What is made from rows of this table."""
    named = re.compile(rf"\b{re.escape(table)}\b")
    return (one for one in derivations(api) if any(map(named.search, one.selects)))


def remade(derivation: Derivation, among: str | None = None) -> Iterator[str]:
    """What makes the rows anew; `among` says of which keys, as `IN (...)` or `= ...`."""
    emptied = f" WHERE {derivation.column} {among}" if among else ""
    only = f"{derivation.changed} {among}" if among else "true"
    yield f"DELETE FROM {derivation.table}{emptied}"
    for select in derivation.selects:
        said = select.replace("{only}", only)
        yield f"INSERT INTO {derivation.table} {derivation.insert}\n{said}"


def links_of(record: Record) -> dict[str, Record]:
    """The record that each linking column points at."""
    return {one.on: one.target() for one in record.fields.values() if isinstance(one, Link)}


def carrying(api: Api, person: Record) -> Iterator[Carried]:
    """Where a change of the person's codes is carried: history and all records about them.

    Rows that are made from the person are made anew instead.
    """
    subject = person.subject
    assert subject is not None, "a person is a subject"
    whole = tuple((name, name) for name in subject.carried)
    yield Carried(person.versions.fullname, person.key, whole)
    remade = {one.table for one in made_from(api, person.table.fullname)}
    for record in api.records.values():
        if record.about is None or record.table.fullname in remade:
            continue
        targets = links_of(record)
        for about in record.persons:
            if targets[about.person] is person:
                beside = tuple(zip(about.carried, (subject.trail, subject.protection), strict=True))
                columns = whole if about.person == record.about else beside
                for table in (record.table, record.versions):
                    yield Carried(table.fullname, about.person, columns)
