"""What a data file may bring that is not taken: named, masked, and the rest is loaded."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hub.api import Api
from hub.db import Connection
from hub.postgres import Server
from tests.loads import loaded, read, without_people, write
from tests.scratch import connected
from tests.states import state

KEY = "7b0c6d8e-0000-4000-8000-0000000000"
STATION = "id,unit,number,name,address,kind,accessible,validFrom,validTo"
GOOD = f"{KEY}01,79022,9001,Школа,Обилићева 1,REGULAR,true,2012-03-01,"
CLEAN = STATION + "\n" + GOOD + "\n"


def station(number: int, text: str) -> str:
    """A station on the second line that differs in one cell: `name=value`."""
    name, _, value = text.partition("=")
    cells = dict(zip(STATION.split(","), GOOD.split(","), strict=True))
    cells |= {"id": f"{KEY}{number:02}", "number": str(9000 + number), name: value}
    return ",".join(cells.values())


CELLS = {
    "id=7b0c6d8e": "UUID",
    "id=": "REQUIRED",
    "unit=79021": "UNIT_CODE_CHECK_DIGIT",
    "unit=33000": "UNIT_CODE_ABROAD",
    "unit=7902": "UNIT_CODE_SHAPE",
    "number=1e3": "NUMBER",
    "number=99999999999": "NUMBER",
    "number=4294967296": "NUMBER",
    "number=0": "CHECK_NUMBER_VALID",
    "name=": "REQUIRED",
    "name=Шкoла": "MIXED_SCRIPTS",
    "name=Шко\u200bла": "UNCLEAN",
    "name==1+1": "FORMULA",
    "name= =1+1": "FORMULA",
    "name=\u00a0@SUM(A1)": "FORMULA",
    "name=-2+3": "FORMULA",
    "name= ": "BLANK",
    "name=\u00a0": "BLANK",
    "name=" + "Ш" * 3_000: "LENGTH",
    "name=" + "x" * 2_000_000: "ROW_LENGTH",
    "name=" + "x" * 10_000_000: "ROW_LENGTH",
    'name="' + "ш" * 200_000 + '"': "LENGTH",
    'name="Шк"ола': "QUOTES",
    'name=Шк"ола': "QUOTES",
    "name=Шко,ла": "CELLS",
    "name=Шко\x00ла": "NUL",
    "name=Шко\rла": "LINE_BREAK",
    "kind=PRIVATE": "VALUE",
    "accessible=yes": "BOOLEAN",
    "validFrom=2012-02-30": "DATE",
    "validFrom=01.03.2012.": "DATE",
    "validFrom=20120301": "DATE",
    "validFrom=0012-03-01": "DATE",
    "validTo=2011-01-01": "CHECK_PERIOD",
}


@pytest.fixture(scope="module")
async def filled(
    server: Server, api: Api, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[tuple[Connection, Path]]:
    folder = state(tmp_path_factory.mktemp("small"), 20)
    async with without_people(server, api) as target, connected(target) as made:
        await loaded(api, made, folder)
        yield made, folder


@pytest.fixture
async def connection(filled: tuple[Connection, Path]) -> AsyncIterator[Connection]:
    transaction = filled[0].transaction()
    await transaction.start()
    yield filled[0]
    await transaction.rollback()


async def test_each_bad_row_is_named_and_the_good_ones_are_loaded(
    api: Api, connection: Connection, tmp_path: Path
) -> None:
    lines = [STATION, GOOD]
    lines += [station(number, text) for number, text in enumerate(CELLS, 2)]
    (tmp_path / "station.csv").write_text("\n".join(lines) + "\n", "utf-8", newline="")
    done = await loaded(api, connection, tmp_path)
    assert done["station"].written == 1
    refused = read(tmp_path / "rejected", "station")
    found = {int(row["line"]): row["reason"] for row in refused}
    wanted = dict(enumerate(CELLS.values(), 3))
    assert found == wanted
    text = (tmp_path / "rejected" / "station.csv").read_text("utf-8")
    assert "Шк" not in text
    assert len(text) < 5_000


HEADS = {
    "twice": (STATION + ",name", "DUPLICATE_COLUMN"),
    "unknown": (STATION + ",nameLatin", "UNKNOWN_COLUMN"),
    "missing": (STATION.replace("name,", ""), "MISSING_COLUMN"),
    "semicolons": (STATION.replace(",", ";"), "UNKNOWN_COLUMN"),
    "nothing": ("", "HEADER"),
    "quotes": ('"id,unit', "HEADER"),
    "carriage returns": (CLEAN.replace("\n", "\r"), "LINE_BREAK"),
}


@pytest.mark.parametrize("case", HEADS)
async def test_a_bad_first_line_refuses_the_file(
    api: Api, connection: Connection, tmp_path: Path, case: str
) -> None:
    head, reason = HEADS[case]
    (tmp_path / "station.csv").write_text(f"{head}\n{GOOD}\n", "utf-8")
    done = await loaded(api, connection, tmp_path)
    assert done["station"].refused
    assert done["station"].written == 0
    assert reason in done["station"].reasons


FORMS = {
    "byte order mark": b"\xef\xbb\xbf" + CLEAN.encode(),
    "CRLF": CLEAN.replace("\n", "\r\n").encode(),
    "no last line end": CLEAN.rstrip().encode(),
    "empty last lines": CLEAN.encode() + b"\n\r\n",
    "quoted": CLEAN.replace("Школа", '"Школа ""Вук"", Ниш"').encode(),
    "all quoted": (
        STATION + "\n" + ",".join(f'"{cell}"' for cell in GOOD.split(",")) + "\n"
    ).encode(),
}


@pytest.mark.parametrize("form", FORMS)
async def test_forms_of_a_file_that_are_taken(
    api: Api, connection: Connection, tmp_path: Path, form: str
) -> None:
    (tmp_path / "station.csv").write_bytes(FORMS[form])
    done = await loaded(api, connection, tmp_path)
    assert (done["station"].written, done["station"].reasons) == (1, {})


@pytest.mark.parametrize("encoding", ["cp1251", "cp1250", "utf-16"])
async def test_another_encoding_is_refused(
    api: Api, connection: Connection, tmp_path: Path, encoding: str
) -> None:
    text = (
        CLEAN if encoding != "cp1250" else CLEAN.replace("Школа", "Škola").replace("Обилићева", "O")
    )
    (tmp_path / "station.csv").write_bytes(text.encode(encoding))
    done = await loaded(api, connection, tmp_path)
    assert (done["station"].written, done["station"].reasons) == (0, {"ENCODING": 1})


async def test_an_alias_becomes_the_units_code(
    api: Api, connection: Connection, tmp_path: Path
) -> None:
    alias, code = await connection.fetchrow(  # type: ignore[misc]
        "SELECT alias, unit_code FROM local_government.unit_alias WHERE unit_code <> alias"
    )
    (tmp_path / "station.csv").write_text(f"{STATION}\n{station(1, f'unit={alias}')}\n", "utf-8")
    assert (await loaded(api, connection, tmp_path))["station"].written == 1
    made = "SELECT unit_code FROM electoral.station WHERE number = 9001"
    assert await connection.fetchval(made) == code


NUMBERS = {
    "1405986735008": "JMBG_CHECK_DIGIT",
    "140598673500": "JMBG_LENGTH",
    "3113986735007": "JMBG_DATE",
    "１405986735007": "JMBG_DIGITS",
}


async def test_a_wrong_number_is_refused_and_never_shown(
    api: Api, connection: Connection, filled: tuple[Connection, Path], tmp_path: Path
) -> None:
    head = "id,person,kind,value,validFrom,validTo,reason"
    person = read(filled[1], "person")[0]["id"]
    lines = [
        f"{KEY}{place:02},{person},JMBG,{number},1990-01-01,1991-01-01,FIRST"
        for place, number in enumerate(NUMBERS)
    ]
    lines += [
        f"{KEY}96,{person},EBS,1506938917315,1990-01-01,1991-01-01,FIRST",
        f"{KEY}97,{person},JMBG,2008987660013,1990-01-01,1991-01-01,FIRST",
    ]
    nobody = f"{KEY}98,{KEY}99,JMBG,0101990710006,1990-01-01,,FIRST"
    (tmp_path / "identifier.csv").write_text("\n".join([head, *lines, nobody, ""]), "utf-8")
    done = await loaded(api, connection, tmp_path)
    assert done["identifier"].written == 0
    text = (tmp_path / "rejected" / "identifier.csv").read_text("utf-8")
    reasons = [row["reason"] for row in read(tmp_path / "rejected", "identifier")]
    assert reasons[: len(NUMBERS)] == list(NUMBERS.values())
    assert reasons.count("CHECK_KIND_OF_VALUE") == 2  # EBS and JMBG, each under the other's name
    assert not any(number[:7] in text for number in NUMBERS)


async def test_nobody_is_born_after_today(
    api: Api, connection: Connection, filled: tuple[Connection, Path], tmp_path: Path
) -> None:
    person = read(filled[1], "person")[0]
    days = ("2199", "2199-01", "2199-01-01", "2100-02-29", "2000-02-29")
    for day in days:
        write(tmp_path, "person", [person | {"born": day}])
        done = (await loaded(api, connection, tmp_path))["person"]
        wanted = {} if day == days[-1] else {"CHECK_BORN_BY_THEN": 1}
        assert done.reasons == ({"PARTIAL_DATE": 1} if day == days[-2] else wanted)


async def test_the_same_key_twice_and_the_same_number_twice(
    api: Api, connection: Connection, tmp_path: Path
) -> None:
    same = GOOD.replace(f"{KEY}01", f"{KEY}02")
    (tmp_path / "station.csv").write_text("\n".join([STATION, GOOD, GOOD, same, ""]), "utf-8")
    done = await loaded(api, connection, tmp_path)
    assert done["station"].written == 1
    assert done["station"].reasons == {"DUPLICATE": 1, "UNIQUE_UNIT_CODE_NUMBER_VALID_FROM": 1}


AMOUNTS = {
    "1500.00": None,
    "6.724.949": "DECIMAL_THOUSANDS",
    "1.234": "DECIMAL_THOUSANDS",
    "1500,00": "DECIMAL_COMMA",
    "1500": "DECIMAL_PLACES",
    "-1.00": "CHECK_ALLOCATED_VALID",
    "NaN": "DECIMAL_SHAPE",
}


async def test_an_amount_is_loaded_as_written_or_refused(
    api: Api, connection: Connection, tmp_path: Path
) -> None:
    lines = ["id,unit,year,programme,allocated,used,earmarked"]
    for number, amount in enumerate(AMOUNTS, 1):
        lines.append(f'{KEY}{number:02},79022,{2000 + number},Култура,"{amount}",,false')
    (tmp_path / "unit_fund.csv").write_text("\n".join(lines) + "\n", "utf-8")
    done = await loaded(api, connection, tmp_path)
    assert done["unit_fund"].written == 1
    found = await connection.fetchval("SELECT allocated::text FROM local_government.unit_fund")
    assert found == "1500.00"
    refused = read(tmp_path / "rejected", "unit_fund")
    found_by_line = {int(row["line"]): row["reason"] for row in refused}
    assert found_by_line == {line: why for line, why in enumerate(AMOUNTS.values(), 2) if why}
