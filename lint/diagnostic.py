"""What reports read: a flat, JSON-ready record in the coordinates of the source file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from .document import Document
from .finding import Safety, Severity
from .spans import Span


class Position(NamedTuple):
    """A place in the source file. Rows and columns count from 1, columns in code points."""

    row: int
    column: int


class Change(NamedTuple):
    """One edit of a fix, in source code points and positions; `content` is already escaped for the file's format."""

    span: Span
    start: Position
    end: Position
    content: str


class Remedy(NamedTuple):
    """One fix of a diagnostic. `safety` is SHOWN when the source cannot take the edit as it stands."""

    title: str
    safety: Safety
    changes: tuple[Change, ...]
    group: str = ""


class Place(NamedTuple):
    """A related place and why it matters."""

    span: Span
    start: Position
    end: Position
    message: str


class Diagnostic(NamedTuple):
    """One finding as reported. `span` is in source code points; `end` is exclusive; `sure` runs from 0 to 1."""

    path: str
    code: str
    name: str
    severity: Severity
    sure: float
    message: str
    span: Span
    start: Position
    end: Position
    fixes: tuple[Remedy, ...] = ()
    related: tuple[Place, ...] = ()
    fingerprint: str = ""
    url: str = ""

    @property
    def fix(self) -> Remedy | None:
        """The fix the command line may apply: the first."""
        return self.fixes[0] if self.fixes else None

    @property
    def key(self) -> tuple[object, ...]:
        """The order of diagnostics in every report."""
        return (self.path, self.span, self.code, self.message)


def mended_together(found: Iterable[Diagnostic]) -> Iterator[list[Diagnostic]]:
    """The diagnostics in units: those whose first fixes are of one group, and each other one alone."""
    units: dict[str, list[Diagnostic]] = {}
    for number, item in enumerate(found):
        units.setdefault((item.fix.group if item.fix else "") or f"\0{number}", []).append(item)
    yield from units.values()


class Checked(NamedTuple):
    """One file after a check.

    `document` is what was checked (None where the file could not be read); `broken` tells that the file or a rule
    failed, so that silence proves nothing.
    """

    path: str
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]
    broken: bool = False

    @property
    def source(self) -> str | None:
        """The decoded text of the file, in whose coordinates the diagnostics are."""
        return self.document.source if self.document else None


class Checker(Protocol):
    """What finds diagnostics: the linter, or the linter with LanguageTool."""

    def check(self, document: Document, skip: frozenset[str] = frozenset()) -> Checked:
        """All diagnostics of a document, in order, without rules whose codes are in `skip`."""
