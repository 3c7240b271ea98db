"""Whom a record's rows are about, and the columns that a row carries for it."""

from collections.abc import Callable, Mapping

from schema.record import About, Record, Subject
from schema.table import DeclarationError, Stored


def carried(
    name: str, links: Mapping[str, Callable[[], Record]], about: str, beside: str | None
) -> tuple[Subject, tuple[About, ...], tuple[Stored, ...]]:
    """How the persons are protected, whom a row is about, and the columns that say so.

    `links` leads from a column to the record it points at. The first person's codes stand in the
    row under their own names; of the second one only trail id and protection, which may be null.
    """
    person, subject = _person(name, links, about)
    persons = [About(about, subject.trail, subject.protection)]
    columns = [
        Stored(column, person.table.c[column].type, bool(person.table.c[column].nullable))
        for column in subject.carried
    ]
    if beside is not None:
        person, _ = _person(name, links, beside)
        second = _beside(beside, subject)
        persons.append(second)
        columns += [
            Stored(own, person.table.c[column].type, nullable=True)
            for own, column in zip(second.carried, (subject.trail, subject.protection), strict=True)
        ]
    return subject, tuple(persons), tuple(columns)


def _beside(column: str, subject: Subject) -> About:
    stem = column.removesuffix("_id")
    return About(column, f"{stem}_{subject.trail}", f"{stem}_{subject.protection}")


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
