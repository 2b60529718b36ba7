"""`copydesk rule`: the page of a rule, or the list of a family or of all."""

from __future__ import annotations

import click

from .. import pages
from ..output import emit, terminal_width


@click.command("rule", short_help="Show the page of a rule, or a list of rules.")
@click.argument("word", required=False, metavar="CODE|NAME|FAMILY")
@click.option("--all", "everything", is_flag=True, help="Show all rules.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(word: str | None, everything: bool, output_format: str) -> None:
    """Show the page of a rule, or the list of a family or of all rules."""
    if bool(word) == everything:
        raise click.UsageError("give one rule or family, or --all")
    emit(pages.render(word, output_format, terminal_width()))
