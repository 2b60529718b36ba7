"""LBL012: a byline stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Related, replace
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._bylines import bylines


class RepeatedByline(Rule):
    """A byline stands twice.

    Pages print the author above and below a text; copied, both come along. The second is the one too many. So it is
    where both have become one line.

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
        "Ferry late again\n\nBy Tom Hale | Staff Writer\n\nNobody knows why.\n\n[[Written by Tom Hale]]": (
            "Ferry late again\n\nBy Tom Hale | Staff Writer\n\nNobody knows why."
        ),
        "Ferry late again\n\n[[By Anna Bell By Anna Bell]]\n\nNobody knows why.": (
            "Ferry late again\n\nBy Anna Bell\n\nNobody knows why."
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
        for line in doc.memo(bylines):
            words = doc[line.span].split()
            if words[: len(words) // 2] == words[len(words) // 2 :]:
                fix = replace(line.span, " ".join(words[: len(words) // 2]))
                yield Finding(line.span, f'byline "{doc[line.span]}" says it twice', (fix,), sure=0.9)
            first = seen.setdefault(line.who, line.span)
            if first != line.span:
                fix = Fix("Remove the second byline", doc.removals([line.span]))
                related = (Related(first, "the first byline"),)
                yield Finding(line.span, f'byline "{doc[line.span]}" stands a second time', (fix,), related, sure=0.9)
