"""FCT002: weekdays and dates of one document that no year has together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._dates import MONTHS, WEEKDAY_FORMS, WEEKDAYS, dateline, day_of, month_number, weekday_number, without_year

_MANY = 60  # dates that are compared with each other; a text with more is a calendar
_NEAR = 45  # days; dates nearer than this are taken to be of one season


class _Dated(NamedTuple):
    """A weekday with a day and month."""

    name: Span
    span: Span
    weekday: int
    month: int
    day: int


class WeekdayDatesConflict(Rule):
    """Two dates with weekdays cannot both be right, whatever the year.

    "Saturday, 4 May" and "Thursday, 10 May" in one story: six days after a Saturday it is Friday. Only dates without a
    year that lie within 45 days of each other are compared, and none whose sentence speaks of years, because it may
    tell of another year. The date that agrees with fewer others is marked, of two the later one.

    Fix: unsafe, because the day of the month may be the wrong half: the weekday that fits the other dates.
    """

    code = "FCT002"
    name = "weekday-dates-conflict"
    not_in = ("fiction",)
    terms = WEEKDAY_FORMS
    bad = {
        "The fair opens on Saturday, 4 May. It closes on [[Thursday]], 10 May.": (
            "The fair opens on Saturday, 4 May. It closes on Friday, 10 May."
        ),
        "Talks start on [[Monday]], March 3. A vote follows on Tuesday, March 5, and the budget on Friday, March 8.": (
            "Talks start on Sunday, March 3. A vote follows on Tuesday, March 5, and the budget on Friday, March 8."
        ),
        "He left on Sunday, December 30, and came back on [[Sunday]], January 7.": (
            "He left on Sunday, December 30, and came back on Monday, January 7."
        ),
    }
    good = (
        "The fair opens on Saturday, 4 May. It closes on Friday, 10 May.",
        "He left on Sunday, December 30, and came back on Monday, January 7.",
        "It opened on Tuesday, 28 February. It shut on Wednesday, 1 March. In a leap year that is Thursday, 1 March.",
        "The fair opens on Saturday, 4 May. Last year it opened on Thursday, 10 May.",
        "The store opened on Monday, January 6. It closed on Wednesday, October 9.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        dated = list(islice(_dated(doc, self), _MANY))
        if len(dated) < 2 or doc.memo(dateline):  # with a dateline each date is judged by the calendar itself
            return
        against = {one: [two for two in dated if _conflict(one, two)] for one in dated}
        while worst := max(dated, key=lambda one: (len(against[one]), one.name.start), default=None):
            others = against[worst]
            if not others:
                return
            other = others[0]
            real = (other.weekday + _apart(other, worst)) % 7
            message = f"{_written(worst)} here, but {_written(other)} elsewhere: it would be {WEEKDAYS[real]}"
            where = Related(other.span, "the other date")
            yield Finding(worst.name, message, (replace(worst.name, _like(doc[worst.name], real)),), (where,))
            dated.remove(worst)
            against = {one: [two for two in against[one] if two is not worst] for one in dated}


def _dated(doc: Document, rule: Rule) -> Iterator[_Dated]:
    """The dates with a weekday and no year, real ones only."""
    for hit in doc.hits(rule):
        match = without_year(doc, *hit.span)
        if match and day_of(2000, month := month_number(match["month"]), day := int(match["day"])):
            name = Span(*match.span("name"))
            yield _Dated(name, Span(*match.span()), weekday_number(match["name"]), month, day)


def _written(one: _Dated) -> str:
    return f"{WEEKDAYS[one.weekday]} {one.day} {MONTHS[one.month - 1]}"


def _apart(one: _Dated, two: _Dated) -> int:
    """Days from one date to the other in a common year, the shorter way round."""
    days = _day_of_year(two) - _day_of_year(one)
    if days > 182:
        return days - 365
    return days + 365 if days < -182 else days


def _day_of_year(one: _Dated) -> int:
    """The day's number in a common year; 29 February counts as 1 March."""
    return sum((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[: one.month - 1]) + one.day


def _conflict(one: _Dated, two: _Dated) -> bool:
    """True when two dates are near and no year gives both their weekdays, leap year or not."""
    days = _apart(one, two)
    if one is two or abs(days) > _NEAR:
        return False
    slack = (0, 1, -1) if {one.month, two.month} & {2} else (0,)  # 29 February may lie between them
    return all((one.weekday + days + extra - two.weekday) % 7 for extra in slack)


def _like(stands: str, real: int) -> str:
    """A weekday as long as the one that stands."""
    full = stands.rstrip(".").lower() in {day.lower() for day in WEEKDAYS}
    word = WEEKDAYS[real] if full else WEEKDAYS[real][:3] + stands[3:].lstrip("abcdefghijklmnopqrstuvwxyz")
    return word.upper() if stands.isupper() else word
