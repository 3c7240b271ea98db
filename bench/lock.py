"""Takes hosts out of npm's lock: packages come from the configured registry, by their content."""

import json
from pathlib import Path

LOCK = Path(__file__).parent / "node" / "package-lock.json"
NAMING_HOSTS = ("resolved", "funding")


def main() -> None:
    """Write the lock anew."""
    lock = json.loads(LOCK.read_text("utf-8"))
    for package in lock["packages"].values():
        for name in NAMING_HOSTS:
            package.pop(name, None)
    LOCK.write_text(json.dumps(lock, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
