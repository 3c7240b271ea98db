"""A refusal: what a clerk asked for and the law does not allow, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Fact = str | int | date


@dataclass(frozen=True, slots=True)
class Refusal:
    """A code that never changes its meaning, the article, and what the sentence names.

    The sentences stand in `schema/texts/`, in Serbian Cyrillic and in English.
    """

    code: str
    article: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
