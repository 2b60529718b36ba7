"""Datelines: the place, the date and the agency that open a report."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.lint.document import Document, Kind
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

from ._shared import AGENCIES

_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\w*\.?"
)
_DATE = rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_SHOUTED = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?:[ /-][A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}"
_PLAIN = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,2}"
_DATELINE = pattern(
    rf"(?P<place>{_SHOUTED}|{_PLAIN})(?:[/,] ?(?!{_DATE})[A-ZÀ-Þ][\w.]+(?: [A-ZÀ-Þ][\w.]+){{0,2}})?"
    rf"(?P<date>[,.]? {_DATE})?(?: ?[(\[](?P<agency>[A-Z][\w.&/’' -]{{1,28}})[)\]])?"
    r"(?P<mark>\s?\.?(?:--|[—–])\s*|\s-\s+|\.-\s|\s?[:=]\s|\.?,?\s)(?=[\"“‘']?[A-ZÀ-Þ\d])"
)
# What else stands in capitals before a dash.
_KICKERS = frozenset(
    """ALERT ANALYSIS BREAKING COMMENT CORRECTION EXCLUSIVE EXPLAINED EXPLAINER FLASH LIVE MORE NOTE OPINION PHOTOS
    PREVIEW REVIEW UPDATE UPDATED URGENT USA TODAY VIDEO WARNING WATCH""".split()
)
_AGENCIES = {form for name in AGENCIES for form in (name, name.upper())}
_REACH = 90  # characters in which a dateline ends
_SHORTEST = 50  # characters of the shortest sentence that has one


class Dateline(NamedTuple):
    """One dateline at the start of a block: the block's number, the dateline's span with the space behind it, its
    agency, and whether it has more than a place and a dash."""

    number: int
    span: Span
    agency: str
    full: bool


def datelines(doc: Document) -> tuple[Dateline, ...]:
    """The datelines at the starts of paragraphs, in order; ask through `doc.memo`."""
    found = []
    for number, block in enumerate(doc.blocks):
        start, end = block.span
        shortest = _SHORTEST if doc.text[end - 1] == "." else _REACH
        if block.kind is Kind.CODE or end - start < shortest or not _may_open(doc.text, start):
            continue
        line = dateline_at(doc, number, start, end)
        if line:
            found.append(line)
    return tuple(found)


def dateline_at(doc: Document, number: int, start: int, end: int) -> Dateline | None:
    """The dateline that begins at an offset of a block that ends at `end`, if one does."""
    match = _DATELINE.match(doc.text, start, min(end, start + _REACH))
    if match is None or not _is_dateline(match["place"], match["date"], match["agency"], match["mark"].strip()):
        return None
    return Dateline(number, Span(*match.span()), match["agency"] or "", bool(match["agency"] or match["date"]))


def _may_open(text: str, start: int) -> bool:
    """False for most paragraphs, at little cost: two capitals, or a capital and soon a bracket, open a dateline."""
    return text[start].isupper() and (
        text[start + 1].isupper()
        or text.find("(", start, start + _REACH) > 0
        or text.find("[", start, start + _REACH) > 0
    )


def _is_dateline(place: str, date: str | None, agency: str | None, mark: str) -> bool:
    """True for a place in capitals with a date, an agency or a dash, and for any place with a known agency."""
    dash = mark.lstrip(".") in {"--", "—", "–", "-"}
    if not place.isupper():
        return mark not in {"", ","} and (agency in _AGENCIES or bool(agency and date))
    return (
        (agency is not None and mark != ",")
        or (date is not None and mark != ",")
        or (dash and len(place) > 3 and _KICKERS.isdisjoint(place.split()))
    )
