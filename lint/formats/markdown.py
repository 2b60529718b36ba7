"""Markdown, read as text whose code blocks and headings are known."""

from __future__ import annotations

import re
from dataclasses import replace

from ..document import Document
from ..segment import Block, Kind
from ..spans import Span
from . import plain
from . import text as bytes_text

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*\s*$|\Z)", re.MULTILINE | re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?^---[ \t]*$", re.MULTILINE | re.DOTALL)


def read(data: bytes, path: str) -> Document:
    """The document of a Markdown file. Raises UnreadableError for binary data."""
    source, encoding = bytes_text.decode(data)
    document = plain.from_source(source, path, encoding, "markdown")
    code = [Span(*match.span()) for match in _FENCE.finditer(document.text)]
    front = _FRONT_MATTER.match(document.text)
    if front:
        code.insert(0, Span(*front.span()))
    return replace(document, declared_blocks=tuple(_blocks(document, code)))


def _blocks(document: Document, code: list[Span]) -> list[Block]:
    found = [Block(Kind.CODE, span) for span in code]
    for block in document.blocks:
        if any(span.contains(block.span) for span in code):
            continue
        mark = document.text[block.span.start : block.span.start + 7]
        if mark.startswith("#") and mark.lstrip("#").startswith(" "):
            found.append(Block(Kind.HEADING, block.span))
        elif mark.startswith(">"):
            found.append(Block(Kind.QUOTE, block.span))
        elif mark.startswith("|"):
            found.append(Block(Kind.CELL, block.span))
        else:
            found.append(block)
    return sorted(found, key=lambda block: block.span)


encode = plain.encode
write = plain.write
