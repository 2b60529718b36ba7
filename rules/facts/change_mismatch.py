"""FCT006: a rise that falls, a fall that rises, a doubling that does not double, a percentage that is another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.lint.document import Document, Hit
from copydesk.lint.finding import Finding, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import Figure, plain, read
from ._shared import figures as all_figures

_REACH = 130
_APART = 30  # figures further apart are of two different things
_GROSS = 0.5  # a percentage off by more than this share of itself (and five points) is a warning,
_RESTATED = 0.15  # or by more than this share where it says the change once more, behind both figures

_EITHER_LINK = ("from", "compared", "against", "versus", "vs")  # one of them stands in every change that is read
_LINK = pattern(r"\b(from|to)\s+", re.IGNORECASE)
_BEFORE = pattern(r",?\s*\b(from|to|compared\s+(?:with|to)|against|versus|vs\.?)\s+", re.IGNORECASE)
_APPROXIMATE = pattern(
    r"(?:(?:about|around|approximately|roughly|nearly|almost|over|under|some|just|more|less|than|at|least|as|much|many|"
    r"(?:peak|high|low|level|total|average|maximum|minimum)\s+of|high|low|an?|the|estimated|average|of|revised|record|"
    r"current|previous|only|mere|year-earlier|original|initial|(?:last|this)\s(?:year|month|week|quarter)['’]s|"
    r"[A-Z][a-z]+['’]s)\s+)*"
)
_BREAK = pattern(
    r"[.;:?!](?:\s|$)|[()\[\]“”\"—\n]|\b(?:and|but|while|which|who|that|when|as|after|before|because|if|or|with|despite|"
    r"than|compared|against|rather|not|where|whereas|although|though|rang(?:es?|ed|ing)|var(?:y|ies|ied|ying))\b",
    re.IGNORECASE,
)
_IN_YEAR = pattern(r"\b(?:in|for|during|since)\s+(?:[A-Z][a-z]+\s+)?(?:1[5-9]|20)\d\d\b")
_PERCENT = pattern(r"(?<![\d.,])\d[\d,.]*(?=\s?(?:%|per\s?cent))")
_AGAIN = pattern(  # "rose from 100 to 150, an increase of 40 per cent"
    r"[^.;,()\d]{0,30}(?:,|\s\(|\s[–—-])\s?(?:(?:or|that\s+is|i\.e\.|up|down|an?|which\s+is|representing|equal\s+to)\s+)*"
    r"(?:(?:increase|rise|gain|growth|jump|drop|fall|decline|decrease|surge|reduction|change|cut|hike)\s+of\s+)?"
    r"(?P<percent>\d[\d,.]*)(?=\s?(?:%|per\s?cent)(?!\w|\s+(?:points?|above|below|over|under|more|less|higher|lower|of)\b))",
    re.IGNORECASE,
)
_COMPARED = pattern(r"\bcompared\s+(?:with|to)\s")
_TOLD = pattern(r"\s+(\d[\d,.]*)(?=\s?(?:%|per\s?cent)(?!\w|\s+(?:points?|above|below|over|under|more|less|of)\b))")
_COMPARISON = pattern(
    r"[^.;:()“”\"—\n]{0,60}?,?\s+compared\s+(?:with|to)\s+(?:(?:just|only|about|around|some)\s+)?", re.IGNORECASE
)
_SUMS_UP = pattern(
    r"(?:\s(?!(?:at|by|in|for|of|on|from|per)\b)[a-z]+){0,2}?"
    r"(?:\s(?:(?:an?|two|three|four|five|ten)\s(?:years?|months?|weeks?|decades?)\s(?:ago|earlier|before)|"
    r"last\s\w+|in\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d|in\s[A-Z][a-z]+)),\s*",
)
_PERIOD = pattern(r"\s(?:years?|months?|weeks?|decades?)\b")
_WAYS = dict.fromkeys(("rise", "gain", "increase", "jump", "surge"), "up")
_WAYS |= dict.fromkeys(("fall", "drop", "decline", "decrease", "slump", "plunge"), "down")
_RECORD = pattern(  # "fell 6 per cent, the steepest rise since May"
    r"(?:\s(?:by|another|a|further|nearly|almost|about|more|than|over)){0,3}\s\d[\d.]*\s?(?:%|per\s?cent)(?:\s\w+){0,4},\s"
    r"(?:the|its|their)\s(?:\w+-)?(?:biggest|steepest|sharpest|largest|strongest|worst|best|fastest)\s"
    rf"(?:\w+\s){{0,2}}(?P<noun>{'|'.join(_WAYS)})\s(?:since|in\s(?:\d|more|almost|nearly|years|months|decades|two|three|four|five|six|ten|an?\s))"
)
_STATED = pattern(
    r"(?:[$£€¥]\s?)?\d[\d,.]*(?:\s(?:hundred|thousand|million|billion|trillion|mln|bn|m))?"
    r"(?:\s?%|\s[a-z]+(?:\s[a-z]+)?)?\s*[,(–—-]\s*$"
)
_STATE = pattern(
    r"(?:\b(?:is|are|was|were|be|been|being|went|go|goes|gone|going|edged|inched|ticked|moved|came|come|coming|driven|"
    r"pushed|sent|bring|brought|brings|bringing|took|taking|pushing|sending|driving|shot|crept|nudged|"
    r"drifted|trended|ramped|scaled|bumped|marked|revised|adjusted|restated|pared|whittled|well|sharply|slightly|far|still|"
    r"stood|profits?|sales|revenues?|turnover|earnings|income|output|exports|imports|deliveries|shipments|losses|production)"
    r"\s+|[,(–—]\s*|\d\s*|%\s*|per\s?cent\s+)(?:(?:sharply|slightly|marginally|well|also|still|just)\s+)*$",
    re.IGNORECASE,
)
_EARLIER = pattern(r"\s+(?:previously|before|earlier|an?\s+\w+\s+(?:ago|earlier)|last\s+\w+)\b")
_PAST = pattern(
    r"[^.;,\d]{0,25}?\b(?:earlier|ago|last\s+(?:year|month|week|quarter|season)|previously|before|"
    r"(?:the\s+)?(?:previous|same|prior)\s+\w+|in\s+(?:\w+\s+)?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_ELSE = pattern(
    r"\b(?:forecasts?|expect\w*|targets?|estimat\w*|budget\w*|average|elsewhere|nation\w*|predict\w*|polls?|consensus)\b",
    re.IGNORECASE,
)
_NEGATED = pattern(r"\b(?:not|never|no|without|neither|nor|instead\s+of|than)\b|n['’]t\b", re.IGNORECASE)
_RANKS = pattern(
    r"\b(?:rank\w*|seed\w*|place[sd]?|position|No\.?|number(?!\s+of\b)|handicap|odds|grade|rating|division|tier|"
    r"exchange\s+rate|currency|lap|minutes|seconds|par|version|page|chapter|verse|aged|size|"
    r"floor|storey|gear|zone|lane|below)\b",
    re.IGNORECASE,
)
_CURRENCIES = (
    r"(?:yen|dollar|pound|sterling|euro|mark|deutschemark|franc|lira|peso|rouble|ruble|rupee|rupiah|ringgit|baht|won|"
    r"yuan|renminbi|krona|krone|kroner|forint|zloty|koruna|crown|lev|leu|dinar|rand|shilling|naira|kwacha)"
)
_CURRENCY = pattern(rf"\b{_CURRENCIES}\b", re.IGNORECASE)
_QUOTED = pattern(rf"\b(?:per|to\s+the|against(?:\s+the)?|an?)\s+(?:US\s+)?{_CURRENCIES}\b", re.IGNORECASE)
_COINS = frozenset({"c", "cent", "cents", "centavos", "centimes", "kopecks", "p", "pence", "pfennigs", "penny", "sen"})
_LOSE = ("gain", "lose", "losing", "lost")
_YEARISH = pattern(r"(?:1[5-9]|20)\d\d")


class _Change(NamedTuple):
    """What a verb of change says happened: a figure before, one after, and the percentage told beside them.

    `ordered` is True for "from A to B", which may also name a range; `restated` where the percentage follows both.
    """

    before: Figure
    after: Figure
    percent: Figure | None
    end: int
    ordered: bool
    restated: bool = False


class ChangeMismatch(Rule):
    """A rise, fall, doubling or percentage does not fit the two figures it is told with.

    "Fell from 3 to 5" is a slip in the verb or in the order of the figures. Read are "from A to B", "to B from A", "to
    B, compared with A a year earlier" and "B, up from A" where both figures are of one kind. Left alone are ranks and
    odds, exchange rates (a falling currency may cost more units), times, years, figures below zero, negations, and what
    may name a range: "fell from 3 to 5 per cent", "lost from $3 to $5". A percentage that is less than half off is
    reported in the strict profile only: published rates are often adjusted.

    Fix: unsafe, because the figures may stand in the wrong order instead: the verb of the other direction, where there
    is one in the same form.
    """

    code = "FCT006"
    name = "change-mismatch"
    terms = ("directions.tsv",)
    bad = {
        "The firm had profits [[up]] to 8.5 million from 8.9 million.": (
            "The firm had profits down to 8.5 million from 8.9 million."
        ),
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
        "The catch [[fell]] to 9,200 tonnes, compared with 8,100 tonnes a year earlier.": (
            "The catch rose to 9,200 tonnes, compared with 8,100 tonnes a year earlier."
        ),
        "Growth was revised [[down]] to 3.1 per cent from 2.9 per cent.": (
            "Growth was revised up to 3.1 per cent from 2.9 per cent."
        ),
        "Exports rose [[300 per cent]] to 8,000 tonnes from 7,000 tonnes.": None,
        "Membership rose from 100 to 150, an increase of [[40 per cent]].": None,
        "The waiting list fell from 1,200 to 900, a drop of [[33 per cent]].": None,
        "Revenue was $55 million, a rise of [[10 per cent]] from $40 million in May.": None,
        "The shares fell 6 per cent, the steepest [[rise]] since November.": (
            "The shares fell 6 per cent, the steepest fall since November."
        ),
        "A litre cost €9.20 in May, compared to €4.60 two years ago, a rise of [[50 per cent]].": None,
        "The limit was broken on 46 days, compared with 23 in 2018, an increase of [[200 per cent]].": None,
        "Output was 9,200 tonnes, [[a fall of]] 12 per cent from 8,100 tonnes in May.": (
            "Output was 9,200 tonnes, a rise of 12 per cent from 8,100 tonnes in May."
        ),
    }
    good = (
        "The number of visitors rose from 3,000 to 5,000 last year.",
        "Rents rose to $1,200 a month from $900.",
        "The yen fell to 115 from 114 per dollar.",
        "Prices fell from 3 to 5 per cent across the region.",
        "She rose from 12th to 5th, and her rank rose from 7 to 3.",
        "The shop is open from 9 to 5. Sales shrank from 1990 to 1995.",
        "The loss narrowed to $2m from $5m. It did not rise from 5 to 3.",
        "Staff numbers more than doubled from 400 to 950.",
        "Output rose from 900,000 to 1.2 million tonnes.",
        "She lost from $300 to $500 a night. The lift fell from floor 2 to floor 5.",
        "Sales fell to $9 million, compared with a forecast of $8 million a year ago.",
        "Exports rose 14 per cent to 8,000 tonnes from 7,000 tonnes.",
        "Membership rose from 100 to 150, an increase of 50 per cent.",
        "A litre cost €9.20 in May, compared to €4.60 two years ago, a rise of 100 per cent.",
        "The shares fell 6 per cent, the biggest drop since May. Rents fell 2 per cent, the best news since May.",
        "Revenue was £90m, compared with £45m at its rival, a rise of 12 per cent.",
        "It has 46 shops, compared with 23 inns in 2018, and sales of 90 million, a rise of 50 per cent.",
        "The waiting list fell from 1,200 to 900, a drop of 27 per cent.",
        "Revenue was $55 million, a rise of 10 per cent from May. It sold 92 cars, a fall of 12 per cent from 105.",
        "Membership rose from 100 to 150, 40 per cent more than planned. It fell from 150 to 120 (40 per cent of 300).",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        hits = doc.hits(self)
        told = -1
        for number, hit in enumerate(hits):
            if hit.span.start < told:
                continue
            after = (other.span.start for other in hits[number + 1 : number + 3] if other.span.start >= hit.span.end)
            limit = next(after, len(doc.text))  # past the "rise" of "a rise of"
            odd = _superlative(doc, hit)
            if odd:
                told = odd.span.end
                yield odd
                continue
            change = _change(doc, hit, limit)
            finding = _judge(doc, hit, change) if change and _comparable(doc, hit.span, change) else None
            if change and finding:
                told = change.end
                yield finding


# --- reading ---------------------------------------------------------------------------------------------------------


def _change(doc: Document, hit: Hit, limit: int) -> _Change | None:
    """The two figures that belong to a verb of change; the next such verb, at `limit`, has its own."""
    text, verb = doc.text, hit.span
    if hit.form.startswith(("a ", "an ")) and hit.form.endswith(" of"):
        summed_up = _summed_up(doc, verb)
        if summed_up:
            return summed_up
    if not any(text.find(word, verb.end, verb.end + 2 * _REACH) >= 0 for word in _EITHER_LINK):
        return None
    adverb = hit.form in {"up", "down", "higher", "lower"} or hit.form.startswith(("a ", "an "))
    first = _LINK.search(text, verb.end, min(limit, verb.end + _REACH))
    if not first or _BREAK.search(text[verb.end : first.start()]):
        return None
    one = _figure_after(text, first.end())
    if not one:
        return None
    stated_so = not adverb or _STATE.search(text, max(0, verb.start - 30), verb.start)
    percent = _PERCENT.search(text, verb.end, first.start())
    told = read(text, percent.start(), first.start()) if percent else None
    from_first = first[1].lower() == "from"
    second = _BEFORE.search(text, one.span.end, one.span.end + 60)
    if second and (second[1].lower() == "to") == from_first and _near(text[one.number.end : second.start()]):
        two = _figure_after(text, second.end())
        if two and second[1].lower() not in {"from", "to"} and not _was(doc, second.end(), two.span.end):
            return None
        if two and (stated_so or (not from_first and _EARLIER.match(text, two.span.end))):
            before, after = (one, two) if from_first else (two, one)
            again = None if told else _AGAIN.match(text, two.number.end)
            if again:
                told = read(text, again.start("percent"))
            return _Change(before, after, told, two.span.end, from_first, again is not None)
    if from_first and adverb and stated_so:
        stated = _figure_before(text, verb.start)
        alike = stated and stated.currency == one.currency and stated.unit == one.unit
        if stated and alike and not re.search(r"\d", _PERCENT.sub("", text[verb.end : first.start()])):
            return _Change(one, stated, told, one.span.end, ordered=False)
    return None


def _superlative(doc: Document, hit: Hit) -> Finding | None:
    """The finding on "fell 6 per cent, the steepest rise since May"."""
    match = _RECORD.match(doc.text, hit.span.end)
    word = match["noun"].lower() if match else ""
    if not match or _WAYS[word] == hit.row["way"] or doc.sentence_at(hit.span.start).end < match.end():
        return None
    span = Span(*match.span("noun"))
    other = {"rise": "fall", "fall": "rise", "increase": "decrease", "decrease": "increase"}.get(word, "")
    fixes = (replace(span, other),) if other else ()
    return Finding(span, f'"{doc[span]}" here, but "{doc[hit.span]}" before it', fixes)


def _summed_up(doc: Document, verb: Span) -> _Change | None:
    """The change that ", a rise of 50 per cent" sums up behind "€9 in May, compared with €6 a year ago"."""
    text = doc.text
    percent = _TOLD.match(text, verb.end)
    told = read(text, percent.start(1)) if percent else None
    start = max(doc.sentence_at(verb.start).start, verb.start - _REACH)
    if not told or not _COMPARED.search(text, start, verb.start):
        return None
    found = [
        figure
        for figure in all_figures(text, Span(start, verb.start))
        if not _PERIOD.match(text, figure.number.end)
        and (figure.currency or not _YEARISH.fullmatch(doc[figure.number]))
    ]
    if len(found) != 2:
        return None
    after, before = found
    between = text[after.number.end : before.span.start]
    if not _COMPARISON.fullmatch(between) or not _SUMS_UP.fullmatch(text[before.number.end : verb.start]):
        return None
    return _Change(before, after, told, percent.end() if percent else verb.end, ordered=False, restated=True)


def _figure_after(text: str, at: int) -> Figure | None:
    """The figure after "from" or "to", past "about" and "last year's"."""
    match = _APPROXIMATE.match(text, at)
    figure = read(text, match.end() if match else at)
    if not figure or text[figure.number.end : figure.number.end + 1] in {"-", "–", ":", "/", "'"}:
        return None
    return figure


def _was(doc: Document, start: int, end: int) -> bool:
    """True when what a figure is "compared with" is an earlier one, not a forecast or an average."""
    sentence = doc.sentence_at(start)
    return bool(_PAST.match(doc.text, end, sentence.end)) and not _ELSE.search(
        doc.text, start, min(sentence.end, end + 40)
    )


def _near(between: str) -> bool:
    """True for what may stand between a figure and the next "to" or "from": a few words without a figure of its own."""
    between = _IN_YEAR.sub("", between)
    return len(between.split()) <= 6 and not _BREAK.search(between) and not re.search(r"\d", between)


def _figure_before(text: str, at: int) -> Figure | None:
    """The figure that ", up" follows."""
    match = _STATED.search(text, max(0, at - 50), at)
    if not match or (match.start() and text[match.start() - 1] in "$£€¥.,/-0123456789"):
        return None
    return read(text, match.start(), at)


# --- judging ---------------------------------------------------------------------------------------------------------


def _comparable(doc: Document, verb: Span, change: _Change) -> bool:
    """True when the two figures are of one kind and the sentence measures what the verb measures."""
    one, two = change.before, change.after
    if one.value < 0 or two.value < 0 or not _same_kind(one, two):
        return False
    if all(_YEARISH.fullmatch(doc[figure.number]) for figure in (one, two)):
        return False
    sentence = doc.sentence_at(verb.start)
    before = doc.text[max(sentence.start, verb.start - 60) : verb.start]
    after = doc.text[verb.end : max(change.end, min(sentence.end, change.end + 25))]
    if _NEGATED.search(before[-25:]) and not re.search(r"\b(?:more|less|no fewer) than\s+$", before):
        return False
    return not (_RANKS.search(before + after) or _CURRENCY.search(before) or _QUOTED.search(after))


def _same_kind(one: Figure, two: Figure) -> bool:
    """True when two figures are of one currency and unit, as far as they name them, and not worlds apart."""
    small, large = sorted((abs(one.value), abs(two.value)))
    if large > _APART * small or (one.currency and two.unit in _COINS) or (two.currency and one.unit in _COINS):
        return False
    if (one.currency and two.currency and one.currency != two.currency) or (
        "%" in {one.unit, two.unit} and (one.currency or two.currency)
    ):
        return False
    return not (one.unit and two.unit) or one.unit.rstrip("s") == two.unit.rstrip("s")


def _judge(doc: Document, hit: Hit, change: _Change) -> Finding | None:
    before, after = change.before, change.after
    sign = 1 if hit.row["way"] == "up" else -1
    moved = _moved(before.value, after.value)
    one_scale = (before.scale == 1) != (after.scale == 1)
    if one_scale and sign in {moved, _moved(before.value / before.scale, after.value / after.scale)}:
        return None  # "to 5 million from 3": the scale word may serve both
    figures = f"{_stated(doc, before)} to {_stated(doc, after)}"
    if moved == -sign:
        severity = None
        if change.ordered and after.value > before.value:  # "from 3 to 5" may also be how far it fell
            if _one_unit(before, after) or hit.form.startswith(_LOSE):
                return None
            severity = Severity.INFO if hit.form.endswith("s") else None  # "cuts from $3 to $5" may be a noun
        opposite = hit.row["opposite"]
        word = opposite.capitalize() if doc[hit.span][0].isupper() else opposite
        fixes = (replace(hit.span, word),) if word else ()
        kind = "a rise" if moved > 0 else "a fall"
        return Finding(hit.span, f'"{doc[hit.span]}" here, but {figures} is {kind}', fixes, severity=severity)
    if hit.row["times"]:
        return _multiple(doc, hit, change, figures)
    return _percentage(doc, change, figures) if change.percent and moved else None


def _moved(before: float, after: float) -> int:
    """1 for a rise, -1 for a fall, 0 for no change."""
    return (after > before) - (after < before)


def _one_unit(before: Figure, after: Figure) -> bool:
    """True for "from 3 to 5 per cent", where a fall may be meant by 3 to 5 per cent."""
    return bool(after.unit or after.scale > 1) and not (before.unit or before.currency or before.scale > 1)


def _multiple(doc: Document, hit: Hit, change: _Change, figures: str) -> Finding | None:
    """ "Doubled" and the like against the ratio of the figures."""
    if not change.before.value or change.before.scale != change.after.scale:
        return None
    times = float(hit.row["times"])
    low, high = times * 0.83, times * 1.27
    ratio = change.after.value / change.before.value
    lead = doc.text[max(0, hit.span.start - 14) : hit.span.start].lower()
    if "more than " in lead or "over " in lead:
        low, high = (times * 0.97, times * 2.2) if times > 1 else (times * 0.4, times * 1.05)
    elif "nearly " in lead or "almost " in lead:
        low, high = (times * 0.7, high) if times > 1 else (low, times * 1.4)
    if low <= ratio <= high:
        return None
    return Finding(hit.span, f'"{doc[hit.span]}" here, but {figures} is {ratio:.3g} times as much')


def _percentage(doc: Document, change: _Change, figures: str) -> Finding | None:
    """A stated percentage against that of the figures, each taken at its rounding."""
    before, after, percent = change.before, change.after, change.percent
    if not percent or before.low <= 0 or before.unit == "%" or after.unit == "%":
        return None
    real = 100 * abs(after.value / before.value - 1)
    least, most = sorted(100 * abs(ratio - 1) for ratio in (after.low / before.high, after.high / before.low))
    counted = change.restated and before.scale == after.scale == 1  # such figures are exact: 100 is not 50 to 150
    bounds = (real,) if counted else (real, least, most)
    if min(abs(percent.value - bound) for bound in bounds) < 1 + 0.05 * real:
        return None
    if least <= percent.value <= most and not counted:
        return None
    share = _RESTATED if change.restated else _GROSS
    gross = abs(percent.value - real) > max(3 if change.restated else 5, share * max(real, percent.value))
    span = Span(percent.span.start, percent.span.end)
    message = f"{figures} is a change of {plain(real)} %, not {plain(percent.value)} %"
    return Finding(span, message, severity=None if gross else Severity.INFO)


def _stated(doc: Document, figure: Figure) -> str:
    text = doc[Span(figure.span.start, figure.number.end)]
    return f"{text} %" if figure.unit == "%" else text
