"""Death entries, where the dead had lived, who reported the death, and the bare facts."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from demo.generate import civil_rates as rates
from demo.generate.chunk import Chunk
from demo.generate.civil_bearers import (
    Bearers,
    birth_columns,
    given_on,
    jmbg_on,
    name_on,
    surname_on,
)
from demo.generate.civil_births import CITIZEN
from demo.generate.civil_books import DEATHS, Offices, Places, place_columns, placed
from demo.generate.civil_homes import home_columns, hours
from demo.generate.columns import blank, days, repeated, where, words
from demo.generate.days import NEVER, NOBODY, YESTERDAY, Flags, Ints
from demo.generate.draws import evenly_of
from demo.generate.fashions import SEXES
from demo.generate.files import Table
from demo.generate.kin import Status
from demo.generate.plan import Kind
from demo.generate.pyramid import FEMALE

STATUSES = ("SINGLE", "MARRIED", "DIVORCED", "WIDOWED")
REPORT_DAYS = 3  # reported within three days
FINAL_DAYS = (20, 200)  # from the day on which a missing person is held to have died
INSTITUTION, COURT = "Здравствена установа: ", "Основни суд: "


@dataclass(frozen=True, slots=True)
class Deaths:
    """Death entries in order of persons; `row` is by person, NOBODY for the living."""

    person: Ints
    row: Ints
    died: Ints
    spouse: Ints  # who survived, or NOBODY
    unit: Ints  # NOBODY abroad
    place: Ints
    country: Ints
    final: Ints  # day of the court's decision on a missing person, else NEVER
    places: Places
    ids: pl.Series

    @property
    def keeper(self) -> Ints:
        return self.places.keeper


def death_entries(chunk: Chunk, to: Offices) -> Deaths:
    rng = chunk.chance("death entries")
    who, base = chunk.who, chunk.base
    people, kin, units, cradle = who.people, who.kin, base.units, base.cradle
    person = np.nonzero(people.kind == Kind.DEAD)[0]
    size, died = person.size, people.died[person]
    row = np.full(people.size, NOBODY)
    row[person] = np.arange(size)
    home = people.unit[person]
    elsewhere = cradle.elsewhere.draw(rng, np.full(size, len(cradle.areas)))
    unit = np.where(rng.random(size) < rates.DIED_AT_HOME_SHARE, home, elsewhere)
    is_abroad = rng.random(size) < rates.DIED_ABROAD_SHARE
    abroad = cradle.abroad.draw(rng, np.zeros(size, dtype=np.int64))
    area = np.where(is_abroad, to.area[units.keeper[home]], to.area[unit])
    spouse = np.where(kin.status[person] == Status.MARRIED, kin.spouse[person], NOBODY)
    spouse = np.where(people.died[spouse] == NEVER, spouse, NOBODY)
    can = (kin.status[person] != Status.MARRIED) & ~is_abroad & (died < YESTERDAY - FINAL_DAYS[1])
    is_missing = evenly_of(rng, can, rates.DECLARED_DEAD_SHARE)
    final = died + rng.integers(*FINAL_DAYS, size)
    soon = died + rng.integers(0, REPORT_DAYS + 1, size)
    date = np.minimum(np.where(is_missing, final + REPORT_DAYS, soon), YESTERDAY)
    return Deaths(
        person=person,
        row=row,
        died=died,
        spouse=spouse,
        unit=np.where(is_abroad, NOBODY, unit),
        place=np.where(is_abroad, len(units.codes) + abroad, unit),
        country=np.where(is_abroad, cradle.abroad_country[abroad], 0),
        final=np.where(is_missing, final, NEVER),
        places=placed(rng, to, DEATHS, area, units.keeper[to.unit[area]], date),
        ids=chunk.ids("death_entry", size),
    )


def death_table(chunk: Chunk, to: Offices, made: Deaths, of: Bearers) -> Table:
    rng = chunk.chance("death_entry")
    who, base = chunk.who, chunk.base
    person, died = made.person, made.died
    size, nothing = person.size, blank(person.size)
    surname = surname_on(chunk, of, person, died)
    maiden = surname_on(chunk, of, person, who.people.born[person])
    is_wife = (who.people.sex[person] == FEMALE) & (surname != maiden).to_numpy()
    is_missing = made.final != NEVER
    number = pl.Series(rng.integers(1, 900, size)).cast(pl.String)
    columns = birth_columns(chunk, person, np.ones(size, dtype=np.bool_))
    home = words(base.units.settlements, who.people.unit[person])
    return {
        "id": made.ids,
        **place_columns(to, made.places),
        "person": chunk.person.gather(person),
        "spouse": chunk.persons(made.spouse),
        "givenName": given_on(chunk, of, person, died),
        "surname": surname,
        "surnameBeforeMarriage": where(is_wife, maiden, nothing),
        "sex": words(SEXES, who.people.sex[person]),
        "jmbg": jmbg_on(who.numbers, person, died),
        "died": days(died),
        "diedAt": where(is_missing, nothing, hours(rng, size, rates.HOUR_UNKNOWN_SHARE)),
        "place": words(base.cradle.places, made.place),
        "unit": words(base.units.codes, made.unit),
        "country": words(base.cradle.countries, made.country),
        "born": columns["born"],
        "birthPlace": columns["birthPlace"],
        "citizenship": repeated(CITIZEN, size),
        "maritalStatus": words(STATUSES, who.kin.status[person]),
        "spouseName": name_on(chunk, of, made.spouse, died),
        "motherName": name_on(chunk, of, who.kin.mother[person], died),
        "fatherName": name_on(chunk, of, who.kin.father[person], died),
        "declaredCourt": where(is_missing, repeated(COURT, size) + home, nothing),
        "declaredNumber": where(is_missing, repeated("Р-", size) + number, nothing),
        "declaredFinalOn": days(made.final),
    }


def death_address_table(chunk: Chunk, made: Deaths) -> Table:
    rng = chunk.chance("death_entry_address")
    rows = chunk.on.rows.current[made.person]
    return {
        "entry": made.ids,
        "person": chunk.person.gather(made.person),
        "spouse": chunk.persons(made.spouse),
        **home_columns(rng, chunk, rows, chunk.who.people.unit[made.person], made.keeper),
    }


def death_report_table(chunk: Chunk, made: Deaths, of: Bearers) -> Table:
    """Reports by the husband or wife who survived, else by the institution."""
    rng = chunk.chance("death_report")
    size, base = made.person.size, chunk.base
    by_spouse: Flags = rng.random(size) < rates.REPORTED_BY_SPOUSE_SHARE
    by_spouse &= made.spouse != NOBODY
    reporter = np.where(by_spouse, made.spouse, NOBODY)
    institution = repeated(INSTITUTION, size) + words(base.cradle.places, made.place)
    return {
        "entry": made.ids,
        "person": chunk.person.gather(made.person),
        "spouse": chunk.persons(made.spouse),
        "reporter": chunk.persons(reporter),
        "reporterKind": words(("INSTITUTION", "PERSON"), by_spouse.astype(np.int64)),
        "reporterName": where(by_spouse, name_on(chunk, of, reporter, made.died), institution),
        "reportedOn": days(made.places.date),
        "keeperCode": words(base.units.codes, made.keeper),
    }


def death_fact_table(chunk: Chunk, made: Deaths) -> Table:
    return {"person": chunk.person.gather(made.person), "died": days(made.died)}
