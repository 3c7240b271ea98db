"""One statement in the making: its names and parameters, and when a row may stand in it."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from hub.compiler import plan as p
from hub.compiler.rendering import TEXT, Place
from hub.compiler.scope import is_open, reached, recorded, required
from hub.compiler.select import Derived, Element, Select, present
from hub.compiler.statement import Bound, Setting, Value
from hub.compiler.survey import Path
from hub.rows import reach
from schema.record import Record, Subject
from schema.table import sql_type

TEXTS = postgresql.ARRAY(TEXT)


class Draft:
    """What every part adds to: aliases, parameters, costs, whose circle is asked."""

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
