"""Logs as JSON lines on standard error: codes and numbers, never values of a request."""

import logging
import sys
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, TextIO

import structlog


def configure(stream: TextIO = sys.stderr) -> None:
    """Send structlog's events as ASCII JSON; libraries' own lines only from warnings on."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.ExceptionRenderer(
                structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
            ),
            without_values,
            structlog.processors.JSONRenderer(ensure_ascii=True),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(stream),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, handlers=[Libraries()], force=True)
    # Anybody can make it warn, once for each garbled request.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)


class Libraries(logging.Handler):
    """Lines of libraries as ours: who, where, which exception. Their words may repeat a value."""

    def emit(self, record: logging.LogRecord) -> None:
        """One line; of the words only a pattern that is filled in elsewhere."""
        facts: dict[str, Any] = {
            "logger": record.name,
            "place": f"{Path(record.pathname).name}:{record.lineno}",
        }
        if record.args:
            facts["pattern"] = str(record.msg)
        if record.exc_info and record.exc_info[1] is not None:
            facts["exc_info"] = record.exc_info[1]
        structlog.get_logger().log(max(record.levelno, logging.INFO), "library", **facts)


def without_values(_: object, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Exceptions as types and places: their words and variables hold what people asked."""
    pending = list(event.get("exception", ()))
    while pending:
        fault = pending.pop()
        for key in ("exc_value", "exc_notes", "syntax_error"):
            fault.pop(key, None)
        pending += fault.get("exceptions", ())
    return event
