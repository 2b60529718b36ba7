"""FCT001: a weekday that does not belong to its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._dates import (
    DAY,
    FIRST_YEAR,
    MONTH,
    MONTHS,
    WEEKDAY,
    WEEKDAY_FORMS,
    WEEKDAYS,
    dateline,
    day_of,
    julian_weekday,
    month_number,
    weekday_number,
    without_year,
)

_YEAR = r"(?:,|\s+of|\s+in)?\s+(?P<year>[12]\d{3})(?![\d-]|,\d|\s*(?:GMT|BST|UTC|CET|hrs|hours|local\s+time)\b)"
_DATES = (
    rf"(?:the\s+)?{DAY}\.?\s+(?:of\s+)?(?P<month>{MONTH}){_YEAR}",
    rf"(?P<month>{MONTH})\s+(?:the\s+)?{DAY}{_YEAR}",
    r"(?P<year>[12]\d{3})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)",
    r"(?P<day>1[3-9]|2\d|3[01])[./](?P<month>0?[1-9]|1[0-2])[./](?P<year>[12]\d{3})(?!\d)",
    r"(?P<month>0?[1-9]|1[0-2])[./](?P<day>1[3-9]|2\d|3[01])[./](?P<year>[12]\d{3})(?!\d)",
)  # in numbers only where the day cannot be a month
_JOIN = r"(?:\s*[,(–—-]\s*|\s+)(?:(?:the|on)\s+)?"
_AFTER = tuple(pattern(rf"(?P<name>{WEEKDAY}){_JOIN}{date}", re.IGNORECASE) for date in _DATES)
_BEFORE = tuple(
    pattern(rf"(?<![\w.-]){date}(?:\s*[(–—-]\s*|,\s+(?P<a>(?:which\s+(?:was|is)\s+)?an?\s+)?)$", re.IGNORECASE)
    for date in _DATES
)
_CLOSES = pattern(r"\s*(?:[,.;)\n]|$)")
_DIGIT_NEAR = pattern(r"[^\d\n]{0,22}\d")
_DATE_ENDS = pattern(r"\d(?:\s*[(–—-]\s*|,\s+(?:(?:which\s+(?:was|is)\s+)?an?\s+)?)$")
_WITHIN = 330  # days from the dateline within which a date without a year is meant
_REACH = 45  # a date with its year and what joins it to the weekday after it is no longer


class _Dated(NamedTuple):
    """A weekday with a full date."""

    name: Span
    day: Span
    date: date


class WeekdayDate(Rule):
    """A weekday stands beside a date that fell on another day of the week.

    The calendar decides, so one of the two is wrong: a reader who plans by it comes on the wrong day. Dates before 1753
    are left alone, and dates before 1924 where the weekday fits the Julian calendar that Russia, Greece and others
    kept until then. "Baltimore Sun, May 3, 2010" names a paper. A date without a year is
    judged only where the document gives its own day (metadata, a line with nothing but a date, a dateline), and only
    when no year within eleven months of that day fits: that is a warning, not an error.

    Fix: unsafe, because the date may be the wrong half: the weekday of the date first, the nearest date on that weekday
    as a second choice.
    """

    code = "FCT001"
    name = "weekday-date"
    severity = Severity.ERROR
    not_in = ("fiction",)
    terms = WEEKDAY_FORMS
    bad = {
        "The vote is set for [[Saturday]], 25 July 2019.": "The vote is set for Thursday, 25 July 2019.",
        "The treaty was signed on [[Monday]], June 28, 1919, in Versailles.": (
            "The treaty was signed on Saturday, June 28, 1919, in Versailles."
        ),
        "Doors open on March 3rd, 2024 ([[Wed]]).": "Doors open on March 3rd, 2024 (Sun).",
        "The bridge was closed on 2 May 2011, a [[Tuesday]].": "The bridge was closed on 2 May 2011, a Monday.",
        "The treaty of 28.06.1919 ([[Monday]]) ended the war.": "The treaty of 28.06.1919 (Saturday) ended the war.",
        "Fair opens early\n\n25 July 2019\n\nThe fair opens on [[Friday]], 5 August, in Ghent.": (
            "Fair opens early\n\n25 July 2019\n\nThe fair opens on Monday, 5 August, in Ghent."
        ),
        "Log entry, [[Fri]] 2021-02-11, calm sea.": "Log entry, Thu 2021-02-11, calm sea.",
    }
    good = (
        "Kick-off is on Tuesday, 1 March 2000 GMT at the new ground.",
        "The vote is set for Thursday, 25 July 2019.",
        "On Saturday 4 October 1582 the old calendar ended.",
        "The fleet surrendered on Tuesday, 7 November 1917.",
        "The uprising began on Wednesday, 25 October 1917.",
        "Shares rose on Monday, 3 May 2,019 points in all.",
        "It ran until 25 July 2019, Saturday matches included. On Friday, 05/06/2019, it rained.",
        "Jane Roe, Baltimore Sun, May 3, 2010, page 4.",
        "It opens on Saturday; by 25 July 2019 visitors had come from 40 countries.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            stated = _dated(doc.text, hit.span)
            dated = stated or _implied(doc, hit.span)
            if not dated or dated.date.year < FIRST_YEAR or _newspaper(doc, hit.span):
                continue
            said, real = weekday_number(doc[dated.name]), dated.date.weekday()
            if said == real or (dated.date.year < 1924 and said == julian_weekday(dated.date)):
                continue
            when = dated.date
            written = f"{when.day} {MONTHS[when.month - 1]} {when.year}"
            yield Finding(
                dated.name,
                f"{written} was a {WEEKDAYS[real]}, not a {WEEKDAYS[said]}",
                (_other_weekday(doc, dated.name, real), *_other_date(doc, dated, said)),
                severity=None if stated else Severity.WARNING,
            )


def _newspaper(doc: Document, hit: Span) -> bool:
    """True for "Sun" after a capitalised word: "Baltimore Sun, May 3, 2010" names a paper."""
    before = doc.text[max(0, hit.start - 20) : hit.start]
    return doc[hit] == "Sun" and bool(re.search(r"\b[A-Z][\w.]+\s$", before))


def _dated(text: str, hit: Span) -> _Dated | None:
    """The full date beside the weekday at `hit`, after it or before it."""
    for shape in _AFTER if _DIGIT_NEAR.match(text, hit.end) else ():
        if match := shape.match(text, hit.start):
            return _read(match, Span(*match.span("name")))
    start = max(0, hit.start - _REACH)
    if not _DATE_ENDS.search(text, start, hit.start):
        return None
    before = text[start : hit.start]
    match = next((hit_by for shape in _BEFORE if (hit_by := shape.search(before))), None)
    if not match or not (match["a"] or _CLOSES.match(text, hit.end)):
        return None
    found = _read(match, hit)
    return found and found._replace(day=Span(found.day.start + start, found.day.end + start))


def _implied(doc: Document, hit: Span) -> _Dated | None:
    """A date without a year in the year next to the document's own day; None where it fits any year it may mean."""
    match = without_year(doc, *hit)
    today = doc.memo(dateline) if match else None
    if not match or not today:
        return None
    month, day, said = month_number(match["month"]), int(match["day"]), weekday_number(match["name"])
    years = (today.year - 1, today.year, today.year + 1)
    near = [when for year in years if (when := day_of(year, month, day)) and abs((when - today).days) <= _WITHIN]
    if not near or any(when.weekday() == said for when in near):
        return None
    nearest = min(near, key=lambda when: abs((when - today).days))
    return _Dated(Span(*match.span("name")), Span(*match.span("day")), nearest)


def _read(match: re.Match[str], name: Span) -> _Dated | None:
    month = int(match["month"]) if match["month"].isdigit() else month_number(match["month"])
    when = day_of(int(match["year"]), month, int(match["day"])) if 1 <= month <= 12 else None
    return _Dated(name, Span(*match.span("day")), when) if when else None


def _other_weekday(doc: Document, name: Span, real: int) -> Fix:
    """The right weekday, as long as the one that stands ("Wed" becomes "Sun", "Wednesday" "Sunday")."""
    stands = doc[name]
    whole = WEEKDAYS[real]
    if stands.lower().rstrip(".") not in {day.lower() for day in WEEKDAYS}:
        whole = whole[:3] + ("." if stands.endswith(".") else "")
    if stands.isupper():
        whole = whole.upper()
    return replace(name, whole)


def _other_date(doc: Document, dated: _Dated, said: int) -> Iterator[Fix]:
    """The nearest day of the same month that fell on the weekday the text gives; none for "3rd"."""
    if doc.text[dated.day.end : dated.day.end + 1].isalpha():
        return
    for gap in (1, -1, 2, -2, 3, -3):
        other = dated.date + timedelta(days=gap)
        if other.weekday() == said and other.month == dated.date.month:
            digits = f"{other.day:02}" if doc[dated.day].startswith("0") else str(other.day)
            yield replace(dated.day, digits, f'Use "{digits}", a {WEEKDAYS[said]}', Safety.SHOWN)
            return
