"""LBL001: a label stands before a sentence without a space."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Edit, Finding, Fix, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_LETTER = r"[^\W\d_]"
_GLUED = pattern(rf"({_LETTER}[\w'’.-]*(?: {_LETTER}[\w'’.-]*){{0,4}}):(?=[\"“‘']?[^\W\d_a-z][a-z’']*[ ,])")
_TURNS = 3  # so many glued labels are the turns of an interview that lost their spaces


class GluedLabel(Rule):
    """A label stands before a sentence without a space.

    Search words and topics that a page puts before a text come out glued to it: "Kim Jong Un:The carrier". No prose
    reads so. Every word of the label begins with a capital. Times, ratios, addresses, namespaces and lines of three or
    more speakers are left alone.

    Fix: unsafe. A label that is named again in the text is removed; else a space is put behind it.
    """

    code = "LBL001"
    name = "glued-label"
    languages = ()
    not_in = ("docs", "transcript")
    bad = {
        "[[Orban Cabinet:]]The vote was put off. Orban did not come.": "The vote was put off. Orban did not come.",
        "Snow closes the pass\n\n[[Simplon:]]Two lorries slid off the road near Simplon.": (
            "Snow closes the pass\n\nTwo lorries slid off the road near Simplon."
        ),
        "[[Background:]]The strike began in May, over pay.": "Background: The strike began in May, over pay.",
    }
    good = (
        "Kim Jong Un: The carrier is here. Kim said no.",
        "The train leaves at 7:30 from Platform:9.",
        "Anna: Where is it?\nBen: On the shelf.",
        "Use std:Vector for this.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        found = []
        for block in doc.blocks:
            if block.kind is Kind.CODE or ":" not in doc[block.span]:
                continue
            match = _GLUED.match(doc.text, *block.span)
            if match and all(word[0].isupper() for word in match.group(1).split()):
                found.append(match)
        if len(found) >= _TURNS:
            return
        for match in found:
            yield self._finding(doc, Span(*match.span()), match.group(1))

    def _finding(self, doc: Document, span: Span, label: str) -> Finding:
        removal = delete(span, "Remove the label")
        space = Fix("Put a space behind the label", (Edit(Span(span.end, span.end), " "),))
        if self._named_elsewhere(doc, span, label):
            return Finding(span, f'label "{label}:" is glued to the sentence behind it', (removal, space), sure=0.95)
        return Finding(span, f'no space between "{label}:" and the sentence behind it', (space, removal), sure=0.9)

    @staticmethod
    def _named_elsewhere(doc: Document, span: Span, label: str) -> bool:
        """True if the label, or a word of it, stands in the rest of the text."""
        rest = (doc.text[: span.start] + doc.text[span.end :]).lower()
        return any(len(word) > 2 and word.lower() in rest for word in label.split())
