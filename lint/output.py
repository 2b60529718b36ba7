"""What all commands share in how they take options and print."""

from __future__ import annotations

import sys
from typing import Any

import click


def _split(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


selectors: dict[str, Any] = {"multiple": True, "metavar": "RULES", "callback": _split}


def emit(text: str, stream: Any = None) -> None:
    """Write text to standard output (or `stream`) as UTF-8; what UTF-8 cannot hold is written as an escape."""
    out = stream or sys.stdout
    out.flush()
    raw = getattr(out, "buffer", None)
    if raw is None:
        out.write(text)
    else:
        raw.write(text.encode("utf-8", "backslashreplace"))
        raw.flush()
