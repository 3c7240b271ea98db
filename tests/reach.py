"""What a capacity reaches of persons, as the rules say, and what it is shown: ids by table."""

from typing import Any

from tests.about import PARTS, READ, WITHOUT_BASIS, fill, schema_of, supersede
from tests.about_citizenship import REACHED_BY
from tests.conftest import NIS, Hub, person
from tests.matrix import Asking
from tests.scratch import connected
from tests.shown import NUMBERS, PERSON, TABLES
from tests.unlocked import Locked

Seen = dict[str, set[str]]


async def filled(locked: Locked) -> None:
    """Rows in every table about persons, and a version of each in its history."""
    async with connected(locked.unbound) as superuser:
        await fill(superuser)
        locked.hub.then = await supersede(superuser)


def as_of(locked: Locked, when: str) -> str:
    """Now, or as of a time whose rows are all superseded: both show what today's rights reach."""
    return f'query @asOf(recorded: "{locked.hub.then}")' if when == "then" else ""


async def in_scope(locked: Locked, asking: Asking) -> Seen:
    """The ids within the asking one's scope, by a reading of the rules and not of the code."""
    limits = {level: max(level, asking.words.get("clearance", 0) + 1) for level in (1, 2)}
    without = ()
    match asking.capacity:
        case "CITIZEN":
            theirs, limits = f"person = '{asking.words.get('who', person(1))}'", {1: 3, 2: 3}
        case "REGISTRAR":
            theirs = f"birth_keeper = '{NIS}'"
        case "ROLL_CLERK":
            theirs = f"roll_unit = '{NIS}'"
        case "ROLL_MINISTRY" | "REVISION_COMMISSION":
            theirs = "true"
        case _:
            theirs, without = "true" if "basis" in asking.words else "false", WITHOUT_BASIS
    of: Seen = {}
    async with connected(locked.unbound) as superuser:
        for name in ("person", *TABLES.values()):
            level = limits[1 if name in PARTS else 2]
            where = theirs.replace("person =", "id =" if name == "person" else "person_id =")
            if asking.capacity == "REGISTRAR" and name in REACHED_BY:
                # A list of the own unit's persons leads to it, so both codes are the own unit's.
                where = f"{theirs} AND {REACHED_BY[name]} = '{NIS}'"
            stated = "basis" in asking.words or name != "identifier"
            stated = stated or asking.capacity != "REVISION_COMMISSION"
            if name not in ("person", *READ[asking.capacity]) or not stated:
                where = "false"
            elif name in without:
                where = "true"
            key = "person_id" if name == "one_parent" else "id"
            rows = await superuser.fetch(
                f"SELECT {key}::text FROM {schema_of(name)}.{name} "
                f"WHERE {where} AND protection < {level}"
            )
            of[name] = {row[0] for row in rows}
            total = await superuser.fetchval(f"SELECT count(*) FROM {schema_of(name)}.{name}")
            assert total, f"no {name} to be hidden or shown"
    return of


async def seen(hub: Hub, asking: Asking, as_of: str = "") -> Seen:
    """Every id that the asking one is shown in lists, links, and links back."""
    found: Seen = {name: set() for name in ("person", *TABLES.values())}
    inner = PERSON[asking.capacity] + ("protection" if asking.words.get("clearance") else "")
    if asking.capacity == "REVISION_COMMISSION" and "basis" in asking.words:
        inner += f" {NUMBERS}"
    if asking.capacity == "CITIZEN":
        answer = await hub.ask(f"{as_of} {{ me {{ {inner} }} }}", **asking.sent)
        if answer.data["me"]:
            gather(answer.data["me"], found)
        return found
    has_basis = asking.capacity != "SUPERVISOR" or "basis" in asking.words
    if has_basis:
        nodes = await listed(hub, asking, "people", inner, as_of)
        for node in nodes:
            gather(node, found)
        assert len(nodes) == len(found["person"])
    else:
        refused = await hub.ask("{ people { totalCount } }", **asking.sent)
        assert refused.status in (200, 403)
        assert refused.status == 403 or refused.data["people"]["totalCount"] == 0
    if asking.capacity in ("REGISTRAR", "CITIZENSHIP_OFFICER"):
        return found
    # By the root's own lists as well: they show no more, and for a supervisor without a basis all.
    person_too = "person { id }" if has_basis else ""
    changes = f"{person_too} changes(first: 2) {{ nodes {{ id {person_too} }} }}"
    for node in await listed(hub, asking, "rollDecisions", f"id {changes}", as_of):
        found["roll_decision"].add(node["id"])
        about = node["person"]["id"] if has_basis else None
        gather_parts(node, found, about)
    if has_basis:
        voters = await listed(hub, asking, "voters", "id person { id }", as_of)
        assert {node["id"] for node in voters} == found["voter"]
    return found


async def listed(
    hub: Hub, asking: Asking, root: str, inner: str, as_of: str
) -> list[dict[str, Any]]:
    """All nodes of a root's list, page by page."""
    nodes: list[dict[str, Any]] = []
    after, more = "", True
    while more:
        parts = f"totalCount pageInfo {{ hasNextPage endCursor }} nodes {{ {inner} }}"
        text = f"{as_of or 'query'} {{ {root}(first: 30{after}) {{ {parts} }} }}"
        answer = await hub.ask(text, **asking.sent)
        page = answer.data[root]
        nodes += page["nodes"]
        more = page["pageInfo"]["hasNextPage"]
        after = f', after: "{page["pageInfo"]["endCursor"]}"'
    assert page["totalCount"] == len(nodes)
    return nodes


def assert_versions(node: dict[str, Any]) -> None:
    """The one version of a record is its own, and is there where the record is."""
    if versions := node.get("history"):
        assert versions["totalCount"] == len(versions["nodes"])
        assert {one["id"] for one in versions["nodes"]} <= {node["id"]}


def gather(node: dict[str, Any], found: Seen) -> None:
    assert_versions(node)
    found["person"].add(node["id"])
    gather_parts(node, found, node["id"])
    assert node["residence"] is None or node["residence"]["id"] in found["address"]


def gather_parts(node: dict[str, Any], found: Seen, about: str | None) -> None:
    """What stands in a person's record or in one of these; all of it is about that person."""
    for field in TABLES.keys() & node.keys():
        held = node[field] or {"nodes": []}
        for one in held.get("nodes", [held]):
            assert_versions(one)
            found[TABLES[field]].add(one.get("id") or one["personId"])
            assert about is None or one["person"]["id"] == about
            gather_parts(one, found, about)
