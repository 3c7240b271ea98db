"""The graph: all registers' types, lists and filters as one GraphQL schema."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cached_property, reduce
from operator import or_
from typing import Annotated, Any

import strawberry
from graphql import GraphQLInterfaceType, GraphQLSchema
from strawberry.directive import DirectiveLocation
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import create_type
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField
from strawberry.utils.str_converters import to_camel_case

from auth.rules import NOBODY, Rule
from hub import access_graph
from hub.fields import argument
from hub.mutations import LEDGER_ROOTS, matchings, mutation, questions
from hub.promises import check
from schema.command import Command
from schema.declare import Register
from schema.matching import Matching
from schema.printing import Printing
from schema.record import (
    Column,
    Embedded,
    Field,
    History,
    Link,
    Listing,
    Many,
    One,
    Record,
    Remote,
    Root,
)
from schema.scalars import SCALARS, Cursor

UNCOUNTED = frozenset({"edges", "node", "nodes", "pageInfo"})  # they lead to records and are none
ORDERED = (int, date, datetime)
COMPARED = {"lt": "Less.", "lte": "Less or equal.", "gt": "Greater.", "gte": "Greater or equal."}
JUNCTIONS = {"and": "All of these hold.", "or": "One of these holds.", "not": "This does not hold."}
TITLES = {
    "str": "String",
    "int": "Int",
    "bool": "Boolean",
    "date": "Date",
    "datetime": "DateTime",
}
PAGE_DEFAULT = 20
ORDERS = {"ASC": ".", "DESC": ", from the end."}


@strawberry.directive(
    locations=[DirectiveLocation.FIELD],
    name="ifAllowed",
    description="Leaves the field out where the viewer may not read it, and says so in "
    "`extensions.withheld`; without it the whole operation is refused.",
)
def if_allowed() -> None:
    """Declared for the schema; the compiler carries it out."""


@strawberry.directive(
    locations=[DirectiveLocation.QUERY],
    name="asOf",
    description="Answers with the graph as of another time; rights stay those of now. "
    "`extensions.asOf` names the commit as of which the answer stands.",
)
def as_of(
    recorded: Annotated[
        datetime | None, strawberry.argument(description="As it was recorded at this time.")
    ] = strawberry.UNSET,
    valid: Annotated[
        date | None,
        strawberry.argument(description="Residence and names as they were valid on this day."),
    ] = strawberry.UNSET,
) -> None:
    """Declared for the schema; the compiler carries it out."""


@dataclass(frozen=True)
class Api:
    """The assembled graph and what the compiler looks up in it."""

    schema: strawberry.Schema
    records: Mapping[str, Record]
    fields: Mapping[str, Mapping[str, Field]]
    roots: Mapping[str, Root]
    owners: Mapping[str, Mapping[str, str]]
    registers: tuple[Register, ...]

    @cached_property
    def commands(self) -> Mapping[str, Command]:
        """Every command by the name of its mutation."""
        return {one.name: one for register in self.registers for one in register.commands}

    @cached_property
    def matchings(self) -> Mapping[str, Matching]:
        """Every matching by the name of its root field."""
        return {one.name: one for register in self.registers for one in register.matchings}

    @cached_property
    def printings(self) -> Mapping[str, Printing]:
        """Every page to print by its name."""
        return {one.name: one for register in self.registers for one in register.printings}

    @cached_property
    def apart(self) -> frozenset[str]:
        """Root fields that no statement of the compiler answers: the ledger's, and matchings."""
        return frozenset({*(LEDGER_ROOTS if self.commands else ()), *self.matchings})

    def root_rule(self, type_name: str, field: str) -> Rule:
        """Who may use a field of Query or Mutation on some condition."""
        if type_name == "Mutation":
            return self.commands[field].to
        if field in self.matchings:
            return self.matchings[field].to
        if field not in LEDGER_ROOTS:
            return self.roots[field].to
        commands = self.commands.values()
        match field:
            case "notices":
                rules = [rule for one in commands for rule in one.notices.values()]
            case "filings":
                rules = [one.to for one in commands if not one.writes and not one.redacts]
            case _:
                rules = [one.to for one in commands]
        return reduce(or_, rules, NOBODY)

    @cached_property
    def uncounted(self) -> frozenset[str]:
        """Names of fields that lead to no record: embedded values and the parts of a list."""
        embedded = (
            name
            for of in self.fields.values()
            for name, f in of.items()
            if isinstance(f, Embedded | Remote)
        )
        return UNCOUNTED | frozenset(embedded)

    @cached_property
    def interfaces(self) -> Mapping[str, tuple[str, ...]]:
        """The records that implement each interface of the graph, by name."""
        kinds = self.graphql.type_map.values()
        return {
            kind.name: tuple(one.name for one in self.graphql.get_possible_types(kind))
            for kind in kinds
            if isinstance(kind, GraphQLInterfaceType)
        }

    @cached_property
    def reached(self) -> Mapping[str, tuple[tuple[Rule, frozenset[str]], ...]]:
        """The columns by which other records' fields find each record, with who may use them."""
        found: dict[str, list[tuple[Rule, frozenset[str]]]] = {}
        for fields in self.fields.values():
            for declared in fields.values():
                for record, columns in _reaches(declared):
                    found.setdefault(record.name, []).append((declared.to, columns))
        return {name: tuple(rules) for name, rules in found.items()}

    @cached_property
    def graphql(self) -> GraphQLSchema:
        """The schema as graphql-core knows it."""
        return self.schema._schema  # noqa: SLF001 - Strawberry names no public way to it


def _reaches(declared: Field) -> Iterator[tuple[Record, frozenset[str]]]:
    """The other records in which a field finds rows, and by which of their columns."""
    if isinstance(declared, Column) and (former := declared.former):
        yield former.record(), frozenset({former.column, *former.valid})
    if isinstance(declared, One | Many):
        columns = {declared.on}
        if isinstance(declared, One):
            columns |= {name for name, _ in declared.where} | set(declared.valid or ())
        yield declared.target(), frozenset(columns)
    # A search within a list compares the list's column in the record of keys.
    if isinstance(declared, Many) and (search := declared.target().search):
        keys = search.keys()
        if declared.on in keys.table.c:
            yield keys, frozenset({declared.on})


def assemble(registers: Iterable[Register]) -> Api:
    """One graph over these registers; lent fields are laid on the types they are lent to.

    Raises DeclarationError and RowError where the declarations do not hold together.
    """
    registers = tuple(registers)
    check(registers)
    records = {record.name: record for register in registers for record in register.records}
    fields: dict[str, dict[str, Field]] = {name: dict(rec.fields) for name, rec in records.items()}
    owners = {name: dict.fromkeys(rec.fields, rec.register) for name, rec in records.items()}
    types: dict[str, list[StrawberryField]] = {name: list(rec.own) for name, rec in records.items()}
    for register in registers:
        for lent in register.lent:
            target = next(rec for rec in records.values() if rec.type is lent.target)
            fields[target.name] |= lent.fields
            owners[target.name] |= dict.fromkeys(lent.fields, register.name)
            types[target.name] += lent.own
    inputs = _Inputs(fields)
    for name, own in types.items():
        for strawberry_field in own:
            declared = fields[name][_graphql_name(strawberry_field)]
            match declared:
                case Many():
                    strawberry_field.arguments = inputs.arguments(declared.target())
                case History():
                    strawberry_field.arguments = _page_arguments()
        definition = records[name].type.__strawberry_definition__  # type: ignore[attr-defined]
        definition.fields = own
    roots = [root for register in registers for root in register.roots]
    for root, own_field in roots:
        match root:
            case Listing():
                own_field.arguments = inputs.arguments(root.target())
            case _:
                own_field.arguments = [
                    argument(name, python | None if len(root.arguments) > 1 else python)
                    for name, python in root.arguments
                ]
    commands = mutation(registers)
    query = create_type(
        "Query",
        [
            *(field for _, field in roots),
            *(questions(registers) if commands else ()),
            *matchings(registers),
            *access_graph.fields(),
        ],
        description="The registers, as this viewer reads them.",
    )
    schema = strawberry.Schema(
        query=query,
        mutation=commands,
        directives=[if_allowed, as_of],
        config=StrawberryConfig(scalar_map=SCALARS, disable_field_suggestions=True),
    )
    return Api(
        schema=schema,
        records=records,
        fields=fields,
        roots={root.name: root for root, _ in roots},
        owners=owners,
        registers=registers,
    )


def _graphql_name(field: StrawberryField) -> str:
    return to_camel_case(field.python_name)


def _page_arguments() -> list[StrawberryArgument]:
    return [
        argument("first", int, "How many records: 1 to 100.", default=PAGE_DEFAULT),
        argument("after", Cursor | None, "The cursor after which the page starts."),
    ]


class _Inputs:
    """Filters and orderings, made once for each record from what it declares."""

    def __init__(self, fields: Mapping[str, Mapping[str, Field]]) -> None:
        self.fields = fields
        self.comparisons: dict[Any, type] = {}
        self.filters: dict[str, type | None] = {}
        self.orders: dict[str, type] = {}

    def arguments(self, record: Record) -> list[StrawberryArgument]:
        """The arguments of a list of these records."""
        made = _page_arguments()
        if record.search is not None:
            doc = (
                "Words that a name begins with, in either script, given name or surname first; "
                "former and minority names too. At most 100 persons are found."
            )
            made.append(argument("name", str | None, doc, default=None))
        if (filter_type := self.filter(record)) is not None:
            made.append(argument("filter", filter_type | None, "Which records; all without it."))
        order = self.order(record)
        default = next(iter(order))  # type: ignore[call-overload]
        made.append(argument("order_by", order, "In which order they come.", default=default))
        return made

    def order(self, record: Record) -> type:
        """The orderings of a record: each upwards and downwards."""
        if record.name not in self.orders:
            values = {
                f"{order.name}_{way}": strawberry.enum_value(
                    f"{order.name}_{way}", description=order.doc + said
                )
                for order in record.orders
                for way, said in ORDERS.items()
            }
            made = Enum(f"{record.name}Order", values)  # type: ignore[misc]
            self.orders[record.name] = strawberry.enum(
                made, description=f"Orderings of {record.name}; the key decides between equals."
            )
        return self.orders[record.name]

    def filter(self, record: Record) -> type | None:
        """The filter of a record over the fields declared with `filter=True`."""
        if record.name not in self.filters:
            self.filters[record.name] = None
            compared = {
                name: self.comparison(python, nullable)
                for name, python, nullable in filterable(self.fields[record.name])
            }
            if compared:
                self.filters[record.name] = self._filter(record, compared)
        return self.filters[record.name]

    def _filter(self, record: Record, compared: Mapping[str, type]) -> type:
        name = f"{record.name}Filter"
        namespace: dict[str, Any] = {"__annotations__": {}}
        for member, comparison in compared.items():
            namespace["__annotations__"][member] = comparison | None
            namespace[member] = strawberry.field(name=member, default=strawberry.UNSET)
        made = type(name, (), namespace)
        for junction, doc in JUNCTIONS.items():
            annotation = made if junction == "not" else list[made]  # type: ignore[valid-type]
            made.__annotations__[f"{junction}_"] = annotation | None
            setattr(
                made,
                f"{junction}_",
                strawberry.field(name=junction, description=doc, default=strawberry.UNSET),
            )
        return strawberry.input(
            made,
            name=name,
            description=f"Which {record.name} records; all that is given must hold.",
        )

    def comparison(self, python: Any, nullable: bool) -> type:  # noqa: FBT001
        """How a value of this type may be compared."""
        if (python, nullable) not in self.comparisons:
            base = getattr(python, "__name__", str(python))
            name = f"{'Nullable' if nullable else ''}{TITLES.get(base, base)}Comparison"
            namespace: dict[str, Any] = {"__annotations__": {}}

            def member(graphql: str, annotation: Any, doc: str) -> None:
                namespace["__annotations__"][f"{graphql}_"] = annotation | None
                namespace[f"{graphql}_"] = strawberry.field(
                    name=graphql, description=doc, default=strawberry.UNSET
                )

            member("eq", python, "Equal.")
            member("in", list[python], "Equal to one of at most 100.")
            if python in ORDERED:
                for operator, doc in COMPARED.items():
                    member(operator, python, doc)
            if nullable:
                member("isNull", bool, "Whether there is no value.")
            made = type(name, (), namespace)
            self.comparisons[python, nullable] = strawberry.input(
                made,
                name=name,
                description="Comparisons of one field; all that is given must hold.",
            )
        return self.comparisons[python, nullable]


def filterable(fields: Mapping[str, Field]) -> Iterable[tuple[str, Any, bool]]:
    """Each field a filter may name, with the type of its values and whether it may be null."""
    for name, declared in fields.items():
        match declared:
            case Column(filter=True):
                yield name, declared.type, declared.nullable
            case Embedded(filter=Column() as first):
                yield first.name, first.type, first.nullable
            case Link(filter=True):
                target = declared.target()
                key = next(
                    f
                    for f in target.fields.values()
                    if isinstance(f, Column) and f.column == target.key
                )
                yield name, key.type, declared.nullable
