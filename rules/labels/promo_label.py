"""LBL004: a line that begins with "READ MORE:" or the like advertises another article."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Row
from copydesk.lint.finding import Finding, Fix
from copydesk.lint.folding import fold
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._labels import Labelled, labelled

_SITE = pattern(r"(?:also |more )?(?:on|from) (?:[\w-]+\.)+(?:com|org|net|co\.uk|de|fr|it|es|ru|tv|news)$")
_MORE_FROM = pattern(r"(?:more|also|read more|see more|watch|related) (?:from|on|in|about|coverage) .{2,24}$")
_LONGEST = 34  # words
_LINE = 300  # characters
_LABEL = 33  # characters


class PromoLabel(Rule):
    """A line that begins with "READ MORE:" or the like advertises another article.

    Sites drop links to other articles between the paragraphs; copied, the link is a line that breaks the text. Words
    such as "Watch" or "More", which also head lines of an article, count only in capitals and before a line without a
    final stop. The first line of a text, transcripts and lists of labelled lines are left alone.

    Fix: unsafe; the line is removed.
    """

    code = "LBL004"
    name = "promo-label"
    languages = ()
    not_in = ("docs", "recipe", "transcript")
    tables = ("promo_labels.tsv",)
    bad = {
        "The dam broke at noon.\n\n[[READ MORE: How the valley was flooded in 1963]]\n\nNobody was hurt.": (
            "The dam broke at noon.\n\nNobody was hurt."
        ),
        "The bill passed.\n\n[[WATCH: Senators argue over the budget]]\n\nIt takes effect in May.": (
            "The bill passed.\n\nIt takes effect in May."
        ),
        "The price of rice rose.\n\n[[Baca juga: Harga beras naik lagi]]\n\nFarmers are glad.": (
            "The price of rice rose.\n\nFarmers are glad."
        ),
        "The bridge is shut.\n\n[[On HarborTimes.com: Ferry fares go up in June]]\n\nBuses run.": (
            "The bridge is shut.\n\nBuses run."
        ),
    }
    good = (
        "READ MORE: this is how the campaign is called.\n\nIt began in May.",
        "The rule is old.\n\nWatch: the word once meant to be awake.",
        "He spoke.\n\nMore: Utopia and other works are on loan from Basel.",
        "The panel met.\n\nSee also the report of the committee: it is long.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        items = [item for item in doc.memo(labelled) if item.block is not doc.blocks[0] and self._is_short(item)]
        labels = doc.table(self, "promo_labels.tsv", _labels) if items else {}
        for item in items:
            if self._is_promo(doc, item, labels):
                yield self._finding(doc, item.block.span, doc[item.label])

    @staticmethod
    def _is_short(item: Labelled) -> bool:
        span = item.block.span
        return span.end - span.start <= _LINE and item.label.end - item.label.start <= _LABEL

    @staticmethod
    def _is_promo(doc: Document, item: Labelled, labels: dict[str, str]) -> bool:
        label = doc[item.label]
        span = item.block.span
        if doc[span].count(" ") >= _LONGEST:
            return False
        if item.mark == "|" and doc.text.count(" ", item.rest, span.end) < 2:
            return False  # two buttons beside each other
        form = fold(label).replace("İ", "i")
        case = labels.get(form)
        title_like = doc.text[span.end - 1] not in ".;"
        if case == "caps" or (case is None and _MORE_FROM.match(form)):
            return label.isupper() and title_like
        if case == "any":
            return title_like or label.isupper()
        return title_like and bool(_SITE.match(form))

    @staticmethod
    def _finding(doc: Document, span: Span, label: str) -> Finding:
        fix = Fix("Remove the line", doc.removals([span]))
        return Finding(span, f'"{label}" leads to another article', (fix,), sure=0.9)


def _labels(rows: tuple[Row, ...]) -> dict[str, str]:
    """For each folded label, the capitals in which it counts."""
    return {fold(row["form"]): row["case"] for row in rows}
