"""Remote fields answered well: as graphql-core would, one question for each kind, and no other."""

from typing import Any

import httpx2
import orjson
import pytest
from aiodataloader import DataLoader

from auth.viewer import ANYONE, Capacity
from hub.access import table
from hub.loaders import BATCH_KEYS_MAX
from hub.seen import schema_for
from tests.about import COMMIT
from tests.commands import decision, key
from tests.conftest import person
from tests.kennels import numbered
from tests.matrix import Matrix
from tests.plain import Oracle, Question, graph
from tests.plain_rows import Tables
from tests.remote import Remotes, extended, remotes, second
from tests.remote_documents import DOCUMENTS, SUPERVISOR
from tests.second import TOKEN

__all__ = ["extended", "remotes", "second"]


LAST = "SELECT * FROM trail.event ORDER BY number DESC LIMIT 1"


def asks(url: str) -> dict[str, DataLoader[Any, Any]]:
    """The look-ups as a resolver by hand has them."""

    def loader(name: str) -> DataLoader[Any, Any]:
        async def batch(keys: list[Any]) -> list[Any]:
            sent = {"authorization": f"Bearer {TOKEN}"}
            async with httpx2.AsyncClient() as client:
                said = await client.post(f"{url}/{name}", json={"keys": keys}, headers=sent)
            found = dict(said.json()["found"])
            return [found.get(one) for one in keys]

        return DataLoader(batch)

    return {name: loader(name) for name in ("chips", "shots", "permits", "papers", "insured")}


@pytest.mark.parametrize("number", range(len(DOCUMENTS)))
async def test_the_answer_is_what_graphql_makes_of_tables_and_loaders(
    number: int, remotes: Remotes
) -> None:
    asking, text = DOCUMENTS[number]
    variables = {}
    if "$" in text:
        text = f"query ($yes: Boolean!, $no: Boolean!) {text}"
        variables = {"yes": True, "no": False}
    oracle = Oracle(
        remotes.api,
        graph(remotes.api),
        Tables(remotes.superuser),
        Matrix(table(remotes.api)),
        asks(remotes.second.url),
    )
    expected = await oracle.expected(Question(text, variables, asking))
    await remotes.second.set("well")
    answer = await remotes.hub.ask(text, variables or None, **asking.sent)
    asked = await remotes.second.asked()
    if expected.refused:
        assert answer.status == 403
        facts = [error["extensions"] for error in answer.json["errors"]]
        assert {(one["coordinate"], one["use"]) for one in facts} == expected.refused.keys()
        assert asked == {}
        return
    assert orjson.dumps(answer.data) == orjson.dumps(expected.data)
    assert all(len(questions) == 1 for questions in asked.values()), asked
    withheld = answer.json.get("extensions", {}).get("withheld", ())
    assert {(tuple(one["path"]), one["coordinate"], one["reason"]) for one in withheld} == (
        expected.withheld
    )


async def test_each_kind_is_asked_once_for_all_levels_and_each_key_once(remotes: Remotes) -> None:
    await remotes.second.set("well")
    text = """{ kennels { nodes { permittedUntil dogs(first: 10) { nodes {
        chip { digits } again: chip { maker } kennel { permittedUntil } } } } }
        dogs(first: 30) { nodes { chip { state } } } }"""
    answer = await remotes.hub.ask(text)
    chips = {
        one["chip"]["digits"]
        for kennel in answer.data["kennels"]["nodes"]
        for one in kennel["dogs"]["nodes"]
        if one["chip"]
    }
    asked = await remotes.second.asked()
    assert asked.keys() == {"chips", "permits"}
    assert asked["permits"] == [10]
    assert len(chips) < asked["chips"][0] < 150
    assert len(remotes.hub.statements) > 0


async def test_a_question_holds_so_many_keys_and_a_further_one_the_rest(remotes: Remotes) -> None:
    await remotes.superuser.execute(
        "INSERT INTO kennels.dog (id, name, kennel_id, chip_number, source_register, source_body, "
        "recorded_at, recorded_in) SELECT gen_random_uuid(), 'Чопор', k.id, "
        "'RS-' || k.permit_number * 1000 + n, k.source_register, k.source_body, k.recorded_at, "
        "k.recorded_in FROM kennels.kennel k, generate_series(1, 100) n "
        "WHERE k.permit_number IS NOT NULL"
    )
    try:
        await remotes.second.set("one by one")
        text = """{ kennels(first: 12) { nodes { dogs(first: 100, filter: {name: {eq: "Чопор"}}) {
            nodes { chip { digits } shots } } } } }"""
        nodes = (await remotes.hub.ask(text)).data["kennels"]["nodes"]
        asked = await remotes.second.asked()
    finally:
        await remotes.superuser.execute("DELETE FROM kennels.dog WHERE name = 'Чопор'")
    dogs = [dog for kennel in nodes for dog in kennel["dogs"]["nodes"]]
    assert len(dogs) == 1_000
    assert all(dog["chip"] is None or dog["chip"]["digits"] > 1_000 for dog in dogs)
    assert sum(dog["chip"] is not None for dog in dogs) == 800
    for name in ("chips", "shots"):
        assert asked[name] == [BATCH_KEYS_MAX, 1_000 - BATCH_KEYS_MAX]


async def test_without_a_remote_field_the_bytes_of_postgresql_go_out(remotes: Remotes) -> None:
    text = "{ kennels { nodes { name dogs { nodes { name } } } } }"
    executor = remotes.hub.app.state.executor
    ready = executor.compiler.ready(text, None, {}, ANYONE)
    row = await executor._fetch(ready, ANYONE.capacity)
    assert ready.statement.fetches == ()
    answer = await remotes.hub.ask(text)
    assert answer.text.encode() == b'{"data":' + row[0] + b"}"
    # PostgreSQL writes a space between the items of a list, which no decoding keeps.
    assert b"}, {" in row[0]
    filled = await remotes.hub.ask(text.replace("name dogs", "permittedUntil dogs"))
    assert "},{" in filled.text
    assert "}, {" not in filled.text


async def test_one_statement_answers_both_lanes(remotes: Remotes) -> None:
    for text in ("{ dogs { nodes { name } } }", "{ dogs { nodes { name chip { maker } } } }"):
        await remotes.hub.ask(text)
        remotes.hub.statements.clear()
        await remotes.hub.ask(text)
        assert len(remotes.hub.statements) == 1


async def test_a_reading_is_in_the_trail_before_a_source_is_asked(remotes: Remotes) -> None:
    await remotes.second.set("slow")
    text = f'{{ person(id: "{person(1)}") {{ owns {{ nodes {{ insured }} }} }} }}'
    answer = await remotes.hub.ask(text, **SUPERVISOR.sent)
    assert answer.json["data"]["person"]["owns"]["nodes"] == [{"insured": None}]
    event = await remotes.superuser.fetchrow(LAST)
    assert event["kind"] == "READ"
    assert "Ownership.insured:select" in event["coordinates"]
    assert len(event["subjects"]) == 1


async def test_a_denied_field_is_in_the_trail_and_nobody_is_asked(remotes: Remotes) -> None:
    await remotes.second.set("well")
    answer = await remotes.hub.ask("{ dogs { nodes { chip { maker } bites } } }")
    assert (answer.status, answer.code) == (403, "FORBIDDEN")
    assert "data" not in answer.json
    assert (await remotes.second.seen())["asked"] == []
    event = await remotes.superuser.fetchrow(LAST)
    assert (event["kind"], event["coordinates"]) == ("DENIAL", ["Dog.bites:select"])


@pytest.mark.parametrize("time", ['recorded: "2026-08-01T00:00:00Z"', 'valid: "2026-08-01"'])
async def test_what_holds_now_is_no_part_of_another_time(time: str, remotes: Remotes) -> None:
    text = f"query @asOf({time}) {{ dogs {{ nodes {{ name chip {{ maker }} }} }} }}"
    answer = await remotes.hub.ask(text, headers={"accept-language": "sr-Latn"})
    assert (answer.status, answer.code) == (400, "INVALID_DOCUMENT")
    assert "Dog.chip daje drugi registar" in answer.json["errors"][0]["message"]
    skipped = text.replace("chip {", "chip @skip(if: true) {")
    assert (await remotes.hub.ask(skipped)).status == 200
    withheld = text.replace("chip { maker }", "bites @ifAllowed")
    assert (await remotes.hub.ask(withheld)).status == 200
    assert (await remotes.hub.ask(withheld, capacity="ROLL_MINISTRY")).status == 400


async def test_a_look_up_costs_as_much_as_a_record(remotes: Remotes) -> None:
    text = "{ kennels(first: 40) { nodes { dogs(first: 60) { nodes { name %s } } } } }"
    assert (await remotes.hub.ask(text % "")).status == 200
    assert (await remotes.hub.ask(text % "chip { maker }")).status == 200
    over = await remotes.hub.ask(text % "chip { maker } shots")
    assert (over.status, over.code) == (400, "LIMIT_EXCEEDED")
    assert over.json["errors"][0]["extensions"]["found"] == 40 + 3 * 40 * 60
    said = await remotes.hub.ask(
        "query ($d: String!) { explainAccess(document: $d) { limits { name found } "
        "coordinates { coordinate } } }",
        {"d": text % "chip { maker } shots"},
    )
    explained = said.data["explainAccess"]
    assert {"name": "cost", "found": 40 + 3 * 40 * 60} in explained["limits"]
    assert {"coordinate": "Dog.chip"} in explained["coordinates"]


@pytest.mark.parametrize("argument", ["filter: {chip: {eq: 1}}", "orderBy: CHIP_ASC"])
async def test_nothing_is_filtered_or_ordered_by_it(argument: str, remotes: Remotes) -> None:
    answer = await remotes.hub.ask(f"{{ dogs({argument}) {{ nodes {{ name }} }} }}")
    assert (answer.status, answer.code) == (400, "INVALID_DOCUMENT")


async def test_a_version_is_asked_about_by_its_own_key(remotes: Remotes) -> None:
    one, owner = numbered(3, 2), remotes.superuser
    changed = "UPDATE kennels.dog SET chip_number = $2, recorded_in = $3 WHERE id = $1"
    chip = "chip { digits }"
    text = f'{{ dog(id: "{one}") {{ {chip} history {{ nodes {{ {chip} }} }} }} }}'
    await owner.execute(changed, one, "RS-9001", (await owner.fetchrow(COMMIT))["number"])
    await remotes.second.set("well")
    answer = await remotes.hub.ask(text)
    assert answer.data["dog"] == {
        "chip": {"digits": 9001},
        "history": {"nodes": [{"chip": {"digits": 2}}]},
    }
    assert await remotes.second.asked() == {"chips": [2]}
    await owner.execute(changed, one, "RS-0002", (await owner.fetchrow(COMMIT))["number"])


PAPERS = """mutation ($key: CommandKey!, $input: RecordCitizenshipDecisionInput!) {
  made: recordCitizenshipDecision(key: $key, input: $input) {
    receipt { recordId } shown: citizenshipDecision { number %s } } }"""


async def test_a_payload_of_too_much_is_left_out_and_the_act_stands(remotes: Remotes) -> None:
    """One text of 500,000 letters under so many names: eight are an answer, nine are none."""
    await remotes.second.set("huge")
    for names in (8, 9):
        text = PAPERS % " ".join(f"p{number}: papers" for number in range(names))
        given = {"key": key(), "input": decision()}
        answer = await remotes.hub.ask(text, given, capacity="CITIZENSHIP_OFFICER")
        made = answer.json["data"]["made"]
        assert made["receipt"] is not None
        if names == 8:
            assert {len(one) for one in (made["shown"][f"p{n}"] for n in range(8))} == {500_000}
            continue
        assert made["shown"] is None
        (error,) = answer.json["errors"]
        assert error["path"] == ["made", "shown"]
        assert error["extensions"]["limit"] == "answerBytes"


def test_each_viewer_sees_the_fields_that_it_may_use(remotes: Remotes) -> None:
    for capacity in (Capacity.PUBLIC, Capacity.ROLL_MINISTRY):
        seen = schema_for(remotes.api, capacity).type_map["Dog"].fields  # type: ignore[attr-defined]
        assert "chip" in seen
        assert ("bites" in seen) is (capacity is Capacity.ROLL_MINISTRY)


async def test_a_payload_shows_it_and_the_act_stands_without(remotes: Remotes) -> None:
    text = """mutation ($key: CommandKey!, $input: RecordCitizenshipDecisionInput!) {
      made: recordCitizenshipDecision(key: $key, input: $input) {
        receipt { recordId } shown: citizenshipDecision { number where: papers } } }"""
    for mode in ("well", "broken"):
        await remotes.second.set(mode)
        given = decision()
        answer = await remotes.hub.ask(
            text,
            {"key": key(), "input": given},
            capacity="CITIZENSHIP_OFFICER",
            headers={"accept-language": "sr"},
        )
        made = answer.json["data"]["made"]
        assert made["shown"]["number"] == given["number"]
        if mode == "well":
            assert made["shown"]["where"] == f"shelf {made['receipt']['recordId'][:4]}"
            assert "errors" not in answer.json
            continue
        assert made["shown"]["where"] is None
        (error,) = answer.json["errors"]
        assert error["path"] == ["made", "shown", "where"]
        assert error["extensions"] == {"code": "SOURCE_UNAVAILABLE", "source": "papers"}
        assert "papers" in error["message"]
        assert "није дао одговор" in error["message"]
