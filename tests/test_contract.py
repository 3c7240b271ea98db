"""A change that breaks clients is let through deprecated and announced, and not before."""

import pytest

from tests.contract import ROOT, SDL, breaks, main

BEFORE = """
type Query { person(id: ID!, old: Int @deprecated): Person unit: Unit @deprecated(reason: "gone") }
type Person { name: String! short: String @deprecated(reason: "use name") sex: Sex }
type Unit { code: ID! }
enum Sex { MALE FEMALE OTHER @deprecated(reason: "none") }
input Wanted { name: String former: String @deprecated(reason: "use name") }
"""
CHANGES = (
    "# Changes\n\n## 2.0.0, unreleased\n\n* Removed: {}.\n\n## 1.0.0\n\n* Person.name is there.\n"
)
GIVEN_UP = {
    "Person.short": ('short: String @deprecated(reason: "use name") ', ""),
    "Query.person(old:)": (", old: Int @deprecated", ""),
    "Sex.OTHER": (' OTHER @deprecated(reason: "none")', ""),
    "Wanted.former": (' former: String @deprecated(reason: "use name")', ""),
    "Query.unit": (' unit: Unit @deprecated(reason: "gone")', ""),
}
KEPT = {
    "Person.name": ("name: String! short", "short"),
    "Person.sex": ("sex: Sex", "sex: String"),
    "Query.person(id:)": ("id: ID!", "id: Int!"),
    "Query.person(at:)": ("id: ID!", "id: ID!, at: Int!"),
    "Sex.MALE": ("{ MALE", "{"),
    "Wanted.at": ("input Wanted { name", "input Wanted { at: Int! name"),
    "Unit": ("type Unit", "interface Unit"),
}


def test_what_is_only_added_breaks_nothing() -> None:
    after = BEFORE.replace("sex: Sex", "sex: Sex born: Int").replace("{ MALE", "{ X MALE")
    assert list(breaks(BEFORE, after, "")) == []


@pytest.mark.parametrize("coordinate", GIVEN_UP)
def test_what_was_given_up_goes_when_it_is_announced(coordinate: str) -> None:
    after = BEFORE.replace(*GIVEN_UP[coordinate])
    assert after != BEFORE
    assert list(breaks(BEFORE, after, CHANGES.format(f"`{coordinate}`"))) == []
    [lacks] = breaks(BEFORE, after, CHANGES.format("nothing"))
    assert lacks.endswith(f"CHANGELOG.md does not name {coordinate}.")


@pytest.mark.parametrize("coordinate", KEPT)
def test_what_was_not_given_up_stays(coordinate: str) -> None:
    after = BEFORE.replace(*KEPT[coordinate])
    assert after != BEFORE
    [lacks] = breaks(BEFORE, after, CHANGES.format(coordinate))
    assert lacks.endswith(f"{coordinate} was not deprecated in the last release.")


def test_a_type_goes_with_the_last_that_leads_to_it() -> None:
    gone = BEFORE.replace("type Unit { code: ID! }", "").replace(*GIVEN_UP["Query.unit"])
    assert list(breaks(BEFORE, gone, CHANGES.format("Unit, Query.unit"))) == []
    before = BEFORE.replace('unit: Unit @deprecated(reason: "gone")', "unit: Unit")
    gone = before.replace("type Unit { code: ID! }", "").replace(" unit: Unit ", " ")
    assert len(list(breaks(before, gone, CHANGES.format("Unit, Query.unit")))) == 2


def test_an_older_part_of_the_changes_announces_nothing() -> None:
    after = BEFORE.replace(*KEPT["Person.name"])
    assert len(list(breaks(BEFORE, after, CHANGES.format("nothing")))) == 2


def test_the_graph_itself_keeps_it(capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / SDL).read_text()
    assert list(breaks(text, text, "")) == []
    assert main() == 0, capsys.readouterr().out
