"""WRD010: "in the conversation" where the article tells of an exchange of letters, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._clauses import stem

_PREPOSITIONS = ("in", "during", "in the course of")
_SPOKEN = ("conversation", "call", "phone call", "telephone call", "phone conversation", "telephone conversation")
_WRITTEN = ("letter", "letters", "message", "messages", "telegram", "telegrams", "email", "e-mail", "cable")

# Any sign that there was something spoken or written at all.
_SPEECH = pattern(
    r"\b(?:conversations?|(?:tele)?phon\w+|calls? (?:with|to|from|between)|called (?!on\b|for\b)|spoke|speak\w*|spoken"
    r"|talk(?:s|ed|ing)?|interview\w*|video ?link|dialogues?|discuss\w+|negotiat\w+)\b",
    re.IGNORECASE,
)
_WRITING = pattern(
    r"\b(?:letters?|messages?|telegrams?|e-?mails?|cables?|wrote|writes?|written|writing|texts?|texted|notes?"
    r"|correspond\w+|posts?|posted|statements?)\b",
    re.IGNORECASE,
)
_MET = pattern(r"\b(?:met|meets?|meetings?|summit|talks)\b", re.IGNORECASE)
_PAST = pattern(r"\b(?:last (?:week|month|year)|earlier|previous\w*|ago|in (?:19|20)\d\d)\b", re.IGNORECASE)

# The event itself, told outright.
_WROTE = pattern(
    r"\b(?:exchang\w+ (?:\w+ )?(?:messages|letters|telegrams|e-?mails|notes|cables)"
    r"|(?:sent|sends|send|sending) (?:\w+ ){1,3}?(?:message|letter|telegram|e-?mail|cable)s?"
    r"|(?:wrote|written|writing) (?:a letter )?to)\b",
    re.IGNORECASE,
)
_PHONED = pattern(
    r"\b(?:spoke (?:\w+ )?(?:by|on the|over the) (?:tele)?phone|(?:held|had) (?:\w+ ){1,2}?(?:tele)?phone \w+"
    r"|(?:tele)?phone(?:d| call| calls| conversation| talks)?|(?:spoke|talked) (?:to|with))\b",
    re.IGNORECASE,
)
_SPEAKER = pattern(r", [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} (?:said|told|thanked|called|praised|assured|expressed)\b")


class MediumContradiction(Rule):
    """A message is referred to as a conversation, or a call as a letter.

    "Putin told Kim in the conversation", in a report that the two exchanged messages, invents a call that did not take
    place. Reported is a definite phrase ("in the conversation", "during the call", "in the letter") of a kind of
    contact that the article mentions nowhere else, where a sentence that tells the other kind names the same two
    persons, or the one who speaks ("In the phone call, Kim said").

    Left alone: articles that also tell of a meeting of now, or that mention the kind of contact in any other place.

    Fix: shown as a note only; the right word depends on what was sent or said.
    """

    code = "WRD010"
    name = "medium-contradiction"
    not_in = ("fiction", "listing", "docs", "transcript")
    terms = tuple(
        f"{preposition} {article} {noun}"
        for preposition in _PREPOSITIONS
        for article in ("the", "this", "their", "that")
        for noun in (*_SPOKEN, *_WRITTEN)
    )
    bad = {
        "Ann Lee and Omar Diaz exchanged letters this week.\n\n"
        "Lee told Diaz [[in the conversation]] that the pact would hold.": None,
        "President Abe sent a congratulatory telegram to King Harald on Friday.\n\n"
        "[[During the call]], Abe invited Harald to Tokyo.": None,
        "Merkel spoke by phone with Macron on Monday. The phone call lasted an hour.\n\n"
        "Merkel told Macron [[in the letter]] that Berlin agreed.": None,
        "Ann Lee and Omar Diaz exchanged messages this week.\n\n"
        "[[In the phone call]], Diaz said that the pact would hold.": None,
    }
    good = (
        "Ann Lee and Omar Diaz exchanged letters.\n\nIn the call, Per Olsen said that nobody would yield.",
        "Ann Lee and Omar Diaz exchanged letters, then spoke by phone.\n\nLee told Diaz in the conversation to wait.",
        "Ann Lee wrote to Omar Diaz in May. On Monday Lee met Diaz.\n\nLee thanked Diaz in the conversation.",
        "Lee sent a message to Diaz on Friday.\n\nIn the message, Lee thanked Diaz.",
        "Ann Lee wrote to Omar Diaz.\n\nWomen are missing in the conversation about pay.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        hits = doc.hits(self)
        if len(hits) != 1:
            return
        here = hits[0].span
        spoken = hits[0].form.endswith(_SPOKEN)
        if _mentioned(doc, _SPEECH if spoken else _WRITING, here) or _meeting(doc):
            return
        told = _events(doc, _WROTE if spoken else _PHONED, here)
        if told:
            words = " and ".join(f'"{doc[span]}" in line {doc.row(span.start)}' for span in told[:2])
            message = f'"{doc[here]}" here, but the same persons: {words}'
            yield Finding(here, message, related=tuple(Related(span, f'"{doc[span]}"') for span in told), sure=0.7)


def _mentioned(doc: Document, words: re.Pattern[str], but: Span) -> bool:
    return any(not but.overlaps(Span(*match.span())) for match in words.finditer(doc.text))


def _meeting(doc: Document) -> bool:
    """True where a meeting is told that is not of another time."""
    sentences = (doc[doc.sentence_at(match.start())] for match in _MET.finditer(doc.text))
    return any(not _PAST.search(sentence) for sentence in sentences)


def _events(doc: Document, words: re.Pattern[str], here: Span) -> list[Span]:
    """Where the contact is told with two of the persons that the sentence of `here` names, or with its speaker."""
    sentence = doc.sentence_at(here.start)
    persons = _runs(doc, sentence)
    least = 1 if here.start == sentence.start and _SPEAKER.match(doc.text, here.end) else 2
    found = []
    for match in words.finditer(doc.text):
        others = frozenset().union(*_runs(doc, doc.sentence_at(match.start())))
        if sum(bool(person & others) for person in persons) >= least:
            found.append(Span(*match.span()))
    return found


def _runs(doc: Document, sentence: Span) -> list[frozenset[str]]:
    """The names in a sentence, each as the stems of its words."""
    return [
        frozenset(stem(word) for word in mention.text.split())
        for mention in doc.names
        if sentence.start <= mention.span.start < sentence.end
    ]
