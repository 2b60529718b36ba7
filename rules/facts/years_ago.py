"""FCT017: "in 2010, five years ago": a span of years that leads to another present than the text's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._dates import MONTH, dateline
from ._shared import SMALL, read

_NUMBER = rf"(?:\d{{1,3}}|(?:{'|'.join(SMALL)})(?:-(?:{'|'.join(SMALL)}))?)"
_YEAR = rf"(?:in|since|of)\s+(?:{MONTH}\s+)?(?P<year>(?:1[89]|20)\d\d)"
_SHAPES = (
    pattern(
        rf"\b{_YEAR}(?:,\s+|\s\(|,?\s+[–—-]\s+)(?:just\s+|exactly\s+|only\s+)?(?P<count>{_NUMBER})\s+years\s+ago", re.I
    ),
    pattern(rf"(?<![\w.,-])(?P<count>{_NUMBER})\s+years\s+ago(?:,\s+|\s\(|\s+){_YEAR}(?![\w-])", re.I),
)
_ROUGH = pattern(r"\b(?:about|around|some|nearly|almost|over|than|roughly|least|approximately|past|to|or)\s+$", re.I)
_REACH = 60


class _Told(NamedTuple):
    """A year with the years that have passed since, where they stand, and the present they lead to."""

    span: Span
    year: int
    years: int

    @property
    def now(self) -> int:
        return self.year + self.years

    @property
    def slack(self) -> int:
        """Years that the sum may be off: more for a round number, which is seldom exact."""
        return 3 if self.years >= 20 and self.years % 5 == 0 else 1


class YearsAgo(Rule):
    """A year and the years since then do not lead to the present of the text.

    "In 2010, five years ago" belongs to a text of 2015. Where the text gives its own date (a dateline, metadata), the
    sum must come near its year; where it does not, two such sums in one text must come near each other. Round numbers
    may be off by three years, others by one; rough ones ("about five") and quotations are left alone.

    Fix: none; the year or the number may be wrong.
    """

    code = "FCT017"
    name = "years-ago"
    terms = ("years ago",)
    bad = {
        "Mill closes\n\nPublished: 25 July 2019\n\nThe mill opened in 2010, [[five years ago]], with 40 workers.": None,
        "The port was built in 1998, seven years ago. The bridge fell [[four years ago, in 2011]], in a storm.": None,
        "The club was founded in 2003, 12 years ago. It won the cup in 2012, [[nine years ago]].": None,
    }
    good = (
        "Mill closes\n\nPublished: 25 July 2019\n\nThe mill opened in 2014, five years ago, with 40 workers.",
        "The port was built in 1998, seven years ago. The bridge fell four years ago, in 2001, in a storm.",
        "The club was founded in 2003, 12 years ago. It won the cup in 2012, three years ago.",
        "The club was founded in 1963, 50 years ago. It won the cup in 2012, about nine years ago, or in 2013.",
        'The mill opened in 2010, five years ago. "I came here in 1970, ten years ago," reads a letter.',
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        told = list(_told(doc, self))
        stamp = dateline(doc) if told else None
        for item in told:
            if stamp:
                if abs(item.now - stamp.year) > item.slack:
                    yield Finding(item.span, f"{item.year} + {item.years} is {item.now}; the text is of {stamp.year}")
                continue
            before = [other for other in told if other.span < item.span]
            if before and all(abs(item.now - other.now) > item.slack + other.slack - 1 for other in before):
                first = before[0]
                where = Related(first.span, f"{first.year} + {first.years} is {first.now}")
                message = (
                    f"{item.year} + {item.years} is {item.now}; in line {doc.row(first.span.start)} it is {first.now}"
                )
                yield Finding(item.span, message, related=(where,))


def _told(doc: Document, rule: Rule) -> Iterator[_Told]:
    """The exact statements of a text outside quotations, in order."""
    for hit in doc.hits(rule):
        line = doc.line_at(hit.span.start)
        low, high = max(line.start, hit.span.start - _REACH), min(line.end, hit.span.end + _REACH)
        for shape in _SHAPES:
            match = next((m for m in shape.finditer(doc.text, low, high) if m.start() < hit.span.end <= m.end()), None)
            if not match or doc.quoted(match.start()):
                continue
            at = match.start("count")
            count = read(doc.text, at)
            if count and not _ROUGH.search(doc.text, max(line.start, at - 16), at):
                end = hit.span.end if match.start("year") < at else match.end()
                yield _Told(Span(at, end), int(match["year"]), int(count.value))
                break
