"""What the registers hold: types, links, commands, rules, texts, data and migrations."""

from schema.declare import Register
from schema.local_government import LOCAL_GOVERNMENT
from schema.population import POPULATION

REGISTERS: tuple[Register, ...] = (LOCAL_GOVERNMENT, POPULATION)
