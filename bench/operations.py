"""The operations that are timed: as whom each is asked, by which documents, for which subjects."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from auth.viewer import Capacity, Viewer
from bench.state import State
from schema.text import fold_question

DOCUMENTS = Path(__file__).parent / "documents"
SUBJECTS = 8  # so that no single page is asked for over and over
ACCOUNT = "bench"
LAST = "\U0010ffff"  # behind every letter: the end of what begins with a text


@dataclass(frozen=True, slots=True)
class Subject:
    """One viewer and what it asks for: variables by contender, and PostGraphile's settings."""

    viewer: Viewer
    settings: Mapping[str, str] = field(default_factory=dict)
    hub: Mapping[str, Any] = field(default_factory=dict)
    postgraphile: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the comparison."""

    name: str
    title: str
    capacity: Capacity
    pick: str  # SQL: one row for each subject
    # Fields that are one object in the hub and a list of at most one in PostGraphile.
    ones: frozenset[str] = frozenset()

    def document(self, contender: str) -> str:
        """The operation's text in a contender's own schema."""
        return (DOCUMENTS / f"{self.name}.{contender}.graphql").read_text("utf-8")


VOTERS = """
SELECT v.person_id AS person, population.circle(v.person_id) AS circle, v.roll_unit AS unit,
  (SELECT i.value FROM population.identifier i WHERE i.person_id = v.person_id
   AND i.kind = 'JMBG' AND i.valid_to IS NULL) AS jmbg
FROM electoral.voter v JOIN population.person p ON p.id = v.person_id
WHERE v.status = 'ACTIVE' AND v.station_id IS NOT NULL AND p.birth_keeper IS NOT NULL
  AND p.status = 'ACTIVE' AND v.roll_unit = v.unit_code
ORDER BY v.id LIMIT $1
"""
UNITS = """
SELECT roll_unit AS unit, count(*) AS voters FROM electoral.voter
WHERE roll_unit IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $1
"""
NAMES = """
SELECT birth_keeper AS unit, split_part(key, ' ', 1) AS name FROM population.name_key
WHERE birth_keeper IS NOT NULL AND kind = 'CURRENT_NAME'
GROUP BY 1, 2 HAVING count(DISTINCT person_id) BETWEEN 2 AND 90
ORDER BY count(DISTINCT person_id) DESC, 1, 2 LIMIT $1
"""
ONE = "SELECT 1 AS one LIMIT $1"

OPERATIONS = {
    one.name: one
    for one in (
        Operation(
            "B1",
            "a citizen's portal page, 30 leaves",
            Capacity.CITIZEN,
            VOTERS,
            frozenset({"citizenship"}),
        ),
        Operation("B2", "100 voters of a unit", Capacity.ROLL_CLERK, UNITS),
        Operation("B3", "units, stations, voters, about 4,000 leaves", Capacity.ROLL_MINISTRY, ONE),
        Operation("B4", "parties and units for the public", Capacity.PUBLIC, ONE),
        Operation("B5", "as B2, by keyset, deep", Capacity.ROLL_CLERK, UNITS),
        Operation(
            "B6",
            "a search by name, up to 20 hits with residence",
            Capacity.REGISTRAR,
            NAMES,
            frozenset({"residence"}),
        ),
        Operation("B7", "look-up by JMBG", Capacity.ROLL_CLERK, VOTERS),
    )
}


async def subjects(operation: Operation, state: State) -> Sequence[Subject]:
    """The subjects of an operation, picked from the state; the same at each run."""
    async with state.superuser() as connection:
        rows = await connection.fetch(operation.pick, SUBJECTS)
        return [_subject(operation, dict(row)) for row in rows]


def _subject(operation: Operation, row: dict[str, Any]) -> Subject:
    clerk = Viewer(operation.capacity, ACCOUNT, unit=row.get("unit"))
    # Only what the policies of that login read; clearance comes from the token, so it is set.
    settings = {"hub.unit": row.get("unit", ""), "hub.clearance": "0"}
    match operation.name:
        case "B1":
            viewer = Viewer(operation.capacity, ACCOUNT, person=row["person"])
            person = {"person": str(row["person"])}
            return Subject(viewer, {"hub.circle": row["circle"]}, {}, person)
        case "B2":
            return Subject(clerk, settings, {}, {"unit": row["unit"]})
        case "B5":  # cursors are each contender's own: they are asked for before the timing
            return Subject(clerk, settings, {}, {"unit": row["unit"]})
        case "B6":
            name = fold_question(row["name"])
            bounds = {"from": name, "until": name + LAST, "unit": row["unit"]}
            return Subject(clerk, settings, {"name": row["name"]}, bounds)
        case "B7":
            return Subject(clerk, settings, {"jmbg": row["jmbg"]}, {"jmbg": row["jmbg"]})
        case "B3":
            return Subject(Viewer(operation.capacity, ACCOUNT), {"hub.clearance": "0"})
        case _:
            return Subject(Viewer(operation.capacity))


def normal(operation: Operation, data: Any) -> Any:
    """An answer in the form in which contenders are compared; cursors are each one's own."""
    if "identifier" in data:
        data = data["identifier"]
    return _normal(data, operation.ones)


def _normal(value: Any, ones: frozenset[str]) -> Any:
    match value:
        case list():
            return [_normal(one, ones) for one in value]
        case dict():
            return {key: _field(key, part, ones) for key, part in value.items()}
        case _:
            return value


def _field(key: str, value: Any, ones: frozenset[str]) -> Any:
    if key == "endCursor":
        return value is not None
    if key in ones and isinstance(value, dict) and value.keys() == {"nodes"}:
        return _normal(next(iter(value["nodes"]), None), ones)
    return _normal(value, ones)
