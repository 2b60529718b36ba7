"""Whole lines known word by word: their table, the alternatives a form may hold, and looking a line up."""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from .folding import fold, line_key
from .packed import Pack, Packed, pack
from .patterns import pattern

Row = Mapping[str, Any]

# The lines that begin alike, by their first word; the first words of those as long as a sentence; and what rows hold
# beside their forms, each but once.
Table = tuple[Packed, frozenset[str], tuple[Row, ...]]
# Lines with the number of their row and of what that row holds: plain ones by their keys; and forms with alternatives
# by first and last word, or by the first alone where the last may be many, with their greatest length.
Alike = tuple[dict[str, tuple[int, int]], dict[str, list[tuple[int, int, str, int]]]]

_SENTENCE = 7  # words of a line that may be a whole sentence
_BRACES = pattern(r"\{([^{}]*)\}")


def table(rows: Sequence[Row]) -> Table:
    """The table of the rows of a `line` lexicon."""
    alike: defaultdict[str, Alike] = defaultdict(lambda: ({}, {}))
    long: set[str] = set()
    held: dict[bytes, int] = {}
    for number, row in enumerate(rows):
        cells = {key: value for key, value in row.items() if key not in {"form", "forms"}}
        what = held.setdefault(marshal.dumps(cells), len(held))
        for form in row["forms"] if "forms" in row else row["form"].split("|"):
            key = line_key(form)
            ends = _ends(form) if "{" in form else [key]
            firsts = {end.partition(" ")[0] for end in ends}
            if "{" in form:
                longest = sum(max(map(len, part)) for part in _pieces(form))
                for end in ends:
                    alike[end.partition(" ")[0]][1].setdefault(end, []).append((number, what, fold(form), longest))
            else:
                alike[key.partition(" ")[0]][0].setdefault(key, (number, what))
            if (form if "{" in form else key).count(" ") >= _SENTENCE - 1:
                long |= firsts
    return pack(alike), frozenset(long), tuple(map(marshal.loads, held))


_MOST = 16  # pairs of a first and a last word; a form with more is found by its first word alone


def _ends(form: str) -> list[str]:
    """The first and last words that the lines of a form may have, divided by a space."""
    heads, tails = _edge_words(form, 0), _edge_words(form, -1)
    if len(heads) * len(tails) > _MOST:
        return sorted(heads)
    return sorted(f"{head} {tail}" for head in heads for tail in tails)


def _edge_words(form: str, edge: int) -> set[str]:
    """The first (0) or the last (-1) words that the lines of a form may have."""
    words: set[str] = set()
    rest = [form]
    while rest:
        text = rest.pop()
        braces = list(_BRACES.finditer(text))
        match = braces[edge] if braces else None
        if match is None or " " in (text[: match.start()].lstrip() if edge == 0 else text[match.end() :].rstrip()):
            words.add(line_key(text).split(" ")[edge])
        else:
            before, after = text[: match.start()], text[match.end() :]
            rest += [before + part + after for part in match.group(1).split(";")]
    return words


@lru_cache(maxsize=4096)
def _pieces(form: str) -> tuple[tuple[str, ...], ...]:
    """A form as a sequence of alternatives."""
    parts = _BRACES.split(form)
    return tuple(
        tuple(sorted(part.split(";"), key=len, reverse=True)) if number % 2 else (part,)
        for number, part in enumerate(parts)
        if part
    )


class Lines:
    """The lines of a table."""

    def __init__(self, lines: Table) -> None:
        alike, self.sentence_heads, self._rows = lines
        self._alike: Pack[Alike] = Pack(alike)

    def find(self, key: str) -> Row | None:
        """What the row of a line with this key holds beside its forms, if it stands in one.

        A plain line goes first, then the earlier row.
        """
        first, _, rest = key.partition(" ")
        plain, forms = self._alike.get(first, _NONE)
        if key in plain:
            return self._rows[plain[key][1]]
        found: tuple[int, int] | None = None
        some = forms.get(f"{first} {rest.rpartition(' ')[2] or first}", ())
        for number, what, form, longest in (*some, *forms.get(first, ())):
            better = found is None or number < found[0]
            if len(key) <= longest and better and _fits(_pieces(form), key):
                found = number, what
        return self._rows[found[1]] if found else None

    def may_start(self, words: Sequence[str], most: int) -> bool:
        """True if a line may begin with these words, of which at most so many are tried."""
        plain, forms = self._alike.get(words[0], _NONE)
        return bool(forms) or any(" ".join(words[:size]) in plain for size in range(1, most + 1))


_NONE: Alike = ({}, {})


def _fits(pieces: tuple[tuple[str, ...], ...], key: str) -> bool:
    start = pieces[0]
    return (len(start) > 1 or key.startswith(start[0].rstrip())) and _matches(pieces, 0, key, 0)


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
