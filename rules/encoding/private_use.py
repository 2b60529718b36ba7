"""ENC011: characters that mean something in one font only."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

# Without the citation marks of chat windows (U+E200-E206) and the sign that Apple's fonts show for U+F8FF.
_PRIVATE = pattern("[\ue000-\ue1ff\ue207-\uf8fe\U000f0000-\U0010fffd]+")


class PrivateUse(Rule):
    """A private-use character stands in the text.

    Its meaning depends on one font: icon fonts of web pages, symbol fonts of Word and PDF files. Everywhere else it
    shows as an empty box.

    Fix: none; only the source page tells what it showed.
    """

    code = "ENC011"
    name = "private-use"
    severity = Severity.ERROR
    gathers = 2
    languages = ()
    beyond_latin = True
    not_in = ("docs",)
    bad = {
        "[[\uf09a]] Share this story.": None,
        "A list: [[\uf0b7]] bread, [[\uf0b7]] milk.": None,
        "Call us [[\ue0b0\ue0b1]] now.": None,
    }
    good = ("A list: • bread, • milk.", "Call us ☎ now.", "The \uf8ff Watch.")

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.text.isascii():
            return
        for match in _PRIVATE.finditer(doc.text):
            codes = " ".join(f"U+{ord(char):04X}" for char in match.group()[:4])
            yield Finding(Span(*match.span()), f"private-use character {codes} shows only in the font it was made for")
