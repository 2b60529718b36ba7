"""Where in a text the entries of all word lists stand, found in one pass.

The entries are kept in a table by their first characters, from which a text picks those that it may hold: a run over
one article reads a few hundred entries of many thousands. A run over much text pays for an automaton of all of them,
which then is several times as fast.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from .folding import fold_document
from .lexicon import Form, Lexicon
from .lines import Row
from .packed import Pack, Packed, pack
from .patterns import pattern
from .spans import Span

_HEAD = 6  # first characters by which a form is found that begins a word
_PART = 3  # the same of one that may stand anywhere
_MUCH = 50_000  # characters after which the automaton has paid for itself
_SURROGATES = pattern("[\ud800-\udfff]")
_WORD = pattern(r"\w+")


class Hit(NamedTuple):
    """One place where an entry of a rule's terms stands.

    `form` is the entry as written in the lexicon; `row` its row.
    """

    span: Span
    form: str
    row: Row


# Forms that are one when folded: the number of the first, the folded form, whether it needs a word boundary before and
# after it, and all as (number of the list, form as written, number of the row).
Entry = tuple[int, str, bool, bool, list[tuple[int, str, int]]]
# The entries that begin alike: by their first `_HEAD` characters, or by the short word that they are; and the others by
# their first `_PART` characters.
Table = tuple[Packed, Packed]


def table(lists: Iterable[Iterable[Form]]) -> Table:
    """The table of some lists, which are numbered in this order."""
    entries: dict[tuple[str, bool, bool], Entry] = {}
    for number, forms in enumerate(lists):
        for folded, left, right, form, row in forms:
            entry = entries.setdefault((folded, left, right), (len(entries), folded, left, right, []))
            entry[-1].append((number, form, row))
    words: defaultdict[str, list[Entry]] = defaultdict(list)
    parts: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries.values():
        _, folded, left, right, _ = entry
        if left and (len(folded) >= _HEAD or (right and _WORD.fullmatch(folded))):
            words[folded[:_HEAD]].append(entry)
        else:
            parts[folded[:_PART]].append(entry)
    return pack(words), pack(parts)


class Source(NamedTuple):
    """Who is told of the entries of a list, by the caller's numbers for rules (slots), and how to get at the list."""

    slots: Sequence[int]
    lexicon: Callable[[], Lexicon]


def _itself(lexicon: Lexicon) -> Lexicon:
    return lexicon


class TermIndex:
    """All entries of some word lists, found in one scan. Build once, scan many texts."""

    def __init__(self, entries: Table, sources: Sequence[Source]) -> None:
        """`entries` is the table of the lists that `sources` names in the same order."""
        self._words: Pack[list[Entry]] = Pack(entries[0])
        self._parts: Pack[list[Entry]] = Pack(entries[1])
        self._sources = sources
        self._rows: list[Sequence[Row]] = [()] * len(sources)  # each filled at its first hit
        self._scanned = 0

    @classmethod
    def of(cls, terms: Iterable[tuple[int, Lexicon]]) -> TermIndex:
        """The index of lists, each with the slot it belongs to; one slot may have several."""
        lists = list(terms)
        sources = [Source((slot,), partial(_itself, lexicon)) for slot, lexicon in lists]
        return cls(table(lexicon.forms() for _, lexicon in lists), sources)

    @cached_property
    def entries(self) -> list[Entry]:
        """All entries that somebody is to be told of, in order."""
        found = (entry for held in (self._words, self._parts) for key in held.all for entry in held.get(key, []))
        return sorted(entry for entry in found if any(self._sources[number].slots for number, _, _ in entry[-1]))

    def scan(self, text: str) -> dict[int, list[Hit]]:
        """Hits of every slot, each list in text order. Matches may overlap; each rule decides which it wants."""
        found: defaultdict[int, list[Hit]] = defaultdict(list)
        if not (self._words.all or self._parts.all):
            return found
        self._scanned += len(text)
        text = fold_document(text)
        padded = text + " "  # so that the places before the first and after the last character can be asked
        places = self._found_by_automaton(text) if self._scanned > _MUCH else self._looked_up(text)
        for (_, _, left, right, owners), start, end in places:
            if left and ((char := padded[start - 1]).isalnum() or char == "_"):
                continue
            if right and ((char := padded[end]).isalnum() or char == "_"):
                continue
            span = Span(start, end)
            for number, written, row in owners:
                if slots := self._sources[number].slots:
                    hit = Hit(span, written, (self._rows[number] or self._rows_of(number))[row])
                    for slot in slots:
                        found[slot].append(hit)
        for hits in found.values():
            hits.sort(key=itemgetter(0))
        return found

    def _looked_up(self, text: str) -> Iterator[tuple[Entry, int, int]]:
        """The entries with where they may stand, by how they begin."""
        for match in _WORD.finditer(text):
            start = match.start()
            word, head = match[0], text[start : start + _HEAD]
            for beginning in (head,) if word == head else (head, word):
                for entry in self._words.get(beginning, []):
                    if text.startswith(entry[1], start):
                        yield entry, start, start + len(entry[1])
        parts = {*text, *map("".join, pairwise(text)), *map("".join, zip(text, text[1:], text[2:], strict=False))}
        for part in sorted(parts & self._parts.all):
            for entry in self._parts.get(part, []):
                start = text.find(entry[1])
                while start >= 0:
                    yield entry, start, start + len(entry[1])
                    start = text.find(entry[1], start + 1)

    def _found_by_automaton(self, text: str) -> Iterable[tuple[Entry, int, int]]:
        """The same for a run over much text."""
        try:
            text.encode()
        except UnicodeEncodeError:  # undecodable bytes stand as lone surrogates, which the automaton cannot take
            text = _SURROGATES.sub("\ufffe", text)
        entries = self.entries
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return ((entries[number], start, end) for number, start, end in found)

    @cached_property
    def _automaton(self) -> Any:
        from ahocorasick_rs import AhoCorasick, MatchKind

        return AhoCorasick([entry[1] for entry in self.entries], matchkind=MatchKind.Standard, store_patterns=False)

    def _rows_of(self, number: int) -> Sequence[Row]:
        rows = self._rows[number] = self._sources[number].lexicon().rows
        return rows
