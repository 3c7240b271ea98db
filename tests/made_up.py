"""Made-up persons with former and minority names, for the time of one module of tests."""

from collections.abc import AsyncIterator
from uuid import UUID

import pytest

from hub.api import Api
from hub.db import Connection, Target
from hub.derive import derive, statements
from tests.conftest import NIS, Hub
from tests.matrix import ON_BASIS, Asking
from tests.scratch import connected

SUBOTICA = "80438"
REGISTRAR = Asking("REGISTRAR")
CLERK = Asking("ROLL_CLERK", {"unit": NIS})
MINISTRY = Asking("ROLL_MINISTRY")
SUPERVISOR = Asking("SUPERVISOR", ON_BASIS)
# Nobody of the invented state has such a name. Number: name, keeper, unit of the roll, protection.
PEOPLE = {
    1: ("Жљебић", "Ђорђе", NIS, NIS, 0),
    2: ("Жљебић", "Ана-Марија", NIS, NIS, 0),
    3: ("Жљебић Ћоровић", "Михајло", NIS, NIS, 0),
    4: ("Жљебић", "Михаило", NIS, NIS, 0),
    5: ("Жљебић", "Золтан", NIS, NIS, 0),
    6: ("Жљебић", "Ђорђе", SUBOTICA, SUBOTICA, 0),
    7: ("Жљебић", "Џањо", NIS, NIS, 2),
    8: ("Жљебић", "Рада", NIS, SUBOTICA, 0),
    9: ("Жљебић", "Раде", SUBOTICA, NIS, 0),
    10: ("Џањић-Жљебић", "Ива Нена", NIS, NIS, 1),
}
MINORITY = {5: ("Zsljőke", "Zoltán", "hu")}
FORMER = {2: ("Жљебич", "Њежић"), 7: ("Њежић",), 9: ("Њежић",)}
KEPT_IN_NIS = {1, 2, 3, 4, 5, 8, 10}
SEARCH = "query($name: String!) { people(name: $name, first: 100) { nodes { id matchedBy } } }"
SOURCE = "'CENTRAL_POPULATION_REGISTER', 'Министарство', now()"


def made_up(number: int) -> UUID:
    return UUID(f"10000000-0000-4000-8000-{number:012d}")


@pytest.fixture(scope="module", autouse=True)
async def made_up_people(target: Target, api: Api) -> AsyncIterator[None]:
    async with connected(target) as owner:
        ids = [made_up(number) for number in PEOPLE]
        await owner.execute("CREATE TEMP TABLE made_up (key uuid)")
        await owner.executemany("INSERT INTO made_up VALUES ($1)", [(one,) for one in ids])
        async with owner.transaction():
            for number in PEOPLE:
                await _insert(owner, number)
            await derive(api, owner, "made_up")
        await owner.execute("ANALYZE population.name_key")
        yield
        async with owner.transaction():
            # The keys go before the persons on whom they stand.
            await owner.execute(next(statements(api, "made_up")))
            for table, column in (("former_name", "person_id"), ("person", "id")):
                text = f"DELETE FROM population.{table} WHERE {column} IN (SELECT key FROM made_up)"
                await owner.execute(text)


async def _insert(owner: Connection, number: int) -> None:
    surname, given, keeper, roll, protection = PEOPLE[number]
    minority = MINORITY.get(number, (None, None, None))
    codes = (made_up(number), made_up(number + 100), protection, keeper, roll)
    await owner.execute(
        "INSERT INTO population.person (id, trail_id, protection, birth_keeper, roll_unit, "
        "surname, given_name, minority_surname, minority_given_name, minority_language, status, "
        "sex, born_on, born_precision, birth_place, birth_country, source_register, source_body, "
        "recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'ACTIVE', 'FEMALE', "
        f"'1980-01-01', 'DAY', 'Ниш', 'RS', {SOURCE})",
        *(*codes, surname, given, *minority),
    )
    for former in FORMER.get(number, ()):
        await owner.execute(
            "INSERT INTO population.former_name (id, person_id, trail_id, protection, "
            "birth_keeper, roll_unit, surname, given_name, valid_from, valid_to, reason, "
            "source_register, source_body, recorded_at) VALUES (gen_random_uuid(), $1, $2, $3, $4, "
            f"$5, $6, $7, '1980-01-01', '2010-01-01', 'MARRIAGE', {SOURCE})",
            *(*codes, former, given),
        )


async def found(hub: Hub, name: str, asking: Asking = REGISTRAR) -> dict[int, str]:
    """Which of the made-up people a search finds, and by what."""
    nodes = (await hub.ask(SEARCH, {"name": name}, **asking.sent)).data["people"]["nodes"]
    numbers = {str(made_up(number)): number for number in PEOPLE}
    return {numbers[one["id"]]: one["matchedBy"] for one in nodes if one["id"] in numbers}
