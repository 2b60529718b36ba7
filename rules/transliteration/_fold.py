"""Normal forms of a name: what is left when typography is taken away, and a coarse skeleton of its consonants."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from copydesk.lint.patterns import pattern

_KEPT = 1 << 16  # distinct words remembered by one process

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ə": "a", "ħ":
        "h",
    }
)  # fmt: skip
_MARKS = pattern(r"[\W_]+")


@lru_cache(maxsize=_KEPT)
def plain(text: str) -> str:
    """`text` in lower case, without accents, hyphens, apostrophes, dots and spaces: equal for typographic variants."""
    low = text.lower()
    if not low.isascii():
        low = unicodedata.normalize("NFD", low).translate(_LETTERS)
        low = "".join(char for char in low if not unicodedata.combining(char))
    return low if low.isalpha() else _MARKS.sub("", low)


_ARTICLE = pattern(r"^(?:ul|[ae](?:l|sh?|t|d|r|z|n))[-‐‑ ](?=\w|['’‘ʼʻ])", re.IGNORECASE)
_AFTER_ARTICLE = frozenset("-‐‑ ")


def without_article(word: str) -> str:
    """An Arabic name without its article: al-Nasr, El-Baradei."""
    return word if _AFTER_ARTICLE.isdisjoint(word[2:4]) else _ARTICLE.sub("", word, count=1)


_ARTICLES = frozenset("al Al el El ul ash as at ad ar az an".split())


def without_articles(name: str) -> tuple[str, ...]:
    """The words of a full name, folded, without its articles: Saad Eddine El Othmani."""
    words = name.split(" ")
    if "-" in name or not _ARTICLES.isdisjoint(words):
        words = [without_article(word) for word in words if word not in _ARTICLES] or words
    return tuple(map(plain, words))


def single_letters(word: str) -> str:
    """A folded word with doubled letters made single."""
    return _REPEATED.sub(r"\1", word)


# --- the skeleton: names that may be one name share at least one of their keys ---------------------------------------

_SOUND = pattern(
    r"ff$|(?<=a)t$|^x|shch|s?chtch|schtsch|tsch|sch|tch|sh|ch|zh|dj|dz|ts|tz|cz|sz|cs|ph|th|dh|kh|gh|x|c(?=[eiy])|c"
)
_CLASSES = {"ff": "", "t": "", "ph": "p", "kh": "k", "gh": "k", "c": "k"}  # anything else `_SOUND` finds: t
_LETTER = str.maketrans(
    {"b": "p", "f": "p", "m": "n", "r": "l", "d": "t", "s": "t", "z": "t", "j": "t", "q": "k", "g": "k"}
    | dict.fromkeys("aeiouyvwh")
)
_REPEATED = pattern(r"(.)\1+")


# Other ways to read a letter, anywhere in a word and at its start. The skeletons of all readings are keys.
_INSIDE = (
    ("ch", "k"), ("ch", ""),  # Hebrew, German, Greek: ch = kh, h
    ("j", "g"), ("j", ""), ("dj", "g"),  # Egyptian j = g; Slavic and old Indonesian j = y
    ("kh", ""), ("gh", ""), ("g", ""),  # Ukrainian, Belarusian g = h
    ("v", "b"), ("hu", "fu"), ("x", "kh"), ("x", ""),
)  # fmt: skip
_FIRST = (("x", "ks"), ("mp", "b"), ("nt", "d"), ("gk", "g"), ("c", "ch"))


@lru_cache(maxsize=_KEPT)
def keys(word: str) -> tuple[str, ...]:
    """The skeletons of a word already folded by `plain`: its consonants by class, for every way to read it."""
    readings = [word]
    readings += [word.replace(one, other) for one, other in _INSIDE if one in word]
    readings += [other + word[len(one) :] for one, other in _FIRST if word.startswith(one)]
    if "c" in word[2:] and "ck" not in word and "ch" not in word:  # Kuznecov
        readings.append(word[0] + word[1:].replace("c", "ts"))
    return tuple(dict.fromkeys(map(_skeleton, readings)))


@lru_cache(maxsize=_KEPT)
def keys_of_name(words: tuple[str, ...]) -> frozenset[str]:
    """The skeletons of folded words as one: each word read as usual, and one of them in another way."""
    several = [keys(word) for word in words]
    usual = [readings[0] for readings in several]
    found = {"".join(usual)}
    for at, readings in enumerate(several):
        for reading in readings[1:]:
            found.add("".join([*usual[:at], reading, *usual[at + 1 :]]))
    return frozenset(_REPEATED.sub(r"\1", key) for key in found)


def _skeleton(word: str) -> str:
    return _REPEATED.sub(r"\1", _SOUND.sub(_sound, word).translate(_LETTER))


def _sound(match: re.Match[str]) -> str:
    found = match.group()
    if found == "x":
        return "kt" if match.start() else "t"
    if found == "c" and match.string[match.end() : match.end() + 1] in {"e", "i", "y"}:
        return "t"
    return _CLASSES.get(found, "t")
