"""What the registers hold: types, links, commands, rules, texts, data and migrations."""

import schema.case_commands
import schema.case_findings
import schema.circle
import schema.citizenship_act_commands
import schema.citizenship_acts
import schema.citizenship_book_commands
import schema.citizenship_choice
import schema.citizenship_commands
import schema.citizenship_decisions
import schema.citizenship_deliveries
import schema.citizenship_entries
import schema.citizenship_entry_commands
import schema.citizenship_finality
import schema.citizenship_findings
import schema.citizenship_printing
import schema.civil_birth_notes
import schema.civil_births
import schema.civil_commands
import schema.civil_deaths
import schema.civil_marriages
import schema.civil_parents
import schema.civil_status
import schema.cooperation
import schema.findings
import schema.keeper_findings
import schema.meant
import schema.names
import schema.party_persons
import schema.portal_counters
import schema.redaction_commands
import schema.unit_facts  # noqa: F401 - they add to the registers
from schema.case import CASES
from schema.citizenship import CITIZENSHIP
from schema.civil import CIVIL
from schema.declare import Register
from schema.electoral import ELECTORAL
from schema.local_government import LOCAL_GOVERNMENT
from schema.parties import PARTIES
from schema.population import POPULATION

REGISTERS: tuple[Register, ...] = (
    LOCAL_GOVERNMENT,
    POPULATION,
    ELECTORAL,
    # Notes of births lead to decisions on citizenship, which are loaded before them.
    CITIZENSHIP,
    CIVIL,
    # Cases lead to entries of both.
    CASES,
    PARTIES,
)
