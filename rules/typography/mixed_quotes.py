"""TYP020: straight and curly quotation marks in one text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_STRAIGHT = pattern(r'(?<![\d″=])"')
_CURLY = pattern("[“”]")


class MixedQuotes(Rule):
    """Straight and curly quotation marks stand in one text.

    A passage pasted from elsewhere keeps the marks of its source. The first mark of the kind used less often is
    reported, with how many there are; marks after figures (inches) do not count.

    There is no fix: which way a straight mark turns depends on the quotation.
    """

    code = "TYP020"
    name = "mixed-quotes"
    severity = Severity.INFO
    languages = ()
    not_in = ("docs",)
    bad = {
        '“We go,” he said. “Now.” She said [["]]no" twice.': None,
        '"We go," he said. "Now." She said [[“]]no” twice.': None,
        '“Yes” and [["]]no".': None,
    }
    good = ("“We go,” he said. “Now.”", '"We go," he said.', '“The 24" screen,” he said.')

    def check(self, doc: Document) -> Iterator[Finding]:
        if '"' not in doc.text or ("“" not in doc.text and "”" not in doc.text):
            return
        straight = [Span(*match.span()) for match in _STRAIGHT.finditer(doc.text)]
        curly = [Span(*match.span()) for match in _CURLY.finditer(doc.text)]
        if not straight or not curly:
            return
        rare, kept = (straight, curly) if len(straight) <= len(curly) else (curly, straight)
        names = ("straight", "curly") if rare is straight else ("curly", "straight")
        message = f"{len(rare)} {names[0]} quotation marks beside {len(kept)} {names[1]} ones"
        yield Finding(rare[0], message, related=(Related(kept[0], f"a {names[1]} one"),))
