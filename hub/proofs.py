"""What fields say of the data, proven by the tables: NOT NULL, foreign keys, unique indexes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa
from strawberry.types.base import StrawberryList, StrawberryOptional, get_object_definition
from strawberry.types.field import StrawberryField

from auth.rules import Rule
from auth.viewer import Capacity
from hub.rows import rows
from schema.declare import Register
from schema.record import (
    Availability,
    Column,
    Computed,
    Embedded,
    Field,
    Former,
    Lent,
    Link,
    Listing,
    Lookup,
    Many,
    Match,
    One,
    Record,
    Remote,
    Root,
)
from schema.table import NOT_COMPARED

Registers = tuple[Register, ...]
LISTED_MAX = 100  # values of one remote field, as many as a page holds records
KEYS = (str, int, UUID)  # by what another register can be asked: what JSON carries as it is


def columns(registers: Registers) -> Iterator[str]:
    """What a field says of the data is proven by the database."""
    for register in registers:
        for record in register.records:
            yield from _key(record)
            yield from _compared(record)
            for own in record.own:
                yield from _stored(record, own)
        for lent in register.lent:
            yield from _lent(registers, lent)
    for record, declared in declared_in(registers):
        yield from _proven(record, declared)
    for register in registers:
        for root, _ in register.roots:
            yield from _found(register, root)


def _lent(registers: Registers, lent: Lent) -> Iterator[str]:
    """What is lent is answered from the key alone."""
    target = lent_to(registers, lent.target)
    assert target is not None, "names are checked first"
    for own in lent.own:
        declared = next(f for name, f in lent.fields.items() if _same(name, own.python_name))
        place = f"{target.name}.{own.python_name}"
        if isinstance(declared, Remote):
            yield from _answered(target, place, declared, own)
            if declared.on != target.key:
                yield f"{place} is lent and looked up by {declared.on}: take the key {target.key}."


def _key(record: Record) -> Iterator[str]:
    keys = [f for f in record.fields.values() if isinstance(f, Column) and f.column == record.key]
    if not keys:
        yield f"{record.name} has no field for its key {record.key}: declare it with key(to=...)."


def _compared(record: Record) -> Iterator[str]:
    """Filters and orderings compare what PostgreSQL compares without leaking, and cursors hold."""
    uses = [
        (f"{record.name}.{f.name} is filtered by", f.column)
        for f in record.fields.values()
        if isinstance(f, Column) and f.filter
    ]
    uses += [
        (f"The ordering {order.name} of {record.name} is by", name)
        for order in record.orders
        for name in order.columns
    ]
    for use, name in uses:
        if name in record.table.c and isinstance(record.table.c[name].type, NOT_COMPARED):
            yield f"{use} {name}, which no leakproof function compares: take it off."
    for order in record.orders:
        for name in order.columns:
            if name in record.table.c and isinstance(record.table.c[name].type, sa.Boolean):
                yield (
                    f"The ordering {order.name} of {record.name} is by {name}, which no cursor "
                    "can hold: order by a text, a number, a day or an id."
                )


def _stored(record: Record, own: StrawberryField) -> Iterator[str]:
    """The columns a field names exist; where it is non-null, they are NOT NULL."""
    place = f"{record.name}.{own.python_name}"
    declared = next(f for name, f in record.fields.items() if _same(name, own.python_name))
    named: tuple[str, ...] = ()
    nullable = True
    match declared:
        case Column():
            named, nullable = (declared.column,), declared.nullable
        case Computed():
            named, nullable = declared.uses, _nullable(own)
        case Embedded():
            named = (*declared.uses, *((declared.present,) if declared.present else ()))
            yield from _embedded(record, place, declared, own)
        case Link():
            named, nullable = (declared.on,), declared.nullable
        case Remote():
            named = (declared.on,)
            yield from _answered(record, place, declared, own)
        case Availability():
            if not isinstance(record.fields.get(declared.of), One):
                yield f"{place} tells of {declared.of}, which is no one(...) of {record.name}."
        case _:
            return
    table = record.table
    for name in named:
        if name not in table.c:
            yield f"{place} stands on {name}, which is no column: add Stored({name!r}) to hidden."
        elif not nullable and table.c[name].nullable:
            yield (
                f"{place} is non-null, but its column {name} may be null: "
                "make the column NOT NULL or the field nullable."
            )


def _answered(record: Record, place: str, declared: Remote, own: StrawberryField) -> Iterator[str]:
    """Another register answers values without records in them, and a bounded number."""
    inner = own.type.of_type if isinstance(own.type, StrawberryOptional) else own.type
    held = inner.of_type if isinstance(inner, StrawberryList) else inner
    if isinstance(inner, StrawberryList) is (declared.at_most is None):
        yield f"{place} says how many it holds, at_most=..., exactly where it is a list."
    if declared.at_most is not None and not 1 <= declared.at_most <= LISTED_MAX:
        yield f"{place} holds 1 to {LISTED_MAX}: more are a list of records."
    if held is not inner and isinstance(held, StrawberryOptional):
        yield f"{place} lists values that may be null: leave them out of the list."
    definition = get_object_definition(held)
    if definition is not None and hasattr(definition.origin, "__hub_record__"):
        yield f"{place} leads to the record {definition.name}: declare it with link(...)."
    for leaf in definition.fields if definition else ():
        kind = leaf.type.of_type if isinstance(leaf.type, StrawberryOptional) else leaf.type
        if isinstance(kind, StrawberryList) or get_object_definition(kind) is not None:
            yield f"{place} has a leaf {leaf.python_name} that is no single value: take it off."
    column = record.table.c.get(declared.on)
    if column is not None and column.type.python_type not in KEYS:
        yield f"{place} is looked up by {declared.on}, which is no text, number or UUID."


def _embedded(
    record: Record, place: str, declared: Embedded, own: StrawberryField
) -> Iterator[str]:
    """A value's non-null leaves are NOT NULL, or a CHECK ties them to the column `present`."""
    nullable = _nullable(own)
    if nullable is (declared.present is None):
        yield f"{place} says it may be null exactly where it names the column `present`."
    inner = own.type.of_type if isinstance(own.type, StrawberryOptional) else own.type
    definition = get_object_definition(inner)
    if definition is None or len(declared.uses) != len(declared.leaves):
        return  # made of expressions by a word of its own
    fields = {field.python_name: field for field in definition.fields}
    for leaf, column in zip(declared.leaves, declared.uses, strict=True):
        field = next((f for name, f in fields.items() if _same(leaf, name)), None)
        if field is None:
            yield f"{place} has a leaf {leaf}, which {definition.name} does not have."
        elif column in record.table.c and not _nullable(field):
            if not record.table.c[column].nullable or _tied(record, declared.present, column):
                continue
            yield (
                f"{place}.{leaf} is non-null, but its column {column} may be null: make it "
                f"NOT NULL, or add a CHECK that names {column} and {declared.present}."
            )


def _tied(record: Record, present: str | None, column: str) -> bool:
    checks = (c for c in record.table.constraints if isinstance(c, sa.CheckConstraint))
    words = (set(re.findall(r"\w+", str(check.sqltext))) for check in checks)
    return column == present or any({column, present} <= named for named in words)


def _proven(record: Record, declared: Field) -> Iterator[str]:
    """Links go by keys that the database holds; a link to one record proves that it is one."""
    place = f"{record.name}.{declared.name}"
    match declared:
        case Link():
            target = declared.target()
            key = target.table.c[target.key]
            own = record.table.c.get(declared.on)
            if own is not None and not any(fk.column is key for fk in own.foreign_keys):
                yield (
                    f"{place} leads to {target.name} over {declared.on}, which is no foreign key: "
                    f"add references='{target.table.schema}.{target.table.name}.{target.key}'."
                )
        case Column(former=Former() as former):
            yield from _held(record, declared, former)
        case One() | Many():
            target = declared.target()
            where = declared.where if isinstance(declared, One) else ()
            valid = declared.valid or () if isinstance(declared, One) else ()
            unknown = [n for n in (declared.on, *dict(where), *valid) if n not in target.table.c]
            for name in unknown:
                yield f"{place} names {name}, which is no column of {target.name}."
            if isinstance(declared, One) and not unknown and not _is_unique(declared, target):
                where_ = " AND ".join(_conditions(declared)) or "true"
                yield (
                    f"{place} leads to one {target.name}, but nothing makes it one: "
                    f"add a unique index over {declared.on} where {where_}."
                )
            if isinstance(declared, Many) and not target.orders:
                yield f"{place} lists {target.name}, which has no ordering: give it orders=(...)."
        case _:
            return


def _held(record: Record, declared: Column, former: Former) -> Iterator[str]:
    """Former values are about the same person, and read by the same viewers on the same rows."""
    place, held = f"{record.name}.{declared.name}", former.record()
    for name in (former.column, *former.valid):
        if name not in held.table.c:
            yield f"{place} names {name}, which is no column of {held.name}."
    if record.subject is None or record.about or not held.about or held.subject is None:
        yield f"{place} was held before in {held.name}, which is not about {record.name}."
    for capacity in Capacity:
        here, there = rows(record, capacity), rows(held, capacity)
        if declared.to.marks(capacity) and (
            there is None or here is None or replace(here, persons=there.persons) != there
        ):
            yield (
                f"{place} was held before in {held.name}, of which {capacity.value} reads other "
                f"rows: give it the rules of {record.name}."
            )


def _conditions(declared: One) -> list[str]:
    """What `where` says, as SQL."""
    return [f"{n} IS NULL" if v is None else f"{n} = '{v}'" for n, v in declared.where]


def _is_unique(declared: One, target: Record) -> bool:
    """Whether a key or unique index lets at most one row meet the link's conditions."""
    fixed = {declared.on} | {name for name, value in declared.where if value is not None}
    implied = set(_conditions(declared))
    unique = (sa.PrimaryKeyConstraint, sa.UniqueConstraint)
    held = [
        ({c.name for c in one.columns}, "")
        for one in target.table.constraints
        if isinstance(one, unique)
    ]
    for index in target.table.indexes:
        if index.unique:
            where = index.dialect_options["postgresql"]["where"]
            held.append(({c.name for c in index.columns}, "" if where is None else str(where)))
    return any(
        over <= fixed and {" ".join(p.split()) for p in where.split(" AND ") if p} <= implied
        for over, where in held
    )


def _found(register: Register, root: Root) -> Iterator[str]:
    """A look-up finds by the key, by a function of its register, or the viewer's own record."""
    target = root.target()
    place = f"Query.{root.name}"
    match root:
        case Listing():
            if not target.orders:
                yield f"{place} lists {target.name}, which has no ordering: give it orders=(...)."
        case Lookup(match=Match.KEY):
            kind = next(
                f.type
                for f in target.fields.values()
                if isinstance(f, Column) and f.column == target.key
            )
            if [python for _, python in root.arguments] != [kind]:
                yield (
                    f"{place} needs one argument of the key's type, by={{{target.key!r}: "
                    f"{kind.__name__}}}, or a function that takes others, meant=..."
                )
        case Lookup(match=Match.MEANT):
            if not root.arguments:
                yield f"{place} needs arguments: by={{...}}, argument to type."
            yield from _function(register, place, str(root.meant), root.to)
        case Lookup():
            if target.subject is None:
                yield f"{place} is somebody's own record, but {target.name} has no subject."
            else:
                for asked in (target.subject.circle, target.subject.alone):
                    yield from _function(register, place, asked, root.to)


def _function(register: Register, place: str, name: str, to: Rule) -> Iterator[str]:
    function = next((one for one in register.functions if one.name == name), None)
    if function is None:
        yield f"{place} asks {name}, which {register.name} does not declare: add a Function."
    elif missing := words_of(to.capacities - function.to.capacities):
        yield f"{place} asks {name}, which {missing} may not call: widen its rule."


def lent_to(registers: Registers, target: type) -> Record | None:
    """The record of this graph that a type declares."""
    records = (record for register in registers for record in register.records)
    return next((record for record in records if record.type is target), None)


def declared_in(registers: Registers) -> Iterator[tuple[Record, Field]]:
    """Every field, own and lent, with the record it stands on."""
    for register in registers:
        for record in register.records:
            for declared in record.fields.values():
                yield record, declared
        for lent in register.lent:
            target = lent_to(registers, lent.target)
            assert target is not None, "names are checked first"
            for declared in lent.fields.values():
                yield target, declared


def words_of(capacities: Iterable[Capacity]) -> str:
    """Capacities as a sentence lists them."""
    return ", ".join(sorted(capacity.value for capacity in capacities))


def _nullable(field: StrawberryField) -> bool:
    return isinstance(field.type, StrawberryOptional)


def _same(graphql: str, python: str) -> bool:
    return graphql.lower() == python.replace("_", "").lower()
