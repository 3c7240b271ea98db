"""docs/registers.md from the declarations: what each register holds, and by which law."""

from collections.abc import Iterator

from hub.api import Api
from schema.declare import Register

OPENING = """# What the registers hold

Made from the declarations (`hub registers`); do not edit it. Laws and articles stand where records
name them, Serbian terms once. Who reads what is in [access](access.md), how files are written in
[data files](csv.md).
"""


def page(api: Api) -> str:
    """The page, as docs/registers.md holds it."""
    return "\n".join(_page(api))


def _page(api: Api) -> Iterator[str]:
    yield OPENING
    for register in api.registers:
        code, body = register.source
        yield f"## {register.title}\n"
        yield f"Source `{code}`, kept by: {body}.\n"
        yield "| record | what one of it is |\n|---|---|"
        for record in register.records:
            yield f"| {record.name} | {' '.join(record.doc.split())} |"
        yield ""
        yield f"Entered by: {', '.join(_roots(register)) or 'no field of its own'}.\n"
        if lent := _lent(register):
            yield "Lends:\n"
            for target, names in lent.items():
                yield f"* to {target}: {', '.join(names)}"
            yield ""


def _roots(register: Register) -> list[str]:
    return [f"`{root.name}`" for root, _ in register.roots]


def _lent(register: Register) -> dict[str, list[str]]:
    """By record, the fields that the register adds to it, its own records' last."""
    found: dict[str, list[str]] = {}
    for lent in register.lent:
        found.setdefault(lent.target.__name__, []).extend(f"`{name}`" for name in lent.fields)
    return found
