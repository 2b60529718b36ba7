"""ENC005: an HTML tag or comment left in text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, delete, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import speaks_of_markup

_TAGS = (
    r"< ?/? ?(p|br|div|span|a|b|i|u|em|strong|h[1-6]|li|ul|ol|img|figure|figcaption|table|tr|td|th|tbody"
    r"|iframe|script|style|blockquote|center|font|hr|pre|section|article|aside|header|footer|noscript|video"
    r"|audio|source|small|sup|sub|strike|del|ins|o:p)(?:\s+[\w:-]+\s?=[^<>\n]{0,400})?\s?/?>",
    r"<!--[^<>\n]{0,200}-->",
)
_TAG = pattern("|".join(_TAGS), re.IGNORECASE)
_BREAKS = frozenset({"p", "br", "div", "li", "tr", "hr", "blockquote"})
# The number of a footnote, which is worth nothing without the note; behind a unit it is a power.
_RAISED = pattern(r"<sup>(?:\[?(?P<number>\d{1,3})\]?(?:\(https?://[^\s()]+\))?)</sup>", re.IGNORECASE)
_UNIT = pattern(r"(?<![^\W\d_])(?:k|c|m|d)?m\Z")
_POWERS = {"2": "²", "3": "³"}
_NOUN = pattern(r"(?<=[ (])<([a-z]+)>(?=[ ,.;:)])")


class HtmlTag(Rule):
    """An HTML tag or comment stands in the text.

    Markup pasted into a plain field shows as it is. Only names that HTML defines count, so "<b> is less than" in code,
    e-mail addresses in angle brackets and placeholders are not meant. Markdown, where tags are legal, documentation,
    code, and sentences on markup are left alone.

    Fix: unsafe; the tag is removed, or replaced by a space where it divides words.
    """

    code = "ENC005"
    name = "html-tag"
    severity = Severity.ERROR
    gathers = 2
    languages = ()
    not_in = ("docs",)
    terms = ("<",)
    bad = {
        "[[<p>]]The harbour reopened on Friday.[[</p>]]": "The harbour reopened on Friday.",
        "It opened in 1891[[<sup>1</sup>]] and has 40 m[[<sup>2</sup>]].": "It opened in 1891 and has 40 m².",
        "It rained.[[<br />]]Then it snowed.": "It rained. Then it snowed.",
        'See [[<a href="https://example.org">]]the report[[</a>]].[[<!--more-->]]': "See the report.",
        "The [[< strong >]]final[[< / strong >]] score.": "The final score.",
    }
    good = (
        "Write to Ana Ruiz <ana@example.org>.",
        "If a < b and c > d, stop.",
        "In early HTML, <b> made a word bold and <i> set it in italics.",
        "Bold was <b>, italics were <i>, and nobody missed <center>.",
        "Use `<br>` for a line break.",
        "<3 from Lisbon, and <name> goes here.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.format == "markdown":
            return
        text = doc.text
        raised = [] if "</sup>" not in text else list(_RAISED.finditer(text))
        for match in raised:
            span = Span(*match.span())
            power = _POWERS.get(match["number"]) if _UNIT.search(text, max(0, span.start - 3), span.start) else None
            fix = replace(span, power) if power else delete(span, "Remove the number of the note")
            if not doc.is_code(span.start):
                yield Finding(span, f'HTML "{match.group()}" in text', (fix,))
        told = {at for note in raised for at in (note.start(), note.end() - len("</sup>"))}
        for match in _TAG.finditer(text):
            if match.start() in told:
                continue
            if doc.is_code(match.start()) or speaks_of_markup(doc, match.start()) or _is_noun(text, match):
                continue
            span = Span(*match.span())
            divides = (match.group(1) or "").lower() in _BREAKS
            inside = text[span.start - 1 : span.start].strip() and text[span.end : span.end + 1].strip()
            fix = replace(span, " ", "Use a space") if divides and inside else delete(span, "Remove the tag")
            what = "comment" if match.group().startswith("<!") else "tag"
            shown = match.group() if len(match.group()) <= 40 else match.group()[:36] + " ..."
            yield Finding(span, f'HTML {what} "{shown}" in text', (fix,))


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """True for an opening tag that stands like a word and is never closed: "bold was <b>"."""
    noun = _NOUN.match(text, match.start())
    return noun is not None and noun.group(1) not in _BREAKS and f"</{noun.group(1)}" not in text
