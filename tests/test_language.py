"""Refusals in the caller's language: every sentence there is, in both Serbian scripts."""

import json
import re
from collections.abc import Mapping

import pytest

from hub import limits
from hub.errors import Code
from hub.language import Language, chosen, sentence, texts
from tests.conftest import Hub
from tests.test_http_nasty import BODIES

CYRILLIC = re.compile("[Ѐ-ӿ]")
LATIN = Language.LATIN


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("*", "en"),
        ("de", "en"),
        ("sr", "sr-Cyrl"),
        ("sr-RS", "sr-Cyrl"),
        ("sr-Cyrl-RS,sr;q=0.8", "sr-Cyrl"),
        ("SR-LATN-rs", "sr-Latn"),
        ("de, sr-Latn;q=0.3, en;q=0.2", "sr-Latn"),
        ("en, sr", "en"),
        ("sr;q=0, en;q=0.1", "en"),
        ("sr;q=1e9, en;q=0.1", "en"),
        ("sr;q=nan", "en"),
        ("sr" * 200, "en"),
        (",".join(["de"] * 50) + ",sr", "en"),
    ],
)
def test_the_header_chooses(header: str, language: str) -> None:
    assert chosen(header.encode()).value == language


def test_every_code_has_its_words() -> None:
    assert texts()["codes"].keys() == {code.name for code in Code}


def test_both_texts_have_the_same_places() -> None:
    for english, serbian in texts()["sentences"].items():
        asked, given = (set(re.findall(r"\{(\w+)\}", text)) for text in (english, serbian))
        assert given <= asked, english
        assert {"max", "seconds"} & asked <= given, english
        assert CYRILLIC.search(serbian), english


@pytest.mark.parametrize("limit", limits._LIMITS)
def test_every_limit_has_a_sentence_of_its_own_in_serbian(limit: str) -> None:
    most, words = limits._LIMITS[limit]
    serbian = sentence(words.format(most), Code.LIMIT_EXCEEDED, Language.CYRILLIC)
    assert serbian != texts()["codes"]["LIMIT_EXCEEDED"]
    assert str(most) in serbian
    assert not CYRILLIC.search(sentence(words.format(most), Code.LIMIT_EXCEEDED, LATIN))


def test_words_of_nobody_are_said_as_their_code() -> None:
    for message in ("Something else.", "A page holds 1 to " + "9" * 1_000 + " records."):
        said = sentence(message, Code.INVALID_DOCUMENT, Language.CYRILLIC)
        assert said == texts()["codes"]["INVALID_DOCUMENT"]
        assert sentence(message, Code.INVALID_DOCUMENT, Language.ENGLISH) == message


async def test_no_refusal_is_in_another_language(hub: Hub) -> None:
    found: Mapping[str, int] = {}
    for name, body in BODIES.items():
        for tag, script in (("sr", True), ("sr-Latn", False)):
            headers = {
                "content-type": "application/json",
                "accept": "application/graphql-response+json",
                "accept-language": tag,
            }
            said = await hub.client.post("/graphql", content=body, headers=headers)
            for error in said.json().get("errors", ()):
                assert bool(CYRILLIC.search(error["message"])) is script, (name, error)
                assert "content-language" in said.headers
                for one in error["extensions"].get("errors", ()):
                    assert bool(CYRILLIC.search(one["message"])) is script, (name, one)
                found = {**found, error["message"]: 1}
    assert len(found) > 60


async def test_a_refusal_says_its_language_and_english_is_the_default(hub: Hub) -> None:
    for tag, words in (
        ("", "Cannot query field 'x' on type 'Query'."),
        ("sr-RS", "Тип 'Query' нема поље 'x'."),
        ("sr-Latn", "Tip 'Query' nema polje 'x'."),
    ):
        answer = await hub.ask("{ x }", headers={"accept-language": tag})
        assert json.loads(answer.text)["errors"][0]["message"] == words
        assert "accept-language" in answer.headers["vary"]
    missing = await hub.client.get("/nowhere", headers={"accept-language": "sr"})
    assert missing.json()["errors"][0]["message"].startswith("На овој путањи нема ничега")
    assert missing.headers["content-language"] == "sr-Cyrl"
