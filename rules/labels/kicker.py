"""LBL013: a kicker such as "BREAKING:" stands before the text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_KICKER = pattern(
    r"(?:BREAKING(?: NEWS)?|JUST IN|UPDATED?(?: \d+)?|URGENT|FLASH|EXCLUSIVE|ALERT|DEVELOPING(?: STORY)?"
    r"|LIVE(?: UPDATES)?|CORRECTED|REFILE|WRAPUP(?: \d+)?|RPT)\s?[:–—-]\s(?=\S)"
)


class Kicker(Rule):
    """A kicker such as "BREAKING:" stands before the text.

    Agencies and social media mark how new a report is. A day later it is no longer true. Houses that print kickers on
    purpose leave it: so this is information. Only capitals at the start of a line count.

    Fix: unsafe; the kicker is removed.
    """

    code = "LBL013"
    name = "stale-kicker"
    severity = Severity.INFO
    not_in = ("docs", "transcript")
    terms = (
        "breaking", "just in", "update", "updated", "urgent", "flash", "exclusive", "alert", "developing", "live",
        "corrected", "refile", "wrapup", "rpt",
    )  # fmt: skip
    bad = {
        "[[BREAKING:]] Dam breaks in the Alps\nNobody was hurt.": "Dam breaks in the Alps\nNobody was hurt.",
        "Dam breaks\n[[UPDATE 2 -]] The village was evacuated.": "Dam breaks\nThe village was evacuated.",
        "[[JUST IN:]] The mayor has resigned.": "The mayor has resigned.",
    }
    good = (
        "Breaking: the art of taming horses.",
        "The update: a smaller, faster engine.",
        "LIVE MUSIC in the park on Sunday.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.blocks:
            match = _KICKER.match(doc.text, *block.span)
            if match:
                span = Span(match.start(), match.start() + len(match.group().rstrip()))
                fix = Fix("Remove the kicker", (Edit(Span(*match.span()), ""),))
                yield Finding(span, f'kicker "{doc[span]}" stands before the text', (fix,), sure=0.8)
