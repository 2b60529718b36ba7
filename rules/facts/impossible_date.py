"""FCT003: a date that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._dates import FIRST_YEAR, MONTH, MONTH_FORMS, MONTH_LENGTHS, MONTHS, month_number

_DAY = r"(?P<day>3\d|29)(?P<th>st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4})(?![\d-]|[,.]\d))"
_DAY_BEFORE = pattern(rf"(?<![\w.,:/$£€-]){_DAY}(?P<of>\s+of)?\s+$")
_DAY_AFTER = pattern(
    rf"{MONTH}\s+{_DAY}(?![\w%-]|[,.:/]\d)(?:{_YEAR}|(?P<stop>[,.;:)\]]|\s*$)|(?P<goes_on>\s+(?:and|at|in|when|after)\b))?"
)
_YEAR_AFTER = pattern(_YEAR)
_NUMERIC = pattern(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}")
# What stands before a date, and what goes on after one, so that "31 June bonds" and "In June 31 people" are none.
_ON = pattern(
    r"(?:\b(?:on|until|till|before|from|to|after|since|dated?|through|between|[a-z]{3,6}day),?|\()\s*$", re.IGNORECASE
)
_BY = pattern(r"\bby\s*$", re.IGNORECASE)
_LED = pattern(r"\b(?:the|of|on|until|till|by|from|to|before|after|and|[a-z]{3,6}day,?)\s+(?:the\s+)?$", re.IGNORECASE)
_ENDS = pattern(
    r"\.?(?:\s*(?:[,;:)]|\n|$)|\s(?:and|or|at|in|for|with|when|after|before|to|until|but|as|is|was|has|will)\b|\.)"
)


def _numeric_terms() -> tuple[str, ...]:
    """The impossible and the rare days as they stand in numeric dates: 30/02/, 02/30/ and -02-30."""
    short = [(month, day) for month in (2, 4, 6, 9, 11) for day in (30, 31) if day > MONTH_LENGTHS[month - 1]]
    short.append((2, 29))
    return tuple(
        term for month, day in short for term in (f"{day}/{month:02}/", f"{month:02}/{day}/", f"-{month:02}-{day}")
    )


class ImpossibleDate(Rule):
    """A date does not exist: 31 June, 30 February, or 29 February in a common year.

    One figure or the month is wrong, and a reader cannot tell which. "In June 31 people came" is left alone: a bare
    number after a month counts as its day only after "on", "until" and the like, with an ordinal ending, or before a
    year. 29 February is judged only where the year is given, and dates before 1753 not at all.

    Fix: none; which half is wrong is not in the text.
    """

    code = "FCT003"
    name = "impossible-date"
    severity = Severity.ERROR
    not_in = ("fiction",)
    terms = (*MONTH_FORMS, *_numeric_terms())
    bad = {
        "The contract ends on [[31 June]].": None,
        "Born on [[February 29, 2019]], the calf is healthy.": None,
        "The festival runs from [[September 31st]] to October 4.": None,
        "Payment is due by [[November 31]], the bank said.": None,
        "It was the third since [[November 31]].": None,
        "Recorded [[2022-02-30]] at the north gate.": None,
        "The invoice of [[31/04/2021]] is unpaid.": None,
        "She was born on the [[32nd of March]] according to the file.": None,
    }
    good = (
        "In June 31 people were hurt on the same road.",
        "The contract ends on 30 June.",
        "Born on February 29, 2020, the calf is healthy.",
        "The firm sold 31 June bonds and 40 April contracts.",
        "By April 35 of the 50 seats were filled.",
        "Sweden had a 30 February 1712, because its calendar was mended that year.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            named = hit.form[0].isalpha()
            found = (_day_first(doc, hit.span) or _month_first(doc, hit.span)) if named else _numeric(doc, hit.span)
            if found:
                yield found


def _day_first(doc: Document, month: Span) -> Finding | None:
    """ "31 June", with the day before the month."""
    start = max(0, month.start - 12)
    match = _DAY_BEFORE.search(doc.text[start : month.start])
    if not match:
        return None
    begin = start + match.start()
    year = _YEAR_AFTER.match(doc.text, month.end)
    led = match["th"] or match["of"] or _LED.search(doc.text, max(0, begin - 16), begin)
    if not year and not (led and (match["th"] or _ENDS.match(doc.text, month.end))):
        return None
    return _judge(doc, Span(begin, year.end() if year else month.end), month, match["day"], year and year["year"])


def _month_first(doc: Document, month: Span) -> Finding | None:
    """ "June 31", with the day after the month."""
    match = _DAY_AFTER.match(doc.text, month.start)
    if not match:
        return None
    on = _ON.search(doc.text, max(0, month.start - 14), month.start)
    by = _BY.search(doc.text, max(0, month.start - 4), month.start)
    placed = (on and (match["stop"] is not None or match["goes_on"])) or (by and match["stop"])
    if not (match["year"] or match["th"] or placed):
        return None
    end = match.end("year") if match["year"] else match.end("th" if match["th"] else "day")
    return _judge(doc, Span(month.start, end), month, match["day"], match["year"])


def _judge(doc: Document, span: Span, month: Span, day: str, year: str | None) -> Finding | None:
    return _impossible(span, month_number(doc[month]), int(day), int(year) if year else None)


def _impossible(span: Span, month: int, day: int, year: int | None) -> Finding | None:
    """The finding for a date, if there is no such day."""
    if year is not None and year < FIRST_YEAR:
        return None
    name = MONTHS[month - 1]
    if day > MONTH_LENGTHS[month - 1]:
        return Finding(span, f"{name} has {'at most ' * (month == 2)}{MONTH_LENGTHS[month - 1]} days, not {day}")
    if month == 2 and day == 29 and year is not None and not _leap(year):
        return Finding(span, f"{name} {year} had 28 days: {year} is no leap year")
    return None


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _numeric(doc: Document, hit: Span) -> Finding | None:
    """An impossible day of a short month in a numeric date with a year of four digits."""
    for match in _NUMERIC.finditer(doc.text, max(0, hit.start - 5), hit.end + 5):
        first, second, third = (int(part) for part in re.split(r"[-/.]", match.group()))
        if match.start() <= hit.start and hit.end <= match.end() + 1:
            if first > 31:
                return _impossible(Span(*match.span()), second, third, first) if 1 <= second <= 12 else None
            month, day = (second, first) if second <= 12 else (first, second)
            if third > 999 and 1 <= month <= 12:
                return _impossible(Span(*match.span()), month, day, third)
    return None
