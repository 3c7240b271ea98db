"""Citizenship entered over real HTTP: each article in its column, letter by letter, whole."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import date
from typing import Any

import pytest

from hub.api import Api
from hub.postgres import Server
from schema.text import latin
from tests.commands import OUTCOME, decision, key, recorded
from tests.conftest import NIS
from tests.registrars import BORN, CITIZEN, MINISTRY, Desk, Somebody, known, opened, somebody
from tests.test_citizenship_texts import quoted

DECISION = {"body": MINISTRY, "number": "204-12/2026", "decidedOn": "2026-03-12"}
DELIVERED = {**DECISION, "deliveredOn": "2026-03-20"}
ADMISSION = {**DELIVERED, "ground": "ADMISSION", "finalOn": "2026-03-15"}
TERRITORY = {
    "proves": "PARENTS",
    "name": "Исправа о лицу без држављанства",
    "number": "3/2026",
    "dated": "2026-03-20",
}
RELEASE = {**DELIVERED, "mode": "RELEASE"}
OF_ENTRY = {**DELIVERED, "annuls": "ENTRY"}
# By article: the command, its input, by what somebody is a citizen before, and whether one after.
ARTICLES: dict[str, tuple[str, dict[str, Any], str | None, bool]] = {
    "10": ("enterCitizenshipByBirth", TERRITORY, None, True),
    "11": ("enterAdmission", ADMISSION, None, True),
    "12": ("enterDetermination", DELIVERED, None, True),
    "13": ("enterDeemedCitizen", DECISION, None, True),
    "15(1) RELEASE": ("enterTermination", RELEASE, "DESCENT", False),
    "15(1) RENUNCIATION": (
        "enterTermination", {**RELEASE, "mode": "RENUNCIATION"}, "DESCENT", False,
    ),
    "15(1) INTERNATIONAL_TREATY": (
        "enterTermination", {**RELEASE, "mode": "INTERNATIONAL_TREATY"}, "DESCENT", False,
    ),
    "15(2) ENTRY": ("enterAnnulment", OF_ENTRY, "DESCENT", False),
}  # fmt: skip
# What is annulled, as it was entered before: by the kind of annulment.
ANNULLED: dict[str, tuple[tuple[str, dict[str, Any]], str | None, bool]] = {
    "RELEASE": (("enterTermination", {"mode": "RELEASE"}), "DESCENT", True),
    "TERMINATION": (("enterTermination", {"mode": "RENUNCIATION"}), "DESCENT", True),
    "ACQUISITION": (("enterAdmission", {"ground": "ADMISSION", "finalOn": "2019-09-20"}), None,
                    False),
}  # fmt: skip
EARLIER = {
    "body": MINISTRY,
    "number": "204-7/2019",
    "decidedOn": "2019-09-05",
    "deliveredOn": "2019-09-12",
}


@pytest.fixture(scope="module")
async def desk(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Desk]:
    async with opened(server, api, serve) as made:
        yield made


async def note_of(desk: Desk, who: Somebody) -> Any:
    """The last note of a birth entry."""
    return await desk.books.fetchrow(
        "SELECT * FROM civil.birth_note WHERE entry_id = $1 ORDER BY ordinal DESC LIMIT 1",
        who.birth,
    )


@pytest.mark.parametrize("article", ARTICLES)
async def test_an_article_is_entered_letter_by_letter(desk: Desk, article: str) -> None:
    name, given, before, after = ARTICLES[article]
    who = await somebody(desk.books, ground=before)
    payload = await desk.enter(name, who, given)
    text = payload["citizenshipEntry"]["text"]
    assert (text, latin(text)) == quoted()[article]
    assert payload["citizenshipEntry"]["writtenIn"] == "LATER_ENTRIES"
    note = await note_of(desk, who)
    assert note["text"] == text
    assert note["written_in"] == "LATER_ENTRIES"
    assert note["recorded_in"] == payload["receipt"]["commit"]
    assert str(note["citizenship_entry_id"]) == payload["receipt"]["recordId"]
    assert await desk.column(who) == (CITIZEN if after else None)


@pytest.mark.parametrize("kind", ANNULLED)
async def test_what_is_annulled_was_entered_before(desk: Desk, kind: str) -> None:
    (name, given), before, after = ANNULLED[kind]
    who = await somebody(desk.books, ground=before)
    await desk.enter(name, who, {**EARLIER, **given})
    assert await desk.column(who) == (None if after else CITIZEN)
    annulled = {
        "annuls": kind,
        "annulledBody": MINISTRY,
        "annulledNumber": "204-7/2019",
        "annulledOn": "2019-09-05",
    }
    payload = await desk.enter("enterAnnulment", who, {**DELIVERED, **annulled})
    text = payload["citizenshipEntry"]["text"]
    assert (text, latin(text)) == quoted()[f"15(2) {kind}"]
    assert await desk.column(who) == (CITIZEN if after else None)
    facts = await known(desk.books, who)
    assert (facts.lasting is not None) is after
    if after:
        assert facts.lasting is not None
        assert facts.lasting.since == BORN


@pytest.mark.parametrize(
    ("article", "effective", "since", "until"),
    [
        ("10", None, BORN, None),
        ("11", None, date(2026, 3, 15), None),
        ("11", "2026-04-01", date(2026, 4, 1), None),
        ("12", None, date(2026, 3, 12), None),
        ("12", "1990-05-06", BORN, None),
        ("13", None, date(2026, 3, 12), None),
        ("15(1) RELEASE", None, BORN, date(2026, 3, 20)),
        ("15(1) RELEASE", "2026-04-02", BORN, date(2026, 4, 2)),
        ("15(2) ENTRY", None, BORN, date(2026, 3, 12)),
    ],
)
async def test_the_period_begins_and_ends_on_its_day(
    desk: Desk, article: str, effective: str | None, since: date, until: date | None
) -> None:
    name, given, before, _ = ARTICLES[article]
    who = await somebody(desk.books, ground=before)
    more = {"effectiveOn": effective} if effective else {}
    await desk.enter(name, who, {**given, **more})
    facts = await known(desk.books, who)
    stands = facts.lasting or facts.ended
    assert stands is not None
    assert (stands.since, stands.until) == (since, until)


async def delivered(desk: Desk, who: Somebody, **changes: Any) -> Any:
    """A decision recorded in the evidence and delivered to Niš."""
    given = {"person": str(who.id), "deliveredUnit": NIS, "deliveredOn": "2026-04-20", **changes}
    return await recorded(desk.hub, decision(**given))


async def test_a_delivered_decision_is_entered_as_the_evidence_has_it(desk: Desk) -> None:
    who = await somebody(desk.books)
    made = await delivered(desk, who, effectiveOn="2026-04-15")
    document = made["receipt"]["recordId"]
    (notice,) = made["receipt"]["notices"]
    payload = await desk.enter(
        "enterCitizenshipDecision", who, {"document": document, "registrar": "Нада Кецојевић"}
    )
    number = made["citizenshipDecision"]["number"]
    assert payload["citizenshipEntry"]["text"] == (
        f"Решењем ({MINISTRY}, број {number} од 12.03.2026.) које је достављено (20.04.2026.) "
        "примљен је у држављанство Републике Србије"
    )
    note = await note_of(desk, who)
    assert str(note["decision_id"]) == document
    assert note["registrar"] == "Нада Кецојевић"
    answered = "SELECT answered FROM ledger.notice n JOIN ledger.act a ON a.number = n.act"
    found = await desk.books.fetchval(f"{answered} WHERE a.record_id = $1::uuid", document)
    assert found == payload["receipt"]["commit"]
    listed = (await desk.hub.ask("{ notices(first: 100) { recordId } }", capacity="REGISTRAR")).data
    assert notice["recordId"] not in {one["recordId"] for one in listed["notices"]}
    facts = await known(desk.books, who)
    assert facts.lasting is not None
    assert facts.lasting.since == date(2026, 4, 15)


@pytest.mark.parametrize(
    ("kind", "article"),
    [
        ("ADMISSION", "11"),
        ("TREATY_ACQUISITION", "11"),
        ("RELEASE", "15(1) RELEASE"),
        ("RENUNCIATION", "15(1) RENUNCIATION"),
        ("TREATY_TERMINATION", "15(1) INTERNATIONAL_TREATY"),
    ],
)
async def test_each_kind_of_the_evidence_has_its_sentence(
    desk: Desk, kind: str, article: str
) -> None:
    who = await somebody(desk.books, ground=None if article == "11" else "DESCENT")
    made = await delivered(desk, who, kind=kind)
    given = {"document": made["receipt"]["recordId"]}
    payload = await desk.enter("enterCitizenshipDecision", who, given)
    cyrillic = quoted()[article][0].replace("204-12/2026", made["citizenshipDecision"]["number"])
    said = cyrillic.replace("20.03.2026.", "20.04.2026.")
    assert payload["citizenshipEntry"]["text"] == said


OTHERS = {
    "determination": ("12", "decided_on", "", ""),
    "deemed_act": ("13", "issued_on", "", ""),
    "annulment": ("15(2) ENTRY", "decided_on", ", annuls", ", 'ENTRY'"),
}
ROW = """INSERT INTO citizenship.{table} (id, person_id, body, number, {dated}, delivered_on,
  delivered_unit_code{more}, trail_id, protection, birth_keeper, source_register, source_body,
  recorded_at)
SELECT gen_random_uuid(), id, $2, id::text, '2026-03-12', '2026-03-20', $3{values}, trail_id,
  protection, birth_keeper, 'C', 'О', now() FROM population.person WHERE id = $1 RETURNING id"""


@pytest.mark.parametrize("table", OTHERS)
async def test_what_stands_outside_the_forms_is_entered_likewise(desk: Desk, table: str) -> None:
    article, dated, more, values = OTHERS[table]
    who = await somebody(desk.books, ground="DESCENT" if table == "annulment" else None)
    sql = ROW.format(table=table, dated=dated, more=more, values=values)
    document = await desk.books.fetchval(sql, who.id, MINISTRY, NIS)
    payload = await desk.enter("enterCitizenshipDecision", who, {"document": str(document)})
    cyrillic = quoted()[article][0].replace("204-12/2026", str(who.id))
    assert payload["citizenshipEntry"]["text"] == cyrillic
    assert (await note_of(desk, who))[f"{table}_id"] == document


async def test_what_was_entered_on_paper_is_linked_to_the_evidence_that_comes_later(
    desk: Desk,
) -> None:
    who = await somebody(desk.books)
    number = f"204-{str(who.id)[:8]}/2026"
    first = await desk.enter("enterAdmission", who, {**ADMISSION, "number": number})
    made = await delivered(desk, who, number=number)
    document = made["receipt"]["recordId"]
    payload = await desk.enter("enterCitizenshipDecision", who, {"document": document})
    assert payload["receipt"]["recordId"] == first["receipt"]["recordId"]
    notes = await desk.books.fetch("SELECT * FROM civil.birth_note WHERE entry_id = $1", who.birth)
    (note,) = notes
    assert str(note["decision_id"]) == document
    assert note["text"] == first["citizenshipEntry"]["text"]


async def test_a_life_of_acts_is_read_as_of_each_minute(desk: Desk) -> None:
    who = await somebody(desk.books)
    number = iter(range(10, 20))

    def paper(**given: Any) -> dict[str, Any]:
        return {**DELIVERED, "number": f"204-{next(number)}/2026", **given}

    release = paper(mode="RELEASE")
    steps = (
        ("enterAdmission", paper(ground="ADMISSION", finalOn="2026-03-15"), CITIZEN),
        ("enterTermination", release, None),
        ("enterAnnulment", paper(annuls="RELEASE", annulledBody=MINISTRY,
                                 annulledNumber=release["number"], annulledOn="2026-03-12"),
         CITIZEN),
        ("enterAnnulment", paper(annuls="ENTRY"), None),
    )  # fmt: skip
    times = []
    for name, given, _ in steps:
        payload = await desk.enter(name, who, given)
        times.append(payload["receipt"]["recordedAt"])
    text = """query ($id: ID!, $at: DateTime!) @asOf(recorded: $at) { birthEntry(id: $id) {
      citizenship notes(first: 10) { nodes { text } }
      person { citizenship { since } } } }"""

    async def as_of(at: str) -> Any:
        given = {"id": str(who.birth), "at": at}
        return (await desk.hub.ask(text, given, capacity="REGISTRAR")).data["birthEntry"]

    for count, (at, (_, _, column)) in enumerate(zip(times, steps, strict=True), 1):
        stood = await as_of(at)
        assert stood["citizenship"] == column
        assert (stood["person"]["citizenship"] is not None) == (column is not None)
        assert len(stood["notes"]["nodes"]) == count
    ordinals = await desk.books.fetch(
        "SELECT ordinal FROM citizenship.citizenship_entry WHERE person_id = $1 ORDER BY 1", who.id
    )
    assert [one["ordinal"] for one in ordinals] == [1, 2, 3, 4]


async def test_two_clerks_at_once_on_one_person_make_one_act(desk: Desk) -> None:
    who = await somebody(desk.books)
    given = [{**ADMISSION, "number": f"204-{n}/2026"} for n in range(8)]
    answers = await asyncio.gather(
        *(desk.send("enterAdmission", who, one, version=0) for one in given)
    )
    payloads = [one.data["enterAdmission"] for one in answers]
    assert sum(one["receipt"] is not None for one in payloads) == 1
    assert {one["refusal"]["code"] for one in payloads if one["refusal"]} == {"VERSION_CHANGED"}
    assert (
        await desk.books.fetchval(
            "SELECT count(*) FROM citizenship.citizenship WHERE person_id = $1", who.id
        )
        == 1
    )


async def test_two_clerks_on_two_decisions_from_the_version_that_stands(desk: Desk) -> None:
    who = await somebody(desk.books)
    await desk.enter("enterAdmission", who, ADMISSION)
    again = {**ADMISSION, "number": "204-13/2026"}
    assert (await desk.refused("enterAdmission", who, again))["code"] == "ALREADY_CITIZEN"
    assert (await desk.refused("enterAdmission", who, ADMISSION))["code"] == "ALREADY_ENTERED"


async def test_a_key_sent_many_times_at_once_makes_one_act(desk: Desk) -> None:
    who, name = await somebody(desk.books), key()
    sent = (desk.send("enterAdmission", who, ADMISSION, key=name, version=0) for _ in range(20))
    answers = await asyncio.gather(*sent)
    receipts = [one.data["enterAdmission"]["receipt"] for one in answers]
    assert len({one["act"] for one in receipts}) == 1
    assert [one["repeated"] for one in receipts].count(False) == 1
    asked = await desk.hub.ask(OUTCOME, {"key": name}, capacity="REGISTRAR")
    assert asked.data["outcome"]["receipt"]["act"] == receipts[0]["act"]


async def test_a_trial_writes_nothing(desk: Desk) -> None:
    who = await somebody(desk.books)
    payload = await desk.enter("enterAdmission", who, ADMISSION, dryRun=True)
    assert payload["citizenshipEntry"]["text"] == quoted()["11"][0]
    assert payload["receipt"]["act"] is None
    assert await desk.column(who) is None


async def test_filings_are_answered_in_their_order(desk: Desk) -> None:
    receive = """mutation ($key: CommandKey!) { receiveCitizenshipFiling(key: $key,
      input: {book: BIRTHS, subject: "Упис држављанства"}) { receipt { filing { id } } } }"""
    filings = []
    for _ in range(2):
        answer = await desk.hub.ask(receive, {"key": key()}, capacity="REGISTRAR")
        filings.append(answer.data["receiveCitizenshipFiling"]["receipt"]["filing"]["id"])
    who, other = await somebody(desk.books), await somebody(desk.books)
    said = await desk.refused("enterAdmission", who, ADMISSION, filing=filings[1])
    assert said["code"] == "OLDER_FILING_OPEN"
    for filing, one in zip(filings, (who, other), strict=True):
        payload = await desk.enter("enterAdmission", one, ADMISSION, filing=filing)
        assert payload["receipt"]["filing"]["state"] == "CLOSED"
