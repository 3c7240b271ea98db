"""The command `hub`; without a word it sets up what is missing and serves."""

from pathlib import Path
from typing import Annotated

import typer

from auth.viewer import Capacity
from hub.foreign import ForeignError, check

PEOPLE_AT_FIRST = 20_000
WORKERS_MAX = 32  # by 40 connections each, far more than one PostgreSQL takes
app = typer.Typer(
    add_completion=False, no_args_is_help=False, help=__doc__, pretty_exceptions_enable=False
)


def main() -> None:
    """The console script; an operator's mistake ends with one sentence and exit code 1."""
    try:
        check()
        app()
    except Exception as error:
        from hub.signals import ENDED

        if _is_of_operator(error):
            typer.echo(f"hub: {error}", err=True)
            raise SystemExit(1) from None
        if ENDED.code is not None:  # what a signal broke off may fail in any way
            raise SystemExit(ENDED.code) from None
        raise


def _is_of_operator(error: Exception) -> bool:
    """Asked late: these modules take most of a second, which `hub --help` need not wait for."""
    from auth.development import IssuerError
    from hub.catalogue import CatalogueError
    from hub.config import SettingsError
    from hub.home import PostgresError
    from hub.load.faults import LoadError
    from hub.migrate import MigrateError
    from hub.printing import OutputError
    from hub.run import RunError
    from hub.sdl import UnknownRegisterError
    from hub.tables import TablesError
    from hub.workers import ListenError

    kinds = (
        CatalogueError,
        ForeignError,
        IssuerError,
        ListenError,
        MigrateError,
        LoadError,
        OutputError,
        PostgresError,
        RunError,
        SettingsError,
        TablesError,
        UnknownRegisterError,
    )
    return isinstance(error, kinds)


@app.callback(invoke_without_command=True)
def run(context: typer.Context) -> None:
    """Set up what is missing, then serve."""
    if context.invoked_subcommand is None:
        from hub.run import serve

        serve(people=PEOPLE_AT_FIRST)


@app.command()
def serve(
    workers: Annotated[
        int, typer.Option(min=1, max=WORKERS_MAX, help="How many processes answer.")
    ] = 1,
) -> None:
    """Serve the database as it is; it must be migrated."""
    from hub.run import serve as start

    start(people=None, workers=workers)


@app.command()
def migrate() -> None:
    """Bring the database to the declared state: logins, tables, policies, grants, facts."""
    from hub.run import migrate as start

    start()


@app.command()
def demo(
    people: Annotated[
        int, typer.Option(min=8, max=1_000_000, help="How many persons.")
    ] = PEOPLE_AT_FIRST,
    seed: Annotated[
        int, typer.Option(help="Which state; the same seed gives the same persons.")
    ] = 1,
) -> None:
    """Fill an empty database with an invented state."""
    from hub.run import demo as start

    start(people, seed)


@app.command()
def load(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", exists=True, file_okay=False, help="Of CSV files.")
    ],
    strict: Annotated[  # noqa: FBT002 - an option of the command
        bool, typer.Option("--strict", help="Load nothing of a register with a bad row.")
    ] = False,
    new_only: Annotated[  # noqa: FBT002 - an option of the command
        bool, typer.Option("--new-only", help="Refuse rows whose key is there already.")
    ] = False,
    no_legacy: Annotated[  # noqa: FBT002 - an option of the command
        bool, typer.Option("--no-legacy", help="Refuse numbers with a legacy check digit.")
    ] = False,
    rejects: Annotated[
        Path | None, typer.Option(help="Where refused rows are listed; DIR/rejected.")
    ] = None,
) -> None:
    """Load a folder of CSV files, one for each record; docs/csv.md says how they are written."""
    from hub.run import load as start

    raise SystemExit(
        start(folder, rejects, strict=strict, new_only=new_only, tolerant=not no_legacy)
    )


@app.command()
def csv() -> None:
    """Print how the CSV files of each record are written."""
    from hub.api import assemble
    from hub.load.page import page
    from schema import REGISTERS

    typer.echo(page(assemble(REGISTERS)), nl=False)


@app.command()
def registers() -> None:
    """Print what each register holds, and by which law."""
    from hub.api import assemble
    from hub.registers import page
    from schema import REGISTERS

    typer.echo(page(assemble(REGISTERS)), nl=False)


@app.command()
def forms(
    name: Annotated[
        str | None, typer.Argument(help="Which form; without it they are listed.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option(dir_okay=False, help="Where it is written, as HTML for A4.")
    ] = None,
    basis: Annotated[
        str | None, typer.Option(help="A case number or an article: why persons are read.")
    ] = None,
    token: Annotated[
        str | None, typer.Option(envvar="HUB_TOKEN", help="Who prints; better in HUB_TOKEN.")
    ] = None,
    year: Annotated[
        int | None, typer.Option(min=1850, max=2200, help="Decisions of this year; all without.")
    ] = None,
    kind: Annotated[str | None, typer.Option(help="Rows of this kind; all without.")] = None,
    latin: Annotated[  # noqa: FBT002 - an option of the command
        bool, typer.Option("--latin", help="In Latin; Cyrillic without.")
    ] = False,
) -> None:
    """Print a form of a register, with its rows in order; the trail names everybody in it."""
    from hub.forms import listed, print_form
    from schema.printing import Script

    if name is None:
        typer.echo(listed())
        return
    if output is None or basis is None or token is None:
        raise typer.BadParameter("A form is printed with --output, --basis and HUB_TOKEN.")
    script = Script.LATIN if latin else Script.CYRILLIC
    print_form(name, kind, year, script, output, token, basis)


@app.command()
def generate(
    folder: Annotated[Path, typer.Argument(metavar="DIR", file_okay=False)],
    people: Annotated[
        int, typer.Option(min=8, max=100_000_000, help="How many persons.")
    ] = PEOPLE_AT_FIRST,
    seed: Annotated[
        int, typer.Option(min=0, help="Which state; the same seed gives the same bytes.")
    ] = 1,
) -> None:
    """Write an invented state as CSV files, as `hub load` reads them."""
    from hub.run import generate as start

    start(folder, people, seed)


@app.command()
def token(
    capacity: Annotated[str, typer.Argument(help="Any but PUBLIC, such as REGISTRAR.")],
    unit: Annotated[
        str | None, typer.Option(help="Unit code, for capacities that act for a unit.")
    ] = None,
    person: Annotated[str | None, typer.Option(help="Person id, for CITIZEN.")] = None,
    clearance: Annotated[int, typer.Option(min=0, max=2)] = 0,
    account: Annotated[str, typer.Option(help="The claim sub.")] = "development",
    hours: Annotated[int, typer.Option(min=1, max=12)] = 12,
) -> None:
    """Print a token of the issuer for development."""
    from hub.run import token as make

    typer.echo(make(capacity, unit, person, clearance, account, hours))


@app.command()
def schema(
    register: Annotated[str | None, typer.Option(help="One register's own subgraph.")] = None,
    capacity: Annotated[Capacity | None, typer.Option(help="As this capacity sees it.")] = None,
) -> None:
    """Print the graph's SDL."""
    if register and capacity:
        raise typer.BadParameter("Name a register or a capacity: one of the two.")
    from hub.api import assemble
    from hub.sdl import sdl, subgraph
    from schema import REGISTERS

    api = assemble(REGISTERS)
    typer.echo(subgraph(api, register) if register else sdl(api, capacity), nl=False)


@app.command()
def access() -> None:
    """Print who may read which field, and on what condition."""
    from hub.access import table
    from hub.api import assemble
    from schema import REGISTERS

    typer.echo(table(assemble(REGISTERS)), nl=False)


@app.command()
def tables(
    register: Annotated[str, typer.Argument(help="The register, as its schema is named.")],
    table: Annotated[str | None, typer.Option(help="One table of it, of a new record.")] = None,
) -> None:
    """Print a migration that makes a register's tables, their indexes and history."""
    from hub.api import assemble
    from hub.tables import migration
    from schema import REGISTERS

    typer.echo(migration(assemble(REGISTERS), register, table), nl=False)


@app.command()
def grants() -> None:
    """Print lock two as SQL."""
    from hub.api import assemble
    from hub.config import Settings
    from hub.grants import statements
    from hub.instance import Instance
    from schema import REGISTERS

    prefix = Settings.read().instance
    instance = Instance(prefix, f"{prefix}_owner", "")
    typer.echo(";\n".join(statements(assemble(REGISTERS), instance)) + ";")


@app.command()
def doctor(
    as_json: Annotated[  # noqa: FBT002 - an option of the command
        bool, typer.Option("--json", help="One JSON object instead of lines.")
    ] = False,
) -> None:
    """Say whether server and database are as they must be, and what is wrong in the data."""
    from hub.run import doctor as look

    raise SystemExit(look(as_json=as_json))
