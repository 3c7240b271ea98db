"""Amounts: two decimals and a point, as text, in the graph and in data files."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from auth.rules import EVERYONE
from schema.declare import Order, Register, column
from schema.scalars import READERS, SCALARS, CellError, ScalarError
from tests.toys import declare, refused, scratch

SCALAR = SCALARS[Decimal]
READ = READERS[Decimal]


@pytest.fixture
def toys() -> Iterator[Register]:
    with scratch() as register:
        yield register


@pytest.mark.parametrize("amount", ["0.00", "1500.00", "-0.01", "9999999999999999.99"])
def test_an_amount_has_a_point_and_two_decimals(amount: str) -> None:
    assert SCALAR.parse_value is not None
    assert SCALAR.parse_value(amount) == Decimal(amount)
    assert str(SCALAR.parse_value(amount)) == amount
    assert READ(amount) == (amount, None)


@pytest.mark.parametrize(
    "value", [1500, 1500.0, True, None, "1500", "1500.0", "1,50", "1e3", "NaN", "01.00", "١.٠٠"]
)
def test_what_is_no_amount_is_refused_without_being_repeated(value: object) -> None:
    assert SCALAR.parse_value is not None
    with pytest.raises(ScalarError) as caught:
        SCALAR.parse_value(value)
    assert str(value) not in str(caught.value).replace("1500.00", "")


CELLS = {
    "6.724.949": "DECIMAL_THOUSANDS",
    "6.724.949,00": "DECIMAL_THOUSANDS",
    "6 724 949.00": "DECIMAL_THOUSANDS",
    "1.234": "DECIMAL_THOUSANDS",
    "-1.234": "DECIMAL_THOUSANDS",
    "1.234,5": "DECIMAL_THOUSANDS",
    "1500,00": "DECIMAL_COMMA",
    "1,5": "DECIMAL_COMMA",
    "6,724,949.00": "DECIMAL_COMMA",
    "1500": "DECIMAL_PLACES",
    "1500.5": "DECIMAL_PLACES",
    "1500.": "DECIMAL_PLACES",
    "1500.5000": "DECIMAL_PLACES",
    "12345678901234567.00": "DECIMAL_SHAPE",
    "007.00": "DECIMAL_SHAPE",
    "1e3": "DECIMAL_SHAPE",
    "NaN": "DECIMAL_SHAPE",
    "1500.00 RSD": "DECIMAL_SHAPE",
    "": "DECIMAL_SHAPE",
}


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_of_a_data_file_is_refused_with_its_reason(cell: str) -> None:
    with pytest.raises(CellError) as caught:
        READ(cell)
    assert str(caught.value) == CELLS[cell]


def test_no_filter_may_compare_amounts(toys: Register) -> None:
    declare(toys, {"price": (Decimal, column(to=EVERYONE, filter=True))})
    assert refused(toys) == (
        "Toy.price is filtered by price, which no leakproof function compares: take it off."
    )


def test_no_ordering_may_compare_amounts(toys: Register) -> None:
    orders = (Order("PRICE", ("price",), EVERYONE, "By price"),)
    declare(toys, {"price": (Decimal, column(to=EVERYONE))}, orders=orders)
    assert refused(toys) == (
        "The ordering PRICE of Toy is by price, which no leakproof function compares: take it off."
    )
