"""Forms 1 and 2 of the evidence as pages to print out of the register; rulebook art. 16."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from auth.rules import CITIZENSHIP_OFFICER_ON_BASIS
from schema.citizenship import CITIZENSHIP
from schema.citizenship_decisions import CitizenshipDecisionKind
from schema.citizenship_forms import FORM_1, FORM_2, Form, FormRow, layout
from schema.partial import Partial
from schema.printing import Layout, Printing, Script
from schema.states import states


@dataclass(frozen=True, slots=True)
class PrintedDecision:
    """A decision as it is selected to be printed; `trail` is of the person it is matched to."""

    id: UUID
    trail: UUID | None
    kind: CitizenshipDecisionKind
    ordinal: int
    request_number: str | None
    requested_on: date | None
    number: str
    decided_on: date
    effective_on: date | None
    final_on: date | None
    delivered_on: date | None
    legal_basis: str
    surname: str
    one_parent: str | None
    given_name: str
    born_on: date
    born_precision: str
    birth_place: str
    birth_country: str
    residence: str | None
    foreign_citizenship: str | None
    delivered_to: str | None
    remarks: str | None


# Column 10 is the body as entered, else the unit that keeps the books. A portion is merged of one
# of each kind, which the index on kind and ordinal gives in order.
SELECT = """
SELECT p.* FROM unnest($1::text[]) k(kind) CROSS JOIN LATERAL (
  SELECT d.id, d.trail_id AS trail, d.kind, d.ordinal, d.request_number, d.requested_on, d.number,
    d.decided_on, d.effective_on, d.final_on, d.delivered_on, d.legal_basis, d.surname,
    d.one_parent, d.given_name, d.born_on, d.born_precision, d.birth_place, d.birth_country,
    d.residence, d.foreign_citizenship, coalesce(d.delivered_to, u.name) AS delivered_to, d.remarks
  FROM citizenship.citizenship_decision d
  LEFT JOIN local_government.unit u ON u.code = d.delivered_unit_code
  WHERE d.kind = k.kind AND (d.ordinal, d.id) > ($2, $3) AND {year}
  ORDER BY d.ordinal, d.id LIMIT $5) p
ORDER BY p.ordinal, p.id LIMIT $5"""
COUNT = """
SELECT count(*) FROM citizenship.citizenship_decision d WHERE d.kind = ANY ($1) AND {year}"""
YEAR = """(${n}::int IS NULL
  OR d.decided_on BETWEEN make_date(${n}, 1, 1) AND make_date(${n}, 12, 31))"""


def form_row(row: PrintedDecision) -> FormRow:
    """A decision as the form has it."""
    same = {name: getattr(row, name) for name in FormRow.__slots__ if name != "born"}
    month = row.born_on.month if row.born_precision != "YEAR" else None
    day = row.born_on.day if row.born_precision == "DAY" else None
    return FormRow(**same, born=Partial(row.born_on.year, month, day))


def laid_out(form: Form, script: Script) -> Layout:
    """The form in parts, of rows as they are selected."""
    page = layout(form, states(), script)
    return Layout(page.opening, lambda row: page.line(form_row(row)), page.closing)


CITIZENSHIP.printings += tuple(
    Printing(
        name=name,
        title=form.title,
        to=CITIZENSHIP_OFFICER_ON_BASIS,
        kinds=tuple(kind.name for kind in form.kinds),
        row=PrintedDecision,
        select=SELECT.format(year=YEAR.format(n=4)),
        count=COUNT.format(year=YEAR.format(n=2)),
        layout=partial(laid_out, form),
    )
    for name, form in (("citizenship-1", FORM_1), ("citizenship-2", FORM_2))
)
