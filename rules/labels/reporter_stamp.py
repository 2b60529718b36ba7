"""LBL015: the stamp of a Korean agency stands before the text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_STAMP = pattern(
    r"[\[(]\s?(?!Photo|Image|Picture)[A-Z가-힣][\w .,-]{1,24}\s?=\s?"
    r"(?:Yonhap(?: News)?|Newsis|News1|Newspim|Reporter|Correspondent|[\w ]{2,24}(?:News|Reporter|correspondent))"
    r"[^\])\n]{0,40}[\])]\s?"
    r"(?:(?:(?:Reporter|Correspondent) )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}(?: (?:reporter|correspondent))?\s?=\s?)?"
)


class ReporterStamp(Rule):
    """The stamp of a Korean agency stands before the text.

    Korean agencies open a report with "(Seoul=Yonhap) Reporter Kim Min-ji =": the place, the agency and the writer with
    equals signs. English copy has a dateline or a byline instead.

    Fix: unsafe; the stamp is removed.
    """

    code = "LBL015"
    name = "reporter-stamp"
    not_in = ("docs",)
    bad = {
        "[[(Seoul=Yonhap) Reporter Kim Min-ji =]] The bank kept its rate.": "The bank kept its rate.",
        "[[(Busan=Newsis) Park Jun reporter =]] The port was shut.": "The port was shut.",
        "Rates stay\n[[(Sejong = Yonhap News)]] The bank kept its rate.": "Rates stay\nThe bank kept its rate.",
    }
    good = (
        "SEOUL (Yonhap) -- The bank kept its rate.",
        "The formula (E=mc2) is old.",
        "He wrote (x = 5) on the board.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if "=" not in doc.text:
            return
        for block in doc.blocks:
            match = _STAMP.match(doc.text, *block.span)
            if match:
                end = match.start() + len(match.group().rstrip())
                span = Span(match.start(), end)
                while end < block.span.end and doc.text[end] == " ":
                    end += 1
                fix = Fix("Remove the stamp", (Edit(Span(span.start, end), ""),))
                yield Finding(span, f'"{doc[span]}" is the stamp of an agency', (fix,), sure=0.9)
