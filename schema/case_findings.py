"""What may be wrong with cases: counted by `hub doctor`."""

from schema.case import CASES
from schema.case_courses import CaseKind
from schema.declare import Finding

BY_KIND = ", ".join(
    f"count(*) FILTER (WHERE c.kind = '{kind.name}') AS \"{kind.name}\"" for kind in CaseKind
)
TODAY = "(now() AT TIME ZONE 'Europe/Belgrade')::date"

CASES.findings += [
    Finding(
        code="CASE_OVERDUE",
        doc="Cases that are open after the last day of their clock.",
        sql=f"""
SELECT count(*) AS count, {BY_KIND} FROM cases.case_file c
WHERE c.is_open AND c.due_on < {TODAY}
""",
    ),
    Finding(
        code="CASE_UNIT_DIFFERS",
        doc="Steps, documents, decisions and entries that carry another unit than their case.",
        sql="""
SELECT count(*) FROM cases.case_file c JOIN (
  SELECT r.case_file_id, r.unit_code FROM cases.case_step r
  UNION ALL SELECT r.case_file_id, r.unit_code FROM cases.case_document r
  UNION ALL SELECT r.case_file_id, r.unit_code FROM cases.case_decision r
  UNION ALL SELECT r.case_file_id, r.unit_code FROM cases.case_entry r) p ON p.case_file_id = c.id
WHERE p.unit_code IS DISTINCT FROM c.unit_code
""",
    ),
]
