"""The population register's part of a state: persons, names, numbers, addresses."""

from functools import partial

from demo.generate.chunk import Chunk
from demo.generate.files import TRUTH, Tables, stacked
from demo.generate.first_eight import first_persons
from demo.generate.ground import Ground
from demo.generate.party_plan import Parties, parties
from demo.generate.population_tables import (
    address_table,
    former_name_table,
    identifier_table,
    one_parent_table,
    person_table,
)
from demo.generate.producer import Part, Producer
from demo.generate.represent import mandates
from demo.generate.truth import homonym_truth, register_truth


def begin(base: Ground) -> Part:
    return Part(first_persons(base.count), partial(produce, parties(base)))


def produce(plan: Parties, chunk: Chunk, _made: Tables) -> Tables:
    """Rows about the people of a chunk."""
    base, who, person = chunk.base, chunk.who, chunk.person
    units, pool = base.units, base.pool
    identifier = chunk.ids("identifier", who.numbers.person.size)
    former = chunk.ids("former_name", who.called.former.person.size)
    address = chunk.ids("address", chunk.on.rows.person.size)
    truth = [
        *register_truth(person, identifier, who, units, base.cradle),
        homonym_truth(person, who.people, who.called, who.pairs),
    ]
    return {
        "person": person_table(chunk, mandates(chunk, plan).person),
        "one_parent": one_parent_table(person, who.called, pool),
        "former_name": former_name_table(former, person, who.called, pool),
        "identifier": identifier_table(person, identifier, who.numbers),
        "address": address_table(address, person, chunk.on.rows, units, pool),
        TRUTH: stacked(truth),
    }


PRODUCER = Producer(("person", "one_parent", "former_name", "identifier", "address"), begin)
