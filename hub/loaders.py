"""Lane two: an answer decoded, and what other registers say put in where their keys stand.

The statement has answered every level already, so all keys of one kind, on whatever level they
stand, are one batch of a DataLoader.
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import structlog
from aiodataloader import DataLoader
from graphql import GraphQLOutputType

from hub.api import Api
from hub.compiler.statement import Fetch
from hub.edge import Address
from hub.errors import Code
from hub.language import Language, sentence
from hub.limits import check_size
from hub.sources import Reason, Source, SourceError
from hub.values import ValueFault, size, value
from schema.declare import DeclarationError
from schema.record import Remote
from schema.remote import Key, Loader

FETCH_SECONDS_MAX = 1.0  # for all that one answer fetches, after the database has answered
BATCH_KEYS_MAX = 500  # of one question: five pages of records; a question more for each further 500
AT_ONCE_MAX = 500  # values that are put in before others' requests have a turn: 5 ms
FAULTS_MAX = 100  # that are told one by one, each with its path: a page of records
LOG = structlog.get_logger()
Path = tuple[str | int, ...]
Said = object | Reason  # of one key


class SourcesError(Exception):
    """An operator's mistake; the text names the setting and repeats no value."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A field that is null because its source said nothing that could be shown."""

    path: Path
    source: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Spot:
    """One place in the answer where a key stands."""

    fetch: Fetch
    within: dict[str, Any]
    path: Path

    @property
    def name(self) -> str:
        """The response name."""
        return self.fetch.path[-1]


@dataclass(frozen=True, slots=True)
class Lookups:
    """All kinds of look-up, for one graph and one event loop."""

    loaders: Mapping[str, Loader]
    sources: Mapping[str, Source]
    kinds: Mapping[str, tuple[GraphQLOutputType, Remote]]

    @classmethod
    def of(
        cls, api: Api, loaders: Mapping[str, Loader], addresses: Mapping[str, Address]
    ) -> "Lookups":
        """DeclarationError where a field has no loader, SourcesError where a loader no address."""
        used = needed(api, loaders, addresses)
        names = {loader.source for loader in used.values()}
        return cls(used, {name: Source(addresses[name]) for name in names}, remotes(api))

    async def put_in(self, data: Any, fetches: Sequence[Fetch], request: UUID) -> list[Fault]:
        """Replace the keys in a decoded answer; which fields are null for want of an answer.

        One value may stand in many places, so they are counted before anything is written out:
        HubError LIMIT_EXCEEDED, and the data are of no use any more.
        """
        spots = [spot for fetch in fetches for spot in _spots(data, fetch)]
        said = await _Round(self, request).say(spots)
        faults, taken = [], 0
        for number, (spot, one) in enumerate(zip(spots, said, strict=True), 1):
            if (fault := self._put(spot, one)) is not None:
                faults.append(fault)
            taken += size(spot.within[spot.name])
            check_size(taken)
            if number % AT_ONCE_MAX == 0:
                await asyncio.sleep(0)
        return faults

    def _put(self, spot: Spot, said: Said) -> Fault | None:
        fetch = spot.fetch
        kind, declared = self.kinds[fetch.coordinate]
        spot.within[spot.name] = None
        reason = said
        if not isinstance(said, Reason):
            try:
                spot.within[spot.name] = value(kind, said, declared.at_most, fetch)
            except ValueFault:
                reason = Reason.MALFORMED
            else:
                return None
        assert isinstance(reason, Reason)
        return Fault(spot.path, self.loaders[fetch.loader].source, reason)

    async def batch(self, name: str, keys: Sequence[Key], until: float, number: UUID) -> list[Said]:
        """What a source says of each key; why it says nothing."""
        loader = self.loaders[name]
        try:
            answer = await self.sources[loader.source].ask(loader.ask(keys), until)
            found = _read(loader, answer)
        except SourceError as error:
            LOG.warning(
                "source", request=str(number), source=loader.source, reason=error.reason.name
            )
            return [error.reason] * len(keys)
        return [found.get(key) for key in keys]

    async def close(self) -> None:
        """Close all connections."""
        await asyncio.gather(*(source.close() for source in self.sources.values()))


class _Round:
    """The look-ups of one answer: loaders of its own, and the tasks in which they ask."""

    def __init__(self, lookups: Lookups, number: UUID) -> None:
        self.lookups = lookups
        self.number = number
        self.until = asyncio.get_running_loop().time() + FETCH_SECONDS_MAX
        self.loaders: dict[str, DataLoader[Key, Said]] = {}
        self.tasks: set[asyncio.Task[Any]] = set()
        self.is_over = False

    async def say(self, spots: Sequence[Spot]) -> list[Said]:
        """What is said of the key at each spot; whoever waits no longer ends the asking."""
        asked = [self._loader(spot.fetch.loader).load(spot.within[spot.name]) for spot in spots]
        try:
            return list(await asyncio.gather(*asked))
        finally:
            self.is_over = True
            for task in self.tasks:
                task.cancel()

    def _loader(self, name: str) -> DataLoader[Key, Said]:
        if name not in self.loaders:

            async def batch(keys: list[Key]) -> list[Said]:
                task = asyncio.current_task()
                assert task is not None
                self.tasks.add(task)
                if self.is_over:  # nobody waits any longer
                    return [Reason.SLOW] * len(keys)
                return await self.lookups.batch(name, keys, self.until, self.number)

            self.loaders[name] = DataLoader(batch, max_batch_size=BATCH_KEYS_MAX)
        return self.loaders[name]


def remotes(api: Api) -> Mapping[str, tuple[GraphQLOutputType, Remote]]:
    """The fields that other registers answer, by coordinate, with their types."""
    return {
        f"{record}.{name}": (api.graphql.type_map[record].fields[name].type, declared)  # type: ignore[attr-defined]
        for record, fields in api.fields.items()
        for name, declared in fields.items()
        if isinstance(declared, Remote)
    }


def needed(
    api: Api, loaders: Mapping[str, Loader], addresses: Mapping[str, Address]
) -> Mapping[str, Loader]:
    """The loaders that the graph uses, by name; the errors of `Lookups.of`."""
    used: dict[str, Loader] = {}
    for coordinate, (_, declared) in remotes(api).items():
        name = declared.loader
        if name not in loaders:
            message = f"{coordinate} has no loader: write {name} in resolvers/, add it to LOADERS."
            raise DeclarationError(message)
        used[name] = loaders[name]
    if missing := sorted({one.source for one in used.values()} - addresses.keys()):
        message = f"HUB_SOURCES names no address for {', '.join(missing)}: add name=https://..."
        raise SourcesError(message)
    return used


def told(faults: Sequence[Fault], above: Path, language: Language) -> list[dict[str, Any]]:
    """The faults as a response's `errors`, each with its path, beneath the path `above`."""
    made = [
        _told(one.reason.value.format(one.source), language, source=one.source)
        | {"path": [*above, *one.path]}
        for one in faults[:FAULTS_MAX]
    ]
    if (more := len(faults) - FAULTS_MAX) > 0:
        message = f"Of {more} more fields no register said anything; `path` is left out."
        made.append(_told(message, language, more=more))
    return made


def _told(message: str, language: Language, **facts: object) -> dict[str, Any]:
    code = Code.SOURCE_UNAVAILABLE
    return {
        "message": sentence(message, code, language),
        "extensions": {"code": code.name, **facts},
    }


def _spots(data: Any, fetch: Fetch) -> Iterator[Spot]:
    """Where a path leads in the answer: a key that is null is asked of nobody."""
    pending: list[tuple[Any, Path, int]] = [(data, (), 0)]
    while pending:
        held, path, depth = pending.pop()
        if isinstance(held, list):
            places = ((one, (*path, index), depth) for index, one in enumerate(held))
            pending += reversed(list(places))
        elif held is not None:
            name = fetch.path[depth]
            if depth + 1 < len(fetch.path):
                pending.append((held[name], (*path, name), depth + 1))
            elif held[name] is not None:
                yield Spot(fetch, held, (*path, name))


def _read(loader: Loader, answer: object) -> Mapping[Key, Any]:
    try:
        return loader.read(answer)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise SourceError(Reason.MALFORMED) from error
