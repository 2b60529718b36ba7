"""Who a text speaks of: named persons and the gender its own words give them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from copydesk.lint.document import Document, Row
from copydesk.lint.names import Mention
from copydesk.lint.patterns import pattern

_CALLED = {
    "m": r"(?:Mr|Mister|Sir|Lord|King|Prince|Duke|Baron|Monsieur|Herr|Signor|Señor|Father|Sheikh|Emperor)",
    "f": r"(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Duchess|Baroness|Madame|Mme|Frau|Signora|Señora|Sister|Empress)",
}
_NAME = r"[^\W\d_a-z][\w’'-]+"
_HONORIFIC = {gender: pattern(rf"\b{title}\.?\s+({_NAME}(?:\s{_NAME}){{0,2}})") for gender, title in _CALLED.items()}
_TITLE = pattern(rf"(?:{_CALLED['m']}|{_CALLED['f']}|Dr|Prof|Professor|Judge|President|Senator|Minister)")
_TITLE_BEFORE = pattern(rf"\b(?:{_CALLED['m']}|{_CALLED['f']}|Dr|Prof|Professor|Judge|President|Senator)\.?\s+$")
_PLACE_BEFORE = pattern(r"\b(?:the|in|at|near|into|across|an?)\s+$", re.IGNORECASE)
_BODY = pattern(
    r"\b(?:Academy|Agency|Airlines|Airport|Alliance|Army|Assembly|Association|Authority|Avenue|Award|Bank|Board|Bridge|"
    r"Bureau|Centre|Center|Church|City|Club|Co|College|Commission|Committee|Company|Congress|Corp|Council|County|Court|"
    r"Cup|Department|Election|Fund|Games|Government|Group|Hall|Hospital|House|Inc|Institute|International|Island|Islands|"
    r"Lake|League|Ltd|Magazine|Market|Ministry|Mount|Museum|National|News|North|Office|Organi[sz]ation|Parliament|Park|"
    r"Party|Plc|Police|Post|Press|Prize|Radio|Republic|Research|River|Road|Royal|School|Sea|Senate|Service|Show|Society|"
    r"South|Square|Stadium|State|States|Station|Street|Systems|Technologies|Television|Theatre|Times|Tower|Trust|TV|"
    r"Union|United|University|Valley|West|East|World|Act|Africa|America|Asia|Australia|Auto|Awards|Beach|Bill|Britain|"
    r"Capital|Championships?|China|Crown|Day|Division|England|Europe|Favou?red|Festival|Fields?|Five|France|Germany|Hill|"
    r"Hills|Holdings|India|Industries|Industrie|Ireland|Italy|Japan|Korea|Life|Line|Live|Media|Minister|Ministers|"
    r"Motors?|Music|Nations|Networks?|Nobel|Open|Pacific|Partners|Partnership|Pleasure|Products|Records|Resources|"
    r"Russia|Russian|Scotland|Securities|Slam|Software|Spain|Sport|Sports|Stock|Studios|Summit|Television|Treaty|"
    r"Tunnel|Villa|Wales|Wall|Web|Year|Zealand|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter)\b"
)


_VOTES = 2  # so many more pronouns of one gender than of the other tell the gender of the person they stand by
_PRONOUN = pattern(r"[HhSs](?<!\w.)(?:(?<=[Hh])(?:e|is|im)|(?<=[Ss])he)\b")  # "her" may be an object: it tells less

_OPENERS = frozenset(
    """After Although And As At Before But Earlier For However If In Last Later Like Meanwhile On Since So Then When
    While With Yet""".split()
)


def names_body(name: str) -> bool:
    """True if a word of a name tells that it is no person's: "Corp", "Times", "Council"."""
    return _BODY.search(name) is not None


def first_names(rows: tuple[Row, ...]) -> Mapping[str, str]:
    """Given names with the gender that bears them: "m" or "f"."""
    return {row["form"]: row["gender"] for row in rows}


def genders(doc: Document, given: Mapping[str, str]) -> Mapping[str, str]:
    """Family names (and full-name words after an honorific) with the gender the document gives them.

    A name with both ("Mr and Mrs Ward") has none, nor has one with several given names. A family name without either
    has the gender of the pronouns that can only mean its bearer, unless it is a given name too.
    """
    found: dict[str, set[str]] = {}
    firsts: dict[str, set[str]] = {}
    for gender, shape in _HONORIFIC.items():
        for match in shape.finditer(doc.text):
            for word in match[1].split():
                found.setdefault(_bare(word), set()).add(gender)
    for mention in doc.names:
        words = _own_words(mention)
        if len(words) > 1 and not _BODY.search(words[-1]):
            first = words[1] if len(words) == 3 and words[1] in given else words[0]  # "Striker Tomas Brandt"
            firsts.setdefault(_bare(words[-1]), set()).add(first)
            if first in given:
                found.setdefault(_bare(words[-1]), set()).add(given[first])
    voted = {name: {gender} for name, gender in _voted(doc).items() if name not in found and name not in given}
    return {
        name: next(iter(kinds))
        for name, kinds in (found | voted).items()
        if len(kinds) == 1 and len(firsts.get(name, ())) <= 1
    }


def _voted(doc: Document) -> Mapping[str, str]:
    """Family names with the gender of most pronouns that follow them with no other name in between.

    Read are the first pronoun after a name in its sentence, and one that opens the next sentence.
    """
    votes: dict[str, Counter[str]] = {}
    mentions = [mention for mention in doc.names if not _BODY.search(mention.text)]
    for mention, after in zip_longest(mentions, mentions[1:]):
        sentence = doc.sentence_at(mention.span.start)
        following = doc.sentence_at(min(len(doc.text) - 1, sentence.end + 2))
        end = min(after.span.start if after else len(doc.text), following.start + 4)
        match = _PRONOUN.search(doc.text, mention.span.end, max(mention.span.end, end))
        words = _own_words(mention)
        if match and words and not doc.quoted(match.start()):
            gender = "f" if match.group().lower() == "she" else "m"
            votes.setdefault(_bare(words[-1]), Counter())[gender] += 1
    return {
        name: gender
        for name, counts in votes.items()
        for gender, other in (("m", "f"), ("f", "m"))
        if counts[gender] >= counts[other] + _VOTES
    }


def _own_words(mention: Mention) -> list[str]:
    """The words of a mention without titles and without a sentence's first word that is no name ("But Mr Lee")."""
    words = mention.text.split()
    while words and (words[0] in _OPENERS or _TITLE.fullmatch(words[0])):
        words = words[1:]
    return words


def persons(doc: Document, known: Mapping[str, str]) -> Iterator[tuple[Mention, str]]:
    """Mentions that may be persons, in order, each with the gender known for it or an empty string."""
    places = {mention.text for mention in doc.names if _PLACE_BEFORE.search(_lead(doc, mention))}
    families = {_bare(words[-1]) for mention in doc.names if len(words := _own_words(mention)) > 1}
    for mention in doc.names:
        words = [_bare(word) for word in _own_words(mention)]
        if not words or mention.text.startswith("The ") or any(len(word) > 1 and word.isupper() for word in words):
            continue
        gender = {known[word] for word in words if word in known}
        if gender:
            yield mention, next(iter(gender)) if len(gender) == 1 else ""
            continue
        titled = _TITLE_BEFORE.search(_lead(doc, mention)) or _TITLE.match(mention.text)
        personal = mention.text not in places and (len(words) > 1 or words[0] in families)
        if titled or (personal and not _BODY.search(mention.text)):
            yield mention, ""


def _lead(doc: Document, mention: Mention) -> str:
    """The few letters before a mention, which tell what it names."""
    return doc.text[max(0, mention.span.start - 14) : mention.span.start]


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)
