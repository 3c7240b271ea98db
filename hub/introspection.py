"""Questions about graph and access, for what the viewer may use; the answers are kept."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import orjson
from graphql import ExecutionResult, GraphQLSchema, execute, parse

from auth.viewer import Capacity, Viewer
from hub.access_graph import ASIDE
from hub.api import Api
from hub.body import Request
from hub.errors import Code, HubError
from hub.explain import Explainer
from hub.kept import Kept
from hub.language import Language, chosen
from hub.prepare import Prepared
from hub.seen import schema_for

ANSWERS_MAX = 100  # a few standard queries of a few tools, for each capacity
ANSWERS_BYTES_MAX = 16_777_216  # all that is kept
KEPT_BYTES_MAX = 1_048_576  # of one answer; the standard query takes 200 to 520 KiB
WAITING_MAX = 20  # a full answer takes 0.1 to 0.4 s of the one thread; the next is refused at once
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

        Raises HubError: INVALID_VARIABLES, UNAVAILABLE, and what the question is refused for.
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
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._thread, self._execute, request, viewer)
        finally:
            self._waiting -= 1

    def _execute(self, request: Request, viewer: Viewer) -> bytes:
        capacity = viewer.capacity
        schema = self.schemas.get(capacity, lambda: schema_for(self.api, capacity))
        # The prepared document may be another one of the same form: its literals are lifted.
        document = parse(request.document)
        roots = self.explainer.roots(viewer, _language(request))
        result = execute(schema, document, roots, variable_values=request.variables)
        assert isinstance(result, ExecutionResult)
        if result.errors:
            refused = result.errors[0].original_error
            if isinstance(refused, HubError):
                raise HubError(refused.code, refused.message, **refused.facts)
            raise HubError(Code.INVALID_VARIABLES, "A variable is not of its type.")
        return orjson.dumps({"data": result.data})


def _language(request: Request) -> Language:
    return chosen(request.languages.encode("latin-1"))
