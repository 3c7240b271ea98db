"""Notes of birth entries by which acts on citizenship are entered, in the rulebook's sentences.

Rulebook art. 11 to 15; what goes with a new citizen's entry stands among its remarks (art. 14).
"""

import numpy as np
import polars as pl

from demo.generate.births import Origin
from demo.generate.chunk import Chunk
from demo.generate.citizenship_paths import Path, ways
from demo.generate.civil_births import Births
from demo.generate.civil_notes import DECISION_ON, LATER, REMARKS, Notes
from demo.generate.days import NOBODY, YESTERDAY, Ints
from demo.generate.files import Table, Tables

ENTRY_DAYS = (1, 8)  # from the delivery to the note
ACT = "Акт"
MODES = {
    "RELEASE": "отпустом",
    "RENUNCIATION": "одрицањем",
    "TREATY_TERMINATION": "по међународним уговорима",
}
ANNULLED = {
    "RELEASE": "поништено је решење о отпусту",
    "ACQUISITION": "поништено је решење о стицању држављанства Републике Србије",
    "TERMINATION": "поништено је решење о престанку држављанства Републике Србије",
    "ENTRY": "поништен је упис чињенице држављанства у матичну књигу рођених",
}


def citizenship_notes(chunk: Chunk, entries: Births, made: Tables) -> list[Notes]:
    """A note of each act that was delivered or issued, where the person has an entry."""
    rng = chunk.chance("notes on citizenship")
    late = not_entered(chunk)
    decided = pl.DataFrame(made["citizenship_decision"])
    decided = decided.filter(~pl.col("person").is_in(late.implode()))
    gained = decided.filter(~pl.col("kind").is_in(list(MODES)))
    lost = decided.filter(pl.col("kind").is_in(list(MODES)))
    found: list[Notes] = []
    for kind, name, acts, text in (
        ("CITIZENSHIP", "decision", gained, acquired()),
        ("CITIZENSHIP_END", "decision", lost, terminated()),
        ("CITIZENSHIP", "determination", pl.DataFrame(made["determination"]), determined()),
        ("CITIZENSHIP", "deemedAct", issued(made["deemed_act"]), ordered()),
        ("CITIZENSHIP_END", "annulment", pl.DataFrame(made["annulment"]), annulled()),
    ):
        told = placed(chunk, entries, acts).with_columns(text=text)
        found += written(rng, chunk, entries, told, kind, name)
    return found


def not_entered(chunk: Chunk) -> pl.Series:
    """Whose decisions were delivered, and never entered."""
    way = ways(chunk)
    return chunk.persons(way.on(Path.ADMISSION_NOT_ENTERED, Path.RELEASE_NOT_ENTERED))


def issued(table: Table) -> pl.DataFrame:
    """Acts: they are issued, and nobody says when they were delivered (art. 13)."""
    return pl.DataFrame(table).with_columns(
        pl.col("issuedOn").alias("decidedOn"), pl.col("issuedOn").alias("deliveredOn")
    )


def placed(chunk: Chunk, entries: Births, acts: pl.DataFrame) -> pl.DataFrame:
    """The acts that were delivered, with the row of the person's birth entry."""
    rows = pl.DataFrame({"person": chunk.person, "row": entries.row})
    both = acts.join(rows, on="person", maintain_order="left")
    return both.filter((pl.col("row") != NOBODY) & pl.col("deliveredOn").is_not_null())


def said(body: str, number: str, day: str) -> pl.Expr:
    """`(Министарство унутрашњих послова, број 204-12/2026 од 12.03.2026.)`."""
    date = pl.col(day).dt.strftime("%d.%m.%Y.")
    return pl.format("({}, број {} од {})", pl.col(body), pl.col(number), date)


def delivered() -> pl.Expr:
    date = pl.col("deliveredOn").dt.strftime("%d.%m.%Y.")
    return pl.format(" које је достављено ({})", date)


def opening() -> pl.Expr:
    return pl.lit("Решењем ") + said("body", "number", "decidedOn") + delivered() + pl.lit(" ")


def acquired() -> pl.Expr:
    return opening() + pl.lit("примљен је у држављанство Републике Србије")


def determined() -> pl.Expr:
    return opening() + pl.lit("утврђено држављанство Републике Србије")


def ordered() -> pl.Expr:
    act = said("body", "number", "decidedOn")
    return pl.lit("Актом ") + act + pl.lit(" наложен упис чињенице држављанства")


def terminated() -> pl.Expr:
    mode = pl.col("kind").replace_strict(MODES, default="", return_dtype=pl.String)
    by = said("body", "number", "decidedOn") + delivered()
    return pl.lit("Држављанство Републике Србије престало ") + mode + pl.lit(" решењем ") + by


def annulled() -> pl.Expr:
    what = pl.col("annuls").replace_strict(ANNULLED, default="", return_dtype=pl.String)
    decision = pl.lit(" ") + said("annulledBody", "annulledNumber", "annulledOn")
    return opening() + what + decision.fill_null("")


def written(
    rng: np.random.Generator,
    chunk: Chunk,
    entries: Births,
    told: pl.DataFrame,
    kind: str,
    act: str,
) -> list[Notes]:
    """Notes of one act, apart by column: remarks where the act goes with the entry."""
    row = told["row"].to_numpy()
    delivered_on = told["deliveredOn"].cast(pl.Int32).cast(pl.Int64).to_numpy()
    entered = entries.places.date[row]
    is_new = chunk.who.births.origin[entries.person[row]] == Origin.NATURALISED
    is_remark = is_new & (delivered_on <= entered)
    later = np.maximum(delivered_on + rng.integers(*ENTRY_DAYS, row.size), entries.first[row])
    date = np.where(is_remark, entered, np.minimum(later, YESTERDAY))
    found = []
    for column, chosen in ((REMARKS, is_remark), (LATER, ~is_remark)):
        of: Ints = np.nonzero(chosen)[0]
        rows = told[of]
        found.append(
            Notes(
                column, kind, row[of], date[of], rows["text"],
                ACT if act == "deemedAct" else DECISION_ON, rows["number"],
                rows["decidedOn"].cast(pl.Int32).cast(pl.Int64).to_numpy(), rows["body"],
                (act, rows["id"]),
            )
        )  # fmt: skip
    return found
