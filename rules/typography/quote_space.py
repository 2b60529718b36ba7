"""TYP008: the space stands on the wrong side of a closing quotation mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SAYS = (
    "said|says|told|added|noted|explained|stressed|concluded|recalled|replied|announced|wrote|summed|asked|continued"
)
_SAYING = pattern(rf'"(?=(?:(?:he|she|they|the(?: [\w-]+){{1,4}}) (?:\w+ly )?(?:{_SAYS})|{_SAYS})\b)')
_SPACE = pattern(r"(?<=[,!?.…])[ \u00a0]+\Z")


class QuoteSpace(Rule):
    """The space stands before a closing quotation mark instead of after it.

    Translation programs write `, "he said` for `," he said`. Only straight marks count, only where a quotation is open,
    and only before words of saying ("said", "he added", "the mayor said").

    Fix: safe; the mark and the space change places.
    """

    code = "TYP008"
    name = "quote-space"
    gathers = 5
    bad = {
        '"We are ready[[, "]]he said on Monday.': '"We are ready," he said on Monday.',
        'The mayor laughed. "Who will pay[[? "]]she asked.': 'The mayor laughed. "Who will pay?" she asked.',
        '"We can wait[[, "]]the owner of the mill said.': '"We can wait," the owner of the mill said.',
        '"The road is open[[, "]]said the driver of the bus.': '"The road is open," said the driver of the bus.',
    }
    good = (
        'He said, "the road is open," and left.',
        '"We are ready," he said. "They are not, "',
        'She read "Emma" and, "as always," slept.',
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _SAYING.finditer(doc.text):
            space = _SPACE.search(doc.text, max(0, match.start() - 5), match.start())
            block = doc.block_at(match.start())
            if space is None or block is None or not _closes(doc.text, block.span, match):
                continue
            span = Span(space.start() - 1, match.end())
            fix = replace(span, f'{doc.text[span.start]}" ', "Move the space behind the mark", Safety.SAFE)
            yield Finding(span, "the space stands before the closing quotation mark", (fix,), sure=0.95)


def _closes(text: str, block: Span, match: re.Match[str]) -> bool:
    """True when a quotation is open before the mark, or none can begin here because no mark closes it."""
    before = text.count('"', block.start, match.start())
    return before % 2 == 1 or (before == 0 and text.count('"', match.end(), block.end) == 0)
