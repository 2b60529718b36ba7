"""Normal forms of a name: what is left when typography is taken away, and a coarse skeleton of its consonants."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_KEPT = 1 << 16  # distinct words remembered by one process

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ə": "a", "ħ":
        "h",
    }
)  # fmt: skip
_MARKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=_KEPT)
def plain(text: str) -> str:
    """`text` in lower case, without accents, hyphens, apostrophes, dots and spaces: equal for typographic variants."""
    low = text.lower()
    if not low.isascii():
        low = unicodedata.normalize("NFD", low).translate(_LETTERS)
        low = "".join(char for char in low if not unicodedata.combining(char))
    return low if low.isalpha() else _MARKS.sub("", low)


_ARTICLE = re.compile(r"^(?:al|el|ul|ash|as|at|ad|ar|az|an)[-‐‑ ](?=\w|['’‘ʼʻ])", re.IGNORECASE)


def without_article(word: str) -> str:
    """An Arabic name without its article: al-Nasr, El-Baradei."""
    return _ARTICLE.sub("", word, count=1)


# --- the skeleton: names that may be one name share at least one of their keys
# -----------------------------------------

_DIGRAPHS = (
    (re.compile(r"(?:off|eff)$"), "ov"),
    (re.compile(r"a[ht]$"), "a"),
    (re.compile(r"(?:[aeo]|io|yo|ye|ie)[uvw]$"), "v"),
    (re.compile(r"^x|shch|chtch|schtsch|tsch|sch|tch|sh|ch|zh|dj|dz|ts|tz|cz|sz|cs"), "S"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th|dh"), "t"),
    (re.compile(r"kh|gh"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"c"), "k"),
)
_CLASS = str.maketrans(
    {"b": "p", "f": "p", "m": "n", "r": "l", "d": "t", "s": "t", "S": "t", "z": "t", "j": "t", "q": "k", "g": "k"}
    | dict.fromkeys("aeiouyvwh")
)
_REPEATED = re.compile(r"(.)\1+")


@lru_cache(maxsize=_KEPT)
def keys(word: str) -> tuple[str, ...]:
    """The skeletons of a word already folded by `plain`: its consonants by class, for every way to read it."""
    readings = {word}
    if "ch" in word and "sch" not in word:  # also Hebrew, German and Greek ch = kh, h
        readings.add(re.sub(r"(?<!s)ch", "k", word))
        readings.add(re.sub(r"(?<!s)ch", "", word))
    if "j" in word:  # also j = g (Egypt), j = y (Slavic, old Indonesian)
        readings.add(word.replace("dj", "j").replace("j", "g"))
        readings.add(word.replace("j", ""))
    if "kh" in word or "gh" in word:
        readings.add(word.replace("kh", "").replace("gh", ""))
    if "g" in word:  # also g = h (Ukrainian, Belarusian)
        readings.add(word.replace("gh", "g").replace("g", ""))
    if word.endswith("c"):  # also c = ts
        readings.add(word[:-1] + "ts")
    return tuple(dict.fromkeys(_skeleton(reading) for reading in sorted(readings)))


def _skeleton(word: str) -> str:
    for pattern, letter in _DIGRAPHS:
        word = pattern.sub(letter, word)
    return _REPEATED.sub(r"\1", word.translate(_CLASS))
