"""MTR040: the sign of a currency behind its amount."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_AMOUNT = pattern(r"(?<![\w.,$£€-])\d[\d.,]*(?P<scale> (?:million|billion|trillion))? ?(?P<sign>[$£])(?![\w$£/”\"’])")
_ENDS = frozenset("0123456789 n")  # what stands before such a sign: a figure, a space, a million
_REACH = 28  # characters before the sign in which its amount stands


class TrailingCurrency(Rule):
    """The sign of a currency stands behind its amount, as in "50$".

    Most languages write the sign last; English writes "$50" and "£50". The euro is left alone, because the Union's
    own English sets it behind. Amounts with a sign on either side, code, and documentation are, too.

    Fix: unsafe; the sign goes before the number.
    """

    code = "MTR040"
    name = "trailing-currency"
    gathers = 3
    not_in = ("docs",)
    terms = ("$", "£")
    bad = {
        "A night costs [[50$]], or [[1,200 £]] a month.": "A night costs $50, or £1,200 a month.",
        "The debt is [[3.5 million $]].": "The debt is $3.5 million.",
        "Entry is [[12£]] on Sundays.": "Entry is £12 on Sundays.",
    }
    good = (
        "A night costs $50, or 50 €.",
        "Between 5 $10 notes and 3 £5 notes.",
        "In Quebec the price is “5 $”. He sells $5$ and `50$` and A1$B2 for 5$/kg.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            end = hit.span.end
            if doc.text[end - 2 : end - 1] not in _ENDS:
                continue
            for match in _AMOUNT.finditer(doc.text, max(0, end - _REACH), end + 1):
                if match.end() == end and not doc.is_code(end - 1):
                    span = Span(*match.span())
                    meant = match["sign"] + doc[span].removesuffix(match["sign"]).rstrip()
                    yield Finding(span, f'"{doc[span]}" is "{meant}" in English', (replace(span, meant),))
