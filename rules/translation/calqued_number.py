"""MTR025: a number counted in the units of another language."""

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

_NUMBER = pattern(
    r"(?<![\w.,])(\d[\d,]*(?:\.\d+)?) (hundred million|hundred billion|ten thousand|hundred thousand|thousand million"
    r"|thousand billion|thousand thousand|million million|ten million|eok|oku)s?\b",
    re.IGNORECASE,
)
_POWERS = {
    "hundred million": 8,
    "hundred billion": 11,
    "ten thousand": 4,
    "hundred thousand": 5,
    "ten million": 7,
    "thousand million": 9,
    "thousand billion": 12,
    "thousand thousand": 6,
    "million million": 12,
    "eok": 8,
    "oku": 8,
}


class CalquedNumber(Rule):
    """A number is counted in hundred millions, ten thousands or thousand millions.

    Chinese, Japanese and Korean count in ten thousands and hundred millions, Spanish and old British usage in thousand
    millions: "60 hundred million" is 6 billion, and so are "60 eok" and "60 oku". Only figures count; "a hundred
    million" and "ten thousand" in words are English. "Thousand million" and "million million" are left to the strict
    profile, because British texts may mean them.

    Fix: unsafe; the value is written in the English way.
    """

    code = "MTR025"
    name = "calqued-number"
    severity = Severity.WARNING
    terms = tuple(_POWERS)
    bad = {
        "The plan costs [[60 hundred million]] yuan.": "The plan costs 6 billion yuan.",
        "About [[35 ten thousand]] people came.": "About 350,000 people came.",
        "A flat costs [[45 eok]] won.": "A flat costs 4.5 billion won.",
        "A debt of [[1.5 thousand billion]] won.": "A debt of 1.5 trillion won.",
    }
    good = (
        "It costs a hundred million euros.",
        "About 350,000 people came; ten thousand stayed.",
        "In 2019 ten thousand people came, and in 1990 hundred thousands more.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _NUMBER.finditer(doc.text):
            number, unit = match.group(1), match.group(2).lower()
            if _is_year(doc.text, match):
                continue
            meant = english(Decimal(number.replace(",", "")).scaleb(_POWERS[unit]))
            span = Span(*match.span())
            severity = Severity.INFO if unit in {"thousand million", "million million"} else None
            yield Finding(span, f'"{match.group()}" is {meant}', (replace(span, meant),), severity=severity)


def _is_year(text: str, match: re.Match[str]) -> bool:
    """True when the figure is a year or a day and the words after it start anew: "in 2019 ten thousand people"."""
    number = match.group(1)
    before = text[max(0, match.start() - 14) : match.start()]
    return (len(number) == 4 and number[:2] in {"18", "19", "20"}) or bool(
        re.search(
            r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) $", before
        )
    )
