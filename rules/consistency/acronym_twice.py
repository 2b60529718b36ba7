"""CON006: a short form is explained twice."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, Severity, delete
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import definitions


class AcronymTwice(Rule):
    """A short form is explained twice.

    "The World Health Organization (WHO)" is for the first mention; a second one shows that passages were joined. The
    words before the bracket must begin with its letters, and be the same both times. Headlines, captions and
    quotations, which are read alone, do not count.

    Fix: unsafe; the second bracket is removed.
    """

    code = "CON006"
    name = "acronym-twice"
    severity = Severity.INFO
    not_in = ("docs",)
    bad = {
        "The World Health Organization (WHO) met. The World Health Organization[[ (WHO)]] spoke.": (
            "The World Health Organization (WHO) met. The World Health Organization spoke."
        ),
        "A central bank (CB) rose. The central bank[[ (CB)]] fell.": "A central bank (CB) rose. The central bank fell.",
        "The Union of Polish Poets (UPP) met. It rained. The Union of Polish Poets[[ (UPP)]] sang.": (
            "The Union of Polish Poets (UPP) met. It rained. The Union of Polish Poets sang."
        ),
    }
    good = (
        "The World Health Organization (WHO) met. The WHO spoke.",
        "Anna Berg (SPD) and Ola Lind (SPD) met.",
        "The World Health Organization (WHO) met World Horse Owners (WHO).",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        first: dict[tuple[str, str], Span] = {}
        for short, words, whole in definitions(doc):
            earlier = first.setdefault((short, words.casefold()), whole)
            if earlier is not whole:
                bracket = Span(whole.start + len(words), whole.end)
                fix = delete(bracket, "Remove it")
                yield Finding(bracket, f'"{short}" is explained earlier', (fix,), (Related(earlier, "first here"),))
