"""ENC022: the markup of a wiki stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_REMOVED = (
    r"\[\[(?:File|Image|Category|Datei|Kategorie|Fichier|Archivo):[^\[\]\n]{1,300}\]\]",
    r"\{\{(?:cite \w+|citation|short description|infobox)\b[^{}]{0,400}\}\}",
    r"<ref\b[^<>\n]{0,200}(?:/>|>[^<\n]{0,400}</ref>)",
)
_KEPT = (
    r"(?m:^(?P<head>={2,4}) ?(?P<title>[^=\n]{2,60}?) ?(?P=head)(?=\r?$))",
    r"\[\[(?!\d+\]\])(?:[^\[\]|\n]{1,80}\|)?(?P<link>[^\[\]|\n]{1,80})\]\](?!\()",
    r"(?<!')'''(?P<bold>[^'\n]{1,120})'''(?!')",
)
_CODE = pattern("|".join((*_REMOVED, *_KEPT)), re.IGNORECASE)


class WikiMarkup(Rule):
    """The markup of a wiki stands in the text.

    "[[File:Mill.jpg|thumb]]", "{{cite web|...}}", "== History ==", "'''bold'''" and "<ref>...</ref>" come from the
    source of a wiki page, or from a chatbot that was trained on many. Documentation and code are left alone.

    Fix: unsafe; pictures, templates and notes are removed, headings, links and bold words keep their words.
    """

    code = "ENC022"
    name = "wiki-markup"
    severity = Severity.ERROR
    gathers = 3
    languages = ()
    not_in = ("docs",)
    formats = ("plain", "html")
    terms = ("[[", "{{", "<ref", "==", "'''")
    bad = {
        "[[{{cite web|url=https://example.org|title=Mill}}]] The mill is old.": "The mill is old.",
        "[[== History ==]]\nThe [['''mill''']] is old.[[<ref>Smith 2001</ref>]]": "History\nThe mill is old.",
        "The mill [['''grinds''']] rye and oats.": "The mill grinds rye and oats.",
    }
    good = (
        "Use `\\[[File:a.jpg]]` for pictures.",
        "== Parish news ==\nThe mill is old.",
        "If a == b and c == d, all is well.",
        "A \\[[note in two brackets is odd, and ''' is three marks.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        found = [match for match in _CODE.finditer(doc.text) if not doc.is_code(match.start())]
        for match in found:
            if match["title"] and len(found) == 1:
                continue  # somebody's way to set a heading
            span = Span(*match.span())
            kept = next((name for name in ("title", "link", "bold") if match[name]), "")
            shown = match.group() if len(match.group()) <= 40 else match.group()[:36] + " ..."
            if kept:
                inner = Span(*match.span(kept))
                edits = (Edit(Span(span.start, inner.start), ""), Edit(Span(inner.end, span.end), ""))
                fix = Fix("Remove the marks", edits)
            else:
                opens = span.start == doc.line_at(span.start).start and doc.text[span.end : span.end + 1] == " "
                fix = delete(Span(span.start, span.end + opens), "Remove the code")
            yield Finding(span, f'wiki markup "{shown}" in text', (fix,))
