"""WGT004: a marker of an advertisement stands in the text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

from ._shared import WidgetRule

_BETWEEN = pattern(  # between two sentences of a paragraph
    r"(?<=[.!?”\"] )A(?:dvertisement|DVERTISEMENT)(?= (?:The|An?|In|On|At|He|She|They|We|It|But|And|For|Mr|Ms|[“\"]))"
)


class AdMarker(WidgetRule):
    """A marker of an advertisement stands in the text.

    "Advertisement", "Anzeige" or "Sponsored by" mark a place where a page shows something that the copy does not
    have. Whole lines count, and "Advertisement" between two sentences; "Ad" or "Promotion" alone need another line of
    furniture beside them.

    Fix: safe where every line of the block is known word by word; else unsafe. The whole block goes, or nothing.
    """

    code = "WGT004"
    name = "ad-marker"
    kinds = ("ad",)
    terms = ("advertisement",)
    always = True  # for the lines
    part_of = "an advertisement"
    bad = {
        (
            "The court adjourned.\n\n[[ADVERTISEMENT]]\n\nIt meets again on Friday."
        ): "The court adjourned.\n\nIt meets again on Friday.",
        "[[- Advertisement -]]\nThe harvest was good.": "The harvest was good.",
        "He said no. [[Advertisement]] The bridge is shut.": "He said no. The bridge is shut.",
        "Вода спала.\n[[Реклама]]\nДорога открыта.": "Вода спала.\nДорога открыта.",
    }
    good = (
        "The advertisement ran for a year.",
        "Promotion\nHe was made a colonel in May.",
        "An advertisement in the paper cost him his job.",
        "He likes it. Advertisement is the soul of trade.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from self.lines(doc)
        if doc.hits(self):
            found = (Span(*match.span()) for match in _BETWEEN.finditer(doc.text))
            yield from self.inside(doc, found, "Remove the word")
