"""What SQL cannot answer: decisions of clerks and look-ups in remote registers."""

from collections.abc import Callable, Mapping
from typing import Any

from resolvers import (
    citizenship,
    citizenship_books,
    citizenship_correction,
    citizenship_entering,
    citizenship_standing,
    civil,
    redaction,
)
from schema.checks import Check
from schema.decision import Act, Refusal

DECISIONS: Mapping[str, Callable[[Any, Any], Act | Refusal]] = {
    **citizenship.DECISIONS,
    **civil.DECISIONS,
    **citizenship_entering.DECISIONS,
    **citizenship_books.DECISIONS,
    **citizenship_correction.DECISIONS,
    **redaction.DECISIONS,
}
CHECKS: tuple[Check, ...] = (citizenship_standing.CHECK,)
