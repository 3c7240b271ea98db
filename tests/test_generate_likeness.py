"""A generated state is like the country: units, sexes, ages, voters and first names."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import polars as pl
import pytest

from demo.generate.fashions import GENERATIONS, GIVEN_HEADS, LEADERS, TONGUES, fashion
from demo.generate.pools import read
from demo.generate.units import CENSUS, KOSOVO, REGIONS
from tests.generated import COUNT, SEED, SERBIAN, UNITS, Tables, base, marked, tables, tables_of
from tests.states import PEOPLE_AND_ROLL


def test_the_pools_are_large_and_headed_as_the_census_found() -> None:
    given, surnames = read("given.csv"), read("surname.csv")
    assert len({row["name"] for row in given}) >= 600
    assert len({row["name"] for row in surnames}) >= 2_500
    assert not {row["name"] for row in surnames if not SERBIAN.fullmatch(row["name"])}
    heads = ["Јовановић", "Петровић", "Николић", "Марковић", "Ђорђевић", "Стојановић"]
    assert [row["name"] for row in surnames[:6]] == heads


def test_every_minority_has_a_pool_of_names() -> None:
    given = Counter(row["language"] for row in read("minority_given.csv"))
    surnames = Counter(row["language"] for row in read("minority_surname.csv"))
    assert given.keys() == surnames.keys() == {*TONGUES[1:]}
    assert min(given.values()) >= 25
    assert min(surnames.values()) >= 40


@pytest.mark.parametrize("sex", ["FEMALE", "MALE"])
def test_generations_are_led_by_the_published_names(sex: str) -> None:
    rows = [row for row in read("given.csv") if row["sex"] == sex]
    leader = ""
    for year, weights in zip(GENERATIONS, fashion(rows, sex), strict=True):
        leader = LEADERS[sex].get(year, leader)
        shares: dict[str, float] = {}
        for row, weight in zip(rows, weights, strict=True):
            shares[row["name"]] = shares.get(row["name"], 0.0) + weight
        assert not leader or max(shares, key=shares.__getitem__) == leader


@pytest.mark.parametrize("sex", ["FEMALE", "MALE"])
def test_the_ten_first_names_of_the_census_are_about_as_frequent(sex: str) -> None:
    persons = tables()["person"].filter(pl.col("sex") == sex)
    counts = dict(persons["givenName"].value_counts().iter_rows())
    for name, percent in GIVEN_HEADS[sex].items():
        assert 0.65 < 100 * counts[name] / persons.height / percent < 1.25


def deviations(found: Tables) -> list[tuple[str, float, int]]:
    """What is published, scaled; what was generated."""
    count = found["person"].height
    scale = count / base().country.total
    residents = (
        found["address"]
        .filter((pl.col("kind") == "RESIDENCE") & pl.col("validTo").is_null())
        .join(found["person"], left_on="person", right_on="id")
    )
    voters = found["voter"].filter(pl.col("status") != "DELETED")
    region = {code: int(UNITS.region[place]) for place, code in enumerate(UNITS.codes)}
    by_unit = dict(residents["unit"].value_counts().iter_rows())
    voters_by_unit = dict(voters["unit"].value_counts().iter_rows())
    rows: list[tuple[str, float, int]] = []
    for place, code in enumerate(UNITS.codes):
        name = f"{code} {UNITS.names[place]}"
        if UNITS.region[place] != KOSOVO and UNITS.residents[place]:
            expected = UNITS.residents[place] * scale
            rows.append((f"residents {name}", expected, by_unit.get(code, 0)))
        if UNITS.voters[place]:
            expected = UNITS.voters[place] * scale
            rows.append((f"voters {name}", expected, voters_by_unit.get(code, 0)))
    residents = residents.with_columns(region=pl.col("unit").replace_strict(region))
    young = pl.col("born").str.slice(0, 10) > "2011-07-01"
    old = pl.col("born").str.slice(0, 10) <= "1961-07-01"
    tests = (pl.col("sex") == "MALE", pl.col("sex") == "FEMALE", young, ~young & ~old, old)
    for place, figures in enumerate(CENSUS):
        here = residents.filter(pl.col("region") == place)
        rows += [
            (f"{what} {REGIONS[place]}", figure * scale, here.filter(test).height)
            for what, figure, test in zip(
                ("men", "women", "0-14", "15-64", "65+"), figures, tests, strict=True
            )
        ]
    return rows


def assert_close(rows: list[tuple[str, float, int]], share: float, persons: float) -> None:
    """Within a share of the figure or a few persons, whichever is more."""
    for name, expected, found in rows:
        difference = abs(found - expected)
        assert difference <= max(expected * share, persons), f"{name}: {found} for {expected:.1f}"


def test_a_small_state_is_like_the_country() -> None:
    assert_close(deviations(tables()), share=0.05, persons=4)


def test_voters_exceed_resident_adults_as_published() -> None:
    share = marked("VOTER_WITHOUT_RESIDENCE").height / COUNT * base().country.total
    assert 660_000 < share < 800_000


@pytest.mark.long
def test_a_large_state_is_like_the_country() -> None:
    rows = deviations(tables_of(200_000, SEED, PEOPLE_AND_ROLL))
    for name, expected, found in rows:
        print(f"{name:55} {expected:10.1f} {found:8} {100 * (found / expected - 1):+6.2f} %")
    assert_close(rows, share=0.02, persons=4)


def test_voters_of_every_unit_are_as_published_within_two() -> None:
    voters = [row for row in deviations(tables()) if row[0].startswith("voters")]
    assert len(voters) > 150
    assert_close(voters, share=0.0, persons=2)


@pytest.mark.long
def test_memory_does_not_grow_with_the_count(tmp_path: Path) -> None:
    """In a process of its own: this one holds whole states for other tests."""
    code = (
        "import sys; from pathlib import Path; from demo.generate.state import generate; "
        f"generate(400_000, {SEED}, Path(sys.argv[1]), lambda _: None); "
        "print(Path('/proc/self/status').read_text())"
    )
    said = subprocess.check_output([sys.executable, "-c", code, str(tmp_path)], text=True)
    peak_kilobytes = next(int(line.split()[1]) for line in said.splitlines() if "VmHWM" in line)
    assert peak_kilobytes < 1024 * 1024


def test_what_is_off_is_told() -> None:
    with pytest.raises(AssertionError, match="x: 106"):
        assert_close([("x", 100.0, 106)], share=0.05, persons=4)
