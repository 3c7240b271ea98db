"""The registers of a generated state: each fills files of its own. A new one is a line here,
behind those whose rows it reads."""

from demo.generate import cases, citizenship, civil, electoral, parties, population, unit_facts
from demo.generate.producer import Producer

PRODUCERS: tuple[Producer, ...] = (
    population.PRODUCER,
    electoral.PRODUCER,
    # Birth entries have notes of what was decided on citizenship.
    citizenship.PRODUCER,
    civil.PRODUCER,
    cases.PRODUCER,
    parties.PRODUCER,
    unit_facts.PRODUCER,
)
