"""A made-up register and a made-up record as their author would write them, with a migration."""

REGISTER = '''"""A register of dogs, made up."""

import strawberry
from strawberry import ID

from auth.rules import CITIZEN, EVERYONE, REGISTRAR, SUPERVISOR_ON_BASIS
from schema.declare import (
    Connection, Order, Register, Stored, column, key, link, links, listing, lookup, provenance,
)
from schema.graph import Provenance
from schema.local_government import Unit
from schema.population import Person
from schema.table import CODE

DOGS = Register("dogs", "Dogs", source=("DOGS", "Пас"))
OFFICE = REGISTRAR | SUPERVISOR_ON_BASIS
OWNER = CITIZEN | OFFICE


@DOGS.record(
    key="id",
    orders=(Order("NAME", ("name_sort",), EVERYONE, "By name"),),
    listed_by=("unit_code",),
    hidden=(Stored("name_sort", CODE, derived="hub.sort_cyrillic(name)"),),
)
@strawberry.type
class Dog:
    """A dog."""

    id: ID = key(to=EVERYONE)
    name: str = column(to=EVERYONE, filter=True)
    unit: Unit = link(to=EVERYONE, on="unit_code", filter=True)
    provenance: Provenance = provenance(to=EVERYONE)


@DOGS.record(
    key="id",
    about="owner_id",
    orders=(Order("KEY", (), OWNER, "By key"),),
    listed_by=("owner_id", "dog_id"),
)
@strawberry.type
class Ownership:
    """Who owns a dog."""

    id: ID = key(to=OWNER)
    dog: Dog = link(to=OWNER, on="dog_id")
    owner: Person = link(to=OWNER, on="owner_id")
    tax: int = column(to=OWNER, filter=True)
    provenance: Provenance = provenance(to=OWNER)


@DOGS.lends(Unit)
@strawberry.type
class UnitOfDogs:
    """What dogs lend to units."""

    dogs: Connection[Dog] = links("Dogs of the unit.", to=EVERYONE, on="unit_code")


@DOGS.lends(Person)
@strawberry.type
class PersonOfDogs:
    """What dogs lend to persons."""

    owns: Connection[Ownership] = links("Dogs of the person.", to=OWNER, on="owner_id")


@DOGS.root
@strawberry.type
class DogsRoot:
    """What dogs answer at the root."""

    dog: Dog | None = lookup("One dog.", to=EVERYONE, by={"id": ID})
    dogs: Connection[Dog] = listing("All dogs.", to=EVERYONE)
'''
RECORD = '''

@LOCAL_GOVERNMENT.record(
    key="id", orders=(Order("KEY", (), EVERYONE, "By key"),), listed_by=("unit_code",)
)
@strawberry.type
class UnitMotto:
    """A unit's motto, made up."""

    id: ID = key(to=EVERYONE)
    unit: Unit = link(to=EVERYONE, on="unit_code")
    motto: str = column(to=EVERYONE)
    provenance: Provenance = provenance(to=EVERYONE)


@LOCAL_GOVERNMENT.lends(Unit)
@strawberry.type
class UnitOfMottos:
    """What mottos lend to units."""

    mottos: Connection[UnitMotto] = links("Mottos.", to=EVERYONE, on="unit_code")
'''
PROVENANCE = """
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL"""
NUMBER = """
      recorded_in BIGINT DEFAULT 0 NOT NULL"""
MIGRATION = f'''"""Dogs and mottos."""

from alembic import op

revision = "9999"
down_revision = "LAST"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE local_government.unit_motto (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      motto TEXT NOT NULL,{PROVENANCE},{NUMBER},
      CONSTRAINT unit_motto_pkey PRIMARY KEY (id),
      CONSTRAINT unit_motto_unit_code_fkey
        FOREIGN KEY (unit_code) REFERENCES local_government.unit (code))""",
    "CREATE INDEX unit_motto_unit_code_id_idx ON local_government.unit_motto (unit_code, id)",
    """CREATE TABLE dogs.dog (
      id UUID NOT NULL,
      name TEXT NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,{PROVENANCE},
      name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (hub.sort_cyrillic(name)) STORED
        NOT NULL,{NUMBER},
      CONSTRAINT dog_pkey PRIMARY KEY (id),
      CONSTRAINT dog_unit_code_fkey
        FOREIGN KEY (unit_code) REFERENCES local_government.unit (code))""",
    "CREATE INDEX dog_name_sort_id_idx ON dogs.dog (name_sort, id)",
    "CREATE INDEX dog_unit_code_name_sort_id_idx ON dogs.dog (unit_code, name_sort, id)",
    """CREATE TABLE dogs.ownership (
      id UUID NOT NULL,
      dog_id UUID NOT NULL,
      owner_id UUID NOT NULL,
      tax INTEGER NOT NULL,{PROVENANCE},
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C", represents BOOLEAN,{NUMBER},
      CONSTRAINT ownership_pkey PRIMARY KEY (id),
      CONSTRAINT ownership_dog_id_fkey FOREIGN KEY (dog_id) REFERENCES dogs.dog (id),
      CONSTRAINT ownership_owner_id_fkey
        FOREIGN KEY (owner_id) REFERENCES population.person (id))""",
    "CREATE INDEX ownership_owner_id_id_idx ON dogs.ownership (owner_id, id)",
    "CREATE INDEX ownership_dog_id_id_idx ON dogs.ownership (dog_id, id)",
)
# What stood before, for each table: the same columns, and by which commit they were superseded.
CARRIED = """trail_id UUID NOT NULL, protection INTEGER NOT NULL, birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C", residence_unit TEXT COLLATE "C", represents BOOLEAN """
SOURCE = """{PROVENANCE}"""
HISTORIES = (
    ("local_government", "unit_motto", (
        "id UUID NOT NULL", 'unit_code TEXT COLLATE "C" NOT NULL', "motto TEXT NOT NULL",
        *SOURCE.split(",")), ("unit_code, id",)),
    ("dogs", "dog", (
        "id UUID NOT NULL", "name TEXT NOT NULL", 'unit_code TEXT COLLATE "C" NOT NULL',
        *SOURCE.split(","), 'name_sort TEXT COLLATE "C" NOT NULL'),
        ("name_sort, id", "unit_code, name_sort, id")),
    ("dogs", "ownership", (
        "id UUID NOT NULL", "dog_id UUID NOT NULL", "owner_id UUID NOT NULL",
        "tax INTEGER NOT NULL", *SOURCE.split(","), *CARRIED.split(",")),
        ("owner_id, id", "dog_id, id")),
)


def history(schema, table, columns, indexes):
    columns = [*columns, "recorded_in BIGINT NOT NULL"]
    names = ", ".join(column.split()[0] for column in columns)
    op.execute(
        f"CREATE TABLE {{schema}}.{{table}}_history ({{', '.join(columns)}}, "
        "superseded_in BIGINT NOT NULL, superseded_at TIMESTAMP WITH TIME ZONE NOT NULL, "
        f"CONSTRAINT {{table}}_history_pkey PRIMARY KEY (id, superseded_in))"
    )
    for index in indexes:
        name = f"{{table}}_history_{{index.replace(', ', '_')}}_idx"
        op.execute(f"CREATE INDEX {{name}} ON {{schema}}.{{table}}_history ({{index}})")
    op.execute(
        f"CREATE TRIGGER {{table}}_superseded AFTER UPDATE ON {{schema}}.{{table}} FOR EACH ROW "
        "WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in) "
        f"EXECUTE FUNCTION hub.supersede('{{names}}')"
    )


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    for each in HISTORIES:
        history(*each)
'''
