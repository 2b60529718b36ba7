"""TYP023: ellipses of several kinds in one text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_ELLIPSIS = pattern(r"…|\.(?: \.){2,3}|\.{3,}")


class MixedEllipses(Rule):
    """Ellipses of several kinds stand in one text.

    Three full stops, three spaced stops and the single character "…" are all in use, but one text keeps to one. Four
    stops (an ellipsis that ends a sentence) and the leaders of a table of contents do not count.

    Fix: safe; the kind used most often, which reads the same.
    """

    code = "TYP023"
    name = "mixed-ellipses"
    severity = Severity.INFO
    gathers = 5
    languages = ()
    not_in = ("docs",)
    bad = {
        "He came… and left… and came[[...]] again.": "He came… and left… and came… again.",
        "He came... and left... and came[[…]] again.": "He came... and left... and came... again.",
        "He came... and left... and came[[. . .]] again.": "He came... and left... and came... again.",
    }
    good = ("He came... and left...", "He came… and left…", "Contents ........ 3")

    def check(self, doc: Document) -> Iterator[Finding]:
        if "..." not in doc.text and ". ." not in doc.text:
            return
        kinds: dict[str, list[Span]] = {}
        for match in _ELLIPSIS.finditer(doc.text):
            if len(match.group()) <= 7:
                kinds.setdefault(match.group(), []).append(Span(*match.span()))
        kinds.pop("....", None)
        if len(kinds) < 2:
            return
        kept = min(kinds, key=lambda kind: (-len(kinds[kind]), kinds[kind][0].start))
        for kind, spans in kinds.items():
            if kind == kept:
                continue
            for span in spans:
                fix = replace(span, kept, safety=Safety.SAFE)
                yield Finding(span, f'"{kind}" here, "{kept}" elsewhere', (fix,))
