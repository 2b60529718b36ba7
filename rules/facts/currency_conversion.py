"""FCT015: a sum and its conversion into another currency that are worlds apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import Figure, figures, plain, read

_MOST = 8  # among these currencies one unit has never bought more than this many of another
_CURRENCIES = {
    "$": "dollar", "us$": "dollar", "usd": "dollar", "dollars": "dollar", "dollar": "dollar",
    "£": "pound", "gbp": "pound", "pounds": "pound", "pound": "pound",
    "€": "euro", "eur": "euro", "euros": "euro", "euro": "euro",
    "a$": "Australian dollar", "au$": "Australian dollar", "c$": "Canadian dollar", "ca$": "Canadian dollar",
    "nz$": "New Zealand dollar", "s$": "Singapore dollar", "chf": "franc",
}  # fmt: skip
_LEAD = pattern(
    r"(?:(?:about|around|approximately|roughly|nearly|almost|over|or|some|just|under|more|less|than|then|worth)\s+)*",
    re.I,
)
_CLOSES = pattern(r"\s*[),;]")
_REACH = 45


class CurrencyConversion(Rule):
    """A sum and its conversion in brackets are a thousand times apart.

    "£5 million ($8 billion)" names two different deals. Dollars, pounds, euros, francs and the like have always been
    worth a few of each other, so two sums more than eight times apart cannot be one sum. Other currencies, whose rates
    run into the thousands, are left alone.

    Fix: none; which sum is right is not in the text.
    """

    code = "FCT015"
    name = "currency-conversion"
    terms = ("(",)
    bad = {
        "The club paid £5 million ([[$8 billion]]) for the ground.": None,
        "A ticket costs €20 (about [[$220]]) at the gate.": None,
        "They owe 3 million pounds ([[36 million euros]]) to the bank.": None,
    }
    good = (
        "The club paid £5 million ($8 million) for the ground.",
        "A ticket costs 2,000 yen ($18) at the gate.",
        "Sales were £5 million ($8 million) in a market of £900m (of which £40m is online).",
        "The fund rose to $5 million (£300,000 of it from fees).",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            lead = _LEAD.match(doc.text, hit.span.end)
            second = read(doc.text, lead.end() if lead else hit.span.end)
            two = _currency(second) if second else ""
            if not second or not two or not _CLOSES.match(doc.text, _end(second)):
                continue
            start = max(0, hit.span.start - _REACH, doc.text.rfind("\n", 0, hit.span.start) + 1)
            before = [item for item in figures(doc.text, Span(start, hit.span.start)) if _currency(item)]
            if not before or doc.text[_end(before[-1]) : hit.span.start].strip():
                continue
            first, one = before[-1], _currency(before[-1])
            if one == two or min(first.value, second.value) <= 0:
                continue
            rate = second.value / first.value
            if not 1 / _MOST <= rate <= _MOST:
                span = Span(second.number.start, _end(second))
                yield Finding(span, f"{doc[span]} here makes one {one} worth {plain(rate)} {two}s")


def _currency(figure: Figure) -> str:
    """The currency of a figure, if its rates are known to be near one."""
    return _CURRENCIES.get(figure.currency.lower()) or ("" if figure.currency else _CURRENCIES.get(figure.unit, ""))


def _end(figure: Figure) -> int:
    """Where a sum ends, its currency word included."""
    return figure.number.end if figure.currency else figure.span.end
