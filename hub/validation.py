"""Whether a document agrees with the graph, by the specification's rules.

None of their words repeats what stands in the document.
"""

import re

from graphql import (
    DocumentNode,
    FloatValueNode,
    GraphQLError,
    GraphQLInputType,
    GraphQLSchema,
    IntValueNode,
    StringValueNode,
    ValueNode,
    specified_rules,
    validate,
    validate_input_literal,
)
from graphql.language.visitor import SKIP, VisitorAction
from graphql.validation import (
    ASTValidationRule,
    NoUndefinedVariablesRule,
    NoUnusedVariablesRule,
    ValuesOfCorrectTypeRule,
    VariablesInAllowedPositionRule,
)

from hub.compiler.read import AS_OF
from hub.errors import Code, HubError

ERRORS_MAX = 5  # of a document that fails
FOUND = re.compile("[,;] found:? |, but encountered error |: ")
OF_VARIABLES = frozenset(
    {NoUndefinedVariablesRule, NoUnusedVariablesRule, VariablesInAllowedPositionRule}
)


class Values(ValuesOfCorrectTypeRule):
    """Values of correct type; scalars' literals are lifted and checked when bound.

    Those of directives are neither, but for the times of @asOf.
    """

    def is_valid_value_node(
        self, node: ValueNode, input_type: GraphQLInputType | None
    ) -> VisitorAction:
        """Report what is wrong with the shape of a literal; a scalar's own errors name no node."""
        directive = self.context.get_directive()
        is_bound = directive is None or directive.name == AS_OF
        if input_type:

            def on_error(error: GraphQLError, _path: list[str | int]) -> None:
                at = error.nodes[0] if error.nodes else None
                lifted = is_bound and isinstance(
                    at, StringValueNode | IntValueNode | FloatValueNode
                )
                if at and not lifted:
                    words = FOUND.split(error.message)[0]  # what was found may be someone's data
                    place = at if at.loc else node
                    self.report_error(GraphQLError(f"{words.removesuffix('.')}.", place))

            validate_input_literal(
                node, input_type, on_error, None, None, self.context.hide_suggestions
            )
        return SKIP


RULES: tuple[type[ASTValidationRule], ...] = tuple(
    Values if rule is ValuesOfCorrectTypeRule else rule for rule in specified_rules
)
# Where no variable is written, these have nothing to say, and walk over the document to know it.
UNVARIED = tuple(one for one in RULES if one not in OF_VARIABLES)


def check_valid(schema: GraphQLSchema, document: DocumentNode, *, varies: bool) -> None:
    """Raise HubError INVALID_DOCUMENT; `varies` where variables are written in it."""
    rules = RULES if varies else UNVARIED
    errors = validate(schema, document, rules, max_errors=ERRORS_MAX, hide_suggestions=True)
    if errors:
        raise _invalid(errors)


def _invalid(errors: list[GraphQLError]) -> HubError:
    """What validation found, as one error with every message and place."""
    found = [
        {
            "message": error.message,
            "locations": [{"line": at.line, "column": at.column} for at in error.locations or ()],
        }
        for error in errors
    ]
    return HubError(Code.INVALID_DOCUMENT, errors[0].message, errors=found)
