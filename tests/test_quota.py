"""What one caller may ask of the hub: how often, at one time, and how often in vain."""

import asyncio
from collections.abc import Callable
from contextlib import ExitStack, suppress
from typing import Any

import pytest
from structlog.testing import capture_logs

from hub import deadline
from hub.api import Api
from hub.edge import Edge, networks
from hub.errors import Code, HubError
from hub.quota import BURST_SECONDS, Allowance, Quota
from tests.conftest import Hub

OK = "{ __typename }"
DENIED = "{ me { id } }"


class Clock:
    """A clock that stands until it is set."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def ask(quota: Quota, who: str = "a") -> None:
    with quota.work(who):
        pass


def deny(quota: Quota) -> None:
    with suppress(HubError), quota.work("a"):
        raise HubError(Code.FORBIDDEN, "no")


def refused(quota: Quota, who: str = "a") -> HubError:
    with pytest.raises(HubError) as error:
        ask(quota, who)
    assert error.value.code is Code.TOO_MANY_REQUESTS
    return error.value


def test_a_rate_holds_at_the_limit_and_one_past_it() -> None:
    clock = Clock()
    quota = Quota(Allowance(requests_minute=60), clock=clock)
    for _ in range(BURST_SECONDS):
        ask(quota)
    error = refused(quota)
    assert error.facts == {"limit": "requestsPerMinute", "max": 60, "retryAfter": 1}
    assert "60 times a minute" in error.message
    ask(quota, "b")  # another caller is not delayed
    clock.now = 0.9
    refused(quota)
    clock.now = 1.0  # asking in vain costs nothing
    ask(quota)
    refused(quota)
    clock.now = 10_000
    for _ in range(BURST_SECONDS):
        ask(quota)
    refused(quota)


def test_so_many_at_one_time_and_no_more() -> None:
    quota = Quota(Allowance(concurrent=3))
    with ExitStack() as held:
        for _ in range(3):
            held.enter_context(quota.work("a"))
        error = refused(quota)
        assert error.facts == {"limit": "concurrentRequests", "max": 3, "retryAfter": 1}
        ask(quota, "b")
    ask(quota)


def test_who_is_refused_too_often_waits_and_no_refusal_goes_unwritten() -> None:
    clock = Clock()
    quota = Quota(Allowance(denials_minute=2), clock=clock)
    deny(quota)
    error = refused(quota)
    assert error.facts == {"limit": "refusalsPerMinute", "max": 2, "retryAfter": 30}
    clock.now = 30
    ask(quota)
    quota.failed("a")
    with pytest.raises(HubError):
        quota.failed("a")


def test_nothing_is_limited_by_nought() -> None:
    quota = Quota(Allowance(0, 0, 0), clock=Clock())
    with ExitStack() as held:
        for _ in range(2_000):
            held.enter_context(quota.work("a"))
            deny(quota)


def test_no_more_callers_are_kept_in_mind_than_there_is_room() -> None:
    quota = Quota(Allowance(requests_minute=1), size=3, clock=Clock())
    with quota.work("in work"):
        for number in range(1_000):
            ask(quota, str(number))
            assert len(quota.callers) <= 3
        assert "in work" in quota.callers
        refused(quota, "999")
        ask(quota, "0")


async def few(serve: Callable[..., Any], api: Api, **words: int) -> Hub:
    edge = Edge(Allowance(**words), networks("127.0.0.1"))
    made: Hub = await serve(api, edge=edge)
    return made


async def test_over_http_a_caller_is_the_account_or_else_the_address(
    serve: Callable[..., Any], api: Api
) -> None:
    hub = await few(serve, api, requests_minute=4)
    first, second = ({"x-forwarded-for": f"203.0.113.{n}"} for n in (1, 2))
    for headers in (first, second):
        assert [(await hub.ask(OK, headers=headers)).status for _ in range(3)] == [200, 200, 429]
    late = await hub.ask(OK, headers=first)
    assert late.code == "TOO_MANY_REQUESTS"
    assert 1 <= int(late.headers["retry-after"]) <= 15
    assert late.json["errors"][0]["extensions"]["retryAfter"] == int(late.headers["retry-after"])
    for capacity in (
        "SUPERVISOR",
        "ROLL_MINISTRY",
        "SUPERVISOR",
    ):  # one account, whatever it acts as
        answer = await hub.ask(OK, capacity=capacity, headers=first)
    assert answer.status == 429


async def test_over_http_refusals_are_bounded(serve: Callable[..., Any], api: Api) -> None:
    hub = await few(serve, api, denials_minute=4)
    assert [(await hub.ask(DENIED)).status for _ in range(3)] == [403, 403, 429]
    assert (await hub.ask(OK)).status == 429
    forged = {"authorization": "Bearer x", "x-forwarded-for": "203.0.113.1"}
    assert [(await hub.ask(OK, headers=forged)).status for _ in range(3)] == [401, 401, 429]


async def test_over_http_what_cannot_be_read_counts_too(
    serve: Callable[..., Any], api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = await few(serve, api, requests_minute=4)
    like = {"content-type": "application/json"}
    for number, (method, body) in enumerate((("POST", b"{"), ("PUT", b""), ("POST", b"{}"))):
        headers = {**like, "x-forwarded-for": f"203.0.113.{number}"}
        for counted in (True, True, False):
            sent = await hub.client.request(method, "/graphql", content=body, headers=headers)
            assert (sent.status_code != 429) is counted
    monkeypatch.setattr("hub.http.read_body", None)  # who is told to wait is not read
    headers = {**like, "x-forwarded-for": "203.0.113.0"}
    sent = await hub.client.post("/graphql", content=b"{ }", headers=headers)
    assert sent.status_code == 429


async def test_over_http_who_waits_writes_no_line_of_the_log(
    serve: Callable[..., Any], api: Api
) -> None:
    hub = await few(serve, api, denials_minute=4)
    forged = {"authorization": "Bearer x"}
    with capture_logs() as said:
        statuses = [(await hub.ask(OK, headers=forged)).status for _ in range(5)]
    assert statuses == [401, 401, 429, 429, 429]
    assert [one["event"] for one in said] == ["token_refused"] * 2


async def test_over_http_so_many_at_one_time(
    serve: Callable[..., Any], api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = await few(serve, api, concurrent=2)
    await hub.ask("{ units { totalCount } }")
    for pool in hub.app.state.gate.pools:
        monkeypatch.setattr(pool, "size", 0)
        while pool.idle:
            pool.end(pool.idle.pop())
    monkeypatch.setattr(deadline, "WATCH_SECONDS", 10)
    asked = await asyncio.gather(*(hub.ask("{ units { totalCount } }", tries=1) for _ in range(6)))
    assert sorted(one.status for one in asked) == [429] * 4 + [503] * 2
    assert all("retry-after" in one.headers for one in asked)
