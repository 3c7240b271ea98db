"""The files of a generated state: their headers, and rows appended to them."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import polars as pl

HEADERS = {
    "person": (
        "id,trailId,status,protection,givenName,surname,sex,born,birthUnit,birthPlace,"
        "birthCountry,birthKeeper,rollUnit,residenceUnit,mergedInto,minorityGivenName,"
        "minoritySurname,minorityLanguage"
    ),
    "one_parent": "person,name",
    "former_name": "id,person,givenName,surname,validFrom,validTo,reason",
    "identifier": "id,person,kind,value,validFrom,validTo,reason",
    "address": "id,person,kind,unit,settlement,street,number,validFrom,validTo",
    "station": "id,unit,number,name,address,kind,accessible,validFrom,validTo",
    "voter": "id,person,unit,station,status,basis,since,displacedUnit,displacedAddress",
    "voting_place": ("id,voter,person,election,kind,unit,country,post,station,validFrom,validTo"),
    "roll_decision": "id,person,unit,number,decidedOn,kind,basis,body",
    "roll_change": "id,decision,voter,person,kind,field,oldValue,newValue,changedOn",
    "special_roll_entry": "id,person,minority,since,decisionNumber",
    "truth": "person,irregularity,detail",
}
BATCH_ROWS = 4_096

Column = pl.Series | pl.Expr
Table = Mapping[str, pl.Series]


@dataclass(frozen=True, slots=True)
class Files:
    """Open files by name, each with its header already written."""

    streams: Mapping[str, BinaryIO]

    def write(self, name: str, table: Table) -> None:
        """Append rows; the columns must be those of the header, in its order."""
        if (found := ",".join(table)) != HEADERS[name]:
            raise ValueError(f"{name}.csv has the columns {HEADERS[name]}, not {found}")
        frame = pl.DataFrame(dict(table))
        frame.write_csv(
            self.streams[name], include_header=False, line_terminator="\n", batch_size=BATCH_ROWS
        )


@contextmanager
def new_files(directory: Path) -> Iterator[Files]:
    """Files of a state, emptied; the directory is made where there is none."""
    directory.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        streams = {
            name: stack.enter_context((directory / f"{name}.csv").open("wb")) for name in HEADERS
        }
        for name, header in HEADERS.items():
            streams[name].write(f"{header}\n".encode())
        yield Files(streams)
