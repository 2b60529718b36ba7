"""ENC015: mathematical letters used as bold or italic type."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_STYLED = pattern(
    "(?:[\U0001d400-\U0001d7ff\u24b6-\u24e9\u210a-\u2131\U0001f130-\U0001f149]{3,}"
    "(?:[ '’.,&-]{1,2}(?=[\U0001d400-\U0001d7ff\u24b6-\u24e9])[\U0001d400-\U0001d7ff\u24b6-\u24e9]+)*)"
)


class StyledLetters(Rule):
    """Mathematical letters are used as bold or italic type, as in "𝗕𝗿𝗲𝗮𝗸𝗶𝗻𝗴".

    Social-media posts fake bold and script with characters made for formulas. Screen readers spell them out or skip
    them, search does not find them, and fonts without them show boxes. Single letters in formulas are left alone.

    Fix: unsafe; plain letters are put in, and the look is lost.
    """

    code = "ENC015"
    name = "styled-letters"
    severity = Severity.WARNING
    gathers = 2
    languages = ()
    beyond_latin = True
    bad = {
        "[[𝗕𝗿𝗲𝗮𝗸𝗶𝗻𝗴 𝗻𝗲𝘄𝘀]]: the bridge is open.": "Breaking news: the bridge is open.",
        "Join the [[𝓹𝓪𝓻𝓽𝔂]] at noon.": "Join the party at noon.",
        "We are [[ⓗⓘⓡⓘⓝⓖ]] now.": "We are hiring now.",
    }
    good = ("Let 𝑥 + 𝑦 = 𝑧 hold.", "Breaking news: the bridge is open.", "See note ⓐ and ⓑ.")

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.text.isascii():
            return
        for match in _STYLED.finditer(doc.text):
            span = Span(*match.span())
            plain = unicodedata.normalize("NFKC", match.group())
            yield Finding(span, f'"{match.group()}" is set in formula letters for "{plain}"', (replace(span, plain),))
