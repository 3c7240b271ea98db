"""How a register is declared; the access rule stands beside each field.

A register is a value, a record a Strawberry type under `@REGISTER.record(...)`; its fields are made
with the words of schema/words.py. A field without a rule does not start.
"""

import types
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from inspect import cleandoc
from typing import Any, TypeVar, Union, get_args, get_origin

from strawberry.types.field import StrawberryField
from strawberry.utils.str_converters import to_camel_case, to_snake_case

from auth.rules import NOBODY, Rule
from auth.viewer import Capacity
from schema import record as r
from schema.about import carried
from schema.command import Command
from schema.expressions import expression, partial, superseded_at
from schema.graph import Connection, DatePrecision, described
from schema.matching import Matching
from schema.printing import Printing
from schema.record import (
    Derivation,
    Finding,
    Former,
    Function,
    Match,
    Order,
    Protected,
    Search,
    Subject,
)
from schema.table import METADATA, RECORDED_IN, DeclarationError, Stored, make_table, versions_of
from schema.words import (
    Word,
    availability,
    column,
    computed,
    embedded,
    history,
    key,
    link,
    links,
    listing,
    lookup,
    matched,
    one,
    partial_date,
    provenance,
    remote,
    self_lookup,
)

__all__ = [
    "METADATA", "Connection", "DeclarationError", "Derivation", "Finding", "Former", "Function",
    "Order", "Protected", "Register", "Search", "Stored", "Subject", "availability", "column",
    "computed", "embedded", "history", "key", "link", "links", "listing", "lookup", "matched",
    "one", "partial_date", "provenance", "record_of", "remote", "self_lookup",
]  # fmt: skip

T = TypeVar("T")
PROVENANCE: dict[str, Any] = {"source_register": str, "source_body": str, "recorded_at": datetime}


def _inner(annotation: Any) -> tuple[Any, bool]:
    """The type within `X | None`, and whether None is allowed."""
    if get_origin(annotation) in (types.UnionType, Union):
        inner = [part for part in get_args(annotation) if part is not type(None)]
        return inner[0], True
    return annotation, False


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
        self.derivations: list[Derivation] = []
        self.findings: list[Finding] = []
        self.commands: tuple[Command, ...] = ()
        self.matchings: tuple[Matching, ...] = ()
        self.printings: tuple[Printing, ...] = ()

    def record(
        self,
        *,
        key: str,
        orders: tuple[Order, ...],
        about: str | None = None,
        beside: tuple[str, ...] = (),
        reach: Mapping[Capacity, str] | None = None,
        bounds: Mapping[Capacity, str] | None = None,
        subject: Subject | None = None,
        protected: Protected = Protected.WHOLE,
        hidden: tuple[Stored, ...] = (),
        listed_by: tuple[str, ...] = (),
        search: Search | None = None,
        constraints: tuple[Any, ...] = (),
    ) -> Callable[[type[T]], type[T]]:
        """A record of this register: the class under `@strawberry.type` becomes table and type.

        A row is about the person in `about`, and about those in `beside`; where such a column
        is null, about nobody there.
        `reach` says by which other column a capacity's unit reaches it than it reaches the person,
        `bounds` by which flags a capacity is bound here, where not by those of the person.
        `listed_by` names the columns by which lists of it are asked: an index for each ordering.
        """

        def declare(cls: type[T]) -> type[T]:
            made = _record(
                self,
                cls,
                key=key,
                about=about,
                beside=beside,
                reach=reach or {},
                bounds=bounds,
                subject=subject,
                protected=protected,
                hidden=hidden,
                orders=orders,
                listed_by=listed_by,
                search=search,
                constraints=constraints,
            )
            self.records.append(made)
            cls.__hub_record__ = made  # type: ignore[attr-defined]
            return cls

        return declare

    def named(self, name: str) -> r.Record:
        """The record of that name."""
        return next(declared for declared in self.records if declared.name == name)

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
        word = own.metadata.get("hub")
        rule = word.to if isinstance(word, Word) else None
        if not isinstance(rule, Rule) or not (rule.grants or rule is NOBODY):
            message = (
                f"{cls.__name__}.{own.python_name} has no access rule: declare it with "
                "column(to=...), link(to=...) or another word of schema/words.py."
            )
            raise DeclarationError(message)
    return fields


def _target(register: Register, cls: type, field: str) -> Callable[[], r.Record]:
    """The record a link leads to; named by a string where it is declared later."""
    inner, _ = _inner(cls.__annotations__[field])
    if get_origin(inner) is Connection:
        inner = get_args(inner)[0]

    def resolve() -> r.Record:
        if isinstance(inner, type):
            if not hasattr(inner, "__hub_record__"):
                message = (
                    f"{cls.__name__}.{field} leads to {inner.__name__}, which is no record: "
                    "declare it with @REGISTER.record(...)."
                )
                raise DeclarationError(message)
            return record_of(inner)
        name = getattr(inner, "__forward_arg__", inner)
        name = str(name).removesuffix(" | None").strip("\"'")
        for declared in register.records:
            if declared.name == name:
                return declared
        message = (
            f"{cls.__name__}.{field} leads to {name}, which {register.name} does not declare: "
            "import it, or declare it in this register."
        )
        raise DeclarationError(message)

    return resolve


NULLABLE = {
    "one": "a record may be missing there",
    "matched": "it is null where the record was not looked up",
    "remote": "another register may not answer",
    "lookup": "a look-up may find nothing",
    "self": "a viewer may have no record",
}
LISTS = ("many", "history", "listing")


def _check_shape(place: str, kind: str, inner: Any, *, nullable: bool) -> None:
    """Whether the annotation is of a shape that the word can answer."""
    if kind in NULLABLE and not nullable:
        raise DeclarationError(f"{place} must be `... | None`: {NULLABLE[kind]}.")
    if kind in LISTS and (get_origin(inner) is not Connection or nullable):
        raise DeclarationError(f"{place} is a list: annotate it as Connection[...].")
    if kind == "remote" and get_origin(inner) is Connection:
        raise DeclarationError(f"{place} is no list of records: annotate it as list[...] | None.")


def _finish(register: Register, cls: type, own: StrawberryField) -> r.Field | r.Root:
    """A word with its field's name and type: what the machine reads."""
    word: Word = own.metadata["hub"]
    name, options = own.python_name, word.options
    annotation = cls.__annotations__[name]
    graphql = to_camel_case(name)
    inner, nullable = _inner(annotation)
    nullable = nullable or (isinstance(annotation, str) and annotation.endswith("| None"))
    target = _target(register, cls, name)
    _check_shape(f"{cls.__name__}.{name}", word.kind, inner, nullable=nullable)
    match word.kind:
        case "column":
            more = (options["filter"], options["clearance"], options["former"])
            return r.Column(graphql, word.to, name, inner, nullable, *more)
        case "computed":
            return r.Computed(graphql, word.to, options["sql"], options["uses"])
        case "embedded":
            read = {
                leaf: one if isinstance(one, tuple) else (one, expression(one))
                for leaf, one in options["leaves"].items()
            }
            leaves = {leaf: made for leaf, (_, made) in read.items()}
            uses = tuple(column for column, _ in read.values())
            described(inner)
            return r.Embedded(graphql, word.to, leaves, uses, options["present"], None)
        case "partial_date":
            on = options["on"]
            first = r.Column(f"{graphql}On", word.to, f"{on}_on", date, nullable, filter=True)
            present = f"{on}_on" if nullable else None
            uses = (f"{on}_on", f"{on}_precision")
            compared = first if options["filter"] else None
            return r.Embedded(graphql, word.to, partial(on), uses, present, compared)
        case "provenance":
            names = dict(zip(("register", "body", "recordedAt"), PROVENANCE, strict=True))
            leaves = {leaf: expression(col) for leaf, col in names.items()}
            leaves |= {"supersededAt": superseded_at, "commit": expression(RECORDED_IN)}
            return r.Embedded(graphql, word.to, leaves, (*PROVENANCE, RECORDED_IN), None, None)
        case "link":
            return r.Link(graphql, word.to, options["on"], nullable, options["filter"], target)
        case "one":
            where, valid = options["where"], options["valid"]
            return r.One(graphql, word.to, options["on"], where, target, valid)
        case "many":
            return r.Many(graphql, word.to, options["on"], target)
        case "history":
            return r.History(graphql, word.to, target)
        case "availability":
            return r.Availability(graphql, word.to, options["of"])
        case "matched":
            return r.Matched(graphql, word.to)
        case "remote":
            held = get_args(inner)[0] if get_origin(inner) is list else inner
            if hasattr(held, "__strawberry_definition__") and not hasattr(held, "__hub_record__"):
                described(held)
            return r.Remote(graphql, word.to, options["on"], options["loader"], options["at_most"])
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
    word: Word = own.metadata["hub"]
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
    beside: tuple[str, ...],
    reach: Mapping[Capacity, str],
    bounds: Mapping[Capacity, str] | None,
    subject: Subject | None,
    protected: Protected,
    hidden: tuple[Stored, ...],
    orders: tuple[Order, ...],
    listed_by: tuple[str, ...],
    search: Search | None,
    constraints: tuple[Any, ...],
) -> r.Record:
    described(cls)
    for interface in cls.__strawberry_definition__.interfaces:  # type: ignore[attr-defined]
        described(interface.origin)
    own = _strawberry_fields(cls)
    fields = {to_camel_case(f.python_name): _finish(register, cls, f) for f in own}
    unseen = {column.name: column for column in hidden}
    stored: dict[str, Stored] = {}
    for declared in own:
        target = _target(register, cls, declared.python_name)
        for brought in _columns(cls, declared, target):
            stored[brought.name] = unseen.get(brought.name, brought)
    persons: tuple[r.About, ...] = ()
    if subject:
        persons = (r.About(key, subject.trail, subject.protection),)
    if about:
        links = {f.on: f.target for f in fields.values() if isinstance(f, r.Link)}
        subject, persons, codes = carried(cls.__name__, links, unseen | stored, about, beside)
        unseen |= {column.name: column for column in codes if column.name not in unseen}
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
        doc=cleandoc(cls.__doc__ or ""),
        key=key,
        about=about,
        persons=persons,
        reach={**(subject.reach if subject else {}), **reach},
        bounds=bounds if bounds is not None else subject.bounds if subject else {},
        subject=subject,
        protected=protected,
        table=table,
        fields=fields,  # type: ignore[arg-type]
        orders=orders,
        type=cls,
        own=tuple(own),
        versions=versions_of(table),
        search=search,
    )
