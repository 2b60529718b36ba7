"""CON010: an amount with a sign in one place and with a word in another ("$5", "40 dollars")."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import in_running_text

_SIGNS = {"dollars": "$", "euros": "€", "pounds": "£"}
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_SCALE = r" (?:million|billion|trillion)"
_BEFORE = pattern(rf"(?<![\w.,$€£-])({_NUMBER})({_SCALE})? \Z")
_SIGNED = {sign: pattern(rf"(?<![\w.,])[{sign}]{_NUMBER}(?:{_SCALE}\b)?") for sign in _SIGNS.values()}
_REACH = 32  # characters before a word in which its amount stands


class CurrencyMix(Rule):
    """An amount of money has a sign in one place and a word in another.

    "$5" and "40 dollars" in one text come from two hands. Amounts in figures count, outside quotations, headlines and
    tables; pounds only in millions, for others are weights. The way used less often is reported; where both are used
    equally often, the later one.

    Fix: unsafe; the sign. None where the word is usual in the text.
    """

    code = "CON010"
    name = "currency-mix"
    severity = Severity.INFO
    gathers = 3
    not_in = ("docs",)
    terms = tuple(_SIGNS)
    bad = {
        "The fare rises to $5, a pass to [[40 dollars]].": "The fare rises to $5, a pass to $40.",
        "Of the €3 million, [[1.2 million euros]] came from Olm.": "Of the €3 million, €1.2 million came from Olm.",
        "A day costs 5 dollars, a week 20 dollars, a month [[$60]].": None,
    }
    good = (
        "The fare rises to $5, a pass to $40.",
        "The fare rises to 5 dollars, a pass to 40 dollars.",
        "It weighs 40 pounds and costs £5; he has a 20-dollar note, a hundred dollars and 30 Canadian dollars for $5.",
        "“I paid 40 dollars,” she said. The fare is $5.",
        "A bet of $5\n\nHe won 40 dollars in May and lost the rest.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        words: dict[str, list[tuple[Span, str]]] = {}
        for hit in doc.hits(self):
            amount = _BEFORE.search(doc.text, max(0, hit.span.start - _REACH), hit.span.start)
            if amount and (hit.form != "pounds" or amount[2]) and in_running_text(doc, hit.span.start):
                sign = _SIGNS[hit.form]
                written = f"{sign}{amount[1]}{amount[2] or ''}"
                words.setdefault(sign, []).append((Span(amount.start(), hit.span.end), written))
        for sign, named in words.items():
            found = (Span(*match.span()) for match in _SIGNED[sign].finditer(doc.text))
            signed = [span for span in found if in_running_text(doc, span.start)]
            if signed:
                yield from _compared(doc, signed, named)


def _compared(doc: Document, signed: list[Span], named: list[tuple[Span, str]]) -> Iterator[Finding]:
    first = named[0][0]
    if (len(named), -first.start) > (len(signed), -signed[0].start):
        for span in signed:
            yield Finding(span, f'"{doc[span]}" here, "{doc[first]}" elsewhere', related=(Related(first, "as a word"),))
        return
    for span, written in named:
        related = (Related(signed[0], "with a sign"),)
        yield Finding(span, f'"{doc[span]}" here, "{doc[signed[0]]}" elsewhere', (replace(span, written),), related)
