"""Inline comments that silence findings, and the report of those that silence nothing.

<!-- copydesk: ignore[TRN001] the ship's own name -->      this line
<!-- copydesk: ignore-next[TYP] as printed -->             the next line with text
<!-- copydesk: ignore-file -->                             the whole file
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .document import Directive
from .patterns import pattern
from .spans import LineIndex, Span

VERBS = ("ignore", "ignore-next", "ignore-file")
_COMMENT = pattern(r"<!--\s*copydesk:\s*([a-z-]+)(?:\[([^\]\n]*)\])?[ \t]*([^\n]*?)\s*-->")


def directives(source: str) -> tuple[Directive, ...]:
    """All directives of a source text, in order. An unknown verb is kept, to be reported."""
    if "copydesk:" not in source:
        return ()
    return tuple(
        Directive(
            verb=match.group(1),
            rules=tuple(part.strip() for part in (match.group(2) or "").split(",") if part.strip()),
            reason=match.group(3),
            source=Span(*match.span()),
        )
        for match in _COMMENT.finditer(source)
    )


class Suppressions:
    """The directives of one document, ready to be asked; remembers which were of use."""

    def __init__(self, found: Sequence[tuple[Directive, frozenset[str]]], index: LineIndex) -> None:
        """`found` are directives with a known verb, each with the rule codes that it covers (empty: every code)."""
        self._found = [(directive, _rows(directive, index), codes) for directive, codes in found]
        self._used: set[int] = set()

    def hide(self, code: str, first: int, last: int) -> bool:
        """True if a diagnostic of `code` on the rows `first` to `last` is silenced."""
        hiding = {
            number
            for number, (_, rows, codes) in enumerate(self._found)
            if (not codes or code in codes) and first < rows.stop and rows.start <= last
        }
        self._used |= hiding
        return bool(hiding)

    def idle(self) -> Iterator[tuple[Directive, frozenset[str]]]:
        """The directives that have silenced nothing so far, with the codes they cover."""
        for number, (directive, _, codes) in enumerate(self._found):
            if number not in self._used:
                yield directive, codes


def _rows(directive: Directive, index: LineIndex) -> range:
    if directive.verb == "ignore-file":
        return range(1, len(index) + 1)
    row = index.row(directive.source.start)
    if directive.verb == "ignore":
        return range(row, row + 1)
    row = index.row(directive.source.end) + 1
    while row < len(index) and not index.text[index.line(row).start : index.line(row).end].strip():
        row += 1
    return range(row, row + 1)
