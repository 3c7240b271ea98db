"""Which viewer follows from a token and the headers, and when none does."""

from dataclasses import replace
from uuid import UUID

import pytest

from auth.viewer import (
    ANYONE,
    Capacity,
    ChoiceError,
    ChoiceReason,
    Role,
    Token,
    Viewer,
    choose,
    header_text,
)

PERSON = UUID("6f1f0f6e-2f0e-4c5a-9d53-0c1d8f4b7a11")
CITIZEN = Role(Capacity.CITIZEN)
ZVEZDARA = Role(Capacity.REGISTRAR, "70149", clearance=1)
ZEMUN = Role(Capacity.REGISTRAR, "70157")
SUPERVISOR = Role(Capacity.SUPERVISOR, clearance=2)
TOKEN = Token("a1", PERSON, (ZVEZDARA,), 2_000_000_000, "https://issuer.example")
AS_CITIZEN = Viewer(Capacity.CITIZEN, "a1", PERSON)
AT_ZVEZDARA = Viewer(Capacity.REGISTRAR, "a1", unit="70149", clearance=1)
AT_ZEMUN = Viewer(Capacity.REGISTRAR, "a1", unit="70157")
AS_SUPERVISOR = Viewer(Capacity.SUPERVISOR, "a1", clearance=2)
AS_PUBLIC = Viewer(Capacity.PUBLIC, "a1")


def holding(*roles: Role) -> Token:
    return replace(TOKEN, roles=roles)


@pytest.mark.parametrize(
    ("token", "capacity", "unit", "viewer"),
    [
        (None, None, None, ANYONE),
        (None, "PUBLIC", None, ANYONE),
        (holding(), None, None, AS_PUBLIC),
        (holding(), "PUBLIC", None, AS_PUBLIC),
        (holding(CITIZEN), None, None, AS_CITIZEN),
        (holding(CITIZEN), "CITIZEN", None, AS_CITIZEN),
        (holding(CITIZEN), "PUBLIC", None, AS_PUBLIC),
        (holding(ZVEZDARA), None, None, AT_ZVEZDARA),
        (holding(ZVEZDARA), "REGISTRAR", None, AT_ZVEZDARA),
        (holding(ZVEZDARA), None, "70149", AT_ZVEZDARA),
        (holding(ZVEZDARA), "REGISTRAR", "70149", AT_ZVEZDARA),
        (holding(ZVEZDARA, ZEMUN), None, "70157", AT_ZEMUN),
        (holding(ZVEZDARA, ZEMUN), "REGISTRAR", "70157", AT_ZEMUN),
        (holding(CITIZEN, ZVEZDARA), "REGISTRAR", None, AT_ZVEZDARA),
        (holding(CITIZEN, ZVEZDARA), None, "70149", AT_ZVEZDARA),
        (holding(CITIZEN, ZVEZDARA), "CITIZEN", None, AS_CITIZEN),
        (holding(CITIZEN, ZVEZDARA, SUPERVISOR), "SUPERVISOR", None, AS_SUPERVISOR),
        (holding(CITIZEN, ZVEZDARA, SUPERVISOR), "PUBLIC", None, AS_PUBLIC),
    ],
)
def test_a_viewer_is_what_the_headers_name_or_the_only_role(
    token: Token | None, capacity: str | None, unit: str | None, viewer: Viewer
) -> None:
    assert choose(token, capacity, unit, None) == viewer


@pytest.mark.parametrize(
    ("token", "capacity", "unit", "reason"),
    [
        (None, "REGISTRAR", None, "UNAUTHENTICATED"),
        (None, "NOBODY", None, "UNAUTHENTICATED"),
        (None, None, "70149", "UNAUTHENTICATED"),
        (None, "PUBLIC", "70149", "UNAUTHENTICATED"),
        (None, "public", None, "INVALID_HEADER"),
        (holding(), "CITIZEN", None, "CAPACITY_NOT_HELD"),
        (holding(), "NOBODY", None, "CAPACITY_NOT_HELD"),
        (holding(), None, "70149", "UNIT_NOT_HELD"),
        (holding(CITIZEN), "REGISTRAR", None, "CAPACITY_NOT_HELD"),
        (holding(CITIZEN), "REGISTRAR", "70149", "CAPACITY_NOT_HELD"),
        (holding(CITIZEN), "CITIZEN", "70149", "UNIT_NOT_HELD"),
        (holding(ZVEZDARA), "REGISTRAR", "70157", "UNIT_NOT_HELD"),
        (holding(ZVEZDARA), None, "70157", "UNIT_NOT_HELD"),
        (holding(ZVEZDARA), "PUBLIC", "70149", "UNIT_NOT_HELD"),
        (holding(ZVEZDARA, SUPERVISOR), "SUPERVISOR", "70149", "UNIT_NOT_HELD"),
        (holding(ZVEZDARA, ZEMUN), None, None, "CAPACITY_REQUIRED"),
        (holding(ZVEZDARA, ZEMUN), "REGISTRAR", None, "CAPACITY_REQUIRED"),
        (holding(CITIZEN, ZVEZDARA), None, None, "CAPACITY_REQUIRED"),
        (holding(ZVEZDARA), "", None, "INVALID_HEADER"),
        (holding(ZVEZDARA), "REGISTRAR\n", None, "INVALID_HEADER"),
        (holding(ZVEZDARA), " REGISTRAR", None, "INVALID_HEADER"),
        (holding(ZVEZDARA), "REGISTRAR, PUBLIC", None, "INVALID_HEADER"),
        (holding(ZVEZDARA), "РЕГИСТРАР", None, "INVALID_HEADER"),
        (holding(ZVEZDARA), "R" * 41, None, "INVALID_HEADER"),
        (holding(ZVEZDARA), None, "", "INVALID_HEADER"),
        (holding(ZVEZDARA), None, "7014", "INVALID_HEADER"),
        (holding(ZVEZDARA), None, "70149\n", "INVALID_HEADER"),
        (holding(ZVEZDARA), None, "７０１４９", "INVALID_HEADER"),
        (holding(ZVEZDARA), None, "70149,70157", "INVALID_HEADER"),
    ],
)
def test_no_viewer_follows(
    token: Token | None, capacity: str | None, unit: str | None, reason: str
) -> None:
    with pytest.raises(ChoiceError) as raised:
        choose(token, capacity, unit, None)
    assert raised.value.reason is ChoiceReason[reason]
    assert str(raised.value).startswith(raised.value.reason.value)


def test_several_roles_are_said_with_the_headers_that_choose() -> None:
    with pytest.raises(ChoiceError) as raised:
        choose(holding(ZVEZDARA, ZEMUN, SUPERVISOR), None, None, None)
    assert raised.value.held == (ZVEZDARA, ZEMUN, SUPERVISOR)
    assert str(raised.value) == (
        "The token holds several roles; name one by Hub-Capacity and Hub-Unit: "
        "REGISTRAR 70149, REGISTRAR 70157, SUPERVISOR"
    )


def test_only_the_roles_of_the_named_capacity_are_left_to_name() -> None:
    with pytest.raises(ChoiceError) as raised:
        choose(holding(ZVEZDARA, ZEMUN, SUPERVISOR), "REGISTRAR", None, None)
    assert raised.value.held == (ZVEZDARA, ZEMUN)


@pytest.mark.parametrize("capacity", list(Capacity))
def test_the_person_of_the_token_is_named_only_to_the_citizen(capacity: Capacity) -> None:
    unit = "70149" if capacity.has_unit else None
    viewer = choose(holding(Role(capacity, unit)), capacity.value, None, None)
    assert viewer.person == (PERSON if capacity is Capacity.CITIZEN else None)


@pytest.mark.parametrize("named", ["PUBLIC", "SUPERVISOR", None])
def test_the_basis_is_kept_in_any_capacity(named: str | None) -> None:
    viewer = choose(holding(SUPERVISOR), named, None, "  члан 23. ЗДРС \t")
    assert viewer.basis == "члан 23. ЗДРС"


def test_the_basis_is_kept_without_a_token() -> None:
    assert choose(None, None, None, "204-31/2026") == replace(ANYONE, basis="204-31/2026")


@pytest.mark.parametrize("basis", ["č.5", "č" * 200, " " + "č" * 200 + " ", "a\u00a0b"])
def test_a_basis_may_be_short_or_long(basis: str) -> None:
    assert choose(None, None, None, basis).basis == basis.strip()


@pytest.mark.parametrize(
    "basis",
    [
        *("", "ab", " ab ", "\u00a0\u00a0\u00a0", "č" * 201, "a\tb", "ab\r\nc", "abc\n"),
        *("abc\x00", "abc\x7f", "abc\x85d", "abc\u2028d", "abc\u202edcb", "abc\ufeff"),
        "abc\ud800d",
    ],
)
def test_a_basis_that_cannot_stand_in_the_trail_is_refused(basis: str) -> None:
    with pytest.raises(ChoiceError) as raised:
        choose(None, None, None, basis)
    assert raised.value.reason is ChoiceReason.INVALID_BASIS


def test_a_header_is_utf8() -> None:
    assert header_text("члан 23".encode()) == "члан 23"


@pytest.mark.parametrize("raw", [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", "č".encode("latin2")])
def test_a_header_in_another_encoding_is_refused(raw: bytes) -> None:
    with pytest.raises(ChoiceError) as raised:
        header_text(raw)
    assert raised.value.reason is ChoiceReason.INVALID_HEADER
    assert raised.value.__suppress_context__


def test_words_never_repeat_a_header() -> None:
    with pytest.raises(ChoiceError) as raised:
        choose(holding(ZVEZDARA), "SECRET", None, None)
    assert "SECRET" not in str(raised.value)
