"""As of a commit, the changed state answers what the state of that commit answered: equal bytes."""

from collections.abc import AsyncIterator, Callable
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest

from hub.api import Api
from hub.postgres import Server
from tests.changes import Changed, changed
from tests.conftest import NIS, Answer, Hub, person
from tests.loads import loaded, read, write
from tests.matrix import CITIZEN, ON_BASIS, PUBLIC, REGISTRAR, ROLL_CLERK, ROLL_MINISTRY, Asking
from tests.scratch import SCRATCH, connected

SUPERVISOR = Asking("SUPERVISOR", ON_BASIS)
ON_A_BASIS = Asking("REGISTRAR", ON_BASIS)
PERSON = """
  id status givenName surname surnameLatin born { year month day } birthUnit { name }
  identifiers(first: 5) { totalCount nodes { kind value validFrom validTo } }
  residence { id street number unit { name populationEstimate }
    provenance { recordedAt supersededAt } }
  residenceAvailability
  addresses(first: 5, orderBy: VALID_FROM_DESC) { totalCount nodes { street number validTo } }
  formerNames(first: 5) { totalCount nodes { surname } }
  provenance { recordedAt register supersededAt }
  history(first: 3) { totalCount edges { cursor node { surname provenance { supersededAt } } } }
"""
ROLL = """
  voters(first: 2) { totalCount nodes { status since unit { name populationEstimate }
    station { number accessible } changes(first: 3) { nodes { kind newValue } } } }
"""
PAGE = "totalCount pageInfo { hasNextPage startCursor endCursor } edges { cursor node { %s } }"
OPERATIONS: tuple[tuple[Asking, str], ...] = (
    (PUBLIC, f'{{ unit(code: "{NIS}") {{ name populationEstimate keeper {{ name }} }} }}'),
    (
        PUBLIC,
        "{ units(first: 100, orderBy: NAME_LATIN_ASC) { nodes { name populationEstimate } } }",
    ),
    (PUBLIC, "{ units(filter: { populationEstimate: { lte: 10 } }) { totalCount } }"),
    (PUBLIC, f'{{ unit(code: "{NIS}") {{ stations {{ totalCount nodes {{ accessible }} }} }} }}'),
    (CITIZEN, f"{{ me {{ {PERSON} {ROLL} }} }}"),
    (Asking("CITIZEN", {"who": person(7)}), f"{{ me {{ {PERSON} {ROLL} }} }}"),
    (Asking("CITIZEN", {"who": person(4)}), f"{{ me {{ {PERSON} {ROLL} }} }}"),
    (REGISTRAR, f"{{ people(first: 50) {{ {PAGE % PERSON} }} }}"),
    (REGISTRAR, '{ people(filter: { surname: { eq: "Арсић" } }) { totalCount nodes { id } } }'),
    (REGISTRAR, "{ people(first: 100, orderBy: NAME_DESC) { nodes { id surname } } }"),
    (REGISTRAR, f'{{ person(jmbg: "1405986735007") {{ matchedBy {PERSON} }} }}'),
    (ON_A_BASIS, f'{{ person(id: "{person(5)}") {{ {PERSON} }} }}'),
    (ROLL_CLERK, f"{{ voters(first: 100) {{ {PAGE % 'status person { surname }'} }} }}"),
    (ROLL_CLERK, "{ voters(filter: { status: { eq: PASSIVE } }) { totalCount } }"),
    (ROLL_CLERK, f'{{ unit(code: "{NIS}") {{ people(first: 9) {{ {PAGE % PERSON} }} }} }}'),
    (ROLL_MINISTRY, f"{{ people(first: 80, orderBy: BORN_ASC) {{ {PAGE % PERSON} }} }}"),
    (ROLL_MINISTRY, "{ voters(first: 100) { totalCount nodes { id status } } }"),
    (ROLL_MINISTRY, "{ rollDecisions(first: 100) { totalCount nodes { number } } }"),
    (SUPERVISOR, f"{{ people(first: 30) {{ {PAGE % (PERSON + ROLL)} }} }}"),
    (SUPERVISOR, "{ people { totalCount } voters { totalCount } rollDecisions { totalCount } }"),
)


@pytest.fixture(scope="module")
async def state(
    serve: Callable[..., Any],
    server: Server,
    api: Api,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Changed]:
    async with changed(serve, server, api, tmp_path_factory.mktemp("changed")) as made:
        yield made


async def as_of(hub: Hub, asking: Asking, text: str, at: str) -> Answer:
    return await hub.ask(f'query @asOf(recorded: "{at}") {text}', **asking.sent)


def with_extension(then: Answer, at: str, number: int) -> str:
    """The bytes of an answer as another time's answer has them."""
    said = f'"extensions":{{"asOf":{{"recorded":"{at}","commit":{number}}}}}'
    return f"{then.text.removesuffix('}')},{said}}}"


@pytest.mark.parametrize(("asking", "text"), OPERATIONS)
async def test_each_commit_is_answered_as_it_was_then(
    state: Changed, asking: Asking, text: str
) -> None:
    for moment in state.moments:
        then = await moment.then.ask(text, **asking.sent)
        now = await as_of(state.hub, asking, text, moment.at)
        assert then.status == 200, then.text
        assert now.text == with_extension(then, moment.at, moment.number)


@pytest.mark.parametrize(
    ("asking", "root"), [(REGISTRAR, "people"), (ROLL_MINISTRY, "voters"), (PUBLIC, "units")]
)
async def test_pages_as_of_a_commit_are_the_pages_of_then(
    state: Changed, asking: Asking, root: str
) -> None:
    for moment in state.moments:
        after, more = "", True
        while more:
            text = f"{{ {root}(first: 40{after}) {{ {PAGE % 'id: __typename'} }} }}"
            then = await moment.then.ask(text, **asking.sent)
            now = await as_of(state.hub, asking, text, moment.at)
            assert now.text == with_extension(then, moment.at, moment.number)
            info = now.data[root]["pageInfo"]
            more, after = info["hasNextPage"], f', after: "{info["endCursor"]}"'


async def test_between_two_commits_the_earlier_one_stands(state: Changed) -> None:
    text = f'{{ unit(code: "{NIS}") {{ populationEstimate }} }}'
    found = []
    async with connected(state.target) as connection:
        await connection.execute("SET timezone = 'Europe/Belgrade'")
        log = await connection.fetch(
            "SELECT number, to_json(at) #>> '{}' AS at, "
            "to_json(at - interval '1 microsecond') #>> '{}' AS before FROM hub.commit ORDER BY at"
        )
    for earlier, commit in pairwise(log):
        answer = await as_of(state.hub, PUBLIC, text, commit["before"])
        said = {"recorded": earlier["at"], "commit": earlier["number"]}
        assert answer.json["extensions"]["asOf"] == said
        found.append(answer.data["unit"]["populationEstimate"])
    assert len(set(found)) > 1


async def test_before_the_first_commit_there_is_nothing(state: Changed) -> None:
    for asking, text, nothing in (
        (PUBLIC, "{ units { totalCount nodes { name } } }", {"totalCount": 0, "nodes": []}),
        (PUBLIC, f'{{ units: unit(code: "{NIS}") {{ name }} }}', None),
        (CITIZEN, "{ units: me { surname } }", None),
    ):
        answer = await as_of(state.hub, asking, text, "2001-01-01T00:00:00Z")
        assert answer.data == {"units": nothing}
        assert answer.json["extensions"]["asOf"] == {"recorded": None, "commit": None}


async def test_a_time_to_come_is_answered_at_the_head(state: Changed) -> None:
    last = state.moments[-1]
    text = "{ people(first: 100) { totalCount nodes { id surname } } }"
    then = await state.hub.ask(text, **REGISTRAR.sent)
    for at in (last.at, "9999-12-31T23:59:59+14:00"):
        now = await as_of(state.hub, REGISTRAR, text, at)
        assert now.text == with_extension(then, last.at, last.number)


async def test_every_change_is_seen_in_the_answers_of_its_time(state: Changed) -> None:
    for asking, text in (OPERATIONS[0], OPERATIONS[7], OPERATIONS[18]):
        answers = [await as_of(state.hub, asking, text, one.at) for one in state.moments]
        assert len({str(answer.data) for answer in answers}) >= 3, text


# Versions


async def test_versions_come_newest_first_and_page_by_page(state: Changed) -> None:
    text = (
        "query ($n: UnitCode!, $after: Cursor) { unit(code: $n) { populationEstimate "
        "provenance { supersededAt } "
        "history(first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } "
        "nodes { populationEstimate keeper { name } provenance { recordedAt supersededAt } } } } }"
    )
    first = (await state.hub.ask(text, {"n": NIS})).data["unit"]
    assert (first["populationEstimate"], first["provenance"]["supersededAt"]) == (8, None)
    assert (first["history"]["totalCount"], first["history"]["pageInfo"]["hasNextPage"]) == (
        2,
        True,
    )
    after = {"n": NIS, "after": first["history"]["pageInfo"]["endCursor"]}
    second = (await state.hub.ask(text, after)).data["unit"]["history"]
    (newer,), (older,) = first["history"]["nodes"], second["nodes"]
    assert newer["populationEstimate"] == 7
    assert older["populationEstimate"] > 8
    assert newer["keeper"] == {"name": "Ниш"}
    assert older["provenance"]["supersededAt"] == newer["provenance"]["recordedAt"]
    assert second["pageInfo"]["hasNextPage"] is False


async def test_versions_as_of_a_time_are_those_superseded_by_then(state: Changed) -> None:
    text = f'{{ unit(code: "{NIS}") {{ history {{ totalCount }} }} }}'
    counts = [
        (await as_of(state.hub, PUBLIC, text, one.at)).data["unit"]["history"]["totalCount"]
        for one in state.moments
    ]
    assert counts == [0, 1, 1, 2]


async def test_a_cursor_of_versions_belongs_to_versions(state: Changed) -> None:
    units = await state.hub.ask("{ units(first: 1) { pageInfo { endCursor } } }")
    cursor = units.data["units"]["pageInfo"]["endCursor"]
    text = f'{{ unit(code: "{NIS}") {{ history(after: "{cursor}") {{ totalCount }} }} }}'
    assert (await state.hub.ask(text)).code == "INVALID_CURSOR"


# What is protected now was never open


async def protect(state: Changed, api: Api, level: int, place: int) -> str:
    """Protect one of those whose name and address changed; their id."""
    moved = {row["person"] for row in read(state.folder / "moves", "address")}
    rows = read(state.folder / "decisions", "person")
    one = [row for row in rows if row["id"] in moved and row["protection"] == "0"][place]
    folder = state.folder / f"protected{place}"
    write(folder, "person", [one | {"protection": str(level)}])
    async with connected(state.spare) as connection:
        await loaded(api, connection, folder)
    return one["id"]


@pytest.fixture(scope="module")
async def protected(
    state: Changed, serve: Callable[..., Any], api: Api
) -> tuple[Hub, dict[int, str]]:
    """Two who were open at every commit: now the one is withheld, of the other the address."""
    ids = {level: await protect(state, api, level, level - 1) for level in (1, 2)}
    return await serve(api, state.spare, SCRATCH), ids


ALL = "(first: 100) { totalCount pageInfo { startCursor endCursor } edges { cursor node { %s } } }"


@pytest.mark.parametrize("asking", [SUPERVISOR, ROLL_MINISTRY], ids=lambda one: one.name)
@pytest.mark.parametrize("order", ["NAME_ASC", "NAME_DESC", "BORN_ASC"])
async def test_who_is_protected_now_is_absent_as_of_any_time(
    state: Changed, protected: tuple[Hub, dict[int, str]], asking: Asking, order: str
) -> None:
    hub, ids = protected
    text = f"{{ people(first: 100, orderBy: {order}) {{ {PAGE % 'id surname'} }} }}"
    for moment in state.moments:
        open_ = (await as_of(state.hub, asking, text, moment.at)).data["people"]
        shut = (await as_of(hub, asking, text, moment.at)).data["people"]
        assert shut["totalCount"] == open_["totalCount"] - 1
        assert ids[2] not in str(shut)
        kept = [edge for edge in open_["edges"] if edge["node"]["id"] != ids[2]]
        assert shut["edges"][: len(kept)] == kept
        cursors = {edge["cursor"] for edge in open_["edges"] if edge["node"]["id"] == ids[2]}
        assert not cursors & {shut["pageInfo"]["startCursor"], shut["pageInfo"]["endCursor"]}


async def test_nothing_about_the_protected_is_found_as_of_any_time(
    state: Changed, protected: tuple[Hub, dict[int, str]]
) -> None:
    hub, ids = protected
    number = next(r["value"] for r in read(state.folder / "first", "identifier")
                  if r["person"] == ids[2])  # fmt: skip
    name = '{ surname: { in: ["Арсић"] }, givenName: { eq: "Ана" } }'
    for moment in state.moments:
        for text in (
            f'{{ found: person(id: "{ids[2]}") {{ id }} }}',
            f'{{ found: person(jmbg: "{number}") {{ id history {{ totalCount }} }} }}',
        ):
            assert (await as_of(hub, ROLL_MINISTRY, text, moment.at)).data == {"found": None}
        text = f"{{ voters{ALL % 'id person { id }'} people(filter: {name}) {{ nodes {{ id }} }} }}"
        shut = await as_of(hub, ROLL_MINISTRY, text, moment.at)
        open_ = await as_of(state.hub, ROLL_MINISTRY, text, moment.at)
        assert ids[2] not in shut.text
        count = open_.data["voters"]["totalCount"] - 1
        assert shut.data["voters"]["totalCount"] == count


async def test_the_address_of_one_protected_at_level_1_was_never_open(
    state: Changed, protected: tuple[Hub, dict[int, str]]
) -> None:
    hub, ids = protected
    text = f'{{ person(id: "{ids[1]}") {{ surname residence {{ street }} residenceAvailability '
    text += "addresses { totalCount nodes { street } } } }"
    for moment in state.moments:
        found = (await as_of(hub, ROLL_MINISTRY, text, moment.at)).data["person"]
        assert found.pop("surname")
        assert found == {
            "residence": None,
            "residenceAvailability": "NOT_DISCLOSED",
            "addresses": {"totalCount": 0, "nodes": []},
        }


async def test_the_protected_read_their_own_past_and_so_does_who_is_cleared(
    state: Changed, protected: tuple[Hub, dict[int, str]]
) -> None:
    hub, ids = protected
    cleared = Asking("ROLL_MINISTRY", {"clearance": 2})
    for asking, root in (
        (Asking("CITIZEN", {"who": UUID(ids[2])}), "me"),
        (cleared, f'person(id: "{ids[2]}")'),
    ):
        text = f"{{ one: {root} {{ surname history {{ totalCount nodes {{ surname }} }} }} }}"
        told = [(await as_of(hub, asking, text, one.at)).data["one"] for one in state.moments]
        assert told[0]["surname"] != told[2]["surname"] == "Арсић"
        now = (await hub.ask(text, **asking.sent)).data["one"]["history"]
        assert now["totalCount"] == 2  # of the name and the name again


async def test_that_someone_is_protected_leaves_no_version_and_no_time(
    state: Changed, protected: tuple[Hub, dict[int, str]]
) -> None:
    hub, ids = protected
    text = f"""{{ person(id: "{ids[1]}") {{ provenance {{ recordedAt }}
      history {{ totalCount nodes {{
      provenance {{ supersededAt }} }} }} }} }}"""
    open_ = await state.hub.ask(text, **ROLL_MINISTRY.sent)
    assert open_.data["person"]["history"]["totalCount"] == 2
    assert (await hub.ask(text, **ROLL_MINISTRY.sent)).text == open_.text


@pytest.mark.usefixtures("protected")
async def test_every_version_carries_the_codes_of_its_person(state: Changed, api: Api) -> None:
    async with connected(state.spare) as connection:
        versions = 0
        for record in api.records.values():
            if record.subject is None:
                continue
            carried = record.subject.carried
            about = record.about or record.key
            for table in (record.table.fullname, record.versions.fullname):
                held, theirs = (", ".join(f"{a}.{n}" for n in carried) for a in ("t", "p"))
                differ = await connection.fetchval(
                    f"SELECT count(*) FROM {table} t JOIN population.person p ON p.id = t.{about} "
                    f"WHERE ({held}) IS DISTINCT FROM ({theirs})"
                )
                assert differ == 0, table
            versions += await connection.fetchval(
                f"SELECT count(*) FROM {record.versions.fullname}"
            )
        assert versions > 50
