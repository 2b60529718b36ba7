"""MTR028: a place set off by an equals sign, as Japanese and Korean captions have it."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_PLACE = pattern(
    r"(?<=[\w)”\"'’.]) ?(=) ?(?:(?:in|at|on|near|[Pp]hoto|provided|taken)\b[^=\n]{2,60}"
    r"|[A-Z][\w’'-]+(?:,? (?:[A-Z][\w’'-]+|of|the|\d{1,2}(?:st|nd|rd|th)?|on)){0,6})\)?$"
)
_FORMULA = pattern(r"[+*/^<>\d]\s?=|=\s?[\d+*/^-]|\b\w = \w\b|==")


class CaptionEquals(Rule):
    """A caption ends in an equals sign and a place, as in "The mayor opens the hall = Olm City".

    Japanese and Korean papers set place, date and source off with "="; translated copy keeps the sign. It must be the
    only one in a line of six words or more and be followed by a name or "in", "at", "photo". Formulas, definitions with
    figures, documentation and code are left alone.

    Fix: unsafe; a comma takes its place.
    """

    code = "MTR028"
    name = "caption-equals"
    severity = Severity.WARNING
    not_in = ("docs", "listing", "recipe")
    terms = (" =",)
    bad = {
        "The mayor and two pupils open the hall[[ =]] Olm City": "The mayor and two pupils open the hall, Olm City",
        "A boat leaves the old harbour on Sunday[[ =]] in Melk": "A boat leaves the old harbour on Sunday, in Melk",
        "Two teams receive their new flags from the governor[[ =]] Photo by Ana Ruiz": (
            "Two teams receive their new flags from the governor, Photo by Ana Ruiz"
        ),
    }
    good = (
        "If work is force, then power = Work over time is wrong.".replace("Work", "work"),
        "The sum of the two numbers in the first box = 42",
        "In this town as in every other: more money = More trouble and a = B",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            line = doc.line_at(hit.span.start)
            text = doc[line]
            if text.count("=") != 1 or text.count(" ") < 6 or _FORMULA.search(text) or doc.is_code(hit.span.start):
                continue
            match = _PLACE.search(doc.text, max(line.start, hit.span.start - 1), line.end)
            if match:
                span = Span(hit.span.start, match.end(1))
                fix = Fix("Use a comma", (Edit(span, ","),))
                yield Finding(span, 'a place set off by "=", as in Japanese or Korean captions', (fix,))
