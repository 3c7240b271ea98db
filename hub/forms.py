"""The command that prints forms: whose token it is, by which login it reads, where it writes."""

import asyncio
import time
from functools import partial
from pathlib import Path

import typer

from auth.tokens import TokenError, verify
from auth.viewer import ChoiceError, Viewer, choose
from hub.api import assemble
from hub.audit import Trail
from hub.config import Settings
from hub.db import Gate, Pool
from hub.errors import HubError, HubErrors
from hub.installation import Installation, opened
from hub.printing import Asked, print_page, printed
from hub.progress import progress
from hub.run import RunError, trust_of
from hub.signals import end_on_signal
from schema import REGISTERS
from schema.printing import Script


def listed() -> str:
    """Every form with its kinds of rows, one a line."""
    printings = assemble(REGISTERS).printings.values()
    return "\n".join(f"{one.name}: {one.title} ({', '.join(one.kinds)})" for one in printings)


def print_form(
    name: str,
    kind: str | None,
    year: int | None,
    script: Script,
    output: Path,
    token: str,
    basis: str,
) -> None:
    """Print a form into a file, as whom the token names; RunError, OutputError."""
    settings = Settings.read()
    end_on_signal()
    asked = printed(assemble(REGISTERS), name, kind, year, script)
    with opened(settings) as installation:
        viewer = _viewer(settings, installation, asked, token, basis)
        try:
            rows = asyncio.run(_print(installation, viewer, asked, output))
        except HubErrors as errors:
            raise RunError(str(errors.errors[0].message)) from None
        except HubError as error:
            raise RunError(error.message) from None
    typer.echo(f"{rows} rows are in {output}, which only you can read.")


def _viewer(
    settings: Settings, installation: Installation, asked: Asked, token: str, basis: str
) -> Viewer:
    """Who prints: the token in a capacity that may, on the stated basis."""
    trust = trust_of(settings, installation.home)
    try:
        verified = verify(token, trust, int(time.time()))
        held = {role.capacity for role in verified.roles} & asked.printing.to.capacities
        if not held:
            names = ", ".join(sorted(one.value for one in asked.printing.to.capacities))
            raise RunError(f"The token holds no capacity that prints this form: {names}.")
        return choose(verified, min(one.value for one in held), None, basis)
    except TokenError as error:
        message = f"The token is refused ({error.reason.value}); get a new one of the issuer."
        raise RunError(message) from None
    except ChoiceError as error:
        raise RunError(str(error)) from None


async def _print(installation: Installation, viewer: Viewer, asked: Asked, output: Path) -> int:
    """By the capacity's own login, with the trail's beside it."""
    target, instance = installation.target, installation.instance
    gate = Gate()
    pool = Pool(target, instance.trail, instance.password, gate, size=1)
    login = instance.login(viewer.capacity)
    connection = await target.connect(login, instance.password(login))
    try:
        told = partial(progress, f"Printing {asked.printing.name}")
        return await print_page(connection, Trail(pool, pool), viewer, asked, output, told)
    finally:
        await connection.close()
        await pool.close()
