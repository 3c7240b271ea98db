"""The words in which a register is declared; the access rule stands beside each field.

A register is a value, a record a Strawberry type under `@REGISTER.record(...)`; its fields are made
with the words below. A field without a rule does not start.
"""

import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar, Union, get_args, get_origin

import sqlalchemy as sa
import strawberry
from strawberry.types.field import StrawberryField
from strawberry.utils.str_converters import to_camel_case, to_snake_case

from auth.rules import Rule
from schema import record as r
from schema.graph import Connection, DatePrecision
from schema.record import Function, Match, Order, Protected, Subject
from schema.table import METADATA, DeclarationError, Stored, make_table

__all__ = [
    "METADATA", "Connection", "DeclarationError", "Function", "Order", "Protected", "Register",
    "Stored", "Subject", "availability", "column", "computed", "embedded", "key", "link", "links",
    "listing", "lookup", "matched", "one", "partial_date", "provenance", "record_of", "self_lookup",
]  # fmt: skip

T = TypeVar("T")
PROVENANCE: dict[str, Any] = {"source_register": str, "source_body": str, "recorded_at": datetime}


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word said about a field, before the field has its name and type."""

    kind: str
    to: Rule
    options: Mapping[str, Any]


def _field(doc: str | None, kind: str, to: Rule, **options: Any) -> Any:
    return strawberry.field(description=doc, metadata={"hub": _Word(kind, to, options)})


def key(doc: str | None = None, *, to: Rule, check: str | None = None) -> Any:
    """The record's key: a random UUID for `ID`, else the natural key that the law gives."""
    return _field(doc, "column", to, filter=False, check=check, derived=None, clearance=False)


def column(
    doc: str | None = None,
    *,
    to: Rule,
    filter: bool = False,  # noqa: A002 - the word of the graph
    derived: str | None = None,
    check: str | None = None,
    clearance: bool = False,
) -> Any:
    """A stored field. `derived` is the SQL of a generated column, over the table's own columns.

    With `clearance` only a viewer with a clearance above 0 reads it.
    """
    return _field(
        doc, "column", to, filter=filter, derived=derived, check=check, clearance=clearance
    )


def computed(doc: str | None = None, *, to: Rule, uses: tuple[str, ...], sql: r.Expression) -> Any:
    """A field that PostgreSQL computes from the row's columns named in `uses`."""
    return _field(doc, "computed", to, uses=uses, sql=sql)


def embedded(
    doc: str | None = None, *, to: Rule, leaves: Mapping[str, str], present: str | None = None
) -> Any:
    """An object over hidden or other columns of the row: GraphQL leaf -> column."""
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


def one(doc: str | None = None, *, to: Rule, on: str, where: Mapping[str, str | None]) -> Any:
    """A link to the one record whose `on` holds this record's key and whose `where` holds."""
    return _field(doc, "one", to, on=on, where=tuple(where.items()))


def links(doc: str | None = None, *, to: Rule, on: str) -> Any:
    """The list of the records whose column `on` holds this record's key."""
    return _field(doc, "many", to, on=on)


def availability(doc: str | None = None, *, to: Rule, of: str) -> Any:
    """Says whether the record behind the field `of` is disclosed to the viewer."""
    return _field(doc, "availability", to, of=of)


def matched(doc: str | None = None, *, to: Rule) -> Any:
    """By what a look-up found the record; the second value of the look-up's function."""
    return _field(doc, "matched", to)


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


def _inner(annotation: Any) -> tuple[Any, bool]:
    """The type within `X | None`, and whether None is allowed."""
    if get_origin(annotation) in (types.UnionType, Union):
        inner = [part for part in get_args(annotation) if part is not type(None)]
        return inner[0], True
    return annotation, False


def _expression(name: str) -> r.Expression:
    return lambda row: row.c[name]


def _partial(on: str) -> dict[str, r.Expression]:
    """Year, month and day of a partial date; null beyond its precision."""

    def part(unit: str, known: tuple[str, ...]) -> r.Expression:
        def expression(row: r.Row) -> sa.ColumnElement[Any]:
            value = sa.cast(sa.extract(unit, row.c[f"{on}_on"]), sa.Integer)
            if not known:
                return value
            precise = row.c[f"{on}_precision"].in_([sa.literal_column(f"'{k}'") for k in known])
            return sa.case((precise, value))

        return expression

    return {
        "year": part("year", ()),
        "month": part("month", ("DAY", "MONTH")),
        "day": part("day", ("DAY",)),
    }


class Register:
    """One register: what it holds, what it lends to others, its roots and its functions.

    `source` is where its own data files come from: code of the source register, keeping body.
    """

    def __init__(self, name: str, title: str, *, source: tuple[str, str]) -> None:
        self.name = name
        self.title = title
        self.source = source
        self.records: list[r.Record] = []
        self.lent: list[r.Lent] = []
        self.roots: list[tuple[r.Root, StrawberryField]] = []
        self.functions: list[Function] = []

    def record(
        self,
        *,
        key: str,
        orders: tuple[Order, ...],
        about: str | None = None,
        subject: Subject | None = None,
        protected: Protected = Protected.WHOLE,
        hidden: tuple[Stored, ...] = (),
        listed_by: tuple[str, ...] = (),
        constraints: tuple[Any, ...] = (),
    ) -> Callable[[type[T]], type[T]]:
        """A record of this register: the class under `@strawberry.type` becomes table and type.

        `listed_by` names the columns by which lists of it are asked: an index for each ordering.
        """

        def declare(cls: type[T]) -> type[T]:
            made = _record(
                self,
                cls,
                key=key,
                about=about,
                subject=subject,
                protected=protected,
                hidden=hidden,
                orders=orders,
                listed_by=listed_by,
                constraints=constraints,
            )
            self.records.append(made)
            cls.__hub_record__ = made  # type: ignore[attr-defined]
            return cls

        return declare

    def lends(self, target: type) -> Callable[[type[T]], type[T]]:
        """Fields that this register, which owns the foreign key, lends to another's record."""

        def declare(cls: type[T]) -> type[T]:
            own = _strawberry_fields(cls)
            made = {to_camel_case(f.python_name): _finish(self, cls, f) for f in own}
            self.lent.append(r.Lent(target, made, tuple(own)))  # type: ignore[arg-type]
            return cls

        return declare

    def root(self, cls: type[T]) -> type[T]:
        """The fields of this register on the graph's root."""
        for own in _strawberry_fields(cls):
            finished = _finish(self, cls, own)
            assert isinstance(finished, r.Lookup | r.Listing), "a root is a lookup or a listing"
            self.roots.append((finished, own))
        return cls


def record_of(cls: type) -> r.Record:
    """The record that a Strawberry type declares."""
    found = getattr(cls, "__hub_record__", None)
    if found is None:
        message = f"{cls.__name__} is no record: declare it with @REGISTER.record(...)."
        raise DeclarationError(message)
    assert isinstance(found, r.Record)
    return found


def _strawberry_fields(cls: type) -> list[StrawberryField]:
    definition = getattr(cls, "__strawberry_definition__", None)
    if definition is None:
        message = f"{cls.__name__} needs @strawberry.type beneath its register's decorator."
        raise DeclarationError(message)
    fields: list[StrawberryField] = definition.fields
    for own in fields:
        if not isinstance(own.metadata.get("hub"), _Word):
            message = (
                f"{cls.__name__}.{own.python_name} has no access rule: declare it with "
                "column(to=...), link(to=...) or another word of schema/declare.py."
            )
            raise DeclarationError(message)
    return fields


def _target(register: Register, cls: type, annotation: Any) -> Callable[[], r.Record]:
    """The record a link leads to; named by a string where it is declared later."""
    inner, _ = _inner(annotation)
    if get_origin(inner) is Connection:
        inner = get_args(inner)[0]

    def resolve() -> r.Record:
        if isinstance(inner, type):
            return record_of(inner)
        name = getattr(inner, "__forward_arg__", inner)
        name = str(name).removesuffix(" | None").strip("\"'")
        for declared in register.records:
            if declared.name == name:
                return declared
        message = f"{cls.__name__} links to {name}, which {register.name} does not declare."
        raise DeclarationError(message)

    return resolve


def _finish(register: Register, cls: type, own: StrawberryField) -> r.Field | r.Root:
    """A word with its field's name and type: what the machine reads."""
    word: _Word = own.metadata["hub"]
    name, options = own.python_name, word.options
    annotation = cls.__annotations__[name]
    graphql = to_camel_case(name)
    inner, nullable = _inner(annotation)
    target = _target(register, cls, annotation)
    match word.kind:
        case "column":
            asked, cleared = options["filter"], options["clearance"]
            return r.Column(graphql, word.to, name, inner, nullable, asked, cleared)
        case "computed":
            return r.Computed(graphql, word.to, options["sql"], options["uses"])
        case "embedded":
            leaves = {leaf: _expression(col) for leaf, col in options["leaves"].items()}
            uses = (*options["leaves"].values(),)
            return r.Embedded(graphql, word.to, leaves, uses, options["present"], None)
        case "partial_date":
            on = options["on"]
            first = r.Column(f"{graphql}On", word.to, f"{on}_on", date, nullable, filter=True)
            present = f"{on}_on" if nullable else None
            uses = (f"{on}_on", f"{on}_precision")
            compared = first if options["filter"] else None
            return r.Embedded(graphql, word.to, _partial(on), uses, present, compared)
        case "provenance":
            names = dict(zip(("register", "body", "recordedAt"), PROVENANCE, strict=True))
            leaves = {leaf: _expression(col) for leaf, col in names.items()}
            return r.Embedded(graphql, word.to, leaves, tuple(PROVENANCE), None, None)
        case "link":
            loose = nullable or (isinstance(annotation, str) and annotation.endswith("| None"))
            return r.Link(graphql, word.to, options["on"], loose, options["filter"], target)
        case "one":
            return r.One(graphql, word.to, options["on"], options["where"], target)
        case "many":
            return r.Many(graphql, word.to, options["on"], target)
        case "availability":
            return r.Availability(graphql, word.to, options["of"])
        case "matched":
            return r.Matched(graphql, word.to)
        case "lookup":
            match = Match.MEANT if options["meant"] else Match.KEY
            return r.Lookup(graphql, word.to, match, options["by"], options["meant"], target)
        case "self":
            return r.Lookup(graphql, word.to, Match.SELF, (), None, target)
        case _:
            assert word.kind == "listing"
            return r.Listing(graphql, word.to, target)


def _columns(cls: type, own: StrawberryField, target: Callable[[], r.Record]) -> Iterator[Stored]:
    """The columns that a field brings to its record's table."""
    word: _Word = own.metadata["hub"]
    options = word.options
    inner, nullable = _inner(cls.__annotations__[own.python_name])
    match word.kind:
        case "column":
            yield Stored(
                own.python_name, inner, nullable, options["derived"], check=options["check"]
            )
        case "partial_date":
            yield Stored(f"{options['on']}_on", date, nullable)
            yield Stored(f"{options['on']}_precision", DatePrecision, nullable)
        case "provenance":
            for name, python in PROVENANCE.items():
                yield Stored(name, python)
        case "link" if isinstance(inner, type):
            table = target().table
            key_column = table.c[target().key]
            reference = f"{table.schema}.{table.name}.{key_column.name}"
            yield Stored(options["on"], key_column.type, nullable, references=reference)


def _record(
    register: Register,
    cls: type,
    *,
    key: str,
    about: str | None,
    subject: Subject | None,
    protected: Protected,
    hidden: tuple[Stored, ...],
    orders: tuple[Order, ...],
    listed_by: tuple[str, ...],
    constraints: tuple[Any, ...],
) -> r.Record:
    own = _strawberry_fields(cls)
    fields = {to_camel_case(f.python_name): _finish(register, cls, f) for f in own}
    unseen = {column.name: column for column in hidden}
    stored: dict[str, Stored] = {}
    guarding = subject
    for declared in own:
        target = _target(register, cls, cls.__annotations__[declared.python_name])
        for brought in _columns(cls, declared, target):
            stored[brought.name] = unseen.get(brought.name, brought)
        if about and declared.metadata["hub"].options.get("on") == about:
            person = target()
            guarding = person.subject
            assert guarding is not None, f"{cls.__name__} is about {person.name}, no subject"
            for name in guarding.carried:
                carried = person.table.c[name]
                unseen.setdefault(name, Stored(name, carried.type, bool(carried.nullable)))
    stored = stored | {name: column for name, column in unseen.items() if name not in stored}
    missing = [name for name in PROVENANCE if name not in stored]
    if missing:
        message = f"{cls.__name__} does not say where it comes from: add provenance(to=...)."
        raise DeclarationError(message)
    table = make_table(
        register.name,
        to_snake_case(cls.__name__),
        stored.values(),
        key=key,
        orders=orders,
        listed_by=listed_by,
        constraints=constraints,
    )
    return r.Record(
        name=cls.__name__,
        register=register.name,
        doc=(cls.__doc__ or "").strip(),
        key=key,
        about=about,
        subject=guarding,
        protected=protected,
        table=table,
        fields=fields,  # type: ignore[arg-type]
        orders=orders,
        type=cls,
        own=tuple(own),
    )
