"""TYP022: dashes of several kinds in one text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_DASH = pattern(r"(?<=[\w,.!?”’\")\]])(?:[ \u00a0](?:-{1,2}|–|—)[ \u00a0]|—|--)(?=[\w“‘\"'(\[])")


class MixedDashes(Rule):
    """Dashes of several kinds stand in one text.

    One text keeps to one dash between phrases: spaced hyphen, spaced en dash, em dash with spaces or without. Hyphens
    in words, ranges ("3–5") and dashes that open a line do not count. Each of the kinds used less often is reported.

    Fix: unsafe; the dash used most often.
    """

    code = "TYP022"
    name = "mixed-dashes"
    severity = Severity.INFO
    gathers = 5
    languages = ()
    not_in = ("docs", "listing")
    bad = {
        "He came – late – and left. She[[—]]who else?": "He came – late – and left. She – who else?",
        "He came—late—and left[[ - ]]again.": "He came—late—and left—again.",
        "He came – late. She stayed – long[[ -- ]]too long.": "He came – late. She stayed – long – too long.",
    }
    good = ("He came – late – and left.", "A well-known 3–5 win in 2019–20.", "He came—late—and left.")

    def check(self, doc: Document) -> Iterator[Finding]:
        kinds: dict[str, list[Span]] = {}
        for match in _DASH.finditer(doc.text):
            if doc.text[match.start() - 1].isdigit() and doc.text[match.end()].isdigit():
                continue  # a range or a score
            kinds.setdefault(match.group().replace("\u00a0", " "), []).append(Span(*match.span()))
        if len(kinds) < 2:
            return
        kept = min(kinds, key=lambda kind: (-len(kinds[kind]), kinds[kind][0].start))
        for kind, spans in kinds.items():
            if kind == kept:
                continue
            for span in spans:
                message = f'"{kind}" here, "{kept}" elsewhere'
                related = (Related(kinds[kept][0], "the other dash"),)
                yield Finding(span, message, (replace(span, kept),), related)
