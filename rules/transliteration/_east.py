"""Chinese, Korean and Japanese names, which are read syllable by syllable instead of letter by letter."""

from __future__ import annotations

from functools import lru_cache

from . import _chinese, _japanese, _korean

LONGEST = 6  # letters of the longest family name of one syllable


@lru_cache(maxsize=1 << 14)
def one_person(one: str, other: str) -> bool | None:
    """Whether two full names are one name in two romanisations; None where they are not built like names of the East.

    False is final: two names that are whole in one system are two people, if they differ by a letter alone.
    """
    said = [language.one_person(one, other) for language in (_korean, _chinese, _japanese)]
    return None if all(verdict is None for verdict in said) else any(said)


def keys(name: str) -> frozenset[tuple[str, ...]]:
    """What a full name may be in Chinese, to be found beside the same name in another system."""
    return frozenset(reading for names in _chinese.person(name).values() for reading in names)


@lru_cache(maxsize=1 << 14)
def family_keys(word: str) -> tuple[str, ...]:
    """What a folded word may be as a Korean or Chinese family name; nothing for other words."""
    return (*_korean.families(word), *_chinese.families(word))
