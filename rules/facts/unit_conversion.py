"""FCT005: a measure and its conversion that are not the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import floor, isclose, log10
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, Safety, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import Figure, plain, read
from ._units import CELSIUS, FAHRENHEIT, Unit, counterpart, unit_at

_GROSS = 0.25  # a conversion further off than this is a warning, a nearer one a matter for the strict profile
_EXACT = 0.08  # the same for two figures that are both given to three digits
_SLIGHT = 0.06  # nearer than this is rounding
_ROUGH = 0.15  # a figure of two digits or more may be rounded by this share of itself, however many zeros it ends in
_DEGREES = 0.05  # the same for a temperature, or five degrees: nobody rounds 30 degrees to 100
_REACH = 70

_LEAD = pattern(
    r"\s*(?:(?:or|about|around|approximately|approx\.?|roughly|nearly|almost|over|under|some|circa|c\.|ca\.|just|more|"
    r"less|than|at|up|to|least|most|between|equal|equivalent|i\.e\.,?|that|is)(?:\s+|(?=\d))|[~≈=><]\s*)*",
    re.IGNORECASE,
)
_JOIN = pattern(r"\s*(?:[-–—x×]|\b-?(?:to|or|and|by)\b-?)\s*", re.IGNORECASE)
_DIMENSION = (
    r"(?:away|high|tall|long|wide|deep|thick|across|each|or\ so|respectively|inland|offshore|up|down|"
    r"in\ (?:length|height|width|diameter|depth|area|size|weight|total)|(?:to\ the\ )?(?:north|south|east|west)\w*)"
)
_CLOSE = pattern(rf"(?:[\s-]{_DIMENSION})*\.?\s*")
_TAIL = pattern(rf"(?:[\s-]*{_DIMENSION})*[\s,-]*")
_WORD_TAIL = pattern(r"[\s-]+[a-z]+\s*")
_BELOW = pattern(r"\s+below(?:\s+(?:zero|freezing))?\s*")
_WARMING = pattern(
    r"\b(?:warm|cool|hotter|colder|ris|rose|increas|climb|fell|fall|drop|declin|above|below|limit|differ|anomal|swing|by)",
    re.IGNORECASE,
)  # words near a difference of temperatures, which converts without the 32 degrees
_TOKEN = pattern(r"[\w.,]+")
_STARTS = pattern(r"(?<![\w.,/$£€])[^\W_]|[½⅓¼¾−-](?=\d|\w)")


class Measure(NamedTuple):
    """One or more figures with one unit: "5 km", "5 to 10 km", "2 by 3 m"; "6 ft 2 in" is one figure in feet."""

    figures: tuple[Figure, ...]
    unit: Unit
    span: Span
    compound: bool = False


class UnitConversion(Rule):
    """A measure and its conversion in brackets disagree.

    "5 km (31 miles)" sends the reader to two different places. Length, mass, area, volume, speed and temperature are
    converted, also ranges, dimensions, feet and inches, and number words. Both figures may be rounded: one with fewer
    digits is given more room. A word with several meanings (mile, gallon, ton, ounce) may mean any of them. Figures of
    one system of units ("10 miles (500 feet)") are two facts, not a conversion, and are left alone; so are prices.
    Where both carry one unit ("18°C (64°C)") and the second fits the first in the other system, the unit is the slip.
    After ", or" only a slip of the decimal point is reported, because it may join two choices. What is less than a
    quarter off is reported in the strict profile only, unless both figures are given to three digits.

    Factors: NIST Special Publication 811, appendix B.8.

    Fix: unsafe, because either side may be the wrong one: the bracket converted anew first, the other side second.
    """

    code = "FCT005"
    name = "unit-conversion"
    terms = ("(", "[", "/", ", or")
    bad = {
        "The village lies 5 km ([[31]] miles) from the border.": "The village lies 5 km (3.1 miles) from the border.",
        "Lows of minus 20 C ([[minus 40]] F) are forecast.": "Lows of minus 20 C (minus 4 F) are forecast.",
        "It was 30°C ([[100]]°F) in the shade.": "It was 30°C (86°F) in the shade.",
        "He is 6ft 2in ([[1.58]]m) tall.": "He is 6ft 2in (1.88m) tall.",
        "The farm covers 9,885 acres ([[40,000]] hectares).": "The farm covers 9,885 acres (4,000 hectares).",
        "Gusts of 100-120 kph ([[162-175]] mph) are expected.": "Gusts of 100-120 kph (62-75 mph) are expected.",
        "It weighs twelve pounds (about [[54]] kg).": "It weighs twelve pounds (about 5.4 kg).",
        "A slab of 2 by 3 metres ([[6 by 30]] feet) fell.": "A slab of 2 by 3 metres (6.6 by 9.8 feet) fell.",
        "The 1,000-mile ([[16,000]]-km) road was opened.": "The 1,000-mile (1,600-km) road was opened.",
        "It was 18°C (64[[°C]]) at noon.": "It was 18°C (64°F) at noon.",
        "The lake, at half a million square miles ([[13 million]] sq km), is gone.": (
            "The lake, at half a million square miles (1.3 million sq km), is gone."
        ),
    }
    good = (
        "The village lies 5 km (3 miles) from the border.",
        "Lows of minus 20 C (minus 4 F) are forecast.",
        "Warming of 1.5C (2.7F) is likely. Bake at 220C (425F); kilns reach 1,000C (1,800F), fires 300C (600F).",
        "The trail climbs for 10 miles (500 feet of ascent).",
        "It was 18°C (21°C in the sun), and the race is 10 km (5 km for children).",
        "The firm made $5m (£3m) last year.",
        "He is 6ft 2in (1.88m) tall.",
        "A two-inch (5 cm) nail; 95 degrees (35 Celsius); ten gallons (38 litres); ten gallons (45 litres).",
        "She ran 10 km (in 42 minutes). He finished 10 in the marathon (26 miles).",
        "Runners may choose 5 km, or 10 miles, at the start.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            second = _measure(doc.text, _lead(doc.text, hit.span.end))
            if not second or not _closed(doc.text, second.span.end, hit.form):
                continue
            found = _before(doc.text, hit.span.start)
            if found:
                first, close = found
                finding = _compare(doc, first, second)
                if finding and ((close and hit.form != ", or") or finding.sure == 1):
                    yield finding


# --- reading ---------------------------------------------------------------------------------------------------------


def _lead(text: str, at: int) -> int:
    match = _LEAD.match(text, at)
    return match.end() if match else at


def _closed(text: str, at: int, opened: str) -> bool:
    """True when nothing but a closing mark follows: the bracket holds a conversion and no other statement."""
    match = _CLOSE.match(text, at)
    end = match.end() if match else at
    following = text[end : end + 1]
    if opened == "/":
        return not text[at : at + 1].isalnum()
    return following in {")", "]", ";", ",", "/"} if opened in "([" else following in {",", ".", ";", ")", ""}


def _measure(text: str, at: int) -> Measure | None:
    """The measure that starts at `at`."""
    figure = read(text, at)
    if not figure or figure.currency or text[at : at + 4].lower() == "zero":
        return None
    figures, end = [figure], figure.number.end
    found = unit_at(text, end)
    while join := _JOIN.match(text, found[1] if found else end):
        following = read(text, join.end())
        own = unit_at(text, following.number.end) if following else None
        if not following or following.currency or (found and (not own or own[0] != found[0])):
            break
        figures.append(following)
        end, found = following.number.end, own
    if not found:
        return None
    unit, end = found
    if len(figures) == 1 and (whole := _compound(text, figure, unit, end)):
        return Measure((whole,), unit, Span(at, whole.number.end), compound=True)
    return Measure(tuple(figures), unit, Span(at, end))


_SMALLER = {"feet": (12, "inches"), "stone": (14, "pounds"), "pounds": (16, "ounces")}
_BETWEEN = pattern(r",?[\s-]*(?:and\s+)?(?=[\d\w])")
_BARE_INCHES = pattern(r"[\s-]*[(\[/]")


def _compound(text: str, figure: Figure, unit: Unit, end: int) -> Figure | None:
    """Feet with inches, stone with pounds, pounds with ounces, as one figure of the larger unit; the number's span
    runs to the end of the smaller one."""
    share, name = _SMALLER.get(unit.name, (0, ""))
    between = _BETWEEN.match(text, end)
    smaller = read(text, between.end()) if share and between else None
    if not smaller or smaller.currency or not 0 <= smaller.value < share:
        return None
    own = unit_at(text, smaller.number.end)
    if own and own[0].name == name:
        end = own[1]
    elif unit.name == "feet" and not own and _BARE_INCHES.match(text, smaller.number.end):
        end = smaller.number.end
    else:
        return None
    return figure._replace(
        value=figure.value + smaller.value / share,
        step=smaller.step / share,
        number=Span(figure.number.start, end),
    )


def _before(text: str, at: int) -> tuple[Measure, bool] | None:
    """The measure that ends at `at` or a word before it; True if nothing but "long" and the like stands between."""
    place = max(at - _REACH, text.rfind("\n", max(0, at - _REACH), at) + 1)
    while start := _STARTS.search(text, place, at):
        found = _measure(text, start.start())
        if found and found.span.end <= at:
            tail = text[found.span.end : at]
            if _TAIL.fullmatch(tail):
                return found, True
            if _BELOW.fullmatch(tail) and found.unit.quantity == "temperature" and found.figures[0].value > 0:
                below = tuple(figure._replace(value=-figure.value) for figure in found.figures)
                return found._replace(figures=below), True
            if _WORD_TAIL.fullmatch(tail):
                return found, False
            place = found.span.end
        else:
            word = _TOKEN.match(text, start.start())
            place = word.end() if word else start.end()
    return None


_SCALES = {"C": "F", "c": "f", "F": "C", "f": "c", "elsius": "ahrenheit", "ahrenheit": "elsius"}
_SCALE = pattern(r"elsius|ahrenheit|(?<![^\W_])[CcFf](?=\b|elsius|ahrenheit)")

# --- comparing -------------------------------------------------------------------------------------------------------


def _compare(doc: Document, first: Measure, second: Measure) -> Finding | None:
    """What is wrong with a measure and its conversion. `sure` is 1 for a slip of the decimal point."""
    one, two = first.unit, second.unit
    if one == two:
        return _same_unit(doc, first, second)
    if one.quantity != two.quantity or one.system == two.system:
        return None
    if len(first.figures) != len(second.figures) and len(second.figures) > 1:
        return None
    if one.quantity == "temperature":
        one, two = _scales(one, two)
        if first.figures[0].value > 0 and doc.told_around(_WARMING, first.span.start):
            one = one._replace(quantity="warming")
    pairs = _aligned(first.figures, second.figures)
    gaps = [_gap(a, one, b, two) for a, b in pairs]
    if len(second.figures) == 1 and not all(gaps):
        return None
    worst, a, b = max(((gap, *pair) for gap, pair in zip(gaps, pairs, strict=True) if gap), default=(None, None, None))
    if not worst or not a or not b:
        return None
    certain = worst.error > _GROSS or (worst.error > _EXACT and _exact(first, second))
    stated = " ".join(doc[Span(a.span.start, a.number.end)].split()) + ("" if first.compound else f" {one.name}")
    expected = _written(worst.expected, one, a, min(3, _digits(b)))
    return Finding(
        Span(second.figures[0].span.start, second.figures[-1].number.end),
        f"{stated} is {expected} {two.name}, not {doc[Span(b.span.start, b.number.end)]}",
        _fixes(doc, first, second, one, two),
        sure=1.0 if worst.slip else 0.9,
        severity=None if certain else Severity.INFO,
    )


def _same_unit(doc: Document, first: Measure, second: Measure) -> Finding | None:
    """The finding on "18°C (64°C)": one unit twice, where the second figure is the first in the unit's counterpart."""
    other = counterpart(first.unit)
    one, b = first.figures[0], second.figures[0]
    if not other or len(first.figures) + len(second.figures) > 2 or first.compound or one.value == b.value:
        return None
    if _gap(one, first.unit, b, other):
        return None
    span = Span(b.number.end, second.span.end)
    written = doc[span]
    span = Span(span.end - len(written.lstrip(" -")), span.end)
    stated = " ".join(doc[Span(one.span.start, one.number.end)].split())
    message = f"{stated} {first.unit.name} is {doc[b.number]} {other.name}, not {doc[b.number]} {first.unit.name}"
    right = _SCALE.sub(lambda match: _SCALES[match.group()], doc[span])
    right = other.name if right == doc[span] else right
    return Finding(span, message, (Fix(f'Use "{right}"', (Edit(span, right),), Safety.UNSAFE),), sure=0.9)


def _exact(first: Measure, second: Measure) -> bool:
    """True when both measures are given to three digits, or in feet and inches."""
    return all(side.compound or min(map(_digits, side.figures)) >= 3 for side in (first, second))


def _aligned(first: tuple[Figure, ...], second: tuple[Figure, ...]) -> list[tuple[Figure, Figure]]:
    """Figures that belong together; a single conversion of a range is held against each of its ends."""
    if len(first) == len(second):
        return list(zip(first, second, strict=True))
    return [(figure, second[0]) for figure in first]


def _scales(one: Unit, two: Unit) -> tuple[Unit, Unit]:
    """Bare "degrees" are of the scale that the other side is not."""
    if one.system == "degrees":
        one = CELSIUS if two.system == "fahrenheit" else FAHRENHEIT
    if two.system == "degrees":
        two = CELSIUS if one.system == "fahrenheit" else FAHRENHEIT
    return one, two


def _convert(value: float, one: Unit, two: Unit) -> list[float]:
    """A value in the second unit, once for each thing the two words may mean; the plain meaning comes first."""
    if one.quantity == "temperature":
        return [value * 1.8 + 32] if one.system == "celsius" else [(value - 32) / 1.8]
    if one.quantity == "warming":
        return [value * 1.8, value * 1.8 + 32] if one.system == "celsius" else [value / 1.8, (value - 32) / 1.8]
    return [value * a / b for a in one.factors for b in two.factors]


class _Gap(NamedTuple):
    """How far two figures are apart as a share of the larger, what was expected, whether the decimal point slipped."""

    error: float
    expected: float
    slip: bool


def _gap(a: Figure, one: Unit, b: Figure, two: Unit) -> _Gap | None:
    """What separates a figure from its conversion; None where they fit, each at its rounding."""
    half = _half(a, one)
    lows, highs = _convert(a.value - half, one, two), _convert(a.value + half, one, two)
    values = _convert(a.value, one, two)
    for low, high in zip(lows, highs, strict=True):
        if min(low, high) <= b.value + _half(b, two) and b.value - _half(b, two) <= max(low, high):
            return None
    if one.quantity in {"temperature", "warming"}:
        apart = min(abs(value - b.value) for value in values) / (1 if two.system == "celsius" else 1.8)
        return _Gap(1.0 if apart > 4 else _SLIGHT, values[0], slip=False) if apart > 2 else None
    error = min(abs(value - b.value) / max(abs(value), abs(b.value)) for value in values)
    slip = b.value > 0 and any(_slipped(value / b.value) for value in values if value > 0)
    return _Gap(error, values[0], slip) if error > _SLIGHT else None


def _slipped(ratio: float) -> bool:
    power = log10(ratio)
    return abs(power) > 0.5 and abs(power - round(power)) < 0.06


def _half(figure: Figure, unit: Unit) -> float:
    """By how much a figure may have been rounded."""
    half, size = figure.step / 2, abs(figure.value)
    if unit.quantity in {"temperature", "warming"}:
        half = min(half, max(5, _DEGREES * size))
    return half if size < 10 else min(half, _ROUGH * size)


def _digits(figure: Figure) -> int:
    """How many significant digits a figure is given to."""
    return floor(log10(abs(figure.value) / figure.step) + 1e-9) + 1 if figure.value else 1


# --- mending ---------------------------------------------------------------------------------------------------------


def _written(value: float, one: Unit, like: Figure, digits: int = 2) -> str:
    """A converted value with as many significant digits as the figure it comes from, at least two and at least
    `digits`; whole degrees."""
    if one.quantity in {"temperature", "warming"} and like.step >= 1:
        return f"{value:.0f}"
    digits = max(2, digits, _digits(like))
    if not value:
        return "0"
    rounded = round(value, digits - 1 - floor(log10(abs(value))))
    if abs(rounded) >= 1e6:
        return plain(rounded)
    return f"{rounded:,.10g}" if isclose(rounded, round(rounded)) else f"{rounded:.10g}"


def _moved_point(values: list[float], stated: Figure) -> str:
    """The stated figure with its decimal point where it belongs, when that is all that is wrong with it."""
    for value in values:
        if value > 0 < stated.value and _slipped(value / stated.value):
            moved = stated.value * 10.0 ** round(log10(value / stated.value))
            return f"{moved:,.10g}" if moved < 1e6 else plain(moved)
    return ""


def _fixes(doc: Document, first: Measure, second: Measure, one: Unit, two: Unit) -> tuple[Fix, ...]:
    """The second measure from the first, and the first from the second."""
    if len(first.figures) != len(second.figures):
        return ()
    there = _edits(doc, first, second, one, two)
    back = _edits(doc, second, first, two, one)
    fixes = []
    for edits, which, safety in ((there, "", Safety.UNSAFE), (back, " for the first measure", Safety.SHOWN)):
        if edits:
            fixes.append(Fix(f'Use "{" and ".join(edit.text for edit in edits)}"{which}', edits, safety))
    return tuple(fixes)


def _edits(doc: Document, source: Measure, target: Measure, one: Unit, two: Unit) -> tuple[Edit, ...]:
    """Edits that give the figures of `target` the values of `source`; none where one is feet and inches."""
    if target.compound:
        return ()
    edits = []
    for a, b in zip(source.figures, target.figures, strict=True):
        span = Span(b.span.start, b.number.end)
        text = _moved_point(_convert(a.value, one, two), b)
        text = text or _written(_convert(a.value, one, two)[0], one, a, 3 if source.compound else 2)
        if text.startswith("-") and doc[span].lower().startswith("minus"):
            text = f"minus {text[1:]}"
        if doc[span] != text:
            edits.append(Edit(span, text))
    return tuple(edits)
