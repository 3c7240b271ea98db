"""Entries of citizenship: what each article enters and where, and each refusal by its one fact."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from resolvers.citizenship_entries.acts import Act
from resolvers.citizenship_entries.commands import (
    Admission,
    Annulment,
    Closed,
    Command,
    DeemedCitizen,
    Descent,
    Determination,
    Entered,
    Facts,
    Opened,
    Place,
    Reopened,
    Termination,
    Territory,
)
from resolvers.citizenship_entries.decide import decide
from resolvers.citizenship_entries.invariants import Standing, violations
from schema.articles import rulebook
from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_acts import AnnulledKind
from schema.citizenship_texts import Document, Paper
from schema.civil import NoteColumn
from schema.decision import Refusal

TODAY = date(2026, 11, 22)
BORN = date(1990, 5, 6)
DAY = timedelta(days=1)
DECIDED, FINAL, DELIVERED = date(2026, 3, 12), date(2026, 4, 1), date(2026, 4, 9)
MINISTRY = "Министарство унутрашњих послова"
DECISION = Document(MINISTRY, "204-12/2026", DECIDED)
RELEASE = Document(MINISTRY, "204-30/2020", date(2020, 2, 3))
FACTS = Facts(
    today=TODAY,
    born_on=BORN,
    birth_entered_on=date(1990, 5, 14),
    is_in_citizens_book=False,
    is_disputed=False,
    since=None,
    until=None,
    acts=(),
)
PROOF = Paper("Уверење о држављанству", "Градска управа града Ниша", "7/2025", DECIDED)
DESCENT = Descent(PROOF, Paper("писмена пријава"), Paper("захтев", dated=DELIVERED))
TERRITORY = Territory(Paper("Уверење", number="3", dated=DECIDED))
ADMISSION = Admission(CitizenshipGround.ADMISSION, DECISION, FINAL, DELIVERED, None)
DETERMINATION = Determination(DECISION, DELIVERED, None)
DEEMED = DeemedCitizen(DECISION, None)
TERMINATION = Termination(CitizenshipEnd.RELEASE, DECISION, DELIVERED, None)
ANNULMENT = Annulment(DECISION, DELIVERED, AnnulledKind.RELEASE, RELEASE)
OF_ENTRY = Annulment(DECISION, DELIVERED, AnnulledKind.ENTRY, None)
BY_DESCENT = Act(
    1, CitizenshipGround.DESCENT, date(1990, 5, 14), NoteColumn.REMARKS, is_with_birth=True
)
RELEASED = Act(
    2,
    CitizenshipEnd.RELEASE,
    date(2020, 3, 1),
    NoteColumn.LATER_ENTRIES,
    is_with_birth=False,
    document=RELEASE,
    delivered_on=date(2020, 2, 20),
)
CITIZEN = replace(FACTS, acts=(BY_DESCENT,), since=BORN)
FORMER = replace(FACTS, acts=(BY_DESCENT, RELEASED), until=date(2020, 2, 20))
UNENTERED = replace(FACTS, birth_entered_on=None)


def entered(facts: Facts, command: Command, place: Place = Place.BIRTH_ENTRY) -> Entered:
    found = decide(facts, place, command)
    assert isinstance(found, Entered), found
    return found


def refused(facts: Facts, command: Command, place: Place = Place.BIRTH_ENTRY) -> str:
    found = decide(facts, place, command)
    assert isinstance(found, Refusal), found
    return found.code


@pytest.mark.parametrize(
    ("command", "article", "since", "ground"),
    [
        (TERRITORY, 10, BORN, CitizenshipGround.BIRTH_ON_TERRITORY),
        (ADMISSION, 11, FINAL, CitizenshipGround.ADMISSION),
        (replace(ADMISSION, effective_on=DELIVERED), 11, DELIVERED, CitizenshipGround.ADMISSION),
        (DETERMINATION, 12, DECIDED, CitizenshipGround.DETERMINATION),
        (replace(DETERMINATION, effective_on=BORN), 12, BORN, CitizenshipGround.DETERMINATION),
        (DEEMED, 13, DECIDED, CitizenshipGround.DEEMED),
    ],
)
@pytest.mark.parametrize("place", [Place.BIRTH_ENTRY, Place.WITH_BIRTH])
def test_an_acquisition_stands_in_its_column(
    command: Command, article: int, since: date, ground: CitizenshipGround, place: Place
) -> None:
    is_joined = place is Place.WITH_BIRTH
    made = entered(UNENTERED if is_joined else FACTS, command, place)
    assert made.article == rulebook(14 if is_joined else article)
    assert made.act.column is (NoteColumn.REMARKS if is_joined else NoteColumn.LATER_ENTRIES)
    assert made.citizenship == "Република Србија"
    assert made.period == Opened(since, ground)
    assert made.act.ordinal == 1


def test_descent_stands_in_remarks_and_only_there() -> None:
    made = entered(UNENTERED, DESCENT, Place.WITH_BIRTH)
    assert made.act.column is NoteColumn.REMARKS
    assert made.article == rulebook(9)
    assert made.period == Opened(BORN, CitizenshipGround.DESCENT)
    assert refused(FACTS, DESCENT) == "ONLY_WITH_BIRTH"


def test_a_termination_empties_the_column() -> None:
    made = entered(CITIZEN, TERMINATION)
    assert made.citizenship is None
    assert made.period == Closed(DELIVERED, CitizenshipEnd.RELEASE)
    assert made.act.column is NoteColumn.LATER_ENTRIES
    assert made.act.ordinal == 2


def test_an_annulled_release_gives_citizenship_back() -> None:
    made = entered(FORMER, ANNULMENT)
    assert made.citizenship == "Република Србија"
    assert made.period == Reopened()
    assert made.text.endswith(
        f"поништено је решење о отпусту ({MINISTRY}, број 204-30/2020 од 03.02.2020.)"
    )


DETERMINED = Act(
    1,
    CitizenshipGround.DETERMINATION,
    date(2020, 3, 1),
    NoteColumn.LATER_ENTRIES,
    is_with_birth=False,
    document=RELEASE,
    delivered_on=date(2020, 2, 20),
)


def test_a_determination_is_annulled_as_a_decision_on_acquisition() -> None:
    facts = replace(FACTS, acts=(DETERMINED,), since=RELEASE.dated)
    made = entered(facts, replace(ANNULMENT, kind=AnnulledKind.ACQUISITION))
    assert made.citizenship is None
    assert made.period == Closed(DECIDED, CitizenshipEnd.ANNULMENT)
    assert made.text.endswith(
        "поништено је решење о стицању држављанства Републике Србије "
        f"({MINISTRY}, број 204-30/2020 од 03.02.2020.)"
    )
    stands = Standing(None, FACTS.birth_entered_on, (DETERMINED, made.act))
    assert violations(stands) == ()
    for kind in (AnnulledKind.RELEASE, AnnulledKind.TERMINATION):
        assert refused(facts, replace(ANNULMENT, kind=kind)) == "ANNULLED_OF_ANOTHER_KIND"


def test_an_annulled_entry_names_the_book_it_stood_in() -> None:
    book = replace(CITIZEN, birth_entered_on=None, is_in_citizens_book=True)
    in_book = entered(book, OF_ENTRY, Place.CITIZENS_BOOK)
    assert in_book.text.endswith("поништен је упис чињенице држављанства у књигу држављана")
    in_births = entered(CITIZEN, OF_ENTRY)
    assert in_births.text.endswith("у матичну књигу рођених")


def test_an_annulled_entry_ends_it() -> None:
    made = entered(CITIZEN, OF_ENTRY)
    assert made.citizenship is None
    assert made.period == Closed(DECIDED, CitizenshipEnd.ANNULMENT)


def test_a_release_before_a_new_admission_is_annulled_without_effect() -> None:
    admitted = Act(
        3,
        CitizenshipGround.ADMISSION,
        date(2022, 2, 2),
        NoteColumn.LATER_ENTRIES,
        is_with_birth=False,
        document=Document(MINISTRY, "204-1/2022", date(2022, 1, 5)),
        final_on=date(2022, 1, 20),
        delivered_on=date(2022, 1, 21),
    )
    facts = replace(FORMER, acts=(*FORMER.acts, admitted), since=date(2022, 1, 20))
    made = entered(facts, ANNULMENT)
    assert made.period is None
    assert made.citizenship == "Република Србија"


def test_a_book_of_citizens_is_written_likewise() -> None:
    facts = replace(CITIZEN, birth_entered_on=None, is_in_citizens_book=True)
    made = entered(facts, TERMINATION, Place.CITIZENS_BOOK)
    assert made.act.column is NoteColumn.LATER_ENTRIES
    assert refused(CITIZEN, TERMINATION, Place.CITIZENS_BOOK) == "NOT_IN_CITIZENS_BOOK"


LONG = replace(DECISION, body="А" * 5_000)
REFUSALS: list[tuple[str, Facts, Command]] = [
    ("TEXT_TOO_LONG", FACTS, replace(ADMISSION, decision=LONG)),
    ("TEXT_HOMOGLYPHS", FACTS, replace(DEEMED, act=replace(DECISION, body="Mинистарство"))),
    ("TEXT_MARKS", FACTS, Territory(Paper("У\u0301верење"))),
    ("TEXT_UNCLEAN", FACTS, Territory(Paper("Уве\u202eрење"))),
    ("TEXT_EMPTY", FACTS, replace(DEEMED, act=replace(DECISION, number="  "))),
    ("TEXT_NOT_CYRILLIC", FACTS, replace(DEEMED, act=replace(DECISION, body="Policija"))),
    ("TEXT_CHARACTERS", FACTS, replace(DEEMED, act=replace(DECISION, body="Управа) (друга"))),
    ("AWAITING_OPINION", replace(FACTS, is_disputed=True), ADMISSION),
    ("OUT_OF_ORDER", replace(CITIZEN, acts=(replace(BY_DESCENT, entered_on=TODAY + DAY),)), DEEMED),
    ("NO_BIRTH_ENTRY", UNENTERED, ADMISSION),
    ("DAY_BEFORE_LAW", replace(FACTS, today=date(2005, 2, 26)), ADMISSION),
    ("DAY_BEFORE_LAW", FACTS, replace(DEEMED, act=replace(DECISION, dated=date(2005, 2, 26)))),
    ("DAY_IN_FUTURE", FACTS, replace(DEEMED, act=replace(DECISION, dated=TODAY + DAY))),
    ("DAY_IN_FUTURE", replace(FACTS, born_on=TODAY + DAY), TERRITORY),
    ("DAY_BEFORE_BIRTH", replace(FACTS, born_on=DECIDED + DAY), DEEMED),
    ("DAY_BEFORE_BIRTH", FACTS, replace(DETERMINATION, effective_on=BORN - DAY)),
    ("DAY_BEFORE_DECISION", FACTS, replace(ADMISSION, effective_on=DECIDED - DAY)),
    ("DECISION_NOT_FINAL", FACTS, replace(ADMISSION, final_on=None)),
    ("DAY_IN_FUTURE", FACTS, replace(ADMISSION, final_on=TODAY + DAY)),
    ("DAY_BEFORE_DECISION", FACTS, replace(ADMISSION, final_on=DECIDED - DAY)),
    ("DECISION_NOT_DELIVERED", FACTS, replace(DETERMINATION, delivered_on=None)),
    ("DAY_IN_FUTURE", CITIZEN, replace(TERMINATION, delivered_on=TODAY + DAY)),
    (
        "DAY_IN_FUTURE",
        replace(CITIZEN, is_disputed=True),
        replace(ADMISSION, delivered_on=TODAY + DAY),
    ),
    ("TEXT_EMPTY", FACTS, replace(DEEMED, act=Document(" ", "1", TODAY + DAY))),
    ("DAY_BEFORE_DECISION", FACTS, replace(ADMISSION, delivered_on=DECIDED - DAY)),
    ("PERIODS_OVERLAP", replace(FORMER, until=FINAL), ADMISSION),
    ("PERIODS_OVERLAP", FORMER, TERRITORY),
    ("ENDS_BEFORE_IT_BEGAN", replace(CITIZEN, since=DELIVERED + DAY), TERMINATION),
    ("ALREADY_CITIZEN", CITIZEN, ADMISSION),
    ("ALREADY_ENTERED", replace(FORMER, until=RELEASE.dated - DAY), replace(DEEMED, act=RELEASE)),
    ("NOT_A_CITIZEN", FACTS, TERMINATION),
    ("NOT_A_CITIZEN", FORMER, OF_ENTRY),
    ("WHAT_IS_ANNULLED", FORMER, replace(ANNULMENT, annulled=None)),
    ("WHAT_IS_ANNULLED", FORMER, replace(OF_ENTRY, annulled=RELEASE)),
    ("UNKNOWN_DECISION", FORMER, replace(ANNULMENT, annulled=replace(RELEASE, number="1/2020"))),
    ("ANNULLED_OF_ANOTHER_KIND", FORMER, replace(ANNULMENT, kind=AnnulledKind.ACQUISITION)),
    ("ANNULLED_LATER", FORMER, replace(ANNULMENT, annulled=replace(RELEASE, dated=TODAY))),
]


@pytest.mark.parametrize(("code", "facts", "command"), REFUSALS)
def test_one_fact_refuses(code: str, facts: Facts, command: Command) -> None:
    assert refused(facts, command) == code


def test_the_first_day_of_the_law_is_a_day_of_the_law() -> None:
    first = date(2005, 2, 27)
    act = replace(DECISION, dated=first)
    made = entered(replace(FACTS, today=first), replace(DEEMED, act=act))
    assert made.period == Opened(first, CitizenshipGround.DEEMED)


@pytest.mark.parametrize(
    ("facts", "command"),
    [
        (FACTS, replace(ADMISSION, final_on=DECIDED, delivered_on=DECIDED, effective_on=DECIDED)),
        (FACTS, replace(ADMISSION, final_on=TODAY, delivered_on=TODAY)),
        (FACTS, replace(DEEMED, act=replace(DECISION, dated=TODAY))),
        (replace(FACTS, born_on=DECIDED), DEEMED),
        (FACTS, replace(DETERMINATION, effective_on=BORN)),
        (replace(FORMER, until=FINAL - DAY), ADMISSION),
        (FORMER, replace(ANNULMENT, decision=Document("Влада", "1/2020", RELEASE.dated))),
        (replace(CITIZEN, since=DELIVERED), TERMINATION),
        (FACTS, replace(ADMISSION, final_on=DELIVERED + DAY)),
        (CITIZEN, replace(TERMINATION, decision=replace(DECISION, dated=date(2005, 2, 26)))),
        (FORMER, replace(ANNULMENT, decision=replace(DECISION, dated=TODAY), delivered_on=TODAY)),
        (replace(CITIZEN, acts=(replace(BY_DESCENT, entered_on=TODAY),)), TERMINATION),
    ],
)
def test_the_last_day_that_may_be_may_be(facts: Facts, command: Command) -> None:
    assert entered(facts, command).act.entered_on == TODAY


def test_what_is_annulled_is_not_annulled_again() -> None:
    first = entered(FORMER, ANNULMENT)
    again = replace(ANNULMENT, decision=replace(DECISION, number="204-13/2026"))
    assert refused(replace(FORMER, acts=(*FORMER.acts, first.act)), again) == "ALREADY_ANNULLED"


@pytest.mark.parametrize("command", [TERMINATION, ANNULMENT, OF_ENTRY])
def test_nothing_ends_together_with_a_birth(command: Command) -> None:
    assert refused(UNENTERED, command, Place.WITH_BIRTH) == "NOT_WITH_BIRTH"


def test_a_birth_that_is_entered_is_not_entered_with_citizenship() -> None:
    assert refused(FACTS, ADMISSION, Place.WITH_BIRTH) == "BIRTH_ENTERED"
