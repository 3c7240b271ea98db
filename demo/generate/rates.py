"""How many of each kind there are, and how often the registers err: invented unless sourced.

Counts are those of the whole country; a state of N people holds them in proportion.
"""

from datetime import date

from demo.generate.days import number

# --- Who is in the population register, beside the residents whom the census counted (6,647,003).
FOREIGNERS = 50_000  # with a number and a temporary residence; the census counted about as many
DEAD = 630_000  # since the register began in September 2020; vital.py has them by years
DISPLACED = 90_000  # adults from Kosovo and Metohija on the roll where they are displaced
AWAY_MINORS_SHARE = 0.07  # children entered here who never lived here, of all who live abroad
SECOND_RECORDS_SHARE = 0.001  # entered twice, merged since

# --- The roll.
INCAPABLE_SHARE = 0.003  # adult residents without the right to vote, about 16 thousand
DECEASED_ON_ROLL_SHARE = 0.005  # four months of deaths (about 32 thousand): reports from abroad lag
DOUBLE_ENTRY_SHARE = 0.001  # rare: the roll is one database since 2011, but numbers changed since
UNDER_SIX_MONTHS_SHARE = (
    0.0075  # about 120 thousand move between units in a year, half in six months
)
OVER_SIX_MONTHS_SHARE = 0.003  # reports of a move that the old unit never took up
KOSOVO_AWAY_SHARE = 0.02  # no census there; few of its voters are known to be away
VOTERS_SHARE_MAX = 0.985  # resident adults of a unit, of its voters: some are always elsewhere
PASSIVE_SHARE = 0.3  # of voters without residence: found absent; the rest reported living abroad
ROLL_BEGAN = number(date(2011, 12, 11))  # the unified roll took over the municipal ones
REVIEW_DAYS = 183  # six months; Law on the Unified Electoral Roll, article 6
MOVED_OVER_DAYS_MAX = 1_100

# --- Where voters chose to vote.
CHOSEN_TEMPORARY_SHARE = 0.35  # of those with a temporary residence in another unit
CHOSEN_ABROAD_SHARE = 0.02  # 11,590 of about half a million abroad (2017)
IMPRISONED_SHARE = 0.0014  # 9,326 of 6.7 million voters (2017)

# --- Numbers and civil registers.
LEGACY_SHARE = 0.0005  # determined by the other reading of the rule while it was done by hand
LEGACY_BEFORE = number(date(1985, 1, 1))
CORRECTED_SHARE = 0.01  # date of birth or sex corrected
HOMONYM_SHARE = 0.0004  # persons planted as second bearer of name and birth date; chance adds some
UNSURE_SHARE = 0.025  # births before the war's end and in villages: day unknown
UNSURE_MONTH_SHARE = 0.5  # of these the month is known
UNSURE_BEFORE = number(date(1950, 1, 1))
AREA_OF_RESIDENCE_SHARE = 0.5  # of those born before numbers; law of 1976, Sl. list SFRJ 58/76
NUMBERS_BEGAN = number(date(1977, 1, 1))
FEDERATION_ENDED = number(date(1992, 4, 27))

# --- Names and addresses.
DOUBLE_SURNAME_SHARE = 0.06  # of wives
HYPHEN_SHARE = 0.6
TAKEN_SURNAME_SHARE = 0.82  # of wives: the husband's surname alone
REVERTED_SHARE = 0.6  # of the divorced: took their own surname back
DECIDED_NAME_SHARE = 0.003
FATHER_SHARE = 0.9  # the parent whose name registers print
FORMER_ADDRESS_SHARE = 0.4
STAYED_SHARE = 0.62  # former addresses in the unit of the present one
TEMPORARY_SHARE = 0.03
FLAT_SHARE = 0.5  # of households in cities
PROTECTED_ADDRESS_SHARE = 0.005
PROTECTED_PERSON_SHARE = 0.003
