"""Whom a record's rows are about, and the columns that a row carries for it."""

from collections.abc import Callable, Mapping

from schema.record import About, Record, Subject
from schema.table import DeclarationError, Stored


def carried(
    name: str,
    links: Mapping[str, Callable[[], Record]],
    stored: Mapping[str, Stored],
    about: str,
    beside: tuple[str, ...],
) -> tuple[Subject, tuple[About, ...], tuple[Stored, ...]]:
    """How the persons are protected, whom a row is about, and the columns that say so.

    `links` leads from a column to the record it points at. The first person's codes stand in the
    row under their own names; of those `beside` only trail id and protection do.
    """
    person, subject = _person(name, links, about)
    may_miss = stored[about].nullable
    persons = [About(about, subject.trail, subject.protection, optional=may_miss)]
    columns = [_copied(column, person, column, optional=may_miss) for column in subject.carried]
    for column in beside:
        person, _ = _person(name, links, column)
        stem = column.removesuffix("_id")
        trail, protection = f"{stem}_{subject.trail}", f"{stem}_{subject.protection}"
        may_miss = stored[column].nullable
        persons.append(About(column, trail, protection, optional=may_miss))
        columns.append(_copied(trail, person, subject.trail, optional=may_miss))
        columns.append(_copied(protection, person, subject.protection, optional=may_miss))
    return subject, tuple(persons), tuple(columns)


def _copied(name: str, person: Record, column: str, *, optional: bool) -> Stored:
    source = person.table.c[column]
    return Stored(name, source.type, nullable=optional or bool(source.nullable))


def _person(
    name: str, links: Mapping[str, Callable[[], Record]], column: str
) -> tuple[Record, Subject]:
    if column not in links:
        message = f"{name} is about {column}: add the link(on={column!r}) that leads there."
        raise DeclarationError(message)
    person = links[column]()
    if person.subject is None:
        message = (
            f"{name} is about {person.name}, which has no subject: "
            "declare it with subject=Subject(...)."
        )
        raise DeclarationError(message)
    return person, person.subject
