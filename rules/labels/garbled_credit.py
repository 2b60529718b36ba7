"""LBL003: a picture credit runs into the caption, or has lost a part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import AGENCY, line_of

_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
_CREDIT = pattern(rf"credits?\s?:\s?({_NAME})?\s?(?:[/|,–-]|via)\s?({AGENCY})\b(?: via {AGENCY})?", re.IGNORECASE)
_BEFORE = pattern(r"(?:^|[\s,;])(on|in|by|at|from|of|the|to)\s(?:photo |image |picture )?$", re.IGNORECASE)
_GIVEN = pattern(r"[A-Z][a-z]{1,6}-[a-z]{2,7}$")  # the given name of a Korean or Chinese name
_JOINT = pattern(r"[\s,;:–-]*$")


class GarbledCredit(Rule):
    """A picture credit runs into the caption, or has lost a part.

    Captions come with a date and a credit in other type; copied and translated they grow together: "in Busan, South
    Korea, on credit: Duck-chul / Yonhap via AP", where a date is lost after "on" and a family name before the given
    name. Buying "on credit" is left alone, because no agency follows.

    Fix: unsafe; the credit is cut off and the caption ends with a stop.
    """

    code = "LBL003"
    name = "garbled-credit"
    terms = ("credit:", "credit :", "credits:", "credits :")
    bad = {
        "Men clear a road near Taiz, Yemen, [[on credit: Saleh / Reuters]]": "Men clear a road near Taiz, Yemen.",
        "A farmer outside Suwon [[credit: Min-ji / Yonhap]]": "A farmer outside Suwon.",
        "Sailors on deck near Odesa [[in photo credit: O. Kravets / AFP]]": "Sailors on deck near Odesa.",
    }
    good = (
        "They bought it on credit: a car, a house, a boat.",
        "A tram in Lisbon. Photo credit: Rui Alves / Reuters",
        "The film ends with a credit: Anna Bell / AP English teacher.",
        "A bridge in Busan. (Credit: Kim Min-ji / Yonhap)",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        seen = -1
        for hit in doc.hits(self):
            line = line_of(doc, hit.span.start)
            match = _CREDIT.match(doc.text, hit.span.start, line.end)
            if match is None or hit.span.start < seen or line.end - match.end() > 3:
                continue
            seen = match.end()
            dangling = _BEFORE.search(doc.text, line.start, hit.span.start)
            given = _GIVEN.match(match.group(1) or "")
            if not dangling and not (given and doc.text[hit.span.start - 1 : hit.span.start] == " "):
                continue
            start = dangling.start(1) if dangling else hit.span.start
            yield self._finding(doc, line, Span(start, match.end()), bool(dangling), match.group(1) if given else "")

    @staticmethod
    def _finding(doc: Document, line: Span, span: Span, dangling: bool, given: str) -> Finding:
        said = []
        if dangling:
            said.append(f'"{doc.text[span.start :].split(None, 1)[0]}" leads nowhere before the credit')
        if given:
            said.append(f'"{given}" is a given name without its family name')
        joint = _JOINT.search(doc.text, line.start, span.start)
        start = joint.start() if joint else span.start
        fix = Fix("End the caption before the credit", (Edit(Span(start, span.end), "."),))
        return Finding(span, "credit runs into the caption: " + "; ".join(said), (fix,), sure=0.9)
