"""Generated citizenship is lawful in its days, and errs only where the truth file says so."""

from collections.abc import Iterable
from functools import cache

import polars as pl
import pytest

from demo.generate import citizenship_rates as rates
from tests.conftest import person
from tests.generated import COUNT, SEED, TODAY, Tables, base, marked, tables, tables_of

EVIDENCE = "citizenship_decision"
DECIDED = (
    (EVIDENCE, "decidedOn"),
    ("determination", "decidedOn"),
    ("deemed_act", "issuedOn"),
    ("annulment", "decidedOn"),
)
LARGE = 120_000  # three chunks, so that what is counted up between them shows


@cache
def large() -> Tables:
    return tables_of(LARGE, SEED)


def periods() -> pl.DataFrame:
    return tables()["citizenship"]


def lasting() -> pl.DataFrame:
    return periods().filter(pl.col("until").is_null())


def of(people: Iterable[str], table: pl.DataFrame) -> pl.DataFrame:
    return table.filter(pl.col("person").is_in(list(people)))


def test_nobody_has_two_periods_at_once() -> None:
    assert lasting()["person"].is_unique().all()
    twice = periods().filter(pl.col("person").is_duplicated())
    assert twice.height
    assert twice["until"].null_count() == twice["person"].n_unique() == twice.height // 2
    ended, open_ = (twice.filter(pl.col("until").is_null() == is_open) for is_open in (False, True))
    both = ended.join(open_, on="person")
    assert (both["until"] < both["since_right"]).all()


def test_a_period_begins_at_birth_or_later_and_ends_by_something() -> None:
    born = tables()["person"].select("born", person="id")
    both = periods().join(born, on="person")
    earliest = both["born"].str.slice(0, 4)
    assert (both["since"].str.slice(0, 4) >= earliest).all()
    by_birth = both.filter(pl.col("ground").is_in(["DESCENT", "BIRTH_ON_TERRITORY"]))
    assert by_birth.select(pl.col("since").str.starts_with(pl.col("born"))).to_series().all()
    assert periods()["until"].is_null().equals(periods()["endedBy"].is_null())
    ended = periods().filter(pl.col("until").is_not_null())
    assert (ended["since"] <= ended["until"]).all()
    assert (ended["until"] < TODAY.isoformat()).all()


def test_foreigners_have_only_another_citizenship() -> None:
    current = tables()["identifier"].filter(pl.col("validTo").is_null())
    foreigners = current.filter(pl.col("kind") == "EBS")["person"]
    assert not of(foreigners, lasting()).height
    other = of(foreigners, tables()["foreign_citizenship"])
    assert set(other["person"]) == set(foreigners)
    # Former citizens among them lost theirs before they got the number of a foreigner.
    former = of(foreigners, periods()).join(current, on="person")
    assert (former["until"] < former["validFrom"]).all()


def test_second_records_have_no_citizenship_of_their_own() -> None:
    merged = tables()["person"].filter(pl.col("status") == "MERGED")["id"]
    assert merged.len()
    assert not of(merged, periods()).height


def test_the_naturalised_were_admitted_before_they_got_the_number_of_a_citizen() -> None:
    numbers = tables()["identifier"].filter(pl.col("reason") == "NATURALISATION")
    both = numbers.join(lasting(), on="person")
    assert both.height == numbers.height
    assert set(both["ground"]) <= {"ADMISSION", "INTERNATIONAL_TREATY"}
    assert (both["since"] <= both["validFrom"]).all()


def test_all_on_the_roll_were_citizens_when_they_were_entered() -> None:
    entered = tables()["voter"].group_by("person").agg(pl.col("since").min().alias("entered"))
    both = entered.join(lasting(), on="person")
    assert (both["since"] <= both["entered"]).all()


def test_only_marked_voters_are_without_citizenship() -> None:
    voters = tables()["voter"].filter(pl.col("status") != "DELETED")["person"]
    without = set(voters) - set(lasting()["person"])
    assert without == set(marked("VOTER_WITHOUT_CITIZENSHIP")["person"])
    ended = marked("VOTER_WITHOUT_CITIZENSHIP").filter(pl.col("detail") == "ENDED")
    assert set(ended["person"]) == without & set(periods()["person"])


def test_only_marked_decisions_are_not_entered() -> None:
    evidence = tables()[EVIDENCE].filter(
        pl.col("person").is_not_null() & pl.col("deliveredOn").is_not_null()
    )
    evidence = evidence.filter(
        ~pl.col("id").is_in(tables()["annulment"]["decision"].drop_nulls().implode())
    )
    gained = evidence.join(
        periods(), left_on=["person", "effectiveOn"], right_on=["person", "since"]
    )
    next_day = (pl.col("until").str.to_date() + pl.duration(days=1)).cast(pl.String)
    lost = evidence.join(
        periods().with_columns(next_day.alias("first_without")),
        left_on=["person", "effectiveOn"],
        right_on=["person", "first_without"],
    )
    missing = set(evidence["id"]) - set(gained["id"]) - set(lost["id"])
    assert missing == set(marked("DECISION_NOT_ENTERED")["detail"])


def test_the_columns_of_the_forms_are_in_lawful_order() -> None:
    evidence = tables()[EVIDENCE]
    assert (evidence["requestedOn"] <= evidence["decidedOn"]).all()
    final = evidence.filter(pl.col("finalOn").is_not_null())
    assert (final["decidedOn"] <= final["finalOn"]).all()
    assert (final["finalOn"] <= final["deliveredOn"]).all()  # rulebook art. 11
    assert final["effectiveOn"].equals(final["finalOn"], check_names=False)
    pending = evidence.filter(pl.col("finalOn").is_null())
    assert pending["deliveredOn"].is_null().all()
    assert pending["deliveredUnit"].is_null().all()
    assert (evidence["born"].str.slice(0, 4) <= evidence["requestedOn"].str.slice(0, 4)).all()
    unmatched = evidence["person"].is_null().sum()
    assert 0.05 < unmatched / evidence.height < rates.UNMATCHED_SHARE
    required = ("legalBasis", "surname", "givenName", "birthPlace", "birthCountry", "body")
    assert not any(evidence[name].null_count() for name in (*required, "requestNumber"))


@pytest.mark.parametrize(("name", "day"), DECIDED)
def test_no_two_decisions_of_a_kind_have_one_number(name: str, day: str) -> None:
    found = large()[name]
    assert found.n_unique(["number", "body"]) == found.height > 0
    assert (found[day] < TODAY.isoformat()).all()


def test_ordinals_of_a_form_count_up() -> None:
    first = pl.col("kind").is_in(["ADMISSION", "TREATY_ACQUISITION"])
    evidence = large()[EVIDENCE].with_columns(first.alias("is_first"))
    assert evidence.n_unique(["is_first", "ordinal"]) == evidence.height
    for (_,), rows in evidence.group_by("is_first"):
        assert rows["ordinal"].cast(pl.Int64).max() == rows.height


def test_an_annulment_names_its_decision_as_it_stands_or_annuls_an_entry() -> None:
    evidence, found = large()[EVIDENCE], large()["annulment"]
    assert set(found["annuls"]) == {"RELEASE", "ACQUISITION", "TERMINATION", "ENTRY"}
    of_entries = found.filter(pl.col("annuls") == "ENTRY")
    assert of_entries["annulledNumber"].is_null().all()
    both = found.join(evidence, left_on="decision", right_on="id")
    assert both.height == found.height - of_entries.height
    for own, other in (("annulledNumber", "number_right"), ("annulledOn", "decidedOn_right")):
        assert both[own].equals(both[other], check_names=False)
    assert (both["annulledOn"] < both["decidedOn"]).all()
    assert both["person"].equals(both["person_right"], check_names=False)
    ended = large()["citizenship"].filter(pl.col("endedBy") == "ANNULMENT")["person"]
    undone = found.filter(pl.col("annuls").is_in(["ENTRY", "ACQUISITION"]))["person"]
    assert set(ended) == set(undone)


def test_determinations_and_acts_stand_behind_their_grounds() -> None:
    for name, ground in (("determination", "DETERMINATION"), ("deemed_act", "DEEMED")):
        people = periods().filter(pl.col("ground") == ground)["person"]
        assert set(tables()[name]["person"]) == set(people)
    assert tables()["deemed_act"]["deliveredOn"].is_null().all()  # rulebook art. 13
    determined = tables()["determination"]
    assert (determined["decidedOn"] < determined["deliveredOn"]).all()


def test_books_hold_older_citizens_under_numbers_of_their_year() -> None:
    entries, volumes = tables()["citizens_book_entry"], tables()["citizens_book"]
    both = entries.join(volumes, left_on="book", right_on="id")
    assert both.height == entries.height > COUNT * 0.02
    year = both["year"].cast(pl.Int64)
    assert (year >= both["yearFrom"].cast(pl.Int64)).all()
    assert (year <= both["yearTo"].cast(pl.Int64)).all()
    assert both["keeperCode"].equals(both["keeper"], check_names=False)
    assert entries.n_unique(["book", "year", "number"]) == entries.height
    assert set(entries["person"]) <= set(periods()["person"])
    assert volumes.n_unique(["keeper", "area", "volume"]) == volumes.height


def test_the_first_eight_have_citizenship_to_show() -> None:
    known = {n: of([str(person(n))], periods()) for n in range(1, 9)}
    assert [known[n].height for n in range(1, 9)] == [1, 1, 1, 1, 2, 0, 1, 1]
    assert known[2]["ground"].to_list() == ["DETERMINATION"]
    assert known[5].sort("since")["ground"].to_list() == ["DESCENT", "ADMISSION"]
    zoltan = of([str(person(5))], tables()[EVIDENCE])
    assert zoltan["kind"].to_list() == ["RELEASE", "ADMISSION"]
    assert of([str(person(5))], tables()["foreign_citizenship"])["country"].to_list() == ["HU"]
    assert of([str(person(7))], tables()["citizens_book_entry"]).height == 1


def test_the_rates_are_those_that_are_stated() -> None:
    size = base().count
    share = periods().filter(pl.col("ground") == "BIRTH_ON_TERRITORY").height / size
    assert 0.5 * rates.TERRITORY_SHARE < share < 1.5 * rates.TERRITORY_SHARE
    born_before = tables()["person"].filter(pl.col("born") < "1990")
    of_books = tables()["citizens_book_entry"].height / born_before.height
    assert 0.8 * rates.BOOK_SHARE < of_books < 1.05 * rates.BOOK_SHARE
