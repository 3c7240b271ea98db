"""Cursors of lists: what one must carry to belong to a list, and how it is written."""

import hashlib
from collections.abc import Sequence

import sqlalchemy as sa

from hub.compiler import plan as p
from hub.compiler.rendering import TEXT, text
from hub.compiler.select import Element


def mark(page: p.Page) -> str:
    """What a cursor must carry to belong to the list: record, ordering and direction."""
    way = "DESC" if page.descending else "ASC"
    name = f"{page.record.name}.{page.order.name}.{way}"
    return hashlib.sha256(name.encode()).hexdigest()[:8]


def cursor(page: p.Page, values: Sequence[Element]) -> Element:
    """The cursor of the row with these values in the columns that order the list."""
    made = sa.func.json_build_array(text(mark(page)), *values)
    encoded = sa.func.encode(sa.func.convert_to(sa.cast(made, TEXT), text("UTF8")), text("base64"))
    unsafe: Element = sa.literal_column("'+/=' || chr(10)")
    return sa.func.translate(encoded, unsafe, text("-_"))
