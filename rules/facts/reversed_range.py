"""FCT013: a range that ends before it starts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import Figure, read

_YEAR = r"(?P<{}>1[5-9]\d\d|20\d\d)"
_ENDS = (
    r"(?=\s*(?:[.,;:)!?\"”]|$)|\s+(?:as|in|at|when|while|and|but|with|for|under|he|she|it|they|the|where|who|during|before|"
    r"after)\b)"
)  # what follows a year and not a quantity ("from 2000 to 1500 members")
_YEARS = {
    "between": pattern(rf"\s+{_YEAR.format('one')}\s+and\s+{_YEAR.format('two')}{_ENDS}"),
    "from": pattern(rf"\s+{_YEAR.format('one')}\s+(?:to|until|till)\s+{_YEAR.format('two')}{_ENDS}"),
    "(": pattern(rf"\s*{_YEAR.format('one')}\s*[-–—]\s*{_YEAR.format('two')}\s*\)"),
}
_PAGES = pattern(r"\.?\s+(?P<one>\d{1,4})\s*[-–]\s*(?P<two>\d{1,4})(?![\d-])")
_AGES = pattern(
    r"\s+(?:(?P<between>between\s+)|from\s+)?(?P<one>\d{1,2})\s*(?:(?(between)and|to)|-|–)\s*(?P<two>\d{1,2})\b(?![-\d])"
    r"(?!\s+(?:months|weeks))"
)
_AND = pattern(r"\s*(?:%|per\s?cent)?\s+and\s+")
_BACK = pattern(
    r"\b(?:back\w*|revers\w*|count\w*|rewind|descend\w*|down|fell|fall\w*|drop\w*|decreas\w*|declin\w*|cut|reduc\w*|"
    r"lower\w*|compar\w*|respectively|rewound|differen\w*|choose|choice|either|gap|BC|BCE|B\.C\.)",
    re.IGNORECASE,
)


class ReversedRange(Rule):
    """A range runs backwards: from 2019 to 2015, aged 18 to 12, pages 45-32.

    One of the two figures is wrong, or they stand in the wrong order. Read are years after "from", "between" and in
    brackets, ages after "aged" and "ages", page numbers, and, in the strict profile, amounts of money or per cent after
    "between". Sentences about falling, counting back or comparing are left alone, and years before Christ.

    Fix: unsafe, because a digit may be wrong instead: the two figures change places.
    """

    code = "FCT013"
    name = "reversed-range"
    terms = ("between", "from", "(", "aged", "ages", "pages", "pp")
    bad = {
        "She ran the museum [[from 2019 to 2015]].": "She ran the museum from 2015 to 2019.",
        "The camp is for children [[aged 18 to 12]].": "The camp is for children aged 12 to 18.",
        "Otto Lind [[(1931-1899)]] built the tower.": "Otto Lind (1899-1931) built the tower.",
        "See [[pages 45-32]] of the report.": "See pages 32-45 of the report.",
        "Tickets cost [[between $40 and $15]].": "Tickets cost between $15 and $40.",
    }
    good = (
        "She ran the museum from 2015 to 2019.",
        "The shop is open between 10 and 5.",
        "The choir went from 2000 to 1500 members. Ages 65 and 50 were asked.",
        "The ruin dates from 1900 to 1600 BC.",
        "See pages 132-45 of the report.",
        "The gap between $40 and $15 is the difference in rent.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            pair = _numbers(doc.text, hit.form, hit.span.end)
            amounts = None if pair else _amounts(doc.text, hit.form, hit.span.end)
            pair = pair or amounts
            if not pair:
                continue
            one, two = pair
            if doc.told_around(_BACK, hit.span.start):
                continue
            end = two.end + (hit.form == "(" and doc.text[two.end : two.end + 1] == ")")
            span = Span(hit.span.start, end)
            severity = Severity.INFO if amounts else None
            fix = Fix("Swap the two", (Edit(one, doc[two]), Edit(two, doc[one])))
            yield Finding(span, f"the range starts at {doc[one]} and ends at {doc[two]}", (fix,), severity=severity)


def _numbers(text: str, form: str, at: int) -> tuple[Span, Span] | None:
    """Two whole numbers in the wrong order: years, ages or pages."""
    shape = _YEARS.get(form) or (_AGES if form in {"aged", "ages"} else _PAGES if form in {"pages", "pp"} else None)
    match = shape.match(text, at) if shape else None
    if not match or int(match["one"]) <= int(match["two"]):
        return None
    if form in {"pages", "pp"} and len(match["two"]) < len(match["one"]):  # "132-45" is short for 132 to 145
        return None
    return Span(*match.span("one")), Span(*match.span("two"))


def _amounts(text: str, form: str, at: int) -> tuple[Span, Span] | None:
    """ "between $40 and $15", "between 40 per cent and 15 per cent"."""
    if form != "between":
        return None
    one = read(text, at + 1)
    between = _AND.match(text, one.number.end) if one else None
    two = read(text, between.end()) if between else None
    if not one or not two or not _same(one, two) or one.value <= two.value or min(one.value, two.value) < 0:
        return None
    return one.number, two.number


def _same(one: Figure, two: Figure) -> bool:
    """True for two amounts of one currency, or two percentages, with the same scale word."""
    money = one.currency and one.currency == two.currency
    return bool(money or one.unit == two.unit == "%") and one.scale == two.scale
