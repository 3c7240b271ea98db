"""What a plan uses and how much it can answer, found without a statement."""

from collections.abc import Iterator

from hub.compiler import plan as p

Path = tuple[p.Source, ...]


def uses(plan: p.Plan) -> Iterator[p.Use]:
    """Every use that guard settles, in the order of the document; one may come several times."""
    for root in plan.roots:
        yield from _uses(root)


def costs(plan: p.Plan) -> Iterator[Path]:
    """The page sizes on the way to each selection of records that is shown."""
    for root in plan.roots:
        yield from _costs(root, ())


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
        case _:
            nodes = ()
    for node in nodes:
        yield path
        for inner in node.selections:
            yield from _costs(inner, path)
