"""A graph whose declared rules let everyone do everything: lock one left open."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

from auth.rules import CITIZEN, EVERYONE
from hub.api import Api
from schema.record import Column, Field, History, Link, Listing, Lookup, Many, One, Record

# A citizen's circle stays known, as in every statement of that capacity.
ANYONE = EVERYONE | CITIZEN


class Unprotected(Enum):
    """What no protection level hides."""

    NEVER = 3


def permissive(api: Api, columns: Mapping[str, str] | None = None) -> Api:
    """The graph without rules, clearances and protection.

    `columns` puts another column behind a field (`Person.birthPlace` -> `roll_unit`), as a fault
    of the compiler would.
    """
    opened: dict[str, Record] = {}

    def led(target: Callable[[], Record]) -> Callable[[], Record]:
        return lambda: opened[target().name]

    def open_field(owner: str, declared: Any, *, is_person: bool) -> Field:
        rule = ANYONE if is_person else EVERYONE
        match declared:
            case Column():
                column = (columns or {}).get(f"{owner}.{declared.name}", declared.column)
                return replace(declared, to=rule, clearance=False, column=column)
            case Link() | One() | Many() | History():
                return replace(declared, to=rule, target=led(declared.target))
            case _:
                return replace(declared, to=rule)

    for name, record in api.records.items():
        is_person = record.subject is not None
        own = {
            key: open_field(name, one, is_person=is_person) for key, one in record.fields.items()
        }
        opened[name] = replace(
            record,
            fields=own,
            orders=tuple(replace(order, to=EVERYONE) for order in record.orders),
            bounds={},
            protected=Unprotected.NEVER,  # type: ignore[arg-type]
            search=record.search
            and replace(record.search, to=EVERYONE, keys=led(record.search.keys)),
        )
    fields = {
        name: {
            key: open_field(name, one, is_person=api.records[name].subject is not None)
            for key, one in of.items()
        }
        for name, of in api.fields.items()
    }
    roots: dict[str, Lookup | Listing] = {
        name: replace(root, to=EVERYONE, target=led(root.target))
        for name, root in api.roots.items()
    }
    return replace(api, records=opened, fields=fields, roots=roots)
