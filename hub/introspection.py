"""Questions about graph and access, for what the viewer may use; the answers are kept."""

import orjson
from graphql import ExecutionResult, GraphQLSchema, execute, parse

from auth.viewer import Capacity, Viewer
from hub.access_graph import ASIDE
from hub.api import Api
from hub.body import Request
from hub.errors import Code, HubError
from hub.explain import Explainer
from hub.prepare import Kept, Prepared
from hub.seen import schema_for

ANSWERS_MAX = 100  # a few standard queries of a few tools, for each capacity
KEPT_BYTES_MAX = 262_144  # the standard query takes 80 KiB; no stranger fills more than 25 MiB


class Introspection:
    """The answers to introspection, by capacity, and to what is asked about access, by viewer."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.schemas: Kept[Capacity, GraphQLSchema] = Kept(len(Capacity))
        self.explainer = Explainer(api)
        self.answers: Kept[tuple[str, str, Capacity | Viewer], bytes] = Kept(ANSWERS_MAX)

    def answer(self, prepared: Prepared, request: Request, viewer: Viewer) -> bytes:
        """The response body of an operation that asks for no data."""
        assert prepared.introspects, "an operation on data goes through the compiler"
        variables = orjson.dumps(request.variables, option=orjson.OPT_SORT_KEYS).decode()
        asking = viewer if prepared.aside & ASIDE else viewer.capacity
        key = (request.document, variables, asking)
        held = self.answers.held.get(key)
        made = held if held is not None else self._execute(request, viewer)
        return self.answers.get(key, lambda: made) if len(made) <= KEPT_BYTES_MAX else made

    def _execute(self, request: Request, viewer: Viewer) -> bytes:
        capacity = viewer.capacity
        schema = self.schemas.get(capacity, lambda: schema_for(self.api, capacity))
        # The prepared document may be another one of the same form: its literals are lifted.
        document = parse(request.document)
        roots = self.explainer.roots(viewer)
        result = execute(schema, document, roots, variable_values=request.variables)
        assert isinstance(result, ExecutionResult)
        if result.errors:
            refused = result.errors[0].original_error
            if isinstance(refused, HubError):
                raise HubError(refused.code, refused.message, **refused.facts)
            raise HubError(Code.INVALID_VARIABLES, "A variable is not of its type.")
        return orjson.dumps({"data": result.data})
