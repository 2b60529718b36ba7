"""TYP024: two spaces between words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Edit, Finding, Fix, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_ENDS = '.!?:"”’)'
_ONE_SPACE = pattern(r"[.!?][\"”’)]? (?=[^\W\d_a-z])")
_SPACES = pattern(r"(?<=\S)  +(?=\S)")
_NUMBER = pattern(r"^[ \t]*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[-*•–])$", re.MULTILINE)  # of an item in a list


class DoubleSpace(Rule):
    """Two or more spaces stand between words.

    Justified text and old typewriter habits leave them. A text that puts two spaces after most full stops is reported
    once. Lines with several wide gaps are columns, and are left alone, as are tables, code and the space behind an
    item's number.

    Fix: safe; one space.
    """

    code = "TYP024"
    name = "double-space"
    severity = Severity.INFO
    gathers = 5
    languages = ()
    not_in = ("docs", "listing")
    bad = {
        "The ferry[[  ]]sails at noon.": "The ferry sails at noon.",
        "The ferry sails.[[  ]]It is late.": "The ferry sails. It is late.",
        "Anna,[[   ]]the mayor, left.": "Anna, the mayor, left.",
    }
    good = ("The ferry sails at noon.", "Name    Age    Town", "a  b  c  d", "1.  Rest\n2)  Play")

    def check(self, doc: Document) -> Iterator[Finding]:
        if "  " not in doc.text:
            return
        everywhere = _after_stops(doc)
        if everywhere:
            edits = tuple(Edit(span, " ") for span in everywhere)
            fix = Fix("Use one space after full stops", edits, Safety.SAFE)
            yield Finding(everywhere[0], f"two spaces after full stops, {len(everywhere)} times", (fix,))
        for block in doc.blocks:
            if block.kind in {Kind.CELL, Kind.CODE}:
                continue
            gaps = list(_gaps(doc, block.span))
            inside = [span for span in gaps if doc.text[span.start - 1] not in _ENDS]
            if len(inside) > 1 and len(inside) * 8 > doc[block.span].count(" "):
                continue
            for span in inside if everywhere else gaps:
                fix = replace(span, " ", "Use one space", Safety.SAFE)
                yield Finding(span, f"{len(doc[span])} spaces", (fix,))


def _gaps(doc: Document, within: Span) -> Iterator[Span]:
    """The wide gaps, but for those behind the number of an item."""
    for match in _SPACES.finditer(doc.text, *within):
        if not _NUMBER.search(doc.text, doc.line_at(match.start()).start, match.start()):
            yield Span(*match.span())


def _after_stops(doc: Document) -> list[Span]:
    """The double spaces after full stops, where these are the rule of the text; else none."""
    found = [span for span in _gaps(doc, Span(0, len(doc.text))) if doc.text[span.start - 1] in _ENDS]
    return found if len(found) >= 4 and len(found) > len(_ONE_SPACE.findall(doc.text)) else []
