"""Decisions, determinations, acts and annulments behind the paths, as columns in lawful order."""

from dataclasses import dataclass

import numpy as np

from demo.generate.chunk import Chunk
from demo.generate.citizenship_paths import Path, Ways, is_naturalised
from demo.generate.days import NEVER, NOBODY, YESTERDAY, Flags, Ints

ADMISSION, TREATY_ACQUISITION, RELEASE, RENUNCIATION, TREATY_TERMINATION = range(5)
OF_RELEASE, OF_ACQUISITION, OF_TERMINATION, OF_ENTRY = range(4)
# Which decisions a path rests on, and whether on an acquisition (`got`) or a loss.
GAINS = {
    Path.ADMITTED: ADMISSION,
    Path.TREATY: TREATY_ACQUISITION,
    Path.RETURNED: ADMISSION,
    Path.ADMISSION_ANNULLED: ADMISSION,
    Path.ADMISSION_PENDING: ADMISSION,
    Path.ADMISSION_NOT_ENTERED: ADMISSION,
}
LOSSES = {
    Path.RETURNED: RELEASE,
    Path.RELEASE_ANNULLED: RELEASE,
    Path.RENUNCIATION_ANNULLED: RENUNCIATION,
    Path.RELEASED: RELEASE,
    Path.RENOUNCED: RENUNCIATION,
    Path.TREATY_ENDED: TREATY_TERMINATION,
    Path.RELEASE_NOT_ENTERED: RELEASE,
    Path.RELEASED_VOTER: RELEASE,
}
ANNULLED = {
    Path.RELEASE_ANNULLED: OF_RELEASE,
    Path.RENUNCIATION_ANNULLED: OF_TERMINATION,
    Path.ADMISSION_ANNULLED: OF_ACQUISITION,
    Path.ENTRY_ANNULLED: OF_ENTRY,
}
PROCEDURE_DAYS = (120, 720)  # from the request to the decision
FINALITY_DAYS = (20, 50)
DELIVERY_DAYS = (0, 15)  # after finality: the entry waits for it (rulebook art. 11)
RELEASE_YEAR_DAYS = (380, 700)  # a year for the other citizenship, then the request (law art. 32)


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions of the evidence; NEVER where a day is not yet known."""

    person: Ints
    kind: Ints
    requested: Ints
    decided: Ints
    final: Ints  # the day on which they take effect too
    delivered: Ints
    is_again: Flags  # admission of a former citizen


@dataclass(frozen=True, slots=True)
class Acts:
    """Determinations, or acts that deem somebody a citizen."""

    person: Ints
    decided: Ints
    final: Ints
    delivered: Ints


@dataclass(frozen=True, slots=True)
class Annulments:
    """Annulments; `decision` is the place of the annulled one, or NOBODY for an entry."""

    person: Ints
    kind: Ints
    decision: Ints
    decided: Ints
    final: Ints
    delivered: Ints


def decisions(rng: np.random.Generator, chunk: Chunk, way: Ways) -> Decisions:
    """Final on the day from which they have effect, delivered for entry soon after."""
    gained, lost = way.on(*GAINS), way.on(*LOSSES)
    kinds = np.full((2, len(Path)), NOBODY)
    for row, table in enumerate((GAINS, LOSSES)):
        for path, of in table.items():
            kinds[row, path] = of
    person = np.concatenate([lost, gained])
    kind = np.concatenate([kinds[1, way.path[lost]], kinds[0, way.path[gained]]])
    effective = np.concatenate([way.lost[lost], way.got[gained]])
    size = person.size
    decided = np.maximum(
        effective - rng.integers(*FINALITY_DAYS, size), chunk.who.people.born[person]
    )
    requested = np.maximum(
        decided - rng.integers(*PROCEDURE_DAYS, size), chunk.who.people.born[person]
    )
    delivered = np.minimum(effective + rng.integers(*DELIVERY_DAYS, size), YESTERDAY)
    # The birth of a new citizen is entered with citizenship, on the day of the new number.
    numbers = chunk.who.numbers
    entered = np.maximum(numbers.first[numbers.current][person], effective)
    delivered = np.where(is_naturalised(chunk)[person], np.minimum(delivered, entered), delivered)
    is_pending = way.path[person] == Path.ADMISSION_PENDING
    return Decisions(
        person=person,
        kind=kind,
        requested=requested,
        decided=decided,
        final=np.where(is_pending, NEVER, effective),
        delivered=np.where(is_pending, NEVER, delivered),
        is_again=(way.path[person] == Path.RETURNED) & (kind == ADMISSION),
    )


def determinations(rng: np.random.Generator, way: Ways) -> Acts:
    """Delivered at once: the entry does not wait for finality (rulebook art. 12)."""
    who = way.on(Path.DETERMINED)
    decided = way.got[who]
    soon = decided + rng.integers(2, 15, who.size)
    return Acts(who, decided, decided + rng.integers(31, 45, who.size), soon)


def deemed(way: Ways) -> Acts:
    """Acts have neither finality nor a day of delivery (rulebook art. 13)."""
    who = way.on(Path.DEEMED)
    never = np.full(who.size, NEVER)
    return Acts(who, way.got[who], never, never)


def annulments(rng: np.random.Generator, way: Ways, made: Decisions) -> Annulments:
    """Of what the paths say: those of acquisitions and entries end a citizenship."""
    who = way.on(*ANNULLED)
    kinds = np.full(len(Path), NOBODY)
    for path, of in ANNULLED.items():
        kinds[path] = of
    kind = kinds[way.path[who]]
    decision = np.full(way.path.size, NOBODY)
    decision[made.person] = np.arange(made.person.size)
    restores = np.isin(kind, (OF_RELEASE, OF_TERMINATION))
    late = way.lost[who] + rng.integers(*RELEASE_YEAR_DAYS, who.size)
    decided = np.where(restores, late, way.lost[who] - rng.integers(8, 20, who.size))
    delivered = np.where(restores, decided + 12, way.lost[who])
    final = decided + 31
    return Annulments(
        person=who,
        kind=kind,
        decision=np.where(kind == OF_ENTRY, NOBODY, decision[who]),
        decided=decided,
        final=np.where(final > YESTERDAY, NEVER, final),
        delivered=delivered,
    )
