"""What the registers hold: types, links, commands, rules, texts, data and migrations."""

import schema.citizenship_acts
import schema.citizenship_decisions
import schema.findings
import schema.meant
import schema.names
import schema.party_persons  # noqa: F401 - they add to the registers
from schema.citizenship import CITIZENSHIP
from schema.declare import Register
from schema.electoral import ELECTORAL
from schema.local_government import LOCAL_GOVERNMENT
from schema.parties import PARTIES
from schema.population import POPULATION

REGISTERS: tuple[Register, ...] = (LOCAL_GOVERNMENT, POPULATION, ELECTORAL, CITIZENSHIP, PARTIES)
