"""MTR009: abbreviations for millions and milliards of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_WORDS = {
    "mln": "million",
    "mio": "million",
    "млн": "million",
    "mrd": "billion",
    "mlrd": "billion",
    "mld": "billion",
    "bln": "billion",
    "млрд": "billion",
    "milliard": "billion",
    "milliards": "billion",
    "trln": "trillion",
    "трлн": "trillion",
    "tys": "thousand",
    "тыс": "thousand",
}
_FIGURE = pattern(
    rf"(?<![\w.,])(\d[\d.,]*)([ \u00a0\u202f-]?)({'|'.join(_WORDS)})\b"
    r"(\.(?= (?:euros?|EUR|dollars?|USD|Franken|CHF)\b)|\.(?! ?(?-i:[A-Z])|\s*$|[\r\n]))?",
    re.IGNORECASE,
)


class ForeignMagnitude(Rule):
    """A number has an abbreviation for millions that another language uses, as in "640 mln" or "3 mrd".

    Russian, Polish, Italian and German abbreviate so; English copy writes million, billion, or the house's m and bn. A
    milliard is a billion in English. A newsroom that writes "mln" on purpose ignores this rule.

    Fix: unsafe, because wire services write "mln" and "bln" on purpose; the word is written out.
    """

    code = "MTR009"
    name = "foreign-magnitude"
    severity = Severity.WARNING
    gathers = 2
    terms = ("foreign_magnitude.tsv",)
    bad = {
        "The plant cost [[640 mln]] euros.": "The plant cost 640 million euros.",
        "Debts of €[[3.5mrd]] and [[2 milliards]] remain.": "Debts of €3.5 billion and 2 billion remain.",
        "So far it has cost [[48 Mio.]] euros.": "So far it has cost 48 million euros.",
        "Some [[20 тыс.]] people and [[4 млн]] roubles.": "Some 20 thousand people and 4 million roubles.",
    }
    good = (
        "The plant cost 640 million euros, or €640m.",
        "MLD 4 is a band; the Mio river is 12 km long.",
        "He plays billiards.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _FIGURE.finditer(doc.text):
            if doc.is_code(match.start()):
                continue
            word = _WORDS[match.group(3).lower()]
            gap = "-" if match.group(2) == "-" else " "
            fix = replace(Span(match.end(1), match.end()), f"{gap}{word}", f'Write "{word}"')
            yield Finding(Span(*match.span()), f'"{match.group()}" is "{match.group(1)} {word}" in English', (fix,))
