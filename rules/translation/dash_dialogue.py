"""MTR026: speech set off by dashes."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SPEECH = pattern(
    r"[—–-] ?[A-ZÀ-Ý][^\n]*?(?:[,!?.…] ?[—–-] ?(?:said|says|asked|asks|replied|answered|explained|added|told"
    r"|recalls?|noted|he |she |they |I )|\?$|!$)"
)


class DashDialogue(Rule):
    """Speech is set off by dashes at the start of lines.

    Russian, French, Spanish and Polish open direct speech with a dash; English copy has quotation marks. Two or more
    such lines count, and each must show that it is speech: a verb of saying behind a second dash, a question, an
    exclamation. The rule reports only in the strict profile; fiction and lists are left alone.

    Fix: none; where the speech ends, only a reader can tell.
    """

    code = "MTR026"
    name = "dash-dialogue"
    severity = Severity.INFO
    not_in = ("fiction", "listing", "docs", "recipe")
    terms = ("\n—", "\n–", "\n- ")
    bad = {
        "An interview.\n[[—]] Why did you leave?\n[[—]] I was tired, — said the mayor.": None,
        "The talk.\n[[–]] The mine is shut, – he says.\n[[–]] Is it true?": None,
        "In court.\n[[—]] Stop it!\n[[—]] Who are you?": None,
    }
    good = (
        "A list:\n– bread\n– milk",
        "Results:\n— Olm won.\n— Melk lost.",
        'An interview.\n"Why did you leave?"\n"I was tired."',
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        starts = [hit.span.start + 1 for hit in doc.hits(self)]
        found = [at for at in starts if _SPEECH.match(doc.text, at, doc.line_at(at).end)]
        if len(found) >= 2:
            for at in found:
                yield Finding(Span(at, at + 1), "speech set off by a dash; English has quotation marks")
