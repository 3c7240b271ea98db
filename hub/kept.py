"""What is kept so that it need not be made again, within bounds."""

import math
import sys
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """A cache bounded in number and in weight: the one longest unused goes first."""

    def __init__(
        self,
        size: float = math.inf,
        most: float = math.inf,
        weigh: Callable[[K, V], int] = lambda *_: 0,
    ) -> None:
        self.size = size
        self.most = most
        self.weight = 0
        self.held: OrderedDict[K, V] = OrderedDict()
        self._weigh = weigh

    def find(self, key: K) -> V | None:
        """What is held under the key; it counts as used."""
        found = self.held.get(key)
        if found is not None:
            self.held.move_to_end(key)
        return found

    def get(self, key: K, make: Callable[[], V]) -> V:
        """What is held under the key, or made now; an error is not held."""
        if key in self.held:
            self.held.move_to_end(key)
            return self.held[key]
        made = make()
        self.held[key] = made
        self.weight += self._weigh(key, made)
        while self.held and (len(self.held) > self.size or self.weight > self.most):
            self.weight -= self._weigh(*self.held.popitem(last=False))
        return made


def footprint(value: Any) -> int:
    """The bytes of memory that a value of JSON takes, with all that is in it."""
    size = sys.getsizeof(value)
    match value:
        case dict():
            size += sum(sys.getsizeof(key) + footprint(one) for key, one in value.items())
        case list():
            size += sum(map(footprint, value))
    return size
