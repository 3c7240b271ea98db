"""Entries of citizenship: what each article enters and where, and each refusal by its one fact."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from resolvers.citizenship_entries.acts import Act
from resolvers.citizenship_entries.birth import Birth, Parent, decide_with_birth
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
from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_acts import AnnulledKind
from schema.citizenship_texts import Document, Paper
from schema.civil import NoteColumn
from schema.refusal import Refusal

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
        (TERRITORY, "10", BORN, CitizenshipGround.BIRTH_ON_TERRITORY),
        (ADMISSION, "11", FINAL, CitizenshipGround.ADMISSION),
        (replace(ADMISSION, effective_on=DELIVERED), "11", DELIVERED, CitizenshipGround.ADMISSION),
        (DETERMINATION, "12", DECIDED, CitizenshipGround.DETERMINATION),
        (replace(DETERMINATION, effective_on=BORN), "12", BORN, CitizenshipGround.DETERMINATION),
        (DEEMED, "13", DECIDED, CitizenshipGround.DEEMED),
    ],
)
@pytest.mark.parametrize("place", [Place.BIRTH_ENTRY, Place.WITH_BIRTH])
def test_an_acquisition_stands_in_its_column(
    command: Command, article: str, since: date, ground: CitizenshipGround, place: Place
) -> None:
    is_joined = place is Place.WITH_BIRTH
    made = entered(UNENTERED if is_joined else FACTS, command, place)
    assert made.article == ("14" if is_joined else article)
    assert made.act.column is (NoteColumn.REMARKS if is_joined else NoteColumn.LATER_ENTRIES)
    assert made.citizenship == "Република Србија"
    assert made.period == Opened(since, ground)
    assert made.act.ordinal == 1


def test_descent_stands_in_remarks_and_only_there() -> None:
    made = entered(UNENTERED, DESCENT, Place.WITH_BIRTH)
    assert made.act.column is NoteColumn.REMARKS
    assert made.article == "9"
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
    ("DECISION_NOT_FINAL", FACTS, replace(ADMISSION, final_on=TODAY + DAY)),
    ("DAY_BEFORE_DECISION", FACTS, replace(ADMISSION, final_on=DECIDED - DAY)),
    ("DECISION_NOT_DELIVERED", FACTS, replace(DETERMINATION, delivered_on=None)),
    ("DECISION_NOT_DELIVERED", CITIZEN, replace(TERMINATION, delivered_on=TODAY + DAY)),
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


def test_what_is_annulled_is_not_annulled_again() -> None:
    first = entered(FORMER, ANNULMENT)
    again = replace(ANNULMENT, decision=replace(DECISION, number="204-13/2026"))
    assert refused(replace(FORMER, acts=(*FORMER.acts, first.act)), again) == "ALREADY_ANNULLED"


@pytest.mark.parametrize("command", [TERMINATION, ANNULMENT, OF_ENTRY])
def test_nothing_ends_together_with_a_birth(command: Command) -> None:
    assert refused(UNENTERED, command, Place.WITH_BIRTH) == "NOT_WITH_BIRTH"


def test_a_birth_that_is_entered_is_not_entered_with_citizenship() -> None:
    assert refused(FACTS, ADMISSION, Place.WITH_BIRTH) == "BIRTH_ENTERED"


C, F, S, U = Parent.CITIZEN, Parent.FOREIGN, Parent.STATELESS, Parent.UNKNOWN
BIRTH = Birth(BORN, is_in_serbia=True, parents=(C, F), is_child_stateless=False, is_adopted=False)
AT_BIRTH = replace(UNENTERED, born_on=BORN)


@pytest.mark.parametrize(
    ("here", "parents", "by_law"),
    [
        (True, (C, C), DESCENT),
        (True, (C, F), DESCENT),
        (True, (U, C), DESCENT),
        (False, (C, C), DESCENT),
        (False, (C, U), DESCENT),
        (False, (S, C), DESCENT),
        (True, (U, U), TERRITORY),
        (True, (S, U), TERRITORY),
        (True, (F, U), None),
        (True, (F, F), None),
        (False, (U, U), None),
        (False, (F, F), None),
    ],
)
def test_the_law_gives_citizenship_by_birth(
    *, here: bool, parents: tuple[Parent, Parent], by_law: Command | None
) -> None:
    birth = replace(BIRTH, is_in_serbia=here, parents=parents)
    nothing = decide_with_birth(AT_BIRTH, birth, None)
    if by_law is None:
        assert nothing is None
    else:
        assert isinstance(nothing, Refusal)
        assert nothing.code == "CITIZENSHIP_LEFT_OUT"
    for command, code in (
        (replace(DESCENT, report=None, request=None), "NO_GROUND_OF_DESCENT"),
        (TERRITORY, "NO_GROUND_OF_TERRITORY"),
    ):
        found = decide_with_birth(AT_BIRTH, birth, command)
        if isinstance(command, type(by_law)):
            assert isinstance(found, Entered)
        else:
            assert isinstance(found, Refusal)
            assert found.code == code


ABROAD = replace(BIRTH, is_in_serbia=False, born_on=date(2000, 2, 29))


@pytest.mark.parametrize(
    ("requested_on", "code"),
    [
        (date(2018, 2, 27), None),
        (date(2018, 2, 28), None),
        (date(2023, 2, 27), None),
        (date(2023, 2, 28), "REQUESTED_TOO_LATE"),
        (date(2004, 1, 1), None),
        (None, "REQUESTED_TOO_LATE"),
    ],
)
def test_who_was_born_abroad_is_entered_on_request(
    requested_on: date | None, code: str | None
) -> None:
    command = replace(DESCENT, request=Paper("захтев", dated=requested_on))
    facts = replace(AT_BIRTH, born_on=ABROAD.born_on)
    found = decide_with_birth(facts, ABROAD, command)
    assert (found.code if isinstance(found, Refusal) else None) == code


def test_report_and_request_are_shown() -> None:
    child = replace(ABROAD, born_on=date(2020, 1, 2))
    found = decide_with_birth(
        replace(AT_BIRTH, born_on=child.born_on), child, replace(DESCENT, report=None)
    )
    assert isinstance(found, Refusal)
    assert found.code == "NO_REPORT_AND_REQUEST"


def test_an_adopted_and_a_stateless_child() -> None:
    adopted = replace(ABROAD, is_adopted=True)
    facts = replace(AT_BIRTH, born_on=ABROAD.born_on)
    assert isinstance(decide_with_birth(facts, adopted, DESCENT), Entered)
    stateless = replace(BIRTH, parents=(F, F), is_child_stateless=True)
    assert isinstance(decide_with_birth(AT_BIRTH, stateless, TERRITORY), Entered)


def test_a_decision_is_entered_with_a_birth_whatever_the_birth() -> None:
    found = decide_with_birth(AT_BIRTH, BIRTH, DETERMINATION)
    assert isinstance(found, Entered)
    assert found.act.column is NoteColumn.REMARKS


STANDS = Standing("Република Србија", date(1990, 5, 14), (BY_DESCENT,))
ENDED = replace(STANDS, citizenship=None, acts=(BY_DESCENT, RELEASED))
LATER = Act(
    1,
    CitizenshipGround.ADMISSION,
    TODAY,
    NoteColumn.LATER_ENTRIES,
    is_with_birth=False,
    document=DECISION,
    final_on=FINAL,
)
ADMITTED = replace(STANDS, acts=(LATER,))


@pytest.mark.parametrize(
    ("stands", "found"),
    [
        (STANDS, []),
        (ENDED, []),
        (ADMITTED, []),
        (replace(STANDS, citizenship=None), [("I1", None)]),
        (replace(ENDED, citizenship="Република Србија"), [("I1", None)]),
        (replace(ADMITTED, acts=(replace(LATER, final_on=None),)), [("I2", 1)]),
        (replace(ADMITTED, acts=(replace(LATER, final_on=TODAY + DAY),)), [("I2", 1)]),
        (
            replace(
                ADMITTED,
                acts=(
                    replace(
                        LATER,
                        what=CitizenshipGround.DETERMINATION,
                        document=replace(DECISION, dated=TODAY + DAY),
                    ),
                ),
            ),
            [("I2", 1)],
        ),
        (replace(STANDS, birth_entered_on=date(1990, 5, 15)), [("I3", 1)]),
        (
            replace(STANDS, acts=(replace(BY_DESCENT, column=NoteColumn.LATER_ENTRIES),)),
            [("I3", 1)],
        ),
        (replace(ADMITTED, acts=(replace(LATER, column=NoteColumn.REMARKS),)), [("I4", 1)]),
        (
            replace(ADMITTED, birth_entered_on=TODAY, acts=(replace(LATER, is_with_birth=True),)),
            [("I4", 1)],
        ),
        (replace(ENDED, acts=(replace(RELEASED, ordinal=1),)), [("I5", 1)]),
        (
            replace(
                STANDS,
                acts=(BY_DESCENT, replace(RELEASED, what=AnnulledKind.RELEASE, annulled=RELEASE)),
            ),
            [("I5", 2)],
        ),
        (replace(ENDED, acts=(BY_DESCENT, replace(RELEASED, ordinal=3))), [("I6", 3)]),
        (
            replace(ENDED, acts=(BY_DESCENT, replace(RELEASED, entered_on=date(1990, 5, 13)))),
            [("I6", 2)],
        ),
        (replace(STANDS, acts=(replace(BY_DESCENT, column=None),)), []),
    ],
)
def test_each_invariant_is_seen_broken(
    stands: Standing, found: list[tuple[str, int | None]]
) -> None:
    assert [(one.invariant, one.ordinal) for one in violations(stands)] == found
