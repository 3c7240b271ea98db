"""Introspection: each viewer sees what its capacity may use; the answers are kept."""

import orjson
from graphql import ExecutionResult, GraphQLSchema, execute, parse

from auth.viewer import Capacity
from hub.api import Api
from hub.body import Request
from hub.errors import Code, HubError
from hub.prepare import Kept, Prepared
from hub.seen import schema_for

ANSWERS_MAX = 100  # a few standard queries of a few tools, for each capacity
KEPT_BYTES_MAX = 262_144  # the standard query takes 80 KiB; no stranger fills more than 25 MiB


class Introspection:
    """The answers to introspection, by capacity."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.schemas: Kept[Capacity, GraphQLSchema] = Kept(len(Capacity))
        self.answers: Kept[tuple[str, str, Capacity], bytes] = Kept(ANSWERS_MAX)

    def answer(self, prepared: Prepared, request: Request, capacity: Capacity) -> bytes:
        """The response body of an operation that asks for the schema only."""
        assert prepared.introspects, "an operation on data goes through the compiler"
        variables = orjson.dumps(request.variables, option=orjson.OPT_SORT_KEYS).decode()
        key = (request.document, variables, capacity)
        held = self.answers.held.get(key)
        made = held if held is not None else self._execute(request, capacity)
        return self.answers.get(key, lambda: made) if len(made) <= KEPT_BYTES_MAX else made

    def _execute(self, request: Request, capacity: Capacity) -> bytes:
        schema = self.schemas.get(capacity, lambda: schema_for(self.api, capacity))
        # The prepared document may be another one of the same form: its literals are lifted.
        document = parse(request.document)
        result = execute(schema, document, variable_values=request.variables)
        assert isinstance(result, ExecutionResult)
        if result.errors:
            raise HubError(Code.INVALID_VARIABLES, "A variable is not of its type.")
        return orjson.dumps({"data": result.data})
