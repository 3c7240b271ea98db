"""Lays a statement out in lines for its reader; only blanks between its tokens change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

WIDTH = 100
TOKEN = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|[$\w.]+|[()]|[^\s\w'\"()$]+")
CLAUSES = ("WITH", "SELECT", "FROM", "WHERE", "ORDER", "LIMIT")
BREAKS = {"SELECT": ",", "FROM": "JOIN", "WHERE": "AND"}
JOINS = frozenset({"JOIN", "LEFT", "CROSS"})


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of SQL, and whether a blank stands before it."""

    text: str
    spaced: bool


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between parentheses."""

    inner: tuple["Piece", ...]
    spaced: bool

    @property
    def is_select(self) -> bool:
        return bool(self.inner) and _word(self.inner[0]) in ("WITH", "SELECT")


Piece: TypeAlias = Token | Group
Pieces: TypeAlias = tuple[Piece, ...]


def lay_out(sql: str) -> str:
    """The same statement, one clause a line, subselects indented."""
    made = "\n".join(_select(_group(_tokens(sql)), 0))
    assert squeeze(made) == squeeze(sql), "the layout changed the statement"
    return made


def squeeze(sql: str) -> list[str]:
    """The tokens of a statement, whatever its layout; comments are none."""
    lines = (line for line in sql.splitlines() if not line.startswith("--"))
    return TOKEN.findall("\n".join(lines))


def _tokens(sql: str) -> Iterator[Token]:
    end = 0
    for found in TOKEN.finditer(sql):
        yield Token(found.group(), found.start() > end)
        end = found.end()


def _group(tokens: Iterator[Token]) -> Pieces:
    pieces: list[Piece] = []
    for token in tokens:
        match token.text:
            case "(":
                pieces.append(Group(_group(tokens), token.spaced))
            case ")":
                break
            case _:
                pieces.append(token)
    return tuple(pieces)


def _word(piece: Piece) -> str:
    return piece.text if isinstance(piece, Token) else ""


def _inline(pieces: Pieces) -> str:
    made = ""
    for piece in pieces:
        text = piece.text if isinstance(piece, Token) else f"({_inline(piece.inner)})"
        made += " " * (piece.spaced and bool(made)) + text
    return made


def _nests(pieces: Pieces) -> bool:
    return any(isinstance(p, Group) and (p.is_select or _nests(p.inner)) for p in pieces)


def _select(pieces: Pieces, depth: int) -> list[str]:
    starts = [n for n, piece in enumerate(pieces) if _word(piece) in CLAUSES]
    lines: list[str] = []
    for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True):
        lines += _clause(pieces[start:end], depth)
    return lines


def _clause(pieces: Pieces, depth: int) -> list[str]:
    indent = "  " * depth
    whole = indent + _inline(pieces)
    head = _word(pieces[0])
    if len(whole) <= WIDTH and not _nests(pieces) and head != "FROM":
        return [whole]
    parts = _parts(pieces[1:], BREAKS.get(head, ","))
    if head == "FROM":
        first, *joins = parts
        return [
            *_part(f"{head} ", first, depth),
            *(line for part in joins for line in _part("", part, depth)),
        ]
    return [f"{indent}{head}", *(line for part in parts for line in _part("", part, depth + 1))]


def _parts(pieces: Pieces, at: str) -> list[Pieces]:
    """A clause's pieces cut behind each comma, or before each AND or JOIN."""
    cuts, cases = [0], 0
    for n, piece in enumerate(pieces):
        word = _word(piece)
        cases += (word == "CASE") - (word == "END")
        if cases:
            continue
        if at == "," and word == ",":
            cuts.append(n + 1)
        elif (at == "AND" and word == "AND") or (
            at == "JOIN" and word in JOINS and (n == 0 or _word(pieces[n - 1]) != "OUTER")
        ):
            cuts.append(n)
    return [pieces[a:b] for a, b in zip(cuts, [*cuts[1:], len(pieces)], strict=True) if a < b]


def _part(start: str, pieces: Pieces, depth: int) -> list[str]:
    """One item; a subselect in it stands in lines of its own."""
    indent = "  " * depth
    whole = indent + start + _inline(pieces)
    if not _nests(pieces):
        return [whole]
    lines = [indent + start]
    for piece in pieces:
        blank = " " if piece.spaced and lines[-1][-1:] not in ("", " ", "(") else ""
        if isinstance(piece, Group) and (piece.is_select or _nests(piece.inner)):
            lines[-1] += f"{blank}("
            inner = _select(piece.inner, depth + 1) if piece.is_select else None
            lines += inner or _part("", piece.inner, depth + 1)
            lines.append(f"{indent})")
        else:
            lines[-1] += blank + _inline((piece,))
    return [line.rstrip() for line in lines]
