"""MTR038: the colophon of a foreign page, translated along with its article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_LINES = (
    r"[(\[【]?(?:responsible editor|editor[- ]in[- ]charge|editor responsible|duty editor|executive editor)"
    r"\s?[:：/]\s?[^\n]{2,40}",
    r"[<(\[〈]?\s?(?:(?:copyrights?|[©ⓒ]|\(c\)|all rights)\b[^\n]{0,80}|[ⓒ©] ?[^\n]{2,80}|no )?(?:unauthori[sz]ed )?"
    r"(?:reproduction|reprinting|copying),? (?:and|or|&) (?:re-?)?distribution\b[^\n]{0,60}",
    r"original title\s?[:：][^\n]{0,40}[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3][^\n]{0,60}",
    r"reporter (?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+){0,2} ?[(/|=]?\s?[\w.-]+@[\w.-]+\)?",
)
_LINE = pattern("|".join(_LINES), re.IGNORECASE)
_ENDS = 4  # paragraphs at either end of a text where a colophon may stand


class TranslatedColophon(Rule):
    """The colophon of a foreign page was translated along with its article.

    Chinese pages close with "(Responsible editor: Zhang Min)", Korean ones with "Reporter Kim Min-su kim@..." and
    "<Copyright ⓒ ... Unauthorized reproduction and redistribution prohibited>". English pages sign in other ways. It
    must be a line of its own among the first or the last paragraphs.

    Fix: unsafe; the line is removed.
    """

    code = "MTR038"
    name = "translated-colophon"
    not_in = ("docs", "listing")
    terms = (
        "responsible editor",
        "editor in charge",
        "editor-in-charge",
        "editor responsible",
        "duty editor",
        "executive editor",
        "redistribution",
        "re-distribution",
        "original title",
        "reporter",
    )
    bad = {
        "The ferry sank on Friday.\n\n[[(Responsible editor: Zhang Min)]]": "The ferry sank on Friday.",
        "Rain.\n\n[[<Copyright ⓒ Hankook. Unauthorized reproduction and redistribution prohibited>]]": "Rain.",
        "The ferry sank on Friday.\n\n[[Reporter Kim Min-su kim@example.org]]": "The ferry sank on Friday.",
        "[[Original title: 渡轮沉没]]\n\nThe ferry sank on Friday.": "The ferry sank on Friday.",
    }
    good = (
        "The responsible editor was Zhang Min, who left in May.",
        "The ferry sank.\n\nOriginal title: Gisaengchung",
        "Unauthorised copying of keys is a crime.\n\nReporter Kim Min-su left at noon.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if len(doc.blocks) < 2:
            return
        ends = {block.span.start for block in (*doc.blocks[:_ENDS], *doc.blocks[-_ENDS:])}
        for line in dict.fromkeys(doc.line_at(hit.span.start) for hit in doc.hits(self)):
            body = doc[line].strip()
            start = line.start + doc[line].index(body)
            block = doc.block_at(start)
            if block is None or block.span.start not in ends or not _LINE.fullmatch(body) or doc.is_code(start):
                continue
            span = Span(start, start + len(body))
            fix = Fix("Remove the line", doc.removals([span]))
            yield Finding(span, f'"{body}" is the colophon of a foreign page', (fix,))
