"""ENC021: a common word with letters that a scanner took for others."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.rule import Rule


class OcrWord(Rule):
    """A common word has letters that a scanner took for others, as in "tlie" for "the".

    Reading machines take h for li or b, m for rn and w for vv. Only misread forms of the commonest words count, which
    are no words or names themselves, and only in small letters or with a capital at the start. Quotations count, too:
    nobody says "tlie". Documentation and code are left alone.

    Fix: unsafe; the word that was meant.
    """

    code = "ENC021"
    name = "ocr-word"
    gathers = 2
    not_in = ("docs",)
    terms = ("ocr_word.tsv",)
    bad = {
        "In [[tlie]] year 1890 the mill burned down.": "In the year 1890 the mill burned down.",
        "[[Wbich]] of [[tliese]] houses is yours?": "Which of these houses is yours?",
        "The [[governrnent]] fell in the night.": "The government fell in the night.",
    }
    good = (
        "In the year 1890 the mill burned down.",
        "The TBE and WBO were founded by Liis and Liad, who types `tlie`.",
        "Write to tbe@example.org or see example.org/tlie or tlie-olm.example for more.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            start, end = hit.span
            word, beside = doc[hit.span], doc.text[max(0, start - 1) : start] + doc.text[end : end + 1]
            if not word[1:].islower() or any(char in "@#/_-" for char in beside) or doc.is_code(start):
                continue
            if word[0].isupper() and doc.text[doc.sentence_at(start).start : start].strip("\"“'‘(["):
                continue  # a name: "Mr Liad"
            meant = hit.row["word"].capitalize() if word[0].isupper() else hit.row["word"]
            yield Finding(
                hit.span, f'"{word}" is "{meant}", misread by a scanner', (replace(hit.span, meant),), sure=0.95
            )
