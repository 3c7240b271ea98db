"""What facts take beside the input, as the driver takes it; and whom they are about."""

import dataclasses
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any
from uuid import UUID

from auth.viewer import Viewer
from hub.ledger.given import written
from hub.writers import bare, is_structured
from schema.command import Facts


def of_viewer(viewer: Viewer) -> dict[str, Any]:
    """What facts may take of the viewer; the office is the unit, else the capacity."""
    return {
        "viewer_unit": viewer.unit,
        "viewer_office": viewer.unit or viewer.capacity.value,
        "viewer_capacity": viewer.capacity.value,
        "viewer_clearance": viewer.clearance,
        "viewer_basis": viewer.basis,
        "viewer_account": viewer.account,
    }


def parameters(facts: Facts, given: Mapping[str, Any]) -> list[Any]:
    """The values that facts take, in their order."""
    return [_parameter(python, given[name]) for name, python in facts.takes.items()]


def _parameter(python: Any, value: Any) -> Any:
    """A value as the driver takes it: structured ones as JSON, enumerations by name."""
    if value is not None and is_structured(bare(python)):
        return written(value).decode()
    return value.name if isinstance(value, Enum) else value


def ids(value: Any) -> Iterator[UUID]:
    """Every id in an input or in facts, those of persons among them."""
    match value:
        case UUID():
            yield value
        case list() | tuple():
            for one in value:
                yield from ids(one)
        case _ if dataclasses.is_dataclass(value):
            for field in dataclasses.fields(value):
                yield from ids(getattr(value, field.name))
