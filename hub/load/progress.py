"""How a load goes: a bar for each file on a terminal, plain lines elsewhere."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from hub.load.incoming import Report

SECONDS_BETWEEN = 5.0  # plain lines


@contextmanager
def bars(sizes: Mapping[str, int], console: Console | None = None) -> Iterator[Report]:
    """Files and their bytes; each report moves on."""
    console = console or Console()
    rows = dict.fromkeys(sizes, 0)
    started = time.monotonic()

    def rate() -> str:
        return f"{sum(rows.values()) / max(time.monotonic() - started, 0.001):,.0f} rows/s"

    if console.is_terminal:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            DownloadColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=console) as progress:
            whole = progress.add_task("Reading", total=sum(sizes.values()), rate="")

            def moved(file: str, count: int, read: int) -> None:
                rows[file] += count
                progress.update(whole, advance=read, rate=rate(), description=f"Reading {file}")

            yield moved
        return
    total, done, said = sum(sizes.values()), 0, started

    def told(file: str, count: int, read: int) -> None:
        nonlocal done, said
        rows[file] += count
        done += read
        now = time.monotonic()
        if now - said >= SECONDS_BETWEEN and done:
            said = now
            left = (total - done) * (now - started) / done
            console.print(f"{file}: {sum(rows.values()):,} rows, {rate()}, {left:,.0f} s left")

    yield told
