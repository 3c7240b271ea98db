"""Questions about access, answered from the declarations: `myAccess` and `explainAccess`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    VariableDefinitionNode,
    get_named_type,
    type_from_ast,
)

from auth.rules import Mark
from auth.viewer import Capacity, Viewer
from hub import limits
from hub.access import lines
from hub.api import Api
from hub.body import EXPLAINED_CHARACTERS_MAX, read_variables
from hub.compiler import inputs, survey
from hub.compiler.bind import COST_MAX, bind, check_cost, cost
from hub.compiler.guard import denied, forbidden, guard
from hub.compiler.lists import PAGE_MAX
from hub.compiler.plan import Plan, Profile, Use
from hub.compiler.read import read
from hub.compiler.write import write
from hub.errors import Code, HubError, HubErrors
from hub.language import Language, sentence
from hub.ledger.asked import MADE, Asked, read_command, read_question
from hub.ledger.ready import no_records, of_command, of_question
from hub.lexed import Lexed, lex
from hub.prepare import Compiler, Prepared, placing

NAMES_MAX = inputs.LIST_ITEMS_MAX
# Questions of one request, and tables of access: a question compiles a document as long as any,
# a table takes 50 ms.
ASKED_MAX = 2
LACKS = {"BASIS": "NEEDS_BASIS", "CLEARANCE": "NEEDS_CLEARANCE", None: "NO"}


@dataclass(frozen=True, slots=True)
class Explainer:
    """The two questions, for one graph."""

    api: Api

    def roots(self, viewer: Viewer, language: Language) -> Mapping[str, Any]:
        """The values of the root fields for one request, as graphql-core's executor takes them."""
        asked: Counter[str] = Counter()

        def count(limit: str) -> None:
            asked[limit] += 1
            if asked[limit] > ASKED_MAX:
                message = f"At most {ASKED_MAX} questions on access; send several requests."
                raise HubError(Code.LIMIT_EXCEEDED, message, limit=limit, max=ASKED_MAX)

        def types(_info: object, names: Sequence[str] | None = None) -> list[Mapping[str, Any]]:
            count("accessTables")
            return self.types(_profile(viewer), names)

        def mine(_info: object) -> Mapping[str, Any]:
            count("accessRoots")
            return {**self.mine(viewer), "types": types}

        def explain(
            _info: object, document: str, variables: str | None = None
        ) -> Mapping[str, Any]:
            count("accessRoots")
            return self.explain(viewer, document, variables, language)

        return {"myAccess": mine, "explainAccess": explain}

    def mine(self, viewer: Viewer) -> Mapping[str, Any]:
        """As whom the viewer acts."""
        return {
            "capacity": viewer.capacity.value,
            "unit": viewer.unit,
            "clearance": viewer.clearance,
            "hasBasis": viewer.basis is not None,
        }

    def types(self, profile: Profile, names: Sequence[str] | None) -> list[Mapping[str, Any]]:
        """The access table by type; HubError where a name is no type's in it, or they are many."""
        found: dict[str, list[Mapping[str, Any]]] = {}
        for coordinate, use, rule in lines(self.api):
            cleared = use.endswith("with clearance")
            asked = Use(coordinate, use.split()[0], rule, cleared)
            name = coordinate.partition(".")[0]
            if name not in self.api.graphql.type_map:  # what is read for others, or by nobody
                continue
            is_whole = name in ("Query", "Mutation") or name in self.api.records
            of = name if is_whole else name[: -len("Order")]
            found.setdefault(of, []).append(_access(asked, profile))
        if names is not None:
            if len(names) > NAMES_MAX:
                message = f"At most {NAMES_MAX} types are named; name fewer."
                raise HubError(
                    Code.LIMIT_EXCEEDED, message, limit="names", max=NAMES_MAX, found=len(names)
                )
            if not found.keys() >= set(names):
                message = "`names` holds a name that is no type with rules."
                raise HubError(Code.INVALID_VARIABLES, message, path="myAccess.types")
            found = {name: found[name] for name in dict.fromkeys(names)}
        return [{"name": name, "coordinates": held} for name, held in found.items()]

    def explain(
        self, viewer: Viewer, document: str, variables: str | None, language: Language
    ) -> Mapping[str, Any]:
        """What would become of a document; HubError where the question itself is too large."""
        if len(document) > EXPLAINED_CHARACTERS_MAX:
            raise HubError(
                Code.LIMIT_EXCEEDED,
                f"A document of over {EXPLAINED_CHARACTERS_MAX} characters is not explained.",
                limit="explainedCharacters",
                max=EXPLAINED_CHARACTERS_MAX,
                found=len(document),
            )
        given = read_variables(variables) if variables else {}
        said = _Said()
        with limits.counted() as counts:
            try:
                self._follow(viewer, document, given, said)
            except HubError as error:
                said.refusals.append(error)
            except HubErrors as errors:
                said.refusals += errors.errors
        return said.answer(_profile(viewer), counts, language)

    def _follow(
        self, viewer: Viewer, document: str, given: Mapping[str, object], said: "_Said"
    ) -> None:
        """Take the document through every step that needs no data."""
        parsed = limits.parse_document(document)
        checked = limits.check(parsed, self.api.uncounted)
        lexed = lex(parsed)
        prepared = Compiler(self.api).validated(parsed, checked, lexed.places)
        if prepared.introspects:
            return
        with placing(document, lexed):
            self._settle(viewer, prepared, lexed, given, said)

    def _settle(
        self,
        viewer: Viewer,
        prepared: Prepared,
        lexed: Lexed,
        given: Mapping[str, object],
        said: "_Said",
    ) -> None:
        """The plan, what is denied of it, its cost, and the values that are given."""
        definitions = prepared.operation.variable_definitions or ()
        most = dict(_most(self.api, definitions, given))
        known = [one for one in definitions if one.variable.name.value not in most]
        values = inputs.variables(self.api.graphql, known, given) | most
        asked, plan, uses = self._plan(prepared, values)
        said.uses += [*uses, *survey.uses(plan)]
        said.cost = cost(survey.costs(plan), lexed.literals, values)
        denials = (denied(use, _profile(viewer)) for use in uses)
        if refused := tuple(forbidden(one) for one in denials if one is not None):
            raise HubErrors(refused)
        guarded = guard(plan, _profile(viewer))
        said.is_trailed = guarded.trail
        check_cost(said.cost)
        if most:
            return
        if asked is None:
            bind(write(guarded), viewer, lexed.literals, values)
        elif prepared.commands:
            of_command(self.api.commands[asked.name], asked, lexed.literals, values)
        else:
            of_question(asked, viewer, lexed.literals, values)
            if any(root.shown for root in guarded.roots):
                made = {MADE: no_records(self.api)}
                bind(write(guarded), viewer, lexed.literals, {**values, **made})

    def _plan(
        self, prepared: Prepared, values: Mapping[str, Any]
    ) -> tuple[Asked | None, Plan, list[Use]]:
        """What is read, and what is asked of the ledger besides."""
        if prepared.commands:
            asked = read_command(self.api, prepared, values)
            rule = self.api.root_rule("Mutation", asked.name)
            return asked, asked.plan, [Use(f"Mutation.{asked.name}", "command", rule)]
        if prepared.asks_ledger:
            asked = read_question(self.api, prepared, values)
            rule = self.api.root_rule("Query", asked.name)
            return asked, asked.plan, [Use(f"Query.{asked.name}", "ledger", rule)]
        document, operation = prepared.document, prepared.operation
        return None, read(self.api, document, operation, values, prepared.places), []


class _Said:
    """What was found of a document so far."""

    def __init__(self) -> None:
        self.uses: list[Use] = []
        self.refusals: list[HubError] = []
        self.cost: int | None = None
        self.is_trailed = False

    def answer(
        self, profile: Profile, counts: Mapping[str, int], language: Language
    ) -> Mapping[str, Any]:
        taken = [(name, limits.most(name), found) for name, found in counts.items()]
        if self.cost is not None:
            taken.append(("cost", COST_MAX, self.cost))
        each = {(use.coordinate, use.use): use for use in self.uses}
        return {
            "isAnswered": not self.refusals,
            "isTrailed": self.is_trailed and not self.refusals,
            "coordinates": [_access(use, profile) for use in each.values()],
            "limits": [{"name": name, "max": most, "found": n} for name, most, n in taken],
            "refusals": [one for error in self.refusals for one in _refusals(error, language)],
        }


def _profile(viewer: Viewer) -> Profile:
    return Profile(viewer.capacity, viewer.basis is not None, viewer.clearance)


def _access(use: Use, profile: Profile) -> Mapping[str, Any]:
    denial = denied(use, profile)
    marks, capacities = use.rule.marks(profile.capacity), use.rule.capacities
    return {
        "coordinate": use.coordinate,
        "use": use.use.upper(),
        "answer": "YES" if denial is None else LACKS[denial.needs],
        "conditions": [mark.name for mark in Mark if mark in marks],
        "allowed": [capacity.value for capacity in Capacity if capacity in capacities],
    }


def _refusals(error: HubError, language: Language) -> Iterator[Mapping[str, Any]]:
    """An error with its place; of what validation found each by itself."""
    itself = {"message": error.message, "locations": [error.facts]}
    listed: Any = error.facts.get("errors", [itself])
    for one in listed:
        place: Mapping[str, Any] = next(iter(one["locations"]), {})
        yield {
            "code": error.code.name,
            "message": sentence(one["message"], error.code, language),
            "line": place.get("line"),
            "column": place.get("column"),
            "coordinate": error.facts.get("coordinate"),
        }


def _most(
    api: Api, definitions: Iterable[VariableDefinitionNode], given: Mapping[str, object]
) -> Iterator[tuple[str, Any]]:
    """A value for each required variable that is not given: the one by which most is answered."""
    for definition in definitions:
        name = definition.variable.name.value
        kind = type_from_ast(api.graphql, definition.type)
        if name in given or definition.default_value or not isinstance(kind, GraphQLNonNull):
            continue
        named = get_named_type(kind)
        if isinstance(kind.of_type, GraphQLList):
            yield name, []
        elif isinstance(named, GraphQLInputObjectType):
            yield name, {}
        elif isinstance(named, GraphQLEnumType):
            yield name, next(iter(named.values))
        else:
            yield name, {"Int": PAGE_MAX, "Boolean": True}.get(named.name, "")
