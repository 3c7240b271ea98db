"""How a signal ends a command: once, in order, and with an exit code that says so."""

import signal
from dataclasses import dataclass
from types import FrameType

ENDING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
# As shells have it for Ctrl-C: a script must not go on as if all were done.
BROKEN_OFF = 130


@dataclass(slots=True)
class Ended:
    """The exit code with which a signal ended this process's work; None while none did."""

    code: int | None = None


ENDED = Ended()


def end_on_signal(code: int = BROKEN_OFF) -> None:
    """SIGTERM, Ctrl-C and a closed terminal end like an exit: the embedded server is stopped too.

    Once only: whoever presses Ctrl-C twice does not stop the stopping.
    """

    def end(_number: int, _frame: FrameType | None) -> None:
        ENDED.code = code
        for one in ENDING:
            signal.signal(one, signal.SIG_IGN)
        raise SystemExit(code)

    for one in ENDING:
        if signal.getsignal(one) is not signal.SIG_IGN:  # as nohup leaves SIGHUP
            signal.signal(one, end)
