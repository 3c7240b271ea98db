"""The hub's own PostgreSQL: found, made, started or taken over again, and stopped; never on TCP."""

import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from hub.home import (
    Account,
    Binaries,
    PostgresError,
    account_of_server,
    digest_of,
    environment,
    keep_secret,
    make_home,
    open_folder,
    reachable,
    replace_file,
    run_as,
    write_into,
)

SUPERUSER = "hub_superuser"
PORT = 5432  # only names the socket file: nothing listens on TCP
SOCKET_BYTES_MAX = 90  # the kernel allows 107 for a socket's path, macOS 103
READY_SECONDS_MAX = 60  # recovery after a crash replays at most max_wal_size
STOP_SECONDS_MAX = 20  # what a fast shutdown may take: it ends the sessions, then writes once
QUIT_SECONDS_MAX = 10  # PostgreSQL itself kills what ignores SIGQUIT after five
ORPHAN_SECONDS_MAX = 10  # how long children may outlive a postmaster killed with SIGKILL
SOCKETS = Path("/tmp")  # noqa: S108 - short and on every system; the folder in it is our own
SOCKET_NAME = f".s.PGSQL.{PORT}"
CONFIGURATION = "hub.conf"
POLL_SECONDS = 0.02
LOG_FILES_MAX = 10  # with log_rotation_size: 100 MB
TAIL_BYTES = 4_096
ORPHANS = "pre-existing shared memory block"
# Never C: there lower('Ђ') is 'Ђ' and no search in Cyrillic finds anything.
LOCALE = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
SETTINGS: Mapping[str, str] = {
    "listen_addresses": "",
    "port": str(PORT),
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "max_connections": "120",
    "shared_buffers": "256MB",
    # Nobody copies this server's log; what is loaded into an empty table need not be written to it.
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "jit": "off",  # it costs more than any statement of ours gains
    "timezone": "UTC",
    "log_timezone": "UTC",
    "logging_collector": "on",
    "log_filename": "postgresql-%Y-%m-%d-%H%M%S.log",
    "log_rotation_age": "1d",
    "log_rotation_size": "10MB",
    "log_checkpoints": "off",
    # People's data stay out of the log: no parameters, no DETAIL with a row's values, no literals.
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
}


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: connect with host, port, user=superuser and password."""

    socket: Path
    superuser: str
    password: str = field(repr=False)
    major: int
    adopted: bool
    pid: int
    data: Path
    process: subprocess.Popen[bytes] | None = field(repr=False, compare=False)
    port: int = PORT

    @property
    def host(self) -> str:
        """The folder of the socket; libpq and asyncpg take it where a host name stands."""
        return str(self.socket)


def start(home: Path, binaries: Binaries, settings: Mapping[str, str] | None = None) -> Server:
    """Start the server of this home, which the caller holds, or take over the one still running.

    Settings override SETTINGS. Raises PostgresError with what to do when it cannot be started.
    """
    home = home.resolve()
    account = account_of_server()
    settings = {**SETTINGS, **(settings or {})}
    make_home(home, account)
    data = home / "data"
    is_made = data.exists()
    if is_made:
        _check_major(data, binaries)
        if not (home / "secrets" / "superuser").exists():
            raise PostgresError(
                f"{home}/secrets/superuser is missing, so {data} cannot be opened; "
                "bring it back from a copy, or move both away to begin anew."
            )
    password = keep_secret(home, "superuser")
    socket = _socket_of(home, account)
    pid = _survivor(data, socket, account)
    process = None
    if pid is None:
        binaries = reachable(home, binaries, account)
        if not is_made:
            _initialise(home, binaries, account, is_durable=settings.get("fsync") != "off")
        _configure(home, socket, account, settings)
        process = _launch(home, binaries, account)
        pid = process.pid
    return Server(socket, SUPERUSER, password, binaries.major, process is None, pid, data, process)


def stop(server: Server) -> None:
    """Stop the server: its sessions end at once, and what they had not committed is undone."""
    _end(server.pid, server.data, account_of_server())
    if server.process is not None:
        server.process.wait()


def is_running(server: Server) -> bool:
    """Whether the server's postmaster lives; a child that ended is laid to rest here.

    As a zombie it would still hold its number, and the next start could not tell its orphans.
    """
    if server.process is not None:
        return server.process.poll() is None
    return _is_postmaster(server.pid, server.data, account_of_server())


def _check_major(data: Path, binaries: Binaries) -> None:
    try:
        made_by = (data / "PG_VERSION").read_text("ascii").strip()
    except OSError as error:
        raise PostgresError(
            f"{data} holds no PostgreSQL data; move it away, and start the hub again."
        ) from error
    if made_by != str(binaries.major):
        raise PostgresError(
            f"{data} was made by PostgreSQL {made_by} and cannot be opened by {binaries.version}; "
            f"set HUB_PG_BIN to the programs of PostgreSQL {made_by}, "
            "or move the data there with its pg_dumpall."
        )


def _socket_of(home: Path, account: Account) -> Path:
    """The folder of the socket: a short path, since the kernel allows few bytes for one."""
    socket = SOCKETS / f"hub-{account.uid}-{digest_of(home)}"
    assert len(os.fsencode(socket / SOCKET_NAME)) <= SOCKET_BYTES_MAX
    open_folder(socket, account)
    return socket


def _initialise(home: Path, binaries: Binaries, account: Account, *, is_durable: bool) -> None:
    """Make the data beside their place and rename them: killed in between, nothing is half made."""
    for left in home.glob("data.new-*"):
        shutil.rmtree(left, ignore_errors=True)  # its initdb may still be writing
    new = home / f"data.new-{secrets.token_hex(4)}"
    open_folder(new, account)
    data = new / "data"
    password = new / "password"
    replace_file(password, (home / "secrets" / "superuser").read_text("ascii"), mode=0o600)
    os.chown(password, account.uid, account.gid, follow_symlinks=False)
    options = ["--auth=scram-sha-256", f"--username={SUPERUSER}", f"--pwfile={password}"]
    options += ["--encoding=UTF8", f"--locale={LOCALE}", "--data-checksums", "--no-instructions"]
    options += [] if is_durable else ["--no-sync"]
    made = run_as(account, str(binaries.path / "initdb"), "-D", str(data), *options)
    if made.returncode:
        raise PostgresError(
            f"PostgreSQL's data could not be made in {home} ({_reason(made.stderr)}); "
            "mend that and start the hub again."
        )
    write_into(data / "pg_hba.conf", os.O_TRUNC, "local all all scram-sha-256\n")
    # Relative, so that the home can be moved; the file is written anew at each start.
    include = f"\ninclude_if_exists = '../{CONFIGURATION}'\n"
    write_into(data / "postgresql.conf", os.O_APPEND, include)
    query = "SELECT lower('Ђ') = 'ђ' AS is_folded"
    single = (str(binaries.path / "postgres"), "--single", "-D", str(data), "postgres")
    if b'is_folded = "t"' not in run_as(account, *single, said=query.encode()).stdout:
        raise PostgresError(
            f"PostgreSQL {binaries.version} does not know small and capital Cyrillic letters in "
            f"the locale {LOCALE}; install that locale, or set HUB_PG_BIN or HUB_DATABASE_URL."
        )
    data.rename(home / "data")
    shutil.rmtree(new)


def _configure(home: Path, socket: Path, account: Account, settings: Mapping[str, str]) -> None:
    log = home / "log"
    open_folder(log, account)
    for old in sorted(log.glob("*.log"), reverse=True)[LOG_FILES_MAX - 1 :]:
        old.unlink()
    places = {"unix_socket_directories": str(socket), "log_directory": str(log)}
    lines = (
        "{} = '{}'\n".format(key, value.replace("\\", "\\\\").replace("'", "''"))
        for key, value in {**settings, **places}.items()
    )
    replace_file(home / CONFIGURATION, "".join(lines), mode=0o644)


def _launch(home: Path, binaries: Binaries, account: Account) -> subprocess.Popen[bytes]:
    """Start the postmaster in a session of its own, so that Ctrl-C reaches the hub alone."""
    data = home / "data"
    drops = account.is_dropped_to
    deadline = time.monotonic() + ORPHAN_SECONDS_MAX
    while True:
        with (home / "start.log").open("wb") as said:
            process = subprocess.Popen(  # noqa: S603 - the program was found or chosen
                # Never on TCP, whatever ALTER SYSTEM left behind.
                (str(binaries.path / "postgres"), "-D", str(data), "-h", ""),
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                cwd=data,
                env=environment(),
                start_new_session=True,
                user=account.uid if drops else None,
                group=account.gid if drops else None,
                extra_groups=[] if drops else None,
            )
        try:
            if _is_ready(process.pid, data, account, process):
                return process
        except BaseException:  # a signal to the hub among them: nobody else would stop it
            process.send_signal(signal.SIGINT)
            process.wait()
            raise
        tail = _tail(home)
        if ORPHANS.encode() not in tail or time.monotonic() > deadline:
            raise PostgresError(
                f"PostgreSQL {binaries.version} did not start ({_reason(tail)}); "
                f"read {home}/start.log and {home}/log, mend that and start the hub again."
            )
        time.sleep(10 * POLL_SECONDS)


def _is_ready(
    pid: int, data: Path, account: Account, child: subprocess.Popen[bytes] | None = None
) -> bool:
    """Wait until the postmaster accepts connections; False when it ended instead."""
    deadline = time.monotonic() + READY_SECONDS_MAX
    # A child is asked itself: for a moment after exec its command cannot be read.
    while child.poll() is None if child else _is_postmaster(pid, data, account):
        lines = _lines(data / "postmaster.pid")
        if lines[:1] == [str(pid)] and [line.strip() for line in lines[7:8]] == ["ready"]:
            return True
        if time.monotonic() > deadline:
            raise PostgresError(
                f"PostgreSQL has not accepted connections for {READY_SECONDS_MAX} s and may be "
                f"recovering; read {data.parent}/log, wait, and start the hub again."
            )
        time.sleep(POLL_SECONDS)
    return False


def _survivor(data: Path, socket: Path, account: Account) -> int | None:
    """The postmaster that outlived a killed hub; what dead ones left in the way is removed."""
    recorded = data / "postmaster.pid"
    lock = socket / f"{SOCKET_NAME}.lock"
    pid = _pid_in(recorded)
    if pid and _is_ready(pid, data, account):
        if (socket / SOCKET_NAME).is_socket() and _lines(recorded)[4:5] == [str(socket)]:
            return pid
        # It cannot be reached: its socket was swept away, or the home was moved.
        _end(pid, data, account)
    elsewhere = _pid_in(lock)
    if elsewhere:  # a postmaster whose data were removed would remove the next one's socket
        _end(elsewhere, data, account)
    lock.unlink(missing_ok=True)
    if pid and _exists(pid):
        # A zombie, or the number went to another process: PostgreSQL would take either for a
        # postmaster. Else the file stays; with it PostgreSQL finds children that still write.
        recorded.unlink(missing_ok=True)
    return None


def _end(pid: int, data: Path, account: Account) -> None:
    for order, seconds in ((signal.SIGINT, STOP_SECONDS_MAX), (signal.SIGQUIT, QUIT_SECONDS_MAX)):
        deadline = time.monotonic() + seconds
        if _is_postmaster(pid, data, account):
            with suppress(ProcessLookupError):
                os.kill(pid, order)
        while _is_postmaster(pid, data, account):
            if time.monotonic() > deadline:
                break
            time.sleep(POLL_SECONDS)
        else:
            return
    raise PostgresError(
        f"PostgreSQL (process {pid}) does not stop; "
        f"read {data.parent}/log and end that process yourself."
    )


def _is_postmaster(pid: int, data: Path, account: Account) -> bool:
    """Whether the process is a postmaster of these data: numbers of dead processes are reused."""
    uid, _, command = _command(pid).partition(" ")
    return uid == str(account.uid) and f"postgres -D {data} " in f"{command} "


def _command(pid: int) -> str:
    """The owner and the command of a process, empty for none and for one that has ended."""
    if not Path("/proc/self").exists():  # macOS
        query = ("/bin/ps", "-o", "uid=,command=", "-p", str(pid))
        said = subprocess.run(query, capture_output=True, check=False)  # noqa: S603 - a number
        return said.stdout.decode("utf-8", "replace").strip()
    process = Path("/proc", str(pid))
    try:
        command = os.fsdecode((process / "cmdline").read_bytes()).replace("\0", " ")
        return f"{process.stat().st_uid} {command}" if command else ""
    except OSError:
        return ""


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError as error:
        return isinstance(error, PermissionError)
    return True


def _pid_in(path: Path) -> int | None:
    first = "".join(_lines(path)[:1]).strip()
    return int(first) if first.isdecimal() else None


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return []


def _tail(home: Path) -> bytes:
    """The end of what the start said, and of the log that PostgreSQL keeps once it runs."""
    logs = sorted((home / "log").glob("*.log"))[-1:]
    return b"".join(path.read_bytes()[-TAIL_BYTES:] for path in (*logs, home / "start.log"))


def _reason(said: bytes) -> str:
    lines = [line for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    grave = [line for line in lines if re.search("FATAL|PANIC|error:|invalid|unrecogn", line)]
    bare = (re.sub(r"^.*?\[\d+\] \w+: +", "", line) for line in (grave or lines)[-2:])
    return "; ".join(bare) or "it said nothing"
