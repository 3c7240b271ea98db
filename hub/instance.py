"""The PostgreSQL logins of one installation: their names, their passwords, their settings."""

import base64
import hashlib
import hmac
import os
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from auth.viewer import Capacity

STATEMENT_SECONDS_MAX = 1.5  # a reading that takes longer asks for too much at once
SCRAM_ROUNDS = 4096  # PostgreSQL's own default; the passwords are 256 random bits

# What every application login is held to. Timezone and formats are part of the answers' bytes.
LOGIN_SETTINGS: Mapping[str, str] = {
    "datestyle": "ISO, YMD",
    "default_transaction_read_only": "on",
    # Opaque conditions are estimated at half the rows each, which makes a bitmap and a sort of a
    # whole unit look cheaper than the walk of the ordering's index that a page takes.
    "enable_bitmapscan": "off",
    "idle_in_transaction_session_timeout": "5s",
    "intervalstyle": "iso_8601",
    "jit": "off",
    "lock_timeout": "1s",
    "plan_cache_mode": "force_generic_plan",
    "search_path": "",
    "statement_timeout": f"{STATEMENT_SECONDS_MAX * 1000:.0f}ms",
    "timezone": "Europe/Belgrade",
}
TRAIL_SETTINGS: Mapping[str, str] = {
    **LOGIN_SETTINGS,
    "default_transaction_read_only": "off",
    "synchronous_commit": "on",  # an event is durable, whatever the server's default
}


@dataclass(frozen=True, slots=True)
class Instance:
    """One installation: the prefix of its logins, the owner of its tables, and its secret."""

    prefix: str
    owner: str
    secret: str

    def login(self, capacity: Capacity) -> str:
        """The login that a capacity reads by."""
        return f"{self.prefix}_{capacity.login}"

    @property
    def trail(self) -> str:
        """The login that may append to the trail and nothing else."""
        return f"{self.prefix}_trail"

    @property
    def logins(self) -> dict[str, Mapping[str, str]]:
        """Every application login with its settings."""
        made = {self.login(capacity): LOGIN_SETTINGS for capacity in Capacity}
        return {**made, self.trail: TRAIL_SETTINGS}

    def password(self, login: str) -> str:
        """A login's password, derived from the secret; it is stored nowhere."""
        derive = HKDF(SHA256(), 32, salt=b"register-hub login", info=login.encode())
        return derive.derive(self.secret.encode()).hex()

    @property
    def seal(self) -> bytes:
        """The key by which a database found as declared is sealed."""
        derive = HKDF(SHA256(), 32, salt=b"register-hub seal", info=self.owner.encode())
        return derive.derive(self.secret.encode())

    def verifier(self, login: str) -> str:
        """The SCRAM-SHA-256 verifier (RFC 5803), so that no password reaches a server's log."""
        salt = os.urandom(16)
        salted = hashlib.pbkdf2_hmac("sha256", self.password(login).encode(), salt, SCRAM_ROUNDS)
        client = hmac.digest(salted, b"Client Key", "sha256")
        server = hmac.digest(salted, b"Server Key", "sha256")
        stored = hashlib.sha256(client).digest()
        salt64, stored64, server64 = (
            base64.b64encode(part).decode() for part in (salt, stored, server)
        )
        return f"SCRAM-SHA-256${SCRAM_ROUNDS}:{salt64}${stored64}:{server64}"
