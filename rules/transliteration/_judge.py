"""Judgement of a pair: is it one name in two spellings, or two names that look alike? When in doubt, two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from copydesk.lint.patterns import pattern

from . import _chinese, _east, _japanese, _korean
from ._fold import keys, plain, single_letters, without_article, without_articles
from ._names import Names
from ._systems import FAR, NEAR, apart, apart_in, one_sound
from ._words import Tables

# Letters from which a slip in a word is believed without a full name: a letter changed for one of another sound, any.
LONG, SHORT = 7, 6
_BUDGET = {5: 0.5, 6: 0.5, 7: 0.75, 8: 0.75}
SAME_REST = 1.7  # how much further two spellings may lie apart when the rest of a full name is the same

# Endings that make another word of a name: gender, plural, people, language, faith.
_ENDINGS = frozenset(
    """s es a n an ian ians ans i is ish ese er ers ic ics ism ist ists y ia ite ites in ina o os ova eva ov ev skaya
    ville land ton ford son sons istan stan e us um ane ean""".split()
)
_DERIVED = pattern(r"(?:is[mt]s?|ish|ics?)$")
_GENDERED = pattern(r"(?:ova|eva|ina|yna|skaya|skaia|ska|aya|aia|iya|ia|a)$")

# Family names of one syllable that stand first: what follows them differs by a letter for brothers too.
_FAMILIES = frozenset(
    """bai bui cai cao chan chang chen cheng cheung choi chu chung cui dai dang deng ding do dong duan duong fan fang
    feng fu gao gong gu guo han hao he ho hoang hou hsu hu huang hui jia jiang jin kang kim kong lai lam lan lau
    le lee lei leung li liang liao lim lin ling liu long lu lung luo ly ma mai mao meng mo mu ng ngo nguyen nie
    ou ouyang pan park peng pham phan qi qian qiao qin qiu qu ren shao shen sheng shi song su sun tan tang tao
    teng tian tran tsai tse vo vu wan wang wei wen weng wong wu xia xiang xiao xie xin xing xiong xu xue yan
    yang yao yau ye yi yin ying yip you yu yuan yue yung zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang
    zou""".split()
)


def budget(one: str, other: str) -> float:
    """How far two folded words may lie apart and still be one name."""
    size = (len(one) + len(other)) // 2
    return NEAR if size <= 4 else _BUDGET.get(size, 1.0)


# --- typography ------------------------------------------------------------------------------------------------------

_PARTICLES = frozenset("van von de den der du da di del della dos das la le ter ten el al bin ibn ben".split())


_PARTED = pattern(r"[- ]")
_DESIGNATION = pattern(r"\d|^[A-Z]{2,4}s$")
_NUMBERED = pattern(r"[A-Z]+-?\d+")


def one_form(names: Names, tables: Tables, runs: Sequence[str]) -> bool:
    """True if runs of one folded form are one name whose typography varies."""
    if len(plain(runs[0])) < (3 if _NUMBERED.fullmatch(runs[0]) else 4) or len({_settled(run) for run in runs}) < 2:
        return False
    if not all(names.is_head(run) for run in runs):
        return False
    if any(run.startswith("Saint-") for run in runs) and any(run.startswith(("St ", "St. ")) for run in runs):
        return False  # Saint-Denis, St Denis
    if any(run.startswith("St") for run in runs) and any(run.startswith("Saint ") for run in runs):
        return names.one_owned(runs)
    parts = {tuple(map(plain, _PARTED.split(run))) for run in runs if "-" in run}
    if len(parts) > 1 and len(set(map(len, parts))) == 1:
        return False  # Yu-na, Yun-a
    if all(_common(tables, run) for run in runs):
        return False
    if all(" " not in run for run in runs):
        return agreement(names, tables, runs[0], runs[1]) > 0
    joined = [run for run in runs if " " not in run and "-" not in run]
    if joined and all(tables.is_ordinary(word) for run in runs if " " in run for word in run.split(" ")):
        return not any(given_before(names, tables, run) or names.titled(run) for run in joined)  # Maria Whitehouse
    return True


def _common(tables: Tables, run: str) -> bool:
    """True if a run is made of words that are no person's or firm's: North-West, Asia-Pacific, Co-operative."""
    parts = [plain(word) for word in re.split(r"[ -]", run)]
    return all(
        len(part) <= 2 or tables.is_ordinary(part) or (len(parts) > 1 and tables.names_place(part)) for part in parts
    )


def parted_alone(runs: Sequence[str]) -> bool:
    """True if runs differ in nothing but hyphens and spaces: INS-Vikrant, INS Vikrant."""
    return len({_PARTED.sub("", run) for run in runs}) == 1


def designates(run: str) -> bool:
    """True for models and acronyms, where each letter and figure tells: ARMv7-M is not ARMv7E-M, nor ABIs APIs."""
    return _DESIGNATION.search(run) is not None


def in_capitals(run: str) -> bool:
    """True if a word of a run stands in capitals: Kenji MORITA."""
    return any(len(word) > 2 and word.isupper() for word in run.split(" "))


def _settled(run: str) -> str:
    """A run without what may differ in one text: the kind of apostrophe, the capital of a first particle."""
    run = run.replace("’", "'")
    first, _, rest = run.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in _PARTICLES else run


# --- single words ----------------------------------------------------------------------------------------------------

# How sure a pair of words is: both with one rare given name, both with names that may be one, one with, none with.
BOTH, MAYBE, ONE, NONE = 0.9, 0.85, 0.8, 0.7


_ARTICLES = frozenset(("al", "el"))


def one_word(names: Names, tables: Tables, one: str, other: str) -> float:
    """How sure it is that two single words, each bare or ending a full name, are one name; 0 if they are two."""
    left, right = plain(without_article(one)), plain(without_article(other))
    if left == right:  # al-Nasr, Nasr: the article alone
        if any(words[-1].lower() in _ARTICLES for word in (one, other) for words in names.before(word)):
            return 0  # Shia al-Sudani, Shia Al Sudani: it stands apart
        agreed = agreement(names, tables, one, other)
        if without_article(one) != one and without_article(other) != other:  # ar-Raqqa, al-Raqqa
            return agreed if plain(one) != plain(other) else 0
        return agreed if plain(one) != plain(other) and len(left) >= 4 and agreed >= MAYBE else 0
    if _bare_family(names, tables, one, other) or _bare_family(names, tables, other, one):
        return ONE
    if min(len(left), len(right)) < 3 or abs(len(left) - len(right)) > 4:
        return 0
    if (tables.one_place(left, right) and not tables.distinct(left, right)) or _older_place(tables, one, other):
        people = any(given_before(names, tables, word) or names.titled(word) for word in (one, other))
        words = tables.is_ordinary(one) or tables.is_ordinary(other)
        if not people:
            return 0 if words or _gender(left, right) else BOTH
        if not _japanese.one_family(left, right):  # Yukio Mishima
            return 0
    if tables.is_place(left) and tables.is_place(right):
        return 0  # Nazi Germany, Nazi Germans
    said = _said_in_full(names, one, other)
    if said is not None:
        return 0 if not said or _parted_by_names(names, one, other) else agreement(names, tables, one, other)
    limit = budget(left, right)
    found = apart(left, right, limit * SAME_REST)
    if found is None or _of_other_parts(one.split("-"), other.split("-")):
        return 0  # most pairs
    if _parted_by_names(names, one, other):
        return 0
    agreed = agreement(names, tables, one, other)
    if agreed == 0 or _gender(left, right) or (agreed < BOTH and tables.distinct(left, right)):
        return 0
    if agreed == MAYBE and _inflected(left, right):
        return 0  # Mahmoud Abbas, Mahmoud Abbasi
    if agreed == NONE and (names.count(one) + names.count(other) < 3 or min(len(left), len(right)) < 5):
        return 0
    if (_is_korean(names, one) or _is_korean(names, other)) and apart_in("korean", left, right, limit) is None:
        return 0
    ordinary = tables.is_ordinary(one), tables.is_ordinary(other)
    if agreed < MAYBE and _one_syllable(left) and _one_syllable(right) and not _korean.one_family(left, right):
        return 0  # Mr Chang, Ms Zhang: family names that many share tell nothing
    if agreed >= MAYBE:
        return 0 if all(ordinary) else agreed if found[0] <= limit else ONE
    if _inflected(left, right):
        return 0
    places = [word for word in (one, other) if tables.is_place(plain(word)) and not _of_person(names, tables, word)]
    if places and not _japanese.one_family(left, right):
        pinyin = [_chinese.readings(word, _chinese.PINYIN) for word in (one, other)]  # Zhoushan, Zhushan: two
        town = len(places) == 1 and agreed == NONE and not any(ordinary) and one_sound(left, right) and not all(pinyin)
        return ONE if town and names.located(one) and names.located(other) else 0
    if found[0] > limit or in_lower_case(names, one, other) or min(len(left), len(right)) <= 3:
        return 0
    if any(is_word and names.opening_only(word) for is_word, word in zip(ordinary, (one, other), strict=True)):
        return 0
    if any(ordinary) and (agreed == NONE or all(ordinary) or found[0] > NEAR):
        return 0
    if any(is_word and _no_person(names, tables, word) for is_word, word in zip(ordinary, (one, other), strict=True)):
        return 0
    if any(names.listed_only(word) or names.attributive_only(word) for word in (one, other)):
        return 0
    if any(not names.is_whole(word) and not given_before(names, tables, word) for word in (one, other)):
        return 0  # France Telecom, Deutsche Telekom
    if found[0] > NEAR and names.together(one, other):
        return 0
    if agreed == ONE:
        return ONE
    return NONE if found[0] <= 0.75 * limit else 0


def _of_other_parts(one: Sequence[str], other: Sequence[str]) -> bool:
    """True if the parts of words with hyphens tell them apart: Gholam-Hossein, Hossein; Control-S, Control-Q."""
    if len(one) != len(other):
        return one[0] in other or other[0] in one
    return len(one) > 1 and any(
        left != right and min(len(left), len(right)) < 2 for left, right in zip(one, other, strict=True)
    )


def _of_person(names: Names, tables: Tables, word: str) -> bool:
    """True if a word follows a title or a common given name somewhere, so that it is no place there."""
    return names.titled(word) or any(tables.is_given_name(plain(words[-1])) for words in names.before(word))


def _no_person(names: Names, tables: Tables, word: str) -> bool:
    """True if a word of the dictionary stands as no surname does: the Lions, Irish Lions."""
    return names.after_the(word) or any(tables.names_place(plain(words[-1])) for words in names.before(word))


def _older_place(tables: Tables, one: str, other: str) -> bool:
    """True if two words are one Chinese place in pinyin and in an older system: Jiujiang, Kiukiang."""
    if not _chinese.one_place(one, other):
        return False
    left, right = plain(one), plain(other)
    known = tables.names_place(left) + tables.names_place(right)
    return known == 1 or (not known and min(len(left), len(right)) >= 5)


def _said_in_full(names: Names, one: str, other: str) -> bool | None:
    """What the syllables say of two words with the words before them, where both are names of the East."""
    said = {
        _east.one_person(f"{words[-1]} {one}", f"{others[-1]} {other}")
        for words in names.before(one)
        for others in names.before(other)
    }
    return True if True in said else False if False in said else None


def _bare_family(names: Names, tables: Tables, bare: str, full: str) -> bool:
    """True if one word stands bare alone, as nobody's name whom the text has told of, and the other is the family name,
    in another romanisation, of somebody whom it has: Park Geun-hye, Pak.
    """
    if names.introduced(bare) or tables.is_ordinary(bare) or not names.is_whole(bare) or len(names.runs[bare]) > 1:
        return False
    given = [words for words in names.after(full) if len(words) == 1]
    return any(
        _east.one_person(f"{full} {words[0]}", f"{bare} {words[0]}") or _chinese.of_family(bare, f"{full} {words[0]}")
        for words in given
    )


def _parted_by_names(names: Names, one: str, other: str) -> bool:
    """True where the names before two words tell them apart: Zhao Ziyang, Mr Jiang; Nguyen Van Thanh and Than."""
    if _follows_family(names, one) != _follows_family(names, other):
        return True
    return any(_vietnamese(words) for word in (one, other) for words in names.before(word))


def _follows_family(names: Names, word: str) -> bool:
    """True if a word is the given name of a Chinese somewhere, so that it is no family name."""
    return any(_chinese.person(f"{words[-1]} {word}") for words in names.before(word))


_VIETNAMESE = frozenset("nguyen tran pham hoang huynh phan dang bui duong le vu vo ngo dinh doan trinh truong".split())


def _vietnamese(words: Sequence[str]) -> bool:
    """True if the words before a name begin with a Vietnamese family name: Nguyen Van."""
    return len(words) > 1 and plain(words[0]) in _VIETNAMESE


def _is_korean(names: Names, run: str) -> bool:
    """True if a word is the given name of a Korean: it follows a Korean family name, and has a hyphen."""
    return "-" in run and any(_korean.split(f"{words[-1]} {run}") for words in names.before(run))


def _one_syllable(folded: str) -> bool:
    """True if a word is a Chinese, Korean or Vietnamese family name of one syllable."""
    return folded in _FAMILIES or _korean.is_family(folded)


def letter_apart(one: str, other: str) -> bool:
    """True if two folded words differ by one letter or by two changed round."""
    return _distance(one, other) == 1


def slip(names: Names, tables: Tables, once: str, often: str) -> bool:
    """True if a word used once is a slip of the pen for one a letter apart, used often, which belongs to a person."""
    left, right = plain(once), plain(often)
    if min(len(left), len(right)) < SHORT - 1 or not left.isalpha():
        return False
    if sorted(left) != sorted(right):  # not merely two letters swapped
        if not _long_enough(left, right):
            return False
        if names.count(often) == 1 and not (len(left) > LONG and _alike(left, right)):
            return False
    if _inflected(left, right) or _gender(left, right) or tables.distinct(left, right):
        return False
    if given_before(names, tables, once) or not (given_before(names, tables, often) or names.titled(often)):
        return False
    if tables.is_place(left) or tables.is_place(right) or names.listed_only(once):
        return False
    if _japanese.one_family(left, right) is False:
        return False
    return not (tables.is_ordinary(once) or tables.is_ordinary(often) or in_lower_case(names, once, often))


_VOWELS = frozenset("aeiouy")


def swapped_alike(one: str, other: str) -> bool:
    """True if two given names with hyphens differ by two vowels or two consonants changed round: Jung-tai, Jung-tia."""
    left, right = plain(one), plain(other)
    if "-" not in one or "-" not in other or sorted(left) != sorted(right) or _distance(left, right) != 1:
        return False
    letters = [a for a, b in zip(left, right, strict=True) if a != b]
    return "h" not in letters and len(_VOWELS.intersection(letters)) != 1  # not Jin-ah, Jin-ha


def place_slip(names: Names, tables: Tables, once: str, often: str) -> bool:
    """True if a place named once is a slip for a known one of the text, a letter apart: Philadephia, Philadelphia."""
    left, right = plain(once), plain(often)
    if min(len(left), len(right)) < LONG or not tables.is_place(right) or not left.isalpha():
        return False
    if tables.names_place(left) or tables.is_given_name(left) or not (names.located(once) and names.located(often)):
        return False
    doubled = single_letters(left) == single_letters(right)
    if (_inflected(left, right) and not doubled) or tables.distinct(left, right):
        return False
    if tables.is_ordinary(once) or names.located_in(once) or in_lower_case(names, once):
        return False
    if left.endswith(("ton", "town")) and right.endswith(("ton", "town")) and left[:5] == right[:5]:
        return False  # Charleston, Charlestown
    swapped = sorted(left) == sorted(right)
    if names.count(often) == 1 and not (swapped or doubled or min(len(left), len(right)) > LONG + 1):
        return False
    return swapped or doubled or _same_but_vowels(left, right)


def _same_but_vowels(one: str, other: str) -> bool:
    """True if words a letter apart differ by a letter dropped or by a vowel changed for another."""
    return len(one) != len(other) or all(
        a == b or (a in _VOWELS and b in _VOWELS) for a, b in zip(one, other, strict=True)
    )


def _long_enough(one: str, other: str) -> bool:
    """True if two folded words a letter apart are so long that one is rather a slip for the other than another name."""
    size = min(len(one), len(other))
    return size >= LONG or (size >= SHORT and _alike(one, other))


def _alike(one: str, other: str) -> bool:
    """True if words a letter apart differ by a letter dropped, or by one of the same sound: Lukin, Lunin do not."""
    return len(one) != len(other) or bool(set(keys(one)) & set(keys(other)))


BEARERS = 20  # of the people with one surname so many are looked at


def agreement(names: Names, tables: Tables, one: str, other: str) -> float:
    """What the given names say: BOTH have the same rare one, MAYBE the same, ONE has one, NONE has; 0: two people.

    What follows a word counts against it too, since Chinese and Korean family names stand first: Chiang Kai-shek is
    not Jiang Zemin.
    """
    left, right = given_before(names, tables, one), given_before(names, tables, other)
    if left and right:
        return max(_compatible(tables, a, b) for a in left[:BEARERS] for b in right[:BEARERS])
    after, others = _given(tables, names.after(one)), _given(tables, names.after(other))
    if after and others and not any(_compatible(tables, a, b) for a in after for b in others):
        return 0
    return ONE if left or right or names.titled(one) or names.titled(other) else NONE


def given_before(names: Names, tables: Tables, run: str) -> list[tuple[str, ...]]:
    """The given names before a word, in each mention that it ends."""
    if run not in names.givens:
        names.givens[run] = _given(tables, names.before(run))
    return names.givens[run]


def _given(tables: Tables, runs: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The given names around a word, without nationalities, places and ordinary words ("Russian", "Mayor")."""
    kept = (tuple(word for word in words if _may_be_given(tables, word)) for words in runs)
    return [words for words in kept if words]


_HONOURS = frozenset("ayatollah mullah imam emperor pope".split())  # stand where a given name may, and for many


def _may_be_given(tables: Tables, word: str) -> bool:
    folded = plain(word)
    if folded in _HONOURS:
        return False
    if tables.is_given_name(folded) or folded in _FAMILIES:
        return True
    if len(folded) > 2 and word.isupper():
        return False
    return not (tables.is_ordinary(word) or tables.is_place(folded))


def _compatible(tables: Tables, one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How sure it is that two runs of given names are one person's: their first or their last ones must be one name."""
    return max(_one_given(tables, plain(one[at]), plain(other[at])) for at in (0, -1))


def _one_given(tables: Tables, left: str, right: str) -> float:
    if len(left) == 1 or len(right) == 1:
        return ONE if left[:1] == right[:1] else 0  # an initial excludes; that two are alike tells little
    if left == right or tables.one_given_name(left, right):
        return MAYBE if tables.is_first_name(left) else BOTH
    alike = len(left) >= 4 and len(right) >= 4 and apart(left, right, budget(left, right)) is not None
    return MAYBE if alike else 0


def _inflected(one: str, other: str) -> bool:
    """True if one word is the other with an ending that makes another word of it."""
    if _DERIVED.search(one) and _DERIVED.sub("", one) == _DERIVED.sub("", other):
        return True  # Buddhism, Buddhist
    short, long = sorted((one, other), key=len)
    if long == short + "n" and short[-1] not in "aeiouy":
        return False  # Weizman, Weizmann
    if long.startswith(short):
        return long[len(short) :] in _ENDINGS and long[-2:] not in {"aa", "yi", "yy", "iy", "ii"}  # Zaluzhny, Zaluzhnyi
    if len(short) >= 4 and long.startswith(short[:-1]) and len(long) > len(short):  # Libya, Libyan; Italy, Italian
        return long[len(short) - 1 :] in _ENDINGS and short[-1] in "aeiouys"
    return False


def _gender(one: str, other: str) -> bool:
    """True if two words are the man's and the woman's form of a name: Kuznetsov, Kuznetsova."""
    short, long = sorted((one, other), key=len)
    if long == short + "a":
        return short[-1] != "a"
    return bool(_GENDERED.search(long)) != bool(_GENDERED.search(short)) and (
        _GENDERED.sub("", long) == re.sub(r"(?:ov|ev|in|yn|sky|ski|skiy|skii|y|i)$", "", short)
    )


def in_lower_case(names: Names, *words: str) -> bool:
    """True if one of the words stands in the text in lower case."""
    return any(word.lower() in names.lower_case for word in words)


def _distance(one: str, other: str) -> int:
    """Letters to insert, drop, change or swap between two words; 3 for any more than two."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=2)


# --- full names ------------------------------------------------------------------------------------------------------


def one_given_name(tables: Tables, one: str, other: str, rest: Sequence[str]) -> str:
    """How two given names of like-named people are one: "romanised", "misspelt" or, if they are not, ""."""
    left, right = plain(one), plain(other)
    if (tables.one_given_name(left, right) or tables.spelled_alike(left, right)) and not any(
        tables.is_place(plain(word)) for word in rest
    ):
        return "romanised"
    if not _named(tables, rest) or min(len(left), len(right)) < 3:
        return ""
    if left[:-1] == right[:-1] and "a" in (left[-1], right[-1]):
        return ""  # Paolo, Paola
    if (left.startswith(right) or right.startswith(left)) and single_letters(left) != single_letters(right):
        return ""  # Steve, Steven
    if all(map(tables.is_ordinary, (one, other))) or tables.is_place(left) or tables.is_place(right):
        return ""
    if _gender(left, right) or (tables.is_given_name(left) and tables.is_given_name(right)):
        return ""
    if apart(left, right, SAME_REST * budget(left, right)):
        return "romanised"
    if min(len(left), len(right)) >= 6 and left[0] == right[0] and _distance(left, right) == 1:
        return "misspelt"  # not Jarnail, Karnail
    return ""


def one_surname(tables: Tables, one: str, other: str, rest: Sequence[str]) -> str:
    """How two surnames after the same given names are one: "romanised", "misspelt" or ""."""
    left, right = plain(without_article(one)), plain(without_article(other))
    if min(len(left), len(right)) < 3:
        return ""
    if not _named(tables, rest) or all(map(tables.is_ordinary, (one, other))):
        return ""
    if _vietnamese(rest):  # Nguyen Van Thanh is not Nguyen Van Than
        return "misspelt" if sorted(left) == sorted(right) else ""
    common = any(tables.is_given_name(plain(word)) for word in rest)  # two Sergeis may well be called much alike
    if common and tables.distinct(left, right):
        return ""
    if tables.one_given_name(left, right):
        return "romanised"
    final = sorted((left, right), key=len)  # Srivastav, Srivastava; not Petrov, Petrova
    open_end = final[1] == final[0] + "a" and not _MASCULINE.search(final[0])
    if not open_end and (_gender(left, right) or _inflected(left, right)):
        return ""
    if tables.is_place(left) or tables.is_place(right):
        return "romanised" if not open_end and _city(tables, left, right) else ""
    if apart(left, right, SAME_REST * budget(left, right)) or _joined_article(left, right):
        return "romanised"
    if tables.is_ordinary(one) or tables.is_ordinary(other):
        return ""
    if _family_first(rest):
        return "misspelt" if swapped_alike(one, other) else ""
    size = min(len(left), len(right))
    alike = _alike(left, right)
    if (common and not (left[0] == right[0] and alike)) or (size < LONG and not alike):
        return ""  # Sazonov, Safonov; Ghani, Ghazi: a slip rather drops a letter
    if size >= 5 and _distance(left, right) <= (2 if size >= 8 and alike and not common else 1):
        return "misspelt"
    return ""


_MASCULINE = pattern(r"(?:[eo]v|[iy]n|sk[iy]i?|[dnrt])$")


def _city(tables: Tables, left: str, right: str) -> bool:
    """True if one of two surnames is also a city, and the other its spelling in another system: Corlu, Chorlu."""
    if tables.is_place(left) and tables.is_place(right):
        return False
    return apart(left, right, budget(left, right)) is not None


_JOINED_ARTICLE = pattern(r"^(?:[ae]l|[ae](?=([rsztdn])\1))(?=\w{4})")


def _joined_article(left: str, right: str) -> bool:
    """True if one of two surnames is the other with an Arabic article: Altamimi, Tamimi; Erradi, Radi."""
    short, long = sorted((left, right), key=len)
    bare = _JOINED_ARTICLE.sub("", long)
    return bare != long and min(len(bare), len(short)) >= 4 and apart(bare, short, budget(bare, short)) is not None


def _family_first(rest: Sequence[str]) -> bool:
    return len(rest) == 1 and plain(rest[0]) in _FAMILIES


def one_full_name(tables: Tables, one: str, other: str) -> bool:
    """True if two full names that differ in more than one word are one, word by word or as a whole."""
    if tables.one_place(plain(one), plain(other)):
        return True
    if tables.distinct(plain(one), plain(other)):
        return False
    said = _east.one_person(one, other)
    if said is not None:
        return said and _settled(one) != _settled(other)
    korean = _korean.split(one), _korean.split(other)
    if korean[0] and korean[1]:
        if not _korean.one_family(one.split(" ")[0], other.split(" ")[0]):
            return False
        left, right = korean[0][1], korean[1][1]
        return left == right or apart_in("korean", left, right, 0.5) is not None
    words, others = one.split(" "), other.split(" ")
    if plain(one) == plain(other) or set(words) <= set(others) or set(others) <= set(words):
        return False
    if not _named(tables, words) or not _named(tables, others):
        return False
    if len(words) == len(others):
        return _word_by_word(tables, [(plain(a), plain(b)) for a, b in zip(words, others, strict=True)])
    left, right = "".join(without_articles(one)), "".join(without_articles(other))
    return abs(len(words) - len(others)) <= 2 and apart(left, right, max(1.25, 0.1 * len(left))) is not None


def _word_by_word(tables: Tables, pairs: Sequence[tuple[str, str]]) -> bool:
    """True if each word may be the other's, and all of them together lie no further apart than each alone may."""
    left = 0.0
    for one, other in pairs:
        if one == other or tables.one_given_name(one, other):
            continue
        if _gender(one, other) or tables.distinct(one, other):
            return False
        limit = budget(one, other)
        found = apart(one, other, max(limit * SAME_REST, FAR))
        if found is None and not _joined_article(one, other):
            return False
        left += limit - (found[0] if found else NEAR)
    return left >= 0


def turned(tables: Tables, first: str, last: str) -> bool:
    """True if two words that stand in both orders are a person's names."""
    return not any(
        tables.names_place(plain(word)) or len(plain(word)) < 3 or tables.is_ordinary(word) for word in (first, last)
    )


def _named(tables: Tables, rest: Sequence[str]) -> bool:
    """True if words look like parts of a person's name: none is a place, and not all are ordinary."""
    return not any(tables.is_place(plain(word)) for word in rest) and any(_may_be_given(tables, word) for word in rest)
