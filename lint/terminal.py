"""How text looks in a terminal: stand-ins for what must not be sent there, cells instead of code points, wrapping.

Widths are terminal cells. They come from the library wcwidth, which is imported only for text outside the ranges of
which every terminal draws one cell for each character.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import count, groupby, repeat
from operator import attrgetter, itemgetter
from typing import NamedTuple

from .patterns import pattern
from .spans import Span

TAB = 4
ELLIPSIS = "…"
_ODD = pattern(
    "[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0391-\u03a1\u03a3-\u0481\u048a-\u052f\u1e00-\u1eff"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2193\u2500-\u257f]"
)
_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}  # control, format, surrogate, private use, line and paragraph separators
_JOINERS = "\u200c\u200d"  # between letters of Indic and Persian words and inside emoji


def visible(text: str) -> str:
    """The text with a stand-in for each character that would act on the terminal or could not be seen.

    Controls become their pictures (␛), directional and other format characters their number (‹U+202E›), and a byte
    that was not valid in the file's encoding that byte (‹E9›).
    """
    return _ODD.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    from unicodedata import category

    char, at = match.group(), match.start()
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if 0xDC80 <= code <= 0xDCFF:
        return f"‹{code - 0xDC00:02X}›"
    if category(char) not in _UNSAFE or (char in _JOINERS and at and match.string[at - 1] > "\x7f"):
        return char
    return f"‹U+{code:04X}›"


class Cell(NamedTuple):
    """What is drawn for one user-perceived character: its text, its width, and the code points it stands for."""

    text: str
    width: int
    start: int
    end: int


_WIDTH, _START, _END = map(attrgetter, ("width", "start", "end"))


def cells(line: str) -> list[Cell]:
    """The cells of one line. Tabs are drawn as blanks to the next stop; a lone combining mark sits on a circle."""
    if not _ODD.search(line):
        return list(map(Cell._make, zip(line, repeat(1), count(), count(1))))
    from wcwidth import iter_graphemes, wcswidth

    found: list[Cell] = []
    at = column = 0
    for cluster in iter_graphemes(line):
        if cluster == "\t":
            width = TAB - column % TAB
            text = " " * width
        else:
            text = visible(cluster)
            width = wcswidth(text)
            if width < 1:
                text, width = "◌" + text, 1
        found.append(Cell(text, width, at, at + len(cluster)))
        at += len(cluster)
        column += width
    return found


def width(text: str) -> int:
    """The cells that a text without line breaks takes."""
    return sum(cell.width for cell in cells(text)) if _ODD.search(text) else len(text)


def cut(text: str, room: int) -> str:
    """The visible text, shortened to `room` cells with an ellipsis where it is longer."""
    whole = Span(0, len(text))
    return excerpt(text, whole, [whole], room).text


def wrap(text: str, room: int, indent: str = "", hanging: str | None = None) -> list[str]:
    """The visible text as lines of at most `room` cells, broken at spaces; a longer word stands on a line of its own.

    `hanging` indents the lines after the first (as `indent` unless given).
    """
    hanging = indent if hanging is None else hanging
    lines: list[str] = []
    line, used = indent, width(indent)
    fresh = True
    for word in visible(text).split(" "):
        size = width(word)
        if not fresh and used + 1 + size > room:
            lines.append(line)
            line, used, fresh = hanging, width(hanging), True
        line += word if fresh else " " + word
        used += size + (not fresh)
        fresh = False
    return [*lines, line]


class Excerpt(NamedTuple):
    """One line as shown: its text in parts, each with the number of the span it belongs to (-1: none), and where to
    underline each span: (column, width) in cells, or None where it is not shown."""

    parts: tuple[tuple[str, int], ...]
    marks: tuple[tuple[int, int] | None, ...]

    @property
    def text(self) -> str:
        """The whole line as shown."""
        return "".join(part for part, _ in self.parts)


def excerpt(text: str, line: Span, spans: Sequence[Span], room: int) -> Excerpt:
    """The part of a line of `text` around the first of some spans that fits into `room` cells.

    A cut side ends in an ellipsis, at a space where one is near. The first span is always shown; where it does not fit
    it loses its end, and what of it lies outside the line is left out. The others are marked where they happen to be
    shown in full, beside what is marked already.
    """
    start, end = max(spans[0].start, line.start), min(spans[0].end, line.end)
    low = max(line.start, start - room)
    high = min(line.end, min(end, start + room) + room)  # never lay out a whole line of megabytes
    found = cells(text[low:high])

    def covered(start: int, end: int) -> tuple[int, int]:
        first = bisect_right(found, start - low, key=_END)
        return first, bisect_left(found, end - low, first, key=_START)

    first, last = covered(start, end)
    left, right = 0, len(found)
    if low > line.start or high < line.end or sum(map(_WIDTH, found)) > room:
        left, right = _window(found, first, last, room - 2)
    owners = [-1] * len(found)
    owners[first:last] = [0] * (last - first)
    for number, span in enumerate(spans[1:], 1):
        inside = low <= span.start < span.end <= high
        one, other = covered(span.start, span.end) if inside else (0, 0)
        if left <= one < other <= right and set(owners[one:other]) == {-1}:
            owners[one:other] = [number] * (other - one)
    shown = list(zip(found[left:right], owners[left:right], strict=True))
    if low > line.start or left > 0:
        shown.insert(0, (Cell(ELLIPSIS, 1, 0, 0), -1))
    if high < line.end or right < len(found):
        shown.append((Cell(ELLIPSIS, 1, 0, 0), 0 if last > right else -1))
    return Excerpt(
        tuple(_parts(shown)), tuple(_marks(shown, len(spans), first - left + (left > 0 or low > line.start)))
    )


def _parts(shown: Sequence[tuple[Cell, int]]) -> Iterator[tuple[str, int]]:
    for owner, run in groupby(shown, key=itemgetter(1)):
        yield "".join(cell.text for cell, _ in run), owner


def _marks(shown: Sequence[tuple[Cell, int]], spans: int, empty: int) -> Iterator[tuple[int, int] | None]:
    """Where each span is to be underlined; an empty one, below what stands at `empty`."""
    for number in range(spans):
        at = next((at for at, (_, owner) in enumerate(shown) if owner == number), None if number else empty)
        if at is None:
            yield None
        else:
            size = sum(cell.width for cell, owner in shown if owner == number)
            yield sum(cell.width for cell, _ in shown[:at]), max(1, size)


def _window(found: Sequence[Cell], first: int, last: int, room: int) -> tuple[int, int]:
    """The cells to show: the span, then as much as fits on both sides, then what is left over on either."""

    def grow(at: int, stop: int, step: int, budget: int) -> tuple[int, int]:
        while at != stop:
            size = found[at if step > 0 else at - 1].width
            if size > budget:
                break
            budget -= size
            at += step
        return at, budget

    def at_word(left: int) -> int:
        near = range(left - 1, min(left + 14, first)) if left else ()
        return next((at + 1 for at in near if found[at].text == " "), left)

    right, spare = grow(first, last, 1, room)
    left = at_word(grow(first, 0, -1, spare // 2 if right == last else min(8, spare))[0])
    spare -= sum(cell.width for cell in found[left:first])
    right, spare = grow(right, len(found), 1, spare)
    if right == len(found):
        left = at_word(grow(left, 0, -1, spare)[0])
    elif right != last:
        stop = last if right > last else first
        right = next((at for at in range(right, max(right - 14, stop), -1) if found[at].text == " "), right)
    return left, right


class Style:
    """Colors, or none: each method dresses a piece of text that is already visible."""

    def __init__(self, on: bool) -> None:
        self._on = on

    def _sgr(self, text: str, codes: str) -> str:
        return f"\x1b[{codes}m{text}\x1b[0m" if self._on and text else text

    def strong(self, text: str) -> str:
        """What the eye should find first."""
        return self._sgr(text, "1")

    def quiet(self, text: str) -> str:
        """What is only there to be looked up."""
        return self._sgr(text, "2")

    def severity(self, text: str, word: str, strong: bool = False) -> str:
        """Red, yellow or blue by the name of a severity."""
        return self._sgr(text, ("1;" if strong else "") + {"error": "31", "warning": "33"}.get(word, "34"))

    def related(self, text: str) -> str:
        """Another place that explains a finding."""
        return self._sgr(text, "36")

    def good(self, text: str) -> str:
        """A remedy, a text that was added, a clean end."""
        return self._sgr(text, "32")

    def gone(self, text: str) -> str:
        """A text that was removed."""
        return self._sgr(text, "31")


def lines_of(text: str) -> Iterator[str]:
    """The lines of a text with their line feeds; only a line feed ends one."""
    start = 0
    while (at := text.find("\n", start)) >= 0:
        yield text[start : at + 1]
        start = at + 1
    if start < len(text):
        yield text[start:]
