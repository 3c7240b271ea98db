"""A document within every limit goes on; any other is refused, soon, and by name."""

from collections.abc import Mapping

import pytest
from graphql import OperationDefinitionNode, get_introspection_query

from hub import body, limits
from hub.errors import Code, HubError
from hub.limits import check, parse_document

ORDINARY = """query Voter($id: ID!, $first: Int = 10, $withUnit: Boolean!) {
  voter(id: $id) {
    id
    ...Name
    unit @include(if: $withUnit) { code: unitCode(system: "RSGV", codes: [1, 2]) }
    entries(first: $first, filter: {since: {from: "2020-01-01"}}) {
      edges { node { ... on Entry { since ground } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
fragment Name on Voter { person { givenName familyName } }"""
INVALID = Code.INVALID_DOCUMENT
LIMIT = Code.LIMIT_EXCEEDED


def run(text: str) -> OperationDefinitionNode:
    return check(parse_document(text))


def refusal(text: str) -> HubError:
    with pytest.raises(HubError) as refused:
        run(text)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None
    return refused.value


def words(count: int, before: str = "f") -> str:
    return " ".join(f"{before}{index}" for index in range(count))


def inside(*names: str) -> str:
    """Fields within each other, the last a leaf."""
    return "{" + "{".join(names) + "}" * len(names)


def shortened(parameter: str) -> str:
    return repr(parameter[:40])


def values(text: str) -> str:
    return f"{{ a(b: {text}) }}"


def aliases(count: int) -> str:
    return inside("a", " ".join(f"x{index}: f" for index in range(count)))


def directives(count: int) -> str:
    """Five at each place where one may stand."""
    each = "@d " * 5
    rest = "@d(e: 1) " * (count - 15)
    return f"query($v: Int {each}) {each} {{ a {rest} ...F }} fragment F on T {each} {{ x }}"


def definitions(count: int) -> str:
    return f"query({' '.join(f'$v{index}: Int' for index in range(count))}) {{ a }}"


def spreads(count: int) -> str:
    """Twenty times a fragment that holds 24 inline fragments, and some more."""
    inline = "... {" * 24 + "x" + "}" * 24
    more = "... { y } " * (count - 500)
    return f"{{ a {{ {'...F ' * 20} {more} }} }} fragment F on T {{ {inline} }}"


def fragments(count: int) -> str:
    chain = " ".join(f"fragment F{n} on T {{ ...F{n + 1} }}" for n in range(1, count))
    return f"{{ a {{ ...F1 }} }} {chain} fragment F{count} on T {{ x }}"


def introspection(count: int) -> str:
    """Twenty times a fragment of 98 fields, and some more."""
    rows = " ".join(f"g{index} {{ ...F }}" for index in range(20))
    return f"{{ __schema {{ {rows} {words(count - 1_981)} }} }} fragment F on T {{ {words(98)} }}"


def shaping(*names: str) -> str:
    fields = " ".join(f"{name} @skip(if: ${name}) @include(if: ${name})" for name in names)
    return f"{{ {fields} ... @ifAllowed(if: $a) {{ f }} }}"


LIMITS: Mapping[str, tuple[str, str, int, int]] = {
    "tokens": ("{ a }" + "\n#" * 1_997, "{ a }" + "\n#" * 1_998, 2_000, 2_001),
    "depth": (inside(*["a"] * 10, "x"), inside(*["a"] * 11, "x"), 10, 11),
    "levels": (inside(*["node"] * 39, "x"), inside(*["node"] * 40, "x"), 40, 41),
    "fields": (inside("a", words(499)), inside("a", words(500)), 500, 501),
    "spreads": (spreads(500), spreads(501), 500, 501),
    "fragments": (fragments(50), fragments(51), 50, 51),
    "aliases": (aliases(30), aliases(31), 30, 31),
    "rootFields": (inside(words(10)), inside(words(11)), 10, 11),
    "directives": (directives(20), directives(21), 20, 21),
    "responseNameBytes": (inside("a" * 63), inside("a" * 64), 63, 64),
    "sameResponseName": (inside("a", "x " * 20), inside("a", "x " * 21), 20, 21),
    "stringCharacters": (values(f'"{"ш" * 2_048}"'), values(f'"{"ш" * 2_049}"'), 2_048, 2_049),
    "listItems": (values(f"[{'1 ' * 100}]"), values(f"[{'1 ' * 101}]"), 100, 101),
    "valueDepth": (values("[" * 20 + "]" * 20), values("[" * 21 + "]" * 21), 20, 21),
    "numberDigits": (values("9" * 20), values("9" * 21), 20, 21),
    "variables": (definitions(50), definitions(51), 50, 51),
    "booleanVariables": (shaping(*"abcd"), shaping(*"abcde"), 4, 5),
    "introspectionDepth": (
        inside("__schema", *["a"] * 19, "x"),
        inside("__schema", *["a"] * 20, "x"),
        20,
        21,
    ),
    "introspectionFields": (introspection(2_000), introspection(2_001), 2_000, 2_001),
}


@pytest.mark.parametrize("limit", LIMITS)
def test_a_limit_holds_at_the_limit_and_one_past_it(limit: str) -> None:
    within, past, most, found = LIMITS[limit]
    run(within)
    error = refusal(past)
    assert error.code is LIMIT
    facts = {name: error.facts[name] for name in ("limit", "max", "found")}
    assert facts == {"limit": limit, "max": most, "found": found}
    assert str(most) in error.message


def test_every_limit_is_tested() -> None:
    assert set(LIMITS) == set(limits._LIMITS)


def test_a_value_may_be_the_same_in_the_document_as_in_variables() -> None:
    assert limits.ARGUMENT_STRING_MAX == body.STRING_CHARACTERS_MAX
    assert limits.LIST_LITERAL_MAX == body.LIST_ITEMS_MAX
    assert limits.VALUE_DEPTH_MAX == body.JSON_DEPTH_MAX
    assert limits.NUMBER_DIGITS_MAX == body.NUMBER_DIGITS_MAX


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        ("stringCharacters", 'query($v: I = {a: ["%s"]}) { a }' % ("x" * 2_049)),
        ("stringCharacters", '{ a @d(e: "%s") }' % ("x" * 2_049)),
        ("stringCharacters", '{ a(b: {c: """%s"""}) }' % ("x" * 2_049)),
        ("listItems", "{ a ...F } fragment F on T { b(c: {d: [[%s]]}) }" % ("1 " * 101)),
        ("numberDigits", values("0.1e" + "1" * 19)),
        ("numberDigits", values("-" + "1" * 5_000)),
        ("valueDepth", values("{a: [" * 11 + "]}" * 11)),
        ("responseNameBytes", inside("a" * 64 + ": b")),
        ("sameResponseName", inside("a", "...F " * 21) + "fragment F on T { x }"),
        ("sameResponseName", inside("a", "x: f " * 11 + "x " * 10)),
        ("sameResponseName", inside("a " + "{ x } a" * 20 + "{ x }")),
        (
            "sameResponseName",
            f"{{ {'a { x } ' * 3} ...F }} fragment F on T {{ a {{ {'x ' * 18} }} }}",
        ),
        ("rootFields", "{ " + "...F " * 6 + "} fragment F on T { x y }"),
        (
            "aliases",
            inside("a { ...F } b", "...F ") + "fragment F on T {" + aliases(16)[3:-2] + "}",
        ),
        (
            "depth",
            "mutation " + inside(*["a"] * 6, "...F") + "fragment F on T " + inside(*"aaaaax"),
        ),
        ("depth", "{ __typename " + inside(*["a"] * 11, "x")[1:]),
        ("levels", inside(*["node"] * 199, "x")),
        ("levels", inside(*["..."] * 40, "x")),
        ("levels", inside(*["..."] * 198, "x")),
        ("levels", inside(*["a"] * 300)),
        ("levels", values("[" * 60_000)),
        ("levels", "query($v: " + "[" * 1_500),
        ("levels", "{ a" * 20_000),
        ("tokens", "{ " + "a " * 30_000 + "}"),
        ("tokens", "#\n" * 30_000),
        ("tokens", values("[" + "1 " * 3_000 + "]")),
    ],
    ids=shortened,
)
def test_a_limit_holds_wherever_it_could_be_passed(limit: str, text: str) -> None:
    error = refusal(text)
    assert (error.code, error.facts["limit"]) == (LIMIT, limit)


def test_an_ordinary_document_is_within_every_limit() -> None:
    operation = run(ORDINARY)
    assert operation.name is not None
    assert operation.name.value == "Voter"


def test_the_usual_introspection_query_is_within_the_limits() -> None:
    run(get_introspection_query(specified_by_url=True, input_value_deprecation=True))


def test_connections_add_no_depth() -> None:
    connection = ["people", "edges", "node"]
    run(inside(*connection * 10, "id"))
    assert refusal(inside(*connection * 10, "person", "id")).facts["limit"] == "depth"


def test_embedded_values_add_no_depth_where_the_schema_names_them() -> None:
    document = parse_document(inside(*["a"] * 10, "bornOn", "year"))
    check(document, limits.UNCOUNTED | {"bornOn"})
    with pytest.raises(HubError):
        check(document)


def test_an_alias_does_not_hide_depth() -> None:
    assert refusal(inside(*["node: a"] * 11, "x")).facts["limit"] == "depth"


@pytest.mark.parametrize(
    ("text", "words_"),
    [
        ("fragment F on T { a }", "0 operations"),
        ("query A { a } query B { b }", "2 operations"),
        ("{ a } mutation B { b }", "2 operations"),
        ("{ a } type T { a: Int }", "no types"),
        ("schema { query: T }", "no types"),
        ("extend type T { a: Int } { a }", "no types"),
        ("{ ...F } fragment F on T { a } fragment F on T { b }", "one name"),
        ("{ a } fragment F on T { a }", "not used"),
        ("{ ...F } fragment F on T { ...F }", "circle"),
        ("{ ...F } fragment F on T { a { ...G } } fragment G on T { ... { ...F } }", "circle"),
        ("{ a } fragment F on T { ...G } fragment G on T { ...F }", "not used"),
        ("{ }", "empty"),
        ("{ a { } }", "empty"),
        ("{ ...F } fragment F on T { }", "empty"),
        ('{ a(b: "\\u0000") }', "U\\+0000"),
        ('{ a(b: [{c: """\0"""}]) }', "U\\+0000"),
        ('{ a @d(e: "\\u{0}") }', "U\\+0000"),
    ],
)
def test_a_document_of_another_shape_is_invalid(text: str, words_: str) -> None:
    with pytest.raises(HubError, match=words_) as refused:
        run(text)
    assert refused.value.code is INVALID


@pytest.mark.parametrize("text", ["{ ...F }", "{ a { ...F } } ", "{ ...F ...F ...G }"])
def test_unknown_fragments_are_left_to_validation(text: str) -> None:
    run(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("", "column 1. Unexpected <EOF>."),
        ("{" * 60_000, "column 2. Expected Name, found '{'."),
        ("{ a(b: 1 secret) }", "column 16. Expected ':', found ')'."),
        ('{ a "secret" }', "column 5. Expected Name, found String."),
        ('{ a """secret\n\'. """ }', "column 5. Expected Name, found BlockString."),
        ("{ a } secret", "column 7. Unexpected Name."),
        ("{ a } fragment F secret", "column 18. Expected 'on', found Name."),
        ("{ a(b: 0.secret) }", "column 10."),
        ("{ a(b: .5123) }", "column 8."),
        ('{ a(b: "secret) }', "column 18."),
        ('{ a(b: "\\ud8ff") }', "column 9."),
        ("{ a % }", "column 5."),
        ("{ a .. }", "column 5."),
        ('"secret" { a }', "column 1."),
        ("{ a \0 }", "column 5."),
        ("{ a \ud800 }", "column 5."),
    ],
    ids=shortened,
)
def test_a_syntax_error_is_placed_and_nothing_is_repeated(text: str, kinds: str) -> None:
    error = refusal(text)
    assert error.code is INVALID
    assert error.message == f"The document does not parse at line 1, {kinds}"
    assert error.facts["line"] == 1


def test_a_refusal_says_where() -> None:
    facts = refusal(f"{{\n  a(b: {'9' * 21}) }}").facts
    assert (facts["line"], facts["column"]) == (2, 8)
