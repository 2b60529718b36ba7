"""FCT010: one figure in millions here and in billions there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._shared import Figure, read

_SCALED = pattern(
    r"(?P<digits>\d(?<![\w.,].)[\d,.]*)(?:\s|-)?(?P<scale>million|billion|trillion|[mb]ln|bn|tn|m|b)\b", re.IGNORECASE
)
_MONEY = pattern(r"(?<![\w.,$£€¥₹])(?:(?:US|AU?|CA?|NZ|HK|S)?[$£€¥₹])?\Z", re.IGNORECASE)  # what may stand before
_SCALE = pattern(r"[\s-]?[^\W\d_]+$")


class ScaleMismatch(Rule):
    """The same figure stands in millions in one place and in billions in another.

    "A $10.5 million bid" in a story about a $10.5 billion bid is a thousand times too small. Compared are figures with
    at least two significant digits and one currency or unit, because round ones meet by chance; two in one sentence
    are two amounts. The scale that stands less often is marked, of two the later one.

    Fix: unsafe, because the other place may be the wrong one: the scale word that stands elsewhere.
    """

    code = "FCT010"
    name = "scale-mismatch"
    terms = ("scale_marks.tsv",)
    bad = {
        "Northam bid $10.5 billion for Eastline. Eastline turned the [[$10.5 million]] bid down.": (
            "Northam bid $10.5 billion for Eastline. Eastline turned the $10.5 billion bid down."
        ),
        "The dam holds [[3.2 million]] litres. It lost 3.2 billion litres. Fields took the 3.2 billion litres.": (
            "The dam holds 3.2 billion litres. It lost 3.2 billion litres. Fields took the 3.2 billion litres."
        ),
        "Homes are worth £3.3 trillion in all. In 2004 they reached [[£3.3bn]], a report says.": (
            "Homes are worth £3.3 trillion in all. In 2004 they reached £3.3 trillion, a report says."
        ),
    }
    good = (
        "The town owes $5 million. The state owes $5 billion.",
        "A loan of $1.5 billion met a grant of €1.5 million.",
        "The firm lost $3.5 million on sales of $3.5 billion.",
        "The firm sold 2.5 million cars for $2.5 billion.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for same in _alike(doc.text):
            scales = sorted({figure.scale for figure in same})
            if len(scales) != 2 or scales[1] != 1000 * scales[0]:
                continue
            if any(a.scale != b.scale and _side_by_side(doc, a, b) for a, b in pairwise(same)):
                continue
            small, large = ([figure for figure in same if figure.scale == scale] for scale in scales)
            minor, major = sorted((small, large), key=lambda group: (len(group), -group[0].span.start))
            for figure in minor:
                yield _finding(doc, figure, major)


def _alike(text: str) -> Iterator[Sequence[Figure]]:
    """Groups of figures with the same digits and the same currency or unit, whatever their scale."""
    groups: dict[tuple[float, str], list[Figure]] = {}
    scales: dict[str, set[str]] = {}
    places: list[tuple[str, int]] = []
    for match in _SCALED.finditer(text):
        start = _MONEY.search(text, max(0, match.start() - 4), match.start())
        if start:
            places.append((_digits(match), start.start()))
            scales.setdefault(_digits(match), set()).add(match["scale"][0].lower())
    for digits, at in places:
        if len(scales[digits]) < 2:
            continue
        figure = read(text, at)
        if figure and figure.scale >= 1e6 and figure.value >= 10 * figure.step and (figure.currency or figure.unit):
            value = round(figure.value / figure.scale, 6)
            groups.setdefault((value, figure.currency or figure.unit), []).append(figure)
    yield from groups.values()


def _digits(match: re.Match[str]) -> str:
    """The digits of a figure, without the noughts that only tell its precision."""
    digits = match["digits"].rstrip(".,")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _side_by_side(doc: Document, one: Figure, two: Figure) -> bool:
    """True for two figures of one sentence."""
    return doc.sentence_at(one.span.start) == doc.sentence_at(two.span.start)


def _finding(doc: Document, figure: Figure, others: Sequence[Figure]) -> Finding:
    here, there = doc[figure.number], doc[others[0].number]
    rows = ", ".join(str(doc.row(other.span.start)) for other in others[:3])
    fixed = _SCALE.sub("", here) + "".join(_SCALE.findall(there))
    message = f'"{here}" here, "{there}" in line {rows}'
    where = Related(others[0].number, "the other scale")
    return Finding(figure.number, message, (replace(figure.number, fixed),), (where,), sure=0.9)
