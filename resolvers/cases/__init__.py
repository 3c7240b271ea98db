"""Decisions on cases; which step is allowed when, and its clock, schema/case_courses.py says."""

from collections.abc import Callable
from typing import Any

from resolvers.cases.doubt import give_opinion, open_doubt, take_up_opinion, withdraw_doubt
from resolvers.cases.reconstruction import (
    add_evidence,
    close_reconstruction,
    open_reconstruction,
    restore_entry,
)
from schema.decision import Act, Refusal

DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "openDoubt": open_doubt,
    "giveOpinion": give_opinion,
    "withdrawDoubt": withdraw_doubt,
    "takeUpOpinion": take_up_opinion,
    "openReconstruction": open_reconstruction,
    "addEvidence": add_evidence,
    "restoreEntry": restore_entry,
    "closeReconstruction": close_reconstruction,
}
