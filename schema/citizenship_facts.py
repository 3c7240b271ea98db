"""What the register knows of a person before citizenship is entered: the facts of every command."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from schema.case import disputed, doubted
from schema.citizenship_acts import AnnulledKind
from schema.citizenship_course import (
    ACTS,
    ACTS_OF,
    StandingAct,
    StandingBirth,
    StandingBook,
    StandingPeriod,
    StandingVolume,
)
from schema.citizenship_decisions import CitizenshipDecisionKind
from schema.citizenship_owed import is_annulled
from schema.citizenship_texts import CITIZEN, STATELESS
from schema.scalars import UnitCode


@dataclass(frozen=True, slots=True)
class Evidence:
    """A decision, determination, act or annulment that was delivered to the viewer's unit.

    `kind` is a decision's, `annuls` an annulment's; `record` is the type of any. `is_annulled`: the
    evidence has an annulment of it.
    """

    record: str
    person: UUID | None
    kind: CitizenshipDecisionKind | None
    annuls: AnnulledKind | None
    body: str
    number: str
    dated: date
    final_on: date | None
    delivered_on: date | None
    effective_on: date | None
    annulled_body: str | None
    annulled_number: str | None
    annulled_on: date | None
    is_annulled: bool


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """What is known before citizenship is entered; nulls where there is none within reach.

    `birth` or `book` is the entry that is written in, `books` the others in books of citizens,
    `birth_keeper` the unit that keeps a birth entry on the person, `volume` the book of citizens
    from which is taken over. `lasting` and `ended` are the
    period that lasts and the last one that ended. `is_in_evidence`: a decision given on paper
    stands in the evidence. `answers` are the open notices on what is entered. `is_disputed`: of the
    person or the filing that is answered, the opinion is awaited.
    """

    today: date
    unit: str
    entry_key: UUID
    note_key: UUID
    period_key: UUID
    book_key: UUID
    copy_key: UUID
    person: UUID | None
    born_on: date | None
    version: int | None
    birth: StandingBirth | None
    book: StandingBook | None
    books: tuple[StandingBook, ...]
    volume: StandingVolume | None
    birth_keeper: str | None
    is_disputed: bool
    lasting: StandingPeriod | None
    ended: StandingPeriod | None
    acts: tuple[StandingAct, ...]
    evidence: Evidence | None
    is_in_evidence: bool
    answers: tuple[UUID, ...]


TAKES: Final[Mapping[str, Any]] = {
    "person": UUID,
    "birth_entry": UUID,
    "citizens_book_entry": UUID,
    "viewer_unit": UnitCode,
    "viewer_clearance": int,
    "answered_filing": UUID,
}
TODAY: Final = "(clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date"
# The person, where the viewer may know that there is one; records merged into others are none.
WHO: Final = """who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
)"""
BIRTH: Final = f"""(SELECT jsonb_build_object('id', b.id, 'version', b.recorded_in,
    'entered_on', b.entered_on, 'body', b.source_body, 'is_in_serbia', b.birth_country = 'RS',
    'next_ordinal', 1 + greatest(
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.birth_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES'),
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.status_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES')),
    'citizen_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship = '{CITIZEN}'),
    'foreign_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship NOT IN ('{CITIZEN}', '{STATELESS}')))
  WHERE b.id IS NOT NULL)"""


def book(row: str) -> str:
    """SQL of a StandingBook."""
    return (
        f"jsonb_build_object('id', {row}.id, 'version', {row}.recorded_in, "
        f"'keeper', {row}.keeper_code, 'key', gen_random_uuid(), 'body', {row}.source_body)"
    )


def period(where: str) -> str:
    """SQL of a StandingPeriod, the last of those."""
    return f"""(SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND {where}
    ORDER BY c.until DESC LIMIT 1)"""


def delivered(table: str, record: str, columns: str, dated: str = "decided_on") -> str:
    """SQL of an Evidence, with the columns that a record has beside those of all."""
    return f"""
    SELECT '{record}' AS record, e.person_id AS person, {columns}, e.body, e.number,
      e.{dated} AS dated, e.final_on, e.delivered_on, {is_annulled("e", dated)} AS is_annulled
    FROM citizenship.{table} e WHERE e.id = given.document
      AND e.delivered_unit_code = given.viewer_unit
      AND (e.person_id IS NULL OR e.protection < 2 OR e.protection <= given.viewer_clearance)"""


NO_ANNULLED: Final = (
    "NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on"
)
NO_KIND: Final = "NULL::text AS kind, NULL::text AS annuls, NULL::date AS effective_on"
EVIDENCE: Final = " UNION ALL ".join((
    delivered(
        "citizenship_decision", "CitizenshipDecision",
        f"e.kind, NULL::text AS annuls, e.effective_on, {NO_ANNULLED}",
    ),
    delivered("determination", "Determination", f"{NO_KIND}, {NO_ANNULLED}"),
    delivered("deemed_act", "DeemedAct", f"{NO_KIND}, {NO_ANNULLED}", "issued_on"),
    delivered(
        "annulment", "Annulment",
        "NULL::text AS kind, e.annuls, NULL::date AS effective_on, e.annulled_body, "
        "e.annulled_number, e.annulled_on",
    ),
))  # fmt: skip
OF_EVIDENCE: Final = f"""
  (SELECT to_jsonb(x) FROM ({EVIDENCE}) x) AS evidence, false AS is_in_evidence,
  (SELECT coalesce(jsonb_agg(n.id), '[]') FROM ledger.notice n
    JOIN ledger.act a ON a.number = n.act
    WHERE a.record_id = given.document AND n.unit = given.viewer_unit
      AND n.answered IS NULL) AS answers"""
ON_PAPER: Final = """
  NULL::jsonb AS evidence, EXISTS (
    SELECT FROM (
      SELECT person_id, body, number, decided_on AS dated FROM citizenship.citizenship_decision
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.determination
      UNION ALL SELECT person_id, body, number, issued_on FROM citizenship.deemed_act
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.annulment) e
    WHERE e.number = given.number AND e.body = given.body AND e.dated = given.decided_on
  ) AS is_in_evidence, '[]'::jsonb AS answers"""
WITHOUT_DOCUMENT: Final = "NULL::jsonb AS evidence, false AS is_in_evidence, '[]'::jsonb AS answers"


NONE: Final = "NULL::jsonb"
VOLUME: Final = """(SELECT jsonb_build_object('id', v.id, 'body', v.source_body,
    'year_from', v.year_from, 'year_to', v.year_to, 'is_taken', EXISTS (
      SELECT FROM citizenship.citizens_book_entry e
      WHERE e.book_id = v.id AND e.year = given.year AND e.number = given.entry_number))
    FROM citizenship.citizens_book v
    WHERE v.id = given.book AND v.keeper_code = given.viewer_unit)"""


def select(documents: str, *, entry: str = "given.citizens_book_entry", volume: str = NONE) -> str:
    """The SELECT of EntryFacts; `documents` are the columns on what is entered.

    `entry` is the entry of a book of citizens that is written in, `volume` the book taken from.
    """
    return f"""
, {WHO}, {ACTS}
SELECT {TODAY} AS today, given.viewer_unit AS unit,
  gen_random_uuid() AS entry_key, gen_random_uuid() AS note_key, gen_random_uuid() AS period_key,
  gen_random_uuid() AS book_key, gen_random_uuid() AS copy_key,
  who.id AS person, coalesce(b.born_on, who.born_on) AS born_on,
  coalesce(b.recorded_in, k.recorded_in) AS version,
  {BIRTH} AS birth,
  (SELECT {book("k")} WHERE k.id IS NOT NULL) AS book,
  (SELECT coalesce(jsonb_agg({book("e")} ORDER BY e.keeper_code, e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.id IS DISTINCT FROM k.id) AS books,
  {volume} AS volume,
  (SELECT x.keeper_code FROM civil.birth_entry x WHERE x.person_id = who.id
    ORDER BY x.entered_on, x.id LIMIT 1) AS birth_keeper,
  {disputed("who.id")} OR {doubted("given.answered_filing")} AS is_disputed,
  {period("c.until IS NULL")} AS lasting,
  {period("c.until IS NOT NULL")} AS ended,
  {ACTS_OF} AS acts,
  {documents.strip()}
FROM given LEFT JOIN who ON true
LEFT JOIN civil.birth_entry b ON b.id = given.birth_entry AND b.person_id = who.id
  AND b.keeper_code = given.viewer_unit AND who.birth_keeper = given.viewer_unit
LEFT JOIN citizenship.citizens_book_entry k ON k.id = {entry}
  AND k.person_id = who.id AND k.keeper_code = given.viewer_unit"""
