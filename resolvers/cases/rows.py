"""The rows of an act on a case: the case itself, its step, what was shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from schema.acts import Language
from schema.articles import Article, cited
from schema.case import CaseDocument, CaseFile, CaseStep
from schema.case_courses import Step
from schema.case_inputs import CaseDocumentInput, StepFacts
from schema.decision import Entry, Value
from schema.entered import number, words


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that the act itself shows, beside those of its input."""

    name: str
    body: str | None
    number: str | None
    dated: date | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the rows of one act stand: the case, what its rows carry, and the step of the act."""

    key: UUID
    case: UUID
    unit: str | None
    person: UUID | None
    office: str
    ordinal: int
    today: date

    @property
    def step(self) -> UUID:
        """The key of the act's step."""
        return self.key_of("step")

    def key_of(self, row: str) -> UUID:
        """The key of another row of the act."""
        return uuid5(self.key, row)

    @property
    def carried(self) -> dict[str, Value]:
        """What every row beside the case's own says."""
        return {"case_file_id": self.case, "unit_code": self.unit, "person_id": self.person}


def next_place(case: Any, facts: StepFacts, person: UUID | None = None) -> Place:
    """The next step of a case that stands; about the person that is given, else the case's own."""
    return Place(
        key=facts.key,
        case=identity(case),
        unit=facts.unit,
        person=person or facts.person,
        office=facts.office,
        ordinal=facts.steps + 1,
        today=facts.today,
    )


def opened(place: Place, step: Step, values: dict[str, Value]) -> Entry:
    """The case as a step opens it today."""
    made: dict[str, Value] = {
        "id": place.case,
        "office": place.office,
        "year": place.today.year,
        "state": step.after,
        "opened_on": place.today,
        "unit_code": place.unit,
        "person_id": place.person,
    }
    return Entry(CaseFile, made | values)


def ended(place: Place, step: Step, facts: StepFacts) -> Entry:
    """The case after a step that closes it."""
    assert step.closes
    values: dict[str, Value] = {
        "id": place.case,
        "state": step.after,
        "closed_on": place.today,
    }
    return Entry(CaseFile, values, version=facts.version)


def step_row(
    place: Place, step: Step, article: Article, text: str | None, due_on: date | None = None
) -> Entry:
    """The step of the act, with the last day of the clock that it sets off."""
    made: dict[str, Value] = {
        "id": place.step,
        "ordinal": place.ordinal,
        "kind": step.kind,
        "made_on": place.today,
        "office": place.office,
        "state": step.after,
        "due_on": due_on,
        "article": cited(article, Language.SR_CYRL),
        "text": text,
    }
    return Entry(CaseStep, made | place.carried)


def documents(place: Place, shown: Iterable[CaseDocumentInput | Paper]) -> Iterator[Entry]:
    """What the step of the act shows, in its order; WordsError."""
    for ordinal, one in enumerate(shown, 1):
        row: dict[str, Value] = {
            "id": place.key_of(f"document {ordinal}"),
            "step_id": place.step,
            "ordinal": ordinal,
            "name": words(one.name, "documents.name"),
            "body": None if one.body is None else words(one.body, "documents.body"),
            "number": None if one.number is None else number(one.number, "documents.number"),
            "dated": one.dated,
        }
        yield Entry(CaseDocument, row | place.carried)


def persons(person: UUID | None) -> tuple[UUID, ...]:
    """Whom the act is about, as the trail names them."""
    return (person,) if person else ()


def identity(value: Any) -> UUID:
    """An id of the input, which is checked to be one."""
    return UUID(str(value))
