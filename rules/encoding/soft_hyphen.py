"""ENC009: invisible hyphenation points."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, delete
from copydesk.lint.rule import Rule


class SoftHyphen(Rule):
    """A soft hyphen (U+00AD) stands in the text.

    Typesetting programs and PDF files mark places where a word may be divided with an invisible character. Outside
    of them it breaks search and spell checking, and some screens show it as a hyphen in mid-word. In HTML it does its
    work and is left alone.

    Fix: safe; the character is removed. At the end of a line, where it may be the only hyphen of a divided word, no
    fix is offered.
    """

    code = "ENC009"
    name = "soft-hyphen"
    severity = Severity.WARNING
    gathers = 2
    languages = ()
    terms = ("\u00ad",)
    bad = {
        "The govern[[\u00ad]]ment resigned.": "The government resigned.",
        "An inter[[\u00ad]]national[[\u00ad]] court.": "An international court.",
        "The long word is antidis[[\u00ad]]estab[[\u00ad]]lishment.": "The long word is antidisestablishment.",
    }
    good = ("The government resigned.", "A long-term plan.", "A well–known man.")

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.format == "html":
            return
        for hit in doc.hits(self):
            fix = delete(hit.span, "Remove it", Safety.SAFE)
            divides = doc.text[hit.span.end : hit.span.end + 1] in {"\n", "\r"}
            yield Finding(hit.span, "invisible soft hyphen", () if divides else (fix,))
