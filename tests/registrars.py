"""What a registrar has at the desk: people in books, commands on them, and what stands after."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from hub.api import Api
from hub.db import Connection
from hub.ledger.decoded import decoder
from hub.postgres import Server
from resolvers.citizenship_entries.acts import live
from resolvers.citizenship_entries.facts import act_of
from resolvers.citizenship_entries.invariants import Standing, Violation, violations
from schema.citizenship_facts import EntryFacts
from tests.commands import RECEIPT, REFUSAL, key
from tests.conftest import NIS, Answer, Hub
from tests.scratch import SCRATCH, connected, scratch

SUBOTICA = "80438"
MINISTRY = "Министарство унутрашњих послова"
BORN, ENTERED = date(1990, 5, 6), date(1990, 5, 14)
CITIZEN = "Република Србија"
SOURCE = "'C', 'Градска управа', '2020-01-01'"
PERSON = """INSERT INTO population.person (id, trail_id, protection, birth_keeper, status,
  given_name, surname, sex, born_on, born_precision, birth_place, birth_country, source_register,
  source_body, recorded_at)
VALUES ($1, gen_random_uuid(), $2, $3, 'ACTIVE', 'Марта', 'Ковач', 'FEMALE', $4, 'DAY', 'Ниш',
  'RS', 'C', 'Градска управа', $4::date::timestamptz + interval '40 days')"""
CARRIED = "trail_id, protection, birth_keeper, roll_unit, residence_unit"
OF_PERSON = f"{CARRIED}, {SOURCE} FROM population.person WHERE id = $1"
INTO = f"{CARRIED}, source_register, source_body, recorded_at"
BIRTH = f"""INSERT INTO civil.birth_entry (id, person_id, entry_mark, entered_on, keeper_code,
  kind, given_name, surname, sex, born_on, born_precision, birth_place, birth_country, citizenship,
  {INTO})
SELECT $2::uuid, $1, $2::uuid::text, $3, $4, 'REGULAR', 'Марта', 'Ковач', 'FEMALE', born_on, 'DAY',
  'Ниш', $6, $5, {OF_PERSON}"""
PERIOD = f"""INSERT INTO citizenship.citizenship (id, person_id, since, ground, {INTO})
SELECT gen_random_uuid(), $1, $2, $3, {OF_PERSON}"""
BOOK = """INSERT INTO citizenship.citizens_book (id, keeper_code, area, volume, year_from,
  source_register, source_body, recorded_at)
VALUES ($1::uuid, $2, 'Подручје', $1::uuid::text, 1990, 'C', 'Градска управа', now())"""
BOOK_ENTRY = f"""INSERT INTO citizenship.citizens_book_entry (id, person_id, book_id, keeper_code,
  number, year, entered_on, text, {INTO})
SELECT $2, $1, $3, $4, 1, 1998, '1998-06-01', 'Уписана', {OF_PERSON}"""


@dataclass(frozen=True)
class Somebody:
    """A person of the test's own, and the entries on them."""

    id: UUID
    birth: UUID | None
    book: UUID | None

    @property
    def place(self) -> dict[str, str]:
        """The person and the entry, as inputs name them."""
        if self.birth:
            return {"person": str(self.id), "birthEntry": str(self.birth)}
        return {"person": str(self.id), "citizensBookEntry": str(self.book)}


async def somebody(
    books: Connection,
    *,
    ground: str | None = None,
    births: str | None = NIS,
    citizens: str | None = None,
    protection: int = 0,
    born: date = BORN,
    country: str = "RS",
) -> Somebody:
    """One person: in the births of a unit, in the citizens of a unit, a citizen by a ground."""
    made = Somebody(uuid4(), uuid4() if births else None, uuid4() if citizens else None)
    await books.execute(PERSON, made.id, protection, births, born)
    if births:
        column = CITIZEN if ground else None
        entered = max(born, ENTERED)
        await books.execute(BIRTH, made.id, made.birth, entered, births, column, country)
    if ground:
        await books.execute(PERIOD, made.id, born, ground)
    if citizens:
        made_book = uuid4()
        await books.execute(BOOK, made_book, citizens)
        await books.execute(BOOK_ENTRY, made.id, made.book, made_book, citizens)
    return made


def mutation(name: str) -> str:
    """The operation of a command that enters citizenship."""
    given = f"{name[0].upper()}{name[1:]}Input"
    return f"""mutation ($key: CommandKey!, $input: {given}!, $version: Int!,
    $dryRun: Boolean! = false, $language: Language, $filing: ID) {{
  {name}(key: $key, input: $input, expectedVersion: $version, dryRun: $dryRun,
    language: $language, filing: $filing) {{
    {RECEIPT} {REFUSAL} citizenshipEntry {{ id ordinal text writtenIn copyOf {{ id }} }} }} }}"""


async def version(books: Connection, who: Somebody) -> int:
    """Of the entry that is written in."""
    table = "civil.birth_entry" if who.birth else "citizenship.citizens_book_entry"
    found = await books.fetchval(
        f"SELECT recorded_in FROM {table} WHERE id = $1", who.birth or who.book
    )
    assert isinstance(found, int)
    return found


@dataclass
class Desk:
    """A registrar's desk: a hub, and the books behind it."""

    hub: Hub
    books: Connection

    async def send(self, name: str, who: Somebody, given: Mapping[str, Any], **more: Any) -> Answer:
        """Send a command on somebody, from the version that stands unless another is given."""
        seen = more.pop("version", None)
        variables = {
            "key": more.pop("key", None) or key(),
            "input": {**who.place, **given},
            "version": await version(self.books, who) if seen is None else seen,
        }
        words = ("dryRun", "language", "filing")
        variables |= {word: more.pop(word) for word in words if word in more}
        return await self.hub.ask(mutation(name), variables, **{"capacity": "REGISTRAR", **more})

    async def enter(self, name: str, who: Somebody, given: Mapping[str, Any], **more: Any) -> Any:
        """The payload of what is entered; whatever was done, the invariants hold."""
        payload = (await self.send(name, who, given, **more)).data[name]
        assert payload["refusal"] is None, payload
        assert await broken(self.books, who) == ()
        return payload

    async def refused(self, name: str, who: Somebody, given: Mapping[str, Any], **more: Any) -> Any:
        """The refusal of what is not entered."""
        payload = (await self.send(name, who, given, **more)).data[name]
        assert payload["receipt"] is None, payload
        assert payload["citizenshipEntry"] is None
        return payload["refusal"]

    async def column(self, who: Somebody) -> str | None:
        """The column "Državljanstvo"."""
        return await self.books.fetchval(  # type: ignore[no-any-return]
            "SELECT citizenship FROM civil.birth_entry WHERE id = $1", who.birth
        )


@asynccontextmanager
async def opened(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Desk]:
    """A desk on a state of its own."""
    async with scratch(server, api) as there, connected(there) as books:
        yield Desk(await serve(api, there, SCRATCH), books)


async def known(books: Connection, who: Somebody) -> EntryFacts:
    """What the register knows of somebody, as the next command would."""
    keeper = await books.fetchval(
        "SELECT keeper_code FROM civil.birth_entry WHERE id = $1::uuid UNION "
        "SELECT keeper_code FROM citizenship.citizens_book_entry "
        "WHERE id = $2 AND $1::uuid IS NULL",
        who.birth,
        who.book,
    )
    book = None if who.birth else who.book
    row = await books.fetchrow(
        "SELECT * FROM citizenship.facts_enter_citizenship_by_birth($1, $2, $3, $4, 2, NULL)",
        who.id,
        who.birth,
        book,
        keeper,
    )
    assert row is not None
    made: EntryFacts = decoder(EntryFacts)(dict(row))
    return made


async def broken(books: Connection, who: Somebody) -> tuple[Violation, ...]:
    """The invariants I1 to I6 that do not hold of what stands in the database."""
    facts = await known(books, who)
    acts = tuple(act_of(one) for one in facts.acts)
    lasts = facts.lasting is not None
    assert (live(acts) is not None) == lasts
    column = CITIZEN if lasts else None
    if who.birth:
        column = await books.fetchval(
            "SELECT citizenship FROM civil.birth_entry WHERE id = $1", who.birth
        )
    return violations(Standing(column, facts.birth.entered_on if facts.birth else None, acts))
