"""A made-up register with commands that enter, change and recode persons, and answer notices."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import strawberry
from sqlalchemy.schema import CreateIndex, CreateTable
from strawberry import ID

import resolvers
from auth.rules import REGISTRAR, SUPERVISOR, Rule
from hub import history
from hub.api import Api, assemble
from hub.db import Target
from hub.load.staging import DIALECT
from hub.migrate import migrate
from hub.postgres import Server
from schema import REGISTERS
from schema.command import Command, Facts, command_input
from schema.decision import Act, Entry, Notice, Refusal
from schema.declare import Register, column, key, link, provenance, record_of
from schema.graph import Provenance
from schema.names import FormerName
from schema.population import Person, Sex
from tests.scratch import SCRATCH, connected
from tests.scratch import scratch as database
from tests.toys import record, scratch

OFFICE = REGISTRAR | SUPERVISOR
OWED = "TOY_OWED"


@command_input
class ToyPaper:
    """A paper, made up."""

    name: str
    dated: date | None = None


@command_input
class EnterToyInput:
    """A child that is entered, with a medal; `giver` stands beside it."""

    given_name: str
    surname: str
    unit: str
    former: str | None = None
    giver: ID | None = None
    unnamed: bool = False
    answers: list[ID] = strawberry.field(default_factory=list)
    papers: list[ToyPaper] = strawberry.field(default_factory=list)


@command_input
class ChangeToyInput:
    """What is changed of a person, and what a unit then owes."""

    person: ID
    surname: str | None = None
    protection: int | None = None
    birth_keeper: str | None = None
    version: int | None = None
    owed_by: str | None = None


@dataclass(frozen=True)
class Owed:
    """An open notice of the unit."""

    id: UUID
    kind: str
    act: int


@dataclass(frozen=True)
class Paper:
    """A paper as the facts give it back."""

    name: str
    dated: date | None


@dataclass(frozen=True)
class EnterFacts:
    """Keys for what is new, and columns of every structured kind."""

    today: date
    keys: tuple[UUID, ...]
    open: tuple[Owed, ...]
    last: Owed | None
    papers: tuple[Paper, ...]


@dataclass(frozen=True)
class ChangeFacts:
    """The version of the person's row."""

    version: int | None


SEEN: list[EnterFacts] = []  # what decisions were given, for tests to look at
ENTER_FACTS = """
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today,
  (SELECT json_agg(gen_random_uuid()) FROM generate_series(1, 3)) AS keys,
  coalesce((SELECT json_agg(json_build_object('id', n.id, 'kind', n.kind, 'act', n.act)
    ORDER BY n.act) FROM ledger.notice n
    WHERE n.unit = given.viewer_unit AND n.answered IS NULL), '[]') AS open,
  (SELECT json_build_object('id', n.id, 'kind', n.kind, 'act', n.act) FROM ledger.notice n
    WHERE n.unit = given.viewer_unit ORDER BY n.act DESC LIMIT 1) AS last,
  given.papers
FROM given"""


def enter(given: EnterToyInput, facts: EnterFacts) -> Act | Refusal:
    """A new person with a medal, and a former name where one is given."""
    SEEN.append(facts)
    child, medal, former = facts.keys
    person: dict[str, Any] = {
        "id": child, "status": "ACTIVE", "given_name": given.given_name,
        "surname": given.surname, "sex": Sex.FEMALE, "born_on": date(2026, 1, 5),
        "born_precision": "DAY", "birth_place": "Ниш", "birth_country": "RS",
        "birth_unit": given.unit, "birth_keeper": given.unit, "protection": 0,
    }  # fmt: skip
    giver = None if given.giver is None else UUID(str(given.giver))
    entries = [
        Entry(Person, person),
        Entry(MEDAL(), {"id": medal, "person_id": child, "giver_id": giver, "name": "За храброст"}),
    ]
    if given.former:
        name = {"id": former, "person_id": child, "given_name": given.given_name}
        name |= {"surname": given.former, "valid_from": date(2026, 1, 5), "reason": "DECISION"}
        entries.append(Entry(FormerName, {**name, "valid_to": date(2026, 1, 6)}))
    persons = () if given.unnamed else (child, *([giver] if giver else []))
    answers = tuple(UUID(str(one)) for one in given.answers)
    return Act(tuple(entries), persons, answers=answers)


def change(given: ChangeToyInput, facts: ChangeFacts) -> Act | Refusal:
    """Change what is given of a person."""
    names = ("surname", "protection", "birth_keeper")
    values = {name: getattr(given, name) for name in names if getattr(given, name) is not None}
    person = UUID(str(given.person))
    version = given.version if given.version is not None else facts.version
    notices = (Notice(OWED, given.owed_by),) if given.owed_by else ()
    return Act((Entry(Person, {"id": person, **values}, version),), (person,), notices)


DECISIONS: Mapping[str, Callable[[Any, Any], Act | Refusal]] = {
    **resolvers.DECISIONS,
    "enterToy": enter,
    "changeToy": change,
    "changeToyEverywhere": change,
}
_medals: list[Any] = []


def MEDAL() -> Any:  # noqa: N802 - stands for a class
    """The record of medals, as it was declared last."""
    return _medals[-1]


def _change(name: str, to: Rule) -> Command:
    return Command(
        name=name,
        doc="Changes a person, made up.",
        input=ChangeToyInput,
        to=to,
        subjects=lambda given: (str(given.person),),
        facts=Facts(
            ChangeFacts,
            {"person": UUID},
            "SELECT p.recorded_in AS version FROM given "
            "LEFT JOIN population.person p ON p.id = given.person",
        ),
        writes=(lambda: record_of(Person),),
        refusals=frozenset(),
        notices={OWED: REGISTRAR},
        codes=frozenset({"birth_keeper", "protection"}),
    )


def declare(toys: Register) -> None:
    """Medals, and the commands."""
    fields = {
        "id": (ID, key(to=OFFICE)),
        "person": (Person, link(to=OFFICE, on="person_id")),
        "giver": (Person | None, link(to=OFFICE, on="giver_id")),
        "name": (str, column(to=OFFICE)),
        "provenance": (Provenance, provenance(to=OFFICE)),
    }
    _medals.append(record(toys, "Medal", fields, about="person_id", beside=("giver_id",)))
    toys.commands += (
        Command(
            name="enterToy",
            doc="Enters a person, made up.",
            input=EnterToyInput,
            to=REGISTRAR,
            subjects=lambda given: (given.given_name,),
            facts=Facts(EnterFacts, {"viewer_unit": str, "papers": list[ToyPaper]}, ENTER_FACTS),
            writes=(lambda: record_of(MEDAL()), lambda: record_of(Person), _former_name),
            refusals=frozenset(),
        ),
        _change("changeToy", REGISTRAR),
        _change("changeToyEverywhere", SUPERVISOR),
    )


def _former_name() -> Any:
    return record_of(FormerName)


@contextmanager
def toys() -> Iterator[Api]:
    """The graph with the made-up register."""
    with scratch() as register:
        declare(register)
        yield assemble((*REGISTERS, register))


@asynccontextmanager
async def with_toys(server: Server, plain: Api, api: Api) -> AsyncIterator[Target]:
    """A filled database that has the made-up register too."""
    async with database(server, plain) as target:
        async with connected(target) as owner:
            await owner.execute("CREATE SCHEMA toys")
            table = api.records["Medal"].table
            await owner.execute(str(CreateTable(table).compile(dialect=DIALECT)))
            for index in table.indexes:
                await owner.execute(str(CreateIndex(index).compile(dialect=DIALECT)))
            for statement in history.create(table):
                await owner.execute(statement)
        await migrate(api, target, SCRATCH)
        yield target
