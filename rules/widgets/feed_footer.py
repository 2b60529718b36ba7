"""WGT013: the footer of a feed stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

from ._shared import WidgetRule

_X, _Y = r"[^\n]{1,200}?", r"[^\n]{2,80}?"
_FOOTER = pattern(
    rf"(?:The (?:post|article|story) {_X} (?:first appeared|appeared first) on {_Y}"
    rf"|Der Beitrag {_X} erschien zuerst auf {_Y}"
    rf"|La entrada {_X} (?:se publicó|apareció) primero en {_Y}|O post {_X} apareceu primeiro em {_Y}"
    rf"|L['’]articolo {_X} (?:proviene da|sembra essere il primo su) {_Y}"
    rf"|Cet article {_X} est apparu en premier sur {_Y}"
    rf"|Запись {_X} впервые появилась {_Y})(?:\.(?=\s|$)|$)",
    re.MULTILINE,
)
_CUES = (
    "appeared",
    "erschien zuerst",
    "primero en",
    "proviene da",
    "essere il primo",
    "primeiro em",
    "en premier",
    "впервые",
)


class FeedFooter(WidgetRule):
    """The footer of a feed stands in the text.

    "The post X appeared first on Y." is added by a blog's feed to every article; with it come lines such as "Source
    link", "Publish date" or an agency's notice of rights. A sentence that says where a text was first published is left
    alone.

    Fix: unsafe; the sentence or the line is removed.
    """

    code = "WGT013"
    name = "feed-footer"
    kinds = ("feed",)
    part_of = "the footer of a feed"
    bad = {
        "The comet returns in 2061.\n\n[[The post The comet of the century appeared first on Sky Notes.]]\n": (
            "The comet returns in 2061.\n"
        ),
        "The lid is loose. [[The post How to mend a kettle first appeared on Tin & Brass.]]": "The lid is loose.",
        "Der Fluss steigt.\n[[Der Beitrag Hochwasser erschien zuerst auf Elbblick.]]\nEs regnet.": (
            "Der Fluss steigt.\nEs regnet."
        ),
    }
    good = (
        "The story first appeared in a magazine in 1921.",
        "His post in Paris came first; he appeared on stage later.",
        "The article appeared on Monday.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from self.lines(doc)
        if any(cue in doc.text for cue in _CUES):
            found = (
                Span(*match.span())
                for match in _FOOTER.finditer(doc.text)
                if "first" in match.group() or "The " not in match.group()[:4]
            )
            yield from self.inside(doc, found)
