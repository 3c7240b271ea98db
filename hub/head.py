"""The head of a request as RFC 9112 wants it, beyond what the parser checks."""

import re
from collections.abc import Sequence

VERSIONS = frozenset({"1.0", "1.1"})
# RFC 3986, section 3.2: a name, an IPv4 address or an IPv6 one in brackets, and a port.
HOST = re.compile(rb"(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._~!$&'()*+,;=%-]*)(?::[0-9]*)?")


def is_well_formed(version: str, headers: Sequence[tuple[bytes, bytes]]) -> bool:
    """Whether a head of these headers, named in small letters, can be answered as HTTP.

    One Host with HTTP/1.1 (section 3.2), at most one with HTTP/1.0. Of transfer codings only
    `chunked`, once and by itself, and none with HTTP/1.0 (section 6.1): two readers must not find
    two ends of one body.
    """
    hosts = [value for name, value in headers if name == b"host"]
    codings = [value for name, value in headers if name == b"transfer-encoding"]
    if version not in VERSIONS or len(hosts) > 1 or not all(map(HOST.fullmatch, hosts)):
        return False
    if version == "1.0":
        return not codings
    return bool(hosts) and (not codings or [one.lower() for one in codings] == [b"chunked"])
