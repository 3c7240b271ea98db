"""Whom a decision's row of Form 1 or 2 may mean: the forms have no JMBG, the clerk chooses.

Candidates are asked for by blocks (birth date and its near misses, folded names), scored field by
field as Fellegi and Sunter do (A theory for record linkage, 1969), and the best are shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Final
from uuid import UUID

from rapidfuzz.distance import OSA, JaroWinkler

from schema.citizenship_matching import CANDIDATES_MAX, Blocks, Level
from schema.partial import FIRST_YEAR, LAST_YEAR, Partial, Precision
from schema.text import fold_name

SHOWN_MAX: Final = 10
PREFIX_LETTERS: Final = 3
_DIGITS: Final = "0123456789"
_DAY: Final = timedelta(days=1)
_SHORT: Final = 7  # letters of a name in which two slips are no longer one name
_ALIKE: Final = 0.9  # of Jaro and Winkler


# Binary logarithms of how much likelier a level is of one person than of two. The worth of a given
# name that differs keeps twins apart: they share everything else.
WEIGHTS: Final[Mapping[str, Mapping[Level, float]]] = {
    "surname": {Level.SAME: 9, Level.NEAR: 6.5, Level.PARTLY: 5, Level.OTHER: -7},
    "given_name": {Level.SAME: 7, Level.NEAR: 4, Level.PARTLY: 4, Level.OTHER: -16},
    "one_parent": {Level.SAME: 6, Level.NEAR: 4, Level.PARTLY: 4, Level.OTHER: -5},
    "born": {Level.SAME: 14, Level.NEAR: 8, Level.PARTLY: 5, Level.OTHER: -9},
    "birth_place": {Level.SAME: 5, Level.NEAR: 4, Level.PARTLY: 3, Level.OTHER: -2},
    "birth_country": {Level.SAME: 0.5, Level.OTHER: -4},
}
SWAPPED: Final = -3.0  # surname and given name in each other's place
LIKELY: Final = 19.0  # from here on it is one person rather than two
MARGIN: Final = 3.0  # by so much the best leads the next


@dataclass(frozen=True, slots=True)
class Row:
    """Columns 6 and 7 of both forms."""

    surname: str
    one_parent: str | None
    given_name: str
    born: Partial
    birth_place: str
    birth_country: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person of a block: surname and given name, the current ones first, former ones after."""

    person: UUID
    names: tuple[tuple[str, str], ...]
    one_parent: str | None
    born: Partial
    birth_place: str | None
    birth_country: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate with its score, and whether it is likely to be the one and leads the rest."""

    person: UUID
    score: float
    levels: Mapping[str, Level]
    is_likely: bool


class TooManyError(ValueError):
    """The blocks hold more candidates than are ranked."""


def blocks(row: Row) -> Blocks:
    """The blocks in which the row's person stands, typing errors allowed for."""
    surname, given = fold_name(row.surname), fold_name(row.given_name)
    first = row.born.first_day()
    is_day = row.born.precision is Precision.DAY
    return Blocks(
        first=first,
        last=first if is_day else _last_day(row.born),
        is_day=is_day,
        near=tuple(sorted(near_days(first))) if is_day else (),
        prefixes=tuple(sorted({name[:PREFIX_LETTERS] for name in (surname, given) if name})),
        name=f"{surname} {given}",
        one_parent=fold_name(row.one_parent or ""),
    )


def is_in(asked: Blocks, candidate: Candidate) -> bool:
    """Whether a person stands in the blocks; the same as the condition put to the database."""
    born = candidate.born.first_day()
    is_within = asked.first <= born <= asked.last
    if is_within and asked.is_day:
        return True
    names = [(fold_name(surname), fold_name(given)) for surname, given in candidate.names]
    if (is_within or born in asked.near) and any(
        part.startswith(asked.prefixes) for name in names for part in name
    ):
        return True
    is_named = any(f"{surname} {given}" == asked.name for surname, given in names)
    return is_named and fold_name(candidate.one_parent or "") == asked.one_parent != ""


def near_days(day: date) -> frozenset[date]:
    """Days that one typing error makes of a day: a digit, two digits in turn, day for month.

    And the day and the year beside it, whose digits may all differ. The day itself is not among
    them.
    """
    written = f"{day:%d%m}{day.year:04}"
    slips = {
        written[:place] + digit + written[place + 1 :]
        for place, digit in product(range(len(written)), _DIGITS)
    }
    turned = {
        written[:place] + written[place + 1] + written[place] + written[place + 2 :]
        for place in range(len(written) - 1)
    }
    swapped = written[2:4] + written[:2] + written[4:]
    beside = {f"{other:%d%m}{other.year:04}" for other in (day - _DAY, day + _DAY)}
    years = {f"{written[:4]}{day.year + n:04}" for n in (-1, 1)}
    found = {_day(one) for one in {*slips, *turned, swapped, *beside, *years}}
    return frozenset(one for one in found if one is not None and one != day)


def rank(row: Row, candidates: Iterable[Candidate]) -> tuple[Match, ...]:
    """The best candidates, at most ten, best first; equal scores in the order of ids.

    TooManyError beyond CANDIDATES_MAX. The clerk chooses; `is_likely` only says where to look.
    """
    met = tuple(candidates)
    if len(met) > CANDIDATES_MAX:
        raise TooManyError(f"more than {CANDIDATES_MAX} candidates")
    asked = _asked(row)
    scored = sorted(((*_score(asked, one), one.person) for one in met), key=_best_first)
    best = scored[: SHOWN_MAX + 1]
    lead = best[0][0] - best[1][0] if len(best) > 1 else MARGIN
    return tuple(
        Match(person, points, levels, place == 0 and points >= LIKELY and lead >= MARGIN)
        for place, (points, levels, person) in enumerate(best[:SHOWN_MAX])
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """A row's keys and near days, made once for all candidates."""

    surname: str
    given_name: str
    one_parent: str
    birth_place: str
    birth_country: str
    born: Partial
    near: frozenset[date]


def _asked(row: Row) -> _Asked:
    return _Asked(
        surname=fold_name(row.surname),
        given_name=fold_name(row.given_name),
        one_parent=fold_name(row.one_parent or ""),
        birth_place=fold_name(row.birth_place),
        birth_country=row.birth_country,
        born=row.born,
        near=near_days(row.born.first_day()),
    )


def _score(asked: _Asked, candidate: Candidate) -> tuple[float, Mapping[str, Level]]:
    """The sum of the fields' weights, and their levels; of several names the best."""
    rest = {
        "one_parent": _compare(asked.one_parent, fold_name(candidate.one_parent or "")),
        "born": _compare_days(asked, candidate.born),
        "birth_place": _compare(asked.birth_place, fold_name(candidate.birth_place or "")),
        "birth_country": _compare_codes(asked.birth_country, candidate.birth_country),
    }
    named = (_named(asked, fold_name(one), fold_name(other)) for one, other in candidate.names)
    points, levels = max(named, key=_points)
    return points + _sum(rest), {**levels, **rest}


def _named(asked: _Asked, surname: str, given: str) -> tuple[float, dict[str, Level]]:
    """A name as it is or turned, whichever agrees better."""
    return max(
        (_turned(asked, surname, given, 0.0), _turned(asked, given, surname, SWAPPED)), key=_points
    )


def _turned(asked: _Asked, surname: str, given: str, cost: float) -> tuple[float, dict[str, Level]]:
    levels = {
        "surname": _compare(asked.surname, surname),
        "given_name": _compare(asked.given_name, given),
    }
    return _sum(levels) + cost, levels


def _sum(levels: Mapping[str, Level]) -> float:
    return sum(WEIGHTS[field].get(level, 0.0) for field, level in levels.items())


def _points(scored: tuple[float, dict[str, Level]]) -> float:
    return scored[0]


def _compare(one: str, other: str) -> Level:
    """Names and places by their search keys: script, case and marks do not count."""
    if not one or not other:
        return Level.UNKNOWN
    if one == other:
        return Level.SAME
    slips = OSA.distance(one, other, score_cutoff=2)
    if slips == 1 or (slips == 2 and min(len(one), len(other)) > _SHORT):  # noqa: PLR2004
        return Level.NEAR
    if not set(one.split()).isdisjoint(other.split()):
        return Level.PARTLY
    return Level.PARTLY if JaroWinkler.similarity(one, other) >= _ALIKE else Level.OTHER


def _compare_days(asked: _Asked, other: Partial) -> Level:
    one = asked.born
    if one == other:
        return Level.SAME if one.precision is Precision.DAY else Level.PARTLY
    if one.precision is Precision.DAY and other.precision is Precision.DAY:
        return Level.NEAR if other.first_day() in asked.near else Level.OTHER
    parts = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    agree = all(a == b for a, b in parts if a is not None and b is not None)
    return Level.PARTLY if agree else Level.OTHER


def _compare_codes(one: str, other: str | None) -> Level:
    if other is None:
        return Level.UNKNOWN
    return Level.SAME if one == other else Level.OTHER


def _day(written: str) -> date | None:
    try:
        day = date(int(written[4:]), int(written[2:4]), int(written[:2]))
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def _last_day(born: Partial) -> date:
    """The last day of a known month or year."""
    first = born.first_day()
    if born.month is None or born.month == 12:  # noqa: PLR2004
        return date(first.year, 12, 31)
    return date(first.year, born.month + 1, 1) - _DAY


def _best_first(scored: tuple[float, Mapping[str, Level], UUID]) -> tuple[float, UUID]:
    return -scored[0], scored[2]
