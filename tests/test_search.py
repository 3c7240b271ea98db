"""Search by name: who is found, by what, and how many at most."""

import re

import pytest

from hub.compiler.search import KEYS_READ_MAX
from hub.db import Connection
from tests.conftest import Hub
from tests.made_up import (
    FORMER,
    KEPT_IN_NIS,
    MINISTRY,
    MINORITY,
    PEOPLE,
    REGISTRAR,
    SEARCH,
    found,
    made_up,
    made_up_people,
)
from tests.matrix import Asking
from tests.test_goldens import DOCS, visible

__all__ = ["made_up_people"]

CLEARED = Asking("ROLL_MINISTRY", {"clearance": 2})
# A question, and the person whom a registrar of Niš finds or does not find by it.
FOUND = [
    ("Жљебић Ђорђе", 1),
    ("Žljebić Đorđe", 1),
    ("Zljebic Djordje", 1),
    ("ŽLJEBIĆ ĐORĐE", 1),
    ("\u017d\u01c9ebić Đorđe", 1),
    ("\u017d\u01c8ebić", 1),
    ("ђорђе жљ", 1),
    ("Đorđe  ŽLJEB", 1),
    ("Ana Marija", 2),
    ("ана-марија жљебић", 2),
    ("Марија Жљебић", 2),
    ("Žljebić Ana", 2),
    ("Њежић", 2),
    ("\u01ccezic", 2),
    ("Njež", 2),
    ("Ćorović Mihajlo", 3),
    ("Žljebić-Ćorović", 3),
    ("zljebic corovic m", 3),
    ("Жљебић Михаило", 4),
    ("Zsljőke", 5),
    ("ZSLJOKE ZOLTAN", 5),
    ("Džanjić", 10),
    ("\u01c5a\u01ccić", 10),
    ("\u01c4A\u01caIĆ", 10),
    ("dzanjic zljebic", 10),
    ("Žljebić Iva-Nena", 10),
    ("Nena Džanjić", 10),
    ("Ана Жљебић", 2),
    ("Žljebić Marija", 2),
    ("Марија Ана Жљебић", 2),
    ("А. М. Жљебић", 2),
    ("Žljebić Mihajlo", 3),
    ("Mihajlo Ćorović", 3),
    ("Ćorović Žljebić Mihajlo", 3),
    ("Жљебић Мих", 3),
    ("Жљебић Мих", 4),
    ("Мих", 3),
    ("Мих", 4),
    ("Đ. Žljebić", 1),
    ("Ж. Ђорђе", 1),
    ("Жљебић (Милан) Ђорђе", 1),
    ("Z\u030cljebic\u0301 Djor", 1),
    ("Žlje\u00adbić Đ.", 1),
    ("Zoltan Žlj", 5),
    ("Nena Žljebić", 10),
    ("Žljebić Nena", 10),
    ("Džanjić Iva", 10),
]
MISSED = [
    ("Жљебић Михаило", 3),
    ("Жљебић Ћоровић Михаило", 3),
    ("Жљебић Михајло", 4),
    ("Злебић", 1),
    ("Žlebić", 1),
    ("Жљебић Дорде", 1),
    ("љебић", 1),
    ("Анамарија", 2),
    ("Нежић", 2),
    ("Михаило Ћоровић", 3),
    ("Занић", 10),
    ("Đ. Žlj", 1),
    ("Đ. Žljebić", 2),
    ("Ђорђе Ћоровић", 1),
]


# Whom a question finds


@pytest.mark.parametrize(("question", "number"), FOUND)
async def test_a_question_in_either_script_finds_the_person(
    hub: Hub, question: str, number: int
) -> None:
    assert number in await found(hub, question)


@pytest.mark.parametrize(("question", "number"), MISSED)
async def test_a_question_for_another_name_finds_nobody(
    hub: Hub, question: str, number: int
) -> None:
    assert number not in await found(hub, question)


@pytest.mark.parametrize(
    "name", ["Đorđević", "Djordjevic", "DJORDJEVIĆ", "\u00d0orđević", "ЂОРЂЕВИЋ"]
)
async def test_four_spellings_find_the_same_people(
    hub: Hub, superuser: Connection, name: str
) -> None:
    one = await hub.ask(SEARCH, {"name": "Ђорђевић"}, **MINISTRY.sent)
    other = await hub.ask(SEARCH, {"name": name}, **MINISTRY.sent)
    assert one.data == other.data
    said = [node["matchedBy"] for node in one.data["people"]["nodes"]]
    bear = r"SELECT count(*) FROM population.person WHERE protection < 2 AND surname ~ '\mЂорђевић'"
    assert said.count("CURRENT_NAME") == await superuser.fetchval(bear) > 1


async def test_the_answer_says_by_what_it_matched(hub: Hub) -> None:
    assert await found(hub, "Жљебић") == dict.fromkeys(KEPT_IN_NIS, "CURRENT_NAME")
    assert await found(hub, "Жљебич Ана") == {2: "CURRENT_NAME"}, "the present name before others"
    assert await found(hub, "Његић") == {}
    assert await found(hub, "Њежић") == {2: "FORMER_NAME"}
    assert await found(hub, "zsljo") == {5: "MINORITY_NAME"}


async def test_without_words_a_list_says_nothing_of_a_match(hub: Hub) -> None:
    text = "query($name: String) { people(name: $name, first: 1) { nodes { matchedBy } } }"
    for variables in ({}, {"name": None}):
        answer = await hub.ask(text, variables, **REGISTRAR.sent)
        assert answer.data == {"people": {"nodes": [{"matchedBy": None}]}}


@pytest.mark.parametrize("name", ["", " ", "ж", "Ž", "-.", "%", "1", "(Ана)"])
async def test_too_short_a_question_is_refused_before_the_database(hub: Hub, name: str) -> None:
    asked = len(hub.statements)
    for text, variables in (
        (SEARCH, {"name": name}),
        (f'{{ people(name: "{name}") {{ totalCount }} }}', None),
    ):
        answer = await hub.ask(text, variables, **REGISTRAR.sent)
        assert (answer.status, answer.code) == (400, "INVALID_VARIABLES")
        message = "A search needs at least 2 letters or digits."
        assert answer.json["errors"][0]["message"] == message
    assert hub.statements[asked:] == []


def test_the_page_of_text_shows_what_is_found_and_what_is_not(
    request: pytest.FixtureRequest,
) -> None:
    path = DOCS / "text.md"
    page = path.read_text("utf-8")
    for part, pairs in (("found", FOUND), ("missed", MISSED)):
        rows = "".join(
            f"| {visible(question)} | {visible(_names(number))} |\n" for question, number in pairs
        )
        made = f"<!-- {part} -->\n\n| question | person |\n|---|---|\n{rows}\n<!-- end -->"
        pattern = rf"<!-- {part} -->.*?<!-- end -->"
        if request.config.getoption("--update"):
            page = page.replace(re.findall(pattern, page, re.DOTALL)[0], made)
            path.write_text(page, "utf-8")
        assert re.findall(pattern, page, re.DOTALL) == [made], "pytest --update, then read"


def _names(number: int) -> str:
    surname, given, *_ = PEOPLE[number]
    minority = [" ".join(MINORITY[number][:2])] if number in MINORITY else []
    former = [f"{one} {given}" for one in FORMER.get(number, ())]
    return " / ".join([f"{surname} {given}", *former, *minority])


# How many


async def test_at_most_100_are_found_and_pages_are_within_them(
    hub: Hub, superuser: Connection
) -> None:
    text = "SELECT count(DISTINCT person_id) FROM population.name_key WHERE key ^@ 'mi'"
    assert await superuser.fetchval(text) > 100
    whole = """{ people(name: "Ми", first: 100) {
      totalCount nodes { id } pageInfo { hasNextPage searchTruncated } } }"""
    answer = (await hub.ask(whole, **MINISTRY.sent)).data["people"]
    assert answer["totalCount"] == 100
    assert answer["pageInfo"] == {"hasNextPage": False, "searchTruncated": True}
    walked: list[str] = []
    page = """query($after: Cursor) { people(name: "mi", first: 30, after: $after) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor } } }"""
    after = None
    for wanted in (30, 30, 30, 10):
        part = (await hub.ask(page, {"after": after}, **MINISTRY.sent)).data["people"]
        assert (len(part["nodes"]), part["totalCount"]) == (wanted, 100)
        assert part["pageInfo"]["hasNextPage"] is (wanted == 30)
        walked += [node["id"] for node in part["nodes"]]
        after = part["pageInfo"]["endCursor"]
    assert walked == [node["id"] for node in answer["nodes"]]


async def test_a_filter_and_an_ordering_are_of_the_hits(hub: Hub) -> None:
    text = """{ people(name: "zljebic", orderBy: NAME_DESC, filter: {givenName: {in: ["Рада",
      "Ђорђе", "Јелена"]}}) { totalCount nodes { givenName } } }"""
    answer = (await hub.ask(text, **REGISTRAR.sent)).data["people"]
    assert answer == {"totalCount": 2, "nodes": [{"givenName": "Рада"}, {"givenName": "Ђорђе"}]}


async def test_the_answer_says_that_there_were_more(hub: Hub, superuser: Connection) -> None:
    asked = "SELECT count(DISTINCT person_id) FROM population.name_key WHERE key ^@ $1"
    text = """query($name: String, $filter: PersonFilter) {
      people(name: $name, filter: $filter, first: 1) { pageInfo { searchTruncated } } }"""
    said = set()
    for name in ("mi", "ma", "jo", "zljebic", "jovanovic", "marko", "nobody"):
        many = await superuser.fetchval(asked, name) > 100
        for kept in (None, {"bornOn": {"lt": "1800-01-01"}}):
            answer = (await hub.ask(text, {"name": name, "filter": kept}, **CLEARED.sent)).data
            assert answer == {"people": {"pageInfo": {"searchTruncated": many}}}, (name, kept)
        said.add(many)
    assert said == {True, False}
    answer = (await hub.ask(text, {}, **MINISTRY.sent)).data
    assert answer == {"people": {"pageInfo": {"searchTruncated": False}}}, "nothing was searched"


async def test_a_search_is_cut_after_many_keys_of_few_persons(hub: Hub, owner: Connection) -> None:
    """Keys are read up to a number, however few persons they find."""
    text = '{ people(name: "zljebic", first: 1) { totalCount pageInfo { searchTruncated } } }'
    copied = """INSERT INTO population.name_key (id, person_id, trail_id, protection, birth_keeper,
      roll_unit, residence_unit, key, kind, source_register, source_body, recorded_at)
      SELECT gen_random_uuid(), person_id, trail_id, protection, birth_keeper, roll_unit,
        residence_unit, 'zljebic zz' || n, kind, source_register, source_body, recorded_at
      FROM population.name_key, generate_series(1, $1) n WHERE key = 'zljebic mihailo'
      AND person_id = $2"""
    page = (await hub.ask(text, **REGISTRAR.sent)).data["people"]
    assert page["pageInfo"] == {"searchTruncated": False}
    await owner.execute(copied, KEYS_READ_MAX, made_up(4))
    try:
        answer = (await hub.ask(text, **REGISTRAR.sent)).data["people"]
    finally:
        await owner.execute("DELETE FROM population.name_key WHERE key ^@ 'zljebic zz'")
    assert answer == {**page, "pageInfo": {"searchTruncated": True}}


async def test_searches_within_searches_are_counted_each_for_itself(hub: Hub) -> None:
    inner = 'people(name: "ma", first: 1) { totalCount pageInfo { searchTruncated } }'
    text = f"""{{ other: {inner} people(name: "jo", first: 9) {{
      totalCount pageInfo {{ searchTruncated }} nodes {{ birthUnit {{ code {inner} }} }} }} }}"""
    answer = (await hub.ask(text, **MINISTRY.sent)).data
    nodes = answer["people"].pop("nodes")
    for name, page in (("ma", answer["other"]), ("jo", answer["people"])):
        alone = await hub.ask(inner.join("{}").replace("ma", name), **MINISTRY.sent)
        assert page == alone.data["people"], name
    counts = set()
    for unit in (node["birthUnit"] for node in nodes if node["birthUnit"]):
        alone = await hub.ask(f'{{ unit(code: "{unit["code"]}") {{ {inner} }} }}', **MINISTRY.sent)
        assert unit["people"] == alone.data["unit"]["people"]
        counts.add(unit["people"]["totalCount"])
    assert len(counts) > 1
