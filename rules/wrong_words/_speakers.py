"""Whom a he or she can only mean: the one person who speaks, or does something, right before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from copydesk.lint.document import Document, Kind
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._people import bare, first_names, genders, names_body, persons, votes
from ._pronouns import KIN, STRANGER, Pronoun

_BACK = 3  # paragraphs, its own among them, in which the person stands
_READ = 2000  # letters, at most, that are read before a pronoun; none further behind it than
_REACH = 300  # these
_FIRST = 60  # letters from the start of a sentence in which its subject begins
_UNSAID = frozenset({"first", "told"})  # places of a pronoun that says nothing itself
NO_TEXT = frozenset({Kind.TITLE, Kind.HEADING, Kind.SHORT, Kind.CAPTION, Kind.CODE})

_VERB = (
    r"(?:said|says?|told|tells|add(?:s|ed)|explain(?:s|ed)|argue[sd]|believe[sd]|thinks|thought|insist(?:s|ed)"
    r"|note[sd]|warn(?:s|ed)|claim(?:s|ed)|admit(?:s|ted)|continued|commented|concluded|recall(?:s|ed)|stressed"
    r"|suggest(?:s|ed)|announced|declared|predict(?:s|ed)|joked|acknowledged|observed|remarked|replied|confirmed"
    r"|hope[sd]|wrote|writes|tweeted|asked|agree[sd]|point(?:s|ed) out)"
)
_ADVERB = r"(?:also |then |later |still |\w+ly |has |had |have )?"
_SAYING = pattern(rf"\b{_VERB}\b")
_SAID_BY = pattern(rf"\bs?he {_ADVERB}$", re.IGNORECASE)
# Where a pronoun stands that can be told: behind a quotation, behind what was said, behind "Reed said that", or first.
_TAG = pattern(rf"(?<=[\"”’'] )s?he {_VERB}\b")
_TRAILING = pattern(rf"(?<=, )s?he {_ADVERB}{_VERB}\b")
_THAT = pattern(
    rf"(?:\b{_VERB}|\b(?:adding|saying|noting|insisting|stressing|claiming|confirming))"
    r"(?: (?:that|reporters|in an? \w+|on \w+day|(?:last|this|the) \w+|earlier|yesterday|today)){0,3}(?: that)? $"
)
_OPENING = pattern(r"(?:(?:But|And|However|Yet|Meanwhile|Still|Instead|Also|Then|Later|Now),? )?$")
_OPENING_SAYS = pattern(rf"s?he {_ADVERB}{_VERB}\b", re.IGNORECASE)
# What may stand between a speaker and the verb, and between the verb and a speaker behind it.
_GAP = pattern(
    rf"(?:['’]s)?(?:, [^\"“”\n]{{1,120}},|,|,? (?:from|of|at|with|for|in|who) [^\"“”\n]{{1,90}}?)? {_ADVERB}$"
)
_GAP_BEHIND = pattern(r" (?:(?!(?:that|s?he|it|they|the)\b)[^.,;:\n\"“”\s]{1,40} |the (?=\w{1,40}'s? )){0,9}$")
_FAR = 110  # letters between a verb and a speaker behind it
# A verb that may have the speaker of another verb, or none: "he warned and added", "what he said"
_SHARED = pattern(r"\b(?:and|but|then|or|not|to|what|which|that|as|it|they|we|I|also) (?:\w+ly )?$|, $")
_NO_SUBJECT = pattern(  # what stands before a name that is no subject of its sentence
    r"\b(?:of|to|with|for|by|from|against|about|after|between|or|than|like|on|behind|over|under|around|including|said"
    r"|says|is|was|are|were|has|had|will|\w+ed)\b|, "
)
_HONORIFIC = {"m": ("Mr ", "Mr. "), "f": ("Ms ", "Mrs ", "Miss ", "Ms. ", "Mrs. ")}
_OFFICE = pattern(r"(?:The|Its|Their|His|Her|An?) [^,.\n]{2,40}, ")  # "The vet, Anna Roe"


class _Sign(NamedTuple):
    """A name or a pronoun outside quotations, and the gender known for it."""

    span: Span
    gender: str
    named: bool


class _Said(NamedTuple):
    """A verb of saying, and who says it; None for somebody who is not told."""

    at: int
    by: _Sign | None


class Slip(NamedTuple):
    """A pronoun, and the person of the other gender whom it means."""

    pronoun: Pronoun
    person: Span


def slips(doc: Document, rule: Rule, pronouns: Sequence[Pronoun]) -> list[Slip]:
    """The pronouns that can only mean a person of the other gender, where a person has no more than one of them."""
    signs = _Signs(doc, rule, pronouns)
    found = [slip for item in _candidates(doc, rule, pronouns) if (slip := signs.slip(*item))]
    counts = Counter(doc[slip.person].split()[-1] for slip in found)
    return [slip for slip in found if counts[doc[slip.person].split()[-1]] == 1]


def _candidates(doc: Document, rule: Rule, pronouns: Sequence[Pronoun]) -> Iterator[tuple[Pronoun, str]]:
    """The pronouns that stand where they can be told, with that place, and do not just go on with one before.

    They are of the gender that has fewer pronouns in the text. One whose last name before it is of its own gender at
    first sight goes on with that.
    """
    given = doc.table(rule, "first_names.tsv", first_names)
    own = Counter(item.gender for item in pronouns)
    rare = {gender for gender, count in own.items() if count == 1 or 2 * count <= len(pronouns)}
    seen: dict[str, int] = {}  # where the last pronoun of a gender stands
    for item in pronouns:
        at = item.span.start
        if item.gender not in rare or doc.quoted(at):
            continue
        before = seen.get(item.gender, -1)
        seen[item.gender] = at
        block = doc.block_at(at)
        if not block or block.kind in NO_TEXT or doc[item.span].lower() not in {"he", "she"}:
            continue
        place = _place(doc, at, doc.sentence_at(at))
        number = bisect_left(doc.names, at, key=lambda mention: mention.span.start) - 1 if place else -1
        name = doc.names[number] if number >= 0 else None
        if not name or before >= max(block.span.start, name.span.start):
            continue
        first = name.text.split(" ", 1)[0] if " " in name.text else ""
        if given.get(first) != item.gender and not doc.text.endswith(_HONORIFIC[item.gender], 0, name.span.start):
            yield item, place


class _Signs:
    """A text with the names and pronouns of persons in it."""

    def __init__(self, doc: Document, rule: Rule, pronouns: Sequence[Pronoun]) -> None:
        self._doc = doc
        self._rule = rule
        self._pronouns = pronouns
        self._given = doc.table(rule, "first_names.tsv", first_names)
        self._all_said: dict[int, _Said | None] = {}  # by the place of the verb

    @cached_property
    def _signs(self) -> list[_Sign]:
        doc = self._doc
        found = [_Sign(mention.span, gender, True) for mention, gender in persons(doc, doc.memo(genders, self._rule))]
        seen = {sign.span.start for sign in found}
        for mention in doc.names:  # names that may be of persons all the same, so that nobody is overlooked
            words = mention.text.split()
            if mention.span.start not in seen and len(words) > 1 and words[0] != "The" and not names_body(mention.text):
                gender = next((self._given[word] for word in words[:-1] if word in self._given), "")
                found.append(_Sign(mention.span, gender, True))
        found += [_Sign(item.span, item.gender, False) for item in self._pronouns]
        return sorted(sign for sign in found if not doc.quoted(sign.span.start))

    @cached_property
    def _starts(self) -> list[int]:
        return [sign.span.start for sign in self._signs]

    def _within(self, start: int, end: int) -> list[_Sign]:
        """The signs that begin in a stretch of the text, in order."""
        return self._signs[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def slip(self, pronoun: Pronoun, place: str) -> Slip | None:
        """The person of the other gender whom a pronoun can only mean."""
        doc, at = self._doc, pronoun.span.start
        sentence = doc.sentence_at(at)
        read = Span(_start(doc, at), sentence.start if place == "trailing" else at)
        person = self._person(pronoun, read, place)
        if not person or _in_open_quotation(doc, person.span.start):
            return None
        speaks = place not in _UNSAID
        start = max(read.start, doc.sentence_at(person.span.start).start) if speaks else read.start
        around = Span(start, min(sentence.end, at + _REACH))
        if any(sign.gender == pronoun.gender and sign.span != pronoun.span for sign in self._within(*around)):
            return None
        if any(not doc.quoted(match.start()) for match in KIN[pronoun.gender].finditer(doc.text, *around)):
            return None
        if self._stranger(Span(person.span.end, read.end), place):
            return None
        return Slip(pronoun, person.span) if self._alone(person, read, at) else None

    def _person(self, pronoun: Pronoun, read: Span, place: str) -> _Sign | None:
        """The last person of the other gender who speaks, or is the subject of a sentence.

        None if a pronoun or name of the pronoun's own gender stands behind, or somebody whose gender is not told. Who
        is no subject is passed over where the pronoun is one who speaks.
        """
        speakers: set[_Sign | None] | None = None
        for sign in reversed(self._within(*read)):
            if sign.gender == pronoun.gender:
                return None
            if not sign.named:
                continue
            gender = self._gender(sign, pronoun)
            if gender == pronoun.gender:
                return None
            if speakers is None:
                speakers = {said.by for said in self._said(read)}
            acts = sign in speakers or _is_subject(self._doc, sign.span)
            if acts or place in _UNSAID:
                return sign if acts and gender else None
        return None

    def _stranger(self, span: Span, place: str) -> bool:
        """True if somebody whose gender is not told stands in a stretch, as a subject where the pronoun speaks."""
        doc = self._doc
        strangers = (Span(*match.span()) for match in STRANGER.finditer(doc.text, *span))
        return any(
            not doc.quoted(stranger.start) and (place in _UNSAID or _is_subject(doc, stranger))
            for stranger in strangers
        )

    def _gender(self, sign: _Sign, pronoun: Pronoun) -> str:
        """The gender of a named person, told without the pronoun; an empty string where the text is not at one."""
        words = [bare(word) for word in self._doc[sign.span].split()]
        told = {self._given[word] for word in words[:-1] if word in self._given}
        gender = next(iter(told)) if len(told) == 1 else sign.gender
        others = [vote for vote in self._doc.memo(votes) if vote.family == words[-1]]
        voted = {vote.gender for vote in others if vote.at != pronoun.span.start}
        if len(voted) > 1 or (gender and voted - {gender}):
            return ""
        return gender or ("" if words[-1] in self._given else "".join(voted))

    def _said(self, span: Span) -> Iterator[_Said]:
        """Who says something in a stretch of the text, verb by verb, without verbs that share their speaker."""
        for verb in _SAYING.finditer(self._doc.text, *span):
            at = verb.start()
            if at not in self._all_said:
                self._all_said[at] = None if self._doc.quoted(at) else self._said_by(Span(*verb.span()))
            if said := self._all_said[at]:
                yield said

    def _said_by(self, verb: Span) -> _Said | None:
        doc, text = self._doc, self._doc.text
        sentence = doc.sentence_at(verb.start)
        pronoun = _SAID_BY.search(text, max(sentence.start, verb.start - 24), verb.start)
        if pronoun:
            return _Said(verb.start, next(iter(self._within(pronoun.start(), pronoun.start() + 1)), None))
        for sign in reversed(self._within(max(sentence.start, verb.start - _REACH), verb.start)):
            if sign.named and _GAP.fullmatch(text, sign.span.end, verb.start):
                return _Said(verb.start, sign)
        if text[max(0, verb.start - 2)] in '",”':
            behind = (sign for sign in self._within(verb.end, verb.end + _FAR) if sign.named)
            speaker = next(behind, None)
            if speaker and _GAP_BEHIND.fullmatch(text, verb.end, speaker.span.start):
                return _Said(verb.start, speaker)
        shared = _SHARED.search(text, max(sentence.start, verb.start - 24), verb.start)
        return None if shared else _Said(verb.start, None)

    def _alone(self, person: _Sign, read: Span, at: int) -> bool:
        """True if nobody else speaks behind a person, or, where the person does not speak, before it."""
        says = list(self._said(read))
        speaks = any(said.by == person for said in says)
        start = self._doc.sentence_at(person.span.start).start
        if not speaks and any(start <= said.at < person.span.start for said in says):
            return False
        behind = [said.by for said in says if said.at > person.span.start]
        if any(by is None or (by.named and by != person) for by in behind):
            return False
        return _block(self._doc, at) - _block(self._doc, person.span.start) < 2 or any(
            not sign.named for sign in self._within(person.span.end, at)
        )


def _place(doc: Document, at: int, sentence: Span) -> str:
    """How a pronoun stands: as one who speaks (behind a quotation or behind what is said, or first), told, or first."""
    text = doc.text
    if _TAG.match(text, at):
        return "tag"
    if _TRAILING.match(text, at) and at > sentence.start + 20:
        return "trailing"
    if _THAT.search(text, max(sentence.start, at - 60), at):
        return "told"
    if _OPENING.fullmatch(text, sentence.start, at):
        return "says" if _OPENING_SAYS.match(text, at) else "first"
    return ""


def _block(doc: Document, at: int) -> int:
    """The number of the block a place lies in."""
    return bisect_left(doc.blocks, at, key=lambda block: block.span.end)


def _start(doc: Document, at: int) -> int:
    """Where the paragraphs start that are read for a pronoun."""
    number = _block(doc, at)
    last = max(0, number - _BACK)
    while number > last and doc.blocks[number - 1].kind not in NO_TEXT:
        number -= 1
    return max(doc.blocks[number].span.start, at - _READ)


def _is_subject(doc: Document, name: Span) -> bool:
    """True for a name near the start of its sentence that nothing but titles stands before ("The vet, Anna Roe")."""
    start = doc.sentence_at(name.start).start
    if office := _OFFICE.match(doc.text, start, name.start):
        start = office.end()
    if name.start - start > _FIRST or doc.text[name.end : name.end + 2] in {"'s", "’s"}:
        return False
    return not _NO_SUBJECT.search(doc.text, start, name.start)


def _in_open_quotation(doc: Document, at: int) -> bool:
    """True where a quotation is open that its paragraph does not close with the mark it opens with."""
    start = doc.line_at(at).start
    text = doc.text
    return text.count('"', start, at) % 2 == 1 or text.count("“", start, at) > text.count("”", start, at)
