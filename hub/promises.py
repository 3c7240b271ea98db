"""What declarations promise together, checked before anything is made of them.

Each sentence names the place and says what to write. What one word or one table gets wrong by
itself is refused where it is declared; here is what only the whole shows.
"""

import re
from collections.abc import Callable, Iterator

from auth.rules import Mark, Rule
from auth.viewer import Capacity
from hub.proofs import Registers, columns, declared_in, lent_to, words_of
from hub.rows import rows
from schema.declare import DeclarationError
from schema.record import Availability, History, Link, Listing, Many, One, Record

REGISTER_NAME = re.compile(r"[a-z][a-z_]{1,40}")
RESERVED = frozenset({"hub", "ledger", "trail", "public", "information_schema"})
STATED = frozenset({Mark.EXACT, Mark.BASIS})  # marks that answer only with a stated basis


def check(registers: Registers) -> None:
    """Raise DeclarationError with every sentence of the first stage that has any.

    RowError where fields of one record give a capacity different rows.
    """
    for stage in STAGES:
        found = list(dict.fromkeys(stage(registers)))
        if found:
            raise DeclarationError("\n".join(found))


# Names


def names(registers: Registers) -> Iterator[str]:
    """Every name means one thing."""
    records = [record for register in registers for record in register.records]
    roots = [(root.name, register.name) for register in registers for root, _ in register.roots]
    yield from _twice("The register", [(register.name, "") for register in registers])
    yield from _twice("The record", [(record.name, record.register) for record in records])
    yield from _twice("The root field", roots)
    for register in registers:
        name = register.name
        if not REGISTER_NAME.fullmatch(name) or name in RESERVED or name.startswith("pg_"):
            yield f"{name} is no name for a register: it is a schema's too, in a-z and _."
    taken = {(record.name, name): record.register for record in records for name in record.fields}
    for register in registers:
        for lent in register.lent:
            target = lent_to(registers, lent.target)
            if target is None:
                name = lent.target.__name__
                yield f"{register.name} lends to {name}, which no register of this graph declares."
                continue
            for name in lent.fields:
                owner = taken.setdefault((target.name, name), register.name)
                if owner != register.name or name in target.fields:
                    yield (
                        f"{register.name} lends {target.name}.{name}, which {owner} has already: "
                        "give it another name."
                    )


def _twice(what: str, named: list[tuple[str, str]]) -> Iterator[str]:
    first: dict[str, str] = {}
    for name, where in named:
        if name in first:
            both = f" by {first[name]} and {where}" if where else ""
            yield f"{what} {name} is declared twice{both}: give one another name."
        first.setdefault(name, where)


# Readings


def readings(registers: Registers) -> Iterator[str]:
    """Whoever may follow a field may read what is at its end, in the order in which it comes."""
    for register in registers:
        for record in register.records:
            for capacity in Capacity:
                rows(record, capacity)  # raises RowError
            yield from _absent(record)
        for root, _ in register.roots:
            yield from _ends(f"Query.{root.name}", root.to, root.target())
            if isinstance(root, Listing):
                yield from _ordered(f"Query.{root.name}", root.to, root.target())
    for record, declared in declared_in(registers):
        place = f"{record.name}.{declared.name}"
        if lost := words_of(c for c in declared.to.capacities if rows(record, c) is None):
            yield f"{place} is read by {lost}, who reads no row of {record.name}: take it off."
        if isinstance(declared, Link | One | Many | History):
            yield from _ends(place, declared.to, declared.target())
        if isinstance(declared, Many):
            yield from _ordered(place, declared.to, declared.target())
        if isinstance(declared, Availability):
            of = record.fields[declared.of]
            if wider := words_of(declared.to.capacities - of.to.capacities):
                yield f"{place} tells {wider} of {of.name}, which they may not read."


def _absent(record: Record) -> Iterator[str]:
    """A row whose non-null link leads to nothing visible is absent, so the target must be read."""
    for declared in record.fields.values():
        if isinstance(declared, Link) and not declared.nullable:
            target = declared.target()
            readers = (c for c in Capacity if rows(record, c) is not None)
            if blind := words_of(c for c in readers if rows(target, c) is None):
                yield (
                    f"{record.name}.{declared.name} is non-null and {blind} reads no row of "
                    f"{target.name}, so every row would be absent: make the link nullable, or "
                    f"take {blind} off {record.name}."
                )


def _ends(place: str, to: Rule, target: Record) -> Iterator[str]:
    if lost := words_of(c for c in to.capacities if rows(target, c) is None):
        yield f"{place} is read by {lost}, who reads no row of {target.name}: take it off."


def _ordered(place: str, to: Rule, target: Record) -> Iterator[str]:
    """The default ordering is used unasked, so whoever may list may order by it."""
    order = target.orders[0]

    def open_to(rule: Rule, capacity: Capacity) -> frozenset[Mark]:
        marks = rule.marks(capacity)
        return marks - STATED or marks & STATED

    for capacity in Capacity:
        listed, ordered = open_to(to, capacity), open_to(order.to, capacity)
        if listed and (not ordered or (not listed <= STATED and ordered <= STATED)):
            yield (
                f"{place} comes in the order {order.name}, which {capacity.value} may not use: "
                "widen that ordering's rule, or put another one first."
            )


STAGES: tuple[Callable[[Registers], Iterator[str]], ...] = (names, columns, readings)
