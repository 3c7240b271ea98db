"""A mutation, and a question on the ledger, as they are read: arguments, payload, a plan.

What the payload shows of the changed record is a plan of its own, settled and written as any
query's; the rest of it is plain values, of which the selection is taken.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLObjectType, get_named_type
from strawberry import ID

from hub.api import Api
from hub.compiler import plan as p
from hub.compiler.read import Picked, Reading
from hub.errors import Code, HubError
from hub.mutations import payload_field
from hub.prepare import Prepared
from schema.record import Column, Listing, Lookup, Match, Record

COMMANDS_MAX = 1  # each is a transaction; two that belong together are one command
# No variable and no response name of a document is one of these.
MADE = "@made"
KEY = "@key"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A field that is answered: under which key, and what of its own fields."""

    key: str
    name: str
    type_name: str
    inner: tuple["Chosen", ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The one root field that is not __typename, with its arguments as sources.

    `shown` are the root's keys in their order, `plan` what is read of the record.
    """

    name: str
    key: str
    arguments: Mapping[str, Any]
    shown: tuple[Chosen, ...]
    plan: p.Plan


def read_command(api: Api, prepared: Prepared, variables: Mapping[str, Any]) -> Asked:
    """The mutation's one command; HubError LIMIT_EXCEEDED where there are several."""
    reading = Reading(api, prepared.document, variables, prepared.places)
    picked, roots = _root(reading, prepared)
    command = api.commands[picked.name]
    answers = command.answers
    record = payload_field(answers) if answers is not None else None
    payload = reading.type_of(
        get_named_type(reading.type_of("Mutation").fields[picked.name].type).name
    )
    parts = reading.pick(picked.inner())
    made = tuple(
        _made(reading, answers, f"{payload.name}.{record}", one)
        for one in parts
        if answers is not None and one.name == record
    )
    return _asked(reading, "Mutation", picked, roots, made)


def read_question(api: Api, prepared: Prepared, variables: Mapping[str, Any]) -> Asked:
    """The one question on the ledger itself, with the records that are asked of its answer."""
    reading = Reading(api, prepared.document, variables, prepared.places)
    picked, roots = _root(reading, prepared)
    answered = get_named_type(reading.type_of("Query").fields[picked.name].type)
    made: list[p.Root] = []
    if isinstance(answered, GraphQLObjectType):
        first = reading.arguments_of("Query", picked).get("first")
        for one in reading.pick(picked.inner()):
            kind = None if one.name == "__typename" else answered.fields[one.name].type
            record = api.records.get(get_named_type(kind).name) if kind is not None else None
            if record is not None:
                assert first is not None, "records are answered by pages"
                made.append(_found(reading, record, f"{answered.name}.{one.name}", one, first))
    return _asked(reading, "Query", picked, roots, tuple(made))


def take(value: Any, chosen: tuple[Chosen, ...]) -> Any:
    """Of plain values what is chosen, under its keys and in its order."""
    match value:
        case list():
            return [take(one, chosen) for one in value]
        case dict() if chosen:
            return {
                one.key: one.type_name
                if one.name == "__typename"
                else take(value[one.name], one.inner)
                for one in chosen
            }
        case _:
            return value


def _root(reading: Reading, prepared: Prepared) -> tuple[Picked, list[Picked]]:
    roots = reading.pick([(prepared.operation.selection_set, True)])
    fields = [one for one in roots if one.name != "__typename"]
    if len(fields) != COMMANDS_MAX:
        message = "An operation carries one command or question; send several operations."
        raise HubError(
            Code.LIMIT_EXCEEDED, message, limit="commands", max=COMMANDS_MAX, found=len(fields)
        )
    (picked,) = fields
    if any(node.directives for node, _ in picked.nodes) or not picked.shown:
        message = f"{picked.name} is asked without a directive: it is carried out or not sent."
        raise HubError(Code.INVALID_DOCUMENT, message)
    return picked, roots


def _asked(
    reading: Reading,
    type_name: str,
    picked: Picked,
    roots: Iterable[Picked],
    made: tuple[p.Root, ...],
) -> Asked:
    kind = reading.type_of(type_name)
    arguments = reading.arguments_of(type_name, picked)
    shown = _chosen(reading, kind, [one for one in roots if one.shown])
    plan = p.Plan(made, tuple(reading.arguments.same), p.AsOf())
    return Asked(picked.name, picked.key, arguments, shown, plan)


def _chosen(
    reading: Reading, kind: GraphQLObjectType, picked: Iterable[Picked]
) -> tuple[Chosen, ...]:
    """The shown fields of a plain object; a record's own fields are its plan's."""
    found = []
    for one in picked:
        inner: tuple[Chosen, ...] = ()
        if one.name != "__typename":
            of = get_named_type(kind.fields[one.name].type)
            if isinstance(of, GraphQLObjectType) and of.name not in reading.api.records:
                shown = [each for each in reading.pick(one.inner()) if each.shown]
                inner = _chosen(reading, of, shown)
        found.append(Chosen(one.key, one.name, kind.name, inner))
    return tuple(found)


def _made(reading: Reading, record: Record, coordinate: str, picked: Picked) -> p.RootOne:
    """The record of a payload, found by the key that the act gives."""
    rule = record.fields[record.coordinate_key].to
    arguments = (("id", ID),)
    field = Lookup(picked.name, rule, Match.KEY, arguments, None, lambda: record)
    source = p.Variable((MADE,), None)
    return p.RootOne(
        picked.key,
        p.Use(coordinate, "select", rule),
        picked.shown,
        picked.if_allowed,
        field,
        (("id", ID, source),),
        reading.node(record, picked),
    )


def _found(
    reading: Reading, record: Record, coordinate: str, picked: Picked, first: p.Source
) -> p.RootMany:
    """The records of the keys that the answer names, each with its key under KEY."""
    key = record.fields[record.coordinate_key]
    assert isinstance(key, Column)
    asked = reading.node(record, picked)
    use = p.Use(f"{record.name}.{key.name}", "select", key.to)
    node = p.Node(record, (*asked.selections, p.Leaf(KEY, use, True, False, key)))  # noqa: FBT003
    page = p.Page(
        record=record,
        first=first,
        after=None,
        words=None,
        where=p.Comparison(record.key, "in", p.Variable((MADE, picked.name), None), ID),
        order=record.orders[0],
        descending=False,
        uses=(),
        parts=(p.PagePart("nodes", "nodes", True, node=node),),  # noqa: FBT003
    )
    return p.RootMany(
        picked.key,
        p.Use(coordinate, "select", key.to),
        picked.shown,
        picked.if_allowed,
        Listing(picked.name, key.to, lambda: record),
        page,
    )
