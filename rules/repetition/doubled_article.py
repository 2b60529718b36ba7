"""REP008: two articles stand where one belongs ("a the", "the an")."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_ARTICLES = ("a", "an", "the")
_OTHER = ("his", "her", "their", "its", "our", "my", "your", "this", "these", "those")


class DoubledArticle(Rule):
    """Two articles stand where one belongs ("a the", "the their").

    An edit changed the article and left the old one. Letters used as names ("the A team", "from A to B") and words
    spoken about in quotation marks are left alone.

    Fix: unsafe; the second one alone, or the first.
    """

    code = "REP008"
    name = "doubled-article"
    not_in = ("transcript", "docs")
    terms = (
        *(f"{one} {other} " for one in _ARTICLES for other in _ARTICLES if one != other),
        *(f"{one} {other} " for one in _ARTICLES for other in _OTHER),
    )
    bad = {
        "It is [[a the]] best film of the year.": "It is the best film of the year.",
        "She took [[the an]] apple from the tree.": "She took an apple from the tree.",
        "They sold [[the their]] house.": "They sold their house.",
    }
    good = (
        "The A team met an A-list star in plan A.",
        "From a, the first letter, to z.",
        "The word “a” the teacher wrote.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            span = Span(hit.span.start, hit.span.end - 1)
            shown = doc[span]
            first, second = shown.split()
            if not second.islower() or first == "A" or not doc.text[hit.span.end : hit.span.end + 1].islower():
                continue
            capital = first[0].isupper()
            better = second.capitalize() if capital else second
            yield Finding(span, f'"{shown}": two articles', (replace(span, better), replace(span, first)))
