"""Whom an id or a number means: asked with the owner's rights, for few."""

from auth.rules import NOBODY
from schema.declare import Function
from schema.groups import PERSON
from schema.population import POPULATION

POPULATION.functions.append(
    Function(
        name="population.surviving",
        arguments="person uuid",
        returns="uuid",
        body="""
  SELECT CASE WHEN p.merged_into IS NULL THEN p.id
    ELSE (WITH RECURSIVE chain AS (
            SELECT q.id, q.merged_into, 1 AS length FROM population.person q
             WHERE q.id = p.merged_into
            UNION ALL
            SELECT q.id, q.merged_into, chain.length + 1
              FROM chain JOIN population.person q ON q.id = chain.merged_into
             WHERE chain.length < 10)
          SELECT chain.id FROM chain WHERE chain.merged_into IS NULL) END
    FROM population.person p WHERE p.id = surviving.person
""",
        to=NOBODY,
    )
)
POPULATION.functions.append(
    Function(
        name="population.meant",
        arguments="id uuid, jmbg text",
        returns="text[]",
        body="""
  SELECT CASE WHEN meant.id IS NOT NULL
    THEN (SELECT ARRAY[population.surviving(p.id)::text,
                       CASE WHEN p.merged_into IS NULL THEN 'ID' ELSE 'FORMER_ID' END]
            FROM population.person p WHERE p.id = meant.id)
    ELSE (SELECT ARRAY[population.surviving(p.id)::text,
                       CASE WHEN i.valid_to IS NULL AND p.merged_into IS NULL
                            THEN 'CURRENT_NUMBER' ELSE 'FORMER_NUMBER' END]
            FROM population.identifier i JOIN population.person p ON p.id = i.person_id
           WHERE i.value = meant.jmbg)
  END
""",
        to=PERSON,
    )
)
