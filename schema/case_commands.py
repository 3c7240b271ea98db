"""Commands on cases: a doubt and its opinion, the reconstruction of records."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from uuid import UUID

from auth.rules import CITIZENSHIP_OFFICER, REGISTRAR
from schema.case import CASES, CaseDecision, CaseDocument, CaseEntry, CaseFile, CaseStep, disputed
from schema.case_inputs import (
    AddEvidenceInput,
    CloseReconstructionInput,
    DoubtFacts,
    GiveOpinionInput,
    OpenDoubtInput,
    OpenReconstructionInput,
    OrderFacts,
    RestoredFacts,
    RestoreEntryInput,
    StepFacts,
    TakeUpOpinionInput,
    WithdrawDoubtInput,
)
from schema.command import Command, Facts
from schema.declare import record_of
from schema.record import Record
from schema.scalars import UnitCode

# Notices: what is owed because of a case, and in whose list it stands.
OPINION_ASKED = "OPINION_ASKED"  # the Ministry of the Interior owes its opinion
OPINION_GIVEN = "OPINION_GIVEN"  # the registrar owes to take it up
RENEWAL_ORDERED = "RENEWAL_ORDERED"  # the unit owes the renewal of its records

KEEPERS = CITIZENSHIP_OFFICER | REGISTRAR
NUMBERS = "numbers of cases"  # a subject: they are given one after another
WORDS = frozenset(
    {
        *("TEXT_CHARACTERS", "TEXT_EMPTY", "TEXT_HOMOGLYPHS", "TEXT_MARKS", "TEXT_NOT_CYRILLIC"),
        *("TEXT_TOO_LONG", "TEXT_UNCLEAN"),
    }
)
ON_A_CASE = frozenset({"CASE_CLOSED", "CASE_STEP_NOT_ALLOWED", "CASE_UNKNOWN"})
TODAY = "(clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date"
NEXT_NUMBER = f"""(SELECT coalesce(max(c.number), 0) + 1 FROM cases.case_file c
    WHERE c.office = given.viewer_office AND c.year = extract(year FROM {TODAY}))"""


def _told(row: str, level: int = 2) -> str:
    """Whether a row about a person, or about nobody, is there for the viewer's clearance."""
    return (
        f"({row}.protection IS NULL OR {row}.protection < {level} "
        f"OR {row}.protection <= given.viewer_clearance)"
    )


# The columns of StepFacts.
STEP = f"""gen_random_uuid() AS key, {TODAY} AS today, given.viewer_office AS office,
  c.recorded_in AS version, c.kind, c.state, c.opened_on, c.closed_on, c.due_on,
  c.unit_code AS unit, c.person_id AS person,
  (SELECT count(*) FROM cases.case_step s WHERE s.case_file_id = c.id) AS steps,
  (SELECT count(*) FROM cases.case_entry e WHERE e.case_file_id = c.id) AS entries,
  (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    WHERE n.answered IS NULL AND n.act IN (
      SELECT s.recorded_in FROM cases.case_step s WHERE s.case_file_id = c.id)) AS notices,
  c.filing,
  EXISTS (SELECT FROM ledger.filing f
    WHERE f.id = c.filing AND f.office = given.viewer_office AND f.state = 'WAITING')
    AS filing_waits"""
IN_REACH = f"""given LEFT JOIN cases.case_file c ON c.id = given.case_file
 AND (given.viewer_unit IS NULL OR c.unit_code = given.viewer_unit) AND {_told("c")}"""
OF_STEP = {
    "case_file": UUID,
    "viewer_unit": str,
    "viewer_office": str,
    "viewer_clearance": int,
}


def _about(given: OpenDoubtInput) -> Iterator[str]:
    yield NUMBERS
    yield from (str(one) for one in (given.person, given.filing) if one is not None)


def _order(_: OpenReconstructionInput) -> tuple[str, ...]:
    return (NUMBERS,)


def _case(
    given: GiveOpinionInput
    | WithdrawDoubtInput
    | TakeUpOpinionInput
    | AddEvidenceInput
    | RestoreEntryInput
    | CloseReconstructionInput,
) -> tuple[str, ...]:
    return (str(given.case_file),)


def _rows(*of: type) -> tuple[Callable[[], Record], ...]:
    """The records that a command writes, the first of them the one that it answers."""
    return tuple(partial(record_of, one) for one in of)


def _step() -> Facts:
    return Facts(shape=StepFacts, takes=OF_STEP, select=f"SELECT {STEP}\nFROM {IN_REACH}")


CASES.commands += (
    Command(
        name="openDoubt",
        doc="Opens a case of doubt about data in a book of the own unit: the opinion of the "
        "Ministry of the Interior is asked, rulebook, general rules. Until it is given, "
        "citizenship of the person is not entered and the filing waits.",
        input=OpenDoubtInput,
        to=REGISTRAR,
        subjects=_about,
        facts=Facts(
            shape=DoubtFacts,
            takes={
                "person": UUID,
                "birth_entry": UUID,
                "citizens_book_entry": UUID,
                "filing": UUID,
                "viewer_unit": UnitCode,
                "viewer_office": str,
                "viewer_clearance": int,
            },
            # In the own books, delivered to be entered there, or in no book and named by a filing.
            select=f"""
SELECT gen_random_uuid() AS key, {TODAY} AS today, given.viewer_office AS office,
  given.viewer_unit AS unit, {NEXT_NUMBER} AS next_number, p.id AS person,
  {disputed("population.surviving(given.person)")}
    OR EXISTS (SELECT FROM cases.case_file c WHERE c.filing = given.filing AND c.is_open)
    AS is_disputed,
  (SELECT e.id FROM civil.birth_entry e WHERE e.id = given.birth_entry
      AND e.person_id = p.id AND e.keeper_code = given.viewer_unit) AS birth_entry,
  (SELECT e.id FROM citizenship.citizens_book_entry e WHERE e.id = given.citizens_book_entry
      AND e.person_id = p.id AND e.keeper_code = given.viewer_unit) AS citizens_book_entry,
  f.state AS filing_state, f.year AS filing_year, f.number AS filing_number
FROM given
LEFT JOIN ledger.filing f ON f.id = given.filing AND f.office = given.viewer_office
LEFT JOIN population.person p ON p.id = population.surviving(given.person) AND {_told("p")}
 AND (p.birth_keeper = given.viewer_unit
   OR p.birth_keeper IS NULL AND f.id IS NOT NULL
   OR EXISTS (SELECT FROM citizenship.citizens_book_entry e
        WHERE e.person_id = p.id AND e.keeper_code = given.viewer_unit)
   OR given.viewer_unit IN (
     SELECT d.delivered_unit_code FROM citizenship.citizenship_decision d WHERE d.person_id = p.id
     UNION ALL
     SELECT d.delivered_unit_code FROM citizenship.determination d WHERE d.person_id = p.id
     UNION ALL
     SELECT d.delivered_unit_code FROM citizenship.deemed_act d WHERE d.person_id = p.id
     UNION ALL
     SELECT d.delivered_unit_code FROM citizenship.annulment d WHERE d.person_id = p.id))""",
        ),
        writes=_rows(CaseFile, CaseStep, CaseDocument, CaseEntry),
        refusals=WORDS
        | {
            "CASE_ENTRY_UNKNOWN",
            "DAY_IN_FUTURE",
            "DOUBT_ABOUT_NOBODY",
            "DOUBT_OPEN",
            "FILING_CLOSED",
            "FILING_UNKNOWN",
            "PERSON_UNKNOWN",
        },
        notices={OPINION_ASKED: CITIZENSHIP_OFFICER},
    ),
    Command(
        name="giveOpinion",
        doc="Gives the opinion on a doubt, which resolves it, rulebook, general rules; a notice "
        "stands in the registrar's list.",
        input=GiveOpinionInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_case,
        facts=_step(),
        writes=_rows(CaseFile, CaseStep, CaseDocument, CaseDecision),
        refusals=WORDS | ON_A_CASE | {"DAY_BEFORE_CASE", "DAY_IN_FUTURE"},
        notices={OPINION_GIVEN: REGISTRAR},
        changes=True,
    ),
    Command(
        name="withdrawDoubt",
        doc="Withdraws a doubt of the own unit that fell away; its filing goes on, and the notice "
        "to the Ministry of the Interior is taken back.",
        input=WithdrawDoubtInput,
        to=REGISTRAR,
        subjects=_case,
        facts=_step(),
        writes=_rows(CaseFile, CaseStep),
        refusals=WORDS | ON_A_CASE,
        changes=True,
    ),
    Command(
        name="takeUpOpinion",
        doc="Takes up the opinion on a doubt of the own unit: its notice is answered, and the "
        "filing that waited goes on.",
        input=TakeUpOpinionInput,
        to=REGISTRAR,
        subjects=_case,
        facts=_step(),
        writes=_rows(CaseStep),
        refusals=ON_A_CASE | {"OPINION_NOT_WAITING"},
    ),
    Command(
        name="openReconstruction",
        doc="Opens the renewal of destroyed or lost records by the order of the Minister of the "
        "Interior, rulebook on renewal of records; a notice stands in the list of the unit "
        "that keeps them.",
        input=OpenReconstructionInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_order,
        facts=Facts(
            shape=OrderFacts,
            takes={
                "unit": UnitCode,
                "order_number": str,
                "ordered_on": date,
                "viewer_office": str,
            },
            select=f"""
SELECT gen_random_uuid() AS key, {TODAY} AS today, given.viewer_office AS office,
  {NEXT_NUMBER} AS next_number,
  EXISTS (SELECT FROM cases.case_file c JOIN cases.case_document d ON d.case_file_id = c.id
    WHERE c.kind = 'RECONSTRUCTION' AND d.number = given.order_number
      AND d.dated = given.ordered_on AND c.unit_code IS NOT DISTINCT FROM given.unit) AS is_known,
  (SELECT u.keeper_code FROM local_government.unit u WHERE u.code = given.unit) AS keeper
FROM given""",
        ),
        writes=_rows(CaseFile, CaseStep, CaseDocument),
        refusals=WORDS
        | {
            "DAY_IN_FUTURE",
            "DEADLINE_BEFORE_ORDER",
            "DEADLINE_TOO_FAR",
            "ORDER_KNOWN",
            "RENEWAL_KEPT_ELSEWHERE",
            "RENEWAL_WITHOUT_KEEPER",
            "UNIT_UNKNOWN",
        },
        notices={RENEWAL_ORDERED: REGISTRAR},
    ),
    Command(
        name="addEvidence",
        doc="Adds evidence of what lost records said to their reconstruction.",
        input=AddEvidenceInput,
        to=KEEPERS,
        subjects=_case,
        facts=_step(),
        writes=_rows(CaseStep, CaseDocument),
        refusals=WORDS | ON_A_CASE | {"CASE_DOCUMENTS_MISSING", "DAY_IN_FUTURE"},
    ),
    Command(
        name="restoreEntry",
        doc="Names an entry that was renewed, and on which evidence; by the keeper of the book.",
        input=RestoreEntryInput,
        to=KEEPERS,
        subjects=_case,
        facts=Facts(
            shape=RestoredFacts,
            takes={
                **OF_STEP,
                "birth_entry": UUID,
                "citizens_book_entry": UUID,
                "decision": UUID,
            },
            select=f"""
SELECT {STEP}, r.id IS NOT NULL AS is_there, r.person_id AS whose,
  EXISTS (SELECT FROM cases.case_entry e WHERE e.case_file_id = c.id
    AND r.id IN (e.birth_entry_id, e.citizens_book_entry_id, e.decision_id)) AS is_named
FROM {IN_REACH}
LEFT JOIN LATERAL (
  SELECT e.id, e.person_id FROM civil.birth_entry e
   WHERE e.id = given.birth_entry AND c.book = 'BIRTHS' AND e.keeper_code = c.unit_code
     AND {_told("e")}
  UNION ALL
  SELECT e.id, e.person_id FROM citizenship.citizens_book_entry e
   WHERE e.id = given.citizens_book_entry AND c.book = 'CITIZENS'
     AND e.keeper_code = c.unit_code AND {_told("e")}
  UNION ALL
  SELECT d.id, d.person_id FROM citizenship.citizenship_decision d
   WHERE d.id = given.decision AND c.book = 'EVIDENCE' AND {_told("d", 1)}) r ON true""",
        ),
        writes=_rows(CaseEntry, CaseStep),
        refusals=WORDS
        | ON_A_CASE
        | {"CASE_ENTRY_KNOWN", "CASE_ENTRY_UNKNOWN", "CASE_NAMES_ONE_ENTRY", "CASE_OF_ANOTHER"},
    ),
    Command(
        name="closeReconstruction",
        doc="Ends the renewal by a decision with its remedy; by the keeper of the records.",
        input=CloseReconstructionInput,
        to=KEEPERS,
        subjects=_case,
        facts=_step(),
        writes=_rows(CaseFile, CaseStep, CaseDecision),
        refusals=WORDS
        | ON_A_CASE
        | {
            "CASE_NOTHING_RESTORED",
            "CASE_OF_ANOTHER",
            "DAY_BEFORE_CASE",
            "DAY_BEFORE_DECISION",
            "DAY_IN_FUTURE",
        },
        changes=True,
    ),
)
