"""Tables of cases: which capacity reads them, and a case with all its parts for each person."""

CASE_PARTS = ("case_step", "case_document", "case_decision", "case_entry")
CASE_TABLES = ("case_file", *CASE_PARTS)
CASE_READ = dict.fromkeys(
    ("CITIZEN", "REGISTRAR", "SUPERVISOR", "CITIZENSHIP_OFFICER"), CASE_TABLES
)
# Registrars reach a case and its parts by the unit whose books it concerns.
CASE_REACHED_BY = dict.fromkeys(CASE_TABLES, "unit_code")
CASE_FIELDS = {
    "caseFiles": "case_file",
    "steps": "case_step",
    "documents": "case_document",
    "entries": "case_entry",
}
CASES = """caseFiles(first: 2) { nodes { id person { id }
  history(first: 1) { totalCount nodes { id } }
  steps(first: 2) { nodes { id person { id } } }
  documents(first: 2) { nodes { id person { id } } }
  entries(first: 3) { nodes { id person { id } } } } }
"""
CARRIED = "trail_id, protection, birth_keeper, roll_unit, residence_unit"
SOURCE = "source_register, source_body, recorded_at"
OF_PERSON = ", ".join(f"p.{name}" for name in f"{CARRIED}, {SOURCE}".split(", "))
# Other units than keep the birth entry: half of the cases are reached by one code only.
UNIT = "CASE WHEN p.born_on < '1980-01-01' THEN '79022' ELSE '80438' END"
OF_ENTRY = {
    1: ("birth_entry_id", "p.id"),
    2: ("citizens_book_entry_id", "md5('citizens_book_entry ' || p.id)::uuid"),
    3: ("decision_id", "p.id"),
}


def _row(table: str) -> str:
    # A case has the id of its person, so that a look-up by that id finds one.
    own = table in ("case_file", "case_decision")
    return "p.id" if own else f"md5('{table} ' || p.id)::uuid"


def _fill(table: str, columns: str, values: str, row: str = "") -> str:
    key = "case_file_id" if table == "case_decision" else "id"
    return (
        f"INSERT INTO cases.{table} ({key}, person_id, unit_code, {columns}, {CARRIED}, {SOURCE})\n"
        f"  SELECT {row or _row(table)}, p.id, {UNIT}, {values}, {OF_PERSON}\n"
        "  FROM population.person p;\n"
    )


FILL_CASES = "".join(
    (
        "DELETE FROM cases.case_entry;\nDELETE FROM cases.case_document;\n",
        "DELETE FROM cases.case_decision;\nDELETE FROM cases.case_step;\n",
        "DELETE FROM cases.case_file;\n",
        _fill(
            "case_file",
            "kind, office, year, number, book, subject, grounds, filing, state, opened_on, due_on, "
            "closed_on",
            f"'DOUBT', {UNIT}, 2020, row_number() OVER (ORDER BY p.id), 'BIRTHS', 'Датум рођења', "
            "'Исправе се не слажу', gen_random_uuid(), 'RESOLVED', '2020-01-01', '2020-01-16', "
            "'2020-01-10'",
        ),
        _fill(
            "case_step",
            "case_file_id, ordinal, kind, made_on, office, state, due_on, article, text",
            f"p.id, 1, 'OPENED', '2020-01-01', {UNIT}, 'AWAITING_MUP_OPINION', '2020-01-16', "
            "'ZUP', 'Исправе се не слажу'",
        ),
        _fill(
            "case_document",
            "case_file_id, step_id, ordinal, name, body, number, dated",
            f"p.id, {_row('case_step')}, 1, 'Извод', 'Управа', '1', '2019-01-01'",
        ),
        _fill(
            "case_decision",
            "outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until",
            "'CONFIRMED', 'Министарство', '1', '2020-01-10', 'Податак је тачан', 'APPEAL', "
            "'2020-01-11', '2020-01-27'",
        ),
        *(
            _fill(
                "case_entry",
                f"case_file_id, step_id, ordinal, role, {column}",
                f"p.id, {_row('case_step')}, {ordinal}, 'DISPUTED', {value}",
                f"md5('case_entry {ordinal} ' || p.id)::uuid",
            )
            for ordinal, (column, value) in OF_ENTRY.items()
        ),
    )
)  # fmt: skip
