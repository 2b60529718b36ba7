"""WGT008: a line of a page's menu, search box or footer stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

from ._shared import WidgetRule

_NEW_TAB = pattern(  # what a page says to a screen reader behind a link
    r"(?<=\S) ?, opens new tab\b|(?<=\S) ?\((?:link )?opens in (?:a )?new (?:browser )?(?:tab|window)\)", re.IGNORECASE
)
_EDIT = pattern(  # behind a heading of a wiki, or alone
    r"^[^\n.!?]{0,80}?(?P<link> ?\[ ?(?:edit|bearbeiten|modifier|editar|modifica|bewerken|править|編集)"
    r"(?: source| ?\| ?[^\]\n]{4,30})? ?\])[ \t\r]*$",
    re.IGNORECASE | re.MULTILINE,
)


class NavigationLine(WidgetRule):
    """A line of a page's menu, search box or footer stands in the text.

    Menus, breadcrumbs, page numbers and footers are copied with the head or the tail of a page. Names of sections
    ("World", "Sport") are also headings: they count only in a run, or at the head or tail of the text beside other
    furniture. Behind a link, "(opens in new tab)" counts inside a sentence too, and behind a heading the "[edit]" of a
    wiki.

    Fix: unsafe; the whole block goes, or nothing.
    """

    code = "WGT008"
    name = "navigation-line"
    kinds = ("navigation", "section")
    terms = (
        *("opens new tab", "opens in new", "opens in a new"),
        *("edit", "bearbeiten", "modifier", "editar", "modifica", "bewerken", "править", "編集"),
    )
    always = True  # for the lines
    part_of = "the navigation of a page"
    bad = {
        (
            "[[Skip to main content]]\n[[Home]]\n[[World]]\n[[Contact us]]\nThe volcano erupted "
            "at dawn, and ash fell on four villages to the south."
        ): ("The volcano erupted at dawn, and ash fell on four villages to the south."),
        ("The map is from 1540.\n[[Back to top]]\nIt shows the coast."): "The map is from 1540.\nIt shows the coast.",
        "[[Home > News > Europe]]\nThe pass is closed.": "The pass is closed.",
        "The yard[[, opens new tab]] lost two orders in its report[[ (opens in new tab)]].": (
            "The yard lost two orders in its report."
        ),
        "Early years[[[edit]]]\nHe was born in Olm in the year of the flood.": (
            "Early years\nHe was born in Olm in the year of the flood."
        ),
        "Frühe Jahre[[ [Bearbeiten | Quelltext bearbeiten]]]\nEr kam in Olm zur Welt.": (
            "Frühe Jahre\nEr kam in Olm zur Welt."
        ),
    }
    good = (
        "The editor wrote [edit] beside each line. [edit] It is fixed now.",
        "World\nThe leaders met in Rome.",
        "He went back to the top of the hill.",
        "A link that opens in a new tab needs a mark, and the shop opens new tables.",
        ("Search\nThe police found the boat at noon, two miles from the shore."),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from self.lines(doc)
        if doc.hits(self):
            found = [Span(*match.span()) for match in _NEW_TAB.finditer(doc.text)]
            if "[" in doc.text:
                found += [Span(*match.span("link")) for match in _EDIT.finditer(doc.text)]
            yield from self.inside(doc, sorted(found), "Remove the words")
