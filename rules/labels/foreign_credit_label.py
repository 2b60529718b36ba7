"""LBL006: a picture credit keeps the label of another language."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Edit, Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._credits import is_named

_LONGEST = 320  # characters of a caption with its credit
_WORDS = 8  # of the longest name of a source
_BEFORE = pattern(r"(?:^|[.!?)|/–—-]\s|[\[(（【])[▲△▼▶■●©\s]*$")
_MARK = pattern(r"\.?\s?[:=：＝]\s?(?=[^\W_])|(?<=[\u3000-\u9fff])/(?=[^\W_])")
_LOOSE = pattern(r"\.?(?:\s[–—-])?\s|\s?/\s?")  # a mark that counts only before the name of an agency


class ForeignCreditLabel(Rule):
    """A picture credit keeps the label of another language.

    "Foto: dpa", "Crédit photo : AFP" and "사진=연합뉴스" are credits that a translation passed over. The label counts
    at the start of a short line, in brackets, and behind the last sentence of a caption; without a colon ("Fot. Jan
    Nowak / PAP", "Foto Ansa") only before the name of an agency.

    Fix: unsafe; the label becomes "Photo:" or, where it names a source, "Source:".
    """

    code = "LBL006"
    name = "foreign-credit-label"
    not_in = ("docs", "fiction")
    terms = ("foreign_credits.tsv",)
    bad = {
        "The old bridge in Mostar.\n[[Foto:]] Ana Kovac / dpa": "The old bridge in Mostar.\nPhoto: Ana Kovac / dpa",
        "A vineyard near Cahors. [[Crédit photo :]] AFP": "A vineyard near Cahors. Photo: AFP",
        "A market in Adana\n[[Fotoğraf:]] Anadolu": "A market in Adana\nPhoto: Anadolu",
        "A market in Lodz. [[Fot.]] Jan Nowak / PAP": "A market in Lodz. Photo: Jan Nowak / PAP",
    }
    good = (
        "Photo: Ana Kovac / dpa",
        "Foto Reuters is the name of a shop in Graz.",
        "The word foto: a short form.",
        "He bought a camera called Foto: it broke. Then he bought another, and that one lasted for years.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        seen = -1
        for hit in sorted(doc.hits(self), key=lambda hit: (hit.span.start, -hit.span.end)):
            block = doc.block_at(hit.span.start)
            if block is None or hit.span.start < seen or block.kind is Kind.CODE:
                continue
            if block.span.end - block.span.start > _LONGEST or not _BEFORE.search(
                doc.text[block.span.start : hit.span.start]
            ):
                continue
            end = self._end(doc, hit.span.end, block.span.end)
            if end:
                seen = end
                yield self._finding(doc, Span(hit.span.start, end), f"{hit.row['english']}:")

    @staticmethod
    def _end(doc: Document, label: int, end: int) -> int:
        """Where the label and its mark end, if a source follows that ends the line; else 0."""
        text = doc.text
        marked = _MARK.match(text, label, end)
        match = marked or _LOOSE.match(text, label, end)
        if match is None:
            return 0
        after = match.end()
        rest = text[after:end].rstrip(")]）】 ")
        if not rest or rest[-1] in ".!?" or rest.count(" ") >= _WORDS or not (marked or is_named(rest)):
            return 0
        return label + len(text[label:after].rstrip())

    @staticmethod
    def _finding(doc: Document, span: Span, english: str) -> Finding:
        spaced = "" if doc.text[span.end : span.end + 1] == " " else " "
        fix = Fix(f'Use "{english}"', (Edit(span, english + spaced),))
        return Finding(span, f'label of another language: "{doc[span]}" here, "{english}" in English', (fix,), sure=0.9)
