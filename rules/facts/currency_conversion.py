"""FCT015: a sum and its conversion into another currency that are worlds apart, or at odds with another conversion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related
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
_NEAR = frozenset(_CURRENCIES.values())
_OTHERS = {
    "¥": "yen", "jpy": "yen", "yen": "yen", "₹": "rupee", "rs": "rupee", "rupees": "rupee", "₽": "rouble",
    "roubles": "rouble", "rubles": "rouble", "yuan": "yuan", "won": "won", "pesos": "peso", "rand": "rand",
    "hryvnia": "hryvnia", "hryvnias": "hryvnia", "lira": "lira", "baht": "baht", "ringgit": "ringgit",
    "rupiah": "rupiah",
    "kroner": "krone", "kronor": "krona", "zlotys": "zloty", "forints": "forint", "shekels": "shekel", "naira": "naira",
}  # fmt: skip
_RATES = 1.6  # two rates of one text that are further apart than this, at their rounding, are not of one day
_LEAD = pattern(
    r"(?:(?:about|around|approximately|roughly|nearly|almost|over|or|some|just|under|more|less|than|then|worth)\s+)*",
    re.I,
)
_CLOSES = pattern(r"\s*[),;]")
_REACH = 45


class _Conversion(NamedTuple):
    """A conversion in brackets: what one unit of currency `one` is worth in `two`, exactly and at the rounding."""

    span: Span
    one: str
    two: str
    rate: float
    low: float
    high: float


class CurrencyConversion(Rule):
    """A sum and its conversion in brackets are worlds apart, or at odds with other conversions.

    "£5 million ($8 billion)" names two different deals. Dollars, pounds, euros, francs and the like have always been
    worth a few of each other, so two sums more than eight times apart cannot be one sum. Conversions of one pair of
    currencies must also agree: "2,000 yen ($18)" and, below, "5,000 yen ($450)" are not of one day.

    Fix: none; which sum is right is not in the text.
    """

    code = "FCT015"
    name = "currency-conversion"
    terms = ("(",)
    bad = {
        "The club paid £5 million ([[$8 billion]]) for the ground.": None,
        "A ticket costs €20 (about [[$220]]) at the gate.": None,
        "They owe 3 million pounds ([[36 million euros]]) to the bank.": None,
        "A bowl is 900 yen ($8.20). A night in the inn is 12,000 yen ([[$1,090]]) with breakfast.": None,
    }
    good = (
        "The club paid £5 million ($8 million) for the ground.",
        "A ticket costs 2,000 yen ($18) at the gate. A day costs 5,100 yen ($45), a bun 100 yen ($1).",
        "Sales were £5 million ($8 million) in a market of £900m (of which £40m is online).",
        "The fund rose to $5 million (£300,000 of it from fees).",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        told: dict[tuple[str, str], list[_Conversion]] = {}
        for hit in doc.hits(self):
            found = _conversion(doc, hit.span)
            if not found:
                continue
            if {found.one, found.two} <= _NEAR and not 1 / _MOST <= found.rate <= _MOST:
                yield Finding(
                    found.span, f"{doc[found.span]} here makes one {found.one} worth {plain(found.rate)} {found.two}s"
                )
            else:
                told.setdefault((found.one, found.two), []).append(found)
        for group in told.values():
            yield from _at_odds(doc, group)


def _conversion(doc: Document, bracket: Span) -> _Conversion | None:
    """The sum before a bracket and the one that is all the bracket holds, if both are money."""
    lead = _LEAD.match(doc.text, bracket.end)
    second = read(doc.text, lead.end() if lead else bracket.end)
    two = _currency(second) if second else ""
    if not second or not two or not _CLOSES.match(doc.text, _end(second)):
        return None
    start = max(0, bracket.start - _REACH, doc.text.rfind("\n", 0, bracket.start) + 1)
    before = [item for item in figures(doc.text, Span(start, bracket.start)) if _currency(item)]
    if not before or doc.text[_end(before[-1]) : bracket.start].strip():
        return None
    first, one = before[-1], _currency(before[-1])
    if one == two or min(first.value, second.value) <= 0:
        return None
    rates = (second.value / first.value, second.low / first.high, second.high / max(first.low, first.value / 2))
    return _Conversion(Span(second.number.start, _end(second)), one, two, *rates)


def _at_odds(doc: Document, group: list[_Conversion]) -> Iterator[Finding]:
    """The conversions whose rate is far from that of all others of the text, or of two the later one."""
    for item in group[1:] if len(group) == 2 else group:
        others = [other for other in group if other is not item]
        far = [other for other in others if item.low > _RATES * other.high or other.low > _RATES * item.high]
        if others and far == others and all(abs(other.rate / others[0].rate - 1) < 0.25 for other in others):
            there = others[0]
            message = (
                f"{doc[item.span]} here makes one {item.one} worth {plain(item.rate)} {item.two}s; "
                f"in line {doc.row(there.span.start)} it is worth {plain(there.rate)}"
            )
            yield Finding(item.span, message, related=(Related(there.span, "the other conversion"),), sure=0.8)


def _currency(figure: Figure) -> str:
    """The currency of a figure, if it is one whose name is not borne by currencies of several rates."""
    known = _CURRENCIES | _OTHERS
    return known.get(figure.currency.lower()) or ("" if figure.currency else known.get(figure.unit, ""))


def _end(figure: Figure) -> int:
    """Where a sum ends, its currency word included."""
    return figure.number.end if figure.currency else figure.span.end
