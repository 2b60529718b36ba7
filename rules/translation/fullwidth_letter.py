"""MTR004: letters and digits from a Japanese or Chinese keyboard."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import CJK

_WIDE = pattern(
    "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+(?:[\uff0e\uff0c\uff0d\uff0f\uff1a][\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+)*"
)


class FullwidthLetter(Rule):
    """A letter or digit is a fullwidth one, as in "Ｏｌｍ" and "２０２４".

    Chinese and Japanese keyboards write Latin letters and digits as wide as an ideograph. In Latin text they look
    spaced out, and search and sorting do not find them. Those inside a run of Chinese or Japanese are left alone.

    Fix: safe; the plain letter or digit is put in.
    """

    code = "MTR004"
    name = "fullwidth-letter"
    severity = Severity.ERROR
    gathers = 3
    languages = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "no", "fi", "cs", "ro", "hu", "tr", "id")
    beyond_latin = True
    bad = {
        "The year [[２０２４]] was warm.": "The year 2024 was warm.",
        "[[Ｔｈｅ]] mayor of [[Ｏ]]lm came.": "The mayor of Olm came.",
        "It rose by [[３．５]] points at [[１２：３０]].": "It rose by 3.5 points at 12:30.",
    }
    good = ("The year 2024 was warm.", "The sign read 令和６年 in ink.", "The mayor of Olm came.")

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.text.isascii():
            return
        for match in _WIDE.finditer(doc.text):
            if CJK.match(doc.text[match.start() - 1 : match.start()]) or CJK.match(doc.text, match.end()):
                continue
            plain = unicodedata.normalize("NFKC", match.group())
            span = Span(*match.span())
            fix = replace(span, plain, safety=Safety.SAFE)
            yield Finding(span, f'"{match.group()}" is in fullwidth characters', (fix,))
