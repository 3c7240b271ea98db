"""A state of any size, written chunk by chunk; the same count and seed give the same bytes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from demo.generate.chunk import chunk
from demo.generate.draws import chance
from demo.generate.files import TRUTH, Table, new_files
from demo.generate.first_eight import first_people
from demo.generate.ground import ground
from demo.generate.numbers import reserve
from demo.generate.plan import FIRST_PEOPLE, chunks, quotas
from demo.generate.producer import Producer
from demo.generate.producers import PRODUCERS


def file_names(producers: Sequence[Producer] = PRODUCERS) -> tuple[str, ...]:
    return (*(name for producer in producers for name in producer.tables), TRUTH)


def generate(
    count: int,
    seed: int,
    directory: Path,
    report: Callable[[int], None],
    producers: Sequence[Producer] = PRODUCERS,
) -> None:
    """Write the files of a state of `count` persons: alive or dead, second records included.

    Files of an earlier state in the directory are overwritten. `report` is told after each chunk
    how many persons are written so far. ValueError for a negative count or seed.
    """
    if count < 0 or seed < 0:
        raise ValueError("neither the count of people nor the seed may be negative")
    base = ground(count, seed)
    first = first_people(count)
    # Nobody else may carry their numbers.
    reserve(base.taken, [number.value for row in first for number in row.identifiers])
    parts = [producer.begin(base) for producer in producers]
    cells = quotas(base.country, max(count - FIRST_PEOPLE, 0))
    with new_files(directory, file_names(producers)) as files:
        for part in parts:
            files.write(part.first)
        written = len(first)
        report(written)
        for slots in chunks(cells, float(chance(seed, "quotas").random())):
            of_people = chunk(base, slots)
            made: dict[str, Table] = {}
            for part in parts:
                tables = part.produce(of_people, made)
                files.write(tables)
                made.update(tables)
            written += slots.unit.size
            report(written)
