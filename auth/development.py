"""An issuer of tokens for development, so that the hub runs without an identity provider."""

import json
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from uuid import UUID, uuid4

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from auth.tokens import Trust, read_key_set, verify
from auth.viewer import Role, Token

ISSUER = "https://hub.invalid/development"  # .invalid (RFC 2606): no one can ever own it
AUDIENCE = "register-hub"
KEY_FILE = "issuer.json"
HOURS_MAX = 12  # the longest life that a token may have by default
PUBLIC_NAMES = ("kty", "crv", "x", "y", "kid", "alg", "use")


class IssuerError(Exception):
    """The issuer's key cannot be used as it lies there; the words say what to do."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """One ES256 key and the right to make tokens with it. Never trust it in production."""

    key: ECKey

    @classmethod
    def at(cls, directory: Path) -> Self:
        """The issuer whose key lies in the directory; the first caller makes both."""
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        if directory.stat().st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise IssuerError(f"Others may write to {directory}: chmod 700 {directory}")
        path = directory / KEY_FILE
        if not path.exists():
            _make_key(path)
        return cls(_read_key(path))

    def public_key_set(self) -> bytes:
        """The JWK set (RFC 7517) with the public half of the key, as JSON."""
        members = self.key.as_dict(private=False)
        return json.dumps({"keys": [{name: members[name] for name in PUBLIC_NAMES}]}).encode()

    def trust(self) -> Trust:
        """The trust that believes this issuer's tokens."""
        return Trust(ISSUER, AUDIENCE, read_key_set(self.public_key_set()))

    def issue(
        self,
        account: str,
        roles: Sequence[Role],
        person: UUID | None = None,
        hours: int = HOURS_MAX,
        *,
        now: int,
    ) -> str:
        """A token that states exactly this; TokenError or ValueError where none could."""
        expires_at = now + hours * 3600
        claims: dict[str, object] = {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": account,
            "jti": str(uuid4()),
            "iat": now,
            "exp": expires_at,
            "hub_roles": [_claim(role) for role in roles],
        }
        if person is not None:
            claims["hub_person"] = str(person)
        header = {"alg": "ES256", "kid": self.key.kid, "typ": "at+jwt"}
        token = jwt.encode(header, claims, self.key, algorithms=["ES256"], default_type=None)
        stated = Token(account, person, tuple(roles), expires_at, ISSUER)
        if verify(token, self.trust(), now) != stated:
            raise ValueError(
                "A role would be ignored: a REGISTRAR has a unit, a CITIZEN a person and no"
                " clearance, no other role a unit; PUBLIC needs no role, and none stands twice."
            )
        return token


def _claim(role: Role) -> dict[str, str | int]:
    claim: dict[str, str | int] = {"capacity": role.capacity.value}
    if role.unit is not None:
        claim["unit"] = role.unit
    if role.clearance:
        claim["clearance"] = role.clearance
    return claim


def _make_key(path: Path) -> None:
    """Write a new key whole or not at all; of two processes at once the first one's stays."""
    key = ECKey.generate_key("P-256", parameters={"alg": "ES256", "use": "sig"}, auto_kid=True)
    content = json.dumps(key.as_dict(private=True)).encode()
    draft = path.with_name(f"{path.name}.{uuid4().hex}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # A link, not a rename: it fails where another process was first.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _read_key(path: Path) -> ECKey:
    """The key in the file; IssuerError where others may read it or it is something else."""
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise IssuerError(f"Others may use the key in {path}: chmod 600 {path}")
    try:
        key = ECKey.import_key(json.loads(path.read_bytes()))
        is_ours = key.is_private and key.curve_name == "P-256"
        is_named = all(name in key.keys() for name in PUBLIC_NAMES)  # noqa: SIM118 - not a dict
    except (JoseError, ValueError, TypeError, KeyError):
        is_ours = is_named = False
    if not (is_ours and is_named):
        raise IssuerError(f"{path} is not the development issuer's key: delete it to get a new one")
    return key
