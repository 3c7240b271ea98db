"""A document's text without its literals: texts of one form are parsed and compiled once."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphql import Lexer, Source, TokenKind

from hub import limits

LITERALS = frozenset({TokenKind.STRING, TokenKind.BLOCK_STRING, TokenKind.INT, TokenKind.FLOAT})


@dataclass(frozen=True, slots=True)
class Lexed:
    """A document's text: its form without literals, the literals, and where each starts."""

    form: str
    literals: tuple[object, ...]
    places: Mapping[int, int]


def lex(text: str) -> Lexed:
    """The tokens of a document in one line; literals within selection sets are lifted.

    Raises GraphQLSyntaxError where the parser would.
    """
    lexer = Lexer(Source(text))
    parts: list[str] = []
    literals: list[object] = []
    places: dict[int, int] = {}
    depth = 0
    # Parentheses outside selection sets hold variable definitions and their defaults, or the
    # arguments of an operation's directive, which are lifted as those of fields are.
    defining = directed = 0
    while (token := lexer.advance()).kind is not TokenKind.EOF:
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


def _literal(kind: TokenKind, value: str) -> object:
    match kind:
        case TokenKind.INT:
            return int(value) if len(value) <= limits.NUMBER_DIGITS_MAX else value
        case TokenKind.FLOAT:
            return float(value)
        case _:
            return value
