"""What all commands share in how they take options and print."""

from __future__ import annotations

import os
import sys
from typing import Any, TextIO

import click


def _split(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


selectors: dict[str, Any] = {"multiple": True, "metavar": "RULES", "callback": _split}


def terminal_width() -> int:
    """The columns of the terminal, or 100 where there is none."""
    import shutil

    return max(40, shutil.get_terminal_size((100, 24)).columns)


def emit(text: str, stream: TextIO | None = None) -> None:
    """Write text to standard output (or `stream`) as UTF-8; what UTF-8 cannot hold is written as an escape."""
    emit_bytes(text.encode("utf-8", "backslashreplace"), stream)


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
