"""RDB003: the text needs more years of school than the house allows."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.readability import measure
from copydesk.lint.rule import Example, Rule
from copydesk.lint.segment import sentences

_ENOUGH = 100  # words; a grade of less text is chance
_PARAGRAPH = 25

_HARD = (
    "The administration's infrastructure modernisation programme, notwithstanding parliamentary opposition, "
    "anticipates a comprehensive reorganisation of regional transportation authorities, whose responsibilities have "
    "traditionally included environmental certification, procurement supervision and the consolidation of municipal "
    "investment. Independent economists characterise the accompanying financial projections as extraordinarily "
    "optimistic, particularly considering continuing uncertainty about international commodity availability."
)
_EASY = (
    "The old mill by the river burned down last night. No one was hurt. The fire started in a shed where paint was "
    "kept, and the wind took it to the roof. Two crews came from the next town. By dawn the walls stood black and the "
    "roof was gone. The owner said he would build it up again."
)

_ALSO_EASY = (
    "A small dog walked onto the ice on Monday and could not get back. A boy saw it from the shore and ran for help. "
    "Three men came with a rope and a long board. They lay flat and slid the board out bit by bit. The dog sat still "
    "and let them lift it. It was cold and wet but not hurt. The boy took it home and gave it soup."
)


class HighGrade(Rule):
    """The text is harder to read than the house allows.

    The grade is Flesch-Kincaid's of the body text, as textstat counts it: the years of school a reader needs. It is
    measured only when `max-grade` is set, and only on texts of 100 words or more. The finding stands at the hardest
    paragraph.

    Fix: none; shorter sentences and words lower the grade.
    """

    code = "RDB003"
    name = "high-grade"
    severity = Severity.INFO
    gate = "max-grade"
    examples = (
        Example(f"{_EASY}\n[[{_HARD}]]\n{_EASY}", options={"max-grade": 8.0}),
        Example(f"[[{_HARD} {_HARD} {_HARD}]]", options={"max-grade": 12.0}),
        Example(f"{_HARD}\n\n[[{_HARD} {_HARD}]]", options={"max-grade": 10.0}),
        Example(f"{_EASY}\n{_ALSO_EASY}", options={"max-grade": 8.0}),
        Example(_HARD, options={"max-grade": 8.0}),
        Example(f"{_HARD}\n{_EASY}"),
    )
    max_grade: float = 0.0  # the highest Flesch-Kincaid grade allowed; 0: no limit

    def check(self, doc: Document) -> Iterator[Finding]:
        if not self.max_grade:
            return
        blocks = [(block, [doc[span] for span in sentences(doc.text, block.span)]) for block in doc.body]
        whole = measure([sentence for _, spoken in blocks for sentence in spoken])
        if whole.words < _ENOUGH or whole.grade is None or whole.grade <= self.max_grade:
            return
        grades = [
            (figures.grade, block.span)
            for block, spoken in blocks
            if (figures := measure(spoken)).words >= _PARAGRAPH and figures.grade is not None
        ]
        worst, span = max(grades, default=(whole.grade, blocks[0][0].span))
        message = (
            f"Flesch-Kincaid grade {whole.grade:.1f}; the limit is {self.max_grade:g}; {worst:.1f} in this paragraph"
        )
        yield Finding(span, message, severity=Severity.WARNING)
