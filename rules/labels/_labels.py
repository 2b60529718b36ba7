"""Lines that begin with a label and a colon or another mark: found once for all rules that ask about them."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.lint.document import Block, Document, Kind
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

_REACH = 60  # characters from the start of a line in which its label ends
_LABEL = pattern(
    r"[»►▶→▲•*>›–—\-\s\[]{0,4}(#?[^\W\d_][^:：|»•→\]\n]{0,44}?)\s?([:：|»•→\]]|(?<=\s)[-–—](?=\s))\s*(?=\S)"
)
_MARK = pattern(r"[:：|»•→\]–—-]")
_TURN = 36  # characters of the longest label that a speaker or an entry of a list has
_PATHS = ("//", ":")  # what follows the colon of an address or of a namespace


class Labelled(NamedTuple):
    """One line with a label: its block, the label, the mark behind it, and where the text after it begins."""

    block: Block
    label: Span
    mark: str
    rest: int

    @property
    def words(self) -> int:
        """Roughly how many words the label stands before."""
        return (self.block.span.end - self.rest) // 6


def labelled(doc: Document) -> tuple[Labelled, ...]:
    """The lines of a document that begin with a label, in order; ask through `doc.memo`."""
    text = doc.text
    found = []
    for block in doc.blocks:
        start, end = block.span
        if block.kind is Kind.CODE or not _has_mark(text, start, min(end, start + _REACH)):
            continue
        match = _LABEL.match(text, start, end)
        if match and not text.startswith(_PATHS, match.end(2)):
            found.append(Labelled(block, Span(*match.span(1)), match.group(2), match.end()))
    return tuple(found)


def _has_mark(text: str, start: int, end: int) -> bool:
    """True if a mark that a label may end with stands in a piece of text: false for most lines, at little cost."""
    found = _MARK.search(text, start, end)
    while found and found.group() == "-" and not text[found.end() : found.end() + 1].isspace():
        found = _MARK.search(text, found.end(), end)
    return found is not None


def turns(doc: Document) -> int:
    """How many lines are like the turns of speakers or the entries of a list: a short label, a colon, a space."""
    return sum(
        item.mark == ":" and item.label.end - item.label.start <= _TURN and doc.text[item.rest - 1] == " "
        for item in doc.memo(labelled)
    )
