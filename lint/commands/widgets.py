"""`copydesk widgets`: the lines that repeat at the head or the tail of many files."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from .. import edges, runner, session
from ..edges import Edge
from ..output import config_option, emit, isolated_option, jobs_option, paths_argument, tell_broken
from ..session import Options

_FORMATS: dict[str, Callable[[Sequence[Edge], int], str]] = {"table": edges.as_table, "json": edges.as_json}


@click.command("widgets", short_help="List lines that repeat at the head or tail of files.")
@paths_argument
@click.option("--least", type=click.IntRange(min=2), default=edges.LEAST, show_default=True, help="Files a line is in.")
@click.option("--output-format", type=click.Choice(list(_FORMATS)), default="table", show_default=True)
@click.option("--suggest-config", is_flag=True, help="Write the [widgets] table of a config instead.")
@config_option
@isolated_option
@jobs_option
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
    outcomes = list(runner.run(session.jobs(options), jobs))
    checked = [outcome.checked for outcome in outcomes]
    found = edges.take(checked, least)
    render = edges.as_config if suggest_config else _FORMATS[output_format]
    emit(render(found, len(checked)))
    tell_broken(checked)
    return session.exit_code(outcomes, None)
