"""What reviewers read: the graph, its subgraphs, the access table, lock two, the codes."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from graphql import FieldDefinitionNode, ObjectTypeDefinitionNode, parse
from graphql.validation.validate import validate_sdl

from hub import errors
from hub.access import table
from hub.access_graph import ASIDE
from hub.api import Api
from hub.grants import statements
from hub.instance import Instance
from hub.registers import page
from hub.sdl import UnknownRegisterError, sdl, subgraph
from schema import REGISTERS
from tests.test_text import LATIN, MEET, STAY_APART

GOLDEN = Path(__file__).parent / "golden"
DOCS = Path(__file__).parents[1] / "docs"
# What every gateway knows without being told: Apollo Federation, version 2.
FEDERATION = """
schema { query: Query }
scalar link__Import
scalar federation__FieldSet
directive @link(url: String!, import: [link__Import]) repeatable on SCHEMA
directive @key(fields: federation__FieldSet!, resolvable: Boolean = true)
  repeatable on OBJECT | INTERFACE
directive @shareable repeatable on OBJECT | FIELD_DEFINITION
"""
REGISTER_NAMES = [register.name for register in REGISTERS]


def grants(api: Api) -> str:
    """What `hub grants` prints for an instance named hub."""
    return ";\n".join(statements(api, Instance("hub", "hub_owner", ""))) + ";\n"


GOLDENS: dict[str, Callable[[Api], str]] = {
    "schema.graphql": sdl,
    "access.txt": table,
    "grants.sql": grants,
    "../../docs/registers.md": page,
    **{
        f"subgraph_{name}.graphql": lambda api, name=name: subgraph(api, name)
        for name in REGISTER_NAMES
    },
}


@pytest.mark.parametrize("name", GOLDENS)
def test_the_golden_is_what_the_declarations_make(
    name: str, api: Api, request: pytest.FixtureRequest
) -> None:
    made = GOLDENS[name](api)
    path = GOLDEN / name
    if request.config.getoption("--update", default=False):
        path.write_text(made, encoding="utf-8")
    assert made.endswith("\n")
    assert not made.endswith("\n\n")
    assert path.read_text(encoding="utf-8") == made, "read the difference: pytest --update"


def test_no_golden_is_left_of_a_register_that_is_gone() -> None:
    assert {path.name for path in GOLDEN.glob("subgraph_*")} <= GOLDENS.keys()


@pytest.mark.parametrize("name", REGISTER_NAMES)
def test_each_register_alone_is_a_valid_subgraph(name: str, api: Api) -> None:
    document = parse(FEDERATION + subgraph(api, name))
    assert validate_sdl(document) == []


def test_the_subgraphs_together_are_the_whole_graph(api: Api) -> None:
    together: dict[str, dict[str, FieldDefinitionNode]] = {}
    for name in REGISTER_NAMES:
        for node in parse(subgraph(api, name), no_location=True).definitions:
            if isinstance(node, ObjectTypeDefinitionNode):
                fields = {field.name.value: field for field in node.fields or ()}
                known = together.setdefault(node.name.value, {})
                assert all(known[field] == fields[field] for field in known.keys() & fields)
                known |= fields
    whole = {
        node.name.value: {field.name.value: field for field in node.fields or ()}
        for node in parse(sdl(api), no_location=True).definitions
        if isinstance(node, ObjectTypeDefinitionNode)
    }
    # What is asked about access is the hub's own, and belongs to no register.
    own = whole.keys() - together.keys()
    assert own == {
        *("MyAccess", "TypeAccess", "CoordinateAccess"),
        *("AccessExplanation", "LimitTaken", "ExplainedRefusal"),
    }
    assert {name for name in whole["Query"] if name not in together["Query"]} == ASIDE
    whole["Query"] = {name: one for name, one in whole["Query"].items() if name not in ASIDE}
    assert together == {name: fields for name, fields in whole.items() if name not in own}


def test_a_field_that_two_subgraphs_resolve_is_a_key_or_shareable(api: Api) -> None:
    resolved: dict[tuple[str, str], int] = {}
    for name in REGISTER_NAMES:
        for node in parse(subgraph(api, name)).definitions:
            if isinstance(node, ObjectTypeDefinitionNode):
                if any(one.name.value == "shareable" for one in node.directives or ()):
                    continue
                record = api.records.get(node.name.value)
                for field in node.fields or ():
                    if record is None or field.name.value != record.coordinate_key:
                        place = (node.name.value, field.name.value)
                        resolved[place] = resolved.get(place, 0) + 1
    assert {place for place, times in resolved.items() if times > 1} == set()


def test_an_unknown_register_is_refused_with_the_names_there_are(api: Api) -> None:
    with pytest.raises(UnknownRegisterError, match="there are: local_government, population"):
        subgraph(api, "dogs")


def test_every_type_and_every_list_argument_is_described(api: Api) -> None:
    missing = [
        node.name.value
        for node in parse(sdl(api)).definitions
        if hasattr(node, "description") and node.description is None
    ]
    assert missing == []


def test_the_page_of_errors_is_the_closed_list(request: pytest.FixtureRequest) -> None:
    path = DOCS / "errors.md"
    page = path.read_text(encoding="utf-8")
    made = f"<!-- codes -->\n\n{errors.table()}\n\n<!-- end -->"
    pattern = r"<!-- codes -->.*?<!-- end -->"
    if request.config.getoption("--update", default=False):
        page = re.sub(pattern, lambda _: made, page, flags=re.DOTALL)
        path.write_text(page, encoding="utf-8")
    assert re.findall(pattern, page, re.DOTALL) == [made], "read the difference: pytest --update"


def visible(text: str) -> str:
    """A text as a page shows it: what the eye would miss or merge is written by its number."""
    plain = (c if c.isascii() or unicodedata.is_normalized("NFKC", c) else None for c in text)
    shown = "".join(
        c if c is not None and not _unseen(c) else f"\\u{ord(original):04x}"
        for c, original in zip(plain, text, strict=True)
    )
    return f"`{shown}`"


def _unseen(letter: str) -> bool:
    """Whether a page shows it not at all, on another letter, or as the end of what is shown."""
    mark = unicodedata.combining(letter) > 0
    return mark or unicodedata.category(letter) == "Cf" or letter == "`"


PAIRS = {"meet": MEET, "apart": STAY_APART, "latin": LATIN}


@pytest.mark.parametrize("part", PAIRS)
def test_the_page_of_text_shows_the_pairs_that_are_tested(
    part: str, request: pytest.FixtureRequest
) -> None:
    path = DOCS / "text.md"
    page = path.read_text(encoding="utf-8")
    rows = "".join(f"| {visible(one)} | {visible(other)} |\n" for one, other in PAIRS[part])
    made = f"<!-- {part} -->\n\n| one | other |\n|---|---|\n{rows}\n<!-- end -->"
    pattern = rf"<!-- {part} -->.*?<!-- end -->"
    if request.config.getoption("--update", default=False):
        page = re.sub(pattern, lambda _: made, page, flags=re.DOTALL)
        path.write_text(page, encoding="utf-8")
    assert re.findall(pattern, page, re.DOTALL) == [made], "read the difference: pytest --update"
