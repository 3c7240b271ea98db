"""How a record and what hangs on it become laterals: one JSON column, one column of subjects."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import sqlalchemy as sa

from hub.compiler import plan as p
from hub.compiler.draft import Draft
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
from hub.compiler.select import ONE, Derived, Element, Joined, Scalar, Select, joined, present
from hub.compiler.survey import Path
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
)


class Records:
    """The records of one statement, and how each is rendered."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

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
        self.draft.costs.append(path)
        columns = [("j", ref("d", "j"))]
        if subjects is not None:
            columns.append(("s", subjects))
        source = Joined(joined(place.source, laterals), object_of(pairs, "d"))
        where = [*found, *self.draft.conditions(place, arrived_by)]
        return Select(columns, source, where), subjects is not None

    def at_hand(
        self, node: p.Node, row: Place, path: Path, arrived_by: str | None
    ) -> tuple[Select, bool]:
        """The same of a record whose row is at hand already."""
        pairs, laterals, subjects = self.content(node, row, path, arrived_by)
        self.draft.costs.append(path)
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
            lateral = self.draft.lateral(select)
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
                    self.draft.costs.append(path)
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
                    if valid and self.draft.valid is not None:
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
        return Lists(self.draft, self.content, page, by, path).select()

    def _leaf(self, leaf: p.Leaf, row: Place, matched: Element | None) -> Element:
        match leaf.field:
            case Column() as declared:
                value = row.col(declared.column)
                former = declared.former if self.draft.valid is not None else None
                return shown(self._former(former, row, value) if former else value)
            case Computed() as declared:
                return shown(declared.expression(row))
            case Matched():
                return matched if matched is not None else sa.literal_column("NULL::text")
            case Availability() as declared:
                field = row.record.fields[declared.of]
                assert isinstance(field, One)
                target, found = self._link(field, row)
                where = [*found, *self.draft.conditions(target, field.on)]
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
        place = self.draft.place(former.record())
        about = place.record.about
        assert about is not None, "what a person had before is about the person"
        self.draft.hangs(place, about, row)
        held = [place.col(about) == row.col(row.record.key), *self._holds(place, former.valid)]
        where = [*held, *self.draft.conditions(place, about)]
        select = Select([("", place.col(former.column))], place.source, where)
        return sa.func.coalesce(Scalar(_latest(select, place, former.valid)), value)

    def _holds(self, place: Place, valid: tuple[str, str]) -> list[Element]:
        """When a row's period holds the day; one without a last day has not ended."""
        first, last = (place.col(name) for name in valid)
        return [first <= self.draft.valid, sa.or_(last.is_(None), last >= self.draft.valid)]

    def _link(self, declared: Link | One, row: Place) -> tuple[Place, list[Element]]:
        """The target's row and the conditions that find it."""
        target = self.draft.place(declared.target())
        if isinstance(declared, Link):
            return target, [target.col(target.record.key) == row.col(declared.on)]
        self.draft.hangs(target, declared.on, row)
        found = [target.col(declared.on) == row.col(row.record.key)]
        valid = declared.valid if self.draft.valid is not None else None
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
