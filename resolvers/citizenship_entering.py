"""Citizenship entered by a registrar: from what is asked and known to the act, or a refusal."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from uuid import UUID

from resolvers.citizenship_checks import annulled
from resolvers.citizenship_entries import commands as rules
from resolvers.citizenship_entries.acts import live
from resolvers.citizenship_entries.decide import ARTICLES, checked, decide
from resolvers.citizenship_entries.facts import act_of as stood
from resolvers.citizenship_entries.facts import document
from resolvers.citizenship_entries.sentences import what_of
from resolvers.citizenship_rows import Beside, act_of, link_evidence
from schema import entered
from schema.articles import GENERAL, citizenship_law
from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_course import StandingAct
from schema.citizenship_decisions import CitizenshipDecisionKind
from schema.citizenship_entry_inputs import (
    EnterAdmissionInput,
    EnterAnnulmentInput,
    EnterCitizenshipByBirthInput,
    EnterCitizenshipDecisionInput,
    EnterDeemedCitizenInput,
    EnterDeterminationInput,
    EnterTerminationInput,
    Placed,
    TerritoryProof,
)
from schema.citizenship_facts import EntryFacts, Evidence
from schema.citizenship_texts import Document, Paper
from schema.decision import Act, Refusal
from schema.entered import WordsError

TERRITORY: Final = citizenship_law(13)
COLUMNS: Final[Mapping[str, str]] = {
    "CitizenshipDecision": "decision_id",
    "Determination": "determination_id",
    "DeemedAct": "deemed_act_id",
    "Annulment": "annulment_id",
}


def enter_citizenship_decision(
    given: EnterCitizenshipDecisionInput, facts: EntryFacts
) -> Act | Refusal:
    """What was delivered is entered as the evidence has it, of the person to whom it is matched.

    What was annulled before it was entered has nothing to enter; what stands on paper is linked.
    """
    found = facts.evidence
    if found is None:
        return Refusal("DECISION_UNKNOWN", None)
    if facts.person is not None and found.person is None:
        return Refusal("NOT_MATCHED", GENERAL, {"number": found.number})
    if facts.person is not None and found.person != facts.person:
        return Refusal("DECISION_OF_ANOTHER", GENERAL, {"number": found.number})
    evidence = {COLUMNS[found.record]: UUID(str(given.document))}
    if refusal := check_place(given, facts):
        return refusal
    if facts.is_disputed:
        return Refusal("AWAITING_OPINION", GENERAL)
    asked = asked_of(found)
    if (stands := entered_on_paper(facts, found)) is not None:
        if not is_alike(stands, asked):
            return Refusal(
                "ENTERED_AS_ANOTHER_KIND", ARTICLES[type(asked)], {"number": found.number}
            )
        return link_evidence(facts, stands, evidence)
    if found.is_annulled:
        return annulled(found.number)
    beside = Beside(given.registrar, found.effective_on, evidence)
    return _enter(given, facts, asked, beside)


def is_alike(stands: StandingAct, asked: rules.Command) -> bool:
    """Whether an act was entered as of the same kind, and of the same that it annuls."""
    of = asked.annulled if isinstance(asked, rules.Annulment) else None
    act = stood(stands)
    return (act.what, act.annulled) == (what_of(asked), of)


def entered_on_paper(facts: EntryFacts, found: Evidence) -> StandingAct | None:
    """The own unit's entry of the same document on the person, before the evidence had it."""
    named = Document(found.body, found.number, found.dated)
    for one in facts.acts:
        is_own = one.entry is not None and one.keeper == facts.unit
        if is_own and not one.is_linked and document(one) == named:
            return one
    return None


def enter_citizenship_by_birth(
    given: EnterCitizenshipByBirthInput, facts: EntryFacts
) -> Act | Refusal:
    """Birth on the territory, of one born in Serbia whose entry states no parent as a citizen.

    What is proved of the parents is not stated otherwise: no parent has another citizenship.
    """
    birth, against = facts.birth, None
    is_by_parents = given.proves is TerritoryProof.PARENTS
    if birth is not None and (
        not birth.is_in_serbia or birth.citizen_parents or (is_by_parents and birth.foreign_parents)
    ):
        against = Refusal("NO_GROUND_OF_TERRITORY", TERRITORY)
    paper = Paper(given.name, given.body, given.number, given.dated)
    beside = Beside(registrar=given.registrar, shown=paper)
    return _enter(given, facts, rules.Territory(paper), beside, against)


def enter_admission(given: EnterAdmissionInput, facts: EntryFacts) -> Act | Refusal:
    """Admission, or a treaty."""
    asked = rules.Admission(
        ground=given.ground,  # type: ignore[arg-type]  # the input is checked
        decision=_decision(given),
        final_on=given.final_on,
        delivered_on=given.delivered_on,
        effective_on=given.effective_on,
    )
    return _on_paper(given, facts, asked)


def enter_determination(given: EnterDeterminationInput, facts: EntryFacts) -> Act | Refusal:
    """A determination."""
    asked = rules.Determination(_decision(given), given.delivered_on, given.effective_on)
    return _on_paper(given, facts, asked)


def enter_deemed_citizen(given: EnterDeemedCitizenInput, facts: EntryFacts) -> Act | Refusal:
    """One deemed a citizen."""
    return _on_paper(given, facts, rules.DeemedCitizen(_decision(given), given.effective_on))


def enter_termination(given: EnterTerminationInput, facts: EntryFacts) -> Act | Refusal:
    """Termination in one of its modes."""
    asked = rules.Termination(
        mode=given.mode,  # type: ignore[arg-type]  # the input is checked
        decision=_decision(given),
        delivered_on=given.delivered_on,
        effective_on=given.effective_on,
    )
    return _on_paper(given, facts, asked)


def enter_annulment(given: EnterAnnulmentInput, facts: EntryFacts) -> Act | Refusal:
    """Annulment of a decision, or of the entry."""
    annulled = _named(given.annulled_body, given.annulled_number, given.annulled_on)
    asked = rules.Annulment(_decision(given), given.delivered_on, given.annuls, annulled)
    return _on_paper(given, facts, asked)


def asked_of(found: Evidence) -> rules.Command:
    """What is entered of a row of the evidence."""
    document = Document(found.body, found.number, found.dated)
    kinds = CitizenshipDecisionKind
    match found.kind:
        case kinds.ADMISSION | kinds.TREATY_ACQUISITION:
            return rules.Admission(
                CitizenshipGround.ADMISSION
                if found.kind is kinds.ADMISSION
                else CitizenshipGround.INTERNATIONAL_TREATY,
                document,
                found.final_on,
                found.delivered_on,
                found.effective_on,
            )
        case kinds.RELEASE | kinds.RENUNCIATION | kinds.TREATY_TERMINATION:
            mode = MODES[found.kind]
            return rules.Termination(mode, document, found.delivered_on, found.effective_on)
    if found.annuls is not None:
        annulled = _named(found.annulled_body, found.annulled_number, found.annulled_on)
        return rules.Annulment(document, found.delivered_on, found.annuls, annulled)
    if found.record == "DeemedAct":
        return rules.DeemedCitizen(document, None)
    return rules.Determination(document, found.delivered_on, None)


MODES: Final[Mapping[CitizenshipDecisionKind, Any]] = {
    CitizenshipDecisionKind.RELEASE: CitizenshipEnd.RELEASE,
    CitizenshipDecisionKind.RENUNCIATION: CitizenshipEnd.RENUNCIATION,
    CitizenshipDecisionKind.TREATY_TERMINATION: CitizenshipEnd.INTERNATIONAL_TREATY,
}


def known_of(facts: EntryFacts) -> rules.Facts:
    """What the register knows as the facts of the rules."""
    assert facts.born_on is not None, "there is somebody"
    return rules.Facts(
        today=facts.today,
        born_on=facts.born_on,
        birth_entered_on=facts.birth.entered_on if facts.birth else None,
        is_in_citizens_book=facts.book is not None,
        is_disputed=facts.is_disputed,
        since=facts.lasting.since if facts.lasting else None,
        until=facts.ended.until if facts.ended else None,
        acts=tuple(stood(one) for one in facts.acts),
    )


def check_place(given: Placed, facts: EntryFacts) -> Refusal | None:
    """Somebody is meant, and an entry of the own unit's books."""
    if facts.person is None:
        return Refusal("PERSON_UNKNOWN", None)
    if facts.birth is None and facts.book is None:
        return Refusal("ENTRY_UNKNOWN", GENERAL)
    if given.citizens_book_entry and facts.birth_keeper is not None:
        return Refusal("BIRTH_ENTRY_STANDS", GENERAL)
    return None


def differs(facts: EntryFacts) -> Refusal | None:
    """Whether what is entered and the period on record disagree: a datum to have an opinion on."""
    is_live = live(tuple(stood(one) for one in facts.acts)) is not None
    return Refusal("BOOKS_DIFFER", GENERAL) if is_live != (facts.lasting is not None) else None


def _decision(given: Any) -> Document:
    return Document(given.body, given.number, given.decided_on)


def _named(body: str | None, number: str | None, dated: Any) -> Document | None:
    return None if body is None or number is None else Document(body, number, dated)


def _on_paper(given: Any, facts: EntryFacts, asked: rules.Command) -> Act | Refusal:
    """What stands in the evidence is entered from there, and not as somebody types it."""
    known = Refusal("IN_EVIDENCE", ARTICLES[type(asked)], {"number": given.number})
    beside = Beside(given.registrar, getattr(asked, "effective_on", None))
    return _enter(given, facts, asked, beside, known if facts.is_in_evidence else None)


def _enter(
    given: Any,
    facts: EntryFacts,
    asked: rules.Command,
    beside: Beside,
    against: Refusal | None = None,
) -> Act | Refusal:
    """What the rules decide, with the rows that say so: shape first, days, then what stands.

    `against` is what stands against it that the rules do not know.
    """
    if refusal := check_place(given, facts) or check_registrar(given.registrar):
        return refusal
    known = known_of(facts)
    if isinstance(clean := checked(known, asked), Refusal):
        return clean
    if refusal := against or differs(facts):
        return refusal
    place = rules.Place.BIRTH_ENTRY if facts.birth else rules.Place.CITIZENS_BOOK
    made = decide(known, place, clean)
    return made if isinstance(made, Refusal) else act_of(facts, made, beside)


def check_registrar(name: str | None) -> Refusal | None:
    """The name of who signs, in Serbian Cyrillic."""
    try:
        if name is not None:
            entered.name(name, "registrar")
    except WordsError as error:
        return error.refusal()
    return None


DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "enterCitizenshipDecision": enter_citizenship_decision,
    "enterCitizenshipByBirth": enter_citizenship_by_birth,
    "enterAdmission": enter_admission,
    "enterDetermination": enter_determination,
    "enterDeemedCitizen": enter_deemed_citizen,
    "enterTermination": enter_termination,
    "enterAnnulment": enter_annulment,
}
