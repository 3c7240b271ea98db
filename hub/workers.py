"""Several processes that serve one hub: forked from the one that holds the installation.

Each listens on a socket of its own at the same address, so that the kernel shares connections out;
the parent keeps all sockets, and what waits at a worker that died waits for the next one.
"""

import os
import select
import signal
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from errno import EADDRINUSE
from typing import NoReturn

import structlog

BACKLOG = 2_048  # connections that the kernel holds while the hub is busy
WATCH_SECONDS = 0.2  # how long a worker that ended goes unnoticed
PAUSE_SECONDS = 1.0  # before it is replaced: one that cannot start does not spin
END_SECONDS = 25.0  # longer than a worker takes to end what was begun
LOG = structlog.get_logger()
# What a worker does: on its socket; says once that it answers; ends when the file ends.
Work = Callable[[socket.socket, Callable[[], None], int], None]


class ListenError(Exception):
    """The address cannot be listened on; the text says what to do."""


class Workers:
    """The processes, each with its socket."""

    def __init__(self, listeners: Sequence[socket.socket], work: Work) -> None:
        self._listeners = listeners
        self._work = work
        self._running: dict[int, socket.socket] = {}
        self._heard, self._told = os.pipe()
        self._alive, self._held = os.pipe()  # the parent writes nothing: the file ends with it

    def run(self, announce: Callable[[], None]) -> NoReturn:
        """Start them, announce when all answer, replace whichever ends, until a signal."""
        answering = 0
        try:
            for listener in self._listeners:
                self._start(listener)
            while True:
                if select.select([self._heard], [], [], WATCH_SECONDS)[0]:
                    answering += len(os.read(self._heard, 1))
                    if answering == len(self._listeners):
                        announce()
                for listener in self._ended():
                    LOG.error("worker_ended")
                    time.sleep(PAUSE_SECONDS)
                    self._start(listener)
        finally:
            self._end()

    def _start(self, listener: socket.socket) -> None:
        number = os.fork()
        if number:
            self._running[number] = listener
            return
        code = 1
        try:
            os.close(self._held)
            self._work(listener, self._tell, self._alive)
        except SystemExit:
            code = 0
        except BaseException:
            LOG.exception("worker")
        else:
            code = 0
        finally:
            os._exit(code)  # the installation is the parent's to close

    def _tell(self) -> None:
        os.write(self._told, b"1")

    def _ended(self) -> list[socket.socket]:
        """The sockets of the processes that have ended since."""
        numbers = [one for one in self._running if os.waitpid(one, os.WNOHANG)[0]]
        return [self._running.pop(one) for one in numbers]

    def _end(self) -> None:
        """End all, first by their own way; a worker's last answers are sent before."""
        for number in self._running:
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGTERM)
        until = time.monotonic() + END_SECONDS
        while self._running and time.monotonic() < until:
            self._ended()
            time.sleep(WATCH_SECONDS / 4)
        for number in self._running:
            os.kill(number, signal.SIGKILL)
            os.waitpid(number, 0)


@contextmanager
def bound(host: str, port: int, count: int = 1) -> Iterator[list[socket.socket]]:
    """Listening sockets, taken before anything is started; ListenError where one is not free.

    Several share the port; that nobody else has it is seen by one that does not share.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError as error:
        raise ListenError(
            f"HUB_HOST is no address of this machine ({error}); correct it."
        ) from None

    def listening(*, shares: bool) -> socket.socket:
        made = stack.enter_context(socket.socket(family, kind, protocol))
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if shares:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        made.bind(address)
        made.listen(BACKLOG)
        return made

    with ExitStack() as stack:
        try:
            first = listening(shares=False)
            if count == 1:
                made = [first]
            else:
                first.close()
                made = [listening(shares=True) for _ in range(count)]
        except OSError as error:
            reason = "in use, perhaps by another hub" if error.errno == EADDRINUSE else error
            message = f"Port {port} of {host} is {reason}; stop that, or choose another HUB_PORT."
            raise ListenError(message) from None
        yield made
