"""Japanese names by mora: Hepburn, Kunrei and the ways to write a long vowel brought to one form."""

from __future__ import annotations

from functools import lru_cache

from copydesk.lint.patterns import pattern

from ._fold import plain

_KUNREI = [
    (pattern(shape), text)
    for shape, text in (
        (r"tch|cch", "tt"), (r"tts", "tt"), (r"ss(?=h)", "s"), (r"sh(?=[auo])", "sy"), (r"sh", "s"), (r"ch(?=[auo])", "ty"),
        (r"ch", "t"), (r"ts", "t"), (r"f(?=u)", "h"), (r"jy?(?=[auo])", "zy"), (r"j", "z"), (r"dz", "z"),
        (r"m(?=[bpm])", "n"), (r"ou|oo|oh(?![aeiou])", "o"), (r"uu", "u"),
    )
]  # fmt: skip
_WORD = pattern(r"(?:(?:([kstpgzdb])(?=\1))?(?:[kgsztdnhbpmr]y|[kgsztdnhbpmryw])?[aiueo]n?)+")


@lru_cache(maxsize=1 << 14)
def sound(word: str) -> str:
    """A folded word in Kunrei without marks of length; an empty string for words that are no Japanese name's."""
    for shape, text in _KUNREI:
        word = shape.sub(text, word)
    return word if _WORD.fullmatch(word) else ""


_FAMILY = pattern(  # how most family names end
    r"(?:moto|mura|yama|[kg]awa|da|[sz]aki|[sj]ima|hara|wara|naka|guchi|guti|bayashi|basi|hashi|hasi|mizu|oka|tani|shita|"
    r"sita|uchi|uti|ishi|isi|numa|[sz]awa|to|oto|no|be|abe|oe|ue|mori|hayashi|kubo|ike|ide|ita|ya|nishi|nisi|matsu|matu|"
    r"bori|hori|suke|zuka|tsuka|tuka|gami|kami|naga|sugi|yasu|miya|chi|ki|ra|shi|se|bata|hata|ba|ji|zu|ho|i)$"
)


def one_person(one: str, other: str) -> bool | None:
    """Whether two full names are one in two romanisations; None where a word of them is no Japanese name's."""
    words, others = plain_words(one), plain_words(other)
    if len(words) != 2 or len(others) != 2:
        return None
    sounds, other_sounds = [sound(word) for word in words], [sound(word) for word in others]
    if not all(sounds) or not all(other_sounds):
        return None
    if sounds == other_sounds:
        return words != others
    return False if all(map(_FAMILY.search, (words[1], others[1]))) else None


def one_family(one: str, other: str) -> bool | None:
    """Whether two folded family names are one in two romanisations; None where they do not look like Japanese ones."""
    if not (_FAMILY.search(one) and _FAMILY.search(other) and sound(one) and sound(other)):
        return None
    return sound(one) == sound(other)


def plain_words(name: str) -> list[str]:
    """The words of a name, folded."""
    return [plain(word) for word in name.split(" ")]
