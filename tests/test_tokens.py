"""No token is believed but the issuer's own, and none gives more than it states."""

import json
import traceback
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc.jwk import ECKey, Key, OctKey, RSAKey
from joserfc.jws import JWSRegistry
from joserfc.util import urlsafe_b64encode

from auth.development import AUDIENCE, ISSUER
from auth.tokens import TokenCache, TokenError, Trust, read_key_set, verify
from auth.viewer import Capacity, Role, Token, choose

NOW = 1_800_000_000
PERSON = "6f1f0f6e-2f0e-4c5a-9d53-0c1d8f4b7a11"
EC = ECKey.generate_key("P-256", {"kid": "ec"})
RSA = RSAKey.generate_key(2048, {"kid": "rsa"})
STRANGER = ECKey.generate_key("P-256", {"kid": "ec"})
SECOND = ECKey.generate_key("P-256", {"kid": "second"})


def public(*keys: Key) -> list[dict[str, Any]]:
    return [dict(key.as_dict(private=False)) for key in keys]


KEYS = read_key_set(json.dumps({"keys": public(EC, RSA, SECOND)}).encode())
TRUST = Trust(ISSUER, AUDIENCE, KEYS)
HEADER = {"alg": "ES256", "kid": "ec", "typ": "at+jwt"}
CLAIMS = {
    "iss": ISSUER,
    "aud": AUDIENCE,
    "sub": "a1",
    "jti": "t1",
    "iat": NOW,
    "exp": NOW + 900,
    "hub_person": PERSON,
    "hub_roles": [{"capacity": "REGISTRAR", "unit": "70149"}],
}
BELIEVED = Token("a1", UUID(PERSON), (Role(Capacity.REGISTRAR, "70149"),), NOW + 900, ISSUER)


def sign(
    header: object = HEADER, claims: object = CLAIMS, key: Key = EC, algorithm: str = "ES256"
) -> str:
    """A token signed rightly over whatever header and claims (bytes stand as they are)."""
    parts = [part if isinstance(part, bytes) else json.dumps(part).encode()
             for part in (header, claims)]  # fmt: skip
    body = b".".join(urlsafe_b64encode(part) for part in parts)
    signature = JWSRegistry.algorithms[algorithm].sign(body, key)
    return (body + b"." + urlsafe_b64encode(signature)).decode()


def stating(**claims: object) -> str:
    return sign(claims={**CLAIMS, **claims})


def heading(**header: object) -> str:
    return sign({**HEADER, **header})


def lacking(name: str) -> str:
    return sign(claims={key: value for key, value in CLAIMS.items() if key != name})


def keyed_by(secret: bytes) -> str:
    """Algorithm confusion: HMAC with what everybody knows as the secret."""
    return sign({**HEADER, "alg": "HS256"}, key=OctKey(secret, secret), algorithm="HS256")


def reason(token: str, now: int = NOW, trust: Trust = TRUST) -> str:
    with pytest.raises(TokenError) as raised:
        verify(token, trust, now)
    text = "".join(traceback.format_exception(raised.value))
    assert not token or token not in text
    assert str(raised.value) == raised.value.reason.value
    return str(raised.value)


GOOD = sign()
HEAD, BODY, SIGNATURE = GOOD.split(".")
PEM, DER = EC.as_pem(private=False), EC.as_der(private=False)
DEEP = b'{"hub_roles":' + b"[" * 2900
LONG_INT = b'{"exp":' + b"9" * 2900 + b"}"
TWICE = json.dumps(CLAIMS).encode()[:-1] + b',"sub":"a2"}'

ODD_ROLES: list[object] = [
    *("REGISTRAR", [], None, {}, {"capacity": None}, {"capacity": ["PUBLIC"]}),
    *(
        {"capacity": "REGISTRAR", "unit": unit}
        for unit in (None, 70149, "7014", "70149\n", "７０１４９")
    ),
    *({"capacity": "SUPERVISOR", "clearance": level} for level in (None, True, 3, -1, 1.0, "2")),
    *({"capacity": "SUPERVISOR", "until": 1}, {"capacity": "NOBODY", "clearance": 3}),
]
FORGED = {
    "alg none": (sign({**HEADER, "alg": "none"}, key=EC, algorithm="none") + "AA", "ALGORITHM"),
    "alg none, no signature": (sign({**HEADER, "alg": "none"}, algorithm="none"), "MALFORMED"),
    "alg NoNe": (heading(alg="NoNe"), "ALGORITHM"),
    "HS256 with the PEM": (keyed_by(PEM), "ALGORITHM"),
    "HS256 with the DER": (keyed_by(DER), "ALGORITHM"),
    "HS256 with the JWK": (keyed_by(json.dumps(public(EC)[0]).encode()), "ALGORITHM"),
    "ES256 said, RSA key": (sign({**HEADER, "kid": "rsa"}, key=RSA, algorithm="RS256"),
                            "ALGORITHM"),
    "RS256 said, EC key": (heading(alg="RS256"), "ALGORITHM"),
    "PS256": (sign({**HEADER, "alg": "PS256", "kid": "rsa"}, key=RSA, algorithm="PS256"),
              "ALGORITHM"),
    "alg list": (heading(alg=["ES256"]), "HEADER"),
    "alg missing": (sign({"kid": "ec", "typ": "at+jwt"}), "MALFORMED"),
    "own jwk": (sign({**HEADER, "jwk": public(STRANGER)[0]}, key=STRANGER), "HEADER"),
    "jwk of the issuer": (heading(jwk=public(EC)[0]), "HEADER"),
    "jku": (heading(jku="https://evil.example/keys"), "HEADER"),
    "x5u": (heading(x5u="https://evil.example/chain"), "HEADER"),
    "x5c": (heading(x5c=["AAAA"]), "HEADER"),
    "crit": (heading(crit=["exp"]), "HEADER"),
    "b64": (heading(b64=False, crit=["b64"]), "HEADER"),
    "cty": (heading(cty="JWT"), "HEADER"),
    "typ JWT": (heading(typ="JWT"), "HEADER"),
    "typ missing": (sign({"alg": "ES256", "kid": "ec"}), "HEADER"),
    "kid unknown": (heading(kid="third"), "KEY"),
    "kid missing": (sign({"alg": "ES256", "typ": "at+jwt"}), "HEADER"),
    "kid null": (heading(kid=None), "HEADER"),
    "kid empty": (heading(kid=""), "HEADER"),
    "kid path": (heading(kid="../../dev/null"), "HEADER"),
    "kid SQL": (heading(kid="ec' OR '1'='1"), "HEADER"),
    "kid URL": (heading(kid="https://evil.example"), "HEADER"),
    "kid Cyrillic": (heading(kid="ес"), "HEADER"),
    "kid newline": (heading(kid="ec\n"), "HEADER"),
    "kid of 65": (heading(kid="e" * 65), "HEADER"),
    "kid of another key": (heading(kid="second"), "SIGNATURE"),
    "alg twice": (sign(b'{"alg":"none","alg":"ES256","kid":"ec","typ":"at+jwt"}'), "HEADER"),
    "kid twice": (sign(b'{"alg":"ES256","kid":"x","k\\u0069d":"ec","typ":"at+jwt"}'), "HEADER"),
    "header list": (sign(["alg", "kid", "typ"]), "HEADER"),
    "header text": (sign("alg"), "HEADER"),
    "header long": (heading(kid="e" * 600), "MALFORMED"),
    "other key": (sign(key=STRANGER), "SIGNATURE"),
    "signature cut": (GOOD[:-4], "SIGNATURE"),
    "signature of zeros": (f"{HEAD}.{BODY}.{'A' * 86}", "SIGNATURE"),
    "signature missing": (f"{HEAD}.{BODY}.", "MALFORMED"),
    "claims of another": (f"{HEAD}.{stating(sub='a2').split('.')[1]}.{SIGNATURE}", "SIGNATURE"),
    "JWE shape": (f"{HEAD}.{BODY}.{BODY}.{BODY}.{SIGNATURE}", "MALFORMED"),
    "two dots": ("..", "MALFORMED"),
    "empty": ("", "MALFORMED"),
    "JSON": (json.dumps({"payload": BODY, "signatures": []}), "MALFORMED"),
    "Cyrillic": (GOOD.replace("e", "е", 1), "MALFORMED"),
    "lone surrogate": (GOOD + "\ud800", "MALFORMED"),
    "blank before": (" " + GOOD, "MALFORMED"),
    "newline after": (GOOD + "\n", "MALFORMED"),
    "blank inside": (f"{HEAD}. {BODY}.{SIGNATURE}", "MALFORMED"),
    "padding": (GOOD + "==", "MALFORMED"),
    "too long": (stating(pad="x" * 4000), "TOO_LONG"),
    "nested deeply": (sign(claims=DEEP), "MALFORMED"),
    "number too long": (sign(claims=LONG_INT), "CLAIMS"),
    "claim stated twice": (sign(claims=TWICE), "MALFORMED"),
    "claims in UTF-16": (sign(claims=json.dumps(CLAIMS).encode("utf-16")), "MALFORMED"),
    "claims a list": (sign(claims=[CLAIMS]), "MALFORMED"),
    "claims a text": (sign(claims=b"hello"), "MALFORMED"),
    **{f"{name} missing": (lacking(name), "CLAIMS")
       for name in ("iss", "aud", "exp", "iat", "sub", "jti")},
    **{f"{name} null": (stating(**{name: None}), "CLAIMS") for name in CLAIMS},
    **{f"{name} true": (stating(**{name: True}), "CLAIMS") for name in (*CLAIMS, "nbf")},
    "iss wrong": (stating(iss=ISSUER + "/"), "CLAIMS"),
    "aud wrong": (stating(aud="another-hub"), "CLAIMS"),
    "aud list": (stating(aud=[AUDIENCE, "another-hub"]), "CLAIMS"),
    "aud list of one": (stating(aud=[AUDIENCE]), "CLAIMS"),
    "expired": (stating(iat=NOW - 900, exp=NOW - 30), "EXPIRED"),
    "exp a fraction": (stating(exp=NOW + 0.5), "CLAIMS"),
    "exp NaN": (stating(exp=float("nan")), "CLAIMS"),
    "exp text": (stating(exp=str(NOW + 900)), "CLAIMS"),
    "exp before iat": (stating(iat=NOW + 20, exp=NOW + 10), "CLAIMS"),
    "iat in the future": (stating(iat=NOW + 31), "NOT_YET"),
    "nbf in the future": (stating(nbf=NOW + 31), "NOT_YET"),
    "living too long": (stating(exp=NOW + 12 * 3600 + 1), "CLAIMS"),
    "sub empty": (stating(sub=""), "CLAIMS"),
    "sub with NUL": (stating(sub="a\x00"), "CLAIMS"),
    "sub of 256": (stating(sub="a" * 256), "CLAIMS"),
    "person of version 1": (stating(hub_person="6f1f0f6e-2f0e-1c5a-9d53-0c1d8f4b7a11"), "CLAIMS"),
    "person in braces": (stating(hub_person="{" + PERSON + "}"), "CLAIMS"),
    **{f"role {role}": (stating(hub_roles=[role]), "CLAIMS") for role in ODD_ROLES},
    "roles an object": (stating(hub_roles={"capacity": "SUPERVISOR"}), "CLAIMS"),
    "51 roles": (stating(hub_roles=[{"capacity": "CITIZEN"}] * 51), "CLAIMS"),
}  # fmt: skip


@pytest.mark.parametrize(("token", "expected"), FORGED.values(), ids=FORGED)
def test_a_forged_or_odd_token_is_refused(token: str, expected: str) -> None:
    assert reason(token) == expected
    cache = TokenCache(TRUST)
    with pytest.raises(TokenError, match=expected):
        cache.token(token.encode("utf-8", "surrogatepass"), NOW)
    assert not cache._entries


BELIEVABLE = {
    "ordinary": GOOD,
    "long typ": heading(typ="application/at+jwt"),
    "valid from now": stating(nbf=NOW + 30),
    "with other claims": stating(more={"a": [1]}),
    "RS256": sign({**HEADER, "alg": "RS256", "kid": "rsa"}, key=RSA, algorithm="RS256"),
    "by the second key": sign({**HEADER, "kid": "second"}, key=SECOND),
}


@pytest.mark.parametrize("token", BELIEVABLE.values(), ids=BELIEVABLE)
def test_the_issuers_token_is_believed(token: str) -> None:
    assert verify(token, TRUST, NOW) == BELIEVED


def test_time_has_thirty_seconds_of_leeway() -> None:
    assert verify(GOOD, TRUST, NOW + 929) == BELIEVED
    assert verify(GOOD, TRUST, NOW - 30) == BELIEVED
    assert reason(GOOD, NOW + 930) == "EXPIRED"
    assert reason(GOOD, NOW - 31) == "NOT_YET"


def test_a_trust_can_be_narrower() -> None:
    assert reason(GOOD, trust=replace(TRUST, algorithms=("RS256",))) == "ALGORITHM"
    assert reason(GOOD, trust=replace(TRUST, lifetime_max=899)) == "CLAIMS"


def roles_of(*roles: object) -> tuple[Role, ...]:
    return verify(stating(hub_roles=roles), TRUST, NOW).roles


def test_a_role_that_gives_nothing_is_ignored() -> None:
    assert roles_of({"capacity": "ROOT", "unit": "70149", "clearance": 2}) == ()
    assert roles_of({"capacity": "registrar", "unit": "70149"}, {"capacity": "has_unit"}) == ()
    for within, over_all in (("REGISTRAR", "SUPERVISOR"), ("ROLL_CLERK", "ROLL_MINISTRY")):
        assert roles_of({"capacity": within}, {"capacity": over_all, "unit": "70149"}) == ()
    assert roles_of({"capacity": "PUBLIC", "clearance": 2}) == ()
    assert verify(lacking("hub_roles"), TRUST, NOW).roles == ()


def test_clearance_is_the_lower_one_and_never_the_citizens() -> None:
    high, low = ({"capacity": "SUPERVISOR", "clearance": level} for level in (2, 1))
    assert roles_of(high, low) == roles_of(low, high) == (Role(Capacity.SUPERVISOR, None, 1),)
    assert roles_of({"capacity": "CITIZEN", "clearance": 2}) == (Role(Capacity.CITIZEN),)


def test_a_citizen_is_a_person() -> None:
    claims = {key: value for key, value in CLAIMS.items() if key != "hub_person"}
    token = verify(sign(claims={**claims, "hub_roles": [{"capacity": "CITIZEN"}]}), TRUST, NOW)
    assert (token.person, token.roles) == (None, ())


NAMES = st.sampled_from([*Capacity.__members__, "ROOT", "public", "", "value", "__class__"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["70149", "7014", "x"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=2),
)
ROLES = st.lists(
    st.fixed_dictionaries(
        {"capacity": NAMES},
        optional={"unit": st.just("70149") | VALUES, "clearance": st.integers(0, 2) | VALUES},
    )
    | VALUES,
    max_size=4,
)


@given(ROLES | VALUES)
def test_no_claim_gives_more_than_is_mapped(roles: Any) -> None:
    try:
        token = verify(stating(hub_roles=roles), TRUST, NOW)
    except TokenError as error:
        assert str(error) == "CLAIMS"  # noqa: PT017 - refusing is one of the two right ends
        return
    for role in token.roles:
        viewer = choose(token, role.capacity.value, role.unit, None)
        stated = {"capacity": role.capacity.value} | ({"unit": role.unit} if role.unit else {})
        least = [entry.get("clearance", 0) for entry in roles if stated.items() <= entry.items()]
        assert viewer.capacity in set(Capacity) - {Capacity.PUBLIC}
        assert viewer.clearance <= min(least)
        assert (viewer.unit is not None) is viewer.capacity.has_unit
        assert (viewer.person is not None) is (viewer.capacity is Capacity.CITIZEN)
