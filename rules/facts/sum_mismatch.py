"""FCT007: parts that do not add up to the total they are given for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import SMALL, Figure, figures

# Kinds that make up a whole when the first two of a row stand together; the others may stand beside them.
_WHOLES = (
    frozenset({"men", "women", "children", "boys", "girls", "child", "boy", "girl", "man", "woman"}),
    frozenset({"males", "females"}),
    frozenset({"adults", "children", "adult", "child", "minors"}),
    frozenset({"wins", "losses", "defeats", "draws", "ties", "win", "loss", "defeat", "draw"}),
)
_PAIRS = (
    ({"men", "man"}, {"women", "woman"}),
    ({"boys", "boy"}, {"girls", "girl"}),
    ({"males"}, {"females"}),
    ({"adults", "adult"}, {"children", "child", "minors"}),
    ({"wins", "win"}, {"losses", "loss", "defeats", "defeat"}),
)
_COUNTED = pattern(rf"(?:\d|\b(?:{'|'.join(SMALL)}|hundred))[\s-]$", re.IGNORECASE)
_PARTS = 6  # more parts than this make no sentence
_BETWEEN = pattern(r"\s*,?\s*(?:and|&)?\s*")
_GOES_ON = pattern(r"\s*[,;]?\s*(?:and|&)?\s*")
_TOTAL = pattern(r"(?:\s+[\w’'-]+){1,5}\s*(?:[:(–—-]|,)\s*(?:namely\s+|comprising\s+|consisting\s+of\s+)?")
_ROUGH = pattern(
    r"\b(?:least|most|about|around|some|nearly|almost|more|over|than|up\s+to|roughly|approximately|first|other|another|"
    r"further|including|among|mostly|mainly|especially|plus|besides)\b",
    re.IGNORECASE,
)
# "4,300 patients, of whom 2,100 were men and 2,400 women"
_OF_WHOM = pattern(r"(?:\s+[\w’'-]+){1,5},?\s+of\s+(?:whom|which|them|these)\s+")
_KIND = pattern(r"\s+(?:(?:were|are|was|is)\s+)?([a-z]+)\b")
_AFTER = pattern(r"\s*(?:[,.;:)–—-]|$|\n)")


_ANSWERS = ("undecided", "don't know", "don’t know", "didn't know", "didn’t know", "no opinion", "abstained")
_PERCENT = pattern(r"(?<![\d.,])(\d[\d.]*)\s?(?:%|per\s?cent)(?!\w|\s+points?\b)")
_NOT_ONE_POLL = pattern(  # figures of two polls or of two groups
    r"\b(?:compared|from|up|down|last|ago|earlier|previous\w*|than|against\s\d+|versus|points|turnout|among|women|men|older|"
    r"younger|aged|rose|fell|risen|fallen|respectively|both|either|also|or|19\d\d|20\d\d|error|margin|another|other|"
    r"democrats|republicans|of (?:those|these|them|whom))\b",
    re.IGNORECASE,
)
_MOST = 102  # per cent that the rounded answers of a poll may add up to
_PARTED = pattern(r",?\s+of\s+which\s+(?:(?:about|around|some|almost|nearly)\s+)?$")
_OVERLAP = pattern(
    r"\b(?:includ\w+|also|both|then|another|further|former|latter|per|each|a (?:year|month|share|week))\b",
    re.IGNORECASE,
)
_AND = pattern(r"\band\s+(?:(?:about|around|some)\s+)?$")
_OVER = 1.05  # times the total that rounded parts may be


class SumMismatch(Rule):
    """The parts of a total, which are all its parts, add up to another number.

    "Twelve people, five men and six women": somebody is missing. Only groups that make up a whole are added (men and
    women, boys and girls, adults and children, wins and defeats with draws), right after their total or after "of
    whom". Two parts of a sum of money ("£5m, of which £3m ... and £4m") and the answers of one poll, told with
    "undecided" or the like, may not come to more than the whole. Rough totals ("at least twelve") and lists with
    "including" are left alone.

    Fix: none; which figure is wrong is not in the text.
    """

    code = "FCT007"
    name = "sum-mismatch"
    terms = (
        *_ANSWERS,
        "of which",
        "women",
        "woman",
        "girls",
        "girl",
        "females",
        "children",
        "child",
        "minors",
        "losses",
        "defeats",
        "defeat",
        "loss",
    )
    bad = {
        "[[Twelve]] people, five men and six women, were rescued.": None,
        "The class has [[30]] pupils: 14 boys and 18 girls.": None,
        "In [[38]] matches (20 wins, 10 draws and 9 defeats) the club scored 60 goals.": None,
        "The bus carried [[41]] passengers - 30 adults and 12 children.": None,
        "Of the shopkeepers 52% were against it, 41% in favour and [[17%]] undecided.": None,
        "It will cost [[£1.2 million]], of which £800,000 will come from Leeds and £500,000 from York.": None,
        "The trial took in [[4,300]] patients, of whom 2,100 were men and 2,400 women.": None,
    }
    good = (
        "Twelve people, six men and six women, were rescued.",
        "Of the shopkeepers 48% were against it, 41% in favour and 11% undecided, from 52% and 30% in May.",
        "It will cost £1.2 million, of which £800,000 will come from Leeds and £400,000 from York.",
        "It holds $9m, of which $6m is in gold, and owes $5m.",
        "At least twelve people, five men and six women, were rescued.",
        "Twelve people, including five men and six women, were rescued.",
        "In 38 matches (20 wins, 10 draws and 8 defeats) the club scored 60 goals.",
        "Twelve people, four of them women and three children, were rescued.",
        "The dead were five children, four women and five men.",
        "The trial took in 4,300 patients, of whom 2,100 were men and 2,200 were women.",
        "The tour took 14 people, of whom 5 were men, 6 women, and 3 children.",
        "Of 60 pupils, of whom 20 were girls and 30 boys with a cold, none came.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        done = -1
        for hit in doc.hits(self):
            if hit.form in _ANSWERS or hit.form == "of which":
                yield from _poll(doc, hit.span) if hit.form in _ANSWERS else _shares(doc, hit.span)
                continue
            if hit.span.start <= done or not _COUNTED.search(doc.text, max(0, hit.span.start - 14), hit.span.start):
                continue
            sentence = doc.sentence_at(hit.span.start)
            done = sentence.end
            yield from _sums(doc, sentence)


def _poll(doc: Document, answer: Span) -> Iterator[Finding]:
    """The answers of a poll that come to more than all of them."""
    sentence = doc.sentence_at(answer.start)
    shares = list(_PERCENT.finditer(doc.text, *sentence))
    if not 3 <= len(shares) <= _PARTS or _NOT_ONE_POLL.search(doc.text, *sentence):
        return
    added = sum(float(share[1].rstrip(".")) for share in shares if share[1].count(".") < 2)
    if added > _MOST:
        terms = " + ".join(share[1] for share in shares)
        related = tuple(Related(Span(*share.span()), "another answer") for share in shares[:-1])
        yield Finding(Span(*shares[-1].span()), f"{terms} is {added:g} %, more than all", related=related)


def _shares(doc: Document, of_which: Span) -> Iterator[Finding]:
    """A sum of money that is less than its parts: "£5m, of which £3m ... and £4m"."""
    sentence = doc.sentence_at(of_which.start)
    found = [figure for figure in figures(doc.text, sentence) if figure.currency]
    before = [figure for figure in found if figure.span.end <= of_which.start]
    parts = [figure for figure in found if figure.span.start >= of_which.end]
    if not before or len(parts) != 2 or not _PARTED.fullmatch(doc.text, before[-1].span.end, parts[0].span.start):
        return
    total = before[-1]
    between = doc.text[parts[0].span.end : parts[1].span.start]
    if not _AND.search(between) or any(mark in between for mark in ";:()—"):
        return
    if _OVERLAP.search(doc.text, of_which.end, sentence.end) or {part.currency for part in parts} != {total.currency}:
        return
    added = sum(part.value for part in parts)
    if added > _OVER * total.value and max(part.value for part in parts) <= total.value:
        yield Finding(total.span, f"the parts come to {added:,.0f}, more than {doc[total.span]}")


def _sums(doc: Document, sentence: Span) -> Iterator[Finding]:
    """Totals of one sentence with the parts right after them."""
    found = list(figures(doc.text, sentence))
    for number, total in enumerate(found):
        rest = found[number + 1 : number + 1 + _PARTS]
        ends = _of_whom(doc.text, total, rest)
        parts = rest[:2] if ends else _parts(doc.text, rest)
        if not ends and (len(parts) < 2 or not _whole({part.unit for part in parts}) or _is_part(total, parts)):
            continue
        between = doc.text[total.number.end : parts[0].span.start]
        before = doc.text[max(sentence.start, total.span.start - 25) : total.span.start]
        if not (ends or _TOTAL.fullmatch(between)) or _ROUGH.search(before) or _ROUGH.search(between):
            continue
        added = sum(part.value for part in parts)
        end = ends or parts[-1].span.end
        if added != total.value and _AFTER.match(doc.text, end):
            terms = " + ".join(f"{part.value:,.0f}" for part in parts)
            stands = Related(Span(parts[0].span.start, end), "the parts")
            yield Finding(total.number, f"{terms} is {added:,.0f}, not {doc[total.number]}", related=(stands,))


def _of_whom(text: str, total: Figure, rest: Sequence[Figure]) -> int:
    """Where two parts of a total end that follow it as "of whom 5 were men and 6 women"; 0 if none do."""
    if len(rest) < 2 or not _OF_WHOM.fullmatch(text, total.number.end, rest[0].number.start):
        return 0
    one, other = _KIND.match(text, rest[0].number.end), _KIND.match(text, rest[1].number.end)
    if not one or not other or not _BETWEEN.fullmatch(text, one.end(), rest[1].number.start):
        return 0
    if len(rest) > 2 and _GOES_ON.fullmatch(text, other.end(), rest[2].number.start):
        return 0  # "of whom 5 were men, 6 women, and 3 children"
    return other.end() if _whole({one.group(1), other.group(1)}) else 0


def _parts(text: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures from the first on that are joined by commas and "and"."""
    parts: list[Figure] = []
    for figure in found:
        if not figure.unit or figure.currency or figure.value != int(figure.value):
            break
        if parts and not _BETWEEN.fullmatch(text[parts[-1].span.end : figure.span.start]):
            break
        parts.append(figure)
    return parts


def _is_part(total: Figure, parts: Sequence[Figure]) -> bool:
    """True when the total is itself of a kind beside the parts': "five children, four women and five men"."""
    grown = {"men", "man", "women", "woman", "adults", "adult"}
    return total.unit in grown or (total.unit in {"children", "child", "minors"} and parts[0].unit in grown)


def _whole(kinds: set[str]) -> bool:
    """True when the kinds make up a whole."""
    return any(kinds <= whole for whole in _WHOLES) and any(kinds & one and kinds & two for one, two in _PAIRS)
