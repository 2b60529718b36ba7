"""MTR037: signs that set off the points of a list inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SIGNS = "▲△∆▴▵◆◇■□◎"
_POINT = pattern(f"[,;]? ?([{_SIGNS}]) ?(?=[^\\W\\d_]{{2}})")
_JOINED = pattern(r"\b(?:and|or)\Z")


class ListSign(Rule):
    """The points of a list inside a sentence are set off with ▲, △ or ◇.

    Korean papers write "▲more routes ▲later hours ▲lower fares"; translated copy keeps the signs. Two points or more in
    one paragraph count, if a word follows each sign and one of them stands inside the paragraph. Signs before figures
    (shares that rose or fell), lists with a sign at the start of each line, and tables are left alone.

    Fix: unsafe; commas take the place of the signs.
    """

    code = "MTR037"
    name = "list-sign"
    not_in = ("docs", "listing")
    terms = tuple(_SIGNS)
    bad = {
        "The plan includes[[ ▲]]more routes[[ ▲]]later hours[[ ▲]]lower fares.": (
            "The plan includes more routes, later hours, lower fares."
        ),
        "The city will[[ △]]mend roads[[ △]]plant trees.": "The city will mend roads, plant trees.",
        "They ask for[[ ◆]]shorter shifts and[[ ◆]]warm meals.": "They ask for shorter shifts and warm meals.",
    }
    good = (
        "Shell ▲ 1.2%, BP ▼ 0.4%; a change of ∆T and ∆V.",
        "▲ More routes\n▲ Later hours",
        "Korean papers mark points with ▲ in black; a share that rose is ▲ in red.",
        "The logo is a ▲triangle, the older one a ◆diamond.",
        "Go to Home ▶ News and read on.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in dict.fromkeys(doc.block_at(hit.span.start) for hit in doc.hits(self)):
            if block is None or doc.is_code(block.span.start):
                continue
            points = list(_POINT.finditer(doc.text, *block.span))
            signs = [point.group(1) for point in points]
            if len(set(signs)) == len(signs) or all(point.group().endswith(" ") for point in points):
                continue  # signs that are spoken of, or pictures
            for number, point in enumerate(points):
                span = Span(*point.span())
                before = doc.text[max(block.span.start, span.start - 1) : span.start]
                joined = not number or before in ".!?:" or _JOINED.search(doc.text, max(0, span.start - 4), span.start)
                mark = "" if not before else " " if joined else ", "
                message = f'"{point.group(1)}" sets off a point of a list, as in Korean papers'
                yield Finding(
                    span, message, (replace(span, mark, "Use a comma" if mark == ", " else "Remove the sign"),)
                )
