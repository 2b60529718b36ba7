"""The calendar: names of days and months, and what weekday a date was."""

from __future__ import annotations

import re
from datetime import date, timedelta

from copydesk.lint.document import Document
from copydesk.lint.patterns import pattern

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FIRST_YEAR = 1753  # Britain and its colonies left the Julian calendar in September 1752

WEEKDAY_FORMS = (*WEEKDAYS, "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun")
MONTH_FORMS = (*MONTHS, "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")

WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"


DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
OTHER_YEAR = pattern(r"\b(?:[12]\d{3}|years?|anniversary|decades?|century)\b", re.IGNORECASE)
_NO_YEAR = r"(?![\w-]|,?\s+(?:of\s+|in\s+)?[12]\d{3}\b|,?\s+['’]\d\d|:\d|\.\d)"
_WITHOUT_YEAR = (
    pattern(rf"(?P<name>{WEEKDAY}),?\s+(?:the\s+)?{DAY}\s+(?:of\s+)?(?P<month>{MONTH}){_NO_YEAR}", re.IGNORECASE),
    pattern(rf"(?P<name>{WEEKDAY}),?\s+(?P<month>{MONTH})\s+(?:the\s+)?{DAY}{_NO_YEAR}", re.IGNORECASE),
)
_DIGIT_NEAR = pattern(r"[^\d\n]{0,22}\d")
_FULL = (
    pattern(rf"\b{DAY}\s+(?P<month>{MONTH}),?\s+(?P<year>20\d\d|19\d\d)\b"),
    pattern(rf"\b(?P<month>{MONTH})\s+{DAY},?\s+(?P<year>20\d\d|19\d\d)\b"),
    pattern(r"\b(?P<year>20\d\d|19\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
)
_STAMP = pattern(r"^(?:published|posted|updated|last\s+updated|modified|date|first\s+published)\b", re.IGNORECASE)
_PLACE = pattern(r"^[A-Z][A-Z .’'-]{2,30},\s*(?=[A-Z\d])")  # "LONDON, 25 July 2019 -"


def without_year(doc: Document, start: int, end: int) -> re.Match[str] | None:
    """The weekday at `start` with a day and month after it and no year: groups name, day, month.

    None where the sentence speaks of years, because it may tell of another year.
    """
    if not _DIGIT_NEAR.match(doc.text, end):
        return None
    match = next((found for form in _WITHOUT_YEAR if (found := form.match(doc.text, start))), None)
    if not match:
        return None
    return None if doc.told_around(OTHER_YEAR, start) else match


def dateline(doc: Document) -> date | None:
    """The day a document says it is from: in its metadata, in a line of its own near its ends, or after a place in
    capitals. None where it says none, or two that are more than a month apart."""
    given = doc.meta.get("date")
    if isinstance(given, date):
        return date(given.year, given.month, given.day)
    ends = (*doc.blocks[:6], *doc.blocks[-3:])
    days = [day for block in ends if (day := _stamp(doc.text[block.span.start : block.span.end][:80]))]
    return max(days) if days and (max(days) - min(days)).days <= 31 else None


def _stamp(line: str) -> date | None:
    """The date of a line that holds nothing else, or that follows its place in capitals."""
    match = next((full for shape in _FULL if (full := shape.search(line))), None)
    if not match:
        return None
    beside = len(re.findall(r"[^\W\d_]{3,}", line[: match.start()] + line[match.end() :]))
    place = _PLACE.match(line)
    alone = len(line) < 70 and (beside <= 1 or (_STAMP.match(line) and beside <= 5))
    if not alone and not (place and place.end() == match.start()):
        return None
    month = int(match["month"]) if match["month"].isdigit() else month_number(match["month"])
    return day_of(int(match["year"]), month, int(match["day"]))


def weekday_number(name: str) -> int:
    """0 for Monday or an abbreviation of it."""
    return next(number for number, day in enumerate(WEEKDAYS) if day[:3].lower() == name[:3].lower())


def month_number(name: str) -> int:
    """1 for January or an abbreviation of it."""
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3].lower() == name[:3].lower())


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def julian_weekday(when: date) -> int:
    """The weekday of a date that was written in the Julian calendar."""
    gap = when.year // 100 - when.year // 400 - 2
    if when.year % 100 == 0 and when.year % 400 and when.month <= 2:
        gap -= 1
    return (when + timedelta(days=gap)).weekday()
