"""How a record and what hangs on it become laterals: one JSON column, one column of subjects."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from hub.compiler import plan as p
from hub.compiler.lists import Lists
from hub.compiler.rendering import (
    ONE_ROW,
    TEXT,
    ZERO,
    Place,
    join_loose,
    join_text,
    object_of,
    object_select,
    ref,
    shown,
    text,
)
from hub.compiler.scope import is_open, reached, recorded, required
from hub.compiler.select import ONE, Derived, Element, Joined, Scalar, Select, joined, present
from hub.compiler.statement import Bound, Setting, Value
from hub.rows import reach
from schema.record import (
    Availability,
    Column,
    Computed,
    Embedded,
    Former,
    History,
    Link,
    Matched,
    One,
    Record,
    Subject,
)
from schema.table import sql_type

Path = tuple[p.Source, ...]

TEXTS = postgresql.ARRAY(TEXT)


class Records:
    """The records of one statement: aliases, parameters, costs, and how each is rendered."""

    def __init__(self, guarded: p.Guarded) -> None:
        self.profile = guarded.profile
        self.exact = guarded.exact
        self.bound: dict[str, Bound] = {}
        self.costs: list[Path] = []
        self.open = True
        self.subject: Subject | None = None  # whose circle is asked of its functions
        self._me: set[str] = set()  # aliases of the row that is the viewer's own person
        self._circled: set[str] = set()  # aliases of rows that are read within a circle
        self._names: dict[Bound, str] = {}
        self._tables = 0
        self._laterals = 0
        self._pages = 0
        asked = guarded.as_of
        self.recorded = asked.recorded and self.value(Value(asked.recorded, datetime))
        self.valid = asked.valid and self.value(Value(asked.valid, date))

    # Names and parameters

    def place(self, record: Record, *, today: bool = False) -> Place:
        """The record's table under a new alias; as of another time its versions, unless `today`."""
        self._tables += 1
        alias = f"t{self._tables}"
        self._reads(record, alias)
        self.open = self.open and is_open(record, self.profile)
        stands = record.table is not record.versions
        versions = self.recorded is not None and stands and not today
        return Place(alias, record, versions)

    def lateral(self, select: Select) -> Derived:
        """A select as a lateral under a new alias."""
        self._laterals += 1
        return select.lateral(f"l{self._laterals}")

    def chosen(self, record: Record) -> Place:
        """The rows of a page under a new alias."""
        self._pages += 1
        return Place(f"k{self._pages}", record)

    def _reads(self, record: Record, alias: str) -> None:
        """Note a row that is read within the circle, until it turns out to be the viewer's own."""
        rule = reach(record, self.profile.capacity)
        if rule is not None and rule.own and record.subject is not None:
            self.subject = record.subject
            self._circled.add(alias)

    @property
    def circle(self) -> str | None:
        """The function that says who the statement reads: of self alone where that is enough."""
        if self.subject is None:
            return None
        return self.subject.circle if self._circled else self.subject.alone

    def is_me(self, place: Place) -> None:
        """Note that the row is the viewer's own person."""
        self._me.add(place.alias)
        self._circled.discard(place.alias)

    def hangs(self, place: Place, on: str, row: Place) -> None:
        """Note that a row hangs on another by a column; on the viewer it is the viewer's own."""
        if row.alias in self._me and any(one.person == on for one in place.record.persons):
            self._circled.discard(place.alias)

    def value(self, bound: Bound, kind: Any = None) -> Element:
        """A parameter; the same value is one parameter."""
        name = self._names.setdefault(bound, f"p{len(self._names) + 1}")
        self.bound[name] = bound
        if kind is None and isinstance(bound, Value):
            kind = sql_type(bound.python)
            if isinstance(bound.source, p.Items):
                kind = postgresql.ARRAY(kind)
        # A column's collation goes with the column; on a parameter it would only be said again.
        match kind:
            case sa.Text():
                kind = TEXT
            case postgresql.ARRAY(item_type=sa.Text()):
                kind = TEXTS
        return sa.bindparam(name, type_=kind)

    def setting(self, name: str) -> Element:
        """A setting of the viewer as a parameter."""
        return self.value(Setting(name), TEXT)

    # Conditions

    def conditions(
        self,
        place: Place,
        arrived_by: str | None,
        *,
        exact: bool = True,
        beside: Collection[str] = (),
    ) -> list[Element]:
        """When a row may stand in the answer: reached, not hidden, its non-null links there.

        Links on the columns `beside` are joined, which asks the same of their targets.
        """
        as_of = self.recorded is not None
        made = recorded(place) if as_of else []
        made += reached(place, self.profile, exact=exact and self.exact, setting=self.setting)
        for link in required(place.record, self.profile, arrived_by, every=as_of):
            if link.on in beside:
                continue
            target = self.place(link.target())
            # What an open target points at in turn was there with it: foreign keys saw to that.
            there = recorded if is_open(target.record, self.profile) else self._anywhere
            inner = [target.col(target.record.key) == place.col(link.on), *there(target)]
            made.append(present(target.source, inner))
        return made

    def _anywhere(self, place: Place) -> list[Element]:
        return self.conditions(place, None)

    # Records

    def one(
        self,
        node: p.Node,
        place: Place,
        found: list[Element],
        *,
        path: Path,
        arrived_by: str | None,
        matched: Element | None = None,
    ) -> tuple[Select, bool]:
        """A select of the one record found, with columns `j` and, where it says so, `s`."""
        pairs, laterals, subjects = self.content(node, place, path, arrived_by, matched)
        self.costs.append(path)
        columns = [("j", ref("d", "j"))]
        if subjects is not None:
            columns.append(("s", subjects))
        source = Joined(joined(place.source, laterals), object_of(pairs, "d"))
        where = [*found, *self.conditions(place, arrived_by)]
        return Select(columns, source, where), subjects is not None

    def at_hand(
        self, node: p.Node, row: Place, path: Path, arrived_by: str | None
    ) -> tuple[Select, bool]:
        """The same of a record whose row is at hand already."""
        pairs, laterals, subjects = self.content(node, row, path, arrived_by)
        self.costs.append(path)
        made = object_select(pairs)
        if laterals:
            source = Joined(joined(ONE_ROW, laterals), object_of(pairs, "d"))
            made = Select([("j", ref("d", "j"))], source)
        if subjects is None:
            return made, False
        return replace(made, columns=[*made.columns, ("s", subjects)]), True

    def content(
        self,
        node: p.Node,
        row: Place,
        path: Path,
        arrived_by: str | None,
        matched: Element | None = None,
        beside: Mapping[str, Place] = MappingProxyType({}),
    ) -> tuple[list[tuple[str, Element]], list[Derived], Element | None]:
        """What is asked of a row: its keys and values, the laterals they need, its subjects.

        `beside` holds the rows that links on these columns lead to, where they are at hand.
        """
        pairs: list[tuple[str, Element]] = []
        laterals: list[Derived] = []
        subjects: list[Element] = []
        # Whom the row is about is a subject, but for the person over whom it was reached.
        new = [about for about in node.record.persons if about.person != arrived_by]
        subjects += [sa.cast(row.col(about.trail), TEXT) for about in new]
        is_new = bool(new) and not new[0].optional

        def add(select: Select, *, carries: bool) -> Element:
            lateral = self.lateral(select)
            laterals.append(lateral)
            if carries:
                subjects.append(ref(lateral.alias, "s"))
            return ref(lateral.alias, "j")

        for selection in node.selections:
            if not selection.shown:
                continue
            match selection:
                case p.Typename():
                    value = text(selection.name)
                case p.Leaf():
                    value = self._leaf(selection, row, matched)
                case p.Fetched():
                    value = row.col(selection.field.on)
                    self.costs.append(path)
                case p.Group():
                    value = add(self._group(selection, row), carries=False)
                case p.ToOne(field=Link() as declared) if declared.on in beside:
                    found_by = _by(declared, row)
                    made = self.at_hand(selection.node, beside[declared.on], path, found_by)
                    value = add(made[0], carries=made[1])
                case p.ToOne():
                    found = self._link(selection.field, row)
                    valid = getattr(selection.field, "valid", None)
                    select, carries = self.one(
                        selection.node,
                        found[0],
                        found[1],
                        path=path,
                        arrived_by=_by(selection.field, row),
                    )
                    if valid and self.valid is not None:
                        select = _latest(select, found[0], valid)
                    value = add(select, carries=carries)
                case p.ToMany():
                    # Versions of the row have its key.
                    of = selection.field
                    on = row.record.key if isinstance(of, History) else of.on
                    by = (on, row)
                    select, carries = self.page(selection.page, by=by, path=path)
                    value = add(select, carries=carries)
            pairs.append((selection.key, value))
        if not subjects:
            return pairs, laterals, None
        # The row's own trail id is never null.
        joined_ids = join_text if is_new and len(subjects) > 1 else join_loose
        return pairs, laterals, joined_ids(subjects)

    def page(
        self, page: p.Page, *, by: tuple[str, Place] | None, path: Path
    ) -> tuple[Select, bool]:
        """A select of one page of a list."""
        return Lists(self, page, by, path).select()

    def _leaf(self, leaf: p.Leaf, row: Place, matched: Element | None) -> Element:
        match leaf.field:
            case Column() as declared:
                value = row.col(declared.column)
                former = declared.former if self.valid is not None else None
                return shown(self._former(former, row, value) if former else value)
            case Computed() as declared:
                return shown(declared.expression(row))
            case Matched():
                return matched if matched is not None else sa.literal_column("NULL::text")
            case Availability() as declared:
                field = row.record.fields[declared.of]
                assert isinstance(field, One)
                target, found = self._link(field, row)
                where = [*found, *self.conditions(target, field.on)]
                # Behind OFFSET 0: PostgreSQL would else hash the whole table for many rows.
                there = present(target.source, where, offset=ZERO)
                return sa.case((there, text("DISCLOSED")), else_=text("NOT_DISCLOSED"))

    def _group(self, group: p.Group, row: Place) -> Select:
        declared: Embedded = group.field
        pairs = [
            (
                key,
                text(group.type_name)
                if name == "__typename"
                else shown(declared.leaves[name](row)),
            )
            for key, name in group.leaves
        ]
        made = object_select(pairs)
        if not declared.present:
            return made
        return replace(made, where=[row.col(declared.present).is_not(None)])

    def _former(self, former: Former, row: Place, value: Element) -> Element:
        """What the column held on the day, else what it holds."""
        place = self.place(former.record())
        about = place.record.about
        assert about is not None, "what a person had before is about the person"
        self.hangs(place, about, row)
        held = [place.col(about) == row.col(row.record.key), *self._holds(place, former.valid)]
        where = [*held, *self.conditions(place, about)]
        select = Select([("", place.col(former.column))], place.source, where)
        return sa.func.coalesce(Scalar(_latest(select, place, former.valid)), value)

    def _holds(self, place: Place, valid: tuple[str, str]) -> list[Element]:
        """When a row's period holds the day; one without a last day has not ended."""
        first, last = (place.col(name) for name in valid)
        return [first <= self.valid, sa.or_(last.is_(None), last >= self.valid)]

    def _link(self, declared: Link | One, row: Place) -> tuple[Place, list[Element]]:
        """The target's row and the conditions that find it."""
        target = self.place(declared.target())
        if isinstance(declared, Link):
            return target, [target.col(target.record.key) == row.col(declared.on)]
        self.hangs(target, declared.on, row)
        found = [target.col(declared.on) == row.col(row.record.key)]
        valid = declared.valid if self.valid is not None else None
        if valid:
            found += self._holds(target, valid)
        for name, value in declared.where:
            if valid and name in valid:
                continue
            column = target.col(name)
            found.append(column.is_(None) if value is None else column == text(value))
        return target, found


def _latest(select: Select, place: Place, valid: tuple[str, str]) -> Select:
    """One of the rows whose periods hold a day, were they ever several: that which began last."""
    order = (place.col(valid[0]).desc(), place.col(place.record.key))
    return replace(select, order=order, limit=ONE)


def _by(declared: Link | One, row: Place) -> str | None:
    """The column over which the target was reached from a row that has named its person."""
    if isinstance(declared, One):
        return declared.on
    names = any(about.person == declared.on for about in row.record.persons)
    return declared.target().key if names else None
