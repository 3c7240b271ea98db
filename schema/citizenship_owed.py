"""What became of a row of the evidence, in SQL: entered, annulled, owed by a unit.

`row` is a row of the evidence, `column` the one by which notes and entries of the fact lead to it,
`dated` the column of its date. Rulebook art. 11 to 13 and 15.
"""

from typing import Final

# The records that an annulment may name by body, number and date: table, column, date.
NAMED: Final = (
    ("citizenship_decision", "decision_id", "decided_on"),
    ("determination", "determination_id", "decided_on"),
    ("deemed_act", "deemed_act_id", "issued_on"),
)


def is_linked(row: str, column: str) -> str:
    """Whether it was entered from the evidence, or linked to what was entered on paper."""
    return (
        f"(EXISTS (SELECT FROM civil.birth_note n WHERE n.{column} = {row}.id) OR EXISTS "
        f"(SELECT FROM citizenship.citizenship_entry e WHERE e.{column} = {row}.id))"
    )


def is_entered(row: str, column: str, dated: str) -> str:
    """The same, or entered on paper of its person: the same body, number and date stand there."""
    return f"""({is_linked(row, column)}
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = {row}.person_id
        AND (e.body, e.number, e.dated) = ({row}.body, {row}.number, {row}.{dated}))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = {row}.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = ({row}.body, {row}.number, {row}.{dated})))"""


def is_annulled(row: str, dated: str) -> str:
    """Whether the evidence has an annulment of it."""
    return f"""EXISTS (SELECT FROM citizenship.annulment x WHERE x.annulled_number = {row}.number
      AND x.annulled_body = {row}.body AND x.annulled_on = {row}.{dated})"""


def is_undone(row: str, column: str, dated: str) -> str:
    """Whether it was annulled before it was entered: nobody owes its entry."""
    return f"({is_annulled(row, dated)} AND NOT {is_entered(row, column, dated)})"


def undid_nothing(row: str) -> str:
    """Whether what an annulment `row` names stands in the evidence and was never entered."""
    return " OR ".join(
        f"""EXISTS (SELECT FROM citizenship.{table} d WHERE d.number = {row}.annulled_number
      AND d.body = {row}.annulled_body AND d.{dated} = {row}.annulled_on
      AND NOT {is_entered("d", column, dated)})"""
        for table, column, dated in NAMED
    )


def notices_on(row: str) -> str:
    """The open notices on it, of the unit to which it was delivered."""
    return f"""(SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    JOIN ledger.act l ON l.number = n.act WHERE l.record_id = {row}.id
      AND n.unit = {row}.delivered_unit_code AND n.answered IS NULL)"""
