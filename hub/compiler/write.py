"""Step three: one SELECT for a guarded plan, compiled to text once.

It has three columns: the answer as JSON, the subjects (trail ids of every person whose record
stands in the answer, separated by commas) and the witness (the viewer's settings as the inner side
read them). The settings that row security reads are set by the outer row of a LATERAL join on which
every table access depends; both sides stand behind OFFSET 0, so that the planner cannot join them
otherwise.
"""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

from hub.compiler import plan as p
from hub.compiler import survey
from hub.compiler.draft import Draft
from hub.compiler.records import Records
from hub.compiler.rendering import (
    ONE_ROW,
    TEXT,
    ZERO,
    Place,
    join_text,
    object_of,
    ref,
    text,
)
from hub.compiler.select import (
    ONE,
    TRUE,
    Derived,
    Element,
    Joined,
    Select,
    Source,
    Table,
    Whole,
    joined,
)
from hub.compiler.statement import Statement, Value
from hub.rows import settings
from schema.record import Lookup, Match

DIALECT: Any = PGDialect_asyncpg()  # type: ignore[no-untyped-call]
IDS = postgresql.ARRAY(sa.Uuid())
DERIVED = ("circle", "exact")


def write(guarded: p.Guarded) -> Statement:
    """The statement of a plan that the guard has settled."""
    return _Writing(guarded).statement()


class _Writing:
    """One statement in the making."""

    def __init__(self, guarded: p.Guarded) -> None:
        self.guarded = guarded
        self.draft = Draft(guarded)
        self.records = Records(self.draft)
        self.meant: list[Element] = []
        self.exact: str | None = None

    def statement(self) -> Statement:
        shown = [root for root in self.guarded.roots if root.shown]
        pairs: list[tuple[str, Element]] = []
        laterals, subjects = [], []
        for index, root in enumerate(shown, 1):
            if isinstance(root, p.Typename):
                pairs.append((root.key, text(root.name)))
                continue
            alias = f"f{index}"
            select, carries = self._root(root)
            laterals.append(select.lateral(alias))
            pairs.append((root.key, ref(alias, "j")))
            if carries:
                subjects.append(ref(alias, "s"))
        names = settings(self.guarded.profile.capacity)
        inner = Select(
            [
                ("answer", ref("a", "j")),
                ("subjects", join_text(subjects) if subjects else text("")),
                ("witness", self._witness(names)),
            ],
            Joined(joined(ONE_ROW, laterals), object_of(pairs, "a")),
            [self._depends(name) for name in names],
            offset=ZERO,
        )
        answered = [("", ref("x", name)) for name, _ in inner.columns]
        query = Select(answered, Joined(self._context(names), inner.lateral("x")))
        compiled: Any = Whole(query).compile(dialect=DIALECT)
        return Statement(
            sql=str(compiled),
            parameters=tuple(self.draft.bound[name] for name in compiled.positiontup or ()),
            settings=tuple(name for name in names if name not in DERIVED),
            derived=sum(name in DERIVED for name in names),
            costs=tuple(self.draft.costs),
            checked=tuple(
                bound
                for name, bound in self.draft.bound.items()
                if name not in (compiled.positiontup or ())
            ),
            same=self.guarded.same,
            profile=self.guarded.profile,
            trail=self.guarded.trail,
            coordinates=self.guarded.coordinates,
            withheld=self.guarded.withheld,
            as_of=self.draft.recorded is not None,
            open=self.draft.open,
            fetches=tuple(survey.fetches(self.guarded.roots)),
        )

    # The context

    def _context(self, names: tuple[str, ...]) -> Derived:
        """The outer row: every setting, and what definer functions say of viewer and query."""
        circle = self.draft.circle
        known = [(f"meant{n}", value) for n, value in enumerate(self.meant, 1)]
        if circle:
            # An empty setting is no person: the function answers null, the circle is empty.
            person = sa.cast(sa.func.nullif(self.draft.setting("person"), text("")), sa.Uuid())
            known.append(("circle", _call(circle, person)))
        if self.draft.recorded is not None:
            known += [(name, ref("h", name)) for name in ("number", "at")]
        values = [(name, self._set(name)) for name in names]
        values += [(name, ref("m", name)) for name, _ in known[: len(self.meant)]]
        if circle:
            ids = sa.func.string_to_array(ref("m", "circle"), text(","))
            values.append(("circle_ids", sa.cast(ids, IDS)))
        if self.exact:
            values.append(("exact_id", sa.cast(ref("m", f"{self.exact}[1]"), sa.Uuid())))
        if self.draft.recorded is not None:
            values.append(("as_of", ref("m", "number")))
            values.append(("as_of_at", sa.cast(sa.func.to_json(ref("m", "at")), TEXT)))
        source = Select(known, self._commit(), offset=ZERO).subquery("m") if known else None
        return Select(values, source, offset=ZERO).subquery("c")

    def _commit(self) -> Source | None:
        """The last commit of the asked time, `h`: the head itself where that time is later."""
        if self.draft.recorded is None:
            return None
        at = ref("hub.commit", "at")
        last = Select(
            [("number", ref("hub.commit", "number")), ("at", at)],
            Table("hub.commit"),
            [at <= self.draft.recorded],
            order=[at.desc()],
            limit=ONE,
        )
        return joined(ONE_ROW, [last.lateral("h")])

    def _set(self, name: str) -> Element:
        value: Element
        match name:
            case "circle" if self.draft.circle:
                value = sa.func.coalesce(ref("m", "circle"), text(""))
            case "exact" if self.exact:
                value = sa.func.coalesce(ref("m", f"{self.exact}[1]"), text(""))
            case "circle" | "exact":
                value = text("")
            case _:
                value = self.draft.setting(name)
        return sa.func.set_config(text(f"hub.{name}"), value, TRUE)

    def _depends(self, name: str) -> Element:
        """What ties the inner side to the outer row, setting by setting."""
        if name in DERIVED:
            return ref("c", name).is_not(None)
        return ref("c", name, TEXT) == self.draft.setting(name)

    def _witness(self, names: tuple[str, ...]) -> Element:
        parts: list[Element] = []
        for name in names:
            read = sa.func.current_setting(text(f"hub.{name}"), TRUE)
            parts.append(sa.cast(read == ref("c", name), TEXT) if name in DERIVED else read)
        if self.draft.recorded is not None:
            parts += [ref("c", "as_of"), ref("c", "as_of_at")]
        return sa.func.concat_ws(text("|"), *parts)

    # Roots

    def _root(self, root: p.RootOne | p.RootMany) -> tuple[Select, bool]:
        if isinstance(root, p.RootMany):
            return self.records.page(root.page, by=None, path=())
        place = self.draft.place(root.node.record)
        condition, matched = self._found(root, place)
        return self.records.one(
            root.node, place, [condition], path=(), arrived_by=None, matched=matched
        )

    def _found(self, root: p.RootOne, place: Place) -> tuple[Element, Element | None]:
        """The condition that finds the record, and by what it matched."""
        declared: Lookup = root.field
        key = place.col(place.record.key)
        match declared.match:
            case Match.SELF:
                self.draft.is_me(place)
                return key == ref("c", "circle_ids[1]"), None
            case Match.KEY:
                source = next(source for _, _, source in root.arguments if source is not None)
                python = next(python for _, python, source in root.arguments if source is not None)
                return key == self.draft.value(Value(source, python), key.type), None
            case Match.MEANT:
                assert declared.meant is not None
                arguments = [
                    self.draft.value(Value(source or p.Constant(None), python))
                    for _, python, source in root.arguments
                ]
                self.meant.append(_call(declared.meant, *arguments))
                name = f"meant{len(self.meant)}"
                if self.guarded.exact:
                    self.exact = name
                return key == sa.cast(ref("c", f"{name}[1]"), key.type), ref("c", f"{name}[2]")


def _call(function: str, *arguments: Element) -> Element:
    """A call of a function by its qualified name."""
    schema, name = function.split(".")
    called: Element = getattr(getattr(sa.func, schema), name)(*arguments)
    return called
