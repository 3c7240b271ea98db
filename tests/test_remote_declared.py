"""How a remote field may be declared; what is wrong with one is said at start-up."""

from collections.abc import Iterator
from typing import Any

import pytest
import strawberry
from strawberry import ID

from auth.rules import EVERYONE
from hub.api import assemble
from schema.declare import DeclarationError, Register, Stored, key, provenance, remote
from schema.graph import Provenance
from tests.toys import BY_KEY, declare, record, refused, scratch

NUMBER = Stored("number", int, nullable=True)
SIZE = Stored("size", bool, nullable=True)


@strawberry.type
class Maker:
    """Who made it."""

    name: str


@strawberry.type
class Nested:
    """What holds another."""

    maker: Maker


@pytest.fixture
def toys() -> Iterator[Register]:
    with scratch() as register:
        yield register


def asked(on: str = "number", **options: Any) -> Any:
    return remote("Elsewhere.", to=EVERYONE, on=on, loader="makers", **options)


WRONG: dict[str, tuple[Any, Any, str]] = {
    "non-null": (str, asked(), "Toy.made must be `... | None`: another register may not answer"),
    "a list of any length": (list[str] | None, asked(), "Toy.made says how many it holds, at_most"),
    "a length of one value": (str | None, asked(at_most=3), "Toy.made says how many it holds"),
    "a long list": (list[str] | None, asked(at_most=101), "Toy.made holds 1 to 100: more are a"),
    "an empty list": (list[str] | None, asked(at_most=0), "Toy.made holds 1 to 100: more are a"),
    "nulls in a list": (
        list[str | None] | None,
        asked(at_most=3),
        "Toy.made lists values that may be null: leave them out of the list.",
    ),
    "an object in an object": (Nested | None, asked(), "Toy.made has a leaf maker that is no sing"),
    "no column": (str | None, asked("colour"), "Toy.made stands on colour, which is no column: "),
    "no key": (str | None, asked("size"), "Toy.made is looked up by size, which is no text, numb"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_remote_field_that_cannot_be_answered_does_not_start(name: str, toys: Register) -> None:
    annotation, word, sentence = WRONG[name]

    def start() -> None:
        declare(toys, {"made": (annotation, word)}, hidden=(NUMBER, SIZE))
        assemble([toys])

    with pytest.raises(DeclarationError) as caught:
        start()
    assert sentence in str(caught.value)


def test_a_record_is_reached_by_a_link(toys: Register) -> None:
    fields = {"id": (ID, key(to=EVERYONE)), "provenance": (Provenance, provenance(to=EVERYONE))}
    box = record(toys, "Box", fields, orders=(BY_KEY,))
    declare(toys, {"made": (box | None, asked())}, hidden=(NUMBER,))
    assert "Toy.made leads to the record Box: declare it with link(...)." in refused(toys)


def test_what_is_lent_is_looked_up_by_the_key(toys: Register) -> None:
    toy = declare(toys, {}, hidden=(NUMBER,))
    games = Register("games", "Games", source=("GAMES", "Тест"))

    @games.lends(toy)
    @strawberry.type
    class Lent:
        """What games lend."""

        made: str | None = asked()

    assert "Toy.made is lent and looked up by number: take the key id." in refused(toys, games)
    assert Lent


def test_it_is_no_filter(toys: Register) -> None:
    with pytest.raises(TypeError, match="filter"):
        asked(filter=True)
    assert not toys.records
