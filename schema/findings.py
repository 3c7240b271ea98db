"""What the registers' own data may have wrong: counted by `hub doctor`, refused by nobody."""

from schema.declare import Finding
from schema.electoral import ELECTORAL
from schema.jmbg import WEIGHTS
from schema.population import POPULATION

SUM = " + ".join(f"{w} * substr(i.value, {at}, 1)::int" for at, w in enumerate(WEIGHTS, start=1))
# Each current JMBG in its parts; of the year three digits are written, from 800 on of the second
# millennium. schema/jmbg.py says the same of numbers, and a test holds both together.
PARTS = f"""
  SELECT substr(i.value, 1, 2)::int AS day, substr(i.value, 3, 2)::int AS month,
    substr(i.value, 5, 3)::int
      + CASE WHEN substr(i.value, 5, 3) >= '800' THEN 1000 ELSE 2000 END AS year,
    substr(i.value, 8, 2)::int AS area, ({SUM}) % 11 AS remainder, right(i.value, 1)::int AS control
  FROM population.identifier i WHERE i.kind = 'JMBG' AND i.valid_to IS NULL"""
LEAP = "year % 4 = 0 AND (year % 100 <> 0 OR year % 400 = 0)"
LAST_DAY = (
    f"CASE WHEN month IN (4, 6, 9, 11) THEN 30 WHEN month <> 2 THEN 31 "
    f"WHEN {LEAP} THEN 29 ELSE 28 END"
)
TODAY = "to_char(current_timestamp AT TIME ZONE 'Europe/Belgrade', 'YYYYMMDD')::int"
NUMBERS = f"""(SELECT CASE
    WHEN month NOT BETWEEN 1 AND 12 OR day NOT BETWEEN 1 AND {LAST_DAY} THEN 'DATE'
    WHEN year * 10000 + month * 100 + day > {TODAY} THEN 'FUTURE'
    WHEN area BETWEEN 60 AND 69 THEN 'FOREIGNER'
    WHEN area IN (0, 90, 98, 99) THEN 'AREA'
    WHEN remainder = 1 AND control = 0 THEN 'LEGACY'
    WHEN remainder = 1 OR control <> (11 - remainder) % 11 THEN 'CHECK_DIGIT'
  END AS fault FROM ({PARTS}) p) n"""
FAULTS = ("DATE", "FUTURE", "FOREIGNER", "AREA", "CHECK_DIGIT")
BY_FAULT = ", ".join(f"count(*) FILTER (WHERE n.fault = '{one}') AS \"{one}\"" for one in FAULTS)

# The parts of the date that the person's precision knows, as the number writes them.
YEAR, MONTH = "substr(to_char(p.born_on, 'YYYY'), 2)", "to_char(p.born_on, 'MM')"
OTHER_DAY = f"""CASE p.born_precision
  WHEN 'DAY' THEN substr(i.value, 1, 7) <> to_char(p.born_on, 'DD') || {MONTH} || {YEAR}
  WHEN 'MONTH' THEN substr(i.value, 3, 5) <> {MONTH} || {YEAR}
  ELSE substr(i.value, 5, 3) <> {YEAR} END"""
OTHER_SEX = "(substr(i.value, 10, 3) < '500') <> (p.sex = 'MALE')"
LATIN_LETTER = "[A-Za-zČĆŠŽĐčćšžđ]"

POPULATION.findings += [
    Finding(
        code="INVALID_JMBG",
        doc="Current JMBG that break a rule, by the first one: no day of the calendar, a day to "
        "come, a foreigner's area, an area that was never allotted, a wrong control digit; legacy "
        "ones are counted apart.",
        sql=f"""
SELECT count(*) AS count, {BY_FAULT}
FROM {NUMBERS} WHERE n.fault <> 'LEGACY'
""",
    ),
    Finding(
        code="LEGACY_REMAINDER_ONE",
        doc="Current JMBG with remainder 1 and control digit 0, by an old reading of the rule.",
        sql=f"SELECT count(*) FROM {NUMBERS} WHERE n.fault = 'LEGACY'",
    ),
    Finding(
        code="NUMBER_DIFFERS_FROM_PERSON",
        doc="Persons whose current JMBG tells another date of birth than the population register, "
        "in the parts that are known, or another sex: 000 to 499 are men.",
        sql=f"""
SELECT count(DISTINCT p.id) AS count,
  count(DISTINCT p.id) FILTER (WHERE {OTHER_DAY}) AS "DATE",
  count(DISTINCT p.id) FILTER (WHERE {OTHER_SEX}) AS "SEX"
FROM population.identifier i JOIN population.person p ON p.id = i.person_id
WHERE i.kind = 'JMBG' AND i.valid_to IS NULL AND ({OTHER_DAY} OR {OTHER_SEX})
""",
    ),
    Finding(
        code="NAME_IN_LATIN",
        doc="Persons whose given name or surname is in Latin letters: registers keep the Serbian "
        "form in Cyrillic, and the original one apart.",
        sql=f"""
SELECT count(*) FROM population.person p
WHERE p.given_name ~ '{LATIN_LETTER}' OR p.surname ~ '{LATIN_LETTER}'
""",
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
