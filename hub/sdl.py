"""The graph as SDL: whole, and each register as a federation subgraph."""

from graphql import print_schema

from hub.api import Api


def sdl(api: Api) -> str:
    """The SDL of the whole graph."""
    return print_schema(api.graphql) + "\n"
