"""The checks of JMBG and EBS; all numbers are fictitious (domain brief, 1.5)."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from schema.jmbg import (
    Ebs,
    Flag,
    Invalid,
    Jmbg,
    Mode,
    Reason,
    Sex,
    check,
    check_ebs,
    compose,
    control_digit,
    mask,
)

TODAY = date(2026, 11, 22)
VALID = "0703991710141"
LEGACY = "1211019825030"
FOREIGN = "2008987660013"
CITIZEN_AREAS = [*range(1, 60), *range(70, 90), *range(91, 98)]


@st.composite
def valid_numbers(draw: st.DrawFn) -> str:
    born_on = draw(st.dates(date(1900, 1, 1), TODAY))
    area = draw(st.sampled_from(CITIZEN_AREAS))
    number = compose(born_on, area, draw(st.integers(0, 999)))
    assume(number is not None)
    assert number is not None
    return number


def reason(number: str, mode: Mode = Mode.STRICT) -> Reason | None:
    checked = check(number, mode, TODAY)
    return checked.reason if isinstance(checked, Invalid) else None


@pytest.mark.parametrize(
    "expected",
    [
        Jmbg(VALID, date(1991, 3, 7), Sex.MALE, 71, 14, None),
        Jmbg("2902004805055", date(2004, 2, 29), Sex.FEMALE, 80, 505, None),
        Jmbg("1506938917315", date(1938, 6, 15), Sex.FEMALE, 91, 731, None),
        Jmbg("1211019825080", date(2019, 11, 12), Sex.FEMALE, 82, 508, None),
    ],
    ids=["ordinary", "leap day", "area by residence", "control digit 0"],
)
@pytest.mark.parametrize("mode", Mode)
def test_a_valid_number_says_who_was_born_when(expected: Jmbg, mode: Mode) -> None:
    assert check(expected.number, mode, TODAY) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (LEGACY, Reason.REMAINDER_ONE),
        ("0703991710142", Reason.CHECK_DIGIT),
        ("3104985740020", Reason.DATE),
        (FOREIGN, Reason.FOREIGNER),
        ("", Reason.LENGTH),
        (VALID[:-1], Reason.LENGTH),
        (f"{VALID}\n", Reason.LENGTH),
        (f" {VALID}", Reason.LENGTH),
        ("070399171014\n", Reason.DIGITS),
        ("070399171014a", Reason.DIGITS),
        ("+703991710141", Reason.DIGITS),
        ("٠٧٠٣٩٩١٧١٠١٤١", Reason.DIGITS),
        ("０７０３９９１７１０１４１", Reason.DIGITS),
        ("070399171014¹", Reason.DIGITS),
        ("2902003805055", Reason.DATE),
        ("0003991710141", Reason.DATE),
        ("0713991710141", Reason.DATE),
        ("0101799710141", Reason.FUTURE),
    ],
)
def test_a_refused_number_has_a_reason(number: str, expected: Reason) -> None:
    assert reason(number) is expected


def test_an_imported_number_may_have_remainder_one() -> None:
    checked = check(LEGACY, Mode.TOLERANT, TODAY)
    assert isinstance(checked, Jmbg)
    assert checked.flag is Flag.LEGACY_K0
    assert checked.serial == 503


@pytest.mark.parametrize("control", "123456789")
def test_remainder_one_has_no_other_control_digit(control: str) -> None:
    assert reason(LEGACY[:-1] + control, Mode.TOLERANT) is Reason.REMAINDER_ONE


@pytest.mark.parametrize("area", range(1, 98))
def test_every_area_is_a_citizens_or_a_foreigners_or_nobodys(area: int) -> None:
    number = next(n for serial in range(3) if (n := compose(date(1991, 3, 7), area, serial)))
    expected = None if area in CITIZEN_AREAS else Reason.AREA
    assert reason(number) is (Reason.FOREIGNER if 60 <= area <= 69 else expected)


def test_area_zero_is_nobodys() -> None:
    first_twelve = "070399100014"
    assert reason(f"{first_twelve}{control_digit(first_twelve)}") is Reason.AREA


def test_a_child_is_not_entered_before_it_is_born() -> None:
    number = compose(TODAY, 71, 14) or compose(TODAY, 71, 15)
    assert number is not None
    assert isinstance(check(number, Mode.STRICT, TODAY), Jmbg)
    assert check(number, Mode.STRICT, TODAY - timedelta(1)) == Invalid(Reason.FUTURE)


@pytest.mark.parametrize(("written", "year"), [("800", 1800), ("999", 1999), ("000", 2000)])
def test_three_digits_of_the_year_tell_the_millennium(written: str, year: int) -> None:
    number = next(n for serial in range(3) if (n := compose(date(year, 1, 1), 71, serial)))
    assert number[4:7] == written
    checked = check(number, Mode.STRICT, TODAY)
    assert isinstance(checked, Jmbg)
    assert checked.born_on == date(year, 1, 1)


def test_a_foreigners_number_is_a_type_of_its_own() -> None:
    checked = check_ebs(FOREIGN, TODAY)
    assert checked == Ebs(FOREIGN, date(1987, 8, 20), Sex.MALE, 66, 1)
    assert not isinstance(checked, Jmbg)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (VALID, Reason.AREA),
        ("2008987660014", Reason.CHECK_DIGIT),
        ("3108987660013", Reason.CHECK_DIGIT),
        ("3104987660013", Reason.DATE),
        ("200898766001", Reason.LENGTH),
    ],
)
def test_a_refused_foreigners_number_has_a_reason(number: str, expected: Reason) -> None:
    assert check_ebs(number, TODAY) == Invalid(expected)


@given(valid_numbers())
def test_a_composed_number_is_valid(number: str) -> None:
    assert isinstance(check(number, Mode.STRICT, TODAY), Jmbg)


@given(valid_numbers(), st.integers(0, 12), st.integers(1, 9), st.sampled_from(Mode))
def test_one_wrong_digit_is_found(number: str, place: int, by: int, mode: Mode) -> None:
    wrong = str((int(number[place]) + by) % 10)
    checked = check(number[:place] + wrong + number[place + 1 :], mode, TODAY)
    # Tolerance costs something: a wrong digit may turn another number into a legacy one.
    assert isinstance(checked, Invalid) or checked.flag is Flag.LEGACY_K0


@given(valid_numbers(), st.integers(0, 10))
def test_two_neighbours_changed_over_are_found(number: str, place: int) -> None:
    one, other = number[place], number[place + 1]
    assume(one != other)
    # Weights of the 6th and 7th digit are 2 and 7: a difference of 5, never a multiple of 11.
    changed = number[:place] + other + one + number[place + 2 :]
    assert isinstance(check(changed, Mode.STRICT, TODAY), Invalid)


def test_remainder_one_has_no_number() -> None:
    assert compose(date(2019, 11, 12), 82, 503) is None
    assert control_digit("121101982503") is None


def test_a_printed_number_is_masked() -> None:
    assert repr(check(VALID, Mode.STRICT, TODAY)) == "Jmbg(***********41)"
    assert repr(check_ebs(FOREIGN, TODAY)) == "Ebs(***********13)"
    assert mask(VALID) == "***********41"
    assert mask("0703991") == "*" * 13
