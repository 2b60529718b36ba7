"""LBL005: a line holds nothing but a picture credit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Fix, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._shared import AGENCY

_NAME = r"[A-Z][\w.'’-]*(?:[ ][A-Z][\w.'’-]*){0,3}"
_CREDIT = pattern(
    rf"""\(?(?:
        (?:photos?|images?|pictures?|photograph|illustration|graphic|video|credits?)
            (?:\ (?:credits?|by|courtesy\ of|courtesy|source))?\ ?[:/|]\ ?\S.{{0,60}}
      | (?:file|handout|stock|archive)\ (?:photo|image|picture)
      | {AGENCY}(?:\ photo)?(?:\ ?/\ ?(?:{_NAME}|file|pool))?
      | {_NAME}\ ?[/|]\ ?{AGENCY}(?:\ via\ {AGENCY})?
      | (?:©|copyright)\ ?{AGENCY}\b.{{0,30}}
    )\)?\.?$""",
    re.VERBOSE | re.IGNORECASE,
)


class CreditLine(Rule):
    """A line holds nothing but a picture credit.

    "Photo: Ana Kovac / Reuters" or "Getty Images" belongs to a picture; in copy without the picture it is left over.
    Many houses keep credits in their copy on purpose: so this is information.

    Fix: unsafe; the line is removed.
    """

    code = "LBL005"
    name = "credit-line"
    severity = Severity.INFO
    not_in = ("docs", "listing", "recipe")
    bad = {
        "The bridge is shut.\n\n[[Photo: Ana Kovac / Reuters]]\n\nIt opens in May.": (
            "The bridge is shut.\n\nIt opens in May."
        ),
        "The bridge is shut.\n[[Getty Images]]\nIt opens in May.": "The bridge is shut.\nIt opens in May.",
        "The bridge is shut.\n[[(AP Photo/Rui Alves)]]\nIt opens in May.": "The bridge is shut.\nIt opens in May.",
    }
    good = (
        "The photo: a man on a bridge, alone.\nNobody knows him, and nobody has asked who he may be.",
        "AP\nThe Associated Press was founded in 1846 by five daily papers in New York.",
        "Reuters reported the deal.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.blocks[1:]:
            text = doc[block.span]
            if block.kind is Kind.CODE or len(text) > 90 or " is " in text:
                continue
            if _CREDIT.match(text) and not text.rstrip(")").endswith((".", "!", "?")):
                fix = Fix("Remove the line", doc.removals([block.span]))
                yield Finding(block.span, f'"{text}" is a picture credit alone on its line', (fix,), sure=0.8)
