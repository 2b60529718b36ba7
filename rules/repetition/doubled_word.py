"""REP001: the same word stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Example, Rule
from copydesk.lint.spans import Span

_PAIR = pattern(r"(?<![\w’'.-])([^\W\d_]+)([ \u00a0]\1)(?![\w’'-]|\.\w)", re.IGNORECASE)
_NEVER_TWICE = frozenset(
    """the a an and or but are be been have has were could would should must than their his our its my your they we
    these those this which because into from with if when while as not""".split()
)
_PARTICLES = frozenset("of to for in on at by up about over off out through is was do did".split())
_MEANT = frozenset(
    """that had it you her he who very really so far long many much more no yes well now there never ever always
    please big little good bad old new ha hey hi ho bye blah boo tut tsk hush knock chop night pom cha choo woof bang
    ding tick tap drip clap beep honk quack moo oink yada aye hear rah dum la na da do oh ah uh um mm goo ga gee pip
    poo wee can just way too deep high low hot cold fast slow quick wide dear poor right left back down round again
    bit same whole what why how me i""".split()
)
_VERBAL = pattern(
    r"\b(?:\w+(?:ed|ing|en)|c[ao]me|go|goes|went|gone|gets?|got|puts?|sets?|lets?|lives?|logs?|breaks?|broke|turns?|hands?|"
    r"moves?|checks?|brings?|brought|takes?|took|calls?|fits?|drops?|s[ia]ts?|looks?|stands?|stood|stays?|hits?|it|them|him|"
    r"her|me|us|what|who|which|is|was|be|'s|’s)\s+$",
    re.IGNORECASE,
)
_TO_DO = pattern(  # behind which "to" only opens an infinitive
    r"\b(?:voted|decided|wanted|tried|planned|hoped|refused|failed|managed|attempted|threatened|intended|needed|vowed)\s+$"
)
_CLAUSE = pattern(  # a question as a subject: "what she does does matter"
    r"\b(?:what|who|how|where|why)(?:ever)? "
    r"(?:i|you|he|she|it|we|they|this|that|there|(?:the|his|her|its|their|our|my|your) [\w-]+) $",
    re.IGNORECASE,
)
_SUBJECT = pattern(r"\s(?:they|he|she|we|I)\b")  # before which no second "that" can point at anything
# Speech written down: its fillers, and words taken up again after a dash ("you run a — you run a shop").
_SPOKEN = pattern(r"\b(?:uh|um|erm|hmm|i mean|you know)\b|--|\w- ", re.IGNORECASE)
_FILLERS = frozenset(b"uh um erm hmm mean know".split())  # words of those, without which nothing is looked for
_AGAIN = pattern(r"\b(\w+(?: \w+){1,4}) ?[—–-] ?\1\b", re.IGNORECASE)
_DASHES = "—–-"


class DoubledWord(Rule):
    """The same word stands twice in a row.

    "The the" is what is left of an edit. Words that may follow themselves ("that that", "had had", "very very"), sounds
    ("knock knock"), names ("Duran Duran", "Baw Baw"), letters, and prepositions that close one phrase and open the next
    ("the room she was put in in May") are left alone, as is speech written down with its "uh" and "I mean"; inside
    quotations and in documentation, which names commands and types, only articles and the like count.

    Fix: safe for articles, conjunctions, auxiliaries and possessives, which no sentence doubles; else unsafe.
    """

    code = "REP001"
    name = "doubled-word"
    not_in = ("transcript", "fiction")
    bad = {
        "Police stopped the[[ the]] driver at noon.": "Police stopped the driver at noon.",
        "They could[[ could]] not agree.": "They could not agree.",
        "The price of[[ of]] wheat fell again.": "The price of wheat fell again.",
        "The council voted to[[ to]] close the pool.": "The council voted to close the pool.",
        "The bakery sells bread[[ bread]] and cakes.": "The bakery sells bread and cakes.",
        "Farmers said that[[ that]] they would return.": "Farmers said that they would return.",
    }
    good = (
        "He said that that was all he had had.",
        "Duran Duran played Walla Walla, and it was very very loud.",
        "The flat they moved in in May is hers.",
        "What he did did help; who the owner is is no secret.",
        "He joined AT&T at AT&T's request. Bora Bora is far, far away.",
        "So you run a — you run a a bakery in Olm, I presume?",
        "It was no, no, never; what are they killing killing killing for?",
    )
    examples = (
        Example("Restart the[[ the]] server.", "Restart the server.", kind="docs"),
        Example("Then run make make install; see the The Guide: a string string is a word.", kind="docs"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _pairs(doc):
            word, second = match.group(1), match.group(2).lstrip()
            low = word.lower()
            safety = _judge(doc.text, match, word, second)
            if safety is None or (low not in _NEVER_TWICE and doc.quoted(match.start())):
                continue
            if doc.kind == "docs" and (low not in _NEVER_TWICE or not second.islower()):
                continue
            if doc.memo(_may_be_spoken) and _is_spoken(doc[doc.sentence_at(match.start())]):
                continue
            span = Span(*match.span(2))
            yield Finding(span, f'"{match.group()}": the word stands twice', (delete(span, "Remove one", safety),))


def _may_be_spoken(doc: Document) -> bool:
    return not _FILLERS.isdisjoint(doc.plain_words) or any(dash in doc.text for dash in _DASHES)


def _is_spoken(sentence: str) -> bool:
    return bool(_SPOKEN.search(sentence) or (any(dash in sentence for dash in _DASHES) and _AGAIN.search(sentence)))


def _pairs(doc: Document) -> list[re.Match[str]]:
    """Every word that stands twice in a row."""
    original, text = doc.text, doc.folded
    found = []
    for word in sorted(doc.doubled):
        at = text.find(f"{word} {word}")
        while at >= 0:
            match = _PAIR.match(original, at)
            end = match.end() if match else at + 1
            if match and not text.startswith(f" {word}", end):  # three in a row are meant
                found.append(match)
            at = text.find(f"{word} {word}", end)
    return sorted(found, key=lambda match: match.start())


def _judge(text: str, match: re.Match[str], word: str, second: str) -> Safety | None:
    """How safely the second word can go; None when it may stand."""
    low = word.lower()
    if low == "that" and second.islower():
        return Safety.SAFE if _SUBJECT.match(text, match.end()) else None
    if word != second and not (word.istitle() and second.islower()) and low not in _NEVER_TWICE:
        return None  # "FIRST First", "Lord lord"
    if low in _NEVER_TWICE:
        if second[0].isupper():
            return None if len(low) == 1 or second.isupper() else Safety.UNSAFE
        return Safety.SAFE
    if low in _MEANT or second[0].isupper():
        return None
    if low == "to" and _TO_DO.search(text, max(0, match.start() - 24), match.start()):
        return Safety.UNSAFE
    if low in {"is", "was", "does", "did"} and _CLAUSE.search(text, max(0, match.start() - 40), match.start()):
        return None
    if low in _PARTICLES:
        return None if _VERBAL.search(text, max(0, match.start() - 24), match.start()) else Safety.UNSAFE
    return Safety.UNSAFE if len(low) >= 4 else None
