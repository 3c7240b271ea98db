"""What stands of each person's citizenship, for `hub doctor`: how it is read, what may be wrong."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from schema.citizenship_course import ACTS, PAIRS, StandingAct

CODES = {
    "CITIZENSHIP_COLUMN_DIFFERS": "I1: persons whose column Državljanstvo (without a birth entry "
    "here, whose open period) says otherwise than the last act that stands.",
    "CITIZENSHIP_NOT_FINAL": "I2: persons with an entry of admission or treaty before finality, "
    "or of a determination before its day.",
    "DESCENT_NOT_WITH_BIRTH": "I3: persons whose descent is not entered with the birth, in "
    "Primedbe.",
    "CITIZENSHIP_IN_WRONG_COLUMN": "I4: persons with an entry in Primedbe that was not made with "
    "the birth entry, or the reverse.",
    "CITIZENSHIP_ENDS_NOTHING": "I5: persons with a termination without a citizenship that stood, "
    "or an annulment of what does not stand.",
    "CITIZENSHIP_OUT_OF_ORDER": "I6: persons whose acts are not numbered in the order of entry.",
}


@dataclass(frozen=True, slots=True)
class PersonStanding:
    """A person with what stands; `acts` in the order of entry, `citizenship` as the column says."""

    key: UUID
    citizenship: str | None
    birth_entered_on: date | None
    acts: tuple[StandingAct, ...]


# The next persons after $1, at most $2. An act with an entry of the fact has the number that it was
# given, others the place that they have.
SELECT = f"""
WITH who AS (
  SELECT p.id FROM population.person p
  WHERE p.id > $1 AND p.merged_into IS NULL ORDER BY p.id LIMIT $2
), {ACTS}
SELECT who.id AS key,
  CASE WHEN b.id IS NOT NULL THEN b.citizenship ELSE (
    SELECT c.ground FROM citizenship.citizenship c
    WHERE c.person_id = who.id AND c.until IS NULL) END AS citizenship,
  b.entered_on AS birth_entered_on,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal',
      coalesce(e.ordinal, a.n), {PAIRS}) ORDER BY a.n), '[]')
    FROM acts a LEFT JOIN citizenship.citizenship_entry e ON e.id = a.entry
    WHERE a.person_id = who.id) AS acts
FROM who LEFT JOIN LATERAL (
  SELECT e.id, e.citizenship, e.entered_on FROM civil.birth_entry e WHERE e.person_id = who.id
  ORDER BY e.entered_on, e.id LIMIT 1) b ON true
ORDER BY who.id"""
