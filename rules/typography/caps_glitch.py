"""TYP011: the shift key was held too long or the caps lock was on ("THe", "pRODUCT")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_CAPITALS = pattern("A(?:(?<=aA)(?=A)|(?<=AA)(?=a))")  # in the shape of a text
_GLITCH = pattern(r"(?<![\w@#./-])(?:[A-Z]{2}[a-z]{1,}|[a-z][A-Z]{2,})(?![\w@/-]|\.\w)")
_COMMON = frozenset(
    """the this that these those there then they and but for not with from when what which who why how his her she our
    you your its has had have was were are is in on at of to as by an it we he if or so no my up all can will would
    could about after before because while where their there them been than
    into over under also only such here some many most more monday tuesday wednesday thursday friday saturday
    sunday january february march april june july august september october november december""".split()
)


class CapsGlitch(Rule):
    """A word has its capitals in the wrong places ("THe", "pRODUCT").

    The shift key was held too long, or the caps lock was on. Many names and short forms look the same ("UFOs", "PhD",
    "mRNA"), so a word counts only when it is one of the commonest words, or stands once so and elsewhere in the text in
    the usual capitals.

    Fix: unsafe; the usual capitals.
    """

    code = "TYP011"
    name = "caps-glitch"
    bad = {
        "[[THe]] harbour is closed.": "The harbour is closed.",
        "[[tHE]] ferry is late.": "The ferry is late.",
        "They met on [[THursday]] in Rome.": "They met on Thursday in Rome.",
        "The product failed. The [[pRODUCT]] was old.": "The product failed. The product was old.",
    }
    good = (
        "UFOs, MPs and PhD theses on mRNA and CDs.",
        "The IPs and IDs of PCs. TVs.",
        "He IS here. The eBAY and iPHONE prices.",
        "XCode is slow; type xcode to start it. XCode is free.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for capitals in _CAPITALS.finditer(doc.shape):
            match = _GLITCH.match(doc.text, capitals.start() - 1)
            if not match:
                continue
            word = match.group()
            low = word.lower()
            plural = word[2:] == "s" or word[:2] == "Mc"
            if plural or (low not in _COMMON and not _stands(doc.text, low, word)):
                continue
            small = word[0].islower() and doc.sentence_at(match.start()).start != match.start()
            usual = low if small else low.title()
            span = Span(*match.span())
            yield Finding(span, f'"{word}" for "{usual}"', (replace(span, usual),), sure=0.9)


def _stands(text: str, low: str, word: str) -> bool:
    """True when a longer word stands elsewhere in its usual capitals, and here alone in these."""
    title = low.title()
    return (
        len(word) >= 5
        and (low in text or title in text)
        and text.count(word) == 1
        and bool(re.search(rf"(?<![\w@#./-])(?:{title}|{low})(?![\w@/-])", text))
    )
