"""Refuses to start beside a foreign distribution that brings a package of one of our names."""

from collections.abc import Mapping, Sequence
from importlib.metadata import packages_distributions

DISTRIBUTION = "register-hub"
PACKAGES = ("auth", "schema", "resolvers", "hub")  # generic names, and PyPI has a `schema`


class ForeignError(Exception):
    """Another distribution brings one of our packages; the text says what to do."""


def check(installed: Mapping[str, Sequence[str]] | None = None) -> None:
    """Raise ForeignError where a package of ours could be another's; `installed` is for tests."""
    found = packages_distributions() if installed is None else installed
    for package in PACKAGES:
        foreign = sorted(set(found.get(package, ())) - {DISTRIBUTION})
        if foreign:
            message = (
                f"The distribution {foreign[0]} brings a package named {package}, which is ours: "
                f"uninstall it, or run the hub in a virtual environment of its own."
            )
            raise ForeignError(message)
