"""The part of citizenship in a state: periods, the evidence of decisions, books of citizens."""

from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from demo.generate import citizenship_rates as rates
from demo.generate.chunk import Chunk
from demo.generate.citizenship_acts import (
    Decisions,
    annulments,
    decisions,
    deemed,
    determinations,
)
from demo.generate.citizenship_books import Books, book_table, books, entry_table
from demo.generate.citizenship_paths import Path, Ways, ways
from demo.generate.citizenship_tables import (
    DEEMED,
    DETERMINATION,
    Evidence,
    Named,
    act_table,
    annulment_table,
    decision_table,
    foreign_table,
    nothing_decided,
    other_countries,
    period_table,
)
from demo.generate.columns import repeated
from demo.generate.days import NOBODY, Ints
from demo.generate.files import TRUTH, Table, Tables, stacked
from demo.generate.first_citizens import first_citizens
from demo.generate.ground import Ground
from demo.generate.producer import Part, Producer
from demo.generate.truth import table as marked


@dataclass(frozen=True, slots=True)
class Office:
    """What is counted up from chunk to chunk."""

    books: Books
    evidence: Evidence


def begin(base: Ground) -> Part:
    office = Office(books(base), nothing_decided())
    eight = first_citizens(base, office.books, office.evidence)
    first = {"citizens_book": book_table(office.books, base.units), **eight}
    return Part(first, partial(produce, office))


def produce(office: Office, chunk: Chunk, _made: Tables) -> Tables:
    """Who of the chunk is a citizen and how, with what it rests on."""
    rng = chunk.chance("acts of citizenship")
    way = ways(chunk)
    country = other_countries(chunk)
    matched = decisions(rng, chunk, way)
    evidence = office.evidence
    found, named = with_unmatched(rng, chunk, matched)
    decided = decision_table(chunk, evidence, found, named, country)
    annulled = annulments(rng, way, matched)
    return {
        "citizenship": period_table(chunk, way),
        "foreign_citizenship": foreign_table(chunk, way, country),
        "citizenship_decision": decided,
        "determination": act_table(chunk, evidence, determinations(rng, way), DETERMINATION),
        "deemed_act": act_table(chunk, evidence, deemed(way), DEEMED),
        "annulment": annulment_table(chunk, evidence, annulled, decided),
        "citizens_book_entry": entry_table(chunk, way, office.books),
        TRUTH: truth(chunk, way, matched, decided),
    }


def with_unmatched(
    rng: np.random.Generator, chunk: Chunk, matched: Decisions
) -> tuple[Decisions, Named]:
    """The decisions, and others like them about people whom no register has.

    Their names and births are put together from those of different people.
    """
    size = matched.person.size
    count = int(size * rates.UNMATCHED_SHARE + rng.random()) if size else 0
    like = rng.integers(0, max(size, 1), count)
    rows = np.concatenate([np.arange(size), like])

    def anybody() -> Ints:
        drawn = rng.integers(0, chunk.who.people.size, count)
        return np.concatenate([matched.person, drawn])

    person = np.concatenate([matched.person, np.full(count, NOBODY)])
    # Their birth is another's of those decided on: it is before the decision.
    born = np.concatenate([matched.person, matched.person[like]])
    found = replace(
        matched,
        person=person,
        kind=matched.kind[rows],
        requested=matched.requested[rows],
        decided=matched.decided[rows],
        final=matched.final[rows],
        delivered=matched.delivered[rows],
        is_again=matched.is_again[rows],
    )
    return found, Named(person, anybody(), anybody(), anybody(), born)


def truth(chunk: Chunk, way: Ways, matched: Decisions, decided: Table) -> Table:
    """Decisions that were not entered, and voters without citizenship."""
    decision = np.full(way.path.size, 0)
    decision[matched.person] = np.arange(matched.person.size)
    late = way.on(Path.ADMISSION_NOT_ENTERED, Path.RELEASE_NOT_ENTERED)
    missing, released = way.on(Path.MISSING), way.on(Path.RELEASED_VOTER)
    said = "VOTER_WITHOUT_CITIZENSHIP"
    return stacked(
        (
            marked(
                chunk.person, "DECISION_NOT_ENTERED", late, decided["id"].gather(decision[late])
            ),
            marked(chunk.person, said, missing, repeated("MISSING", missing.size)),
            marked(chunk.person, said, released, repeated("ENDED", released.size)),
        )
    )


PRODUCER = Producer(
    (
        *("citizenship", "foreign_citizenship", "citizens_book", "citizens_book_entry"),
        *("citizenship_decision", "determination", "deemed_act", "annulment"),
    ),
    begin,
)
