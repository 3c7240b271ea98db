"""How the civil registers are filled and how often they err: invented unless sourced."""

from datetime import date

from demo.generate.days import number

# Since the law of 2009 entries are kept electronically and whole; of older ones the electronic form
# has what extracts need: the entry, the parents or spouses, the notes.
WHOLE_SINCE = number(date(2009, 12, 28))
NUMBERED_SINCE = number(date(1977, 1, 1))
# Law on the Civil-Status Register, Sl. glasnik RS 109/2025: its form of the mark is not known here.
MARKED_SINCE_YEAR = 2026
CITIZENSHIP_SINCE = number(date(2006, 6, 5))  # of this name; older entries say another state's

# --- Births.
LATE_SHARE = 0.004
LATE_YEARS = 12
FOUND_SHARE = 0.0001  # of those without known parents
ADOPTION_SINCE = number(date(2006, 7, 1))  # Family Act; before it other forms
ADOPTION_SHARE = 0.002  # of children born since, about 130 a year
HOUR_UNKNOWN_SHARE = 0.02
HOURS_SINCE = number(date(1946, 1, 1))
BORN_IN_INSTITUTION_SHARE = 0.985
FATHER_UNKNOWN_SHARE = 0.03
LONE_FATHER_UNKNOWN_SHARE = 0.35  # of children with a mother alone

# --- Marriages.
WED_AT_HOME_SHARE = 0.88
WED_ABROAD_SHARE = 0.02
WITNESS_KNOWN_SHARE = 0.6  # of candidates; many are of another place

# --- Deaths.
DIED_AT_HOME_SHARE = 0.86  # in the unit of residence; others in larger hospitals
DIED_ABROAD_SHARE = 0.01
DECLARED_DEAD_SHARE = 0.001
REPORTED_BY_SPOUSE_SHARE = 0.5
DEATH_NOTE_SHARE = 0.003

# --- Personal status.
AFFILIATION_SHARE = 0.08  # declared it; of all entries
OLD_ADOPTION_SHARE = 0.0005  # incomplete adoptions before the Family Act
DETERMINED_SHARE = 0.0004  # paternity, by a court
PARTIAL_CAPACITY_SHARE = 0.0005  # of adults; those on the roll kept the vote

# --- Errors.
NO_NUMBER_SHARE = 0.004
FORMER_NUMBER_SHARE = 0.2  # of corrected numbers
NO_MARK_SHARE = 0.03  # of entries that should have one
NO_COORDINATES_SHARE = 0.0005
OTHER_AREA_SHARE = 0.0005
NOT_NOTED_SHARE = 0.02  # marriages, in the birth entry of either spouse
