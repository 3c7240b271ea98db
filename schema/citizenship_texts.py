"""The sentences by which the fact of citizenship is entered, word for word by the rulebook.

Rulebook on entering the fact of citizenship, Sl. glasnik RS 22/2005, 84/2005, 121/2007, 69/2010,
55/2017, 82/2018, art. 9 to 15. Serbian Cyrillic; the Latin is `schema.text.latin` of it. The words
of a template stay, its parentheses too; a slot's words are replaced inside them, the body in the
nominative. The prescribed form is masculine and is kept for everyone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from schema.citizenship import CitizenshipEnd
from schema.citizenship_acts import AnnulledKind

# Since when citizenship is entered by this rulebook: the law is in force from that day.
RULEBOOK_SINCE: Final = date(2005, 2, 27)
# What stands in the column "Državljanstvo" of a citizen; of one who is none, nothing.
CITIZEN: Final = "Република Србија"
STATELESS: Final = "Без држављанства"  # as an entry states it of a parent


@dataclass(frozen=True, slots=True)
class Document:
    """A decision or act as a sentence names it: body (nominative), number, date."""

    body: str
    number: str
    dated: date


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that an entry rests on and no sentence is prescribed for; art. 9 and 10.

    Its name (назив исправе) in Serbian Cyrillic; body, number and date where it has them.
    """

    name: str
    body: str | None = None
    number: str | None = None
    dated: date | None = None


@dataclass(frozen=True, slots=True)
class Papers:
    """Art. 9, para. 2 and art. 10, para. 2: what was shown, in the order of the rulebook."""

    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Admitted:
    """Art. 11, para. 2: admission, or an international treaty."""

    decision: Document
    delivered_on: date


@dataclass(frozen=True, slots=True)
class Determined:
    """Art. 12, para. 2."""

    decision: Document
    delivered_on: date


@dataclass(frozen=True, slots=True)
class Deemed:
    """Art. 13, para. 2: an act, and no delivery."""

    act: Document


@dataclass(frozen=True, slots=True)
class Ended:
    """Art. 15, para. 1."""

    mode: CitizenshipEnd
    decision: Document
    delivered_on: date


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction (ispravka): the decision on it, and the sentence as it should stand."""

    decision: Document
    text: str


@dataclass(frozen=True, slots=True)
class Annulled:
    """Art. 15, para. 2: a decision is annulled, or, where `of` is None, the entry itself.

    `in_book`: the entry stands in a book of citizens.
    """

    decision: Document
    delivered_on: date
    kind: AnnulledKind
    of: Document | None
    in_book: bool = False


Sentence = Papers | Admitted | Determined | Deemed | Ended | Annulled | Corrected


@dataclass(frozen=True, slots=True)
class Wording:
    """The templates and forms of a time; `{}` are filled with slots in their parentheses."""

    since: date
    document: str
    day: str
    admitted: str
    determined: str
    deemed: str
    ended: str
    modes: dict[CitizenshipEnd, str]
    annulled: str
    endings: dict[AnnulledKind, str]
    entry_in_book: str
    between_papers: str
    corrected: str


# Latest first. "поништен је", for "поништено је", agrees with "упис": the rulebook has one verb
# for both, so this word is configuration; so is "у књигу држављана" of an entry that never stood in
# a birth register. Nothing is prescribed between papers, nor of corrections,
# which follow the rules of civil registers: the least.
WORDINGS: Final = (
    Wording(
        since=RULEBOOK_SINCE,
        document="({body}, број {number} од {day})",
        day="{0:%d.%m.}{0.year:04}.",
        admitted="Решењем {decision} које је достављено ({delivered}) "
        "примљен је у држављанство Републике Србије",
        determined="Решењем {decision} које је достављено ({delivered}) "
        "утврђено држављанство Републике Србије",
        deemed="Актом {act} наложен упис чињенице држављанства",
        ended="Држављанство Републике Србије престало {mode} решењем {decision} "
        "које је достављено ({delivered})",
        modes={
            CitizenshipEnd.RELEASE: "отпустом",
            CitizenshipEnd.RENUNCIATION: "одрицањем",
            CitizenshipEnd.INTERNATIONAL_TREATY: "по међународним уговорима",
        },
        annulled="Решењем {decision} које је достављено ({delivered}) {ending}",
        endings={
            AnnulledKind.RELEASE: "поништено је решење о отпусту {of}",
            AnnulledKind.ACQUISITION: "поништено је решење о стицању држављанства Републике "
            "Србије {of}",
            AnnulledKind.TERMINATION: "поништено је решење о престанку држављанства Републике "
            "Србије {of}",
            AnnulledKind.ENTRY: "поништен је упис чињенице држављанства у матичну књигу рођених",
        },
        entry_in_book="поништен је упис чињенице држављанства у књигу држављана",
        between_papers="; ",
        corrected="Решењем {decision} исправљен је упис чињенице држављанства и гласи: {text}",
    ),
)


class NoWordingError(ValueError):
    """No wording was in force on the day; what stands in older books is kept as it stands."""


def render(sentence: Sentence, entered_on: date) -> str:
    """The text of a note entered on a day, in Serbian Cyrillic, without a full stop.

    NoWordingError before the rulebook.
    """
    wording = _wording(entered_on)
    match sentence:
        case Papers(papers):
            return wording.between_papers.join(_paper(wording, paper) for paper in papers)
        case Admitted(decision, delivered_on):
            return _filled(wording, wording.admitted, decision, delivered_on)
        case Determined(decision, delivered_on):
            return _filled(wording, wording.determined, decision, delivered_on)
        case Deemed(act):
            return wording.deemed.format(act=_document(wording, act))
        case Corrected(decision, text):
            return wording.corrected.format(decision=_document(wording, decision), text=text)
        case Ended(mode, decision, delivered_on):
            assert mode in wording.modes, "an annulment is no mode of termination"
            return _filled(wording, wording.ended, decision, delivered_on, mode=wording.modes[mode])
        case Annulled(decision, delivered_on, kind, of, in_book):
            assert (of is None) == (kind is AnnulledKind.ENTRY), "an entry has no decision"
            named = "" if of is None else _document(wording, of)
            is_of_book = in_book and kind is AnnulledKind.ENTRY
            ending = wording.entry_in_book if is_of_book else wording.endings[kind]
            ending = ending.format(of=named)
            return _filled(wording, wording.annulled, decision, delivered_on, ending=ending)


def written_day(day: date) -> str:
    """A date as entries and forms write it: `20.03.2026.`."""
    return WORDINGS[0].day.format(day)


def _wording(entered_on: date) -> Wording:
    for wording in WORDINGS:
        if wording.since <= entered_on:
            return wording
    raise NoWordingError(f"no wording was in force on {entered_on.isoformat()}")


def _filled(
    wording: Wording, template: str, decision: Document, delivered_on: date, **more: str
) -> str:
    return template.format(
        decision=_document(wording, decision), delivered=wording.day.format(delivered_on), **more
    )


def _document(wording: Wording, document: Document) -> str:
    return wording.document.format(
        body=document.body, number=document.number, day=wording.day.format(document.dated)
    )


def _paper(wording: Wording, paper: Paper) -> str:
    """`Назив (орган, број 1 од 20.03.2026.)`, without what the paper does not have."""
    number = None if paper.number is None else f"број {paper.number}"
    dated = None if paper.dated is None else f"од {wording.day.format(paper.dated)}"
    mark = _joined((number, dated), " ")
    inside = _joined((paper.body, mark), ", ")
    return f"{paper.name} ({inside})" if inside else paper.name


def _joined(parts: Sequence[str | None], between: str) -> str:
    return between.join(part for part in parts if part)
