"""What the registers' own data may have wrong: counted by `hub doctor`, refused by nobody."""

from schema.declare import Finding
from schema.electoral import ELECTORAL
from schema.population import POPULATION

WEIGHTS = (7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
SUM = " + ".join(f"{w} * substr(i.value, {at}, 1)::int" for at, w in enumerate(WEIGHTS, start=1))
# Each current JMBG: the sum's remainder, and the control digit that is written.
NUMBERS = (
    f"(SELECT ({SUM}) % 11 AS remainder, right(i.value, 1)::int AS control\n"
    "  FROM population.identifier i WHERE i.kind = 'JMBG' AND i.valid_to IS NULL) n"
)

POPULATION.findings += [
    Finding(
        code="INVALID_JMBG",
        doc="Current JMBG whose control digit is wrong; legacy ones are counted apart.",
        sql=f"""
SELECT count(*) FROM {NUMBERS}
WHERE n.control <> CASE WHEN n.remainder IN (0, 1) THEN 0 ELSE 11 - n.remainder END
""",
    ),
    Finding(
        code="LEGACY_REMAINDER_ONE",
        doc="Current JMBG with remainder 1 and control digit 0, by an old reading of the rule.",
        sql=f"SELECT count(*) FROM {NUMBERS} WHERE n.remainder = 1 AND n.control = 0",
    ),
]

ELECTORAL.findings += [
    Finding(
        code="DECEASED_ON_ROLL",
        doc="Entries, active or passive, of persons who are deceased.",
        sql="""
SELECT count(*) FROM electoral.voter v JOIN population.person p ON p.id = v.person_id
WHERE v.status IN ('ACTIVE', 'PASSIVE') AND p.status = 'DECEASED'
""",
    ),
    Finding(
        code="DOUBLE_ENTRY",
        doc="Persons with two or more entries that are not deleted.",
        sql="""
SELECT count(*) FROM (
  SELECT FROM electoral.voter v WHERE v.status <> 'DELETED'
  GROUP BY v.person_id HAVING count(*) > 1) x
""",
    ),
    # The displaced and those abroad stand elsewhere lawfully; whoever is entered twice and once
    # where they live is a double entry and no lag.
    Finding(
        code="ROLL_LAG_OVER_SIX_MONTHS",
        doc="Persons active by residence, none of whose entries followed a move of over six months "
        "ago.",
        sql="""
SELECT count(DISTINCT a.person_id)
FROM population.address a JOIN electoral.voter v ON v.person_id = a.person_id
WHERE a.kind = 'RESIDENCE' AND a.valid_to IS NULL
  AND a.valid_from < current_date - interval '6 months'
  AND v.status = 'ACTIVE' AND v.basis = 'RESIDENCE'
  AND NOT EXISTS (
    SELECT FROM electoral.voter w
    WHERE w.person_id = a.person_id AND w.unit_code = a.unit_code AND w.status <> 'DELETED')
""",
    ),
]
