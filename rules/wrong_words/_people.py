"""Who a text speaks of: named persons and the gender its own words give them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from copydesk.lint.document import Document, Row
from copydesk.lint.names import Mention
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

_CALLED = {
    "m": "Mr Mister Sir Lord King Prince Duke Baron Monsieur Herr Signor Señor Father Sheikh Emperor",
    "f": "Mrs Ms Miss Dame Lady Queen Princess Duchess Baroness Madame Mme Frau Signora Señora Sister Empress",
}
_NAME = r"[^\W\d_a-z][\w’'-]+"
# It starts with a plain set of letters, which the engine looks for fast.
_HONORIFIC = pattern(
    rf"[BDEFHKLMPQS](?<!\w.)(?=\w+\.?\s[^\W\d_a-z])(?<=(?=({'|'.join(' '.join(_CALLED.values()).split())})\b).)"
    rf"\w+\.?\s+({_NAME}(?:\s{_NAME}){{0,2}})"
)
_GENDER = {title: gender for gender, titles in _CALLED.items() for title in titles.split()}
_TITLES = frozenset((*_GENDER, *"Dr Prof Professor Judge President Senator".split()))
_NO_NAME = frozenset("the in at near into across a an".split())  # before it stands a name that is a place's
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


class Vote(NamedTuple):
    """A pronoun that can only mean the bearer of a family name: the name, its gender, and where it stands."""

    family: str
    gender: str
    at: int


class _Name(NamedTuple):
    """A mention, its own words (no title, no sentence's first word), bare, and whether it is a body's."""

    mention: Mention
    words: list[str]
    body: bool


@lru_cache(4096)
def names_body(name: str) -> bool:
    """True if a word of a name tells that it is no person's: "Corp", "Times", "Council"."""
    return _BODY.search(name) is not None


def _names(doc: Document) -> tuple[_Name, ...]:
    """The mentions of a document."""
    return tuple(_Name(mention, _own_words(mention), names_body(mention.text)) for mention in doc.names)


def first_names(rows: tuple[Row, ...]) -> Mapping[str, str]:
    """Given names with the gender that bears them: "m" or "f"."""
    return {row["form"]: row["gender"] for row in rows}


def genders(doc: Document, rule: Rule) -> Mapping[str, str]:
    """Family names (and full-name words after an honorific) with the gender the document gives them.

    A name with both ("Mr and Mrs Ward") has none, nor has one with several given names. A family name without either
    has the gender of the pronouns that can only mean its bearer, unless it is a given name too.
    """
    given = doc.table(rule, "first_names.tsv", first_names)
    found: dict[str, set[str]] = {}
    firsts: dict[str, set[str]] = {}
    for match in _HONORIFIC.finditer(doc.text):
        for word in match[2].split():
            found.setdefault(bare(word), set()).add(_GENDER[match[1]])
    for _, words, body in doc.memo(_names):
        if len(words) > 1 and not (body and names_body(words[-1])):
            first = words[1] if len(words) == 3 and words[1] in given else words[0]  # "Striker Tomas Brandt"
            firsts.setdefault(words[-1], set()).add(first)
            if first in given:
                found.setdefault(words[-1], set()).add(given[first])
    voted = {name: {gender} for name, gender in _voted(doc).items() if name not in found and name not in given}
    return {
        name: next(iter(kinds))
        for name, kinds in (found | voted).items()
        if len(kinds) == 1 and len(firsts.get(name, ())) <= 1
    }


_SAID = pattern(r" (?:\w+ )?(?:says?|said|adds|added|thinks|thought|believes|believed)(?: that)? ")


def votes(doc: Document) -> tuple[Vote, ...]:
    """The pronouns that follow a name with no other name in between.

    Read are the first pronoun after a name in its sentence, and one that opens the next sentence.
    """
    found: list[Vote] = []
    named = [name for name in doc.memo(_names) if not name.body]
    for (mention, words, _), after in zip_longest(named, named[1:]):
        sentence = doc.sentence_at(mention.span.start)
        following = doc.sentence_at(min(len(doc.text) - 1, sentence.end + 2))
        end = min(after.mention.span.start if after else len(doc.text), following.start + 4)
        match = _PRONOUN.search(doc.text, mention.span.end, max(mention.span.end, end))
        said = match and _SAID.fullmatch(doc.text, mention.span.end, match.start())  # "Reed said he": he or another
        if match and words and not said and not doc.quoted(match.start()):
            found.append(Vote(words[-1], "f" if match.group().lower() == "she" else "m", match.start()))
    return tuple(found)


def _voted(doc: Document) -> Mapping[str, str]:
    """Family names with the gender of most pronouns that follow them."""
    counted: dict[str, Counter[str]] = {}
    for vote in doc.memo(votes):
        counted.setdefault(vote.family, Counter())[vote.gender] += 1
    return {
        name: gender
        for name, counts in counted.items()
        for gender, other in (("m", "f"), ("f", "m"))
        if counts[gender] >= counts[other] + _VOTES
    }


def _own_words(mention: Mention) -> list[str]:
    """The words of a mention without titles and without a sentence's first word that is no name ("But Mr Lee")."""
    words = mention.text.split()
    while words and (words[0] in _OPENERS or words[0] in _TITLES or words[0] == "Minister"):
        words = words[1:]
    return [bare(word) for word in words]


def persons(doc: Document, known: Mapping[str, str]) -> Iterator[tuple[Mention, str]]:
    """Mentions that may be persons, in order, each with the gender known for it or an empty string."""
    before = [_word_before(doc, mention) for mention in doc.names]
    places = {mention.text for mention, word in zip(doc.names, before, strict=True) if word.lower() in _NO_NAME}
    families = {words[-1] for _, words, _ in doc.memo(_names) if len(words) > 1}
    for (mention, words, body), word in zip(doc.memo(_names), before, strict=True):
        if not words or mention.text.startswith("The ") or any(len(word) > 1 and word.isupper() for word in words):
            continue
        gender = {known[word] for word in words if word in known}
        if gender:
            yield mention, next(iter(gender)) if len(gender) == 1 else ""
            continue
        titled = word.rstrip(".") in _TITLES or mention.text.startswith((*_TITLES, "Minister"))
        personal = mention.text not in places and (len(words) > 1 or words[0] in families)
        if titled or (personal and not body):
            yield mention, ""


def _word_before(doc: Document, mention: Mention) -> str:
    """The word before a mention, which tells what it names."""
    lead = doc.text[max(0, mention.span.start - 14) : mention.span.start]
    return lead.split()[-1] if lead[-1:].isspace() and not lead.isspace() else ""


def bare(word: str) -> str:
    """A word of a name without the possessive."""
    if word[-1:] == "s" and word[-2:-1] in {"'", "’"}:
        return word[:-2]
    return word[:-1] if word[-1:] in {"'", "’"} else word
