"""LBL012: a byline stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Fix, Related
from copydesk.lint.folding import line_key
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_BYLINE = pattern(
    r"(?:by|written by|von|par|por|di)\s?:?\s[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,5}$", re.IGNORECASE
)


class RepeatedByline(Rule):
    """A byline stands twice.

    Pages print the author above and below a text; copied, both come along. The second is the one too many.

    Fix: unsafe; the second byline is removed.
    """

    code = "LBL012"
    name = "repeated-byline"
    languages = ()
    not_in = ("docs", "listing", "fiction")
    bad = {
        "Ferry late again\n\nBy Anna Bell\n\nNobody knows why.\n\n[[By Anna Bell]]\n": (
            "Ferry late again\n\nBy Anna Bell\n\nNobody knows why.\n"
        ),
        "Ferry late again\nBy: Tom Hale\n[[By Tom Hale]]\nNobody knows why.": (
            "Ferry late again\nBy: Tom Hale\nNobody knows why."
        ),
        "Fähre verspätet\n\nVon Anna Bell\n\nNiemand weiß warum.\n\n[[Von Anna Bell]]\n": (
            "Fähre verspätet\n\nVon Anna Bell\n\nNiemand weiß warum.\n"
        ),
    }
    good = (
        "Ferry late again\n\nBy Anna Bell and Tom Hale\n\nNobody knows why.",
        "By Anna Bell\n\nOne text.\n\nBy Tom Hale\n\nAnother text.",
        "The song is by Anna Bell\n\nThe text is by Anna Bell",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        seen: dict[str, Span] = {}
        for block in doc.blocks:
            text = doc[block.span]
            if block.kind is Kind.CODE or len(text) > 70 or not _BYLINE.match(text):
                continue
            if not all(word[0].isupper() for word in text.split()[1:] if len(word) > 3):
                continue
            key = line_key(text).replace(":", "")
            first = seen.setdefault(key, block.span)
            if first != block.span:
                fix = Fix("Remove the second byline", doc.removals([block.span]))
                related = (Related(first, "the first byline"),)
                yield Finding(block.span, f'byline "{text}" stands a second time', (fix,), related, sure=0.9)
