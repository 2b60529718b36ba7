"""FCT012: a number in words and the digits in brackets after it that are not the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import SMALL, figures, read

_DIGITS = pattern(r"(\d{1,3}(?:,\d{3})*|\d+)\)")
_WORDS = pattern(
    rf"(?:(?:{'|'.join(sorted(SMALL, key=len, reverse=True))}|hundred|thousand|million|and|a)[\s-]*)+\s$", re.IGNORECASE
)
_BEFORE = pattern(r"(?<![\w(,.])(\d{1,3}(?:,\d{3})*|\d+)\s$")


class NumberWordMismatch(Rule):
    """A number is given in words and again in digits, and the two differ.

    Contracts and notices write "twelve (12) days" so that nobody can misread it; "twelve (13) days" binds nobody. Only
    digits alone in brackets right after the words are read, and "13 (twelve)". Texts that use such brackets for notes
    ("several (2) studies (3)") are left alone, so is a year.

    Fix: unsafe, because either may be the wrong one: the digits from the words first, then the words' side shown.
    """

    code = "FCT012"
    name = "number-word-mismatch"
    terms = ("(",)
    bad = {
        "Payment is due within twelve ([[13]]) days.": "Payment is due within twelve (12) days.",
        "The tenant gives thirty-one ([[30]]) days of notice.": "The tenant gives thirty-one (31) days of notice.",
        "A fee of two hundred and fifty ([[2,500]]) euros applies.": (
            "A fee of two hundred and fifty (250) euros applies."
        ),
        "The panel has 7 ([[eight]]) members.": "The panel has 7 (seven) members.",
    }
    good = (
        "Payment is due within twelve (12) days.",
        "The first two (2019) seasons were long.",
        "Two (3) trials and several (4) reviews found so, among them one (5).",
        "A fee of two hundred and fifty (250) euros applies.",
        "He scored one (five in all) before the break. It cost 100 (US$53) and weighed 20 (C).",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        notes = agreed = 0  # brackets after no number, and after the same number
        found: list[Finding] = []
        for hit in doc.hits(self):
            digits = _DIGITS.match(doc.text, hit.span.end)
            if digits:
                words = _words_before(doc, hit.span.start)
                if words is None:
                    notes += 1
                elif words == _number(digits[1]):
                    agreed += 1
                elif not 1500 < _number(digits[1]) < 2100:
                    span = Span(*digits.span(1))
                    text = f"{words:,.0f}" if "," in digits[1] or words >= 10000 else f"{words:.0f}"
                    stated = f'"{digits[1]}" here, the words before it say {words:,.0f}'
                    found.append(Finding(span, stated, (replace(span, text),)))
            elif finding := _words_after(doc, hit.span):
                found.append(finding)
        if agreed >= notes:
            yield from found


def _number(digits: str) -> float:
    return float(digits.replace(",", ""))


def _words_before(doc: Document, at: int) -> float | None:
    """The number that the words right before `at` say, or None where no number word stands there."""
    start = max(0, at - 60)
    match = _WORDS.search(doc.text[start:at])
    if not match:
        return None
    said = list(figures(doc.text, Span(start + match.start(), at)))
    ends = said and said[-1].number.end == at - 1
    return said[-1].value if ends else None


def _words_after(doc: Document, hit: Span) -> Finding | None:
    """ "13 (twelve)": the words in brackets against the digits before."""
    digits = _BEFORE.search(doc.text[max(0, hit.start - 14) : hit.start])
    said = read(doc.text, hit.end) if digits and doc.text[hit.end : hit.end + 1].isalpha() else None
    if not digits or not said or said.currency or doc.text[said.number.end : said.number.end + 1] != ")":
        return None
    value = _number(digits[1])
    if value == said.value:
        return None
    word = next((word for word, number in SMALL.items() if number == value), "")
    safety = Safety.UNSAFE if word else Safety.SHOWN
    fixes = (replace(said.number, word, safety=safety),) if word else ()
    return Finding(said.number, f'"{doc[said.number]}" here, the digits before it say {digits[1]}', fixes)
