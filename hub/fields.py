"""Root fields and arguments without a resolver: the hub answers them by their names."""

from typing import Any

from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField
from strawberry.utils.str_converters import to_snake_case


def argument(
    name: str, annotation: Any, doc: str | None = None, **default: Any
) -> StrawberryArgument:
    """An argument of a root field or a list."""
    return StrawberryArgument(
        python_name=name,
        graphql_name=None,
        type_annotation=StrawberryAnnotation(annotation),
        description=doc,
        **default,
    )


def root(name: str, annotation: Any, doc: str, *arguments: StrawberryArgument) -> StrawberryField:
    """A field of a root type."""
    made = StrawberryField(
        python_name=to_snake_case(name),
        graphql_name=name,
        type_annotation=StrawberryAnnotation(annotation),
        description=doc,
    )
    made.arguments = list(arguments)
    return made
