"""LBL008: a desk's sign-off or an end mark stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_WHO = (
    r"(?:additional reporting|reporting|writing|editing|compiled|translated|edited|written|with inputs?|photographs?)"
)
_SIGNOFF = pattern(
    rf"\(\s?{_WHO} (?:by|from)\b[^()]{{3,240}}\)\.?|^{_WHO} (?:by|from) [^.]{{3,120}}\.?$", re.IGNORECASE
)
_MARK = pattern(r"\W{0,3}(?:ends?|-30-|30|more|to be continued|our standards:.*)\W{0,3}$|#{3}$", re.IGNORECASE)
_LAST = 5  # lines at the end where a sign-off stands


class DeskSignoff(Rule):
    """A desk's sign-off or an end mark stands in the text.

    "(Reporting by A; editing by B)", "Our Standards: ..." and "ENDS" are written for the desk that takes the report
    over. A house that credits its reporters so keeps them: so this is information. Press releases may end with a mark.

    Fix: unsafe; the sign-off is removed.
    """

    code = "LBL008"
    name = "desk-signoff"
    severity = Severity.INFO
    not_in = ("docs", "fiction", "press-release")
    bad = {
        "The bank cut its rate.\n\nIt was the third cut.\n\n[[(Reporting by Ana Kovac; editing by Tom Hale)]]": (
            "The bank cut its rate.\n\nIt was the third cut."
        ),
        "The bank cut its rate.\n\n[[-ENDS-]]": "The bank cut its rate.",
        "The bank cut its rate.\n\n[[Our Standards: The Harbour Wire Principles.]]": "The bank cut its rate.",
    }
    good = (
        "Editing by hand is slow.\n\nThe war ends.",
        "The reporting by the commission was slow.\n\nIt took two years.",
        "More.\n\nThe story of a town.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.blocks[max(1, len(doc.blocks) - _LAST) :]:
            text = doc[block.span]
            match = _SIGNOFF.search(text)
            mark = _MARK.match(text) if text.isupper() or text.startswith("Our ") or text == "###" else None
            if match and match.start() == 0 and match.end() == len(text):
                yield self._finding(doc, block.span)
            elif match and match.group().startswith("("):
                yield self._finding(doc, Span(block.span.start + match.start(), block.span.start + match.end()))
            elif mark:
                yield self._finding(doc, block.span)

    @staticmethod
    def _finding(doc: Document, span: Span) -> Finding:
        fix = Fix("Remove the line", doc.removals([span]))
        whole = doc[doc.line_at(span.start)].strip() == doc[span]
        return Finding(span, f'"{doc[span]}" is a sign-off of a desk', (fix,) if whole else (), sure=0.8)
