"""The registers of a generated state: each fills files of its own. A new one is a line here."""

from demo.generate import citizenship, civil, electoral, parties, population, unit_facts
from demo.generate.producer import Producer

PRODUCERS: tuple[Producer, ...] = (
    population.PRODUCER,
    electoral.PRODUCER,
    civil.PRODUCER,
    citizenship.PRODUCER,
    parties.PRODUCER,
    unit_facts.PRODUCER,
)
