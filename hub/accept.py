"""Headers of preference, such as Accept: what a client names, each with its weight."""

import re
from collections.abc import Iterator

WEIGHT = re.compile(rb"(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)")


def weighed(header: bytes) -> Iterator[tuple[bytes, float]]:
    """Each name in small letters, with its weight of 0 to 1 (RFC 9110, section 12.4.2).

    Without a weight it is 1, and 0 where what stands there is none.
    """
    for part in header.lower().split(b","):
        name, *parameters = (piece.strip() for piece in part.split(b";"))
        given = [one[2:] for one in parameters if one.startswith(b"q=")]
        yield name, float(given[0]) if given and WEIGHT.fullmatch(given[0]) else float(not given)
