"""LBL006: a picture credit keeps the label of another language."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind, Row
from copydesk.lint.finding import Edit, Finding, Fix
from copydesk.lint.folding import fold
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_LONGEST = 320  # characters of a caption with its credit
_LABEL = pattern(r"(?:^|(?<=[.!?)|/(\[] )|(?<=[(\[]))([^\W\d_][\w'’ ]{1,24}?)\s?[:=：]\s?(?=[^\W_])")


class ForeignCreditLabel(Rule):
    """A picture credit keeps the label of another language.

    "Foto: dpa", "Crédit photo : AFP" and "사진=연합뉴스" are credits that a translation passed over. The label counts
    at the start of a short line and behind the last sentence of a caption.

    Fix: unsafe; the label becomes "Photo:" or, where it names a source, "Source:".
    """

    code = "LBL006"
    name = "foreign-credit-label"
    not_in = ("docs", "fiction")
    tables = ("foreign_credits.tsv",)
    bad = {
        "The old bridge in Mostar.\n[[Foto:]] Ana Kovac / dpa": "The old bridge in Mostar.\nPhoto: Ana Kovac / dpa",
        "A vineyard near Cahors. [[Crédit photo :]] AFP": "A vineyard near Cahors. Photo: AFP",
        "A market in Adana\n[[Fotoğraf:]] Anadolu": "A market in Adana\nPhoto: Anadolu",
    }
    good = (
        "Photo: Ana Kovac / dpa",
        "The word foto: a short form.",
        "He bought a camera called Foto: it broke. Then he bought another, and that one lasted for years.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        labels = doc.table(self, "foreign_credits.tsv", _labels)
        for block in doc.blocks:
            if block.kind is Kind.CODE or block.span.end - block.span.start > _LONGEST:
                continue
            body = doc[block.span]
            if not (":" in body or "=" in body or "：" in body):
                continue
            for match in _LABEL.finditer(body):
                english = labels.get(fold(match.group(1)))
                rest = body[match.end() :].rstrip()
                if english and len(rest.split()) <= 8 and rest[-1] not in ".!?":
                    end = block.span.start + len(body[: match.end()].rstrip())
                    yield self._finding(doc, Span(block.span.start + match.start(1), end), f"{english}:")

    @staticmethod
    def _finding(doc: Document, span: Span, english: str) -> Finding:
        spaced = "" if doc.text[span.end : span.end + 1] == " " else " "
        fix = Fix(f'Use "{english}"', (Edit(span, english + spaced),))
        return Finding(span, f'label of another language: "{doc[span]}" here, "{english}" in English', (fix,), sure=0.9)


def _labels(rows: tuple[Row, ...]) -> dict[str, str]:
    """The English word for each folded label."""
    return {fold(row["form"]): row["english"] for row in rows}
