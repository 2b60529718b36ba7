"""LBL019: a second dateline, or that of another agency, stands at the start of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Related, delete
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._datelines import Dateline, datelines
from ._shared import body

_ROUNDUP = 3  # so many datelines are a collection of reports
_LATE = 2  # blocks of running text above a first dateline that comes too late
# The paragraphs of the examples.
_LEDE = "The bank kept its rate at three per cent on Thursday, as most of those who were asked had foretold."
_NEXT = "The won fell a little against the dollar and the yen, and shares in Seoul closed lower for a third day."
_LAST = "The next meeting of the seven members of the board is in November, after the elections to parliament."


class SecondDateline(Rule):
    """A second dateline, or that of another agency, stands at the start of a paragraph.

    A report has one dateline, before its first sentence. A second one, or a first in the middle, is where another
    report was joined on. Collections of reports have three or more, or a heading above each, and are left alone. Where
    the config names the house's own agencies (`[agency] own = ["Reuters"]`), the dateline of another is found too.

    Fix: unsafe; the dateline is removed, but not the only one of a report.
    """

    code = "LBL019"
    name = "second-dateline"
    not_in = ("docs", "fiction", "letter", "listing", "recipe", "transcript")
    bad = {
        f"Rates stay\n\nSEOUL, Oct. 19 (Yonhap) -- {_LEDE}\n\n{_NEXT}\n\n[[SEOUL, Oct. 19 (Reuters) -]] {_LAST}": (
            f"Rates stay\n\nSEOUL, Oct. 19 (Yonhap) -- {_LEDE}\n\n{_NEXT}\n\n{_LAST}"
        ),
        f"Rates stay\n\nSEOUL — {_LEDE}\n\n[[TOKYO —]] {_NEXT}\n\n{_LAST}": (
            f"Rates stay\n\nSEOUL — {_LEDE}\n\n{_NEXT}\n\n{_LAST}"
        ),
        f"Rates stay\n\nSEOUL — {_LEDE}\n\n{_NEXT}\n\n[[SEOUL (AP) —]] The yen rose a little in the afternoon.": (
            f"Rates stay\n\nSEOUL — {_LEDE}\n\n{_NEXT}\n\nThe yen rose a little in the afternoon."
        ),
        f"Rates stay\n\n{_LEDE}\n\n{_NEXT}\n\n[[Seoul (AFP) –]] {_LAST}": (
            f"Rates stay\n\n{_LEDE}\n\n{_NEXT}\n\n{_LAST}"
        ),
    }
    good = (
        f"Rates stay\n\nSEOUL, Oct. 19 (Yonhap) -- {_LEDE}\n\n{_NEXT}\n\n{_LAST}",
        f"Rates stay\n\nSEOUL — {_LEDE}\n\nMarkets\n\nTOKYO — {_NEXT}\n\n{_LAST}",
        f"News in brief\n\nSEOUL — {_LEDE}\n\nTOKYO — {_NEXT}\n\nBEIJING — {_LAST}",
        f"Rates stay\n\nSEOUL — {_LEDE}\n\nNATO, the alliance, met on the same day. {_NEXT}\n\n{_LAST}",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        found = doc.memo(datelines)
        if not 0 < len(found) < _ROUNDUP:
            return
        own = {name.casefold() for name in doc.house.own_agency}
        first = found[0]
        if self._is_late(doc, first):
            yield self._removable(doc, first, f'dateline "{self._shown(doc, first)}" stands in the middle of the text')
        elif own and first.agency and first.agency.casefold() not in own:
            yield Finding(self._span(doc, first), f'dateline of another agency: "{first.agency}"', sure=0.8)
        for other in found[1:]:
            if self._is_joined(doc, other):
                message = f'"{self._shown(doc, other)}" is a second dateline'
                yield self._removable(doc, other, message, (Related(self._span(doc, first), "the first dateline"),))

    def _is_late(self, doc: Document, line: Dateline) -> bool:
        """True if a dateline with a date or an agency has paragraphs above it, none of them a heading of its own."""
        above = sum(
            block.kind is Kind.PARAGRAPH and number >= doc.memo(body).start - 1
            for number, block in enumerate(doc.blocks[1 : line.number], 1)
        )
        return line.full and above >= _LATE and self._is_joined(doc, line)

    @staticmethod
    def _is_joined(doc: Document, line: Dateline) -> bool:
        """True unless a heading, or a rule of signs, above a dateline begins a report of its own."""
        return doc.blocks[line.number - 1].kind in {Kind.PARAGRAPH, Kind.CAPTION, Kind.QUOTE}

    @staticmethod
    def _span(doc: Document, line: Dateline) -> Span:
        return Span(line.span.start, line.span.start + len(doc[line.span].rstrip()))

    def _shown(self, doc: Document, line: Dateline) -> str:
        return doc[self._span(doc, line)].rstrip(" -–—:")

    def _removable(self, doc: Document, line: Dateline, message: str, related: tuple[Related, ...] = ()) -> Finding:
        fix = delete(line.span, "Remove the dateline")
        return Finding(self._span(doc, line), message, (fix,), related, sure=0.85)
