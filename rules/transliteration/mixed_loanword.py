"""TRN007: a word from another script in two spellings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from copydesk.lint.document import Document, Hit
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.rule import Rule

from ._guards import explained
from ._shared import SHOWN


class MixedLoanword(Rule):
    """A word from another script is spelled in two ways.

    Czar and tsar, sharia and shariah, burqa and burka: each spelling is right, but not in one text. Only words in
    lower case count, so that a title before a name (Sheik Hasina) or the name of a law keeps its own spelling. A form
    that the text explains is left alone.

    Facts: the spellings that dictionaries and style guides give.

    Fix: unsafe, because a quotation may keep its own spelling. The spelling used most often is kept, then the first
    listed.
    """

    code = "TRN007"
    name = "mixed-loanword"
    terms = ("loanwords.tsv",)
    bad = {
        "The tsar fled. No [[czar]] had fled before, and the tsar was ill.": (
            "The tsar fled. No tsar had fled before, and the tsar was ill."
        ),
        "Courts apply sharia in two states. Critics say [[shariah]] is not law. Others say sharia is old.": (
            "Courts apply sharia in two states. Critics say sharia is not law. Others say sharia is old."
        ),
        "She sells falafel. Her [[felafel]] is green.": "She sells falafel. Her falafel is green.",
    }
    good = (
        "The last tsar of Russia was shot.",
        "The burka (burqa) is worn by few.",
        "Sheik Omar met the sheikh of the island.",
        "Hummus is not humus.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        words: dict[str, list[Hit]] = {}
        for hit in doc.hits(self):
            if doc[hit.span].islower():
                words.setdefault(hit.row["form"], []).append(hit)
        for row, hits in words.items():
            forms = Counter(hit.form for hit in hits)
            if len(forms) > 1:
                order = row.split("|")
                keep = min(forms, key=lambda form: (-forms[form], order.index(form)))
                yield from self._others(doc, hits, keep)

    def _others(self, doc: Document, hits: list[Hit], keep: str) -> Iterator[Finding]:
        kept = [hit.span for hit in hits if hit.form == keep]
        related = tuple(Related(span, f'"{keep}"') for span in kept[:SHOWN])
        for hit in hits:
            others = [other.span for other in hits if other.form != hit.form]
            if hit.form == keep or explained(doc, hit.span, others):
                continue
            places = "1 other place" if len(kept) == 1 else f"{len(kept)} other places"
            message = f'"{doc[hit.span]}" here, "{keep}" in {places}'
            yield Finding(
                hit.span, message, (replace(hit.span, keep),), related, 0.7 if doc.quoted(hit.span.start) else 0.9
            )
