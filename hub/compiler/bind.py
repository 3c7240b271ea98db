"""The values of one request for a compiled statement, each as its parameter's type."""

import base64
import binascii
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import orjson
import strawberry

from auth.viewer import Viewer
from hub.compiler import plan as p
from hub.compiler.inputs import identity, scalar
from hub.compiler.lists import PAGE_MAX
from hub.compiler.statement import Cursor, PageSize, Setting, Statement, Value, Words
from hub.errors import Code, HubError

COST_MAX = 5_000  # records one answer can hold: what a statement of 1.5 s and 4 MiB can give
WORDS_CHARACTERS_MIN = 2  # one letter begins a fifteenth of all names
COMMIT = re.compile(r'\|([0-9]+)\|"([0-9T:.+-]+)"')  # behind the witness, as of another time
CURSOR_CHARACTERS_MAX = 1_024  # two names of the longest kind and a key, in base64


def bind(
    statement: Statement, viewer: Viewer, literals: Sequence[object], variables: Mapping[str, Any]
) -> list[Any]:
    """The statement's parameters; HubError where a value is wrong or too much is asked."""
    check_same(statement.same, literals)
    values = Values(literals, variables)
    bound = [_parameter(parameter, viewer, values) for parameter in statement.parameters]
    for parameter in statement.checked:
        _parameter(parameter, viewer, values)
    check_cost(_cost(statement.costs, values))
    return bound


def cost(
    paths: Iterable[tuple[p.Source, ...]], literals: Sequence[object], variables: Mapping[str, Any]
) -> int:
    """Records that an answer can hold: the product of page sizes on each path, summed.

    Raises HubError: LIMIT_EXCEEDED and INVALID_VARIABLES of a page's size.
    """
    return _cost(paths, Values(literals, variables))


def _cost(paths: Iterable[tuple[p.Source, ...]], values: "Values") -> int:
    return sum(math.prod(_sized(size, values) for size in path) for path in paths)


def _sized(source: p.Source, values: "Values") -> int:
    try:
        return _page_size(values.of(source))
    except HubError as error:
        raise _named(error, source) from None


def check_cost(found: int) -> None:
    """Refuse an answer that could hold too many records: LIMIT_EXCEEDED."""
    if found > COST_MAX:
        message = (
            f"The answer could hold {found} records; at most {COST_MAX} are answered. "
            "Ask smaller pages (`first`) in nested lists, or several requests."
        )
        raise HubError(Code.LIMIT_EXCEEDED, message, limit="cost", max=COST_MAX, found=found)


def given(tree: Any, literals: Sequence[object], variables: Mapping[str, Any]) -> Any:
    """An argument's tree of objects, lists and sources as values; HubError where one is wrong."""
    match tree:
        case None:
            return None
        case dict():
            return {name: given(one, literals, variables) for name, one in tree.items()}
        case list():
            return [given(one, literals, variables) for one in tree]
        case _:
            return Values(literals, variables).of(tree)


def check_same(same: tuple[tuple[int, int], ...], literals: Sequence[object]) -> None:
    """Raise HubError where fields of one name are merged that have different arguments."""
    if any(literals[one] != literals[other] for one, other in same):
        message = "Two fields of one name have different arguments; give one of them an alias."
        raise HubError(Code.INVALID_DOCUMENT, message)


def witness(statement: Statement, viewer: Viewer) -> str:
    """What the statement's third column must say."""
    read = [setting_of(viewer, name) for name in statement.settings]
    return "|".join([*read, *("true",) * statement.derived])


@dataclass(frozen=True, slots=True)
class Standing:
    """As of which commit an answer stands: its number and its time; none before the first."""

    commit: int | None = None
    recorded: str | None = None


def standing(statement: Statement, viewer: Viewer, found: str) -> Standing | None:
    """What the statement's third column says; None where it is not what it must say."""
    held = witness(statement, viewer)
    if found == held:
        return Standing()
    said = COMMIT.fullmatch(found.removeprefix(held)) if found.startswith(held) else None
    if said is None or not statement.as_of:
        return None
    return Standing(int(said[1]), said[2])


def setting_of(viewer: Viewer, name: str) -> str:
    """One of the viewer's settings as PostgreSQL holds it."""
    match name:
        case "capacity":
            return viewer.capacity.value
        case "unit":
            return viewer.unit or ""
        case "person":
            return str(viewer.person or "")
        case "clearance":
            return str(viewer.clearance)
        case _:
            assert name == "basis"
            return viewer.basis or ""


class Values:
    """The request's literals and variables, found by their place."""

    def __init__(self, literals: Sequence[object], variables: Mapping[str, Any]) -> None:
        self.literals = literals
        self.variables = variables
        self.cursors: dict[p.Source, list[Any]] = {}

    def of(self, source: p.Source) -> Any:
        match source:
            case p.Literal():
                literal = self.literals[source.index]
                # 2.0 is an Int in JSON, in the document it is none.
                is_float = isinstance(literal, float) and source.type.name == "Int"
                try:
                    return scalar(source.type, None if is_float else literal, source.path)
                except HubError as error:
                    raise _named(error, source) from None
            case p.Variable():
                value: Any = self.variables
                for step in source.path:
                    value = value[step]
                return value
            case p.Constant():
                return source.value
            case p.Items():
                return [self.of(item) for item in source.items]


def _named(error: HubError, source: Any) -> HubError:
    """The error with the path of the value that is wrong, and the number of a literal."""
    facts: dict[str, object] = {}
    match source:
        case p.Literal(index=index, path=path):
            facts = {"path": path, "literal": index}
        case p.Variable(path=(name, *steps)):
            inner = "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in steps)
            facts = {"path": f"${name}{inner}"}
    return HubError(error.code, error.message, **{**facts, **error.facts})


def _parameter(parameter: Any, viewer: Viewer, values: Values) -> Any:
    try:
        return _bound(parameter, viewer, values)
    except HubError as error:
        raise _named(error, getattr(parameter, "source", None)) from None


def _bound(parameter: Any, viewer: Viewer, values: Values) -> Any:
    match parameter:
        case Setting(name="person"):
            return setting_of(viewer, "person")
        case Setting(name=name):
            return setting_of(viewer, name)
        case PageSize(source=source):
            return _page_size(values.of(source))
        case Cursor():
            return _cursor(parameter, values)
        case Words():
            return _words(parameter, values.of(parameter.source))
        case _:
            assert isinstance(parameter, Value)
            return _convert(parameter.python, values.of(parameter.source))


def _page_size(value: Any) -> int:
    if not isinstance(value, int) or not 1 <= value <= PAGE_MAX:
        message = f"A page holds 1 to {PAGE_MAX} records; ask the rest with `after`."
        raise HubError(Code.LIMIT_EXCEEDED, message, limit="first", max=PAGE_MAX, found=value)
    return value


def _words(asked: Words, value: Any) -> str:
    """The folded words, or the first text after all that begin with them."""
    folded = asked.fold(value)
    if min(len(folded), len(value.strip())) < WORDS_CHARACTERS_MIN:
        message = f"A search needs at least {WORDS_CHARACTERS_MIN} letters or digits."
        raise HubError(Code.INVALID_VARIABLES, message)
    return folded + "\U0010ffff" if asked.upper else folded


def _convert(python: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(value, list):
        return [_convert(python, item) for item in value]
    if python in (strawberry.ID, UUID):
        try:
            return identity(value)
        except ValueError:
            raise HubError(Code.INVALID_VARIABLES, "An id is a UUID of 36 characters.") from None
    if isinstance(value, str) and "\x00" in value:
        raise HubError(Code.INVALID_VARIABLES, "A text holds the character U+0000.")
    if isinstance(value, datetime):
        try:
            return value.astimezone(UTC)
        except OverflowError:
            message = "A time is no time of the calendar at its offset."
            raise HubError(Code.INVALID_VARIABLES, message) from None
    return value


def _cursor(asked: Cursor, values: Values) -> Any:
    """One value of a cursor; the whole cursor is checked once."""
    if asked.source not in values.cursors:
        values.cursors[asked.source] = _decode(values.of(asked.source))
    parts = values.cursors[asked.source]
    wrong = HubError(Code.INVALID_CURSOR, "The cursor does not belong to this list and ordering.")
    if len(parts) != asked.length + 1 or parts[0] != asked.mark:
        raise wrong
    value = parts[asked.index + 1]
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise wrong
    try:
        if asked.python is UUID:
            return identity(str(value))
        if asked.python is date:
            return date.fromisoformat(str(value))
        if asked.python is datetime:
            return datetime.fromisoformat(str(value))
        if asked.python is int:
            if isinstance(value, str) or abs(value) > 2**31 - 1:
                raise wrong
            return value
    except ValueError:
        raise wrong from None
    if not isinstance(value, str) or "\x00" in value:
        raise wrong
    return value


def _decode(text: str) -> list[Any]:
    try:
        if len(text) > CURSOR_CHARACTERS_MAX:
            return []
        padded = text.encode("ascii") + b"=" * (-len(text) % 4)
        parts = orjson.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (ValueError, binascii.Error):
        return []
    return parts if isinstance(parts, list) else []
