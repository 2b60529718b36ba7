"""MTR011: years counted from an emperor, a founding or the Hegira."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, Safety, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_BEFORE = {
    "reiwa": (2018, 99),
    "heisei": (1988, 31),
    "showa": (1925, 64),
    "taisho": (1911, 15),
    "meiji": (1867, 45),
    "juche": (1911, 150),
    "minguo": (1911, 150),
}
_ERA = pattern(rf"\b({'|'.join(_BEFORE)}) ?(\d{{1,3}})\b(?![\d,.]\d)", re.IGNORECASE)
_WESTERN = pattern(r"\b(?:18|19|20)\d\d\b")


class EraYear(Rule):
    """A year is counted from an era, as in "Reiwa 6", without the year that readers know.

    Japanese papers count from the emperor's accession, North Korea and Taiwan from 1912. The era is fine where the
    common year stands beside it.

    Fix: shown only; the common year is offered in brackets.
    """

    code = "MTR011"
    name = "era-year"
    severity = Severity.INFO
    terms = tuple(_BEFORE)
    bad = {
        "The hall was built in [[Showa 39]].": None,
        "It was founded in [[Reiwa 2]] in Kobe.": None,
        "The order is dated [[Juche 112]].": None,
    }
    good = (
        "The hall was built in Showa 39 (1964).",
        "In 2020, or Reiwa 2, it was founded.",
        "The Meiji era began. The Showa 400 is a car.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _ERA.finditer(doc.text):
            zero, last = _BEFORE[match.group(1).lower()]
            number = int(match.group(2))
            near = doc.text[max(0, match.start() - 20) : match.end() + 20]
            if not 1 <= number <= last or _WESTERN.search(near):
                continue
            year = zero + number
            span = Span(*match.span())
            fix = Fix(f"Add ({year})", (Edit(Span(span.end, span.end), f" ({year})"),), Safety.SHOWN)
            yield Finding(span, f'"{match.group()}" is {year}', (fix,))
