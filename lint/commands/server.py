"""`copydesk server`: findings and fixes in an editor."""

from __future__ import annotations

import click

from ..output import config_option, isolated_option
from ..registry import PROFILES
from ..session import Options


@click.command("server", short_help="Serve an editor (Language Server Protocol).")
@click.option("--profile", type=click.Choice(PROFILES), help="How strict to be: errors, warnings, or everything.")
@click.option("--baseline", default="", metavar="FILE", help="Leave out what `copydesk baseline` accepted in FILE.")
@config_option
@isolated_option
def command(profile: str | None, baseline: str, config: str, isolated: bool) -> None:
    """Serve an editor on standard input and output, in the Language Server Protocol.

    LanguageTool is not asked.
    """
    try:
        from ..server import build
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"lsprotocol", "pygls"}:
            raise
        raise click.ClickException("this needs pygls: pip install 'copydesk[lsp]'") from error
    options = Options((), profile=profile, config=config, isolated=isolated, baseline=baseline)
    build(options).start_io()
