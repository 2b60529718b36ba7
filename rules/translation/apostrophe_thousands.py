"""MTR024: apostrophes between thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import number_starts

_NUMBER = pattern(r"(?<![\w.,'’])[1-9]\d{0,2}(?:['’]\d{3})+(?![\w'’\"])")


class ApostropheThousands(Rule):
    """A number has an apostrophe between its thousands, as in 2’400.

    Switzerland and Liechtenstein write so; English has a comma. Feet and inches (5'100") and years ('24) are left
    alone.

    Fix: safe; the apostrophe becomes a comma.
    """

    code = "MTR024"
    name = "apostrophe-thousands"
    severity = Severity.WARNING
    terms = ("apostrophe_thousands.tsv",)
    bad = {
        "The town has [[2’400]] residents.": "The town has 2,400 residents.",
        "It cost [[1'250'000]] francs.": "It cost 1,250,000 francs.",
        "About CHF [[12’500]] was paid.": "About CHF 12,500 was paid.",
    }
    good = (
        "The class of '24 and the 1990's.",
        "The town has 2,400 residents.",
        "He is 6'2\" tall; it is 5'100\" long.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for start in number_starts(doc, self):
            match = _NUMBER.match(doc.text, start)
            if match:
                meant = re.sub("['’]", ",", match.group())
                span = Span(*match.span())
                fix = replace(span, meant, safety=Safety.SAFE)
                yield Finding(
                    span, f'"{match.group()}" has an apostrophe between thousands; English writes "{meant}"', (fix,)
                )
