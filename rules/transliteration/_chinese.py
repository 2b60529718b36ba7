"""Chinese names: Wade-Giles and pinyin brought to one form, loose enough to be used only for one name in each."""

from __future__ import annotations

from copydesk.lint.patterns import pattern

from ._fold import plain

_STEPS = [
    (pattern(shape), text)
    for shape, text in (
        (r"hs", "x"),
        (r"tzu|s?szu|ssu|zi(?![aeou])|ci(?![aeou])|si(?![aeou])", "tsi"),
        (r"zh|q|j(?=[iuy])", "ch"),
        (r"tz|ts|(?<![ts])z|c(?!h)", "ts"),
        (r"b", "p"),
        (r"d", "t"),
        (r"(?<!n)g", "k"),
        (r"j", "r"),
        (r"ieh", "ie"),
        (r"ien", "ian"),
        (r"(?<![o])ung", "ong"),
        (r"ueh", "ue"),
        (r"yeh", "ye"),
        (r"yen", "yan"),
        (r"erh", "er"),
        (r"uei", "ui"),
        (r"uen", "un"),
        (r"uo", "o"),
        (r"(?<=[kh])e(?![ni])", "o"),
        (r"ih(?![aeiou])", "i"),
        (r"yi", "i"),
        (r"yu(?!a)", "you"),
    )
]


def one_name(one: str, other: str) -> bool:
    """True if one name is as in Wade-Giles (Chung-liang), the other as in pinyin (Zhongliang), and both read alike."""
    given, other_given = one.partition(" ")[2], other.partition(" ")[2]
    if ("-" in given) == ("-" in other_given) or " " in given or " " in other_given:
        return False
    return sound(one) == sound(other)


def sound(name: str) -> str:
    """What a name in Wade-Giles and in pinyin have in common."""
    found = plain(name)
    for shape, text in _STEPS:
        found = shape.sub(text, found)
    return found
