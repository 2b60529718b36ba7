"""LBL003: a picture credit runs into the caption, or has lost a part."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._garbled import Garbled, garbled
from ._shared import line_of

_JOINT = pattern(r"[\s,;:–-]*$")
_LONGEST = 400  # characters of a caption with its credit


class GarbledCredit(Rule):
    """A picture credit runs into the caption, or has lost a part.

    Captions come with a date and a credit in other type; copied and translated they grow together: "in Busan, South
    Korea, on credit: Duck-chul / Yonhap via AP", where a date is lost after "on" and a family name before the given
    name. Buying "on credit" is left alone, because no agency follows.

    Fix: unsafe; the credit is cut off and the caption ends with a stop.
    """

    code = "LBL003"
    name = "garbled-credit"
    terms = (
        "credit", "credits", "photo:", "photo :", "photos:", "photograph:", "picture:", "image:", "foto:", "photo by:",
        "photo -", "photo by /",
    )  # fmt: skip
    bad = {
        "Men clear a road near Taiz, Yemen, [[on credit: Saleh / Reuters]]": "Men clear a road near Taiz, Yemen.",
        "A farmer outside Suwon [[credit: Min-ji / Yonhap]]": "A farmer outside Suwon.",
        "Fans of the club in Lagos [[credits: Ade / Reuters via AP]]": "Fans of the club in Lagos.",
        "A ferry off Split, Croatia, [[photo by: / AFP]]": "A ferry off Split, Croatia.",
        "Sailors on deck near Odesa [[in photo credit: O. Kravets / AFP]]": "Sailors on deck near Odesa.",
    }
    good = (
        "They bought it on credit: a car, a house, a boat.",
        "A tram in Lisbon. Photo credit: Rui Alves / Reuters",
        "The film ends with a credit: Anna Bell / AP English teacher.",
        "A ferry off Split. Photo: AFP",
        "A bridge in Busan. (Credit: Kim Min-ji / Yonhap)",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        seen = -1
        for hit in doc.hits(self):
            if hit.span.start < seen:
                continue
            line = line_of(doc, hit.span.start)
            seen = line.end
            found = garbled(doc[line]) if line.end - line.start <= _LONGEST else None
            if found:
                yield self._finding(doc, line, found)

    @staticmethod
    def _finding(doc: Document, line: Span, found: Garbled) -> Finding:
        said = []
        if found.dangling:
            said.append(f'"{found.dangling}" leads nowhere before the credit')
        if found.given:
            said.append(f'"{found.given}" is a given name without its family name')
        if found.lost:
            said.append("the name before the agency is lost")
        span = Span(line.start + found.start, line.start + found.end)
        joint = _JOINT.search(doc.text, line.start, span.start)
        start = joint.start() if joint else span.start
        fix = Fix("End the caption before the credit", (Edit(Span(start, span.end), "."),))
        message = "credit runs into the caption: " + ("; ".join(said) or "no stop stands between them")
        return Finding(span, message, (fix,), sure=0.9)
