"""LBL014: a credit is a word-for-word translation of another language's formula."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule

from ._shared import line_of


class TranslatedCredit(Rule):
    """A credit is a word-for-word translation of another language's formula.

    "Photo: reproduction / internet" is Portuguese "Reprodução/Internet", "photo from open sources" is Russian "фото из
    открытых источников", "the picture comes from the network" Chinese "图片来自网络". They name no one whose picture
    it is.

    Fix: none; somebody must find out who took the picture.
    """

    code = "LBL014"
    name = "translated-credit"
    not_in = ("docs",)
    terms = ("calqued_credits.tsv",)
    bad = {
        "The singer on stage in Recife. [[Photo: reproduction / internet]]": None,
        "The bridge after the blast. [[Photo from open sources]]": None,
        "A temple in Wuhan ([[the picture comes from the network]])": None,
    }
    good = (
        "The photo is from the archive of the town.",
        "The report relies on open sources.",
        "A reproduction of the painting hangs in the hall.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        seen = -1
        for hit in sorted(doc.hits(self), key=lambda hit: (hit.span.start, -hit.span.end)):
            line = line_of(doc, hit.span.start)
            if hit.span.start < seen or line.end - hit.span.end > 12:
                continue
            seen = hit.span.end
            language = hit.row["language"]
            yield Finding(hit.span, f'"{doc[hit.span]}" translates a {language} formula and names no source', sure=0.9)
