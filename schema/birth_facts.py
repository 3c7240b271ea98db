"""What the registers know before a birth is entered: shapes of facts, and the SELECT of them.

They are of the whole registers; only who is protected above the viewer's clearance is not there.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from schema.birth_inputs import DOCUMENTS_MAX
from schema.case import disputed, doubted
from schema.citizenship_course import ACTS, ACTS_OF, StandingAct
from schema.graph import DatePrecision
from schema.population import Sex

KEYS: Final = DOCUMENTS_MAX + 10  # of the rows that one entry writes at most


@dataclass(frozen=True, slots=True)
class BookFacts:
    """The area of the book, and where in it the entry stands.

    `places` are the units by which a place on its territory is named: the area's own, the city
    municipalities (gradske opštine) of a city, and the city of a municipality. `ordinal` is the
    area's among those of its unit. `volume` is the one asked for, or the one that is written in;
    null where there is none in the year. `page` is the last one of the year.
    """

    unit: str
    places: tuple[str, ...]
    keeper: str
    valid_from: date
    valid_to: date | None
    ordinal: int
    volume: str | None
    number: int
    page: int


@dataclass(frozen=True, slots=True)
class EnteredFacts:
    """A birth entry that stands already, the unit that keeps it, and whose it is."""

    entered_on: date
    keeper: str
    person: UUID | None


@dataclass(frozen=True, slots=True)
class ChildFacts:
    """A person of the population register, with the records merged into theirs.

    `since` is the first day of the citizenship that lasts, `until` the last of one that ended;
    `acts` on citizenship are in the order of entry. `may_declare` is false where an affiliation
    stands already, or is not the viewer's to know.
    """

    id: UUID
    version: int
    sex: Sex
    born_on: date
    born_precision: DatePrecision
    keeper: str | None
    residence_unit: str | None
    jmbg: str | None
    has_number: bool
    has_one_parent: bool
    may_declare: bool
    entry: EnteredFacts | None
    since: date | None
    until: date | None
    is_in_citizens_book: bool
    is_disputed: bool
    acts: tuple[StandingAct, ...]


@dataclass(frozen=True, slots=True)
class KinFacts:
    """A parent in the population register, and the citizenship on the day of the birth.

    `died_on` is the last day on which one who is dead can have died.
    """

    id: UUID
    born_on: date
    died_on: date | None
    has_stated_number: bool
    is_citizen: bool


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A decision, determination or act that was delivered to the viewer's unit.

    `kind` is that of a decision of the evidence, null of the others. `person` is whom it is
    matched to; names and birth, where its day is known, stand in decisions only.
    """

    id: UUID
    version: int
    kind: str | None
    body: str
    number: str
    dated: date
    final_on: date | None
    delivered_on: date | None
    effective_on: date | None
    person: UUID | None
    given_name: str | None
    surname: str | None
    born_on: date | None
    is_entered: bool
    is_annulled: bool


@dataclass(frozen=True, slots=True)
class EnterBirthFacts:
    """All of it; `keys` are new, `unknown_units` those named that there are none of.

    `hour` is of the clock in Belgrade, `HH:MM`.

    `entry` is one of the same name, sex, birth and parent; `namesakes` counts persons
    like the child without an entry. `number_of` is who bears the JMBG that is stated, `notices` are
    open ones of the unit on the document. `is_filing_doubted`: the
    opinion on the filing that is answered is awaited.
    """

    today: date
    hour: str
    unit: str
    keys: tuple[UUID, ...]
    book: BookFacts | None
    child: ChildFacts | None
    mother: KinFacts | None
    father: KinFacts | None
    reporter: UUID | None
    unknown_units: tuple[str, ...]
    number_of: UUID | None
    entry: EnteredFacts | None
    namesakes: int
    document: DocumentFacts | None
    notices: tuple[UUID, ...]
    is_filing_doubted: bool = False


# The entry that stands, of entries `e`.
_ENTRY: Final = (
    "jsonb_build_object('entered_on', e.entered_on, 'keeper', e.keeper_code, 'person', e.person_id)"
)
_NEWEST: Final = "ORDER BY e.entered_on DESC, e.id LIMIT 1"
_SHOWN: Final = "({0}.protection < 2 OR {0}.protection <= given.viewer_clearance)"
_YEAR: Final = "extract(year FROM day.now)"

_BOOK: Final = f"""
(SELECT jsonb_build_object('unit', a.unit_code, 'keeper', a.keeper_code,
    'places', (SELECT jsonb_agg(u.code ORDER BY u.code) FROM local_government.unit u
      WHERE a.unit_code IN (u.code, u.parent_code) OR u.code = (
        SELECT own.parent_code FROM local_government.unit own WHERE own.code = a.unit_code)),
    'valid_from', a.valid_from, 'valid_to', a.valid_to, 'volume', b.volume,
    'ordinal', (SELECT count(*) FROM civil.registration_area o
      WHERE o.unit_code = a.unit_code AND (o.valid_from, o.id) <= (a.valid_from, a.id)),
    'number', 1 + coalesce(n.number, 0), 'page', coalesce(n.page, 0))
  FROM civil.registration_area a
  LEFT JOIN LATERAL (SELECT v.volume FROM civil.book v
    WHERE v.area_id = a.id AND v.kind = 'BIRTHS' AND v.first_year <= {_YEAR}
      AND coalesce(v.last_year, {_YEAR}) >= {_YEAR}
      AND v.volume = coalesce(given.volume, v.volume)
    ORDER BY v.first_year DESC, v.volume DESC LIMIT 1) b ON true
  LEFT JOIN LATERAL (SELECT max(e.number) AS number, max(e.page) AS page FROM (
    SELECT number, page FROM civil.birth_entry WHERE area_id = a.id AND year = {_YEAR}
    UNION ALL
    SELECT number, page FROM civil.closed_birth_entry WHERE area_id = a.id AND year = {_YEAR}
  ) e) n ON true
  WHERE a.id = given.area)"""

_CHILD: Final = f"""
(SELECT jsonb_build_object('id', p.id, 'version', p.recorded_in, 'sex', p.sex,
    'born_on', p.born_on, 'born_precision', p.born_precision, 'keeper', p.birth_keeper,
    'residence_unit', CASE WHEN (p.birth_keeper IS NULL OR p.birth_keeper = given.viewer_unit)
      AND (p.protection = 0 OR p.protection <= given.viewer_clearance) THEN p.residence_unit END,
    'jmbg', (SELECT i.value FROM population.identifier i
      WHERE i.person_id = ANY (r.ids) AND i.kind = 'JMBG' AND i.valid_to IS NULL
      ORDER BY i.person_id <> p.id, i.value LIMIT 1),
    'has_number', EXISTS (SELECT FROM population.identifier i WHERE i.person_id = p.id),
    'may_declare', NOT EXISTS (SELECT FROM civil.affiliation f WHERE f.person_id = ANY (r.ids))
      AND (p.protection = 0 OR p.protection <= given.viewer_clearance),
    'has_one_parent', EXISTS (SELECT FROM population.one_parent o WHERE o.person_id = p.id),
    'entry', (SELECT {_ENTRY} FROM civil.birth_entry e
      WHERE e.person_id = ANY (r.ids) {_NEWEST}),
    'since', (SELECT min(c.since) FROM citizenship.citizenship c
      WHERE c.person_id = ANY (r.ids) AND c.until IS NULL),
    'until', (SELECT max(c.until) FROM citizenship.citizenship c
      WHERE c.person_id = ANY (r.ids)),
    'is_in_citizens_book', EXISTS (
      SELECT FROM citizenship.citizens_book_entry e WHERE e.person_id = ANY (r.ids)),
    'is_disputed', {disputed("p.id")},
    'acts', (WITH who AS (SELECT p.id AS id), {ACTS} SELECT {ACTS_OF} FROM who))
  FROM population.person p CROSS JOIN LATERAL (
    SELECT array_agg(m.id) AS ids FROM population.person m
    WHERE m.id = p.id OR m.merged_into = p.id) r
  WHERE p.id = population.surviving(given.person) AND {_SHOWN.format("p")})"""


def _kin(role: str) -> str:
    """A parent found by the id that is stated, else by the JMBG."""
    return f"""
(SELECT jsonb_build_object('id', p.id, 'born_on', p.born_on,
    'died_on', (SELECT CASE f.died_precision WHEN 'DAY' THEN f.died_on
        WHEN 'MONTH' THEN (f.died_on + interval '1 month - 1 day')::date
        ELSE (f.died_on + interval '1 year - 1 day')::date END
      FROM civil.death_fact f WHERE f.person_id = p.id),
    'has_stated_number', EXISTS (SELECT FROM population.identifier i
      WHERE i.value = given.{role}->>'jmbg' AND population.surviving(i.person_id) = p.id),
    'is_citizen', EXISTS (SELECT FROM citizenship.citizenship c WHERE c.person_id = p.id
      AND c.since <= given.born_on AND coalesce(c.until, 'infinity') >= given.born_on))
  FROM population.person p
  WHERE p.id = population.surviving(coalesce((given.{role}->>'person')::uuid,
      (SELECT i.person_id FROM population.identifier i WHERE i.value = given.{role}->>'jmbg')))
    AND {_SHOWN.format("p")})"""


# Names are compared as they are entered: both were normalised.
_SAME_CHILD: Final = f"""
(SELECT {_ENTRY} FROM civil.birth_entry e
  WHERE e.born_on = given.born_on AND e.sex = given.sex AND e.surname = given.surname
    AND e.given_name IS NOT DISTINCT FROM given.given_name
    AND (given.given_name IS NOT NULL OR e.born_at IS NOT DISTINCT FROM given.born_at)
    AND (e.protection IS NULL OR {_SHOWN.format("e")})
    AND (EXISTS (SELECT FROM civil.birth_parent q WHERE q.entry_id = e.id AND q.given_name =
        CASE q.role WHEN 'MOTHER' THEN given.mother->>'given_name'
          ELSE given.father->>'given_name' END)
      OR given.mother IS NULL AND given.father IS NULL AND e.birth_place = given.birth_place
        AND NOT EXISTS (SELECT FROM civil.birth_parent q WHERE q.entry_id = e.id))
  {_NEWEST})"""

_NAMESAKES: Final = f"""
(SELECT count(*) FROM population.person p
  LEFT JOIN population.one_parent o ON o.person_id = p.id
  WHERE p.born_on = given.born_on AND p.sex = given.sex AND p.surname = given.surname
    AND p.given_name = given.given_name AND p.merged_into IS NULL AND {_SHOWN.format("p")}
    AND (o.name IS NULL OR o.name IN (given.mother->>'given_name', given.father->>'given_name'))
    AND NOT EXISTS (SELECT FROM civil.birth_entry e WHERE e.person_id = p.id))"""

_ANNULLED: Final = """EXISTS (SELECT FROM citizenship.annulment a WHERE a.annulled_body = d.body
      AND a.annulled_number = d.number AND a.annulled_on = d.{})"""


def _document(table: str, note: str, dated: str, told: str, hidden_from: int) -> str:
    """A row of the table as a document; `told` are the attributes that only decisions have."""
    return f"""
  SELECT jsonb_build_object('id', d.id, 'version', d.recorded_in, 'body', d.body,
    'number', d.number, 'dated', d.{dated}, 'final_on', d.final_on,
    'delivered_on', d.delivered_on, 'person', d.person_id, {told},
    'is_entered', EXISTS (SELECT FROM civil.birth_note n WHERE n.{note}_id = d.id),
    'is_annulled', {_ANNULLED.format(dated)})
  FROM citizenship.{table} d
  WHERE d.id = (given.citizenship->>'{note}')::uuid
    AND d.delivered_unit_code = given.viewer_unit
    AND (d.person_id IS NULL OR d.protection < {hidden_from}
      OR d.protection <= given.viewer_clearance)"""


_OF_DECISIONS: Final = (
    "'kind', d.kind, 'effective_on', d.effective_on, 'given_name', d.given_name, "
    "'surname', d.surname, "
    "'born_on', CASE WHEN d.born_precision = 'DAY' THEN d.born_on END"
)
_OF_OTHERS: Final = (
    "'kind', NULL, 'effective_on', NULL, 'given_name', NULL, 'surname', NULL, 'born_on', NULL"
)
_DOCUMENT: Final = "\n  UNION ALL".join(
    (
        _document("citizenship_decision", "decision", "decided_on", _OF_DECISIONS, 1),
        _document("determination", "determination", "decided_on", _OF_OTHERS, 2),
        _document("deemed_act", "deemed_act", "issued_on", _OF_OTHERS, 2),
    )
)

SELECT: Final = f"""
SELECT day.now::date AS today, to_char(day.now, 'HH24:MI') AS hour, given.viewer_unit AS unit,
(SELECT jsonb_agg(gen_random_uuid()) FROM generate_series(1, {KEYS})) AS keys,{_BOOK} AS book,
{_CHILD} AS child,
{_kin("mother")} AS mother,
{_kin("father")} AS father,
(SELECT p.id FROM population.person p
  WHERE p.id = population.surviving((given.report->>'person')::uuid)
    AND {_SHOWN.format("p")}) AS reporter,
(SELECT coalesce(jsonb_agg(u.code), '[]') FROM jsonb_array_elements_text(given.units) u (code)
  WHERE NOT EXISTS (SELECT FROM local_government.unit k WHERE k.code = u.code)) AS unknown_units,
(SELECT population.surviving(i.person_id) FROM population.identifier i
  WHERE i.value = given.jmbg) AS number_of,
{_SAME_CHILD} AS entry,
{_NAMESAKES} AS namesakes,
({_DOCUMENT}) AS document,
(SELECT coalesce(jsonb_agg(n.id), '[]') FROM ledger.notice n
  JOIN ledger.act a ON a.number = n.act
  WHERE n.unit = given.viewer_unit AND n.answered IS NULL AND a.record_id IN (
    (given.citizenship->>'decision')::uuid, (given.citizenship->>'determination')::uuid,
    (given.citizenship->>'deemed_act')::uuid)) AS notices,
{doubted("given.answered_filing")} AS is_filing_doubted
FROM given, (SELECT clock_timestamp() AT TIME ZONE 'Europe/Belgrade' AS now) day"""
