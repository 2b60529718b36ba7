"""MTR023: a time of day as another language writes it."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_UHR = pattern(r"(?<![\d.:])([01]?\d|2[0-3])(?:[.:]([0-5]\d))? Uhr\b")
_H = pattern(
    r"(?P<lead>\b(?:at|from|until|till|by|before|after|around|and|to|between|about) (?:about |around )?)"
    r"(?P<hour>[01]?\d|2[0-3])h(?P<minute>[0-5]\d)?\b(?! ?(?:min|\d))",
)
_BEFORE_CLOCK = pattern(r"(?<![\d.:])(?:(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)|(?P<late>1[3-9]|2[0-3])) \Z")


class ForeignTime(Rule):
    """A time of day is written as in German or French: "9.30 Uhr", "21h30", "18 o'clock".

    English copy has 9:30 or 9.30 p.m., and "o'clock" only behind a full hour up to twelve. After "h" the time counts
    only behind a word such as "at" or "until", so durations ("a time of 2h30") and units are left alone.

    Fix: safe; hour and minute with a colon. The house decides about a.m. and p.m.
    """

    code = "MTR023"
    name = "foreign-time"
    severity = Severity.WARNING
    terms = ("foreign_time.tsv", "o'clock", "o’clock")
    bad = {
        "The vote is at [[9.30 Uhr]] in Olm.": "The vote is at 9:30 in Olm.",
        "Doors open at [[21h30]]; the bar closes at [[2h]].": "Doors open at 21:30; the bar closes at 2:00.",
        "Doors open at [[18.30 o'clock]] and close at [[23 o’clock]].": "Doors open at 18:30 and close at 23:00.",
        "It lasts from [[14h]] to [[15h30]].": "It lasts from 14:00 to 15:30.",
    }
    good = (
        "He ran it in 2h30 and rested for 8h.",
        "The vote is at 9:30 in Olm, the count at 12 o'clock.",
        "A rate of 5h per day; 20 Uhren were sold.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        clocks = [hit.span for hit in doc.hits(self) if hit.form.endswith("clock")]
        for clock in dict.fromkeys(clocks):  # which both apostrophes find
            time = _BEFORE_CLOCK.search(doc.text, max(0, clock.start - 6), clock.start)
            if time:
                span = Span(time.start(), clock.end)
                yield _finding(span, doc[span], time["hour"] or time["late"], time["minute"])
        if len(clocks) == len(doc.hits(self)):
            return
        for match in _UHR.finditer(doc.text):
            yield _finding(Span(*match.span()), match.group(), match.group(1), match.group(2))
        for match in _H.finditer(doc.text):
            span = Span(match.start("hour"), match.end())
            if not doc.is_code(span.start):
                yield _finding(span, doc[span], match.group("hour"), match.group("minute"))


def _finding(span: Span, text: str, hour: str, minute: str | None) -> Finding:
    meant = f"{int(hour)}:{minute or '00'}"
    return Finding(span, f'"{text}" is {meant} in English', (replace(span, meant, safety=Safety.SAFE),))
