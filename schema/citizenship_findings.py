"""What may be wrong in citizenship and between it and the roll: counted by `hub doctor`.

A person who died keeps the open period: the law knows no end of citizenship by death (art. 27).
"""

from schema.citizenship import CITIZENSHIP
from schema.declare import Finding

GAINED = "d.kind IN ('ADMISSION', 'TREATY_ACQUISITION')"

CITIZENSHIP.findings += [
    Finding(
        code="OVERLAPPING_CITIZENSHIP",
        doc="Persons with two periods of citizenship that have a day in common.",
        sql="""
SELECT count(DISTINCT c.person_id)
FROM citizenship.citizenship c JOIN citizenship.citizenship o ON o.person_id = c.person_id
WHERE c.id < o.id AND c.since <= coalesce(o.until, 'infinity')
  AND o.since <= coalesce(c.until, 'infinity')
""",
    ),
    Finding(
        code="VOTER_WITHOUT_CITIZENSHIP",
        doc="Persons on the roll, active or passive, without a period of citizenship that lasts.",
        sql="""
SELECT count(DISTINCT v.person_id) FROM electoral.voter v
WHERE v.status <> 'DELETED' AND NOT EXISTS (
  SELECT FROM citizenship.citizenship c
  WHERE c.person_id = v.person_id AND c.since <= current_date
    AND coalesce(c.until, 'infinity') >= current_date)
""",
    ),
    # The days are compared loosely: that a clerk dates an entry otherwise is another matter.
    Finding(
        code="DECISION_NOT_ENTERED",
        doc="Decisions of the evidence that are matched, final, delivered and not annulled, and "
        "that no period of citizenship begins or ends by.",
        sql=f"""
SELECT count(*) AS count, count(*) FILTER (WHERE {GAINED}) AS "ACQUISITION",
  count(*) FILTER (WHERE NOT {GAINED}) AS "TERMINATION"
FROM citizenship.citizenship_decision d
WHERE d.person_id IS NOT NULL AND d.final_on <= current_date AND d.delivered_on <= current_date
  AND NOT EXISTS (SELECT FROM citizenship.annulment a WHERE a.decision_id = d.id)
  AND NOT EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.decision_id = d.id)
  AND NOT EXISTS (
    SELECT FROM citizenship.citizenship_entry e
    WHERE (e.annulled_number, e.annulled_body, e.annulled_on) = (d.number, d.body, d.decided_on))
  AND NOT EXISTS (
    SELECT FROM citizenship.citizenship c
    WHERE c.person_id = d.person_id AND CASE d.kind
      WHEN 'ADMISSION' THEN c.ground = 'ADMISSION' AND c.since >= d.decided_on
      WHEN 'TREATY_ACQUISITION'
        THEN c.ground = 'INTERNATIONAL_TREATY' AND c.since >= d.decided_on
      WHEN 'TREATY_TERMINATION'
        THEN c.ended_by = 'INTERNATIONAL_TREATY' AND c.until >= d.decided_on - 1
      ELSE c.ended_by = d.kind AND c.until >= d.decided_on - 1 END)
""",
    ),
    Finding(
        code="CITIZENS_BOOK_KEEPER_DIFFERS",
        doc="Entries of books of citizens that carry another keeper than their book.",
        sql="""
SELECT count(*) FROM citizenship.citizens_book_entry e
JOIN citizenship.citizens_book b ON b.id = e.book_id WHERE b.keeper_code <> e.keeper_code
""",
    ),
]
