"""WGT020: a line stands in the text that the config lists as furniture."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix
from copydesk.lint.folding import line_key
from copydesk.lint.rule import Example, Rule
from copydesk.lint.spans import Span

from ._blocks import marks
from ._lines import TABLES


class HouseWidget(Rule):
    """A line stands in the text that the config lists as furniture.

    `[widgets] extra = ["The Harbour Times is a member of the Press Trust"]` names lines that this house meets again and
    again; `copydesk widgets` finds them in a folder of articles. Case, numbers and marks at the edges do not matter.

    Fix: unsafe; the line is removed.
    """

    code = "WGT020"
    name = "house-widget"
    languages = ()
    tables = TABLES
    bad = {}
    good = ("The Harbour Times is a member of the Press Trust.",)
    examples = (
        Example(
            "The dock is closed.\n\n[[The Harbour Times is a member of the Press Trust.]]\n",
            "The dock is closed.\n",
            house={"extra_widgets": ("The Harbour Times is a member of the Press Trust",)},
        ),
        Example(
            "[[THE SHOP IN DOCK STREET 14 IS OPEN!]]\nThe dock is closed.",
            "The dock is closed.",
            house={"extra_widgets": ("The shop in Dock Street 3 is open",)},
        ),
        Example(
            "The dock is closed.\n[[More at harbour.example]]\nIt opens in May.",
            "The dock is closed.\nIt opens in May.",
            house={"extra_widgets": ("more at harbour.example",)},
        ),
        Example("The shop is open, he said.", house={"extra_widgets": ("The shop is open",)}),
        Example("More at sea than on land.", house={"extra_widgets": ("more at harbour.example",)}),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        keys = {line_key(line) for line in doc.house.extra_widgets}
        if not keys:
            return
        known = {mark.line.row for mark in doc.memo(marks, self)}
        for row, line in enumerate(doc.lines):
            raw = doc[line]
            if row not in known and raw.strip() and line_key(raw) in keys:
                start = line.start + len(raw) - len(raw.lstrip())
                span = Span(start, start + len(raw.strip()))
                fix = Fix("Remove the line", doc.removals([span]))
                yield Finding(span, f'"{raw.strip()}" is on the list of extra widgets', (fix,))
