"""What the hub says of access: the same as its answers, and without a look at any register."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from auth.viewer import Capacity
from hub import limits
from hub.access import table
from hub.api import Api
from hub.compiler.bind import COST_MAX
from hub.explain import ASKED_MAX
from tests.commands import RECORD
from tests.conftest import Hub, person
from tests.matrix import ALL, EACH, OF_THE_LEDGER, Asking, Graph, Matrix
from tests.operations import OPERATIONS

MINE = """
{ myAccess { capacity unit clearance hasBasis
  types { name coordinates { coordinate use answer conditions allowed } } } }
"""
EXPLAIN = """
query ($document: String!, $variables: String) {
  explainAccess(document: $document, variables: $variables) {
    isAnswered isTrailed coordinates { coordinate use answer conditions allowed }
    limits { name max found } refusals { code message line column coordinate } } }
"""
CITED = "{ notices { citizenshipDecision { annulments(first: %d) { pageInfo { hasNextPage } } } } }"
LACKING = {"CAPACITY": "NO", "BASIS": "NEEDS_BASIS", "CLEARANCE": "NEEDS_CLEARANCE"}


async def explained(
    hub: Hub, document: str, variables: Mapping[str, Any] | None = None, **asking: Any
) -> Any:
    """What the hub says of a document; no statement is run for it."""
    hub.statements.clear()
    given = None if variables is None else json.dumps(variables)
    sent = {"document": document, "variables": given}
    answer = await hub.ask(EXPLAIN, sent, **asking)
    assert hub.statements == []
    return answer.data["explainAccess"]


def coordinates(mine: Any) -> Iterator[Any]:
    for one in mine["types"]:
        yield from one["coordinates"]


# myAccess


@pytest.mark.parametrize("asking", ALL, ids=lambda asking: asking.name)
async def test_a_viewer_s_access_is_the_access_table(hub: Hub, api: Api, asking: Asking) -> None:
    matrix = Matrix(table(api))
    hub.statements.clear()
    mine = (await hub.ask(MINE, **asking.sent)).data["myAccess"]
    assert hub.statements == []
    assert mine["capacity"] == asking.capacity
    assert mine["clearance"] == asking.words.get("clearance", 0)
    assert mine["hasBasis"] is ("basis" in asking.words)
    assert mine["unit"] == ("79022" if Capacity[asking.capacity].has_unit else None)
    said = {(one["coordinate"], one["use"].lower()): one for one in coordinates(mine)}
    of_the_ledger = {use: said.pop(use) for use in [*said] if use[1] in OF_THE_LEDGER}
    assert len(of_the_ledger) == len(api.commands) + len(api.apart)
    for (coordinate, _), one in of_the_ledger.items():
        letters = api.root_rule(*coordinate.split(".")).letters(Capacity[asking.capacity])
        needs = "NEEDS_BASIS" if letters == "L" and "basis" not in asking.words else "YES"
        assert one["answer"] == ("NO" if letters == "N" else needs)
    assert said.keys() == matrix.shown
    for use, one in said.items():
        lacks = matrix.needs(use, asking)
        assert one["answer"] == (LACKING[lacks] if lacks else "YES"), use
        letters = matrix.letters[use]
        assert one["allowed"] == [name for name in letters if letters[name] != {"N"}]
        assert len(one["conditions"]) == len(letters[asking.capacity] - {"N"})


async def test_the_public_asks_without_a_token_and_by_get(hub: Hub) -> None:
    answer = await hub.client.get("/graphql", params={"query": "{ myAccess { capacity unit } }"})
    assert answer.json() == {"data": {"myAccess": {"capacity": "PUBLIC", "unit": None}}}


async def test_types_are_chosen_by_name(hub: Hub) -> None:
    text = "query ($n: [String!]) { myAccess { types(names: $n) { name } } }"
    for names in (["Unit"], ["Query", "Unit"], []):
        answer = await hub.ask(text, {"n": names})
        assert answer.data["myAccess"]["types"] == [{"name": name} for name in names]
    wrong = await hub.ask(text, {"n": ["Nothing"]})
    assert (wrong.status, wrong.code) == (400, "INVALID_VARIABLES")
    past = await hub.ask(text, {"n": ["Unit"] * 101})
    assert (past.status, past.code) == (400, "LIMIT_EXCEEDED")


async def test_one_viewer_s_answer_is_not_another_s(hub: Hub) -> None:
    text = "{ myAccess { capacity unit clearance hasBasis } }"
    asked: list[dict[str, Any]] = [
        {"capacity": "REGISTRAR"},
        {"capacity": "REGISTRAR", "unit": "70114"},
        {"capacity": "REGISTRAR", "clearance": 1},
        {"capacity": "REGISTRAR", "basis": "predmet 1"},
        {"capacity": "CITIZEN"},
        {},
    ]
    said = [(await hub.ask(text, **one)).text for one in asked * 2]
    assert len(set(said)) == len(asked)
    assert said[: len(asked)] == said[len(asked) :]


EXPLAINED = 'q{0}: explainAccess(document: "{{ units {{ nodes {{ code }} }} }}") {{ isAnswered }}'


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        (EXPLAINED.format(1), None),
        (f"{EXPLAINED.format(1)} {EXPLAINED.format(2)}", None),
        (" ".join(EXPLAINED.format(number) for number in range(3)), "accessRoots"),
        (f"a: myAccess {{ unit }} b: myAccess {{ unit }} {EXPLAINED.format(1)}", "accessRoots"),
        ("myAccess { a: types { name } b: types { name } }", None),
        ("myAccess { a: types { name } b: types { name } c: types { name } }", "accessTables"),
    ],
)
async def test_one_request_asks_two_questions_on_access(
    hub: Hub, text: str, limit: str | None
) -> None:
    answer = await hub.ask(f"{{ {text} }}")
    if limit is None:
        assert answer.data
        return
    assert (answer.status, answer.code) == (400, "LIMIT_EXCEEDED")
    assert answer.json["errors"][0]["extensions"]["limit"] == limit
    assert answer.json["errors"][0]["extensions"]["max"] == ASKED_MAX


# explainAccess


@pytest.mark.parametrize("operation", OPERATIONS[::7], ids=repr)
async def test_what_is_explained_is_what_is_answered(hub: Hub, operation: Any) -> None:
    for capacity in ("PUBLIC", "REGISTRAR", "SUPERVISOR"):
        said = await explained(
            hub, operation.document, operation.variables, capacity=capacity, basis="predmet 1"
        )
        answer = await hub.ask(
            operation.document, operation.variables, capacity=capacity, basis="predmet 1"
        )
        errors = answer.json.get("errors", [])
        assert said["isAnswered"] is not bool(errors)
        assert [(one["code"], one["message"], one["coordinate"]) for one in said["refusals"]] == [
            (one["extensions"]["code"], one["message"], one["extensions"].get("coordinate"))
            for one in errors
        ]


@pytest.mark.parametrize("asking", EACH[::3], ids=lambda asking: asking.name)
async def test_each_coordinate_says_what_it_lacks_and_who_may(
    hub: Hub, api: Api, asking: Asking
) -> None:
    matrix = Matrix(table(api))
    for asked in list(Graph(api.graphql, matrix, asking).documents())[::40]:
        said = await explained(hub, asked.text, **asking.sent)
        found = {(one["coordinate"], one["use"].lower()): one for one in said["coordinates"]}
        refused = matrix.refused(asked.uses, asking)
        assert said["isAnswered"] is not bool(refused), asked.text
        for use, lacks in refused.items():
            name = use[0].rpartition("_")[0] if use not in matrix.letters else use[0]
            shown = found.get(use) or found.get((f"{name}_ASC", use[1]))
            shown = shown or found.get((f"{name}_DESC", use[1]))
            assert shown is not None
            assert shown["answer"] == LACKING[lacks], asked.text


async def test_a_basis_is_lacking_until_it_is_stated(hub: Hub) -> None:
    text = f'{{ person(id: "{person(2)}") {{ givenName }} }}'
    said = await explained(hub, text, capacity="REGISTRAR")
    assert said["isAnswered"]  # for the own unit
    assert not said["isTrailed"]
    said = await explained(hub, text, capacity="REGISTRAR", basis="predmet 1")
    assert said["isAnswered"]
    assert said["isTrailed"]
    said = await explained(hub, text)
    assert {one["answer"] for one in said["coordinates"]} == {"NO"}
    assert all("REGISTRAR" in one["allowed"] for one in said["coordinates"])
    assert {one["code"] for one in said["refusals"]} == {"FORBIDDEN"}


async def test_the_cost_is_that_of_the_refusal(hub: Hub) -> None:
    text = "{ units(first: 100) { nodes { code unitLinks: people(first: 49) { nodes { id } } } } }"
    said = await explained(hub, text, capacity="REGISTRAR")
    cost = next(one for one in said["limits"] if one["name"] == "cost")
    assert cost == {"name": "cost", "max": COST_MAX, "found": 100 + 100 * 49}
    assert said["isAnswered"]
    over = text.replace("49", "50")
    said = await explained(hub, over, capacity="REGISTRAR")
    assert [one["code"] for one in said["refusals"]] == ["LIMIT_EXCEEDED"]
    answer = await hub.ask(over, capacity="REGISTRAR")
    assert said["refusals"][0]["message"] == answer.json["errors"][0]["message"]


async def test_a_variable_that_is_not_given_counts_as_its_most(hub: Hub) -> None:
    text = "query ($n: Int!, $o: UnitOrder!) { units(first: $n, orderBy: $o) { nodes { name } } }"
    costs = {}
    for given in (None, {"n": 7, "o": "CODE_ASC"}):
        said = await explained(hub, text, given)
        assert said["isAnswered"]
        costs[given is None] = {one["name"]: one["found"] for one in said["limits"]}["cost"]
    assert costs == {True: 100, False: 7}
    over = "query ($n: Int!) { units(first: $n) { nodes { addressees: bodies(first: $n) { x } } } }"
    said = await explained(hub, over)
    assert not said["isAnswered"]


async def test_what_is_counted_is_what_the_limits_hold(hub: Hub) -> None:
    text = '{ a: unit(code: "79022") { name } b: unit(code: "70114") { ...F } } '
    text += "fragment F on Unit { name }"
    said = await explained(hub, text)
    found = {one["name"]: one["found"] for one in said["limits"]}
    expected = {"aliases": 2, "rootFields": 2, "fields": 4, "depth": 1, "spreads": 1, "cost": 2}
    assert expected.items() <= found.items()
    assert found["tokens"] == 32
    assert all(one["max"] == limits.most(one["name"]) for one in said["limits"][:-1])


@pytest.mark.parametrize(
    ("document", "code", "line"),
    [
        ("", "INVALID_DOCUMENT", 1),
        ("{", "INVALID_DOCUMENT", 1),
        ("{ unit(code:", "INVALID_DOCUMENT", 1),
        ("{\n  nothing\n}", "INVALID_DOCUMENT", 2),
        ('{ unit(code: "79022") { name } myAccess { unit } }', "INVALID_DOCUMENT", None),
        ("mutation { a }", "INVALID_DOCUMENT", 1),
        ("{\n __typename @skip(if: 1) }", "INVALID_DOCUMENT", 2),
        ("{ me { id } } { me { id } }", "INVALID_DOCUMENT", None),
        ("{ " + "a " * 2_001 + "}", "LIMIT_EXCEEDED", None),
        ("{ " + " ".join(f"a{n}: __typename" for n in range(31)) + " }", "LIMIT_EXCEEDED", None),
        ("{ units(first: 101) { nodes { name } } }", "LIMIT_EXCEEDED", 1),
        ('{ units(after: "x") { nodes { name } } }', "INVALID_CURSOR", 1),
        ("query ($n: Int) { units(first: $n) { nodes { name } } }", None, None),
    ],
)
async def test_a_bad_document_is_told_what_is_wrong_with_it(
    hub: Hub, document: str, code: str | None, line: int | None
) -> None:
    said = await explained(hub, document)
    assert [one["code"] for one in said["refusals"]] == [code] * (code is not None)
    assert said["isAnswered"] is (code is None)
    for one in said["refusals"]:
        assert one["line"] == line
        assert one["message"].endswith((".", "`after`."))


async def test_every_unknown_field_is_named(hub: Hub) -> None:
    said = await explained(hub, '{ one\n two\n unit(code: "79022") { three } }')
    assert [one["line"] for one in said["refusals"]] == [1, 2, 3]
    assert {one["code"] for one in said["refusals"]} == {"INVALID_DOCUMENT"}


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ("", None),
        ("{}", None),
        ("[]", "INVALID_REQUEST"),
        ("{", "INVALID_REQUEST"),
        ('{"a":1,"a":2}', "INVALID_REQUEST"),
        ('{"a":' + "[" * 21 + "]" * 21 + "}", "LIMIT_EXCEEDED"),
        ('{"a":"' + "x" * 2_049 + '"}', "LIMIT_EXCEEDED"),
    ],
)
async def test_bad_variables_of_the_document_are_a_bad_request(
    hub: Hub, variables: str, code: str | None
) -> None:
    answer = await hub.ask(EXPLAIN, {"document": "{ __typename }", "variables": variables})
    assert (answer.status, answer.json.get("errors") and answer.code) == (
        400 if code else 200,
        code,
    )


async def test_a_document_is_explained_up_to_its_limit(hub: Hub) -> None:
    text = "{ __typename }"
    assert (await explained(hub, text + " " * (16_384 - len(text))))["isAnswered"]
    past = await hub.ask(EXPLAIN, {"document": text + " " * 16_384})
    assert (past.status, past.code) == (400, "LIMIT_EXCEEDED")


async def test_the_longer_string_is_for_documents_only(hub: Hub) -> None:
    text = (
        "query ($n: String) { units(filter: { name: { eq: $n } }) { totalCount } } # explainAccess"
    )
    within = await hub.ask(text, {"n": "x" * 2_048})
    assert within.data == {"units": {"totalCount": 0}}
    past = await hub.ask(text, {"n": "x" * 2_049})
    assert (past.status, past.code) == (400, "LIMIT_EXCEEDED")
    assert past.json["errors"][0]["extensions"]["limit"] == "stringCharacters"


# How both are asked


@pytest.mark.parametrize(
    "text",
    [
        '{ myAccess { unit } unit(code: "79022") { name } }',
        '{ me { id } ... on Query { explainAccess(document: "") { isAnswered } } }',
        "{ ...F me { id } } fragment F on Query { myAccess @skip(if: true) { unit } }",
    ],
)
async def test_access_is_not_mixed_with_data(hub: Hub, text: str) -> None:
    hub.statements.clear()
    answer = await hub.ask(text, capacity="CITIZEN")
    assert (answer.status, answer.code) == (400, "INVALID_DOCUMENT")
    assert "request of its own" in answer.text
    assert hub.statements == []


@pytest.mark.parametrize("capacity", [capacity.name for capacity in Capacity])
async def test_every_capacity_sees_and_asks_both(hub: Hub, capacity: str) -> None:
    text = """
    { __type(name: "Query") { fields { name } } __typename mine: myAccess { capacity }
      explainAccess(document: "{ me { id } }") { isAnswered } }
    """
    hub.statements.clear()
    data = (await hub.ask(text, capacity=capacity)).data
    assert hub.statements == []
    shown = {one["name"] for one in data["__type"]["fields"]}
    assert {"myAccess", "explainAccess"} <= shown
    assert data["mine"] == {"capacity": capacity}
    assert data["explainAccess"] == {"isAnswered": capacity == "CITIZEN"}
    assert ("me" in shown) is (capacity == "CITIZEN")


@pytest.mark.parametrize("capacity", ["CITIZENSHIP_OFFICER", "REGISTRAR", "CITIZEN"])
@pytest.mark.parametrize(
    ("document", "coordinate", "use", "allowed"),
    [
        (RECORD, "Mutation.recordCitizenshipDecision", "COMMAND", {"CITIZENSHIP_OFFICER"}),
        ("{ notices { id } }", "Query.notices", "LEDGER", {"CITIZENSHIP_OFFICER", "REGISTRAR"}),
    ],
)
async def test_a_command_and_a_question_on_the_ledger_are_explained(
    hub: Hub, capacity: str, document: str, coordinate: str, use: str, allowed: set[str]
) -> None:
    hub.statements.clear()
    said = (await hub.ask(EXPLAIN, {"document": document}, capacity=capacity)).data["explainAccess"]
    assert hub.statements == []
    assert (coordinate, use) in {(one["coordinate"], one["use"]) for one in said["coordinates"]}
    codes = [one["code"] for one in said["refusals"]]
    assert codes == ([] if capacity in allowed else ["FORBIDDEN"])


@pytest.mark.parametrize(
    ("document", "code", "place"),
    [
        ("{ notices(first: 1000) { id } }", "LIMIT_EXCEEDED", None),
        ('{\n notices(unit: "xx") { id } }', "INVALID_VARIABLES", (2, 16)),
        ('{ notices(unit: "70149") { id } }', "FORBIDDEN", None),
        ('{ notices(after: "x") { id } }', "INVALID_VARIABLES", None),
        ('{ outcome(key: "x") { refusal { code } } }', "INVALID_VARIABLES", (1, 16)),
        (CITED % 1000, "LIMIT_EXCEEDED", (1, CITED.index("%") + 1)),
        (CITED % 10, None, None),
    ],
)
async def test_what_a_question_on_the_ledger_is_refused_for_is_explained(
    hub: Hub, document: str, code: str | None, place: tuple[int, int] | None
) -> None:
    said = await hub.ask(EXPLAIN, {"document": document}, capacity="REGISTRAR")
    explained = said.data["explainAccess"]
    assert explained["isAnswered"] is (code is None)
    answer = await hub.ask(document, capacity="REGISTRAR")
    if code is None:
        assert answer.status == 200
        return
    (one,) = explained["refusals"]
    assert one["code"] == answer.code == code
    facts = answer.json["errors"][0]["extensions"]
    assert "literal" not in facts
    assert (facts.get("line"), facts.get("column")) == (place or (None, None))
    assert (one["line"], one["column"]) == (place or (None, None))


@pytest.mark.parametrize("language", ["sr", "sr-Latn", "en"])
async def test_refusals_are_explained_in_the_caller_s_language(hub: Hub, language: str) -> None:
    headers = {"accept-language": language}
    for document in ("{ people { nodes { id } } }", "{ nothing }", "{ units(first: 101) { nodes"):
        told = (await hub.ask(document, headers=headers)).json["errors"][0]["message"]
        said = await explained(hub, document, headers=headers)
        assert said["refusals"][0]["message"] == told
