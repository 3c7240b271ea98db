"""Forms 1 and 2 printed out of the register: in order, in the trail, whole or not at all."""

import stat
import tracemalloc
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from auth.viewer import Capacity, Viewer
from hub.api import Api
from hub.audit import Trail
from hub.db import Connection, Gate, Pool, Target
from hub.errors import HubError, HubErrors
from hub.postgres import Server
from hub.printing import PORTION_ROWS, OutputError, print_page, printed
from schema.citizenship_decisions import CitizenshipDecisionKind
from schema.citizenship_forms import FORM_1, FORM_2, FormRow, print_form
from schema.partial import Partial
from schema.printing import Script
from schema.states import states
from tests.conftest import person
from tests.scratch import SCRATCH, as_superuser, connected, scratch
from tests.test_citizenship_forms import RELEASED, ROW, TREATY, Table

GOLDEN = Path(__file__).parent / "golden"
OFFICER = Viewer(Capacity.CITIZENSHIP_OFFICER, account="print", basis="члан 16 Правилника")
ADD = """
INSERT INTO citizenship.citizenship_decision (id, kind, ordinal, number, decided_on, body,
  legal_basis, surname, given_name, born_on, born_precision, birth_place, birth_country, person_id,
  trail_id, protection, delivered_unit_code, source_register, source_body, recorded_at)
SELECT gen_random_uuid(), $1, n, $2 || n, $3, 'Министарство', 'члан 14', 'Ковач', 'Золтан',
  '1982-07-07', 'DAY', 'Сегедин', 'HU', p.id, p.trail_id, p.protection, '79022', 'CITIZENSHIP',
  'Министарство', now()
FROM generate_series($4::int, $5::int) n LEFT JOIN population.person p ON p.id = $6"""


@dataclass(frozen=True)
class Press:
    """A database, and what is printed of it."""

    api: Api
    there: Target
    superuser: Connection

    async def add(
        self, kind: str, first: int, last: int, *, day: str = "2026-03-12", of: UUID | None = None
    ) -> None:
        """So many decisions of a kind, by their ordinals."""
        number = f"{kind} {day} "
        await self.superuser.execute(ADD, kind, number, date.fromisoformat(day), first, last, of)

    async def print(
        self, output: Path, form: str = "citizenship-1", viewer: Viewer = OFFICER, **words: Any
    ) -> int:
        """Print by the officer's login, with the trail's beside it."""
        given = {"kind": None, "year": None, "script": Script.CYRILLIC, **words}
        asked = printed(self.api, form, given["kind"], given["year"], given["script"])
        login = SCRATCH.login(viewer.capacity)
        pool = Pool(self.there, SCRATCH.trail, SCRATCH.password, Gate(), size=1)
        trail = Trail(pool, pool)
        try:
            async with connected(self.there, login, SCRATCH.password(login)) as connection:
                return await print_page(connection, trail, viewer, asked, output, quiet)
        finally:
            await pool.close()


@contextmanager
def quiet(_total: int) -> Iterator[Callable[[int], None]]:
    yield lambda _done: None


@asynccontextmanager
async def press_of(server: Server, api: Api) -> AsyncIterator[Press]:
    async with (
        scratch(server, api) as there,
        connected(as_superuser(server, there.database)) as superuser,
    ):
        yield Press(api, there, superuser)


@pytest.fixture(scope="module")
async def press(server: Server, api: Api) -> AsyncIterator[Press]:
    async with press_of(server, api) as made:
        await made.add("TREATY_ACQUISITION", 1, 2, day="2025-12-31")
        await made.add("ADMISSION", 4, PORTION_ROWS + 7, of=person(1))
        await made.add("ADMISSION", 3, 3, day="2027-01-01")
        await made.add("RENUNCIATION", 2, 2)
        await made.add("RELEASE", 1, 1)
        await made.add("RELEASE", 3, 4)
        yield made


def names(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


def mode(page: Path) -> int:
    return stat.S_IMODE(page.stat().st_mode)


def rows_of(page: Path) -> list[list[str]]:
    return Table(page.read_text("utf-8")).rows[2:]


async def test_rows_stand_by_ordinal_over_all_portions(press: Press, tmp_path: Path) -> None:
    output = tmp_path / "form1.html"
    count = await press.print(output)
    rows = rows_of(output)
    assert count == len(rows) == PORTION_ROWS + 7
    assert [int(row[0]) for row in rows] == list(range(1, PORTION_ROWS + 8))
    assert rows[1][5:7] == ["Ковач Золтан", "07.07.1982. Сегедин, Мађарска"]
    assert rows[1][9] == "Ниш"
    assert mode(output) == 0o600
    assert names(tmp_path) == ["form1.html"]


async def test_a_year_a_kind_and_a_script_are_chosen(press: Press, tmp_path: Path) -> None:
    one = tmp_path / "one.html"
    assert await press.print(one, year=2025) == 2
    assert {row[0] for row in rows_of(one)} == {"1", "2"}
    assert await press.print(tmp_path / "two.html", year=2027) == 1
    assert await press.print(tmp_path / "three.html", year=1999) == 0
    form = "citizenship-2"
    four = tmp_path / "four.html"
    assert await press.print(four, form) == 4
    kinds = [row[2].split(" ")[0] for row in rows_of(four)]
    assert kinds == ["RELEASE", "RENUNCIATION", "RELEASE", "RELEASE"]
    assert await press.print(tmp_path / "five.html", form, kind="RENUNCIATION") == 1
    latin = tmp_path / "six.html"
    await press.print(latin, form, script=Script.LATIN)
    assert not [letter for letter in latin.read_text("utf-8") if "Ѐ" <= letter <= "ӿ"]


async def test_the_trail_names_everybody_before_the_page_is_there(
    press: Press, tmp_path: Path
) -> None:
    before = await press.superuser.fetchval("SELECT coalesce(max(number), 0) FROM trail.event")
    await press.print(tmp_path / "form.html", year=2026)
    events = await press.superuser.fetch(
        "SELECT * FROM trail.event WHERE number > $1 ORDER BY number", before
    )
    trail = await press.superuser.fetchval(
        "SELECT trail_id FROM population.person WHERE id = $1", person(1)
    )
    assert len(events) == 2  # a portion, and the rest
    for event in events:
        assert (event["kind"], event["account"], event["basis"]) == ("READ", "print", OFFICER.basis)
        assert event["capacity"] == "CITIZENSHIP_OFFICER"
        assert event["subjects"] == [trail]
    assert len({event["request"] for event in events}) == 1


async def test_who_is_protected_is_left_out_without_a_clearance(
    server: Server, api: Api, tmp_path: Path
) -> None:
    async with press_of(server, api) as press:
        await press.add("RELEASE", 1, 1, of=person(3))
        await press.add("RELEASE", 2, 2, of=person(1))
        assert await press.print(tmp_path / "one.html", "citizenship-2") == 1
        cleared = replace(OFFICER, clearance=1)
        assert await press.print(tmp_path / "two.html", "citizenship-2", cleared) == 2


@pytest.mark.parametrize(
    "viewer", [replace(OFFICER, basis=None), Viewer(Capacity.SUPERVISOR, basis="члан 16")]
)
async def test_without_basis_or_capacity_nothing_is_printed(
    press: Press, tmp_path: Path, viewer: Viewer
) -> None:
    with pytest.raises(HubErrors):
        await press.print(tmp_path / "form.html", viewer=viewer)
    assert names(tmp_path) == []
    kind = "SELECT kind FROM trail.event ORDER BY number DESC LIMIT 1"
    assert await press.superuser.fetchval(kind) == "DENIAL"


async def test_where_the_trail_cannot_be_written_no_page_is_there(
    server: Server, api: Api, tmp_path: Path
) -> None:
    async with press_of(server, api) as press:
        await press.add("RELEASE", 1, 1, of=person(1))
        await press.superuser.execute(f"REVOKE ALL ON SCHEMA trail FROM {SCRATCH.trail}")
        with pytest.raises(HubError):
            await press.print(tmp_path / "form.html", "citizenship-2")
        assert names(tmp_path) == []


async def test_a_file_that_is_there_or_cannot_be_is_refused(press: Press, tmp_path: Path) -> None:
    there = tmp_path / "form.html"
    there.write_text("kept")
    with pytest.raises(OutputError, match="is there already"):
        await press.print(there)
    assert there.read_text() == "kept"
    with pytest.raises(OutputError, match="cannot be written"):
        await press.print(tmp_path / "no" / "form.html")


def test_a_form_and_a_kind_are_named_as_they_are(api: Api) -> None:
    with pytest.raises(OutputError, match="citizenship-1, citizenship-2"):
        printed(api, "citizenship-3", None, None, Script.CYRILLIC)
    with pytest.raises(OutputError, match="ADMISSION, TREATY_ACQUISITION"):
        printed(api, "citizenship-1", "RELEASE", None, Script.CYRILLIC)


KINDS = CitizenshipDecisionKind
ROWS: dict[str, tuple[FormRow, ...]] = {
    "1": (
        replace(ROW, residence="Ниш", delivered_to="Градска управа града Ниша"),
        replace(
            TREATY, ordinal=2, effective_on=None, born=Partial(1979, None, None), remarks="<b>"
        ),
    ),
    "2": (
        replace(RELEASED, foreign_citizenship="Немачка"),
        replace(ROW, ordinal=2, kind=KINDS.RENUNCIATION, one_parent=None),
        replace(ROW, ordinal=3, kind=KINDS.TREATY_TERMINATION, birth_country="YU"),
    ),
}


@pytest.mark.parametrize("number", ROWS)
def test_the_page_is_the_golden_one(number: str, request: pytest.FixtureRequest) -> None:
    form = {"1": FORM_1, "2": FORM_2}[number]
    made = print_form(form, ROWS[number], states(), Script.CYRILLIC)
    path = GOLDEN / f"citizenship_form_{number}.html"
    if request.config.getoption("--update", default=False):
        path.write_text(made, encoding="utf-8")
    assert path.read_text("utf-8") == made, "read the difference: pytest --update"


def test_every_state_has_a_name_in_serbian_cyrillic() -> None:
    assert len(states()) == 253
    for code, name in states().items():
        assert code.isascii()
        assert code.isupper()
        assert len(code) == 2
        assert all(not letter.isalpha() or "Ѐ" <= letter <= "ӿ" for letter in name), name


@pytest.mark.long
async def test_a_hundred_thousand_rows_are_printed_in_bounded_memory(
    server: Server, api: Api, tmp_path: Path
) -> None:
    async with press_of(server, api) as press:
        await press.add("RELEASE", 1, 100_000, of=person(1))
        output = tmp_path / "form.html"
        await press.print(tmp_path / "warm.html", "citizenship-2", year=1999)
        tracemalloc.start()
        try:
            assert await press.print(output, "citizenship-2") == 100_000
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert most < 32 * 1024 * 1024
        assert output.read_text("utf-8").count("<tr>") == 100_002
