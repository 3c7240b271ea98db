"""Rows of the population register as columns of text: persons, names, numbers, addresses."""

import numpy as np
import polars as pl

from demo.generate.addresses import Addresses
from demo.generate.chunk import Chunk
from demo.generate.columns import (
    blank,
    civic_numbers,
    days,
    house_numbers,
    joined_names,
    partial_days,
    where,
    words,
)
from demo.generate.days import NOBODY, Ints
from demo.generate.fashions import SEXES, TONGUES
from demo.generate.files import Table
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


def person_table(chunk: Chunk, represent: Ints) -> Table:
    """Persons; `represent` are the places of those who represent a party."""
    base, who, person, codes = chunk.base, chunk.who, chunk.person, chunk.codes
    units, pool, cradle = base.units, base.pool, base.cradle
    people, births, called, tongue = who.people, who.births, who.called, who.tongue
    nothing = blank(people.size)
    represents = np.isin(np.arange(people.size), represent)
    status = np.where(people.kind == Kind.DEAD, 1, np.where(people.kind == Kind.SECOND, 2, 0))
    originals = words(pool.surname_original, called.surname)
    given_originals = words(pool.given_original, called.given)
    # A name is entered whole: a surname without a form in that language has none to enter.
    is_whole = (originals.is_not_null() & given_originals.is_not_null()).to_numpy()
    entered = called.is_entered & is_whole
    return {
        "id": person,
        "trailId": chunk.ids("trail of person", people.size),
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
        "represents": words(("true",), np.where(represents, 0, NOBODY)),
        "mergedInto": chunk.persons(who.survivor),
        "minorityGivenName": where(entered, given_originals, nothing),
        "minoritySurname": where(entered, originals, nothing),
        "minorityLanguage": where(entered, words(TONGUES, tongue), nothing),
    }


def one_parent_table(person: pl.Series, called: Names, pool: Texts) -> Table:
    return {"person": person, "name": words(pool.given, called.parent)}


def former_name_table(row: pl.Series, person: pl.Series, called: Names, pool: Texts) -> Table:
    former = called.former
    return {
        "id": row,
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
    row: pl.Series, person: pl.Series, rows: Addresses, units: Units, pool: Texts
) -> Table:
    return {
        "id": row,
        "person": person.gather(rows.person),
        "kind": words(ADDRESS_KINDS, rows.kind),
        "unit": words(units.codes, rows.unit),
        "settlement": words(units.settlements, rows.unit),
        "street": words(pool.streets, rows.place.street),
        "number": house_numbers(pool.house_numbers, rows.place.house, rows.place.flat),
        "validFrom": days(rows.first),
        "validTo": days(rows.last),
    }
