"""What is sent to LanguageTool: the paragraphs of a document, with code marked as such."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .. import segment
from ..document import OBJECT, Document
from ..segment import Kind
from ..spans import Span

_LONGEST = 5_000  # characters of one request; longer paragraphs are sent in runs of sentences
_SURROGATE = re.compile("[\ud800-\udfff]")  # bytes that were not valid in the file
_CODE = re.compile(rf"`+[^`\n]+`+|{OBJECT}")  # between backticks, and what readers leave in place of code


class Paragraph(NamedTuple):
    """One unit of checking: where it stands in the document, and its annotation (LanguageTool's JSON)."""

    span: Span
    text: str
    data: str
    code: tuple[Span, ...]  # spans of `text` that are not prose


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """The paragraphs of a document, in order, without code blocks and table cells."""
    for block in document.blocks:
        if block.kind in {Kind.CODE, Kind.CELL}:
            continue
        for span in _runs(document.text, block.span):
            text = _SURROGATE.sub("\ufffd", document[span])
            code = tuple(Span(*match.span()) for match in _CODE.finditer(text))
            yield Paragraph(span, text, annotation(text, code), code)


def _runs(text: str, span: Span) -> Iterator[Span]:
    """The span, or runs of its sentences where it is very long."""
    if span.end - span.start <= _LONGEST:
        yield span
        return
    start = end = span.start
    for sentence in segment.sentences(text, span):
        if sentence.end - start > _LONGEST and end > start:
            yield Span(start, end)
            start = sentence.start
        end = sentence.end
    yield Span(start, span.end)


def annotation(text: str, code: Iterable[Span] = ()) -> str:
    """The text as LanguageTool's annotated JSON, in which code reads as a noun."""
    parts: list[dict[str, str]] = []
    at = 0
    for span in code:
        if span.start > at:
            parts.append({"text": text[at : span.start]})
        parts.append({"markup": text[span.start : span.end], "interpretAs": "code"})
        at = span.end
    if at < len(text):
        parts.append({"text": text[at:]})
    return json.dumps({"annotation": parts}, ensure_ascii=False)
