"""LBL005: a line holds nothing but a picture credit."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Severity
from copydesk.lint.rule import Rule

from ._credits import TERMS, credits
from ._shared import body, has_picture


class CreditLine(Rule):
    """A line holds nothing but a picture credit.

    "Photo: Ana Kovac / Reuters" or "Getty Images" belongs to a picture; in copy without the picture it is left over.
    Between two paragraphs of text it is a warning. Above and below the text, and beside a picture, many houses keep
    credits on purpose: there it is information.

    Fix: unsafe; the line is removed.
    """

    code = "LBL005"
    name = "credit-line"
    not_in = ("docs", "listing", "recipe")
    terms = TERMS
    bad = {
        "The bridge is shut.\n\n[[Photo: Ana Kovac / Reuters]]\n\nIt opens in May.": (
            "The bridge is shut.\n\nIt opens in May."
        ),
        "The bridge is shut.\n[[Getty Images]]\nIt opens in May.": "The bridge is shut.\nIt opens in May.",
        "The bridge is shut.\n[[© Rui Alves via Getty Images]]\nIt opens in May.": (
            "The bridge is shut.\nIt opens in May."
        ),
        "The bridge is shut.\n[[(Ana Kovac/For The Lenz Post)]]\nIt opens in May.": (
            "The bridge is shut.\nIt opens in May."
        ),
        "The bridge is shut.\n[[AI-generated image]]\nIt opens in May.": "The bridge is shut.\nIt opens in May.",
        "The bridge is shut.\n[[[Photo provided to the town]]]\nIt opens in May.": (
            "The bridge is shut.\nIt opens in May."
        ),
        "The bridge is shut.\n[[(AP Photo/Rui Alves)]]\nIt opens in May.": "The bridge is shut.\nIt opens in May.",
    }
    good = (
        "The photo: a man on a bridge, alone.\nNobody knows him, and nobody has asked who he may be.",
        "AP\nThe Associated Press was founded in 1846 by five daily papers in New York.",
        "Reuters reported the deal.",
        "The race was close.\n\nFor The Record\n\nThe judges looked at the picture.",
        "The race was close.\n\nPhoto finish\n\nThe judges looked at the picture.",
        "Two towns are twinned.\n\nPetra, Jordan\n\nThe city is cut into the rock.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for line in doc.memo(credits, self):
            if line.alone:
                span = line.block.span
                inside = line.number in doc.memo(body) and not has_picture(doc, line.number)
                fix = Fix("Remove the line", doc.removals([span]))
                message = f'"{line.text}" is a picture credit alone on its line'
                yield Finding(span, message, (fix,), sure=0.8, severity=None if inside else Severity.INFO)
