"""Words of a birth entry that the rules of births do not read themselves: each is checked."""

import re
from collections.abc import Iterator
from typing import Final

from resolvers.birth_entries import LAW
from schema import entered
from schema.birth_inputs import BirthParentInput, EnterBirthInput, EnteredAddressInput, PaperInput
from schema.citizenship_texts import Paper
from schema.civil_births import ReporterKind
from schema.decision import Refusal
from schema.scripts import script_of

COUNTRY: Final = re.compile("[A-Z]{2}")  # ISO 3166-1 alpha-2
LANGUAGE: Final = re.compile("[a-z]{2,3}")  # ISO 639-1, else 639-3


def check_words(given: EnterBirthInput) -> None:
    """Raise WordsError at the first words that may not be entered."""
    entered.name(given.registrar, "registrar")
    if given.minority_name is not None:
        entered.original(given.minority_name.given_name, "minority_given_name")
        entered.original(given.minority_name.surname, "minority_surname")
    if given.affiliation is not None:
        entered.words(given.affiliation.nationality, "nationality")
        if given.affiliation.mother_tongue is not None:
            entered.words(given.affiliation.mother_tongue, "mother_tongue")
    for parent in given.parents:
        _check_parent(parent)
    by_person = given.report.kind is ReporterKind.PERSON
    (entered.name if by_person else entered.words)(given.report.name, "reporter_name")
    _check_address(given.report.residence)
    if given.late_decision is not None:
        entered.words(given.late_decision.body, "late_decision_body")
    for document in given.documents:
        entered.paper(paper(document))


def _check_parent(parent: BirthParentInput) -> None:
    if parent.birth_place is not None:
        entered.words(parent.birth_place, "parent_birth_place")
    if parent.foreign_citizenship is not None:
        entered.words(parent.foreign_citizenship, "parent_foreign_citizenship")
    _check_address(parent.residence)


def _check_address(address: EnteredAddressInput | None) -> None:
    if address is None:
        return
    entered.words(address.settlement, "settlement")
    if address.street is not None:
        entered.words(address.street, "street")


def paper(given: PaperInput) -> Paper:
    """A document of the input as the sentences take it."""
    return Paper(given.name, given.body, given.number, given.dated)


def wrong_codes(given: EnterBirthInput) -> Iterator[Refusal]:
    """Codes of states and languages that are none."""
    countries = [
        ("birth_country", given.birth_country),
        *(("parent_birth_country", one.birth_country) for one in given.parents),
        *(("residence_country", one.country) for one in residences(given)),
    ]
    for field, country in countries:
        if country is not None and COUNTRY.fullmatch(country) is None:
            yield Refusal("COUNTRY_CODE", LAW, {"field": field})
    name = given.minority_name
    if name is not None and LANGUAGE.fullmatch(name.language) is None:
        yield Refusal("LANGUAGE_CODE", LAW)
    if name is not None:
        scripts = {script_of(name.given_name), script_of(name.surname)}
        if len(scripts) > 1 or None in scripts or name.script not in (None, *scripts):
            yield Refusal("SCRIPT_DIFFERS", LAW)


def residences(given: EnterBirthInput) -> tuple[EnteredAddressInput, ...]:
    """Every residence that the entry states: of the parents, then of the reporter."""
    stated = (*(one.residence for one in given.parents), given.report.residence)
    return tuple(one for one in stated if one is not None)
