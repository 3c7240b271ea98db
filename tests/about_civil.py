"""Tables of the civil registers: which capacity reads which, and a row in each for each person."""

ADDRESS = ("settlement, country", "'Ниш', 'RS'")
NOTE = (
    "id, entry_id, written_in, ordinal, kind, entered_on, text",
    "'LATER_ENTRIES', 1, 'OTHER', '2020-01-01', 'Белешка'",
)
FAMILY_TABLES = ("birth_parent", "birth_parent_address")
STATUS_TABLES = ("status_note", "guardianship")
BIRTH_TABLES = ("birth_entry", "birth_report", "birth_report_address", "birth_note")
MARRIAGE_TABLES = (
    *("marriage_entry", "marriage_spouse", "marriage_spouse_address"),
    *("marriage_witness", "marriage_witness_address", "marriage_note"),
)
DEATH_TABLES = ("death_entry", "death_entry_address", "death_report", "death_note")
KEPT_TABLES = (*FAMILY_TABLES, *BIRTH_TABLES, "status_note", *MARRIAGE_TABLES, *DEATH_TABLES)
FACTS = ("legal_capacity", "death_fact")
OFFICE = (*KEPT_TABLES, "guardianship", *FACTS)
CIVIL_TABLES = (*OFFICE, "affiliation", "closed_birth_entry")
# By capacity; the registrar reaches what hangs on an entry by the keeper of its book.
CIVIL_READ = {
    "PUBLIC": (),
    "CITIZEN": (*OFFICE, "affiliation"),
    "REGISTRAR": (*OFFICE, "affiliation"),
    "ROLL_CLERK": FACTS,
    "SUPERVISOR": OFFICE,
    "ROLL_MINISTRY": FACTS,
    "CITIZENSHIP_OFFICER": (*FAMILY_TABLES, *BIRTH_TABLES, *DEATH_TABLES, "death_fact"),
    "REVISION_COMMISSION": ("death_fact",),
}
ENTRIES = ("birth_entry", "marriage_entry", "death_entry")
KEYS = {
    "birth_report": "entry_id",
    "birth_report_address": "entry_id",
    "birth_parent_address": "birth_parent_id",
    "affiliation": "person_id",
    "marriage_spouse_address": "marriage_spouse_id",
    "marriage_witness_address": "marriage_witness_id",
    "death_entry_address": "entry_id",
    "death_report": "entry_id",
    "death_fact": "person_id",
}
PERSONS = {
    **dict.fromkeys((*FAMILY_TABLES, "birth_report", "birth_report_address"), "child_id"),
    "guardianship": "ward_id",
}


def _row(table: str) -> str:
    # An entry has the id of its person, so that a look-up by that id finds one.
    return "p.id" if table in ENTRIES else f"md5('{table} ' || p.id)::uuid"


def _fill(table: str, columns: str, values: str) -> str:
    kept = table in KEPT_TABLES
    carried = "trail_id, protection, birth_keeper, roll_unit, residence_unit"
    source = "source_register, source_body, recorded_at"
    keeper = ("keeper_code, ", "coalesce(p.birth_keeper, '80438'), ") if kept else ("", "")
    whose = "" if KEYS.get(table) == "person_id" else f"{PERSONS.get(table, 'person_id')}, "
    of = ", ".join(f"p.{name}" for name in f"{carried}, {source}".split(", "))
    return (
        f"INSERT INTO civil.{table} ({columns}, {whose}{keeper[0]}{carried}, {source})\n"
        f"  SELECT {values}, {'p.id, ' if whose else ''}{keeper[1]}{of} FROM population.person p;\n"
    )


def _note(entry: str, table: str) -> str:
    columns, values = NOTE
    kind = values.replace("'OTHER'", "'ADOPTION'") if table == "status_note" else values
    return _fill(table, columns, f"{_row(table)}, {_row(entry)}, {kind}")


def _address(table: str, of: str) -> str:
    columns, values = ADDRESS
    return _fill(table, f"{KEYS[table]}, {columns}", f"{_row(of)}, {values}")


def _report(table: str, entry: str) -> str:
    columns = "entry_id, reporter_kind, reporter_name, reported_on"
    return _fill(table, columns, f"{_row(entry)}, 'INSTITUTION', 'Болница', '2020-01-01'")


NAMED = "p.given_name, p.surname"
ENTERED = "id, entry_mark, entered_on"


def _entry(table: str, columns: str, values: str) -> str:
    made = f"{_row(table)}, '{table} ' || p.id, '2020-01-01'::date"
    return _fill(table, f"{ENTERED}, {columns}", f"{made}, {values}")


FILL_CIVIL = "".join(
    (
        _entry(
            "birth_entry",
            "kind, given_name, surname, sex, born_on, born_precision, birth_place, birth_country",
            f"'REGULAR', {NAMED}, p.sex, p.born_on, p.born_precision, 'Ниш', 'RS'",
        ),
        _report("birth_report", "birth_entry"),
        _address("birth_report_address", "birth_entry"),
        _note("birth_entry", "birth_note"),
        _note("birth_entry", "status_note"),
        _fill(
            "birth_parent",
            "id, entry_id, role, given_name, surname",
            f"{_row('birth_parent')}, {_row('birth_entry')}, 'MOTHER', 'Мира', p.surname",
        ),
        _address("birth_parent_address", "birth_parent"),
        _fill(
            "closed_birth_entry",
            "id, entry_mark, replaced_by_id, closed_on, decision_number, decision_on, "
            "decision_body, text",
            f"{_row('closed_birth_entry')}, 'closed ' || p.id, {_row('birth_entry')}, "
            "'2020-01-01', '1', '2020-01-01'::date, 'Центар', 'Први упис'",
        ),
        _fill(
            "legal_capacity",
            "id, kind, loses_vote, since",
            f"{_row('legal_capacity')}, 'PARTIAL', false, '2020-01-01'::date",
        ),
        _fill("affiliation", "person_id, nationality, declared_on", "p.id, 'Српска', '2020-01-01'"),
        _fill(
            "guardianship",
            "id, since, until, decision_number, decision_on, decision_body",
            f"{_row('guardianship')}, '2020-01-01'::date, '2021-01-01'::date, '1', "
            "'2020-01-01'::date, 'Центар'",
        ),
        _entry(
            "marriage_entry",
            "married_on, place, country",
            "'2020-01-01'::date, 'Ниш', 'RS'",
        ),
        _fill(
            "marriage_spouse",
            "id, entry_id, ordinal, given_name, surname_before, surname_after, born_on, "
            "born_precision",
            f"{_row('marriage_spouse')}, {_row('marriage_entry')}, 1, {NAMED}, p.surname, "
            "p.born_on, p.born_precision",
        ),
        _address("marriage_spouse_address", "marriage_spouse"),
        _fill(
            "marriage_witness",
            "id, entry_id, ordinal, name",
            f"{_row('marriage_witness')}, {_row('marriage_entry')}, 1, 'Сведок'",
        ),
        _address("marriage_witness_address", "marriage_witness"),
        _note("marriage_entry", "marriage_note"),
        _entry(
            "death_entry",
            "given_name, surname, sex, died_on, died_precision, place, country",
            f"{NAMED}, p.sex, '2025-01-01'::date, 'DAY', 'Ниш', 'RS'",
        ),
        _address("death_entry_address", "death_entry"),
        _report("death_report", "death_entry"),
        _note("death_entry", "death_note"),
        _fill("death_fact", "person_id, died_on, died_precision", "p.id, '2025-01-01', 'DAY'"),
    )
)
