"""The ledger's own functions: entering, appending, refusing, outcomes, open notices."""

from collections.abc import Iterator

from auth.rules import Mark
from auth.viewer import LOGINS, Capacity
from hub import redaction_sql
from hub.api import Api
from hub.history import BESIDE, LOCK, NEXT
from hub.instance import Instance
from hub.writers import commands, pairs, writers

DEFINER = "SECURITY DEFINER SET search_path = '' AS $$"
TABLES = ("act", "content", "filing", "notice", "outcome", "redaction")
GENESIS = "decode(repeat('00', 32), 'hex')"  # before the first act
# What an act's hash commits to, each as `length:text,` or `-` where it is null.
CHAINED = (
    "a.number::text, a.id::text, (extract(epoch FROM a.at) * 1000000)::bigint::text, a.command, "
    "a.capacity, a.account, a.unit, a.filing::text, a.basis, array_to_string(a.persons, ','), "
    "a.record, a.record_id::text, encode(a.content, 'hex'), encode(a.previous, 'hex')"
)
# A filing by the graph's names, of a row `f`.
FILING = (
    "json_build_object('id', f.id, 'office', f.office, 'book', f.book, 'year', f.year, "
    "'number', f.number, 'receivedAt', f.received_at, 'state', f.state, 'subject', f.subject)"
)
# A notice by the graph's names, of a row `n` and of the act `l` that left it.
NOTICE = (
    "json_build_object('id', n.id, 'kind', n.kind, 'unit', n.unit, 'record', l.record, "
    "'recordId', l.record_id, 'recordedAt', l.at)"
)
NETSTRINGS = """
CREATE OR REPLACE FUNCTION {p}ledger.netstrings(VARIADIC parts text[]) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
SELECT string_agg(coalesce(octet_length(one) || ':' || one || ',', '-'), '' ORDER BY n)
FROM unnest(parts) WITH ORDINALITY AS u (one, n)
$$"""
ACTS_AS = """
CREATE OR REPLACE FUNCTION {p}ledger.acts_as(capacity text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
SELECT (acts_as.capacity, session_user::text) IN (VALUES {logins})
$$"""
ACTS_IN = """
CREATE OR REPLACE FUNCTION {p}ledger.acts_in(capacity text, unit text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
SELECT ledger.acts_as(acts_in.capacity)
  AND (acts_in.unit IS NOT NULL) = (acts_in.capacity = ANY ('{{{units}}}'))
$$"""
MAKING = f"""
CREATE OR REPLACE FUNCTION {{p}}ledger.making(commands text[]) RETURNS ledger.act
LANGUAGE plpgsql VOLATILE {DEFINER}
DECLARE
  made ledger.act;
BEGIN
  SELECT a.* INTO made FROM ledger.act a JOIN hub.head h ON h.number = a.number
   WHERE a.xmin = pg_current_xact_id()::xid AND a.command = ANY (making.commands);
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act of this transaction writes here';
  END IF;
  RETURN made;
END
$$"""
ENTER = f"""
CREATE OR REPLACE FUNCTION {{p}}ledger.enter(
  capacity text, account text, key text, subjects bigint[])
RETURNS TABLE (command text, body bytea)
LANGUAGE plpgsql VOLATILE {DEFINER}
#variable_conflict use_column
DECLARE
  subject bigint;
BEGIN
  IF NOT ledger.acts_as(enter.capacity) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the login acts in another capacity';
  END IF;
  -- Loads first, then the key, all subjects in one order, the commit last: no circle of waiting.
  PERFORM {BESIDE.removeprefix("SELECT ")};
  PERFORM pg_advisory_xact_lock(hashtextextended(
    ledger.netstrings(enter.capacity, enter.account, enter.key), 0));
  RETURN QUERY SELECT o.command, o.body FROM ledger.outcome o
    WHERE o.capacity = enter.capacity AND o.account = enter.account AND o.key = enter.key;
  IF NOT FOUND THEN
    FOR subject IN SELECT DISTINCT one FROM unnest(enter.subjects) one ORDER BY 1 LOOP
      PERFORM pg_advisory_xact_lock(subject);
    END LOOP;
  END IF;
END
$$"""
APPEND = f"""
CREATE OR REPLACE FUNCTION {{p}}ledger.append(
  capacity text, account text, unit text, command text, key text, body bytea, basis text,
  persons uuid[], record text, record_id uuid, salt bytea, said text, notices jsonb,
  filed jsonb, answers uuid[], newcomers uuid[], request uuid, document bytea, coordinates text[])
RETURNS bigint
LANGUAGE plpgsql VOLATILE {DEFINER}
#variable_conflict use_variable
DECLARE
  a ledger.act;
  office text := coalesce(unit, capacity);
  done bigint;
BEGIN
  IF NOT ledger.acts_in(capacity, unit)
      OR NOT (command, session_user::text) IN (VALUES {{commands}}) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the login does not give this command';
  END IF;
  PERFORM pg_advisory_xact_lock({{lock}});
  {{next}} INTO a.number, a.at;
  a.id := (lpad(to_hex(floor(extract(epoch FROM a.at) * 1000)::bigint), 12, '0') || '7'
    || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid;
  a.command := command;
  a.capacity := capacity;
  a.account := account;
  a.unit := unit;
  a.basis := basis;
  a.persons := ARRAY(SELECT DISTINCT one FROM unnest(persons) one ORDER BY 1);
  a.record := record;
  a.record_id := coalesce(record_id, (filed->'Marked'->>'filing')::uuid, gen_random_uuid());
  a.filing := coalesce(filed->>'answers', filed->'Marked'->>'filing')::uuid;
  a.content := sha256(salt || convert_to(said, 'UTF8'));
  a.previous := coalesce(
    (SELECT l.hash FROM ledger.act l ORDER BY l.number DESC LIMIT 1), {GENESIS});
  a.hash := sha256(convert_to(ledger.netstrings({CHAINED}), 'UTF8'));
  INSERT INTO ledger.act SELECT a.*;
  INSERT INTO ledger.content (act, salt, said) VALUES (a.number, salt, said);
  INSERT INTO ledger.outcome (capacity, account, key, command, body, at, act)
  VALUES (capacity, account, key, command, body, a.at, a.number);
  INSERT INTO ledger.notice (id, kind, unit, act)
  SELECT gen_random_uuid(), n->>'kind', n->>'unit', a.number FROM jsonb_array_elements(notices) n;
  IF EXISTS (SELECT FROM ledger.notice n WHERE n.id = ANY (answers) AND n.answered IS NOT NULL) THEN
    RAISE serialization_failure USING MESSAGE = 'another act answered the notice';
  END IF;
  -- Of the own open list, or taken back by who left it.
  UPDATE ledger.notice n SET answered = a.number FROM ledger.act l
   WHERE n.id = ANY (answers) AND l.number = n.act
     AND (n.unit IS NOT DISTINCT FROM unit AND (n.kind, capacity) IN (VALUES {{readers}})
       OR (l.unit, l.capacity) IS NOT DISTINCT FROM (unit, capacity));
  GET DIAGNOSTICS done = ROW_COUNT;
  IF done <> cardinality(answers) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a notice is not on the open list of the office';
  END IF;
  IF a.filing IS NOT NULL THEN
    UPDATE ledger.filing f SET state = coalesce(filed->'Marked'->>'state', 'CLOSED')
     WHERE f.id = a.filing AND f.office = office AND f.state <> 'CLOSED';
    IF NOT FOUND THEN
      RAISE insufficient_privilege USING MESSAGE = 'the filing is closed, or of another office';
    END IF;
  ELSIF filed ? 'Received' THEN
    -- Behind the commit's lock: no number is given twice, and none is left out.
    INSERT INTO ledger.filing (id, office, book, year, number, received_at, state, subject, act)
    SELECT a.record_id, office, filed->'Received'->>'book', y.year,
      (SELECT coalesce(max(f.number), 0) + 1 FROM ledger.filing f
        WHERE f.office = office AND f.year = y.year),
      a.at, 'OPEN', filed->'Received'->>'subject', a.number
    FROM (SELECT extract(year FROM a.at AT TIME ZONE 'Europe/Belgrade')::int AS year) y;
  END IF;
  INSERT INTO trail.event
    (at, request, kind, account, capacity, unit, basis, document, coordinates, subjects)
  VALUES (a.at, request, 'ACT', account, capacity, unit, basis, document, coordinates,
    ARRAY(SELECT unnest(ledger.trails(a.persons)) UNION SELECT unnest(newcomers) ORDER BY 1));
  RETURN a.number;
END
$$"""
TRAILS = f"""
CREATE OR REPLACE FUNCTION {{p}}ledger.trails(persons uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE {DEFINER}
SELECT ARRAY({{trails}} ORDER BY 1)
$$"""
REFUSE = f"""
CREATE OR REPLACE FUNCTION {{p}}ledger.refuse(
  capacity text, account text, unit text, command text, key text, body bytea, basis text,
  persons uuid[], refusal text, request uuid, document bytea, coordinates text[])
RETURNS void
LANGUAGE plpgsql VOLATILE {DEFINER}
#variable_conflict use_variable
BEGIN
  IF NOT ledger.acts_in(capacity, unit)
      OR NOT (command, session_user::text) IN (VALUES {{commands}}) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the login does not give this command';
  END IF;
  INSERT INTO ledger.outcome (capacity, account, key, command, body, at, refusal)
  VALUES (capacity, account, key, command, body, clock_timestamp(), refusal);
  INSERT INTO trail.event
    (at, request, kind, account, capacity, unit, basis, document, coordinates, subjects)
  VALUES (clock_timestamp(), request, 'REFUSAL', account, capacity, unit, basis, document,
    coordinates, ledger.trails(persons));
END
$$"""


def _listed(condition: str) -> str:
    """The notices that meet a condition, as a list in one order."""
    return f"""(SELECT coalesce(json_agg({NOTICE} ORDER BY n.unit, n.kind, n.id), '[]')
    FROM ledger.notice n JOIN ledger.act l ON l.number = n.act WHERE {condition})"""


OUTCOME = f"""
CREATE OR REPLACE FUNCTION {{p}}ledger.outcome(capacity text, account text, key text)
RETURNS TABLE (command text, body bytea, refusal text, number bigint, act uuid, at text,
  record text, record_id uuid, notices json, answers json, filing json)
LANGUAGE sql STABLE {DEFINER}
SELECT o.command, o.body, o.refusal, a.number, a.id, to_json(a.at)#>>'{{{{}}}}', a.record,
  a.record_id, {_listed("n.act = a.number")}, {_listed("n.answered = a.number")},
  (SELECT {FILING} FROM ledger.filing f WHERE f.id = coalesce(a.filing, a.record_id))
FROM ledger.outcome o LEFT JOIN ledger.act a ON a.number = o.act
WHERE ledger.acts_as(outcome.capacity)
  AND (o.capacity, o.account, o.key) = (outcome.capacity, outcome.account, outcome.key)
$$"""
NOTICES = f"""
CREATE OR REPLACE FUNCTION {{p}}ledger.open_notices(
  capacity text, unit text, behind uuid, first bigint, kinds text[], elsewhere text)
RETURNS json
LANGUAGE sql STABLE {DEFINER}
WITH last AS (SELECT b.act, b.id FROM ledger.notice b WHERE b.id = open_notices.behind),
x AS (
  (SELECT n.* FROM ledger.notice n
    WHERE n.unit = open_notices.unit AND n.answered IS NULL
      AND (n.kind, open_notices.capacity) IN (VALUES {{readers}})
      AND (open_notices.kinds IS NULL OR n.kind = ANY (open_notices.kinds))
      AND (open_notices.behind IS NULL OR (n.act, n.id) > (SELECT l.act, l.id FROM last l))
    ORDER BY n.act, n.id LIMIT open_notices.first)
  UNION ALL
  -- Who acts for no unit reads those of all units, or of the one named.
  (SELECT n.* FROM ledger.notice n
    WHERE open_notices.unit IS NULL AND n.answered IS NULL
      AND (n.kind, open_notices.capacity) IN (VALUES {{overseers}})
      AND (open_notices.elsewhere IS NULL OR n.unit = open_notices.elsewhere)
      AND (open_notices.kinds IS NULL OR n.kind = ANY (open_notices.kinds))
      AND (open_notices.behind IS NULL OR (n.act, n.id) > (SELECT l.act, l.id FROM last l))
    ORDER BY n.act, n.id LIMIT open_notices.first)
)
SELECT coalesce(json_agg({NOTICE} ORDER BY n.act, n.id), '[]')
FROM x n JOIN ledger.act l ON l.number = n.act
WHERE ledger.acts_in(open_notices.capacity, open_notices.unit)
$$"""
FILED = f"""
CREATE OR REPLACE FUNCTION {{p}}ledger.filed(capacity text, unit text, filing uuid, book text)
RETURNS TABLE (state text, year int, number int, older_year int, older int)
LANGUAGE sql STABLE {DEFINER}
SELECT f.state, f.year, f.number, o.year, o.number FROM ledger.filing f
LEFT JOIN LATERAL (
  SELECT x.year, x.number FROM ledger.filing x
   WHERE x.office = f.office AND x.book = f.book AND x.state = 'OPEN'
     AND (x.year, x.number) < (f.year, f.number)
   ORDER BY x.year, x.number LIMIT 1) o ON true
WHERE f.id = filed.filing AND f.book = filed.book
  AND f.office = coalesce(filed.unit, filed.capacity) AND ledger.acts_in(filed.capacity, filed.unit)
$$"""
FILINGS = f"""
CREATE OR REPLACE FUNCTION {{p}}ledger.open_filings(
  capacity text, unit text, behind uuid, first bigint)
RETURNS json
LANGUAGE sql STABLE {DEFINER}
SELECT coalesce(json_agg({FILING} ORDER BY f.year, f.number), '[]') FROM (
  SELECT l.* FROM ledger.filing l
  WHERE l.office = coalesce(open_filings.unit, open_filings.capacity) AND l.state <> 'CLOSED'
    AND ledger.acts_in(open_filings.capacity, open_filings.unit)
    AND (open_filings.behind IS NULL OR (l.year, l.number) > (
      SELECT b.year, b.number FROM ledger.filing b WHERE b.id = open_filings.behind))
  ORDER BY l.year, l.number LIMIT open_filings.first
) f
$$"""
SIGNATURES = {
    "enter": "text, text, text, bigint[]",
    "append": "text, text, text, text, text, bytea, text, uuid[], text, uuid, bytea, text, jsonb, "
    "jsonb, uuid[], uuid[], uuid, bytea, text[]",
    "refuse": "text, text, text, text, text, bytea, text, uuid[], text, uuid, bytea, text[]",
    "trails": "uuid[]",
    "outcome": "text, text, text",
    "filed": "text, text, uuid, text",
    "open_filings": "text, text, uuid, bigint",
}


def statements(api: Api, instance: Instance, prefix: str = "") -> Iterator[str]:
    """The ledger's functions, and who may call them; its tables are the owner's alone."""
    yield f"REVOKE ALL ON SCHEMA {prefix}ledger FROM PUBLIC"
    for table in TABLES:
        place = f"{prefix}ledger.{table}"
        yield f"ALTER TABLE {place} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {place} FORCE ROW LEVEL SECURITY"
        yield f"CREATE POLICY owner ON {place} TO {instance.owner} USING (true) WITH CHECK (true)"
        # A session that replays as a replica fires no ordinary trigger.
        for trigger in _triggers(table):
            yield f"ALTER TABLE {place} ENABLE ALWAYS TRIGGER {trigger}"
    yield from (text.strip() for text in _functions(api, instance, prefix))
    yield f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {prefix}ledger FROM PUBLIC"
    for capacity in LOGINS:
        login = instance.login(capacity)
        granted = [f"{name}({of})" for name, of in SIGNATURES.items() if capacity in writers(api)]
        if any(capacity.value == held for _, held in readers(api, *Mark)):
            granted.append("open_notices(text, text, uuid, bigint, text[], text)")
        granted += redaction_sql.SIGNATURES if capacity in redaction_sql.callers(api) else ()
        if granted:
            yield f"GRANT USAGE ON SCHEMA {prefix}ledger TO {login}"
        for signature in granted:
            yield f"GRANT EXECUTE ON FUNCTION {prefix}ledger.{signature} TO {login}"


def readers(api: Api, *marks: Mark) -> list[tuple[str, str]]:
    """The kinds of notices, each with a capacity that reads them so: in its unit, or of all."""
    found = {
        (kind, capacity.value)
        for command in commands(api)
        for kind, rule in command.notices.items()
        for capacity in rule.capacities
        if rule.marks(capacity) & set(marks)
    }
    return sorted(found)


def _triggers(table: str) -> Iterator[str]:
    if table in ("act", "outcome", "content", "redaction"):
        yield f"{table}_stays"
    yield f"{table}_stays_whole"


def _functions(api: Api, instance: Instance, p: str) -> Iterator[str]:
    logins = sorted((one.value, instance.login(one)) for one in Capacity)
    given = [
        (command.name, instance.login(one))
        for command in commands(api)
        for one in LOGINS
        if command.to.marks(one)
    ]
    persons = [
        record
        for record in api.records.values()
        if record.subject is not None and record.about is None
    ]
    trails = " UNION ".join(
        f"SELECT t.{record.subject.trail} FROM {record.table.fullname} t "
        f"WHERE t.{record.key} = ANY (trails.persons)"
        for record in persons
        if record.subject is not None
    )
    yield NETSTRINGS.format(p=p)
    yield ACTS_AS.format(p=p, logins=pairs(logins))
    yield ACTS_IN.format(p=p, units=", ".join(one.value for one in Capacity if one.has_unit))
    yield MAKING.format(p=p)
    yield ENTER.format(p=p)
    yield TRAILS.format(p=p, trails=trails or "SELECT NULL::uuid WHERE false")
    yield APPEND.format(
        p=p,
        commands=pairs(given),
        lock=LOCK.partition("(")[2].removesuffix(")"),
        next=NEXT.strip(),
        readers=pairs(readers(api, Mark.UNIT, Mark.ALL)),
    )
    yield REFUSE.format(p=p, commands=pairs(given))
    yield OUTCOME.format(p=p)
    yield FILED.format(p=p)
    yield FILINGS.format(p=p)
    yield NOTICES.format(
        p=p,
        readers=pairs(readers(api, Mark.UNIT)),
        overseers=pairs(readers(api, Mark.ALL)),
    )
    yield from redaction_sql.functions(api, p)
