"""What is tracked of units: public in every capacity, filtered as a dashboard asks, and checked."""

from collections.abc import AsyncIterator

import asyncpg
import pytest

from auth.viewer import Capacity
from hub.db import Connection, Target
from tests.conftest import NIS, Hub
from tests.scratch import connected

SUBOTICA = "80438"
BEOGRAD = "79014"
ABROAD = "'30000000-0000-4000-8000-000000000001'"
AT_HOME = "'30000000-0000-4000-8000-000000000002'"
PROGRAMME = "Систем локалне самоуправе"
SOURCE_INTO = "source_register, source_body, recorded_at"
SOURCE = "'LOCAL_GOVERNMENT_UNITS', 'Министарство', now()"
ROWS = {
    "headcount": (
        "unit_code, year, form, body, count",
        f"'{NIS}', 2024, 'PERMANENT', 'ADMINISTRATION', 900",
        f"'{NIS}', 2025, 'PERMANENT', 'ADMINISTRATION', 880",
        f"'{NIS}', 2025, 'SERVICE', 'INSTITUTION', 41",
        f"'{SUBOTICA}', 2025, 'PERMANENT', 'ADMINISTRATION', 310",
    ),
    "unit_fund": (
        "unit_code, year, programme, allocated, used, earmarked",
        f"'{NIS}', 2025, '{PROGRAMME}', 1234567890123456.7, 0.05, true",
        f"'{NIS}', 2025, '{PROGRAMME}', 100, NULL, false",
        f"'{SUBOTICA}', 2024, 'Подршка општинама', 2500000, 2499999.99, false",
    ),
    "municipal_police": (
        "unit_code, year, officers, exists_since",
        f"'{NIS}', 2025, 52, '2010-06-01'",
    ),
    "council": (
        "unit_code, seats, elected_on",
        f"'{NIS}', 61, '2024-06-02'",
        f"'{BEOGRAD}', 110, '2024-06-02'",
    ),
    "cooperation_agreement": (
        "id, kind, subject, signed_on, until, partner, state, approved_by_government_on",
        f"{ABROAD}, 'INTERNATIONAL', 'Култура', '2021-05-05', NULL, 'Грац', 'AT', '2021-04-01'",
        f"{AT_HOME}, 'INTER_MUNICIPAL', 'Депонија', '2023-01-01', '2033-01-01', NULL, NULL, NULL",
    ),
    "agreement_unit": (
        "unit_code, agreement_id",
        f"'{NIS}', {ABROAD}",
        f"'{NIS}', {AT_HOME}",
        f"'{SUBOTICA}', {AT_HOME}",
    ),
    "portal_counter": (
        "unit_code, kind, address, hours, active_since, active_until",
        f"'{NIS}', 'ADMINISTRATION', 'Николе Пашића 24', 'радним даном 8-15', '2020-12-30', NULL",
        f"'{NIS}', 'POST_OFFICE', 'Обилићева 1', 'радним даном 8-19', '2021-01-15', '2023-01-15'",
    ),
    "portal_administrator": (
        "unit_code, scope, decision_number, decided_on, officials",
        f"'{NIS}', 'EID', '112-4/2021', '2021-01-10', 6",
    ),
}


def insert(table: str, row: str) -> str:
    columns = ROWS[table][0]
    given, key = ("", "") if columns.startswith("id,") else ("id, ", "gen_random_uuid(), ")
    return (
        f"INSERT INTO local_government.{table} ({given}{columns}, {SOURCE_INTO}) "
        f"VALUES ({key}{row}, {SOURCE})"
    )


@pytest.fixture(scope="module", autouse=True)
async def _facts(target: Target) -> AsyncIterator[None]:
    async with connected(target) as owner:
        for table, (_, *rows) in ROWS.items():
            for row in rows:
                await owner.execute(insert(table, row))
        yield
        for table in reversed(ROWS):
            await owner.execute(f"DELETE FROM local_government.{table}")


@pytest.mark.parametrize("capacity", [capacity.name for capacity in Capacity])
async def test_every_capacity_reads_all_of_it_for_every_unit(hub: Hub, capacity: str) -> None:
    text = f"""{{ unit(code: "{NIS}") {{
      headcounts {{ totalCount }} funds {{ totalCount }} municipalPolice {{ totalCount }}
      councils {{ totalCount }} agreements {{ totalCount }} counters {{ totalCount }}
      portalAdministrators {{ totalCount }} }} }}"""
    found = (await hub.ask(text, capacity=capacity)).data["unit"]
    assert {name: one["totalCount"] for name, one in found.items()} == {
        "headcounts": 3,
        "funds": 2,
        "municipalPolice": 1,
        "councils": 1,
        "agreements": 2,
        "counters": 2,
        "portalAdministrators": 1,
    }


async def test_a_dashboard_counts_heads_by_year_form_and_body(hub: Hub) -> None:
    text = """{ headcounts(filter: {year: {eq: 2025}, form: {eq: PERMANENT},
      body: {eq: ADMINISTRATION}}) { totalCount nodes { count unit { code } } } }"""
    page = (await hub.ask(text)).data["headcounts"]
    assert page["totalCount"] == 2
    assert {node["unit"]["code"]: node["count"] for node in page["nodes"]} == {
        NIS: 880,
        SUBOTICA: 310,
    }


async def test_money_is_text_with_two_decimals(hub: Hub) -> None:
    text = f"""{{ funds(filter: {{programme: {{eq: "{PROGRAMME}"}}, earmarked: {{eq: true}}}}) {{
      nodes {{ allocated used programmeLatin }} edges {{ node {{ allocated }} }} }} }}"""
    assert (await hub.ask(text)).data["funds"] == {
        "nodes": [
            {
                "allocated": "1234567890123456.70",
                "used": "0.05",
                "programmeLatin": "Sistem lokalne samouprave",
            }
        ],
        "edges": [{"node": {"allocated": "1234567890123456.70"}}],
    }
    rest = "{ funds(filter: {year: {eq: 2025}, earmarked: {eq: false}}) { nodes { used } } }"
    assert (await hub.ask(rest)).data["funds"]["nodes"] == [{"used": None}]


async def test_no_filter_and_no_ordering_compares_money(hub: Hub) -> None:
    for argument in ('filter: {allocated: {eq: "1.00"}}', "orderBy: ALLOCATED_ASC"):
        answer = await hub.ask(f"{{ funds({argument}) {{ totalCount }} }}")
        assert (answer.status, answer.code) == (400, "INVALID_DOCUMENT")


async def test_an_agreement_leads_to_its_units_and_a_unit_to_its_agreements(hub: Hub) -> None:
    text = """{ agreements(first: 5, filter: {kind: {eq: INTERNATIONAL}}) { nodes {
      partner state approvedByGovernmentOn units(first: 5) { nodes { unit { code
        agreements(first: 5) { nodes { agreement { subject until } } } } } } } } }"""
    [node] = (await hub.ask(text)).data["agreements"]["nodes"]
    assert (node["partner"], node["state"]) == ("Грац", "AT")
    assert node["approvedByGovernmentOn"] == "2021-04-01"
    [bound] = [one["unit"] for one in node["units"]["nodes"]]
    assert bound["code"] == NIS
    subjects = {one["agreement"]["subject"] for one in bound["agreements"]["nodes"]}
    assert subjects == {"Култура", "Депонија"}


async def test_counters_that_work_are_told_from_those_that_did(hub: Hub) -> None:
    text = """{ counters(filter: {activeUntil: {isNull: true}, unit: {eq: "79022"}}) { nodes {
      kind address addressLatin hours activeSince activeUntil } } }"""
    [node] = (await hub.ask(text)).data["counters"]["nodes"]
    assert (node["kind"], node["activeSince"], node["activeUntil"]) == (
        "ADMINISTRATION",
        "2020-12-30",
        None,
    )
    assert node["addressLatin"] == "Nikole Pašića 24"


async def test_no_public_record_of_the_portal_names_an_official(hub: Hub) -> None:
    text = """{ counter: __type(name: "PortalCounter") { fields { name } }
      administrator: __type(name: "PortalAdministrator") { fields { name } } }"""
    data = (await hub.ask(text)).data
    names = {one["name"] for kind in data.values() for one in kind["fields"]}
    assert names == {
        *("id", "unit", "provenance", "kind", "address", "addressLatin", "hours"),
        *("activeSince", "activeUntil", "scope", "decisionNumber", "decidedOn", "officials"),
    }


REFUSED = {
    "negative heads": ("headcount", f"'{NIS}', 2020, 'SERVICE', 'INSTITUTION', -1"),
    "one body twice in a year": (
        "headcount",
        f"'{NIS}', 2025, 'PERMANENT', 'ADMINISTRATION', 1",
    ),
    "no year": ("headcount", f"'{NIS}', 25, 'PERMANENT', 'ADMINISTRATION', 1"),
    "negative money": ("unit_fund", f"'{NIS}', 2020, 'П', -0.01, NULL, false"),
    "money that is no number": ("unit_fund", f"'{NIS}', 2020, 'П', 1, 'NaN', false"),
    "money past 16 digits": ("unit_fund", f"'{NIS}', 2020, 'П', 10000000000000000, NULL, false"),
    "eighteen councillors": ("council", f"'{NIS}', 18, '2020-01-01'"),
    "more councillors than a city has": ("council", f"'{NIS}', 110, '2020-01-01'"),
    "a partner of no state": (
        "cooperation_agreement",
        "gen_random_uuid(), 'INTERNATIONAL', 'П', '2020-01-01', NULL, 'Град', NULL, NULL",
    ),
    "a partner between units": (
        "cooperation_agreement",
        "gen_random_uuid(), 'INTER_MUNICIPAL', 'П', '2020-01-01', NULL, 'Град', 'AT', NULL",
    ),
    "an approval between units": (
        "cooperation_agreement",
        "gen_random_uuid(), 'INTER_MUNICIPAL', 'П', '2020-01-01', NULL, NULL, NULL, '2020-01-01'",
    ),
    "an end before the beginning": (
        "portal_counter",
        f"'{NIS}', 'BANK', 'А', '8-15', '2020-01-02', '2020-01-01'",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_the_table_refuses(owner: Connection, case: str) -> None:
    with pytest.raises((asyncpg.IntegrityConstraintViolationError, asyncpg.DataError)):
        await owner.execute(insert(*REFUSED[case]))


async def test_a_unit_is_found_by_its_name_in_either_script(hub: Hub) -> None:
    answer = await hub.ask(
        """{
          a: units(filter: {nameLatin: {eq: "Niš"}}) { nodes { code } }
          b: units(filter: {name: {eq: "Ниш"}}) { nodes { code } }
          c: units(filter: {regionLatin: {eq: "Region Vojvodine"}}) { totalCount }
          d: units(filter: {region: {eq: "Регион Војводине"}}) { totalCount }
        }"""
    )
    assert answer.data["a"] == answer.data["b"] == {"nodes": [{"code": "79022"}]}
    assert answer.data["c"] == answer.data["d"]
    assert answer.data["c"]["totalCount"] == 45
