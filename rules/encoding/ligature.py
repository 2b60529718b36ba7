"""ENC014: letters joined in one character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
_LIGATURE = pattern(f"[{_LIGATURES}]")


class Ligature(Rule):
    """Letters are joined in one character, as in "oﬃce".

    Text copied from a PDF or read by OCR keeps the printer's ligatures ﬀ, ﬁ, ﬂ, ﬃ, ﬄ and ﬆ. Search, spell checking and
    many web fonts fail on them. Letters of an alphabet (æ, œ, ĳ) are not meant.

    Fix: safe; the ligature becomes its letters.
    """

    code = "ENC014"
    name = "ligature"
    severity = Severity.WARNING
    gathers = 2
    languages = ()
    bad = {
        "The [[ﬁ]]rst o[[ﬃ]]ce.": "The first office.",
        "A [[ﬂ]]at in town.": "A flat in town.",
        "They o[[ﬀ]]er tea.": "They offer tea.",
    }
    good = ("The first office.", "An œuvre, an æon.", "A flat in town.")

    def check(self, doc: Document) -> Iterator[Finding]:
        if not any(ligature in doc.text for ligature in _LIGATURES):
            return
        for match in _LIGATURE.finditer(doc.text):
            span = Span(*match.span())
            letters = unicodedata.normalize("NFKC", match.group())
            fix = replace(span, letters, safety=Safety.SAFE)
            yield Finding(span, f'"{match.group()}" is one character for "{letters}"', (fix,))
