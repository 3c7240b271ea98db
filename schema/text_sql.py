"""The functions of schema/text.py in SQL, made from the same tables.

Each is one nest of strict, immutable functions, so that the planner puts it in place of the call:
a CASE would cost a function call for every row.
"""

import re
from collections.abc import Mapping
from typing import Final

from schema.text import (
    CAPITALS_PATTERN,
    DIGRAPHS,
    FOLD,
    LATIN,
    NAME_WORDS_MAX,
    SORT_CYRILLIC,
    SORT_LATIN,
    WIDE_CAPITALS,
)

# translate() searches its list from the start: letters come as often as names have them, capitals
# among them (each name has one).
_FREQUENT: Final = "аиоћнврелктјМдсуСДВшмБЈгАНбРПцчКљТГИЛђпњЗзЂжЖфЉхОЕШФЦХЧУџ ЋЏЊ"
_COMMON: Final = f"{_FREQUENT}-aieonrvtjskmdlpbzgučćšžđhcf"
_ASCII_CAPITALS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_MARK: Final = "\x01"  # in no clean text; in keys every control character has become a space
_INPUT: Final = '$1 COLLATE pg_catalog."C"'


def sql_functions(schema: str = "hub") -> tuple[str, ...]:
    """Write latin, fold, sort_cyrillic and sort_latin as statements for PostgreSQL 15 and later.

    They give what the functions of schema.text give for every text without control characters,
    whatever the locale, search_path or Unicode version of the server (its encoding is UTF-8).
    """
    assert re.fullmatch("[a-z_]+", schema), "the schema's name is put in SQL as it is"
    bodies = {
        "latin": _latin(),
        "fold": _one_space(_mapped(f"pg_catalog.lower({_INPUT})", FOLD)),
        "sort_cyrillic": _sort_key(SORT_CYRILLIC),
        "sort_latin": _sort_key(SORT_LATIN),
    }
    made = tuple(
        f"CREATE OR REPLACE FUNCTION {schema}.{name}(text) RETURNS text\n"
        f"LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE\nRETURN {body}"
        for name, body in bodies.items()
    )
    return (*made, _name_keys(schema))


def _name_keys(schema: str) -> str:
    """Write name_keys; most names are of one word, for which it is one array of two texts."""
    return f"""CREATE OR REPLACE FUNCTION {schema}.name_keys(surname text, given text)
RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = '' AS $$
DECLARE
  one text := {schema}.fold(surname);
  other text := {schema}.fold(given);
BEGIN
  IF one <> '' AND other <> '' AND strpos(one, ' ') = 0 AND strpos(other, ' ') = 0 THEN
    RETURN CASE WHEN one = other THEN ARRAY[one || ' ' || other]
                ELSE ARRAY[one || ' ' || other, other || ' ' || one] END;
  END IF;
  RETURN ARRAY(
    WITH part AS (VALUES (1, one), (2, other)),
    word AS (
      SELECT p.column1 AS side, w.word, w.place
      FROM part p, unnest((string_to_array(p.column2, ' '))[:{NAME_WORDS_MAX}])
        WITH ORDINALITY w (word, place)
    ),
    form AS (
      SELECT p.column1 AS side, p.column2 AS form FROM part p
      UNION SELECT w.side, w.word FROM word w
      UNION SELECT w.side, w.word || ' ' || v.word FROM word w JOIN word v
        ON v.side = w.side AND v.place <> w.place
    ),
    key AS (
      SELECT DISTINCT btrim(f.form || ' ' || g.form) AS key
      FROM form f JOIN form g ON g.side <> f.side
    ),
    listed AS (SELECT k.key, lead(k.key) OVER (ORDER BY k.key COLLATE "C") AS after FROM key k)
    SELECT l.key FROM listed l
    WHERE l.key <> '' AND NOT starts_with(coalesce(l.after, ''), l.key)
  );
END
$$"""


def _latin() -> str:
    pattern, marked = _literal(CAPITALS_PATTERN), _literal(rf"\1{_MARK}")
    sql = f"pg_catalog.regexp_replace({_INPUT}, {pattern}, {marked}, 'g')"
    for letter, text in WIDE_CAPITALS.items():
        sql = _replaced(sql, letter + _MARK, text.upper())
    return _mapped(sql, LATIN)


def _sort_key(table: Mapping[str, str]) -> str:
    sql = f"pg_catalog.lower({_INPUT})"
    for pair, letter in DIGRAPHS.items():
        sql = _replaced(sql, pair, letter)
    return _one_space(_mapped(sql, table))


def _mapped(sql: str, table: Mapping[str, str]) -> str:
    """Map characters to texts: one translate(), then a replace() for each text of two letters.

    All characters of one such text first become the first of them.
    """
    wide = {text: letter for letter, text in reversed(list(table.items())) if len(text) > 1}
    ones = {letter: wide.get(text, text) for letter, text in table.items()} | {" ": " "}
    listed = sorted(ones.items(), key=_listed_order)
    kept = [(one, other) for one, other in listed if one not in _ASCII_CAPITALS and one != "\0"]
    source, target = "".join(one for one, _ in kept), "".join(other for _, other in kept)
    sql = f"pg_catalog.translate({sql}, {_literal(source)}, {_literal(target)})"
    for text, letter in wide.items():
        sql = _replaced(sql, letter, text)
    return sql


def _listed_order(pair: tuple[str, str]) -> tuple[bool, int, str]:
    """Put the dropped characters last (translate() drops what has no partner), the common first."""
    letter, text = pair
    common = _COMMON.find(letter)
    return (text == "", common if common >= 0 else len(_COMMON), letter)


def _one_space(sql: str) -> str:
    """Trim, and leave one space of several; three replaces are faster than one pattern."""
    sql = _replaced(sql, " ", f" {_MARK}")
    sql = _replaced(_replaced(sql, f"{_MARK} ", ""), _MARK, "")
    return f"pg_catalog.btrim({sql}, ' ')"


def _replaced(sql: str, old: str, new: str) -> str:
    return f"pg_catalog.replace({sql}, {_literal(old)}, {_literal(new)})"


def _literal(text: str) -> str:
    """Quote a text; what a reader could not see or tell apart is written by its number."""
    return "E'" + "".join(map(_quoted, text)) + "'"


def _quoted(character: str) -> str:
    if character in "'\\":
        return character * 2
    is_plain = " " <= character <= "~" or character.isalpha()
    return character if is_plain else f"\\u{ord(character):04x}"
