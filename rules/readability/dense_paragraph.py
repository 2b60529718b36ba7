"""RDB002: a long paragraph of long sentences."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.readability import length
from copydesk.lint.rule import Example, Rule
from copydesk.lint.segment import sentences

_SENTENCE = 22  # the mean length, in words, from which a paragraph's sentences are long

_DENSE = (
    "The harbour board, which has been short of money since the ferry line closed, will ask the council for a loan "
    "that it means to pay back over twenty years from the fees that the new marina is expected to bring. Its chairman, "
    "who joined the board in the spring after running the fish market for a decade, told members that without the loan "
    "the north pier, parts of which are closed already, would have to be given up within two winters."
)
_LIGHT = (
    "The boats lay in the mud. Nobody had seen the river so low. Boys walked across to the island. They found a bell. "
    "It was green with age. The priest came to look at it. He knew the name on the rim. It was the old chapel's."
)


class DenseParagraph(Rule):
    """A long paragraph is made of long sentences.

    On a screen a paragraph of more than 120 words is a wall; readers skip it when its sentences are long as well. A
    long paragraph of short sentences is left alone, and so are fiction, transcripts and lists.

    Fix: none; where to divide a paragraph is the writer's choice.
    """

    code = "RDB002"
    name = "dense-paragraph"
    severity = Severity.INFO
    not_in = ("fiction", "transcript", "listing")
    bad = {f"The plan was published on Monday.\n[[{_DENSE} {_DENSE}]]": None}
    good = (f"The plan was published on Monday.\n{_DENSE}", f"The river was low.\n{_LIGHT} {_LIGHT} {_LIGHT} {_LIGHT}")
    examples = (
        Example(f"[[{_DENSE}]]", options={"max-words": 50}),
        Example(f"{_DENSE}\n[[{_DENSE} {_DENSE}]]", options={"max-words": 100}),
        Example(_LIGHT, options={"max-words": 30}),
    )
    max_words: int = 120  # paragraphs of more words are long

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.body:
            if block.span.end - block.span.start <= 2 * self.max_words:
                continue
            count = length(doc[block.span])
            if count <= self.max_words:
                continue
            mean = count / max(1, sum(1 for _ in sentences(doc.text, block.span)))
            if mean >= _SENTENCE:
                yield Finding(block.span, f"a paragraph of {count} words in sentences of {mean:.0f} words on average")
