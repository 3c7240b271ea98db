"""A generated state is the same for its seed, well formed, and whole between its files."""

from io import BytesIO
from pathlib import Path

import polars as pl
import pytest

from demo.generate.files import TRUTH, Files, shapes
from demo.generate.plan import CHUNK_PEOPLE
from demo.generate.producers import PRODUCERS
from demo.generate.state import file_names, generate
from hub.api import assemble
from hub.load.headers import sheets
from schema import REGISTERS
from tests.generated import SEED, TRUTH_SHARES, UNITS, UUID4, tables, tables_of

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
NAMES = file_names()
UNIT_COLUMNS = {"unit", "keeper", "keeperCode", "birthKeeper"}
ENTRIES = ("birth_entry", "marriage_entry", "death_entry")
REFERENCES = [
    ("person", "mergedInto", "person"),
    *((name, "person", "person") for name in NAMES if "person" in shapes()[name].columns),
    ("voter", "station", "station"),
    ("citizens_book_entry", "book", "citizens_book"),
    ("annulment", "decision", "citizenship_decision"),
    ("agreement_unit", "agreement", "cooperation_agreement"),
    ("representative_particulars", "representative", "party_representative"),
    ("voting_place", "voter", "voter"),
    ("voting_place", "station", "station"),
    ("roll_change", "voter", "voter"),
    ("roll_change", "decision", "roll_decision"),
    ("book", "area", "registration_area"),
    *((name, "area", "registration_area") for name in ENTRIES),
    *((f"{name.removesuffix('_entry')}_note", "entry", name) for name in ENTRIES),
    ("status_note", "entry", "birth_entry"),
    ("birth_parent", "entry", "birth_entry"),
    ("birth_parent", "child", "person"),
    ("birth_parent", "parent", "person"),
    ("birth_parent_address", "birthParent", "birth_parent"),
    ("birth_report", "entry", "birth_entry"),
    ("birth_report", "reporter", "person"),
    ("closed_birth_entry", "replacedBy", "birth_entry"),
    ("marriage_entry", "spouse", "person"),
    ("marriage_spouse", "entry", "marriage_entry"),
    ("marriage_spouse", "spouse", "person"),
    ("marriage_spouse_address", "marriageSpouse", "marriage_spouse"),
    ("marriage_witness", "entry", "marriage_entry"),
    ("marriage_witness", "witness", "person"),
    ("marriage_witness_address", "marriageWitness", "marriage_witness"),
    ("death_entry", "spouse", "person"),
    ("death_entry_address", "entry", "death_entry"),
    ("death_report", "entry", "death_entry"),
    ("guardianship", "ward", "person"),
    ("guardianship", "guardian", "person"),
]


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    once, again = tmp_path / "once", tmp_path / "again"
    for directory in (once, again):
        generate(3_000, SEED, directory, lambda _: None)
    for name in NAMES:
        assert (once / f"{name}.csv").read_bytes() == (again / f"{name}.csv").read_bytes()


def test_a_register_changes_no_byte_of_the_others(tmp_path: Path) -> None:
    first, last = PRODUCERS[0], PRODUCERS[-1]
    for producers in ((first,), (last, first)):
        directory = tmp_path / str(len(producers))
        generate(3_000, SEED, directory, lambda _: None, producers)
    for name in first.tables:
        once, again = (tmp_path / str(count) / f"{name}.csv" for count in (1, 2))
        assert once.read_bytes() == again.read_bytes()


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
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.csv" for name in NAMES}
    for name in NAMES:
        content = (tmp_path / f"{name}.csv").read_bytes()
        assert content.decode().splitlines()[0] == ",".join(shapes()[name].columns)
        assert b"\r" not in content
        assert content.endswith(b"\n")
        assert b'""' not in content  # an empty cell is null, never an empty text


def test_every_file_is_one_producers_and_every_record_of_its_register_has_one() -> None:
    assert len(set(NAMES)) == len(NAMES)
    # Beside the declarations, not invented.
    facts = {"unit", "unit_language", "unit_alias", "party"}
    # Written by commands: what registers held before them is read from notes and periods.
    entered = {"citizenship_entry"}
    # The civil registers have no producer yet.
    civil = {sheet.name for sheet in sheets(assemble(REGISTERS))["civil"]} - set(NAMES)
    assert set(NAMES) == shapes().keys() - facts - entered - civil
    assert all(TRUTH not in producer.tables for producer in PRODUCERS)


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"person": ["1"], "nam": ["2"]}, r"unknown columns \['nam'\] and lacks \['name'\]"),
        ({"person": ["1"]}, r"lacks \['name'\]"),
    ],
)
def test_a_table_with_wrong_columns_is_refused(columns: dict[str, list[str]], words: str) -> None:
    table = {name: pl.Series(cells) for name, cells in columns.items()}
    with pytest.raises(ValueError, match=words):
        Files({"one_parent": BytesIO()}).write({"one_parent": table})


def test_a_table_of_no_producer_is_refused() -> None:
    with pytest.raises(ValueError, match="one_parent is in no producer's tables"):
        Files({}).write({"one_parent": {}})


def test_a_column_that_may_be_empty_may_be_left_out() -> None:
    stream = BytesIO()
    given = ("id", "number", "name", "address", "kind", "validFrom")
    Files({"station": stream}).write({"station": {name: pl.Series(["1"]) for name in given}})
    assert stream.getvalue().count(b",,") > 0
    assert stream.getvalue().count(b"\n") == 1


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
            if column in UNIT_COLUMNS or column.endswith("Unit"):
                assert set(table[column].drop_nulls()) <= codes


def test_rows_about_a_voter_name_the_voters_person() -> None:
    person = tables()["voter"].select("person", voter="id")
    for name in ("voting_place", "roll_change"):
        both = tables()[name].join(person, on="voter")
        assert both.height == tables()[name].height
        assert (both["person"] == both["person_right"]).all()


def test_everyone_has_one_parent_named() -> None:
    assert tables()["one_parent"]["person"].equals(tables()["person"]["id"])
