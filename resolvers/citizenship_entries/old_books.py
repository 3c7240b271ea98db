"""Entries of books of citizens made before the rulebook, taken over as they stand.

Books of citizens (knjige državljana) kept under older rules are part of the record: Law on
citizenship, art. 48, para. 2.
"""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

from resolvers.citizenship_entries.acts import Act, live
from resolvers.citizenship_entries.commands import Closed, Entered, Facts, Opened
from schema import entered
from schema.articles import BOOKS_OF_CITIZENS
from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_texts import CITIZEN, RULEBOOK_SINCE, Document
from schema.decision import Refusal
from schema.entered import WordsError
from schema.text import homoglyphs, normalise, unclean

ARTICLE: Final = BOOKS_OF_CITIZENS
TEXT_LENGTH_MAX: Final = 4_000  # more than an entry of a book has room for


@dataclass(frozen=True, slots=True)
class OldEntry:
    """An entry as it stands on paper: its text in Serbian Cyrillic, and what it says.

    `day` is the first day of an acquisition, the last of a termination.
    """

    what: CitizenshipGround | CitizenshipEnd
    entered_on: date
    day: date
    text: str
    document: Document | None


def take_over(facts: Facts, old: OldEntry) -> Entered | Refusal:
    """Decide whether an entry made before the rulebook is taken over; its text is kept."""
    try:
        text = _text(old.text)
        document = None if old.document is None else entered.document(old.document)
    except WordsError as error:
        return error.refusal()
    return _check(facts, old, document) or _entered(facts, old, text, document)


def _text(text: str) -> str:
    """The text with ends trimmed; letters, signs and order stay as they are."""
    if len(text) > TEXT_LENGTH_MAX:
        raise WordsError("TEXT_TOO_LONG", "text")
    if unclean(text) is not None:
        raise WordsError("TEXT_UNCLEAN", "text")
    if any(unicodedata.category(letter)[0] == "M" for letter in text):
        raise WordsError("TEXT_MARKS", "text")
    clean = normalise(text)
    if not clean:
        raise WordsError("TEXT_EMPTY", "text")
    if homoglyphs(clean):
        raise WordsError("TEXT_HOMOGLYPHS", "text")
    return clean


def _check(facts: Facts, old: OldEntry, document: Document | None) -> Refusal | None:
    days = [old.day, old.entered_on, *([document.dated] if document else [])]
    if (latest := max(days)) > facts.today:
        return Refusal("DAY_IN_FUTURE", ARTICLE, {"day": latest})
    for day in days:
        if day < facts.born_on:
            return Refusal("DAY_BEFORE_BIRTH", ARTICLE, {"day": day})
        if day > old.entered_on:
            return Refusal("AFTER_ITS_ENTRY", ARTICLE, {"day": day, "entered_on": old.entered_on})
    if old.entered_on >= RULEBOOK_SINCE:
        return Refusal("ENTERED_BY_RULEBOOK", ARTICLE, {"since": RULEBOOK_SINCE})
    if facts.acts and facts.acts[-1].entered_on > old.entered_on:
        return Refusal("OUT_OF_ORDER", ARTICLE, {"entered_on": facts.acts[-1].entered_on})
    if document is not None and any(act.document == document for act in facts.acts):
        return Refusal("ALREADY_ENTERED", ARTICLE, {"number": document.number})
    return _check_period(facts, old)


def _check_period(facts: Facts, old: OldEntry) -> Refusal | None:
    is_citizen = live(facts.acts) is not None
    if isinstance(old.what, CitizenshipGround):
        if is_citizen:
            return Refusal("ALREADY_CITIZEN", ARTICLE)
        if facts.until is not None and old.day <= facts.until:
            return Refusal("PERIODS_OVERLAP", ARTICLE, {"day": old.day, "until": facts.until})
        return None
    if not is_citizen:
        return Refusal("NOT_A_CITIZEN", ARTICLE)
    if facts.since is not None and old.day < facts.since:
        return Refusal("ENDS_BEFORE_IT_BEGAN", ARTICLE, {"day": old.day, "since": facts.since})
    return None


def _entered(facts: Facts, old: OldEntry, text: str, document: Document | None) -> Entered:
    act = Act(
        ordinal=facts.acts[-1].ordinal + 1 if facts.acts else 1,
        what=old.what,
        entered_on=old.entered_on,
        column=None,
        is_with_birth=False,
        document=document,
    )
    if isinstance(old.what, CitizenshipGround):
        return Entered(ARTICLE, act, text, CITIZEN, Opened(old.day, old.what))
    return Entered(ARTICLE, act, text, None, Closed(old.day, old.what))
