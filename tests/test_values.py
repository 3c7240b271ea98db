"""What another register says is counted before it is written out."""

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.errors import Code, HubError
from hub.limits import ANSWER_BYTES_MAX, check_size
from hub.values import size

TEXTS = st.text(st.characters(exclude_categories=("Cs",)))
SHOWN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**31), 2**31) | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
)


@given(SHOWN)
def test_a_value_is_never_counted_as_more_than_it_takes(shown: Any) -> None:
    assert size(shown) <= len(orjson.dumps(shown))


@given(st.lists(st.text("abc")))
def test_plain_texts_are_counted_exactly(shown: list[str]) -> None:
    assert size(shown) == len(orjson.dumps(shown)) - (not shown)


def test_an_answer_is_refused_one_byte_past_the_limit() -> None:
    check_size(size("x" * (ANSWER_BYTES_MAX - 2)))
    with pytest.raises(HubError) as refused:
        check_size(size("x" * (ANSWER_BYTES_MAX - 1)))
    assert refused.value.code is Code.LIMIT_EXCEEDED
    assert refused.value.facts["found"] == ANSWER_BYTES_MAX + 1
