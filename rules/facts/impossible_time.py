"""FCT004: a time that no clock shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_CLOCK = pattern(r"(?<![\w.,:$£€/+-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?$")
_FOUR = pattern(r"(?<![\w.,:$£€/+-])(?P<hour>\d\d):?(?P<minute>\d\d)\s$")
_OF_DAY = pattern(r"\b(?:at|by|until|till|from|to|before|after|around|about|between|and|since|past)\s+$", re.IGNORECASE)
_ZONES = (
    "GMT",
    "UTC",
    "BST",
    "CET",
    "CEST",
    "EST",
    "EDT",
    "CST",
    "CDT",
    "MST",
    "MDT",
    "PST",
    "PDT",
    "IST",
    "JST",
    "MSK",
)
_PARTS = ("in the morning", "in the afternoon", "in the evening")


class ImpossibleTime(Rule):
    """A time of day does not exist: 7:75 p.m., 25:00 GMT, 14:30 a.m., 4:75 in the morning.

    Nobody can be there on time. "13:30 p.m." says one thing twice and is reported in the strict profile only. A bare
    number counts only after "at", "by", "from" and the like, and not before a separate "am", which is also a verb.

    Fix: none; which figure is wrong is not in the text.
    """

    code = "FCT004"
    name = "impossible-time"
    terms = ("am", "a.m.", "pm", "p.m.", *_ZONES, "o'clock", *_PARTS, "clock_marks.tsv")
    bad = {
        "Doors open at [[7:75 p.m.]] on the north side.": None,
        "The quake struck at [[25:10 GMT]] off the coast.": None,
        "The train left at [[14:30 a.m.]] without him.": None,
        "They met at [[26 o'clock]], the log says.": None,
        "The divers began at [[4:75 in the morning]].": None,
        "The signal was lost at [[1275 GMT]].": None,
    }
    good = (
        "Doors open at 7:45 p.m. on the north side.",
        "The ferry sails at 24:00 GMT.",
        "I am 25 and at 13 am told to wait.",
        "The signal was lost at 1215 GMT.",
        "They met at 12 o'clock; it was 0.30 am.",
        "The divers began at 4:45 in the morning; of 75 in the morning, 12 stayed.",
        "Version 2.75 am Rhein.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        last = -1
        for hit in doc.hits(self):
            if hit.span.start < last:
                continue
            last = hit.span.end
            mark = Span(hit.span.start + hit.form[0].isdigit(), hit.span.end)
            before = doc.text[max(0, mark.start - 16) : mark.start]
            finding = _half(doc, mark, before) if doc[mark][0] in "aApP" else _zoned(doc, mark, before)
            if finding:
                yield finding


def _half(doc: Document, hit: Span, before: str) -> Finding | None:
    """A time with a.m. or p.m."""
    match = _CLOCK.search(before)
    if not match:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    glued = not before[-1:].isspace()
    placed = _OF_DAY.search(before[: match.start()]) and (glued or doc[hit] != "am")
    if not placed and not (match["minute"] and (glued or doc[hit] != "am" or ":" in match.group())):
        return None
    span = Span(hit.start - len(before) + match.start(), hit.end)
    if minute > 59:
        return Finding(span, f"{minute} minutes: an hour has 60")
    if hour > 24 or (hour > 12 and doc[hit][0] in "aA"):
        return Finding(span, f"hour {hour} with {doc[hit]}: the clock of {doc[hit]} ends at 12")
    if hour > 12:
        return Finding(span, f"hour {hour} is after noon already, {doc[hit]} says it twice", severity=Severity.INFO)
    return None


def _zoned(doc: Document, hit: Span, before: str) -> Finding | None:
    """A time with a zone, o'clock or a part of the day."""
    part = " " in doc[hit]
    match = _CLOCK.search(before) if part or doc[hit].lower().startswith("o") else _FOUR.search(before)
    if match and part and ":" not in match.group():
        return None
    if not match or (doc[hit].isupper() and ":" not in match.group() and not _OF_DAY.search(before[: match.start()])):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    span = Span(hit.start - len(before) + match.start(), hit.end)
    if hour > 24 or (hour == 24 and minute):
        return Finding(span, f"{match.group().strip()} is no time of day: a day ends at 24:00")
    if minute > 59:
        return Finding(span, f"{minute} minutes: an hour has 60")
    return None
