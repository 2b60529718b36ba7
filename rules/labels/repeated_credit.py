"""LBL021: the same picture credit stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._credits import TERMS, at_end, credits, whole

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
        for line in doc.memo(credits, self):
            second = _half(line.text) or (_tail(line.text) if line.alone or line.credit else 0)
            if second:
                yield self._inside(doc, line.block.span, second)
                continue
            key = _key(line.text[line.credit.start :] if line.credit else line.text if line.alone else "")
            if line.alone and key and above == (line.number - 1, key):
                fix = Fix("Remove the line", doc.removals([line.block.span]))
                yield Finding(line.block.span, f'credit "{line.text}" stands a second time', (fix,), sure=0.85)
            above = (line.number, key)

    @staticmethod
    def _inside(doc: Document, line: Span, at: int) -> Finding:
        span = Span(line.start + at, line.end)
        start = line.start + len(doc.text[line.start : span.start].rstrip())
        fix = Fix("Remove the second credit", (Edit(Span(start, span.end), ""),))
        return Finding(span, f'"{doc[span]}" stands twice on the line', (fix,), sure=0.85)


def _half(text: str) -> int:
    """Where the second half of a line begins that is equal to the first, if each is or ends with a credit; or 0."""
    for gap in range(_GAP):
        half = (len(text) - gap) // 2
        if half >= _SHORTEST and text[:half] == text[half + gap :] and (whole(text[:half]) or at_end(text[:half])):
            return half + gap
    return 0


def _tail(text: str) -> int:
    """Where the credit at the end of a line begins that stands before itself; or 0."""
    for length in range(_SHORTEST, min(_CREDIT, len(text) // 2)):
        start = len(text) - length
        if text[start - 1] == " ":
            for gap in (1, 3):
                twice = text[start:] == text[max(0, start - gap - length) : start - gap]
                if twice and whole(text[start:]):
                    return start
    return 0


def _key(credit: str) -> str:
    """A credit without its label and marks, to compare."""
    return " ".join(word for word in _WORD.findall(credit.casefold()) if word not in _LABEL)
