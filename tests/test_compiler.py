"""From documents and variables to statements: what is one statement, and what is none."""

from dataclasses import replace
from typing import Any

import pytest

from auth.viewer import ANYONE, Capacity, Viewer
from hub.api import Api
from hub.errors import Code, HubError, HubErrors
from hub.kept import Kept
from hub.prepare import Compiler, Ready

SUPERVISOR = Viewer(Capacity.SUPERVISOR, account="tests", basis="204-1/2026")
REGISTRAR = Viewer(Capacity.REGISTRAR, account="tests", unit="79022")
NAMED = '{ units(first: 5, filter: {name: {eq: "Ниш"}}) { nodes { name } } }'
FILTERED = "query Q($f: UnitFilter) { units(filter: $f) { nodes { name } } }"
COMPARED = "query Q($v: String) { units(filter: {name: {eq: $v}}) { nodes { name } } }"
MEANT = "query Q($id: ID, $jmbg: Jmbg) { person(id: $id, jmbg: $jmbg) { id } }"
JMBG = "1405986735007"
ID = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def compiler(api: Api) -> Compiler:
    return Compiler(api)


def ready(
    compiler: Compiler,
    document: str,
    variables: dict[str, Any] | None = None,
    viewer: Viewer = ANYONE,
) -> Ready:
    return compiler.ready(document, None, variables or {}, viewer)


def refused(
    compiler: Compiler,
    document: str,
    variables: dict[str, Any] | None = None,
    viewer: Viewer = ANYONE,
) -> HubError:
    with pytest.raises(HubError) as caught:
        ready(compiler, document, variables, viewer)
    return caught.value


# One statement


def test_other_literals_are_the_same_statement(compiler: Compiler) -> None:
    one = ready(compiler, NAMED)
    other = ready(compiler, NAMED.replace("Ниш", "Врање").replace("5", "7"))
    assert other.statement is one.statement
    assert (one.arguments[1:], other.arguments[1:]) == (["Ниш", 5], ["Врање", 7])


def test_blanks_commas_and_comments_are_no_difference(compiler: Compiler) -> None:
    spread = NAMED.replace(" ", "\n # a comment \n,")
    assert ready(compiler, spread).statement is ready(compiler, NAMED).statement
    assert (len(compiler.texts.held), len(compiler.documents.held)) == (2, 1)


def test_other_values_of_variables_are_the_same_statement(compiler: Compiler) -> None:
    one = ready(compiler, FILTERED, {"f": {"name": {"eq": "Ниш"}}})
    assert ready(compiler, FILTERED, {"f": {"name": {"eq": "Врање"}}}).statement is one.statement


@pytest.mark.parametrize(
    ("variables", "condition"),
    [
        ({}, None),
        ({"f": None}, None),
        ({"f": {}}, None),
        ({"f": {"and": []}}, None),
        ({"f": {"or": [{}, {"name": {"eq": "x"}}]}}, None),
        ({"f": {"or": []}}, "WHERE false"),
        ({"f": {"not": {}}}, "WHERE false"),
        ({"f": {"name": {"eq": "x"}}}, "WHERE t1.name = $2::VARCHAR"),
        ({"f": {"name": {"in": ["x", "y"]}}}, "WHERE t1.name = ANY ($2::TEXT[])"),
        ({"f": {"name": {"in": "x"}}}, "WHERE t1.name = ANY ($2::TEXT[])"),
        ({"f": {"or": {"area": {"gt": 1}}}}, "WHERE t1.area > $2::INTEGER"),
        ({"f": {"or": [{"area": {"gt": 1}}, {"area": {"lt": 1}}]}}, "$2::INTEGER OR t1.area <"),
    ],
)
def test_the_structure_of_a_variable_is_the_filter(
    variables: dict[str, Any], condition: str | None, compiler: Compiler
) -> None:
    sql = ready(compiler, FILTERED, variables).statement.sql
    inner = sql[: sql.rindex("\nWHERE c.capacity")]
    assert condition in inner if condition else "WHERE" not in inner


def test_each_structure_is_a_statement_of_its_own(compiler: Compiler) -> None:
    shapes: list[dict[str, Any]] = [
        {},
        {"f": None},
        {"f": {}},
        {"f": {"name": {"eq": "x"}}},
        {"f": {"name": {"in": ["x"]}}},
        {"f": {"or": [{"name": {"eq": "x"}}]}},
        {"f": {"or": [{"name": {"eq": "x"}}, {"name": {"eq": "x"}}]}},
    ]
    made = [ready(compiler, FILTERED, shape).statement for shape in shapes]
    assert len({id(one) for one in made}) == len(compiler.statements.held) == len(shapes)


def test_a_variable_that_is_not_given_leaves_its_comparison_out(compiler: Compiler) -> None:
    assert "t1.name =" not in ready(compiler, COMPARED).statement.sql
    assert "t1.name =" in ready(compiler, COMPARED, {"v": "Ниш"}).statement.sql
    assert refused(compiler, COMPARED, {"v": None}).code is Code.INVALID_VARIABLES


def test_a_default_is_its_own_documents(compiler: Compiler) -> None:
    document = 'query Q($f: UnitFilter = {name: {eq: "Ниш"}}) { units(filter: $f) { totalCount } }'
    assert ready(compiler, document).arguments[1:] == ["Ниш"]
    assert ready(compiler, document.replace("Ниш", "Врање")).arguments[1:] == ["Врање"]


def test_a_viewer_of_another_kind_has_another_statement(compiler: Compiler) -> None:
    viewers = [
        REGISTRAR,
        replace(REGISTRAR, unit="89010"),
        replace(REGISTRAR, basis="204-1/2026"),
        replace(REGISTRAR, basis="art. 5"),
        replace(REGISTRAR, clearance=1),
        replace(REGISTRAR, clearance=2),
        SUPERVISOR,
    ]
    document = "{ people { nodes { surname residence { street } } } }"
    made = [ready(compiler, document, viewer=viewer).statement for viewer in viewers]
    assert made[0] is made[1]
    assert made[2] is made[3]
    assert len(compiler.statements.held) == 5
    assert len(compiler.documents.held) == 1


@pytest.mark.parametrize("given", [{"id": ID}, {"jmbg": JMBG}, {"id": ID, "jmbg": None}])
def test_exactly_one_argument_finds_a_person(given: dict[str, Any], compiler: Compiler) -> None:
    assert "population.meant" in ready(compiler, MEANT, given, SUPERVISOR).statement.sql


@pytest.mark.parametrize("given", [{}, {"id": None}, {"id": ID, "jmbg": JMBG}])
def test_none_or_two_arguments_find_nobody(given: dict[str, Any], compiler: Compiler) -> None:
    assert refused(compiler, MEANT, given, SUPERVISOR).code is Code.INVALID_VARIABLES


# Merged fields


def test_fields_of_one_name_are_merged_where_their_arguments_are_the_same(
    compiler: Compiler,
) -> None:
    document = "{ units(first: 2) { totalCount } units(first: 2) { nodes { name } } }"
    assert ready(compiler, document).arguments[1:] == [2]
    # The form is known now; another text of it is looked at all the same.
    error = refused(compiler, document.replace("2", "3", 1))
    assert error.code is Code.INVALID_DOCUMENT
    assert ready(compiler, document.replace("2", "3")).arguments[1:] == [3]


def test_names_within_arguments_may_stand_in_another_order(compiler: Compiler) -> None:
    document = (
        '{ units(filter: {area: {gt: 1}, name: {eq: "a"}}, first: 9) { totalCount } '
        'units(first: 9, filter: {name: {eq: "a"}, area: {gt: 1}}) { __typename } }'
    )
    assert ready(compiler, document).statement.same
    assert refused(compiler, document.replace('"a"', '"b"', 1)).code is Code.INVALID_DOCUMENT


def test_the_order_of_an_answer_is_of_the_fields_that_are_shown(compiler: Compiler) -> None:
    document = '{ unit(code: "79022") { name @skip(if: true) code name } }'
    assert "t1.code AS code, t1.name AS name" in ready(compiler, document).statement.sql


# Caches


def test_a_cache_is_bounded_and_forgets_the_longest_unused() -> None:
    kept: Kept[int, int] = Kept(3)
    for key in (1, 2, 3, 1, 4):
        kept.get(key, lambda key=key: key)  # type: ignore[misc]
    assert list(kept.held) == [3, 1, 4]


def test_every_cache_of_the_compiler_is_bounded(compiler: Compiler) -> None:
    compiler.texts.size, compiler.documents.size, compiler.statements.size = 4, 3, 2
    for n in range(20):
        ready(compiler, f"{{ a{n}: units {{ totalCount }} }}")
    held = (compiler.texts.held, compiler.documents.held, compiler.statements.held)
    assert [len(one) for one in held] == [4, 3, 2]
    # A text is known whose document is not: it is made again.
    assert ready(compiler, "{ a16: units { totalCount } }").statement.sql


def test_what_is_invalid_is_not_kept_and_what_is_denied_is(compiler: Compiler) -> None:
    denials = []
    for _ in range(2):
        assert refused(compiler, "{ nothing }").code is Code.INVALID_DOCUMENT
        with pytest.raises(HubErrors) as denied:
            ready(compiler, "{ people { totalCount } }")
        denials.append(denied.value)
    [held] = compiler.statements.held.values()
    assert isinstance(held, HubErrors)
    assert all(one.errors == held.errors and one is not held for one in denials)


def test_limits_of_literals_hold_for_a_known_form(compiler: Compiler) -> None:
    ready(compiler, NAMED)
    assert refused(compiler, NAMED.replace("Ниш", "x" * 2_049)).code is Code.LIMIT_EXCEEDED
    listed = '{ units(filter: {name: {in: ["a"]}}) { totalCount } }'
    ready(compiler, listed)
    assert refused(compiler, listed.replace('"a"', '"a" ' * 101)).code is Code.LIMIT_EXCEEDED


def test_what_is_left_out_is_guarded_all_the_same(compiler: Compiler) -> None:
    for place in ("people @skip(if: true) { totalCount }", "name people { nodes { id } }"):
        for part in ("nodes @skip(if: true)", "nodes"):
            with pytest.raises(HubErrors):
                ready(compiler, f"{{ units {{ {part} {{ {place} }} }} }}")


def test_what_is_left_out_is_neither_withheld_nor_in_the_trail(compiler: Compiler) -> None:
    left_out = "code @skip(if: true) people @skip(if: true) @ifAllowed { __typename }"
    document = f"{{ units {{ nodes {{ {left_out} }} }} }}"
    statement = ready(compiler, document).statement
    assert statement.withheld == ()
    assert statement.coordinates == ("Query.units:select",)
