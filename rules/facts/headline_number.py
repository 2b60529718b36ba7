"""FCT009: a number in the headline that the story does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Related, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import Figure, figures

_HEADLINE = 400  # letters, at most, of a headline and what stands before it
_LEAD = 3  # paragraphs in which the headline's number is expected
_SAME = {
    "dead": "dead", "die": "dead", "dies": "dead", "died": "dead", "killed": "dead", "deaths": "dead", "bodies": "dead",
    "hurt": "hurt", "injured": "hurt", "wounded": "hurt", "injuries": "hurt",
    "arrested": "held", "held": "held", "detained": "held", "arrests": "held",
    "job": "jobs", "jobs": "jobs", "posts": "jobs",
}  # fmt: skip
_AFTER = pattern(r"\s+(?:[\w’'-]+\s+){0,3}?(?P<word>" + "|".join(_SAME) + r")\b", re.IGNORECASE)
_ROUGH = pattern(r"\b(?:up\s+to|at\s+least|more\s+than|over|nearly|almost|about|around|some|most)\s+$", re.IGNORECASE)


class HeadlineNumber(Rule):
    """The headline gives a number of dead, hurt, held or jobs that the story nowhere gives.

    "Five dead in bus crash" over a story of six: a count was updated in one place only. Reported when the first
    paragraphs count the same thing with another number and the headline's number stands nowhere in the text.

    Fix: none; which number is the newer is not in the text.
    """

    code = "FCT009"
    name = "headline-number"
    severity = Severity.INFO
    terms = tuple(_SAME)
    bad = {
        "[[Five dead]] in bus crash near Brenner\n\nSix people were killed when a bus left the road on Monday.": None,
        "Mill to cut [[400 jobs]]\n\nThe paper mill said it would cut 450 jobs by the end of the year.": None,
        "[[Three arrested]] over theft of bells\n\nPolice in Ghent have arrested two men. Two people were held.": None,
    }
    good = (
        "Five dead in bus crash near Brenner\n\nFive people were killed when a bus left the road on Monday.",
        "Mill to cut 400 jobs\n\nThe paper mill said it would cut 150 jobs now and 250 jobs later, 400 in all.",
        "Five dead in bus crash\n\nAt least six people were killed when a bus left the road.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.hits(self)[0].span.start > _HEADLINE or not doc.title:
            return
        title = doc.blocks[0].span
        for stated in figures(doc.text, title):
            thing = _thing(doc.text, stated, title.end)
            if not thing or any(
                figure.value == stated.value for figure in figures(doc.text, Span(title.end, len(doc.text)))
            ):
                continue
            others = [figure for figure in _lead(doc) if _thing(doc.text, figure, len(doc.text)) == thing]
            if others and not any(_ROUGH.search(doc.text[max(0, o.span.start - 14) : o.span.start]) for o in others):
                span = Span(stated.number.start, stated.span.end)
                there = doc[others[0].number]
                where = Related(others[0].number, "the story's number")
                yield Finding(
                    span, f'"{doc[span]}" in the headline, "{there}" in the story', related=(where,), sure=0.6
                )


def _lead(doc: Document) -> Iterator[Figure]:
    """The figures of the first paragraphs."""
    paragraphs = [block for block in doc.blocks[1:] if block.kind is Kind.PARAGRAPH][:_LEAD]
    for block in paragraphs:
        yield from figures(doc.text, block.span)


def _thing(text: str, figure: Figure, end: int) -> str:
    """What a figure counts, as one word for all its names."""
    match = _AFTER.match(text, figure.number.end, end)
    return _SAME[match["word"].lower()] if match else ""
