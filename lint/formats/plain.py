"""Plain text. Inline directives are cut out of the text, and hard-wrapped paragraphs become one line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import suppress
from ..document import Document
from ..patterns import pattern
from ..spans import Span, cut, line_spans
from . import text as bytes_text


def read(data: bytes, path: str) -> Document:
    """The document of a plain-text file. Raises UnreadableError for binary data."""
    source, encoding = bytes_text.decode(data)
    return from_source(source, path, encoding)


def from_source(source: str, path: str, encoding: str = "utf-8") -> Document:
    """The document of decoded plain text."""
    directives = suppress.directives(source)
    cuts = [(directive.source, "") for directive in directives]
    text, offsets = cut(source, [*cuts, *((joint, " ") for joint in wraps(source))])
    return Document(
        text=text,
        source=source,
        map=offsets,
        path=path,
        directives=directives,
        meta={"encoding": encoding},
    )


def encode(text: str) -> str:
    """What a fix inserts, as it stands in the file: plain text needs no escapes."""
    return text


def removable(part: str) -> bool:
    """True: plain text has no markup that a removal could break."""
    return True


def write(data: bytes, source: str) -> bytes:
    """The bytes of a changed file, in the encoding of the old one."""
    return bytes_text.encode(data, source)


# --- hard-wrapped paragraphs -----------------------------------------------------------------------------------------

_TWO = pattern(r"\n[ \t]*+\S.*+\n[ \t]*+\S")  # two lines below another, no blank one between them
_MARKS = "-*•>|#\t"  # what a line of a list, a quotation or a table begins with
_NARROW, _WIDE = 45, 100  # the columns at which people and programs wrap


def wraps(source: str) -> Iterator[Span]:
    """The line breaks inside hard-wrapped paragraphs.

    A paragraph of three or more lines is wrapped when its lines but the last are nearly of one width and most of them
    stop in mid-sentence; a poem, a list or a run of one-line paragraphs is not. In a text with such a paragraph any
    other is wrapped, too, if the first word of each line had no more room in the line before.
    """
    if "\r" not in source and not _TWO.search(source):
        return
    paragraphs: list[list[Span]] = [[]]
    for line in line_spans(source):
        if source[line.start : line.end].strip():
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    texts = [[source[part.start : part.end].rstrip() for part in paragraph] for paragraph in paragraphs]
    wrapped = [len(lines) >= 3 and _is_wrapped(lines) for lines in texts]
    width = max((len(line) for lines, sure in zip(texts, wrapped, strict=True) if sure for line in lines), default=0)
    for paragraph, lines, sure in zip(paragraphs, texts, wrapped, strict=True):
        if sure or (not any(line[0] in _MARKS for line in lines) and is_filled(lines, lines, width)):
            for above, text, below in zip(paragraph, lines, paragraph[1:], strict=False):
                yield Span(above.start + len(text), below.start)


def is_filled(lines: Sequence[str], contents: Sequence[str], width: int) -> bool:
    """True for two lines or more of which none but the last has room for the first word of the next in `width` columns.

    `contents` are the lines without what stands before their first word.
    """
    return len(lines) > 1 and all(
        len(above) <= width < len(above) + 1 + len(below.split(None, 1)[0])
        for above, below in zip(lines, contents[1:], strict=False)
    )


def _is_wrapped(lines: list[str]) -> bool:
    body = [len(line) for line in lines[:-1]]
    width = max(body)
    if not _NARROW <= width <= _WIDE or any(line[0] in _MARKS or line.startswith("    ") for line in lines):
        return False
    full = sum(length >= 0.72 * width for length in body)
    running = sum(line[-1] not in '.!?:"”' for line in lines[:-1])
    lower = sum(line.lstrip()[:1].islower() for line in lines[1:])
    return full >= 0.9 * len(body) and running >= 0.6 * len(body) and lower >= 0.4 * (len(lines) - 1)
