"""TYP003: a prefix stands in capitals as a word of its own ("PRO Palestinian")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NEXT = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_PEOPLE = re.compile(r"[A-Z][a-z]*(?:ian|ean|[a-z]an|ish|ese|aeli|raqi|akhi|tani|meni|wati|slim|hite|ist|ic|ite)s?")
_STATES = frozenset(
    """Afghanistan Albania Algeria America Angola Argentina Armenia Assad Australia Austria Azerbaijan Bahrain
    Bangladesh Belarus Belgium Bolivia Bosnia Brazil Britain Bulgaria Burma Cambodia Cameroon Canada Chad Chile China
    Colombia Congo Croatia Cuba Cyprus Denmark Dutch Ecuador Egypt England Eritrea Estonia Ethiopia Europe Finland
    France French Gaza Georgia Germany Ghana Greece Greek Guatemala Guinea Haiti Hamas Hezbollah Honduras Hungary
    Iceland India Indonesia Iran Iraq Ireland Irish Israel Italy Jamaica Japan Jew Jewish Jordan Kazakhstan Kenya
    Kosovo Kremlin Kurd Kuwait Kyrgyzstan Laos Latvia Lebanon Liberia Libya Lithuania Madagascar Malawi Malaysia Mali
    Malta Mauritania Mexico Moldova Mongolia Montenegro Morocco Moscow Mozambique Myanmar Namibia Nazi Nepal Nicaragua
    Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Putin Qatar Romania
    Russia Rwanda Scotland Senegal Serb Serbia Singapore Slovakia Slovenia Somalia Soviet Spain Sudan Sweden Swiss
    Switzerland Syria Taiwan Tajikistan Tanzania Thai Thailand Trump Tunisia Turk Turkey Turkmenistan Uganda Ukraine
    Uruguay Uzbekistan Venezuela Vietnam Wales Washington Welsh West Western Yemen Zambia Zimbabwe Zionist""".split()
)
_CAUSES = frozenset(
    """abortion austerity choice communist corruption coup democracy democratic drug establishment fascist
    globalisation globalization government gun immigrant immigration imperialist independence labor labour life
    lockdown migrant military monarchy nuclear opposition peace police racism racist reform regime semitic semitism
    separatist slavery smoking terror terrorism terrorist trust vaccination vaccine vaxxer war""".split()
)
_OFFICES = frozenset(
    """ambassador boyfriend captain chairman chancellor champion chief coach colleague communist director fighter
    girlfriend governor husband king lawmaker leader manager mayor minister model officer official partner player
    policeman president prisoner soldier soviet spy teacher wife worker""".split()
)
_NEGATED = frozenset(
    """aligned combatant essential european existent fiction governmental jew jewish lethal member muslim negotiable
    nuclear official partisan payment political profit resident smoker smoking stop violence violent white""".split()
)


class ShoutedPrefix(Rule):
    """A prefix such as "pro-" or "anti-" stands in capitals as a word of its own.

    Translated headlines lose the hyphen and shout the prefix: "PRO Palestinian", "ANTI government", "EX minister". The
    rule speaks only when a people, a country, a cause or an office follows, and not after a name ("MacBook PRO German
    keyboard") or in a line of capitals.

    Fix: unsafe; "pro-Palestinian", with a capital at the start of a sentence.
    """

    code = "TYP003"
    name = "shouted-prefix"
    terms = ("pro", "anti", "ex", "non", "neo", "pan")
    bad = {
        "[[PRO Palestinian]] marches are planned in Leeds.": "Pro-Palestinian marches are planned in Leeds.",
        "The [[ANTI government]] rally ended early.": "The anti-government rally ended early.",
        "She met the [[EX Minister]] on Monday.": "She met the ex-minister on Monday.",
        "Leaders of [[PRO-Russian]] groups spoke.": "Leaders of pro-Russian groups spoke.",
    }
    good = (
        "The MacBook PRO German keyboard sells well.",
        "PRO Wrestling and EX Machina are on tonight.",
        "PRO PALESTINIAN MARCH IN LEEDS",
        "A pro-Palestinian march; the ANC, PAN and NEO parties.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            prefix = doc[hit.span]
            after = _NEXT.match(doc.text, hit.span.end)
            if not prefix.isupper() or not after or after.group(1)[1:].isupper():
                continue
            word = after.group(1)
            if not _joins(prefix, word) or _follows_name(doc.text, hit.span.start):
                continue
            start = doc.sentence_at(hit.span.start).start
            opening = not doc.text[start : hit.span.start].strip("\"'“‘ ")
            second = word if _is_people(word) else word.lower()
            joined = f"{prefix.capitalize() if opening else prefix.lower()}-{second}"
            span = Span(hit.span.start, after.end())
            yield Finding(span, f'"{doc[span]}" for "{joined}"', (replace(span, joined),))


def _joins(prefix: str, word: str) -> bool:
    low = word.lower()
    if prefix == "EX":
        return low in _OFFICES
    if prefix == "NON":
        return low in _NEGATED or bool(_PEOPLE.fullmatch(word))
    if prefix in {"PRO", "ANTI"} and low in _CAUSES:
        return True
    return _is_people(word)


def _is_people(word: str) -> bool:
    return word in _STATES or (len(word) >= 5 and bool(_PEOPLE.fullmatch(word)))


def _follows_name(text: str, at: int) -> bool:
    """True after a capitalised word on the same line: a product's name goes on."""
    before = text[max(0, at - 40) : at].split("\n")[-1].rstrip(" \u00a0")
    last = before.split(" ")[-1] if before else ""
    return last[:1].isupper() and last[-1:].isalnum() and last.lower() not in {"the", "a", "an", "of", "in", "for"}
