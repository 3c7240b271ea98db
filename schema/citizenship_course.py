"""What stands about a person's citizenship, in SQL and as facts: acts in order, periods, books.

Acts are read from entries of the fact; where a register was taken over without them, from the notes
of birth entries and what they enter, and last from periods that nothing written explains.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_acts import AnnulledKind
from schema.citizenship_texts import Document
from schema.civil import NoteColumn


@dataclass(frozen=True, slots=True)
class StandingAct:
    """An act as it stands entered; one of `ground`, `ended_by` and `annuls` says of what it is.

    `entry` is its entry of the fact, where it has one, with its version, keeper, and whether
    evidence is linked to it; `note` the note that writes it. `written_in` is null by older rules.
    `text` is as entered; the data are read as corrected, where they were, and `formerly` are the
    decisions that it named before and names, where it was: annulments name what was entered.
    """

    ordinal: int
    entry: UUID | None
    version: int
    keeper: str | None
    is_linked: bool
    note: UUID | None
    note_version: int | None
    text: str | None
    ground: CitizenshipGround | None
    ended_by: CitizenshipEnd | None
    annuls: AnnulledKind | None
    entered_on: date
    written_in: NoteColumn | None
    body: str | None
    number: str | None
    dated: date | None
    final_on: date | None
    delivered_on: date | None
    effective_on: date | None
    annulled_body: str | None
    annulled_number: str | None
    annulled_on: date | None
    formerly: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class StandingPeriod:
    """A period of citizenship, with the version of its row."""

    id: UUID
    version: int
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class StandingBirth:
    """The birth entry that is written in, and the next number in its later entries.

    `body` is who it says that keeps it, `citizen_parents` how many parents it states as citizens,
    `foreign_parents` as citizens of another state.
    """

    id: UUID
    version: int
    entered_on: date
    next_ordinal: int
    body: str
    is_in_serbia: bool
    citizen_parents: int
    foreign_parents: int


@dataclass(frozen=True, slots=True)
class StandingBook:
    """An entry of a book of citizens on the person; `key` is for what is written in it."""

    id: UUID
    version: int
    keeper: str
    key: UUID
    body: str


@dataclass(frozen=True, slots=True)
class StandingVolume:
    """A volume of a book of citizens, and whether the number asked for in it is taken."""

    id: UUID
    body: str
    year_from: int
    year_to: int | None
    is_taken: bool


COLUMNS: Final = (
    *("entry", "version", "keeper", "is_linked", "note", "note_version", "text"),
    *("ground", "ended_by", "annuls", "entered_on", "written_in"),
    *("body", "number", "dated", "final_on", "delivered_on", "effective_on"),
    *("annulled_body", "annulled_number", "annulled_on", "formerly"),
)
# Each act with its place in the order, `person_id` and `n`, of the persons in a relation `who`.
# An act that stands in linked rows is counted by its kind; only as many periods of a ground, or of
# an end, as there are more of them are acts of their own.
ACTS: Final = f"""
births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, {", ".join(COLUMNS)}, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
)""".strip()
# The acts of one person of `acts`, as StandingAct.
PAIRS: Final = ", ".join(f"'{one}', a.{one}" for one in COLUMNS)
ACTS_OF: Final = f"""(SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, {PAIRS})
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id)"""
