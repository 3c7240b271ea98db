"""From a bearer token to what it states: who the account is and what it may act as."""

import json
import re
from collections import OrderedDict
from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from typing import TypeAlias
from uuid import UUID

from joserfc import jws
from joserfc.errors import ClaimError, ExpiredTokenError, JoseError
from joserfc.jwk import ECKey, Key, KeySet, RSAKey, import_key
from joserfc.jwt import JWTClaimsRegistry
from joserfc.util import base64_to_int, urlsafe_b64decode

from auth.viewer import UNIT_CODE, Capacity, Role, Token, Viewer, choose

TOKEN_BYTES_MAX = 4096  # before any decoding: 50 units fit, a bomb does not (CVE-2025-61920)
KEY_SET_BYTES_MAX = 65_536  # a few keys with their certificates
RSA_BITS_MIN = 2048  # NIST SP 800-131A
LEEWAY_SECONDS = 30  # clocks of issuer and hub apart
LIFETIME_SECONDS_MAX = 12 * 3600  # a clerk's day
ROLES_MAX = 50  # more units than any clerk serves
CLEARANCE_MAX = 2  # 0 ordinary, 1 protected parts, 2 strictly protected
CACHE_TOKENS_MAX = 10_000  # about 10 MB
CACHE_SECONDS_MAX = 300  # then verified anew
ALGORITHMS = {"EC": "ES256", "RSA": "RS256"}  # the one algorithm of a key's type
HEADER_NAMES = frozenset({"alg", "kid", "typ"})
TYPES = frozenset({"at+jwt", "application/at+jwt"})  # RFC 9068; an ID token says JWT
PRIVATE_NAMES = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k"})  # RFC 7518, 6
ROLE_NAMES = frozenset({"capacity", "unit", "clearance"})
CAPACITIES = {capacity.value: capacity for capacity in Capacity}
COMPACT = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")
KEY_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
IDENTIFIER = re.compile(r"[!-~](?:[ -~]{0,253}[!-~])?")  # OpenID Connect: 255 of ASCII
UUID4 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
REGISTRY = jws.JWSRegistry(algorithms=tuple(ALGORITHMS.values()))


class TokenReason(Enum):
    """Why a token is refused; the one thing about it that is ever said or logged."""

    TOO_LONG = "TOO_LONG"
    MALFORMED = "MALFORMED"
    HEADER = "HEADER"
    KEY = "KEY"
    ALGORITHM = "ALGORITHM"
    SIGNATURE = "SIGNATURE"
    EXPIRED = "EXPIRED"
    NOT_YET = "NOT_YET"
    CLAIMS = "CLAIMS"


class TokenError(Exception):
    """The token is refused. It carries the reason and nothing of the token."""

    def __init__(self, reason: TokenReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class KeySetError(Exception):
    """The trust cannot be given as configured; the words say what to change."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose tokens are believed. Public keys only, found by their kid; else KeySetError."""

    issuer: str
    audience: str
    keys: KeySet
    algorithms: tuple[str, ...] = ("ES256", "RS256")
    lifetime_max: int = LIFETIME_SECONDS_MAX
    by_kid: dict[str, Key] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.algorithms or not set(self.algorithms) <= set(ALGORITHMS.values()):
            raise KeySetError("The algorithms are ES256, RS256 or both.")
        if not self.issuer or not self.audience:
            raise KeySetError("Trust names an issuer and an audience.")
        object.__setattr__(self, "by_kid", {})
        for key in self.keys:
            kid = key.kid
            if kid is None or KEY_ID.fullmatch(kid) is None or kid in self.by_kid:
                raise KeySetError("Every trusted key has its own kid of [A-Za-z0-9_-]{1,64}.")
            if key.is_private or not _is_strong(key):
                raise KeySetError("A trusted key is public, of P-256 or of RSA 2048 or more.")
            self.by_kid[kid] = key


def _is_strong(key: Key) -> bool:
    if isinstance(key, ECKey):
        return key.curve_name == "P-256"
    return isinstance(key, RSAKey) and key.raw_value.key_size >= RSA_BITS_MIN


def read_key_set(content: bytes) -> KeySet:
    """The keys of a JWK set (RFC 7517) that can verify our tokens; KeySetError names the fault.

    Public keys of other types, curves and uses are passed over, as RFC 7517 section 5 asks.
    """
    if len(content) > KEY_SET_BYTES_MAX:
        raise KeySetError(f"The key set is longer than {KEY_SET_BYTES_MAX} bytes.")
    try:
        entries = json.loads(content.decode("utf-8"))["keys"]
        keys = [key for entry in entries if (key := _public_key(entry)) is not None]
    except (JoseError, ValueError, TypeError, KeyError, RecursionError):
        raise KeySetError('The key set is not {"keys": [...]} with whole keys in it.') from None
    if not keys:
        raise KeySetError("The key set has no key for ES256 or RS256: give one with its kid.")
    return KeySet(keys)


def _public_key(entry: dict[str, str]) -> Key | None:
    """One member of a key set; None where it is public and simply not for us."""
    kind = entry["kty"]
    if kind == "oct" or PRIVATE_NAMES & entry.keys():
        raise KeySetError("The key set holds a private or symmetric key: give public keys only.")
    if not isinstance(entry.get("kid"), str):
        raise KeySetError("Every key of the key set needs a kid.")
    if kind not in ALGORITHMS or entry.get("alg", ALGORITHMS[kind]) != ALGORITHMS[kind]:
        return None
    if entry.get("use", "sig") != "sig" or "verify" not in entry.get("key_ops", "verify"):
        return None
    if kind == "EC" and entry["crv"] != "P-256":
        return None
    # joserfc only warns of a short key.
    if kind == "RSA" and base64_to_int(entry["n"]).bit_length() < RSA_BITS_MIN:
        raise KeySetError(f"An RSA key of the key set has less than {RSA_BITS_MIN} bits.")
    return import_key({**entry})


def verify(token: str, trust: Trust, now: int) -> Token:
    """What a compact JWS (RFC 9068) states, once all of it is proven; raises TokenError.

    `now` is in seconds since 1970 UTC. No input or output, whatever the header says.
    """
    if len(token) > TOKEN_BYTES_MAX:
        raise TokenError(TokenReason.TOO_LONG)
    if COMPACT.fullmatch(token) is None:
        raise TokenError(TokenReason.MALFORMED)
    try:
        signed = jws.extract_compact(token.encode("ascii"), registry=REGISTRY)
    except (JoseError, ValueError, TypeError, RecursionError):
        raise TokenError(TokenReason.MALFORMED) from None
    key = _key(_header(token.partition(".")[0]), trust)
    try:
        is_genuine = jws.validate_compact(signed, key, registry=REGISTRY)
    except (JoseError, ValueError):
        is_genuine = False
    if not is_genuine:
        raise TokenError(TokenReason.SIGNATURE)
    return _token(_claims(signed.payload), trust, now)


def _key(header: object, trust: Trust) -> Key:
    """The trusted key that the header's kid names, for the one algorithm of its type."""
    if not isinstance(header, dict) or header.keys() != HEADER_NAMES:
        raise TokenError(TokenReason.HEADER)
    algorithm, kid, kind = header["alg"], header["kid"], header["typ"]
    is_text = all(isinstance(value, str) for value in header.values())
    if not is_text or kind not in TYPES or KEY_ID.fullmatch(kid) is None:
        raise TokenError(TokenReason.HEADER)
    key = trust.by_kid.get(kid)
    if key is None:
        raise TokenError(TokenReason.KEY)
    if algorithm != ALGORITHMS[key.key_type] or algorithm not in trust.algorithms:
        raise TokenError(TokenReason.ALGORITHM)
    return key


def _header(segment: str) -> object:
    """The protected header, in which each name stands once."""
    try:
        return json.loads(
            urlsafe_b64decode(segment.encode("ascii")).decode(), object_pairs_hook=_unique
        )
    except (ValueError, RecursionError):
        raise TokenError(TokenReason.HEADER) from None


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose names are all different: two readers must not read two tokens."""
    if len(members := dict(pairs)) != len(pairs):
        raise ValueError("a name stands twice")
    return members


def _claims(payload: bytes) -> dict[str, object]:
    """The payload as an object; UTF-8 only, where json.loads would guess."""
    try:
        claims = json.loads(payload.decode("utf-8"), object_pairs_hook=_unique)
    except (ValueError, RecursionError):
        raise TokenError(TokenReason.MALFORMED) from None
    if not isinstance(claims, dict):
        raise TokenError(TokenReason.MALFORMED)
    return claims


def _token(claims: dict[str, object], trust: Trust, now: int) -> Token:
    """The token that the proven claims state, once they hold here and now."""
    account = _identifier(claims, "sub")
    _identifier(claims, "jti")
    issued_at, expires_at = _seconds(claims, "iat"), _seconds(claims, "exp")
    if "nbf" in claims:
        _seconds(claims, "nbf")
    # One audience, so no list: a token for several could be used here by any of the others.
    if claims.get("iss") != trust.issuer or claims.get("aud") != trust.audience:
        raise TokenError(TokenReason.CLAIMS)
    try:
        JWTClaimsRegistry(now=now, leeway=LEEWAY_SECONDS).validate(claims)
    except ExpiredTokenError:
        raise TokenError(TokenReason.EXPIRED) from None
    except ClaimError as error:
        is_early = error.claim in ("iat", "nbf")  # their types are known to be right
        raise TokenError(TokenReason.NOT_YET if is_early else TokenReason.CLAIMS) from None
    if not 0 < expires_at - issued_at <= trust.lifetime_max:
        raise TokenError(TokenReason.CLAIMS)
    person = _person(claims)
    roles = _roles(claims.get("hub_roles", []), is_citizen=person is not None)
    return Token(account, person, roles, expires_at, trust.issuer)


def _identifier(claims: dict[str, object], name: str) -> str:
    value = claims.get(name)
    if not isinstance(value, str) or IDENTIFIER.fullmatch(value) is None:
        raise TokenError(TokenReason.CLAIMS)
    return value


def _seconds(claims: dict[str, object], name: str) -> int:
    value = claims.get(name)
    if type(value) is not int:  # bool is an int, and a fraction of a second nobody needs
        raise TokenError(TokenReason.CLAIMS)
    return value


def _person(claims: dict[str, object]) -> UUID | None:
    if "hub_person" not in claims:
        return None
    value = claims["hub_person"]
    if not isinstance(value, str) or UUID4.fullmatch(value) is None:
        raise TokenError(TokenReason.CLAIMS)
    return UUID(value)


def _roles(value: object, *, is_citizen: bool) -> tuple[Role, ...]:
    """The usable roles in the token's order. Stated twice, a role has its lower clearance."""
    if not isinstance(value, list) or len(value) > ROLES_MAX:
        raise TokenError(TokenReason.CLAIMS)
    lowest: dict[tuple[Capacity, str | None], int] = {}
    for role in map(_role, value):
        if role is not None and (is_citizen or role.capacity is not Capacity.CITIZEN):
            place = (role.capacity, role.unit)
            lowest[place] = min(role.clearance, lowest.get(place, CLEARANCE_MAX))
    return tuple(Role(*place, clearance) for place, clearance in lowest.items())


def _role(value: object) -> Role | None:
    """One role; None where it is well formed and gives nothing."""
    if not isinstance(value, dict) or not value.keys() <= ROLE_NAMES:
        raise TokenError(TokenReason.CLAIMS)
    name, unit, clearance = value.get("capacity"), value.get("unit"), value.get("clearance", 0)
    if not isinstance(name, str) or type(clearance) is not int:
        raise TokenError(TokenReason.CLAIMS)
    is_unit = isinstance(unit, str) and UNIT_CODE.fullmatch(unit) is not None
    if is_unit is not ("unit" in value) or not 0 <= clearance <= CLEARANCE_MAX:
        raise TokenError(TokenReason.CLAIMS)
    capacity = CAPACITIES.get(name)
    # A unit on a capacity without units was meant as a limit; to drop it would widen the role.
    if capacity in (None, Capacity.PUBLIC) or capacity.has_unit is not is_unit:
        return None
    return Role(capacity, unit, 0 if capacity is Capacity.CITIZEN else clearance)


# The viewers of one token by the headers that name them: only what its roles give.
Viewers: TypeAlias = dict[tuple[str | None, str | None], Viewer]


class TokenCache:
    """Tokens verified under one trust; a new key set is a new cache. For one event loop.

    An entry lives until the token expires, at most CACHE_SECONDS_MAX; the one longest unused
    goes first. Refused tokens are not kept, nor the text of any.
    """

    def __init__(self, trust: Trust, size: int = CACHE_TOKENS_MAX) -> None:
        self._trust = trust
        self._size = size
        self._entries: OrderedDict[bytes, tuple[int, int, Token, Viewers]] = OrderedDict()

    def token(self, raw: bytes, now: int) -> Token:
        """The verified token of a bearer credential; raises TokenError."""
        return self._entry(raw, now)[0]

    def viewer(self, raw: bytes, now: int, capacity: str | None, unit: str | None) -> Viewer:
        """The viewer that `choose` makes of a bearer credential; raises TokenError, ChoiceError."""
        token, viewers = self._entry(raw, now)
        known = viewers.get((capacity, unit))
        if known is None:
            known = viewers[capacity, unit] = choose(token, capacity, unit, None)
        return known

    def _entry(self, raw: bytes, now: int) -> tuple[Token, Viewers]:
        if len(raw) > TOKEN_BYTES_MAX:
            raise TokenError(TokenReason.TOO_LONG)
        digest = sha256(raw).digest()
        entry = self._entries.get(digest)
        if entry is not None:
            since, until, token, known = entry
            if since <= now < until:  # a clock set back does not lengthen a life
                self._entries.move_to_end(digest)
                return token, known
            del self._entries[digest]
        # What is not ASCII becomes a character that no token has.
        token = verify(raw.decode("ascii", "replace"), self._trust, now)
        until = min(token.expires_at, now + CACHE_SECONDS_MAX)
        viewers: Viewers = {}
        self._entries[digest] = (now, until, token, viewers)
        if len(self._entries) > self._size:
            self._entries.popitem(last=False)
        return token, viewers
