"""Values in the wrong place: each is a defined error, and none is said again."""

import json
from base64 import urlsafe_b64encode
from typing import Any
from uuid import UUID

import pytest

from auth.viewer import ANYONE, Capacity, Viewer
from hub.api import Api
from hub.compiler import bind
from hub.compiler.plan import Constant
from hub.compiler.statement import Cursor
from hub.errors import Code, HubError
from hub.kept import Kept
from hub.ledger.given import identity
from hub.prepare import Compiler

SUPERVISOR = Viewer(Capacity.SUPERVISOR, account="tests", basis="204-1/2026")
DOCUMENT, VARIABLES, LIMIT = Code.INVALID_DOCUMENT, Code.INVALID_VARIABLES, Code.LIMIT_EXCEEDED

LITERALS = [
    ("units", 'filter: {kind: {eq: "SECRET"}}', DOCUMENT),
    ("units", 'filter: {kind: {in: ["SECRET"]}}', DOCUMENT),
    ("units", "filter: {kind: {eq: SECRET}}", DOCUMENT),
    ("units", 'filter: {name: {eq: {a: "SECRET"}}}', DOCUMENT),
    ("units", 'filter: {name: {eq: ["SECRET"]}}', DOCUMENT),
    ("units", "filter: {name: {eq: SECRET}}", DOCUMENT),
    ("units", "filter: {name: {eq: 987654}}", VARIABLES),
    ("units", "filter: {name: {eq: true}}", DOCUMENT),
    ("units", "filter: {name: {eq: null}}", VARIABLES),
    ("units", "filter: {name: null}", VARIABLES),
    ("units", "filter: {name: {in: [null]}}", DOCUMENT),
    ("units", "filter: {nothing: {eq: 987654}}", DOCUMENT),
    ("units", 'filter: "SECRET"', DOCUMENT),
    ("units", 'filter: ["SECRET"]', DOCUMENT),
    ("units", 'filter: {or: ["SECRET"]}', DOCUMENT),
    ("units", 'filter: {or: "SECRET"}', DOCUMENT),
    ("units", "filter: {area: {eq: 2147483648}}", VARIABLES),
    ("units", "filter: {area: {eq: 987654.0}}", VARIABLES),
    ("units", "filter: {area: {eq: 9876.54}}", VARIABLES),
    ("units", 'filter: {area: {eq: "987654"}}', VARIABLES),
    ("units", "filter: {area: {isNull: 987654}}", VARIABLES),
    ("units", 'filter: {area: {isNull: "SECRET"}}', VARIABLES),
    ("units", "filter: {area: {isNull: null}}", VARIABLES),
    ("units", 'filter: {keeper: {eq: "98765"}}', VARIABLES),
    ("units", "filter: {keeper: {eq: 98765}}", VARIABLES),
    ("units", "first: null", DOCUMENT),
    ("units", "first: 2.0", VARIABLES),
    ("units", 'first: "987654"', VARIABLES),
    ("units", "first: 0", LIMIT),
    ("units", "first: -1", LIMIT),
    ("units", "first: 101", LIMIT),
    ("units", "orderBy: 987654", DOCUMENT),
    ("units", 'orderBy: "NAME_ASC"', DOCUMENT),
    ("units", "orderBy: SECRET", DOCUMENT),
    ("units", "orderBy: null", DOCUMENT),
    ("units", "after: 987654", VARIABLES),
    ("units", f"filter: {{name: {{in: [{'1 ' * 101}]}}}}", LIMIT),
    ("units", "filter: {not: {not: {not: {not: {area: {eq: 1}}}}}}", LIMIT),
    ("units", f"filter: {{or: [{'{area: {eq: 1}} ' * 31}]}}", LIMIT),
    ("people", 'filter: {bornOn: {lt: "1990-13-41"}}', VARIABLES),
    ("people", 'filter: {bornOn: {lt: "SECRET"}}', VARIABLES),
    ("people", "filter: {bornOn: {lt: 987654}}", VARIABLES),
    ("people", 'filter: {bornOn: {lt: {a: "SECRET"}}}', DOCUMENT),
    ("people", "filter: {bornOn: {lt: SECRET}}", DOCUMENT),
    ("person", 'id: "SECRET"', VARIABLES),
    ("person", "id: 987654", VARIABLES),
    ("person", "id: SECRET", DOCUMENT),
    ("person", 'jmbg: "1405986735008"', VARIABLES),
    ("person", 'jmbg: "987654"', VARIABLES),
    ("person", "jmbg: 1405986735008", VARIABLES),
    ("person", 'jmbg: {a: "1405986735008"}', DOCUMENT),
    ("unit", 'code: "98765"', VARIABLES),
    ("unit", 'code: "33000"', VARIABLES),
    ("unit", 'code: ["98765"]', DOCUMENT),
]
SELECTED = {"person": "id", "unit": "code", "units": "nodes { code }", "people": "nodes { id }"}
GIVEN: list[tuple[str, str, str, Any, Code]] = [
    ("units", "filter", "UnitFilter", "SECRET", VARIABLES),
    ("units", "filter", "UnitFilter", ["SECRET"], VARIABLES),
    ("units", "filter", "UnitFilter", {"SECRET": {"eq": 1}}, VARIABLES),
    ("units", "filter", "UnitFilter", {"name": {"SECRET": 1}}, VARIABLES),
    ("units", "filter", "UnitFilter", {"name": "SECRET"}, VARIABLES),
    ("units", "filter", "UnitFilter", {"name": None}, VARIABLES),
    ("units", "filter", "UnitFilter", {"name": {"eq": None}}, VARIABLES),
    ("units", "filter", "UnitFilter", {"name": {"eq": {"a": "SECRET"}}}, VARIABLES),
    ("units", "filter", "UnitFilter", {"name": {"eq": ["SECRET"]}}, VARIABLES),
    ("units", "filter", "UnitFilter", {"name": {"in": [None]}}, VARIABLES),
    ("units", "filter", "UnitFilter", {"name": {"in": ["a"] * 101}}, LIMIT),
    ("units", "filter", "UnitFilter", {"name": {"eq": "a\x00SECRET"}}, VARIABLES),
    ("units", "filter", "UnitFilter", {"or": [None]}, VARIABLES),
    ("units", "filter", "UnitFilter", {"kind": {"eq": "SECRET"}}, VARIABLES),
    ("units", "filter", "UnitFilter", {"area": {"eq": 2**31}}, VARIABLES),
    ("units", "filter", "UnitFilter", {"area": {"eq": 987.654}}, VARIABLES),
    ("units", "filter", "UnitFilter", {"area": {"eq": True}}, VARIABLES),
    ("units", "filter", "UnitFilter", {"area": {"isNull": "SECRET"}}, VARIABLES),
    ("units", "first", "Int", None, VARIABLES),
    ("units", "first", "Int", 101, LIMIT),
    ("units", "first", "Int", "987654", VARIABLES),
    ("units", "orderBy", "UnitOrder", None, VARIABLES),
    ("units", "orderBy", "UnitOrder", "SECRET", VARIABLES),
    ("units", "after", "Cursor", 987654, VARIABLES),
    ("people", "filter", "PersonFilter", {"bornOn": {"lt": "SECRET"}}, VARIABLES),
    ("people", "filter", "PersonFilter", {"bornOn": {"lt": 987654}}, VARIABLES),
    ("person", "id", "ID", "SECRET", VARIABLES),
    ("person", "id", "ID", {"a": "SECRET"}, VARIABLES),
    ("person", "jmbg", "Jmbg", "1405986735008", VARIABLES),
    ("unit", "code", "UnitCode!", None, VARIABLES),
    ("unit", "code", "UnitCode!", "98765", VARIABLES),
]


def refused(api: Api, document: str, variables: dict[str, Any] | None = None) -> HubError:
    viewer = SUPERVISOR if "{ people" in document or "{ person" in document else ANYONE
    with pytest.raises(HubError) as caught:
        Compiler(api).ready(document, None, variables or {}, viewer)
    return caught.value


def says(error: HubError) -> str:
    """Everything that the client reads of an error."""
    return error.message + str(error.facts)


@pytest.mark.parametrize(("root", "arguments", "code"), LITERALS)
def test_a_wrong_literal(root: str, arguments: str, code: Code, api: Api) -> None:
    error = refused(api, f"{{ {root}({arguments}) {{ {SELECTED[root]} }} }}")
    assert error.code is code
    for value in ("987654", "98765", "1405986735008", "1990-13-41"):
        assert value not in says(error)
    if '"SECRET"' in arguments:
        assert "SECRET" not in says(error)


def test_a_wrong_literal_is_told_by_its_place(api: Api) -> None:
    document = """query @asOf(valid: "2026-01-01") {
      units(first: 2, filter: {keeper: {in: ["79022", "98765"]}}) { totalCount }
    }"""
    error = refused(api, document)
    assert (error.code, error.facts["path"]) == (VARIABLES, "units.filter.keeper.in[1]")
    said = "The last digit of the unit code does not agree with the first four."
    assert error.message == f"units.filter.keeper.in[1]: {said}"


@pytest.mark.parametrize(("root", "argument", "kind", "value", "code"), GIVEN)
def test_a_wrong_variable(
    root: str, argument: str, kind: str, value: Any, code: Code, api: Api
) -> None:
    document = f"query Q($v: {kind}) {{ {root}({argument}: $v) {{ {SELECTED[root]} }} }}"
    error = refused(api, document, {"v": value})
    assert error.code is code
    for value_said in ("SECRET", "987654", "98765", "1405986735008"):
        assert value_said not in says(error)


OF_ANOTHER_KIND = ("1", '"true"', "1.5", '"""true"""', "-1", "1e400", "TRUE", "[true]", "null")


@pytest.mark.parametrize("literal", OF_ANOTHER_KIND)
@pytest.mark.parametrize("directive", ["skip", "include"])
def test_a_directive_is_given_no_other_literal(directive: str, literal: str, api: Api) -> None:
    marked = f"@{directive}(if: {literal})"
    for text in (
        f"{{ __typename\n  {marked} }}",
        f"{{ ...\n  {marked} {{ __typename }} }}",
        f"{{ ...F\n  {marked} }} fragment F on Query {{ __typename }}",
        f"mutation {{ __typename\n  {marked} }}",
    ):
        error = refused(api, text)
        assert error.code is Code.INVALID_DOCUMENT
        (one,) = error.facts["errors"]
        assert one["locations"][0]["line"] == 2
        assert "found" not in one["message"]


NO_IDS = (
    "{0fecbaa2-0000-4000-8000-000000000001}",
    "urn:uuid:0fecbaa2-0000-4000-8000-000000000001",
    "0fecbaa2000040008000000000000001",
    "\u0660fecbaa2-0000-4000-8000-00000000001",
    "0fecbaa2-0000-4000-8000-00000000000\u0661",
    "0fecbaa20-000-4000-8000-000000000001",
    "0fecbaa2-0000-4000-8000-000000000001\n",
)


@pytest.mark.parametrize("value", NO_IDS)
def test_an_id_has_one_spelling(value: str, api: Api) -> None:
    for kind in ("ID", "ID!"):
        error = refused(api, f"query ($v: {kind}) {{ person(id: $v) {{ id }} }}", {"v": value})
        assert (error.code, error.facts["path"]) == (VARIABLES, "$v")
    with pytest.raises(HubError) as wrong:
        identity(value, "input.person")
    assert wrong.value.code is VARIABLES
    cursor = urlsafe_b64encode(json.dumps(["mark", value]).encode()).decode()
    with pytest.raises(HubError) as broken:
        bind._cursor(Cursor(Constant(cursor), 0, UUID, "mark", 1), bind.Values((), {}))
    assert broken.value.code is Code.INVALID_CURSOR


def test_an_id_may_have_capitals() -> None:
    value = "0FECBAA2-0000-4000-8000-000000000001"
    assert str(identity(value, "id")) == value.lower()


def test_a_directive_is_given_no_null(api: Api) -> None:
    document = "query Q($on: Boolean = true) { units { totalCount @include(if: $on) } }"
    assert refused(api, document, {"on": None}).code is VARIABLES


@pytest.mark.parametrize(
    ("document", "cost"),
    [
        ("{ units(first: 50) { nodes { parts(first: 99) { nodes { name } } } } }", None),
        ("{ units(first: 50) { nodes { parts(first: 100) { nodes { name } } } } }", 5_050),
    ],
)
def test_the_cost_is_the_product_of_page_sizes(document: str, cost: int | None, api: Api) -> None:
    if cost is None:
        assert Compiler(api).ready(document, None, {}, ANYONE).arguments
        return
    error = refused(api, document)
    assert (error.code, error.facts["found"]) == (LIMIT, cost)


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ('{\n  unit(code: "SECRET") { name }\n}', "unit.code", (2, 14)),
        (
            '{ units(filter: {or: [{}, {keeper: {in: ["79022", "98765"]}}]}) { totalCount } }',
            "units.filter.or[1].keeper.in[1]",
            (1, 51),
        ),
        ("{ units(\n first: 101) { nodes { name } } }", "units.first", (2, 9)),
        ('{ units(after: "SECRET") { nodes { name } } }', "units.after", (1, 16)),
        ('query @asOf(recorded: "SECRET") { units { totalCount } }', "@asOf.recorded", (1, 23)),
        ('{ person(id: "SECRET") { id } }', "person.id", (1, 14)),
    ],
)
def test_a_wrong_literal_is_named_by_its_path_and_place(
    text: str, path: str, place: tuple[int, int], api: Api
) -> None:
    compiler = Compiler(api)
    for blank in ("", "\n\n"):  # the same form elsewhere in another text
        with pytest.raises(HubError) as refused:
            compiler.ready(blank + text, None, {}, SUPERVISOR)
        facts = refused.value.facts
        assert facts["path"] == path
        assert (facts["line"], facts["column"]) == (place[0] + len(blank), place[1])
        assert "literal" not in facts
        assert "SECRET" not in f"{refused.value.message}{facts}"


@pytest.mark.parametrize(
    ("text", "variables", "path"),
    [
        ("query($n: Int) { units(first: $n) { totalCount } }", {"n": 101}, "$n"),
        ("query($i: ID) { person(id: $i) { id } }", {"i": "SECRET"}, "$i"),
        ("query($a: Cursor) { units(after: $a) { totalCount } }", {"a": "SECRET"}, "$a"),
    ],
)
def test_a_wrong_variable_is_named_by_its_path(
    text: str, variables: dict[str, Any], path: str, api: Api
) -> None:
    with pytest.raises(HubError) as refused:
        Compiler(api).ready(text, None, variables, SUPERVISOR)
    assert refused.value.facts["path"] == path


def test_what_is_kept_has_a_weight() -> None:
    kept: Kept[str, str] = Kept(3, 10, lambda key, value: len(key) + len(value))
    for key in ("a", "b", "c", "d"):
        kept.get(key, lambda: "xxx")
    assert (list(kept.held), kept.weight) == (["c", "d"], 8)
    assert kept.get("e", lambda: "x" * 20) == "x" * 20  # answered, and not held
    assert (list(kept.held), kept.weight) == ([], 0)
    kept.get("f", lambda: "x")
    assert (list(kept.held), kept.weight) == (["f"], 2)
