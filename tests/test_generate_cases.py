"""Generated cases run by their course, are numbered without gaps, and are about what there is."""

from datetime import date

import polars as pl

from schema.case_courses import CaseKind, CaseState, CaseStepKind, course
from schema.clocks import deadline
from schema.terms import Clock
from schema.working_days import is_working
from tests.generated import TODAY, tables


def test_there_are_open_and_ended_cases_of_each_kind() -> None:
    cases = tables()["case_file"]
    found = set(cases.select("kind", "state").rows())
    assert {
        ("DOUBT", "AWAITING_MUP_OPINION"),
        ("DOUBT", "RESOLVED"),
        ("RECONSTRUCTION", "IN_RENEWAL"),
        ("RECONSTRUCTION", "CLOSED"),
    } <= found
    assert ("DOUBT", "CLOSED") not in found


def test_cases_are_numbered_without_gaps() -> None:
    for (_, _), rows in tables()["case_file"].group_by("office", "year"):
        numbers = sorted(int(one) for one in rows["number"])
        assert numbers == list(range(1, len(numbers) + 1))


def test_every_step_is_one_of_its_course() -> None:
    steps = tables()["case_step"].with_columns(pl.col("ordinal").cast(pl.Int64))
    for case in tables()["case_file"].iter_rows(named=True):
        run = course(CaseKind[case["kind"]], date.fromisoformat(case["openedOn"]))
        state: CaseState | None = None
        own = steps.filter(pl.col("caseFile") == case["id"]).sort("ordinal")
        for step in own.iter_rows(named=True):
            allowed = run.step(CaseStepKind[step["kind"]], state)
            assert allowed is not None, (case, step)
            state = allowed.after
            assert step["state"] == state.name
            assert step["unitCode"] == case["unit"]
        assert state is not None
        assert state.name == case["state"]
        assert own["ordinal"].to_list() == list(range(1, own.height + 1))


def test_the_last_days_are_counted_and_worked() -> None:
    for case in tables()["case_file"].iter_rows(named=True):
        opened, due = (date.fromisoformat(case[name]) for name in ("openedOn", "dueOn"))
        assert is_working(opened)
        assert is_working(due)
        if case["kind"] == "DOUBT":
            assert due == deadline(opened, Clock.OPINION, opened)
        assert opened <= date.fromisoformat(case["closedOn"] or case["openedOn"]) <= TODAY


def test_a_person_is_in_one_open_doubt_and_entries_are_of_the_unit() -> None:
    cases = tables()["case_file"]
    held = cases.filter((pl.col("kind") == "DOUBT") & pl.col("closedOn").is_null())["person"]
    assert held.n_unique() == held.len() > 0
    entries = tables()["case_entry"].join(
        tables()["birth_entry"], left_on="birthEntry", right_on="id", how="left"
    )
    assert entries["keeper"].null_count() == 0
    assert (entries["keeper"] == entries["unitCode"]).all()
    assert (entries["person"] == entries["person_right"]).all()


def test_what_ended_by_a_decision_has_one() -> None:
    ended = tables()["case_file"].filter(pl.col("state").is_in(["RESOLVED", "CLOSED"]))["id"]
    assert set(ended) == set(tables()["case_decision"]["caseFile"])
