"""Filters: an argument's tree as conditions on the record's columns, and the uses they are."""

from collections.abc import Iterator, Mapping
from typing import Any

from hub.api import Api, filterable
from hub.compiler import plan as p
from hub.errors import Code, HubError
from schema.record import Column, Embedded, Link, Record

CONDITIONS_MAX = 30  # one statement's filter stays readable to the planner
NESTING_MAX = 3  # and, or, not within each other
JUNCTIONS = ("and", "or", "not")


class Filters:
    """The filters of one operation; their comparisons are counted together."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.compared = 0

    def condition(
        self, record: Record, given: Mapping[str, Any], uses: list[p.Use], depth: int = 0
    ) -> p.Condition:
        """All that is given must hold; what it reads is added to `uses`."""
        if depth > NESTING_MAX:
            message = f"Filters nest at most {NESTING_MAX} deep; join conditions side by side."
            raise HubError(Code.LIMIT_EXCEEDED, message, limit="filterNesting", max=NESTING_MAX)
        parts: list[p.Condition] = []
        for name, inner in given.items():
            if inner is None:
                message = f"A filter's {name} is null; leave it out, or ask isNull."
                raise HubError(Code.INVALID_VARIABLES, message, path=name)
            if name in JUNCTIONS:
                branches = [inner] if name == "not" else inner
                below = tuple(self.condition(record, one, uses, depth + 1) for one in branches)
                parts.append(p.Junction(name, below))
            else:
                parts += self._comparisons(record, name, inner, uses)
        return p.Junction("and", tuple(parts))

    def _comparisons(
        self, record: Record, name: str, given: Mapping[str, Any], uses: list[p.Use]
    ) -> Iterator[p.Comparison]:
        declared, column = _filtered(self.api, record, name)
        python = next(kind for n, kind, _ in filterable(self.api.fields[record.name]) if n == name)
        cleared = isinstance(declared, Column) and declared.clearance
        uses.append(p.Use(f"{record.name}.{declared.name}", "filter", declared.to, cleared))
        for operator, value in given.items():
            if value is None:
                message = f"{name}.{operator} is null; leave it out, or ask isNull."
                raise HubError(Code.INVALID_VARIABLES, message, path=f"{name}.{operator}")
            self.compared += 1
            if self.compared > CONDITIONS_MAX:
                message = (
                    f"A request's filters hold at most {CONDITIONS_MAX} comparisons; "
                    "name values in one `in`, or send several requests."
                )
                raise HubError(Code.LIMIT_EXCEEDED, message, limit="filters", max=CONDITIONS_MAX)
            source = p.Items(tuple(value)) if isinstance(value, list) else value
            yield p.Comparison(column, operator, source, bool if operator == "isNull" else python)


def _filtered(api: Api, record: Record, name: str) -> tuple[Any, str]:
    """The field that a filter's name means, and its column."""
    for declared in api.fields[record.name].values():
        match declared:
            case Column() if declared.name == name:
                return declared, declared.column
            case Embedded(filter=Column() as first) if first.name == name:
                return declared, first.column
            case Link() if declared.name == name:
                return declared, declared.on
            case _:
                continue
    raise AssertionError(f"{record.name} has no filter {name}")
