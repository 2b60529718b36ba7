"""Text made comparable: what counts as the same word, and as the same line."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from .patterns import pattern

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


@lru_cache(maxsize=1)
def fold_document(text: str) -> str:
    """`fold` of a whole document, kept for those who ask after one another."""
    return fold(text)


BEYOND = "?"  # the sign of a character beyond Latin-1, as `encode` replaces it
_SIGNS = {
    "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "a": "abcdefghijklmnopqrstuvwxyz",
    ".": ".,;:!",
    " ": " \t\n\r",
    BEYOND: BEYOND,
}
_SIGN = {char: sign for sign, chars in _SIGNS.items() for char in chars}
_SHAPES = "".join(
    _SIGN.get(char, "l" if char > "\x7f" and char.isalnum() else "-") for char in map(chr, range(256))
).encode()


def shape(text: str) -> str:
    """The text with one sign for every character: what no rule could find in it, the shape tells at little cost.

    `A` and `a` stand for the letters of ASCII, `l` for what else in Latin-1 words are made of, `.` for a mark inside or
    at the end of a sentence, a space for white space, `BEYOND` for whatever is beyond Latin-1, and `-` for all else.
    """
    return text.replace("?", "!").encode("latin-1", "replace").translate(_SHAPES).decode("ascii")


_DIGITS = pattern(r"\d+(?:[.,]\d+)*")
_SPACES = pattern(r"[\s|•·]+")
_EDGE = pattern(r"^[^\w#@]+|[^\w]+$")
_NEW_WINDOW = pattern(r"[\s(,]*\b(?:link )?opens in (?:a )?new (?:browser )?(?:window|tab)$")


def line_key(line: str) -> str:
    """The form under which a whole line is looked up: folded, NFKC, numbers as `0`, no marks at the edges.

    Bars and bullets count as spaces, and what a browser adds to a link ("opens in a new window") is left out.
    """
    key = fold(line if line.isascii() else unicodedata.normalize("NFKC", line).replace("İ", "i"))
    key = _SPACES.sub(" ", _EDGE.sub("", _DIGITS.sub("0", key)))
    return (_NEW_WINDOW.sub("", key) or key) if key.endswith(("window", "tab")) else key
