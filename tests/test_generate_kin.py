"""Kin of generated people: links go both ways, days follow each other, names go with them."""

import numpy as np
import pytest

from demo.generate import days
from demo.generate.chunk import Chunk, chunk
from demo.generate.days import NEVER, NOBODY, YEAR_DAYS, Flags, Ints
from demo.generate.kin import Kin, Status
from demo.generate.naming import at_birth
from demo.generate.plan import Kind, chunks, quotas
from demo.generate.pyramid import FEMALE, MALE
from tests.generated import COUNT, base, people


def kin() -> Kin:
    return people().kin


def both() -> Ints:
    """Those whose husband or wife is known."""
    return np.nonzero(kin().spouse != NOBODY)[0]


def years(later: Ints, earlier: Ints) -> Ints:
    return np.asarray((later - earlier) / YEAR_DAYS)


def test_a_marriage_is_the_same_for_both() -> None:
    one, other = both(), kin().spouse[both()]
    assert (kin().spouse[other] == one).all()
    assert (people().people.sex[one] != people().people.sex[other]).all()
    for column in (kin().wed, kin().ended):
        assert (column[one] == column[other]).all()


def test_who_live_together_as_a_couple_are_married_to_each_other() -> None:
    partner = people().home.partner
    couples = np.nonzero(partner != NOBODY)[0]
    assert (kin().spouse[couples] == partner[couples]).all()
    assert (kin().status[couples] == Status.MARRIED).all()
    assert (kin().ended[couples] == NEVER).all()


def test_only_the_single_have_no_wedding() -> None:
    is_single = kin().status == Status.SINGLE
    for column in (kin().wed, kin().ended):
        assert (column[is_single] == NEVER).all()
    assert (kin().spouse[is_single] == NOBODY).all()
    assert (kin().wed[~is_single] < NEVER).all()


def test_weddings_are_of_adults_and_at_plausible_ages() -> None:
    who = people().people
    wed = np.nonzero(kin().status != Status.SINGLE)[0]
    assert (kin().wed[wed] >= days.birthday(who.born[wed], 18)).all()
    for sex, low, high in ((MALE, 26, 30), (FEMALE, 24, 28)):
        of_sex = wed[who.sex[wed] == sex]
        assert low < years(kin().wed[of_sex], who.born[of_sex]).mean() < high


def test_marriages_end_after_they_begin_and_within_the_life_of_both() -> None:
    who = people().people
    wed = np.nonzero(kin().status != Status.SINGLE)[0]
    assert (kin().wed[wed] < np.minimum(kin().ended, who.last)[wed]).all()
    over = np.nonzero(kin().ended < NEVER)[0]
    assert (kin().ended[over] <= who.last[over]).all()
    assert (kin().wed[both()] < who.last[kin().spouse[both()]]).all()


@pytest.mark.parametrize("status", [Status.DIVORCED, Status.WIDOWED])
def test_marriages_ended_in_each_way_and_often_both_are_known(status: Status) -> None:
    ended = kin().status == status
    assert 0.02 < ended.mean() < 0.12
    assert (kin().spouse[ended] != NOBODY).mean() > 0.2


def test_the_widowed_outlived_one_who_died_married() -> None:
    who = people().people
    widowed = both()[kin().status[both()] == Status.WIDOWED]
    late = kin().spouse[widowed]
    assert (who.kind[late] == Kind.DEAD).all()
    assert (kin().status[late] == Status.MARRIED).all()
    assert (kin().ended[widowed] == who.died[late]).all()


def test_the_living_married_have_a_living_husband_or_wife() -> None:
    who = people().people
    married = np.nonzero((kin().status == Status.MARRIED) & (who.kind != Kind.DEAD))[0]
    assert (kin().spouse[married] != NOBODY).all()
    assert (who.died[kin().spouse[married]] == NEVER).all()


def test_parents_are_old_enough_and_of_their_sex() -> None:
    who = people().people
    for links, sex, oldest in ((kin().mother, FEMALE, 47.1), (kin().father, MALE, 75)):
        children = np.nonzero(links != NOBODY)[0]
        assert (who.sex[links[children]] == sex).all()
        gap = years(who.born[children], who.born[links[children]])
        assert 16 < gap.min() <= gap.max() < oldest


def test_children_have_their_parents() -> None:
    who = people().people
    is_child = ~who.is_adult & (who.kind < Kind.FOREIGNER)
    assert (kin().mother[is_child] != NOBODY).mean() > 0.95
    assert 0.8 < (kin().father[is_child] != NOBODY).mean() < 0.95
    children = np.nonzero((kin().mother != NOBODY) & (kin().father != NOBODY))[0]
    assert (kin().spouse[kin().mother[children]] == kin().father[children]).all()
    is_after = who.born[children] > kin().wed[kin().mother[children]]
    assert 0.8 < is_after.mean() < 0.97


def test_no_child_was_born_long_after_its_father_died() -> None:
    who = people().people
    children = np.nonzero(kin().father != NOBODY)[0]
    assert (who.born[children] < who.died[kin().father[children]] + 310).all()


def test_second_records_have_no_kin() -> None:
    second = people().people.kind == Kind.SECOND
    assert second.any()
    for links in (kin().mother, kin().father, kin().spouse):
        assert (links[second] == NOBODY).all()


def test_names_at_birth_are_the_fathers_and_one_parent_is_a_known_one() -> None:
    called = people().called
    given, surname = at_birth(called, people().people)
    children = np.nonzero((kin().father != NOBODY) & (kin().mother != NOBODY))[0]
    father, mother = kin().father[children], kin().mother[children]
    assert (surname[children] == surname[father]).mean() > 0.99
    known: Flags = np.asarray(called.parent[children] == called.given[father])
    assert (known | (called.parent[children] == called.given[mother])).all()
    is_wife = both()[people().people.sex[both()] == FEMALE]
    assert 0.03 < (surname[is_wife] == called.surname[is_wife]).mean() < 0.2
    assert (given != called.given).mean() < 0.01


def one_chunk() -> Chunk:
    return chunk(base(), next(chunks(quotas(base().country, COUNT), 0.5)))


def test_a_streams_of_chance_is_the_same_for_each_who_asks() -> None:
    made = one_chunk()
    assert made.chance("births").random() == made.chance("births").random()
    assert made.chance("births").random() != made.chance("marriages").random()
    assert made.ids("birth", 5).equals(made.ids("birth", 9).head(5))
    assert not set(made.ids("birth", 9)) & set(made.ids("marriage", 9))
