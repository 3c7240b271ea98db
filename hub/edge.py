"""What surrounds the endpoint, as the operator sets it: proxies, origins, a caller's allowance."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TypeAlias
from urllib.parse import urlsplit

from hub.quota import Allowance

SOURCE_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}")
TOKEN = re.compile(r"[A-Za-z0-9._~+/-]+=*")  # RFC 6750, section 2.1
Network: TypeAlias = IPv4Network | IPv6Network
Headers: TypeAlias = list[tuple[bytes, bytes]]

FORWARDED_MAX = 20  # addresses of X-Forwarded-For that are looked at: no chain of proxies is longer
IPV6_PREFIX = 64  # one household or server has all of it, and could ask from each in turn
ADDRESSES_KEPT = 4_096  # read before; most requests come from few
PREFLIGHT_SECONDS = 600  # for which a browser keeps what it may send; a change is met soon
ALLOWED_HEADERS = b"authorization, content-type, hub-basis, hub-capacity, hub-unit"


@dataclass(frozen=True, slots=True)
class Address:
    """Where another register is asked; what proves to it who asks, if it wants that."""

    url: str
    token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Edge:
    """The endpoint's surroundings; by default no proxy is trusted and no other origin allowed.

    `proxies` are networks whose X-Forwarded-For is believed; `origins` are those of web pages that
    may read answers (CORS), as browsers write them; `sources` are other registers by name.
    """

    allowance: Allowance = field(default_factory=Allowance)
    proxies: tuple[Network, ...] = ()
    origins: frozenset[bytes] = frozenset()
    sources: Mapping[str, Address] = field(default_factory=dict)

    def address(self, client: tuple[str, int] | None, forwarded: bytes | None) -> str:
        """Whose request it is by its address: that of the connection, or what a proxy says of it.

        Of the addresses that proxies passed on, the last one that is no trusted proxy: those before
        it are what the client wrote. An IPv6 address stands for its network of 64 bits.
        """
        seen = "" if client is None else client[0]
        if not self.proxies:
            return _shared(seen)
        named = (forwarded or b"").decode("latin-1").split(",")[-FORWARDED_MAX:]
        while named and self._trusts(seen):
            further = named.pop().strip()
            if not _is_address(further):
                break
            seen = further
        return _shared(seen)

    def _trusts(self, text: str) -> bool:
        return _is_address(text) and any(ip_address(text) in one for one in self.proxies)

    def shared_with(self, origin: bytes | None) -> Headers:
        """The headers by which a browser lets a page of this origin read the answer."""
        if not self.origins:
            return []
        headers = [(b"vary", b"origin")]
        if origin in self.origins:
            assert origin is not None
            headers += [
                (b"access-control-allow-origin", origin),
                (b"access-control-expose-headers", b"hub-commit, hub-request, retry-after"),
            ]
        return headers

    def preflight(self, headers: Mapping[bytes, bytes]) -> Headers | None:
        """What answers a browser's question whether a page may ask; None where none is put."""
        if headers.get(b"origin") not in self.origins:
            return None
        if b"access-control-request-method" not in headers:
            return None
        return [
            *self.shared_with(headers[b"origin"]),
            (b"access-control-allow-methods", b"GET, HEAD, POST"),
            (b"access-control-allow-headers", ALLOWED_HEADERS),
            (b"access-control-max-age", str(PREFLIGHT_SECONDS).encode()),
        ]


def networks(text: str) -> tuple[Network, ...]:
    """Addresses and networks, separated by commas; ValueError where one is none."""
    return tuple(ip_network(one.strip()) for one in text.split(",") if one.strip())


def origins(text: str) -> frozenset[bytes]:
    """Origins, separated by commas; ValueError where one is none as browsers write it."""
    found = frozenset(one.strip() for one in text.split(",") if one.strip())
    for one in found:
        parts = urlsplit(one)
        if parts.scheme not in {"http", "https"} or one != f"{parts.scheme}://{parts.netloc}":
            raise ValueError("an origin is scheme, host and port")
        if not parts.hostname or parts.username is not None or one != one.lower():
            raise ValueError("an origin is scheme, host and port")
    return frozenset(one.encode("ascii") for one in found)


def sources(addresses: str, tokens: str) -> Mapping[str, Address]:
    """Other registers: `name=URL` and `name=token`, each separated by commas.

    Raises ValueError: an address without TLS beyond this machine, a token for no address.
    """
    urls, held = _named(addresses), _named(tokens)
    for url in urls.values():
        parts = urlsplit(url)
        near = parts.hostname is not None and parts.hostname in ("127.0.0.1", "::1", "localhost")
        if parts.scheme != "https" and not (parts.scheme == "http" and near):
            raise ValueError("the address of a source begins with https://")
        if not parts.hostname or parts.username is not None or parts.fragment or parts.port == 0:
            raise ValueError("the address of a source is scheme, host, port and path")
    if held.keys() - urls.keys():
        raise ValueError("a token is for a source that has an address")
    if not all(TOKEN.fullmatch(one) for one in held.values()):
        raise ValueError("a token is what a header Authorization: Bearer carries")
    return {name: Address(url, held.get(name)) for name, url in urls.items()}


def _named(text: str) -> dict[str, str]:
    """Values by name, as `name=value, name=value` has them."""
    found: dict[str, str] = {}
    for part in filter(None, map(str.strip, text.split(","))):
        name, sign, value = (piece.strip() for piece in part.partition("="))
        if not (sign and value and SOURCE_NAME.fullmatch(name)) or name in found:
            raise ValueError("a source is a name, = and a value, once")
        found[name] = value
    return found


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


@lru_cache(ADDRESSES_KEPT)
def _shared(text: str) -> str:
    if not _is_address(text):
        return text
    address = ip_address(text)
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ip_network((int(address), IPV6_PREFIX), strict=False))
    return text
