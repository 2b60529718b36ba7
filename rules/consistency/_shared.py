"""What the rules share: where a text explains a short form, where an address stands, and what is running text."""

from __future__ import annotations

import re

from copydesk.lint.document import Document, Kind
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

_BRACKET = pattern(r" \(([A-Z][A-Z&]{1,6})\)")
_ADDRESS = pattern(r"\S*(?:://|www\.|@|[\w-]\.(?:com|org|net|edu|gov|io|co|html?|php)\b)\S*|#(?=[^\W\d])\w+")
_SMALL = frozenset("of the and for in on to a an de la le des du et und der die für y e".split())


def addresses(doc: Document) -> tuple[Span, ...]:
    """Where web and mail addresses, names of accounts and hash tags stand, whose words nobody may change."""
    return doc.memo(_addresses)


def _addresses(doc: Document) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _ADDRESS.finditer(doc.text))


def in_running_text(doc: Document, offset: int) -> bool:
    """True in a paragraph, an item or a caption, outside quotations."""
    block = doc.block_at(offset)
    running = block is not None and block.kind in {Kind.PARAGRAPH, Kind.ITEM, Kind.CAPTION}
    return running and not doc.quoted(offset)


def definitions(doc: Document) -> tuple[tuple[str, str, Span], ...]:
    """(short form, the words it stands for, the span of both) wherever running text explains one."""
    return doc.memo(_definitions)


def _definitions(doc: Document) -> tuple[tuple[str, str, Span], ...]:
    found = []
    if " (" not in doc.text:
        return ()
    for match in _BRACKET.finditer(doc.text):
        block = doc.block_at(match.start())
        if block is None or block.kind not in {Kind.PARAGRAPH, Kind.ITEM} or doc.quoted(match.start()):
            continue
        words = _long_form(doc.text[block.span.start : match.start()], match.group(1))
        if words:
            found.append((match.group(1), words, Span(match.start() - len(words), match.end())))
    return tuple(found)


def _long_form(before: str, short: str) -> str:
    """The last words of `before` whose first letters spell `short`, small words left out; empty if none do."""
    letters = [char for char in short if char.isalpha()]
    at = len(before)
    for word in reversed(list(re.finditer(r"[^\W\d_]+", before[-120:]))):
        if not letters:
            break
        if word.group()[0].upper() == letters[-1]:
            letters.pop()
            at = max(0, len(before) - 120) + word.start()
        elif word.group() not in _SMALL:
            return ""
    return before[at:] if not letters else ""
