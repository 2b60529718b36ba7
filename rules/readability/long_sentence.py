"""RDB001: a sentence with more words than a reader holds in mind."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.readability import length
from copydesk.lint.rule import Example, Rule
from copydesk.lint.segment import sentences
from copydesk.lint.spans import Span

_LONG = 40


class LongSentence(Rule):
    """A sentence is too long to be read once.

    News agencies keep to 20 to 25 words on average and call a sentence of 40 hard to follow; translated copy strings
    clauses together far beyond that. Only running text counts: headings, captions, lists and what stands wholly in
    quotation marks are left alone, and so is a sentence that is a list by its semicolons.

    Reported as info above 40 words. With `max-sentence-words` set it is a warning above that number, in every profile.

    Fix: none; where to divide a sentence is the writer's choice.
    """

    code = "RDB001"
    name = "long-sentence"
    severity = Severity.INFO
    not_in = ("fiction", "transcript", "listing")
    gate = "max-sentence-words"
    bad = {
        "[[The committee, which met for the first time since the summer recess and heard from eleven witnesses who had "
        "travelled from every county in the state, decided after six hours of debate that the dam should be repaired "
        "before the spring floods arrive next year.]] It adjourned at nine.": None,
        "Rain fell. [[The company said in a statement that it had decided to close the older of its two plants in the "
        "valley by the end of the year because the price of gas had doubled and because orders from abroad, on which "
        "the plant has always depended, had fallen by half.]]": None,
        "[[Visitors who want to see the gardens before they close for the winter should come early in the morning, "
        "because the gates open at seven and the paths, which were laid out a century ago for a few dozen guests, fill "
        "quickly as soon as the first coaches from the city arrive.]] Dogs are welcome.": None,
    }
    good = (
        "The dam will be repaired before spring. The committee decided so after six hours of debate.",
        "The winners are: Ann Lee, a nurse from Leeds, for her work with the old; Tom Burke, a baker from Cork, for "
        "forty years of bread; Rita Sousa, a teacher from Porto, for her school; and Jan Novak, a driver from Brno, "
        "for never once being late for the bus.",
        "“I had no idea when I walked into that office in the spring of that year, with my letter in my hand and my "
        "best shoes on, that I would stay for thirty-four years and that I would marry the man who sat at the very "
        "first desk,” she said.",
    )
    examples = (
        Example(
            "[[The bridge that links the two halves of the town was closed.]] It is open.",
            options={"max-sentence-words": 10},
        ),
        Example("The bridge that links the two halves was closed.", options={"max-sentence-words": 10}),
    )
    max_sentence_words: int = 0  # report longer sentences as warnings; 0: as info above 40 words

    def check(self, doc: Document) -> Iterator[Finding]:
        limit = self.max_sentence_words or _LONG
        for block in doc.body:
            if block.span.end - block.span.start <= 2 * limit:
                continue
            for span in sentences(doc.text, block.span):
                count = length(doc[span])
                if count <= limit or doc[span].count(";") >= 2 or _mostly_quoted(doc, span):
                    continue
                yield Finding(span, f"a sentence of {count} words; the limit is {limit}")


def _mostly_quoted(doc: Document, span: Span) -> bool:
    """True when most of the sentence is a speaker's, whose words are not ours to divide."""
    inside = sum(
        min(quote.end, span.end) - max(quote.start, span.start) for quote in doc.quotations if quote.overlaps(span)
    )
    return 2 * inside > span.end - span.start
