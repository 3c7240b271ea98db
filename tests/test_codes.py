"""Unit codes: check digits, aliases, and codes that stand for no unit."""

import csv
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema import codes
from schema.codes import CodeError, Reason, aliases, check_digit, unit_code

PSEUDO = {"33000": Reason.ABROAD, "55001": Reason.PENAL_INSTITUTIONS, "80519": Reason.NO_UNIT}


def reason(text: str) -> Reason:
    with pytest.raises(CodeError) as refused:
        unit_code(text)
    assert str(refused.value) == refused.value.reason.value
    return refused.value.reason


def known_codes() -> list[str]:
    text = files("schema").joinpath("data/unit.csv").read_text(encoding="utf-8")
    return [row["code"] for row in csv.DictReader(text.splitlines())]


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("80284", "89010"),
        ("89010", "89010"),
        ("70858", "79022"),
        ("79022", "79022"),
        ("79014", "79014"),
        ("70947", "70947"),
        ("70203", "70203"),
        ("71323", "71323"),
    ],
)
def test_a_unit_has_one_code(written: str, canonical: str) -> None:
    assert unit_code(written) == canonical


def test_every_known_unit_keeps_its_code() -> None:
    known = known_codes()
    assert len(known) >= 199
    assert [unit_code(code) for code in known] == known


@pytest.mark.parametrize(("written", "expected"), PSEUDO.items())
def test_a_pseudo_unit_is_refused_by_its_own_reason(written: str, expected: Reason) -> None:
    assert reason(written) is expected


@pytest.mark.parametrize(
    "written",
    ["", "7020", "702030", "7020a", "70203\n", " 70203", "٧٠٢٠٣", "７０２０３", "-7020", "70 20"],
)
def test_a_code_is_five_ascii_digits(written: str) -> None:
    assert reason(written) is Reason.SHAPE


@given(st.sampled_from(known_codes()), st.integers(0, 4), st.integers(1, 9))
def test_one_wrong_digit_is_found(code: str, place: int, by: int) -> None:
    wrong = code[:place] + str((int(code[place]) + by) % 10) + code[place + 1 :]
    if wrong in {alias.alias for alias in aliases()}:
        return
    assert reason(wrong) is Reason.CHECK_DIGIT


@pytest.mark.parametrize(("first_four", "digit"), [("8901", 0), ("7020", 3), ("0000", None)])
def test_the_check_digit_is_computed(first_four: str, digit: int | None) -> None:
    assert check_digit(first_four) == digit


def test_a_number_that_is_not_assigned_has_no_code() -> None:
    assert reason("00000") is Reason.CHECK_DIGIT


def test_every_alias_denotes_a_known_unit_or_none() -> None:
    known = set(known_codes())
    assert {alias.unit for alias in aliases()} - {None} <= known
    assert {alias.alias for alias in aliases() if alias.unit is None} == set(PSEUDO)


def test_an_alias_has_its_system_and_period() -> None:
    novi_sad = next(alias for alias in aliases() if alias.alias == "80284")
    assert novi_sad.unit == "89010"
    assert novi_sad.system == "MDULS list and 2000 data"
    assert novi_sad.valid_to is None
    assert all(
        alias.valid_from <= alias.valid_to
        for alias in aliases()
        if alias.valid_from and alias.valid_to
    )


def test_a_code_that_denotes_two_units_is_found_at_the_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second, *_ = aliases()
    rows = (first, codes.Alias(first.alias, "other", "79022", None, None, ""), second)
    monkeypatch.setattr(codes, "aliases", lambda: rows)
    codes._resolved.cache_clear()
    with pytest.raises(AssertionError, match="80284 denotes two units"):
        unit_code("70203")
    monkeypatch.undo()
    codes._resolved.cache_clear()
