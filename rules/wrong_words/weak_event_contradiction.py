"""WRD009: as WRD001, for opposites that an article may well tell of one thing."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.rule import Rule

from ._events import contradictions


class WeakEventContradiction(Rule):
    """One event is told with a word and, once, with an opposite that could stand beside it.

    Arrest and release, win and loss, rise and fall: an article may tell both of one thing, one after the other, so that
    this rule reports only in the strict profile. Otherwise it works as WRD001 does.

    Fix: shown only; which of the two happened is a question of fact.
    """

    code = "WRD009"
    name = "weak-event-contradiction"
    severity = Severity.INFO
    not_in = ("fiction", "docs", "recipe", "transcript", "listing", "letter")
    terms = ("weak_oppositions.tsv",)
    bad = {
        "The club won the cup in May.\n\nFans said the club had won it fairly.\n\n"
        "In a poll the club [[lost]] the cup most deservedly.": None,
        "The bank's shares rose at noon.\n\nBy two the bank's shares rose by 3 percent.\n\n"
        "The bank's shares [[fell]] to a record high.": None,
        "The senate approved the bill.\n\nLawmakers approved the bill in minutes.\n\n"
        "A senator said the bill was [[rejected]] in haste.": None,
    }
    good = (
        "Coffee exports rose. Coffee exports, unlike coffee imports, are taxed.",
        "The club won the cup in May. The club won again.\n\nLast year the club lost the cup.",
        "The senate approved the bill. The bill was approved in minutes.\n\nThe house rejected the budget.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from contradictions(doc, self, weak=True)
