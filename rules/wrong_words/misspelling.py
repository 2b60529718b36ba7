"""WRD014: a common misspelling of a common word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document, covering
from copydesk.lint.finding import Finding, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

_SIC = pattern(r"[”\"’']?\s*[(\[]\s*sic\b", re.IGNORECASE)
_SPELLING = pattern(r"\b(?:(?:mis)?spell?(?:s|ed|t|ing|ings)?|typos?|letters?|pronounced)\b", re.IGNORECASE)


class Misspelling(Rule):
    """A common word is misspelt as many people misspell it.

    "Goverment", "occured", "independance": a short list of forms that are no words and no names. It is no spelling
    checker (LanguageTool is one, and with --grammar this is left to it), but it asks for nothing. Left alone are
    capitalised words inside a sentence, which may be names, addresses and code, words followed by "sic", a word alone
    in quotation marks, and sentences about spelling.

    Source: the head of misspellings.tsv. Fix: unsafe, because a quotation may keep its spelling; the word.
    """

    code = "WRD014"
    name = "misspelling"
    severity = Severity.INFO
    languages = ("en",)
    not_in = ("fiction",)
    terms = ("misspellings.tsv",)
    bad = {
        "The accident [[occured]] on Monday.": "The accident occurred on Monday.",
        "A [[goverment]] official spoke.": "A government official spoke.",
        "[[Definately]] the best of the three.": "Definitely the best of the three.",
        "The shop opens on [[Wendesday]].": "The shop opens on Wednesday.",
    }
    good = (
        "The accident occurred on Monday.",
        "He wrote “definately” on the board, and his goverment [sic] laughed.",
        "Many misspell “separate” as seperate.",
        "The band Seige and the app Recieve are at goverment.example.org today.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if "languagetool" in doc.meta:
            return
        for hit in doc.hits(self):
            start, end = hit.span
            word, beside = doc[hit.span], doc.text[max(0, start - 1) : start] + doc.text[end : end + 1]
            if not word[1:].islower() or any(char in "@#/_-" for char in beside) or doc.is_code(start):
                continue
            meant = hit.row["word"]
            if word[0].isupper() and meant.islower() and doc.sentence_at(start).start != start:
                continue
            quotation = covering(doc.quotations, start)
            if quotation and quotation.end - quotation.start <= len(word) + 3:
                continue
            if _SIC.match(doc.text, end) or _SPELLING.search(doc[doc.sentence_at(start)]):
                continue
            if doc.text[end : end + 2].strip(".")[:1].isalnum() and doc.text[end] == ".":
                continue  # an address
            meant = meant[0].upper() + meant[1:] if word[0].isupper() else meant
            yield Finding(hit.span, f'"{word}" is a misspelling of "{meant}"', (replace(hit.span, meant),), sure=0.95)
