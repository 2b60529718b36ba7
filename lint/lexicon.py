"""Word lists: reading them, and finding all their entries in a text in one pass.

A lexicon is a TSV or TOML file beside the rule, which declares it in `terms` or `tables`. Its head says how it is
matched:

    # match: word          word (default) | stem | literal | line | table
    # source: where the rows come from
    form <TAB> other columns

`word` entries match between word boundaries, `stem` entries at a word's start, `literal` entries anywhere. `line`
entries are whole lines, which a rule looks up with `Lexicon.line`; a form may hold alternatives there: `share this
{article;story;}` stands for three lines. `table` entries are never looked for: a rule reads the rows itself, through
`Document.rows` or `Document.table`. A cell of the `form` column may hold several forms divided by `|`. In TOML the head
is a `[lexicon]` table and each `[[row]]` has `form = "..."` or `forms = [...]`.

Matching ignores case and takes curly and straight apostrophes, no-break and plain spaces and hyphens as equal.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from . import cache, lines
from .folding import fold
from .spans import Span

T = TypeVar("T")
Row = Mapping[str, Any]

MATCHES = ("word", "stem", "literal", "line", "table")
_SHAPE = 5  # of what the cache holds; another number makes old files stale


class Hit(NamedTuple):
    """One place where an entry of a rule's terms stands.

    `form` is the entry as written in the lexicon; `row` its row (empty for words declared in place).
    """

    span: Span
    form: str
    row: Row


# A form to look for: folded, whether it needs a word boundary before and after it, as written, and its row's number.
Form = tuple[str, bool, bool, str, int]


class Lexicon:
    """One word list. Its rows are read when the first of them is asked for."""

    def __init__(
        self,
        match: str,
        head: Mapping[str, str],
        forms: Sequence[Form],
        table: lines.Table,
        rows: Callable[[], tuple[Row, ...]],
    ) -> None:
        self.match = match
        self.head = head
        self.forms = forms
        self._table = table
        self._rows = rows
        self._made: dict[Callable[[tuple[Row, ...]], Any], Any] = {}

    @classmethod
    def of(cls, rows: Iterable[tuple[str, Row]], match: str = "word") -> Lexicon:
        """A list made in place, of forms with their rows."""
        pairs = list(rows)
        forms = [_form(form, match, number) for number, (form, _) in enumerate(pairs)]
        return cls(match, {}, forms, lines.EMPTY, lambda: tuple(row for _, row in pairs))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order of the file."""
        return self._rows()

    def made(self, build: Callable[[tuple[Row, ...]], T]) -> T:
        """What `build` makes of the rows, made once; `build` is the key."""
        if build not in self._made:
            self._made[build] = build(self.rows)
        found: T = self._made[build]
        return found

    def may_start(self, words: Sequence[str], most: int) -> bool:
        """True if a line of a `line` lexicon may begin with these words, of which at most so many are tried."""
        plain, _, heads, _ = self._table
        return words[0] in heads or any(" ".join(words[:size]) in plain for size in range(1, most + 1))

    @property
    def sentence_heads(self) -> frozenset[str]:
        """The first words of those lines of a `line` lexicon that are as long as a sentence."""
        return self._table[3]

    def line(self, key: str) -> Row | None:
        """The row of a `line` lexicon that stands for a line with this key (see `folding.line_key`), if one does."""
        number = lines.find(self._table, key)
        return None if number is None else self.rows[number]


class LexiconError(Exception):
    """A word list that cannot be read; the message names the file and the line."""


@lru_cache(maxsize=256)
def load(path: Path) -> Lexicon:
    """Read a lexicon file. Raises LexiconError when it is malformed, OSError when it is missing."""
    status = path.stat()
    state = (_SHAPE, status.st_mtime_ns, status.st_size)
    match, head, forms, table = cache.stored(path.stem, str(path), state, lambda: _compiled(path))

    def rows() -> tuple[Row, ...]:
        kept: tuple[Row, ...] = cache.stored(f"{path.stem}.rows", str(path), state, lambda: _parsed(path)[1])
        return kept

    return Lexicon(match, head, forms, table, rows)


def _compiled(path: Path) -> tuple[str, dict[str, str], tuple[Form, ...], lines.Table]:
    head, rows = _parsed(path)
    match = head.get("match", "word")
    if match not in MATCHES:
        raise LexiconError(f'{path.name}: match is "{match}", not one of {", ".join(MATCHES)}')
    if match != "table" and any("form" not in row and "forms" not in row for row in rows):
        raise LexiconError(f'{path.name}: every row needs a "form"')
    if match == "line":
        return match, head, (), lines.table(rows)
    if match == "table":
        return match, head, (), lines.EMPTY
    return match, head, tuple(_form(form, match, number) for form, number in written(rows)), lines.EMPTY


def written(rows: Sequence[Row]) -> Iterator[tuple[str, int]]:
    """Every form as written, with the number of its row."""
    for number, row in enumerate(rows):
        for form in row["forms"] if "forms" in row else row["form"].split("|"):
            yield form, number


def _form(form: str, match: str, number: int) -> Form:
    folded = fold(form)
    bounded = match != "literal"
    return folded, bounded and _is_word(folded[0]), match == "word" and _is_word(folded[-1]), form, number


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _parsed(path: Path) -> tuple[dict[str, str], tuple[Row, ...]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        import tomllib

        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(f"{path.name}: {error}") from error
        return data.get("lexicon", {}), tuple(data.get("row", ()))
    head: dict[str, str] = {}
    columns: list[str] = []
    rows: list[Row] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("#"):
            if not columns and ":" in line:
                key, value = line[1:].split(":", 1)
                head.setdefault(key.strip(), value.strip())
            continue
        if not line.strip():
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            continue
        if len(cells) > len(columns):
            raise LexiconError(f"{path.name}:{number}: {len(cells)} cells under {len(columns)} columns")
        rows.append(dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True)))
    return head, tuple(rows)


# --- the one pass ----------------------------------------------------------------------------------------------------

_SURROGATES = re.compile("[\ud800-\udfff]")


class _Target(NamedTuple):
    slot: int
    form: str
    lexicon: Lexicon
    row: int


class TermIndex:
    """All entries of all enabled rules, found in one scan.

    A slot is the caller's number for one rule; `patterns` are the folded entries. Build once, scan many texts; scanning
    keeps no state.
    """

    def __init__(self, terms: Iterable[tuple[int, Lexicon]]) -> None:
        """`terms` yields slots, each with a list to look for; one slot may have several."""
        patterns: dict[tuple[str, bool, bool], list[_Target]] = {}
        for slot, lexicon in terms:
            for folded, left, right, form, row in lexicon.forms:
                patterns.setdefault((folded, left, right), []).append(_Target(slot, form, lexicon, row))
        self.patterns = [folded for folded, _, _ in patterns]
        self._targets = [(left, right, targets) for (_, left, right), targets in patterns.items()]
        self._automaton: Any = None

    def scan(self, text: str) -> dict[int, list[Hit]]:
        """Hits of every slot, each list in text order. Matches may overlap; each rule decides which it wants."""
        found: defaultdict[int, list[Hit]] = defaultdict(list)
        if not self.patterns:
            return found
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick, MatchKind

            self._automaton = AhoCorasick(self.patterns, matchkind=MatchKind.Standard, store_patterns=False)
        text = fold(text)
        try:
            text.encode()
        except UnicodeEncodeError:  # undecodable bytes stand as lone surrogates, which the automaton cannot take
            text = _SURROGATES.sub("\ufffe", text)
        table = self._targets
        padded = text + " "  # so that the places before the first and after the last character can be asked
        for pattern, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            left, right, targets = table[pattern]
            if left and ((char := padded[start - 1]).isalnum() or char == "_"):
                continue
            if right and ((char := padded[end]).isalnum() or char == "_"):
                continue
            span = Span(start, end)
            for slot, form, lexicon, row in targets:
                found[slot].append(Hit(span, form, lexicon.rows[row]))
        for hits in found.values():
            hits.sort(key=itemgetter(0))
        return found
