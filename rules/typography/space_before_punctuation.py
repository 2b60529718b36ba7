"""TYP001: a space that stands before a comma, a stop or another closing mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, delete
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SPACED = re.compile(r"(?<=[\w)\]”’\"'])[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$)(?!\s*\.))")


@dataclass(frozen=True)
class SpaceBeforePunctuation(Rule):
    """A space stands before a closing punctuation mark.

    Scraped and translated copy puts spaces around marks that belong to the word before them. French spacing, ellipses
    and file endings such as ".NET" are left alone.

    Fix: safe; the space is removed.
    """

    code = "TYP001"
    name = "space-before-punctuation"
    severity = Severity.WARNING
    languages = ("en",)
    bad = {
        "Protests in London[[ ]], five people arrested.": "Protests in London, five people arrested.",
        "The town of Melk[[ ]]: quiet again.": "The town of Melk: quiet again.",
        "Nobody was hurt[[  ]]. The road is open.": "Nobody was hurt. The road is open.",
    }
    good = ("He paused ... and left.", "It runs on .NET today.", "A list: a, b; c.", "She wrote : ) and left.")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _SPACED.finditer(doc.text):
            mark = doc.text[match.end()]
            if mark == ":" and doc.text[match.end() :].lstrip(": ")[:1] in {")", "("}:
                continue
            span = Span(*match.span())
            yield Finding(span, f'space before "{mark}"', (delete(span, "Remove the space", Safety.SAFE),))
