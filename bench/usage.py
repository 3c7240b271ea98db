"""What processes use, from /proc: CPU seconds and resident memory, children included."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 1_048_576
SHARED_FIELD, RESIDENT_FIELD = 2, 1


def tree(roots: Iterable[int]) -> set[int]:
    """The processes and all that descend from them."""
    parents = {pid: int(_stat(pid)[1]) for pid in _all() if _stat(pid)}
    found = set(roots)
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def cpu_seconds(roots: Iterable[int]) -> float:
    """CPU used so far by the processes, their living descendants and the waited-for ones."""
    ticks = 0
    for pid in tree(roots):
        fields = _stat(pid)
        ticks += sum(int(one) for one in fields[11:15]) if fields else 0
    return ticks / TICKS


def resident_mb(roots: Iterable[int]) -> float:
    """Resident memory, what is shared with others left out."""
    pages = 0
    for pid in tree(roots):
        try:
            fields = Path(f"/proc/{pid}/statm").read_text("ascii").split()
        except OSError:
            continue
        pages += int(fields[RESIDENT_FIELD]) - int(fields[SHARED_FIELD])
    return pages * PAGE_MB


def _all() -> Iterator[int]:
    return (int(one.name) for one in Path("/proc").iterdir() if one.name.isdecimal())


def _stat(pid: int) -> list[str]:
    """The fields behind the command's name, the state first; empty for a process that is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
    except OSError:
        return []
