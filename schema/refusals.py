"""The sentences of refusals: one CSV a register in schema/texts/, Serbian Cyrillic and English.

A sentence has a slot `{name}` for each fact it names. Facts that are values of an enum or names of
fields are said by their words in `facts.csv`. Serbian in Latin is derived.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Final

from schema import articles, text
from schema.acts import Language
from schema.decision import Refusal, Value

FACTS: Final = "facts.csv"
_FOLDER: Final = files("schema") / "texts"


@dataclass(frozen=True, slots=True)
class Sentence:
    """What one code says, in both languages."""

    serbian: str
    english: str

    @property
    def slots(self) -> frozenset[str]:
        """The facts that it names; ValueError where the languages name different ones."""
        serbian, english = (_slots(one) for one in (self.serbian, self.english))
        if serbian != english:
            message = f"the languages name different facts: {sorted(serbian ^ english)}"
            raise ValueError(message)
        return serbian


@cache
def sentences() -> Mapping[str, Sentence]:
    """Every sentence by its code; ValueError where a code stands twice."""
    found: dict[str, Sentence] = {}
    names = sorted(one.name for one in _FOLDER.iterdir() if one.name.endswith(".csv"))
    for name in names:
        for row in [] if name == FACTS else _rows(name):
            if row["code"] in found:
                message = f"{row['code']} stands twice in schema/texts/"
                raise ValueError(message)
            found[row["code"]] = Sentence(row["sr"], row["en"])
    return found


@cache
def fact_words() -> Mapping[tuple[str, str], Sentence]:
    """The words of values that are no words themselves, by the fact's name and the value."""
    return {(row["fact"], row["value"]): Sentence(row["sr"], row["en"]) for row in _rows(FACTS)}


def sentence(refusal: Refusal, language: Language) -> str:
    """The sentence of a refusal with its facts, in the language and script."""
    known = sentences()[refusal.code]
    english = language is Language.EN
    facts = {name: _worded(name, value, english=english) for name, value in refusal.facts.items()}
    if english:
        return known.english.format_map(facts)
    cyrillic = known.serbian.format_map(facts)
    return text.latin(cyrillic) if language is Language.SR_LATN else cyrillic


def cited(refusal: Refusal, language: Language) -> str | None:
    """The article of a refusal in the language and script; None where it is the hub's own rule."""
    return None if refusal.article is None else articles.cited(refusal.article, language)


def said(value: Value, *, english: bool = True) -> str:
    """A fact as a sentence says it; days as 12.03.2026. in Serbian, as 2026-03-12 in English."""
    match value:
        case date() if not english:
            return f"{value:%d.%m.%Y.}"
        case date():
            return value.isoformat()
        case Enum():
            return value.name
        case _:
            return str(value)


def _worded(name: str, value: Value, *, english: bool) -> str:
    """A fact within a sentence: by its words where it has some, else as it is."""
    plain = said(value, english=english)
    words = fact_words().get((name, plain))
    return plain if words is None else words.english if english else words.serbian


def _rows(page: str) -> list[dict[str, str]]:
    return list(csv.DictReader((_FOLDER / page).read_text("utf-8").splitlines()))


def _slots(sentence: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)
