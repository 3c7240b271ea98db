"""The civil registers for a citizen: own entries, those of minor children, and no closed one."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from hub.db import Target
from tests.conftest import Hub, person
from tests.family import family
from tests.matrix import ON_BASIS, Asking
from tests.scratch import connected

REGISTRAR = Asking("REGISTRAR")
ON_A_BASIS = Asking("SUPERVISOR", ON_BASIS)
CITIZEN = Asking("CITIZEN")


@pytest.fixture(scope="module", autouse=True)
async def _family(target: Target) -> AsyncIterator[None]:
    async with connected(target) as owner, family(owner):
        yield


async def data(hub: Hub, text: str, asking: Asking) -> Any:
    return (await hub.ask(text, **asking.sent)).data


# The closed entry


@pytest.mark.parametrize("word", ["closedBirthEntry", "closedBirthEntries"])
async def test_no_walk_leads_to_a_closed_entry(hub: Hub, word: str) -> None:
    for asking in (REGISTRAR, ON_A_BASIS, Asking("CITIZEN", {"who": person(8)})):
        for text in (f"{{ {word} {{ id }} }}", f"{{ me {{ {word} {{ id }} }} }}"):
            answer = await hub.ask(text, **asking.sent)
            assert answer.code == "INVALID_DOCUMENT"
    introspection = '{ __type(name: "ClosedBirthEntry") { name } }'
    for asking in (REGISTRAR, ON_A_BASIS, CITIZEN, Asking("AUDITOR")):
        assert (await data(hub, introspection, asking)) == {"__type": None}


async def test_an_adopted_child_is_not_told_by_the_entry(hub: Hub) -> None:
    adoptee = Asking("CITIZEN", {"who": person(8)})
    refused = await hub.ask("{ me { birthEntries { nodes { kind } } } }", **adoptee.sent)
    assert [one["extensions"]["coordinate"] for one in refused.json["errors"]] == [
        "BirthEntry.kind"
    ]
    text = "{ me { parents { nodes { givenName } } birthEntries { nodes { entryMark } } } }"
    assert (await data(hub, text, adoptee))["me"] == {
        "parents": {"nodes": [{"givenName": "Родитељ 5"}, {"givenName": "Родитељ 1"}]},
        "birthEntries": {"nodes": [{"entryMark": "МР-8"}]},
    }


# The citizen


async def test_a_citizen_reads_the_own_entry_and_no_parent_as_a_person(hub: Hub) -> None:
    text = """{ me { birthEntries { totalCount nodes { number person { id }
        notes { totalCount } statusNotes { nodes { kind basis { document number } } }
        parents { nodes { givenName parent { id } child { id } address { street } } } } }
      marriages { nodes { surnameAfter entry { marriedOn spouses { totalCount }
        spouse { id } } spouse { id } } } affiliation { motherTongue } } }"""
    own = {"id": str(person(1))}
    assert (await data(hub, text, CITIZEN))["me"] == {
        "birthEntries": {
            "totalCount": 1,
            "nodes": [
                {
                    "number": 12,
                    "person": own,
                    "notes": {"totalCount": 2},
                    "statusNotes": {
                        "nodes": [
                            {
                                "kind": "PATERNITY_RECOGNISED",
                                "basis": {"document": "извод", "number": "4/2010"},
                            }
                        ]
                    },
                    "parents": {
                        "nodes": [
                            {
                                "givenName": "Родитељ 7",
                                "parent": None,
                                "child": own,
                                "address": {"street": "Стара 1"},
                            }
                        ]
                    },
                }
            ],
        },
        "marriages": {
            "nodes": [
                {
                    "surnameAfter": "В",
                    "entry": {
                        "marriedOn": "2020-02-03",
                        "spouses": {"totalCount": 2},
                        "spouse": None,
                    },
                    "spouse": None,
                }
            ]
        },
        "affiliation": {"motherTongue": "српски"},
    }


async def test_a_parent_reads_the_minor_child_and_not_the_one_of_age(hub: Hub) -> None:
    text = """{ me { children { totalCount nodes { role child { id givenName }
      entry { bornAt parents { nodes { givenName parent { id } } } } } } } }"""
    me = {"id": str(person(1))}
    assert (await data(hub, text, CITIZEN))["me"]["children"] == {
        "totalCount": 1,
        "nodes": [
            {
                "role": "MOTHER",
                "child": {"id": str(person(8)), "givenName": "Вук"},
                "entry": {
                    "bornAt": "05:40",
                    "parents": {
                        "nodes": [
                            {"givenName": "Родитељ 5", "parent": None},
                            {"givenName": "Родитељ 1", "parent": me},
                        ]
                    },
                },
            }
        ],
    }


async def test_a_guardian_reads_the_ward_and_the_survivor_the_death(hub: Hub) -> None:
    text = """{ me { wards { totalCount nodes { until
        ward { id death { died { year month day } } } } }
      spousesDeathEntries { nodes { place address { settlement } } } } }"""
    me = (await data(hub, text, Asking("CITIZEN", {"who": person(2)})))["me"]
    died = {"year": 2024, "month": 5, "day": None}
    ward = {"id": str(person(7)), "death": {"died": died}}
    # Of the guardianship that ended nothing but the guardian's own entry is left.
    assert {"until": None, "ward": ward} in me["wards"]["nodes"]
    assert [one["ward"] for one in me["wards"]["nodes"] if one["until"]] == [None]
    assert me["spousesDeathEntries"]["nodes"] == [
        {"place": "Нови Сад", "address": {"settlement": "Нови Сад"}}
    ]
