"""TYP005: two headlines are joined by a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SECOND = pattern(r",(?= (?:an?|the|two|three|four|five|six|seven|eight|nine|ten) )", re.IGNORECASE)
_FINITE = (
    """arrived died was were is are has have will would can came went fell rose began became flew ran grew spoke
    wrote drove chose saw knew sank collapsed exploded crashed emerged disappeared vanished erupted
    happened occurred resigned arrives dies comes goes falls rises begins becomes flies sinks collapses
    explodes crashes erupts resigns shook broke gave took threw blew tore froze drew"""
).split()
_VERB = pattern(rf"\b(?:{'|'.join(_FINITE)})\b")
_PRESENT = (
    """flee hit kill win say call meet sign vote march protest rise fall face seek urge back demand plan open
    close return leave arrive die ban vow warn agree join hold take make give send strike storm gather
    rally reject refuse begin end block free fire name wins gets runs cuts hits puts sees asks bans wants"""
).split()
_ANY_VERB = pattern(
    rf"\b(?:{'|'.join(_FINITE + _PRESENT)}|[a-z]{{3,}}(?:ed|[^s\W]s)|met|held|said|told|won|lost|left|took|sent)\b"
)
_DEPENDENT = pattern(
    r"(?:as|while|when|whenever|after|before|if|since|although|though|with|without|once|despite|because|until|unless|in|on|"
    r"at|for|from|by|under|over|during|amid|among|according|given|\w+ing|to|whether|where|not|like|unlike|even|just)\b",
    re.IGNORECASE,
)
_TOLD = pattern(r"\b(?:said|says|told|tells|announced|warned|shows?|showed|reported|found|heard|confirmed)\b")
_LINK = pattern(
    r"\b(?:who|whom|which|that|whose|where|when|and|but|or|as|while|after|because|if|than|so|to)\b|[:;?!\"“”(–—]"
)


class JoinedHeadlines(Rule):
    """Two headlines are joined by a comma.

    A translated or merged headline tells two things with a comma between them: "Leaders exchanged letters, a ship
    arrived in port". Both halves must be whole: a verb in the first, and in the second an article or a number, a few
    words, and a verb that cannot be a participle. A first half that depends on the second ("After the vote, the mayor
    resigned"), a list, an attribution and a second half with "who" or "which" are left alone.

    Fix: unsafe; a semicolon.
    """

    code = "TYP005"
    name = "joined-headlines"
    bad = {
        "Leaders exchanged letters with Rome[[,]] a cargo ship arrived in Malta.\n\nThe letters were warm.": (
            "Leaders exchanged letters with Rome; a cargo ship arrived in Malta.\n\nThe letters were warm."
        ),
        "Storm closed the port[[,]] three people died in Genoa\n\nThe storm came at night.": (
            "Storm closed the port; three people died in Genoa\n\nThe storm came at night."
        ),
        "Bank raised its rate[[,]] the krona fell to a new low\n\nIt was the third rise.": (
            "Bank raised its rate; the krona fell to a new low\n\nIt was the third rise."
        ),
    }
    good = (
        "After leaders exchanged letters, a cargo ship arrived in Malta\n\nThe letters were warm.",
        "Prices rose, a survey found\n\nThe survey is out.",
        "Anna Berg, the mayor of Malmo, resigned\n\nShe is 60.",
        "Police arrested two men, the first of whom was armed\n\nThe men are brothers.",
        "He died at home, a man who was loved\n\nHe was 90.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.declared_blocks is None and doc.text[:1].strip():
            headline = doc.text.partition("\n")[0]
            if headline.count(",") != 1 or not _SECOND.search(headline):
                return  # a look that costs less than the blocks
        if not doc.blocks or doc.blocks[0].kind not in {Kind.TITLE, Kind.HEADING}:
            return
        start, end = doc.blocks[0].span
        commas = doc.text.count(",", start, end)
        second = _SECOND.search(doc.text, start, end) if commas == 1 else None
        if not second:
            return
        first, rest = doc.text[start : second.start()], doc.text[second.end() : end]
        verb = _VERB.search(rest)
        if (
            not verb
            or _TOLD.search(rest)
            or not 2 <= rest[: verb.start()].count(" ") <= 6
            or _LINK.search(rest[: verb.start()])
        ):
            return
        if _DEPENDENT.match(first) or not _ANY_VERB.search(first) or first.count(" ") < 2 or _LINK.search(first[-1:]):
            return
        span = Span(second.start(), second.end())
        yield Finding(span, "a comma joins two headlines", (replace(span, ";", "Use a semicolon"),), sure=0.8)
