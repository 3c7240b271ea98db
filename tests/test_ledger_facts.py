"""What crosses from SQL to a decision as JSON is what its type says, or a fault that is named."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any
from uuid import UUID, uuid4

import orjson
import pytest

from hub.ledger.decoded import FactsError, decoder
from schema.scalars import UnitCode


class Kind(Enum):
    """Kinds, whose values differ from their names."""

    FIRST = 1


@dataclass(frozen=True)
class Inner:
    """The innermost."""

    flag: bool
    count: int | None


@dataclass(frozen=True)
class Outer:
    """Every scalar, and one nested."""

    id: UUID
    on: date
    at: datetime
    kind: Kind
    unit: UnitCode
    inner: Inner | None
    names: tuple[str, ...]


@dataclass(frozen=True)
class Shape:
    """Columns of every kind."""

    number: int
    kind: Kind | None
    ids: tuple[UUID, ...]
    many: tuple[Outer, ...]
    one: Outer | None


ID = uuid4()
OUTER = {
    "id": str(ID), "on": "2026-01-05", "at": "2026-01-05T10:00:00+00:00", "kind": "FIRST",
    "unit": "79022", "inner": {"flag": True, "count": None}, "names": ["Ана"],
}  # fmt: skip
READ = Outer(
    ID, date(2026, 1, 5), datetime(2026, 1, 5, 10, tzinfo=UTC), Kind.FIRST, UnitCode("79022"),
    Inner(flag=True, count=None), ("Ана",),
)  # fmt: skip


def row(**changes: Any) -> Mapping[str, Any]:
    """A row as the driver gives it: structured columns as text."""
    made = {"number": 1, "kind": "FIRST", "ids": [str(ID)], "many": [OUTER, OUTER], "one": None}
    made |= changes
    texts = {
        name: None if made[name] is None else orjson.dumps(made[name]).decode()
        for name in ("ids", "many", "one")
    }
    return {**made, **texts}


def test_a_row_is_read_into_its_shape() -> None:
    assert decoder(Shape)(row()) == Shape(1, Kind.FIRST, (ID,), (READ, READ), None)
    assert decoder(Shape)(row(kind=None, ids=[], many=[], one=OUTER)) == Shape(
        1, None, (), (), READ
    )


def test_a_decoder_is_made_once() -> None:
    assert decoder(Shape) is decoder(Shape)


WRONG = {
    "null where none is allowed": {"many": None},
    "null as a number": {"number": None},
    "text as a number": {"number": "1"},
    "a flag as a number": {"number": True},
    "an unknown name": {"kind": "SECOND"},
    "an object as a list": {"ids": {}},
    "no UUID": {"ids": ["1"]},
    "no day": {"one": {**OUTER, "on": "2026-02-30"}},
    "a name too many": {"one": {**OUTER, "more": 1}},
    "a name too few": {"one": {name: said for name, said in OUTER.items() if name != "kind"}},
    "null within": {"one": {**OUTER, "unit": None}},
    "a number as a flag": {"one": {**OUTER, "inner": {"flag": 1, "count": 1}}},
    "a fraction": {"one": {**OUTER, "inner": {"flag": True, "count": 1.5}}},
    "a number among names": {"one": {**OUTER, "names": [1]}},
}


@pytest.mark.parametrize("words", WRONG)
def test_what_is_not_what_it_should_be_is_a_fault(words: str) -> None:
    with pytest.raises(FactsError, match=r"^Shape\."):
        decoder(Shape)(row(**WRONG[words]))


def test_a_tuple_of_several_types_is_no_facts() -> None:
    @dataclass(frozen=True)
    class Pair:
        both: tuple[int, str]

    with pytest.raises(FactsError, match="write tuple"):
        decoder(Pair)
