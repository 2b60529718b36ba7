"""LBL021: the same picture credit stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Edit, Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._credits import TERMS, at_end, lines, whole

_LONGEST = 420  # characters of a caption with its credit
_SHORTEST = 4  # characters of a credit that can be told from chance
_CREDIT = 60  # characters of the longest
_GAP = 4  # most characters between two equal halves of a line, and one
_WORD = pattern(r"\w+")
_LABEL = frozenset("photo photos image images picture pictures credit credits courtesy by source of".split())


class RepeatedCredit(Rule):
    """The same picture credit stands twice.

    A page prints the credit below a picture and keeps it in the caption too; copied, it stands twice on a line ("Photo:
    AFP Photo: AFP", "... in Seoul. (Yonhap) ... in Seoul. (Yonhap)") or on the next line again.

    Fix: unsafe; the second credit is removed, with its line where nothing else stands there.
    """

    code = "LBL021"
    name = "repeated-credit"
    not_in = ("docs", "listing")
    terms = TERMS
    bad = {
        "The port.\n\nA ferry in the port of Split. Photo: AFP [[Photo: AFP]]\n\nIt is late.": (
            "The port.\n\nA ferry in the port of Split. Photo: AFP\n\nIt is late."
        ),
        "The port.\n\nA ferry in Split (Ana Kovac/AP)\n[[Ana Kovac/AP]]\n\nIt is late.": (
            "The port.\n\nA ferry in Split (Ana Kovac/AP)\n\nIt is late."
        ),
        "The port.\n\nGetty Images [[Getty Images]]\n\nIt is late.": "The port.\n\nGetty Images\n\nIt is late.",
    }
    good = (
        "The port.\n\nA ferry in Split (Ana Kovac/AP)\n\nA boat in Split (Ana Kovac/AP)\n\nIt is late.",
        "The port.\n\nThe AFP reporter saw it. Photo: AFP\n\nIt is late.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        above = (-2, "")
        for number in lines(doc, self):
            block = doc.blocks[number]
            if block.kind is Kind.CODE or block.span.end - block.span.start > _LONGEST:
                continue
            text = doc[block.span]
            first = _second(text)
            if first:
                yield self._inside(doc, block.span, first)
                continue
            alone = whole(text)
            credit = None if alone else at_end(text)
            key = _key(text if alone else text[credit.start :] if credit else "")
            if alone and key and above == (number - 1, key):
                fix = Fix("Remove the line", doc.removals([block.span]))
                yield Finding(block.span, f'credit "{text}" stands a second time', (fix,), sure=0.85)
            above = (number, key)

    @staticmethod
    def _inside(doc: Document, line: Span, at: int) -> Finding:
        span = Span(line.start + at, line.end)
        start = line.start + len(doc.text[line.start : span.start].rstrip())
        fix = Fix("Remove the second credit", (Edit(Span(start, span.end), ""),))
        return Finding(span, f'"{doc[span]}" stands twice on the line', (fix,), sure=0.85)


def _second(text: str) -> int:
    """Where the second of two equal credits, or of two equal captions, begins that end a line; 0 if none does."""
    size = len(text)
    for gap in range(_GAP):
        half = (size - gap) // 2
        if half >= _SHORTEST and text[:half] == text[half + gap :] and (whole(text[:half]) or at_end(text[:half])):
            return half + gap
    for length in range(_SHORTEST, min(_CREDIT, size // 2)):
        for gap in (1, 3):
            start = size - length
            twice = text[start:] == text[max(0, start - gap - length) : start - gap]
            if twice and text[start - 1] == " " and whole(text[start:]):
                return start
    return 0


def _key(credit: str) -> str:
    """A credit without its label and marks, to compare."""
    return " ".join(word for word in _WORD.findall(credit.casefold()) if word not in _LABEL)
