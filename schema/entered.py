"""Words that clerks enter into entries and notes: what is clean, and what is refused."""

import re
import unicodedata
from dataclasses import replace
from typing import Final

from schema.articles import GENERAL, Article
from schema.citizenship_texts import Document, Paper
from schema.decision import Refusal
from schema.text import homoglyphs, normalise, unclean

# More than any name of a person, place, body or mark in use; an index holds them all.
NAME_LENGTH_MAX: Final = 100
WORDS_LENGTH_MAX: Final = 250
NUMBER_LENGTH_MAX: Final = 50
PROSE_LENGTH_MAX: Final = 1_000  # a cell of a printed form

# Entries are in Serbian Cyrillic: Constitution, art. 10. Parentheses, semicolons and braces would
# let words pass for a part of the sentence that they stand in.
_LETTERS: Final = "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш"
_NAME: Final = re.compile(f"[{_LETTERS}]+(?:[ '’-]{{1,3}}[{_LETTERS}]+)*")
_ORIGINAL: Final = re.compile(r"[^\W\d_]+(?:[ .'’-]{1,3}[^\W\d_]+)*\.?")
_WORD: Final = rf"(?:[{_LETTERS}0-9]+|\b[IVXLC]+\b)"
_WORDS: Final = re.compile(rf"[„“”\"]?{_WORD}(?:[ .,:/'’„“”\"–-]{{1,3}}{_WORD})*[.“”\"]{{0,2}}")
# Bases in law and remarks have a cell of their own, in no sentence: `тач. 2)`, `№ 5 (2004)`.
_PROSE: Final = re.compile(
    rf"[„“”\"(№ ]{{0,3}}{_WORD}(?:[ .,;:/()'’„“”\"№–-]{{1,6}}{_WORD})*[.,;:)“”\"]{{0,3}}"
)
_NUMBER: Final = re.compile(rf"[{_LETTERS}A-Za-z0-9]+(?:[ ./-]{{1,2}}[{_LETTERS}A-Za-z0-9]+)*")


class WordsError(ValueError):
    """Words that may not be entered: a code and the field, never the words themselves."""

    def __init__(self, code: str, field: str) -> None:
        super().__init__(f"{field}: {code}")
        self.code = code
        self.field = field

    def refusal(self, article: Article | None = GENERAL) -> Refusal:
        """The same as a refusal; by the Rulebook's general rules entries are legible and clear."""
        return Refusal(self.code, article, {"field": self.field})


def name(text: str, field: str) -> str:
    """A name of a person in Serbian Cyrillic, trimmed; WordsError."""
    return _checked(text, field, _NAME, NAME_LENGTH_MAX)


def words(text: str, field: str) -> str:
    """The name of a body, a document or a place in Serbian Cyrillic, trimmed; WordsError."""
    return _checked(text, field, _WORDS, WORDS_LENGTH_MAX)


def prose(text: str, field: str) -> str:
    """A basis in law or a remark in Serbian Cyrillic with its punctuation, trimmed; WordsError."""
    return _checked(text, field, _PROSE, PROSE_LENGTH_MAX)


def number(text: str, field: str) -> str:
    """The number of a document: letters of either script and digits, by `/`, `-`, `.` or spaces."""
    return _checked(text, field, _NUMBER, NUMBER_LENGTH_MAX)


def document(entered: Document) -> Document:
    """A decision or act with clean words; WordsError."""
    return replace(
        entered, body=words(entered.body, "body"), number=number(entered.number, "number")
    )


def paper(entered: Paper) -> Paper:
    """A document that an entry rests on, with clean words; WordsError."""
    return replace(
        entered,
        name=words(entered.name, "name"),
        body=None if entered.body is None else words(entered.body, "body"),
        number=None if entered.number is None else number(entered.number, "number"),
    )


def original(text: str, field: str) -> str:
    """A name in the language and script of a minority, trimmed; WordsError.

    Letters of one script with their own marks: which of them a language has is not known here.
    """
    return _checked(text, field, _ORIGINAL, NAME_LENGTH_MAX)


def _checked(text: str, field: str, shape: re.Pattern[str], length_max: int) -> str:
    """Each fault has its code; length first, so that nothing walks what is too long."""
    if len(text) > length_max:
        raise WordsError("TEXT_TOO_LONG", field)
    if unclean(text) is not None:
        raise WordsError("TEXT_UNCLEAN", field)
    if any(unicodedata.category(letter)[0] == "M" for letter in text):
        raise WordsError("TEXT_MARKS", field)
    clean = normalise(text)
    if not clean:
        raise WordsError("TEXT_EMPTY", field)
    if homoglyphs(clean):
        raise WordsError("TEXT_HOMOGLYPHS", field)
    if shape.fullmatch(clean) is None:
        raise WordsError(_why(clean, shape), field)
    return clean


def _why(clean: str, shape: re.Pattern[str]) -> str:
    if shape in (_NUMBER, _ORIGINAL):
        return "TEXT_CHARACTERS"
    is_foreign = any(letter.isalpha() and letter not in _LETTERS for letter in clean)
    return "TEXT_NOT_CYRILLIC" if is_foreign else "TEXT_CHARACTERS"
