"""What PostGraphile needs beside the hub's tables: a function, as its users write them."""

from auth.viewer import Capacity
from bench.state import BENCH, State

# A view of the granted columns: a function that returns whole rows would need them all.
STATEMENTS = (
    f"CREATE SCHEMA {BENCH}",
    f"""CREATE VIEW {BENCH}.found WITH (security_invoker = true) AS
    SELECT id, given_name, surname, birth_place, surname_sort, given_name_sort, birth_keeper
    FROM population.person""",
    # The hub's own search, as SQL that PostgreSQL inlines into the caller's statement.
    f"""CREATE FUNCTION {BENCH}.found_people("from" text, "until" text, unit text)
    RETURNS SETOF {BENCH}.found LANGUAGE sql STABLE AS $$
    SELECT p.* FROM (
      SELECT w.found FROM (
        SELECT k.person_id AS found, k.key FROM population.name_key k
        WHERE k.key >= $1 AND k.key < $2 AND k.birth_keeper = $3
        ORDER BY k.key, k.id LIMIT 600) w
      GROUP BY w.found ORDER BY min(w.key), w.found LIMIT 100) h
    JOIN {BENCH}.found p ON p.id = h.found
    WHERE p.birth_keeper = $3
    ORDER BY p.surname_sort, p.given_name_sort, p.id $$""",
)


async def add(state: State) -> None:
    """Make them; the hub, which refuses a database with more than its own, has started before."""
    instance = state.installation.instance
    async with state.superuser() as connection:
        for statement in STATEMENTS:
            await connection.execute(statement)
        login = instance.login(Capacity.REGISTRAR)
        await connection.execute(f"GRANT USAGE ON SCHEMA {BENCH} TO {login}")
        await connection.execute(f"GRANT SELECT ON {BENCH}.found TO {login}")


async def drop(state: State) -> None:
    """Take them away."""
    async with state.superuser() as connection:
        await connection.execute(f"DROP SCHEMA IF EXISTS {BENCH} CASCADE")
