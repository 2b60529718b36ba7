"""Output formats: one module each with `render(run) -> str` over one `Run`."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from ..diagnostic import Checked, Diagnostic

FORMATS = ("full", "concise", "json", "github", "gitlab", "junit", "sarif")


class Run(NamedTuple):
    """What a report shows: the files in order, and how a terminal wants it.

    `applied` fixes were made; `accepted` findings were left out, for a baseline holds them.
    """

    files: Sequence[Checked]
    color: bool = False
    width: int = 80
    applied: int = 0
    accepted: int = 0

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All diagnostics, in order of files."""
        return [item for file in self.files for item in file.diagnostics]


class Report(Protocol):
    """What a report module offers."""

    @staticmethod
    def render(run: Run) -> str:
        """The whole output, with a final newline unless it is empty."""
        ...


def report(name: str) -> Report:
    """The report module of a format."""
    module: Report = importlib.import_module(f".{name}", __name__)  # type: ignore[assignment]
    return module
