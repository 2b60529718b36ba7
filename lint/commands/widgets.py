"""`copydesk widgets`: the lines that repeat at the head or the tail of many files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import click

from .. import edges, faults, runner, session
from ..edges import Edge
from ..output import emit
from ..session import Options

_FORMATS: dict[str, Callable[[Sequence[Edge], int], str]] = {"table": edges.as_table, "json": edges.as_json}


@click.command("widgets", short_help="List edge lines that repeat from file to file.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--least", type=click.IntRange(min=2), default=edges.LEAST, show_default=True, help="Files a line is in.")
@click.option("--output-format", type=click.Choice(list(_FORMATS)), default="table", show_default=True)
@click.option("--suggest-config", is_flag=True, help="Write the [widgets] table of a config instead.")
@click.option("--config", default="", metavar="FILE", help="Use this config file instead of the nearest.")
@click.option("--isolated", is_flag=True, help="Use no config file.")
@click.option("--jobs", type=click.IntRange(min=0), default=0, metavar="N", help="Processes; 0: as many as pay off.")
def command(
    paths: tuple[str, ...],
    least: int,
    output_format: str,
    suggest_config: bool,
    config: str,
    isolated: bool,
    jobs: int,
) -> int:
    """List the lines that stand at the head or the tail of several files.

    The config names them as the house's own, which are left alone, or as extra widgets, which are reported.
    """
    options = Options(paths or (".",), config=config, isolated=isolated, select=(edges.FAMILY,))
    checked = [outcome.checked for outcome in runner.run(session.jobs(options), jobs)]
    found = edges.take(checked, least)
    render = edges.as_config if suggest_config else _FORMATS[output_format]
    emit(render(found, len(checked)))
    for file in checked:
        for item in file.diagnostics:
            if item.code == faults.UNREADABLE.code:
                emit(f"{item.path}: {item.message}\n", sys.stderr)
    return session.BROKEN if any(file.broken for file in checked) else session.CLEAN
