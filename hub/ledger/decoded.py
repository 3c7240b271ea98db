"""A row of facts as the decision's own type: what crosses as JSON is read by the type's hints."""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, NewType, get_args, get_origin, get_type_hints
from uuid import UUID

import orjson
import strawberry

from hub.writers import bare, is_structured

Decode = Callable[[Any], Any]
TEXTS: Mapping[Any, Decode] = {
    UUID: UUID,
    strawberry.ID: UUID,
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
}


class FactsError(Exception):
    """Facts that are not what their type says: a fault of the SELECT; names the place."""


@cache
def decoder(shape: type) -> Callable[[Mapping[str, Any]], Any]:
    """What makes one row into its shape; FactsError where the shape cannot be made of columns."""
    columns = {
        name: _column(hint, f"{shape.__name__}.{name}") for name, hint in hints(shape).items()
    }

    def decode(row: Mapping[str, Any]) -> Any:
        return shape(**{name: read(row[name]) for name, read in columns.items()})

    return decode


def hints(shape: type) -> dict[str, Any]:
    """The types of a frozen dataclass's attributes."""
    found = get_type_hints(shape)
    return {one.name: found[one.name] for one in dataclasses.fields(shape)}


def _column(hint: Any, place: str) -> Decode:
    """A structured column comes as text, an enumeration's by name, another as the driver has it."""
    python = bare(hint)
    if is_structured(python):
        read = _value(hint, place)
        return lambda said: read(None if said is None else orjson.loads(said))
    if isinstance(python, type) and issubclass(python, Enum):
        return _value(hint, place)
    return _checked(hint, place, lambda value: value, plain_type(python))


def _value(hint: Any, place: str) -> Decode:
    """What reads a value of this type out of JSON."""
    python = bare(hint)
    if get_origin(python) is tuple:
        inner, *others = get_args(python)
        if others != [...]:
            raise FactsError(f"{place} is no tuple of one type: write tuple[X, ...].")
        each = _value(inner, f"{place}[]")
        return _checked(hint, place, lambda said: tuple(map(each, said)), list)
    if dataclasses.is_dataclass(python):
        return _checked(hint, place, _whole(python, place), dict)  # type: ignore[arg-type]
    if isinstance(python, type) and issubclass(python, Enum):
        return _checked(hint, place, lambda said: python[said], str)
    if python in TEXTS:
        return _checked(hint, place, TEXTS[python], str)
    return _checked(hint, place, lambda value: value, plain_type(python))


def plain_type(python: Any) -> type:
    """What holds a value of this type; of UnitCode and its like it is text."""
    while isinstance(python, NewType):
        python = UUID if python is strawberry.ID else python.__supertype__
    return python if isinstance(python, type) else object


def _whole(shape: type, place: str) -> Decode:
    """An object with exactly the attributes of a dataclass."""
    parts = {name: _value(hint, f"{place}.{name}") for name, hint in hints(shape).items()}

    def read(said: Mapping[str, Any]) -> Any:
        if said.keys() != parts.keys():
            names = ", ".join(sorted(said.keys() ^ parts.keys()))
            raise FactsError(f"{place} has other attributes than {shape.__name__}: {names}.")
        return shape(**{name: part(said[name]) for name, part in parts.items()})

    return read


def _checked(hint: Any, place: str, read: Decode, kind: type) -> Decode:
    """Null only where the type allows it, and else a value of that kind."""
    may_be_null = NoneType in get_args(hint)

    def checked(said: Any) -> Any:
        if said is None and may_be_null:
            return None
        is_flag = isinstance(said, bool) and kind is not bool
        if not isinstance(said, kind) or (is_flag and kind is not object):
            raise FactsError(f"{place} is {type(said).__name__}, and {kind.__name__} was declared.")
        try:
            return read(said)
        except (KeyError, ValueError) as error:
            raise FactsError(f"{place}: {error}.") from error

    return checked
