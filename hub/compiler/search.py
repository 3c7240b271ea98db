"""How words become the records they find: a prefix of a folded key, between two explicit bounds."""

from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.sql.selectable import FromClause

from hub.compiler import plan as p
from hub.compiler.rendering import Element, ref
from hub.compiler.statement import Words
from hub.rows import rows
from schema.record import Record

if TYPE_CHECKING:
    from hub.compiler.records import Records

HITS_MAX = 100  # who finds more has asked too little of the name
KEYS_READ_MAX = 600  # a hit has two keys, seldom more than six: double and former names


def hits(
    records: "Records", record: Record, words: p.Source, by: tuple[str, Element] | None
) -> FromClause:
    """`h`: the keys of the records `found`, each once, with the best of what it `matched` by.

    LIKE is no index condition under row security; two bounds are.
    """
    search = record.search
    assert search is not None
    # Names of today find, also as of another time: keys have no history of their own.
    keys = records.place(search.keys(), today=True)
    about = keys.record.about
    assert about is not None
    key = keys.col(search.key)
    where = [
        key >= records.value(Words(words, search.fold, upper=False), sa.Text()),
        key < records.value(Words(words, search.fold, upper=True), sa.Text()),
    ]
    rule = rows(keys.record, records.profile.capacity)
    if by is not None and by[0] in keys.record.table.c:
        where.append(keys.col(by[0]) == by[1])
    elif by is None and rule is not None and rule.unit and not rule.every:
        where.append(keys.col(rule.unit) == records.setting("unit"))
    where += records.conditions(keys, about, exact=False)
    read = (
        sa.select(
            keys.col(about).label("found"),
            keys.col(search.matched).label("kind"),
            key.label("key"),
        )
        .select_from(keys.source)
        .where(*where)
        .order_by(key, keys.col(keys.record.key))
        .limit(sa.literal_column(str(KEYS_READ_MAX)))
        .subquery("w")
    )
    return (
        sa.select(ref("w", "found").label("found"), sa.func.min(ref("w", "kind")).label("matched"))
        .select_from(read)
        .group_by(ref("w", "found"))
        .order_by(sa.func.min(ref("w", "key")), ref("w", "found"))
        .limit(sa.literal_column(str(HITS_MAX)))
        .subquery("h")
    )
