"""Lock one: every field of a plan is settled for one viewer before any SQL is written."""

from dataclasses import dataclass, replace

from auth.rules import Mark
from hub.compiler import survey
from hub.compiler.plan import (
    AsOf,
    EdgePart,
    Fetched,
    Group,
    Guarded,
    Leaf,
    Node,
    Page,
    PagePart,
    Plan,
    Profile,
    Root,
    RootMany,
    RootOne,
    Selection,
    ToMany,
    ToOne,
    Typename,
    Use,
    Withheld,
)
from hub.errors import Code, HubError, HubErrors
from hub.rows import reach
from schema.record import Match, Record

EXACT_ROOTS_MAX = 1  # the matrix: X is one person a request


@dataclass(frozen=True, slots=True)
class Denial:
    """A use that the profile may not make, and what would be needed instead, if anything would."""

    use: Use
    needs: str | None


def denied(use: Use, profile: Profile) -> Denial | None:
    """Whether the profile may not use the coordinate so."""
    marks = use.rule.marks(profile.capacity)
    if not marks:
        return Denial(use, None)
    if marks <= {Mark.EXACT, Mark.BASIS} and not profile.basis:
        return Denial(use, "BASIS")
    if use.clearance and profile.clearance == 0:
        return Denial(use, "CLEARANCE")
    return None


def forbidden(denial: Denial) -> HubError:
    """The error of one denied coordinate: static, so it tells nothing of any row."""
    facts: dict[str, object] = {
        "coordinate": denial.use.coordinate,
        "use": denial.use.use,
        "allowed": sorted(capacity.value for capacity in denial.use.rule.capacities),
    }
    if denial.needs == "BASIS":
        message = (
            f"{denial.use.coordinate} is read on a stated legal basis: send the header Hub-Basis "
            "with a case number or an article."
        )
    elif denial.needs == "CLEARANCE":
        message = f"{denial.use.coordinate} is read with a clearance for protected persons."
    else:
        message = f"This capacity may not use {denial.use.coordinate} ({denial.use.use})."
    if denial.needs:
        facts["needs"] = denial.needs
    return HubError(Code.FORBIDDEN, message, **facts)


def guard(plan: Plan, profile: Profile) -> Guarded:
    """The plan without what @ifAllowed lets go; HubErrors with one FORBIDDEN per coordinate."""
    settled = _Settling(profile)
    roots = tuple(root for root in map(settled.root, plan.roots) if root is not None)
    if settled.denials:
        raise HubErrors(tuple(forbidden(denial) for denial in settled.denials.values()))
    _check_time(plan, roots)
    exact = _exact(roots, profile)
    trail = profile.basis and (exact or Mark.BASIS in settled.marks)
    return Guarded(
        roots=roots,
        same=plan.same,
        as_of=plan.as_of,
        profile=profile,
        exact=exact,
        trail=trail,
        withheld=tuple(settled.withheld),
        coordinates=tuple(sorted(settled.used)),
    )


def _check_time(plan: Plan, roots: tuple[Root, ...]) -> None:
    """Another register says what holds now, which is no part of an answer as of another time."""
    fetch = next(survey.fetches(roots), None)
    if fetch is not None and plan.as_of != AsOf():
        message = (
            f"{fetch.coordinate} is answered by another register as of now; leave it out of a "
            "document with @asOf."
        )
        raise HubError(Code.INVALID_DOCUMENT, message)


def _exact(roots: tuple[Root, ...], profile: Profile) -> bool:
    """Whether a look-up reaches one person of any unit; two at once are refused."""
    reaching = [
        root
        for root in roots
        if isinstance(root, RootOne)
        and root.shown
        and root.field.match is Match.MEANT
        and Mark.EXACT in root.field.to.marks(profile.capacity)
    ]
    if not profile.basis or not reaching:
        return False
    if len(reaching) > EXACT_ROOTS_MAX:
        message = "With a stated basis one person is looked up in a request; send several requests."
        raise HubError(
            Code.LIMIT_EXCEEDED,
            message,
            limit="exactRoots",
            max=EXACT_ROOTS_MAX,
            found=len(reaching),
        )
    return True


class _Settling:
    """One walk over a plan, gathering what is denied, withheld and used."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.denials: dict[tuple[str, str], Denial] = {}
        self.withheld: list[Withheld] = []
        self.used: set[str] = set()
        self.marks: set[Mark] = set()

    def _allowed(
        self, selection: Selection | Root, path: tuple[str, ...], extra: tuple[Use, ...] = ()
    ) -> bool:
        """Settle one selection; false where @ifAllowed leaves it out."""
        uses = (*((selection.use,) if selection.use else ()), *extra)
        denials = [denial for use in uses if (denial := denied(use, self.profile)) is not None]
        if denials and selection.if_allowed:
            if selection.shown:
                reason = denials[0].needs or "CAPACITY"
                self.withheld.append(Withheld(path, denials[0].use.coordinate, reason))
            return False
        for denial in denials:
            self.denials.setdefault((denial.use.coordinate, denial.use.use), denial)
        for use in uses if selection.shown else ():
            self.used.add(f"{use.coordinate}:{use.use}")
            self.marks |= use.rule.marks(self.profile.capacity)
        if selection.shown and (target := _target(selection)) is not None:
            # A link may be open to whoever may not reach its rows without a basis.
            reached = reach(target, self.profile.capacity)
            if reached is not None and reached.basis:
                self.marks.add(Mark.BASIS)
        return True

    def root(self, root: Root) -> Root | None:
        path = (root.key,)
        match root:
            case Typename():
                return root
            case RootOne():
                if not self._allowed(root, path):
                    return None
                return replace(root, node=self._node(root.node, path))
            case RootMany():
                if not self._allowed(root, path, root.page.uses):
                    return None
                return replace(root, page=self._page(root.page, path))

    def _node(self, node: Node, path: tuple[str, ...]) -> Node:
        kept = (self._selection(selection, (*path, selection.key)) for selection in node.selections)
        return replace(
            node, selections=tuple(selection for selection in kept if selection is not None)
        )

    def _selection(self, selection: Selection, path: tuple[str, ...]) -> Selection | None:
        match selection:
            case Typename():
                return selection
            case Leaf() | Group() | Fetched():
                return selection if self._allowed(selection, path) else None
            case ToOne():
                if not self._allowed(selection, path):
                    return None
                return replace(selection, node=self._node(selection.node, path))
            case ToMany():
                if not self._allowed(selection, path, selection.page.uses):
                    return None
                return replace(selection, page=self._page(selection.page, path))

    def _page(self, page: Page, path: tuple[str, ...]) -> Page:
        return replace(
            page, parts=tuple(self._part(part, (*path, part.key)) for part in page.parts)
        )

    def _part(self, part: PagePart, path: tuple[str, ...]) -> PagePart:
        node = self._node(part.node, path) if part.node is not None else None
        return replace(part, node=node, edges=tuple(self._edge(edge, path) for edge in part.edges))

    def _edge(self, edge: EdgePart, path: tuple[str, ...]) -> EdgePart:
        if edge.node is None:
            return edge
        return replace(edge, node=self._node(edge.node, (*path, edge.key)))


def _target(selection: Selection | Root) -> Record | None:
    """The record whose rows a selection shows."""
    match selection:
        case ToOne() | RootOne():
            return selection.node.record
        case ToMany() | RootMany():
            return selection.page.record
        case _:
            return None
