"""FCT016: "60 of 100, or 50 per cent": a share that is another percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._shared import SMALL, Figure, plain, read

_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?(?:\s(?:thousand|million|billion))?|\b(?:{'|'.join(SMALL)}))"
_SHARE = rf"(?P<part>{_NUMBER})\s+(?:out\s+)?of\s+(?:(?:the|its|their|all|a\s+total\s+of)\s+)*(?P<whole>{_NUMBER})"
_PERCENT = (
    r"(?P<rough>(?:about|around|some|nearly|almost|over|roughly|approximately|more\s+than|just\s+\w+)\s+)?"
    r"(?P<percent>\d[\d,.]*)\s?(?:%|per\s?cent)"
)
_ENDS = r"(?=\s*(?:[.,;:)–—-](?!\d)|$|of\s+(?:the\s+total|all|them)\b))"
_SHAPES = (
    pattern(
        rf"(?<![\w.,$£€/-]){_SHARE}(?:\s+[^\W\d_][\w’'-]*){{0,3}}(?:,?\s+or|,?\s+i\.e\.,?|,\s+that\s+is,?|,\s+which\s+is|\s\()\s?"
        rf"{_PERCENT}{_ENDS}",
        re.IGNORECASE,
    ),
    pattern(
        rf"(?<![\w.,$£€/-]){_PERCENT}(?:\s+of\s+[^\W\d_]\w*)?(?:,\s+or|\s\()\s?{_SHARE}(?=[\s),.;])", re.IGNORECASE
    ),
)
_ROUNDED = 1.5  # points that a percentage may be off,
_ROUGH = 6.0  # and one that says it is rough


class ShareMismatch(Rule):
    """A number of a whole is another percentage of it than the text says.

    "60 of the 100 members, or 50 per cent": one of the three figures is wrong. Read are a part, its whole and a
    percentage that are told as one ("60 of 100, or", "12 out of 48 (25 %)", "25 % (12 of 48)"). A percentage of
    something else ("or 50 per cent of the women") is left alone.

    Fix: none; which figure is wrong is not in the text.
    """

    code = "FCT016"
    name = "share-mismatch"
    terms = ("%", "percent", "per cent")
    bad = {
        "In the vote 60 of the 100 members, or [[50 per cent]], were for the plan.": None,
        "Inspectors closed 12 out of 48 kitchens ([[35%]]) last year.": None,
        "The party won [[40 percent]] (36 of 60) of the seats.": None,
        "Three of four farms, or [[57 percent]], grow rye.": None,
    }
    good = (
        "In the vote 60 of the 100 members, or 60 per cent, were for the plan.",
        "Inspectors closed 12 out of 48 kitchens (25%) last year, and 13 of 48, or nearly 30 percent, the year before.",
        "In May 60 of the 100 members, or 50 per cent of the women, came.",
        "The firm holds two of 30 mills, or 5 percent of output. It won 3 of 4 (75 percent).",
        "On 12 of May 2019, 40 percent came.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        done = -1
        for hit in doc.hits(self):
            line = doc.line_at(hit.span.start)
            low, high = max(done, line.start, hit.span.start - 90), min(line.end, hit.span.end + 60)
            if doc.text.find(" of ", max(0, low), high) < 0:
                continue
            for match in (found for shape in _SHAPES for found in shape.finditer(doc.text, max(0, low), high)):
                if match.start() < done or not match.start("percent") < hit.span.end <= match.end() + 9:
                    continue
                done = match.end()
                yield from _judge(doc, match)


def _judge(doc: Document, match: re.Match[str]) -> Iterator[Finding]:
    """The finding on one share, if its percentage is another one."""
    part, whole, percent = (read(doc.text, match.start(group)) for group in ("part", "whole", "percent"))
    if not part or not whole or not percent or not 0 < part.value <= whole.value:
        return
    real = 100 * part.value / whole.value
    slack = _ROUGH if match["rough"] else max(_ROUNDED, percent.step / 2)
    if abs(real - percent.value) > slack and not _rounded(part, whole, percent):
        message = f"{doc[part.number]} of {doc[whole.number]} is {plain(real)} %, not {plain(percent.value)} %"
        yield Finding(
            percent.span, message, related=(Related(part.number, "the part"), Related(whole.number, "the whole"))
        )


def _rounded(part: Figure, whole: Figure, percent: Figure) -> bool:
    """True when the figures agree at the rounding of those that carry a scale word ("2 of 3 million")."""
    if part.scale == whole.scale == 1:
        return False
    return 100 * part.low / whole.high <= percent.high and 100 * part.high / whole.low >= percent.low
