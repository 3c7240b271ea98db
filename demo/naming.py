"""Names of invented people: by sex, generation and the languages of the unit."""

from dataclasses import dataclass
from random import Random

from demo.life import Life
from demo.pools import Name, NamePools, Pool, generation

DOUBLE_SURNAME_SHARE = 0.05  # of adult women with a Serbian name, that is 2 % of all
HYPHEN_SHARE = 0.6
FATHER_SHARE = 0.9  # the parent whose name registers print
PARENT_YEARS = 28
ORIGINAL_NAME_SHARES = {"bs": 0.2, "sq": 0.5}  # the others ask for it more often
ORIGINAL_NAME_SHARE = 0.65


@dataclass(frozen=True, slots=True)
class FullName:
    """The legal name, one parent's name, and the original form where it was entered."""

    given: str
    surname: str
    parent: str
    minority_given: str | None
    minority_surname: str | None
    minority_language: str | None


def full_name(
    random: Random, pools: NamePools, life: Life, unit: str, foreign_language: str | None
) -> FullName:
    """A name in the language of a foreigner, or in one that is drawn for the unit."""
    shares = pools.shares.get(unit)
    language = foreign_language or (shares.draw(random) if shares else None)
    born_in = life.born_on.year
    given = given_names(pools, language, life.sex, born_in).draw(random)
    surnames = pools.minority_surnames[language] if language else pools.surnames
    surname = surnames.draw(random)
    parent_sex = "MALE" if random.random() < FATHER_SHARE else "FEMALE"
    parent = given_names(pools, language, parent_sex, born_in - PARENT_YEARS).draw(random)
    is_entered = (
        language is not None
        and foreign_language is None
        and random.random() < ORIGINAL_NAME_SHARES.get(language, ORIGINAL_NAME_SHARE)
    )
    is_double = (
        language is None
        and life.is_adult
        and life.sex == "FEMALE"
        and random.random() < DOUBLE_SURNAME_SHARE
    )
    return FullName(
        given=given.text,
        surname=double(random, surname, surnames) if is_double else surname.text,
        parent=parent.text,
        minority_given=given.original if is_entered else None,
        minority_surname=surname.original if is_entered else None,
        minority_language=language if is_entered else None,
    )


def given_names(pools: NamePools, language: str | None, sex: str, year: int) -> Pool[Name]:
    if language is None:
        return pools.given[sex, generation(year)]
    return pools.minority_given[language, sex]


def double(random: Random, surname: Name, surnames: Pool[Name]) -> str:
    """The own surname and the husband's, written with a hyphen or a space."""
    joint = "-" if random.random() < HYPHEN_SHARE else " "
    husband = surnames.draw(random)
    return surname.text if husband.text == surname.text else f"{surname.text}{joint}{husband.text}"
