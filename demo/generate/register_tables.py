"""Rows of the population register as columns of text: persons, names, numbers, addresses."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from demo.generate.addresses import Addresses
from demo.generate.births import Cradles
from demo.generate.columns import (
    blank,
    civic_numbers,
    days,
    house_numbers,
    ids,
    joined_names,
    partial_days,
    where,
    words,
)
from demo.generate.days import NOBODY, Ints
from demo.generate.fashions import SEXES, TONGUES
from demo.generate.files import Table
from demo.generate.folk import Folk
from demo.generate.identifiers import Identifiers
from demo.generate.naming import Names
from demo.generate.plan import Kind
from demo.generate.texts import Texts
from demo.generate.units import Units

STATUSES = ("ACTIVE", "DECEASED", "MERGED")
NAME_REASONS = ("MARRIAGE", "DIVORCE", "DECISION")
NUMBER_KINDS = ("JMBG", "EBS")
NUMBER_REASONS = ("FIRST", "CORRECTION", "NATURALISATION")
ADDRESS_KINDS = ("RESIDENCE", "TEMPORARY")


@dataclass(frozen=True, slots=True)
class Codes:
    """Units by person that decide who may see the person, and the survivor of a second record."""

    roll: Ints
    residence: Ints
    survivor: Ints
    protection: Ints


def person_table(
    rng: np.random.Generator,
    person: pl.Series,
    who: Folk,
    codes: Codes,
    units: Units,
    pool: Texts,
    cradle: Cradles,
) -> Table:
    people, births, called, tongue = who.people, who.births, who.called, who.tongue
    nothing = blank(people.size)
    status = np.where(people.kind == Kind.DEAD, 1, np.where(people.kind == Kind.SECOND, 2, 0))
    originals = words(pool.surname_original, called.surname)
    given_originals = words(pool.given_original, called.given)
    # A name is entered whole: a surname without a form in that language has none to enter.
    is_whole = (originals.is_not_null() & given_originals.is_not_null()).to_numpy()
    entered = called.is_entered & is_whole
    return {
        "id": person,
        "trailId": ids(rng, people.size),
        "status": words(STATUSES, status),
        "protection": pl.Series(codes.protection),
        "givenName": words(pool.given, called.given),
        "surname": joined_names(pool.surnames, called.surname, called.second, called.joint),
        "sex": words(SEXES, people.sex),
        "born": partial_days(people.born, people.precision),
        "birthUnit": words(units.codes, births.unit),
        "birthPlace": words(cradle.places, births.place),
        "birthCountry": words(cradle.countries, births.country),
        "birthKeeper": words(units.codes, births.keeper),
        "rollUnit": words(units.codes, codes.roll),
        "residenceUnit": words(units.codes, codes.residence),
        "mergedInto": where(codes.survivor != NOBODY, person.gather(codes.survivor), nothing),
        "minorityGivenName": where(entered, given_originals, nothing),
        "minoritySurname": where(entered, originals, nothing),
        "minorityLanguage": where(entered, words(TONGUES, tongue), nothing),
    }


def one_parent_table(person: pl.Series, called: Names, pool: Texts) -> Table:
    return {"person": person, "name": words(pool.given, called.parent)}


def former_name_table(
    rng: np.random.Generator, person: pl.Series, called: Names, pool: Texts
) -> Table:
    former = called.former
    return {
        "id": ids(rng, former.person.size),
        "person": person.gather(former.person),
        "givenName": words(pool.given, former.given),
        "surname": words(pool.surnames, former.surname),
        "validFrom": days(former.first),
        "validTo": days(former.last),
        "reason": words(NAME_REASONS, former.reason),
    }


def identifier_table(person: pl.Series, identifier: pl.Series, numbers: Identifiers) -> Table:
    return {
        "id": identifier,
        "person": person.gather(numbers.person),
        "kind": words(NUMBER_KINDS, numbers.kind),
        "value": civic_numbers(numbers.value),
        "validFrom": days(numbers.first),
        "validTo": days(numbers.last),
        "reason": words(NUMBER_REASONS, numbers.reason),
    }


def address_table(
    rng: np.random.Generator, person: pl.Series, rows: Addresses, units: Units, pool: Texts
) -> Table:
    return {
        "id": ids(rng, rows.person.size),
        "person": person.gather(rows.person),
        "kind": words(ADDRESS_KINDS, rows.kind),
        "unit": words(units.codes, rows.unit),
        "settlement": words(units.settlements, rows.unit),
        "street": words(pool.streets, rows.place.street),
        "number": house_numbers(pool.house_numbers, rows.place.house, rows.place.flat),
        "validFrom": days(rows.first),
        "validTo": days(rows.last),
    }
