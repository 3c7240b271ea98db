"""The access table: each coordinate of the graph, and which capacity reads it on what condition."""

from collections.abc import Iterator

from auth.rules import Rule
from auth.viewer import Capacity
from hub.api import Api, filterable
from schema.record import Column, Listing, Many

LEGEND = """Access to the graph: one line for each coordinate and each use of it.

R  reads every row
S  reads the rows about the person themself and their circle
A  reads the rows of the own unit
X  reads one person of any unit, asked by an exact identifier, with a stated basis
L  reads on a stated basis: a case number or an article
W  gives the command; with A for what the own unit keeps, with L on a stated basis
N  does not read, does not give the command

A protected person, or a protected part, is absent for all but the person themself whatever the
letter says, unless the viewer has the clearance; "select with clearance" is read with one only.
docs/access.csv says the same by groups of fields, as the law divides them.

"""
HEADINGS = "".join(f"{capacity.letters}  {capacity.value}\n" for capacity in Capacity)


def lines(api: Api) -> Iterator[tuple[str, str, Rule]]:
    """Coordinate, use and rule, in the order of the declarations."""
    for root in api.roots.values():
        yield f"Query.{root.name}", "select", root.to
        if isinstance(root, Listing) and (search := root.target().search) is not None:
            yield f"Query.{root.name}(name:)", "search", search.to
    for record in api.records.values():
        filters = {name for name, _, _ in filterable(api.fields[record.name])}
        for name, declared in api.fields[record.name].items():
            cleared = isinstance(declared, Column) and declared.clearance
            use = "select with clearance" if cleared else "select"
            yield f"{record.name}.{name}", use, declared.to
            if isinstance(declared, Many) and (search := declared.target().search) is not None:
                yield f"{record.name}.{name}(name:)", "search", search.to
            asked = getattr(declared, "filter", None)
            if name in filters or (asked and not isinstance(asked, bool)):
                yield f"{record.name}.{name}", "filter", declared.to
        for order in record.orders:
            yield f"{record.name}Order.{order.name}", "order", order.to
    for name in sorted(api.apart):
        yield f"Query.{name}", "ledger", api.root_rule("Query", name)
    for name, command in api.commands.items():
        yield f"Mutation.{name}", "command", command.to


def table(api: Api) -> str:
    """The table as text that can be read without the program."""
    rows = [(coordinate, use, *_letters(rule, use)) for coordinate, use, rule in lines(api)]
    head = ("coordinate", "use", *(capacity.letters for capacity in Capacity))
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    made: list[str] = []
    part = ""
    for row in (head, *rows):
        # An empty line before each record; its orderings stay with it.
        name = row[0].partition(".")[0].removesuffix("Order")
        if name != part:
            made.append("")
        part = name
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        made.append("  ".join(cells).rstrip())
    return LEGEND + HEADINGS + "\n".join(made) + "\n"


def _letters(rule: Rule, use: str) -> Iterator[str]:
    for capacity in Capacity:
        letters = rule.letters(capacity)
        if use == "command" and letters != "N":
            letters = f"{letters} W" if letters in ("A", "L") else "W"
        yield letters
