"""The circle of a citizen: the person, their minor children and their wards, as of today.

A child stands in it by the birth entry, also where that names a record since merged into the
citizen's. A parent deprived of parental right (lišenje roditeljskog prava; Family Law, art. 81 and
82) has the child no longer, until the right is returned (art. 83): the entry's notes say so, and
one that names neither parent takes the child from both. Who lives with whom changes nothing.

A child is of age with the end of the eighteenth year (Family Law, Sl. glasnik RS 18/2005, art. 11),
so from midnight at which the birthday begins. Who was born on 29 February ends that year with the
28th where there is no 29th, and is of age from 1 March. Of a date of birth that is partly unknown
the first possible day counts: the right ends rather early than late.

Children and wards are looked up record by record, behind OFFSET 0: the planner takes the one record
for a hundred, and would read every guardianship and ask for each ward whose record survives.
"""

from auth.rules import CITIZEN, NOBODY
from schema.declare import Function
from schema.population import POPULATION

PERSONS_MAX = 50  # a guardian of more is an institution, which asks in another capacity

POPULATION.functions.append(
    Function(
        name="population.circle_at",
        arguments="person uuid, moment timestamptz",
        returns="text",
        body=f"""
  WITH RECURSIVE here AS (
    SELECT population.surviving(circle_at.person) AS id,
           (circle_at.moment AT TIME ZONE 'Europe/Belgrade')::date AS today),
  records AS (
    SELECT here.id, here.today FROM here
    UNION
    SELECT m.id, r.today FROM records r JOIN population.person m ON m.merged_into = r.id),
  near AS (
    SELECT here.id, 1 AS place FROM here
    UNION ALL
    SELECT child.id, 2
      FROM records r CROSS JOIN LATERAL (
        SELECT population.surviving(p.child_id) AS id
          FROM civil.birth_parent p JOIN civil.birth_entry e ON e.id = p.entry_id
         WHERE p.parent_id = r.id AND p.role IN ('MOTHER', 'FATHER')
           AND extract(year FROM age(r.today::timestamp, e.born_on::timestamp)) < 18
           AND NOT EXISTS (
             SELECT FROM civil.status_note taken
              WHERE taken.entry_id = e.id AND taken.kind = 'PARENTAL_RIGHT_REMOVED'
                AND taken.entered_on <= r.today AND (taken.parent = p.role) IS NOT FALSE
                AND NOT EXISTS (
                  SELECT FROM civil.status_note given
                   WHERE given.entry_id = e.id AND given.kind = 'PARENTAL_RIGHT_RETURNED'
                     AND given.entered_on <= r.today
                     AND (given.entered_on, given.ordinal) > (taken.entered_on, taken.ordinal)
                     AND (given.parent = p.role OR given.parent IS NULL AND taken.parent IS NULL))
             OFFSET 0)
        OFFSET 0) child
    UNION ALL
    SELECT ward.id, 3
      FROM records r CROSS JOIN LATERAL (
        SELECT population.surviving(g.ward_id) AS id FROM civil.guardianship g
         WHERE g.guardian_id = r.id AND g.since <= r.today
           AND (g.until IS NULL OR g.until >= r.today)
        OFFSET 0) ward),
  once AS (
    SELECT near.id, min(near.place) AS place FROM near WHERE near.id IS NOT NULL
     GROUP BY near.id ORDER BY 2, 1 LIMIT {PERSONS_MAX})
  SELECT string_agg(once.id::text, ',' ORDER BY once.place, once.id) FROM once
""",
        to=NOBODY,
    )
)
POPULATION.functions.append(
    Function(
        name="population.circle",
        arguments="person uuid",
        returns="text",
        body="""
  SELECT population.circle_at(circle.person, now())
""",
        to=CITIZEN,
    )
)
POPULATION.functions.append(
    Function(
        name="population.alone",
        arguments="person uuid",
        returns="text",
        body="""
  SELECT population.surviving(alone.person)::text
""",
        to=CITIZEN,
    )
)
