"""The functions that remove an act's content: an order is recorded, another person carries it out.

Each works for the act of its own transaction only, as the functions of records do; that act states
whose content goes, and names everybody whom it is about.
"""

from collections.abc import Iterator

from auth.viewer import LOGINS, Capacity
from hub.api import Api

ORDER = """
CREATE OR REPLACE FUNCTION {p}ledger.order_removal(
  target uuid, order_number text, order_body text, ordered_on date)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  made ledger.act := ledger.making('{{{commands}}}');
BEGIN
  INSERT INTO ledger.redaction (asked_in, act, order_number, order_body, ordered_on)
  SELECT made.number, t.number, order_number, order_body, ordered_on
  FROM ledger.act t JOIN ledger.content c ON c.act = t.number
  WHERE t.id = target AND t.id = made.record_id AND t.number < made.number
    AND t.persons <@ made.persons;
  IF NOT FOUND THEN
    RAISE serialization_failure USING MESSAGE = 'no such act has content';
  END IF;
END
$$"""
# What was asked is known by the digest of its outcome as well, which tells what guessing finds.
REMOVE = """
CREATE OR REPLACE FUNCTION {p}ledger.remove_content(asked uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  made ledger.act := ledger.making('{{{commands}}}');
  removed bigint;
BEGIN
  UPDATE ledger.redaction r SET removed_in = made.number
    FROM ledger.act q, ledger.act t
   WHERE q.id = asked AND q.number = r.asked_in AND q.account <> made.account
     AND t.number = r.act AND t.id = made.record_id AND t.persons <@ made.persons
     AND r.removed_in IS NULL AND EXISTS (SELECT FROM ledger.content c WHERE c.act = r.act)
  RETURNING r.act INTO removed;
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'no other person asked for what the act states';
  END IF;
  DELETE FROM ledger.content c WHERE c.act = removed;
  UPDATE ledger.outcome o SET body = sha256(convert_to(
    gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')) WHERE o.act = removed;
END
$$"""
SIGNATURES = ("order_removal(uuid, text, text, date)", "remove_content(uuid)")


def functions(api: Api, prefix: str) -> Iterator[str]:
    """Both functions."""
    named = ", ".join(one.name for one in api.commands.values() if one.redacts)
    for text in (ORDER, REMOVE):
        yield text.format(p=prefix, commands=named)


def callers(api: Api) -> frozenset[Capacity]:
    """Who may call them, one capacity for each login."""
    rules = [one.to for one in api.commands.values() if one.redacts]
    return frozenset(one for one in LOGINS if any(rule.marks(one) for rule in rules))
