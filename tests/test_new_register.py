"""What a new record and a new register cost: new files and one line, and nothing in hub/."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

import pytest

from hub.db import Target
from hub.installation import prepare
from hub.instance import Instance
from hub.postgres import Server
from tests.conftest import SECRET
from tests.dogs import RECORD, REGISTER
from tests.processes import START_SECONDS_MAX, new_home

ROOT = Path(__file__).parents[1]
HALF_WRITTEN = "*.pyc.*"  # by another process; what is whole need not be compiled again
FOLDERS = ("auth", "schema", "resolvers", "hub", "demo")
# Runs in the copy: fills the new tables, starts the application, prints each answer as a line.
SCRIPT = '''
import asyncio, json, time
from pathlib import Path
import httpx2
from auth.development import Issuer
from auth.viewer import Capacity, Role
from demo.generate.state import generate
from hub.api import assemble
from hub.app import build
from hub.config import Settings
from hub.installation import opened
from hub.load.folder import load
from hub.load.incoming import Wanted
from schema import REGISTERS
from uuid import UUID

SOURCE = "'DOGS', 'Пас', '2026-07-01T00:00:00Z'"
FILL = f"""
INSERT INTO local_government.unit_motto
  SELECT gen_random_uuid(), '79022', 'Град', {SOURCE};
INSERT INTO dogs.dog (id, name, unit_code, source_register, source_body, recorded_at)
  SELECT id, name, '79022', {SOURCE} FROM (VALUES
    ('10000000-0000-4000-8000-000000000001'::uuid, 'Шаров'),
    ('10000000-0000-4000-8000-000000000002'::uuid, 'Ђура')) AS v (id, name);
INSERT INTO dogs.ownership
  SELECT gen_random_uuid(), '10000000-0000-4000-8000-000000000001', p.id, 500, {SOURCE},
         p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
  FROM population.person p WHERE p.id = '00000000-0000-4000-8000-000000000001';
"""

async def run(there):
    api = assemble(REGISTERS)
    generate(8, 1, Path("state"), lambda _: None)
    owner = await there.target.connect(there.target.user, there.target.password)
    wanted = Wanted(Path("state"), Path("rejected"), strict=True)
    await load(api, owner, wanted, lambda *_: None)
    await owner.execute(FILL)
    await owner.close()
    issuer = Issuer.at(Path("issuer"))
    app = build(api, there.target, there.instance, issuer.trust())
    roles = {
        "CITIZEN": (Role(Capacity.CITIZEN), UUID("00000000-0000-4000-8000-000000000001")),
        "REGISTRAR": (Role(Capacity.REGISTRAR, "79022"), None),
        "STRANGER": (Role(Capacity.REGISTRAR, "70017"), None),
    }
    async with app.router.lifespan_context(app):
        transport = httpx2.ASGITransport(app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://hub") as client:
            for who, document in json.loads(Path("asked.json").read_text()):
                headers = {}
                if who in roles:
                    role, person = roles[who]
                    token = issuer.issue("tests", [role], person, now=int(time.time()))
                    headers["authorization"] = f"Bearer {token}"
                said = await client.post("/graphql", json={"query": document}, headers=headers)
                print(said.text)

with opened(Settings()) as there:
    asyncio.run(run(there))
'''
ASKED: list[tuple[str, str, object]] = [
    (
        "PUBLIC",
        "{ dogs { totalCount nodes { name unit { nameLatin } } } }",
        {
            "dogs": {
                "totalCount": 2,
                "nodes": [
                    {"name": "Ђура", "unit": {"nameLatin": "Niš"}},
                    {"name": "Шаров", "unit": {"nameLatin": "Niš"}},
                ],
            }
        },
    ),
    (
        "PUBLIC",
        """{ unit(code: "79022") { mottos { nodes { motto } }
             dogs(filter: {name: {eq: "Шаров"}}) { nodes { name } } } }""",
        {
            "unit": {
                "mottos": {"nodes": [{"motto": "Град"}]},
                "dogs": {"nodes": [{"name": "Шаров"}]},
            }
        },
    ),
    (
        "CITIZEN",
        "{ me { owns { nodes { tax dog { name } owner { id } } } } }",
        {
            "me": {
                "owns": {
                    "nodes": [
                        {
                            "tax": 500,
                            "dog": {"name": "Шаров"},
                            "owner": {"id": "00000000-0000-4000-8000-000000000001"},
                        }
                    ]
                }
            }
        },
    ),
    ("PUBLIC", "{ people { nodes { owns { nodes { tax } } } } }", "FORBIDDEN"),
    (
        "STRANGER",
        '{ person(id: "00000000-0000-4000-8000-000000000001") { owns { nodes { tax } } } }',
        {"person": None},
    ),
]


def digests(folder: Path) -> Mapping[str, str]:
    """Every source file under a folder, by its content."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*.py")
    }


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree with a new register (a file, a migration, a line) and a record in an old one."""
    made = tmp_path_factory.mktemp("copy")
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, made / folder, ignore=shutil.ignore_patterns(HALF_WRITTEN))
    (made / "schema" / "dogs.py").write_text(REGISTER, "utf-8")
    units = made / "schema" / "local_government.py"
    units.write_text(units.read_text("utf-8") + RECORD, "utf-8")
    listed = made / "schema" / "__init__.py"
    line = "\nfrom schema.dogs import DOGS; REGISTERS = (*REGISTERS, DOGS)\n"
    listed.write_text(listed.read_text("utf-8") + line, "utf-8")
    versions = made / "schema" / "migrations" / "versions"
    for words in (("local_government", "--table", "unit_motto"), ("dogs",)):
        migration = versions / f"9999_{words[-1]}.py"
        migration.touch()  # as a shell does with `>`, before the command begins
        migration.write_text(run(made, "-m", "hub", "tables", *words), "utf-8")
    return made


def started(copy: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """A program of the copy, with the environment's own Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HUB_")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=copy,
        env={**kept, **settings, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        check=False,
        timeout=START_SECONDS_MAX,
    )


def run(copy: Path, *arguments: str, **settings: str) -> str:
    """What such a program says."""
    done = started(copy, *arguments, **settings)
    assert done.returncode == 0, done.stderr
    return done.stdout


def refused(copy: Path, *words: str, **settings: str) -> str:
    """The one sentence of a command that ends with 1."""
    done = started(copy, "-m", "hub", *words, **settings)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
    return done.stderr


async def test_a_new_register_is_answered_and_nothing_in_hub_is_touched(
    copy: Path, server: Server
) -> None:
    instance = Instance("dogs", "dogs_owner", SECRET)
    password = instance.password("dogs_owner")
    await prepare(
        server, Target(server.host, server.port, "dogs", "dogs_owner", password), instance
    )
    settings = {
        "HUB_DATABASE_URL": f"postgresql://dogs_owner:{password}@/dogs"
        f"?host={quote(server.host)}&port={server.port}",
        "HUB_LOGIN_SECRET": SECRET,
        "HUB_INSTANCE": "dogs",
        "HUB_HOME": str(copy / "home"),
    }
    run(copy, "-m", "hub", "migrate", **settings)
    asked = [(who, document) for who, document, _ in ASKED]
    (copy / "asked.json").write_text(json.dumps(asked), "utf-8")
    answers = [json.loads(line) for line in run(copy, "-c", SCRIPT, **settings).splitlines()]
    for (who, document, expected), answer in zip(ASKED, answers, strict=True):
        if isinstance(expected, str):
            assert answer["errors"][0]["extensions"]["code"] == expected, (who, document)
        else:
            assert answer == {"data": expected}, (who, document)
    assert digests(copy / "hub") == digests(ROOT / "hub")


def test_a_register_without_a_migration_is_said_in_one_sentence(copy: Path, tmp_path: Path) -> None:
    """And so is a register or a table that is not declared."""
    bare = tmp_path / "bare"
    shutil.copytree(copy, bare, ignore=shutil.ignore_patterns("home", HALF_WRITTEN))
    for migration in (bare / "schema" / "migrations" / "versions").glob("9999_*.py"):
        migration.unlink()
    with new_home() as home:
        said = refused(bare, "migrate", HUB_HOME=str(home))
    assert "A table that is declared has no migration" in said
    assert "hub tables REGISTER" in said
    assert "No register is named cats; there are: local_government," in refused(
        bare, "tables", "cats"
    )
    assert "No table of dogs is named cat; there are: dog, ownership." in refused(
        bare, "tables", "dogs", "--table", "cat"
    )


def test_the_new_register_is_in_every_text(copy: Path) -> None:
    assert "Ownership.tax" in run(copy, "-m", "hub", "access")
    assert "ON dogs.ownership TO hub_citizen" in run(copy, "-m", "hub", "grants")
    subgraph = run(copy, "-m", "hub", "schema", "--register", "dogs")
    assert 'type Dog @key(fields: "id")' in subgraph
    assert 'type Unit @key(fields: "code") {' in subgraph
    # No root of dogs leads to persons and ownerships; they hang on another subgraph's person.
    assert 'type Person @key(fields: "id") {' in subgraph
    assert 'type Ownership @key(fields: "id") {' in subgraph


def test_the_other_registers_learn_nothing_of_it(copy: Path) -> None:
    for register in ("population", "local_government"):
        subgraph = run(copy, "-m", "hub", "schema", "--register", register)
        assert "dog" not in subgraph.lower()
        assert ("type UnitMotto" in subgraph) is (register == "local_government")
