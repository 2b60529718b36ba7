"""Places in a text: spans, the map from a document's text back to its source file, and line/column conversion.

Every offset inside copydesk counts code points from 0; every span is half-open. Rows and columns exist only at the edge
and come from one `LineIndex`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from .patterns import pattern

_BREAK = pattern(r"\r\n?|\n")


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True if the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True if `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Piece(NamedTuple):
    """One run of a document's text and the run of source it came from.

    `verbatim` pieces have the same characters on both sides, so an offset inside maps one to one; in the others
    (an entity, a dropped tag) only the ends correspond.
    """

    text: Span
    source: Span
    verbatim: bool


class OffsetMap:
    """The way back from text offsets to source offsets: pieces in order, without gaps in the text.

    Source that no piece covers (tags, comments) is simply absent from the text.
    """

    __slots__ = ("_starts", "pieces")

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces = tuple(pieces)
        self._starts = [piece.text.start for piece in self.pieces]

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text that is its own source."""
        return cls((Piece(Span(0, length), Span(0, length), True),))

    def to_source(self, span: Span) -> tuple[Span, bool]:
        """The source span of a text span, and whether an edit of it may be written back.

        An edit may be written back only when the whole span lies in verbatim pieces that also touch in the source.
        """
        if not self.pieces:
            return Span(0, 0), False
        first = self._piece_at(span.start)
        last = first if span.end <= self.pieces[first].text.end else self._piece_at(span.end - 1)
        writable = True
        previous: Piece | None = None
        for piece in self.pieces[first : last + 1]:
            if not piece.verbatim or (previous is not None and previous.source.end != piece.source.start):
                writable = False
                break
            previous = piece
        start = self._offset(self.pieces[first], span.start, end=False)
        end = self._offset(self.pieces[last], span.end, end=True) if span.end > span.start else start
        return Span(start, max(start, end)), writable

    def _piece_at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    @staticmethod
    def _offset(piece: Piece, offset: int, *, end: bool) -> int:
        if piece.verbatim:
            return min(piece.source.start + offset - piece.text.start, piece.source.end)
        inside = offset > piece.text.start
        return piece.source.end if end and inside else piece.source.start if not inside else piece.source.end


def cut(source: str, cuts: Iterable[tuple[Span, str]]) -> tuple[str, OffsetMap]:
    """The text of a source after some spans were taken out or replaced by other text, and the map back.

    Where cuts overlap, the one that starts first wins, and of two that start together the longer.
    """
    pieces: list[Piece] = []
    parts: list[str] = []
    at = start = 0
    for span, text in [
        *sorted(cuts, key=lambda item: (item[0].start, -item[0].end)),
        (Span(len(source), len(source)), ""),
    ]:
        if span.start < start:
            continue
        if span.start > start:
            pieces.append(Piece(Span(at, at + span.start - start), Span(start, span.start), True))
            parts.append(source[start : span.start])
            at += span.start - start
        if text:
            pieces.append(Piece(Span(at, at + len(text)), span, text == source[span.start : span.end]))
            parts.append(text)
            at += len(text)
        start = span.end
    return "".join(parts), OffsetMap(pieces) if pieces else OffsetMap.identity(0)


def line_spans(text: str) -> list[Span]:
    """The spans of all lines of `text`, without their line breaks (LF, CRLF or CR). Always at least one line."""
    spans: list[Span] = []
    start = 0
    if "\r" in text:
        for match in _BREAK.finditer(text):
            spans.append(Span(start, match.start()))
            start = match.end()
    else:
        find = text.find
        at = find("\n")
        while at >= 0:
            spans.append(Span(start, at))
            start = at + 1
            at = find("\n", start)
    spans.append(Span(start, len(text)))
    return spans


class LineIndex:
    """Rows and columns of one text. Rows and columns count from 1; columns count code points."""

    __slots__ = ("_lines", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = line_spans(text)
        self._starts = [line.start for line in self._lines]

    def __len__(self) -> int:
        return len(self._lines)

    def position(self, offset: int) -> tuple[int, int]:
        """(row, column) of an offset; the offset of a line break belongs to the line it ends."""
        row = bisect_right(self._starts, offset)
        return row, offset - self._starts[row - 1] + 1

    def row(self, offset: int) -> int:
        """The row an offset lies in."""
        return bisect_right(self._starts, offset)

    def line(self, row: int) -> Span:
        """The span of a row, without its line break."""
        return self._lines[row - 1]
