"""MTR022: a date in the form or the words of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, Safety, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_ENGLISH = "January February March April May June July August September October November December".split()
_MONTH = "|".join(_ENGLISH)
_POINT = pattern(
    r"(?P<lead>\b(?:on|from|until|till|to|since|of|and|between|before|after|for|by|the)\s|,\s|\()?"
    rf"\b(?P<day>[1-9]|[12]\d|3[01])(?P<point>\.(?:st|nd|rd|th)?)\s(?P<month>{_MONTH})\b(?P<year>,?\s\d{{4}}\b)?"
)
_POINTED = pattern(r"\.(?:st|nd|rd|th)?\s$")
_DAY = pattern(r"(?<![\d.,])(?:[1-9]|[12]\d|3[01])\.? (?:de )?$")
_YEAR = pattern(r"(?: de| del)? (?:1[6-9]|20)\d\d(?!\d)")
_OTHER_SENSE = frozenset({"mars", "Mars", "mai", "maj"})  # without a day these may be a planet or a name
_NAMED = pattern(
    r"\b(?:mercado|mercato|marché|colonia|escuela|escola|scuola|teatro|rua|praça|rue|avenue|avenida|place|plaza|calle|boulevard|via|piazza|ponte|puente|estadio|stadium|bridge|square|metro"
    r"|station|movement|university|airport)\b(?:(?! (?:on|in|since|until|by|before|after) )[^.\n]){0,20}$",
    re.IGNORECASE,
)


class ForeignDate(Rule):
    """A date has a month of another language, or a point after the day.

    "5. März", "3 août 2024" and "août 2024" were not translated, and "24. July" was translated in part: German, Czech,
    Polish and the Nordic languages write a point for "th". The point
    counts where a preposition stands before or a year after the date, so that "It closed at 8. July was warm" is left
    alone. Streets, squares and quotations keep their names.

    Fix: safe for the point; unsafe for the month.
    """

    code = "MTR022"
    name = "foreign-date"
    severity = Severity.WARNING
    terms = ("foreign_date.tsv",)
    bad = {
        "The vote is on [[24. July]] in Olm.": "The vote is on 24 July in Olm.",
        "The talks are planned for [[8. October]] in Olm.": "The talks are planned for 8 October in Olm.",
        "The mine closed on 3 [[août]] 2024.": "The mine closed on 3 August 2024.",
        "The bridge opened on 12 [[juni]] 2023.": "The bridge opened on 12 June 2023.",
        "Born 5. [[März]] 1950 in Olm.": "Born 5 March 1950 in Olm.",
        "The mine closed in [[août]] 2024 and opened in [[März]] 2025.": (
            "The mine closed in August 2024 and opened in March 2025."
        ),
    }
    good = (
        "The shop closed at 8. July was warm.",
        "1. January: the bells. 2. February: snow.",
        "They danced on the 14 juillet.",
        "He lives in Rue du 8 mai 1945 and loves the Plaza 25 de Mayo; the clinic is called 3 de Abril.",
        "The vote is on 24 July in Olm.",
        "The rover of Mars 2020 landed; the paper Marca 2020 wrote of it.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        seen: set[int] = set()
        for hit in doc.hits(self):
            english = hit.row["english"] == hit.form.title()
            if english and not _POINTED.search(doc.text, max(0, hit.span.start - 5), hit.span.start):
                continue
            line = doc.line_at(hit.span.start)
            if english:
                match = _POINT.search(doc.text, max(line.start, hit.span.start - 16), line.end)
                if not match or match.start("month") != hit.span.start:
                    continue
                if not (match.group("lead") or match.group("year")):
                    continue
                if match.start("day") == line.start:
                    continue
                span = Span(match.start("day"), match.end("month"))
                fix = Fix("Remove the point", (Edit(Span(*match.span("point")), ""),), Safety.SAFE)
                yield Finding(span, f'"{doc[span]}" has a point after the day, as other languages write it', (fix,))
                continue
            before = doc.text[max(line.start, hit.span.start - 40) : hit.span.start]
            word = doc[hit.span]
            year = _YEAR.match(doc.text, hit.span.end) if word not in _OTHER_SENSE else None
            if hit.span.start in seen or not (_DAY.search(before) or year):
                continue
            if year and not _DAY.search(before) and word.istitle() and hit.row["case"] != "title":
                continue  # a name: "Marca 2020"
            if _NAMED.search(before) or doc.quoted(hit.span.start) or (word.islower() and hit.row["case"] == "title"):
                continue
            if word.istitle() and before.endswith(" de ") and not year:
                continue  # a name: in these languages months have no capital
            if word.lower() == "juillet" and before.rstrip().endswith("14"):
                continue  # a holiday's name
            seen.add(hit.span.start)
            fix = Fix(f'Use "{hit.row["english"]}"', (Edit(hit.span, hit.row["english"]),), Safety.UNSAFE)
            yield Finding(hit.span, f'"{word}" is {hit.row["english"]} in another language', (fix,))
