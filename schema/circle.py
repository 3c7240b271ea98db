"""The circle of a citizen: the person, their minor children and their wards, as of today.

A child is of age with the end of the eighteenth year (Family Law, Sl. glasnik RS 18/2005, art. 11),
so from midnight at which the birthday begins. Who was born on 29 February ends that year with the
28th where there is no 29th, and is of age from 1 March. Of a date of birth that is partly unknown
the first possible day counts: the right ends rather early than late.
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
  WITH here AS (
    SELECT population.surviving(circle_at.person) AS id,
           (circle_at.moment AT TIME ZONE 'Europe/Belgrade')::date AS today),
  near AS (
    SELECT here.id, 1 AS place FROM here
    UNION ALL
    SELECT population.surviving(p.child_id), 2
      FROM here JOIN civil.birth_parent p ON p.parent_id = here.id
      JOIN civil.birth_entry e ON e.id = p.entry_id
     WHERE p.role IN ('MOTHER', 'FATHER')
       AND extract(year FROM age(here.today::timestamp, e.born_on::timestamp)) < 18
    UNION ALL
    SELECT population.surviving(g.ward_id), 3
      FROM here JOIN civil.guardianship g ON g.guardian_id = here.id
     WHERE g.since <= here.today AND (g.until IS NULL OR g.until >= here.today)),
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
