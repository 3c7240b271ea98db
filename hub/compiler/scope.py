"""Lock one for rows: the condition under which a row of a record may stand in this statement."""

from collections.abc import Callable, Iterator

import sqlalchemy as sa

from hub.compiler.plan import Profile
from hub.compiler.rendering import FALSE, Place, opaque, ref
from hub.compiler.select import Element
from hub.rows import Rows, reach
from schema.record import SUPERSEDED_IN, Link, Record
from schema.table import RECORDED_IN


def reached(
    place: Place, profile: Profile, *, exact: bool, setting: Callable[[str], Element]
) -> list[Element]:
    """The conditions on a row of the record itself; none where every row is open."""
    rule = reach(place.record, profile.capacity)
    assert rule is not None, "guard lets no unreadable record through"
    return [
        *_ways(place, rule, profile, exact=exact, setting=setting),
        *_unhidden(place, rule, profile),
    ]


def _ways(
    place: Place, rule: Rows, profile: Profile, *, exact: bool, setting: Callable[[str], Element]
) -> Iterator[Element]:
    if rule.bound:
        yield place.col(rule.bound)
    if rule.every or (rule.basis and profile.basis):
        return
    ways: list[Element] = []
    if rule.unit:
        ways.append(place.col(rule.unit) == setting("unit"))
    if rule.exact and exact:
        ways.append(place.col(rule.persons[0].person) == ref("c", "exact_id"))
    if rule.own and not (rule.unit or rule.exact):
        ways += [
            place.col(about.person) == sa.func.any(ref("c", "circle_ids")) for about in rule.persons
        ]
    # Opaque: the row is reached by a key already, two arrays on one index mislead the planner.
    yield opaque(sa.or_(*ways)) if ways else FALSE


def _unhidden(place: Place, rule: Rows, profile: Profile) -> Iterator[Element]:
    """Rows above the clearance are absent; the person's own never are."""
    # Level 2 hides the person from whoever has no clearance 2, level 1 only what is a part.
    limit = max(profile.clearance + 1, rule.hides_from)
    if limit > 2:  # noqa: PLR2004 - the highest protection level
        return
    for about in rule.persons:
        shown = place.col(about.protection) < sa.literal_column(str(limit))
        if rule.own_unhidden:
            shown = sa.or_(place.col(about.person) == ref("c", "circle_ids[1]"), shown)
        if about.optional:
            shown = sa.or_(place.col(about.person).is_(None), shown)
        yield opaque(shown)


def is_open(record: Record, profile: Profile) -> bool:
    """Whether every row of the record is there for this capacity, its non-null links included."""
    rule = reach(record, profile.capacity)
    if rule is None or not rule.open:
        return False
    return all(
        declared.target() is record or is_open(declared.target(), profile)
        for declared in record.fields.values()
        if isinstance(declared, Link) and not declared.nullable
    )


def recorded(place: Place) -> list[Element]:
    """The conditions under which a row stood at the commit `as_of`, or was superseded by then."""
    until = ref("c", "as_of")
    if place.versions:
        return [place.col(RECORDED_IN) <= until, place.col(SUPERSEDED_IN) > until]
    if place.record.table is place.record.versions:
        return [place.col(SUPERSEDED_IN) <= until]
    return []


def required(
    record: Record, profile: Profile, arrived_by: str | None, *, every: bool = False
) -> Iterator[Link]:
    """The non-null links whose target may be hidden: then the row itself is absent.

    `arrived_by` is the column over which the row was reached from a target already seen. With
    `every` those of open targets too: as of another time they may not be there yet.
    """
    for declared in record.fields.values():
        if not isinstance(declared, Link) or declared.nullable or declared.on == arrived_by:
            continue
        if every or not is_open(declared.target(), profile):
            yield declared
