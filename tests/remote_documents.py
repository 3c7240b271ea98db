"""Documents with remote fields: orders, nulls, aliases, fragments, directives, and who asks."""

from collections.abc import Sequence
from uuid import UUID

from tests.conftest import person
from tests.kennels import numbered
from tests.matrix import ON_BASIS, Asking

PUBLIC, MINISTRY = Asking("PUBLIC"), Asking("ROLL_MINISTRY")
CITIZEN = Asking("CITIZEN", {"who": person(1)})
SUPERVISOR = Asking("SUPERVISOR", ON_BASIS)
WHOLE = "chip { maker implantedOn state digits } shots"
OWNED = "owns { nodes { insured dog { name chip { digits } } } }"
NOBODY = UUID(int=0)
# Variables of all: $yes and $no.
DOCUMENTS: Sequence[tuple[Asking, str]] = [
    (PUBLIC, "{ dogs(first: 100) { nodes { chip { digits } } } }"),
    (PUBLIC, f"{{ dogs(first: 50) {{ nodes {{ {WHOLE} name id }} totalCount }} }}"),
    (PUBLIC, f"{{ dogs(orderBy: NAME_DESC) {{ edges {{ cursor node {{ {WHOLE} }} }} }} }}"),
    (PUBLIC, "{ kennels { nodes { permittedUntil name } pageInfo { hasNextPage } } }"),
    (
        PUBLIC,
        """{ kennels { nodes { dogs(first: 20) { nodes {
             shots kennel { permittedUntil } chip { state } } } until: permittedUntil } } }""",
    ),
    (
        PUBLIC,
        """{ dogs { nodes { a: chip { m: maker maker } b: chip { __typename state }
             chip { t: __typename } } } }""",
    ),
    (
        PUBLIC,
        """{ dogs { nodes { chip @skip(if: $yes) { maker } shots @include(if: $yes)
             again: chip { maker @skip(if: $yes) digits @include(if: $no) state }
             ... @skip(if: $no) { kennel { permittedUntil @include(if: $no) name } } } } }""",
    ),
    (
        PUBLIC,
        """{ dogs { nodes { ...Whole name ...Whole } } }
           fragment Whole on Chipped { chip { digits ...Maker } ... on Dog { shots } }
           fragment Maker on Chip { maker __typename }""",
    ),
    (PUBLIC, "{ dogs { edges { node { chip { digits } } } nodes { chip { maker } shots } } }"),
    (PUBLIC, f'{{ dog(id: "{numbered(3, 1)}") {{ {WHOLE} kennel {{ permittedUntil }} }} }}'),
    (PUBLIC, f'{{ dog(id: "{numbered(3, 11)}") {{ chip {{ maker }} shots name }} }}'),
    (PUBLIC, f'{{ dog(id: "{NOBODY}") {{ chip {{ maker }} }} }}'),
    (PUBLIC, '{ dogs(filter: {name: {eq: "nobody"}}) { nodes { chip { maker } } totalCount } }'),
    (PUBLIC, "{ dogs { nodes { name bites @ifAllowed chip { digits } } } }"),
    (PUBLIC, "{ dogs { nodes { bites } } }"),
    (PUBLIC, "{ dogs { nodes { name bites @skip(if: true) } } }"),
    (MINISTRY, "{ dogs { nodes { name bites @ifAllowed } } }"),
    (
        MINISTRY,
        """{ one: dogs(first: 3) { nodes { bites } }
             two: dogs(first: 4) { nodes { bites shots } } }""",
    ),
    (CITIZEN, f"{{ me {{ {OWNED} surname }} }}"),
    (SUPERVISOR, f'{{ person(id: "{person(1)}") {{ {OWNED} }} }}'),
    (Asking("SUPERVISOR"), f'{{ person(id: "{person(1)}") {{ {OWNED} }} }}'),
    (Asking("REGISTRAR", {"unit": "80438"}), f"{{ people(first: 5) {{ nodes {{ {OWNED} }} }} }}"),
]  # fmt: skip
