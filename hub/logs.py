"""Logs as JSON lines on standard error: codes and numbers, never values of a request."""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog


def configure() -> None:
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
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(name)s: %(message)s")
    # Anybody can make it warn, once for each garbled request.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)


def without_values(_: object, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Exceptions as types and places: their words and variables hold what people asked."""
    pending = list(event.get("exception", ()))
    while pending:
        fault = pending.pop()
        for key in ("exc_value", "exc_notes", "syntax_error"):
            fault.pop(key, None)
        pending += fault.get("exceptions", ())
    return event
