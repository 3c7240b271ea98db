"""Every refusal in every language: letters of one script, every slot filled, terms of the field."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from itertools import product
from pathlib import Path

import pytest

from resolvers.citizenship_entries.birth import Ground
from resolvers.citizenship_entries.decide import ARTICLES
from schema.acts import Language
from schema.articles import Article, Part, Regulation, cited, rulebook
from schema.case_courses import COURSES, CaseKind, CaseState
from schema.citizenship_commands import CitizenshipBookKind
from schema.civil_parents import ParentRole
from schema.decision import Refusal, Value
from schema.jmbg import Reason
from schema.refusals import fact_words, sentence, sentences
from schema.terms import TERMS
from schema.text import homoglyphs

ROOT = Path(__file__).parents[1]
LATIN, CYRILLIC = re.compile("[A-Za-zČĆŽŠĐčćžšđ]"), re.compile("[Ѐ-ӿ]")
DAY = date(2026, 3, 12)
# Facts that are said as they are, each with a value as it comes.
PLAIN: dict[str, Value] = {
    **dict.fromkeys(("area_unit", "keeper", "unit"), "79022"),
    **dict.fromkeys(("expected", "found", "last", "ordinal", "page", "year"), 7),
    "number": "204-12/2026",
    "hour": "02:30",
    **dict.fromkeys(
        ("before", "born", "closed_on", "day", "decided_on", "delivered_on", "entered_on"), DAY
    ),
    **dict.fromkeys(
        ("final_on", "latest", "opened_on", "ordered_on", "requested_on", "since", "until"), DAY
    ),
}
WORDED: dict[str, type[Enum]] = {
    "book": CitizenshipBookKind,
    "kind": CaseKind,
    "reason": Reason,
    "role": ParentRole,
    "state": CaseState,
}
NAMED = tuple(Article(one) for one in Regulation)
CITED = {
    *NAMED,
    *(Article(of, part=part) for of, part in product(Regulation, Part)),
    *(one.article for terms in TERMS.values() for one in terms),
    *(one.article for one in COURSES),
    *ARTICLES.values(),
    *(one.value for one in Ground),
    Article(Regulation.CITIZENSHIP, 7, last=11),
}


def values(name: str) -> list[Value]:
    """Every value that a fact may have, as far as its words differ."""
    if name == "field":
        return [value for fact, value in fact_words() if fact == "field"]
    return [*WORDED[name]] if name in WORDED else [PLAIN[name]]


def refusals(code: str) -> Iterator[Refusal]:
    slots = sorted(sentences()[code].slots)
    for found in product(*map(values, slots)):
        yield Refusal(code, None, dict(zip(slots, found, strict=True)))


def fields() -> set[str]:
    """The fields that the sources name where words are checked."""
    found: set[str] = set()
    for path in (*(ROOT / "resolvers").rglob("*.py"), *(ROOT / "schema").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="entered"))
                    | ast.Name(id="WordsError" | "words" | "number" | "name"),
                    args=[_, ast.Constant(value=str(field))],
                ):
                    found.add(field)
                case ast.Tuple(elts=[ast.Attribute(value=ast.Name(id="entered")), ast.Tuple(elts)]):
                    found |= {one.value for one in elts if isinstance(one, ast.Constant)}
    return found


@pytest.mark.parametrize("code", sorted(sentences()))
def test_a_sentence_is_whole_in_every_language(code: str) -> None:
    for refusal in refusals(code):
        cyrillic = sentence(refusal, Language.SR_CYRL)
        latin = sentence(refusal, Language.SR_LATN)
        english = sentence(refusal, Language.EN)
        assert LATIN.search(cyrillic) is None, cyrillic
        assert not homoglyphs(cyrillic), cyrillic
        assert CYRILLIC.search(latin) is None, latin
        assert CYRILLIC.search(english) is None, english
        for said in (cyrillic, latin, english):
            assert said.endswith("."), said
            assert not set("{}_") & set(said), said
            assert re.search(r"\b[A-Z]{2,}_?[A-Z]+\b", said.replace("JMBG", "")) is None or (
                "ISO" in said or "HH:MM" in said
            ), said
            assert "None" not in said


def test_every_value_of_a_fact_has_its_words() -> None:
    needed = {(fact, one.name) for fact, kind in WORDED.items() for one in kind}
    found = {(fact, value) for fact, value in fact_words() if fact != "field"}
    assert found == needed
    missing = fields() - {value for fact, value in fact_words() if fact == "field"}
    assert not missing, f"write them in schema/texts/facts.csv: {sorted(missing)}"


def test_the_fields_are_found_in_the_sources() -> None:
    assert {"registrar", "birth_place", "documents.name", "one_parent", "order_body"} <= fields()


def test_every_fact_is_said_as_it_is_or_by_words() -> None:
    named = {name for one in sentences().values() for name in one.slots}
    assert named == {*PLAIN, *WORDED, "field"}


@pytest.mark.parametrize("article", sorted(CITED, key=lambda one: one.stored), ids=Article.__str__)
def test_an_article_is_cited_in_one_language_and_script(article: Article) -> None:
    cyrillic, latin, english = (cited(article, one) for one in Language)
    assert LATIN.search(cyrillic) is None, cyrillic
    assert CYRILLIC.search(latin + english) is None, (latin, english)
    assert Article.read(article.stored) == article


@pytest.mark.parametrize(
    ("article", "said"),
    [
        (
            rulebook(15, 1),
            (
                "члан 15. став 1. Правилника",
                "član 15. stav 1. Pravilnika",
                "Rulebook, article 15, paragraph 1",
            ),
        ),
        (
            Article(Regulation.CITIZENSHIP, 7, last=11),
            (
                "чл. 7. до 11. Закона о држављанству Републике Србије",
                "čl. 7. do 11. Zakona o državljanstvu Republike Srbije",
                "Law on Citizenship of the Republic of Serbia, articles 7 to 11",
            ),
        ),
        (
            Article(Regulation.CIVIL_REGISTERS),
            ("Закон о матичним књигама", "Zakon o matičnim knjigama", "Law on Civil Registers"),
        ),
        (
            Article(Regulation.RULEBOOK, part=Part.GENERAL),
            (
                "Правилник, опште одредбе",
                "Pravilnik, opšte odredbe",
                "Rulebook, general rules",
            ),
        ),
    ],
)
def test_an_article_has_one_form(article: Article, said: tuple[str, str, str]) -> None:
    assert tuple(cited(article, one) for one in Language) == said


@pytest.mark.parametrize("text", ["16", "Rulebook, art. 9", "RULEBOOK 15(", "LAW 3"])
def test_what_is_no_article_is_read_as_none(text: str) -> None:
    assert Article.read(text) is None


def test_the_words_of_facts_are_of_one_script() -> None:
    for words in fact_words().values():
        assert LATIN.search(words.serbian) is None
        assert CYRILLIC.search(words.english) is None
