"""Questions that would locate a protected person: by filter, count, kin, history, cursor, order.

Each is made from the declared graph and the person's own rows, so a new record, filter or ordering
is asked too.
"""

import base64
import hashlib
import json
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from hub.api import Api, filterable
from schema.record import Column, Embedded, Field, Link, Listing, Many, Record
from tests.about_parties import PARTY
from tests.conftest import NIS
from tests.twins import Twins

ALIASES = 8  # of one root list in a document
SHOWN = "totalCount nodes {{ {key} }}"
PARENTS = "parents(first: 3) { totalCount nodes { parent { id } address { street } %s } }"
SPOUSES = "spouses(first: 3) { totalCount nodes { spouse { id } address { street } %s } }"
WITNESSES = "witnesses(first: 3) { totalCount nodes { witness { id } address { street } %s } }"
WHETHER = "addressAvailability"
REPORT = "report { reporterName reporter { id } %s }"
# What leads from one person to another, and to where anybody lives.
KIN = (
    f"birthEntries(first: 2) {{ totalCount nodes {{ id {PARENTS % WHETHER} }} }}",
    f"birthEntries(first: 2) {{ nodes {{ {REPORT % 'address { street }'} }} }}",
    f"{PARENTS % WHETHER}",
    "children(first: 3) { totalCount nodes { child { id surname } address { street } } }",
    (
        "marriages(first: 3) { totalCount nodes { spouse { id } address { street }"
        f" {WHETHER} }} }}"
    ),
    (
        "marriages(first: 3) { nodes { entry { id spouse { id }"
        f" person {{ id }} {SPOUSES % WHETHER} {WITNESSES % WHETHER}"
        " notes(first: 2) { nodes { text } } } } }"
    ),
    f"deathEntry {{ id spouse {{ id }} spouseName address {{ street }} {WHETHER} {REPORT % ''} }}",
    "spousesDeathEntries(first: 3) { totalCount nodes { id person { id } } }",
    "guardians(first: 3) { totalCount nodes { guardian { id } } }",
    "wards(first: 3) { totalCount nodes { ward { id } } }",
    "residence { street unit { code } } residenceAvailability addresses { totalCount }",
    (
        "voters(first: 2) { totalCount nodes { unit { code } station { number address }"
        " displacedUnit { code } displacedAddress } }"
    ),
    "voters(first: 2) { nodes { places(first: 2) { nodes { post country unit { code } } } } }",
    "voters(first: 2) { nodes { changes(first: 2) { nodes { field oldValue newValue } } } }",
    (
        "rollDecisions(first: 2) { totalCount nodes { unit { code } number"
        " changes(first: 2) { nodes { oldValue newValue } } } }"
    ),
    "specialRoll { minority }",
    "affiliation { nationality }",
    "citizenshipDecisions(first: 2) { totalCount nodes { deliveredUnit { code } residence } }",
    "citizensBookEntries(first: 2) { totalCount nodes { text } }",
    "representedParties(first: 2) { totalCount nodes { home } }",
    "identifiers(first: 3) { totalCount nodes { value ending } }",
)
HISTORY = (
    "history(first: 2) { totalCount nodes { surname provenance { supersededAt } } }",
    "identifiers(first: 2) { nodes { history(first: 2) { totalCount nodes { value } } } }",
    "addresses(first: 2) { totalCount nodes { history(first: 2) { totalCount } } }",
    "residence { history(first: 2) { nodes { street } } }",
    "voters(first: 2) { nodes { history(first: 2) { totalCount nodes { since } } } }",
    "formerNames(first: 2) { totalCount nodes { surname } }",
)


def literal(value: Any, kind: Any) -> str:
    """A stored value as a document writes it."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return str(value)
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case date() | UUID():
            return f'"{value}"'
        case _:
            return json.dumps(value, ensure_ascii=False)


def lists(api: Api) -> Iterator[tuple[str, str, str, Record]]:
    """Every list of persons' records that is entered from outside a person.

    Text around it, its name, and what it lists.
    """
    for root in api.roots.values():
        if isinstance(root, Listing) and root.target().persons:
            yield "{", "}", root.name, root.target()
    for before, owner in (
        (f'{{ unit(code: "{NIS}") {{', "Unit"),
        (f"{{ party(number: {PARTY}) {{", "Party"),
        ("{ stations(first: 1) { nodes {", "Station"),
    ):
        for declared in api.fields[owner].values():
            if isinstance(declared, Many) and declared.target().persons:
                yield before, "} " * before.count("{"), declared.name, declared.target()


def stored(api: Api, record: Record, name: str) -> str:
    """The column that a filter's name means."""
    declared: Field
    for declared in api.fields[record.name].values():
        match declared:
            case Column(column=column) if declared.name == name:
                return column
            case Embedded(filter=Column() as first) if first.name == name:
                return first.column
            case Link(on=on) if declared.name == name:
                return on
    raise AssertionError(f"{record.name} has no filter {name}")


def conditions(api: Api, record: Record, row: Any) -> Iterator[str]:
    """Filters that fit the person's own row, and halve the rest."""
    for name, kind, _ in filterable(api.fields[record.name]):
        value = row[stored(api, record, name)]
        if value is None:
            yield f"{{ {name}: {{ isNull: true }} }}"
            continue
        meant = literal(value, kind)
        yield f"{{ {name}: {{ eq: {meant} }} }}"
        yield f"{{ not: {{ {name}: {{ eq: {meant} }} }} }}"
        if isinstance(value, date):
            yield f"{{ and: [{{ {name}: {{ gte: {meant} }} }}, {{ {name}: {{ lte: {meant} }} }}] }}"
            yield f"{{ {name}: {{ lt: {meant} }} }}"


def bisections(api: Api, of: Twins) -> Iterator[str]:
    """Each list with each filter that fits."""
    for before, after, name, record in lists(api):
        if record.name not in of.rows:
            continue
        shown = SHOWN.format(key=record.coordinate_key)
        asked = list(conditions(api, record, of.rows[record.name]))
        for start in range(0, len(asked), ALIASES):
            parts = (
                f"f{n}: {name}(first: 9, filter: {one}) {{ {shown} }}"
                for n, one in enumerate(asked[start : start + ALIASES])
            )
            yield f"{before} {' '.join(parts)} {after}"


def counts(api: Api, _: Twins) -> Iterator[str]:
    """Totals of everything that is listed."""
    for before, after, name, _record in lists(api):
        yield f"{before} {name} {{ totalCount }} {after}"


def cursor(record: Record, order: Any, way: str, row: Any) -> str:
    """The cursor of the person's own row, made by hand."""
    mark = hashlib.sha256(f"{record.name}.{order.name}.{way}".encode()).hexdigest()[:8]
    values = [row[name] for name in (*order.columns, record.key)]
    made = [mark, *(one if isinstance(one, int | str) else str(one) for one in values)]
    packed = json.dumps(made, ensure_ascii=False).encode()
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def cursors(api: Api, of: Twins) -> Iterator[str]:
    """Each list from the person's place on, in each order, and back."""
    for before, after, name, record in lists(api):
        row = of.rows.get(record.name)
        for order in record.orders if row else ():
            parts = (
                f'{way.lower()}: {name}(first: 3, orderBy: {order.name}_{way}, after: "'
                f'{cursor(record, order, way, row)}") {{ pageInfo {{ hasNextPage endCursor }} '
                f"edges {{ cursor node {{ {record.coordinate_key} }} }} }}"
                for way in ("ASC", "DESC")
            )
            yield f"{before} {' '.join(parts)} {after}"


def orderings(api: Api, _: Twins) -> Iterator[str]:
    """Each list in each order; a gap would show in its edges."""
    for before, after, name, record in lists(api):
        for order in record.orders:
            shown = f"edges {{ cursor node {{ {record.coordinate_key} }} }}"
            yield f"{before} {name}(first: 100, orderBy: {order.name}_ASC) {{ {shown} }} {after}"
            yield f"{before} {name}(first: 20, orderBy: {order.name}_DESC) {{ {shown} }} {after}"


def relatives(_: Api, of: Twins) -> Iterator[str]:
    """The person, and those beside whom they stand, with all that leads further."""
    for inner in KIN:
        yield f"{{ me {{ id {inner} }} }}"
        yield f"{{ people(first: 100) {{ nodes {{ id {inner} }} }} }}"
        for one in (of.target, *of.beside):
            yield f'{{ person(id: "{one}") {{ id {inner} }} }}'
    for name, inner in (
        ("keptBirthEntries", PARENTS % WHETHER),
        ("keptMarriageEntries", f"{SPOUSES % WHETHER} {WITNESSES % WHETHER}"),
        ("keptDeathEntries", f"spouse {{ id }} address {{ street }} {WHETHER}"),
    ):
        listed = f"{name}(first: 100) {{ totalCount nodes {{ id {inner} }} }}"
        yield f'{{ unit(code: "{NIS}") {{ {listed} }} }}'
    of_party = (
        "founders(first: 100) { totalCount nodes { name home person { initials } } }",
        "representatives(first: 100) { nodes { particulars { home person { initials } } } }",
        "representatives(first: 100) { nodes { particulars { person { residence { street } } } } }",
    )
    yield from (f"{{ party(number: {PARTY}) {{ {inner} }} }}" for inner in of_party)


def histories(_: Api, of: Twins) -> Iterator[str]:
    """What was superseded of the person and of those beside."""
    for inner in HISTORY:
        yield f"{{ me {{ id {inner} }} }}"
        yield f"{{ people(first: 50) {{ nodes {{ id {inner} }} }} }}"
        for one in (of.target, *of.beside):
            yield f'{{ person(id: "{one}") {{ id {inner} }} }}'


def stations(_: Api, of: Twins) -> Iterator[str]:
    """Lists of stations, decisions on the roll and the special roll, for who stands in them."""
    voter, decision = of.rows["Voter"], of.rows["RollDecision"]
    listed = "voters(first: 50) { totalCount nodes { id person { id } } }"
    yield f'{{ station(id: "{voter["station_id"]}") {{ {listed} }} }}'
    yield f'{{ unit(code: "{voter["unit_code"]}") {{ {listed} }} }}'
    yield f'{{ unit(code: "80438") {{ {listed} }} }}'
    each = "stations(first: 90) { nodes { number voters(first: 9) { totalCount nodes { id } } } }"
    yield f'{{ unit(code: "{voter["unit_code"]}") {{ {each} }} }}'
    yield (
        f'{{ rollDecisions(filter: {{ number: {{ eq: "{decision["number"]}" }} }}) {{ totalCount '
        "nodes { unit { code } changes { nodes { field oldValue newValue } } } } }"
    )
    inner = "specialRoll { minority since }"
    yield f"{{ voters(first: 100) {{ nodes {{ id person {{ {inner} }} }} }} }}"


def searches(_: Api, of: Twins) -> Iterator[str]:
    """The person's names, letter by letter."""
    row = of.rows["Person"]
    for words in (row["surname"][:2], row["surname"], f"{row['surname']} {row['given_name'][:1]}"):
        found = f'people(first: 50, name: "{words}") {{ totalCount pageInfo {{ searchTruncated }} '
        found += "nodes { id matchedBy } }"
        yield f"{{ {found} }}"
        yield f'{{ unit(code: "{NIS}") {{ {found} }} }}'


def look_ups(_: Api, of: Twins) -> Iterator[str]:
    """The person and their records by key and number, right and wrong."""
    for name, record in (
        ("birthEntry", "BirthEntry"),
        ("marriageEntry", "MarriageEntry"),
        ("deathEntry", "DeathEntry"),
        ("citizenshipDecision", "CitizenshipDecision"),
    ):
        yield f'{{ {name}(id: "{of.rows[record]["id"]}") {{ id person {{ id }} }} }}'
    number = of.rows["Identifier"]["value"]
    for asked in (f'id: "{of.target}"', f'jmbg: "{number}"'):
        yield f"{{ person({asked}) {{ id matchedBy residenceAvailability }} }}"
        yield f"{{ person({asked}) {{ protection }} }}"
        yield f"{{ person({asked}) {{ nothing }} }}"
    yield f'{{ person(id: "{of.target}", jmbg: "{number}") {{ id }} }}'
    yield f'{{ person(id: "{of.target}x") {{ id }} }}'
    yield f'{{ people(after: "{of.target}") {{ nodes {{ id }} }} }}'


ATTACKS = {
    "bisections": bisections,
    "counts": counts,
    "relatives": relatives,
    "histories": histories,
    "cursors": cursors,
    "orderings": orderings,
    "stations": stations,
    "searches": searches,
    "look-ups": look_ups,
}
