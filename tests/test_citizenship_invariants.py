"""The invariants I1 to I6: each holds of what is right, and is seen broken by one fact."""

from dataclasses import replace
from datetime import date

import pytest

from resolvers.citizenship_entries.acts import Act
from resolvers.citizenship_entries.invariants import Standing, violations
from schema.citizenship import CitizenshipGround
from schema.citizenship_acts import AnnulledKind
from schema.civil import NoteColumn
from tests.test_citizenship_decisions import (
    BY_DESCENT,
    DAY,
    DECISION,
    FINAL,
    RELEASE,
    RELEASED,
    TODAY,
)

STANDS = Standing("Република Србија", date(1990, 5, 14), (BY_DESCENT,))
ENDED = replace(STANDS, citizenship=None, acts=(BY_DESCENT, RELEASED))
LATER = Act(
    1,
    CitizenshipGround.ADMISSION,
    TODAY,
    NoteColumn.LATER_ENTRIES,
    is_with_birth=False,
    document=DECISION,
    final_on=FINAL,
)
ADMITTED = replace(STANDS, acts=(LATER,))


DETERMINED = replace(LATER, what=CitizenshipGround.DETERMINATION, final_on=None)
SAME_DAY = replace(DECISION, dated=TODAY)


@pytest.mark.parametrize(
    ("stands", "found"),
    [
        (STANDS, []),
        (replace(ADMITTED, acts=(replace(LATER, final_on=TODAY),)), []),
        (replace(ADMITTED, acts=(replace(DETERMINED, document=SAME_DAY),)), []),
        (replace(ADMITTED, acts=(replace(DETERMINED, document=None),)), [("I2", 1)]),
        (
            replace(ENDED, acts=(BY_DESCENT, replace(RELEASED, entered_on=BY_DESCENT.entered_on))),
            [],
        ),
        (ENDED, []),
        (ADMITTED, []),
        (replace(STANDS, citizenship=None), [("I1", None)]),
        (replace(ENDED, citizenship="Република Србија"), [("I1", None)]),
        (replace(ADMITTED, acts=(replace(LATER, final_on=None),)), [("I2", 1)]),
        (replace(ADMITTED, acts=(replace(LATER, final_on=TODAY + DAY),)), [("I2", 1)]),
        (
            replace(
                ADMITTED,
                acts=(
                    replace(
                        LATER,
                        what=CitizenshipGround.DETERMINATION,
                        document=replace(DECISION, dated=TODAY + DAY),
                    ),
                ),
            ),
            [("I2", 1)],
        ),
        (replace(STANDS, birth_entered_on=date(1990, 5, 15)), [("I3", 1)]),
        (
            replace(STANDS, acts=(replace(BY_DESCENT, column=NoteColumn.LATER_ENTRIES),)),
            [("I3", 1)],
        ),
        (replace(ADMITTED, acts=(replace(LATER, column=NoteColumn.REMARKS),)), [("I4", 1)]),
        (
            replace(ADMITTED, birth_entered_on=TODAY, acts=(replace(LATER, is_with_birth=True),)),
            [("I4", 1)],
        ),
        (replace(ENDED, acts=(replace(RELEASED, ordinal=1),)), [("I5", 1)]),
        (
            replace(
                STANDS,
                acts=(BY_DESCENT, replace(RELEASED, what=AnnulledKind.RELEASE, annulled=RELEASE)),
            ),
            [("I5", 2)],
        ),
        (replace(ENDED, acts=(BY_DESCENT, replace(RELEASED, ordinal=3))), [("I6", 3)]),
        (
            replace(ENDED, acts=(BY_DESCENT, replace(RELEASED, entered_on=date(1990, 5, 13)))),
            [("I6", 2)],
        ),
        (replace(STANDS, acts=(replace(BY_DESCENT, column=None),)), []),
    ],
)
def test_each_invariant_is_seen_broken(
    stands: Standing, found: list[tuple[str, int | None]]
) -> None:
    assert [(one.invariant, one.ordinal) for one in violations(stands)] == found
