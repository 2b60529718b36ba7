"""ENC010: control characters that have no place in text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, delete, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_CONTROL = "".join(map(chr, [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029]))
_RUN = pattern(f"[{re.escape(_CONTROL)}]+")
# A sequence of UTF-8 in the wrong encoding, which mojibake mends.
_SEQUENCE = pattern("(?:[\u00c2-\u00c5\u00d0\u00d1]|\u00e2\u20ac)[\x80-\x9f]|[\u00e0-\u00ef][\x80-\x9f]{2}")
_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")


class ControlCharacter(Rule):
    """A control character stands in the text.

    Word processors, PDF files and old mail leave vertical tabs, page breaks, line separators (U+2028) and C1 controls.
    XML forbids most of them, feeds break on them, and JavaScript ends a string at U+2028. C1 controls are nearly
    always Windows-1252 marks (quotation marks, dashes, the euro sign) that were read as Latin-1.

    Fix: safe where the meaning is certain: a Windows-1252 mark becomes that mark and other controls are removed; a
    line or page separator becomes a line break, which is unsafe.
    """

    code = "ENC010"
    name = "control-character"
    severity = Severity.ERROR
    gathers = 2
    languages = ()
    terms = tuple(_CONTROL)
    bad = {
        "They don[[\x92]]t know the \x1b[1mprice.".replace("\x1b", "[[\x1b]]"): "They don’t know the [1mprice.",
        "It isn\u00e2\x80\x99t, in caf\u00e9[[\x92]]s.": "It isn\u00e2\x80\x99t, in caf\u00e9’s.",
        "First line[[\u2028]]second line.": "First line\nsecond line.",
        "The end.[[\x0c]]A new page.[[\x08]]": "The end.\nA new page.",
    }
    good = (
        "A tab\tand a line\nbreak.",
        "They don’t know.",
        "A price of €40.\r\nNext.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _RUN.finditer(doc.text):
            run, span = match.group(), Span(*match.span())
            codes = ", ".join(dict.fromkeys(f"U+{ord(char):04X}" for char in run))
            if set(run) <= _BREAKS:
                beside = doc.text[span.start - 1 : span.start] == "\n" or doc.text[span.end : span.end + 1] == "\n"
                fix = delete(span, "Remove it") if beside else replace(span, "\n", "Use a line break")
                yield Finding(span, f"line or page separator {codes}", (fix,), severity=Severity.WARNING)
            elif run >= "\x80" and _SEQUENCE.search(doc.text, max(0, span.start - 2), span.end):
                continue
            elif marks := _windows(run):
                fix = replace(span, marks, safety=Safety.SAFE)
                yield Finding(span, f'control character {codes} where "{marks}" was meant', (fix,))
            else:
                yield Finding(span, f"control character {codes}", (delete(span, "Remove it", Safety.SAFE),))


def _windows(run: str) -> str:
    """The Windows-1252 marks that a run of C1 controls stands for; an empty string when it is none."""
    try:
        return run.encode("latin-1").decode("cp1252") if run >= "\x80" else ""
    except UnicodeError:
        return ""
