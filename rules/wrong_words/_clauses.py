"""Words around a place: the stems, names and arguments that the rules of this family compare."""

from __future__ import annotations

import re

from copydesk.lint.document import Document
from copydesk.lint.spans import Span

STOP = frozenset(
    """the a an of in on at to for from by with and or but as is are was were be been being has have had will would that
    which who whom whose it its this these those they them their he she his her we our you your i my said says after
    before over under than then so not no when while where into onto about against between during through until since
    because if can could may might must should do does did also more most very only just still even both each all any
    some such other own same new last next first there here what how up down out off again per percent""".split()
)
_NAME = re.compile(r"(?<![\w-])[A-Z][\w&’'-]*")


def stem(word: str) -> str:
    """A word in lower case without possessive and plural endings."""
    word = word.lower()
    for ending in ("’s", "'s", "’", "'"):
        word = word.removesuffix(ending)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def names_in(doc: Document, span: Span) -> frozenset[str]:
    """The stems of capitalised words in a span, but for function words at the start of a sentence."""
    found = (stem(match.group()) for match in _NAME.finditer(doc.text, span.start, span.end))
    return frozenset(name for name in found if name not in STOP and len(name) > 1)
