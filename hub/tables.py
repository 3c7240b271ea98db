"""The migration of a register as its author commits it: tables, histories, indexes, triggers."""

import re
from collections.abc import Iterable, Iterator
from textwrap import indent

import sqlalchemy as sa

from hub.api import Api
from hub.history import create, made
from hub.seal import folders
from schema.declare import METADATA

MIGRATION = '''"""{title}: tables and their history."""

from alembic import op

revision = "{revision}"
down_revision = "{down}"
branch_labels = None
depends_on = None

STATEMENTS = (
{statements}
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
'''
DIGITS = 4  # of a revision's name


class TablesError(Exception):
    """A register or table that is not declared; names those that are."""


def migration(api: Api, register: str, name: str | None = None) -> str:
    """A migration that makes all tables of a register, or one; it follows the last one there is."""
    title = next((one.title for one in api.registers if one.name == register), None)
    if title is None:
        known = ", ".join(one.name for one in api.registers)
        raise TablesError(f"No register is named {register}; there are: {known}.")
    tables = [one for one in METADATA.sorted_tables if one.schema == register]
    chosen = [one for one in tables if name in (None, one.name)]
    if not chosen:
        known = ", ".join(one.name for one in tables)
        raise TablesError(f"No table of {register} is named {name}; there are: {known}.")
    statements = [statement for table in chosen for statement in laid(table)]
    revisions, followed = (named(word) for word in ("revision", "down_revision"))
    return MIGRATION.format(
        title=title,
        revision=following(revisions),
        down=max(revisions - followed, default=""),
        statements="\n".join(f'    """\n{indent(one, " " * 4)}\n    """,' for one in statements),
    )


def laid(table: sa.Table) -> Iterator[str]:
    """What makes a table with its indexes, its history, and the trigger that fills that."""
    return map(tidy, (*made(table), *create(table)))


def tidy(statement: str) -> str:
    lines = statement.strip().replace("\t", "  ").splitlines()
    return "\n".join(line.rstrip() for line in lines)


def named(word: str) -> frozenset[str]:
    """What the migrations call themselves, or those before them; an empty file has no name.

    A shell makes the file into which this is printed before the command begins.
    """
    held = (one for folder in folders() for one in folder.iterdir())
    texts = (one.read_text("utf-8") for one in held if one.is_file())
    found = (re.search(rf'^{word} = "(.+)"', text, re.MULTILINE) for text in texts)
    return frozenset(one[1] for one in found if one)


def following(revisions: Iterable[str]) -> str:
    """The number after the highest: `0018` after `0017` and `0010b`."""
    numbers = [int(one[:DIGITS]) for one in revisions if one[:DIGITS].isdigit()]
    return f"{max(numbers, default=0) + 1:0{DIGITS}}"
