"""WRD005: a wording taken over word for word from another language, or a false friend."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule

from ._phrases import finding, slips


class LoanTranslation(Rule):
    """A wording is a word-for-word translation, or a word is a false friend.

    "Since 50 years", "with the aim to", "economical growth", "the actual government": English has the words, but they
    mean something else or nothing. "Since" with a period is left alone where the period ends at a moment ("since two
    years ago"), "economical" where it can mean thrifty.

    Source: the table's head. Fix: unsafe, the English wording where there is one.
    """

    code = "WRD005"
    name = "loan-translation"
    not_in = ("fiction",)
    terms = ("calques.tsv",)
    bad = {
        "The bridge has been closed [[since two years]].": "The bridge has been closed for two years.",
        "Analysts expect [[economical growth]] of 3 percent.": "Analysts expect economic growth of 3 percent.",
        "They met [[with the aim to]] end the strike.": "They met to end the strike.",
        "The hotel has a staff of 40 for [[an eventual emergency]].": (
            "The hotel has a staff of 40 for a possible emergency."
        ),
        "In [[his congratulations to]] the president, the king praised the vote.": (
            "In his congratulatory message to the president, the king praised the vote."
        ),
    }
    good = (
        "The bridge has been closed since two years ago.",
        "It has been ten days since hours of talks ended.",
        "The car is an economical choice.",
        "The eventual winner will play in Rome.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for slip in slips(doc, self):
            yield finding(doc, slip, "{written} reads like a word-for-word translation; English has {right}")
