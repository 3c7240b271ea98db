"""The invented part of the register of parties: lawful days, and no fact denied."""

import csv
from pathlib import Path

import polars as pl
import pytest

from tests.generated import TODAY, tables, tables_of

FACTS = Path(__file__).parents[1] / "schema" / "data" / "party.csv"
FOUNDING_YEAR = 2010  # who founded a party before entered it anew
PERIOD = ("party_name", "validFrom", "validTo"), ("party_representative", "electedOn", "until")


def facts() -> dict[str, dict[str, str]]:
    with FACTS.open(encoding="utf-8", newline="") as file:
        return {row["number"]: row for row in csv.DictReader(file)}


def joined() -> pl.DataFrame:
    """Representatives with what is not public of them, and their rows as persons."""
    return (
        tables()["party_representative"]
        .join(tables()["representative_particulars"], left_on="id", right_on="representative")
        .join(tables()["person"], left_on="person", right_on="id")
    )


def test_the_parties_are_facts_and_in_no_file() -> None:
    assert "party" not in tables()
    for name in ("party_name", "party_statute", "party_entry", "party_founder"):
        assert set(tables()[name]["party"]) == set(facts())


def test_the_name_of_today_is_the_fact_and_periods_follow_each_other() -> None:
    names = tables()["party_name"]
    today = names.filter(pl.col("validTo").is_null())
    assert dict(today.select("party", "name").iter_rows()) == {
        number: row["name"] for number, row in facts().items()
    }
    both = names.filter(pl.col("validTo").is_not_null()).join(today, on="party")
    assert both.height
    assert both["name"].str.starts_with("Покрет грађана").all()
    next_day = both["validTo"].str.to_date() + pl.duration(days=1)
    assert both.select(next_day == pl.col("validFrom_right").str.to_date()).to_series().all()


@pytest.mark.parametrize(("name", "first", "last"), PERIOD)
def test_no_period_ends_before_it_begins(name: str, first: str, last: str) -> None:
    ended = tables()[name].filter(pl.col(last).is_not_null())
    assert (ended[first] <= ended[last]).all()


def test_each_party_is_entered_once_in_the_year_that_is_known() -> None:
    entries = tables()["party_entry"]
    first = entries.filter(pl.col("kind") == "ENTRY")
    assert first["party"].to_list() == list(facts())
    for row in first.iter_rows(named=True):
        fact = facts()[row["party"]]
        assert not fact["entered"] or row["decidedOn"].startswith(fact["entered"])
        assert not fact["founded"] or row["decidedOn"] > fact["founded"]
    changes = entries.filter(pl.col("kind") == "CHANGE").join(first, on="party")
    assert (changes["decidedOn"] > changes["decidedOn_right"]).all()
    assert entries["changed"].is_null().equals(entries["kind"] == "ENTRY")
    assert entries.n_unique(["decisionNumber", "decidedOn"]) == entries.height
    known = entries.filter(pl.col("finalOn").is_not_null())
    assert (known["finalOn"] > known["decidedOn"]).all()
    assert (known["finalOn"] < TODAY.isoformat()).all()


def test_representatives_are_adults_of_the_state_and_flagged_and_nobody_else_is() -> None:
    found = joined()
    assert found.height == tables()["party_representative"].height > 70
    flagged = tables()["person"].filter(pl.col("represents") == "true")
    assert set(flagged["id"]) == set(found["person"])
    assert found["person"].n_unique() == found.height
    assert (found["status"] == "ACTIVE").all()
    assert (found["protection"] == "0").all()
    of_age = found["born"].str.slice(0, 4).cast(pl.Int64) + 18
    assert (of_age <= found["electedOn"].str.slice(0, 4).cast(pl.Int64)).all()
    assert (found["name"] == found["givenName"] + " " + found["surname"]).all()
    current = tables()["identifier"].filter(pl.col("validTo").is_null())
    numbers = found.join(current, on="person")
    assert (numbers["jmbg"] == numbers["value"]).all()


def test_a_party_has_one_representative_today() -> None:
    today = tables()["party_representative"].filter(pl.col("until").is_null())
    assert sorted(today["party"]) == list(facts())


def test_founders_are_adults_who_signed_for_one_party_each() -> None:
    founders = tables()["party_founder"]
    assert founders["person"].n_unique() == founders.height > 70
    both = founders.join(tables()["person"], left_on="person", right_on="id")
    signed = both["signedOn"].str.slice(0, 4).cast(pl.Int64)
    assert (both["born"].str.slice(0, 4).cast(pl.Int64) + 18 <= signed).all()
    entry = tables()["party_entry"].filter(pl.col("kind") == "ENTRY").select("party", "decidedOn")
    with_entry = founders.join(entry, on="party")
    assert (with_entry["signedOn"] < with_entry["decidedOn"]).all()
    by_notary = founders.filter(pl.col("certifiedBy").str.starts_with("Јавни бележник"))
    assert (by_notary["signedOn"] >= "2014-09-01").all()


@pytest.mark.parametrize("count", [0, 8, 40])
def test_a_small_state_has_as_many_representatives_as_it_has_people_for(count: int) -> None:
    found = tables_of(count, 1)
    flagged = found["person"].filter(pl.col("represents") == "true")
    assert flagged.height == found["representative_particulars"].height <= count
    assert found["party_entry"].height > 70
