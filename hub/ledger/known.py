"""What facts take beside the input: of the viewer; and values as the driver takes them."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

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
