"""Bylines: what one looks like alone on a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from copydesk.lint.document import Document, Kind
from copydesk.lint.names import PARTICLES
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

_LONGEST = 90  # characters of a byline
_WORD = r"[^\W\d_][\w.'’-]*"
_BY = (
    r"by|written by|words by|story by|posted by|published by|reported by|report by|text by|author|von|par|por|di|door|"
    r"av|af|автор|oleh|tekst|texte|texto|testo"
)
_BYLINE = pattern(
    rf"(?:{_BY})(?P<mark>\s?:)?\s(?P<who>{_WORD}(?: {_WORD}){{1,5}})"
    r"(?:,? ?(?:\||[-–—/,])\s?[^.!?]{2,40})?$",
    re.IGNORECASE,
)
_JOINING = frozenset("and with for in of und et y e dan".split())
# Words with a capital in a heading that begins like a byline: "By Public Transport", "By Popular Demand".
_PLAIN = frozenset(
    """a accident age air all an any appointment bicycle bike boat bus car category chance choice city coach
    comparison contrast country date day december default degrees demand design early email end february ferry
    foot force friday gender hand her his hour invitation its itself january july land late law mail march means
    metro mid monday month my name nature night november now number numbers numeral october order our phone plane
    popular post private public rail railway region request road royal saturday sea september sex state subway
    sunday taxi that the their themselves then this thursday train tram transport transportation tuesday type
    water wednesday week year""".split()
)


class Byline(NamedTuple):
    """One line that is nothing but a byline: the number of its block, its span, its names, and whether a colon or a
    verb says that it is one."""

    number: int
    span: Span
    who: str
    clear: bool


def bylines(doc: Document) -> tuple[Byline, ...]:
    """The lines that are nothing but a byline, in order; ask through `doc.memo`."""
    found = []
    for number, block in enumerate(doc.blocks):
        if block.kind is not Kind.CODE and block.span.end - block.span.start <= _LONGEST:
            match = _BYLINE.match(doc[block.span])
            if match and are_names(match["who"].split()):
                clear = match["mark"] is not None or match.group().lower().find(" by ") > 0
                found.append(Byline(number, block.span, match["who"].casefold(), clear))
    return tuple(found)


def are_names(words: Sequence[str]) -> bool:
    """True if words are names, with at least two of them side by side."""
    names = [_is_name(word) for word in words]
    joined = all(name or word.lower() in _JOINING for name, word in zip(names, words, strict=True))
    return joined and any(map(all, pairwise(names)))


def _is_name(word: str) -> bool:
    return word.split("-")[0].lower() in PARTICLES or (word[0].isupper() and word.lower() not in _PLAIN)
