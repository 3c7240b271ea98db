"""Bodies and query strings that others answer with a fault: each is refused with its code."""

from collections.abc import Mapping

import pytest

from hub.body import read_body, read_query
from hub.errors import Code, HubError

BAD = Code.INVALID_REQUEST
LIMIT = Code.LIMIT_EXCEEDED


def variables(text: str) -> bytes:
    return ('{"query":"{a}","variables":' + text + "}").encode()


NASTY: Mapping[str, tuple[bytes, Code]] = {
    "nothing": (b"", BAD),
    "blank": (b"  \n", BAD),
    "null": (b"null", BAD),
    "true": (b"true", BAD),
    "a string": (b'"x"', BAD),
    "a number": (b"1", BAD),
    "an empty object": (b"{}", BAD),
    "an empty batch": (b"[]", BAD),
    "a batch": (b'[{"query":"{a}"},{"query":"{b}"}]', BAD),
    "not JSON": (b"query{a}", BAD),
    "a form": (b"query=%7Ba%7D", BAD),
    "gzip": (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", BAD),
    "cut off": (b'{"query":"{a}"', BAD),
    "cut off in a string": (b'{"query":"{a}', BAD),
    "cut off after a backslash": (b'{"query":"\\', BAD),
    "two values": (b'{"query":"{a}"}{"query":"{b}"}', BAD),
    "a trailing NUL": (b'{"query":"{a}"}\x00', BAD),
    "a trailing comma": (b'{"query":"{a}",}', BAD),
    "a comment": (b'{"query":"{a}"/**/}', BAD),
    "single quotes": (b"{'query':'{a}'}", BAD),
    "a bare key": (b'{query:"{a}"}', BAD),
    "a form feed": (b'\x0c{"query":"{a}"}', BAD),
    "a byte order mark": (b'\xef\xbb\xbf{"query":"{a}"}', BAD),
    "UTF-16": ('{"query":"{a}"}'.encode("utf-16"), BAD),
    "UTF-16 without mark": ('{"query":"{a}"}'.encode("utf-16-le"), BAD),
    "UTF-32": ('{"query":"{a}"}'.encode("utf-32"), BAD),
    "Latin-1": (b'{"query":"{\xe9}"}', BAD),
    "an overlong slash": (b'{"query":"{a}\xc0\xaf"}', BAD),
    "a surrogate in UTF-8": (b'{"query":"{a}\xed\xa0\x80"}', BAD),
    "half a character": (b'{"query":"{a}\xd0"}', BAD),
    "beyond Unicode": (b'{"query":"{a}\xf4\x90\x80\x80"}', BAD),
    "a lone high surrogate": (rb'{"query":"{a}\ud800"}', BAD),
    "a lone low surrogate": (rb'{"query":"{a}\udc00"}', BAD),
    "surrogates in the wrong order": (rb'{"query":"{a}\udc00\ud800"}', BAD),
    "a surrogate in a key": (rb'{"query":"{a}","\ud800":1}', BAD),
    "a surrogate in variables": (variables(r'{"a":"\ud800"}'), BAD),
    "NUL in the document": (rb'{"query":"{a}\u0000"}', BAD),
    "NUL in a variable": (variables(r'{"a":["\u0000"]}'), BAD),
    "NUL in a key": (variables(r'{"a\u0000":1}'), BAD),
    "NUL in an unknown key": (rb'{"query":"{a}","\u0000":1}', BAD),
    "a raw NUL in a string": (b'{"query":"{a}\x00"}', BAD),
    "a raw newline in a string": (b'{"query":"{a}\n"}', BAD),
    "an unknown escape": (rb'{"query":"{a}\x41"}', BAD),
    "half an escape": (rb'{"query":"{a}\u12"}', BAD),
    "NaN": (variables('{"a":NaN}'), BAD),
    "Infinity": (variables('{"a":Infinity}'), BAD),
    "minus Infinity": (variables('{"a":-Infinity}'), BAD),
    "more than a double holds": (variables('{"a":1e400}'), BAD),
    "a leading zero": (variables('{"a":01}'), BAD),
    "a leading plus": (variables('{"a":+1}'), BAD),
    "a hexadecimal number": (variables('{"a":0x1f}'), BAD),
    "Arabic digits": (variables('{"a":١٢}'), BAD),
    "two queries": (b'{"query":"{a}","query":"{b}"}', BAD),
    "two queries, one escaped": (rb'{"query":"{a}","qu\u0065ry":"{b}"}', BAD),
    "two queries and quotes": (rb'{"query":"{a(b:\":\")}","query":"{b}"}', BAD),
    "a variable twice": (variables('{"a":1,"a":1}'), BAD),
    "a key twice, deep": (variables('{"a":[{"b":[{"c":1,"c":2}]}]}'), BAD),
    "an unknown key twice": (b'{"query":"{a}","x":1,"x":2}', BAD),
    "an extension twice": (b'{"query":"{a}","extensions":{"x":1,"x":2}}', BAD),
    "no query": (b'{"variables":{}}', BAD),
    "an empty query": (b'{"query":""}', BAD),
    "a null query": (b'{"query":null}', BAD),
    "a number as query": (b'{"query":1}', BAD),
    "a list as query": (b'{"query":["{a}"]}', BAD),
    "an object as query": (b'{"query":{"a":1}}', BAD),
    "a number as name": (b'{"query":"{a}","operationName":1}', BAD),
    "a list as name": (b'{"query":"{a}","operationName":["A"]}', BAD),
    "a string as variables": (variables('"{}"'), BAD),
    "a list as variables": (variables("[1]"), BAD),
    "false as variables": (variables("false"), BAD),
    "zero as variables": (variables("0"), BAD),
    "a string as extensions": (b'{"query":"{a}","extensions":"x"}', BAD),
    "a list as extensions": (b'{"query":"{a}","extensions":[]}', BAD),
    "30,000 open brackets": (b"[" * 30_000, LIMIT),
    "30,000 open braces": (b'{"a":' * 10_000, LIMIT),
    "30,000 deep": (b"[" * 30_000 + b"]" * 30_000, LIMIT),
    "30,000 deep in variables": (
        variables('{"a":' + "[" * 30_000 + "]" * 30_000 + "}"),
        LIMIT,
    ),
    "deep in an unknown key": (b'{"query":"{a}","x":' + b"[" * 999 + b"]" * 999 + b"}", LIMIT),
    "5,000 digits": (variables('{"a":' + "9" * 5_000 + "}"), LIMIT),
    "5,000 digits of fraction": (variables('{"a":0.' + "9" * 5_000 + "}"), LIMIT),
    "5,000 digits of exponent": (variables('{"a":1e' + "0" * 5_000 + "1}"), LIMIT),
    "5,000 digits in an unknown key": (b'{"query":"{a}","x":' + b"9" * 5_000 + b"}", LIMIT),
    "60,000 digits": (b"9" * 60_000, LIMIT),
    "16,000 objects": (variables('{"a":[' + "{}," * 16_000 + "{}]}"), LIMIT),
    "escaped quotes without end": (b'"' + b'\\"' * 32_000, BAD),
    "escaped quotes and a backslash": (b'"' + b'\\"' * 32_000 + b"\\", BAD),
}


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_body_is_refused_with_a_code(name: str) -> None:
    nasty, code = NASTY[name]
    with pytest.raises(HubError) as refused:
        read_body(nasty)
    assert refused.value.code is code
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


@pytest.mark.parametrize(
    ("query_string", "code"),
    [
        (b"", BAD),
        (b"query", BAD),
        (b"query=", BAD),
        (b"operationName=A", BAD),
        (b"query={a}&query={b}", BAD),
        (b"query={a}&%71uery={b}", BAD),
        (b"query={a}&x=1&x=2", BAD),
        (b"query=%", BAD),
        (b"query=%7", BAD),
        (b"query=%7g", BAD),
        (b"query=%ff", BAD),
        (b"query=%ed%a0%80", BAD),
        (b"query=%c0%af", BAD),
        (b"query=%d0", BAD),
        (b"query={a}%00", BAD),
        (b"query={a}\x00", BAD),
        (b"query=\xd0\xb0", BAD),
        (b"query={a}&variables=1", BAD),
        (b"query={a}&variables=[]", BAD),
        (b"query={a}&variables={", BAD),
        (b"query={a}&variables=%EF%BB%BF{}", BAD),
        (b'query={a}&variables={"a":1,"a":2}', BAD),
        (b'query={a}&variables={"a":"%5Cu0000"}', BAD),
        (b'query={a}&variables={"a":NaN}', BAD),
        (b"query={a}&extensions=1", BAD),
        (b"query={a}&extensions={", BAD),
        (b"query={a}&variables=" + b"[" * 21 + b"]" * 21, LIMIT),
        (b'query={a}&variables={"a":' + b"9" * 21 + b"}", LIMIT),
        (b'query={a}&variables={"a":"' + b"x" * 2_049 + b'"}', LIMIT),
        (b"query=" + b"x" * 8_187, LIMIT),
    ],
)
def test_a_nasty_query_string_is_refused_with_a_code(query_string: bytes, code: Code) -> None:
    with pytest.raises(HubError) as refused:
        read_query(query_string)
    assert refused.value.code is code
