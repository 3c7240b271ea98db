"""The part of the register of parties that is invented: names, statutes, entries, persons.

The parties themselves are facts (`schema/data/party.csv`) and in no file of a state. Their invented
history is none of the real parties': former names say so, and persons are of the state.
"""

from dataclasses import dataclass
from functools import partial

import numpy as np
import polars as pl

from demo.generate.chunk import Chunk
from demo.generate.columns import civic_numbers, days, ids, joined_names, repeated, where, words
from demo.generate.days import NEVER, NOBODY, YESTERDAY, Ints, parts
from demo.generate.decisions import where_text
from demo.generate.draws import chance, ranks
from demo.generate.files import Table, Tables
from demo.generate.founders import Statements, signed, statements
from demo.generate.ground import Ground
from demo.generate.party_plan import STAND_INS, Parties, parties
from demo.generate.producer import Part, Producer
from demo.generate.represent import FORMER, Mandates, mandates

NAME = "parties"
FINAL_DAYS = (31, 45)  # no appeal; a dispute may be begun in 30 days
ISSUES_YEAR = 110  # of the official gazette
ADOPTED_DAYS = (8, 25)  # before the decision: a change is reported in ten days
ALIGNED_DAYS = 100  # statutes aligned with the law of 2009, before the entry
ENTRY, CHANGE = 0, 1
CHANGED = ("Назив", "Заступник", "Статут", "Седиште")


@dataclass(frozen=True, slots=True)
class Office:
    """The plan of all parties, and what each chunk adds to it."""

    plan: Parties
    elected: Ints  # the present representative, where there was another one before
    statements: Statements


def begin(base: Ground) -> Part:
    plan = parties(base)
    rng = chance(base.seed, NAME)
    elected = plan.replaced - rng.integers(*ADOPTED_DAYS, plan.size)
    first = {
        "party_name": name_table(rng, plan),
        "party_statute": statute_table(rng, plan),
        "party_entry": entry_table(rng, plan),
    }
    return Part(first, partial(produce, Office(plan, elected, statements(base, plan))))


def name_table(rng: np.random.Generator, plan: Parties) -> Table:
    """Names since the entry; of some parties an invented one before that of today."""
    every = np.arange(plan.size)
    renamed = np.nonzero(plan.renamed != NEVER)[0]
    party = np.concatenate([renamed, every])
    former = [f"Покрет грађана {plan.number[n] - STAND_INS}" for n in renamed]
    own = np.where(plan.renamed != NEVER, plan.renamed, plan.entered)
    last = np.concatenate([plan.renamed[renamed] - 1, np.full(every.size, NEVER)])
    return {
        "id": ids(rng, party.size),
        "party": pl.Series(plan.number[party]),
        "name": pl.Series([*former, *plan.name], dtype=pl.String),
        "abbreviation": pl.Series([*[None] * renamed.size, *plan.abbreviation], dtype=pl.String),
        "validFrom": days(np.concatenate([plan.entered[renamed], own])),
        "validTo": days(last),
    }


def statute_table(rng: np.random.Generator, plan: Parties) -> Table:
    amended = np.nonzero(plan.amended != NEVER)[0]
    party = np.concatenate([np.arange(plan.size), amended])
    own = np.maximum(plan.founded, plan.entered - ALIGNED_DAYS)
    changed = plan.amended[amended] - rng.integers(*ADOPTED_DAYS, amended.size)
    return {
        "id": ids(rng, party.size),
        "party": pl.Series(plan.number[party]),
        "adoptedOn": days(np.concatenate([own, changed])),
    }


def entry_table(rng: np.random.Generator, plan: Parties) -> Table:
    """The entry of each party and the changes of its data, each with its decision."""
    changes = (plan.renamed, plan.replaced, plan.amended, plan.moved)
    known = [np.nonzero(of != NEVER)[0] for of in changes]
    party = np.concatenate([np.arange(plan.size), *known])
    pairs = zip(changes, known, strict=True)
    decided = np.concatenate([plan.entered, *(of[which] for of, which in pairs)])
    what = np.repeat(np.arange(-1, len(CHANGED)), [plan.size, *(which.size for which in known)])
    year, month, _ = parts(decided)
    order = np.argsort(decided, kind="stable")
    place = np.empty(decided.size, dtype=np.int64)
    place[order] = ranks(year[order])
    texts = [pl.Series(of).cast(pl.String) for of in (place + 1, year)]
    final = decided + rng.integers(*FINAL_DAYS, party.size)
    issue = pl.Series(1 + (month * ISSUES_YEAR - 1) // 12).cast(pl.String)
    return {
        "id": ids(rng, party.size),
        "party": pl.Series(plan.number[party]),
        "kind": words(("ENTRY", "CHANGE"), (what != NOBODY).astype(np.int64)),
        "decisionNumber": repeated("110-00-", party.size) + texts[0] + "/" + texts[1],
        "decidedOn": days(decided),
        "finalOn": days(np.where(final > YESTERDAY, NEVER, final)),
        "publishedIn": issue + "/" + texts[1],
        "changed": words(CHANGED, what),
    }


def produce(office: Office, chunk: Chunk, _made: Tables) -> Tables:
    """Representatives and founders who are in the chunk."""
    found = mandates(chunk, office.plan)
    representative = chunk.ids("party_representative", found.person.size)
    return {
        **representative_tables(office, chunk, found, representative),
        "party_founder": founder_table(office, chunk),
    }


def representative_tables(
    office: Office, chunk: Chunk, found: Mandates, representative: pl.Series
) -> Tables:
    """Those who represent a party and those who did before, with what is not public of them."""
    plan, party, person = office.plan, found.party, found.person
    is_former = found.turn == FORMER
    is_later = ~is_former & (plan.replaced[party] != NEVER)
    elected = np.where(is_later, office.elected[party], plan.entered[party] - 1)
    return {
        "party_representative": {
            "id": representative,
            "party": pl.Series(plan.number[party]),
            "name": full_names(chunk, person),
            "electedOn": days(elected),
            "until": days(np.where(is_former, office.elected[party] - 1, NEVER)),
        },
        "representative_particulars": {
            "representative": representative,
            "person": chunk.persons(person),
            "jmbg": current_numbers(chunk, person),
            "home": homes(chunk, person),
        },
    }


def founder_table(office: Office, chunk: Chunk) -> Table:
    of = signed(chunk, office.plan, office.statements)
    unit = chunk.on.rows.unit[chunk.on.rows.current[of.person]]
    certifier = where(
        of.by_notary,
        repeated("Јавни бележник, ", of.person.size),
        repeated("Општинска управа, ", of.person.size),
    )
    return {
        "id": chunk.ids("party_founder", of.person.size),
        "party": pl.Series(office.plan.number[of.party]),
        "person": chunk.persons(of.person),
        "name": full_names(chunk, of.person),
        "jmbg": current_numbers(chunk, of.person),
        "home": homes(chunk, of.person),
        "signedOn": days(of.day),
        "certifiedBy": certifier + words(chunk.base.units.settlements, unit),
    }


def full_names(chunk: Chunk, who: Ints) -> pl.Series:
    called, pool = chunk.who.called, chunk.base.pool
    surnames = joined_names(
        pool.surnames, called.surname[who], called.second[who], called.joint[who]
    )
    return words(pool.given, called.given[who]) + " " + surnames


def current_numbers(chunk: Chunk, who: Ints) -> pl.Series:
    numbers = chunk.who.numbers
    return civic_numbers(numbers.value[numbers.current[who]])


def homes(chunk: Chunk, who: Ints) -> pl.Series:
    """`Ниш, Чегарска 8`."""
    rows, units = chunk.on.rows, chunk.base.units
    place = rows.current[who]
    street = where_text(rows, place, chunk.base.pool)
    return words(units.settlements, rows.unit[place]) + ", " + street


PRODUCER = Producer(
    (
        *("party_name", "party_statute", "party_entry"),
        *("party_representative", "representative_particulars", "party_founder"),
    ),
    begin,
)
