"""A generated state is the same for its seed, well formed, and whole between its files."""

from pathlib import Path

import polars as pl
import pytest

from demo.generate.files import HEADERS
from demo.generate.plan import CHUNK_PEOPLE
from demo.generate.state import generate
from tests.generated import SEED, TRUTH_SHARES, UNITS, UUID4, tables, tables_of

EXPECTED_HEADERS = {
    "person": "id,trailId,status,protection,givenName,surname,sex,born,birthUnit,birthPlace,"
    "birthCountry,birthKeeper,rollUnit,residenceUnit,mergedInto,minorityGivenName,"
    "minoritySurname,minorityLanguage",
    "one_parent": "person,name",
    "former_name": "id,person,givenName,surname,validFrom,validTo,reason",
    "identifier": "id,person,kind,value,validFrom,validTo,reason",
    "address": "id,person,kind,unit,settlement,street,number,validFrom,validTo",
    "station": "id,unit,number,name,address,kind,accessible,validFrom,validTo",
    "voter": "id,person,unit,station,status,basis,since,displacedUnit,displacedAddress",
    "voting_place": "id,voter,person,election,kind,unit,country,post,station,validFrom,validTo",
    "roll_decision": "id,person,unit,number,decidedOn,kind,basis,body",
    "roll_change": "id,decision,voter,person,kind,field,oldValue,newValue,changedOn",
    "special_roll_entry": "id,person,minority,since,decisionNumber",
    "truth": "person,irregularity,detail",
}
VALUES = {
    ("person", "status"): {"ACTIVE", "DECEASED", "MERGED"},
    ("person", "sex"): {"FEMALE", "MALE"},
    ("person", "protection"): {"0", "1", "2"},
    ("former_name", "reason"): {"MARRIAGE", "DIVORCE", "DECISION"},
    ("identifier", "kind"): {"JMBG", "EBS"},
    ("identifier", "reason"): {"FIRST", "CORRECTION", "NATURALISATION"},
    ("address", "kind"): {"RESIDENCE", "TEMPORARY"},
    ("station", "kind"): {"REGULAR", "ABROAD", "PRISON", "KOSOVO"},
    ("station", "accessible"): {"true", "false", None},
    ("voter", "status"): {"ACTIVE", "PASSIVE", "DELETED"},
    ("voter", "basis"): {"RESIDENCE", "DISPLACED", "ABROAD"},
    ("voting_place", "election"): {"NATIONAL"},
    ("voting_place", "kind"): {"TEMPORARY", "ABROAD", "DISPLACED"},
    ("roll_decision", "kind"): {"ENTRY", "DELETION", "CHANGE", "SUPPLEMENT", "CORRECTION"},
    ("roll_decision", "basis"): {"EX_OFFICIO", "ON_REQUEST"},
    ("truth", "irregularity"): set(TRUTH_SHARES),
}
REFERENCES = [
    ("person", "mergedInto", "person"),
    *((name, "person", "person") for name, header in HEADERS.items() if ",person" in header),
    ("one_parent", "person", "person"),
    ("truth", "person", "person"),
    ("voter", "station", "station"),
    ("voting_place", "voter", "voter"),
    ("voting_place", "station", "station"),
    ("roll_change", "voter", "voter"),
    ("roll_change", "decision", "roll_decision"),
]


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    once, again = tmp_path / "once", tmp_path / "again"
    for directory in (once, again):
        generate(3_000, SEED, directory, lambda _: None)
    for name in HEADERS:
        assert (once / f"{name}.csv").read_bytes() == (again / f"{name}.csv").read_bytes()


def test_another_seed_gives_others_but_the_same_first_eight() -> None:
    one, other = (tables_of(300, seed)["person"] for seed in (1, 2))
    assert one.head(8).equals(other.head(8))
    assert not set(one["id"][8:]) & set(other["id"][8:])


@pytest.mark.parametrize("count", [0, 1, 5, 6, 8, 9, 250])
def test_the_count_is_the_count(count: int) -> None:
    assert tables_of(count, SEED)["person"].height == count


@pytest.mark.parametrize(("count", "seed"), [(-1, 1), (1, -1)])
def test_a_negative_count_or_seed_is_refused(count: int, seed: int, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="negative"):
        generate(count, seed, tmp_path, lambda _: None)


def test_progress_is_told_after_each_chunk(tmp_path: Path) -> None:
    told: list[int] = []
    generate(CHUNK_PEOPLE + 100, SEED, tmp_path, told.append)
    assert told == [8, CHUNK_PEOPLE + 8, CHUNK_PEOPLE + 100]


def test_files_have_their_headers_and_only_line_feeds(tmp_path: Path) -> None:
    generate(100, SEED, tmp_path, lambda _: None)
    assert {path.name for path in tmp_path.iterdir()} == {f"{n}.csv" for n in EXPECTED_HEADERS}
    for name, header in EXPECTED_HEADERS.items():
        content = (tmp_path / f"{name}.csv").read_bytes()
        assert content.decode().splitlines()[0] == header
        assert b"\r" not in content
        assert content.endswith(b"\n")
        assert b'""' not in content  # an empty cell is null, never an empty text


@pytest.mark.parametrize(("name", "column"), VALUES)
def test_only_known_values_stand_in_a_column(name: str, column: str) -> None:
    assert set(tables()[name][column]) <= VALUES[name, column]


def test_every_id_is_random_and_given_once() -> None:
    columns = [table["id"] for table in tables().values() if "id" in table.columns]
    ids = pl.concat([*columns, tables()["person"]["trailId"]])
    assert ids.n_unique() == ids.len()
    assert ids.str.contains(UUID4).all()


@pytest.mark.parametrize(("name", "column", "other"), REFERENCES)
def test_every_reference_leads_somewhere(name: str, column: str, other: str) -> None:
    found = tables()[name][column].drop_nulls()
    assert found.is_in(tables()[other]["id"].implode()).all()


def test_every_code_is_a_unit() -> None:
    codes = set(UNITS.codes)
    for table in tables().values():
        for column in table.columns:
            if column == "unit" or column.endswith("Unit") or column == "birthKeeper":
                assert set(table[column].drop_nulls()) <= codes


def test_rows_about_a_voter_name_the_voters_person() -> None:
    person = tables()["voter"].select("person", voter="id")
    for name in ("voting_place", "roll_change"):
        both = tables()[name].join(person, on="voter")
        assert both.height == tables()[name].height
        assert (both["person"] == both["person_right"]).all()


def test_everyone_has_one_parent_named() -> None:
    assert tables()["one_parent"]["person"].equals(tables()["person"]["id"])
