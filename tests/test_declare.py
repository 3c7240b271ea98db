"""What a developer forgets of one field or record is said where it is declared."""

from collections.abc import Iterator
from typing import Any

import pytest
import strawberry
from strawberry import ID

from auth.rules import EVERYONE, Rule
from hub.api import assemble
from schema.declare import (
    DeclarationError,
    Order,
    Register,
    Stored,
    column,
    embedded,
    key,
    link,
    links,
    one,
    provenance,
)
from schema.graph import Provenance
from tests.toys import BY_KEY, BY_NAME, declare, record, scratch


@pytest.fixture
def toys() -> Iterator[Register]:
    with scratch() as register:
        yield register


# A field, a column, a table: said where it is declared


def test_a_field_without_a_rule_does_not_start(toys: Register) -> None:
    with pytest.raises(DeclarationError, match=r"Toy\.colour has no access rule: declare it with"):
        declare(toys, {"colour": (str, None)})


def test_a_word_without_a_rule_does_not_start() -> None:
    with pytest.raises(TypeError, match="'to'"):
        column()  # type: ignore[call-arg]


@pytest.mark.parametrize("rule", [None, "EVERYONE", Rule(frozenset())])
def test_what_is_no_rule_does_not_start(toys: Register, rule: Any) -> None:
    with pytest.raises(DeclarationError, match=r"Toy\.colour has no access rule"):
        declare(toys, {"colour": (str, column(to=rule))})


def test_a_type_that_no_column_holds_is_named(toys: Register) -> None:
    with pytest.raises(DeclarationError, match=r"toys\.toy\.weight: float has no SQL type"):
        declare(toys, {"weight": (float, column(to=EVERYONE))})


def test_a_type_written_as_text_is_named(toys: Register) -> None:
    with pytest.raises(DeclarationError, match=r"toys\.toy\.weight: its type is written as text"):
        declare(toys, {"weight": ("int", column(to=EVERYONE))})


def test_a_record_says_where_it_comes_from(toys: Register) -> None:
    fields = {"id": (ID, key(to=EVERYONE))}
    with pytest.raises(DeclarationError, match=r"Toy does not say .*: add provenance\(to=\.\.\.\)"):
        record(toys, "Toy", fields)


def test_a_record_says_what_it_is(toys: Register) -> None:
    @strawberry.type
    class Toy:
        id: ID = key(to=EVERYONE)

    with pytest.raises(DeclarationError, match="Toy has no docstring: say what one of it is"):
        toys.record(key="id", orders=(BY_KEY,))(Toy)


def test_a_record_is_a_type_of_the_graph(toys: Register) -> None:
    class Toy:
        """A toy."""

    with pytest.raises(DeclarationError, match=r"Toy is no type of the graph: write @strawberry"):
        toys.record(key="id", orders=(BY_KEY,))(Toy)


def test_a_link_leads_to_a_record(toys: Register) -> None:
    with pytest.raises(
        DeclarationError, match=r"Toy\.from_ leads to Provenance, which is no record: declare it"
    ):
        declare(toys, {"from_": (Provenance, link(to=EVERYONE, on="from_id"))})


def test_a_link_by_name_leads_to_a_record_of_the_register(toys: Register) -> None:
    declare(
        toys,
        {"box": ("Box | None", link(to=EVERYONE, on="box_id"))},
        hidden=(Stored("box_id", ID, nullable=True),),
    )
    with pytest.raises(DeclarationError, match=r"Toy\.box leads to Box, which toys does not decl"):
        assemble([toys])


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"orders": (Order("SIZE", ("size",), EVERYONE, "By size"),)}, "the ordering SIZE names"),
        ({"listed_by": ("box_id",)}, "toy has no column box_id, which listed_by names"),
        ({"key": "code"}, "toy has no column code, which key names"),
    ],
)
def test_what_names_a_column_names_one_there_is(
    toys: Register, options: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(DeclarationError, match=sentence):
        declare(toys, {}, **options)


def test_a_list_is_ordered_by_what_is_never_null(toys: Register) -> None:
    with pytest.raises(DeclarationError, match=r"toys\.toy\.name may be null, so a list cannot be"):
        declare(toys, {"name": (str | None, column(to=EVERYONE))}, orders=(BY_NAME,))


def test_one_table_is_declared_once(toys: Register) -> None:
    declare(toys, {})
    with pytest.raises(DeclarationError, match=r"toys\.toy is declared twice"):
        declare(toys, {})


def test_only_stored_values_are_filtered() -> None:
    with pytest.raises(TypeError, match="'filter'"):
        embedded(to=EVERYONE, leaves={}, filter=True)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("annotation", "word", "sentence"),
    [
        (
            Provenance,
            one(to=EVERYONE, on="id", where={}),
            r"must be `\.\.\. \| None`: a record may",
        ),
        (list[str], links(to=EVERYONE, on="id"), r"is a list: annotate it as Connection\[\.\.\.\]"),
    ],
)
def test_an_annotation_fits_its_word(
    toys: Register, annotation: Any, word: Any, sentence: str
) -> None:
    with pytest.raises(DeclarationError, match=rf"Toy\.other {sentence}"):
        declare(toys, {"other": (annotation, word)})


def test_a_record_about_a_person_has_the_link_to_them(toys: Register) -> None:
    with pytest.raises(DeclarationError, match=r"Toy is about child_id: add the link\(on='child_"):
        declare(toys, {}, about="child_id")


def test_a_record_is_about_a_subject(toys: Register) -> None:
    child = declare(toys, {})
    fields = {
        "id": (ID, key(to=EVERYONE)),
        "child": (child, link(to=EVERYONE, on="child_id")),
        "provenance": (Provenance, provenance(to=EVERYONE)),
    }
    with pytest.raises(DeclarationError, match="Wish is about Toy, which has no subject: declare"):
        record(toys, "Wish", fields, about="child_id")
