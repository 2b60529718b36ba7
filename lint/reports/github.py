"""GitHub Actions: one workflow command for each finding, which GitHub shows on the changed lines.

Only the first ten of each level are shown for a step, so the gravest stand first. The escapes are those that the
runner undoes: `%`, CR and LF everywhere, `:` and `,` in properties too.
"""

from __future__ import annotations

import os

from ..diagnostic import Diagnostic
from ..finding import Severity
from ..terminal import visible
from . import Run
from ._paths import relative

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(run: Run) -> str:
    """One line for each finding, errors first; nothing when there are none."""
    root = os.environ.get("GITHUB_WORKSPACE", "")  # a step may run in a folder below it
    return "".join(_command(item, root) for item in sorted(run.diagnostics, key=lambda item: -item.severity))


def _command(item: Diagnostic, root: str) -> str:
    path = relative(item.path, root)
    last = item.end.row - (item.end.column == 1 and item.end.row > item.start.row)
    properties = {
        "title": f"copydesk {item.code} {item.name}",
        "file": path,
        "line": str(item.start.row),
        "endLine": str(last),
    }
    if last == item.start.row == item.end.row:  # GitHub takes columns only within one line
        properties["col"] = str(item.start.column)
        properties["endColumn"] = str(item.end.column)
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    message = visible(f"{path}:{item.start.row}:{item.start.column}: {item.code} {item.message}")
    return f"::{_LEVELS[item.severity]} {listed}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
