"""`hub doctor` finds what the truth file says, and its exit code is about the database alone."""

import json
import random
from collections import Counter
from datetime import date, datetime
from pathlib import Path

import pytest

from demo.generate.producers import PRODUCERS
from hub.api import Api
from hub.db import Connection
from hub.doctor import Report, examine
from hub.instance import Instance
from hub.postgres import Server
from schema import citizenship_standing, jmbg
from schema.scalars import BELGRADE
from tests.conftest import person
from tests.loads import loaded, read, without_people
from tests.processes import fetch, new_home, run
from tests.scratch import SCRATCH, connected, scratch
from tests.states import state

PEOPLE = 6_000  # of whom one at least errs in each way that is marked
YEARS = ("000", "004", "026", "027", "900", "996")  # as numbers have them: one may be to come
INVARIANTS = tuple(citizenship_standing.CODES)
CODES = [
    "INVALID_JMBG",
    "LEGACY_REMAINDER_ONE",
    "NUMBER_DIFFERS_FROM_PERSON",
    "NAME_IN_LATIN",
    "DECEASED_ON_ROLL",
    "DOUBLE_ENTRY",
    "ROLL_LAG_OVER_SIX_MONTHS",
    "OVERLAPPING_CITIZENSHIP",
    "VOTER_WITHOUT_CITIZENSHIP",
    "DECISION_NOT_ENTERED",
    "CITIZENS_BOOK_KEEPER_DIFFERS",
    "AREA_KEEPER_DIFFERS",
    "PART_KEEPER_DIFFERS",
    "CHILD_DIFFERS_FROM_ENTRY",
    "ROW_OF_MERGED_RECORD",
    "CASE_OVERDUE",
    "CASE_UNIT_DIFFERS",
    "REPRESENTATIVE_NOT_FLAGGED",
    *INVARIANTS,
]
MARKED = (
    *("LEGACY_REMAINDER_ONE", "DECEASED_ON_ROLL", "DOUBLE_ENTRY"),
    *("VOTER_WITHOUT_CITIZENSHIP", "DECISION_NOT_ENTERED"),
)
LAWFUL = (
    *("INVALID_JMBG", "OVERLAPPING_CITIZENSHIP", "REPRESENTATIVE_NOT_FLAGGED"),
    *("PART_KEEPER_DIFFERS", "CITIZENS_BOOK_KEEPER_DIFFERS", "CHILD_DIFFERS_FROM_ENTRY"),
    "CASE_UNIT_DIFFERS",
    *("NUMBER_DIFFERS_FROM_PERSON", "NAME_IN_LATIN", "ROW_OF_MERGED_RECORD"),
    *INVARIANTS,
)
# What is changed about the first of the eight, and what is counted of it then.
NUMBER, LATIN = "NUMBER_DIFFERS_FROM_PERSON", "NAME_IN_LATIN"
WRONGS = (
    ("population.person SET born_on = '1986-05-15' WHERE id = $1", NUMBER, "DATE"),
    ("population.person SET born_on = '1986-04-01', born_precision = 'MONTH' WHERE id = $1",
     NUMBER, "DATE"),
    ("population.person SET born_on = '1986-05-01', born_precision = 'MONTH' WHERE id = $1",
     NUMBER, None),
    ("population.person SET born_on = '1986-01-01', born_precision = 'YEAR' WHERE id = $1",
     NUMBER, None),
    ("population.person SET sex = 'MALE' WHERE id = $1", NUMBER, "SEX"),
    ("population.person SET surname = 'Marković' WHERE id = $1", LATIN, "count"),
)  # fmt: skip
# Rows of the first of the eight, made rows of the sixth, whose record is merged into the first.
MERGING = """
WITH entry AS (UPDATE civil.birth_entry SET person_id = $2 WHERE person_id = $1 RETURNING 1),
  child AS (UPDATE civil.birth_parent SET parent_id = $2 WHERE parent_id = $1 RETURNING 1)
SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM child)
"""


def counted(report: Report) -> dict[str, int | None]:
    return {one.code: one.count for one in report.findings}


async def lag_limit(connection: Connection) -> date:
    """The first day from which a move is not over six months ago, today."""
    day = await connection.fetchval("SELECT (current_date - interval '6 months')::date")
    assert isinstance(day, date)
    return day


async def test_findings_are_those_of_the_truth_file(
    server: Server, api: Api, tmp_path: Path
) -> None:
    folder = state(tmp_path, PEOPLE, PRODUCERS)
    truth = read(folder, "truth")
    async with without_people(server, api) as target, connected(target) as connection:
        done = await loaded(api, connection, folder)
        assert not any(one.rejected for one in done.values())
        report = await examine(api, connection, SCRATCH)
        limit = (await lag_limit(connection)).isoformat()
        assert await connection.fetchrow(MERGING, person(1), person(6)) == (1, 1)
        merged = await examine(api, connection, SCRATCH)
    found = counted(report)
    assert list(found) == CODES
    assert report.counts["population.person"] == PEOPLE
    assert report.is_well
    for code in MARKED:
        marked = [row for row in truth if row["irregularity"] == code]
        assert (code, found[code]) == (code, len(marked))
        assert marked
    # The truth file marks lags as of the state's own day, the doctor counts as of today: what was
    # under six months then is over them later. The day of the move says which.
    lags = [row for row in truth if row["irregularity"].startswith("ROLL_LAG_")]
    over = [row for row in lags if row["detail"] < limit]
    assert found["ROLL_LAG_OVER_SIX_MONTHS"] == len(over)
    assert [(code, found[code]) for code in LAWFUL] == [(code, 0) for code in LAWFUL]
    # Apart from it: what names a merged record is counted by table.
    parts = next(one.parts for one in merged.findings if one.code == "ROW_OF_MERGED_RECORD")
    assert {one: count for one, count in parts.items() if count} == {
        "BIRTH_ENTRY": 1,
        "BIRTH_PARENT": 1,
    }
    # An entry in another area is kept elsewhere, unless one unit keeps both.
    elsewhere = sum(row["irregularity"] == "BIRTH_ENTRY_IN_OTHER_AREA" for row in truth)
    assert 0 < (found["AREA_KEEPER_DIFFERS"] or 0) <= elsewhere


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("0703991710142", "INVALID_JMBG"),  # domain 1.5: remainder 10, wrong control digit
        ("1211019825030", "LEGACY_REMAINDER_ONE"),
        ("1211019825031", "INVALID_JMBG"),  # remainder 1 has no other digit than a legacy 0
        ("1211019825081", "INVALID_JMBG"),  # remainder 0
        ("3104985740020", "INVALID_JMBG"),  # 31 April, and the control digit is right
        ("1506938917315", None),
        ("1211019825080", None),  # remainder 0, control digit 0
    ],
)
async def test_numbers_are_judged_by_their_control_digit(
    api: Api, instance: Instance, owner: Connection, number: str, code: str | None
) -> None:
    was = counted(await examine(api, owner, instance))
    transaction = owner.transaction(isolation="repeatable_read")
    await transaction.start()
    try:
        await owner.execute("DELETE FROM population.identifier WHERE value = $1", number)
        changed = await owner.execute(
            "UPDATE population.identifier SET value = $1 WHERE id = (SELECT id FROM "
            "population.identifier WHERE kind = 'JMBG' AND valid_to IS NULL LIMIT 1)",
            number,
        )
        assert changed == "UPDATE 1"
        finding = {
            one.code: await owner.fetchval(one.sql)
            for register in api.registers
            for one in register.findings
        }
    finally:
        await transaction.rollback()
    expected = {**was, **({code: (was[code] or 0) + 1} if code else {})}
    assert {k: v for k, v in finding.items() if "JMBG" in k or "LEGACY" in k} == {
        k: v for k, v in expected.items() if "JMBG" in k or "LEGACY" in k
    }


@pytest.mark.parametrize(("change", "code", "part"), WRONGS)
async def test_what_disagrees_about_a_person_is_counted(
    api: Api, owner: Connection, change: str, code: str, part: str | None
) -> None:
    finding = next(
        one for register in api.registers for one in register.findings if one.code == code
    )
    transaction = owner.transaction()
    await transaction.start()
    try:
        was = dict(await owner.fetchrow(finding.sql) or {})
        assert await owner.execute(f"UPDATE {change}", person(1)) == "UPDATE 1"
        found = dict(await owner.fetchrow(finding.sql) or {})
    finally:
        await transaction.rollback()
    assert {one: found[one] - was[one] for one in found if found[one] != was[one]} == (
        dict.fromkeys(("count", part), 1) if part else {}
    )


async def test_the_doctor_and_the_reader_judge_numbers_alike(api: Api, owner: Connection) -> None:
    chance = random.Random(1)  # noqa: S311 - no secret
    numbers = [
        f"{chance.randint(1, 31):02}{chance.randint(0, 13):02}{chance.choice(YEARS)}"
        f"{chance.randint(0, 99):02}{chance.randint(0, 999):03}"
        for _ in range(5_000)
    ]
    # Half of them with the control digit that belongs there.
    numbers = [n + str(jmbg.control_digit(n) or 0 if i % 2 else 7) for i, n in enumerate(numbers)]
    numbers += ["2902004805055", "2902000710008", "2902900710003", "3112026710005"]
    finding = next(
        one for register in api.registers for one in register.findings if one.code == "INVALID_JMBG"
    )
    these = "(SELECT unnest($1::text[]) AS value, 'JMBG' AS kind, NULL::date AS valid_to) i"
    counts = await owner.fetchrow(
        finding.sql.replace("population.identifier i", these), numbers, timeout=60
    )
    today = datetime.now(BELGRADE).date()
    read = [jmbg.check(number, jmbg.Mode.TOLERANT, today) for number in numbers]
    faults = Counter(one.reason.name for one in read if isinstance(one, jmbg.Invalid))
    faults["CHECK_DIGIT"] += faults.pop("REMAINDER_ONE", 0)  # for the doctor it is one rule
    assert dict(counts or {}) == {"count": faults.total(), **faults}


async def test_what_is_missing_is_a_difference_and_the_rest_is_counted(
    server: Server, api: Api
) -> None:
    async with scratch(server, api) as target, connected(target) as connection:
        await connection.execute("DROP TABLE electoral.voter CASCADE")
        report = await examine(api, connection, SCRATCH)
    assert not report.is_well
    assert report.counts["electoral.voter"] is None
    assert report.counts["population.person"]
    assert counted(report)["DOUBLE_ENTRY"] is None
    assert counted(report)["INVALID_JMBG"] == 0
    assert any("cannot be counted" in line for line in report.lines())


def test_the_command_answers_json_and_its_code() -> None:
    with new_home() as home:
        assert run(home, "demo", "--people", "100").returncode == 0
        # A finding is a fact about data: the code stays 0.
        fetch(home, "UPDATE population.person SET status = 'DECEASED' WHERE merged_into IS NULL")
        plain = run(home, "doctor")
        assert (plain.returncode, plain.stderr) == (0, "")
        assert "0 differences from the declarations" in plain.stdout
        assert "  population.person: 100" in plain.stdout
        well = run(home, "doctor", "--json")
        assert (well.returncode, well.stderr) == (0, "")
        said = json.loads(well.stdout)
        assert list(said) == [
            *("isWell", "version", "login", "rights", "differences"),
            *("references", "unvalidated", "counts", "findings", "chain"),
        ]
        assert said["isWell"] is True
        assert said["differences"] == said["unvalidated"] == []
        assert "SUPERUSER" not in said["rights"]
        assert said["references"] > 20
        assert said["counts"]["population.person"] == 100
        assert [one["code"] for one in said["findings"]] == CODES
        assert set(said["findings"][0]) == {"register", "code", "doc", "count", "parts"}
        assert set(said["findings"][0]["parts"].values()) == {0}
        name = "identifier_person_id_fkey"
        fetch(
            home,
            f"ALTER TABLE population.identifier DROP CONSTRAINT {name}",
            f"ALTER TABLE population.identifier ADD CONSTRAINT {name} FOREIGN KEY (person_id) "
            "REFERENCES population.person (id) NOT VALID",
        )
        ill = run(home, "doctor", "--json")
        assert ill.returncode == 1
        assert json.loads(ill.stdout)["unvalidated"] == [f"population.identifier, {name}"]
