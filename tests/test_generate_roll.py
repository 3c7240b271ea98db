"""The generated roll errs only where the truth file says so, and as often as stated."""

import numpy as np
import polars as pl
import pytest

from tests.generated import COUNT, TODAY, TRUTH_SHARES, UNITS, active, base, marked, tables


def test_only_adults_are_on_the_roll_and_in_the_unit_their_record_names() -> None:
    both = tables()["voter"].join(tables()["person"], left_on="person", right_on="id")
    adult = TODAY.replace(year=TODAY.year - 18).isoformat()
    assert (both["born"] <= adult).all()
    first = both.unique("person", keep="first", maintain_order=True)
    assert first["unit"].equals(first["rollUnit"], check_names=False)
    assert (both["since"] < TODAY.isoformat()).all()


def test_only_marked_people_are_on_the_roll_twice_or_dead() -> None:
    living = active()
    twice = living.filter(pl.col("person").is_duplicated())
    assert set(twice["person"]) == set(marked("DOUBLE_ENTRY")["person"])
    assert twice.select("person", "unit").n_unique() == twice.height
    dead = tables()["person"].filter(pl.col("status") == "DECEASED")["id"]
    kept = living.filter(pl.col("person").is_in(dead.implode()))
    assert set(kept["person"]) == set(marked("DECEASED_ON_ROLL")["person"])


def test_lags_are_moves_that_the_roll_did_not_follow() -> None:
    residence = tables()["address"].filter(
        (pl.col("kind") == "RESIDENCE") & pl.col("validTo").is_null()
    )
    both = (
        active()
        .filter(pl.col("basis") == "RESIDENCE")
        .join(residence, on="person", suffix="_of_residence")
    )
    elsewhere = both.filter(pl.col("unit") != pl.col("unit_of_residence"))
    lags = pl.concat([marked(f"ROLL_LAG_{kind}_SIX_MONTHS") for kind in ("UNDER", "OVER")])
    twice = set(marked("DOUBLE_ENTRY")["person"])
    assert set(elsewhere["person"]) - twice == set(lags["person"]) - twice
    half_a_year_ago = "2026-01-01"
    assert marked("ROLL_LAG_UNDER_SIX_MONTHS")["detail"].min() >= half_a_year_ago
    assert marked("ROLL_LAG_OVER_SIX_MONTHS")["detail"].max() < half_a_year_ago


def test_voters_vote_in_a_station_of_their_unit() -> None:
    stations = tables()["station"].select("kind", station="id", where="unit")
    both = tables()["voter"].join(stations, on="station")
    assert both["unit"].equals(both["where"], check_names=False)
    assert set(both["kind"]) == {"REGULAR", "KOSOVO"}


def test_every_unit_with_voters_has_a_station_and_numbers_are_unique() -> None:
    stations = tables()["station"]
    homes = {UNITS.codes[place] for place in np.nonzero(UNITS.voters)[0]}
    assert set(stations["unit"].drop_nulls()) >= homes
    assert stations.select("unit", "number").n_unique() == stations.height
    assert stations.filter(pl.col("kind") == "ABROAD")["unit"].null_count() > 0


def test_places_of_voting_are_whole() -> None:
    chosen = tables()["voting_place"].join(
        tables()["station"].select("unit", station="id", place="kind"), on="station"
    )
    is_abroad = chosen["kind"] == "ABROAD"
    assert (chosen["country"].is_not_null() == is_abroad).all()
    assert (chosen["post"].is_not_null() == is_abroad).all()
    assert ((chosen["place"] == "ABROAD") == is_abroad).all()
    here = chosen.filter(~is_abroad)
    assert here["unit"].equals(here["unit_right"], check_names=False)
    assert chosen["voter"].n_unique() == chosen.height
    assert 0.015 < chosen.height / active().height < 0.06


def test_numbers_of_decisions_are_unique_in_unit_and_year() -> None:
    decisions = tables()["roll_decision"]
    assert decisions["number"].str.contains("^208-[1-9][0-9]*/20[0-9]{2}$").all()
    assert decisions.select("unit", "number").n_unique() == decisions.height
    assert (decisions["number"].str.slice(-4) == decisions["decidedOn"].str.slice(0, 4)).all()
    assert decisions["id"].is_in(tables()["roll_change"]["decision"].implode()).all()
    assert decisions["decidedOn"].max() < TODAY.isoformat()


def test_the_special_roll_holds_a_voter_once() -> None:
    special = tables()["special_roll_entry"]
    assert special["person"].n_unique() == special.height
    assert special["person"].is_in(active()["person"].implode()).all()
    assert 0.06 < special.height / active().height < 0.08
    count = dict(special["minority"].value_counts().iter_rows())
    scale = COUNT / base().country.total
    for name, wanted in zip(base().minority.names, base().minority.rolled, strict=True):
        expected = wanted * scale
        assert abs(count.get(name, 0) - expected) < 4 * expected**0.5 + 3


@pytest.mark.parametrize("irregularity", TRUTH_SHARES)
def test_irregularities_come_at_their_rates(irregularity: str) -> None:
    lowest, highest = TRUTH_SHARES[irregularity]
    assert lowest < marked(irregularity).height / COUNT < highest


def test_homonyms_have_name_and_birth_in_common() -> None:
    both = marked("HOMONYM").join(tables()["person"], left_on="person", right_on="id")
    both = both.join(tables()["person"], left_on="detail", right_on="id")
    for column in ("givenName", "surname", "born", "sex"):
        assert both[column].equals(both[f"{column}_right"], check_names=False)
