"""People of an invented state: the same for the same seed, the first ones whatever the count."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from random import Random

from demo.addresses import addresses
from demo.births import Origin, bear
from demo.fixed import fixed_people
from demo.identifiers import identifiers, next_number
from demo.life import Life, identity, live, recorded
from demo.naming import full_name
from demo.numbers import HEAD_DIGITS, Taken, reserve
from demo.pools import NamePools, Pool, name_pools, pool
from demo.rows import LOCAL_GOVERNMENT_MINISTRY, POPULATION_REGISTER, PersonRow
from demo.units import UnitFact

DEAD_SHARE = 0.08
MERGED_SHARE = 0.001
ABROAD_SHARE = 0.04
ROLL_ELSEWHERE_SHARE = 0.02  # the roll follows a move only after six months (roll law, article 6)
PROTECTIONS = pool([(0, 0.992), (1, 0.005), (2, 0.003)])
KOSOVO_ORIGIN_WEIGHT = 3  # many who were born there live elsewhere
CONSULAR_KEEPER = "70246"  # Stari grad in Belgrade keeps many entries delivered by consular posts
SURVIVORS_MAX = 1_000  # a merged record names one of the last; bounds memory


@dataclass(frozen=True, slots=True)
class State:
    """What all people are drawn from."""

    random: Random
    today: date
    names: NamePools
    homes: Pool[UnitFact]
    origins: Pool[UnitFact]
    taken: Taken
    survivors: deque[PersonRow]


def people(count: int, seed: int, units: Sequence[UnitFact], today: date) -> Iterator[PersonRow]:
    """`count` people as recorded on the day before `today`; the first eight are always the same."""
    fixed = fixed_people()
    yield from islice(fixed, count)
    taken: Taken = {}
    for row in fixed:
        for identifier in row.identifiers:
            reserve(taken, identifier.value, row.sex)
    state = State(
        random=Random(seed),  # noqa: S311 - invented people, not secrets
        today=today,
        names=name_pools(),
        homes=pool((unit, unit.people) for unit in units),
        origins=pool(
            (unit, unit.people * (KOSOVO_ORIGIN_WEIGHT if unit.is_in_kosovo else 1))
            for unit in units
        ),
        taken=taken,
        survivors=deque(maxlen=SURVIVORS_MAX),
    )
    for _ in range(count - len(fixed)):
        yield person(state)


def person(state: State) -> PersonRow:
    """The next person: a new one, or a second record of one before."""
    draw = state.random.random()
    if draw < MERGED_SHARE and state.survivors:
        return second_record(state)
    is_dead = draw > 1 - DEAD_SHARE
    row = record(state, live(state.random, state.today, is_dead=is_dead))
    if row.status == "ACTIVE" and row.birth_keeper and len(row.identifiers) == 1:
        state.survivors.append(row)
    return row


def record(state: State, life: Life) -> PersonRow:
    """A person with a home, a birth, a name, numbers and addresses."""
    random = state.random
    home = state.homes.draw(random)
    birth = bear(random, life, home, state.origins, CONSULAR_KEEPER)
    is_citizen = birth.origin is not Origin.FOREIGN
    is_abroad = is_citizen and random.random() < ABROAD_SHARE
    person_id = identity(random)
    born_on, numbers = identifiers(random, state.taken, person_id, life, birth, state.today)
    if born_on != life.born_on:
        life = replace(life, born_on=born_on, born_precision="DAY")
    name = full_name(random, state.names, life, home.code, birth.language)
    return PersonRow(
        id=person_id,
        trail_id=identity(random),
        protection=PROTECTIONS.draw(random),
        birth_keeper=birth.keeper,
        roll_unit=roll_unit(state, home) if is_citizen and life.is_adult else None,
        residence_unit=None if is_abroad else home.code,
        status="DECEASED" if life.died_on else "ACTIVE",
        merged_into=None,
        given_name=name.given,
        surname=name.surname,
        parent_name=name.parent,
        minority_given_name=name.minority_given,
        minority_surname=name.minority_surname,
        minority_language=name.minority_language,
        sex=life.sex,
        born_on=life.born_on,
        born_precision=life.born_precision,
        birth_unit=birth.unit,
        birth_place=birth.place,
        birth_country=birth.country,
        recorded_at=recorded(random, life.died_on or life.born_on, state.today),
        source_register=POPULATION_REGISTER,
        source_body=LOCAL_GOVERNMENT_MINISTRY,
        identifiers=numbers,
        addresses=addresses(
            random,
            person_id,
            life,
            home,
            state.origins,
            state.names.streets,
            state.today,
            kind="RESIDENCE" if is_citizen else "TEMPORARY",
            is_abroad=is_abroad,
        ),
    )


def roll_unit(state: State, home: UnitFact) -> str:
    is_elsewhere = state.random.random() < ROLL_ELSEWHERE_SHARE
    return (state.origins.draw(state.random) if is_elsewhere else home).code


def second_record(state: State) -> PersonRow:
    """The record of a person entered twice, under a number of its own, merged into the first."""
    survivor = state.random.choice(state.survivors)
    (number,) = survivor.identifiers
    area = number.value[HEAD_DIGITS - 2 : HEAD_DIGITS]
    value, _ = next_number(state.taken, survivor.born_on, area, survivor.sex)
    person_id = identity(state.random)
    return replace(
        survivor,
        id=person_id,
        trail_id=identity(state.random),
        status="MERGED",
        merged_into=survivor.id,
        identifiers=(replace(number, id=identity(state.random), person_id=person_id, value=value),),
        addresses=(),
    )
