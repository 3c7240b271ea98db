"""How words become the records they find: a prefix of a folded key, between two explicit bounds."""

import sqlalchemy as sa

from hub.compiler import plan as p
from hub.compiler.draft import Draft
from hub.compiler.rendering import TEXT, Place, ref
from hub.compiler.select import Element, Select, Table, present
from hub.compiler.statement import Words
from hub.rows import reach
from schema.record import Record

HITS_MAX = 100  # who finds more has asked too little of the name
KEYS_READ_MAX = 600  # of a hit's keys one or two begin with the words, seldom more than six


def hits(
    draft: Draft,
    record: Record,
    words: p.Source,
    by: tuple[str, Place] | None,
    *,
    tells: bool,
) -> Select:
    """The keys of the records `found`, each once, with the best of what it `matched` by.

    LIKE is no index condition under row security; two bounds are. Where the hits are to tell it,
    each says whether the search was `cut`: whether more than these begin with the words.
    """
    search = record.search
    assert search is not None
    # Names of today find, also as of another time: keys have no history of their own.
    keys = draft.place(search.keys(), today=True)
    about = keys.record.about
    assert about is not None
    key = keys.col(search.key)
    where = [
        key >= draft.value(Words(words, search.fold, upper=False), TEXT),
        key < draft.value(Words(words, search.fold, upper=True), TEXT),
    ]
    rule = reach(keys.record, draft.profile.capacity)
    if by is not None and by[0] in keys.record.table.c:
        where.append(keys.col(by[0]) == by[1].col(by[1].record.key))
    elif by is None and rule is not None and rule.unit and not rule.every:
        where.append(keys.col(rule.unit) == draft.setting("unit"))
    where += draft.conditions(keys, about, exact=False)
    read = Select(
        [("found", keys.col(about)), ("kind", keys.col(search.matched)), ("key", key)],
        keys.source,
        where,
        order=[key, keys.col(keys.record.key)],
        limit=sa.literal_column(str(KEYS_READ_MAX + tells)),
    )
    columns = [("found", ref("w", "found")), ("matched", sa.func.min(ref("w", "kind")))]
    if tells:
        keys_read = sa.func.sum(sa.func.count()).over()
        is_cut = sa.or_(
            sa.func.count().over() > sa.literal_column(str(HITS_MAX)),
            keys_read > sa.literal_column(str(KEYS_READ_MAX)),
        )
        columns.append(("cut", is_cut))
    return Select(
        columns,
        read.subquery("w"),
        group=[ref("w", "found")],
        order=[sa.func.min(ref("w", "key")), ref("w", "found")],
        limit=sa.literal_column(str(HITS_MAX)),
    )


def cut(name: str) -> Element:
    """Whether the hits under this name say that the search was cut."""
    return present(Table(name), [ref(name, "cut")])
