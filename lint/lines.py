"""Whole lines known word by word: their table, the alternatives a form may hold, and looking a line up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from .folding import fold, line_key
from .patterns import pattern

# Plain forms by key with their row numbers; forms with alternatives by first and last word, or by the first alone where
# the last may be many, each as (form, row number, length of its longest line); the first words of the latter,
# and those of all lines as long as a sentence.
Table = tuple[dict[str, int], dict[str, list[tuple[str, int, int]]], frozenset[str], frozenset[str]]
EMPTY: Table = ({}, {}, frozenset(), frozenset())

_SENTENCE = 7  # words of a line that may be a whole sentence
_BRACES = pattern(r"\{([^{}]*)\}")


def table(rows: Sequence[Mapping[str, Any]]) -> Table:
    """The table of the rows of a `line` lexicon."""
    plain: dict[str, int] = {}
    patterns: dict[str, list[tuple[str, int, int]]] = {}
    for number, row in enumerate(rows):
        for form in row["forms"] if "forms" in row else row["form"].split("|"):
            if "{" not in form:
                plain.setdefault(line_key(form), number)
                continue
            entry = (fold(form), number, sum(max(map(len, part)) for part in _pieces(form)))
            for ends in _ends(form):
                patterns.setdefault(ends, []).append(entry)
    long = {key.partition(" ")[0] for key in plain if _is_long(key)}
    long |= {ends.partition(" ")[0] for ends, forms in patterns.items() if any(_is_long(form) for form, _, _ in forms)}
    return plain, patterns, frozenset(ends.split(" ", 1)[0] for ends in patterns), frozenset(long)


def _is_long(form: str) -> bool:
    return form.count(" ") >= _SENTENCE - 1


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


def find(lines: Table, key: str) -> int | None:
    """The number of the row that a line with this key stands in, if one does: plain forms go first."""
    plain, patterns, *_ = lines
    number = plain.get(key)
    if number is None:
        size = len(key)
        first, _, rest = key.partition(" ")
        some = patterns.get(f"{first} {rest.rpartition(' ')[2] or first}", ())
        for form, candidate, longest in (*some, *patterns.get(first, ())):
            better = number is None or candidate < number
            if size <= longest and better and _fits(_pieces(form), key):
                number = candidate
    return number


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
