"""What SQL cannot answer: decisions of clerks and look-ups in remote registers."""

from collections.abc import Callable, Mapping
from typing import Any

from resolvers import cases, citizenship, redaction
from schema.decision import Act, Refusal

DECISIONS: Mapping[str, Callable[[Any, Any], Act | Refusal]] = {
    **citizenship.DECISIONS,
    **cases.DECISIONS,
    **redaction.DECISIONS,
}
