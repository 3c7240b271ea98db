"""Civil registers of a generated state agree with its people, and are as full as published."""

import re
from collections.abc import Mapping

import polars as pl
import pytest

from demo.generate.pyramid import BIRTHS
from demo.generate.vital import DEATHS, MARRIAGES
from tests.generated import COUNT, SEED, UNITS, Tables, base, marked, tables, tables_of

# Of published years; the register begins in September 2020 and has no deaths of the years before.
PUBLISHED_BIRTHS = {year: BIRTHS[year] for year in (2018, 2019, 2020, 2021, 2023, 2024)}
PUBLISHED_DEATHS = {day.year: count for day, count in DEATHS if day.year in (2021, 2023, 2024)}
BORN_HERE = ("REGULAR", "LATE", "FOUND", "ADOPTION")
ENTRIES = {
    "birth_entry": "BIRTHS",
    "marriage_entry": "MARRIAGES",
    "death_entry": "DEATHS",
}
ROWS_A_PERSON_MAX = 7.0
ACTS = (
    ("citizenship_decision", "decision", "decidedOn"),
    ("determination", "determination", "decidedOn"),
    ("deemed_act", "deemedAct", "issuedOn"),
    ("annulment", "annulment", "decidedOn"),
)
# Rulebook on citizenship entries, art. 11 to 15: as the brief has them, in Cyrillic.
SAID, DAY = r"\([^()]+, број [^()]+ од \d\d\.\d\d\.\d{4}\.\)", r"\(\d\d\.\d\d\.\d{4}\.\)"
DECIDED = f"Решењем {SAID} које је достављено {DAY}"
SENTENCES = {
    "citizenship_decision": f"{DECIDED} примљен је у држављанство Републике Србије"
    "|Држављанство Републике Србије престало (отпустом|одрицањем|по међународним уговорима) "
    f"решењем {SAID} које је достављено {DAY}",
    "determination": f"{DECIDED} утврђено држављанство Републике Србије",
    "deemed_act": f"Актом {SAID} наложен упис чињенице држављанства",
    "annulment": f"{DECIDED} поништено је решење о (отпусту|(стицању|престанку) "
    f"држављанства Републике Србије) {SAID}"
    f"|{DECIDED} поништен је упис чињенице држављанства у матичну књигу рођених",
}


def by_year(table: pl.DataFrame, column: str) -> Mapping[int, int]:
    years = table[column].str.slice(0, 4).cast(pl.Int64)
    return dict(years.value_counts().iter_rows())


def vital(found: Tables) -> list[tuple[str, float, int]]:
    """What is published, scaled; what was generated."""
    scale = found["person"].height / base().country.total
    births = found["birth_entry"].filter(pl.col("kind").is_in(BORN_HERE))
    counted = (
        ("births", PUBLISHED_BIRTHS, by_year(births, "born")),
        ("deaths", PUBLISHED_DEATHS, by_year(found["death_entry"], "died")),
        ("marriages", MARRIAGES, by_year(found["marriage_entry"], "marriedOn")),
    )
    return [
        (f"{name} {year}", figure * scale, made.get(year, 0))
        for name, published, made in counted
        for year, figure in published.items()
    ]


def assert_within(found: Tables, share: float, persons: float = 0) -> None:
    """Within a share of the figure or so many persons, whichever is more."""
    for name, expected, made in vital(found):
        print(f"{name:16} {expected:10.1f} {made:8} {100 * (made / expected - 1):+6.2f} %")
        most = max(expected * share, persons)
        assert abs(made - expected) <= most, f"{name}: {made} for {expected:.1f}"


def test_a_small_state_has_births_deaths_and_marriages_as_published() -> None:
    assert_within(tables(), share=0.05, persons=25)


@pytest.mark.long
def test_a_large_state_has_births_deaths_and_marriages_as_published() -> None:
    assert_within(tables_of(200_000, SEED), share=0.05)


def test_rows_are_few_for_a_person() -> None:
    civil = sum(
        table.height
        for name, table in tables().items()
        if name.startswith(("birth_", "marriage_", "death_", "closed_", "status_"))
    )
    assert 5.0 < civil / COUNT < ROWS_A_PERSON_MAX


def test_every_person_born_here_has_one_entry_kept_where_the_person_says() -> None:
    entries, persons = tables()["birth_entry"], tables()["person"]
    assert entries["person"].n_unique() == entries.height
    both = entries.join(persons, left_on="person", right_on="id")
    assert both["keeper"].equals(both["birthKeeper"], check_names=False)
    without = persons.filter(~pl.col("id").is_in(entries["person"].implode()))
    is_second = without["status"] == "MERGED"
    assert (is_second | without["birthKeeper"].is_null()).all()
    for column in ("sex", "born", "birthPlace", "birthUnit", "birthCountry"):
        assert both[column].equals(both[f"{column}_right"], check_names=False)


def test_births_abroad_are_of_that_kind() -> None:
    entries = tables()["birth_entry"]
    assert ((entries["kind"] == "ABROAD") == (entries["birthCountry"] != "RS")).all()
    assert 0.02 < (entries["kind"] == "ABROAD").mean() < 0.06


@pytest.mark.parametrize("name", ENTRIES)
def test_a_number_is_given_once_in_an_area_and_year_and_kept_by_its_keeper(name: str) -> None:
    entries = tables()[name]
    placed = entries.filter(pl.col("area").is_not_null())
    assert placed.select("area", "year", "number").n_unique() == placed.height
    marks = entries["entryMark"].drop_nulls()
    assert marks.n_unique() == marks.len()
    assert (placed["year"] == placed["enteredOn"].str.slice(0, 4)).all()
    areas = tables()["registration_area"].select(area="id", of="keeper")
    other = set(marked("BIRTH_ENTRY_IN_OTHER_AREA")["person"])
    kept = placed.filter(~pl.col("person").is_in(list(other))).join(areas, on="area")
    assert kept["keeper"].equals(kept["of"], check_names=False)
    books = tables()["book"].filter(pl.col("kind") == ENTRIES[name])
    in_book = placed.join(books, on=["area", "volume"])
    assert in_book.height == placed.height
    year = in_book["year"].cast(pl.Int64)
    assert (year >= in_book["firstYear"].cast(pl.Int64)).all()
    assert (year <= in_book["lastYear"].fill_null("2100").cast(pl.Int64)).all()


def test_areas_of_kosovo_are_kept_by_other_units() -> None:
    areas = tables()["registration_area"]
    keeper = {code: UNITS.codes[UNITS.keeper[place]] for place, code in enumerate(UNITS.codes)}
    assert areas["unit"].n_unique() == areas.height == 190
    assert areas["unit"].replace_strict(keeper).equals(areas["keeper"], check_names=False)
    assert (areas["unit"] != areas["keeper"]).sum() >= 28


def test_marks_stand_in_entries_of_2026_and_where_the_place_is_missing() -> None:
    for name in ENTRIES:
        entries = tables()[name]
        errs = marked("ENTRY_WITHOUT_MARK").filter(pl.col("detail") == name)["person"]
        expected = entries["enteredOn"] >= "2026-01-01"
        has = entries["entryMark"].is_not_null()
        wrong = entries.filter(expected & ~has)
        assert set(wrong["person"]) == set(errs)
        alone = entries.filter(has & ~expected)
        assert alone["number"].null_count() == alone.height
        unplaced = entries.filter(pl.col("number").is_null())
        told = marked("ENTRY_WITHOUT_COORDINATES").filter(pl.col("detail") == name)
        assert set(unplaced["person"]) == set(told["person"])


def test_an_entry_states_the_persons_number_but_where_the_truth_says_otherwise() -> None:
    current = tables()["identifier"].filter(pl.col("validTo").is_null())
    both = tables()["birth_entry"].join(current.select("person", "value"), on="person")
    missing = both.filter(pl.col("jmbg").is_null())
    assert set(missing["person"]) == set(marked("BIRTH_ENTRY_WITHOUT_JMBG")["person"])
    differs = both.filter(pl.col("jmbg") != pl.col("value"))
    told = marked("BIRTH_ENTRY_JMBG_DIFFERS")
    assert dict(differs.select("person", "jmbg").iter_rows()) == dict(
        told.select("person", "detail").iter_rows()
    )


def test_parents_are_those_of_the_population_and_found_children_have_none() -> None:
    parents = tables()["birth_parent"]
    assert parents.select("entry", "role").n_unique() == parents.height
    known = parents.filter(pl.col("parent").is_not_null())
    persons = tables()["person"].select("givenName", "sex", "born", parent="id")
    both = known.join(persons, on="parent", suffix="_of_parent")
    assert ((both["sex"] == "FEMALE") == (both["role"] == "MOTHER")).all()
    # Some changed the name by a decision since.
    assert (both["givenName"] == both["givenName_of_parent"]).mean() > 0.99
    assert both["born"].equals(both["born_of_parent"], check_names=False)
    found = tables()["birth_entry"].filter(pl.col("kind") == "FOUND")["id"]
    assert not parents["entry"].is_in(found.implode()).any()
    named = tables()["one_parent"].select("name", child="person")
    as_named = (
        parents.join(named, on="child")
        .group_by("entry")
        .agg(is_named=(pl.col("givenName") == pl.col("name")).any())
    )
    assert as_named["is_named"].mean() > 0.98


def test_marriages_and_their_notes_go_both_ways() -> None:
    marriages = tables()["marriage_entry"]
    both = pl.concat([marriages["person"], marriages["spouse"].drop_nulls()])
    assert both.n_unique() == both.len()
    notes = tables()["birth_note"].filter(pl.col("kind") == "MARRIAGE")["person"]
    with_entry = both.filter(both.is_in(tables()["birth_entry"]["person"].implode()))
    assert set(with_entry) == set(notes) | set(marked("MARRIAGE_NOT_NOTED")["person"])
    assert not notes.is_in(marked("MARRIAGE_NOT_NOTED")["person"].implode()).any()
    spouses = tables()["marriage_spouse"]
    assert spouses.height == 2 * marriages.height
    witnesses = tables()["marriage_witness"]
    whole = marriages.filter(pl.col("marriedOn") >= "2009-12-28").height
    assert witnesses.height == 2 * whole == tables()["marriage_witness_address"].height


def test_every_dead_person_has_an_entry_also_those_still_on_the_roll() -> None:
    dead = tables()["person"].filter(pl.col("status") == "DECEASED")["id"]
    for name in ("death_entry", "death_fact"):
        assert set(tables()[name]["person"]) == set(dead)
    assert set(marked("DECEASED_ON_ROLL")["person"]) <= set(tables()["death_entry"]["person"])
    entries = tables()["death_entry"]
    widowed = entries.filter(pl.col("spouse").is_not_null())
    assert (widowed["maritalStatus"] == "MARRIED").all()
    assert widowed.height > entries.height / 10


def test_the_fully_adopted_have_a_closed_entry_and_their_adopters_as_parents() -> None:
    entries = tables()["birth_entry"].filter(pl.col("kind") == "ADOPTION")
    closed = tables()["closed_birth_entry"]
    assert entries.height >= 1
    assert set(closed["replacedBy"]) == set(entries["id"])
    parents = tables()["birth_parent"].filter(pl.col("entry").is_in(entries["id"].implode()))
    assert parents["parent"].null_count() == 0
    assert parents.height == 2 * entries.height


def test_who_lost_the_vote_is_not_on_the_roll_and_may_have_a_guardian() -> None:
    limited = tables()["legal_capacity"]
    lost = limited.filter(pl.col("losesVote") == "true")["person"]
    assert not tables()["voter"]["person"].is_in(lost.implode()).any()
    wards = tables()["guardianship"]["ward"]
    assert set(lost) <= set(wards)
    assert tables()["guardianship"]["guardian"].drop_nulls().len() > 5


def test_notes_are_numbered_in_each_column_of_an_entry() -> None:
    for name in ("birth_note", "marriage_note", "death_note", "status_note"):
        notes = tables()[name]
        assert notes.select("entry", "writtenIn", "ordinal").n_unique() == notes.height
        assert (notes["enteredOn"] <= "2026-07-01").all()


@pytest.mark.parametrize(("name", "act", "day"), ACTS)
def test_what_was_decided_on_citizenship_is_noted_in_the_rulebooks_words(
    name: str, act: str, day: str
) -> None:
    acts = tables()[name].with_columns(pl.col(day).alias("dated"))
    notes = tables()["birth_note"].filter(pl.col(act).is_not_null())
    both = notes.join(acts, left_on=act, right_on="id", suffix="_of_act")
    assert both.height == notes.height > 0
    assert both["person"].equals(both["person_of_act"], check_names=False)
    sentence = re.compile(SENTENCES[name])
    assert all(sentence.fullmatch(text) for text in both["text"])
    for column, there in (
        ("basisNumber", "number"),
        ("basisBody", "body"),
        ("basisDated", "dated"),
    ):
        assert both[column].equals(both[there], check_names=False)
    assert (both["enteredOn"] >= both["dated"]).all()
    assert (both["enteredOn"] >= both["deliveredOn"].fill_null("")).all()
    # Whatever was delivered about somebody with an entry is noted, but what the truth file tells.
    delivered = acts.filter(pl.col("deliveredOn").is_not_null() | pl.lit(name == "deemed_act"))
    with_entry = delivered.join(tables()["birth_entry"].select("person"), on="person")
    forgotten = set(marked("DECISION_NOT_ENTERED")["detail"])
    assert set(with_entry["id"]) - forgotten == set(notes[act])


def test_a_new_citizens_entry_has_the_note_on_citizenship_among_its_remarks() -> None:
    naturalised = tables()["identifier"].filter(pl.col("reason") == "NATURALISATION")["person"]
    notes = tables()["birth_note"].filter(pl.col("decision").is_not_null())
    of_new = notes.filter(pl.col("person").is_in(naturalised.implode()))
    assert set(of_new["person"]) == set(naturalised)
    both = of_new.join(tables()["birth_entry"].select("enteredOn", entry="id"), on="entry")
    is_remark = both["writtenIn"] == "REMARKS"
    assert is_remark.mean() > 0.9
    assert (is_remark == (both["enteredOn"] == both["enteredOn_right"])).all()
    others = notes.filter(~pl.col("person").is_in(naturalised.implode()))
    assert (others["writtenIn"] == "LATER_ENTRIES").all()


def test_the_column_on_citizenship_is_empty_of_whoever_is_no_citizen() -> None:
    entries = tables()["birth_entry"]
    periods = tables()["citizenship"]
    lasting = periods.filter(pl.col("until").is_null())["person"]
    without = entries.filter(pl.col("citizenship").is_null())["person"]
    assert set(without) == set(entries["person"]) - set(lasting)
    assert set(without) & set(periods["person"]), "nobody whose citizenship ended"
    assert set(without) - set(periods["person"]), "nobody whose citizenship was never entered"


def test_the_first_of_the_eight_is_the_mother_of_the_last() -> None:
    persons = tables()["person"]["id"]
    parents = tables()["birth_parent"].filter(pl.col("parent") == persons[0])
    assert parents["child"].to_list() == [persons[7]]
    assert persons[6] in set(tables()["death_entry"]["person"])
