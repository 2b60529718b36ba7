"""Korean names by syllable: family names with their romanisations, and what the syllables of a given name may be.

A syllable is named by its Revised Romanization. The Revised Romanization, the older systems (McCune-Reischauer, and
the North's own) and the spellings that people give themselves each write it in their way. Two given names are one
where one system's reading of the first is another system's reading of the second; two that the Revised Romanization
allows, with other syllables, are two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from copydesk.lint.patterns import pattern
from copydesk.lint.tables import kept

from ._fold import plain

_FAMILIES = """ahn=an bae=pae=bai baek=paek=paik=back=baik ban=pan bang=pang bong=pong byun=byeon=pyon=byon cha
cheon=chon=chun
    cho=jo choi=choe=choy=choo chu=joo=ju=choo chung=jung=jeong=chong=jong=cheong do=to eom=um=om=uhm gil=kil ha ham han
    heo=hur=huh=ho hong
    hong hwang=whang hyun=hyeon=hyon jang=chang jeon=jun=chun=chon ji=chi=jee jin=chin joo=chu=ju kang=gang ki=gi
    kim=gim
    ko=go=koh koo=gu=ku
    kwak=gwak kwon=gwon=kwun lee=yi=rhee=ri=li=i=rhie lim=im=rim=yim ma maeng=maing min moon=mun myung=myong na=ra=rah
    nah nam
    noh=roh=no=ro oh=o pak=park=bak paek pyo ryu=yoo=yu=ryoo=you seo=suh=so=sur seol=sol shim=sim shin=sin son=sohn
    song=sung=seong
    sun tak um wang won=weon woo=u=wu yang=ryang yeo=yo=ryo yeom=yom=ryom=yum yoon=yun=youn yook=yuk"""
_CLASS: dict[str, tuple[str, ...]] = {}
for _line in _FAMILIES.split():
    for _form in _line.split("="):
        _CLASS[_form] = (*_CLASS.get(_form, ()), _line.split("=")[0])

_SYLLABLE = pattern(r"(?:kk|tt|pp|ss|jj|ch|sh|[bcdfghjklmnprst])?h?[aeiouwy]+(?:ng|[bdgklmnprt])?h?", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def split(name: str) -> tuple[str, str] | None:
    """(class of the family name, the given name folded), or None where a name is not built like a Korean one."""
    family, _, given = name.partition(" ")
    classes = _CLASS.get(plain(family))
    if classes is None or not given:
        return None
    syllables = [plain(part) for part in re.split(r"[ -]", given)]
    if len(syllables) > 2 or any(len(part) > 7 for part in syllables):
        return None
    folded = "".join(syllables)
    count = sum(1 for _ in _SYLLABLE.finditer(folded))
    if _SYLLABLE.sub("", folded) != "" or count > 2 or len(folded) > 12:
        return None
    return classes[0], folded


def is_family(word: str) -> bool:
    """True if a folded word is a family name in one of its romanisations."""
    return word in _CLASS


def families(word: str) -> tuple[str, ...]:
    """The family names, in their usual spelling, that a folded word may be."""
    return _CLASS.get(word, ())


def one_family(one: str, other: str) -> bool:
    """True if two family names are romanisations of one."""
    return bool(set(_CLASS.get(plain(one), ())) & set(_CLASS.get(plain(other), ())))


# --- given names -----------------------------------------------------------------------------------------------------

REVISED, OLDER, OWN = "revised", "older", "own"
Reading = tuple[str, ...]
_NONE: frozenset[Reading] = frozenset()

# The syllables of given names, in the Revised Romanization.
_GIVEN = """
    a ae ah an bae baek bak bang beom bi bin bo bok bong bu byeong byeol chae chan chang cheol cheon chun chung da
    dae dal dan deok deuk do dong du eok eon eop eul eum eun eung ga gap geol geon geum geun gi gil go gon gu guk
    gun gwan gak gang gwang gwi gwon gye gyeom gyeong gyo gyu gyun ha haeng hae hak ham han he hang heon heum heung
    hui ho hoe hong hu hun hwa hwan hwang hwi hye hyeok hyeon hyeong hyo i ik il im in ja jae jang je jeok jeom jeon
    jeong ji jik jin jo jong ju jun jung jeung kyu mae man mi min mo mok mu mun myeong na nae nam nan no o ok on pil
    pung pyo pyeong ra rae ram ran rang reum rim rin ri ro rok ryang ryeol ryeon ryeong ryong ryu ryul sa sae saeng
    sam san sang se seo seok seol seom seon seong seop seul seung si sik sil sin so sol song su suk sun tae taek tak
    ui un ung u uk ul wan wang wi woo won wol ya yang ye yeo yeol yeon yeong yeop yo yong yu yuk yul yun
"""
_SHAPE = pattern(r"(ch|kk|tt|pp|ss|jj|[bdghjkmnprst]?)([aeiouwy]+)(ng|[klmnpt])?")

_VOICED = {"g": "k g", "d": "t d", "b": "p b", "j": "ch j", "k": "k kh", "t": "t th", "p": "p ph", "r": "r l n"}
_OLDER_VOWELS = {"eo": "o", "eu": "u", "yeo": "yo", "wo": "wo", "ae": "ae", "ui": "ui", "oe": "oe"}
_OWN_INITIALS = {"g": "g k", "b": "b p", "j": "j ch", "r": "r l", "d": "d"}
_OWN_VOWELS = {
    "eo": "eo u", "yeo": "yeo you", "u": "u oo ou", "ae": "ae ai ay", "ui": "ui ee i eui", "i": "i ee", "wo": "wo",
    "yu": "yu yoo you", "yo": "yo", "oe": "oe oi", "ye": "ye", "o": "o",
}  # fmt: skip
_OWN_FINALS = {"k": "k g ck", "p": "p b", "l": "l"}
_OWN_OPEN = {"a": "a ah", "o": "o oh", "eo": "eo uh", "i": "i ee ie", "u": "u oo ou"}  # where nothing follows the vowel
_OWN_WHOLE = {
    "eun": "eun un", "geun": "geun keun kun", "heung": "heung hung", "u": "u woo wu", "uk": "uk wook",
    "ung": "ung woong",
    "un": "un woon oon", "ul": "ul wool", "i": "i yi ee lee", "o": "o oh", "yeong": "yeong young yung",
    "yeol": "yeol youl yul",
    "yeon": "yeon youn", "seong": "seong sung", "hyeon": "hyeon hyun hyoun", "jeong": "jeong jung chung joung",
    "hyeok": "hyeok hyuk hyouk", "seok": "seok suk seog", "deok": "deok duck duk dug", "guk": "guk kook kuk gook",
    "hun": "hun hoon",
}  # fmt: skip


def _forms(syllable: str, system: str) -> Iterator[str]:
    """The spellings of a syllable in a system."""
    if system == REVISED:
        yield syllable
        return
    if system == OWN and syllable in _OWN_WHOLE:
        yield from _OWN_WHOLE[syllable].split(" ")
        return
    shape = _SHAPE.fullmatch(syllable)
    if shape is None:
        return
    initial, vowel, final = shape[1], shape[2], shape[3] or ""
    if system == OLDER:
        initials, vowels, finals = _VOICED, _OLDER_VOWELS, {}
        if initial == "s" and vowel in ("i", "wi"):
            initials = {"s": "s sh"}
        elif initial == "" and vowel == "u" and final:
            vowels = {"u": "u"}
    else:
        initials, vowels, finals = _OWN_INITIALS, _OWN_VOWELS, _OWN_FINALS
        if not final:
            vowels = {**vowels, **_OWN_OPEN}
        elif final == "ng":
            vowels = {**vowels, "yeo": "yeo you yu"}
        if initial == "s" and vowel == "i":
            initials = {"s": "s sh"}
    for start in initials.get(initial, initial).split(" ") if initial else [""]:
        for middle in vowels.get(vowel, vowel).split(" "):
            for end in finals.get(final, final).split(" ") if final else [""]:
                yield start + middle + end


@kept
def _syllables(system: str) -> dict[str, tuple[str, ...]]:
    """The syllables that each spelling of a system may be."""
    found: dict[str, list[str]] = {}
    for syllable in _GIVEN.split():
        for form in _forms(syllable, system):
            if system == OLDER and form == "sung":
                continue  # seung; but as good as all whose name is spelled so are called seong
            found.setdefault(form, []).append(syllable)
    return {form: tuple(dict.fromkeys(syllables)) for form, syllables in found.items()}


@lru_cache(maxsize=1 << 14)
def readings(given: str) -> dict[str, frozenset[Reading]]:
    """What a given name of one or two syllables may be, by system; empty for names that are no Korean's."""
    parts = [plain(part) for part in re.split(r"[-‐‑ ]", given)]
    if len(parts) > 2:
        return {}
    cuts = (
        [(parts[0], parts[1])]
        if len(parts) == 2
        else [(parts[0][:at], parts[0][at:]) for at in range(1, len(parts[0]))]
    )
    found: dict[str, frozenset[Reading]] = {}
    for system in (REVISED, OLDER, OWN):
        table = _syllables(system)
        names: frozenset[Reading] = frozenset(
            (one, other) for first, last in cuts for one in table.get(first, ()) for other in table.get(last, ())
        )
        if len(parts) == 1:
            names |= frozenset((syllable,) for syllable in table.get(parts[0], ()))
        if system == OWN:
            names -= found.get(REVISED, _NONE)
        if names:
            found[system] = names
    return found


def one_given(one: str, other: str, *, mixed: bool) -> bool | None:
    """Whether two given names are one in two systems; None where their syllables are not those of Korean names.

    `mixed` where something else tells that two systems are at work.
    """
    left, right = readings(one), readings(other)
    if not left or not right:
        return None
    own, other_own = left.get(OWN, _NONE), right.get(OWN, _NONE)
    if any(own & names for names in right.values()) or any(other_own & names for names in left.values()):
        return True
    if REVISED in left and REVISED in right and not mixed:
        return False  # both are whole in one system: Yong-su, Yeong-su
    return bool(
        left.get(REVISED, _NONE) & right.get(OLDER, _NONE) or left.get(OLDER, _NONE) & right.get(REVISED, _NONE)
    )


def one_person(one: str, other: str) -> bool | None:
    """Whether two full names are one Korean's; None where they are not built like Korean names."""
    family, _, given = one.partition(" ")
    other_family, _, other_given = other.partition(" ")
    if not (is_family(plain(family)) and is_family(plain(other_family)) and given and other_given):
        return None
    if not one_family(family, other_family):
        return False if readings(given) and readings(other_given) else None
    if plain(given) == plain(other_given):
        return True if readings(given) else None
    same = one_given(given, other_given, mixed=plain(family) != plain(other_family))
    return None if same is False and _style(given) != _style(other_given) else same  # two sources, one may be loose


def _style(given: str) -> str:
    """How the syllables of a given name are joined: Jong Un, Jong-un, Jong-Un, Jongun."""
    return "".join(char if char in "- " else "A" for char in given if char.isupper() or char in "- ")
