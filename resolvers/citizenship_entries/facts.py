"""What the register tells of a person as the facts of the rules."""

from resolvers.citizenship_entries.acts import Act
from schema.citizenship_course import StandingAct
from schema.citizenship_texts import Document
from schema.civil import NoteColumn


def act_of(stands: StandingAct) -> Act:
    """An act as the rules know it."""
    what = stands.ground or stands.ended_by or stands.annuls
    assert what is not None, "an act is of something"
    return Act(
        ordinal=stands.ordinal,
        what=what,
        entered_on=stands.entered_on,
        column=stands.written_in,
        is_with_birth=stands.written_in is NoteColumn.REMARKS,
        document=document(stands),
        final_on=stands.final_on,
        delivered_on=stands.delivered_on,
        annulled=annulled(stands),
        formerly=stands.formerly,
    )


def document(stands: StandingAct) -> Document | None:
    """The decision or act that was entered, where it is whole."""
    if stands.body is None or stands.number is None or stands.dated is None:
        return None
    return Document(stands.body, stands.number, stands.dated)


def annulled(stands: StandingAct) -> Document | None:
    """The decision that was annulled."""
    if stands.annulled_body is None or stands.annulled_number is None or stands.annulled_on is None:
        return None
    return Document(stands.annulled_body, stands.annulled_number, stands.annulled_on)
