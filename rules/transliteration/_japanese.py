"""Japanese names by mora: Hepburn, Kunrei and the ways to write a long vowel brought to one form."""

from __future__ import annotations

from functools import lru_cache

from copydesk.lint.patterns import pattern

from ._fold import plain

_KUNREI = [
    (pattern(shape), text)
    for shape, text in (
        (r"tch|cch", "tt"), (r"tts", "tt"), (r"ss(?=h)", "s"), (r"sh(?=[auo])", "sy"), (r"sh", "s"),
        (r"ch(?=[auo])", "ty"), (r"ch", "t"), (r"ts", "t"), (r"f(?=u)", "h"), (r"jy?(?=[auo])", "zy"), (r"j", "z"),
        (r"dz", "z"), (r"m(?=[bpm])", "n"), (r"ou|oo|oh(?![aeiou])", "o"), (r"uu", "u"),
    )
]  # fmt: skip
_WORD = pattern(r"(?:(?:([kstpgzdb])(?=\1))?(?:[kgsztdnhbpmr]y|[kgsztdnhbpmryw])?[aiueo]n?)+")


@lru_cache(maxsize=1 << 14)
def sound(word: str) -> str:
    """A folded word in Kunrei without marks of length; an empty string for words that are no Japanese name's."""
    for shape, text in _KUNREI:
        word = shape.sub(text, word)
    return word if _WORD.fullmatch(word) else ""


_FAMILY = pattern(  # how most family names end, and common ones that end otherwise
    r"(?:moto|mura|yama|[kg]awa|[sz]aki|(?:sh?|j)ima|hara|wara|naka|gu[ct]h?i|bayashi|ha(?:sh|s)i|mizu|oka|tani|shita|uchi|"
    r"ishi|numa|[sz]awa|mori|kubo|nishi|matsu|hori|zuka|tsuka|gami|naga|sugi)$|"
    r"^(?:(?:ara|asa|aka|aki|fuji|fuku|furu|hama|hara|haya|hira|hon|ike|ima|ishi|iwa|kama|kane|katsu|kura|kuro|mae|masu|matsu|"
    r"miya|mori|mura|naga|naka|nishi|oka|oku|saka|sawa|shiba|shima|sugi|taka|take|tsu|uchi|ue|ume|wata|yama|yasu|yoko|"
    r"yoshi|no|o|so|to|ku|mi|ha|ta|i)[dt]a|abe|aoki|arai|asano|aso|baba|chiba|doi|end?o|eto|goto|hattori|hayashi|higuchi|"
    r"hirano|honma|ichihara|iida|inoue|ito|kaneko|kato|kikuchi|kishi|kitano|koike|kojima|kondo|kono|kudo|kuroki|matsui|"
    r"miura|mizuno|nagai|nakai|nakano|nogi|ogata|okano|onishi|ono|saito|sakai|sakurai|sano|sasaki|sato|seki|shoji|suga|"
    r"sudo|suzuki|takagi|takano|takeuchi|tanabe|tsuchiya|tsuji|uehara|ueno|wada|watanabe|yano|yasui|yokoi)$"
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
    known = bool(_FAMILY.search(words[1])) + bool(_FAMILY.search(others[1]))
    return False if known == 2 or (known == 1 and sounds[0] != other_sounds[0]) else None


def one_family(one: str, other: str) -> bool | None:
    """Whether two folded family names are one in two romanisations; None where they do not look like Japanese ones."""
    if not (_FAMILY.search(one) and _FAMILY.search(other) and sound(one) and sound(other)):
        return None
    return sound(one) == sound(other)


def plain_words(name: str) -> list[str]:
    """The words of a name, folded."""
    return [plain(word) for word in name.split(" ")]
