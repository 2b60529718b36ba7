"""The calendar: names of days and months, and what weekday a date was."""

from __future__ import annotations

from datetime import date, timedelta

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FIRST_YEAR = 1753  # Britain and its colonies left the Julian calendar in September 1752

WEEKDAY_FORMS = (*WEEKDAYS, "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun")
MONTH_FORMS = (*MONTHS, "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")

WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"


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
