"""The first walk: a look-up as the public, as a registrar, as a citizen."""

from tests.conftest import Hub, person


async def test_the_public_reads_a_unit(hub: Hub) -> None:
    answer = await hub.ask('{ unit(code: "70858") { code name nameLatin } }')
    assert answer.data == {"unit": {"code": "79022", "name": "Ниш", "nameLatin": "Niš"}}


async def test_a_registrar_lists_persons_of_the_own_unit(hub: Hub) -> None:
    answer = await hub.ask(
        "{ people(first: 3) { totalCount nodes { birthKeeper { code } } } }", capacity="REGISTRAR"
    )
    nodes = answer.data["people"]["nodes"]
    assert [node["birthKeeper"]["code"] for node in nodes] == ["79022"] * 3


async def test_a_citizen_reads_themself(hub: Hub) -> None:
    answer = await hub.ask("{ me { id residence { unit { name } } } }", capacity="CITIZEN")
    assert answer.data["me"] == {"id": str(person(1)), "residence": {"unit": {"name": "Ниш"}}}
