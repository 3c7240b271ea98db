"""What the registers hold: types, links, commands, rules, texts, data and migrations."""

import schema.cooperation
import schema.findings
import schema.meant
import schema.names
import schema.portal_counters
import schema.unit_facts  # noqa: F401 - they add to the registers
from schema.declare import Register
from schema.electoral import ELECTORAL
from schema.local_government import LOCAL_GOVERNMENT
from schema.population import POPULATION

REGISTERS: tuple[Register, ...] = (LOCAL_GOVERNMENT, POPULATION, ELECTORAL)
