"""MTR021: punctuation of Arabic, Hindi, Greek and others in Latin text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

_MARKS = {
    "،": ",",
    "؛": ";",
    "؟": "?",
    "٪": "%",
    "۔": ".",
    "।": ".",
    "॥": ".",
    "።": ".",
    "፣": ",",
    "։": ".",
    "\u037e": ";",
}
_LATIN = pattern(r"[A-Za-z\u00c0-\u024f0-9)\]”\"'’]\s?$")
_OTHER = pattern("[\u0370-\u037d\u037f-\u058f\u0590-\u0fff\u1200-\u139f]")


class OtherPunctuation(Rule):
    """A punctuation mark of Arabic, Persian, Urdu, Hindi, Amharic, Armenian or Greek stands in Latin text.

    Translated copy keeps the marks of the original, as in "Olm، Friday؟". A mark beside letters of its own script is
    left alone.

    Fix: safe; the Latin mark is put in.
    """

    code = "MTR021"
    name = "other-punctuation"
    severity = Severity.ERROR
    gathers = 3
    languages = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "no", "fi", "cs", "ro", "hu", "tr", "id")
    terms = tuple(_MARKS)
    bad = {
        "The mayor[[،]] who left[[،]] is back.": "The mayor, who left, is back.",
        "Is he back[[؟]] Yes[[।]]": "Is he back? Yes.",
        "About 40[[٪]] voted[[؛]] few won.": "About 40% voted; few won.",
    }
    good = ("He wrote سلام، كيف حالك؟ on the wall.", "The verse reads शान्ति।", "Is he back? Yes.")

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            at = hit.span.start
            before, after = doc.text[max(0, at - 2) : at], doc.text[at + 1 : at + 3]
            if _LATIN.search(before) and not _OTHER.search(before + after):
                mark = doc[hit.span]
                fix = replace(hit.span, _MARKS[mark], safety=Safety.SAFE)
                yield Finding(hit.span, f'"{mark}" of another script in Latin text', (fix,))
