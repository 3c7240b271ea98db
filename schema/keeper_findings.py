"""Where copies of what another row says may differ from it: counted by `hub doctor`.

The keeper of an entry and the flag of a representative are repeated where access is decided, since
a policy of PostgreSQL reads its own row only. A row names a record of the population register,
which may since have been merged into another.
"""

from schema.civil import CIVIL
from schema.declare import Finding
from schema.parties import PARTIES

ENTRIES = ("birth", "marriage", "death")
# What hangs on an entry or on a row of one, by the column that leads there.
PARTS = (
    *(("birth_entry", "id", name, "entry_id") for name in (
        "birth_report", "birth_note", "birth_parent", "status_note",
    )),
    *(("marriage_entry", "id", name, "entry_id") for name in (
        "marriage_spouse", "marriage_witness", "marriage_note",
    )),
    *(("death_entry", "id", name, "entry_id") for name in (
        "death_entry_address", "death_report", "death_note",
    )),
    ("birth_report", "entry_id", "birth_report_address", "entry_id"),
    ("birth_parent", "id", "birth_parent_address", "birth_parent_id"),
    ("marriage_spouse", "id", "marriage_spouse_address", "marriage_spouse_id"),
    ("marriage_witness", "id", "marriage_witness_address", "marriage_witness_id"),
)  # fmt: skip
OF_AREAS = " UNION ALL ".join(
    f"SELECT '{kind}' AS kind FROM civil.{kind}_entry e JOIN civil.registration_area a "
    "ON a.id = e.area_id WHERE a.keeper_code <> e.keeper_code"
    for kind in ENTRIES
)
OF_PARTS = " UNION ALL ".join(
    f"SELECT FROM civil.{name} r JOIN civil.{whole} e ON e.{key} = r.{on} "
    "WHERE e.keeper_code <> r.keeper_code"
    for whole, key, name, on in PARTS
)
# What hangs on a birth entry, by the column that names its child: nobody of a stillborn one.
OF_CHILDREN = " UNION ALL ".join(
    f"SELECT FROM civil.{name} r JOIN civil.birth_entry e ON e.id = r.entry_id "
    f"WHERE r.{child} IS DISTINCT FROM e.person_id"
    for name, child in (
        *(("birth_report", "child_id"), ("birth_report_address", "child_id")),
        *(("birth_parent", "child_id"), ("birth_note", "person_id")),
    )
)
BY_KIND = ", ".join(
    f"count(*) FILTER (WHERE kind = '{kind}') AS \"{kind.upper()}\"" for kind in ENTRIES
)
# Rows that links of a person lead to, by the columns that name one.
NAMING = {
    "birth_entry": ("person_id",),
    "birth_parent": ("child_id", "parent_id"),
    "marriage_spouse": ("person_id", "spouse_id"),
    "death_entry": ("person_id", "spouse_id"),
    "guardianship": ("ward_id", "guardian_id"),
}
OF_MERGED = " UNION ALL ".join(
    f"SELECT '{table}' AS kind FROM civil.{table} r WHERE EXISTS (SELECT FROM population.person p "
    f"WHERE p.id IN ({', '.join(f'r.{one}' for one in columns)}) AND p.merged_into IS NOT NULL)"
    for table, columns in NAMING.items()
)
BY_TABLE = ", ".join(
    f"count(*) FILTER (WHERE kind = '{table}') AS \"{table.upper()}\"" for table in NAMING
)

CIVIL.findings += [
    Finding(
        code="AREA_KEEPER_DIFFERS",
        doc="Entries that carry another keeper than the registration area of their book.",
        sql=f"SELECT count(*) AS count, {BY_KIND} FROM ({OF_AREAS}) x",
    ),
    Finding(
        code="PART_KEEPER_DIFFERS",
        doc="Rows that hang on an entry of a civil register and carry another keeper than it.",
        sql=f"SELECT count(*) FROM ({OF_PARTS}) x",
    ),
    Finding(
        code="CHILD_DIFFERS_FROM_ENTRY",
        doc="Rows that hang on a birth entry and name another child than the entry does.",
        sql=f"SELECT count(*) FROM ({OF_CHILDREN}) x",
    ),
    Finding(
        code="ROW_OF_MERGED_RECORD",
        doc="Rows of the civil registers about a record that is merged into another: no link of a "
        "person leads to them until they name the surviving one.",
        sql=f"SELECT count(*) AS count, {BY_TABLE} FROM ({OF_MERGED}) x",
    ),
]

PARTIES.findings += [
    Finding(
        code="REPRESENTATIVE_NOT_FLAGGED",
        doc="Persons who represent a party, or did, without the flag by which the officer of "
        "parties reaches them.",
        sql="""
SELECT count(DISTINCT r.person_id) FROM parties.representative_particulars r
JOIN population.person p ON p.id = r.person_id WHERE p.represents IS NOT TRUE
""",
    ),
]
