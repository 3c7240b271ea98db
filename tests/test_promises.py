"""What registers get wrong together is said when they are assembled."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

import pytest
import sqlalchemy as sa
import strawberry
from strawberry import ID

from auth.rules import CITIZEN, EVERYONE, REGISTRAR, SUPERVISOR_ON_BASIS, Rule
from auth.viewer import Capacity
from hub.api import assemble
from hub.rows import RowError
from schema.declare import (
    Connection,
    DeclarationError,
    Function,
    Order,
    Register,
    Stored,
    Subject,
    availability,
    column,
    embedded,
    key,
    link,
    links,
    listing,
    lookup,
    one,
    provenance,
    self_lookup,
)
from schema.graph import Disclosure, Provenance
from tests.toys import BY_KEY, declare, record, refused, root, scratch


@pytest.fixture
def toys() -> Iterator[Register]:
    with scratch() as register:
        yield register


def all_but(capacity: Capacity) -> str:
    """Every other capacity, as a sentence lists them."""
    return ", ".join(sorted(one.value for one in set(Capacity) - {capacity}))


def test_two_registers_have_two_names(toys: Register) -> None:
    again = Register("toys", "Again", source=("TOYS", "Тест"))
    assert refused(toys, again) == ("The register toys is declared twice: give one another name.")


@pytest.mark.parametrize("name", ["hub", "trail", "pg_toys", "Toys", "x; DROP"])
def test_a_register_is_named_as_a_schema_can_be(name: str) -> None:
    sentence = refused(Register(name, "Toys", source=("TOYS", "Тест")))
    assert sentence.startswith(f"{name} is no name for a register")


def test_two_records_have_two_names(toys: Register) -> None:
    games = Register("games", "Games", source=("GAMES", "Тест"))
    declare(toys, {})
    declare(games, {})
    assert refused(toys, games) == (
        "The record Toy is declared twice by toys and games: give one another name."
    )


def test_two_root_fields_have_two_names(toys: Register) -> None:
    toy = declare(toys, {})
    games = Register("games", "Games", source=("GAMES", "Тест"))
    for register in (toys, games):
        root(register, toys=(Connection[toy], listing("All.", to=EVERYONE)))
    assert "The root field toys is declared twice by toys and games" in refused(toys, games)


def test_a_lent_field_has_a_name_of_its_own(toys: Register) -> None:
    toy = declare(toys, {})

    @toys.lends(toy)
    @strawberry.type
    class Lent:
        name: Connection[toy] = links(to=EVERYONE, on="id")  # type: ignore[valid-type]

    assert "toys lends Toy.name, which toys has already" in refused(toys)


def test_a_field_is_lent_to_a_record_of_the_graph(toys: Register) -> None:
    declare(toys, {})

    @toys.lends(Provenance)
    @strawberry.type
    class Lent: ...

    assert "toys lends to Provenance, which no register of this graph declares" in refused(toys)


def test_a_non_null_field_stands_on_a_not_null_column(toys: Register) -> None:
    declare(toys, {}, hidden=(Stored("name", str, nullable=True),))
    assert "Toy.name is non-null, but its column name may be null" in refused(toys)


def test_a_non_null_link_stands_on_a_not_null_column(toys: Register) -> None:
    box_id = Stored("box_id", ID, nullable=True, references="toys.toy.id")
    declare(toys, {"box": ("Toy", link(to=EVERYONE, on="box_id"))}, hidden=(box_id,))
    assert "Toy.box is non-null, but its column box_id may be null" in refused(toys)


def test_a_link_stands_on_a_column(toys: Register) -> None:
    declare(toys, {"box": ("Toy | None", link(to=EVERYONE, on="box_id"))})
    assert "Toy.box stands on box_id, which is no column: add Stored('box_id')" in refused(toys)


def test_a_link_goes_by_a_foreign_key(toys: Register) -> None:
    declare(
        toys,
        {"box": ("Toy", link(to=EVERYONE, on="box_id"))},
        hidden=(Stored("box_id", ID),),
    )
    assert refused(toys) == (
        "Toy.box leads to Toy over box_id, which is no foreign key: add references='toys.toy.id'."
    )


def test_the_key_is_a_field(toys: Register) -> None:
    declare(toys, {}, key="code", hidden=(Stored("code", str),))
    assert "Toy has no field for its key code: declare it with key(to=...)" in refused(toys)


@strawberry.type
class Size:
    """How large it is."""

    width: int
    unit: str | None


SIZE = {"width": "size_width", "unit": "size_unit"}
WIDTH, UNIT = Stored("size_width", int, nullable=True), Stored("size_unit", str, nullable=True)


def test_a_value_says_by_which_column_it_is_there(toys: Register) -> None:
    declare(toys, {"size": (Size | None, embedded(to=EVERYONE, leaves=SIZE))}, hidden=(WIDTH, UNIT))
    assert "Toy.size says it may be null exactly where it names" in refused(toys)


def test_a_non_null_leaf_of_a_value_is_tied_to_the_column_by_which_it_is_there(
    toys: Register,
) -> None:
    size = embedded(to=EVERYONE, leaves=SIZE, present="size_unit")
    declare(toys, {"size": (Size | None, size)}, hidden=(WIDTH, UNIT))
    assert "add a CHECK that names size_width and size_unit" in refused(toys)


def test_a_leaf_is_a_field_of_its_value(toys: Register) -> None:
    size = embedded(to=EVERYONE, leaves={"height": "size_width"}, present="size_width")
    declare(toys, {"size": (Size | None, size)}, hidden=(WIDTH,))
    assert "Toy.size has a leaf height, which Size does not have" in refused(toys)


def part_of(toys: Register, word: Any, **options: Any) -> None:
    """A toy with `part`, a link to one of the parts that hang on it."""
    toy = declare(toys, {"part": ("Part | None", word)})
    fields = {
        "id": (ID, key(to=EVERYONE)),
        "toy": (toy, link(to=EVERYONE, on="toy_id")),
        "kind": (str, column(to=EVERYONE)),
        "ends": (str | None, column(to=EVERYONE)),
        "provenance": (Provenance, provenance(to=EVERYONE)),
    }
    record(toys, "Part", fields, **options)


CURRENT = {"kind": "WHEEL", "ends": None}


def unique(columns: tuple[str, ...], where: str | None) -> dict[str, Any]:
    condition = None if where is None else sa.text(where)
    return {
        "constraints": (sa.Index("part_one", *columns, unique=True, postgresql_where=condition),)
    }


@pytest.mark.parametrize(
    "index",
    [
        {},
        unique(("toy_id", "id"), None),
        unique(("toy_id",), "ends IS NULL AND kind = 'DOOR'"),
        unique(("toy_id",), "kind = 'WHEEL' AND ends IS NULL AND id IS NOT NULL"),
    ],
)
def test_nothing_but_a_unique_index_makes_it_one(toys: Register, index: dict[str, Any]) -> None:
    part_of(toys, one(to=EVERYONE, on="toy_id", where=CURRENT), **index)
    assert refused(toys) == (
        "Toy.part leads to one Part, but nothing makes it one: "
        "add a unique index over toy_id where kind = 'WHEEL' AND ends IS NULL."
    )


@pytest.mark.parametrize(
    "index",
    [
        unique(("toy_id",), "ends IS NULL AND kind = 'WHEEL'"),
        unique(("toy_id", "kind"), "ends IS NULL"),
        unique(("toy_id",), None),
    ],
)
def test_a_unique_index_makes_it_one(toys: Register, index: dict[str, Any]) -> None:
    part_of(toys, one(to=EVERYONE, on="toy_id", where=CURRENT), **index)
    root(toys, toys=(Connection[toys.records[0].type], listing("All.", to=EVERYONE)))
    assemble([toys])


@pytest.mark.parametrize(
    "word",
    [
        one(to=EVERYONE, on="owner_id", where={}),
        one(to=EVERYONE, on="toy_id", where={"owner_id": None}),
    ],
)
def test_a_link_to_one_names_columns_there_are(toys: Register, word: Any) -> None:
    part_of(toys, word)
    assert "Toy.part names owner_id, which is no column of Part" in refused(toys)


def test_availability_is_of_a_link_to_one(toys: Register) -> None:
    declare(toys, {"there": (Disclosure, availability(to=EVERYONE, of="name"))})
    assert "Toy.there tells of name, which is no one(...) of Toy" in refused(toys)


@pytest.mark.parametrize("by", [{}, {"id": str}, {"id": ID, "name": str}])
def test_a_look_up_by_key_takes_the_key(toys: Register, by: dict[str, Any]) -> None:
    toy = declare(toys, {})
    root(toys, toy=(toy | None, lookup("One.", to=EVERYONE, by=by)))
    assert "Query.toy needs one argument of the key's type, by={'id': ID}" in refused(toys)


def test_a_look_up_by_a_function_takes_arguments_and_names_one_there_is(toys: Register) -> None:
    toy = declare(toys, {})
    root(toys, toy=(toy | None, lookup("One.", to=EVERYONE, by={}, meant="toys.meant")))
    assert refused(toys) == (
        "Query.toy needs arguments: by={...}, argument to type.\n"
        "Query.toy asks toys.meant, which toys does not declare: add a Function."
    )


def test_whoever_looks_up_may_call_the_function(toys: Register) -> None:
    toy = declare(toys, {})
    root(toys, toy=(toy | None, lookup("One.", to=EVERYONE, by={"id": ID}, meant="toys.meant")))
    toys.functions.append(Function("toys.meant", "id uuid", "text[]", "SELECT NULL", REGISTRAR))
    others = all_but(Capacity.REGISTRAR)
    assert refused(toys) == (
        f"Query.toy asks toys.meant, which {others} may not call: widen its rule."
    )


def test_a_look_up_may_find_nothing(toys: Register) -> None:
    toy = declare(toys, {})
    with pytest.raises(DeclarationError, match=r"Root\.toy must be .*: a look-up may find nothing"):
        root(toys, toy=(toy, lookup("One.", to=EVERYONE, by={"id": ID})))


def test_only_a_subject_has_an_own_record(toys: Register) -> None:
    toy = declare(toys, {})
    root(toys, mine=(toy | None, self_lookup("Mine.", to=CITIZEN)))
    assert "Query.mine is somebody's own record, but Toy has no subject" in refused(toys)


def test_what_is_listed_has_an_ordering(toys: Register) -> None:
    toy = declare(toys, {}, orders=())
    root(toys, toys=(Connection[toy], listing("All.", to=EVERYONE)))
    assert "Query.toys lists Toy, which has no ordering: give it orders=(...)" in refused(toys)


def test_whoever_may_list_may_use_the_default_ordering(toys: Register) -> None:
    by_name = Order("NAME", ("name",), REGISTRAR | SUPERVISOR_ON_BASIS, "By name")
    toy = declare(toys, {}, orders=(by_name, BY_KEY))
    root(toys, toys=(Connection[toy], listing("All.", to=EVERYONE)))
    assert refused(toys).splitlines() == [
        f"Query.toys comes in the order NAME, which {capacity} may not use: "
        "widen that ordering's rule, or put another one first."
        for capacity in (one.value for one in Capacity if one is not Capacity.REGISTRAR)
    ]


def test_fields_of_one_record_give_a_capacity_the_same_rows(toys: Register) -> None:
    declare(toys, {"colour": (str, column(to=EVERYONE | SUPERVISOR_ON_BASIS))})
    with pytest.raises(RowError, match=r"Toy\.colour gives SUPERVISOR other rows than fields befo"):
        assemble([toys])


def test_rows_of_a_unit_are_found_by_a_column(toys: Register) -> None:
    fields = {
        "id": (ID, key(to=REGISTRAR)),
        "provenance": (Provenance, provenance(to=REGISTRAR)),
    }
    record(toys, "Toy", fields)
    with pytest.raises(RowError, match="Toy is read within a unit or a circle, but nothing says"):
        assemble([toys])


CHILD = Subject(
    "trail_id", "protection", (), {Capacity.REGISTRAR: "unit"}, "toys.circle", "toys.alone"
)
OF_CHILD = (Stored("trail_id", ID), Stored("protection", int), Stored("unit", str))


def child(toys: Register, to: Rule) -> Any:
    """A subject that only those in the rule may read."""
    fields = {"id": (ID, key(to=to)), "provenance": (Provenance, provenance(to=to))}
    return record(toys, "Child", fields, subject=CHILD, hidden=OF_CHILD)


def test_a_non_null_link_into_the_dark_is_refused(toys: Register) -> None:
    declare(toys, {"child": (child(toys, CITIZEN), link(to=EVERYONE, on="child_id"))})
    blind = all_but(Capacity.CITIZEN)
    assert refused(toys) == (
        f"Toy.child is non-null and {blind} reads no row of Child, so every row would be absent: "
        f"make the link nullable, or take {blind} off Toy.\n"
        f"Toy.child is read by {blind}, who reads no row of Child: take it off."
    )


def test_a_field_is_read_by_those_who_read_the_record(toys: Register) -> None:
    one_child = child(toys, CITIZEN)
    toy = declare(toys, {"child": (one_child | None, link(to=EVERYONE, on="child_id"))})

    @toys.lends(one_child)
    @strawberry.type
    class Lent:
        toys: Connection[toy] = links(to=EVERYONE, on="child_id")  # type: ignore[valid-type]

    assert (
        f"Child.toys is read by {all_but(Capacity.CITIZEN)}, "
        "who reads no row of Child" in refused(toys)
    )


# What holds


class Kind(Enum):
    CAR = "CAR"


def test_what_keeps_every_promise_assembles(toys: Register) -> None:
    toy = declare(
        toys,
        {
            "kind": (strawberry.enum(Kind, description="Kind."), column(to=EVERYONE, filter=True)),
            "box": ("Toy | None", link(to=EVERYONE, on="box_id", filter=True)),
            "inside": (Connection["Toy"], links(to=EVERYONE, on="box_id")),
        },
        hidden=(Stored("box_id", ID, nullable=True, references="toys.toy.id"),),
        listed_by=("box_id",),
    )
    root(toys, toys=(Connection[toy], listing("All.", to=EVERYONE)))
    assert set(assemble([toys]).records) == {"Toy"}


def test_no_list_is_ordered_by_what_no_cursor_holds(toys: Register) -> None:
    orders = (Order("OPEN", ("is_open",), EVERYONE, "Open ones last"),)
    declare(toys, {"is_open": (bool, column(to=EVERYONE))}, orders=orders)
    assert refused(toys) == (
        "The ordering OPEN of Toy is by is_open, which no cursor can hold: order by a text, a "
        "number, a day or an id."
    )
