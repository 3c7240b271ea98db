"""A state of any size, written chunk by chunk; the same count and seed give the same bytes."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from demo.generate.chunk import write
from demo.generate.files import Files, new_files
from demo.generate.first_eight import first_people, first_tables
from demo.generate.folk import folk
from demo.generate.ground import Ground, ground
from demo.generate.numbers import reserve
from demo.generate.plan import chunks, quotas
from demo.generate.roll_tables import station_table

FIRST_PEOPLE = 8
GROUND_STREAM = 0  # streams of chance: one for what all have in common, then one for each chunk


def generate(count: int, seed: int, directory: Path, report: Callable[[int], None]) -> None:
    """Write the files of a state of `count` persons: alive or dead, second records included.

    Files of an earlier state in the directory are overwritten. `report` is told after each chunk
    how many persons are written so far. ValueError for a negative count or seed.
    """
    if count < 0 or seed < 0:
        raise ValueError("neither the count of people nor the seed may be negative")
    stream = np.random.default_rng([seed, GROUND_STREAM])
    base = ground(stream, count)
    cells = quotas(base.country, max(count - FIRST_PEOPLE, 0))
    with new_files(directory) as files:
        begin(files, base, count)
        written = min(count, FIRST_PEOPLE)
        report(written)
        for slots in chunks(cells, float(stream.random())):
            rng = np.random.default_rng([seed, GROUND_STREAM + 1 + slots.chunk])
            write(files, rng, base, folk(rng, base, slots))
            written += slots.unit.size
            report(written)


def begin(files: Files, base: Ground, count: int) -> None:
    """Write stations and the first eight people, whose numbers nobody else may carry."""
    files.write("station", station_table(base.station, base.places, base.units))
    reserve(
        base.taken,
        [identifier.value for row in first_people(count) for identifier in row.identifiers],
    )
    tables = first_tables(count, base.units, base.places, base.station, base.made)
    for name, table in tables.items():
        files.write(name, table)
