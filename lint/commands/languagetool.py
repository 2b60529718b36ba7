"""`copydesk languagetool`: a LanguageTool server that stays between runs, and what is amiss with it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .. import config as configs
from ..output import emit
from ..session import BROKEN, CLEAN


@click.group("languagetool", short_help="Run the server of --grammar, or find its fault.")
def command() -> None:
    """Keep a LanguageTool server running for --grammar, or find out why it does not run."""


@command.command(short_help="Start a server that stays, for later checks.")
def start() -> int:
    """Start a server that stays until it is stopped; later checks use it and find it warm."""
    from ..grammar import GrammarError, server
    from ..grammar.variety import VARIETIES

    language = _grammar().language
    try:
        running = server.start(VARIETIES if language == "en" else [language])
    except GrammarError as error:
        emit(f"copydesk: grammar: {error}\n", sys.stderr)
        return BROKEN
    emit(f"LanguageTool {running.version} answers at {running.url} (process {running.pid})\n")
    return CLEAN


@command.command()
def stop() -> int:
    """Stop that server."""
    from ..grammar import server

    running = server.stop()
    emit(f"stopped process {running.pid}\n" if running else "no server of ours was running\n")
    return CLEAN


@command.command()
def status() -> int:
    """Tell whether that server runs."""
    from ..grammar import server

    running = server.shared()
    if running is None:
        emit("no server of ours is running; `copydesk languagetool start` starts one\n")
        return CLEAN
    emit(f"LanguageTool {running.version} at {running.url} (process {running.pid})\n")
    return CLEAN


@command.command(short_help="Look at everything --grammar needs.")
@click.option("--server", default="", metavar="URL", help="Look at this server instead of the config's.")
def doctor(server: str) -> int:
    """Look at everything --grammar needs, and say what to do about what is missing."""
    from ..grammar.doctor import examine

    lines, healthy = examine(server or _grammar().server)
    emit("".join(f"{line}\n" for line in lines))
    return CLEAN if healthy else BROKEN


def _grammar() -> configs.Grammar:
    """What the config of this folder says about grammar."""
    nearest = configs.nearest(Path.cwd() / "-")
    return configs.load(nearest).grammar if nearest else configs.Grammar()
