"""`copydesk config`: look at the configuration."""

from __future__ import annotations

from pathlib import Path

import click

from .. import config as configs
from ..output import emit


@click.group("config", short_help="Show the configuration of a path.")
def command() -> None:
    """Look at the configuration."""


@command.command()
@click.argument("path", default=".", metavar="[PATH]")
@click.option("--config", "file", default="", metavar="FILE", help="Use this config file instead of the nearest.")
def show(path: str, file: str) -> None:
    """Print the configuration that applies to a path."""
    source = Path(file) if file else configs.nearest(Path(path))
    emit((configs.load(source) if source else configs.Config()).as_toml())
