"""WRD013: a journey told in two directions, or a place that lies on two sides of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.lint.document import Document, Hit
from copydesk.lint.finding import Finding, Related
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NAME = r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*){0,2}(?<!['’]s)"
_SIDES = {"north": (1, 0), "south": (-1, 0), "east": (0, 1), "west": (0, -1)}
_SIDES |= {
    north + dash + east: (_SIDES[north][0], _SIDES[east][1])
    for north in ("north", "south")
    for east in ("east", "west")
    for dash in ("", "-")
}
_BEARINGS = tuple(f"{side} of" for side in _SIDES)
_WITHIN = {f"in the {side} of": where for side, where in _SIDES.items()}
_WITHIN |= {f"in {side}ern": where for side, where in _SIDES.items()}
_LEAVING = ("left", "leaving", "leaves", "departed", "departing", "sailed", "sailing")
_COMING = tuple(f"{how} {at}" for how in ("arrived", "arrives", "arriving", "landed", "docked") for at in ("in", "at"))
_VEHICLES = (
    *("flight", "plane", "jet", "airliner", "train", "bus", "coach", "ship", "ferry", "boat", "vessel", "convoy"),
    *("lorry", "truck", "tanker", "freighter"),
)
_ROAD = ("car", "van", "minibus", "motorbike", "motorcycle", "tram", "locomotive")  # what else meets them
_GOING = tuple(
    f"{what} from"
    for what in (
        *_VEHICLES,
        *("flying", "travelling", "traveling", "driving", "en route", "on its way", "on their way", "on his way"),
        *("on her way", "flew", "travelled", "traveled", "drove"),
    )
)
# the two ends of a journey, as they stand behind a word of it
_LEFT = pattern(rf" (?:from )?({_NAME}) (?:for|to) ({_NAME})")
_CAME = pattern(rf" ({_NAME}) from ({_NAME})")
_WENT = pattern(rf" ({_NAME}) (?:to|for|bound for|towards?) ({_NAME})")
_OF = pattern(rf" ({_NAME}|the [a-z]++(?! of\b))")
_FAR = r"(\d[\d.,]*) ?(?:km|kms|mi|miles?|kilomet(?:re|er)s?)(?: \([^)\n]{1,24}\))?"
_LIES = pattern(  # "Hamra, which lies", "Hamra, a town 40 km to the"
    rf"(?:(?<![\w’'-])({_NAME})(?:,? (?:which )?(?:is|was|lies|lay)(?: located| situated)?|,))?"
    rf"(?: an? (?:\w+ ){{0,2}}\w+,?)?(?: (?:about|some|just|around|nearly|almost))?(?: {_FAR})?(?: to the)? $"
)
_STANDS = pattern(  # "in Hamra, a town in northern", "Hamra lies in the north of"
    rf"(?:\b(?:[Ii]n|[Aa]t|[Nn]ear|of|to|from|[Aa]round|[Oo]utside) ({_NAME})"
    rf"|(?<![\w’'-])({_NAME})(?:(?=,)|,? (?:which )?(?:is|was|lies|lay)(?: located| situated)?))"
    r"(?:,? (?:an?|the) (?:[\w-]+ ){0,3}[\w-]+|,)? $"
)
_REGION = pattern(rf" (?:the )?({_NAME})")
_DEFINITE = pattern(r"\b(?:[Tt]he|[Tt]his|[Ii]t)\b[^.]{0,40}$")
_TOLD_BEFORE = pattern(r"\b(?:had (?:just |earlier )?|was |were |(?:[Tt]he|[Tt]his) (?:[\w-]+ )?)$")
_BOTH_WAYS = pattern(
    r"\b(?:[Rr]eturn\w*|back|home|[Rr]ound[- ]trips?|(?:both|two) (?:ways|directions)|either (?:way|direction)"
    r"|vice versa|turned (?:round|around)|shuttl\w+|exchang\w+|opposite|revers\w+|commut\w+"
    r"|collid\w+|collisions?|head-on|oncoming"
    rf"|(?:by|hit|into|overtook|rammed|struck|with) an? (?:[\w-]+ ){{0,2}}(?:{'|'.join((*_VEHICLES, *_ROAD))}))\b"
)
_ANOTHER = pattern(r"\b(?:[Aa]nother|[Oo]ther|[Ss]econd)\b")
_UNDER_WAY = pattern(r"\w+ing\b|on \w+ way|en route|(?!flew|travel|drove)[a-z]+ from\b")
_DAY = pattern(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yester|to)day\b|\btomorrow\b")
_REACH = 90  # characters before a hit that tell what it speaks of


class _Told(NamedTuple):
    """Where a text tells the ends of a journey, or on which side of what something lies."""

    span: Span
    ends: tuple[str, ...] = ()
    side: tuple[int, int] = (0, 0)
    place: str = ""
    thing: str = ""  # the name of what lies there
    far: str = ""  # how far off
    under_way: bool = False  # of a journey: "sailing from"
    days: frozenset[str] = frozenset()  # of a journey: those that stand by it

    @property
    def topic(self) -> tuple[str, ...]:
        """What only another of the same topic can contradict."""
        return tuple(sorted(self.ends)) or (self.place, self.thing or self.far)


class PlaceContradiction(Rule):
    """A journey is told in two directions, or a place lies on two sides of another.

    A bus "travelling from Lima to Cusco" that "had left Cusco for Lima", a town "40 km north of Teleb" that later "lies
    south of Teleb": one of the two is turned round. Compared are journeys whose both ends are named, and the side of a
    place on which a named place lies, or something at the same distance, and the part of a country in which a named
    place lies ("Hamra, in northern Persia"). The later of the two is reported.

    Left alone: articles that tell of a way back, of a collision or of other traffic both ways, both directions in one
    sentence, a second bus, and a journey that may be the next one ("left Cusco", not "had left Cusco", or on another
    day).

    Fix: none; which of the two is right is a question of fact.
    """

    code = "WRD013"
    name = "place-contradiction"
    not_in = ("fiction", "docs", "listing", "letter", "recipe")
    terms = (*_BEARINGS, *_WITHIN, *_LEAVING, *_COMING, *_GOING)
    bad = {
        "A bus travelling from Lima to Cusco fell into a ravine.\n\nIt had [[left Cusco for Lima]] at six.": None,
        "A yacht sailing from Hobart to Nelson sank on Sunday.\n\nIt had [[left Nelson for Hobart]] on Friday.": None,
        "A ferry sailing from Kiel to Oslo is on fire.\n\nThe [[ferry from Oslo to Kiel]] has 90 people aboard.": None,
        "A quake shook Hamra, 40 km north of Teleb.\n\nHamra, which lies [[south of Teleb]], is a port.": None,
        "Petrona found oil 60 km west of Tarn.\n\nThe find, 60 km [[east of Tarn]], is large.": None,
        "They make it in Hamra, in the north of Persia.\n\nHamra, [[in southern Persia]], was shaken in May.": None,
    }
    good = (
        "A bus travelling from Lima to Cusco fell into a ravine.\n\nIt had left Lima for Cusco at six.",
        "The ferry from Kiel to Oslo was late.\n\nThe return ferry from Oslo to Kiel was cancelled.",
        "The frigate arrived in Kure from Busan on Monday.\n\nThe ship left Kure for Busan on Friday.",
        "He flew from Rome to Oslo on Monday.\n\nOn Friday he was flying from Oslo to Rome.",
        "A bus driving from Lima to Cusco hit a lorry.\n\nThe lorry was travelling from Cusco to Lima.",
        "A bus travelling from Lima to Cusco burned.\n\nAnother bus was travelling from Cusco to Lima.",
        "Trains collided at Ulm. One was the train from Kiel to Oslo.\n\nThe train from Oslo to Kiel was late.",
        "The train from Kiel to Oslo was late, the train from Oslo to Kiel on time.",
        "A quake shook Hamra, 40 km north of Teleb.\n\nOrm, which lies south of Teleb, was spared.",
        "Hamra, in the north of Persia, shook.\n\nOrm, in southern Persia, and Hamra in northern Persia shook.",
        "Ada Lind was in northern Spain on Monday.\n\nOn Friday Ada Lind was seen in southern Spain.",
        "Hamra lies north of the capital.\n\nHamra lies south of the capital of Teleb, too.",
        "The well is 60 km west of Tarn.\n\nThe next well is 90 km east of Tarn.",
        "A man was shot in Orm, 9 km west of Tarn.\n\nThe raid on Ulm, 9 km east of Tarn, left two dead.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        hits = doc.hits(self)
        if len(hits) < 2:
            return
        known: dict[tuple[str, ...], dict[tuple[object, ...], _Told]] = defaultdict(dict)
        for hit in hits:
            item = _of(doc, hit)
            if item is None:
                continue
            others = known[item.topic]
            before = next((other for other in others.values() if _clash(doc, other, item)), None)
            others.setdefault(item[1:], item)  # the first that tells just this speaks for all
            if before and (not item.ends or not doc.memo(_goes_both_ways)):
                there = f'"{doc[before.span]}" in line {doc.row(before.span.start)}'
                related = (Related(before.span, f'"{doc[before.span]}"'),)
                yield Finding(item.span, f'"{doc[item.span]}" here, {there}', related=related, sure=0.7)


def _goes_both_ways(doc: Document) -> bool:
    return _BOTH_WAYS.search(doc.text) is not None


def _of(doc: Document, hit: Hit) -> _Told | None:
    """What a word of a journey or of a side tells."""
    if hit.form in _WITHIN:
        return _within(doc, hit)
    return _side(doc, hit) if hit.form in _BEARINGS else _journey(doc, hit)


def _within(doc: Document, hit: Hit) -> _Told | None:
    """The part of a country or region in which a named place lies."""
    sentence = doc.sentence_at(hit.span.start)
    stands = _STANDS.search(doc.text, max(sentence.start, hit.span.start - _REACH), hit.span.start)
    region = _REGION.match(doc.text, hit.span.end)
    if not stands or not region or not doc[hit.span].islower():
        return None
    thing = stands[1] or stands[2]
    return _Told(Span(hit.span.start, region.end()), (), _WITHIN[hit.form], f"in {region[1]}", thing)


def _journey(doc: Document, hit: Hit) -> _Told | None:
    """The journey that a word tells, if its two ends are named."""
    ends = _LEFT if hit.form in _LEAVING else _CAME if hit.form in _COMING else _WENT
    match = ends.match(doc.text, hit.span.end)
    if not match:
        return None
    start = hit.span.start
    return _Told(
        Span(start, match.end()),
        match.groups()[:: -1 if ends is _CAME else 1],
        under_way=_UNDER_WAY.match(doc.text, start) is not None,
        days=frozenset(_DAY.findall(doc.text, *doc.around(start))),
    )


def _side(doc: Document, hit: Hit) -> _Told | None:
    """What lies where, if the text names it or tells how far off it is."""
    sentence = doc.sentence_at(hit.span.start)
    lies = _LIES.search(doc.text, max(sentence.start, hit.span.start - _REACH), hit.span.start)
    of = _OF.match(doc.text, hit.span.end)
    if not of or not lies or not any(lies.groups()):
        return None
    side = _SIDES[hit.form.removesuffix(" of")]
    return _Told(Span(hit.span.start, of.end()), (), side, of[1], lies[1] or "", lies[2] or "")


def _clash(doc: Document, one: _Told, other: _Told) -> bool:
    """True where two of one topic contradict each other."""
    if other.ends:
        return one.ends != other.ends and _same_journey(doc, one, other)
    if not any(a * b < 0 for a, b in zip(one.side, other.side, strict=True)):
        return False
    return bool(other.thing or _DEFINITE.search(doc.text, max(0, other.span.start - _REACH), other.span.start))


def _same_journey(doc: Document, one: _Told, later: _Told) -> bool:
    """True where the later of two journeys is told as one known before, in another sentence and of no other day."""
    start, at = doc.sentence_at(later.span.start).start, later.span.start
    if one.span.start >= start or _ANOTHER.search(doc.text, max(start, at - _REACH), at):
        return False
    if not _TOLD_BEFORE.search(doc.text, max(start, at - 20), at):
        return False
    if one.under_way and doc.text.endswith("had ", 0, at):
        return True  # "sailing from Hobart to Nelson ... had left Nelson for Hobart on Thursday"
    return later.days <= one.days
