"""How often citizenship was acquired, ended and entered wrongly: invented unless a reason is given.

No published figure of admissions, releases or determinations is known here. How many were
naturalised with a number of a foreigner is decided in `births.py`.
"""

from datetime import date

from demo.generate.days import number

LAW_1997 = number(date(1997, 1, 1))  # Law on Yugoslav citizenship, Sl. list SRJ 33/96
LAW_2005 = number(date(2005, 2, 27))  # Law on citizenship, Sl. glasnik RS 135/2004
DEEMED_LAST = number(date(2011, 11, 1))  # the roll began in December: all on it were citizens then

# --- Acquisition.
TREATY_SHARE = 0.03  # of the naturalised
# Of those who carry a number of another republic of the former federation: by admission (art. 16
# and 23, refugees above all), deemed (art. 52), determined (art. 44). Most were citizens before.
FEDERAL_SHARES = (0.25, 0.12, 0.04)
TERRITORY_SHARE = 0.0004  # born here, of unknown citizenship: rare (art. 13)
DETERMINED_SHARE = 0.0006  # born here and in no record (art. 44)

# --- End, and what became of it.
RETURNED_SHARE = 0.0006  # released until 2004 and admitted anew (art. 34)
RELEASE_ANNULLED_SHARE = 0.003  # of adults abroad: the other citizenship never came (art. 32)
RENUNCIATION_ANNULLED_SHARE = 0.004  # of adults born abroad and living there (art. 33, 45)
RELEASED_CHILD_SHARE = 0.01  # of children abroad, with their parents
# Of foreigners with a number: former citizens, and those whose acquisition or entry was annulled.
FOREIGN_SHARES = {
    "RELEASED": 0.05,
    "RENOUNCED": 0.008,
    "TREATY_ENDED": 0.004,
    "ADMISSION_ANNULLED": 0.006,
    "ENTRY_ANNULLED": 0.006,
    "ADMISSION_PENDING": 0.02,
    "ADMISSION_NOT_ENTERED": 0.025,  # irregular
}

# --- Irregular beside.
RELEASE_NOT_ENTERED_SHARE = 0.0006  # of those abroad: released, and citizens in the registers still
MISSING_SHARE = 0.0003  # of voters: no citizenship was ever entered
RELEASED_VOTER_SHARE = 0.001  # of voters abroad: the roll was not told

# --- Beside the fact.
UNMATCHED_SHARE = 0.2  # of decisions: of people abroad whom the population register does not have
BOOK_SHARE = 0.08  # of those born here before the books were closed
DUAL_SHARES = (0.005, 0.3, 0.2, 0.45)  # at home, abroad, numbers of other republics, naturalised
