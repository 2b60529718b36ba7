"""Markdown: rules read the prose; code, front matter, comments, link targets and marks are not part of the text.

Of a link target only its `utm_source` stays: it tells where the link was copied from. The tags of site generators
(`{{< figure >}}`, `{% include %}`, `{{ page.title }}`) are code; a bare `{{name}}` stays, because it may be a form that
was never filled in.

A scanner of lines and inline marks, not a parser: it must give exact offsets and stay fast, and it may leave a rare
mark in the text, which a rule then sees. Code, tags and bare links become one U+FFFC, so that what stands around them
keeps its shape. What opens like a mark again ends the search for its close: thousands of marks that are never closed
must not take time by the square of their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import suppress
from ..document import OBJECT, Document
from ..patterns import pattern
from ..segment import Block, Kind, blocks
from ..spans import OffsetMap, Span, cut, line_spans
from . import plain
from . import text as bytes_text

_BLOCKS = pattern(
    r"\A"
    + bytes_text.FRONT
    + r"""
      |^[ ]{0,3}\$\$(?:[^$\n]+|[ \t]*\n.*?^[ ]{0,3})\$\$[ \t]*$   # mathematics
      |^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*$.*?(?:^[ ]{0,3}(?P=fence)[`~]*[ \t]*$|\Z)
      |<!--(?:(?!<!--).)*?-->
      |(?:(?<=\n\n)|\A)(?:(?:[ ]{4}|\t)[^\n]*(?:\n|\Z))+   # indented code
      |^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S+[^\n]*$          # the target of a reference
      |<(?:script|style|pre)\b(?:(?!<(?:script|style|pre)\b).)*?</(?:script|style|pre)>""",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_INLINE = pattern(
    r"""(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`))
      |(?P<image>!\[(?:(?!!\[)[^\]\n])*\]\((?:(?!!\[)[^)\n])*\))
      |(?P<target>(?<=\])(?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\]))
      |(?P<bracket>\[(?=(?:[^\]\n]|\n(?![ \t]*\n)){1,400}\](?:\(|\[))|(?<=\S)\](?=\(|\[))
      |(?P<template>"""
    + bytes_text.TEMPLATE
    + r""")
      |(?P<note>\[\^[^\]\s]+\])
      |(?P<link><(?:(?:https?|mailto):[^>\s]+|[\w.+-]+@[\w.-]+)>)
      |(?P<tag></?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>\n]*)?/?>)
      |(?P<strong>(?<!\\)(?:\*\*\*?+|__|~~)(?=\S)|(?<=\S)(?:\*\*\*?+|__|~~)(?!\w))
      |(?P<emphasis>(?:(?<![\w*\\])\*|(?<![\w\\])_)(?=[^\s*_])|(?<=[^\s*_\\])(?:\*(?![\w*])|_(?!\w)))
      |(?P<escape>\\(?=[!-/:-@\[-`{-~]))""",
    re.VERBOSE | re.DOTALL,
)
_PARTS = pattern(r"</?(?:br|hr|p|div|li|td|th|tr|dt|dd|h[1-6])\b", re.IGNORECASE)  # tags that part words
_SOURCE = pattern(r"[?&]utm_source=[\w.-]+&?")
_STARTS = pattern(r"^(?P<indent>[ ]{0,3})(?P<mark>\#{1,6}[ \t]+|(?:>[ \t]?)+|(?:\[\^[^\]\s]+\])?:[ \t]+)", re.MULTILINE)
_UNDERLINE = pattern(r"^(?:=+|-{2,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)
_UNDERLINED = pattern(r"(?<=[^\s])[ \t]*\n(?:=+|-{2,})[ \t]*$", re.MULTILINE)  # taken out with the break before it
_ROW = pattern(r"^[ \t]*\|[^\n]*\|[ \t]*$", re.MULTILINE)
_QUOTE = pattern(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_OPENS = pattern(r"[-*+][ \t]|\d{1,9}[.)][ \t]|:[ \t]|\[\^?[^\]\n]+\]:")  # a list item, a definition, a note
_ALONE = pattern(r"\#{1,6}[ \t]|\||`{3}|~{3}|(?:=+|-{2,}|\*{3,}|_{3,})[ \t]*$|</?[a-zA-Z][^<>]*>[ \t]*$", re.MULTILINE)
_RUNS_ON = pattern(r"(?:,|\b(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|as|is|are|that|which))\Z")


def read(data: bytes, path: str) -> Document:
    """The document of a Markdown file. Raises UnreadableError for binary data."""
    source, encoding = bytes_text.decode(data)
    # The marks are looked for in a text of the same length whose lines all end in LF.
    plain_ends = source.replace("\r\n", " \n").replace("\r", "\n") if "\r" in source else source
    hidden = [Span(*match.span()) for match in _BLOCKS.finditer(plain_ends)]
    directives = tuple(
        found
        for found in suppress.directives(source)
        if found.source in hidden or not any(span.contains(found.source) for span in hidden)
    )
    cuts: list[tuple[Span, str]] = []
    for span in hidden:
        if source[span.start : span.end].lstrip(" ").startswith("["):
            cuts += _target(source, span)
        else:
            cuts.append((span, OBJECT if source[span.start] in "`~ \t$" else ""))
    cuts += [(found.source, "") for found in directives]
    cuts += _marks(plain_ends, hidden)
    cuts += [(joint, " ") for joint in _soft_breaks(plain_ends, hidden) if not _is_hard(source, joint)]
    text, offsets = cut(source, cuts)
    return Document(
        text=text,
        source=source,
        map=offsets,
        declared_blocks=tuple(_kinds(plain_ends, text, offsets)),
        path=path,
        format="markdown",
        declared_lang=bytes_text.declared_language(plain_ends),
        directives=directives,
        meta={"encoding": encoding},
    )


def _marks(source: str, hidden: list[Span]) -> Iterator[tuple[Span, str]]:
    """The inline and line marks outside hidden blocks, with what stands for them in the text."""
    parted = -1  # where a tag ended that a space stands for
    edges = [0, *(edge for span in hidden for edge in span), len(source)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        for match in _STARTS.finditer(source, start, end):
            yield Span(*match.span("mark")), ""
        for match in _UNDERLINED.finditer(source, start, end):
            yield Span(*match.span()), ""
        for match in _UNDERLINE.finditer(source, start, end):
            yield Span(*match.span()), ""
        for match in _INLINE.finditer(source, start, end):
            span = Span(*match.span())
            shown = OBJECT if match.lastgroup in {"code", "image", "link", "template"} else ""
            if match.lastgroup == "tag":
                span, shown = _tag(source, span)
                if shown and span.start == parted:
                    shown = ""
                parted = span.end if shown or span.start == parted else -1
            if match.lastgroup in {"target", "link"}:
                yield from _target(source, span, shown)
            else:
                yield span, shown


def _soft_breaks(source: str, hidden: list[Span]) -> Iterator[Span]:
    """The line breaks inside paragraphs, list items and quotations, with the quotation marks of the next line.

    They are spaces to Markdown, but scraped copy in Markdown files also has one paragraph or teaser on each line. So
    the lines of a paragraph are joined only where four in ten of them run on: the next begins in lower case, or a line
    ends in a comma or a word such as "the". In a text with such paragraphs the others are wrapped if they are as wide.
    """
    paragraphs = list(_paragraphs(source, hidden))
    texts = [[source[line.start : line.end].rstrip() for line, _ in paragraph] for paragraph in paragraphs]
    contents = [[source[at : line.end] for line, at in paragraph] for paragraph in paragraphs]
    wrapped = list(map(_runs_on, texts, contents))
    width = max((len(line) for lines, sure in zip(texts, wrapped, strict=True) if sure for line in lines), default=0)
    for paragraph, lines, starts, sure in zip(paragraphs, texts, contents, wrapped, strict=True):
        if sure or plain.is_filled(lines, starts, width):
            for (above, _), text, (_, at) in zip(paragraph, lines, paragraph[1:], strict=False):
                yield Span(above.start + len(text), at)


def _paragraphs(source: str, hidden: list[Span]) -> Iterator[list[tuple[Span, int]]]:
    """The lines of each paragraph outside hidden blocks, with the places where their content begins."""
    paragraph: list[tuple[Span, int]] = []
    depth = 0
    hiding = iter([*hidden, Span(len(source) + 1, len(source) + 1)])
    block = next(hiding)
    for line in line_spans(source):
        while block.end <= line.start:
            block = next(hiding)
        quote = _QUOTE.match(source, *line)
        at = quote.end() if quote else line.start
        quoted = source.count(">", line.start, at)
        empty = not source[at : line.end].strip()  # of a form feed or a no-break space, too
        alone = block.start <= at < block.end or empty or _ALONE.match(source, at, line.end) is not None
        if paragraph and (alone or quoted != depth or _OPENS.match(source, at)):
            yield paragraph
            paragraph = []
        depth = quoted
        if not alone:
            paragraph.append((line, at))
    if paragraph:
        yield paragraph


def _runs_on(lines: list[str], contents: list[str]) -> bool:
    pairs = list(zip(lines, contents[1:], strict=False))
    running = sum(below[0].islower() or _RUNS_ON.search(above) is not None for above, below in pairs)
    return bool(pairs) and running * 10 >= len(pairs) * 4


def _is_hard(source: str, joint: Span) -> bool:
    """True if the line before a break ends in two spaces or a backslash, so that the break stays."""
    return source.startswith("  ", joint.start) or source[joint.start - 1] == "\\"


def _tag(source: str, span: Span) -> tuple[Span, str]:
    """What to take out for a tag, and what stands for it: two words stay two, and two spaces do not meet."""
    before, after = source[span.start - 1 : span.start], source[span.end : span.end + 1]
    if after == " " and before.isspace():
        return Span(span.start, span.end + 1), ""
    parts = before.strip() and after.strip() and _PARTS.match(source, span.start)
    return span, " " if parts else ""


def _target(source: str, span: Span, shown: str = "") -> Iterator[tuple[Span, str]]:
    """What a link target leaves in the text: what is shown of it, or its `utm_source`."""
    kept = _SOURCE.search(source, *span)
    if kept:
        yield Span(span.start, kept.start()), OBJECT
        yield Span(kept.end(), span.end), ""
    else:
        yield span, shown


def _kinds(source: str, text: str, offsets: OffsetMap) -> Iterator[Block]:
    """The blocks of the text, with the kinds that their lines declare in the source."""
    declared = {match.start(): match.group("mark")[0] for match in _STARTS.finditer(source)}
    rows = {match.start() for match in _ROW.finditer(source)}
    for block in blocks(text, line_spans(text)):
        at, end = offsets.to_source(block.span)[0]
        line = source.rfind("\n", 0, at) + 1
        below = source.find("\n", end) + 1
        if declared.get(line) == "#" or (below and _UNDERLINE.match(source, below) and source[below] in "=-"):
            yield block._replace(kind=Kind.HEADING)
        elif text[block.span.start : block.span.end] == OBJECT and source[at] != "!":
            yield block._replace(kind=Kind.CODE)
        elif declared.get(line) == ">":
            yield block._replace(kind=Kind.QUOTE)
        elif line in rows:
            yield block._replace(kind=Kind.CELL)
        else:
            yield block


encode = plain.encode
removable = plain.removable
write = plain.write
