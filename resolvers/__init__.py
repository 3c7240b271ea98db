"""What SQL cannot answer: decisions of clerks and look-ups in remote registers."""

from collections.abc import Callable, Mapping
from typing import Any

from resolvers import (
    citizenship,
    citizenship_acts,
    citizenship_finality,
    citizenship_matching,
    redaction,
)
from schema.decision import Act, Refusal
from schema.matching import Matcher

DECISIONS: Mapping[str, Callable[[Any, Any], Act | Refusal]] = {
    **citizenship.DECISIONS,
    **citizenship_acts.DECISIONS,
    **citizenship_finality.DECISIONS,
    **citizenship_matching.DECISIONS,
    **redaction.DECISIONS,
}
MATCHERS: Mapping[str, Matcher] = {**citizenship_matching.MATCHERS}
