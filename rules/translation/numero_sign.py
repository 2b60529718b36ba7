"""MTR030: the number sign of another language."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SIGN = pattern(r"(?:№|\bNr\.?|\b[Nn]°|\b[Nn]º)[ \u00a0]?(?=\d)")


class NumeroSign(Rule):
    """A number carries the sign of another language, as in "№ 5", "Nr. 5" or "n° 5".

    English copy writes "No. 5". The sign belongs to some brands and addresses, so the rule reports only in the strict
    profile; quotations are left alone.

    Fix: unsafe; "No." is put in.
    """

    code = "MTR030"
    name = "numero-sign"
    severity = Severity.INFO
    terms = ("№", "nr", "numero_sign.tsv")
    bad = {
        "School [[№ ]]5 is shut.": "School No. 5 is shut.",
        "The room is [[Nr. ]]12.": "The room is No. 12.",
        "Decree [[n° ]]7 was signed.": "Decree No. 7 was signed.",
    }
    good = ("School No. 5 is shut.", '"Chanel n°5," she said.', "He is nr the end.")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _SIGN.finditer(doc.text):
            if not doc.quoted(match.start()):
                span = Span(*match.span())
                yield Finding(
                    span,
                    f'"{match.group().strip()}" is another language\'s sign for "No."',
                    (replace(span, "No. ", safety=Safety.UNSAFE),),
                )
