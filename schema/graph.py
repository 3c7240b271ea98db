"""GraphQL types that every register shares: pages of lists, partial dates, provenance."""

from datetime import datetime
from enum import Enum
from inspect import cleandoc
from typing import Generic, TypeVar

import strawberry

from schema.table import DeclarationError

T = TypeVar("T")


def described(cls: type[T]) -> type[T]:
    """The type with its docstring as the description that the graph prints."""
    definition = getattr(cls, "__strawberry_definition__", None)
    if definition is None:
        raise DeclarationError(f"{cls.__name__} is no type of the graph: write @strawberry.type.")
    doc = cls.__doc__ or ""
    # A dataclass without a docstring gets its signature as one.
    if not doc or doc.startswith(f"{cls.__name__}("):
        raise DeclarationError(f"{cls.__name__} has no docstring: say what one of it is.")
    definition.description = cleandoc(doc)
    return cls


@described
@strawberry.type
class PageInfo:
    """Where a page ends; the way of the Relay cursor connections specification."""

    has_next_page: bool
    has_previous_page: bool = strawberry.field(
        description="True where the page was asked after a cursor."
    )
    start_cursor: str | None
    end_cursor: str | None
    search_truncated: bool = strawberry.field(
        description="True where the searched words find more than the 100 records within which "
        "filter, ordering and count act: then write more of the name."
    )


@described
@strawberry.type
class Edge(Generic[T]):
    """One record of a list and its place in the ordering."""

    cursor: str
    node: T


@described
@strawberry.type
class Connection(Generic[T]):
    """A page of a list: 1 to 100 records, in the asked ordering."""

    edges: list[Edge[T]]
    nodes: list[T] = strawberry.field(description="The records without their cursors.")
    page_info: PageInfo
    total_count: int = strawberry.field(
        description="How many records the filter meets and the viewer may list; counted when asked."
    )


@strawberry.enum(description="Up to which part a date is known.")
class DatePrecision(Enum):
    DAY = "DAY"
    MONTH = "MONTH"
    YEAR = "YEAR"


@described
@strawberry.type
class PartialDate:
    """A date of which the day, or the day and the month, may be unknown."""

    year: int
    month: int | None
    day: int | None


@described
@strawberry.type
class Provenance:
    """Where a record comes from: the original official record and the body that keeps it."""

    register: str = strawberry.field(
        description="Code of the source register (izvorna službena evidencija)."
    )
    body: str = strawberry.field(
        description="The keeping body (izvorni organ), in Serbian Cyrillic."
    )
    recorded_at: datetime = strawberry.field(description="When the record was made, with offset.")
    superseded_at: datetime | None = strawberry.field(
        description="When another version took this one's place; null while it stands."
    )
    commit: int = strawberry.field(
        description="The number of the commit that wrote this version: a command that changes the "
        "record takes it as `expectedVersion`."
    )


@strawberry.enum(description="Whether a part of a record is disclosed to this viewer.")
class Disclosure(Enum):
    DISCLOSED = "DISCLOSED"
    NOT_DISCLOSED = strawberry.enum_value(
        "NOT_DISCLOSED", description="Not registered, or not disclosed; the two are not told apart."
    )
