"""A filter as SQL: comparisons of columns with parameters, under and, or, not."""

from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from hub.compiler import plan as p
from hub.compiler.rendering import FALSE, Place
from hub.compiler.select import TRUE, Element
from hub.compiler.statement import Value

Parameter = Callable[[Value, object], Element]


def condition(asked: p.Condition, place: Place, parameter: Parameter) -> Element | None:
    """When a row meets the filter; none where it asks nothing.

    What is unknown is not met, and `not` means: is not met.
    """
    match asked:
        case p.Comparison():
            return _comparison(asked, place, parameter)
        case p.Junction():
            parts = [condition(part, place, parameter) for part in asked.parts]
    known = [part for part in parts if part is not None]
    match asked.kind:
        case "not":
            return known[0].is_not(TRUE) if known else FALSE
        case "or" if len(known) < len(parts):
            return None
        case "or":
            return sa.or_(*known) if known else FALSE
        case _:
            return sa.and_(*known) if known else None


def _comparison(asked: p.Comparison, place: Place, parameter: Parameter) -> Element:
    column = place.col(asked.column)
    kind = column.type
    match asked.operator:
        case "isNull":
            return column.is_(None) == parameter(Value(asked.value, bool), None)
        case "in":
            array = parameter(Value(asked.value, asked.python), postgresql.ARRAY(kind))
            return column == sa.any_(array)
    value = parameter(Value(asked.value, asked.python), kind)
    match asked.operator:
        case "eq":
            return column == value
        case "lt":
            return column < value
        case "lte":
            return column <= value
        case "gt":
            return column > value
        case _:
            return column >= value
