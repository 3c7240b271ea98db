"""The functions by which alone registers are written, generated from commands and records.

Each runs with its owner's rights. A record's function appends for an act of its own transaction
and nothing else: without the act, with its place in the chain and its event in the trail, no row.
"""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_type_hints

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from strawberry.utils.str_converters import to_snake_case

from auth.rules import Mark
from auth.viewer import LOGINS, Capacity
from hub.api import Api
from hub.instance import Instance
from schema.command import Command
from schema.record import Link, Record
from schema.table import RECORDED_IN, sql_type

DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]
GIVEN = frozenset({RECORDED_IN, "recorded_at", "source_register"})  # what the act says of its rows


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
        yield _writer(api, record, by, name, instance)
        yield from _granted(f"{name}(bigint, jsonb)", capacities, instance)


def _granted(signature: str, capacities: list[Capacity], instance: Instance) -> Iterator[str]:
    yield f"REVOKE ALL ON FUNCTION {signature} FROM PUBLIC"
    schema = signature.partition(".")[0]
    for capacity in capacities:
        yield f"GRANT USAGE ON SCHEMA {schema} TO {instance.login(capacity)}"
        yield f"GRANT EXECUTE ON FUNCTION {signature} TO {instance.login(capacity)}"


def _sql(python: Any) -> str:
    """A Python type as an argument's or a column's; every number is as long as a version."""
    kind = sql_type(python)
    if isinstance(kind, sa.Integer):
        return "bigint"
    return str(sa.Text() if isinstance(kind, sa.Text) else kind.compile(dialect=DIALECT)).lower()


def _facts(command: Command, name: str) -> str:
    takes = command.facts.takes
    hints = get_type_hints(command.facts.shape)
    arguments = ", ".join(f"{one} {_sql(python)}" for one, python in takes.items())
    columns = ", ".join(
        f"{one.name} {_sql(_bare(hints[one.name]))}" for one in fields(command.facts.shape)
    )
    given = ", ".join(f"${n} AS {one}" for n, one in enumerate(takes, 1))
    return (
        f"CREATE OR REPLACE FUNCTION {name}({arguments})\nRETURNS TABLE ({columns})\n"
        "LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$\n"
        f"WITH given AS (SELECT {given})\n{command.facts.select.strip()}\n$$"
    )


def _bare(hint: Any) -> Any:
    """The type within `X | None`."""
    inner = [one for one in getattr(hint, "__args__", (hint,)) if one is not type(None)]
    return inner[0]


def _writer(
    api: Api, record: Record, by: tuple[Command, ...], name: str, instance: Instance
) -> str:
    table = record.table.fullname
    held = [one.name for one in record.table.columns if one.computed is None]
    stay = [one for one in held if one != record.key]
    source, body = next(one.source for one in api.registers if one.name == record.register)
    named = ", ".join(command.name for command in by)
    has_body = "source_body" in record.table.columns
    return f"""CREATE OR REPLACE FUNCTION {name}(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{{{named}}}');
  was {table};
  made {table};
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::{table}, given);
  ELSE
    SELECT * INTO was FROM {table} t WHERE t.{record.key} = (given->>'{record.key}')::uuid
      AND t.{RECORDED_IN} = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.{RECORDED_IN} := act.number;
  made.recorded_at := act.at;
  made.source_register := '{source}';
{f"  made.source_body := coalesce(made.source_body, '{body}');" if has_body else ""}
{"".join(_carried(record))}{_kept(record, by, instance)}\
  IF version IS NULL THEN
    INSERT INTO {table} ({", ".join(held)})
    VALUES ({", ".join(f"made.{one}" for one in held)});
  ELSE
    UPDATE {table} t SET ({", ".join(stay)}) =
      ROW ({", ".join(f"made.{one}" for one in stay)}) WHERE t.{record.key} = made.{record.key};
  END IF;
END
$$"""


def _carried(record: Record) -> Iterator[str]:
    """What the row carries of each person, who must be among those whom the act names."""
    links = {one.on: one.target for one in record.fields.values() if isinstance(one, Link)}
    for about in record.persons:
        if about.person not in links:
            continue
        person, subject = links[about.person](), record.subject
        assert person.subject is not None
        assert subject is not None
        own = about.person == record.about
        copied = subject.carried if own else (about.trail, about.protection)
        sources = subject.carried if own else (subject.trail, subject.protection)
        yield f"""  IF made.{about.person} IS NOT NULL
      AND NOT made.{about.person} = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT {", ".join(f"p.{one}" for one in sources)}
    INTO {", ".join(f"made.{one}" for one in copied)}
    FROM {person.table.fullname} p WHERE p.{person.key} = made.{about.person};
"""


def _kept(record: Record, by: tuple[Command, ...], instance: Instance) -> str:
    """The unit that keeps the row is the writer's, for who writes within a unit."""
    bound = {
        instance.login(one): record.reach[one]
        for one in LOGINS
        if any(Mark.UNIT in command.to.marks(one) for command in by)
    }
    return "".join(
        f"""  IF session_user = '{login}' AND (made.{column} IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.{column} IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
"""
        for login, column in sorted(bound.items())
    )
