"""A command's input as its own type, each value checked; and as text, for keys and contents."""

import dataclasses
import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import orjson
import strawberry
from strawberry.utils.str_converters import to_camel_case

from hub.compiler import inputs
from hub.errors import Code, HubError
from schema.scalars import READERS, TEXT_CHARACTERS_MAX, CellError


def build(cls: type, values: Mapping[str, Any], path: str = "input") -> Any:
    """The input with its values; HubError INVALID_VARIABLES names the path, never a value."""
    hints = get_type_hints(cls)
    made: dict[str, Any] = {}
    for field in dataclasses.fields(cls):
        name = to_camel_case(field.name)
        if name in values:
            made[field.name] = _value(hints[field.name], values[name], f"{path}.{name}")
    built = cls(**made)
    if hasattr(built, "check"):
        try:
            built.check()
        except ValueError as error:
            raise _wrong(path, str(error)) from None
    return built


def _value(hint: Any, value: Any, path: str) -> Any:
    if value is None:
        return None
    if get_origin(hint) in (UnionType, Union):
        hint = next(one for one in get_args(hint) if one is not type(None))
    if get_origin(hint) is list:
        (inner,) = get_args(hint)
        return [_value(inner, one, f"{path}[{n}]") for n, one in enumerate(value)]
    if hint is strawberry.ID:
        return identity(value, path)
    if hint is str:
        return _text(value, path)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint[value]
    if dataclasses.is_dataclass(hint):
        return build(hint, value, path)  # type: ignore[arg-type]
    return value


def identity(value: str | None, path: str) -> UUID | None:
    """An id as a UUID; HubError INVALID_VARIABLES where it is none."""
    try:
        return None if value is None else inputs.identity(value)
    except ValueError:
        raise _wrong(path, "An id is a UUID of 36 characters.") from None


def _text(value: str, path: str) -> str:
    """A text as data files take it: normalised, in one script a word, nothing invisible."""
    if len(value) > TEXT_CHARACTERS_MAX:
        raise HubError(
            Code.LIMIT_EXCEEDED,
            f"{path} is longer than {TEXT_CHARACTERS_MAX} characters.",
            limit="textCharacters",
            max=TEXT_CHARACTERS_MAX,
            found=len(value),
        )
    try:
        return READERS[str](value)[0]
    except CellError as error:
        raise _wrong(path, f"The text is refused: {error}.", reason=str(error)) from None


def _wrong(path: str, why: str, **facts: object) -> HubError:
    return HubError(Code.INVALID_VARIABLES, f"{path}: {why}", path=path, **facts)


def plain(value: Any) -> Any:
    """What JSON does not know of itself, as the text that PostgreSQL reads."""
    match value:
        case Enum():
            return value.name
        case UUID():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
        case _:
            message = f"{type(value).__name__} has no text: add it to hub/ledger/given.py."
            raise TypeError(message)


def written(value: Any) -> bytes:
    """A value as JSON, the same bytes for the same value."""
    options = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS
    return orjson.dumps(value, plain, options)


def digest(*parts: Any) -> bytes:
    """What two requests under one key must share: SHA-256 over what is asked."""
    return hashlib.sha256(written(parts)).digest()
