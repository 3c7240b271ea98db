"""What SQL cannot answer: decisions of clerks and look-ups in remote registers."""

from collections.abc import Callable, Mapping
from typing import Any

from resolvers import (
    citizenship,
    citizenship_books,
    citizenship_correction,
    citizenship_entering,
    civil,
    redaction,
)
from schema.decision import Act, Refusal
from schema.remote import Loader

DECISIONS: Mapping[str, Callable[[Any, Any], Act | Refusal]] = {
    **citizenship.DECISIONS,
    **citizenship_books.DECISIONS,
    **citizenship_correction.DECISIONS,
    **citizenship_entering.DECISIONS,
    **civil.DECISIONS,
    **redaction.DECISIONS,
}
LOADERS: Mapping[str, Loader] = {}  # no register of today has a field that another one answers
