"""Lock two: what PostgreSQL itself allows each login, generated from the declarations.

With a `prefix` it is laid on schemas whose names start so: the catalogue's check compares the two.
"""

from collections.abc import Iterator, Mapping

from auth.rules import Mark, Rule
from auth.viewer import LOGINS, Capacity
from hub import ledger_sql, writers
from hub.api import Api
from hub.instance import Instance
from hub.rows import Rows, rows
from schema.record import (
    SUPERSEDED_AT,
    SUPERSEDED_IN,
    About,
    Column,
    Computed,
    Embedded,
    Function,
    Link,
    Record,
    Remote,
)
from schema.table import RECORDED_IN

TRAIL_APPEND = "append(uuid, text, text, text, text, bytea, text, text[], uuid[])"


def setting(name: str, kind: str = "text") -> str:
    """A setting as policies read it: once for a statement, null where it is not set."""
    read = f"nullif(current_setting('hub.{name}', true), '')"
    return f"(SELECT {read})" if kind == "text" else f"(SELECT {read}::{kind})"


CIRCLE = (
    "(SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]"
)
SELF = "(SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)"
CLEARANCE = "(SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))"


def reach(rule: Rows) -> str:
    """The rows that a permissive policy lets through.

    A condition on units is opaque: the planner would else multiply its selectivity into joins.
    """
    if rule.every:
        return rule.bound or "true"
    ways = []
    if rule.unit:
        ways.append(f"{rule.unit} = {setting('unit')}")
    if rule.exact:
        # The reason is a condition of its own: a statement that forgets it reads nobody.
        person = rule.persons[0].person
        ways.append(f"{person} = {setting('exact', 'uuid')} AND {setting('basis')} IS NOT NULL")
    if rule.own:
        # Opaque too: taken for an index condition on ten persons it hides the statement's own key.
        ways += [f"{about.person} = ANY ({CIRCLE})" for about in rule.persons]
    made = [f"CASE WHEN {' OR '.join(ways)} THEN true ELSE false END"] if ways else []
    if rule.basis:
        made.append(f"{setting('basis')} IS NOT NULL")
    reached = " OR ".join(made)
    return f"{rule.bound} AND ({reached})" if rule.bound else reached


def unhidden(rule: Rows) -> str:
    """The rows that protection leaves, for the restrictive policy."""
    shown = " AND ".join(_unhidden(rule, about) for about in rule.persons)
    return f"CASE WHEN {shown} THEN true ELSE false END"


def _unhidden(rule: Rows, about: About) -> str:
    shown = f"{about.protection} <= {CLEARANCE}"
    if rule.hides_from > 1:
        shown = f"{about.protection} < {rule.hides_from} OR {shown}"
    if rule.own_unhidden:
        # The clearance counts for nobody in a circle, and no one is hidden from themself.
        shown = f"{about.protection} < {rule.hides_from} OR {about.person} = {SELF}"
    if about.optional:
        return f"({about.person} IS NULL OR {shown})"
    return f"({shown})" if len(rule.persons) > 1 else shown


def readable(api: Api, record: Record, capacity: Capacity) -> tuple[str, ...]:
    """The columns of a record that the capacity's login reads, in the table's order."""
    held: set[str] = set()

    def may(rule: Rule) -> bool:
        return bool(rule.marks(capacity))

    for declared in record.fields.values():
        match declared:
            case Column(to=to, column=column) if may(to):
                held.add(column)
            case Computed(to=to, uses=uses) | Embedded(to=to, uses=uses) if may(to):
                held |= set(uses)
            case Link(to=to, on=on) | Remote(to=to, on=on) if may(to):
                held.add(on)
            case _:
                continue
    if not held:
        return ()
    held.add(record.key)
    for about in record.persons:
        held |= {about.person, *about.carried}
    if capacity in record.bounds:
        held.add(record.bounds[capacity])
    if Mark.UNIT in {mark for f in record.fields.values() for mark in f.to.marks(capacity)}:
        held.add(record.reach[capacity])
    for order in record.orders:
        if may(order.to):
            held |= set(order.columns)
    held |= _reached_over(api, record, capacity)
    return tuple(column.name for column in record.table.columns if column.name in held)


def _reached_over(api: Api, record: Record, capacity: Capacity) -> set[str]:
    """The columns by which other records' links and lists find this record."""
    found = api.reached.get(record.name, ())
    return {column for rule, columns in found if rule.marks(capacity) for column in columns}


def table_statements(
    api: Api, record: Record, instance: Instance, prefix: str = ""
) -> Iterator[str]:
    """Row security, policies and column grants of one record's table and of its history."""
    stands, stood = f"{prefix}{record.table.fullname}", f"{prefix}{record.versions.fullname}"
    held = {capacity: readable(api, record, capacity) for capacity in LOGINS}
    yield from _guarded(record, held, stands, instance, (RECORDED_IN,))
    numbers = (RECORDED_IN, SUPERSEDED_IN, SUPERSEDED_AT)
    yield from _guarded(record, held, stood, instance, numbers)


def _guarded(
    record: Record,
    held: Mapping[Capacity, tuple[str, ...]],
    name: str,
    instance: Instance,
    numbers: tuple[str, ...],
) -> Iterator[str]:
    """The same for what stands and for what was superseded: rights are as of now."""
    yield f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY"
    yield f"CREATE POLICY owner ON {name} TO {instance.owner} USING (true) WITH CHECK (true)"
    for capacity, columns in held.items():
        rule = rows(record, capacity)
        if not columns or rule is None:
            continue
        login = instance.login(capacity)
        word = capacity.login
        listed = ", ".join(dict.fromkeys((*columns, *numbers)))
        yield f"GRANT SELECT ({listed}) ON {name} TO {login}"
        yield f"CREATE POLICY {word}_reach ON {name} FOR SELECT TO {login}\n  USING ({reach(rule)})"
        if rule.persons:
            yield (
                f"CREATE POLICY {word}_protection ON {name} AS RESTRICTIVE FOR SELECT TO {login}\n"
                f"  USING ({unhidden(rule)})"
            )


def function_statement(function: Function, prefix: str = "") -> str:
    """A definer function, as PostgreSQL keeps it."""
    return (
        f"CREATE OR REPLACE FUNCTION {prefix}{function.name}({function.arguments}) "
        f"RETURNS {function.returns}\n"
        f"LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$\n"
        f"{function_body(function)}$$"
    )


def function_body(function: Function) -> str:
    """The body; plpgsql keeps its plan for the session."""
    return f"BEGIN\n  RETURN ({function.body.strip()}\n  );\nEND\n"


def function_grants(function: Function, instance: Instance, prefix: str = "") -> Iterator[str]:
    """Who may call it: nobody but the capacities of its rule."""
    types = ", ".join(part.split()[1] for part in function.arguments.split(","))
    signature = f"{prefix}{function.name}({types})"
    yield f"REVOKE ALL ON FUNCTION {signature} FROM PUBLIC"
    for capacity in LOGINS:
        if function.to.marks(capacity):
            yield f"GRANT EXECUTE ON FUNCTION {signature} TO {instance.login(capacity)}"


def schema_statements(api: Api, instance: Instance, prefix: str = "") -> Iterator[str]:
    """Which logins may look into which register at all."""
    for register in api.registers:
        yield f"REVOKE ALL ON SCHEMA {prefix}{register.name} FROM PUBLIC"
        for capacity in LOGINS:
            if any(readable(api, record, capacity) for record in register.records):
                login = instance.login(capacity)
                yield f"GRANT USAGE ON SCHEMA {prefix}{register.name} TO {login}"


def commit_statements(instance: Instance, prefix: str = "") -> Iterator[str]:
    """Every capacity may read when what was committed: an answer as of a day says so."""
    for capacity in Capacity:
        login = instance.login(capacity)
        yield f"GRANT USAGE ON SCHEMA {prefix}hub TO {login}"
        yield f"GRANT SELECT (number, at) ON {prefix}hub.commit TO {login}"


def trail_statements(instance: Instance, prefix: str = "") -> Iterator[str]:
    """The trail's login calls one function and reads nothing; its triggers always fire."""
    trail = f"{prefix}trail"
    yield f"REVOKE ALL ON SCHEMA {trail} FROM PUBLIC"
    yield f"GRANT USAGE ON SCHEMA {trail} TO {instance.trail}"
    yield f"ALTER TABLE {trail}.event ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {trail}.event FORCE ROW LEVEL SECURITY"
    yield f"CREATE POLICY owner ON {trail}.event TO {instance.owner} USING (true) WITH CHECK (true)"
    # A session that replays as a replica fires no ordinary trigger.
    for trigger in ("event_stays", "event_stays_whole"):
        yield f"ALTER TABLE {trail}.event ENABLE ALWAYS TRIGGER {trigger}"
    yield f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {trail} FROM PUBLIC"
    yield f"GRANT EXECUTE ON FUNCTION {trail}.{TRAIL_APPEND} TO {instance.trail}"


def statements(api: Api, instance: Instance, prefix: str = "") -> Iterator[str]:
    """Everything lock two consists of, in the order in which it is laid on."""
    for register in api.registers:
        for function in register.functions:
            yield function_statement(function, prefix)
            yield from function_grants(function, instance, prefix)
    yield from schema_statements(api, instance, prefix)
    for register in api.registers:
        for record in register.records:
            yield from table_statements(api, record, instance, prefix)
    yield from writers.statements(api, instance, prefix)
    yield from ledger_sql.statements(api, instance, prefix)
    yield from commit_statements(instance, prefix)
    yield from trail_statements(instance, prefix)
