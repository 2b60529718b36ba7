"""CON007: a short form is used before it is explained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Related, Severity
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import definitions


class AcronymEarly(Rule):
    """A short form is used before it is explained.

    The explanation "(WHO)" comes after a sentence that already spoke of the WHO: paragraphs changed places. Headlines,
    captions and quotations do not count.

    There is no fix: the explanation belongs to the first mention.
    """

    code = "CON007"
    name = "acronym-early"
    severity = Severity.INFO
    not_in = ("docs",)
    bad = {
        "The [[WHO]] met on Monday. The World Health Organization (WHO) is old.": None,
        "Doctors of the [[UPP]] sang. The Union of Polish Poets (UPP) paid.": None,
        "An [[ECB]] rate rose. So said the European Central Bank (ECB).": None,
    }
    good = (
        "The World Health Organization (WHO) met. The WHO spoke.",
        "WHO meets\n\nThe World Health Organization (WHO) met.",
        "He said: “The WHO met.” The World Health Organization (WHO) met.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        known: set[str] = set()
        for short, _, whole in definitions(doc):
            if short in known:
                continue
            known.add(short)
            for match in re.finditer(rf"(?<![\w-]){short}(?![\w-])", doc.text[: whole.start]):
                block = doc.block_at(match.start())
                if block and block.kind in {Kind.PARAGRAPH, Kind.ITEM} and not doc.quoted(match.start()):
                    span = Span(*match.span())
                    yield Finding(span, f'"{short}" is explained only later', (), (Related(whole, "explained here"),))
                    break
