"""Every refusal of the rules has its sentence in both languages, and every sentence its refusal."""

import ast
import csv
from pathlib import Path
from string import Formatter

import pytest

from resolvers.citizenship_entries.commands import Command, Facts, Place
from resolvers.citizenship_entries.decide import decide
from schema.decision import Refusal
from schema.text import homoglyphs
from tests.test_citizenship_decisions import REFUSALS

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "schema" / "texts" / "citizenship_entries.csv"
SOURCES = (*(ROOT / "resolvers" / "citizenship_entries").glob("*.py"), ROOT / "schema/entered.py")
ROWS = list(csv.DictReader(PAGE.read_text("utf-8").splitlines()))


def slots(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def codes() -> set[str]:
    """The first argument of each refusal and of each fault of words, in the sources."""
    calls = [
        node
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Refusal", "WordsError")
    ]
    texts = [one.value for call in calls for one in ast.walk(call.args[0]) if is_text(one)]
    return {text for text in texts if text.isupper()} | {"TEXT_NOT_CYRILLIC", "TEXT_CHARACTERS"}


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_every_code_has_its_sentence_and_no_sentence_stands_alone() -> None:
    assert [row["code"] for row in ROWS] == sorted(codes())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["code"])
def test_both_languages_name_the_same_facts(row: dict[str, str]) -> None:
    assert slots(row["sr"]) == slots(row["en"])
    assert row["sr"].endswith(".")
    assert row["en"].endswith(".")
    assert not homoglyphs(row["sr"])


@pytest.mark.parametrize(("code", "facts", "command"), REFUSALS)
def test_a_refusal_brings_the_facts_of_its_sentence(
    code: str, facts: Facts, command: Command
) -> None:
    refusal = decide(facts, Place.BIRTH_ENTRY, command)
    assert isinstance(refusal, Refusal)
    sentence = next(row for row in ROWS if row["code"] == code)
    assert slots(sentence["sr"]) == set(refusal.facts)
