"""The invariants I1 to I6 of a person's citizenship, checked on what stands entered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from resolvers.citizenship_entries.acts import Act, annulled_by, live, standing
from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_acts import AnnulledKind
from schema.civil import NoteColumn

FINAL = (CitizenshipGround.ADMISSION, CitizenshipGround.INTERNATIONAL_TREATY)


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands about one person: the column "Državljanstvo", the day of birth's entry, acts."""

    citizenship: str | None
    birth_entered_on: date | None
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Violation:
    """An invariant that does not hold, and the ordinal of the act; None of the column."""

    invariant: str
    ordinal: int | None


def violations(stands: Standing) -> tuple[Violation, ...]:
    """Every invariant that does not hold, by acts in their order, the column last."""
    found = [
        Violation(invariant, act.ordinal)
        for place, act in enumerate(stands.acts)
        for invariant in _of_act(stands, stands.acts[:place], act)
    ]
    if (stands.citizenship is not None) != (live(stands.acts) is not None):
        found.append(Violation("I1", None))
    return tuple(found + _order(stands.acts))


def _of_act(stands: Standing, before: tuple[Act, ...], act: Act) -> Iterator[str]:
    is_with_birth_entry = act.is_with_birth and act.entered_on == stands.birth_entered_on
    # By older rules a book of citizens has no such columns, and says nothing of finality.
    is_by_rulebook = act.column is not None
    if (
        is_by_rulebook
        and act.what in FINAL
        and (act.final_on is None or act.final_on > act.entered_on)
    ):
        yield "I2"
    if (
        is_by_rulebook
        and act.what is CitizenshipGround.DETERMINATION
        and (act.document is None or act.document.dated > act.entered_on)
    ):
        yield "I2"
    if is_by_rulebook:
        if act.what is CitizenshipGround.DESCENT:
            if not is_with_birth_entry or act.column is not NoteColumn.REMARKS:
                yield "I3"
        elif isinstance(act.what, CitizenshipGround) and (
            (act.column is NoteColumn.REMARKS) != is_with_birth_entry
        ):
            yield "I4"
    if isinstance(act.what, CitizenshipEnd) and live(before) is None:
        yield "I5"
    if isinstance(act.what, AnnulledKind) and (
        annulled_by(act.what, act.annulled, standing(before)) is None
    ):
        yield "I5"


def _order(acts: tuple[Act, ...]) -> list[Violation]:
    """I6: numbered from one without a gap, and no act entered before the one before it."""
    gaps = [act for place, act in enumerate(acts, 1) if act.ordinal != place]
    early = [after for one, after in pairwise(acts) if after.entered_on < one.entered_on]
    return [Violation("I6", act.ordinal) for act in sorted({*gaps, *early}, key=_ordinal)]


def _ordinal(act: Act) -> int:
    return act.ordinal
