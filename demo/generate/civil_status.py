"""Personal status: notes on parentage and adoption, legal capacity, guardians, affiliation."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from demo.generate import civil_rates as rates
from demo.generate.births import Origin
from demo.generate.chunk import Chunk
from demo.generate.civil_bearers import Bearers, given_on
from demo.generate.civil_births import Births, Entered
from demo.generate.civil_books import Offices, place_columns, some_names
from demo.generate.civil_deaths import COURT
from demo.generate.civil_notes import (
    DECISION_ON,
    JUDGEMENT,
    LATER,
    NOTED_DAYS,
    Notes,
    numbers,
    offices_of,
)
from demo.generate.columns import days, repeated, words
from demo.generate.days import NEVER, NOBODY, TODAY, YESTERDAY, Flags, Ints, between, birthday
from demo.generate.draws import evenly, evenly_of
from demo.generate.files import Table
from demo.generate.plan import Kind
from demo.generate.pyramid import ADULT

GUARDIANS = "Центар за социјални рад: "
CAPACITY_YEARS_DAYS = 7_300
AFFILIATIONS = {
    "": ("Српска", "српски"), "ALBANIAN": ("Албанска", "албански"),
    "ASHKALI": ("Ашкалијска", "албански"), "BOSNIAK": ("Бошњачка", "босански"),
    "BULGARIAN": ("Бугарска", "бугарски"), "BUNJEVAC": ("Буњевачка", "буњевачки"),
    "VLACH": ("Влашка", "влашки"), "GREEK": ("Грчка", "грчки"),
    "EGYPTIAN": ("Египћанска", "албански"), "HUNGARIAN": ("Мађарска", "мађарски"),
    "GERMAN": ("Немачка", "немачки"), "POLISH": ("Пољска", "пољски"),
    "ROMA": ("Ромска", "ромски"), "ROMANIAN": ("Румунска", "румунски"),
    "RUSYN": ("Русинска", "русински"), "RUSSIAN": ("Руска", "руски"),
    "SLOVAK": ("Словачка", "словачки"), "SLOVENE": ("Словеначка", "словеначки"),
    "UKRAINIAN": ("Украјинска", "украјински"), "CZECH": ("Чешка", "чешки"),
    "CROAT": ("Хрватска", "хрватски"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Restricted:
    """Persons whose legal capacity is restricted; who lost the vote is not on the roll."""

    person: Ints
    is_full: Flags
    since: Ints


def restricted(chunk: Chunk) -> Restricted:
    """Adult residents without the right to vote, and a few who kept it."""
    rng = chunk.chance("legal capacity")
    people, voters = chunk.who.people, chunk.on.voters
    is_here = (people.kind == Kind.RESIDENT) & people.is_adult
    is_citizen = chunk.who.births.origin != Origin.FOREIGN
    is_full = is_here & is_citizen & ~voters.is_voter & (voters.able_since < YESTERDAY)
    is_partial = evenly_of(rng, is_here & voters.is_voter, rates.PARTIAL_CAPACITY_SHARE)
    person = np.nonzero(is_full | is_partial)[0]
    first = np.maximum(birthday(people.born[person], ADULT), TODAY - CAPACITY_YEARS_DAYS)
    return Restricted(person, is_full[person], between(rng, first, people.last[person]))


def capacity_table(chunk: Chunk, of: Restricted) -> Table:
    full = of.is_full.astype(np.int64)
    return {
        "id": chunk.ids("legal_capacity", of.person.size),
        "person": chunk.person.gather(of.person),
        "kind": words(("PARTIAL", "FULL"), full),
        "losesVote": words(("false", "true"), full),
        "since": days(of.since),
    }


def affiliation_table(chunk: Chunk, entries: Births) -> Table:
    """Of those who declared it, by the minority of the household."""
    rng = chunk.chance("affiliation")
    person = entries.person[evenly(rng, entries.person.size, rates.AFFILIATION_SHARE)]
    group, people = chunk.who.group[person], chunk.who.people
    texts = [AFFILIATIONS[name] for name in chunk.base.minority.names]
    last = people.last[person]
    first = np.minimum(np.maximum(people.born[person], rates.NUMBERED_SINCE), last)
    return {
        "person": chunk.person.gather(person),
        "nationality": words([nationality for nationality, _ in texts], group),
        "motherTongue": words([tongue for _, tongue in texts], group),
        "declaredOn": days(
            between(rng, np.minimum(first, people.last[person]), people.last[person])
        ),
    }


def guardianship_table(chunk: Chunk, incapable: Restricted) -> Table:
    """Over minors without a living parent, and over adults deprived of legal capacity in full."""
    rng = chunk.chance("guardianship")
    people, home, kin = chunk.who.people, chunk.who.home, chunk.who.kin
    is_minor = (people.kind == Kind.RESIDENT) & ~people.is_adult
    for parent in (kin.mother, kin.father):
        is_minor &= (parent == NOBODY) | (people.died[parent] != NEVER)
    minors = np.nonzero(is_minor)[0]
    adults = incapable.person[incapable.is_full]
    ward = np.concatenate([minors, adults])
    first = np.concatenate([people.born[minors], incapable.since[incapable.is_full]])
    since = between(rng, first, np.minimum(first + 700, YESTERDAY))
    relative = np.where(kin.mother[ward] != NOBODY, kin.mother[ward], home.partner[ward])
    guardian = np.where(people.is_adult[ward], relative, home.head[ward])
    fits = (guardian != NOBODY) & (guardian != ward)
    fits &= people.is_adult[guardian] & (people.died[guardian] == NEVER)
    fits &= (birthday(people.born[guardian], ADULT) <= since) & ~np.isin(guardian, adults)
    decided = since - 1
    units = chunk.base.units
    return {
        "id": chunk.ids("guardianship", ward.size),
        "ward": chunk.person.gather(ward),
        "guardian": chunk.persons(np.where(fits, guardian, NOBODY)),
        "since": days(since),
        "decisionNumber": numbers(rng, decided, "551-"),
        "decisionOn": days(np.maximum(decided, first)),
        "decisionBody": repeated(GUARDIANS, ward.size)
        + words(units.settlements, people.unit[ward]),
    }


def status_notes(chunk: Chunk, to: Offices, entries: Births, of: Restricted) -> list[Notes]:
    """Notes of birth entries on parentage, adoption and legal capacity."""
    rng = chunk.chance("status_note")
    people, kin = chunk.who.people, chunk.who.kin
    person, first = entries.person, entries.first
    mother, father = kin.mother[person], kin.father[person]
    is_apart = (mother != NOBODY) & (father != NOBODY) & (kin.wed[mother] > people.born[person])
    recognised = np.nonzero(is_apart & (entries.kind != Entered.ADOPTION))[0]
    is_old = (first < rates.ADOPTION_SINCE) & (entries.kind == Entered.REGULAR)
    adopted = np.nonzero(evenly_of(rng, is_old, rates.OLD_ADOPTION_SHARE))[0]
    is_known = ~is_apart & (father != NOBODY) & (entries.kind == Entered.REGULAR)
    determined = np.nonzero(evenly_of(rng, is_known, rates.DETERMINED_SHARE))[0]
    has_entry = entries.row[of.person] != NOBODY
    limited = entries.row[of.person[has_entry]]

    def noted(kind: str, row: Ints, date: Ints, text: str, document: str, body: str) -> Notes:
        date = np.minimum(np.maximum(date, first[row]), people.last[person[row]])
        texts = repeated(text, row.size)
        made = numbers(rng, date, "П2-" if document == JUDGEMENT else "551-")
        where_from = offices_of(to, entries.places.area[row], body)
        return Notes(LATER, kind, row, date, texts, document, made, date, where_from)

    later = first + rng.integers(200, 3_000, first.size)
    return [
        noted("PATERNITY_RECOGNISED", recognised, first[recognised], "Признато очинство",
              "Изјава о признању очинства", "Матичар: "),
        noted("ADOPTION", adopted, later[adopted], "Непотпуно усвојење", DECISION_ON, GUARDIANS),
        noted("PATERNITY_DETERMINED", determined, later[determined],
              "Очинство утврђено пресудом", JUDGEMENT, COURT),
        noted("CAPACITY_RESTRICTED", limited, of.since[has_entry] + NOTED_DAYS,
              "Лишење пословне способности", DECISION_ON, COURT),
    ]  # fmt: skip


def closed_table(chunk: Chunk, to: Offices, entries: Births, of: Bearers) -> Table:
    """First entries of the fully adopted; their parents stand in the text only."""
    rng = chunk.chance("closed_birth_entry")
    row = np.nonzero(entries.is_closed)[0]
    child, size = entries.person[row], row.size
    born = chunk.who.people.born[child]
    mothers = some_names(rng, chunk.base.pool, size)
    text = (
        repeated("Дете: ", size) + given_on(chunk, of, child, born)
        + ", рођење: " + pl.Series(days(born)).dt.strftime("%d.%m.%Y.") + ", родитељ: " + mothers
    )  # fmt: skip
    closed_on = entries.places.date[row]
    decided = np.maximum(closed_on - 14, entries.first[row])
    columns = dict(place_columns(to, entries.closed))
    for name in ("enteredOn", "keeper", "registrar"):
        del columns[name]
    units = to.units
    return {
        "id": chunk.ids("closed_birth_entry", size),
        "person": chunk.person.gather(child),
        "replacedBy": entries.ids.gather(row),
        "closedOn": days(closed_on),
        "decisionNumber": numbers(rng, decided, "551-"),
        "decisionOn": days(decided),
        "decisionBody": repeated(GUARDIANS, size)
        + words(units.settlements, chunk.who.people.unit[child]),
        **columns,
        "text": text,
    }
