"""MTR014: a translator's note left in the copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NOTE = pattern(
    r" ?(?:\((?:translator['’]?s?['’]? notes?|translation notes?|transl?\. ?note|t/n|tn"
    r"|note from (?:the )?translator|n\. ?d\. ?t|прим\. ?пер|anm\. d\. ü|ndt"
    r"|n\. del t)\b\.?\s?[:.–—-][^()\n]{0,300}\)|\[(?:translator['’]?s?['’]? notes?|translation notes?"
    r"|transl?\. ?note|t/n|tn|note from (?:the )?translator)\b\.?\s?[:.–—-][^\[\]\n]{0,300}\]"
    r"|\((?:alternative|alternate) (?:translation|rendering)s?:[^()\n]{2,300}\)"
    r"|\([^()\n]{2,200}[-–—,] ?(?:translator|transl?\.|trans\.)(?:['’]s note)?\))",
    re.IGNORECASE,
)


class TranslatorNote(Rule):
    """A translator's note stands in the copy.

    "(Translator's note: ...)", "[TN: ...]" and "(... - Transl.)" speak to the client or to readers of the original.
    Fiction and essays keep such notes on purpose, so fiction is left alone, as are quotations and code.

    Fix: unsafe; the note is removed.
    """

    code = "MTR014"
    name = "translator-note"
    severity = Severity.WARNING
    not_in = ("fiction", "docs")
    terms = (
        "translator",
        "translators",
        "translator's",
        "translation note",
        "translation notes",
        "alternative translation",
        "alternate translation",
        "transl",
        "trans",
        "t/n",
        "tn",
        "прим",
        "anm",
        "ndt",
        "n.d.t",
        "n. d. t",
        "n. del t",
    )
    bad = {
        "He wore a bunad[[ (translator's note: a folk dress)]] to work.": "He wore a bunad to work.",
        "The Rada[[ [TN: parliament]]] voted.": "The Rada voted.",
        "It rose[[ (Alternative translation: it grew)]].": "It rose.",
        "They met at the izba[[ (a log house - Transl.)]] at noon.": "They met at the izba at noon.",
    }
    good = (
        "He wore a bunad, a folk dress, to work.",
        "The translator (a man from Olm) left early.",
        "The note (TN) is a course at the school.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _NOTE.finditer(doc.text):
            if not doc.quoted(match.start()) and not doc.is_code(match.start()):
                span = Span(*match.span())
                yield Finding(span, "a translator's note in the copy", (delete(span, "Remove the note"),))
