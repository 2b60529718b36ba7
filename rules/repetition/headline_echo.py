"""REP006: the headline stands again at the head of the text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Fix, Related, Severity
from copydesk.lint.rule import Rule

from ._shared import words_of

_LEAST_WORDS = 4
_TOP = 4000  # characters that hold these
_EDGE = " \t\r\"“”'‘’*#"
_HEAD = 6  # so many blocks from the top may hold the copy


class HeadlineEcho(Rule):
    """The headline stands again at the head of the text.

    A scraper or a content system puts the headline once more above the byline. A line near the top counts when it has
    the same words as the headline; where it is a sentence of its own, it is a remark for the strict profile.

    Fix: unsafe; the second one is removed.
    """

    code = "REP006"
    name = "headline-echo"
    languages = ()
    not_in = ("fiction", "transcript", "docs", "listing")
    bad = {
        "Night train to Vienna returns\n\nBy Anna Berg\n\n[[Night train to Vienna returns]]\n\nIt leaves at ten.": (
            "Night train to Vienna returns\n\nBy Anna Berg\n\nIt leaves at ten."
        ),
        "Two new parks for Lodz\n[[Two new parks for Lodz]]\nThe city will plant trees.": (
            "Two new parks for Lodz\nThe city will plant trees."
        ),
        "Bees are back on the roof\n\n[[BEES ARE BACK ON THE ROOF]]\n\nThe hives stand on the town hall.": (
            "Bees are back on the roof\n\nThe hives stand on the town hall."
        ),
    }
    good = (
        "Night train returns\n\nThe night train returns on Monday.",
        "Weather\n\nWeather\n\nIt will rain.",
        "Two new parks for Lodz\n\nTwo new parks for Lodz are planned, the mayor said.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if not _stands_again(doc.folded) or len(doc.blocks) < 3 or doc.blocks[0].kind not in {Kind.TITLE, Kind.HEADING}:
            return
        title = doc.blocks[0].span
        if doc.text.count(" ", *title) < _LEAST_WORDS - 1:
            return
        for block in doc.blocks[1:_HEAD]:
            span = block.span
            if abs((span.end - span.start) - (title.end - title.start)) > 6 or words_of(doc[span]) != words_of(
                doc[title]
            ):
                continue
            yield Finding(
                span,
                "the headline stands here again",
                (Fix("Remove it", doc.removals([span])),),
                (Related(title, "the headline"),),
                severity=None if block.kind is not Kind.PARAGRAPH else Severity.INFO,
            )
            return


def _stands_again(text: str) -> bool:
    """True when the first words of the first line open a line below it: a look that costs little."""
    head = text[:_TOP].lstrip()
    first = " ".join(head.split(None, 2)[:2]).strip(_EDGE)
    below = head.partition("\n")[2]
    return first in below and any(line.strip(_EDGE).startswith(first) for line in below.split("\n"))
