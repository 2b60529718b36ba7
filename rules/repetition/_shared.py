"""What the rules about repeated sentences share: one cheap look that tells whether a document repeats itself at all."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Edit
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

_WORD = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_EDGE = " \t\r\u00a0.!?…\"'“”‘’()[]"
_STOP = pattern(r"\. ")
# Words about a picture that stands beside the text and is another one each time.
_KINDS = "(?:chart|diagram|drawing|figure|graph|illustration|image|map|passage|photo|photograph|picture|table)s?"
_PICTURED = pattern(
    rf"\b(?:following|above|below|this|these)\b(?: \w+){{0,2}} {_KINDS}\b|\b{_KINDS} (?:above|below|opposite)\b",
    re.IGNORECASE,
)
LEAST_CHARS = 26  # six words are never shorter in practice
LEAST_WORDS = 6


class Sentence(NamedTuple):
    """A sentence, the number of its block, and its words folded."""

    span: Span
    block: int
    words: tuple[str, ...]


def repeats_itself(doc: Document) -> bool:
    """False for a text in which no sentence stands twice: a look that costs little."""
    return doc.memo(_repeats)


def _repeats(doc: Document) -> bool:
    rough = pieces(doc)
    return len(set(rough)) < len(rough)


def pieces(doc: Document) -> list[str]:
    """The text cut roughly at sentence ends, in lower case; short pieces left out."""
    return doc.memo(_pieces)


def _pieces(doc: Document) -> list[str]:
    text = doc.folded
    for mark, plain in (('"', ""), ("”", ""), ("?", "."), ("!", "."), ("\n", ". ")):
        if mark in text:
            text = text.replace(mark, plain)
    return [piece.strip(_EDGE) for piece in _STOP.split(text) if len(piece) >= LEAST_CHARS]


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, apostrophes made equal."""
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


def sentences(doc: Document) -> list[Sentence]:
    """The sentences of running text that are long enough to be worth comparing, in order."""
    return doc.memo(_sentences)


def _sentences(doc: Document) -> list[Sentence]:
    found = []
    spans = [block.span for block in doc.blocks]
    at = 0
    for span in doc.sentences:
        while spans[at].end <= span.start:
            at += 1
        if doc.blocks[at].kind in {Kind.CELL, Kind.QUOTE}:
            continue
        words = words_of(doc[span])
        if len(words) >= LEAST_WORDS:
            found.append(Sentence(span, at, words))
    return found


def is_pull_quote(doc: Document, one: Sentence, other: Sentence) -> bool:
    """True when either is a paragraph of its own and the other, or itself, opens with a quotation mark."""
    alone = any(doc.blocks[part.block].span == part.span for part in (one, other))
    return alone and any(doc.text[part.span.start] in '"“‘«' for part in (one, other))


def said_twice(doc: Document, earlier: Sentence, later: Sentence) -> bool:
    """True when a speaker says a sentence again at once."""
    return doc.quoted(later.span.start) and later.span.start - earlier.span.end < 4


def speaks_of_picture(text: str) -> bool:
    """True for an exercise or a caption about a picture beside the text ("in the following drawing")."""
    return _PICTURED.search(text) is not None


def block_key(doc: Document, number: int) -> tuple[str, ...]:
    """The words of a whole block."""
    return words_of(doc[doc.blocks[number].span])


def removal(doc: Document, sentence: Sentence) -> tuple[Edit, ...]:
    """Edits that take the sentence out with the space that joins it to its neighbour, or with its whole line."""
    block = doc.blocks[sentence.block].span
    start, end = sentence.span
    if (start, end) == block:
        return doc.removals([block])
    while end < block.end and doc.text[end].isspace():
        end += 1
    while end == block.end and start > block.start and doc.text[start - 1].isspace():
        start -= 1
    return (Edit(Span(start, end), ""),)
