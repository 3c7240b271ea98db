"""The scripts of names in minority languages, told by their letters, in Python and in SQL."""

import re
from enum import Enum
from typing import Any, Final

import sqlalchemy as sa
import strawberry

from schema.record import Expression, Row


@strawberry.enum(description="Script (pismo) of a name in the language of a national minority.")
class Script(Enum):
    LATIN = strawberry.enum_value("LATIN", description="Latin, as of Hungarian or Slovak.")
    CYRILLIC = strawberry.enum_value("CYRILLIC", description="Cyrillic, as of Rusyn or Bulgarian.")
    GREEK = strawberry.enum_value("GREEK", description="Greek.")


# Letters by Unicode blocks, as both kinds of regular expressions write them.
LETTERS: Final = {
    Script.LATIN: "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ",
    Script.CYRILLIC: "Ѐ-ԯ",
    Script.GREEK: "Ͱ-Ͽἀ-῿",
}


def script_of(text: str) -> Script | None:
    """The one script of all letters of a text; None of several, of another, of none."""
    found = {
        next((one for one, letters in LETTERS.items() if re.match(f"[{letters}]", letter)), None)
        for letter in text
        if letter.isalpha()
    }
    return found.pop() if len(found) == 1 else None


def script(name: str) -> Expression:
    """The script of a column's letters; null of another one than these."""

    def of(row: Row) -> sa.ColumnElement[Any]:
        met = {
            one: row.c[name].op("~")(sa.literal_column(f"'[{letters}]'"))
            for one, letters in LETTERS.items()
        }
        return sa.case(*((found, sa.literal_column(f"'{one.name}'")) for one, found in met.items()))

    return of
