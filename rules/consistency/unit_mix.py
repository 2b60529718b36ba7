"""CON008: a unit as a sign in one place and as a word in another ("5 km", "7 kilometres")."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import in_running_text

_UNITS = {
    "km": ("kilometre", "kilometres", "kilometer", "kilometers"),
    "cm": ("centimetre", "centimetres", "centimeter", "centimeters"),
    "mm": ("millimetre", "millimetres", "millimeter", "millimeters"),
    "kg": ("kilogram", "kilograms", "kilogramme", "kilogrammes"),
    "mph": ("miles per hour", "miles an hour"),
    "kph": ("kilometres per hour", "kilometers per hour"),
    "MW": ("megawatt", "megawatts"),
    "GW": ("gigawatt", "gigawatts"),
    "kW": ("kilowatt", "kilowatts"),
    "USD": ("dollar", "dollars"),
    "EUR": ("euro", "euros"),
}
_FORMS = {form: sign for sign, words in _UNITS.items() for form in (sign.lower(), *words)}
_FIGURE = pattern(r"(\d[\d.,]*(?: (?:million|billion|thousand))?)[ \u00a0]?\Z")


class UnitMix(Rule):
    """A unit is written as a sign in one place and as a word in another.

    "5 km" and "7 kilometres" in one text come from two hands. Only units after figures count, outside quotations,
    headlines and tables. The way used less often is reported; where both are used equally often, the later one.

    Fix: unsafe; the unit as it is written elsewhere.
    """

    code = "CON008"
    name = "unit-mix"
    severity = Severity.INFO
    gathers = 3
    not_in = ("docs", "recipe")
    terms = tuple(_FORMS)
    bad = {
        "It is 5 km to Linz and 7 [[kilometres]] to Wels.": "It is 5 km to Linz and 7 km to Wels.",
        "They sold 3 kilograms, 4 kilograms and 2 [[kg]].": "They sold 3 kilograms, 4 kilograms and 2 kilograms.",
        "One cost 5 euros, one 6 euros, a third 7 [[EUR]].": "One cost 5 euros, one 6 euros, a third 7 euros.",
    }
    good = (
        "It is 5 km to Linz and 7 km to Wels.",
        "A few kilometres on, at 5 km, he stopped.",
        "Walk of 5 km\n\nThe walk of 5 kilometres is long.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        units: dict[str, tuple[list[Span], list[Span]]] = {}
        for hit in doc.hits(self):
            sign = _FORMS[hit.form]
            figure = _FIGURE.search(doc.text, max(0, hit.span.start - 24), hit.span.start)
            if not figure or doc.text.startswith((" per ", "-", "/"), hit.span.end):
                continue
            if not in_running_text(doc, hit.span.start):
                continue
            units.setdefault(sign, ([], []))[hit.form != sign.lower()].append(hit.span)
        for signs, words in units.values():
            if not signs or not words:
                continue
            rare, kept = sorted((signs, words), key=lambda side: (len(side), -side[0].start))
            for span in rare:
                better = doc[kept[0]]
                message = f'"{doc[span]}" here, "{better}" elsewhere'
                yield Finding(span, message, (replace(span, better),), (Related(kept[0], "the other way"),))
