"""What a plan uses, how much it can answer and what of it is fetched, without a statement."""

from collections.abc import Iterable, Iterator

from hub.compiler import plan as p
from hub.compiler.statement import Fetch

Path = tuple[p.Source, ...]


def uses(plan: p.Plan) -> Iterator[p.Use]:
    """Every use that guard settles, in the order of the document; one may come several times."""
    for root in plan.roots:
        yield from _uses(root)


def costs(plan: p.Plan) -> Iterator[Path]:
    """The page sizes on the way to each selection of records that is shown."""
    for root in plan.roots:
        yield from _costs(root, ())


def fetches(roots: Iterable[p.Root]) -> Iterator[Fetch]:
    """Where in the answer stands what other registers are asked for."""
    for root in roots:
        yield from _fetches(root, ())


def _uses(selection: p.Root | p.Selection) -> Iterator[p.Use]:
    if selection.use is not None:
        yield selection.use
    match selection:
        case p.RootOne() | p.ToOne():
            yield from _within(selection.node)
        case p.RootMany() | p.ToMany():
            yield from selection.page.uses
            for part in selection.page.parts:
                for node in (part.node, *(edge.node for edge in part.edges)):
                    if node is not None:
                        yield from _within(node)


def _within(node: p.Node) -> Iterator[p.Use]:
    for selection in node.selections:
        yield from _uses(selection)


def _costs(selection: p.Root | p.Selection, path: Path) -> Iterator[Path]:
    if not selection.shown:
        return
    match selection:
        case p.RootOne() | p.ToOne():
            nodes: tuple[p.Node, ...] = (selection.node,)
        case p.RootMany() | p.ToMany():
            path = (*path, selection.page.first)
            nodes = tuple(selection.page.nodes())
        case p.Fetched():
            yield path  # a look-up elsewhere is as much as a record
            return
        case _:
            return
    for node in nodes:
        yield path
        for inner in node.selections:
            yield from _costs(inner, path)


def _fetches(selection: p.Root | p.Selection, above: tuple[str, ...]) -> Iterator[Fetch]:
    if not selection.shown:
        return
    path = (*above, selection.key)
    match selection:
        case p.Fetched(use=p.Use(coordinate=coordinate), field=declared):
            yield Fetch(path, coordinate, declared.loader, selection.leaves, selection.type_name)
        case p.RootOne() | p.ToOne():
            yield from _beneath(selection.node, path)
        case p.RootMany() | p.ToMany():
            for part in selection.page.parts:
                if part.shown:
                    yield from _beneath(part.node, (*path, part.key))
                    for edge in part.edges:
                        if edge.shown:
                            yield from _beneath(edge.node, (*path, part.key, edge.key))


def _beneath(node: p.Node | None, path: tuple[str, ...]) -> Iterator[Fetch]:
    for selection in node.selections if node is not None else ():
        yield from _fetches(selection, path)
