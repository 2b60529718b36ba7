"""REP005: the story begins twice in its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Related
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.segment import sentences
from copydesk.lint.spans import Span

_SUBJECT = pattern(
    r"An? (?P<phrase>(?:[\w’'-]+ ){1,6}?)"
    r"(?:has|have|had|is|was|were|will|would|arrived|left|died|said|began|came|went|fell|rose|lost|ran|sank"
    r"|took|broke|struck|flew|drove|won|[a-z]{3,}ed)\b"
)
_NAME = pattern(r"(?<=[a-z,’'] )[A-Z][\w’'-]+")
_OPENING = pattern(r"\. An? ")
_TOP = 1200  # characters that hold the head of a text
_HEAD = 3  # so many blocks from the top may hold the first paragraph


class RepeatedLede(Rule):
    """The story begins twice in its first paragraph.

    The standfirst was run into the first sentence: "The aircraft carrier is in port amid fears. A US aircraft carrier
    arrived ..." introduces with "a" what the sentence before has already named with "the". It counts only when at least
    the last two words of the subject, and two names besides, stand in both sentences.

    There is no fix: one of the two sentences must go, or become a paragraph of its own.
    """

    code = "REP005"
    name = "repeated-lede"
    not_in = ("fiction", "transcript", "docs")
    bad = {
        "The cargo ship Astra lies off Malta as the crew waits for word from Italy and Libya. [[A Maltese cargo ship]] "
        "arrived off the island on Monday after Italy and Libya turned it away.\n\nThe crew is well.": None,
        "Port\n\nThe night train between Vienna and Paris is back after ten years. [[A new night train]] left for "
        "Paris on Monday, the first from Vienna since 2015.\n\nIt was full.": None,
        "The rescue boat Luna is stuck in Malta with people from Libya on board. [[A German rescue boat]] was stopped "
        "by Malta on Friday off Libya.\n\nThe crew is well.": None,
    }
    good = (
        "The cargo ship Astra lies off Malta. A tug from Italy arrived on Monday.\n\nThe crew is well.",
        "A cargo ship lies off Malta as the crew waits for word from Italy and Libya. A second one left Italy for "
        "Libya.\n\nThe crew is well.",
        "The night train is back. A night train to Paris was planned for years, said Vienna.\n\nIt was full.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if not _OPENING.search(doc.text, 0, _TOP):
            return  # a look that costs less than the blocks
        lede = next((block for block in doc.blocks[:_HEAD] if doc[block.span].count(" ") > 20), None)
        if lede is None or lede.kind not in {Kind.PARAGRAPH, Kind.TITLE} or ". A" not in doc[lede.span]:
            return
        parts = list(sentences(doc.text, lede.span))[:2]
        subject = _SUBJECT.match(doc.text, parts[1].start, parts[1].end) if len(parts) == 2 else None
        if subject is None:
            return
        first, second = doc[parts[0]], doc[parts[1]]
        phrase = subject.group("phrase").split()
        head = " ".join(phrase[-2:])
        at = first.find(head)
        definite = at >= 0 and re.search(r"\bthe (?:[\w’'-]+ ){0,2}$", first[:at], re.IGNORECASE)
        if len(phrase) < 2 or not definite or len(set(_NAME.findall(first)) & set(_NAME.findall(second))) < 2:
            return
        span = Span(parts[1].start, subject.end("phrase") - 1)
        related = (Related(Span(parts[0].start + at, parts[0].start + at + len(head)), "already here"),)
        yield Finding(span, f'the story begins again: "{doc[span]}" after "the ... {head}"', related=related, sure=0.8)
