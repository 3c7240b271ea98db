"""The functions of commands, and who may call them: what a decision must know, what is written.

Each runs with its owner's rights. A record's function writes for an act of its own transaction and
nothing else: without the act, with its place in the chain and its event in the trail, no row.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import sqlalchemy as sa
from strawberry.utils.str_converters import to_snake_case

from auth.viewer import LOGINS, Capacity
from hub.api import Api
from hub.instance import Instance
from hub.writer_sql import DIALECT, function
from schema.command import Command
from schema.record import Record
from schema.table import sql_type


def writers(api: Api) -> tuple[Capacity, ...]:
    """The capacities with a command, one for each login."""
    return tuple(one for one in LOGINS if any(c.to.marks(one) for c in commands(api)))


def commands(api: Api) -> tuple[Command, ...]:
    """Every command of the graph."""
    return tuple(command for register in api.registers for command in register.commands)


def written(api: Api) -> dict[str, tuple[Record, tuple[Command, ...]]]:
    """The records that some command writes, by name, with those commands."""
    found: dict[str, tuple[Record, tuple[Command, ...]]] = {}
    for command in commands(api):
        for record in (one() for one in command.writes):
            _, others = found.get(record.name, (record, ()))
            found[record.name] = (record, (*others, command))
    return found


def facts_name(api: Api, command: Command) -> str:
    """The function behind a command's facts."""
    register = next(one.name for one in api.registers if command in one.commands)
    return f"{register}.facts_{to_snake_case(command.name)}"


def writer_name(record: Record) -> str:
    """The function that appends to a record."""
    return f"{record.register}.write_{record.table.name}"


def pairs(rows: list[tuple[str, str]]) -> str:
    """Rows of two texts, as SQL compares with them."""
    return ", ".join(f"('{one}', '{other}')" for one, other in rows) or "(NULL, NULL)"


def statements(api: Api, instance: Instance, prefix: str = "") -> Iterator[str]:
    """Every facts function and every writer, with who may call them."""
    for command in commands(api):
        capacities = [one for one in LOGINS if command.to.marks(one)]
        name = f"{prefix}{facts_name(api, command)}"
        yield _facts(command, name)
        types = ", ".join(_sql(python) for python in command.facts.takes.values())
        yield from _granted(f"{name}({types})", capacities, instance)
    for record, by in written(api).values():
        capacities = [one for one in LOGINS if any(command.to.marks(one) for command in by)]
        name = f"{prefix}{writer_name(record)}"
        yield function(api, record, by, name, instance)
        yield from _granted(f"{name}(bigint, jsonb)", capacities, instance)


def _granted(signature: str, capacities: list[Capacity], instance: Instance) -> Iterator[str]:
    yield f"REVOKE ALL ON FUNCTION {signature} FROM PUBLIC"
    schema = signature.partition(".")[0]
    for capacity in capacities:
        yield f"GRANT USAGE ON SCHEMA {schema} TO {instance.login(capacity)}"
        yield f"GRANT EXECUTE ON FUNCTION {signature} TO {instance.login(capacity)}"


def is_structured(python: Any) -> bool:
    """Whether values of this type cross as JSON: lists, and what has attributes of its own."""
    return get_origin(python) in (tuple, list) or is_dataclass(python)


def bare(hint: Any) -> Any:
    """The type within `X | None`."""
    if get_origin(hint) not in (UnionType, Union):
        return hint
    return next(one for one in get_args(hint) if one is not type(None))


def _sql(hint: Any) -> str:
    """A Python type as an argument's or a column's; every number is as long as a version."""
    python = bare(hint)
    if is_structured(python):
        return "jsonb"
    kind = sql_type(python)
    if isinstance(kind, sa.Integer):
        return "bigint"
    return str(sa.Text() if isinstance(kind, sa.Text) else kind.compile(dialect=DIALECT)).lower()


def _facts(command: Command, name: str) -> str:
    takes = command.facts.takes
    hints = get_type_hints(command.facts.shape)
    arguments = ", ".join(f"{one} {_sql(python)}" for one, python in takes.items())
    columns = ", ".join(
        f"{one.name} {_sql(hints[one.name])}" for one in fields(command.facts.shape)
    )
    given = ", ".join(f"${n} AS {one}" for n, one in enumerate(takes, 1))
    return (
        f"CREATE OR REPLACE FUNCTION {name}({arguments})\nRETURNS TABLE ({columns})\n"
        "LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$\n"
        f"WITH given AS (SELECT {given})\n{command.facts.select.strip()}\n$$"
    )
