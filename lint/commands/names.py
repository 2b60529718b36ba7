"""`copydesk names`: every name in more than one spelling, across all files."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from .. import inventory, runner, session
from ..inventory import Name
from ..output import config_option, emit, isolated_option, jobs_option, paths_argument, tell_broken
from ..session import Options

_FORMATS: dict[str, Callable[[Sequence[Name], int], str]] = {
    "table": inventory.as_table,
    "json": inventory.as_json,
    "csv": inventory.as_csv,
}


@click.command("names", short_help="List the names that have several spellings.")
@paths_argument
@click.option("--output-format", type=click.Choice(list(_FORMATS)), default="table", show_default=True)
@click.option("--suggest-house-style", is_flag=True, help="Write the [names] table of a config instead.")
@config_option
@isolated_option
@jobs_option
def command(
    paths: tuple[str, ...], output_format: str, suggest_house_style: bool, config: str, isolated: bool, jobs: int
) -> int:
    """List every name that has more than one spelling, across all files.

    Each name comes with the spelling to keep first: the house's, else that used most.
    """
    options = Options(paths or (".",), config=config, isolated=isolated, select=(inventory.FAMILY,))
    todo = session.jobs(options)
    outcomes = list(runner.run(todo, jobs))
    checked = [outcome.checked for outcome in outcomes]
    names = inventory.take(checked, todo[0].config.house)
    render = inventory.as_house_style if suggest_house_style else _FORMATS[output_format]
    emit(render(names, len(checked)))
    tell_broken(checked)
    return session.exit_code(outcomes, None)
