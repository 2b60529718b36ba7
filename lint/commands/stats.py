"""`copydesk stats`: how long the texts are and how hard to read."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click

from .. import faults, runner, session, statistics
from ..output import emit
from ..reports import Run
from ..session import Options

_FORMATS: dict[str, Callable[[Run, bool], str]] = {
    "table": statistics.as_table,
    "json": statistics.as_json,
    "csv": statistics.as_csv,
}


@click.command("stats", short_help="Show length, reading time and readability.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--paragraphs", is_flag=True, help="Show every paragraph of the body too.")
@click.option("--output-format", type=click.Choice(list(_FORMATS)), default="table", show_default=True)
@click.option("--config", default="", metavar="FILE", help="Use this config file instead of the nearest.")
@click.option("--isolated", is_flag=True, help="Use no config file.")
@click.option("--jobs", type=click.IntRange(min=0), default=0, metavar="N", help="Processes; 0: as many as pay off.")
def command(
    paths: tuple[str, ...], paragraphs: bool, output_format: str, config: str, isolated: bool, jobs: int
) -> int:
    """Show words, sentences, reading time and readability of the body of each text.

    Headings, captions, lists and lines that a fix would remove do not count.
    """
    options = Options(paths or (".",), config=config, isolated=isolated)
    outcomes = list(runner.run(session.jobs(options), jobs))
    run = Run([outcome.checked for outcome in outcomes])
    emit(_FORMATS[output_format](run, paragraphs))
    for item in run.diagnostics:
        if item.code == faults.UNREADABLE.code:
            emit(f"{item.path}: {item.message}\n", sys.stderr)
    return session.exit_code(outcomes, None)
