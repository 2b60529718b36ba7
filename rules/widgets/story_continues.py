"""WGT012: a note that the story goes on below stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

from ._shared import WidgetRule

_NOTE = pattern(
    r"""(?:(?<=[.!?…"”’)]\ )|(?<=[.!?…"”’)])|^)
    (?: (?:the\ |this\ )?(?:story|article|report|post|text|content|interview|review|news)s?\ continue[sd]?[ ]
            (?:below|after|on\ next\ page)
      | (?:continue|keep)\ reading\ (?:below|after|the\ main\ story)
      | scroll\ (?:down\ )?(?:to\ continue|for\ more|to\ read\ more)
      | (?:la\ nota|el\ artículo|la\ noticia)\ continúa | la\ suite\ (?:de\ l'article\ )?après
    )
    (?:[ -]+(?:this\ |the\ |our\ )?(?:ad(?:vert(?:isement)?)?s?|video|photo|gallery|image|publicidad|la\ publicité))?
    [.…:]*(?=\s|[A-Z“"]|$)""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)


class StoryContinues(WidgetRule):
    """A note that the story goes on below stands in the text.

    "Story continues below advertisement" was needed where an advertisement cut the article in two. It counts as a line
    and as a sentence of its own; in a quotation, or as part of a longer sentence, it is text.

    Fix: safe for a line; unsafe inside a paragraph.
    """

    code = "WGT012"
    name = "story-continues"
    kinds = ("continues",)
    terms = ("continues.tsv",)
    always = True  # for the lines
    part_of = "the page, not of the story"
    bad = {
        "The judge left.\n\n[[Story continues below advertisement]]\n\nThe jury stayed.": (
            "The judge left.\n\nThe jury stayed."
        ),
        "The harvest failed. [[Story continues below.]] Prices doubled.": "The harvest failed. Prices doubled.",
        "El río creció.\n[[Continúa después de la publicidad]]\nLa feria se suspendió.": (
            "El río creció.\nLa feria se suspendió."
        ),
    }
    good = (
        "The story continues below the surface of the lake.",
        "His report continues after the war with a second book.",
        "She told them to continue reading below the line, and they did.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from self.lines(doc)
        if doc.hits(self):
            yield from self.inside(doc, self._notes(doc), "Remove the note")

    @staticmethod
    def _notes(doc: Document) -> Iterator[Span]:
        for match in _NOTE.finditer(doc.text):
            rest = doc.text[match.end() : match.end() + 3].lstrip()
            if not rest or rest[0].isupper() or rest[0] in '“"\n' or match.group()[-1] in ".…:":
                yield Span(*match.span())
