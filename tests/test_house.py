"""The house's rules that a machine can hold: names, sizes, sentences, versions, links."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distributions, packages_distributions, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from hub import foreign
from hub.api import Api
from hub.home import find_binaries

ROOT = Path(__file__).parents[1]
FLOORS = ("auth", "schema", "resolvers", "hub")
FOLDERS = (*FLOORS, "demo", "tests")
LINES_MAX = 400
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
# What comes with Python's own environment and is never locked.
ENVIRONMENT = {"pip", "setuptools", "wheel", "register-hub"}
# The first versions without a known hole, or without one we would meet.
OLDEST = {
    "asyncpg": "0.21.0",  # CVE-2020-17446
    "authlib": "1.7.1",  # CVE-2026-44681, CVE-2026-27962, CVE-2025-61920
    "cryptography": "48.0.1",  # GHSA-537c-gmf6-5ccf
    "graphql-core": "3.3.0",  # CVE-2026-75507, CVE-2026-75508; limits of the parser
    "h11": "0.16.0",  # CVE-2025-43859
    "joserfc": "1.6.3",  # CVE-2025-65015, CVE-2026-27932
    "orjson": "3.11.7",  # CVE-2025-67221
    "pyjwt": "2.13.0",  # CVE-2026-32597, CVE-2026-48526
    "sqlalchemy": "1.2.18",  # PYSEC-2019-123, PYSEC-2019-124
    "starlette": "1.3.1",  # CVE-2026-48710, CVE-2025-62727, CVE-2025-54121
    "strawberry-graphql": "0.323.2",  # CVE-2026-35523, CVE-2026-35526, CVE-2025-22151
    "uvicorn": "0.11.7",  # PYSEC-2020-150, PYSEC-2020-151
}
NEVER = ("python-jose", "python-multipart")  # CVE-2024-33663; CVE-2026-53538
OLDEST_POSTGRES = {15: "15.18", 16: "16.14", 17: "17.10", 18: "18.4"}  # CVE-2026-6472 to -6638
# Words of the registers that there are and will be; auth's own words unit and person are not.
WORDS = (
    r"citizenship|elector|voter|polling|jmbg|matičn|population|local_government|civil_|"
    r"\bcivil\b|birth|marriage|death|resid|\bpart(?:y|ies)\b|municipal|ministry"
)


def modules() -> Iterator[Path]:
    """Every module of ours, tests included."""
    for folder in FOLDERS:
        yield from (ROOT / folder).rglob("*.py")


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


# Names


def test_no_foreign_distribution_brings_a_package_of_ours() -> None:
    foreign.check()
    installed = packages_distributions()
    for floor in FLOORS:
        assert set(installed.get(floor, [])) <= {"register-hub"}


def test_the_hub_does_not_start_beside_one() -> None:
    with pytest.raises(foreign.ForeignError, match="The distribution schema brings a package nam"):
        foreign.check({"schema": ["register-hub", "schema"], "hub": ["register-hub"]})


def test_no_folder_of_the_tests_bears_a_name_of_a_floor() -> None:
    assert [f for f in (ROOT / "tests").rglob("*") if f.is_dir() and f.name in FLOORS] == []
    assert (ROOT / "tests" / "__init__.py").exists()


def test_the_machine_knows_no_register(api: Api) -> None:
    names = [f"{register.name}." for register in api.registers]
    words = re.compile("|".join([WORDS, *map(re.escape, names)]))
    found = [
        f"{named(path)}:{number}: {line.strip()}"
        for path in (ROOT / "hub").rglob("*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if words.search(line)
    ]
    assert found == []


def test_the_floors_import_only_downwards() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


# Sizes and sentences


def test_no_module_is_longer_than_two_ideas() -> None:
    lengths = {named(path): len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert {name: lines for name, lines in lengths.items() if lines > LINES_MAX} == {}


def test_every_module_opens_with_what_it_is_for() -> None:
    silent = [
        named(path)
        for path in modules()
        if not (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").strip()
    ]
    assert silent == []


# Versions


def locked() -> dict[str, Requirement]:
    """What the lock asks of this platform."""
    lines = [line.removesuffix(" \\") for line in LOCK.splitlines() if re.match(r"[a-z0-9]", line)]
    asked = [Requirement(line) for line in lines]
    return {one.name: one for one in asked if one.marker is None or one.marker.evaluate()}


def test_the_lock_pins_every_package_by_its_content_and_names_no_host() -> None:
    assert "://" not in LOCK
    for entry in re.split(r"\n(?=[a-z0-9])", LOCK.strip()):
        assert re.match(r"[a-z0-9._-]+==[^ ]+ ", entry), entry
        assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize("name", ["bench/node", "tests/audit"])
def test_a_lock_of_npm_names_no_host(name: str) -> None:
    text = (ROOT / name / "package-lock.json").read_text("utf-8")
    assert "://" not in text
    assert text.count('"integrity"') == text.count('"node_modules/')


def test_what_is_installed_is_what_is_locked() -> None:
    held = {re.sub(r"[-_.]+", "-", d.metadata["name"]).lower(): d.version for d in distributions()}
    asked = {name: str(one.specifier).removeprefix("==") for name, one in locked().items()}
    assert {name: held[name] for name in held.keys() - ENVIRONMENT} == asked


@pytest.mark.parametrize("name", OLDEST)
def test_no_package_is_older_than_its_last_hole(name: str) -> None:
    if name in locked():
        assert Version(version(name)) >= Version(OLDEST[name])
    else:
        assert name == "pyjwt", f"{name} is no longer used: take its line off"


def test_what_is_never_installed_is_not() -> None:
    assert not locked().keys() & set(NEVER)


@pytest.mark.parametrize("major", [18, 16])
def test_the_server_is_not_older_than_its_last_hole(major: int) -> None:
    found = find_binaries(None, major=major)
    assert Version(found.version) >= Version(OLDEST_POSTGRES[major])


def test_the_exponential_limiters_are_not_used() -> None:
    used = re.compile(r"QueryDepthLimiter|MaxAliasesLimiter|BaseHTTPMiddleware|authlib\.jose")
    ours = (path for path in modules() if path != Path(__file__))
    assert [named(path) for path in ours if used.search(path.read_text("utf-8"))] == []


def test_no_lock_of_another_tool_is_kept() -> None:
    kept = subprocess.run(
        ["git", "ls-files", "*uv.lock", "*pylock*.toml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if kept.returncode:
        pytest.skip("not a checkout")
    assert kept.stdout == ""


# Documents


def pages() -> list[Path]:
    """Every page there is to read."""
    top = [ROOT / "README.md", ROOT / "CHANGELOG.md"]
    return [*top, *(ROOT / "docs").rglob("*.md"), *(ROOT / "schema").rglob("*.md")]


def anchors(page: Path) -> set[str]:
    """The fragments by which a page's headings are linked."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", pages(), ids=named)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text("utf-8")):
        if target.startswith("https://"):
            continue
        path, _, fragment = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), target
        if fragment:
            assert fragment in anchors(there), target


@pytest.mark.parametrize("page", pages(), ids=named)
def test_a_module_that_a_page_names_is_there(page: Path) -> None:
    for name in re.findall(
        r"`((?:auth|schema|resolvers|hub|demo|tests)/[\w/]+\.\w+)`", page.read_text("utf-8")
    ):
        assert (ROOT / name).exists(), name


def test_every_decision_has_its_parts() -> None:
    parts = ["Context", "Decision", "Consequences", "Alternatives", "What enforces it"]
    for page in sorted((ROOT / "docs" / "decisions").glob("*.md")):
        assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", page.name)
        assert re.findall(r"^## (.+)$", page.read_text("utf-8"), re.MULTILINE) == parts, page.name
