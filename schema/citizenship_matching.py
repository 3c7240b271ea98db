"""Whom a decision of the evidence may mean: the forms have no JMBG; rulebook art. 16."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final
from uuid import UUID

import strawberry
from strawberry import ID

from auth.rules import CITIZENSHIP_OFFICER_ON_BASIS
from schema.citizenship import CITIZENSHIP
from schema.command import Facts
from schema.graph import PartialDate, described
from schema.matching import Matching

# More than the largest block of the whole population holds; a block beyond it is not ranked.
CANDIDATES_MAX: Final = 5_000


@strawberry.enum(description="How far two values of a field agree.")
class Level(Enum):
    SAME = strawberry.enum_value("SAME", description="The same, whatever script and case.")
    NEAR = strawberry.enum_value("NEAR", description="A typing error apart.")
    PARTLY = strawberry.enum_value(
        "PARTLY", description="In a word of several, or known less exactly."
    )
    UNKNOWN = strawberry.enum_value("UNKNOWN", description="One of them is not stated.")
    OTHER = "OTHER"


@described
@strawberry.type
class CandidateAgreement:
    """How far a candidate agrees with columns 6 and 7 of the row, field by field."""

    surname: Level
    given_name: Level
    one_parent: Level
    born: Level
    birth_place: Level
    birth_country: Level


@described
@strawberry.type
class CitizenshipCandidate:
    """Somebody whom a decision of the evidence may mean; the clerk chooses.

    Names in Serbian Cyrillic; the place and state of birth as the population register has them.
    """

    person: ID = strawberry.field(description="The person's id.")
    surname: str
    given_name: str
    former_names: list[str] = strawberry.field(
        description="Names that the person carried before: surname and given name."
    )
    one_parent: str | None = strawberry.field(
        description="One parent's name (ime jednog roditelja)."
    )
    born: PartialDate
    birth_place: str | None
    birth_country: str | None = strawberry.field(description="ISO 3166-1 alpha-2 code.")
    agreement: CandidateAgreement
    score: float = strawberry.field(
        description="Binary logarithm of how much likelier it is one person than two."
    )
    is_likely: bool = strawberry.field(
        description="Whether it is likely to be the one meant, and leads the rest: where to look "
        "first, never a decision."
    )


@dataclass(frozen=True, slots=True)
class Blocks:
    """What to ask the database by; one condition suffices.

    Born from `first` to `last`, where the row knows the day; born on a near day, or in the time
    known, and a folded name that begins with a prefix; the same folded surname and given name and
    the same folded parent's name.
    """

    first: date
    last: date
    is_day: bool
    near: tuple[date, ...]
    prefixes: tuple[str, ...]
    name: str
    one_parent: str


@dataclass(frozen=True, slots=True)
class RowFacts:
    """Columns 6 and 7 of a decision, and whether it is matched already; nulls: there is none."""

    is_open: bool
    surname: str | None
    one_parent: str | None
    given_name: str | None
    born_on: date | None
    born_precision: str | None
    birth_place: str | None
    birth_country: str | None


@dataclass(frozen=True, slots=True)
class NameFacts:
    """A name that a person carries or carried."""

    surname: str
    given_name: str


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A person by what a row is compared with; the current name is the first of `names`."""

    person: UUID
    trail: UUID
    names: tuple[NameFacts, ...]
    one_parent: str | None
    born_on: date
    born_precision: str
    birth_place: str | None
    birth_country: str | None


# Of a person `p`: what a row is compared with.
COMPARED = """
  p.id AS person, p.trail_id AS trail,
  jsonb_build_array(jsonb_build_object('surname', p.surname, 'given_name', p.given_name))
    || coalesce(
      (SELECT jsonb_agg(jsonb_build_object('surname', n.surname, 'given_name', n.given_name)
              ORDER BY n.valid_from DESC, n.id)
         FROM population.former_name n WHERE n.person_id = p.id), '[]') AS names,
  (SELECT o.name FROM population.one_parent o WHERE o.person_id = p.id) AS one_parent,
  p.born_on, p.born_precision, p.birth_place, p.birth_country"""
# A key that begins with one of the prefixes: two bounds, which an index serves.
PREFIXED = """EXISTS (SELECT FROM population.name_key k, unnest(g.prefixes) f
      WHERE k.person_id = p.id AND k.key >= f AND k.key < f || chr(1114111))"""
FOUND = f"""
, g AS (
  SELECT (given.asked->>'first')::date AS first, (given.asked->>'last')::date AS last,
    (given.asked->>'is_day')::boolean AS is_day,
    ARRAY(SELECT n::date FROM jsonb_array_elements_text(given.asked->'near') n) AS near,
    ARRAY(SELECT f COLLATE "C" FROM jsonb_array_elements_text(given.asked->'prefixes') f)
      AS prefixes,
    given.asked->>'name' AS name, given.asked->>'one_parent' AS one_parent,
    given.viewer_clearance
  FROM given WHERE given.viewer_basis IS NOT NULL
), hit AS (
  SELECT p.id FROM g JOIN population.person p ON p.born_on = g.first WHERE g.is_day
  UNION
  SELECT p.id FROM g CROSS JOIN unnest(g.near) day JOIN population.person p ON p.born_on = day
   WHERE {PREFIXED}
  UNION
  SELECT p.id FROM g JOIN population.person p ON p.born_on BETWEEN g.first AND g.last
   WHERE NOT g.is_day AND {PREFIXED}
  UNION
  SELECT k.person_id FROM g JOIN population.name_key k ON k.key = g.name
    JOIN population.one_parent o ON o.person_id = k.person_id
   WHERE g.one_parent <> '' AND hub.fold(o.name) = g.one_parent
)
SELECT {COMPARED}
FROM g CROSS JOIN hit
-- OFFSET: by key for each hit; how many there are is unknown to the planner.
CROSS JOIN LATERAL (SELECT q.* FROM population.person q WHERE q.id = hit.id OFFSET 0) p
WHERE p.merged_into IS NULL AND (p.protection < 2 OR p.protection <= g.viewer_clearance)
LIMIT {CANDIDATES_MAX + 1}"""

CITIZENSHIP.matchings += (
    Matching(
        name="citizenshipDecisionCandidates",
        doc="Whom a decision of the evidence may mean that is matched to nobody: at most ten "
        "persons, the best first, by surname, one parent's name, given name, and date, place and "
        "state of birth (columns 6 and 7 of Forms 1 and 2), typing errors allowed for. Null where "
        "there is no such decision, or it is matched. Read on a stated basis; the trail names all "
        "who are answered. Asked in a request of its own.",
        to=CITIZENSHIP_OFFICER_ON_BASIS,
        row=Facts(
            shape=RowFacts,
            takes={"id": UUID, "viewer_clearance": int},
            select="""
SELECT d.id IS NOT NULL AND d.person_id IS NULL AS is_open, d.surname, d.one_parent, d.given_name,
  d.born_on, d.born_precision, d.birth_place, d.birth_country
FROM given LEFT JOIN citizenship.citizenship_decision d ON d.id = given.id
 AND (d.person_id IS NULL OR d.protection < 1 OR d.protection <= given.viewer_clearance)""",
        ),
        found=Facts(
            shape=PersonFacts,
            takes={"asked": Blocks, "viewer_clearance": int, "viewer_basis": str},
            select=FOUND,
        ),
        most=CANDIDATES_MAX,
        candidate=CitizenshipCandidate,
    ),
)
