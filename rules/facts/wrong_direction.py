"""FCT006: a rise that falls, a fall that rises, a doubling that does not double."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import Figure, read

# Each word with the one that says the opposite in the same form.
_PAIRS = """
rise fall|rises falls|rose fell|risen fallen|rising falling|increase decrease|increases decreases|increased decreased
increasing decreasing|grow shrink|grows shrinks|grew shrank|grown shrunk|growing shrinking|climb drop|climbs drops
climbed dropped|climbing dropping|jump plunge|jumps plunges|jumped plunged|jumping plunging|soar plummet|soars plummets
soared plummeted|soaring plummeting|surge tumble|surges tumbles|surged tumbled|surging tumbling|advance decline
advances declines|advanced declined|advancing declining|gain lose|gains loses|gained lost|gaining losing|raise lower
raises lowers|raised lowered|raising lowering|lift cut|lifts cuts|lifted cut|lifting cutting|boost reduce|boosts reduces
boosted reduced|boosting reducing|hike slash|hikes slashes|hiked slashed|hiking slashing|expand contract
expands contracts|expanded contracted|expanding contracting|leap slump|leaps slumps|leapt slumped|leaping slumping
rocket sink|rockets sinks|rocketed sank|rocketing sinking|swell dwindle|swells dwindles|swelled dwindled
swelling dwindling|widen narrow|widens narrows|widened narrowed|widening narrowing|up down|higher lower
"""
_OTHER_DOWN = """
dip dips dipped dipping slip slips slipped slipping slide slides slid sliding sag sagged ease eased easing trim trimmed
trimming halve halved halving recede receded cool cooled
"""
_OTHER_UP = """
accelerate accelerated accelerating upped escalated multiplied ballooned balloon double doubled doubling triple tripled
tripling treble trebled trebling quadruple quadrupled quadrupling leaped spiked spike
"""
_OPPOSITE: dict[str, str] = {}
_SIGN: dict[str, int] = {}
for _pair in _PAIRS.strip().replace("\n", "|").split("|"):
    _up, _down = _pair.split()
    _OPPOSITE.setdefault(_up, _down)
    _OPPOSITE.setdefault(_down, _up)
    _SIGN.setdefault(_up, 1)
    _SIGN.setdefault(_down, -1)
_SIGN |= dict.fromkeys(_OTHER_DOWN.split(), -1) | dict.fromkeys(_OTHER_UP.split(), 1)
_OPPOSITE |= {"slipped": "rose", "dipped": "rose", "slid": "rose", "eased": "rose", "accelerated": "fell"}
_MULTIPLES = {
    "doubl": (2.0, 1.7, 2.6),
    "tripl": (3.0, 2.5, 3.7),
    "trebl": (3.0, 2.5, 3.7),
    "quadrupl": (4.0, 3.3, 4.9),
    "halv": (0.5, 0.4, 0.62),
}

_REACH = 130
_LINK = re.compile(r"\b(from|to)\s+", re.IGNORECASE)
_APPROXIMATE = re.compile(
    r"(?:(?:about|around|approximately|roughly|nearly|almost|over|under|some|just|more|less|than|at|least|as|much|many|"
    r"(?:peak|high|low|level|total|average|maximum|minimum)\s+of|high|low|an?|the|estimated|average|of|revised|record|current|previous|only|mere|year-earlier|original|initial|"
    r"(?:last|this)\s(?:year|month|week|quarter)['’]s|[A-Z][a-z]+['’]s)\s+)*"
)
_MOVES = re.compile(rf"\b(?:{'|'.join(_SIGN)}|rang(?:es?|ed|ing)|var(?:y|ies|ied|ying))\b", re.IGNORECASE)
_BREAK = re.compile(
    r"[.;:?!](?:\s|$)|\b(?:and|but|while|which|who|that|when|as|after|before|because|if|or|with|despite|than|compared|"
    r"against|rather|not|where|whereas|although|though)\b|["
    r"()\[\]“”\"—\n]",
    re.IGNORECASE,
)
_DIGIT_RUN = re.compile(r"\d")
_NEGATED = re.compile(
    r"\b(?:not|never|no|without|neither|nor|rather\s+than|instead\s+of|than)\b|n['’]t\b", re.IGNORECASE
)
_RANKS = re.compile(
    r"\b(?:rank\w*|seed\w*|place[sd]?|position|No\.?|number(?!\s+of\b)|handicap|odds|grade|rating|division|tier|"
    r"exchange\s+rate|currency|lap|minutes|seconds|par|version|page|chapter|verse|aged|size)\b",
    re.IGNORECASE,
)
_CURRENCIES = (
    r"(?:yen|dollar|pound|sterling|euro|mark|deutschemark|franc|lira|peso|rouble|ruble|rupee|rupiah|ringgit|baht|won|"
    r"yuan|renminbi|krona|krone|kroner|forint|zloty|koruna|crown|lev|leu|dinar|rand|shilling|naira|kwacha)"
)
_CURRENCY = re.compile(rf"\b{_CURRENCIES}\b", re.IGNORECASE)
_QUOTED = re.compile(rf"\b(?:per|to\s+the|against(?:\s+the)?|an?)\s+(?:US\s+)?{_CURRENCIES}\b", re.IGNORECASE)
_IN_YEAR = re.compile(r"\b(?:in|for|during|since)\s+(?:[A-Z][a-z]+\s+)?(?:1[5-9]|20)\d\d\b")
_APART = 30  # figures further apart are of two different things
_COINS = frozenset({"c", "cent", "cents", "centavos", "centimes", "kopecks", "p", "pence", "pfennigs", "penny", "sen"})
_YEARISH = re.compile(r"(?:1[5-9]|20)\d\d")
_STATE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|went|go|goes|gone|going|edged|inched|ticked|moved|came|come|coming|driven|"
    r"pushed|sent|bring|brought|brings|bringing|took|taking|pushing|sending|driving|well|sharply|slightly|far|still|"
    r"stood)\s+"
    r"|[,(–—]\s*|\d\s*|%\s*|per\s?cent\s+)(?:(?:sharply|slightly|marginally|well|also|still|just)\s+)*$",
    re.IGNORECASE,
)


class _Change(NamedTuple):
    """What a sentence says happened: a figure before and one after."""

    before: Figure
    after: Figure
    percent: Figure | None
    end: int
    ordered: bool = False  # "from A to B", which may also name a range


@dataclass(frozen=True)
class WrongDirection(Rule):
    """A rise, fall or doubling is told with figures that go another way.

    "Fell from 3 to 5" is a slip in the verb or in the order of the figures. Read are "from A to B", "to B from A" and
    "B, up from A" where both figures are of one kind. Left alone are ranks and odds, exchange rates (a falling currency
    may cost more units), times, years, figures below zero, negations, and "fell from 3 to 5 per cent" where one unit
    serves both, because it may name a range.

    Fix: unsafe, because the figures may stand in the wrong order instead: the verb of the other direction.
    """

    code = "FCT006"
    name = "wrong-direction"
    terms = tuple(_SIGN)
    bad = {
        "The number of visitors [[fell]] from 3,000 to 5,000 last year.": (
            "The number of visitors rose from 3,000 to 5,000 last year."
        ),
        "Rents [[rose]] to $900 a month from $1,200.": "Rents fell to $900 a month from $1,200.",
        "Profit was 4.2 million euros, [[up]] from 5.1 million euros a year earlier.": (
            "Profit was 4.2 million euros, down from 5.1 million euros a year earlier."
        ),
        "Staff numbers [[doubled]] from 400 to 450.": None,
        "Turnout [[dropped]] by 4 points to 61 per cent from 57 per cent.": (
            "Turnout climbed by 4 points to 61 per cent from 57 per cent."
        ),
    }
    good = (
        "The number of visitors rose from 3,000 to 5,000 last year.",
        "Rents rose to $1,200 a month from $900.",
        "The yen fell to 115 from 114 per dollar.",
        "Prices fell from 3 to 5 per cent across the region.",
        "She rose from 12th to 5th, and her rank rose from 7 to 3.",
        "The shop is open from 9 to 5. Sales grew from 1995 to 1990.",
        "The loss narrowed to $2m from $5m. It did not rise from 5 to 3.",
        "Staff numbers more than doubled from 400 to 950.",
        "Output rose from 900,000 to 1.2 million tonnes.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        told = -1
        for hit in doc.hits(self):
            if hit.span.start < told:
                continue
            change = _change(doc, hit.span, hit.form)
            if not change:
                continue
            finding = _judge(doc, hit.span, hit.form, change)
            if finding:
                told = change.end
                yield finding


# --- reading ---------------------------------------------------------------------------------------------------------


def _change(doc: Document, verb: Span, form: str) -> _Change | None:
    """The two figures that belong to a verb of change."""
    text = doc.text
    end = min(len(text), verb.end + _REACH)
    first = _LINK.search(text, verb.end, end)
    if not first:
        return None
    if form in {"up", "down", "higher", "lower"} and not _STATE.search(text, max(0, verb.start - 30), verb.start):
        return None
    gap = text[verb.end : first.start()]
    if _BREAK.search(gap) or _MOVES.search(gap):
        return None
    one = _figure_after(text, first.end())
    if not one:
        return None
    second = _LINK.search(text, one.span.end, min(end + 40, len(text)))
    linked = second and second[1].lower() != first[1].lower() and _near(text[one.number.end : second.start()])
    two = _figure_after(text, second.end()) if second and linked else None
    if two:
        ordered = first[1].lower() == "from"
        before, after = (one, two) if ordered else (two, one)
        return _Change(before, after, _percent_in(text, verb.end, first.start()), two.span.end, ordered)
    if (
        first[1].lower() == "from"
        and form in {"up", "down", "higher", "lower"}
        and not _DIGIT_RUN.search(re.sub(r"[\d.,]+\s?(?:%|per\s?cent)", "", gap))
    ):
        stated = _figure_before(text, verb.start)
        if stated and _same_kind(stated, one, strict=True):
            return _Change(one, stated, _percent_in(text, verb.end, first.start()), one.span.end)
    return None


def _figure_after(text: str, at: int) -> Figure | None:
    """The figure after "from" or "to", past "about" and "last year's"."""
    match = _APPROXIMATE.match(text, at)
    figure = read(text, match.end() if match else at)
    if not figure or text[figure.number.end : figure.number.end + 1] in {"-", "–", ":", "/", "'"}:
        return None
    return figure


def _near(between: str) -> bool:
    """True for what may stand between a figure and the next "to" or "from": a few words without a figure of its own."""
    between = _IN_YEAR.sub("", between)
    return len(between.split()) <= 6 and not _BREAK.search(between) and not _DIGIT_RUN.search(between)


def _percent_in(text: str, start: int, end: int) -> Figure | None:
    match = re.compile(r"[\d.,]*\d(?=\s?(?:%|per\s?cent))").search(text, start, end)
    return read(text, match.start(), end) if match else None


_STATED = re.compile(
    r"(?:[$£€¥]\s?)?\d[\d,.]*(?:\s(?:hundred|thousand|million|billion|trillion|mln|bn|m))?"
    r"(?:\s?%|\s[a-z]+(?:\s[a-z]+)?)?\s*[,(–—-]\s*$"
)


def _figure_before(text: str, at: int) -> Figure | None:
    """The figure that ", up" follows."""
    match = _STATED.search(text, max(0, at - 50), at)
    if not match or (match.start() and text[match.start() - 1] in "$£€¥.,/-0123456789"):
        return None
    return read(text, match.start(), at)


# --- judging ---------------------------------------------------------------------------------------------------------


def _same_kind(one: Figure, two: Figure, *, strict: bool = False) -> bool:
    """True when two figures may be compared: of one currency and unit, and not worlds apart."""
    small, large = sorted((abs(one.value), abs(two.value)))
    if large > _APART * small or (one.currency and two.unit in _COINS) or (two.currency and one.unit in _COINS):
        return False
    if one.currency != two.currency and (strict or (one.currency and two.currency)):
        return False
    if one.unit and two.unit and one.unit.rstrip("s") != two.unit.rstrip("s"):
        return False
    if "%" in {one.unit, two.unit} and (one.currency or two.currency):
        return False
    return not strict or bool(one.currency or one.unit == two.unit)


def _judge(doc: Document, verb: Span, form: str, change: _Change) -> Finding | None:
    before, after, sign = change.before, change.after, _SIGN[form]
    if not _same_kind(before, after) or before.value < 0 or after.value < 0:
        return None
    if _yearish(doc, before) and _yearish(doc, after):
        return None
    sentence = doc.sentence_at(verb.start)
    if _NEGATED.search(doc.text, max(sentence.start, verb.start - 25), verb.start):
        return None
    before_verb = doc.text[max(sentence.start, verb.start - 60) : verb.start]
    after_verb = doc.text[verb.end : max(change.end, min(sentence.end, change.end + 25))]
    if _RANKS.search(before_verb + after_verb) or _CURRENCY.search(before_verb) or _QUOTED.search(after_verb):
        return None
    moved = _moved(before.value, after.value)
    if _one_scale(before, after) and sign in {moved, _moved(before.value / before.scale, after.value / after.scale)}:
        return None  # "to 5 million from 3": the scale word may serve both
    figures = f"{_stated(doc, before)} to {_stated(doc, after)}"
    if moved == -sign:
        if sign < 0 and change.ordered and _one_unit(before, after):
            return None
        opposite = _OPPOSITE.get(form, "")
        fixes = (replace(verb, _cased(opposite, doc[verb])),) if opposite else ()
        kind = "a rise" if moved > 0 else "a fall"
        return Finding(verb, f'"{doc[verb]}" here, but {figures} is {kind}', fixes)
    return _multiple(doc, verb, form, change, figures)


def _moved(before: float, after: float) -> int:
    """1 for a rise, -1 for a fall, 0 for no change."""
    return (after > before) - (after < before)


def _one_scale(before: Figure, after: Figure) -> bool:
    """True when only one of the figures has a scale word."""
    return (before.scale == 1) != (after.scale == 1)


def _one_unit(before: Figure, after: Figure) -> bool:
    """True for "from 3 to 5 per cent", where a fall may be meant by 3 to 5 per cent."""
    return bool(after.unit or after.scale > 1) and not (before.unit or before.currency or before.scale > 1)


def _yearish(doc: Document, figure: Figure) -> bool:
    return bool(_YEARISH.fullmatch(doc[figure.number])) and not figure.currency


def _multiple(doc: Document, verb: Span, form: str, change: _Change, figures: str) -> Finding | None:
    """ "Doubled" and the like against the ratio of the figures."""
    known = next((value for stem, value in _MULTIPLES.items() if form.startswith(stem)), None)
    if not known or not change.before.value or _one_scale(change.before, change.after):
        return None
    times, low, high = known
    ratio = change.after.value / change.before.value
    lead = doc.text[max(0, verb.start - 14) : verb.start].lower()
    if "more than " in lead or "over " in lead:
        low, high = times * 0.97, times * 2.2
    elif "nearly " in lead or "almost " in lead:
        low = times * 0.7
    if low <= ratio <= high:
        return None
    return Finding(verb, f'"{doc[verb]}" here, but {figures} is {ratio:.3g} times as much')


def _stated(doc: Document, figure: Figure) -> str:
    text = doc[Span(figure.span.start, figure.number.end)]
    return f"{text} %" if figure.unit == "%" else text


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word
