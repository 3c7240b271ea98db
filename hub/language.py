"""The words of refusals in the caller's language: English, or Serbian in either script.

Sentences are written in English where they are raised. `texts/sr.toml` has each of them in Serbian
Cyrillic; the Latin ones are derived.
"""

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from tomllib import loads

from hub.accept import weighed
from hub.errors import Code
from schema.text import latin

PLACE = re.compile(r"\{(\w+)\}")  # in a sentence: what stands there differs from time to time
HEADER_CHARACTERS_MAX = 200  # of Accept-Language; browsers send 30
PARTS_MAX = 20
HEADERS_KEPT = 256  # values that are read once
MESSAGE_CHARACTERS_MAX = 500  # of ours; a longer one repeats a client's long name


class Language(Enum):
    """A language and script, by its tag (BCP 47)."""

    ENGLISH = "en"
    CYRILLIC = "sr-Cyrl"
    LATIN = "sr-Latn"


@lru_cache(HEADERS_KEPT)
def chosen(header: bytes | None, otherwise: Language = Language.ENGLISH) -> Language:
    """The language that an Accept-Language header prefers, where it names one of ours."""
    if not header or len(header) > HEADER_CHARACTERS_MAX:
        return otherwise
    best, most = otherwise, 0.0
    for tag, weight in islice(weighed(header), PARTS_MAX):
        language = _named(tag.decode("latin-1"))
        if language is not None and weight > most:  # between equals the one named first
            best, most = language, weight
    return best


def _named(tag: str) -> Language | None:
    first, *rest = tag.split("-")
    match first:
        case "sr" if "latn" in rest:
            return Language.LATIN
        case "sr":
            return Language.CYRILLIC
        case "en":
            return Language.ENGLISH
        case _:
            return None


def sentence(message: str, code: Code, language: Language) -> str:
    """An English message in a language; where its sentence is not in the texts, its code's."""
    if language is Language.ENGLISH:
        return message
    serbian = _translated(message) or texts()["codes"][code.name]
    return serbian if language is Language.CYRILLIC else latin(serbian)


@cache
def texts() -> Mapping[str, Mapping[str, str]]:
    """The texts: `codes` by name, `sentences` by their English."""
    return loads(files("hub").joinpath("texts/sr.toml").read_text("utf-8"))


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    return [(_pattern(english), serbian) for english, serbian in texts()["sentences"].items()]


def _pattern(english: str) -> re.Pattern[str]:
    """What a sentence matches, whatever stands in its places."""
    parts = PLACE.split(english)
    return re.compile(
        "".join(
            f"(?P<{part}>.+?)" if index % 2 else re.escape(part) for index, part in enumerate(parts)
        )
    )


def _translated(message: str) -> str | None:
    if len(message) > MESSAGE_CHARACTERS_MAX:
        return None
    for pattern, serbian in _patterns():
        if found := pattern.fullmatch(message):
            return PLACE.sub(lambda place: found[place[1]], serbian)
    return None
