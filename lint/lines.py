"""Whole lines known word by word: their table, the alternatives a form may hold, and looking a line up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from .folding import fold, line_key
from .patterns import pattern

# Plain forms by key with their row numbers; forms with alternatives by first word, each as (form, row number, length
# of its longest line).
Table = tuple[dict[str, int], dict[str, list[tuple[str, int, int]]]]

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
            longest = sum(max(map(len, part)) for part in _pieces(form))
            for head in _heads(form):
                patterns.setdefault(head, []).append((fold(form), number, longest))
    return plain, patterns


def _heads(form: str) -> list[str]:
    """The first words that the lines of a form may have."""
    heads: set[str] = set()
    rest = [form]
    while rest:
        text = rest.pop()
        match = _BRACES.search(text)
        if match is None or " " in text[: match.start()].lstrip():
            heads.add(line_key(text).split(" ", 1)[0])
        else:
            before, after = text[: match.start()], text[match.end() :]
            rest += [before + part + after for part in match.group(1).split(";")]
    return sorted(heads)


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
    """The number of the row that a line with this key stands in, if one does; a plain form goes first."""
    plain, patterns = lines
    number = plain.get(key)
    if number is None:
        size = len(key)
        for form, candidate, longest in patterns.get(key.split(" ", 1)[0], ()):
            if size <= longest and _matches(_pieces(form), 0, key, 0):
                return candidate
    return number


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
