"""What a register adds to a state: which files it fills, and how its rows are made."""

from collections.abc import Callable
from dataclasses import dataclass

from demo.generate.chunk import Chunk
from demo.generate.files import Tables
from demo.generate.ground import Ground


@dataclass(frozen=True, slots=True)
class Part:
    """A register's part of one state; what it counts up between chunks it keeps to itself.

    `first` stands before the rows of every chunk: what the state has once, and what is about the
    first eight people, who are in no chunk. `produce` is told what the producers before it made of
    the chunk.
    """

    first: Tables
    produce: Callable[[Chunk, Tables], Tables]


@dataclass(frozen=True, slots=True)
class Producer:
    """How a register begins its part; `tables` are the files that it alone fills."""

    tables: tuple[str, ...]
    begin: Callable[[Ground], Part]
