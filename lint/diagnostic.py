"""What reports read: a flat, JSON-ready record in the coordinates of the source file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .finding import Safety, Severity
from .spans import Span


class Position(NamedTuple):
    """A place in the source file. Rows and columns count from 1, columns in code points."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Change:
    """One edit of a fix, in source code points and positions; `content` is already escaped for the file's format."""

    span: Span
    start: Position
    end: Position
    content: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """One fix of a diagnostic. `safety` is SHOWN when the source cannot take the edit as it stands."""

    title: str
    safety: Safety
    changes: tuple[Change, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A related place and why it matters."""

    span: Span
    start: Position
    end: Position
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
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


@dataclass(frozen=True, slots=True)
class Checked:
    """One file after a check.

    `source` is its decoded text (None where it could not be read); `broken` tells that the file or a rule failed, so
    that silence proves nothing; `words` counts the words of its text; `text` is what the rules read. `body` has the
    blocks of running text, each with its span in `text` and in `source`; `lang` is a primary tag.
    """

    path: str
    source: str | None
    diagnostics: tuple[Diagnostic, ...]
    broken: bool = False
    words: int = 0
    text: str = ""
    lang: str = ""
    body: tuple[tuple[Span, Span], ...] = ()
