"""One generated state that the tests read, and how they read it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import polars as pl

from demo.generate import days
from demo.generate.folk import Folk, folk
from demo.generate.ground import Ground, ground
from demo.generate.plan import chunks, quotas
from demo.generate.producer import Producer
from demo.generate.producers import PRODUCERS
from demo.generate.state import file_names, generate
from demo.generate.units import read_units

COUNT = 20_000
SEED = 7
TODAY = days.STATE_DAY
UNITS = read_units()
# Each is unlawful or unusual in some way; the shares are of all persons.
TRUTH_SHARES = {
    "VOTER_WITHOUT_RESIDENCE": (0.085, 0.096),
    "DECEASED_ON_ROLL": (0.0034, 0.0044),
    "ROLL_LAG_UNDER_SIX_MONTHS": (0.0035, 0.0052),
    "ROLL_LAG_OVER_SIX_MONTHS": (0.0013, 0.0023),
    "DOUBLE_ENTRY": (0.0004, 0.001),
    "VOTER_WITHOUT_CITIZENSHIP": (0.0002, 0.0006),
    "DECISION_NOT_ENTERED": (0.00005, 0.0004),
    "LEGACY_REMAINDER_ONE": (0.00005, 0.0006),
    "AREA_DIFFERS": (0.015, 0.06),
    "HOMONYM": (0.0004, 0.0012),
    "DOUBLE_SURNAME": (0.005, 0.02),
    "UNKNOWN_BIRTH_DAY": (0.001, 0.006),
    "KEPT_ELSEWHERE": (0.02, 0.06),
    "BORN_ABROAD_ENTERED": (0.025, 0.05),
    "BIRTH_ENTRY_WITHOUT_JMBG": (0.003, 0.005),
    "BIRTH_ENTRY_JMBG_DIFFERS": (0.001, 0.003),
    "BIRTH_ENTRY_IN_OTHER_AREA": (0.0004, 0.0006),
    "MARRIAGE_NOT_NOTED": (0.01, 0.018),
    "ENTRY_WITHOUT_MARK": (0.0001, 0.001),
    "ENTRY_WITHOUT_COORDINATES": (0.0005, 0.0009),
}
SERBIAN = re.compile("[АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш -]+")
UUID4 = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"

Tables = Mapping[str, pl.DataFrame]


def tables_of(count: int, seed: int, producers: Sequence[Producer] = PRODUCERS) -> Tables:
    with TemporaryDirectory() as directory:
        generate(count, seed, Path(directory), lambda _: None, producers)
        files = {name: Path(directory) / f"{name}.csv" for name in file_names(producers)}
        return {name: pl.read_csv(path, infer_schema=False) for name, path in files.items()}


@cache
def tables() -> Tables:
    return tables_of(COUNT, SEED)


@cache
def base() -> Ground:
    return ground(COUNT, SEED)


@cache
def people() -> Folk:
    slots = next(chunks(quotas(base().country, COUNT), 0.5))
    return folk(np.random.default_rng(SEED), base(), slots)


def marked(irregularity: str) -> pl.DataFrame:
    return tables()["truth"].filter(pl.col("irregularity") == irregularity)


def active() -> pl.DataFrame:
    return tables()["voter"].filter(pl.col("status") == "ACTIVE")
