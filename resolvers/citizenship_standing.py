"""What stands of each person's citizenship, judged by the invariants I1 to I6 for `hub doctor`."""

from collections.abc import Iterable

from resolvers.citizenship_entries.facts import act_of
from resolvers.citizenship_entries.invariants import Standing, violations
from schema.checks import Check
from schema.citizenship_standing import CODES, SELECT, PersonStanding

CODE_OF = dict(zip(("I1", "I2", "I3", "I4", "I5", "I6"), CODES, strict=True))


def judge(stands: PersonStanding) -> Iterable[str]:
    """The codes of the invariants that do not hold, each once."""
    acts = tuple(map(act_of, stands.acts))
    found = violations(Standing(stands.citizenship, stands.birth_entered_on, acts))
    return {CODE_OF[one.invariant] for one in found}


CHECK = Check("citizenship", CODES, PersonStanding, SELECT, judge)
