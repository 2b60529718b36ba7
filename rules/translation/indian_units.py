"""MTR010: lakh, crore and Indian grouping in copy for readers elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import english

_POWERS = {"lakh": 5, "crore": 7}
_UNIT = pattern(r"(?<![\w.,])(\d[\d,]*(?:\.\d+)?)[ -]?(lakh|crore)s?(?: (crore)s?)?\b", re.IGNORECASE)
_GLOSS = pattern(r"(?: \w+)? \((?:(?:about|around|roughly|approximately|nearly|some|over) )?\D{0,3}\d")
_GROUPED = pattern(r"(?<![\w.,])\d{1,2}(?:,\d{2})+,\d{3}(?![\d,])")


class IndianUnits(Rule):
    """A number is counted in lakh or crore, or grouped as in 1,25,000.

    A lakh is 100,000 and a crore 10 million; readers outside South Asia do not know them. This is right in Indian
    English, so the rule reports only in the strict profile and never where the language is en-IN. A number whose value
    follows in brackets is left alone.

    Fix: unsafe; the value is written in thousands, millions or billions.
    """

    code = "MTR010"
    name = "indian-units"
    severity = Severity.INFO
    terms = ("indian_units.tsv",)
    bad = {
        "The bridge cost [[3.5 crore]] rupees.": "The bridge cost 35 million rupees.",
        "About [[2 lakh]] people came.": "About 200,000 people came.",
        "He earned [[1,25,000]] rupees, of a budget of [[1 lakh crore]].": (
            "He earned 125,000 rupees, of a budget of 1 trillion."
        ),
    }
    good = (
        "The bridge cost 35 million rupees.",
        "About 2 lakh (200,000) people came, and 3 crore rupees (about $350,000) was paid.",
        "It is a lakhota; they met; 125,000 people came.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.declared_lang.upper().endswith(("-IN", "-PK", "-BD", "-NP", "-LK")):
            return
        text = doc.text
        for match in _UNIT.finditer(text):
            if _GLOSS.match(text, match.end()):
                continue
            power = _POWERS[match.group(2).lower()] + (7 if match.group(3) else 0)
            meant = english(Decimal(match.group(1).replace(",", "")).scaleb(power))
            yield Finding(Span(*match.span()), f'"{match.group()}" is {meant}', (replace(Span(*match.span()), meant),))
        for match in _GROUPED.finditer(text):
            meant = f"{int(match.group().replace(',', '')):,}"
            span = Span(*match.span())
            yield Finding(
                span, f'"{match.group()}" is grouped the Indian way; elsewhere "{meant}"', (replace(span, meant),)
            )
