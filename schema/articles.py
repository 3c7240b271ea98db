"""The articles that refusals and cases cite, said in the reader's language and script.

Articles of the Rulebook are numbered as in its consolidated text; another regulation is always
named with the number. An article whose number was not read is cited by its regulation alone, or by
the part of the regulation that it stands in.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final, Self

from schema import text
from schema.acts import Language


class Regulation(Enum):
    """A regulation: its name in Serbian, of whom (genitive), and in English."""

    RULEBOOK = ("Правилник", "Правилника", "Rulebook")
    CITIZENSHIP = (
        "Закон о држављанству Републике Србије",
        "Закона о држављанству Републике Србије",
        "Law on Citizenship of the Republic of Serbia",
    )
    CIVIL_REGISTERS = (
        "Закон о матичним књигама",
        "Закона о матичним књигама",
        "Law on Civil Registers",
    )
    CITIZEN_NUMBER = (
        "Закон о јединственом матичном броју грађана",
        "Закона о јединственом матичном броју грађана",
        "Law on the Unique Master Citizen Number",
    )
    PROCEDURE = (
        "Закон о општем управном поступку",
        "Закона о општем управном поступку",
        "Law on General Administrative Procedure",
    )
    DISPUTES = (
        "Закон о управним споровима",
        "Закона о управним споровима",
        "Law on Administrative Disputes",
    )
    FAMILY = ("Породични закон", "Породичног закона", "Family Law")
    ROLL = (
        "Закон о јединственом бирачком списку",
        "Закона о јединственом бирачком списку",
        "Law on the Unified Electoral Roll",
    )
    PARTIES = (
        "Закон о политичким странкама",
        "Закона о политичким странкама",
        "Law on Political Parties",
    )


class Part(Enum):
    """A part of a regulation without a number, in Serbian and in English."""

    GENERAL = ("опште одредбе", "general rules")
    RENEWAL = ("обнова евиденције", "renewal of records")
    FULL_ADOPTION = ("потпуно усвојење", "full adoption")


_STORED: Final = re.compile(
    r"(?P<of>[A-Z_]+)(?: (?P<number>[0-9]+)(?:-(?P<last>[0-9]+)|\((?P<paragraph>[0-9]+)\))?"
    r"| (?P<part>[A-Z_]+))?"
)


@dataclass(frozen=True, slots=True)
class Article:
    """An article, a paragraph of it, all up to another article, or a part of a regulation."""

    regulation: Regulation
    number: int | None = None
    paragraph: int | None = None
    last: int | None = None
    part: Part | None = None

    @property
    def stored(self) -> str:
        """How it is stored: `RULEBOOK 15(1)`, `CITIZENSHIP 7-11`, `RULEBOOK GENERAL`."""
        number = "" if self.number is None else f" {self.number}"
        last = "" if self.last is None else f"-{self.last}"
        paragraph = "" if self.paragraph is None else f"({self.paragraph})"
        part = "" if self.part is None else f" {self.part.name}"
        return f"{self.regulation.name}{number}{last}{paragraph}{part}"

    @classmethod
    def read(cls, stored: str) -> Self | None:
        """The same, read again; None where the text is none."""
        found = _STORED.fullmatch(stored)
        if found is None or found["of"] not in Regulation.__members__:
            return None
        number, paragraph, last = (
            None if found[name] is None else int(found[name])
            for name in ("number", "paragraph", "last")
        )
        part = None if found["part"] is None else Part[found["part"]]
        return cls(Regulation[found["of"]], number, paragraph, last, part)


def cited(article: Article, language: Language) -> str:
    """`члан 15. став 1. Правилника`, `član 15. stav 1. Pravilnika`, `Rulebook, article 15, ...`."""
    if language is Language.EN:
        return _english(article)
    cyrillic = _serbian(article)
    return text.latin(cyrillic) if language is Language.SR_LATN else cyrillic


def _serbian(article: Article) -> str:
    name, of_name, _ = article.regulation.value
    if article.number is None:
        return name if article.part is None else f"{name}, {article.part.value[0]}"
    if article.last is not None:
        return f"чл. {article.number}. до {article.last}. {of_name}"
    paragraph = "" if article.paragraph is None else f" став {article.paragraph}."
    return f"члан {article.number}.{paragraph} {of_name}"


def _english(article: Article) -> str:
    name = article.regulation.value[2]
    if article.number is None:
        return name if article.part is None else f"{name}, {article.part.value[1]}"
    if article.last is not None:
        return f"{name}, articles {article.number} to {article.last}"
    paragraph = "" if article.paragraph is None else f", paragraph {article.paragraph}"
    return f"{name}, article {article.number}{paragraph}"


GENERAL: Final = Article(Regulation.RULEBOOK, part=Part.GENERAL)
RENEWAL: Final = Article(Regulation.RULEBOOK, part=Part.RENEWAL)
CIVIL_REGISTERS: Final = Article(Regulation.CIVIL_REGISTERS)
BOOKS_OF_CITIZENS: Final = Article(Regulation.CITIZENSHIP, 48, 2)
CITIZEN_NUMBER: Final = Article(Regulation.CITIZEN_NUMBER, 3, last=5)


def rulebook(number: int, paragraph: int | None = None) -> Article:
    """An article of the Rulebook."""
    return Article(Regulation.RULEBOOK, number, paragraph)


def citizenship_law(number: int, paragraph: int | None = None) -> Article:
    """An article of the Law on citizenship."""
    return Article(Regulation.CITIZENSHIP, number, paragraph)
