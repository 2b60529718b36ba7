"""ENC016: letters whose accents are characters of their own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_MARKS = "".join(map(chr, [*range(0x300, 0x305), *range(0x306, 0x30D), 0x31B, *range(0x323, 0x329), 0x331]))
_DECOMPOSED = pattern(f"\\w*[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff][{_MARKS}][\\w{_MARKS}]*")


class MixedNormalisation(Rule):
    """A letter and its accent are two characters where the rest of the text has one.

    "é" can be stored as one character (NFC) or as "e" and a combining accent (NFD). Both look alike, but search,
    sorting, links and spell checking take them for different words. Text from macOS file names and PDF files is often
    decomposed. A document that is decomposed throughout is reported as info only, as is a letter that has no single
    character.

    Fix: safe; the word is composed (NFC), and its look does not change.
    """

    code = "ENC016"
    name = "mixed-normalisation"
    severity = Severity.WARNING
    gathers = 2
    languages = ()
    terms = tuple(_MARKS)
    bad = {
        "The café and the other [[cafe\u0301]].": "The café and the other café.",
        "[[Sa\u0303o]] Paulo; João came.": "São Paulo; João came.",
        "[[Mu\u0308nchen]] is not Zürich.": "München is not Zürich.",
    }
    good = ("The café and the other café.", "A lone m\u0303 in phonetics, and über.", "The x\u0304 of a series.")

    def check(self, doc: Document) -> Iterator[Finding]:
        composed = any(unicodedata.decomposition(char) for char in set(doc.text) if "\u00c0" <= char <= "\u024f")
        for match in _DECOMPOSED.finditer(doc.text):
            word = match.group()
            whole = unicodedata.normalize("NFC", word)
            if whole == word:
                continue
            span = Span(*match.span())
            fix = replace(span, whole, f'Compose "{whole}"', Safety.SAFE)
            message = f'"{whole}" is stored with its accent apart'
            if composed:
                yield Finding(span, f"{message}; elsewhere in the text letter and accent are one character", (fix,))
            else:
                yield Finding(span, message, (fix,), severity=Severity.INFO)
