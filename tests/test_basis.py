"""The header Hub-Basis: what counts as a stated basis, and how it is written."""

import pytest

from tests.conftest import Hub, answer

TEXT = "{ people { totalCount } }"


async def stated(hub: Hub, *bases: bytes) -> tuple[int, str | None]:
    """Status and code of a supervisor's reading with these headers, as bytes on the wire."""
    headers = [
        (b"authorization", f"Bearer {hub.token('SUPERVISOR')}".encode()),
        (b"accept", b"application/graphql-response+json"),
        *((b"hub-basis", basis) for basis in bases),
    ]
    found = answer(await hub.client.post("/graphql", json={"query": TEXT}, headers=headers))
    return found.status, found.code if found.status != 200 else None


@pytest.mark.parametrize(
    "basis",
    [
        "č.5",
        "чл. 12 став 2 ЗЦРС",
        "предмет 12/2026",
        "Odluka br. 7 – „hitno“",
        "a" * 200,
        "ш" * 200,
        "предмет\u00a012/2026",
    ],
)
async def test_a_case_number_or_an_article_is_a_basis(hub: Hub, basis: str) -> None:
    assert await stated(hub, basis.encode()) == (200, None)


@pytest.mark.parametrize("basis", ["", "č5", "a" * 201, "ш" * 201, "\u00a0\u00a0\u00a0"])
async def test_a_basis_has_3_to_200_characters(hub: Hub, basis: str) -> None:
    assert await stated(hub, basis.encode()) == (400, "INVALID_REQUEST")


@pytest.mark.parametrize(
    "basis",
    [
        "чл.\u00855",
        "чл. 5\u202e",
        "чл.\u20285",
        "чл. 5\u200f6",
        "\ufeffчл. 5",
        "чл. \ue0005",
        "чл. \U000e0041 5",
        "чл.\t5",
    ],
)
async def test_a_character_that_would_falsify_the_trail_is_refused(hub: Hub, basis: str) -> None:
    assert await stated(hub, basis.encode()) == (400, "INVALID_REQUEST")


@pytest.mark.parametrize("basis", [b"\xe8lan 5", b"\xc3", b"abc\xed\xa0\x80", b"\xc0\xafabc"])
async def test_a_basis_is_utf_8(hub: Hub, basis: bytes) -> None:
    assert await stated(hub, basis) == (400, "INVALID_REQUEST")


@pytest.mark.parametrize("basis", [b"abc\x01def", b"abc\x7fdef", b"abc\x1b[31m"])
async def test_a_control_character_ends_the_request(hub: Hub, basis: bytes) -> None:
    headers = [
        (b"authorization", f"Bearer {hub.token('SUPERVISOR')}".encode()),
        (b"hub-basis", basis),
    ]
    found = await hub.client.post("/graphql", json={"query": TEXT}, headers=headers)
    assert found.status_code == 400
    assert b"totalCount" not in found.content


async def test_two_bases_are_none(hub: Hub) -> None:
    assert await stated(hub, b"predmet 1", b"predmet 2") == (400, "INVALID_REQUEST")


async def test_a_basis_gives_no_right_that_the_letter_does_not(hub: Hub) -> None:
    for capacity in ("PUBLIC", "CITIZEN"):
        refused = await hub.ask(TEXT, capacity=capacity, basis="предмет 12/2026")
        assert (refused.status, refused.code) == (403, "FORBIDDEN")
        assert "needs" not in refused.json["errors"][0]["extensions"]
