"""Rows of citizenship as columns of text: periods, foreign citizenships, decisions and acts."""

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from demo.generate import citizenship_rates as rates
from demo.generate.births import Origin
from demo.generate.chunk import Chunk
from demo.generate.citizenship_acts import Acts, Annulments, Decisions
from demo.generate.citizenship_paths import Path, Ways
from demo.generate.columns import days, joined_names, partial_days, repeated, where, words
from demo.generate.days import NEVER, NOBODY, Flags, Ints, parts
from demo.generate.draws import ranks
from demo.generate.files import Table
from demo.generate.plan import Kind
from demo.generate.roll_tables import bodies
from demo.generate.units import Units

KINDS = ("ADMISSION", "TREATY_ACQUISITION", "RELEASE", "RENUNCIATION", "TREATY_TERMINATION")
FORMS = np.array([0, 0, 1, 1, 1])  # in which form a decision of each kind stands
ANNULLED_KINDS = ("RELEASE", "ACQUISITION", "TERMINATION", "ENTRY")
GROUNDS = {
    Path.TERRITORY: "BIRTH_ON_TERRITORY",
    Path.DETERMINED: "DETERMINATION",
    Path.DEEMED: "DEEMED",
    Path.ADMITTED: "ADMISSION",
    Path.ADMISSION_ANNULLED: "ADMISSION",
    Path.TREATY: "INTERNATIONAL_TREATY",
}  # all others are citizens by descent
ENDS = {
    Path.RETURNED: "RELEASE",
    Path.RELEASED: "RELEASE",
    Path.RELEASED_VOTER: "RELEASE",
    Path.RENOUNCED: "RENUNCIATION",
    Path.TREATY_ENDED: "INTERNATIONAL_TREATY",
    Path.ADMISSION_ANNULLED: "ANNULMENT",
    Path.ENTRY_ANNULLED: "ANNULMENT",
}
WITHOUT = (Path.NONE, Path.ADMISSION_PENDING, Path.ADMISSION_NOT_ENTERED, Path.MISSING)
SINCE_DECIDED = (Path.ADMITTED, Path.TREATY, Path.DEEMED, Path.ADMISSION_ANNULLED)
MINISTRY = "Министарство унутрашњих послова"
FIRST_YEAR, YEARS = 1970, 80
DISPUTE_DAYS = 30
# By kind of decision: under the law of 2004, and under those before it.
BASES = (
    (
        "чл. 14 Закона о држављанству Републике Србије",
        "Закон о југословенском држављанству",
    ),
    ("чл. 6 Закона о држављанству Републике Србије", "Међународни уговор"),
    (
        "чл. 28 Закона о држављанству Републике Србије",
        "Закон о југословенском држављанству",
    ),
    (
        "чл. 33 Закона о држављанству Републике Србије",
        "Закон о југословенском држављанству",
    ),
    ("чл. 27 Закона о држављанству Републике Србије", "Међународни уговор"),
)
BASE_AGAIN = "чл. 34 Закона о држављанству Републике Србије"
LANDS = {
    "RS": None, "AL": "Албанија", "AT": "Аустрија", "BA": "Босна и Херцеговина",
    "CH": "Швајцарска", "DE": "Немачка", "FR": "Француска", "HR": "Хрватска", "HU": "Мађарска",
    "ME": "Црна Гора", "MK": "Северна Македонија", "RO": "Румунија", "SE": "Шведска",
    "SI": "Словенија", "SK": "Словачка",
}  # fmt: skip

Counters = NDArray[np.int64]
DECISION, DETERMINATION, DEEMED, ANNULMENT = range(4)
PREFIXES = ("204-1-", "204-2-", "204-3-", "204-4-")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is counted up from chunk to chunk: numbers by series and year, ordinals by form."""

    numbers: Counters
    ordinals: Counters


def nothing_decided() -> Evidence:
    size = (len(PREFIXES), YEARS)
    return Evidence(np.zeros(size, dtype=np.int64), np.zeros(int(FORMS.max()) + 1, dtype=np.int64))


def numbered(made: Evidence, series: int, date: Ints) -> pl.Series:
    """`204-1-17/2009`, counted within the year in the order of days."""
    year, _, _ = parts(date)
    order = np.argsort(date, kind="stable")
    place = np.empty(date.size, dtype=np.int64)
    place[order] = ranks(year[order])
    count = made.numbers[series, year - FIRST_YEAR] + place + 1
    np.add.at(made.numbers[series], year - FIRST_YEAR, 1)
    texts = [pl.Series(values).cast(pl.String) for values in (count, year)]
    return repeated(PREFIXES[series], date.size) + texts[0] + "/" + texts[1]


def ordinals(made: Evidence, kind: Ints, date: Ints) -> pl.Series:
    """Column 1 of the forms, counted for each form."""
    order = np.argsort(date, kind="stable")
    place = np.empty(date.size, dtype=np.int64)
    form = FORMS[kind]
    place[order] = ranks(form[order])
    count = made.ordinals[form] + place + 1
    np.add.at(made.ordinals, form, 1)
    return pl.Series(count)


def period_table(chunk: Chunk, way: Ways) -> Table:
    """The only period of most, both of those who returned."""
    born = chunk.who.people.born
    first = np.nonzero(~np.isin(way.path, WITHOUT))[0]
    again = way.on(Path.RETURNED)
    person = np.concatenate([first, again])
    is_again: Flags = np.arange(person.size) >= first.size
    path = way.path[person]
    is_decided = np.isin(path, SINCE_DECIDED) | is_again
    grounds = [GROUNDS.get(one, "DESCENT") for one in Path]
    ends = [ENDS.get(one) for one in Path]
    has_end = np.isin(path, list(ENDS)) & ~is_again
    ground = where(is_again, repeated("ADMISSION", path.size), words(grounds, path))
    return {
        "id": chunk.ids("citizenship", person.size),
        "person": chunk.persons(person),
        "since": days(np.where(is_decided, way.got[person], born[person])),
        "until": days(np.where(has_end, way.lost[person] - 1, NEVER)),
        "ground": ground,
        "endedBy": words(ends, np.where(has_end, path, NOBODY)),
    }


def other_countries(chunk: Chunk) -> Ints:
    """By person: the other state, as a place in the list of countries, whether or not theirs."""
    births, cradle = chunk.who.births, chunk.base.cradle
    rng = chunk.chance("states of citizens")
    drawn = cradle.abroad_country[cradle.abroad.draw(rng, np.zeros_like(births.origin))]
    return np.where(births.country > 0, births.country, drawn)


def foreign_table(chunk: Chunk, way: Ways, country: Ints) -> Table:
    """Of foreigners, of many who were naturalised or live abroad, of those who were released."""
    rng = chunk.chance("foreign citizenships")
    people, origin = chunk.who.people, chunk.who.births.origin
    draw = rng.random(people.size)
    home, abroad, federal, naturalised = rates.DUAL_SHARES
    share = np.where(people.kind == Kind.AWAY, abroad, home)
    share = np.where((origin == Origin.ENTRY_ABROAD) & (people.kind != Kind.AWAY), federal, share)
    is_foreign, is_new = origin == Origin.FOREIGN, origin == Origin.NATURALISED
    is_released = np.isin(way.path, (Path.RETURNED, Path.RELEASED, Path.RELEASED_VOTER))
    is_released |= way.path == Path.RELEASE_NOT_ENTERED
    never_came = way.path == Path.RELEASE_ANNULLED
    has_other = (draw < share) | is_foreign | is_new | is_released
    has_other &= ~never_came & (people.kind != Kind.SECOND)
    who = np.nonzero(has_other)[0]
    since = np.where(is_foreign | is_new, people.born, NEVER)
    since = np.where(is_released & ~is_foreign, way.lost, since)
    left = is_new & (draw > naturalised) & (way.got != NEVER)
    return {
        "id": chunk.ids("foreign_citizenship", who.size),
        "person": chunk.persons(who),
        "country": words(chunk.base.cradle.countries, country[who]),
        "since": days(since[who]),
        "until": days(np.where(left, way.got, NEVER)[who]),
    }


@dataclass(frozen=True, slots=True)
class Named:
    """By decision: the places of those whose names, birth and home stand in it."""

    person: Ints  # whom it is matched to, or NOBODY
    given: Ints
    surname: Ints
    parent: Ints
    born: Ints


def decision_table(
    chunk: Chunk, made: Evidence, found: Decisions, named: Named, country: Ints
) -> Table:
    """All columns of Forms 1 and 2."""
    rng = chunk.chance("evidence of citizenship")
    called, pool, people = chunk.who.called, chunk.base.pool, chunk.who.people
    unit = delivered_units(chunk, named.born)
    unit = np.where(found.delivered == NEVER, NOBODY, unit)
    size = found.kind.size
    request = pl.Series(rng.integers(1, 9_000, size)).cast(pl.String)
    year, _, _ = parts(found.requested)
    surname, births = named.surname, chunk.who.births
    return {
        "id": chunk.ids("citizenship_decision", size),
        "person": chunk.persons(named.person),
        "kind": words(KINDS, found.kind),
        "ordinal": ordinals(made, found.kind, found.decided),
        "requestNumber": "204-" + request + "/" + pl.Series(year).cast(pl.String),
        "requestedOn": days(found.requested),
        "number": numbered(made, DECISION, found.decided),
        "decidedOn": days(found.decided),
        "effectiveOn": days(found.final),
        "legalBasis": legal_bases(found),
        "surname": joined_names(
            pool.surnames, called.surname[surname], called.second[surname], called.joint[surname]
        ),
        "oneParent": words(pool.given, called.parent[named.parent]),
        "givenName": words(pool.given, called.given[named.given]),
        "born": partial_days(people.born[named.born], people.precision[named.born]),
        "birthPlace": words(chunk.base.cradle.places, births.place[named.born]),
        "birthCountry": words(chunk.base.cradle.countries, births.country[named.born]),
        "residence": residences(chunk, named.born),
        "foreignCitizenship": words(
            [LANDS[code] for code in chunk.base.cradle.countries], country[named.born]
        ),
        "deliveredTo": words(bodies(chunk.base.units), unit),
        "body": repeated(MINISTRY, size),
        "finalOn": days(found.final),
        "deliveredOn": days(found.delivered),
        "deliveredUnit": words(chunk.base.units.codes, unit),
        **remedies(found.decided),
    }


def legal_bases(found: Decisions) -> pl.Series:
    is_old = (found.decided < rates.LAW_2005).astype(np.int64)
    texts = [text for pair in BASES for text in pair]
    known = words(texts, found.kind * 2 + is_old)
    is_again = found.is_again & (is_old == 0)
    return where(is_again, repeated(BASE_AGAIN, known.len()), known)


def remedies(decided: Ints) -> Table:
    """Under the law of 2004 a dispute in thirty days; of older decisions it is not said."""
    is_said = decided >= rates.LAW_2005
    return {
        "remedy": words(("ADMINISTRATIVE_DISPUTE",), np.where(is_said, 0, NOBODY)),
        "remedyDays": words((str(DISPUTE_DAYS),), np.where(is_said, 0, NOBODY)),
    }


def delivered_units(chunk: Chunk, who: Ints) -> Ints:
    """Who keeps the birth entry; where there is none, who keeps those of the home."""
    units: Units = chunk.base.units
    keeper = chunk.who.births.keeper[who]
    return np.where(keeper != NOBODY, keeper, units.keeper[chunk.who.people.unit[who]])


def residences(chunk: Chunk, who: Ints) -> pl.Series:
    """The settlement of the last address, where there is one."""
    rows = chunk.on.rows
    current, stay = rows.current[who], rows.stay[who]
    place = np.where(current != NOBODY, current, stay)
    unit = np.where(place != NOBODY, rows.unit[place], NOBODY)
    return words(chunk.base.units.settlements, unit)


def act_table(chunk: Chunk, made: Evidence, found: Acts, series: int) -> Table:
    """Determinations, or acts of the police by whose order citizenship is entered."""
    unit = delivered_units(chunk, found.person)
    is_act = series == DEEMED
    day = "issuedOn" if is_act else "decidedOn"
    name = "deemed_act" if is_act else "determination"
    offices = [f"Полицијска управа: {settlement}" for settlement in chunk.base.units.settlements]
    body = words(offices, unit) if is_act else repeated(MINISTRY, unit.size)
    return {
        "id": chunk.ids(name, unit.size),
        "person": chunk.persons(found.person),
        "number": numbered(made, series, found.decided),
        day: days(found.decided),
        "body": body,
        "finalOn": days(found.final),
        "deliveredOn": days(found.delivered),
        "deliveredUnit": words(chunk.base.units.codes, unit),
        **({} if is_act else remedies(found.decided)),
    }


def annulment_table(chunk: Chunk, made: Evidence, found: Annulments, decided: Table) -> Table:
    """Each names the decision that it annuls by body, number and date, as it stands there."""
    unit = delivered_units(chunk, found.person)
    place = pl.Series(found.decision).set(pl.Series(found.decision == NOBODY), None)
    return {
        "id": chunk.ids("annulment", found.person.size),
        "person": chunk.persons(found.person),
        "number": numbered(made, ANNULMENT, found.decided),
        "decidedOn": days(found.decided),
        "body": repeated(MINISTRY, found.person.size),
        "annuls": words(ANNULLED_KINDS, found.kind),
        "annulledBody": decided["body"].gather(place),
        "annulledNumber": decided["number"].gather(place),
        "annulledOn": decided["decidedOn"].gather(place),
        "decision": decided["id"].gather(place),
        "finalOn": days(found.final),
        "deliveredOn": days(found.delivered),
        "deliveredUnit": words(chunk.base.units.codes, unit),
        **remedies(found.decided),
    }
