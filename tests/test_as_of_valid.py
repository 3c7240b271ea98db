"""@asOf(valid:): the residence and the name of a day, by both rules of rights."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from auth.rules import CITIZEN
from hub.api import assemble
from hub.db import Connection
from schema import REGISTERS
from schema.declare import DeclarationError
from schema.population import POPULATION
from tests.conftest import Hub, person
from tests.matrix import CITIZEN as ASKING
from tests.matrix import ON_BASIS, REGISTRAR, Asking

JELENA, IVANA = person(1), person(3)  # Ivana's addresses are protected
INNER = "givenName givenNameLatin surname surnameLatin"
CARRIED = "trail_id, protection, birth_keeper, roll_unit, residence_unit"
SOURCE = "source_register, source_body, recorded_at"
NOW = {
    "givenName": "Јелена",
    "givenNameLatin": "Jelena",
    "surname": "Марковић",
    "surnameLatin": "Marković",
}
FORMER = NOW | {"surname": "Ђурић", "surnameLatin": "Đurić"}


@pytest.fixture(autouse=True)
async def _former_names(owner: Connection) -> AsyncIterator[None]:
    """Jelena and Ivana were of another name from 2000 to 2010, and for a day of another yet."""
    for number, (surname, first, last) in enumerate(
        (("Ђурић", "2000-01-01", "2010-01-01"), ("Пар", "2005-05-05", "2005-05-05"))
    ):
        await owner.execute(
            f"INSERT INTO population.former_name (id, person_id, given_name, surname, valid_from, "
            f"valid_to, reason, {CARRIED}, {SOURCE}) SELECT md5(id::text || {number})::uuid, id, "
            f"given_name, '{surname}', '{first}', '{last}', 'MARRIAGE', {CARRIED}, {SOURCE} "
            f"FROM population.person WHERE id IN ('{JELENA}', '{IVANA}')"
        )
    yield
    await owner.execute("DELETE FROM population.former_name")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("1999-12-31", NOW),
        ("2000-01-01", FORMER),
        ("2010-01-01", FORMER),
        ("2010-01-02", NOW),
        ("2005-05-05", FORMER | {"surname": "Пар", "surnameLatin": "Par"}),
        ("9999-12-31", NOW),
    ],
)
async def test_the_name_of_a_day_is_the_one_whose_period_holds_it(
    hub: Hub, day: str, name: dict[str, str]
) -> None:
    for text, asking in (
        (f"{{ one: me {{ {INNER} }} }}", ASKING),
        (f'{{ one: person(id: "{JELENA}") {{ {INNER} }} }}', REGISTRAR),
    ):
        answer = await hub.ask(f'query @asOf(valid: "{day}") {text}', **asking.sent)
        assert answer.json == {"data": {"one": name}}
    assert (await hub.ask(text, **asking.sent)).data["one"] == NOW


async def test_a_list_keeps_its_order_and_filter_by_the_present_name(hub: Hub) -> None:
    text = (
        '{ people(first: 100, filter: { surname: { eq: "Марковић" } }) { nodes { id surname } } }'
    )
    now = (await hub.ask(text, **REGISTRAR.sent)).data["people"]["nodes"]
    then = await hub.ask(f'query @asOf(valid: "2003-01-01") {text}', **REGISTRAR.sent)
    nodes = then.data["people"]["nodes"]
    assert [one["id"] for one in nodes] == [one["id"] for one in now]
    assert {"id": str(JELENA), "surname": "Ђурић"} in nodes


@pytest.mark.parametrize(
    ("day", "street"),
    [
        ("1986-05-13", None),
        ("1986-05-14", "Обреновићева"),
        ("2012-06-30", "Обреновићева"),
        ("2012-07-01", "Војводе Мишића"),
        ("2050-01-01", "Војводе Мишића"),
    ],
)
async def test_the_residence_of_a_day_is_the_one_valid_then(
    hub: Hub, day: str, street: str | None
) -> None:
    text = "{ me { residence { street } residenceAvailability } }"
    found = (await hub.ask(f'query @asOf(valid: "{day}") {text}', **ASKING.sent)).data["me"]
    assert found == {
        "residence": street and {"street": street},
        "residenceAvailability": "DISCLOSED" if street else "NOT_DISCLOSED",
    }


@pytest.mark.parametrize("day", ["1991-01-01", "2003-01-01", "2020-01-01", "2050-01-01"])
async def test_a_protected_residence_is_that_of_no_day(hub: Hub, day: str) -> None:
    text = f'{{ person(id: "{IVANA}") {{ surname residence {{ street }} residenceAvailability }} }}'
    cleared = Asking("REGISTRAR", {**ON_BASIS, "clearance": 1})
    for asking, shown in ((REGISTRAR, False), (cleared, day > "1992")):
        answer = await hub.ask(f'query @asOf(valid: "{day}") {text}', **asking.sent)
        found = answer.data["person"]
        assert found["surname"] == ("Ђурић" if day.startswith("2003") else "Ђорђевић")
        if not shown:
            assert found["residence"] is None
            assert found["residenceAvailability"] == "NOT_DISCLOSED"


async def test_a_name_of_a_day_is_one_statement_and_of_a_time_too(hub: Hub) -> None:
    hub.statements.clear()
    text = 'query @asOf(valid: "2003-01-01", recorded: "2999-01-01T00:00:00Z") { me { surname } }'
    answer = await hub.ask(text, **ASKING.sent)
    assert answer.data == {"me": {"surname": "Ђурић"}}
    assert len([one for one in hub.statements if "population." in one]) == 1


def test_former_values_with_other_rights_do_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    held = POPULATION.named("FormerName")
    for name, declared in tuple(held.fields.items()):
        monkeypatch.setitem(held.fields, name, replace(declared, to=CITIZEN))
    with pytest.raises(DeclarationError, match="held before in FormerName, of which REGISTRAR"):
        assemble(REGISTERS)
