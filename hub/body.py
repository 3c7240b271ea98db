"""The strict reading of a request: bytes or a query string in, one GraphQL request out."""

import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_to_bytes

import orjson

from hub.errors import Code, HubError

# A document of 2,000 tokens and 32 KiB of variables fit; the worst 64 KiB take some 10 ms.
BODY_BYTES_MAX = 65_536
# Half of the 16 KiB that the server gives a request's head: the token needs the other half.
QUERY_BYTES_MAX = 8_192
# Inputs nest three deep, filters three more; 20 leaves room and keeps every walk off the stack.
JSON_DEPTH_MAX = 20
# 64 bits need 20 digits; Python's int() is quadratic in digits and gives up at 4,300.
NUMBER_DIGITS_MAX = 20
# Half the body: what is asked with is never longer than what it is asked for.
VARIABLES_BYTES_MAX = 32_768
# No name, case number or address of a register is longer; the trail keeps a copy of each.
STRING_CHARACTERS_MAX = 2_048
# A document that is explained: 2,000 tokens with their blanks.
EXPLAINED_CHARACTERS_MAX = 16_384
# A list is one parameter of the statement; longer ones are several requests, as pages are.
LIST_ITEMS_MAX = 100

# A string never closed runs to the end; possessive, so that the scan is linear on any bytes.
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
# 18 digits fit 64 bits whatever they are; beyond that orjson may turn an integer into a float.
_LONG_NUMBER = re.compile(rb"[-+.0-9eE]{19,}")
_NO_DIGITS = bytes(byte for byte in range(256) if byte not in b"0123456789")
_NO_BRACKETS = bytes(byte for byte in range(256) if byte not in b"[]{}")
_ONE_BRACKET = bytes.maketrans(b"{}", b"[]")
_ESCAPED = re.compile(rb"[^%]*+(?:%[0-9A-Fa-f]{2}[^%]*+)*+")


@dataclass(frozen=True, slots=True)
class Request:
    """One GraphQL request, read but not yet parsed; `variables` are JSON's types only.

    GET asks and never writes; `languages` is the header Accept-Language. `bound` is what the
    compiler made of it for viewers of a kind: requests of the same bytes are one object.
    """

    document: str
    operation: str | None
    variables: dict[str, object]
    may_write: bool = True
    languages: str = ""
    bound: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)


def read_body(body: bytes) -> Request:
    """Read a POST body; unknown keys are ignored, as GraphQL over HTTP asks.

    Raises HubError: INVALID_REQUEST, LIMIT_EXCEEDED, BODY_TOO_LARGE.
    """
    if len(body) > BODY_BYTES_MAX:  # the caller stops reading there; this is the second lock
        raise HubError(
            Code.BODY_TOO_LARGE,
            f"The body is larger than {BODY_BYTES_MAX} bytes; ask for less in one request.",
            limit="bodyBytes",
            max=BODY_BYTES_MAX,
            found=len(body),
        )
    value = read_json(body, "The body")
    if isinstance(value, list):
        raise HubError(
            Code.INVALID_REQUEST,
            "The body is a JSON array: batches are not answered; send one request per body.",
        )
    if not isinstance(value, dict):
        raise HubError(Code.INVALID_REQUEST, 'The body is not a JSON object like {"query": "…"}.')
    # Variables inside a short body are short themselves.
    if len(body) > VARIABLES_BYTES_MAX:
        _check_size(value.get("variables"))
    return _request(
        value.get("query"),
        value.get("operationName"),
        value.get("variables"),
        value.get("extensions"),
    )


def read_query(query_string: bytes) -> Request:
    """Read the query string of a GET; an empty optional parameter is as good as none.

    Raises HubError: INVALID_REQUEST, LIMIT_EXCEEDED.
    """
    if len(query_string) > QUERY_BYTES_MAX:
        raise _exceeded(
            "queryBytes",
            QUERY_BYTES_MAX,
            len(query_string),
            f"The query string is longer than {QUERY_BYTES_MAX} bytes; send the request by POST.",
        )
    parameters: dict[str, str] = {}
    for part in query_string.split(b"&"):
        if not part:
            continue
        before, _, after = part.partition(b"=")
        name = _decode(before)
        if name in parameters:
            raise HubError(
                Code.INVALID_REQUEST, "The query string names a parameter twice; name each once."
            )
        parameters[name] = _decode(after)
    variables = parameters.get("variables")
    extensions = parameters.get("extensions")
    return _request(
        parameters.get("query"),
        parameters.get("operationName"),
        read_json(variables.encode(), "The parameter variables") if variables else None,
        read_json(extensions.encode(), "The parameter extensions") if extensions else None,
    )


def _request(document: object, operation: object, variables: object, extensions: object) -> Request:
    if not isinstance(document, str) or not document:
        raise _wrong_type("query", "a string with a GraphQL document")
    if operation is not None and not isinstance(operation, str):
        raise _wrong_type("operationName", "a string or null")
    if extensions is not None and not isinstance(extensions, dict):
        raise _wrong_type("extensions", "an object or null")
    if variables is None:
        return Request(document, operation or None, {})
    if not isinstance(variables, dict):
        raise _wrong_type("variables", "an object or null")
    # Whatever is no such document is held to the shorter limit where its type is known.
    explains = "explainAccess" in document
    _check_variable(variables, EXPLAINED_CHARACTERS_MAX if explains else STRING_CHARACTERS_MAX)
    return Request(document, operation or None, variables)


def read_variables(text: str) -> dict[str, object]:
    """Read the variables of an operation from JSON of their own.

    Raises HubError: INVALID_REQUEST, LIMIT_EXCEEDED.
    """
    value = read_json(text.encode(), "`variables`")
    if not isinstance(value, dict):
        raise _wrong_type("variables", "a JSON object")
    _check_variable(value, STRING_CHARACTERS_MAX)
    return value


def read_json(text: bytes, subject: str) -> object:
    """JSON of RFC 8259 without what readers disagree on: one value for one text.

    Raises HubError: INVALID_REQUEST, LIMIT_EXCEEDED.

    orjson refuses broken UTF-8, a byte order mark, lone surrogates, NaN and overflow by itself;
    the text without its strings shows the rest: depth, digits, and keys that were there twice.
    """
    skeleton = _outside_strings(text)
    _check_depth(skeleton)
    long_numbers = _LONG_NUMBER.findall(skeleton)
    for number in long_numbers:
        _check_digits(number)
    value: object
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise _unreadable(text, subject, error.lineno, error.colno) from None
    if long_numbers:  # the same text, proven to be JSON, read with integers of any length
        value = json.loads(text.decode())
    # Outside strings a colon stands after each key and nowhere else.
    if _count_keys(value) != skeleton.count(b":"):
        raise HubError(Code.INVALID_REQUEST, f"{subject} names a key twice; name each key once.")
    if b"\\u0000" in text and _holds_nul(value):
        raise _nul()
    return value


def _outside_strings(text: bytes) -> bytes:
    if b'\\"' in text:
        return _STRING.sub(b"", text)
    # No quote is escaped, so quotes take turns: the common request, and sooner done.
    return b"".join(text.split(b'"')[::2])


def _check_depth(skeleton: bytes) -> None:
    """Take away the innermost pairs of brackets, level by level: linear, and no recursion."""
    if skeleton.count(b"[") + skeleton.count(b"{") <= JSON_DEPTH_MAX:
        return
    brackets = skeleton.translate(_ONE_BRACKET, _NO_BRACKETS)
    for _ in range(JSON_DEPTH_MAX):
        if b"[]" not in brackets:
            break
        brackets = brackets.replace(b"[]", b"")
    if b"[]" in brackets or brackets.count(b"[") > JSON_DEPTH_MAX:
        raise _exceeded(
            "jsonDepth",
            JSON_DEPTH_MAX,
            JSON_DEPTH_MAX + 1,
            f"The JSON is nested more than {JSON_DEPTH_MAX} deep; send flatter values.",
        )


def _check_digits(number: bytes) -> None:
    digits = len(number.translate(None, _NO_DIGITS))
    if digits > NUMBER_DIGITS_MAX:
        raise _exceeded(
            "numberDigits",
            NUMBER_DIGITS_MAX,
            digits,
            f"A number has more than {NUMBER_DIGITS_MAX} digits; send a shorter one, or a string.",
        )


def _check_size(variables: object) -> None:
    size = len(json.dumps(variables, ensure_ascii=False, separators=(",", ":")).encode())
    if size > VARIABLES_BYTES_MAX:
        raise _exceeded(
            "variablesBytes",
            VARIABLES_BYTES_MAX,
            size,
            f"The variables are larger than {VARIABLES_BYTES_MAX} bytes; send several requests.",
        )


def check_string(value: str, most: int = STRING_CHARACTERS_MAX) -> None:
    """Refuse a string of the variables that is too long: LIMIT_EXCEEDED."""
    if len(value) > most:
        raise _exceeded(
            "stringCharacters",
            most,
            len(value),
            f"A string in the variables is longer than {most} characters; send a shorter one.",
        )


def _check_variable(value: object, most: int) -> None:
    if isinstance(value, str):
        check_string(value, most)
    elif isinstance(value, dict):
        for key, item in value.items():
            _check_variable(key, most)
            _check_variable(item, most)
    elif isinstance(value, list):
        if len(value) > LIST_ITEMS_MAX:
            raise _exceeded(
                "listItems",
                LIST_ITEMS_MAX,
                len(value),
                f"A list in the variables has more than {LIST_ITEMS_MAX} items; "
                "send several requests.",
            )
        for item in value:
            _check_variable(item, most)


def _count_keys(value: object) -> int:
    if isinstance(value, dict):
        return len(value) + sum(map(_count_keys, value.values()))
    if isinstance(value, list):
        return sum(map(_count_keys, value))
    return 0


def _holds_nul(value: object) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, dict):
        return any(map(_holds_nul, value)) or any(map(_holds_nul, value.values()))
    return isinstance(value, list) and any(map(_holds_nul, value))


def _decode(part: bytes) -> str:
    """Percent-decode one name or value; a plus is a space, as URLSearchParams writes it."""
    if not part.isascii() or not _ESCAPED.fullmatch(part):
        raise HubError(
            Code.INVALID_REQUEST,
            "The query string is not percent-encoded: escape it as URLSearchParams does.",
        )
    try:
        text = unquote_to_bytes(part.replace(b"+", b" ")).decode()
    except UnicodeDecodeError:
        raise HubError(
            Code.INVALID_REQUEST, "The query string is not UTF-8 behind its percent-encoding."
        ) from None
    if "\0" in text:
        raise _nul()
    return text


def _unreadable(text: bytes, subject: str, line: int, column: int) -> HubError:
    """Say what is wrong by place only: the text may hold what no log should."""
    if text.startswith(b"\xef\xbb\xbf"):
        return HubError(
            Code.INVALID_REQUEST, f"{subject} starts with a byte order mark; leave it out."
        )
    try:
        text.decode()
    except UnicodeDecodeError as error:
        return HubError(
            Code.INVALID_REQUEST,
            f"{subject} is not UTF-8 at byte {error.start}.",
            byte=error.start,
        )
    return HubError(
        Code.INVALID_REQUEST,
        f"{subject} is not valid JSON at line {line}, column {column}.",
        line=line,
        column=column,
    )


def _wrong_type(parameter: str, wanted: str) -> HubError:
    return HubError(
        Code.INVALID_REQUEST, f"The request needs `{parameter}` as {wanted}.", parameter=parameter
    )


def _nul() -> HubError:
    # PostgreSQL's text cannot hold it.
    return HubError(Code.INVALID_REQUEST, "A string holds the character U+0000; leave it out.")


def _exceeded(limit: str, most: int, found: int, message: str) -> HubError:
    return HubError(Code.LIMIT_EXCEEDED, message, limit=limit, max=most, found=found)
