"""`copydesk names`: every name in more than one spelling, across all files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import click

from .. import faults, inventory, runner, session
from ..inventory import Name
from ..output import emit
from ..session import Options

_FORMATS: dict[str, Callable[[Sequence[Name], int], str]] = {
    "table": inventory.as_table,
    "json": inventory.as_json,
    "csv": inventory.as_csv,
}


@click.command("names", short_help="List names with more than one spelling.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--output-format", type=click.Choice(list(_FORMATS)), default="table", show_default=True)
@click.option("--suggest-house-style", is_flag=True, help="Write the [names] table of a config instead.")
@click.option("--config", default="", metavar="FILE", help="Use this config file instead of the nearest.")
@click.option("--isolated", is_flag=True, help="Use no config file.")
@click.option("--jobs", type=click.IntRange(min=0), default=0, metavar="N", help="Processes; 0: as many as pay off.")
def command(
    paths: tuple[str, ...], output_format: str, suggest_house_style: bool, config: str, isolated: bool, jobs: int
) -> int:
    """List every name that has more than one spelling, across all files.

    Each name comes with the spelling to keep first: the house's, else that used most.
    """
    options = Options(paths or (".",), config=config, isolated=isolated, select=(inventory.FAMILY,))
    todo = session.jobs(options)
    checked = [outcome.checked for outcome in runner.run(todo, jobs)]
    names = inventory.take(checked, todo[0].config.house)
    render = inventory.as_house_style if suggest_house_style else _FORMATS[output_format]
    emit(render(names, len(checked)))
    broken = False
    for file in checked:
        broken = broken or file.broken
        for item in file.diagnostics:
            if item.code == faults.UNREADABLE.code:
                emit(f"{item.path}: {item.message}\n", sys.stderr)
    return session.BROKEN if broken else session.CLEAN
