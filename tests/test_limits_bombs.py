"""Documents made to cost: refused soon, by a code, and never by the end of the stack."""

import time
from collections.abc import Mapping
from contextlib import suppress

import pytest
from graphql import OperationDefinitionNode
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.errors import Code, HubError
from hub.limits import check, parse_document

DOCUMENT = """query Voter($id: ID!, $withUnit: Boolean!) {
  voter(id: $id) { ...Name unit @include(if: $withUnit) { code: unitCode(codes: ["a", 2]) } }
}
fragment Name on Voter { ... { givenName } entries(first: 10) { edges { node { since } } } }"""
LIMIT = Code.LIMIT_EXCEEDED


def run(text: str) -> OperationDefinitionNode:
    return check(parse_document(text))


def inside(*names: str) -> str:
    """Fields within each other, the last a leaf."""
    return "{" + "{".join(names) + "}" * len(names)


BOMBS: Mapping[str, tuple[str, str]] = {
    "spreads": ("...F{0} ...F{0}", "a"),
    "inline": ("... {{ ...F{0} }} ...F{0} @skip(if: true)", "a"),
    "fields": ("a {{ ...F{0} }} b {{ ...F{0} }}", "a"),
    "same fields": ("a {{ ...F{0} }} a {{ ...F{0} }}", "a"),
    "aliased": ("a: x {{ ...F{0} }} b: x {{ ...F{0} }}", "a"),
    "connections": ("node {{ ...F{0} }} nodes {{ ...F{0} }}", "a"),
    "nothing": ("...F{0} ...F{0}", "...Unknown"),
    "introspection": ("a {{ ...F{0} }} b {{ ...F{0} }}", "a"),
}


@pytest.mark.parametrize("count", [18, 30, 49, 60])
@pytest.mark.parametrize("shape", BOMBS)
def test_doubling_fragments_are_refused_soon(shape: str, count: int) -> None:
    inner, last = BOMBS[shape]
    chain = [f"fragment F{n} on T {{ {inner.format(n + 1)} }}" for n in range(count)]
    root = "__schema { ...F0 }" if shape == "introspection" else "...F0"
    text = f"{{ {root} }} {' '.join(chain)} fragment F{count} on T {{ {last} }}"
    document = parse_document(text)
    started = time.thread_time()
    with pytest.raises(HubError) as refused:
        check(document)
    assert refused.value.code is LIMIT
    facts = refused.value.facts
    # Counting stops where the limit is passed; what is counted as written is linear in the text.
    assert int(str(facts["found"])) <= 2 * int(str(facts["max"])) + count
    assert time.thread_time() - started < 0.5  # 1 ms; minutes and more where each spread is walked


def test_diamonds_of_fragments_are_refused_soon() -> None:
    each = "fragment {2}{0} on T {{ ...A{1} ...B{1} }}"
    chain = " ".join(each.format(n, n + 1, name) for n in range(24) for name in "AB")
    text = f"{{ ...A0 ...B0 }} {chain} fragment A24 on T {{ a }} fragment B24 on T {{ b }}"
    document = parse_document(text)
    started = time.thread_time()
    with pytest.raises(HubError) as refused:
        check(document)
    assert refused.value.facts["limit"] == "spreads"
    assert time.thread_time() - started < 0.5  # 1 ms; never, where each path is walked


FLOODS: Mapping[str, str] = {
    "400 equal fields": inside("a { n } " * 400),
    "500 __typename": inside("__typename " * 500),
    "101 aliases": inside(" ".join(f"a{index}: __typename" for index in range(101))),
    "10 directives on each of three": inside("a " + "@a " * 10 + "b " + "@b " * 10 + "c @c"),
    "one directive on each field": inside(
        "r", " ".join(f"f{n} @skip(if: false)" for n in range(21))
    ),
    "a circle of introspection": inside("__schema", "types", *["fields", "type"] * 10, "name"),
}


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_is_refused(name: str) -> None:
    with pytest.raises(HubError) as refused:
        run(FLOODS[name])
    assert refused.value.code is LIMIT


def test_a_long_chain_of_fragments_is_walked_without_recursion() -> None:
    chain = " ".join(f"fragment F{n} on T {{ ...F{n + 1} }}" for n in range(49))
    run(f"{{ ...F0 }} {chain} fragment F49 on T {{ a }}")


PIECES = st.sampled_from(
    [
        *("{", "}", "(", ")", "[", "]", ":", "...", "!", "$v", "#", "\n", '"', '"""', "\\u0000"),
        *("F", "on", "fragment", "query", "mutation", "node", "__schema", "a", "1", "true", '"x"'),
        *("@skip", "if"),
    ]
)


@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_a_random_document_is_checked_or_refused(text: str) -> None:
    with suppress(HubError):
        assert isinstance(run(text), OperationDefinitionNode)


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_a_damaged_document_is_checked_or_refused(data: st.DataObject) -> None:
    text = DOCUMENT
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 8)))
        text = text[:start] + data.draw(PIECES | st.text(max_size=4)) + text[end:]
    with suppress(HubError):
        assert isinstance(run(text), OperationDefinitionNode)
