"""The closed list of codes a client can meet; a code never changes its meaning."""

from collections.abc import Mapping
from enum import Enum


class Code(Enum):
    """The HTTP status where the request as a whole is refused, the cause, and the remedy."""

    INVALID_REQUEST = (
        400,
        "The body or the headers are not a request the hub can read.",
        "Send one JSON object with `query`, or GET with `query`; each Hub header once.",
    )
    INVALID_DOCUMENT = (
        400,
        "The GraphQL document does not parse or fails validation.",
        "Correct it at the named line and column; `hub schema` prints the graph.",
    )
    INVALID_VARIABLES = (
        400,
        "A variable or literal is missing or not of its type.",
        "Correct the value at the named path; the value itself is never repeated.",
    )
    INVALID_CURSOR = (
        400,
        "The cursor does not belong to this list and ordering.",
        "Start the list again without `after`.",
    )
    LIMIT_EXCEEDED = (
        400,
        "The request is larger than the named limit; ask for less.",
        "Smaller pages, fewer fields, or several requests.",
    )
    CAPACITY_REQUIRED = (
        400,
        "The token holds several capacities or units; name one by header.",
        "Send `Hub-Capacity`, and `Hub-Unit` where the capacity has one.",
    )
    UNAUTHENTICATED = (
        401,
        "The token is missing where one is needed, expired or not valid.",
        "Get a new token from the issuer.",
    )
    FORBIDDEN = (
        403,
        "The capacity may not use the named field in this way.",
        "Leave the field out or mark it `@ifAllowed`; with `needs: BASIS` send `Hub-Basis`.",
    )
    NOT_FOUND = (404, "There is nothing at this path.", "The graph is at `/graphql`.")
    METHOD_NOT_ALLOWED = (
        405,
        "The path answers other methods, or GET was asked for a mutation.",
        "Use a method that the header `Allow` names.",
    )
    NOT_ACCEPTABLE = (
        406,
        "The Accept header allows no media type that the hub produces.",
        "Accept `application/graphql-response+json`.",
    )
    TOO_SLOW = (
        408,
        "The request did not come whole in time.",
        "Send head and body at once, on a new connection.",
    )
    BODY_TOO_LARGE = (
        413,
        "The body is larger than the limit.",
        "Ask for less in one request.",
    )
    UNSUPPORTED_MEDIA_TYPE = (
        415,
        "POST takes application/json in UTF-8, uncompressed.",
        "Send it as such.",
    )
    TOO_MANY_REQUESTS = (
        429,
        "The caller asks more often, or more at one time, than one caller may.",
        "Try again after the seconds in `Retry-After`; ask less often, or one after another.",
    )
    HEAD_TOO_LARGE = (
        431,
        "The target and the headers are larger than the limit.",
        "Send the query by POST, and fewer headers.",
    )
    KEY_REUSED = (
        422,
        "The key names another command; send this one under a key of its own.",
        "Make a new key for each command; send the same input again to repeat one.",
    )
    SOURCE_UNAVAILABLE = (
        200,
        "Another register, which answers this field, is away, slow or not understood.",
        "Use the rest of the answer; ask again later for the field at `path`.",
    )
    INTERNAL = (
        500,
        "A fault of the hub; the request id finds it in the log.",
        "Report the id, which stands in the header `Hub-Request` too.",
    )
    CONTEXT_LOST = (
        500,
        "The statement did not run under the viewer's context; nothing is shown.",
        "Report it: it is a fault of the hub.",
    )
    UNAVAILABLE = (
        503,
        "The database or the trail cannot be reached, or all places are taken; try again.",
        "Try again after the seconds in `Retry-After`.",
    )

    def __init__(self, status: int, meaning: str, remedy: str) -> None:
        self.status = status
        self.meaning = meaning
        self.remedy = remedy


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
        self.code = errors[0].code


def table() -> str:
    """The codes as a table of a page, in Markdown."""
    rows = (f"| `{one.name}` | {one.status} | {one.meaning} | {one.remedy} |" for one in Code)
    return "\n".join(["| code | status | cause | remedy |", "|---|---|---|---|", *rows])
