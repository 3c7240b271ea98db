"""Names of states in Serbian Cyrillic, by their ISO 3166-1 alpha-2 codes, former ones included."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def states() -> Mapping[str, str]:
    """Every name by its code."""
    page = (files("schema") / "data" / "state.csv").read_text("utf-8")
    return {row["code"]: row["name"] for row in csv.DictReader(page.splitlines())}
