"""MTR034: a year, a quarter or a century named as in another language."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, delete, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_QUARTERS = {"I": "first", "II": "second", "III": "third", "IV": "fourth"}
_CENTURIES = dict(
    zip(
        "II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split(),
        "2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th 21st".split(),
        strict=True,
    )
)
_ROMAN = f"(?:{'|'.join(_CENTURIES)})(?:-?th)?"
_YEAR = pattern(
    r"\b(?i:in|of|until|till|since|from|for|by|during|to|through|before|after|January|February|March|April|May|June"
    r"|July|August|September|October|November|December) \d{4}(?P<year> year)\b(?!['’-]| [A-Z\d])"
    r"(?! (?:to|on|over|in|end|old|group|class|book|plan|round|one|two|three|four|five|ten)\b)"
)
_QUARTER = pattern(rf"(?P<quarter>{'|'.join(_QUARTERS)}) quarter\b(?!-)")
_CENTURY = pattern(rf"\b(?P<century>(?:{_ROMAN}(?: ?[-–] ?| and | or | to (?:the )?))?{_ROMAN}) centur(?:y|ies)\b")
_NUMERAL = pattern(rf"\b(?P<numeral>{'|'.join(_CENTURIES)})(?:-?th)?\b")
_REACH = 16  # characters before a hit in which the preposition, the day, or the century before this one stands


class CalquedPeriod(Rule):
    """A year, a quarter or a century is named as in another language.

    Russian and its neighbours say "in 2024 year" and "the III quarter"; they and the Romance languages number centuries
    with Roman numerals: "the XIX century". English has "in 2024", "the third quarter", "the 19th century". Compounds
    ("2024 year-end", "2024 year on year"), names ("XXI Century") and quotations are left alone.

    Fix: unsafe; the English form.
    """

    code = "MTR034"
    name = "calqued-period"
    not_in = ("docs", "listing")
    terms = (
        *(f"{year} year" for year in range(1800, 2051)),
        *(f"{numeral} quarter".lower() for numeral in _QUARTERS),
        *(f"{numeral}{end}".lower() for numeral in _CENTURIES for end in (" century", "th century", "-th century")),
        *(f"{numeral} centuries".lower() for numeral in _CENTURIES),
    )
    bad = {
        "The bridge was built in 2024[[ year]].": "The bridge was built in 2024.",
        "The mill, built in 1874[[ year]], is shut.": "The mill, built in 1874, is shut.",
        "Rents rose in the [[III]] quarter of 2025.": "Rents rose in the third quarter of 2025.",
        "A house of the [[XIX]] century, on walls of the [[XV–XVI]] centuries.": (
            "A house of the 19th century, on walls of the 15th–16th centuries."
        ),
    }
    good = (
        "In 2024 year-end sales rose 3%; in 2023 year on year. For 2019 Year 10 pupils came.",
        "The 2024 year group has left. In 2024 years of work were lost.",
        "“The XXI century is ours,” he said. XXI Century is a firm. The French Quarter is full.",
        "Elizabeth II quartered there. The 19th century was long.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            start, end = hit.span
            if doc.quoted(start):
                continue
            before = max(0, start - _REACH)
            if hit.form.endswith("year"):
                match = _YEAR.search(doc.text, before, end + 8)
                if match and match.end() == end:
                    span = Span(*match.span("year"))
                    message = f'"{doc[hit.span]}" is "{doc[hit.span][:4]}" in English'
                    yield Finding(span, message, (delete(span, 'Remove "year"'),))
            elif hit.form.endswith("quarter"):
                if match := _QUARTER.match(doc.text, start):
                    span, meant = Span(*match.span("quarter")), _QUARTERS[match.group("quarter")]
                    yield Finding(span, f'"{match.group()}" is the {meant} quarter in English', (replace(span, meant),))
            elif (match := _CENTURY.search(doc.text, before, end + 1)) and match.end() == end:
                span = Span(*match.span("century"))
                meant = _NUMERAL.sub(lambda numeral: _CENTURIES[numeral.group("numeral")], match.group("century"))
                yield Finding(span, f'"{match.group()}" is written with figures in English', (replace(span, meant),))
