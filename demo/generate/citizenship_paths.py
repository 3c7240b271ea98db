"""How each person came to be a citizen or not: one path for each, with the days on it."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from demo.generate import citizenship_rates as rates
from demo.generate.births import Origin
from demo.generate.chunk import Chunk
from demo.generate.days import NEVER, NOBODY, YESTERDAY, Flags, Ints, between, birthday
from demo.generate.draws import evenly_of
from demo.generate.numbers import FORMER_FEDERATION_AREAS
from demo.generate.plan import Kind
from demo.generate.pyramid import ADULT
from demo.generate.rates import ROLL_BEGAN

SPACE_DAYS = 60  # between what must follow each other
RENOUNCED_AGE = 25


class Path(IntEnum):
    """How a person's citizenship came and went; from NOT_ENTERED on the registers err."""

    NONE = 0
    DESCENT = 1
    TERRITORY = 2
    ADMITTED = 3
    TREATY = 4
    DETERMINED = 5
    DEEMED = 6
    RETURNED = 7  # released, and admitted anew
    RELEASE_ANNULLED = 8
    RENUNCIATION_ANNULLED = 9
    RELEASED = 10
    RENOUNCED = 11
    TREATY_ENDED = 12
    ADMISSION_ANNULLED = 13
    ENTRY_ANNULLED = 14
    ADMISSION_PENDING = 15
    ADMISSION_NOT_ENTERED = 16
    RELEASE_NOT_ENTERED = 17
    RELEASED_VOTER = 18
    MISSING = 19


@dataclass(frozen=True, slots=True)
class Ways:
    """By person: the path; the first day of an acquisition by decision and the last of a loss.

    NEVER where there is none. `got` is of the second period for those who returned.
    """

    path: Ints
    got: Ints
    lost: Ints

    def on(self, *paths: Path) -> Ints:
        """The places of those on these paths."""
        return np.nonzero(np.isin(self.path, paths))[0]


@dataclass(frozen=True, slots=True)
class Spans:
    """By person: the first and the last day on which something of a path may have happened."""

    first: Ints
    last: Ints

    @property
    def is_wide(self) -> Flags:
        return np.asarray(self.first + SPACE_DAYS < self.last)


def ways(chunk: Chunk) -> Ways:
    """The paths of a chunk's people; who has no days for a path was a citizen all along."""
    rng = chunk.chance("citizenship")
    path = paths(rng, chunk)
    adult = birthday(chunk.who.people.born, ADULT)
    got, lost = np.full(path.size, NEVER), np.full(path.size, NEVER)
    naturalised = np.isin(path, (Path.ADMITTED, Path.TREATY)) & is_naturalised(chunk)
    got = np.where(naturalised, before_number(rng, chunk), got)
    for of, span in losses(chunk, adult).items():
        on = path == of
        path[on & ~span.is_wide] = otherwise(chunk)[on & ~span.is_wide]
        lost = np.where(on & span.is_wide, between(rng, span.first, span.last), lost)
    for of, span in gains(chunk, adult, lost).items():
        on = (path == of) & ~naturalised
        path[on & ~span.is_wide] = otherwise(chunk)[on & ~span.is_wide]
        got = np.where(on & span.is_wide, between(rng, span.first, span.last), got)
    lost = np.where(path == Path.DESCENT, NEVER, lost)
    return Ways(path, got, np.where(path == Path.NONE, NEVER, lost))


def is_naturalised(chunk: Chunk) -> Flags:
    return np.asarray(chunk.who.births.origin == Origin.NATURALISED)


def otherwise(chunk: Chunk) -> Ints:
    """Foreigners are no citizens; all others are by descent."""
    is_foreign = chunk.who.births.origin == Origin.FOREIGN
    return np.where(is_foreign, int(Path.NONE), int(Path.DESCENT))


def paths(rng: np.random.Generator, chunk: Chunk) -> Ints:
    """Who may be on which path, and a share of them."""
    people, births, on = chunk.who.people, chunk.who.births, chunk.on
    origin, kind = births.origin, people.kind
    path = otherwise(chunk)
    is_federal = (origin == Origin.ENTRY_ABROAD) & np.isin(
        births.area, list(FORMER_FEDERATION_AREAS.values())
    )
    is_here = (origin == Origin.HERE) & (kind != Kind.SECOND)
    is_abroad = kind == Kind.AWAY
    is_grown = is_abroad & people.is_adult
    is_voter = on.voters.is_voter & (kind != Kind.DEAD)
    is_foreign = origin == Origin.FOREIGN
    taken = np.zeros(people.size, dtype=np.bool_)

    def take(of: Path, among: Flags, share: float) -> None:
        chosen = evenly_of(rng, among & ~taken, share)
        path[chosen] = of
        taken[chosen] = True

    take(Path.TREATY, is_naturalised(chunk), rates.TREATY_SHARE)
    take(Path.ADMITTED, is_naturalised(chunk), 1.0)
    federal = zip((Path.ADMITTED, Path.DEEMED, Path.DETERMINED), rates.FEDERAL_SHARES, strict=True)
    for of, share in federal:
        take(of, is_federal & ~is_abroad, share)
    for name, share in rates.FOREIGN_SHARES.items():
        take(Path[name], is_foreign, share)
    take(Path.MISSING, is_voter & is_here, rates.MISSING_SHARE)
    take(Path.RELEASED_VOTER, is_voter & is_grown, rates.RELEASED_VOTER_SHARE)
    take(Path.RELEASE_NOT_ENTERED, is_abroad, rates.RELEASE_NOT_ENTERED_SHARE)
    take(Path.RELEASED, is_abroad & ~people.is_adult, rates.RELEASED_CHILD_SHARE)
    take(Path.RELEASE_ANNULLED, is_grown, rates.RELEASE_ANNULLED_SHARE)
    is_born_there = is_grown & (origin == Origin.ENTRY_ABROAD)
    take(Path.RENUNCIATION_ANNULLED, is_born_there, rates.RENUNCIATION_ANNULLED_SHARE)
    take(Path.RETURNED, is_here & (kind == Kind.RESIDENT), rates.RETURNED_SHARE)
    take(Path.TERRITORY, is_here, rates.TERRITORY_SHARE)
    take(Path.DETERMINED, is_here, rates.DETERMINED_SHARE)
    path[kind == Kind.SECOND] = Path.NONE  # it stands with the record that is kept
    return path


def before_number(rng: np.random.Generator, chunk: Chunk) -> Ints:
    """Admission some days before the number of a citizen, after that of a foreigner."""
    numbers = chunk.who.numbers
    since = numbers.first[numbers.current]
    former = np.where(numbers.former != NOBODY, numbers.first[numbers.former], since)
    early = since - rng.integers(3, 40, since.size)
    least = np.maximum(np.minimum(former + 1, since), chunk.who.people.born)
    return np.asarray(np.maximum(early, least))


def gains(chunk: Chunk, adult: Ints, lost: Ints) -> dict[Path, Spans]:
    """When those who were not admitted as foreigners with a number could acquire citizenship."""
    size = adult.size
    numbers = chunk.who.numbers
    born, numbered = chunk.who.people.born, numbers.first[numbers.current]
    # On the roll all were citizens on its first day, or when they came of age.
    able = np.minimum(np.maximum(chunk.on.voters.able_since, ROLL_BEGAN), chunk.who.people.last)
    federal = Spans(np.maximum(born + 365, rates.LAW_1997), able - SPACE_DAYS)
    deemed = np.minimum(able, rates.DEEMED_LAST)
    recent = np.maximum(np.maximum(adult, numbered), YESTERDAY - 900)
    return {
        Path.ADMITTED: federal,
        Path.DEEMED: Spans(np.maximum(born + 365, rates.LAW_2005 + 1), deemed),
        Path.DETERMINED: Spans(np.maximum(born + 365, rates.LAW_2005 + 1), deemed),
        Path.RETURNED: Spans(np.where(lost == NEVER, 0, lost) + 730, np.full(size, ROLL_BEGAN)),
        Path.ADMISSION_ANNULLED: Spans(np.maximum(adult, rates.LAW_1997), lost - 400),
        Path.ADMISSION_PENDING: Spans(recent, np.full(size, YESTERDAY)),
        Path.ADMISSION_NOT_ENTERED: Spans(recent, np.full(size, YESTERDAY - 120)),
    }


def losses(chunk: Chunk, adult: Ints) -> dict[Path, Spans]:
    """When citizenship could end: of foreigners before they got the number of one."""
    size = adult.size
    numbers, born = chunk.who.numbers, chunk.who.people.born
    numbered = numbers.first[numbers.current] - 30
    is_foreign = chunk.who.births.origin == Origin.FOREIGN
    early, late = np.full(size, rates.LAW_1997), np.full(size, YESTERDAY)
    recent = np.maximum(np.maximum(adult, born + 365), YESTERDAY - 1_500)
    child = np.maximum(born + 365, rates.LAW_1997)
    settled = np.full(size, YESTERDAY - 900)
    young = birthday(born, RENOUNCED_AGE)
    return {
        Path.RELEASED: Spans(child, np.where(is_foreign, numbered, late)),
        Path.RENOUNCED: Spans(np.maximum(adult, early), np.minimum(numbered, young)),
        Path.TREATY_ENDED: Spans(child, numbered),
        Path.ADMISSION_ANNULLED: Spans(np.maximum(adult, early) + 800, numbered),
        Path.ENTRY_ANNULLED: Spans(child, numbered),
        Path.RETURNED: Spans(np.maximum(adult, early), np.full(size, rates.LAW_2005)),
        Path.RELEASE_ANNULLED: Spans(np.maximum(adult, rates.LAW_2005 + 1), settled),
        Path.RENUNCIATION_ANNULLED: Spans(
            np.maximum(adult, rates.LAW_2005 + 1), np.minimum(young, settled)
        ),
        Path.RELEASE_NOT_ENTERED: Spans(
            np.where(adult < YESTERDAY - 200, recent, np.maximum(born + 365, YESTERDAY - 1_500)),
            np.full(size, YESTERDAY - 120),
        ),
        Path.RELEASED_VOTER: Spans(recent, np.full(size, YESTERDAY - SPACE_DAYS)),
    }
