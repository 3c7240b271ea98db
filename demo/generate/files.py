"""The files of a generated state: their headers as the records declare them, and rows appended."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

import polars as pl

from hub.api import assemble
from hub.load.headers import SOURCE, sheets
from schema import REGISTERS

TRUTH = "truth"  # of no register: which rows err, and how
BATCH_ROWS = 4_096

Table = Mapping[str, pl.Series]
Tables = Mapping[str, Table]  # by the name of the file


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of a file in their order, and those without which no row can be."""

    columns: tuple[str, ...]
    required: frozenset[str]


@cache
def shapes() -> Mapping[str, Shape]:
    """The shape of every record's file; whose data it is, the loader knows of itself."""
    found = {TRUTH: Shape(("person", "irregularity", "detail"), frozenset())}
    for plan in sheets(assemble(REGISTERS)).values():
        for sheet in plan:
            kept = [one for one in sheet.headers.values() if not set(one.columns) & set(SOURCE)]
            required = frozenset(one.name for one in kept if one.required)
            found[sheet.name] = Shape(tuple(one.name for one in kept), required)
    return found


@dataclass(frozen=True, slots=True)
class Files:
    """Open files by name, each with its header already written."""

    streams: Mapping[str, BinaryIO]

    def write(self, tables: Tables) -> None:
        """Append rows; a column that a row can do without may be left out, and is empty then."""
        for name, table in tables.items():
            if name not in self.streams:
                raise ValueError(f"{name} is in no producer's tables; add it there")
            if not table:  # no rows from which its columns could be told
                continue
            frame = pl.DataFrame(whole(name, table))
            frame.write_csv(
                self.streams[name],
                include_header=False,
                line_terminator="\n",
                batch_size=BATCH_ROWS,
            )


def whole(name: str, table: Table) -> Table:
    """The table with all columns of its file, in their order; ValueError for a wrong one."""
    shape = shapes()[name]
    unknown, missing = table.keys() - set(shape.columns), shape.required - table.keys()
    if unknown or missing:
        wrong = f"has unknown columns {sorted(unknown)} and lacks {sorted(missing)}"
        raise ValueError(f"{name}.csv {wrong}; its columns are {', '.join(shape.columns)}")
    size = max((column.len() for column in table.values()), default=0)
    empty = pl.Series([None], dtype=pl.String).new_from_index(0, size)
    return {column: table.get(column, empty) for column in shape.columns}


@contextmanager
def new_files(directory: Path, names: Iterable[str]) -> Iterator[Files]:
    """Files of a state, emptied; the directory is made where there is none."""
    directory.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        streams = {
            name: stack.enter_context((directory / f"{name}.csv").open("wb")) for name in names
        }
        for name, stream in streams.items():
            stream.write(f"{','.join(shapes()[name].columns)}\n".encode())
        yield Files(streams)


def stacked(tables: Iterable[Table]) -> Table:
    """Tables of the same columns as one."""
    every = [dict(table) for table in tables]
    return {column: pl.concat([table[column] for table in every]) for column in every[0]}
