"""Reading figures: what number a piece of text states, how exactly, and of what.

`read` takes digits with separators, decimals, fractions, number words and scale words ("1,200", "2.5 million",
"two and a half", "thirty-five hundred", "half a") with a currency sign before or a unit word after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span


class Figure(NamedTuple):
    """A number where it stands.

    `step` is the weight of its last significant digit (10 in "350", 0.1 in "3.0"): the number may have been rounded by
    half of it. `scale` is the factor of a scale word (1e6 for "million"), 1 without one. `currency` is the sign or code
    before it, `unit` the folded word or sign after it ("%" for per cent), each empty where none stands. `number` is
    the span of the bare number, `span` that of the whole.
    """

    span: Span
    number: Span
    value: float
    step: float
    scale: float
    currency: str
    unit: str

    @property
    def low(self) -> float:
        """The least value that rounds to this figure."""
        return self.value - self.step / 2

    @property
    def high(self) -> float:
        """The greatest value that rounds to this figure."""
        return self.value + self.step / 2


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: number for number, word in enumerate(_ONES)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mln": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
}
_LETTER_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}  # only after a currency sign: "5m" alone is five metres
_FRACTIONS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8)}
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "three-quarters": 0.75, "three quarters": 0.75}

_any = "|".join
_SMALL = _any(sorted(SMALL, key=len, reverse=True))
_LARGE = "hundred|thousand|million|billion|trillion|dozen"
_FIGURE = pattern(
    rf"""(?P<sign>(?:minus|negative)\s+|[-−–](?=[\d$£€]))?
    (?:(?P<currency>(?:US|AU?|CA?|NZ|HK|S|NT|R)?\$|[£€¥₹₩₽]|(?:Rs|RM|USD|EUR|GBP|CHF|JPY)\.?(?=[\s\d]))\s?)?
    (?:(?P<digits>\d{{1,3}}(?:[\u00a0\u202f\u2009]\d{{3}})+(?!\d)|\d{{1,3}}(?:\ \d{{3}})+(?![\d,.]\d|\d)|\d+(?:,\d+)*)
         (?P<decimals>\.\d+)?(?P<fraction>\s?[½⅓⅔¼¾⅛⅜⅝]|(?:\ |-)\d/\d(?![\d/]))?
      |(?P<part>half|(?:a|one)[ -]third|(?:a|one)[ -]quarter|three[ -]quarters)(?:\ of)?\ an?\b(?=\s)
      |(?P<words>(?:an?\ (?:{_LARGE})|{_SMALL})\b
         (?:(?:[ -]|\ and\ )(?:{_SMALL}|{_LARGE})\b)*(?P<half>\ and\ a\ half|-and-a-half)?)\b)
    (?:(?P<letter>(?<=\d)\s?[kmbt]\b(?!\.\w))|(?:\s|-)?(?P<scale>{_any(SCALES)})(?:s\b)?(?![^\W\d_]))?""",
    re.VERBOSE | re.IGNORECASE,
)
_LETTERS = pattern(r"[^\W\d_]+")
_UNIT = pattern(r"\s?(%|°\s?[CF]\b)|[\s-](per\s?cent(?:age points?)?|pct|[^\W\d_]+(?:-[^\W\d_]+)*)\b")
_PERCENT = pattern(r"%|per\s?cent|pct")
_NOT_UNITS = frozenset(
    """a about above across after against ago all also an and are as at be before below but by compared due during each
    earlier even every for from had has have he her his i if in including into is it its last later less meanwhile more
    next of off on one or our over per previously she since so than that the their then these they this those to today
    under until up was we were when where which while who will with would year years you""".split()
)


def read(text: str, at: int, end: int | None = None) -> Figure | None:
    """The figure that starts at `at`, or None. "1990s", "3-1", "5/1" and "2nd" are no figures."""
    match = _FIGURE.match(text, at, len(text) if end is None else end)
    return _figure(text, match) if match else None


def figures(text: str, span: Span) -> Iterator[Figure]:
    """All figures of a span, in order."""
    at = span.start
    while match := _FIGURE.search(text, at, span.end):
        before = text[match.start() - 1] if match.start() else " "
        figure = None if before.isalnum() or before in "./-_," else _figure(text, match)
        if figure:
            yield figure
        at = match.end()


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    """What a match of `_FIGURE` states, or None where the digits belong to another kind of word."""
    stop = match.end()
    following = text[stop : stop + 1]
    if following.isalnum() and match["digits"] and match["letter"] is None and not _glued_unit(text, stop):
        return None
    if text[stop : stop + 2] and following in "/:" and text[stop + 1 : stop + 2].isdigit():
        return None
    value, step = _value(match)
    currency = (match["currency"] or "").rstrip(".")
    scale = 1.0
    if match["scale"]:
        scale = SCALES[match["scale"].lower()]
    elif match["letter"]:
        if currency:
            scale = _LETTER_SCALES[match["letter"].strip().lower()]
        else:
            stop = match.start("letter")
    elif match["words"]:
        scale = max([SCALES[word] for word in re.findall(r"[a-z]+", match["words"].lower()) if word in SCALES] or [1])
        value, step = value / scale, step / scale
    sign = -1 if match["sign"] else 1
    number = Span(match.start("currency") if match["currency"] else _number_start(match), stop)
    unit, unit_end = _unit(text, stop)
    return Figure(Span(match.start(), unit_end), number, sign * value * scale, step * scale, scale, currency, unit)


def _number_start(match: re.Match[str]) -> int:
    return min(match.start(group) for group in ("digits", "part", "words") if match[group])


def _glued_unit(text: str, at: int) -> bool:
    """True for "5km", "20C" and "8st": letters after digits that are no ordinal ending and no decade."""
    tail = _LETTERS.match(text, at)
    if not tail or tail.group().lower() in {"nd", "rd", "th", "s", "x"}:
        return False
    return tail.group().lower() != "st" or text[at - 1] != "1" or text[at - 2 : at] == "11"


def _value(match: re.Match[str]) -> tuple[float, float]:
    """The number without its scale word, and its step."""
    if match["digits"]:
        return _digits(match["digits"], match["decimals"] or "", match["fraction"] or "")
    if match["part"]:
        part = _PARTS[re.sub(r"^(?:an?|one)[ -]", "", match["part"].lower())]
        return part, part / 2
    value = _words(match["words"])
    return (value + 0.5, 0.5) if match["half"] else (value, _last_place(value))


def _digits(digits: str, decimals: str, fraction: str) -> tuple[float, float]:
    """Digits as a number, and its step. A comma before one or two last digits is a decimal comma ("9,5")."""
    whole = re.sub(r"\D", "", digits)
    head, _, tail = digits.rpartition(",")
    if head and not decimals and len(tail) < 3 and "," not in head:
        return float(f"{head}.{tail}"), 10.0 ** -len(tail)
    value = float(whole + decimals)
    if fraction:
        above, below = _FRACTIONS.get(fraction.strip()) or (int(part) for part in fraction.strip(" -").split("/"))
        return value + above / max(1, below), 1 / max(1, below)
    return value, 10.0 ** -(len(decimals) - 1) if decimals else _last_place(value)


def _last_place(value: float) -> float:
    """The weight of the last digit of a whole number that is not zero."""
    number, place = int(value), 1
    while number and number % 10 == 0:
        number //= 10
        place *= 10
    return float(place)


def _words(words: str) -> float:
    """Number words as a number: "thirty-five", "two hundred and six thousand", "a dozen"."""
    total = current = 0.0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in SMALL:
            current += SMALL[word]
        elif word == "dozen":
            current = (current or 1) * 12
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES:
            total += (current or 1) * SCALES[word]
            current = 0
    return total + current


def _unit(text: str, at: int) -> tuple[str, int]:
    """The unit word or sign after a number, folded, and where it ends."""
    match = _UNIT.match(text, at) or _LETTERS.match(text, at)
    if not match:
        return "", at
    word = match.group().strip(" -\u00a0").lower()
    if _PERCENT.match(word):
        return "%", match.end()
    return ("", at) if word in _NOT_UNITS else (word, match.end())


def plain(value: float) -> str:
    """A number as copy would print it, to three significant digits: 0.52, 31.1, 6,210, 2.58 million."""
    size = abs(value)
    for word, scale in (("trillion", 1e12), ("billion", 1e9), ("million", 1e6)):
        if size >= scale:
            return f"{value / scale:.3g} {word}"
    if size >= 1000:
        return f"{round(value, 3 - len(str(int(size)))):,.0f}"
    return f"{value:.3g}"
