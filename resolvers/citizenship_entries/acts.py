"""A person's acts on citizenship as they stand entered, and which of them still has effect."""

from dataclasses import dataclass
from datetime import date

from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_acts import AnnulledKind
from schema.citizenship_texts import Document
from schema.civil import NoteColumn

What = CitizenshipGround | CitizenshipEnd | AnnulledKind

# What an annulment of each kind may annul: rulebook art. 15, para. 2. A decision that determines
# citizenship (Law, art. 44) is annulled under art. 45 as one on acquisition (rešenje o sticanju):
# of the four endings it is the only one for a decision under which a person is a citizen, and it
# names that decision, as invariant I5 asks. What no decision gave (descent, birth on the territory)
# or an act ordered (akt) is annulled by annulling the entry, which names none.
ANNULLABLE: dict[AnnulledKind, frozenset[What]] = {
    AnnulledKind.RELEASE: frozenset({CitizenshipEnd.RELEASE}),
    AnnulledKind.ACQUISITION: frozenset(
        {
            CitizenshipGround.ADMISSION,
            CitizenshipGround.INTERNATIONAL_TREATY,
            CitizenshipGround.DETERMINATION,
        }
    ),
    AnnulledKind.TERMINATION: frozenset(
        {
            CitizenshipEnd.RELEASE,
            CitizenshipEnd.RENUNCIATION,
            CitizenshipEnd.INTERNATIONAL_TREATY,
        }
    ),
    AnnulledKind.ENTRY: frozenset(CitizenshipGround),
}


@dataclass(frozen=True, slots=True)
class Act:
    """An acquisition, a termination or an annulment, as entered.

    `column` is None where it stands in a book of citizens by the rules before the rulebook.
    `document` is the decision or act that was entered; descent and birth on the territory have
    none. `annulled` is the decision annulled; None of an entry. `formerly` are the decisions that
    it named before it was corrected.
    """

    ordinal: int
    what: What
    entered_on: date
    column: NoteColumn | None
    is_with_birth: bool
    document: Document | None = None
    final_on: date | None = None
    delivered_on: date | None = None
    annulled: Document | None = None
    formerly: tuple[Document, ...] = ()


def standing(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acquisitions and terminations that no later act annulled, in the order of entry."""
    kept: tuple[Act, ...] = ()
    for act in acts:
        if not isinstance(act.what, AnnulledKind):
            kept = (*kept, act)
        elif (target := annulled_by(act.what, act.annulled, kept)) is not None:
            kept = tuple(one for one in kept if one is not target)
    return kept


def live(acts: tuple[Act, ...]) -> Act | None:
    """The acquisition by which the person is a citizen; None of who is none."""
    kept = standing(acts)
    return kept[-1] if kept and isinstance(kept[-1].what, CitizenshipGround) else None


def annulments(acts: tuple[Act, ...]) -> tuple[tuple[Act, Act | None], ...]:
    """Each annulment with what it annuls; None where nothing that stood."""
    return tuple(
        (act, annulled_by(act.what, act.annulled, standing(acts[:place])))
        for place, act in enumerate(acts)
        if isinstance(act.what, AnnulledKind)
    )


def annulled_by(kind: AnnulledKind, document: Document | None, kept: tuple[Act, ...]) -> Act | None:
    """What an annulment annuls among the acts that stand; None where there is no such act.

    Which decision it names stands in its own entry: a correction of the other one leaves it.
    """
    if kind is AnnulledKind.ENTRY:
        last = kept[-1] if kept else None
        return last if last is not None and last.what in ANNULLABLE[kind] else None
    last_first = [act for act in reversed(kept) if act.what in ANNULLABLE[kind]]
    now = (act for act in last_first if act.document == document)
    before = (act for act in last_first if document in act.formerly)
    return next(now, None) or next(before, None)
