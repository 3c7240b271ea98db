"""The SQL of the function by which alone a record is written.

It runs with its owner's rights and writes for an act of its own transaction only: a new row, or
another version of one that stands; what rows carry of persons and what is made of rows follows.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy.dialects import postgresql

from auth.rules import Mark
from auth.viewer import LOGINS
from hub.api import Api
from hub.dependent import carrying, links_of, made_from, remade
from hub.instance import Instance
from schema.command import Command
from schema.record import Record
from schema.table import RECORDED_IN

DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]
SOURCE = (RECORDED_IN, "recorded_at", "source_register", "source_body")
REFUSE = "    RAISE insufficient_privilege USING MESSAGE = '{}';\n  END IF;\n"


def function(
    api: Api, record: Record, by: tuple[Command, ...], name: str, instance: Instance
) -> str:
    """The function that writes a record for these commands."""
    table = record.table.fullname
    held = [one.name for one in record.table.columns if one.computed is None]
    stay = [one for one in held if one != record.key]
    key = record.table.c[record.key].type.compile(dialect=DIALECT).lower()
    named = ", ".join(command.name for command in by)
    return f"""CREATE OR REPLACE FUNCTION {name}(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{{{named}}}');
  was {table};
  made {table};
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::{table}, given);
  ELSE
    SELECT * INTO was FROM {table} t WHERE t.{record.key} = (given->>'{record.key}')::{key}
      AND t.{RECORDED_IN} = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
{"".join(_source(api, record))}{"".join(_person(record, by))}{"".join(_carried(record))}\
{_kept(record, by, instance)}\
  IF version IS NULL THEN
    INSERT INTO {table} ({", ".join(held)})
    VALUES ({_of("made", held)});
  ELSE
    UPDATE {table} t SET ({", ".join(stay)}) =
      ROW ({_of("made", stay)}) WHERE t.{record.key} = made.{record.key};
  END IF;
{"".join(_recoded(api, record))}{"".join(_remade(api, record))}END
$$"""


def _of(row: str, columns: Iterable[str]) -> str:
    return ", ".join(f"{row}.{one}" for one in columns)


def _source(api: Api, record: Record) -> Iterator[str]:
    """Where the row comes from: the act, and the register's own body unless another is given."""
    source, body = next(one.source for one in api.registers if one.name == record.register)
    yield f"  made.{RECORDED_IN} := act.number;\n"
    yield "  made.recorded_at := act.at;\n"
    yield f"  made.source_register := '{source}';\n"
    yield f"  made.source_body := coalesce(made.source_body, '{body}');\n"


def _is_person(record: Record) -> bool:
    return record.subject is not None and record.about is None


def _person(record: Record, by: tuple[Command, ...]) -> Iterator[str]:
    """A person is one whom the act names; a new one's trail id stands in the act's event.

    Where the codes alone change the version stays: one without other content would say that
    somebody's protection was changed, and when.
    """
    subject = record.subject
    if subject is None or not _is_person(record):
        return
    yield f"  IF NOT made.{record.key} = ANY (act.persons) THEN\n"
    yield REFUSE.format("the act does not name the person")
    apart = {record.key, *subject.carried, *SOURCE}
    columns = [one.name for one in record.table.columns if one.computed is None]
    content = [one for one in columns if one not in apart]
    yield f"""  IF version IS NULL AND NOT EXISTS (SELECT FROM trail.event e
      WHERE e.number = currval('trail.event_number_seq') AND e.at = act.at
        AND made.{subject.trail} = ANY (e.subjects)) THEN
{REFUSE.format("the event does not name the new person")}\
  IF version IS NOT NULL THEN
{"".join(_staying(one, by) for one in subject.carried)}\
    IF ({_of("made", content)}) IS NOT DISTINCT FROM
        ({_of("was", content)}) THEN
{"".join(f"      made.{one} := was.{one};{chr(10)}" for one in SOURCE)}\
    END IF;
  END IF;
"""


def _staying(code: str, by: tuple[Command, ...]) -> str:
    """What decides rights over a person changes by the commands that say so."""
    kept = f"made.{code} := was.{code};\n"
    changing = ", ".join(one.name for one in by if code in one.codes)
    if not changing:
        return f"    {kept}"
    return f"    IF act.command <> ALL ('{{{changing}}}') THEN\n      {kept}    END IF;\n"


def _carried(record: Record) -> Iterator[str]:
    """What the row carries of each person, who must be among those whom the act names."""
    subject, links = record.subject, links_of(record)
    if subject is None or record.about is None:
        return
    for about in record.persons:
        person = links[about.person]
        own = about.person == record.about
        copied = subject.carried if own else about.carried
        sources = subject.carried if own else (subject.trail, subject.protection)
        yield f"""  IF made.{about.person} IS NOT NULL
      AND NOT made.{about.person} = ANY (act.persons)
      OR was.{about.person} IS NOT NULL AND NOT was.{about.person} = ANY (act.persons) THEN
{REFUSE.format("the act does not name the person")}\
  SELECT {_of("p", sources)}
    INTO {_of("made", copied)}
    FROM {person.table.fullname} p WHERE p.{person.key} = made.{about.person};
"""


def _kept(record: Record, by: tuple[Command, ...], instance: Instance) -> str:
    """The unit that keeps the row is the writer's, for who writes within a unit.

    Of a person's own code it is enough that no other unit keeps the person.
    """
    bound = {
        instance.login(one): record.reach[one]
        for one in LOGINS
        if any(Mark.UNIT in command.to.marks(one) for command in by)
    }
    codes = record.subject.codes if record.subject else ()
    return "".join(
        f"  IF session_user = '{login}' AND {_kept_by_another(column, is_code=column in codes)} "
        f"THEN\n{REFUSE.format('another unit keeps this')}"
        for login, column in sorted(bound.items())
    )


def _kept_by_another(column: str, *, is_code: bool) -> str:
    if is_code:
        others = (
            f"{row}.{column} IS NOT NULL AND {row}.{column} IS DISTINCT FROM act.unit"
            for row in ("made", "was")
        )
        return f"({' OR '.join(others)})"
    return (
        f"(made.{column} IS DISTINCT FROM act.unit\n"
        f"      OR version IS NOT NULL AND was.{column} IS DISTINCT FROM act.unit)"
    )


def _recoded(api: Api, record: Record) -> Iterator[str]:
    """Where a person's codes change, every row that carries them follows, in history as well."""
    subject = record.subject
    if subject is None or not _is_person(record):
        return
    codes = [one for one in subject.carried if one != subject.trail]
    yield f"""  IF version IS NOT NULL
      AND ({_of("made", codes)}) IS DISTINCT FROM
        ({_of("was", codes)}) THEN
"""
    for one in carrying(api, record):
        pairs = [(own, source) for own, source in one.columns if source != subject.trail]
        yield f"    UPDATE {one.table} t SET "
        yield ", ".join(f"{own} = made.{source}" for own, source in pairs)
        yield f"\n      WHERE t.{one.key} = made.{record.key};\n"
    yield "  END IF;\n"


def _remade(api: Api, record: Record) -> Iterator[str]:
    """What is made of rows is made anew for the person whom this row is about, or was."""
    column = record.about or record.key
    among = f"= ANY (ARRAY[was.{column}, made.{column}])"
    for derivation in made_from(api, record.table.fullname):
        for statement in remade(derivation, among):
            yield f"  {statement.strip()};\n"
