"""ENC019: a word still divided as it was at the end of a printed line."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.dictionary import is_word
from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_DIVIDED = pattern(r"(?<![\w-])([A-Za-z]?[a-z]{1,14})[-\u00ad\u2010][ \t]*(?:\r?\n[ \t]*|[ ])([a-z]{2,14})(?![\w-])")
_CALENDAR = frozenset(  # words with a capital, which the dictionary does not hold
    """monday tuesday wednesday thursday friday saturday sunday january february april june july august september
    october november december""".split()
)
_PREFIXES = frozenset("co pre re".split())  # may keep their hyphen: to re-cover is not to recover


class LineEndHyphen(Rule):
    """A word is still divided as it was at the end of a printed line.

    Text from PDF files and scans keeps the printer's hyphens: "govern- ment". A hyphen before a space or a line break
    counts when the whole is an English word and a half is none, or when the whole stands elsewhere in the text. Real
    compounds and suspended hyphens ("pre- and post-war") are left alone.

    Fix: unsafe; the halves are joined.
    """

    code = "ENC019"
    name = "line-end-hyphen"
    severity = Severity.WARNING
    gathers = 2
    terms = ("- ", "-\n", "-\r", "\u00ad\n", "\u00ad\r", "\u00ad ")
    bad = {
        "The [[govern- ment]] resigned.": "The government resigned.",
        "It opens on [[Mon- day]].": "It opens on Monday.",
        "The [[inves-\ntigation]] goes on.": "The investigation goes on.",
        "The harbour is shut. The [[har- bour]] opens in May.": "The harbour is shut. The harbour opens in May.",
    }
    good = (
        "The pre- and post-war years.",
        "A long- \nterm plan in the short- to medium-term.",
        "He was a well- \nknown man - ing or not.",
        "First- or second-class; one- two- three.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        words: set[str] = set()
        for hit in doc.hits(self):
            start = hit.span.start
            while start > 0 and doc.text[start - 1].isalpha():
                start -= 1
            match = _DIVIDED.match(doc.text, start)
            if not match or doc.is_code(start):
                continue
            first, second = match.groups()
            whole = first + second
            if not _is_divided(first.lower(), second, doc.lang):
                words = words or {doc[span].lower() for span in doc.words}
                if whole.lower() not in words:
                    continue
            span = Span(*match.span())
            shown = " ".join(match.group().split())
            yield Finding(span, f'"{shown}" is "{whole}", divided as at the end of a line', (replace(span, whole),))


def _is_divided(first: str, second: str, lang: str) -> bool:
    """True if two halves make an English word and one of them is none."""
    if first + second in _CALENDAR:
        return True
    if lang != "en" or not is_word(first + second):
        return False
    return not is_word(second) or (len(first) > 1 and first not in _PREFIXES and not is_word(first))
