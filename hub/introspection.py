"""Questions about graph and access, for what the viewer may use; the answers are kept."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import orjson
from graphql import ExecutionResult, GraphQLError, GraphQLSchema, execute, parse

from auth.viewer import Capacity, Viewer
from hub.access_graph import ASIDE
from hub.api import Api
from hub.body import Request
from hub.deadline import Deadline
from hub.errors import Code, HubError
from hub.explain import Explainer
from hub.kept import Kept
from hub.language import Language, chosen
from hub.limits import ANSWER_BYTES_MAX, check_answer, too_large
from hub.prepare import Prepared
from hub.seen import schema_for

ANSWERS_MAX = 100  # a few standard queries of a few tools, for each capacity
ANSWERS_BYTES_MAX = 16_777_216  # all that is kept
KEPT_BYTES_MAX = 1_048_576  # of one answer; the standard query takes 240 to 740 KiB
WAITING_MAX = 20  # a full answer takes 0.1 to 0.4 s of the one thread; the next is refused at once
SECONDS_MAX = 10.0  # in which those who wait come to their turn
# Of one answer, a second of the thread; the fullest query of a tool takes 33,000 of a registrar.
DESCRIBED_MAX = 100_000
Asking = Capacity | tuple[Viewer, Language]


class Introspection:
    """The answers to introspection, by capacity, and to what is asked about access, by viewer.

    They are made in a thread, so that nobody else waits.
    """

    def __init__(self, api: Api) -> None:
        self.api = api
        self.schemas: Kept[Capacity, GraphQLSchema] = Kept(len(Capacity))
        self.explainer = Explainer(api)
        self.answers: Kept[tuple[str, str, Asking], bytes] = Kept(
            ANSWERS_MAX, ANSWERS_BYTES_MAX, lambda _, answer: len(answer)
        )
        self._thread = ThreadPoolExecutor(1, "introspection")
        self._waiting = 0

    async def answer(self, prepared: Prepared, request: Request, viewer: Viewer) -> bytes:
        """The response body of an operation that asks for no data.

        Raises HubError: INVALID_VARIABLES, LIMIT_EXCEEDED, UNAVAILABLE, and what the question is
        refused for.
        """
        assert prepared.introspects, "an operation on data goes through the compiler"
        variables = orjson.dumps(request.variables, option=orjson.OPT_SORT_KEYS).decode()
        asking = (viewer, _language(request)) if prepared.aside & ASIDE else viewer.capacity
        key = (request.document, variables, asking)
        held = self.answers.find(key)
        if held is not None:
            return held
        made = await self._made(request, viewer)
        return self.answers.get(key, lambda: made) if len(made) <= KEPT_BYTES_MAX else made

    async def _made(self, request: Request, viewer: Viewer) -> bytes:
        if self._waiting >= WAITING_MAX:
            raise HubError(Code.UNAVAILABLE, "All places are taken; try again in 1 s.")
        self._waiting += 1
        work = _Work()
        try:
            with Deadline(SECONDS_MAX):
                loop = asyncio.get_running_loop()
                return await loop.run_in_executor(
                    self._thread, self._execute, request, viewer, work
                )
        except TimeoutError as error:
            raise HubError(Code.UNAVAILABLE, "The graph was not described in time.") from error
        finally:
            work.is_over = True
            self._waiting -= 1

    def _execute(self, request: Request, viewer: Viewer, work: "_Work") -> bytes:
        capacity = viewer.capacity
        schema = self.schemas.get(capacity, lambda: schema_for(self.api, capacity))
        # The prepared document may be another one of the same form: its literals are lifted.
        document = parse(request.document)
        roots = self.explainer.roots(viewer, _language(request))
        try:
            result = execute(
                schema, document, roots, variable_values=request.variables, middleware=[work]
            )
        except _Ended as ended:
            raise ended.refused from None
        assert isinstance(result, ExecutionResult)
        if result.errors:
            raise _refused(result.errors[0])
        answer = orjson.dumps({"data": result.data})
        check_answer(answer)
        return answer


class _Ended(BaseException):
    """Ends an execution at once: after an Exception graphql-core goes on with the next field."""

    def __init__(self, refused: HubError) -> None:
        super().__init__(refused.message)
        self.refused = refused


class _Work:
    """What one answer has taken so far; it ends when it is too much, or when nobody waits for it.

    As graphql-core's middleware it is asked for each field of the answer.
    """

    def __init__(self) -> None:
        self.is_over = False
        self.fields = 0
        self.characters = 0

    def resolve(self, resolver: Any, source: Any, info: Any, **given: Any) -> Any:
        """The field's value; _Ended where the answer ends before it."""
        self.fields += 1
        if self.is_over:
            raise _Ended(HubError(Code.UNAVAILABLE, "Nobody waits for the answer."))
        if self.fields > DESCRIBED_MAX:
            message = f"More than {DESCRIBED_MAX} fields are answered; ask less of the graph."
            facts = {"limit": "describedFields", "max": DESCRIBED_MAX, "found": self.fields}
            raise _Ended(HubError(Code.LIMIT_EXCEEDED, message, **facts))
        value = resolver(source, info, **given)
        if isinstance(value, str):
            self.characters += len(value)
            if self.characters > ANSWER_BYTES_MAX:
                raise _Ended(too_large(self.characters))
        return value


def _refused(error: GraphQLError) -> Exception:
    """What the client is refused for; an exception that is no refusal is a fault, and stays one."""
    cause = error.original_error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    match cause:
        case HubError():
            return HubError(cause.code, cause.message, **cause.facts)
        case None:
            return HubError(Code.INVALID_VARIABLES, "A variable is not of its type.")
        case _:
            return cause


def _language(request: Request) -> Language:
    return chosen(request.languages.encode("latin-1"))
