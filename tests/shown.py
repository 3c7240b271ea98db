"""What of a person each capacity is asked to show, and where each field's records stand."""

from tests.about_cases import CASE_FIELDS, CASES
from tests.about_citizenship import CITIZENSHIP, CITIZENSHIP_FACT, CITIZENSHIP_FIELDS

VERSIONS = "history(first: 1) { totalCount nodes { id } }"
NUMBERS = f"identifiers(first: 10) {{ nodes {{ id person {{ id }} {VERSIONS} }} }}\n"
UNNUMBERED = f"""
  id {VERSIONS}
  residence {{ id }}
  addresses(first: 10) {{ nodes {{ id person {{ id }} {VERSIONS} }} }}
  formerNames(first: 2) {{ nodes {{ id person {{ id }} }} }}
"""
IDENTITY = UNNUMBERED + NUMBERS
PARENT = "oneParent { personId person { id } }"
PLACES = "places(first: 2) { nodes { id person { id } voter { id } } }"
OF_ROLL = """
  voters(first: 2) { nodes { id person { id }
    places(first: 2) { nodes { id person { id } voter { id } } }
    changes(first: 2) { nodes { id person { id } decision { id } } } } }
  rollDecisions(first: 2) { nodes { id person { id } } }
"""
SPECIAL = "specialRoll { id person { id } }"
# What of a person a capacity is asked to show: all that it reads on some row.
PERSON = {
    "CITIZEN": IDENTITY + PARENT + OF_ROLL + SPECIAL + CITIZENSHIP + CASES,
    "REGISTRAR": IDENTITY + PARENT + CITIZENSHIP + CASES,
    "ROLL_CLERK": IDENTITY + PARENT + OF_ROLL + SPECIAL + CITIZENSHIP_FACT,
    "SUPERVISOR": IDENTITY + PARENT + OF_ROLL.replace(PLACES, "") + CITIZENSHIP + CASES,
    "ROLL_MINISTRY": IDENTITY + OF_ROLL + SPECIAL + CITIZENSHIP_FACT,
    "CITIZENSHIP_OFFICER": IDENTITY + PARENT + CITIZENSHIP + CASES,
    "REVISION_COMMISSION": UNNUMBERED + OF_ROLL + CITIZENSHIP_FACT,
}
# The field in which a record stands, and its table.
TABLES = {
    "identifiers": "identifier",
    "addresses": "address",
    "formerNames": "former_name",
    "oneParent": "one_parent",
    "voters": "voter",
    "places": "voting_place",
    "changes": "roll_change",
    "rollDecisions": "roll_decision",
    "specialRoll": "special_roll_entry",
    **CITIZENSHIP_FIELDS,
    **CASE_FIELDS,
}
