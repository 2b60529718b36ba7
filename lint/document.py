"""A document: its text, the way back to its source, and the views of it that every rule shares.

Views are computed at the first question and kept. Rules must treat them as read-only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import compress
from operator import eq
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, overload

from . import segment
from .finding import Edit
from .folding import BEYOND, fold_document, shape
from .lexicon import Lexicon
from .lines import Row
from .patterns import pattern
from .segment import Block, Kind, covering
from .spans import LineIndex, OffsetMap, Span, line_spans
from .termindex import Hit
from .terms import Term

if TYPE_CHECKING:
    from .names import Mention
    from .rule import Rule

T = TypeVar("T")

_BEYOND_LATIN = pattern(r"[^\x00-\u024f\u2010-\u203a\u2044\u20a0-\u20bf\u2100-\u214f]")

OBJECT = "\ufffc"  # what a format puts into the text for code or a picture in the middle of a sentence
PAGE = "page"  # what a format puts into `meta` for a whole page, whose menus and boxes are meant, unlike those in copy

__all__ = ["Block", "Directive", "Document", "Hit", "House", "Kind", "Row", "Term", "covering"]


class Directive(NamedTuple):
    """One inline comment to copydesk, in source coordinates.

    `verb` is `ignore`, `ignore-next` or `ignore-file`; `rules` the codes or names it lists (empty: all).
    """

    verb: str
    rules: tuple[str, ...]
    reason: str
    source: Span


class House(NamedTuple):
    """What the publication's config says about its own words; shared by all rules.

    `names` maps a preferred spelling to the spellings it replaces. `terms` are written instead of others, `avoided` not
    at all; of the two in a pair of `either` one text uses one.
    """

    names: Mapping[str, tuple[str, ...]] = {}  # nobody writes to it
    terms: tuple[Term, ...] = ()
    avoided: tuple[Term, ...] = ()
    either: tuple[tuple[str, str], ...] = ()
    own_widgets: tuple[str, ...] = ()
    extra_widgets: tuple[str, ...] = ()
    own_agency: tuple[str, ...] = ()


class Remark(NamedTuple):
    """What LanguageTool says about a span of the text.

    `rule` and `category` are its ids ("EN_A_VS_AN", "MISC"), `issue` its kind of issue ("misspelling", "grammar");
    `replacements` come best first.
    """

    span: Span
    rule: str
    category: str
    issue: str
    message: str
    replacements: tuple[str, ...] = ()
    url: str = ""


class Bound:
    """What the engine lends a document for one check: the hits of the one pass, and the rules' tables."""

    def hits(self, rule: Rule) -> Sequence[Hit]:
        """The places where the rule's terms stand, in text order."""
        raise LookupError("this document was not given to a linter")

    def lexicon(self, rule: Rule, name: str) -> Lexicon:
        """One of the lexicons that the rule declares in `terms` or `tables`, by its file name."""
        raise LookupError("this document was not given to a linter")


@dataclass(frozen=True)
class Document:
    """Text to be checked. `text` is what rules read; `map` leads each of its offsets back to `source`.

    `declared_blocks` are those of a format that knows them; `blocks` are those or what the lines look like.
    `format` is the reader's name. `declared_lang` and `declared_kind` come from config or markup; `lang` and `kind`
    are those or, where nothing is declared, what the text looks like.
    """

    text: str
    source: str
    map: OffsetMap
    declared_blocks: tuple[Block, ...] | None = None
    path: str = ""
    format: str = "plain"
    declared_lang: str = ""
    declared_kind: str = ""
    directives: tuple[Directive, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    house: House = field(default_factory=House)
    bound: Bound = field(default_factory=Bound)

    def __reduce__(self) -> tuple[Any, ...]:
        """Between processes goes what was read, not what was worked out from it."""
        kept = (self.text, self.source, self.map, self.declared_blocks, self.path, self.format)
        return Document, (*kept, self.declared_lang, self.declared_kind, self.directives, dict(self.meta))

    @classmethod
    def of(cls, text: str, path: str = "", **fields: Any) -> Document:
        """A document whose text is its own source, without directives: for examples and for callers in Python."""
        return cls(text, text, OffsetMap.identity(len(text)), None, path, **fields)

    def bind(self, bound: Bound, house: House, lang: str = "", kind: str = "") -> Document:
        """The same document, lent the hits and tables of one check."""
        return replace(
            self,
            bound=bound,
            house=house,
            declared_lang=self.declared_lang or lang,
            declared_kind=self.declared_kind or kind,
        )

    # --- what rules ask ------------------------------------------------------------------------------------------

    def hits(self, rule: Rule) -> Sequence[Hit]:
        """The places where the rule's terms stand, in text order."""
        return self.bound.hits(rule)

    def lexicon(self, rule: Rule, name: str) -> Lexicon:
        """One of the lexicons that the rule declares in `terms` or `tables`, by its file name.

        Raises LookupError when the rule does not declare it.
        """
        return self.bound.lexicon(rule, name)

    def rows(self, rule: Rule, name: str) -> tuple[Row, ...]:
        """The rows of such a lexicon."""
        return self.lexicon(rule, name).rows

    def table(self, rule: Rule, name: str, build: Callable[[tuple[Row, ...]], T]) -> T:
        """What `build` makes of the rows of such a lexicon, made once and, if it is plain values, kept between runs.

        `build` must be a function of a module, not a lambda: it is the key.
        """
        return self.lexicon(rule, name).made(build)

    @overload
    def memo(self, build: Callable[[Document], T]) -> T: ...
    @overload
    def memo(self, build: Callable[[Document, Rule], T], rule: Rule) -> T: ...
    def memo(self, build: Callable[..., T], rule: Rule | None = None) -> T:
        """What `build` makes of this document, made once: how the rules of a family share an analysis.

        `build` must be a function of a module, not a lambda: it is the key. One that reads lexicons is given `rule`,
        whichever asks first: all that ask must declare the same.
        """
        kept: dict[Callable[..., Any], Any] = self.__dict__.setdefault("_memo", {})
        if build not in kept:
            kept[build] = build(self) if rule is None else build(self, rule)
        found: T = kept[build]
        return found

    def __getitem__(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]

    @cached_property
    def lang(self) -> str:
        """The document's language as a primary tag ("en", "de")."""
        if self.declared_lang:
            return self.declared_lang.replace("_", "-").split("-")[0].lower()
        from . import language

        return language.detect(self.text)

    @cached_property
    def kind(self) -> str:
        """What kind of writing this is; one of `kinds.KINDS`."""
        from . import kinds

        return self.declared_kind or kinds.infer(self.text, self.blocks, self.format, self.path)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The document's blocks, in order, not nested."""
        return segment.blocks(self.text, self.lines) if self.declared_blocks is None else self.declared_blocks

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """The spans of all lines, without line breaks."""
        return tuple(line_spans(self.text))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """All sentences of all blocks but code, in order."""
        return tuple(
            sentence
            for block in self.blocks
            if block.kind is not Kind.CODE
            for sentence in segment.sentences(self.text, block.span)
        )

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The blocks that are read as running text: paragraphs and quotations, no headings, captions or lists."""
        return tuple(block for block in self.blocks if block.kind in {Kind.PARAGRAPH, Kind.QUOTE})

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """All words of all blocks but code, in order."""
        return tuple(
            word
            for block in self.blocks
            if block.kind is not Kind.CODE
            for word in segment.words(self.text, block.span)
        )

    @cached_property
    def folded(self) -> str:
        """The text in lower case with like characters made equal, in which offsets stay valid."""
        return fold_document(self.text)

    @cached_property
    def shape(self) -> str:
        """One sign for each character of the text (see `folding.shape`): a look that spares most texts a search."""
        return shape(self.text)

    @cached_property
    def plain_words(self) -> list[bytes]:
        """What stands between white space in the whole text, folded, without commas and stops: for comparing many.

        In UTF-8, for bytes are cut and compared in less time.
        """
        return self.folded.encode(errors="surrogatepass").translate(None, b",.").split()

    @cached_property
    def doubled(self) -> frozenset[str]:
        """Those of the plain words that stand twice in a row."""
        words = self.plain_words
        doubled = compress(words, map(eq, words, words[1:]))
        return frozenset(word.decode(errors="surrogatepass") for word in doubled)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Quoted passages, their marks included, in order, not nested."""
        return segment.quotations(self.text, self.blocks)

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        """Mentions of names, in order."""
        from . import names

        return names.mentions(self.text, self.blocks)

    @cached_property
    def beyond_latin(self) -> bool:
        """True if the text holds a character beyond Latin letters, common marks, currencies and letter-like signs."""
        return not self.text.isascii() and BEYOND in self.shape and _BEYOND_LATIN.search(self.text) is not None

    @cached_property
    def source_lines(self) -> LineIndex:
        """Rows and columns of the source."""
        return LineIndex(self.source)

    # --- places --------------------------------------------------------------------------------------------------

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def row(self, offset: int) -> int:
        """The line number of an offset in the text, from 1."""
        return bisect_right(self._line_starts, offset)

    def line_at(self, offset: int) -> Span:
        """The line an offset lies in, without its line break."""
        return self.lines[self.row(offset) - 1]

    def sentence_at(self, offset: int) -> Span:
        """The sentence an offset lies in; the line where it lies in none."""
        return covering(self.sentences, offset) or self.line_at(offset)

    def around(self, offset: int, reach: int = 200) -> Span:
        """The sentence an offset lies in, cut to `reach` characters either way: what a pattern may look through at
        every hit without taking quadratic time in a text that is one endless sentence."""
        start, end = self.sentence_at(offset)
        return Span(max(start, offset - reach), min(end, offset + reach))

    def told_around(self, words: re.Pattern[str], offset: int, reach: int = 200) -> bool:
        """True if the sentence around an offset (see `around`) holds a match; most texts are spared their sentences."""
        near = words.search(self.text, max(0, offset - reach), offset + reach)
        return near is not None and words.search(self.text, *self.around(offset, reach)) is not None

    @cached_property
    def _block_spans(self) -> list[Span]:
        return [block.span for block in self.blocks]

    def block_at(self, offset: int) -> Block | None:
        """The block an offset lies in."""
        at = bisect_right(self._block_spans, (offset, 1 << 62)) - 1
        if at >= 0 and self.blocks[at].span.start <= offset < self.blocks[at].span.end:
            return self.blocks[at]
        return None

    def quoted(self, offset: int) -> bool:
        """True if an offset lies inside a quotation."""
        return covering(self.quotations, offset) is not None

    @cached_property
    def _code(self) -> tuple[Span, ...]:
        return tuple(block.span for block in self.declared_blocks or () if block.kind is Kind.CODE)

    @cached_property
    def _has_backtick(self) -> bool:
        return "`" in self.text

    def is_code(self, offset: int) -> bool:
        """True if an offset lies in a code block or between backticks on its line."""
        if covering(self._code, offset):
            return True
        if not self._has_backtick:
            return False
        line = self.line_at(offset)
        before = self.text.count("`", line.start, offset)
        return before % 2 == 1 and self.text.find("`", offset, line.end) >= 0

    @property
    def title(self) -> str:
        """The headline, or an empty string."""
        if self.blocks and self.blocks[0].kind in {Kind.TITLE, Kind.HEADING}:
            return self[self.blocks[0].span]
        return ""

    # --- fixes ---------------------------------------------------------------------------------------------------

    def removals(self, spans: Iterable[Span]) -> tuple[Edit, ...]:
        """One edit for each span that removes its whole line, leaving no doubled blank lines behind.

        The edits of neighbouring lines touch and belong together: give their fixes one `group`. Spans must be in
        order; two spans of one line yield one edit.
        """
        rows = sorted({self.row(span.start) - 1 for span in spans})
        return tuple(self._removals(rows))

    def _removals(self, rows: Sequence[int]) -> Iterator[Edit]:
        lines = self.lines
        gone = set(rows)
        blank = self._blank
        starts = [*self._line_starts, len(self.text)]
        tail = len(lines)  # from here on everything is removed or blank
        while tail > 0 and (tail - 1 in gone or blank[tail - 1]):
            tail -= 1
        swallowed: set[int] = set()
        cut = [row for row in rows if row >= tail]
        for row in rows[: len(rows) - len(cut)]:
            above = row - 1
            while above >= 0 and (above in gone or above in swallowed):
                above -= 1
            last = row
            if above < 0 or blank[above]:  # nothing or a blank line stays above: take the blank lines below along
                while blank[last + 1] and last + 1 not in gone:
                    last += 1
                    swallowed.add(last)
            yield Edit(Span(starts[row], starts[last + 1]), "")
        for number, row in enumerate(cut):
            start = starts[row] if number else self._end_before(tail, joint=len(cut) > 1)
            end = starts[cut[number + 1]] if number + 1 < len(cut) else len(self.text)
            yield Edit(Span(start, end), "")

    @cached_property
    def _blank(self) -> list[bool]:
        return [self._is_blank(line) for line in self.lines]

    def _is_blank(self, line: Span) -> bool:
        """True if nothing stands in a line, not even something that is no text, such as a comment."""
        if self[line].strip():
            return False
        if len(self.map.pieces) <= 1:  # the text is the source
            return True
        end = (
            self.map.to_source(Span(line.end, line.end + 1))[0].start if line.end < len(self.text) else len(self.source)
        )
        return not self.source[self._source_line(end).start : end].strip()

    def _starts_line(self, offset: int) -> bool:
        """True where a line begins, and at the end of the text."""
        return offset == len(self.text) or self._line_starts[self.row(offset) - 1] == offset

    def _ends_line(self, offset: int) -> bool:
        """True where a line that is not empty ends."""
        line = self.lines[self.row(offset) - 1]
        return line.start < offset == line.end

    def _source_line(self, offset: int) -> Span:
        return self.source_lines.line(self.source_lines.row(offset))

    def to_source(self, edit: Edit) -> tuple[Span, bool]:
        """The source span of an edit, and whether the edit can be written back.

        Whole lines are removed with the marks that stand in them, and what is added to a line stands before its closing
        tags; any other edit must lie in text that is the same in the source.
        """
        span = edit.span
        source, writable = self.map.to_source(span)
        if span.start == span.end and span.start > 0 and self._ends_line(span.start):
            before, kept = self.map.to_source(Span(span.start - 1, span.start))
            if "<" in self.source[before.end : source.start]:
                return Span(before.end, before.end), kept
        if edit.text and self.format == "html" and "\n" in self[span]:
            return source, False  # it is tags that part the lines
        if edit.text or span.start == span.end or not self._starts_line(span.end):
            return source, writable
        start, end = source
        if self.text.startswith(("\n", "\r"), span.start):
            writable = True
        elif self._starts_line(span.start):
            line = self._source_line(start).start
            above = self.map.to_source(Span(span.start - 1, span.start))[0].end if span.start else 0
            writable = above == line  # else a comment, or another line of the text, ends in this line
            start = line if writable else start
        else:
            return source, writable
        if not self.text.endswith(("\n", "\r"), span.start, span.end):
            end = self._source_line(end).end
        return Span(start, end), writable

    def _end_before(self, row: int, *, joint: bool) -> int:
        """Where the text may end when everything from `row` on is removed; a final line break is kept.

        Where several edits share the work (`joint`), the break above stays too: one of them may be applied alone.
        """
        if row == 0:
            return 0
        keep = joint or self.text.endswith(("\n", "\r"))
        return self._line_starts[row] if keep else self.lines[row - 1].end
