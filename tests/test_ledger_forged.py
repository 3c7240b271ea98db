"""A login that calls the ledger's functions with what is not its own, by itself."""

from collections.abc import AsyncIterator
from uuid import uuid4

import asyncpg
import pytest

from auth.viewer import Capacity
from hub.api import Api
from hub.db import Connection, Target
from hub.postgres import Server
from tests.conftest import NIS
from tests.scratch import SCRATCH, connected, scratch

OFFICER, REGISTRAR = Capacity.CITIZENSHIP_OFFICER, Capacity.REGISTRAR
COMMAND = "recordCitizenshipDecision"
REFUSE = (
    "SELECT ledger.refuse($1, 'tests', $2, $3, $4, sha256('x'), NULL, '{}', '{}', $5, "
    "sha256('document'), '{}')"
)
# Of whom each stated capacity, unit and command is not.
FORGED = {
    "another capacity": (REGISTRAR.value, NIS, "enterBirth"),
    "another's command": (OFFICER.value, None, "enterBirth"),
    "a unit for who has none": (OFFICER.value, NIS, COMMAND),
    "no capacity": ("OWNER", None, COMMAND),
}
OTHERS = {
    "outcome": "SELECT count(*) FROM ledger.outcome('REGISTRAR', 'tests', 'of another')",
    "notices": f"SELECT json_array_length(ledger.open_notices('REGISTRAR', '{NIS}', NULL, 9, "
    "NULL, NULL))",
    "filings": f"SELECT json_array_length(ledger.open_filings('REGISTRAR', '{NIS}', NULL, 9))",
    "unit's filings": f"SELECT json_array_length(ledger.open_filings('CITIZENSHIP_OFFICER', "
    f"'{NIS}', NULL, 9))",
}


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        async with connected(made, *_of(REGISTRAR)) as registrar:
            await registrar.execute("BEGIN READ WRITE")
            given = (REGISTRAR.value, NIS, "enterBirth", "of another", uuid4())
            await registrar.execute(REFUSE, *given)
            await registrar.execute("COMMIT")
        yield made


@pytest.fixture
async def officer(there: Target) -> AsyncIterator[Connection]:
    async with connected(there, *_of(OFFICER)) as connection:
        await connection.execute("BEGIN READ WRITE")
        yield connection


def _of(capacity: Capacity) -> tuple[str, str]:
    name = SCRATCH.login(capacity)
    return name, SCRATCH.password(name)


@pytest.mark.parametrize("stated", FORGED)
async def test_no_refusal_is_written_for_another(officer: Connection, stated: str) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="does not give this command"):
        await officer.execute(REFUSE, *FORGED[stated], uuid4().hex, uuid4())


async def test_no_key_of_another_capacity_is_entered(officer: Connection) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="acts in another capacity"):
        await officer.execute("SELECT ledger.enter('REGISTRAR', 'tests', 'of another', '{}')")


@pytest.mark.parametrize("asked", OTHERS)
async def test_nothing_of_another_is_answered(officer: Connection, asked: str) -> None:
    assert await officer.fetchval(OTHERS[asked]) == 0


async def test_a_key_has_one_outcome_whatever_the_login_tries(officer: Connection) -> None:
    given = (OFFICER.value, None, COMMAND, uuid4().hex, uuid4())
    await officer.execute(REFUSE, *given)
    with pytest.raises(asyncpg.UniqueViolationError):
        await officer.execute(REFUSE, *given)
