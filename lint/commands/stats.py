"""`copydesk stats`: how long the texts are and how hard to read."""

from __future__ import annotations

from collections.abc import Callable

import click

from .. import runner, session, statistics
from ..output import config_option, emit, isolated_option, jobs_option, paths_argument, tell_broken
from ..reports import Run
from ..session import Options

_FORMATS: dict[str, Callable[[Run, bool], str]] = {
    "table": statistics.as_table,
    "json": statistics.as_json,
    "csv": statistics.as_csv,
}


@click.command("stats", short_help="Show length, reading time and readability.")
@paths_argument
@click.option("--paragraphs", is_flag=True, help="Show every paragraph of the body too.")
@click.option("--output-format", type=click.Choice(list(_FORMATS)), default="table", show_default=True)
@config_option
@isolated_option
@jobs_option
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
    tell_broken(run.files)
    return session.exit_code(outcomes, None)
