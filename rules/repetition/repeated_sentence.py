"""REP002: a sentence stands twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Fix, Related
from copydesk.lint.rule import Rule

from ._shared import (
    Sentence,
    block_key,
    is_pull_quote,
    removal,
    repeats_itself,
    said_twice,
    sentences,
    speaks_of_picture,
)

_GAP = 4  # characters between a sentence and the next


class RepeatedSentence(Rule):
    """A sentence of six words or more stands twice.

    A paragraph pasted twice or a translation that lost its place repeats a sentence word for word. A sentence that
    stands three times or more is a refrain or a formula and is left alone, unless it follows itself at once in one
    paragraph, as where an engine lost its thread. Left alone are also pull quotes and other quotations of the text
    itself, exercises about a picture beside the text, headings, tables, and paragraphs repeated whole, which
    `repeated-paragraph` reports.

    Fix: unsafe; the second one is removed.
    """

    code = "REP002"
    name = "repeated-sentence"
    languages = ()
    not_in = ("fiction", "transcript", "docs")
    bad = {
        "The bridge closed for repairs on Monday. Drivers took the ring road. "
        "[[The bridge closed for repairs on Monday.]]": (
            "The bridge closed for repairs on Monday. Drivers took the ring road."
        ),
        "Farmers in the valley lost half the crop. Prices rose.\n\nRain came late. "
        "[[Farmers in the valley lost half the crop.]] Help is on its way.": (
            "Farmers in the valley lost half the crop. Prices rose.\n\nRain came late. Help is on its way."
        ),
        "It was a cold day. The choir of Graz will sing in Linz.\n\n"
        "[[The choir of Graz will sing in Linz.]]\n\nEntry is free.": (
            "It was a cold day. The choir of Graz will sing in Linz.\n\nEntry is free."
        ),
        "The ferry to Split was full on Monday. [[The ferry to Split was full on Monday.]] "
        "[[The ferry to Split was full on Monday.]] It left late.": (
            "The ferry to Split was full on Monday. It left late."
        ),
    }
    good = (
        "He shook his head. “They do not know what they are doing. They do not know what they are doing,” he said.",
        "It rained. It rained. It rained all day.",
        "The bridge closed for repairs on Monday. The bridge closed for good on Friday.",
        "“We shall not be moved from here,” she said.\n\n“We shall not be moved from here”\n\nThe crowd cheered her.",
        "Peace\n\n“The only way is the long way. The question is how long it will take us.” Picture: Ana Ruiz.\n\nIs "
        "there a way?\n\nThe only way is the long way. The question is how long it will take us. I am sure of it.",
        "I dream of a big old town. Trees grow. I dream of a big old town. Birds sing. I dream of a big old town.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if not repeats_itself(doc):
            return
        everything = sentences(doc)
        count = Counter(sentence.words for sentence in everything)
        first: dict[tuple[str, ...], Sentence] = {}
        last: Sentence | None = None
        for sentence in everything:
            earlier = first.setdefault(sentence.words, sentence)
            at_once = last is not None and last.words == sentence.words and sentence.span.start - last.span.end < _GAP
            last = sentence
            told = count[sentence.words] == 2 or at_once
            if not told or earlier is sentence or _left_alone(doc, earlier, sentence):
                continue
            fix = Fix("Remove it", removal(doc, sentence))
            related = (Related(earlier.span, "first here"),)
            yield Finding(sentence.span, "this sentence stands earlier, word for word", (fix,), related)


def _left_alone(doc: Document, earlier: Sentence, sentence: Sentence) -> bool:
    for part in (earlier, sentence):
        block = doc.blocks[part.block]
        alone = block.span == part.span
        if block.kind is Kind.CAPTION or (alone and block.kind is not Kind.PARAGRAPH):
            return True
    if doc.quoted(earlier.span.start) != doc.quoted(sentence.span.start):
        return True  # words of the text are quoted in it, as at the head of an interview
    if (
        said_twice(doc, earlier, sentence)
        or is_pull_quote(doc, earlier, sentence)
        or speaks_of_picture(doc[sentence.span])
    ):
        return True
    here, there = sentence.block, earlier.block
    return here != there and block_key(doc, here) == block_key(doc, there)
