"""Remote fields answered badly: the rest of the answer stands, and what is missing is said."""

import asyncio
import random
from dataclasses import replace
from typing import Any

import httpx2
import pytest

from hub.loaders import FAULTS_MAX, FETCH_SECONDS_MAX, Lookups, SourcesError
from hub.sources import CONCURRENT_MAX
from schema.declare import DeclarationError
from tests.conftest import Answer
from tests.kennels import LOADERS
from tests.processes import free_port
from tests.remote import Remotes, extended, remotes, second
from tests.stopwatch import timed, until

__all__ = ["extended", "remotes", "second"]
SLOW = ("slow", "trickling")
AWAY = ("refusing", "elsewhere")
MALFORMED = (
    *("broken", "double", "deep", "other shape", "other types", "long", "squeezed", "page"),
)
SAYS = {
    "en": {"AWAY": "cannot be reached", "SLOW": "in time", "MALFORMED": "no answer that the hub"},
    "sr": {"AWAY": "није доступан", "SLOW": "на време", "MALFORMED": "није дао одговор"},
    "sr-Latn": {"AWAY": "nije dostupan", "SLOW": "na vreme", "MALFORMED": "nije dao odgovor"},
}
TEXT = "{ dogs(first: 12) { nodes { name c: chip { maker } shots kennel { permittedUntil } } } }"


async def ask(remotes: Remotes, mode: str, text: str = TEXT, language: str = "en") -> Answer:
    await remotes.second.set(mode)
    return await remotes.hub.ask(text, headers={"accept-language": language})


def nodes(answer: Answer) -> list[dict[str, Any]]:
    assert answer.status == 200, answer.text
    found: list[dict[str, Any]] = answer.json["data"]["dogs"]["nodes"]
    return found


@pytest.mark.parametrize(
    ("mode", "language"),
    [
        *((mode, "en") for mode in (*AWAY, *MALFORMED)),
        *((mode, "sr-Latn") for mode in ("refusing", "broken")),
        *((mode, "sr") for mode in ("refusing", "broken", *SLOW)),
    ],
)
async def test_what_is_missing_is_null_with_its_path_and_the_rest_stands(
    mode: str, language: str, remotes: Remotes
) -> None:
    well = nodes(await ask(remotes, "well"))
    answer = await ask(remotes, mode, language=language)
    bare = [{**one, "c": None, "shots": None, "kennel": {"permittedUntil": None}} for one in well]
    assert nodes(answer) == bare
    errors = answer.json["errors"]
    wanted = {
        ("dogs", "nodes", number, *path)
        for number, one in enumerate(well)
        for path in (("c",), ("shots",), ("kennel", "permittedUntil"))
    }
    told = {tuple(one["path"]) for one in errors}
    # Nobody is asked for a key that is null: of the 12 dogs some have no chip, of the kennels some
    # no permit.
    assert told < wanted
    assert 20 < len(told) == len(errors)
    reason = "SLOW" if mode in SLOW else "AWAY" if mode in AWAY else "MALFORMED"
    for one in errors:
        source = {"c": "chips", "shots": "shots"}.get(one["path"][-1], "permits")
        assert one["extensions"] == {"code": "SOURCE_UNAVAILABLE", "source": source}
        assert SAYS[language][reason] in one["message"]
        assert source in one["message"]


async def test_a_list_longer_than_the_law_allows_is_no_answer(remotes: Remotes) -> None:
    answer = await ask(remotes, "many", "{ dogs(first: 3) { nodes { shots } } }")
    assert {one["shots"] for one in nodes(answer)} == {None}


async def test_an_answer_has_one_limit_in_both_lanes(remotes: Remotes) -> None:
    text = "{ dogs(first: 100) { nodes { %s } } }"
    aliases = [f"c{number}: chip {{ maker }}" for number in range(15)]
    assert "errors" not in (await ask(remotes, "wide", text % " ".join(aliases[:5]))).json
    answer = await ask(remotes, "wide", text % " ".join(aliases))
    assert (answer.status, answer.code) == (400, "LIMIT_EXCEEDED")
    assert answer.json["errors"][0]["extensions"]["limit"] == "answerBytes"


async def test_a_source_that_is_back_is_asked_again_on_a_new_connection(remotes: Remotes) -> None:
    assert "errors" not in (await ask(remotes, "well")).json
    remotes.second.stop()
    answer = await remotes.hub.ask(TEXT)
    assert "cannot be reached" in answer.json["errors"][0]["message"]
    await remotes.second.start()
    assert "errors" not in (await ask(remotes, "well")).json
    # Kept connections are closed behind the hub's back, which then asks on a new one.
    remotes.second.stop()
    await remotes.second.start()
    assert "errors" not in (await remotes.hub.ask(TEXT)).json


async def test_a_source_that_is_away_delays_nobody(remotes: Remotes) -> None:
    """One source is away for good, the other answers."""
    text = "{ dogs(first: 12) { nodes { chip { digits } shots } } }"
    lookups: Lookups = remotes.hub.app.state.executor.lookups
    chips = lookups.sources["chips"]
    before = chips.address
    chips.address = replace(before, url=f"http://127.0.0.1:{free_port()}/chips")
    try:
        answer = await ask(remotes, "well", text)
    finally:
        chips.address = before
    assert any(one["shots"] for one in nodes(answer))
    assert {one["extensions"]["source"] for one in answer.json["errors"]} == {"chips"}
    assert "errors" not in (await ask(remotes, "well", text)).json


async def test_more_faults_than_a_page_are_counted(remotes: Remotes) -> None:
    answer = await ask(
        remotes, "broken", "{ dogs(first: 100) { nodes { chip { maker } shots } } }", "sr"
    )
    *each, last = answer.json["errors"]
    assert len(each) == FAULTS_MAX
    assert last["extensions"] == {"code": "SOURCE_UNAVAILABLE", "more": 84}
    assert "path" not in last
    assert "84" in last["message"]
    assert "регистри нису дали одговор" in last["message"]


async def test_a_source_is_asked_by_so_many_at_one_time(remotes: Remotes) -> None:
    await remotes.second.set("one by one")
    text = "{ dogs(first: 5) { nodes { chip { digits } } } }"
    answers = await asyncio.gather(*(remotes.hub.ask(text) for _ in range(12)))
    assert all("errors" not in one.json for one in answers)
    seen = await remotes.second.seen()
    assert len(seen["asked"]) == 12
    assert seen["most"] == CONCURRENT_MAX


async def test_requests_share_no_loader_and_no_cookie(remotes: Remotes) -> None:
    text = "{ dogs(first: 5) { nodes { chip { digits } } } }"
    await ask(remotes, "well", text)
    await remotes.hub.ask(text)
    assert (await remotes.second.asked())["chips"] == [5, 5]
    assert (await remotes.second.seen())["cookies"] == 0


async def test_whoever_hangs_up_ends_the_asking(remotes: Remotes) -> None:
    await remotes.second.set("slow")
    body = {"query": "{ dogs(first: 5) { nodes { chip { digits } shots } } }"}
    url = remotes.hub.client.base_url
    patient = FETCH_SECONDS_MAX / 2
    async with httpx2.AsyncClient(base_url=url, timeout=patient) as client:
        with pytest.raises(httpx2.ReadTimeout):
            await client.post("/graphql", json=body)

    async def both_were_cut() -> bool:
        return bool((await remotes.second.seen())["cut"] == 2)

    async with timed() as left:
        await until(both_were_cut)
        # Sooner than the time-out would have: the source saw both connections end.
        assert left.seconds < patient / 2
    seen = await remotes.second.seen()
    assert (seen["cut"], len(seen["asked"])) == (2, 2)
    lookups: Lookups = remotes.hub.app.state.executor.lookups
    assert {one.waiting for one in lookups.sources.values()} == {0}
    assert "errors" not in (await ask(remotes, "well")).json


async def test_a_storm_of_faults_leaves_everything_whole(remotes: Remotes) -> None:
    luck = random.Random(3)  # noqa: S311 - it draws modes, no secrets
    for mode in luck.choices([*AWAY, *MALFORMED, "well"], k=10):
        await remotes.second.set(mode)
        answers = await asyncio.gather(*(remotes.hub.ask(TEXT) for _ in range(20)))
        assert {one.status for one in answers} == {200}
    assert "errors" not in (await ask(remotes, "well")).json


async def test_nothing_of_keys_and_answers_is_in_the_log(
    remotes: Remotes, capsys: pytest.CaptureFixture[str]
) -> None:
    await ask(remotes, "other shape")
    said = capsys.readouterr().out
    assert "MALFORMED" in said
    assert "RS-0" not in said


def test_a_field_without_a_loader_or_an_address_does_not_start(remotes: Remotes) -> None:
    addresses = remotes.hub.app.state.endpoint.edge.sources
    less = {name: one for name, one in LOADERS.items() if name != "chips"}
    with pytest.raises(DeclarationError, match=r"Dog.chip has no loader: write chips in resolvers"):
        Lookups.of(remotes.api, less, addresses)
    fewer = {name: one for name, one in addresses.items() if name not in ("chips", "papers")}
    with pytest.raises(SourcesError, match="HUB_SOURCES names no address for chips, papers"):
        Lookups.of(remotes.api, LOADERS, fewer)
