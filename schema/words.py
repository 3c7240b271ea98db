"""The words with which fields are declared: each says its rule, and what the field stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import strawberry

from auth.rules import Rule
from schema.record import Expression, Former


@dataclass(frozen=True, slots=True)
class Word:
    """What a word said about a field, before the field has its name and type."""

    kind: str
    to: Rule
    options: Mapping[str, Any]


def _field(doc: str | None, kind: str, to: Rule, **options: Any) -> Any:
    return strawberry.field(description=doc, metadata={"hub": Word(kind, to, options)})


def key(doc: str | None = None, *, to: Rule, check: str | None = None) -> Any:
    """The record's key: a random UUID for `ID`, else the natural key that the law gives."""
    doc = doc or "The record's key."
    options = {"filter": False, "derived": None, "check": check}
    return _field(doc, "column", to, clearance=False, former=None, **options)


def column(
    doc: str | None = None,
    *,
    to: Rule,
    filter: bool = False,  # noqa: A002 - the word of the graph
    derived: str | None = None,
    check: str | None = None,
    clearance: bool = False,
    former: Former | None = None,
) -> Any:
    """A stored field. `derived` is the SQL of a generated column, over the table's own columns.

    With `clearance` only a viewer with a clearance above 0 reads it. `former` says where the values
    of other days stand, for whoever asks as of such a day.
    """
    options = {"filter": filter, "derived": derived, "check": check}
    return _field(doc, "column", to, clearance=clearance, former=former, **options)


def computed(doc: str | None = None, *, to: Rule, uses: tuple[str, ...], sql: Expression) -> Any:
    """A field that PostgreSQL computes from the row's columns named in `uses`."""
    return _field(doc, "computed", to, uses=uses, sql=sql)


def embedded(
    doc: str | None = None,
    *,
    to: Rule,
    leaves: Mapping[str, str | tuple[str, Expression]],
    present: str | None = None,
) -> Any:
    """An object over hidden or other columns of the row: GraphQL leaf -> column.

    A leaf may also be a column and the expression that is read from it.
    """
    return _field(doc, "embedded", to, leaves=leaves, present=present)


def partial_date(doc: str | None = None, *, to: Rule, on: str, filter: bool = False) -> Any:  # noqa: A002
    """A PartialDate over two columns, `<on>_on` (the first possible day) and `<on>_precision`."""
    return _field(doc, "partial_date", to, on=on, filter=filter)


def provenance(*, to: Rule) -> Any:
    """Where the record comes from; every record has it."""
    return _field("Where this record comes from.", "provenance", to)


def link(doc: str | None = None, *, to: Rule, on: str, filter: bool = False) -> Any:  # noqa: A002
    """A link to one record, by its key, which stands in the own column `on`."""
    return _field(doc, "link", to, on=on, filter=filter)


def one(
    doc: str | None = None,
    *,
    to: Rule,
    on: str,
    where: Mapping[str, str | None],
    valid: tuple[str, str] | None = None,
) -> Any:
    """A link to the one record whose `on` holds this record's key and whose `where` holds.

    `valid` names the columns of its period's first and last day, for whoever asks as of a day.
    """
    return _field(doc, "one", to, on=on, where=tuple(where.items()), valid=valid)


def links(doc: str | None = None, *, to: Rule, on: str) -> Any:
    """The list of the records whose column `on` holds this record's key."""
    return _field(doc, "many", to, on=on)


def history(*, to: Rule) -> Any:
    """The superseded versions of the record itself, newest first."""
    doc = "The versions of this record that were superseded, newest first; rights are as of now."
    return _field(doc, "history", to)


def availability(doc: str | None = None, *, to: Rule, of: str) -> Any:
    """Says whether the record behind the field `of` is disclosed to the viewer."""
    return _field(doc, "availability", to, of=of)


def matched(doc: str | None = None, *, to: Rule) -> Any:
    """By what a look-up found the record; the second value of the look-up's function."""
    return _field(doc, "matched", to)


def remote(
    doc: str | None = None, *, to: Rule, on: str, loader: str, at_most: int | None = None
) -> Any:
    """A field that another register answers, looked up by what the own column `on` holds.

    `loader` is a name of LOADERS in resolvers/; a list says how many it holds, `at_most`. What is
    answered is of now, so a document with @asOf is refused where it asks for such a field. It may
    be null: that register may be away. It is neither filtered nor ordered by.
    """
    return _field(doc, "remote", to, on=on, loader=loader, at_most=at_most)


def lookup(doc: str, *, to: Rule, by: Mapping[str, Any], meant: str | None = None) -> Any:
    """A root field for one record. `by`: argument -> type; exactly one argument is given.

    Without `meant` the one argument is the key. With it the function of that name takes all
    arguments, null for those not given, and answers the key and by what it matched.
    """
    return _field(doc, "lookup", to, by=tuple(by.items()), meant=meant)


def self_lookup(doc: str, *, to: Rule) -> Any:
    """A root field for the citizen's own record."""
    return _field(doc, "self", to)


def listing(doc: str, *, to: Rule) -> Any:
    """A root field for the list of the records that the viewer may list."""
    return _field(doc, "listing", to)
