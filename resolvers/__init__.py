"""What SQL cannot answer: decisions of clerks and look-ups in remote registers."""

from collections.abc import Callable, Mapping
from typing import Any

from resolvers import (
    cases,
    citizenship,
    citizenship_acts,
    citizenship_books,
    citizenship_correction,
    citizenship_delivery,
    citizenship_entering,
    citizenship_finality,
    citizenship_matching,
    citizenship_standing,
    civil,
    redaction,
)
from schema.checks import Check
from schema.decision import Act, Refusal
from schema.matching import Matcher
from schema.remote import Loader

DECISIONS: Mapping[str, Callable[[Any, Any], Act | Refusal]] = {
    **citizenship.DECISIONS,
    **citizenship_acts.DECISIONS,
    **citizenship_books.DECISIONS,
    **citizenship_correction.DECISIONS,
    **citizenship_delivery.DECISIONS,
    **citizenship_entering.DECISIONS,
    **citizenship_finality.DECISIONS,
    **citizenship_matching.DECISIONS,
    **civil.DECISIONS,
    **cases.DECISIONS,
    **redaction.DECISIONS,
}
LOADERS: Mapping[str, Loader] = {}  # no register of today has a field that another one answers
MATCHERS: Mapping[str, Matcher] = {**citizenship_matching.MATCHERS}
CHECKS: tuple[Check, ...] = (citizenship_standing.CHECK,)
