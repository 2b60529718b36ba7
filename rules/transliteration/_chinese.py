"""Chinese names by syllable: what a spelling in pinyin, in an older system or in Cantonese reads as in pinyin.

Each system writes every syllable in its own way, so a spelling says which syllables it may be. Two spellings are one
name where one system's reading of the first is another system's reading of the second; two spellings that one system
allows, with other syllables, are two names, however much they look alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from copydesk.lint.patterns import pattern
from copydesk.lint.tables import kept

from . import _cantonese
from ._fold import plain

Reading = tuple[str, ...]
PINYIN, WADE, TONGYONG, POSTAL, CANTONESE = "pinyin", "wade", "tongyong", "postal", "cantonese"
LONGEST = 4  # syllables of the longest place that is read
_MANY = 32  # readings of one spelling at most; an apostrophe that is left out doubles them with each syllable

_FINALS = {  # the finals that stand after each initial; v is ü
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an ang eng ong i ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve",
    "l": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
    "g k h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j q x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh ch": "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "sh": "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
    "r": "e i ao ou an en ang eng ong u uo ui uan un",
    "z c s": "a e i ai ei ao ou an en ang eng ong u uo ui uan un",
    "": "a e ai ao ou an en ang er yi ya ye yao you yan yin yang ying yong yu yue yuan yun wu wa wo wai wei wan wen "
    "wang weng",
}
_WADE_INITIALS = {
    "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "z": "ts tz", "c": "ts", "r": "j",
}  # fmt: skip
_WADE = {  # syllables and finals that differ, after the initials have been replaced
    "yi": "i yi", "ye": "yeh ye", "yan": "yen yan", "you": "yu", "yong": "yung", "yue": "yueh", "er": "erh",
    "ie": "ieh ie", "ian": "ien ian", "ong": "ung", "iong": "iung", "ue": "ueh", "uo": "o uo", "v": "u", "ve": "ueh",
}  # fmt: skip
_WHOLE = {  # syllables whose vowel has a letter of its own, or that a family spells so
    WADE: {
        "zi": "tzu tse tze", "ci": "tzu tsu", "si": "szu ssu sze", "zhi": "chih", "chi": "chih", "shi": "shih", "ri":
        "jih", "ge": "ko ke", "ke": "ko ke", "he": "ho he", "e": "o e", "gui": "kuei kui", "kui": "kuei kui",
        "hui": "hui",
        "ying": "ying ing", "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo", "li": "li lee",
        "song": "sung soong", "wu": "wu woo",
        "lv": "lu", "yu": "yu",
    },
    TONGYONG: {
        "zhi": "jhih", "chi": "chih", "shi": "shih", "ri": "rih", "zi": "zih", "ci": "cih", "si": "sih", "feng":
        "fong", "wen": "wun", "weng": "wong", "lv": "lyu", "nv": "nyu",
    },
    POSTAL: {
        "bei": "pei peh pe", "zhi": "chih che", "chi": "chih", "shi": "shih", "si": "sze sz", "zi": "tze tse", "yi":
        "i yi", "yan": "yen", "ye": "yeh", "you": "yu", "yong": "yung", "er": "erh", "gui": "kwei", "kui": "kwei",
        "hui": "hwei hui", "fu": "foo fu", "su": "soo su", "hu": "hoo hu", "wu": "woo wu", "ge": "ko keh", "he":
        "ho hoh", "ze": "tse", "ke": "ko keh", "lv": "lu", "xi": "si hsi sih", "e": "o",
    },
}  # fmt: skip
_TONGYONG_INITIALS = {"zh": "jh", "q": "c", "x": "s"}
_TONGYONG = {"iu": "iou", "ui": "uei"}
_POSTAL_INITIALS = {
    "b": "p", "d": "t", "g": "k", "j": "k ts ch", "q": "k ts ch", "x": "h s hs", "zh": "ch", "z": "ts", "c": "ts",
    "r": "j",
}  # fmt: skip
_POSTAL = {
    "ou": "ow", "ie": "ieh", "ian": "ien", "ong": "ung", "iong": "iung", "uan": "wan uan", "ua": "wa", "uai": "wai",
    "uang": "wang", "uo": "o wo", "e": "e eh", "ue": "ueh", "v": "u",
}  # fmt: skip


def _spelt(initial: str, final: str, initials: dict[str, str], finals: dict[str, str]) -> Iterator[str]:
    for start in initials.get(initial, initial).split(" ") if initial else [""]:
        for end in finals.get(final, final).split(" "):
            yield start + end


def _forms(system: str, initial: str, final: str) -> set[str]:
    """The spellings of a syllable in a system."""
    syllable = initial + final
    if system == PINYIN:
        return {syllable.replace("v", letter) for letter in ("u", "v", "yu", "ue")} if "v" in final else {syllable}
    if syllable in _WHOLE[system]:
        return set(_WHOLE[system][syllable].split(" "))
    if system == WADE:
        return set(_spelt(initial, final, _WADE_INITIALS, _WADE))
    if system == TONGYONG:
        rounded = final.startswith("u") and initial in ("j", "q", "x")
        return set(_spelt(initial, "y" + final if rounded else final, _TONGYONG_INITIALS, _TONGYONG))
    return set(_spelt(initial, final, _POSTAL_INITIALS, _POSTAL))


@kept
def _syllables(system: str) -> dict[str, tuple[str, ...]]:
    """The syllables, in pinyin, that each spelling of a system may be."""
    if system == CANTONESE:
        return _cantonese.syllables()
    found: dict[str, list[str]] = {}
    for initials, finals in _FINALS.items():
        for initial in initials.split(" "):
            for final in finals.split(" "):
                for form in _forms(system, initial, final):
                    found.setdefault(form, []).append(initial + final)
    return {form: tuple(dict.fromkeys(syllables)) for form, syllables in found.items()}


_PARTS = pattern(r"[-‐‑ '’‘ʼ]+")
_AFTER = pattern(r"(?<=[aeioungr])['’‘ʼ](?=[aeo])")  # Xi'an: divided; not so Ch'en


@lru_cache(maxsize=1 << 14)
def readings(word: str, system: str) -> frozenset[Reading]:
    """The syllables that a word may stand for in a system; none where it is not spelled by it."""
    syllables = _syllables(system)
    found: list[Reading] = [()]
    for part in re.split(r"[-‐‑ ]", _AFTER.sub("-", word)):
        found = [begun + more for begun in found for more in _read(plain(part), syllables)]
        if not found or len(found) > _MANY:
            return frozenset()
    return frozenset(reading for reading in found if len(reading) <= LONGEST)


_VOWELS = frozenset("aeio")


def _read(text: str, syllables: dict[str, tuple[str, ...]], left: int = LONGEST) -> list[Reading]:
    if not text:
        return [()]
    if not left:
        return []
    return [
        (syllable, *rest)
        for size in range(min(6, len(text)), 0, -1)
        if text[:size] in syllables and text[size : size + 1] not in _VOWELS  # a syllable inside a word has an initial
        for rest in _read(text[size:], syllables, left - 1)
        for syllable in syllables[text[:size]]
    ]


# --- places ----------------------------------------------------------------------------------------------------------

_OLDER = (WADE, TONGYONG, POSTAL)


_SHAPE = pattern(
    r"(?:(?:[zcsj]h|hs|t[sz]|sz|[bcdfghjklmnpqrstxyz])?w?(?:[aeiouy]{1,3})(?:ng|n|rh?|h|w)?){2,}", re.IGNORECASE
)


@lru_cache(maxsize=1 << 14)
def place_keys(word: str) -> frozenset[Reading]:
    """What a place of two syllables and more may be in pinyin, in any system."""
    if not _SHAPE.fullmatch(word if word.isalpha() else _PARTS.sub("", word)):
        return frozenset()
    return frozenset(reading for system in (PINYIN, *_OLDER) for reading in readings(word, system) if len(reading) > 1)


def one_place(one: str, other: str) -> bool:
    """True if one of two words is spelled in pinyin, the other in an older system alone, with the same syllables."""
    new, old = readings(one, PINYIN), readings(other, PINYIN)
    if bool(new) == bool(old):
        return False
    if old:
        one, other, new = other, one, old
    return any(len(reading) > 1 and reading in new for system in _OLDER for reading in readings(other, system))


# --- people ----------------------------------------------------------------------------------------------------------


_PEOPLE = (PINYIN, WADE, TONGYONG, CANTONESE)
_FAMILIES = """
    bai bao bi bian cai cao chang chao chen cheng chi chu cong cui dai dang deng di ding dong dou du duan fan
    fang fei feng fu gan gao ge geng gong gu guan gui guo hai han hao he hong hou hu hua huang hui huo ji jia
    jian jiang jiao jin jing ju kang ke kong kuang lai lan lang lei leng li lian liang liao lin ling liu long
    lou lu luo lv ma mai mao mei meng mi miao min ming mo mou mu nie ning niu ou pan pang pei peng pi ping pu qi
    qian qiang qiao qin qiu qu quan ran rao ren rong ruan sang sha shan shang shao shen sheng shi shu song su
    sui sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xuan
    xue yan yang yao ye yi yin ying you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong
    zhou zhu zhuang zhuo zong zou zu zuo
"""


@lru_cache(maxsize=1)
def _families() -> frozenset[Reading]:
    return frozenset((family,) for family in _FAMILIES.split()) | {("ou", "yang"), ("si", "ma"), ("zhu", "ge")}


@kept
def _family_forms() -> frozenset[str]:
    """The spellings, folded, of all family names."""
    one = {
        form
        for system in _PEOPLE
        for form, syllables in _syllables(system).items()
        for at in syllables
        if (at,) in _families()
    }
    return frozenset(one | {"ouyang", "sima", "szuma", "zhuge", "chuko"})


def families(word: str) -> tuple[str, ...]:
    """The family names of one syllable, in pinyin, that a folded word may be in any system."""
    if word not in _family_forms():
        return ()
    found = dict.fromkeys(name for system in _PEOPLE for name in _syllables(system).get(word, ()))
    return tuple(name for name in found if (name,) in _families())


@lru_cache(maxsize=1 << 14)
def person(name: str) -> dict[str, frozenset[Reading]]:
    """The readings by system of a family name and a given name of one or two syllables; empty for other names."""
    family, _, given = name.partition(" ")
    if plain(family) not in _family_forms():
        return {}
    if not given or given.count(" ") > 1:
        return {}
    found: dict[str, frozenset[Reading]] = {}
    for system in _PEOPLE:
        first = readings(family, system)
        rest = readings(given, system) if first else frozenset()
        names = frozenset(a + b for a in first if a in _families() for b in rest if len(b) <= 2)
        if names:
            found[system] = names
    return found


def of_family(word: str, name: str) -> bool:
    """True if a word is the family name of a full name in another system: Chang, Zhang Xueliang. Cantonese is left out,
    since it spells too many families alike.
    """
    read = {system: readings(word, system) for system in (PINYIN, WADE)}
    return any(
        reading[:1] in read[other]
        for system, other in ((PINYIN, WADE), (WADE, PINYIN))
        for reading in person(name).get(system, ())
    )


def one_person(one: str, other: str) -> bool | None:
    """Whether two full names are one name in two systems; None where they are not spelled as Chinese names are."""
    left, right = person(one), person(other)
    if not left or not right:
        return None
    if PINYIN in left and PINYIN in right and ("-" in one) == ("-" in other):
        return bool(left[PINYIN] & right[PINYIN])  # both are whole in one system
    return any(
        len(reading) > 2 or CANTONESE not in (a, b)  # Chan Wei, Chen Wei: one syllable of a given name is too little
        for a, names in left.items()
        for b, others in right.items()
        if a != b
        for reading in names & others
    )
