"""Random histories of several people: the invariants hold, and all is as the model says."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from resolvers.citizenship_entries.commands import (
    Admission,
    Annulment,
    Closed,
    Command,
    DeemedCitizen,
    Descent,
    Determination,
    Entered,
    Facts,
    Opened,
    Place,
    Reopened,
    Termination,
    Territory,
)
from resolvers.citizenship_entries.decide import decide
from resolvers.citizenship_entries.invariants import Standing, violations
from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_acts import AnnulledKind
from schema.citizenship_texts import Document, Paper
from tests import citizenship_model as model

BEGAN = date(2004, 12, 1)
DAY = timedelta(days=1)
PEOPLE = (
    (date(1970, 1, 1), date(1970, 1, 9), True),
    (date(1985, 2, 28), date(1985, 3, 3), False),
    (date(2005, 6, 1), None, False),
    (date(1960, 7, 7), None, True),
)
PLAIN = ("DESCENT", "BIRTH_ON_TERRITORY")
KINDS = (*model.GAINS, *model.LOSSES, *model.UNDONE)
ENDS = {
    "RELEASE": CitizenshipEnd.RELEASE,
    "RENUNCIATION": CitizenshipEnd.RENUNCIATION,
    "TREATY_END": CitizenshipEnd.INTERNATIONAL_TREATY,
}
# Mostly a day that may stand, now and then one that may not.
DELAYS = st.sampled_from([0, 1, *[5] * 6, *[20] * 6, 400, -1])
STEPS = st.fixed_dictionaries(
    {
        "person": st.integers(0, len(PEOPLE) - 1),
        "kind": st.sampled_from(KINDS),
        "place": st.sampled_from([*Place, *[None] * 12]),
        "passes": st.sampled_from([1, 30, *[200] * 3, 700, -3]),
        "ago": st.sampled_from([0, 30, *[60] * 6, 400, -1]),
        "delays": st.tuples(DELAYS, DELAYS, DELAYS),
        "leaves_out": st.sampled_from([*[""] * 12, "final", "delivered"]),
        "names_day": st.booleans(),
        "old_number": st.sampled_from([*[None] * 8, 0, 1]),
        "annuls": st.sampled_from([*[0] * 4, 1, 2, 9]),
        "disputed": st.sampled_from([*[False] * 25, True]),
    }
)


def plain(step: dict[str, Any], number: int, known: list[tuple[str, date]], today: date) -> Any:
    """A step as the model's command."""
    kind, decided = step["kind"], today - step["ago"] * DAY
    if kind in PLAIN:
        return {"kind": kind, "dated": decided}
    command: dict[str, Any] = {"kind": kind, "number": f"204-{number}/2026", "dated": decided}
    if step["old_number"] is not None and step["old_number"] < len(known):
        command["number"], command["dated"] = known[step["old_number"]]
        decided = command["dated"]
    final, delivered, effective = (decided + n * DAY for n in step["delays"])
    if kind in ("ADMISSION", "INTERNATIONAL_TREATY"):
        command["final"] = None if step["leaves_out"] == "final" else final
    if kind != "DEEMED":
        command["delivered"] = None if step["leaves_out"] == "delivered" else delivered
    if kind not in model.UNDONE and step["names_day"]:
        command["effective"] = effective
    if kind in model.UNDONE and kind != "ANNUL_ENTRY":
        command["of"] = ("204-0/2026", decided)
        if step["annuls"] < len(known):
            command["of"] = known[-1 - step["annuls"]]
    return command


def typed(command: dict[str, Any]) -> Command:
    """The same as a command of the rules."""
    kind, dated = command["kind"], command["dated"]
    if kind in PLAIN:
        proof = Paper("Уверење", dated=dated)
        return Descent(proof, None, None) if kind == "DESCENT" else Territory(proof)
    decision = Document(model.BODY, command["number"], dated)
    delivered, effective = command.get("delivered"), command.get("effective")
    if kind in ("ADMISSION", "INTERNATIONAL_TREATY"):
        ground = CitizenshipGround[kind]
        return Admission(ground, decision, command["final"], delivered, effective)
    if kind == "DETERMINATION":
        return Determination(decision, delivered, effective)
    if kind == "DEEMED":
        return DeemedCitizen(decision, effective)
    if kind in ENDS:
        return Termination(ENDS[kind], decision, delivered, effective)
    of = Document(model.BODY, *command["of"]) if "of" in command else None
    return Annulment(decision, delivered, AnnulledKind[kind.removeprefix("ANNUL_")], of)


def right_place(kind: str, facts: Facts) -> Place:
    """Where the entry may be made, if anywhere."""
    if facts.birth_entered_on is not None:
        return Place.BIRTH_ENTRY
    return Place.WITH_BIRTH if kind in model.GAINS else Place.CITIZENS_BOOK


def after(facts: Facts, found: Entered, place: Place) -> Facts:
    """What stands once it is entered."""
    facts = replace(facts, acts=(*facts.acts, found.act))
    if place is Place.WITH_BIRTH:
        facts = replace(facts, birth_entered_on=facts.today)
    match found.period:
        case Opened(since):
            return replace(facts, since=since, until=None)
        case Closed(until):
            return replace(facts, since=None, until=until)
        case Reopened():
            # The first day of the period is the register's to know; the model knows it here.
            return replace(facts, until=None)
    return facts


def run(steps: list[dict[str, Any]], seen: Counter[str]) -> None:
    """Carry out a history in the rules and in the model, and compare after every command."""
    modelled = [model.Person(*person) for person in PEOPLE]
    stands = [
        Facts(BEGAN, born, entered, book, is_disputed=False, since=None, until=None, acts=())
        for born, entered, book in PEOPLE
    ]
    columns: list[str | None] = [None for _ in PEOPLE]
    known: list[list[tuple[str, date]]] = [[] for _ in PEOPLE]
    today = BEGAN
    for number, step in enumerate(steps, 1):
        who = step["person"]
        place = step["place"] or right_place(step["kind"], stands[who])
        today += step["passes"] * DAY
        command = plain(step, number, known[who], today)
        expected_of = modelled[who]
        expected_of.disputed = step["disputed"]
        expected = expected_of.enter(command, place.name, today)
        facts = replace(stands[who], today=today, is_disputed=step["disputed"])
        found = decide(facts, place, typed(command))
        seen[found.act.what.name if isinstance(found, Entered) else found.code] += 1
        assert isinstance(found, Entered) == (expected is not None), (command, found)
        if isinstance(found, Entered) and expected is not None:
            assert found.text == expected["text"]
            assert found.act.column is not None
            assert found.act.column.name == expected["column"]
            assert found.act.ordinal == expected["ordinal"]
            assert (found.citizenship is not None) == expected["citizen"]
            stands[who] = after(facts, found, place)
            if stands[who].until is None and expected["spans"]:
                stands[who] = replace(stands[who], since=expected["spans"][-1][0])
            assert (stands[who].since, stands[who].until) == span(expected["spans"])
            columns[who] = found.citizenship
            known[who] += [(command["number"], command["dated"])] if "number" in command else []
        one = stands[who]
        assert violations(Standing(columns[who], one.birth_entered_on, one.acts)) == ()


def span(spans: list[tuple[date, date | None]]) -> tuple[date | None, date | None]:
    """The first day of the period that lasts, or the last day of the one that ended."""
    first, last = spans[-1]
    return (first, None) if last is None else (None, last)


def histories(acts: int) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(STEPS, min_size=acts, max_size=acts)


def check(examples: int, acts: int) -> Counter[str]:
    """Run so many random histories; what happened in all of them is counted."""
    seen: Counter[str] = Counter()

    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.generate,),  # to shrink thirty acts takes minutes and says no more
        suppress_health_check=list(HealthCheck),
    )
    @given(histories(acts))
    def carry_out(steps: list[dict[str, Any]]) -> None:
        run(steps, seen)

    carry_out()
    return seen


def test_fifty_histories_are_as_the_model_says() -> None:
    seen = check(50, 30)
    assert {"ADMISSION", "RELEASE", "ALREADY_CITIZEN", "NOT_A_CITIZEN"} <= seen.keys()


@pytest.mark.long
def test_two_thousand_histories_of_thirty_acts_are_as_the_model_says() -> None:
    seen = check(2_000, 30)
    entered = {*CitizenshipGround.__members__, *CitizenshipEnd.__members__} - {"ANNULMENT"}
    assert entered | {"ENTRY", "ACQUISITION", "TERMINATION"} <= seen.keys()
    refused = {"ALREADY_ANNULLED", "ALREADY_ENTERED", "PERIODS_OVERLAP", "DECISION_NOT_FINAL"}
    assert refused | {"UNKNOWN_DECISION", "OUT_OF_ORDER", "AWAITING_OPINION"} <= seen.keys()
