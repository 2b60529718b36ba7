"""ENC006: characters that take no room and cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NAMES = {
    "\u034f": "combining grapheme joiner",
    "\u115f": "Hangul filler",
    "\u1160": "Hangul filler",
    "\u180e": "Mongolian vowel separator",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark",
    "\u2060": "word joiner",
    "\u2061": "function application",
    "\u2062": "times sign",
    "\u2063": "separator",
    "\u2064": "plus sign",
    "\u3164": "Hangul filler",
    "\ufeff": "byte-order mark",
}
_RUN = pattern(f"[{''.join(_NAMES)}]+")
# Scripts that need joiners or mark word ends with a zero-width space: Arabic to Khmer, Mongolian, kana, Han, Hangul.
_JOINING = pattern("[\u0590-\u109f\u1200-\u18af\u1900-\u1cff\u2d00-\u2d7f\u3040-\ud7ff\ufb1d-\ufdff\ufe70-\ufefc]")
_EMOJI = pattern("[\u00a9\u00ae\u200d\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff]")


class ZeroWidth(Rule):
    """A character that takes no room and cannot be seen stands in the text.

    Zero-width spaces, joiners and byte-order marks come along from web pages and chat windows. They break search,
    spell checking and links, and split words at line ends. Joiners inside emoji, and in scripts that need them (Arabic,
    Persian, Hebrew, Indic, Thai, Khmer and their like) are left alone.

    Fix: safe; the character is removed, and nothing that can be seen changes.
    """

    code = "ENC006"
    name = "zero-width"
    severity = Severity.WARNING
    gathers = 2
    languages = ()
    terms = tuple(_NAMES)
    bad = {
        "The har[[\u200b]]bour is shut.": "The harbour is shut.",
        "Call [[\u200e]]020 7946 0018[[\u200e]] today.": "Call 020 7946 0018 today.",
        "Costs rose[[\ufeff]] in [[\u2060\u200b]]May.": "Costs rose in May.",
    }
    good = (
        "A family \U0001f468\u200d\U0001f469\u200d\U0001f467 and a flag \U0001f3f3\ufe0f\u200d\U0001f308.",
        "In Persian \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 means I want.",
        "Hindi \u0915\u094d\u200d\u0937 and Thai \u0e01\u200b\u0e02 are spelled so.",
        "The harbour is shut.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        for match in _RUN.finditer(text):
            before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
            if _JOINING.match(before) or _JOINING.match(after):
                continue
            if match.group() == "\u200d" and _EMOJI.match(before) and _EMOJI.match(after):
                continue
            names = list(dict.fromkeys(_NAMES[char] for char in match.group()))
            more = f" ({len(match.group())} characters)" if len(match.group()) > 1 else ""
            span = Span(*match.span())
            yield Finding(span, f"invisible {' and '.join(names)}{more}", (delete(span, "Remove it", Safety.SAFE),))
