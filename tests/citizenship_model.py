"""A model of citizenship entries, written from the rulebook anew; it shares no code with the rules.

A command is a plain mapping: `kind`, and as the kind asks `number`, `dated`, `final`, `delivered`,
`effective`, `of` (number and date of what is annulled). All decisions are of one body.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

BODY = "Министарство унутрашњих послова"
LAW = date(2005, 2, 27)
GAINS = (
    "DESCENT",
    "BIRTH_ON_TERRITORY",
    "ADMISSION",
    "INTERNATIONAL_TREATY",
    "DETERMINATION",
    "DEEMED",
)
LOSSES = {
    "RELEASE": "отпустом",
    "RENUNCIATION": "одрицањем",
    "TREATY_END": "по међународним уговорима",
}
UNDONE = {
    "ANNUL_RELEASE": (("RELEASE",), "поништено је решење о отпусту"),
    "ANNUL_ACQUISITION": (
        ("ADMISSION", "INTERNATIONAL_TREATY", "DETERMINATION"),
        "поништено је решење о стицању држављанства Републике Србије",
    ),
    "ANNUL_TERMINATION": (
        tuple(LOSSES),
        "поништено је решење о престанку држављанства Републике Србије",
    ),
    "ANNUL_ENTRY": (GAINS, "поништен је упис чињенице држављанства у матичну књигу рођених"),
}


@dataclass
class Event:
    """What was entered, and whether it still has effect."""

    kind: str
    mark: tuple[str, date] | None
    counts: bool = True


@dataclass
class Person:
    """One person of the model."""

    born: date
    birth_entered: date | None
    in_old_book: bool
    disputed: bool = False
    events: list[Event] = field(default_factory=list)
    marks: set[tuple[str, date]] = field(default_factory=set)
    spans: list[list[date | None]] = field(default_factory=list)
    last_day: date = date.min
    count: int = 0

    @property
    def citizen(self) -> bool:
        """Whether the last thing that counts gave citizenship."""
        counting = [event for event in self.events if event.counts]
        return bool(counting) and counting[-1].kind in GAINS

    def enter(self, command: Mapping[str, Any], place: str, day: date) -> dict[str, Any] | None:
        """What is entered, or None where it is refused."""
        kind = command["kind"]
        if not (self._may_stand(kind, place, day) and self._days_hold(command, day)):
            return None
        mark = (command["number"], command["dated"]) if "number" in command else None
        if mark is not None and mark in self.marks:
            return None
        was, target = self.citizen, None
        if kind in UNDONE:
            target = self._target(kind, command.get("of"))
            if target is None:
                return None
        elif (kind in GAINS) == was:
            return None
        span = self._span(command, day)
        if span is None:
            return None
        if target is not None:
            target.counts = False
        else:
            self.events.append(Event(kind, mark))
        self._move(was=was, day=span, kind=kind)
        self.marks |= {mark} if mark else set()
        self.last_day, self.count = day, self.count + 1
        if place == "WITH_BIRTH":
            self.birth_entered = day
        return {
            "text": text(command, place),
            "column": "REMARKS" if place == "WITH_BIRTH" else "LATER_ENTRIES",
            "citizen": self.citizen,
            "ordinal": self.count,
            "spans": [tuple(span) for span in self.spans],
        }

    def _may_stand(self, kind: str, place: str, day: date) -> bool:
        if self.disputed or day < self.last_day or day < LAW:
            return False
        if place == "WITH_BIRTH":
            return self.birth_entered is None and kind in GAINS
        if kind == "DESCENT":
            return False
        return self.in_old_book if place == "CITIZENS_BOOK" else self.birth_entered is not None

    def _days_hold(self, command: Mapping[str, Any], day: date) -> bool:
        if self.born > day:
            return False
        if "number" not in command:
            return bool(command["dated"] <= day)
        decided, final = command["dated"], command.get("final", day)
        sent, effective = command.get("delivered", day), command.get("effective")
        first = min(command.get("of", (None, date.max))[1], decided)
        if final is None or sent is None:
            return False
        holds = [
            decided >= LAW or command["kind"] not in GAINS,
            decided >= self.born,
            decided <= final <= day,
            decided <= sent <= day,
            "of" not in command or command["of"][1] <= decided,
            first <= day,
        ]
        if effective is not None:
            holds += [self.born <= effective <= day]
            is_later = command["kind"] in ("ADMISSION", "INTERNATIONAL_TREATY", *LOSSES)
            holds += [not is_later or effective >= decided]
        return all(holds)

    def _target(self, kind: str, of: tuple[str, date] | None) -> Event | None:
        kinds = UNDONE[kind][0]
        if kind == "ANNUL_ENTRY":
            counting = [event for event in self.events if event.counts]
            return counting[-1] if of is None and self.citizen else None
        found = [e for e in self.events if e.counts and e.mark == of and e.kind in kinds]
        return found[-1] if of is not None and found else None

    def _span(self, command: Mapping[str, Any], day: date) -> date | None:
        """The day on which a period begins or ends; None where it cannot."""
        kind = command["kind"]
        lasts = bool(self.spans) and self.spans[-1][1] is None
        if kind in GAINS:
            began = command.get("effective") or command.get("final") or command["dated"]
            begins = self.born if kind in GAINS[:2] else began
            ended = self.spans[-1][1] if self.spans else None
            return None if ended is not None and begins <= ended else begins
        if kind in LOSSES:
            ends = command.get("effective") or command["delivered"]
            return None if lasts and ends < self.spans[-1][0] else ends
        return max(command["dated"], self.spans[-1][0]) if lasts else day

    def _move(self, *, was: bool, day: date, kind: str) -> None:
        if kind in GAINS:
            self.spans.append([day, None])
        elif was and not self.citizen:
            self.spans[-1][1] = day
        elif self.citizen and not was:
            self.spans[-1][1] = None


def by_birth(*parents: str) -> str | None:
    """What the law gives one who is born in Serbia: art. 7 and 13."""
    foreign = None if "FOREIGN" in parents else "BIRTH_ON_TERRITORY"
    return "DESCENT" if "CITIZEN" in parents else foreign


def text(command: Mapping[str, Any], place: str) -> str:
    """The note, written out for each kind."""
    kind = command["kind"]
    if kind in ("DESCENT", "BIRTH_ON_TERRITORY"):
        return f"Уверење (од {dotted(command['dated'])})"
    decision = f"({BODY}, број {command['number']} од {dotted(command['dated'])})"
    if kind == "DEEMED":
        return f"Актом {decision} наложен упис чињенице држављанства"
    sent = f"које је достављено ({dotted(command['delivered'])})"
    if kind in LOSSES:
        return f"Држављанство Републике Србије престало {LOSSES[kind]} решењем {decision} {sent}"
    if kind in ("ADMISSION", "INTERNATIONAL_TREATY"):
        return f"Решењем {decision} {sent} примљен је у држављанство Републике Србије"
    if kind == "DETERMINATION":
        return f"Решењем {decision} {sent} утврђено држављанство Републике Србије"
    ending = UNDONE[kind][1]
    if kind == "ANNUL_ENTRY" and place == "CITIZENS_BOOK":
        ending = "поништен је упис чињенице држављанства у књигу држављана"
    if "of" in command:
        ending += f" ({BODY}, број {command['of'][0]} од {dotted(command['of'][1])})"
    return f"Решењем {decision} {sent} {ending}"


def dotted(day: date) -> str:
    """A day with two digits of day and month."""
    return f"{day.day:02}.{day.month:02}.{day.year}."
