"""A document's text without its literals: texts of one form are parsed and compiled once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphql import DocumentNode, Token, TokenKind

from hub import limits

LITERALS = frozenset({TokenKind.STRING, TokenKind.BLOCK_STRING, TokenKind.INT, TokenKind.FLOAT})


@dataclass(frozen=True, slots=True)
class Lexed:
    """A document's text: its form without literals, the literals, and where each starts."""

    form: str
    literals: tuple[object, ...]
    places: Mapping[int, int]


def lex(document: DocumentNode) -> Lexed:
    """The tokens of a parsed document in one line; literals within selection sets are lifted."""
    parts: list[str] = []
    literals: list[object] = []
    places: dict[int, int] = {}
    depth = 0
    # Parentheses outside selection sets hold variable definitions and their defaults, or the
    # arguments of an operation's directive, which are lifted as those of fields are.
    defining = directed = 0
    for token in _tokens(document):
        if token.kind in LITERALS and (depth > 0 or directed) and not defining:
            places[token.start] = len(literals)
            literals.append(_literal(token.kind, token.value or ""))
            parts.append(f"?{token.kind.value}")
            continue
        depth += (token.kind is TokenKind.BRACE_L) - (token.kind is TokenKind.BRACE_R)
        step = (token.kind is TokenKind.PAREN_L) - (token.kind is TokenKind.PAREN_R)
        if directed or (step > 0 and not defining and parts[-2:-1] == ["@"]):
            directed += step
        elif defining or depth == 0:
            defining += step
        quoted = token.kind in LITERALS
        value = token.value if token.value is not None else token.kind.value
        parts.append(f"{token.kind.value}:{value!r}" if quoted else value)
    return Lexed(" ".join(parts), tuple(literals), places)


def _tokens(document: DocumentNode) -> Iterator[Token]:
    """The tokens that the parser left, without the ends of the text and comments."""
    token = document.loc.start_token.next if document.loc else None
    while token is not None and token.kind is not TokenKind.EOF:
        if token.kind is not TokenKind.COMMENT:
            yield token
        token = token.next


def _literal(kind: TokenKind, value: str) -> object:
    match kind:
        case TokenKind.INT:
            return int(value) if len(value) <= limits.NUMBER_DIGITS_MAX else value
        case TokenKind.FLOAT:
            return float(value)
        case _:
            return value
