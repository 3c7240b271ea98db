"""What the ledger has stored, as the graph answers it: receipts, refusals, outcomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from hub.ledger.given import written
from schema.acts import Language
from schema.decision import Refusal, Value
from schema.refusals import cited, said, sentence


@dataclass(frozen=True, slots=True)
class Stored:
    """An outcome as it stands under its key: of an act, or of a refusal."""

    command: str
    body: bytes
    refusal: Refusal | None
    number: int | None
    act: UUID | None
    at: str | None
    record_id: UUID | None
    notices: tuple[Mapping[str, Any], ...]
    answers: tuple[Mapping[str, Any], ...]
    filing: Mapping[str, Any] | None

    @classmethod
    def of(cls, row: asyncpg.Record) -> "Stored":
        """From a row of ledger.outcome."""
        refusal = None if row["refusal"] is None else read_refusal(row["refusal"])
        notices, answers = (tuple(orjson.loads(row[name])) for name in ("notices", "answers"))
        filing = None if row["filing"] is None else orjson.loads(row["filing"])
        names = ("command", "body", "number", "act", "at", "record_id")
        return cls(
            **{name: row[name] for name in names},
            refusal=refusal,
            notices=notices,
            answers=answers,
            filing=filing,
        )

    def receipt(self, *, trial: bool, repeated: bool) -> dict[str, Any] | None:
        """The receipt by the graph's names; a trial's has no number, time or id."""
        if self.act is None:
            return None
        notices = [
            {**one, "recordedAt": None if trial else one["recordedAt"]} for one in self.notices
        ]
        return {
            "act": None if trial else str(self.act),
            "commit": None if trial else self.number,
            "recordedAt": None if trial else self.at,
            "recordId": str(self.record_id),
            "notices": notices,
            "answers": list(self.answers),
            "filing": self.filing,
            "repeated": repeated,
        }


def refused(refusal: Refusal | None, language: Language) -> dict[str, Any] | None:
    """A refusal by the graph's names."""
    if refusal is None:
        return None
    return {
        "code": refusal.code,
        "article": cited(refusal, language),
        "sentence": sentence(refusal, language),
        "facts": [
            {"name": name, "value": None if value is None else said(value)}
            for name, value in refusal.facts.items()
        ],
    }


def write_refusal(refusal: Refusal) -> str:
    """A refusal as it is stored: its days stay days, so that any language can say them."""
    facts = [
        [
            name,
            "date" if isinstance(value, date) else "text",
            None if value is None else said(value),
        ]
        for name, value in refusal.facts.items()
    ]
    article = None if refusal.article is None else refusal.article.stored
    return written({"code": refusal.code, "article": article, "facts": facts}).decode()


def read_refusal(text: str) -> Refusal:
    """The same, read again."""
    held = orjson.loads(text)
    facts: dict[str, Value] = {
        name: date.fromisoformat(value) if kind == "date" else value
        for name, kind, value in held["facts"]
    }
    return Refusal.read(held["code"], held["article"], facts)
