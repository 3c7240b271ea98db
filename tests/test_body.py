"""A request is read in one way or refused with a code; no bytes do anything else."""

import json
import math
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import quote, urlencode

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hub import body
from hub.body import Request, read_body, read_query
from hub.errors import Code, HubError

DOCUMENT = "query Person($id: ID!) { person(id: $id) { givenName familyName } }"
VARIABLES: Mapping[str, object] = {"id": "3f2b8a5e", "first": 10, "codes": ["а", "b"], "deep": {}}
ORDINARY = json.dumps({"query": DOCUMENT, "operationName": "Person", "variables": VARIABLES})
LIMIT = Code.LIMIT_EXCEEDED


def variables(text: str) -> bytes:
    return ('{"query":"{a}","variables":' + text + "}").encode()


def nested(depth: int) -> bytes:
    """A body of this depth: the object, the variables in it, and lists in those."""
    return variables('{"a":' + "[" * (depth - 2) + "]" * (depth - 2) + "}")


def spread_out(size: int) -> bytes:
    """Variables of exactly this many bytes, in strings that are short enough."""
    strings = ["x" * 2_000] * 16
    rest = size - len(json.dumps({"a": strings, "b": ""}, separators=(",", ":")))
    assert 0 <= rest <= body.STRING_CHARACTERS_MAX
    text = json.dumps({"a": strings, "b": "x" * rest}, separators=(",", ":"))
    return variables(text).replace(b"{a}", b"{a}" + b" " * 500)


def padded(size: int) -> bytes:
    start = '{"query":"{a}'
    return f'{start}{" " * (size - len(start) - 2)}"}}'.encode()


def test_an_ordinary_body_is_read() -> None:
    assert read_body(ORDINARY.encode()) == Request(DOCUMENT, "Person", dict(VARIABLES))


@pytest.mark.parametrize(
    "text",
    [
        '{"query":"{a}"}',
        ' \t\r\n{"query":"{a}"} \n',
        '{"query":"{a}","variables":null,"operationName":null,"extensions":null}',
        '{"query":"{a}","operationName":"","variables":{},"extensions":{}}',
        '{"query":"{a}","id":"x","extensions":{"a":{"b":[1]}},"unknown":[{"query":1}]}',
        r'{"\u0071uery":"{a}"}',
    ],
)
def test_what_the_specification_allows_is_read(text: str) -> None:
    assert read_body(text.encode()) == Request("{a}", None, {})


def test_strings_are_read_as_they_are_meant() -> None:
    body_ = variables(r'{"a":"\ud83d\ude00","b":"\\u0000","c":"\"{[:","d":"Љ","e":"\\"}')
    assert read_body(body_).variables == {
        "a": "😀",
        "b": r"\u0000",
        "c": '"{[:',
        "d": "Љ",
        "e": "\\",
    }


@pytest.mark.parametrize(
    "number",
    [0, 1, -1, 2**63 - 1, -(2**63), 2**63, 2**64 - 1, 2**64, -(2**63) - 1, 10**20 - 1, 1 - 10**20],
)
def test_an_integer_is_never_rounded(number: int) -> None:
    read = read_body(variables(f'{{"a":{number}}}')).variables["a"]
    assert type(read) is int
    assert read == number


LIMITS: Mapping[str, tuple[bytes, bytes, int, int]] = {
    "jsonDepth": (nested(20), nested(21), 20, 21),
    "numberDigits": (
        variables('{"a":' + "9" * 20 + "}"),
        variables('{"a":' + "9" * 21 + "}"),
        20,
        21,
    ),
    "variablesBytes": (spread_out(32_768), spread_out(32_769), 32_768, 32_769),
    "stringCharacters": (
        variables('{"a":[{"b":"' + "ш" * 2_048 + '"}]}'),
        variables('{"a":[{"b":"' + "ш" * 2_049 + '"}]}'),
        2_048,
        2_049,
    ),
    "listItems": (
        variables('{"a":{"b":[' + ",".join("1" * 100) + "]}}"),
        variables('{"a":{"b":[' + ",".join("1" * 101) + "]}}"),
        100,
        101,
    ),
    "bodyBytes": (padded(65_536), padded(65_537), 65_536, 65_537),
}


@pytest.mark.parametrize("limit", LIMITS)
def test_a_limit_holds_at_the_limit_and_one_past_it(limit: str) -> None:
    within, past, most, found = LIMITS[limit]
    read_body(within)
    with pytest.raises(HubError) as refused:
        read_body(past)
    assert refused.value.code is (Code.BODY_TOO_LARGE if limit == "bodyBytes" else LIMIT)
    assert refused.value.facts == {"limit": limit, "max": most, "found": found}


def test_a_document_that_is_explained_may_be_longer() -> None:
    asked = b"query ($a: String!) { explainAccess(document: $a) { isAnswered } }"
    within, past = (
        b'{"query":"' + asked + b'","variables":{"a":"' + b"x" * length + b'"}}'
        for length in (16_384, 16_385)
    )
    assert len(str(read_body(within).variables["a"])) == 16_384
    with pytest.raises(HubError) as refused:
        read_body(past)
    assert refused.value.code is LIMIT
    assert refused.value.facts == {"limit": "stringCharacters", "max": 16_384, "found": 16_385}


def test_a_long_key_of_the_variables_is_a_long_string() -> None:
    with pytest.raises(HubError, match="string in the variables"):
        read_body(variables('{"a":{"' + "k" * 2_049 + '":1}}'))


def test_a_refusal_never_repeats_a_value() -> None:
    secret = "0101990710004"
    for text in (
        '{"query":"{a}","variables":{"a":"%s"}',
        '{"query":"{a}","variables":"%s"}',
        '{"query":1,"variables":{"%s":"%s"}}',
        '{"query":"{a}","%s":1,"%s":2}',
        '{"query":"{a}","variables":{"%s":"' + "x" * 3_000 + '"}}',
    ):
        with pytest.raises(HubError) as refused:
            read_body(text.replace("%s", secret).encode())
        assert secret not in f"{refused.value.message} {dict(refused.value.facts)}"


def test_broken_json_is_placed() -> None:
    with pytest.raises(HubError) as refused:
        read_body(b'{"query":\n "{a}"; }')
    assert refused.value.facts == {"line": 2, "column": 7}


def test_a_get_is_read() -> None:
    pairs = {"query": DOCUMENT, "operationName": "Person", "variables": json.dumps(VARIABLES)}
    assert read_query(urlencode(pairs).encode()) == read_body(ORDINARY.encode())
    assert read_query(b"&query=%7Ba%7D&") == Request("{a}", None, {})
    assert read_query(b"query={a}&operationName=&variables=&extensions=&x=1").operation is None
    assert read_query(b"query={a}&variables=null&extensions=null").variables == {}
    assert read_query(b"query=%7Ba+b%2Bc%7D").document == "{a b+c}"
    assert read_query(b"query={a}&operationName=null").operation == "null"


def test_a_query_string_may_be_as_long_as_its_limit() -> None:
    assert len(read_query(b"query=" + b"x" * 8_186).document) == 8_186


@given(st.binary(max_size=300))
@settings(deadline=None)
@example(b"\\")
def test_random_bytes_are_read_or_refused(text: bytes) -> None:
    for read in (read_body, read_query):
        with suppress(HubError):
            assert isinstance(read(text), Request)


@given(st.data())
@settings(max_examples=500, deadline=None)
def test_a_damaged_body_is_read_or_refused(data: st.DataObject) -> None:
    text = bytearray(ORDINARY.encode())
    query_string = bytearray(("query=" + quote(DOCUMENT) + "&variables={}").encode())
    for damaged in (text, query_string):
        for _ in range(data.draw(st.integers(1, 4))):
            start = data.draw(st.integers(0, len(damaged)))
            end = data.draw(st.integers(start, min(len(damaged), start + 8)))
            damaged[start:end] = data.draw(
                st.binary(max_size=8) | st.sampled_from([b'"', b"\\", b"{", b"]", b":", b"%", b"&"])
            )
    for read, damaged in ((read_body, text), (read_query, query_string)):
        with suppress(HubError):
            assert isinstance(read(bytes(damaged)), Request)


KEYS = st.sampled_from(['"a"', '"b"', r'"\u0061"', '":"', r'"\""', r'"\\"', '"{"', r'"\u0000"'])
NUMBERS = st.integers(-(10**21), 10**21).map(str) | st.sampled_from(
    ["1.5", "1e5", "1E+5", "-0", "1e400", "0.30000000000000004", "12345678901.5e-12", "NaN"]
)
VALUES = st.recursive(
    NUMBERS | KEYS | st.sampled_from(["true", "null", r'"\ud800"', r'"\ud83d\ude00"']),
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda items: "[" + ", ".join(items) + "]")
        | st.lists(st.tuples(KEYS, inner).map(":".join), max_size=4).map(
            lambda items: "{" + " ,".join(items) + "}"
        )
    ),
)


def read_slowly(text: str) -> object:
    """The same reading by the standard library, one rule after the other."""

    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        assert len({key for key, _ in pairs}) == len(pairs)
        assert not any("\0" in key for key, _ in pairs)
        return dict(pairs)

    def whole(number: str) -> int:
        assert sum(map(str.isdigit, number)) <= 20
        return int(number)

    def broken(number: str) -> float:
        assert sum(map(str.isdigit, number)) <= 20
        assert math.isfinite(float(number))
        return float(number)

    def refuse(_: str) -> None:
        raise AssertionError

    def check(value: object) -> None:
        for item in value if isinstance(value, list) else ():
            check(item)
        for item in value.values() if isinstance(value, dict) else ():
            check(item)
        assert not isinstance(value, str) or "\0" not in value

    value: object = json.loads(
        text,
        object_pairs_hook=unique,
        parse_int=whole,
        parse_float=broken,
        parse_constant=refuse,
    )
    json.dumps(value, ensure_ascii=False).encode()
    check(value)
    return value


@given(VALUES)
@settings(max_examples=500, deadline=None)
def test_the_quick_reading_equals_the_slow_one(text: str) -> None:
    try:
        expected = read_slowly(text)
    except (AssertionError, UnicodeEncodeError):
        with pytest.raises(HubError):
            body.read_json(text.encode(), "The body")
    else:
        read = body.read_json(text.encode(), "The body")
        assert repr(read) == repr(expected)
