"""The issuer for development, the trust in its key, and the cache of what it issued."""

import json
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from joserfc.jwk import ECKey, Key, KeySet, OctKey, OKPKey, RSAKey

from auth import tokens
from auth.development import AUDIENCE, ISSUER, Issuer, IssuerError
from auth.tokens import KeySetError, TokenCache, TokenError, Trust, read_key_set, verify
from auth.viewer import Capacity, Role, Token

NOW = 1_800_000_000
PERSON = UUID("6f1f0f6e-2f0e-4c5a-9d53-0c1d8f4b7a11")
CITIZEN = Role(Capacity.CITIZEN)
CLERK = Role(Capacity.REGISTRAR, "70149", 1)
LIFE = tokens.CACHE_SECONDS_MAX


@pytest.fixture(scope="module")
def issuer(tmp_path_factory: pytest.TempPathFactory) -> Issuer:
    return Issuer.at(tmp_path_factory.mktemp("issuer"))


def test_what_is_issued_is_believed(issuer: Issuer) -> None:
    token = issuer.issue("a1", [CITIZEN, CLERK], PERSON, hours=1, now=NOW)
    believed = Token("a1", PERSON, (CITIZEN, CLERK), NOW + 3600, ISSUER)
    assert verify(token, issuer.trust(), NOW) == believed


def test_a_clerk_with_the_most_units_has_a_token(issuer: Issuer) -> None:
    units = [Role(Capacity.REGISTRAR, f"{70000 + number}") for number in range(50)]
    assert len(issuer.issue("a1", units, PERSON, now=NOW)) <= tokens.TOKEN_BYTES_MAX


@pytest.mark.parametrize(
    "roles",
    [
        *([CITIZEN], [Role(Capacity.REGISTRAR)], [Role(Capacity.SUPERVISOR, "70149")]),
        *([Role(Capacity.PUBLIC)], [CLERK, CLERK]),
    ],
)
def test_a_role_that_would_be_ignored_is_not_issued(issuer: Issuer, roles: list[Role]) -> None:
    with pytest.raises(ValueError, match="would be ignored"):
        issuer.issue("a1", roles, now=NOW)


@pytest.mark.parametrize("hours", [-1, 0, 13])
def test_a_token_lives_one_to_twelve_hours(issuer: Issuer, hours: int) -> None:
    with pytest.raises(TokenError):
        issuer.issue("a1", [CLERK], hours=hours, now=NOW)


def test_the_key_is_made_once_and_for_us_alone(tmp_path: Path) -> None:
    directory = tmp_path / "deep" / "issuer"
    first = Issuer.at(directory)
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    assert [file.name for file in directory.iterdir()] == ["issuer.json"]
    assert stat.S_IMODE((directory / "issuer.json").stat().st_mode) == 0o600
    assert Issuer.at(directory).public_key_set() == first.public_key_set()


def test_two_at_once_share_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        issuers = list(threads.map(Issuer.at, [tmp_path / "issuer"] * 8))
    assert len({each.public_key_set() for each in issuers}) == 1
    assert len(list((tmp_path / "issuer").iterdir())) == 1


def test_the_public_key_set_is_public(issuer: Issuer) -> None:
    (key,) = json.loads(issuer.public_key_set())["keys"]
    assert set(key) == {"kty", "crv", "x", "y", "kid", "alg", "use"}


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda path: path.chmod(0o640), "chmod 600"),
        (lambda path: path.parent.chmod(0o777), "chmod 700"),
        (lambda path: path.write_text("{"), "delete it"),
        (lambda path: path.write_text("[]"), "delete it"),
        (lambda path: path.write_text('{"kty":"EC","crv":"P-256"}'), "delete it"),
        (lambda path: path.write_text(json.dumps(OctKey.generate_key().as_dict())), "delete it"),
    ],
)
def test_a_spoiled_key_is_said(tmp_path: Path, spoil: Callable[[Path], None], words: str) -> None:
    Issuer.at(tmp_path)
    spoil(tmp_path / "issuer.json")
    with pytest.raises(IssuerError, match=words):
        Issuer.at(tmp_path)


def entry(key: Key, **changes: object) -> dict[str, Any]:
    key.ensure_kid()
    return {**key.as_dict(private=False), **changes}


def read(*entries: object) -> KeySet:
    return read_key_set(json.dumps({"keys": entries}).encode())


EC = ECKey.generate_key("P-256", {"kid": "ec"})
P384, RSA = ECKey.generate_key("P-384"), RSAKey.generate_key(2048)
ODD_KEYS = {
    "private EC": [EC.as_dict(private=True)],
    "private RSA": [RSA.as_dict(private=True)],
    "private OKP beside": [entry(EC), OKPKey.generate_key(auto_kid=True).as_dict(private=True)],
    "symmetric beside": [entry(EC), OctKey.generate_key(auto_kid=True).as_dict()],
    "without a kid": [{name: entry(EC)[name] for name in ("kty", "crv", "x", "y")}],
    "with a number as kid": [entry(EC, kid=1)],
    "short RSA": [entry(RSA, n=entry(RSA)["n"][:171])],
    "no usable key": [entry(P384)],
    "for encryption only": [entry(RSA, use="enc")],
    "for another algorithm": [entry(RSA, alg="RS512")],
    "for wrapping only": [entry(RSA, key_ops=["wrapKey"])],
    "off the curve": [entry(EC, y=entry(EC)["x"])],
    "half a key": [{"kty": "EC", "kid": "ec", "crv": "P-256"}],
    "a text": ["ec"],
    "nothing": [],
}


@pytest.mark.parametrize("entries", ODD_KEYS.values(), ids=ODD_KEYS)
def test_a_key_set_that_cannot_be_trusted_is_refused(entries: list[object]) -> None:
    with pytest.raises(KeySetError):
        read(*entries)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"keys":1}', b"\xff", b"[" * 60_000, b" " * 65_537]
)
def test_what_is_no_key_set_is_refused(content: bytes) -> None:
    with pytest.raises(KeySetError):
        read_key_set(content)


def test_public_keys_for_other_uses_are_passed_over() -> None:
    others = [entry(P384), entry(RSA, use="enc"), entry(OKPKey.generate_key()), {"kty": "AKP"}]
    others[-1]["kid"] = "post-quantum"
    assert [key.kid for key in read(*others, entry(EC, use="sig"))] == ["ec"]


@pytest.mark.parametrize(
    "keys", [[EC], [P384], [OctKey.generate_key()], [OKPKey.generate_key(private=False)]]
)
def test_a_trust_takes_no_other_key_however_it_came(keys: list[Key]) -> None:
    with pytest.raises(KeySetError):
        Trust(ISSUER, AUDIENCE, KeySet(keys))


@pytest.mark.parametrize("kid", ["", "../ec", "e" * 65])
def test_a_trusted_kid_is_plain(kid: str) -> None:
    with pytest.raises(KeySetError):
        Trust(ISSUER, AUDIENCE, read(entry(EC, kid=kid)))


def test_a_trust_is_one_issuer_one_audience_and_distinct_keys(issuer: Issuer) -> None:
    for changes in (
        {"issuer": ""},
        {"audience": ""},
        {"algorithms": ()},
        {"algorithms": ("none",)},
    ):
        with pytest.raises(KeySetError):
            replace(issuer.trust(), **changes)
    with pytest.raises(KeySetError):
        Trust(ISSUER, AUDIENCE, read(entry(EC), entry(ECKey.generate_key("P-256"), kid="ec")))


def test_a_token_is_verified_once_in_its_cached_life(issuer: Issuer) -> None:
    cache, raw = TokenCache(issuer.trust()), issuer.issue("a1", [CLERK], now=NOW).encode()
    first = cache.token(raw, NOW)
    assert cache.token(raw, NOW + LIFE - 1) is first
    second = cache.token(raw, NOW + LIFE)
    assert second == first
    assert second is not first
    assert cache.token(raw, NOW + LIFE - 1) is not second  # the clock was set back


def test_the_cache_does_not_outlive_the_token(issuer: Issuer) -> None:
    cache, raw = TokenCache(issuer.trust()), issuer.issue("a1", [], hours=1, now=NOW).encode()
    cache.token(raw, NOW + 3599)
    with pytest.raises(TokenError, match="EXPIRED"):
        cache.token(raw, NOW + 3630)
    assert not cache._entries


def test_the_cache_is_bounded_and_keeps_what_is_used(issuer: Issuer) -> None:
    cache = TokenCache(issuer.trust(), size=2)
    used, unused, new = (issuer.issue(f"a{n}", [], now=NOW).encode() for n in range(3))
    kept, gone, *_ = [cache.token(raw, NOW) for raw in (used, unused, used, new)]
    assert len(cache._entries) == 2
    assert cache.token(used, NOW) is kept
    assert cache.token(unused, NOW) is not gone


def test_the_cache_keeps_no_text_of_a_token(issuer: Issuer) -> None:
    cache, raw = TokenCache(issuer.trust()), issuer.issue("a1", [], now=NOW).encode()
    cache.token(raw, NOW)
    assert raw not in cache._entries
    assert all(len(digest) == 32 for digest in cache._entries)
