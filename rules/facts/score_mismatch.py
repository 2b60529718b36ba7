"""FCT018: a result in the headline that is another one in the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Related
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SCORE = pattern(r"(?<![\w.,/–-])(?P<one>\d{1,3})\s?[-–]\s?(?P<two>\d{1,3})(?![\w/–-]|\.\d|:\d|,\d{3})")
_RESULT = pattern(
    r"\b(?:beat|beats|beaten|defeat(?:s|ed)?|w[oi]n(?:s|ning)?|victory|thrash(?:es|ed)?|edge[ds]?|lost|lose|loss|"
    r"losing|dr[ae]ws?|drawn|draw|hammer(?:s|ed)?|crush(?:es|ed)?|down(?:s|ed)|overc(?:ame|omes?)|stun(?:s|ned)?|"
    r"rout(?:s|ed)?|outclass(?:es|ed)|triumph(?:s|ed)?|held)\b",
    re.IGNORECASE,
)
_PARTIAL = pattern(
    r"\b(?:half-?time|interval|break|aggregate|legs?|sets?|frames?|games?|quarters?|innings|lead|leading|led|"
    r"(?<!from )behind|ahead|trail\w*|\d[-–]\d{1,3} (?:down|up)|"
    r"equali[sz]\w*|penalt\w+|shoot-?out|extra time|last|previous\w*|"
    r"earlier|ago|season|year|march|made it|was \d|voted?|votes|court|panel|senate|house|justices|judges|"
    r"odds|record|series|run|spell|first half|second half)\b",
    re.IGNORECASE,
)
_LEAD = 3  # paragraphs in which the result is told again


class _Result(NamedTuple):
    """A result where it stands: its score without order, and the first letters of the names beside it."""

    span: Span
    score: frozenset[int]
    names: frozenset[str]


class ScoreMismatch(Rule):
    """The headline gives a match another result than the report.

    "Rovers beat United 3-1" over "Rovers won 3-2 at United": one of them was updated alone. Compared are the headline
    and the first paragraphs, where both tell a result with one score and name the same two sides. Scores of a part of a
    match (half-time, a set, a leg, a lead) and of other matches ("last season") are left alone.

    Fix: none; which score is right is not in the text.
    """

    code = "FCT018"
    name = "score-mismatch"
    not_in = ("fiction", "listing")
    terms = tuple(
        "beat beats beaten defeat defeats defeated won wins win thrash thrashed edge edged lost lose draw drew".split()
    )
    bad = {
        "Harbour Rovers beat Northam United [[3-1]]\n\n"
        "Two late goals gave Rovers a 3-2 win at Northam on Saturday, their fourth in a row.": None,
        "Lindholm edge Vasby [[24-21]] in opener\n\nLindholm won 24-20 against Vasby in front of 900 people.": None,
        "Oakfield lose [[0-2]] to Marsh Town\n\nOakfield lost 0-3 on Sunday. Marsh Town scored late, and Oakfield lost "
        "1-3 to Marsh Town, the league said.": None,
    }
    good = (
        "Harbour Rovers beat Northam United 3-1\n\nTwo goals gave Rovers a 1-3 win at Northam on Saturday.",
        "Harbour Rovers beat Northam United 3-1\n\nRovers led 2-1 at half-time and won at Northam.",
        "Harbour Rovers beat Northam United 3-1\n\nRovers lost 0-2 at Northam last season but were better now.",
        "Late strike earns Harbour Rovers 3-2 win over Northam United\n\n"
        "Two late goals took Rovers from 2-1 down to beat Northam on Saturday.",
        "Harbour Rovers beat Northam United 3-1\n\nRovers won 3-1. On Sunday Vasby won 2-0 at Lindholm.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if not doc.title:
            return
        title = _result(doc, doc.blocks[0].span)
        if not title or len(title.names) < 2:
            return
        lead = [block.span for block in doc.blocks[1:] if block.kind is Kind.PARAGRAPH][:_LEAD]
        told = [
            result
            for sentence in doc.sentences
            if any(span.start <= sentence.start < span.end for span in lead)
            if (result := _result(doc, sentence)) and len(result.names & title.names) >= 2
        ]
        if told and all(result.score != title.score for result in told):
            there = told[0].span
            message = f'"{doc[title.span]}" in the headline, "{doc[there]}" in line {doc.row(there.start)}'
            yield Finding(title.span, message, related=(Related(there, "the report's score"),), sure=0.8)


def _result(doc: Document, span: Span) -> _Result | None:
    """The one result that a stretch of text tells of a whole match."""
    scores = list(_SCORE.finditer(doc.text, *span))
    if len(scores) != 1 or not _RESULT.search(doc.text, *span) or _PARTIAL.search(doc.text, *span):
        return None
    names = {
        word
        for mention in doc.names
        if span.start <= mention.span.start < span.end
        for word in re.findall(r"[^\W\d_]{4,}", mention.text)
    }
    score = frozenset(map(int, scores[0].groups()))
    return _Result(Span(*scores[0].span()), score, frozenset(names))
