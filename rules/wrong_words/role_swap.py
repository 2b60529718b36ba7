"""WRD023: who beat or bought whom is told the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NAME = r"[A-Z][\w&’'-]*[\w](?:\s[A-Z][\w&’'-]*\w){0,3}"
_SCORE = r"(?:\s\d{1,3}[-–]\d{1,3}(?:\s\d{1,3}[-–]\d{1,3})*)?"
# Each shape names the side that acts (winner, buyer) and the one that it is done to.
_SHAPES = {
    "win": (
        rf"(?P<does>{_NAME})\s(?:beat|beats|defeated|defeats|thrashed|edged|outclassed|crushed|overcame|stunned|routed)\s"
        rf"(?P<suffers>{_NAME})",
        rf"(?P<does>{_NAME})[’']s?{_SCORE}\s(?:[a-z]+\s)?(?:win|victory|triumph)\sover\s(?P<suffers>{_NAME})",
        rf"(?P<suffers>{_NAME})[’']s?{_SCORE}\s(?:[a-z]+\s)?(?:defeat|loss)\s(?:to|by|against)\s(?P<does>{_NAME})",
        rf"(?P<suffers>{_NAME})\s(?:lost|loses){_SCORE}\sto\s(?P<does>{_NAME})",
        rf"(?P<suffers>{_NAME})\s(?:was|were)\s(?:beaten|defeated|thrashed){_SCORE}\sby\s(?P<does>{_NAME})",
    ),
    "purchase": (
        rf"(?P<does>{_NAME})\s(?:(?:has|had|will|would|has\sagreed\sto|agreed\sto|is\sto|to|plans\sto|wants\sto)\s)?"
        rf"(?:buy|buys|bought|acquire|acquires|acquired)\s(?P<suffers>{_NAME})",
        rf"(?P<does>{_NAME})[’']s?\s(?:[a-z]+\s)?(?:takeover|acquisition|purchase)\sof\s(?P<suffers>{_NAME})",
        rf"(?P<suffers>{_NAME})\s(?:was|is|were|will\sbe|has\sbeen|to\sbe)\s(?:bought|acquired|taken\sover)\sby\s"
        rf"(?P<does>{_NAME})",
    ),
}
_PATTERNS = {kind: tuple(pattern(rf"(?<![\w’'-]){shape}") for shape in shapes) for kind, shapes in _SHAPES.items()}
_OBJECT = pattern(r"(?:\s\d[\d–-]*)*(?:\s(?:over|to|by|against|of))?\s[A-Z]")  # what follows where a name is next
_REACH = 80  # letters either side of the verb
_OTHER = pattern(
    r"\b(?:last|previous\w*|earlier|ago|before|since|again|once|twice|also|first|second|then|later|after|when|if|would|"
    r"could|reveng\w+|aveng\w+|rematch|series|leg|round|sets?|game|head-to-head|had|rival|bid|counter\w*|instead|not|never|failed|"
    r"while|whereas|but|in\s(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b|n[’']t\b",
    re.IGNORECASE,
)


class _Told(NamedTuple):
    """One sentence of who did it to whom."""

    span: Span
    does: str
    suffers: str


class RoleSwap(Rule):
    """The winner of a match or the buyer in a deal is told to be the loser or the one bought.

    "Rovers beat United" above, "United's victory over Rovers" below: names changed places. Reported is the only
    sentence of its direction where two or more tell the other, or where the headline does; it names the same two sides.
    Sentences that may tell another match or offer ("last season", "again", "in 2010", "a rival bid") are not read.

    Fix: none; which of the two is right is a question of fact.
    """

    code = "WRD023"
    name = "role-swap"
    not_in = ("fiction", "listing", "transcript")
    terms = tuple(
        "beat beats defeated thrashed edged overcame stunned victory win triumph defeat loss lost beaten takeover "
        "acquisition purchase bought acquired buy acquire buys".split()
    )
    bad = {
        "Rovers beat United in the cup final\n\nRovers beat United with two late goals on Sunday.\n\n"
        "The town will mark [[United's victory over Rovers]] with a parade.": None,
        "Lindberg Steel bought Vasa Mills on Monday. Unions welcome Lindberg Steel's takeover of Vasa Mills.\n\n"
        "[[Vasa Mills's acquisition of Lindberg Steel]] needs the approval of the state.": None,
        "Oduya defeated Petrov in three hours. Petrov lost to Oduya on her worst day of the year.\n\n"
        "[[Petrov defeated Oduya]] in front of 9,000 people, the organisers said.": None,
    }
    good = (
        "Rovers beat United in the cup final\n\nRovers beat United.\n\nThe town marks Rovers' victory over United.",
        "Rovers beat United in the cup final\n\nRovers beat United on Sunday.\n\nLast season United beat Rovers.",
        "Rovers beat United on Sunday. United beat Vasby a week earlier. Vasby beat Rovers in May.",
        "Lindberg bought Vasa Mills. Lindberg's takeover of Vasa Mills is done. Vasa Mills will buy Lindberg's mine.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        hits = [hit.span for hit in doc.hits(self) if _OBJECT.match(doc.text, hit.span.end)]
        if len(hits) < 2:
            return
        for shapes in _PATTERNS.values():
            told = sorted({item for hit in hits for item in _told(doc, hit, shapes)})
            for item in told:
                same = [other for other in told if (other.does, other.suffers) == (item.does, item.suffers)]
                swapped = [other for other in told if (other.suffers, other.does) == (item.does, item.suffers)]
                titled = any(doc.title and other.span.start < doc.blocks[0].span.end for other in swapped)
                if len(same) == 1 and (len(swapped) > 1 or titled):
                    first = min(swapped)
                    message = f'"{doc[item.span]}" here, "{doc[first.span]}" in line {doc.row(first.span.start)}'
                    yield Finding(item.span, message, related=(Related(first.span, "the other way round"),), sure=0.8)


def _told(doc: Document, verb: Span, shapes: Sequence[re.Pattern[str]]) -> Iterator[_Told]:
    """What is told with one verb or noun outside quotations, with sides as the last word of their names."""
    low, high = max(0, verb.start - _REACH), min(len(doc.text), verb.end + _REACH)
    for match in (found for shape in shapes for found in shape.finditer(doc.text, low, high)):
        owned = match["suffers"].endswith(("'s", "’s"))  # "bought Vasa's mine"
        if owned or not match.start() < verb.start < match.end() or doc.quoted(match.start()):
            continue
        does, suffers = (re.sub(r"[’']s?$", "", match[side]).split()[-1] for side in ("does", "suffers"))
        if does != suffers and not doc.told_around(_OTHER, match.start()):
            yield _Told(Span(*match.span()), does, suffers)
