"""What a rule may say: a finding, in coordinates of the document's text, with its fixes."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from .spans import Span


class Severity(IntEnum):
    """How much a finding matters. INFO reports only in the `strict` profile or when its rule is selected by code."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name used in reports and config."""
        return self.name.lower()


class Safety(IntEnum):
    """When a fix may be applied: never by machine, with `--unsafe-fixes`, or with `--fix` alone."""

    SHOWN = 1
    UNSAFE = 2
    SAFE = 3

    @property
    def applicability(self) -> str:
        """The word for it in machine-readable reports."""
        return {1: "display", 2: "unsafe", 3: "safe"}[self]


class Edit(NamedTuple):
    """Replace the text of `span` by `text`. An empty span inserts, an empty text deletes."""

    span: Span
    text: str


class Fix(NamedTuple):
    """One way to mend a finding.

    Fixes that carry the same non-empty `group` are applied together or not at all (the lines of one widget block).
    """

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.UNSAFE
    group: str = ""


class Related(NamedTuple):
    """Another place that explains a finding: the other spelling, the other date."""

    span: Span
    message: str


class Finding(NamedTuple):
    """One thing a rule has to say about one span.

    Several `fixes` are choices; the command line applies only the first. `sure` is the rule's confidence from 0 to 1.
    `severity` overrides the rule's own for this finding alone; `url` leads to a page about it.
    """

    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    sure: float = 1.0
    severity: Severity | None = None
    url: str = ""


def replace(span: Span, text: str, title: str = "", safety: Safety = Safety.UNSAFE, group: str = "") -> Fix:
    """A fix of one edit; the title says what the text becomes unless one is given."""
    return Fix(title or f'Use "{text}"', (Edit(span, text),), safety, group)


def delete(span: Span, title: str, safety: Safety = Safety.UNSAFE, group: str = "") -> Fix:
    """A fix that removes one span."""
    return Fix(title, (Edit(span, ""),), safety, group)
