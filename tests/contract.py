"""What clients wrote against the last release still holds: `python -m tests.contract`.

A break is let through where the release had marked `@deprecated` what is taken away, and
CHANGELOG.md names its coordinate in the part on what is unreleased.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from graphql import (
    BreakingChangeType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    find_breaking_changes,
    get_named_type,
    resolve_schema_coordinate,
)

ROOT = Path(__file__).parent.parent
SDL = "tests/golden/schema.graphql"
COORDINATE = re.compile(r"@?[A-Za-z_]\w*(?:\.\w+)?(?:\(\w+:\))?")
HAS_FIELDS = (GraphQLObjectType, GraphQLInterfaceType, GraphQLInputObjectType)


def breaks(before: str, after: str, changes: str) -> Iterator[str]:
    """Each break that is not let through: what it is, and what it lacks."""
    old, new = build_schema(before), build_schema(after)
    given_up = deprecated(old)
    announced = set(COORDINATE.findall(unreleased(changes)))
    for change in find_breaking_changes(old, new):
        if change.description.startswith("Standard scalar"):
            continue  # it goes with the last field that has it, and comes back with the next
        coordinate = named(change.description, old, new)
        if change.type is BreakingChangeType.TYPE_REMOVED:
            is_given_up = leading(old, coordinate) <= given_up
        else:
            is_given_up = coordinate in given_up
        if not is_given_up:
            yield f"{change.description} {coordinate} was not deprecated in the last release."
        if coordinate not in announced:
            yield f"{change.description} CHANGELOG.md does not name {coordinate}."


def named(description: str, old: GraphQLSchema, new: GraphQLSchema) -> str:
    """The coordinate that a change is about: the first word of it that is one."""
    for word in COORDINATE.findall(description):
        if any(resolve_schema_coordinate(schema, word) for schema in (old, new)):
            return str(word)
    raise AssertionError(description)


def deprecated(schema: GraphQLSchema) -> set[str]:
    """The coordinates of fields, arguments and values that a release gives up."""
    found = set()
    for name, kind in schema.type_map.items():
        for value_name, value in getattr(kind, "values", {}).items():
            if value.deprecation_reason is not None:
                found.add(f"{name}.{value_name}")
        for field_name, field in kind.fields.items() if isinstance(kind, HAS_FIELDS) else ():
            arguments = getattr(field, "args", {}).items()
            if field.deprecation_reason is not None:
                found.add(f"{name}.{field_name}")
                found |= {f"{name}.{field_name}({of}:)" for of, _ in arguments}
            for of, argument in arguments:
                if argument.deprecation_reason is not None:
                    found.add(f"{name}.{field_name}({of}:)")
    return found


def leading(schema: GraphQLSchema, target: str) -> set[str]:
    """The coordinates of the fields and arguments whose type is this one."""
    found = set()
    for name, kind in schema.type_map.items():
        for field_name, field in kind.fields.items() if isinstance(kind, HAS_FIELDS) else ():
            if get_named_type(field.type).name == target:
                found.add(f"{name}.{field_name}")
            for of, argument in getattr(field, "args", {}).items():
                if get_named_type(argument.type).name == target:
                    found.add(f"{name}.{field_name}({of}:)")
    return found


def unreleased(changes: str) -> str:
    """The part of CHANGELOG.md on what is not released; the first, or nothing."""
    _, *parts = re.split(r"^## ", changes, flags=re.MULTILINE)
    return parts[0] if parts and "unreleased" in parts[0].partition("\n")[0] else ""


def git(*words: str) -> str | None:
    """What git answers; None where it has no answer."""
    ran = subprocess.run(
        ["git", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.stdout if ran.returncode == 0 else None


def main() -> int:
    tag = git("describe", "--tags", "--abbrev=0")
    if tag is None:
        print("No release is tagged yet: there is no contract to hold.")
        return 0
    before = git("show", f"{tag.strip()}:{SDL}")
    if before is None:
        print(f"{tag.strip()} has no {SDL}.")
        return 1
    found = list(breaks(before, (ROOT / SDL).read_text(), (ROOT / "CHANGELOG.md").read_text()))
    print("\n".join(found) or f"The graph keeps the contract of {tag.strip()}.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
