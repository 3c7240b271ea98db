"""The corpus: operations with who asks them, and the statements that a person has read.

`<name>.graphql` opens with two or three comments:

    # as: public | citizen 1 | registrar 79022 [clearance 1] [basis "204-1/2026"] | supervisor ...
    #     roll_clerk 79022 ... | roll_ministry ... | citizenship_officer ... | party_officer ...
    # One sentence: what the operation asks and what the statement does.
    # variables: {"code": "79022"}

A citizen is named by the last digit of one of the eight fixed persons.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from auth.viewer import Capacity, Viewer
from hub.compiler import plan as p
from hub.compiler.statement import Cursor, PageSize, Setting, Statement, Words
from tests.conftest import Answer, Hub, person
from tests.sql_layout import lay_out

CORPUS = Path(__file__).parent / "corpus"
AS = re.compile(
    r"# as: (?:(public)|(citizen) ([1-8])"
    r"|(?:(registrar|roll_clerk) ([0-9]{5})"
    r"|(supervisor|roll_ministry|citizenship_officer|party_officer))"
    r"(?: clearance ([0-2]))?(?: basis \"([^\"]+)\")?)"
)
VARIABLES = "# variables: "


@dataclass(frozen=True)
class Operation:
    """One operation of the corpus."""

    name: str
    viewer: Viewer
    words: str
    variables: Mapping[str, Any]
    document: str

    @property
    def golden(self) -> Path:
        return CORPUS / f"{self.name}.sql"

    def __repr__(self) -> str:
        return self.name


def read_operation(path: Path) -> Operation:
    """One file of the corpus; its comments are no part of the document."""
    lines = path.read_text("utf-8").splitlines()
    found = AS.fullmatch(lines[0])
    assert found, f"{path.name}: the first line says who asks: {lines[0]}"
    assert lines[1].startswith("# "), f"{path.name}: the second line says what is asked, in words"
    given = lines[2].startswith(VARIABLES)
    public, citizen, number, local, unit, central, clearance, basis = found.groups()
    return Operation(
        name=path.stem,
        viewer=Viewer(
            Capacity[(public or citizen or local or central).upper()],
            account="tests",
            person=person(int(number)) if number else None,
            unit=unit,
            clearance=int(clearance or 0),
            basis=basis,
        ),
        words=lines[1].removeprefix("# "),
        variables=orjson.loads(lines[2].removeprefix(VARIABLES)) if given else {},
        document="\n".join(lines[2 + given :]) + "\n",
    )


OPERATIONS = [read_operation(path) for path in sorted(CORPUS.glob("*.graphql"))]


async def ask(hub: Hub, operation: Operation) -> Answer:
    """Ask the operation over HTTP, as its viewer."""
    viewer = operation.viewer
    return await hub.ask(
        operation.document,
        operation.variables,
        capacity=viewer.capacity.value,
        unit=viewer.unit,
        who=viewer.person,
        clearance=viewer.clearance,
        basis=viewer.basis,
    )


def golden(operation: Operation, statement: Statement) -> str:
    """The statement as its golden text: the words, the SQL, where each parameter comes from."""
    sources = [
        f"-- ${number} {source_of(bound)}" for number, bound in enumerate(statement.parameters, 1)
    ]
    trail = ["-- trail: the answer waits for its event"] if statement.trail else []
    withheld = [f"-- withheld: {'.'.join(one.path)} ({one.reason})" for one in statement.withheld]
    lines = [f"-- {operation.words}", lay_out(statement.sql), "", *sources, *trail, *withheld]
    return "\n".join(lines) + "\n"


def source_of(bound: Any) -> str:
    """A parameter's source in words."""
    match bound:
        case Setting(name=name):
            return f"setting {name}"
        case PageSize(source=source):
            return f"page size: {_source(source)}"
        case Cursor(source=source, index=index, length=length):
            return f"cursor's value {index + 1} of {length}: {_source(source)}"
        case Words(source=source, upper=upper):
            return f"words' {'upper' if upper else 'lower'} bound: {_source(source)}"
        case _:
            return f"{getattr(bound.python, '__name__', bound.python)}: {_source(bound.source)}"


def _source(source: p.Source) -> str:
    match source:
        case p.Literal(index=index):
            return f"literal {index + 1}"
        case p.Variable(path=path):
            return f"variable {'.'.join(map(str, path))}"
        case p.Constant(value=value):
            return f"constant {value}"
        case p.Items(items=items):
            return f"[{', '.join(map(_source, items))}]"
