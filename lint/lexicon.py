"""Word lists: reading them, and finding all their entries in a text in one pass.

A lexicon is a TSV or TOML file beside the rule that declares it in `terms`. Its head says how it is matched:

    # match: word          word (default) | stem | literal | line | table
    # source: where the rows come from
    form <TAB> other columns

`word` entries match between word boundaries, `stem` entries at a word's start, `literal` entries anywhere, `line`
entries when a whole line is the entry (see `line_key`), and `table` entries are never looked for: the rule reads the
rows itself through `doc.rows`. A cell of the `form` column may hold several forms divided by `|`. In TOML the head is
a `[lexicon]` table and each `[[row]]` has `form = "..."` or `forms = [...]`.

A `line` form may hold alternatives: `share this {article;story;}` stands for three lines.

Matching ignores case and takes curly and straight apostrophes, no-break and plain spaces and hyphens as equal.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from . import cache
from .spans import Span

Row = Mapping[str, Any]

MATCHES = ("word", "stem", "literal", "line", "table")
LINE_LIMIT = 160  # a longer line is never a `line` entry
_SHAPE = 2  # of what the cache holds; another number makes old files stale


class Hit(NamedTuple):
    """One place where an entry of a rule's terms stands.

    `form` is the entry as written in the lexicon; `row` its row (empty for words declared in place).
    """

    span: Span
    form: str
    row: Row


@dataclass(frozen=True)
class Lexicon:
    """One word list in memory."""

    match: str
    head: Mapping[str, str]
    rows: tuple[Row, ...]
    lines: LineTable = ({}, {})

    def forms(self) -> Iterable[tuple[str, Row]]:
        """Every form with the row it belongs to."""
        for row in self.rows:
            if "forms" in row:
                for form in row["forms"]:
                    yield form, row
            else:
                for form in row["form"].split("|"):
                    yield form, row


class LexiconError(Exception):
    """A word list that cannot be read; the message names the file and the line."""


@lru_cache(maxsize=256)
def load(path: Path) -> Lexicon:
    """Read a lexicon file. Raises LexiconError when it is malformed, OSError when it is missing."""
    status = path.stat()
    state = (_SHAPE, status.st_mtime_ns, status.st_size)
    return Lexicon(*cache.stored(path.stem, str(path), state, lambda: _parse(path)))


def _parse(path: Path) -> tuple[str, dict[str, str], tuple[Row, ...], LineTable]:
    text = path.read_text(encoding="utf-8")
    return _from_toml(text, path) if path.suffix == ".toml" else _from_tsv(text, path)


def _from_tsv(text: str, path: Path) -> tuple[str, dict[str, str], tuple[Row, ...], LineTable]:
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
    return _checked(head, rows, path)


def _from_toml(text: str, path: Path) -> tuple[str, dict[str, str], tuple[Row, ...], LineTable]:
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path.name}: {error}") from error
    return _checked(data.get("lexicon", {}), data.get("row", []), path)


def _checked(
    head: Mapping[str, str], rows: Sequence[Row], path: Path
) -> tuple[str, dict[str, str], tuple[Row, ...], LineTable]:
    match = head.get("match", "word")
    if match not in MATCHES:
        raise LexiconError(f'{path.name}: match is "{match}", not one of {", ".join(MATCHES)}')
    if match != "table" and any("form" not in row and "forms" not in row for row in rows):
        raise LexiconError(f'{path.name}: every row needs a "form"')
    return match, dict(head), tuple(rows), _line_table(rows) if match == "line" else ({}, {})


# --- folding ---------------------------------------------------------------------------------------------------------

_EQUAL = {"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "‑": "-", "‐": "-"}


def fold(text: str) -> str:
    """`text` in lower case with like characters made equal; never changes the length, so offsets stay valid."""
    folded = text.lower()
    if len(folded) != len(text):  # "İ" lowers to two characters
        folded = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if not folded.isascii():
        for odd, plain in _EQUAL.items():
            folded = folded.replace(odd, plain)
    return folded


_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_SPACES = re.compile(r"[\s|•·]+")
_EDGE = re.compile(r"^[^\w#@]+|[^\w]+$")
_NEW_WINDOW = re.compile(r"[\s(,]*\b(?:link )?opens in (?:a )?new (?:browser )?(?:window|tab)$")


def line_key(line: str) -> str:
    """The form under which a whole line is looked up: folded, NFKC, numbers as `0`, no marks at the edges.

    Bars and bullets count as spaces, and what a browser adds to a link ("opens in a new window") is left out.
    """
    key = fold(line if line.isascii() else unicodedata.normalize("NFKC", line).replace("İ", "i"))
    key = _SPACES.sub(" ", _EDGE.sub("", _DIGITS.sub("0", key)))
    return (_NEW_WINDOW.sub("", key) or key) if key.endswith(("window", "tab")) else key


# --- whole lines -----------------------------------------------------------------------------------------------------

# Plain forms by key with their row numbers; forms with alternatives by first word, each as (pattern, row number, length
# of its longest line).
LineTable = tuple[dict[str, int], dict[str, list[tuple[str, int, int]]]]

_BRACES = re.compile(r"\{([^{}]*)\}")


def _line_table(rows: Sequence[Row]) -> LineTable:
    plain: dict[str, int] = {}
    patterns: dict[str, list[tuple[str, int, int]]] = {}
    for number, row in enumerate(rows):
        for form in row["forms"] if "forms" in row else row["form"].split("|"):
            if "{" not in form:
                plain.setdefault(line_key(form), number)
                continue
            longest = sum(max(map(len, part)) for part in _pieces(form))
            for head in sorted({line_key(start).split(" ", 1)[0] for start in expand(form, first_word=True)}):
                patterns.setdefault(head, []).append((form, number, longest))
    return plain, patterns


def expand(pattern: str, *, first_word: bool = False) -> list[str]:
    """All lines that a `line` form stands for; with `first_word`, only so much of each as settles its first word."""
    done: set[str] = set()
    rest = [pattern]
    while rest:
        text = rest.pop()
        match = _BRACES.search(text)
        if match is None or (first_word and " " in text[: match.start()].lstrip()):
            done.add(" ".join(text.split()))
        else:
            before, after = text[: match.start()], text[match.end() :]
            rest += [before + part + after for part in match.group(1).split(";")]
    return sorted(done)


@lru_cache(maxsize=4096)
def _pieces(pattern: str) -> tuple[tuple[str, ...], ...]:
    """A pattern as a sequence of alternatives."""
    parts = _BRACES.split(pattern)
    return tuple(
        tuple(sorted(part.split(";"), key=len, reverse=True)) if number % 2 else (part,)
        for number, part in enumerate(parts)
        if part
    )


def find_line(lexicon: Lexicon, key: str) -> Row | None:
    """The row of a `line` lexicon that a line with this key stands in, if one does; a plain form goes first."""
    plain, patterns = lexicon.lines
    number = plain.get(key)
    if number is None:
        size = len(key)
        for pattern, candidate, longest in patterns.get(key.split(" ", 1)[0], ()):
            if size <= longest and _matches(_pieces(pattern), 0, key, 0):
                return lexicon.rows[candidate]
        return None
    return lexicon.rows[number]


def _matches(pieces: tuple[tuple[str, ...], ...], number: int, key: str, at: int) -> bool:
    if number == len(pieces):
        return at == len(key)
    for text in pieces[number]:
        part = text[1:] if text.startswith(" ") and (at == 0 or key[at - 1] == " ") else text
        if key.startswith(part, at):
            if _matches(pieces, number + 1, key, at + len(part)):
                return True
        elif part.endswith(" ") and key[at:] == part[:-1] and _matches(pieces, number + 1, key, len(key)):
            return True  # a space before alternatives of which the empty one was taken
    return False


# --- the one pass ----------------------------------------------------------------------------------------------------

_WORDLIKE = re.compile(r"\w")
_SURROGATES = re.compile("[\ud800-\udfff]")


class _Target(NamedTuple):
    slot: int
    form: str
    row: Row


class TermIndex:
    """All entries of all enabled rules, found in one scan.

    A slot is the caller's number for one rule. Build once, scan many texts; scanning keeps no state.
    """

    def __init__(self, terms: Iterable[tuple[int, str, Iterable[tuple[str, Row]]]]) -> None:
        """`terms` yields (slot, match, (form, row) pairs)."""
        # Key: the folded form, and whether it needs a word boundary before and after it.
        patterns: dict[tuple[str, bool, bool], list[_Target]] = {}
        self._lines: dict[str, list[_Target]] = {}
        for slot, match, forms in terms:
            if match == "table":
                continue
            for form, row in forms:
                if match == "line":
                    for line in expand(form):
                        self._lines.setdefault(line_key(line), []).append(_Target(slot, form, row))
                    continue
                folded = fold(form)
                bounded = match != "literal"
                left = bounded and bool(_WORDLIKE.match(folded[0]))
                right = match == "word" and bool(_WORDLIKE.match(folded[-1]))
                patterns.setdefault((folded, left, right), []).append(_Target(slot, form, row))
        self._patterns = [folded for folded, _, _ in patterns]
        self._targets = [(left, right, targets) for (_, left, right), targets in patterns.items()]
        self._automaton: Any = None

    def scan(self, text: str, lines: Sequence[Span]) -> dict[int, list[Hit]]:
        """Hits of every slot, each list in text order. Matches may overlap; each rule decides which it wants."""
        found: dict[int, list[Hit]] = {}
        if self._patterns:
            self._scan_text(fold(text), found)
        if self._lines:
            self._scan_lines(text, lines, found)
            for hits in found.values():
                hits.sort(key=lambda hit: hit.span)
        return found

    def _scan_text(self, text: str, found: dict[int, list[Hit]]) -> None:
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick, MatchKind

            self._automaton = AhoCorasick(self._patterns, matchkind=MatchKind.Standard, store_patterns=False)
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
            for slot, form, row in targets:
                found.setdefault(slot, []).append(Hit(Span(start, end), form, row))
        for hits in found.values():
            hits.sort(key=lambda hit: hit.span)

    def _scan_lines(self, text: str, lines: Sequence[Span], found: dict[int, list[Hit]]) -> None:
        table = self._lines
        for line in lines:
            if not 0 < line.end - line.start <= LINE_LIMIT:
                continue
            raw = text[line.start : line.end]
            targets = table.get(line_key(raw))
            if targets:
                start = line.start + len(raw) - len(raw.lstrip())
                span = Span(start, start + len(raw.strip()))
                for target in targets:
                    found.setdefault(target.slot, []).append(Hit(span, target.form, target.row))
