"""MTR036: a date in figures as other languages write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import MONTHS

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DOTTED = pattern(
    r"\b(?i:on|from|until|till|since|by|before|after|to|and|between|of|the|dated|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
    rf"day,?) (?P<date>(?P<day>{_DAY})\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>\d{{4}})(?: year\b)?)(?![\w/-]|\.\d)"
)
_BRACKETED = pattern(rf" ?\((?:{_DAY}/(?:0?[1-9]|1[0-2])/\d{{4}}|(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])(?:/\d\d)?)\)")
# A line of record: "Posted on 03.02.2026 by Ana Ruiz".
_RECORD = pattern(
    r"(?:last |first )?(?:posted|published|updated|modified|created|reviewed|edited|retrieved|accessed|printed)"
    r" on [^\n]{1,50}$",
    re.IGNORECASE,
)
_REACH = 24  # characters before the year in which the date and its preposition stand


class DottedDate(Rule):
    """A date stands in figures in running text, with points between them or in brackets behind the day.

    German, Russian, Polish, Turkish and many others write "on 15.03.2025", Indonesian "on Monday (12/1/2026)"; engines
    copy both, and readers in America take 3.4.2025 for March 4. A date with points counts behind a preposition or a day
    of the week; a bracket without a year only where it begins with the day. Lines of record, tables and quotations are
    left alone.

    Fix: unsafe for points, where the day comes first; the month is written out. None for the bracket, whose order
    nobody knows.
    """

    code = "MTR036"
    name = "dotted-date"
    not_in = ("docs", "listing", "letter")
    terms = (*(f".{year}" for year in range(1900, 2051)), *(f"{day} (".lower() for day in _DAYS))
    bad = {
        "The rise applies from [[01.12.2026]] on.": "The rise applies from 1 December 2026 on.",
        "He is held until [[15.03.2027 year]] in Perm.": "He is held until 15 March 2027 in Perm.",
        "The market was cleared on Tuesday[[ (24/11/2026)]].": None,
        "He came on Friday[[ (27/11)]] at noon.": None,
    }
    good = (
        "The rise applies from 1 December 2026 on.",
        "Published: 01.12.2026, 14:30\n\nLast updated on 02.12.2026 by Ana Ruiz",
        "On the back he had written “seen on 12.11.1918”; see version 3.10.2024.",
        "The hall is open on Friday (10-12) and on Monday (24/7 in May); they play on Sunday (11/5).",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            start, end = hit.span
            if doc.quoted(start) or doc.is_code(start):
                continue
            if hit.form.endswith("("):
                if doc[hit.span][0].isupper() and (match := _BRACKETED.match(doc.text, end - 2)):
                    yield Finding(
                        Span(*match.span()), f'"{match.group().strip()}": a date in figures behind the day of the week'
                    )
                continue
            line = doc.line_at(start)
            if _RECORD.match(doc.text, *line):
                continue
            for match in _DOTTED.finditer(doc.text, max(line.start, start - _REACH), end + 8):
                if match.end("year") != end:
                    continue
                span = Span(*match.span("date"))
                meant = f"{int(match['day'])} {MONTHS[int(match['month']) - 1]} {match['year']}"
                message = f'"{doc[span]}" is {meant}, written as in another language'
                yield Finding(span, message, (replace(span, meant),))
