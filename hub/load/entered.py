"""What an act wrote is not overwritten by a file: rows that would are sought, and refused."""

from collections.abc import Iterator, Mapping

from hub.api import Api
from hub.load.cells import LINE
from hub.load.rejects import Reason
from hub.load.staging import Check, Staged, changed
from schema.table import RECORDED_IN


class EnteredError(Exception):
    """An act wrote a row of a file after the file was checked; it is checked once more."""


def changing(api: Api) -> Mapping[str, tuple[str, ...]]:
    """The commands that change each of the codes of persons."""
    codes = {code for command in api.commands.values() for code in command.codes}
    return {
        code: tuple(sorted(one.name for one in api.commands.values() if code in one.codes))
        for code in sorted(codes)
    }


def entered(staged: Staged, by: Mapping[str, tuple[str, ...]]) -> Iterator[Check]:
    """Rows of which an act wrote the newest version, or a code, and the file says otherwise."""
    table, key = staged.sheet.place, staged.key
    header = next(one.name for one in staged.headers if key in one.columns)
    joins, differs = changed(staged)
    yield Check(
        Reason.ENTERED.name,
        header,
        f"SELECT s.{LINE}, s.{key}::text FROM {staged.table} s{joins} "
        f"JOIN {table} t ON t.{key} = s.{key} JOIN ledger.act a ON a.number = t.{RECORDED_IN} "
        f"WHERE {differs}",
    )
    subject = staged.sheet.record.subject
    if subject is None or staged.sheet.person is not None:
        return
    for one in staged.headers:
        for code in (name for name in one.columns if name in by and name in subject.carried):
            yield Check(Reason.ENTERED.name, one.name, _recoded(staged, code, by[code]))


def _recoded(staged: Staged, code: str, by: tuple[str, ...]) -> str:
    """Rows whose code an act wrote; of an act without content, all whom it names."""
    key, commands = staged.key, ", ".join(f"'{one}'" for one in by)
    return f"""WITH differing AS MATERIALIZED (
    SELECT s.{LINE}, t.{key} AS id, s.{code}::text AS said
    FROM {staged.table} s JOIN {staged.sheet.place} t ON t.{key} = s.{key}
    WHERE t.{code} IS DISTINCT FROM s.{code}),
  acts AS (SELECT a.persons, c.said::jsonb AS said
    FROM ledger.act a LEFT JOIN ledger.content c ON c.act = a.number
    WHERE a.command IN ({commands}) AND EXISTS (SELECT FROM differing))
  SELECT d.{LINE}, d.said FROM differing d WHERE d.id IN (
    SELECT unnest(a.persons) FROM acts a WHERE a.said IS NULL
    UNION ALL
    SELECT (e->'values'->>'{key}')::uuid FROM acts a, jsonb_array_elements(a.said->'entries') e
    WHERE e->>'record' = '{staged.sheet.record.name}' AND e->'values' ? '{code}')"""
