"""Romanisation: which strings stand for one sound, system by system, and how far two spellings lie apart by them.

A line of a table lists spellings of one sound, divided by `=`; each two of them are a correspondence. `^` and `$` are
the start and the end of a word, `-` nothing at all. Those of `_NEAR` cost a quarter, those of `_FAR` more than two of
them. Two spellings are compared within one system at a time, and only where both words can be of its languages: what
Arabic allows says nothing about Korean, and what Persian allows nothing about Ivanov.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import heappop, heappush

from copydesk.lint.patterns import pattern
from copydesk.lint.tables import kept

NEAR, FAR = 0.25, 0.6
ALIKE = 0.45  # words that share less of their letters are not worth the search
_BREATHS = frozenset("h")
_DOUBLED = "bcdfgjklmnpqrstvwyz"


Others = dict[str, tuple[tuple[str, float], ...]]


@dataclass(frozen=True, eq=False)
class System:
    """The correspondences of one system: for every string those it may stand for, by first letter, with the cost."""

    name: str
    pairs: dict[str, Others]
    longest: int


_NEAR: dict[str, str] = {
    "arabic": """q=k q=g q=gh q=c k=c que=q que=k ck=k gh=g kh=k kh=h kh=ch kh=x dh=d dh=z dh=th th=t j=dj j=g dj=g
        j=zh sh=ch sh=sch sh=sy w=ou w=u w=oo y=i i=e i=ee ee=e ou=u ou=oo oo=u oo=o u=o ou=o ai=ay=ei=ey=e ai=i
        ey=i ay=i jj=dj au=aw=ow=ao=ou=o aa=a ii=i uu=u iy=i yi=i iyy=iy iyy=i iya=ia iyya=ia ya=ia uw=u h=-
        a$=ah$=at$=eh$ e$=eh$=ah$=a$ gu=g ullah=allah=ollah ane$=an$ oune$=oun$ ine$=in$ ene$=en$ uche$=uch$
        iche$=ich$ ache$=ach$ ^abdel=^abdul=^abdal=^abdoul=^abdol=^abdil=^abd
        uddin=eddin=addin=iddin=oddin=eldin=aldin=udin=edin=adin ie=i ia=ya u=ue s=ss""",
    "persian": """q=k q=gh gh=g k=c kh=k kh=h v=w w=u w=ou w=oo v=u ou=u ou=o oo=u o=u a=e i=e y=i i=ee ee=e
        ei=ey=ay=ai=e aw=au=ow=o aa=a iy=i yi=i h=- zh=j a$=ah$=eh$ e$=eh$=a$ ullah=allah=ollah dd=d th=s dh=z z=s
        t=th x=kh ye=e ^abdul=^abdol=^abdal=^abdel=^abd uddin=oddin=addin=eddin=udin=odin i=- ey=e ia=ya iya=ia
        ie=i""",
    "slavic": """y=i=iy=yy=ii=yi=yj=ij=j y=ey ya=ia=ja=iya yu=iu=ju=you=iou ye=e=ie=je yo=e=io=jo=ye=jo yi=i=ji
        kh=h=ch=x zh=j=z zh=sch ts=tz=c=z ts=s ch=tch=tsch=c=cz sh=sch=ch=s=sz shch=sch=shc=sc=sh=chtch v=w v$=ff$
        v$=f$ ks=x k=c g=h dzh=dj=j=dsch i=y o=a o=ou u=ou t=ts d=dz ov$=au$=ou$=av$=aw$=ow$ avu=au
        ev$=eu$=iou$=yov$=iov$=yau$=iau$=iau$ ov=au=ou ov=av v=u l=lj n=nj ly=l li=l ni=n e=ia e=ya e=a ia=a ya=a
        ie=e o=i ^e=^ye=^je=^ie ^o=^a ^yu=^ju=^u aia$=aya$=aja$ ai=ay=aj=aye ei=ey=ej=ay=ai oi=oy=oj ui=uy=uj a$=o$
        rya=ra rye=re eye=ee aye=ae iye=ie aie=ae ayo=ao oye=oe ine$=in$""",
    "korean": """p=b t=d k=g ch=j tch=jj r=l eo=o eo=u eo=ou eo=uh eo=oh eo=e eu=u eu=o u=oo=ou=woo o=oh o=u i=ee=y
        ae=ai=ay=e yeo=yo=you=yu=yuh=ye yoo=yu ya=ia wo=weo wo=w wa=oa ui=i=ee=eui shi=si sh=s hy=h
        hyeo=hyu=hyo=hu=heo x=ks h=hw""",
    "chinese": """^p=^b ^t=^d ^k=^g ch=zh=j=q hs=x hs=s ts=z=c=tz tz=z ss=s sz=s ^j=^r ieh=ie ien=ian ung=ong
        iung=iong ueh=ue yu=you yen=yan yeh=ye ih=i uh=i=u o=uo o=e erh=er lu=lv ei=ui p=b t=d k=g ^yu=^yue=^u""",
    "japanese": """shi=si chi=ti tsu=tu fu=hu ji=zi=di zu=du=dzu sha=sya shu=syu sho=syo cha=tya chu=tyu cho=tyo
        ja=zya=jya ju=zyu=jyu jo=zyo=jyo o=ou=oh=oo u=uu i=ii e=ei mb=nb mp=np mm=nm tch=cch wo=o ye=e kw=k v=b""",
    "hebrew": """tz=ts=z=c=s sch=sh ck=k ch=h=kh k=q=c v=w v=b f=ph a$=ah$ e$=eh$ i=y i=ee u=oo=ou y=- e=- ^yi=^i
        ^ye=^e th=t ei=e h=- ai=ay ie=i oo=o i=iy""",
    "indic": """v=w aa=a ee=i ee=e oo=u oo=o d$=th$ sh=s th=t dh=d dh=th bh=b gh=g kh=k ph=p ph=f chh=ch ch=c i=y
        ai=e au=o jn=gy=gn pore$=pur$=poor$ ow=au ksh=x ou=u y=i ay=ai iya=ia h=- b=v j=z k=q k=c ee$=i$=y$ zh=l
        zh=j a$=ah$ u=w""",
    "turkish": """s=sh c=ch c=j=dj=dzh=zh g=gh o=oe u=ue i=y q=k=g q=gh x=kh=h kh=h=g w=v ou=u ye=e ya=ia yu=iu
        yy=y yi=i""",
    "greek": """ch=h=kh gk=g=ng mp=b=mb nt=d=nd ou=u y=i i=e ks=x ph=f is$=ios$ in$=i$ n$=$ c=k ai=e ei=i oi=i
        ya=ia ^gi=^y ^gi=^i ^i=^hi gi=y gia=ya dh=d th=t tz=ts es$=is$ ev=eu=ef av=au=af""",
    "balkan": """dj=d dj=j c=ch c=ts s=sh z=zh lj=l nj=n j=y j=i dz=z dz=j ch$=c$ q=c x=dz v=w dzh=dj=j xh=dj=j=dzh
        gj=dj=g q=ch=ky ll=l th=s""",
    "armenian": """g=k d=t b=p kh=gh=x=h kh=k ts=tz=dz=z=c ch=tch=j=dj=c sh=ch=sch zh=j ou=u=oo v=w y=i ya=ia ye=e
        h=- i=- e=- k=q""",
    "georgian": """kh=x=h=k k=q=c gh=g ch=tch=tsch=c sh=ch=sch zh=j dzh=j=dj ts=tz=c dz=z v=w ou=u y=i p=ph t=th
        ye=e""",
    "thai": """th=t ph=p kh=k bh=p bh=ph dh=t dh=th ch=j=c v=w oo=u ee=i ai=ay ck=k k=g d$=t$=th$ b$=p$ x=ks aw=o
        or=o ua=uea nn=n r=l aa=a ar$=a$ arn=an arm=am ark=ak rn=n l$=n$=r$ j$=t$=ch$=s$ nt$=n$ sr=s""",
    "mekong": """ph=p th=t kh=k ch=c=j d=t b=p g=k ou=u oo=u ea=ie=ia x=s v=w nh=n y=i ai=ay ee=i eu=oe ane$=an$
        one$=on$ nh$=ng$ ddh=th d$=t$""",
    "burmese": """ht=t ky=ch=gy aing=eng th=t hs=s hp=p=ph hk=k=kh hl=l hm=m hn=n ou=o maung=mg shwe=shway w=u
        ay=e=ei=ey ar$=a$ ee=i oo=u""",
    "indonesian": """oe=u dj=j tj=c j=y sj=sy nj=ny ch=kh dz=z ou=u v=f=p th=t ie=i q=k""",
    "ethiopian": """q=k=gh ts=s=tz ch=tch=c ye=e iy=i=y ou=u ae=e w=v ya=ia gn=ny=n a=e i=- yi=i""",
    "somali": """x=h dh=d aa=a uu=u ee=e=i oo=o=u kh=k ii=i q=k=g y=i ey=ay=ai=ei aw=ow ou=u w=u h=-""",
    "german": """ae=a oe=o ue=u ss=s sch=sh w=v""",
}  # fmt: skip
_FAR: dict[str, str] = {
    "arabic": """a=e a=o a=i z=s ch=k a=- e=- i=- u=- o=- d=t p=b v=w v=f n=m""",
    "persian": """a=i a=o a=- e=- u=- o=- b=v d=t s=sh e=o u=i f=p va=o""",
    "slavic": """e=i o=e i=- y=- a=- h=k h=- d=t g=k r=ry""",
    "korean": """s=ss n=ng a=ah e=i""",
    "chinese": """n=ng a=e""",
    "japanese": """g=k""",
    "hebrew": """a=e o=u a=- t=tt s=sh j=y""",
    "indic": """a=- a=u a=o a=e i=e t=d d=r n=m s=ch e=- i=-""",
    "turkish": """g=- u=o a=e""",
    "greek": """o=u e=i""",
    "balkan": """e=a""",
    "armenian": """e=a""",
    "georgian": "",
    "thai": """r=- a=e l=n""",
    "mekong": """a=e o=u""",
    "burmese": """a=e""",
    "indonesian": """a=e o=u""",
    "ethiopian": """e=- a=i u=o""",
    "somali": """a=e e=-""",
    "german": "",
}  # fmt: skip


def _system(name: str) -> System:
    pairs = _pairs(name)
    return System(name, pairs, max(map(len, pairs)))


@kept
def _pairs(name: str) -> dict[str, Others]:
    """The correspondences of a system; "any" are those of all, "anywhere" those that most have."""
    if name == "any":
        tables = [*((lines, FAR) for lines in _FAR.values()), *((lines, NEAR) for lines in _NEAR.values())]
    elif name == "anywhere":
        tables = [(_ANYWHERE, NEAR)]
    else:
        tables = [(_NEAR[name], NEAR), (_FAR[name], FAR)]
    table: dict[str, dict[str, float]] = {}

    def add(one: str, other: str, cost: float) -> None:
        for left, right in ((one, other), (other, one)):
            known = table.setdefault(left, {})
            known[right] = min(cost, known.get(right, 9.0))

    for lines, cost in tables:
        for line in lines.split():
            spellings = ["" if part == "-" else part for part in line.split("=")]
            for number, one in enumerate(spellings):
                for other in spellings[number + 1 :]:
                    if one != other:
                        add(one, other, cost)
    for letter in _DOUBLED:
        add(letter * 2, letter, NEAR)
    return {left: _by_letter(others) for left, others in table.items()}


def _by_letter(others: dict[str, float]) -> Others:
    found: dict[str, list[tuple[str, float]]] = {}
    for string, price in sorted(others.items()):
        found.setdefault(string[:1], []).append((string, price))
    return {letter: tuple(several) for letter, several in found.items()}


@lru_cache(maxsize=1)
def systems() -> tuple[System, ...]:
    """All systems."""
    return tuple(map(_system, _NEAR))


_SHAPES = {  # what every name of these languages looks like: its syllables, its end
    "chinese": pattern(r"(?:(?:[zcsj]h|hs|t[sz]|sz|[bcdfghjklmnpqrstwxyz])?w?[aeiouy]{1,4}(?:ng|n|rh?|h|w)?)+"),
    "japanese": pattern(
        r"(?:(?:[kgsztdnhbpmrj]y|[ct]?ch|s?sh|t?ts|dz|kk|pp|tt|ss|[kgsztdnhbpmryjfvw])?[aeiou]h?[nm]?)+"
    ),
    "korean": pattern(r"(?:(?:[cs]h|tch|h[wy]|[bcdghjklmnprstwy]){0,2}[aeiouwy]+h?(?:ng|[bdgklmnpt])?)+"),
    "armenian": pattern(r".+[yi](?:an|ants)"),
    "georgian": pattern(r".+(?:vili|dze|ia|ani|uri|ava|eli|ua)"),
}
_SLAVIC = pattern(r"(?:[eo]va?|enk[ao]|chuk|v[iy]t?ch|sk(?:[yi]|i[jy]|y[iy]|ii|aya|aia))$")
_OF_SLAVIC = frozenset({"slavic", "turkish", "balkan", "german"})  # the systems of names that end so


def _applicable(one: str, other: str) -> Iterator[System]:
    """The systems to whose languages two folded words can both belong."""
    slavic = _SLAVIC.search(one) and _SLAVIC.search(other)
    for system in systems():
        shape = _SHAPES.get(system.name)
        if slavic and system.name not in _OF_SLAVIC:
            continue
        if shape is None or (shape.fullmatch(one) and shape.fullmatch(other)):
            yield system


@lru_cache(maxsize=1)
def _any() -> System:
    """All systems at once: what lies apart by this lies apart by each of them."""
    return _system("any")


@lru_cache(maxsize=1 << 14)
def apart(one: str, other: str, limit: float) -> tuple[float, str] | None:
    """The least cost to read `one` as `other` (both folded by `plain`) and the system; None when it is over `limit`."""
    from rapidfuzz.distance import Indel

    if Indel.normalized_similarity(one, other, score_cutoff=ALIKE) < ALIKE:
        return None
    least = _cost(f"^{one}$", f"^{other}$", _any(), limit)
    if least is None:
        return None
    best: tuple[float, str] | None = None
    for system in _applicable(one, other):
        cost = _cost(f"^{one}$", f"^{other}$", system, limit if best is None else best[0] - 0.01)
        if cost is not None:
            best = (cost, system.name)
            if cost <= least:
                break
    return best


_ANYWHERE = """y=i iy=i ee=i ou=u oo=u oe=u uu=u aa=a iya=ia iyah=iya ah$=a$ h$=$ kh=k kh=h gh=g q=k q=gh th=t dh=d bh=b
    ph=p dj=j sh=sch w=v ts=tz=c ks=x"""  # letters that most systems choose between for one sound


@lru_cache(maxsize=1)
def _anywhere() -> System:
    return _system("anywhere")


def one_sound(one: str, other: str) -> bool:
    """True if two folded words are read alike in any language, but for two letters or less that are doubled or dumb."""
    return _cost(f"^{one}$", f"^{other}$", _anywhere(), 2 * NEAR) is not None


def apart_in(name: str, one: str, other: str, limit: float) -> float | None:
    """The least cost within one system, or None when it is over `limit`."""
    system = next(system for system in systems() if system.name == name)
    return _cost(f"^{one}$", f"^{other}$", system, limit)


def _cost(one: str, other: str, system: System, limit: float) -> float | None:
    """The cheapest way through two strings, by steps over equal letters and listed pairs; None over the limit."""
    steps = _steps(one, system)
    ends = (len(one), len(other))
    seen: set[tuple[int, int]] = set()
    heap: list[tuple[float, int, int]] = [(0.0, 0, 0)]
    while heap:
        cost, i, j = heappop(heap)
        j = -j
        i = -i
        if (i, j) in seen:
            continue
        seen.add((i, j))
        if (i, j) == ends:
            return cost
        letter = other[j : j + 1]
        if letter and i < ends[0] and one[i] == letter:
            heappush(heap, (cost, -i - 1, -j - 1))
        if cost + NEAR > limit:
            continue
        opening = i == 1 or j == 1  # nothing but a breath is dropped before a word: Hossein, Ossein; not Galina, Alina
        for size, others in steps[i]:
            for string, price in (*others.get(letter, ()), *(others.get("", ()) if letter else ())):
                if cost + price > limit or not other.startswith(string, j):
                    continue
                if opening and not (size and string) and one[i : i + size] + string not in _BREATHS:
                    continue
                heappush(heap, (cost + price, -i - size, -j - len(string)))
    return None


@lru_cache(maxsize=1 << 14)
def _steps(word: str, system: System) -> tuple[list[tuple[int, Others]], ...]:
    """At every place of a word: (how many letters are read there, what they may stand for)."""
    found: list[list[tuple[int, Others]]] = []
    for at in range(len(word) + 1):
        sizes = range(min(system.longest, len(word) - at) + 1)
        found.append(
            [(size, system.pairs[word[at : at + size]]) for size in sizes if word[at : at + size] in system.pairs]
        )
    return tuple(found)
