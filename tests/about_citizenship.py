"""Tables of citizenship: which capacity reads which, and a row in each for each person."""

from tests.about_cases import CASE_REACHED_BY

FACT_TABLES = ("citizenship", "citizens_book_entry")
# Reached by registrars over the unit to which they were delivered.
DELIVERED_TABLES = ("citizenship_decision", "determination", "deemed_act", "annulment")
ENTRY_TABLES = ("citizenship_entry",)
CITIZENSHIP_TABLES = (*FACT_TABLES, "foreign_citizenship", *DELIVERED_TABLES, *ENTRY_TABLES)
CITIZENSHIP_READ = {
    "PUBLIC": (),
    "CITIZEN": CITIZENSHIP_TABLES,
    "REGISTRAR": CITIZENSHIP_TABLES,
    "ROLL_CLERK": FACT_TABLES,
    "SUPERVISOR": CITIZENSHIP_TABLES,
    "ROLL_MINISTRY": FACT_TABLES,
    "CITIZENSHIP_OFFICER": CITIZENSHIP_TABLES,
    "REVISION_COMMISSION": FACT_TABLES,
}
# By which column a registrar's unit reaches a row, where not by the keeper of the birth entry.
REACHED_BY = {
    **dict.fromkeys(DELIVERED_TABLES, "delivered_unit_code"),
    "citizens_book_entry": "keeper_code",
    "citizenship_entry": "keeper_code",
    **CASE_REACHED_BY,
}
# The field in which a record stands in a person, and its table.
CITIZENSHIP_FIELDS = {
    "citizenships": "citizenship",
    "citizensBookEntries": "citizens_book_entry",
    "foreignCitizenships": "foreign_citizenship",
    "citizenshipDecisions": "citizenship_decision",
    "determinations": "determination",
    "deemedActs": "deemed_act",
    "annulments": "annulment",
    "citizenshipEntries": "citizenship_entry",
}


def _asked(tables: tuple[str, ...]) -> str:
    fields = (name for name, table in CITIZENSHIP_FIELDS.items() if table in tables)
    return "".join(f"{name}(first: 2) {{ nodes {{ id person {{ id }} }} }}\n" for name in fields)


CITIZENSHIP_FACT = _asked(FACT_TABLES)
CITIZENSHIP = _asked(CITIZENSHIP_TABLES)
CARRIED = "trail_id, protection, birth_keeper, roll_unit, residence_unit"
SOURCE = "source_register, source_body, recorded_at"
OF_PERSON = ", ".join(f"p.{name}" for name in f"{CARRIED}, {SOURCE}".split(", "))
BOOK = "'70000000-0000-4000-8000-000000000001'"
# Other units than keep the birth entry: half of the rows are reached by one code and not the other.
UNIT = "CASE WHEN p.born_on < '1980-01-01' THEN '79022' ELSE '80438' END"


def _fill(table: str, columns: str, values: str) -> str:
    # A decision has the id of its person, so that a look-up by that id finds one.
    key = "p.id" if table == "citizenship_decision" else f"md5('{table} ' || p.id)::uuid"
    return (
        f"INSERT INTO citizenship.{table} (id, person_id, {columns}, {CARRIED}, {SOURCE})\n"
        f"  SELECT {key}, p.id, {values}, {OF_PERSON}\n"
        "  FROM population.person p;\n"
    )


def _decided(table: str, columns: str, values: str, on: str = "decided_on") -> str:
    return _fill(
        table,
        f"number, {on}, body, delivered_unit_code, {columns}".rstrip(", "),
        f"p.id::text, '2020-01-01', 'Министарство', {UNIT}, {values}".rstrip(", "),
    )


FILL_BOOK = (
    "INSERT INTO citizenship.citizens_book (id, keeper_code, area, volume, year_from, "
    f"{SOURCE}) VALUES ({BOOK}, '79022', 'Ниш', '1', 1950, 'C', 'Орган', now());\n"
)
FILL_CITIZENSHIP = "".join(
    (
        FILL_BOOK,
        _fill("citizenship", "since, ground", "p.born_on, 'DESCENT'"),
        _fill(
            "citizens_book_entry",
            "book_id, keeper_code, number, year, text",
            f"{BOOK}, {UNIT}, row_number() OVER (ORDER BY p.id), 1950, 'Уписан'",
        ),
        _fill("foreign_citizenship", "country", "'AT'"),
        _decided(
            "citizenship_decision",
            "kind, ordinal, legal_basis, surname, given_name, born_on, born_precision, "
            "birth_place, birth_country",
            "'ADMISSION', row_number() OVER (ORDER BY p.id), 'чл. 14', p.surname, p.given_name, "
            "p.born_on, p.born_precision, p.birth_place, p.birth_country",
        ),
        _decided("determination", "", ""),
        _decided("deemed_act", "", "", on="issued_on"),
        _decided("annulment", "annuls", "'ENTRY'"),
        _fill(
            "citizenship_entry",
            "keeper_code, ordinal, ended_by, entered_on, text",
            f"{UNIT}, 1, 'RELEASE', '2020-01-01', 'Престало'",
        ),
    )
)
