"""Ordinary English words: what is a word in lower case, and so no name and no broken one.

`dictionary.tsv` holds the entries of SCOWL's lists of size 35 that no ending below leads back to another; it is written
by tools/dictionary.py. A word that is not in it may be a rare one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from .lexicon import load

_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""),
    ("er", "e"), ("ers", ""), ("ers", "e"), ("ly", ""), ("ness", ""),
)  # fmt: skip


def inflections(word: str) -> Iterator[str]:
    """The words that `word` may be an inflected form of."""
    for ending, other in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if other or not (ending[0] == "e" and stem.endswith("e")):
                yield stem + other


@lru_cache(maxsize=1 << 16)
def is_word(word: str) -> bool:
    """True if a word in lower case is an ordinary one, inflected or not."""
    words = _words(word[:2])
    return word in words or any(stem in words for stem in inflections(word))


@lru_cache(maxsize=1024)
def _words(start: str) -> frozenset[str]:
    return frozenset(_by_start().get(start, "").split())


@lru_cache(maxsize=1)
def _by_start() -> dict[str, str]:
    return {row["start"]: row["words"] for row in load(Path(__file__).with_name("dictionary.tsv")).rows}
