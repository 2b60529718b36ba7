"""Korean names: the family names with their romanisations, and a name taken apart into family and given name."""

from __future__ import annotations

import re
from functools import lru_cache

from copydesk.lint.patterns import pattern

from ._fold import plain

_FAMILIES = """ahn=an bae=pae=bai baek=paek=paik=back=baik ban=pan bang=pang bong=pong byun=byeon=pyon=byon cha
cheon=chon=chun
    cho=jo choi=choe=choy=choo chu=joo=ju chung=jung=jeong=chong=jong=cheong do=to eom=um=om=uhm gil=kil ha ham han
    heo=hur=huh=ho hong
    hong hwang=whang hyun=hyeon=hyon jang=chang jeon=jun=chun=chon ji=chi=jee jin=chin joo=chu=ju kang=gang kim=gim
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


def one_family(one: str, other: str) -> bool:
    """True if two family names are romanisations of one."""
    return bool(set(_CLASS.get(plain(one), ())) & set(_CLASS.get(plain(other), ())))
