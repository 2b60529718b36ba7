"""MTR035: a percent sign before its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NUMBER = pattern(r"%(\d{1,3}(?:[.,]\d{1,2})?)(?![\w%$])")
# "A space is written %20 in an address", "in Turkish the sign goes first".
_SUBJECT = pattern(
    r"\b(?:URLs?|address\w*|encod\w+|codes?|percent signs?|sign|written|Turkish"
    r"|variables?|parameters?|arguments?|placeholders?)\b",
    re.IGNORECASE,
)


class LeadingPercent(Rule):
    """A percent sign stands before its number, as in "%15".

    Turkish (and Basque) write the sign first; English writes "15%". Addresses, code, documentation, and sentences on
    codes and signs are left alone.

    Fix: safe; the sign goes behind the number.
    """

    code = "MTR035"
    name = "leading-percent"
    not_in = ("docs",)
    terms = (" %", "(%")
    bad = {
        "Fares rise by [[%15]] on Monday ([[%12.5]] for students).": (
            "Fares rise by 15% on Monday (12.5% for students)."
        ),
        "Only [[%8]] of the seats are empty.": "Only 8% of the seats are empty.",
        "Sales: [[%4.25]] up on last May.": "Sales: 4.25% up on last May.",
    }
    good = (
        "The variable %2 holds the name.",
        "Fares rise by 15% on Monday.",
        "In an address a space is written %20; the Turkish sign goes first: %15.",
        "Use `%1` or see example.org/a%20b.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            match = _NUMBER.match(doc.text, hit.span.start + 1)
            if not match or doc.is_code(match.start()) or doc.told_around(_SUBJECT, match.start()):
                continue
            span, meant = Span(*match.span()), f"{match.group(1)}%"
            fix = replace(span, meant, safety=Safety.SAFE)
            yield Finding(span, f'"{match.group()}" is "{meant}" in English', (fix,))
