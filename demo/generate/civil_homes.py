"""Addresses as entries state them: of people by the register, of others drawn."""

import numpy as np
import polars as pl

from demo.generate.births import HOME
from demo.generate.chunk import Chunk
from demo.generate.columns import repeated, where, words
from demo.generate.days import NOBODY, Ints
from demo.generate.decisions import where_text
from demo.generate.files import Table


def home_columns(
    rng: np.random.Generator, chunk: Chunk, rows: Ints, unit: Ints, keeper: Ints
) -> Table:
    """Columns of an address: that of a row of the register, else one drawn in the unit."""
    units, pool, known = chunk.base.units, chunk.base.pool, chunk.on.rows
    is_known = rows != NOBODY
    zeros = np.zeros(rows.size, dtype=np.int64)
    street = words(pool.streets, pool.street_pool.draw(rng, zeros))
    house = words(pool.house_numbers, pool.number_pool.draw(rng, zeros))
    drawn = street + " " + house
    if known.unit.size:
        unit = np.where(is_known, known.unit[rows], unit)
        drawn = where(is_known, where_text(known, np.maximum(rows, 0), pool), drawn)
    return {
        "settlement": words(units.settlements, unit),
        "street": drawn,
        "unit": words(units.codes, unit),
        "country": repeated(HOME, rows.size),
        "keeperCode": words(units.codes, keeper),
    }


def hours(rng: np.random.Generator, count: int, unknown: float) -> pl.Series:
    """Hours of the day as `HH:MM`; a share of them empty."""
    texts = [f"{minute // 60:02}:{minute % 60:02}" for minute in range(24 * 60)]
    minute = rng.integers(0, len(texts), count)
    return words(texts, np.where(rng.random(count) < unknown, NOBODY, minute))


def dates(series: pl.Series) -> pl.Series:
    """Days as texts write them: `12.03.2010.`"""
    return series.dt.strftime("%d.%m.%Y.")
