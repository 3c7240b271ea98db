"""Fields as SQL over the columns of their record's own row."""

from typing import Any

import sqlalchemy as sa

from schema.record import SUPERSEDED_AT, Expression, Row


def expression(name: str) -> Expression:
    """A column of the row."""
    return lambda row: row.c[name]


def superseded_at(row: Row) -> sa.ColumnElement[Any]:
    """When the row was superseded; a row that stands was not."""
    stood = SUPERSEDED_AT in row.c
    return row.c[SUPERSEDED_AT] if stood else sa.literal_column("NULL::timestamptz")


def partial(on: str) -> dict[str, Expression]:
    """Year, month and day of a partial date; null beyond its precision."""

    def part(unit: str, known: tuple[str, ...]) -> Expression:
        def of(row: Row) -> sa.ColumnElement[Any]:
            value = sa.cast(sa.extract(unit, row.c[f"{on}_on"]), sa.Integer)
            if not known:
                return value
            precise = row.c[f"{on}_precision"].in_([sa.literal_column(f"'{k}'") for k in known])
            return sa.case((precise, value))

        return of

    return {
        "year": part("year", ()),
        "month": part("month", ("DAY", "MONTH")),
        "day": part("day", ("DAY",)),
    }
