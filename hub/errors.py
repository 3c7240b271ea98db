"""The closed list of codes a client can meet; a code never changes its meaning."""

from collections.abc import Mapping
from enum import Enum


class Code(Enum):
    """What went wrong, the HTTP status where the request as a whole is refused, and the remedy."""

    INVALID_REQUEST = (400, "The body or the headers are not a request the hub can read.")
    INVALID_DOCUMENT = (400, "The GraphQL document does not parse or fails validation.")
    INVALID_VARIABLES = (400, "A variable or literal is missing or not of its type.")
    INVALID_CURSOR = (400, "The cursor does not belong to this list and ordering.")
    LIMIT_EXCEEDED = (400, "The request is larger than the named limit; ask for less.")
    CAPACITY_REQUIRED = (400, "The token holds several capacities or units; name one by header.")
    UNAUTHENTICATED = (401, "The token is missing where one is needed, expired or not valid.")
    FORBIDDEN = (403, "The capacity may not use the named field in this way.")
    NOT_FOUND = (404, "There is nothing at this path.")
    METHOD_NOT_ALLOWED = (405, "The path answers other methods, or GET was asked for a mutation.")
    NOT_ACCEPTABLE = (406, "The Accept header allows no media type that the hub produces.")
    BODY_TOO_LARGE = (413, "The body is larger than the limit.")
    UNSUPPORTED_MEDIA_TYPE = (415, "POST takes application/json in UTF-8, uncompressed.")
    KEY_REUSED = (422, "The key names another command; send this one under a key of its own.")
    INTERNAL = (500, "A fault of the hub; the request id finds it in the log.")
    CONTEXT_LOST = (500, "The statement did not run under the viewer's context; nothing is shown.")
    UNAVAILABLE = (503, "The database or the trail cannot be reached; try again.")

    def __init__(self, status: int, meaning: str) -> None:
        self.status = status
        self.meaning = meaning


class HubError(Exception):
    """The client's or the operator's mistake: a code, words for the client, facts for programs."""

    def __init__(self, code: Code, message: str, **facts: object) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.facts: Mapping[str, object] = facts


class HubErrors(Exception):  # noqa: N818 - several HubError of one code, answered together
    """Several errors of one request, all of one code, such as every field that is forbidden."""

    def __init__(self, errors: tuple[HubError, ...]) -> None:
        super().__init__(errors[0].message)
        self.errors = errors
