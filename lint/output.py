"""What all commands share in how they take options and print."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable
from typing import Any, TextIO

import click

from .diagnostic import Checked
from .faults import is_breaking


def _split(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


paths_argument = click.argument("paths", nargs=-1, metavar="[PATHS]...")
config_option = click.option(
    "--config", default="", metavar="FILE", help="Use this config file instead of the nearest."
)
isolated_option = click.option("--isolated", is_flag=True, help="Use no config file.")
jobs_option = click.option(
    "--jobs", type=click.IntRange(min=0), default=0, metavar="N", help="Processes; 0: as many as pay off."
)
selectors: dict[str, Any] = {"multiple": True, "metavar": "RULES", "callback": _split}


def terminal_width() -> int:
    """The columns of the terminal: those that COLUMNS names, else its own, or 100 where there is none."""
    given = os.environ.get("COLUMNS", "")
    columns = int(given) if given.isdecimal() else 0
    with contextlib.suppress(OSError):  # as `shutil.get_terminal_size`, whose module imports every compression there is
        columns = columns or os.get_terminal_size(1).columns
    return max(40, columns or 100)


def emit(text: str, stream: TextIO | None = None) -> None:
    """Write text to standard output (or `stream`) as UTF-8; what UTF-8 cannot hold is written as an escape."""
    emit_bytes(text.encode("utf-8", "backslashreplace"), stream)


def tell_broken(files: Iterable[Checked]) -> None:
    """What could not be checked, on standard error: for output that does not hold it."""
    from .reports import Run, concise

    broken = [
        file._replace(diagnostics=tuple(item for item in file.diagnostics if is_breaking(item)))
        for file in files
        if file.broken
    ]
    emit(concise.render(Run(broken)), sys.stderr)


def emit_bytes(data: bytes, stream: TextIO | None = None) -> None:
    """Write bytes to standard output (or `stream`).

    A reader that went away (`copydesk check | head`) or a closed stream is no failure: the exit code still tells.
    """
    out = stream or sys.stdout
    if out is None:
        return
    try:
        out.flush()
        raw = getattr(out, "buffer", None)
        if raw is None:
            out.write(data.decode("utf-8", "replace"))
        else:
            raw.write(data)
            raw.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
