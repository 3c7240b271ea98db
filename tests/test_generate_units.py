"""Generated facts of units are lawful and plausible by the people of each unit."""

import re

import numpy as np
import polars as pl

from demo.generate.local_units import local_units
from tests.generated import TODAY, UNITS, tables

LOCAL = local_units(UNITS)
CODES = [UNITS.codes[place] for place in LOCAL.unit]
BELGRADE = "79014"
YEARS = {"2022", "2023", "2024", "2025"}
MONEY = re.compile(r"[0-9]+\.[0-9]{2}")
TWO_ELECTIONS = 2
SINCE_LAST_OF_FIRST = "2021-03-01"
FIRST_UNITS = 106  # with administrators when the initiative was told of (seed 001)


def test_the_units_of_their_own_standing_have_facts_in_every_year() -> None:
    assert len(CODES) == 174
    heads, funds = tables()["headcount"], tables()["unit_fund"]
    assert heads.select("unit", "year", "form", "body").n_unique() == heads.height == 174 * 4 * 9
    assert set(heads["unit"]) == set(funds["unit"]) == set(CODES)
    assert set(heads["year"]) == set(funds["year"]) == YEARS
    key = funds.select("unit", "year", "programme", "earmarked")
    assert key.n_unique() == funds.height


def test_larger_units_have_more_staff_and_more_funds() -> None:
    people = pl.DataFrame({"unit": CODES, "people": LOCAL.people})
    for name, column in (("headcount", "count"), ("unit_fund", "allocated")):
        sums = tables()[name].group_by("unit").agg(pl.col(column).cast(pl.Float64).sum())
        both = sums.filter(pl.col("unit") != BELGRADE).join(people, on="unit")
        assert np.corrcoef(both["people"], both[column])[0, 1] > 0.9
    staff = tables()["headcount"].filter(pl.col("year") == "2025")["count"].cast(pl.Int64).sum()
    assert 70_000 < staff < 130_000


def test_money_is_text_with_two_decimals_and_no_more_is_used_than_allocated() -> None:
    funds = tables()["unit_fund"]
    assert all(MONEY.fullmatch(text) for text in funds["allocated"])
    reported = funds.filter(pl.col("used").is_not_null())
    assert all(MONEY.fullmatch(text) for text in reported["used"])
    used, allocated = (reported[name].cast(pl.Float64) for name in ("used", "allocated"))
    assert (used <= allocated).all()
    assert set(funds.filter(pl.col("used").is_null())["year"]) == {"2025"}


def test_assemblies_have_a_lawful_size_that_elections_keep() -> None:
    councils = tables()["council"]
    assert councils.height == TWO_ELECTIONS * 174
    assert councils.group_by("unit").agg(pl.col("seats").n_unique())["seats"].max() == 1
    assert set(councils.filter(pl.col("unit") == BELGRADE)["seats"]) == {"110"}
    others = councils.filter(pl.col("unit") != BELGRADE)["seats"].cast(pl.Int64)
    assert others.is_between(19, 90).all()
    assert councils.select("unit", "electedOn").n_unique() == councils.height


def test_every_city_and_some_municipalities_have_municipal_police() -> None:
    police = tables()["municipal_police"]
    cities = {code for code, is_city in zip(CODES, LOCAL.is_city & ~LOCAL.is_kosovo, strict=True)
              if is_city}  # fmt: skip
    assert cities < set(police["unit"])
    assert police["unit"].n_unique() < 90
    assert (police["officers"].cast(pl.Int64) > 0).all()


def test_a_partner_abroad_stands_in_international_agreements_alone() -> None:
    agreements, bound = tables()["cooperation_agreement"], tables()["agreement_unit"]
    is_abroad = agreements["kind"] == "INTERNATIONAL"
    for column in ("partner", "state", "approvedByGovernmentOn"):
        assert agreements[column].is_not_null().equals(is_abroad)
    approved = agreements.filter(is_abroad)
    assert (approved["approvedByGovernmentOn"] < approved["signedOn"]).all()
    ended = agreements.filter(pl.col("until").is_not_null())
    assert (ended["signedOn"] < ended["until"]).all()
    assert set(bound["agreement"]) == set(agreements["id"])
    assert bound.n_unique(["unit", "agreement"]) == bound.height


def test_as_many_units_had_administrators_first_as_published_and_all_have_now() -> None:
    administrators, counters = tables()["portal_administrator"], tables()["portal_counter"]
    early = administrators.filter(pl.col("decidedOn") < SINCE_LAST_OF_FIRST)
    assert early["unit"].n_unique() == FIRST_UNITS
    assert set(administrators["unit"]) == set(counters["unit"]) == set(CODES)
    assert administrators.n_unique(["unit", "scope"]) == administrators.height == 174 * 3
    first = administrators.group_by("unit").agg(pl.col("decidedOn").min())
    opened = counters.join(first, on="unit")
    assert (opened["activeSince"] >= opened["decidedOn"]).all()
    closed = counters.filter(pl.col("activeUntil").is_not_null())
    assert (closed["activeSince"] < closed["activeUntil"]).all()
    assert (closed["activeUntil"] < TODAY.isoformat()).all()
