"""What is sent to LanguageTool: the paragraphs of a document, with code and HTML entities marked as such."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from .. import segment
from ..document import OBJECT, Document
from ..segment import Kind
from ..spans import Span

_LONGEST = 5_000  # characters of one request; longer paragraphs are sent in runs of sentences
_SURROGATE = re.compile("[\ud800-\udfff]")  # bytes that were not valid in the file
_MARKED = re.compile(  # code, also what readers leave in its place; entities
    rf"`+[^`\n]+`+|{OBJECT}|(?P<entity>&(?:\#\d{{1,7}}|\#x[\da-f]{{1,6}}|[a-z]{{2,30}}\d{{0,2}});)", re.IGNORECASE
)


class Paragraph(NamedTuple):
    """One unit of checking: where it stands in the document, and its annotation (LanguageTool's JSON)."""

    span: Span
    text: str
    data: str
    marked: tuple[Span, ...]  # spans of `text` that are read as something else


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """The paragraphs of a document, in order, without code blocks and table cells."""
    for block in document.blocks:
        if block.kind in {Kind.CODE, Kind.CELL}:
            continue
        for span in _runs(document.text, block.span):
            text = _SURROGATE.sub("\ufffd", document[span])
            yield annotated(span, text)


def _runs(text: str, span: Span) -> Iterator[Span]:
    """The span, or runs of its sentences where it is very long."""
    if span.end - span.start <= _LONGEST:
        yield span
        return
    start = end = span.start
    for sentence in segment.sentences(text, span):
        if sentence.end - start > _LONGEST:
            yield from _pieces(text, Span(start, end))
            start = sentence.start
        end = sentence.end
    yield from _pieces(text, Span(start, span.end))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The span, cut at spaces where one sentence alone is very long: LanguageTool would need minutes for it."""
    start = span.start
    while span.end - start > _LONGEST:
        end = text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
        yield Span(start, end)
        start = end
    if start < span.end:
        yield Span(start, span.end)


def annotated(span: Span, text: str) -> Paragraph:
    """The text as LanguageTool's annotated JSON, in which code reads as a noun and an entity as its character."""
    parts: list[dict[str, str]] = []
    marked = []
    at = 0
    for match in _MARKED.finditer(text):
        read = html.unescape(match["entity"]) if match["entity"] else "code"
        if read == match.group():  # no entity that HTML knows
            continue
        if match.start() > at:
            parts.append({"text": text[at : match.start()]})
        parts.append({"markup": match.group(), "interpretAs": read})
        marked.append(Span(*match.span()))
        at = match.end()
    if at < len(text):
        parts.append({"text": text[at:]})
    return Paragraph(span, text, json.dumps({"annotation": parts}, ensure_ascii=False), tuple(marked))
