"""CON001: "October 29" in one place and "29 October" in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Related, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Example, Rule
from copydesk.lint.spans import Span

_DAY_BEFORE = pattern(r"(?<![\w.,:/$€£-])(\d{1,2})(?:st|nd|rd|th)?[ \u00a0](?:of )?\Z")
_DAY_AFTER = pattern(r"\.?[ \u00a0](\d{1,2})(?:st|nd|rd|th)?(?![\w%:/]|[.,]\d|[-–]\w)")
_YEAR = pattern(r",?[ \u00a0]((?:1[5-9]|20)\d\d)(?![\w%]|[.,]\d)")
_GOES_ON = pattern(
    r"\s*(?:$|[\n,.;:!?)\]”’\"'(–—-]|(?:1[5-9]|20)\d\d\b|(?:and|or|to|at|in|on|of|as|is|was|were|has|had|will|would|"
    r"when|while|after|before|for|with|by|until|through|that|this|which|who|from|it|he|she|they|we|his|her|their|the|a|an"
    r")\b)"
)
_EVENT = pattern(
    r"(?:['’]s)?[ \u00a0-]+(?:attack|bombing|revolution|movement|uprising|coup|riot|protest|massacre|insurrection|"
    r"terror|plot|hijack|alliance|brigade|hearing|committee|commission|tragedy|anniversary|holiday|celebration|weekend|memorial)"
)
_FAMOUS = frozenset({(9, 11), (7, 4), (1, 6), (7, 7), (7, 14)})
_CITED = pattern(r"\b(?:retrieved|accessed|updated|published|posted|modified)\b[^.]{0,20}$", re.IGNORECASE)
_MONTHS = "january february march april may june july august september october november december".split()


class _Date(NamedTuple):
    span: Span
    style: Literal["month first", "day first"]
    month: str  # as written, with its stop
    day: int
    year: str  # "" if none stands with it


class DateFormatMix(Rule):
    """Dates are written month first in one place and day first in another.

    "October 29" and "29 October" in one story show that it was put together from two sources. Dates inside quotations,
    dates that have become names ("September 11 attacks", "July 4"), and lines of record ("Retrieved 3 May 2020") do not
    count. The way used less often is reported; where both are used equally often, the first date is.

    Fix: unsafe; the date is written the other way, its year and commas with it.
    """

    code = "CON001"
    name = "date-format-mix"
    terms = tuple(
        "january february march april may june july august september october november december "
        "jan feb mar apr aug sept sep oct nov dec".split()
    )
    bad = {
        "Talks began on [[October 29]]. They end on 30 October.": "Talks began on 29 October. They end on 30 October.",
        "He was born on 3 May 1950, married on 8 June 1975 and died on [[July 2, 2001]].": (
            "He was born on 3 May 1950, married on 8 June 1975 and died on 2 July 2001."
        ),
        "It opened on March 4, closed on March 9 and burned on [[12 April]].": (
            "It opened on March 4, closed on March 9 and burned on April 12."
        ),
        "On May 2, 2019, and May 9, 2019, it rained; on [[11 May 2019]] it snowed.": (
            "On May 2, 2019, and May 9, 2019, it rained; on May 11, 2019, it snowed."
        ),
    }
    good = (
        "Talks began on October 29 and ended on October 30.",
        "The September 11 attacks changed the law on 4 March.",
        "She wrote: “We arrive on 4 July.” They came on June 30.",
        "In May 20 people fell ill. On 4 June the well was closed.",
        "In March 15 ships sailed. By 3 April all were back.",
    )
    examples = (
        Example(
            "Talks began on [[October 29]] and ended on [[October 30]].",
            "Talks began on 29 October and ended on 30 October.",
            {"prefer": "day-first"},
        ),
    )
    prefer: Literal["majority", "month-first", "day-first"] = "majority"  # which way to keep

    def check(self, doc: Document) -> Iterator[Finding]:
        dates = [date for hit in doc.hits(self) if (date := _read(doc, hit.span))]
        if self.prefer == "majority" and len({date.style for date in dates}) < 2:
            return
        dates = [date for date in dates if not doc.quoted(date.span.start)]
        first = [date for date in dates if date.style == "month first"]
        other = [date for date in dates if date.style == "day first"]
        if self.prefer != "majority":
            wrong, kept = (other, first) if self.prefer == "month-first" else (first, other)
        elif not first or not other:
            return
        elif len(first) == len(other):
            wrong, kept = ([first[0]], other) if first[0].span < other[0].span else ([other[0]], first)
        else:
            wrong, kept = (first, other) if len(first) < len(other) else (other, first)
        for date in wrong:
            yield _finding(doc, date, kept)


def _read(doc: Document, month: Span) -> _Date | None:
    """The date that a month's name is part of, if it is one that counts."""
    text = doc.text
    word = doc[month]
    if not word[0].isupper() or (word.isupper() and len(word) > 3):
        return None
    head = text[max(0, month.start - 12) : month.start]
    before = _DAY_BEFORE.search(head)
    if before:
        start, end, day = month.start - len(head) + before.start(), month.end, int(before.group(1))
        end += text[end : end + 1] == "." and word.lower() not in _MONTHS
        style: Literal["month first", "day first"] = "day first"
    else:
        after = _DAY_AFTER.match(text, month.end)
        if not after or head.endswith(("in ", "In ", "since ", "Since ")) or not _GOES_ON.match(text, after.end()):
            return None
        start, end, day = month.start, after.end(), int(after.group(1))
        style = "month first"
    number = _number(word)
    if not 1 <= day <= 31 or (number, day) in _FAMOUS or _EVENT.match(text, end):
        return None
    if _CITED.search(text, max(text.rfind("\n", 0, start) + 1, start - 40), start):
        return None
    year = _YEAR.match(text, end)
    stop = "." if text[month.end : month.end + 1] == "." and word.lower() not in _MONTHS else ""
    return _Date(Span(start, year.end() if year else end), style, word + stop, day, year.group(1) if year else "")


def _number(month: str) -> int:
    return next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(month.lower()[:3]))


def _finding(doc: Document, date: _Date, kept: Sequence[_Date]) -> Finding:
    shown = doc[date.span]
    if date.style == "month first":
        better = f"{date.day} {date.month}" + (f" {date.year}" if date.year else "")
        span = date.span
        if date.year and doc.text[span.end : span.end + 2] == ", ":
            span = Span(span.start, span.end + 1)  # the comma that closes "May 2, 2019," goes too
    else:
        span = date.span
        better = f"{date.month} {date.day}" + (f", {date.year}" if date.year else "")
        if date.year and re.match(r" \w", doc.text[span.end : span.end + 2]):
            better += ","
    fix: Fix = replace(span, better, f'Write "{better.rstrip(",")}"')
    if not kept:
        return Finding(date.span, f'"{shown}": house style puts the {_other(date.style)}', (fix,))
    places = f'"{doc[kept[0].span]}" elsewhere'
    if len(kept) > 1:
        places = f'{kept[0].style} in {len(kept)} other places, as in "{doc[kept[0].span]}"'
    return Finding(
        date.span, f'"{shown}" here, {places}', (fix,), (Related(kept[0].span, f"{kept[0].style} here"),), sure=0.9
    )


def _other(style: str) -> str:
    return "day first" if style == "month first" else "month first"
