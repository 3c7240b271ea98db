"""Made-up registers for tests of declarations."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import strawberry
from strawberry import ID

from auth.rules import EVERYONE
from hub.api import assemble
from schema.declare import METADATA, DeclarationError, Order, Register, column, key, provenance
from schema.graph import Provenance

BY_NAME = Order("NAME", ("name",), EVERYONE, "By name")
BY_KEY = Order("KEY", (), EVERYONE, "By key")


@contextmanager
def scratch() -> Iterator[Register]:
    """An empty register; no table declared meanwhile stays."""
    before = set(METADATA.tables)
    yield Register("toys", "Toys", source=("TOYS", "Тест"))
    for name in set(METADATA.tables) - before:
        METADATA.remove(METADATA.tables[name])


def declare(toys: Register, body: dict[str, tuple[Any, Any]], **options: Any) -> Any:
    """A record Toy with key, name and provenance, and these fields: name -> annotation, word."""
    fields: dict[str, tuple[Any, Any]] = {
        "id": (ID, key(to=EVERYONE)),
        "name": (str, column(to=EVERYONE)),
        "provenance": (Provenance, provenance(to=EVERYONE)),
        **body,
    }
    return record(toys, "Toy", fields, **options)


def record(register: Register, name: str, fields: dict[str, Any], **options: Any) -> Any:
    """A record made of fields: name -> (annotation, word); without a word only annotated."""
    namespace: dict[str, Any] = {"__doc__": f"A {name}.", "__annotations__": {}}
    for field, (annotation, word) in fields.items():
        namespace["__annotations__"][field] = annotation
        if word is not None:
            namespace[field] = word
    options = {"key": "id", "orders": (BY_KEY,), **options}
    made = register.record(**options)(strawberry.type(type(name, (), namespace)))
    globals()[name] = made  # so that a link by name finds it
    return made


def root(register: Register, **fields: tuple[Any, Any]) -> None:
    namespace = {name: word for name, (_, word) in fields.items()}
    namespace["__annotations__"] = {name: kind for name, (kind, _) in fields.items()}
    register.root(strawberry.type(type("Root", (), namespace)))


def refused(*registers: Register) -> str:
    """The sentences with which these registers do not assemble."""
    with pytest.raises(DeclarationError) as caught:
        assemble(registers)
    return str(caught.value)
