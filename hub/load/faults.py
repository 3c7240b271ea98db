"""What may go wrong with a load as a whole, as one sentence that says what to do."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import asyncpg

AWAY = (
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InterfaceError,
    ConnectionError,
)
NO_ROOM = (
    asyncpg.InsufficientResourcesError,
    asyncpg.PostgresSystemError,
    asyncpg.InternalServerError,  # a file that may not grow is said so
)


class LoadError(Exception):
    """A load that cannot be done; the text says what to do."""


@contextmanager
def explained(kept: Sequence[str]) -> Iterator[None]:
    """Make what an operator can mend a LoadError; `kept` are the registers loaded before it.

    PostgreSQL's own texts may repeat values of rows: only names and codes are handed on.
    """
    try:
        yield
    except asyncpg.UndefinedTableError:
        raise LoadError("The database is not as declared; run `hub migrate` first.") from None
    except asyncpg.IntegrityConstraintViolationError as error:
        place = f"{error.schema_name}.{error.table_name}, {error.constraint_name}"
        raise LoadError(
            f"Rows break a rule that was not foreseen ({place}).{_kept(kept)}"
        ) from None
    except asyncpg.ProgramLimitExceededError:
        said = "A text that is sorted or searched by is too long; keep it under 250 characters"
        raise LoadError(f"{said}.{_kept(kept)}") from None
    except NO_ROOM as error:
        said = f"PostgreSQL has no room or cannot write ({type(error).__name__}); make room"
        raise LoadError(f"{said} and load again.{_kept(kept)}") from None
    except AWAY as error:
        said = f"PostgreSQL went away ({type(error).__name__}); see that it runs"
        raise LoadError(f"{said} and load again.{_kept(kept)}") from None
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        said = f"{place}{error.strerror or type(error).__name__}; mend that and load again"
        raise LoadError(f"{said}.{_kept(kept)}") from None


def _kept(registers: Sequence[str]) -> str:
    return f" Loaded before that, and kept: {', '.join(registers)}." if registers else ""
