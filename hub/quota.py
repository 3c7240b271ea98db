"""What one caller may ask: how often, how much at one time, and how often in vain.

Each worker counts for itself, in bounded memory. An allowance refills steadily and holds at most
what BURST_SECONDS bring, so a page that asks fifty things at once is answered.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from hub.errors import Code, HubError

# Twenty times what one busy portal sends; its purpose is that none takes all that there is.
REQUESTS_MINUTE = 120_000
CONCURRENT = 200  # five times the database's connections: further ones would only wait
DENIALS_MINUTE = 6_000  # each is an event on disk: a hundred a second of hundreds that it writes
BURST_SECONDS = 30
CALLERS_MAX = 20_000  # kept in mind: 5 MB; who was not seen for longest is forgotten first
SECONDS = 60


@dataclass(frozen=True, slots=True)
class Allowance:
    """What each caller may ask of one worker; 0 is no limit."""

    requests_minute: int = REQUESTS_MINUTE
    concurrent: int = CONCURRENT
    denials_minute: int = DENIALS_MINUTE


@dataclass(slots=True)
class Meter:
    """What is left of one allowance: refilled steadily, at most to BURST_SECONDS' worth."""

    minute: int
    left: float
    since: float

    def take(self, now: float) -> None:
        """One is used, whether or not one was left."""
        self._refill(now)
        self.left -= 1

    def wait(self, now: float) -> int:
        """Whole seconds until one is left again; 0 where one is left or nothing is limited."""
        if not self.minute or self.left >= 1:  # what came since only makes it more
            return 0
        self._refill(now)
        if self.left >= 1:
            return 0
        return math.ceil((1 - self.left) * SECONDS / self.minute)

    def _refill(self, now: float) -> None:
        self.left = min(_most(self.minute), self.left + (now - self.since) * self.minute / SECONDS)
        self.since = now


@dataclass(slots=True)
class Caller:
    """What one caller has left, and how many of its requests are in work."""

    requests: Meter
    denials: Meter
    working: int = 0


class Work:
    """A request in work: one of its caller's, until it ends."""

    __slots__ = ("_caller", "_clock")

    def __init__(self, caller: Caller, clock: Callable[[], float]) -> None:
        self._caller = caller
        self._clock = clock

    def __enter__(self) -> None:
        """It counts."""
        self._caller.working += 1

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        """It counts no more; a denial does."""
        self._caller.working -= 1
        if error is not None and getattr(error, "code", None) is Code.FORBIDDEN:
            self._caller.denials.take(self._clock())


class Quota:
    """The callers of one worker. For one event loop."""

    def __init__(
        self,
        allowance: Allowance,
        size: int = CALLERS_MAX,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.allowance = allowance
        self.callers: OrderedDict[str, Caller] = OrderedDict()
        self._size = size
        self._clock = clock

    def work(self, who: str) -> "Work":
        """One request of a caller, from before its work to its end; what it denies is counted.

        Raises HubError TOO_MANY_REQUESTS, whose `retryAfter` is in seconds.
        """
        caller = self._take(who)
        most = self.allowance.concurrent
        if most and caller.working >= most:
            message = f"You have {most} requests in work; wait for an answer before the next."
            raise _too_many("concurrentRequests", most, 1, message)
        return Work(caller, self._clock)

    def failed(self, who: str) -> None:
        """A request that never came to work, such as one with a forged token.

        Raises HubError TOO_MANY_REQUESTS.
        """
        self._take(who).denials.take(self._clock())

    def _take(self, who: str) -> Caller:
        """The caller, who has one request fewer now; one who has none left loses none."""
        now = self._clock()
        caller = self._caller(who, now)
        allowed = self.allowance
        if wait := caller.denials.wait(now):
            message = (
                f"You were refused more than {allowed.denials_minute} times a minute on average; "
                f"try again in {wait} s, and leave out what is forbidden."
            )
            raise _too_many("refusalsPerMinute", allowed.denials_minute, wait, message)
        if wait := caller.requests.wait(now):
            message = (
                f"You ask more than {allowed.requests_minute} times a minute on average; "
                f"try again in {wait} s, or ask for more in one request."
            )
            raise _too_many("requestsPerMinute", allowed.requests_minute, wait, message)
        caller.requests.take(now)
        return caller

    def _caller(self, who: str, now: float) -> Caller:
        known = self.callers.get(who)
        if known is not None:
            self.callers.move_to_end(who)
            return known
        allowed = self.allowance
        made = Caller(_full(allowed.requests_minute, now), _full(allowed.denials_minute, now))
        self.callers[who] = made
        while len(self.callers) > self._size:
            self._forget()
        return made

    def _forget(self) -> None:
        """Forget who was not seen for longest; one whose request is in work counts as seen."""
        while True:
            who, caller = next(iter(self.callers.items()))
            if not caller.working:
                del self.callers[who]
                return
            self.callers.move_to_end(who)


def _full(minute: int, now: float) -> Meter:
    return Meter(minute, _most(minute), now)


def _most(minute: int) -> float:
    return max(1.0, minute * BURST_SECONDS / SECONDS)


def _too_many(limit: str, most: int, wait: int, message: str) -> HubError:
    return HubError(Code.TOO_MANY_REQUESTS, message, limit=limit, max=most, retryAfter=wait)
