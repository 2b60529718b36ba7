"""REP007: two small words stand twice in a row ("in the in the")."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, delete
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_FIRST = """about after against among and as at before between but by during for from if in into is of on or over since
    that through to under until was when where which while with without""".split()
_SECOND = "a an he his her it its our she that the their these they this those we".split()


class DoubledPhrase(Rule):
    """Two small words stand twice in a row ("in the in the").

    An edit left the beginning of a phrase behind. Only a preposition or conjunction followed by an article or pronoun
    counts, which no sentence doubles; phrases that live from repetition ("again and again and again") are made of other
    words.

    Fix: safe; the second pair is removed.
    """

    code = "REP007"
    name = "doubled-phrase"
    not_in = ("transcript", "docs")
    terms = tuple(f"{first} {second} {first} {second}" for first in _FIRST for second in _SECOND)
    bad = {
        "They met in the[[ in the]] town hall.": "They met in the town hall.",
        "The price of a[[ of a]] ticket rose.": "The price of a ticket rose.",
        "She left when they[[ when they]] came.": "She left when they came.",
    }
    good = (
        "They met in the hall, in the old town.",
        "It rose again and again and again.",
        "That is that; that is it.",
        "In the end, in the main, it worked.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            length = (len(hit.form) - 1) // 2
            span = Span(hit.span.start + length, hit.span.end)
            if not doc[span].islower():
                continue
            fix = delete(span, "Remove it", Safety.SAFE)
            yield Finding(span, f'"{doc[hit.span]}": the words stand twice', (fix,))
