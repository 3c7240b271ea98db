"""Books of citizens: written in alike, taken over from paper, repeated in another unit's book."""

from collections.abc import AsyncIterator, Callable
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from hub.api import Api
from hub.postgres import Server
from tests.cases_desk import doubt, made, opinion, waiting
from tests.cases_desk import opened as open_case
from tests.commands import RECEIPT, REFUSAL, key
from tests.conftest import NIS
from tests.registrars import (
    BOOK,
    CITIZEN,
    MINISTRY,
    SUBOTICA,
    Desk,
    Somebody,
    broken,
    known,
    opened,
    somebody,
)
from tests.test_citizenship_entering import (
    ADMISSION,
    ARTICLES,
    DELIVERED,
    OF_ENTRY,
    RELEASE,
)
from tests.test_citizenship_texts import quoted
from tests.test_ledger_filings import mark

OLD_TEXT = "Примљена у држављанство решењем Министарства унутрашњих послова бр. 204-5/98."
OLD = {
    "year": 1998,
    "entryNumber": 17,
    "enteredOn": "1998-06-01",
    "firstDay": "1998-05-20",
    "ground": "ADMISSION",
    "text": OLD_TEXT,
    "page": "12",
    "grounds": "Решење о пријему",
    "body": MINISTRY,
    "number": "204-5/98",
    "decidedOn": "1998-05-04",
}
OLD_END = {
    "mode": "RELEASE",
    "enteredOn": "2001-03-01",
    "lastDay": "2001-02-20",
    "text": "Отпуштена из држављанства решењем бр. 204-9/2001.",
}


@pytest.fixture(scope="module")
async def desk(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Desk]:
    async with opened(server, api, serve) as made:
        yield made


async def sent(desk: Desk, name: str, given: dict[str, Any], **more: Any) -> Any:
    """The payload of a command without a version."""
    text = f"""mutation ($key: CommandKey!, $input: {name[0].upper()}{name[1:]}Input!) {{
      {name}(key: $key, input: $input) {{ {RECEIPT} {REFUSAL}
        citizenshipEntry {{ id text ordinal bookEntry {{ id number }} copyOf {{ id }} }} }} }}"""
    variables = {"key": key(), "input": given}
    answer = await desk.hub.ask(text, variables, **{"capacity": "REGISTRAR", **more})
    return answer.data[name]


async def volume(desk: Desk, keeper: str = NIS) -> str:
    """A book of citizens of a unit, from 1990 on."""
    made = uuid4()
    await desk.books.execute(BOOK, made, keeper)
    return str(made)


async def taken_over(desk: Desk, who: Somebody, **changes: Any) -> Any:
    """An old entry taken over of somebody, or the refusal."""
    given = {"person": str(who.id), "book": await volume(desk), **OLD, **changes}
    if who.birth:
        given["birthEntry"] = str(who.birth)
    return await sent(desk, "takeOverCitizensBookEntry", given)


@pytest.mark.parametrize("article", [one for one in ARTICLES if ARTICLES[one][2] is None])
async def test_a_book_of_citizens_is_written_in_alike(desk: Desk, article: str) -> None:
    name, given, _, _ = ARTICLES[article]
    who = await somebody(desk.books, births=None, citizens=NIS)
    payload = await desk.enter(name, who, given)
    assert payload["citizenshipEntry"]["text"] == quoted()[article][0]
    assert (await known(desk.books, who)).lasting is not None


async def test_who_is_in_the_births_is_entered_there(desk: Desk) -> None:
    who = await somebody(desk.books, citizens=NIS)
    given = {**ADMISSION, "birthEntry": None, "citizensBookEntry": str(who.book)}
    seen = await desk.books.fetchval(
        "SELECT recorded_in FROM citizenship.citizens_book_entry WHERE id = $1", who.book
    )
    said = await desk.refused("enterAdmission", who, given, version=seen)
    assert said["code"] == "BIRTH_ENTRY_STANDS"


async def test_the_own_book_of_citizens_is_written_in_at_once(desk: Desk) -> None:
    who = await somebody(desk.books, citizens=NIS, ground="DESCENT")
    payload = await desk.enter("enterTermination", who, RELEASE)
    rows = await desk.books.fetch(
        "SELECT * FROM citizenship.citizenship_entry WHERE book_entry_id = $1", who.book
    )
    (copied,) = rows
    assert copied["text"] == payload["citizenshipEntry"]["text"]
    assert str(copied["copy_of_id"]) == payload["receipt"]["recordId"]
    assert payload["receipt"]["notices"] == []


async def test_another_units_book_of_citizens_owes_it_by_a_notice(desk: Desk) -> None:
    who = await somebody(desk.books, citizens=SUBOTICA, ground="DESCENT")
    first = (await desk.enter("enterTermination", who, RELEASE))["receipt"]
    second = (await desk.enter("enterAdmission", who, LATER))["receipt"]
    assert [one["unit"] for one in first["notices"]] == [SUBOTICA]
    name, owed = "repeatCitizenshipEntry", {"person": str(who.id), "entry": second["recordId"]}
    assert (await sent(desk, name, owed, unit=SUBOTICA))["refusal"]["code"] == "EARLIER_ENTRY_OWED"
    assert (await sent(desk, name, owed))["refusal"]["code"] == "NOTHING_OWED"
    for receipt in (first, second):
        given = {"person": str(who.id), "entry": receipt["recordId"]}
        payload = await sent(desk, name, given, unit=SUBOTICA)
        assert payload["refusal"] is None
        assert payload["citizenshipEntry"]["bookEntry"]["id"] == str(who.book)
        again = await sent(desk, name, given, unit=SUBOTICA)
        assert again["refusal"]["code"] == "NOTHING_OWED"
    left = await desk.books.fetchval(
        "SELECT count(*) FROM ledger.notice WHERE unit = $1 AND answered IS NULL", SUBOTICA
    )
    assert left == 0
    assert await broken(desk.books, who) == ()


async def test_nothing_is_repeated_while_a_datum_is_disputed(desk: Desk) -> None:
    who = await somebody(desk.books, citizens=SUBOTICA, ground="DESCENT")
    first = (await desk.enter("enterTermination", who, RELEASE))["receipt"]
    case = await open_case(desk.hub, "openDoubt", doubt(person=str(who.id)))
    name, owed = "repeatCitizenshipEntry", {"person": str(who.id), "entry": first["recordId"]}
    assert (await sent(desk, name, owed, unit=SUBOTICA))["refusal"]["code"] == "AWAITING_OPINION"
    await made(desk.hub, "giveOpinion", opinion(case), version=case["provenance"]["commit"])
    assert (await sent(desk, name, owed, unit=SUBOTICA))["refusal"] is None


async def test_a_doubt_about_a_filing_alone_holds_what_it_asks(desk: Desk) -> None:
    who = await somebody(desk.books, births=None, citizens=NIS)
    filing = (await waiting(desk.hub))["id"]
    case = await open_case(desk.hub, "openDoubt", doubt(filing=filing))
    await mark(desk.hub, filing, "OPEN", capacity="REGISTRAR")
    for name, given in (("enterAdmission", ADMISSION), ("enterDetermination", DELIVERED)):
        said = await desk.refused(name, who, given, filing=filing)
        assert said["code"] == "AWAITING_OPINION"
    await made(desk.hub, "giveOpinion", opinion(case), version=case["provenance"]["commit"])
    payload = await desk.enter("enterAdmission", who, ADMISSION, filing=filing)
    assert payload["receipt"]["filing"]["state"] == "CLOSED"


async def test_a_doubt_about_another_filing_holds_nothing(desk: Desk) -> None:
    who = await somebody(desk.books, births=None, citizens=NIS)
    doubted, other = [(await waiting(desk.hub))["id"] for _ in range(2)]
    case = await open_case(desk.hub, "openDoubt", doubt(filing=doubted))
    payload = await desk.enter("enterAdmission", who, ADMISSION, filing=other)
    assert payload["receipt"]["filing"]["state"] == "CLOSED"
    await made(desk.hub, "giveOpinion", opinion(case), version=case["provenance"]["commit"])
    await mark(desk.hub, doubted, "CLOSED", capacity="REGISTRAR")


LATER = {
    **ADMISSION, "number": "204-77/2026", "decidedOn": "2026-04-12", "finalOn": "2026-04-15",
    "deliveredOn": "2026-04-20",
}  # fmt: skip


async def test_paper_of_1998_is_taken_over_and_goes_on_by_the_rulebook(desk: Desk) -> None:
    who = await somebody(desk.books, births=None)
    payload = await taken_over(desk, who)
    assert payload["refusal"] is None
    assert payload["citizenshipEntry"]["text"] == OLD_TEXT
    entry = payload["citizenshipEntry"]["bookEntry"]
    assert entry["number"] == 17
    old = Somebody(who.id, None, UUID(entry["id"]))
    assert await broken(desk.books, old) == ()
    facts = await known(desk.books, old)
    assert facts.lasting is not None
    assert facts.lasting.since == date(1998, 5, 20)
    given = {"person": str(who.id), "citizensBookEntry": entry["id"], **OLD_END}
    ended = await sent(desk, "takeOverCitizensBookTermination", given)
    assert ended["refusal"] is None
    assert ended["citizenshipEntry"]["ordinal"] == 2
    assert await broken(desk.books, old) == ()
    again = await desk.enter("enterAdmission", old, ADMISSION)
    assert again["citizenshipEntry"]["ordinal"] == 3
    await desk.enter("enterTermination", old, {**RELEASE, "number": "204-14/2026"})
    await desk.enter("enterAnnulment", old, {**DELIVERED, "number": "204-15/2026", "annuls":
        "RELEASE", "annulledBody": MINISTRY, "annulledNumber": "204-14/2026",
        "annulledOn": "2026-03-12"})  # fmt: skip


async def test_an_old_admission_is_annulled_by_its_number(desk: Desk) -> None:
    who = await somebody(desk.books, births=None)
    entry = (await taken_over(desk, who))["citizenshipEntry"]["bookEntry"]["id"]
    old = Somebody(who.id, None, UUID(entry))
    await desk.enter("enterAnnulment", old, {**DELIVERED, "annuls": "ACQUISITION",
        "annulledBody": MINISTRY, "annulledNumber": "204-5/98",
        "annulledOn": "1998-05-04"})  # fmt: skip
    assert (await known(desk.books, old)).lasting is None


async def test_what_is_taken_over_stands_in_the_own_birth_entry_too(desk: Desk) -> None:
    who = await somebody(desk.books)
    payload = await taken_over(desk, who)
    assert payload["refusal"] is None
    assert await desk.column(who) == CITIZEN
    note = await desk.books.fetchrow(
        "SELECT * FROM civil.birth_note WHERE entry_id = $1", who.birth
    )
    assert note is not None
    assert note["text"] == OLD_TEXT
    assert await broken(desk.books, who) == ()
    await desk.enter("enterAnnulment", who, OF_ENTRY)
    assert await desk.column(who) is None


REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("BOOK_UNKNOWN", {"book": str(uuid4())}),
    ("YEAR_OF_ANOTHER_VOLUME", {"year": 1989}),
    ("ENTERED_BY_RULEBOOK", {"enteredOn": "2005-02-27"}),
    ("AFTER_ITS_ENTRY", {"firstDay": "1998-06-02"}),
    ("DAY_BEFORE_BIRTH", {"firstDay": "1990-05-05"}),
    ("TEXT_MARKS", {"text": "Примљена\u0301"}),
    ("TEXT_NOT_CYRILLIC", {"grounds": "Resenje"}),
    ("PERSON_UNKNOWN", {"person": str(uuid4())}),
]


@pytest.mark.parametrize(("code", "changes"), REFUSED)
async def test_one_fact_refuses_what_is_taken_over(
    desk: Desk, code: str, changes: dict[str, Any]
) -> None:
    who = await somebody(desk.books, births=None)
    assert (await taken_over(desk, who, **changes))["refusal"]["code"] == code


async def test_a_number_of_a_book_is_taken_once(desk: Desk) -> None:
    book = await volume(desk)
    who, other = [await somebody(desk.books, births=None) for _ in range(2)]
    assert (await taken_over(desk, who, book=book))["refusal"] is None
    assert (await taken_over(desk, other, book=book))["refusal"]["code"] == "NUMBER_TAKEN"
    assert (await taken_over(desk, who, book=book, entryNumber=18))["refusal"]["code"] == (
        "ALREADY_ENTERED"
    )


async def test_who_is_in_the_births_of_another_unit_is_entered_there(desk: Desk) -> None:
    who = await somebody(desk.books, births=SUBOTICA)
    elsewhere = Somebody(who.id, None, None)
    said = (await taken_over(desk, elsewhere))["refusal"]
    assert said["code"] == "BIRTH_ENTRY_STANDS"
    assert said["facts"] == []  # which unit keeps it is read on a stated basis only


async def test_another_unit_takes_nothing_over_into_a_book_of_ours(desk: Desk) -> None:
    who = await somebody(desk.books, births=None)
    given = {"person": str(who.id), "book": await volume(desk), **OLD}
    payload = await sent(desk, "takeOverCitizensBookEntry", given, unit=SUBOTICA)
    assert payload["refusal"]["code"] == "BOOK_UNKNOWN"


async def test_a_termination_is_taken_over_of_a_citizen(desk: Desk) -> None:
    who = await somebody(desk.books, births=None, citizens=NIS)
    given = {"person": str(who.id), "citizensBookEntry": str(who.book), **OLD_END}
    name = "takeOverCitizensBookTermination"
    assert (await sent(desk, name, given))["refusal"]["code"] == "NOT_A_CITIZEN"
    assert (await sent(desk, name, given, unit=SUBOTICA))["refusal"]["code"] == "ENTRY_UNKNOWN"
