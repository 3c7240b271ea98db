"""The types in which the graph answers questions about access; `hub.explain` answers them."""

from enum import Enum
from typing import Any

import strawberry
from strawberry.types.field import StrawberryField

from auth.viewer import Capacity
from hub.fields import argument, root

DOCUMENT_DOC = "A document with one operation; in a variable up to 16384 characters."
VARIABLES_DOC = (
    "Its variables as a JSON object; a required one that is not given counts as its most: "
    "100 records, true, the first ordering."
)
ASIDE = frozenset({"myAccess", "explainAccess"})  # root fields that read no register

strawberry.enum(
    Capacity,
    name="Capacity",
    description="In what capacity a request acts: a column of the access matrix.",
)


@strawberry.enum(description="Whether the viewer is answered, or what is lacking.")
class AccessAnswer(Enum):
    """Whether a use is answered."""

    YES = strawberry.enum_value("YES", description="It is answered, for the rows in reach.")
    NEEDS_BASIS = strawberry.enum_value(
        "NEEDS_BASIS", description="With a case number or an article in the header Hub-Basis."
    )
    NEEDS_CLEARANCE = strawberry.enum_value(
        "NEEDS_CLEARANCE", description="With a clearance for protected persons in the token."
    )
    NO = strawberry.enum_value("NO", description="Not in this capacity.")


@strawberry.enum(description="In what way a coordinate is used.")
class AccessUse(Enum):
    """In what way a coordinate is used."""

    SELECT = strawberry.enum_value("SELECT", description="Its values are answered.")
    SEARCH = strawberry.enum_value("SEARCH", description="Persons are searched by name.")
    FILTER = strawberry.enum_value("FILTER", description="Records are chosen by it.")
    ORDER = strawberry.enum_value("ORDER", description="Records are ordered by it.")
    LEDGER = strawberry.enum_value(
        "LEDGER", description="The ledger answers of own commands, and of the unit's open lists."
    )
    COMMAND = strawberry.enum_value("COMMAND", description="The command is given.")


@strawberry.enum(description="Which rows a capacity reads: a letter of the access matrix.")
class AccessCondition(Enum):
    """Which rows a capacity reads, by the names of auth.rules.Mark."""

    ALL = strawberry.enum_value("ALL", description="Every row.")
    SELF = strawberry.enum_value(
        "SELF", description="Rows about the person themself and their circle."
    )
    UNIT = strawberry.enum_value("UNIT", description="Rows of the own unit.")
    EXACT = strawberry.enum_value(
        "EXACT", description="One person of any unit, by an exact identifier, with a stated basis."
    )
    BASIS = strawberry.enum_value("BASIS", description="On a stated basis.")


@strawberry.type(description="Whether the viewer may use a coordinate of the graph in one way.")
class CoordinateAccess:
    """One line of the access table, for one viewer."""

    coordinate: str = strawberry.field(description="The field, list or ordering: `Unit.name`.")
    use: AccessUse = strawberry.field(description="In what way it is used.")
    answer: AccessAnswer = strawberry.field(description="Whether it is answered.")
    conditions: list[AccessCondition] = strawberry.field(
        description="For which rows, in the viewer's capacity; empty where the answer is NO."
    )
    allowed: list[Capacity] = strawberry.field(
        description="Every capacity that may use it so, on some condition."
    )


@strawberry.type(description="A type of the graph, with all that rules are about.")
class TypeAccess:
    """The part of the access table that is about one type."""

    name: str = strawberry.field(description="The type: `Query` or a record.")
    coordinates: list[CoordinateAccess] = strawberry.field(
        description="Its fields, searches, filters and orderings."
    )


def _types() -> Any:
    made = strawberry.field(
        description="The types that rules are about; all of them without names."
    )
    doc = "At most 100 types by name."
    made.arguments = [argument("names", list[str] | None, doc, default=strawberry.UNSET)]
    return made


@strawberry.type(description="As whom the request acts, and what that viewer may read.")
class MyAccess:
    """The access table for one viewer."""

    capacity: Capacity = strawberry.field(description="The capacity in which the request acts.")
    unit: str | None = strawberry.field(description="The code of the unit it acts for, if any.")
    clearance: int = strawberry.field(description="The clearance for protected persons: 0 to 2.")
    has_basis: bool = strawberry.field(description="Whether the request states a legal basis.")

    types: list[TypeAccess] = _types()


@strawberry.type(description="What a document takes of a limit.")
class LimitTaken:
    """A limit, and what was found."""

    name: str = strawberry.field(description="The limit, as in the error LIMIT_EXCEEDED.")
    max: int = strawberry.field(description="The most that is let through.")
    found: int = strawberry.field(description="What the document takes, as far as it was counted.")


@strawberry.type(description="An error with which the document would be refused.")
class ExplainedRefusal:
    """An error as the endpoint would answer it."""

    code: str = strawberry.field(description="The code of the error.")
    message: str = strawberry.field(description="What is wrong, and what to do.")
    line: int | None = strawberry.field(description="The line of the document, where it is known.")
    column: int | None = strawberry.field(description="The column, where it is known.")
    coordinate: str | None = strawberry.field(description="The coordinate that is refused, if so.")


@strawberry.type(description="How the hub would take a document, told without reading anything.")
class AccessExplanation:
    """What would become of a document."""

    is_answered: bool = strawberry.field(
        description="Whether this viewer would be answered, as far as the document decides."
    )
    is_trailed: bool = strawberry.field(
        description="Whether the reading would be written to the trail before it is answered."
    )
    coordinates: list[CoordinateAccess] = strawberry.field(
        description="Each coordinate used, as far as the document could be read."
    )
    limits: list[LimitTaken] = strawberry.field(
        description="What was counted, `cost` among it: the records that the answer could hold."
    )
    refusals: list[ExplainedRefusal] = strawberry.field(
        description="The errors it would get; empty where it is answered."
    )


def fields() -> list[StrawberryField]:
    """The root fields, made for one graph; hub.explain answers them."""
    return [
        root(
            "myAccess",
            MyAccess,
            "As whom this request acts, and what that viewer may read; no register is read.",
        ),
        root(
            "explainAccess",
            AccessExplanation,
            "How a document would be taken from this viewer; no register is read.",
            argument("document", str, DOCUMENT_DOC),
            argument("variables", str | None, VARIABLES_DOC, default=strawberry.UNSET),
        ),
    ]
