"""The clerk's choice of whom a decision of the evidence means; rulebook art. 16."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from strawberry import ID

from auth.rules import CITIZENSHIP_OFFICER_ON_BASIS
from schema.citizenship import CITIZENSHIP
from schema.citizenship_acts import Annulment
from schema.citizenship_commands import TEXTS
from schema.citizenship_decisions import CitizenshipDecision
from schema.citizenship_matching import COMPARED, PersonFacts, RowFacts
from schema.command import Command, Facts, command_input
from schema.declare import record_of


@command_input
class ChooseCitizenshipDecisionPersonInput:
    """Whom a decision means that is matched to nobody.

    `ground` names the document by which it is known; demanded where the person's names and birth
    are not such that `citizenshipDecisionCandidates` could show the person.
    """

    decision: ID
    person: ID
    ground: str | None = None


@dataclass(frozen=True, slots=True)
class AnnulmentFacts:
    """An annulment of the decision that is matched to nobody either, and its version."""

    id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class ChoiceFacts:
    """A decision and a person as the register has them; nulls where the viewer reaches none."""

    version: int | None
    decided_on: date | None
    matched: UUID | None
    stated: RowFacts | None
    person: PersonFacts | None
    annulments: tuple[AnnulmentFacts, ...]


def _both(given: ChooseCitizenshipDecisionPersonInput) -> tuple[str, ...]:
    return str(given.decision), str(given.person)


CITIZENSHIP.commands += (
    Command(
        name="chooseCitizenshipDecisionPerson",
        doc="Matches a decision of the evidence, and the annulments of it, to the person whom the "
        "clerk chooses; rulebook art. 16. Once matched it stays so. Given on a stated basis.",
        input=ChooseCitizenshipDecisionPersonInput,
        to=CITIZENSHIP_OFFICER_ON_BASIS,
        subjects=_both,
        facts=Facts(
            shape=ChoiceFacts,
            takes={"decision": UUID, "person": UUID, "viewer_clearance": int},
            select=f"""
SELECT d.recorded_in AS version, d.decided_on, d.person_id AS matched,
  CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('is_open', d.person_id IS NULL,
    'surname', d.surname, 'one_parent', d.one_parent, 'given_name', d.given_name,
    'born_on', d.born_on, 'born_precision', d.born_precision,
    'birth_place', d.birth_place, 'birth_country', d.birth_country) END AS stated,
  (SELECT to_jsonb(x) FROM (SELECT {COMPARED}
     FROM population.person p WHERE p.id = population.surviving(given.person)
      AND (p.protection < 2 OR p.protection <= given.viewer_clearance)) x) AS person,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'version', a.recorded_in)
              ORDER BY a.recorded_in, a.id)
     FROM citizenship.annulment a WHERE a.decision_id = d.id AND a.person_id IS NULL), '[]')
    AS annulments
FROM given LEFT JOIN citizenship.citizenship_decision d ON d.id = given.decision
 AND (d.person_id IS NULL OR d.protection < 1 OR d.protection <= given.viewer_clearance)""",
        ),
        writes=(lambda: record_of(CitizenshipDecision), lambda: record_of(Annulment)),
        refusals=TEXTS
        | {
            "BORN_AFTER_DECISION",
            "DECISION_MATCHED",
            "DECISION_UNKNOWN",
            "NO_CANDIDATE",
            "PERSON_UNKNOWN",
        },
        changes=True,
    ),
)
