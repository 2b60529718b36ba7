"""HTML: rules read what a browser shows; tags, comments, scripts and attributes are not part of the text.

A fragment, as a CMS keeps it, is read whole. Of a page (it has `<html>`, `<body>` or a doctype) only the article is:
what `<main>` holds, else what each `<article>` holds, else the body; without navigation, footers and forms, which
belong to the site, but for a form around the headline: some sites put the whole page into one. Of a link target only
its `utm_source` stays, as in Markdown.

A scanner of tags, not a parser: it must give exact offsets and stay fast. An element that is never closed hides
nothing. Each block and each `<br>` begins a line, with the line break of the source if there is one, so that a fix can
take out the line with its tags. Code, pictures, what is marked as another language (`lang="fr"`) and what a server
fills in (`<?= ?>`, `<% %>`, `{{ page.title }}`) become one U+FFFC, so that what stands around them keeps its shape.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape
from typing import NamedTuple

from .. import suppress
from ..document import OBJECT, PAGE, Document
from ..patterns import pattern
from ..segment import Block, Kind, blocks
from ..spans import Span, cut, line_spans
from . import plain
from . import text as bytes_text

_SPACE = " \t\n\r\f"  # what HTML takes for space; a hard space is none
_TOKEN = pattern(
    rf"""(?P<comment><!--(?:-?>|.*?(?:--!?>|\Z)))
      |(?P<declaration><![^<>]*>|<\?[xX][mM][lL]\b[^>]*>)
      |(?P<template><\?.*?(?:\?>|\Z)|<%(?:(?!<%).)*?%>|{bytes_text.TEMPLATE})
      |</(?P<close>[a-zA-Z][^\s<>/]*)[^<>]*>
      |<(?P<open>[a-zA-Z][^\s<>/]*)(?:(?:[^<>"']++|"[^"]*"|'[^']*')*+|[^<>]*+)>
      |(?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});?)
      |(?P<space>[ \t\n\r\f]{{2,}}|[\t\n\r\f]|[ ](?=<|&shy;|\xad)|(?<=[>\xad])[ ]|(?<=&shy;)[ ]|\xad)""",
    re.VERBOSE | re.DOTALL,
)
_DOCTYPE = pattern(r"<!doctype\s+html\b", re.IGNORECASE)
_LANG = pattern(r"""\slang\s*=\s*["']?([a-zA-Z]{2,3}(?:-\w+)*)""", re.IGNORECASE)
_MARKED = pattern(r"""<(?:[^"'<>]|"[^"]*"|'[^']*')*?\slang\s*=\s*["']?([a-zA-Z]{2,3})\b""", re.IGNORECASE)
_HIDDEN = pattern(  # an attribute, not a word in the value of another
    r"""<(?:[^"'<>]|"[^"]*"|'[^']*')*?\s(?:hidden(?=[\s=>/])|aria-hidden\s*=\s*["']?true
      |style\s*=\s*(?:"[^"]*|'[^']*)\bdisplay\s*:\s*none)""",
    re.IGNORECASE | re.VERBOSE,
)
_SOURCE = pattern(r"(?:\?|&(?:amp;)?)utm_source=[\w.-]+(?:&(?:amp;)?)?")

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = frozenset("iframe noembed noframes script style textarea title xmp".split())  # hold no tags
_UNSEEN = _RAW | frozenset(
    "audio button canvas datalist del head noscript object s select strike svg template video".split()
)
_SITE = frozenset("dialog footer form menu nav".split())  # of a page, but not of its article
_OBJECTS = frozenset("code kbd math pre samp var".split())
_NOTE = pattern(r"<sup\b[^<>]*>(?:\s*<a\b[^<>]*>)?\[?[\d*†‡]", re.IGNORECASE)  # the sign of a footnote, or an exponent
_QUOTES = {"open": "“", "close": "”"}  # what a browser sets for <q>
_BLOCKS = frozenset(
    """address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p
    pre search section summary table tbody td tfoot th thead title tr ul video""".split()
)
_UNCLOSED = frozenset("dd dt li p td th tr".split())  # may end without a tag
# What holds more than the text around it, or keeps a place in a table: no fix takes it out.
_KEPT = _UNSEEN | _SITE | frozenset("aside embed img td th".split())
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Kind.HEADING),
    **dict.fromkeys(("caption", "figcaption"), Kind.CAPTION),
    **dict.fromkeys(("td", "th"), Kind.CELL),
    "blockquote": Kind.QUOTE,
    "li": Kind.ITEM,
    "pre": Kind.CODE,
}


class _Token(NamedTuple):
    """A piece of markup, a character reference or white space: its kind, its span, and the name of its tag."""

    kind: str
    span: Span
    name: str = ""


def read(data: bytes, path: str) -> Document:
    """The document of an HTML file, whole page or fragment. Raises UnreadableError for binary data."""
    source, encoding = bytes_text.decode(data)
    tokens = list(_tokens(source))
    page = _is_page(source, tokens)
    language = _language(source, tokens)
    scan = _Scan(source, tokens, language, page=page)
    text, offsets = cut(source, scan.cuts)
    comments = {token.span for token in tokens if token.kind == "comment"}
    return Document(
        text=text,
        source=source,
        map=offsets,
        declared_blocks=tuple(_blocks(text, scan.kinds)),
        path=path,
        format="html",
        declared_lang=language,
        directives=tuple(found for found in suppress.directives(source) if found.source in comments),
        meta={"encoding": encoding, **({PAGE: True} if page else {})},
    )


def encode(text: str) -> str:
    """What a fix inserts, with `&`, `<` and `>` as character references."""
    return escape(text, quote=False)


write = plain.write


def removable(part: str) -> bool:
    """True if the tags in a part of the source close one another, and it holds nothing but its text."""
    if "<" not in part:
        return True
    opened: list[str] = []
    at = 0
    for token in _tokens(part):
        if "<" in part[at : token.span.start]:
            return False  # a tag that ends behind the part
        at = token.span.end
        if token.kind in {"comment", "declaration", "template"} or token.name in _KEPT or "-" in token.name:
            return False  # a name with a hyphen: a component of the site's own
        if token.kind == "open" and _HIDDEN.match(part, *token.span):
            return False
        if token.kind == "open" and token.name not in _VOID:
            opened.append(token.name)
        elif token.kind == "close" and (not opened or opened.pop() != token.name):
            return False
    return not opened and "<" not in part[at:]


def _start(token: _Token) -> int:
    return token.span.start


def _language(source: str, tokens: Sequence[_Token]) -> str:
    """The language that the page or its front matter declares ("de", "en-GB"), or an empty string."""
    root = next((token.span for token in tokens if token.kind == "open" and token.name == "html"), Span(0, 0))
    declared = _LANG.search(source, *root)
    return declared.group(1) if declared else bytes_text.declared_language(source)


def _foreign(source: str, elements: Sequence[tuple[str, Span, bool]], language: str) -> list[Span]:
    """The smaller parts that are marked as another language than that of the page, which is else taken for English."""
    if "lang" not in source:
        return []
    own = (language or "en").partition("-")[0].lower()
    return [
        span
        for name, span, _ in elements
        if name != "html"
        and 2 * (span.end - span.start) < len(source)
        and (marked := _MARKED.match(source, span.start))
        and marked.group(1).lower() != own
    ]


# --- tokens ----------------------------------------------------------------------------------------------------------


def _tokens(source: str) -> Iterator[_Token]:
    """All that is not shown as it stands, in order; the text of scripts and the like belongs to their opening tag."""
    at = len(bytes_text.front_matter(source))
    if at:
        yield _Token("declaration", Span(0, at))
    while match := _TOKEN.search(source, at):
        kind, (start, at) = match.lastgroup or "", match.span()
        name = match.group(kind).lower() if kind in {"open", "close"} else ""
        if kind == "open" and name in _RAW and not source.startswith("/>", at - 2):
            end = pattern(rf"</{name}\s*>", re.IGNORECASE).search(source, at)
            at = end.end() if end else len(source)
        yield _Token(kind, Span(start, at), name)


def _elements(source: str, tokens: Sequence[_Token]) -> Iterator[tuple[str, Span, bool]]:
    """The elements that are closed: name, span with its tags, and whether it is hidden from readers."""
    opened: dict[str, list[_Token]] = {}
    for token in tokens:
        if token.kind == "open":
            if token.name in _RAW:
                yield token.name, token.span, True
            elif token.name not in _VOID:
                opened.setdefault(token.name, []).append(token)
        elif token.kind == "close" and opened.get(token.name):
            start = opened[token.name].pop().span
            hidden = token.name in _UNSEEN or _HIDDEN.match(source, *start) is not None
            yield token.name, Span(start.start, token.span.end), hidden


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those inside others left out."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def _is_page(source: str, tokens: Sequence[_Token]) -> bool:
    """True for a whole page, not a fragment."""
    return any(
        token.name in {"html", "body"} or (token.kind == "declaration" and _DOCTYPE.match(source, token.span.start))
        for token in tokens
    )


def _shown(end: int, elements: Sequence[tuple[str, Span, bool]], *, page: bool) -> tuple[list[Span], list[Span]]:
    """(the parts of a source that hold the copy, the elements in them that are not part of it)."""
    hidden = [span for _, span, unseen in elements if unseen]
    if not page:
        return [Span(0, end)], _merged(hidden)
    titles = sorted(span.start for name, span, _ in elements if name == "h1")
    hidden += [
        span
        for name, span, _ in elements
        if name in _SITE and not (name == "form" and bisect_left(titles, span.start) < bisect_left(titles, span.end))
    ]
    for holder in ("main", "article"):
        parts = _merged(span for name, span, unseen in elements if name == holder and not unseen)
        if parts:
            return parts, _merged(hidden)
    hidden += [span for name, span, _ in elements if name == "aside"]
    return [Span(0, end)], _merged(hidden)


# --- text ------------------------------------------------------------------------------------------------------------


class _Scan:
    """One pass over the tokens: what to take out of the source, and the kind that markup gives each line of the text.

    Between two pieces of text lies a gap of tags and white space. It becomes a line break, a space or nothing; the
    character for it is taken from the source where the gap has one.
    """

    def __init__(self, source: str, tokens: Sequence[_Token], language: str, *, page: bool) -> None:
        self.cuts: list[tuple[Span, str]] = []
        self.kinds: list[Kind | None] = []  # of each line
        self._source = source
        self._gap = 0  # where the gap begins, if the text before it is over
        self._open = True  # in a gap
        self._breaks = True  # the gap parts two lines
        self._spaces = False  # or two words
        self._first = self._break = self._space = -1  # its first and last line break, and its last space
        self._inside: list[tuple[str, Kind | None]] = []  # the open blocks, each with the kind of what stands in it
        self._count: Counter[str] = Counter()  # their names
        elements = list(_elements(source, tokens))
        parts, hidden = _shown(len(source), elements, page=page)
        self._scan(tokens, elements, parts, hidden, _foreign(source, elements, language))

    def _scan(
        self,
        tokens: Sequence[_Token],
        elements: Sequence[tuple[str, Span, bool]],
        parts: Sequence[Span],
        hidden: Sequence[Span],
        foreign: Sequence[Span],
    ) -> None:
        shows = {
            span.start: span
            for name, span, _ in elements
            if name in _OBJECTS or (name == "sup" and _NOTE.match(self._source, span.start))
        }
        shows |= {span.start: span for span in foreign}
        skips = {span.start: span for span in hidden}
        at = 0
        for part in parts:
            self._skip(at, part.start, breaks=True)
            at = part.start
            first, last = (bisect_left(tokens, edge, key=_start) for edge in part)
            for token in tokens[first:last]:
                start, end = token.span
                if start < at:
                    continue  # in an element that is left out
                self._text(at, start)
                if start in skips:
                    at = skips[start].end
                    self._skip(start, at, breaks=token.name in _BLOCKS)
                elif start in shows:
                    at = shows[start].end
                    self._object(Span(start, at), token.name)
                else:
                    self._token(token)
                    at = end
            self._text(at, part.end)
            at = max(at, part.end)
        self._skip(at, len(self._source), breaks=True)
        if self._open and self._gap < len(self._source):
            self._fill(len(self._source), last=True)

    def _token(self, token: _Token) -> None:
        start, end = token.span
        if token.kind == "entity":
            shown = unescape(self._source[start:end])
            if shown.strip(_SPACE + "\xad"):
                self._text(start, end)
                if shown != self._source[start:end]:
                    self.cuts.append((token.span, shown))
            else:
                self._skip(start, end, breaks=False, spaces=shown != "\xad")
        elif token.kind == "space":
            white = self._source[start:end]
            self._skip(start, end, breaks=False, spaces=white != "\xad")
            self._break = max(self._break, self._source.rfind("\n", start, end))
            if self._first < 0:
                self._first = self._source.find("\n", start, end)
            self._space = max(self._space, self._source.rfind(" ", start, end))
        elif token.kind == "template":
            self._object(token.span)
        elif token.kind in {"open", "close"}:
            self._tag(token)
        else:
            self._skip(start, end, breaks=False)

    def _tag(self, token: _Token) -> None:
        start, end = token.span
        target = _SOURCE.search(self._source, start, end) if token.name == "a" else None
        if target:
            self._text(start, end)
            shown = unescape(target.group())
            self.cuts += [(Span(start, target.start()), OBJECT), (Span(target.end(), end), OBJECT)]
            if shown != target.group():
                self.cuts.append((Span(*target.span()), shown))
            return
        if token.name == "img":
            self._object(token.span)
            return
        if token.name == "q":
            self._text(start, end)
            self.cuts.append((token.span, _QUOTES[token.kind]))
            return
        self._skip(start, end, breaks=token.name in _BLOCKS)
        if token.name in _BLOCKS and token.name not in _VOID:
            self._nest(token)

    def _nest(self, token: _Token) -> None:
        """Keeps the open blocks. What HTML lets end without a tag ends with its next, or with what holds it."""
        if token.kind == "open":
            if token.name in _UNCLOSED:
                while self._inside and self._inside[-1][0] in {token.name, "p"}:
                    self._leave()
            self._inside.append((token.name, _KINDS.get(token.name, self._kind())))
            self._count[token.name] += 1
        elif self._count[token.name]:
            while self._leave() != token.name:
                pass

    def _leave(self) -> str:
        name, _ = self._inside.pop()
        self._count[name] -= 1
        return name

    def _kind(self) -> Kind | None:
        return self._inside[-1][1] if self._inside else None

    def _object(self, span: Span, name: str = "") -> None:
        """Something that stands in the text as one character."""
        if name in _BLOCKS:
            self._skip(span.start, span.start, breaks=True)
        self._text(span.start, span.end, Kind.CODE if name == "pre" else None)
        self.cuts.append((span, OBJECT))
        if name in _BLOCKS:
            self._skip(span.end, span.end, breaks=True)

    def _skip(self, start: int, end: int, *, breaks: bool, spaces: bool = False) -> None:
        """A part of the source that is not shown."""
        if not self._open:
            self._open, self._gap = True, start
            self._first = self._break = self._space = -1
            self._breaks = self._spaces = False
        self._breaks |= breaks
        self._spaces |= spaces

    def _text(self, start: int, end: int, kind: Kind | None = None) -> None:
        """A part of the source that is shown."""
        if start >= end:
            return
        if self._open:
            self._fill(start)
            if not self.kinds or self._breaks:
                self.kinds.append(kind or self._kind())
            self._open = False

    def _fill(self, end: int, *, last: bool = False) -> None:
        """What stands in the text for the gap that ends here."""
        if self.kinds and self._breaks:
            kept, shown = self._first if last else self._break, "\n"
        elif self.kinds and self._spaces and not last:
            kept, shown = self._space, " "
        else:
            kept, shown = -1, ""
        if last and kept < 0:
            shown = ""
        if kept < 0:
            self.cuts.append((Span(self._gap, end), shown))
        else:
            self.cuts += [(Span(self._gap, kept), ""), (Span(kept + 1, end), "")]


def _blocks(text: str, kinds: Sequence[Kind | None]) -> Iterator[Block]:
    """The blocks of the text, with the kinds that markup gives their lines."""
    lines = list(line_spans(text))
    starts = [line.start for line in lines]
    for block in blocks(text, lines):
        kind = kinds[bisect_right(starts, block.span.start) - 1]
        yield block._replace(kind=kind) if kind else block
