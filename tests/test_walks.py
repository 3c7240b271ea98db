"""The walks of docs/walks are what happens: each operation is sent, each answer compared."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from hub.api import Api
from hub.db import Connection
from hub.postgres import Server
from schema.scalars import BELGRADE
from tests.births import AREA, BOOKS
from tests.conftest import NIS
from tests.registrars import BOOK, PERIOD, PERSON, opened, somebody

WALKS = sorted((Path(__file__).parents[1] / "docs" / "walks").glob("*.md"))
STEP = re.compile(
    r"```graphql as (?P<who>[^\n]+)\n(?P<document>.+?)```\n\n"
    r"(?:```json given\n(?P<given>.+?)```\n\n)?"
    r"```json\n(?P<answer>.+?)```",
    re.DOTALL,
)
NAMED = re.compile(r"<([a-z]+)(?: ([+-]) (\d+))?>")  # `<child>`, `<today - 3>`
MARKO = PERSON.replace("'Марта', 'Ковач', 'FEMALE'", "'Марко', 'Марковић', 'MALE'")
VERA = PERSON.replace("'Марта', 'Ковач', 'FEMALE'", "'Вера', 'Ковач', 'FEMALE'")


@dataclass(frozen=True)
class Step:
    """One operation of a walk: who asks what with which variables, and what is answered."""

    capacity: str
    unit: str | None
    document: str
    given: Any
    answer: Any


def steps(walk: Path) -> list[Step]:
    """Every operation of a walk, in order; none of its blocks is left out."""
    text = walk.read_text("utf-8")
    found = []
    for step in STEP.finditer(text):
        capacity, _, unit = step["who"].partition(" ")
        given = json.loads(step["given"] or "null")
        found.append(
            Step(capacity, unit or None, step["document"], given, json.loads(step["answer"]))
        )
    assert len(found) == text.count("```graphql") == text.count("```json\n")
    return found


def filled(value: Any, names: dict[str, Any]) -> Any:
    """A value with what its `<names>` stand for."""
    match value:
        case dict():
            return {key: filled(inner, names) for key, inner in value.items()}
        case list():
            return [filled(inner, names) for inner in value]
        case str():
            said = NAMED.fullmatch(value)
            return _meant(said, names) if said else value
    return value


def _meant(said: re.Match[str], names: dict[str, Any]) -> Any:
    name, sign, days = said.groups()
    if sign is None:
        return names[name]
    moved = timedelta(int(days) * (1 if sign == "+" else -1))
    return (date.fromisoformat(names[name]) + moved).isoformat()


def learn(told: Any, got: Any, names: dict[str, Any]) -> None:
    """What a `<name>` stands for that is met for the first time."""
    match told, got:
        case dict(), dict():
            for key in told.keys() & got.keys():
                learn(told[key], got[key], names)
        case list(), list():
            for one, other in zip(told, got, strict=False):
                learn(one, other, names)
        case str(), str() | int():
            if (said := NAMED.fullmatch(told)) and said[2] is None:
                names.setdefault(said[1], got)


async def people(books: Connection) -> dict[str, Any]:
    """Whom the walks begin with, and where they stand: what their `<names>` stand for."""
    marko, vera, volume = uuid4(), uuid4(), uuid4()
    await books.execute(BOOKS)
    await books.execute(MARKO, marko, 0, NIS, date(1984, 3, 2))
    await books.execute(PERIOD, marko, date(1984, 3, 2), "DESCENT")
    await books.execute(VERA, vera, 0, None, date(1970, 2, 1))
    await books.execute(BOOK, volume, NIS)
    marta = await somebody(books)
    today = datetime.now(BELGRADE).date()
    born = today - timedelta(1)
    return {
        "area": AREA,
        "birth": str(marta.birth),
        "book": str(volume),
        "day": born.day,
        "marko": str(marko),
        "marta": str(marta.id),
        "month": born.month,
        "today": today.isoformat(),
        "vera": str(vera),
        "year": born.year,
    }


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.stem)
async def test_a_walk_is_what_happens(
    walk: Path, server: Server, api: Api, serve: Callable[..., Any]
) -> None:
    async with opened(server, api, serve) as desk:
        names = await people(desk.books)
        for number, step in enumerate(steps(walk), 1):
            given = filled(step.given, names)
            got = await desk.hub.ask(step.document, given, capacity=step.capacity, unit=step.unit)
            learn(step.answer, got.json, names)
            assert got.json == filled(step.answer, names), f"step {number} of {walk.name}"
