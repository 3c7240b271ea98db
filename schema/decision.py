"""What a decision on a command comes to: an act with its entries and notices, or a refusal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Self
from uuid import UUID

from schema.articles import Article

Value = str | int | bool | date | datetime | UUID | Enum | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What is appended to one record: its values by column, its key among them.

    `version` is of the row that stands with this key: the number of the commit that wrote it. Its
    other values stay, and that version moves into history. Without it the row is new.
    """

    record: type
    values: Mapping[str, Value]
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What is owed elsewhere: it stands in an open list there until it is answered.

    Without a unit it stands in that of the capacity that reads its kind.
    """

    kind: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class Received:
    """A filing that an office receives (podnesak) for one of its books, with what it asks."""

    book: str
    subject: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A filing whose state changes without an entry: OPEN, WAITING or CLOSED."""

    filing: UUID
    state: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """That an act's content be removed, on an order: its number, body and day."""

    act: UUID
    number: str
    body: str
    dated: date


@dataclass(frozen=True, slots=True)
class Removed:
    """That an act's content is removed, as the act `request` of another person asked."""

    act: UUID
    request: UUID


@dataclass(frozen=True, slots=True)
class Act:
    """What is entered at once, under one number and one time.

    `persons` are all whom its entries are about, new ones too; the trail names them. A new person
    is entered before what is about them. The first entry of the command's record is the one that
    the payload answers. `answers` are notices on the viewer's open list, or that the
    viewer's office left and takes back.
    """

    entries: tuple[Entry, ...]
    persons: tuple[UUID, ...] = ()
    notices: tuple[Notice, ...] = ()
    filed: Received | Marked | None = None
    answers: tuple[UUID, ...] = ()
    redaction: Ordered | Removed | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the law does not let a command be carried out: a code, the article, the facts it names.

    Its sentences stand in schema/texts/, with a slot for each fact. Without an article it is the
    hub's own rule.
    """

    code: str
    article: Article | None
    facts: Mapping[str, Value] = field(default_factory=dict)

    @classmethod
    def read(cls, code: str, article: str | None, facts: Mapping[str, Value]) -> Self:
        """A refusal as it was stored, with `Article.stored`."""
        return cls(code, None if article is None else Article.read(article), facts)
