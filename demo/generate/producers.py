"""The registers of a generated state: each fills files of its own. A new one is a line here."""

from demo.generate import civil, electoral, population
from demo.generate.producer import Producer

PRODUCERS: tuple[Producer, ...] = (population.PRODUCER, electoral.PRODUCER, civil.PRODUCER)
