"""REP004: a paragraph stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Fix, Related
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import LEAST_WORDS, repeats_itself, speaks_of_picture, words_of


class RepeatedParagraph(Rule):
    """A paragraph stands twice.

    Text pasted into a content system twice, or a standfirst that the system also put at the head of the story. Short
    lines, lists, tables, pull quotes inside quotation marks, and paragraphs that stand four times or more (a refrain, a
    notice under every item) are left alone, as are exercises about a picture beside the text.

    Fix: unsafe; the later one is removed.
    """

    code = "REP004"
    name = "repeated-paragraph"
    languages = ()
    not_in = ("fiction", "transcript", "docs")
    bad = {
        "Ferry back in service\n\nThe ferry to the island sails again from Monday.\n\nTickets cost ten euros.\n\n"
        "[[The ferry to the island sails again from Monday.]]\n\nA second ship is planned.": (
            "Ferry back in service\n\nThe ferry to the island sails again from Monday.\n\nTickets cost ten euros.\n\n"
            "A second ship is planned."
        ),
        "Harvest\n\nRain fell in May. The wheat stood high by June.\n\n[[Rain fell in May. The wheat stood high by "
        "June.]]": "Harvest\n\nRain fell in May. The wheat stood high by June.",
        "Library\n\nThe library on Elm Street will close in April.\n\n[[The library on Elm Street will close in "
        "April.]]\n\nIts books go to the school.": "Library\n\nThe library on Elm Street will close in April.\n\nIts "
        "books go to the school.",
    }
    good = (
        "Cells\n\nIn the following drawing, green dots stand for cells of a leaf. Which ones are alive?\n\nAll but "
        "one.\n\n"
        "In the following drawing, green dots stand for cells of a leaf. Which ones are alive?\n\nThe two on the left.",
        "Songs\n\nOh when will you come?\n\nOh when will you come?",
        "Ferry\n\nThe ferry to the island sails again from Monday.\n\nThe ferry to the mainland sails from Tuesday.",
        "Talks\n\n“We shall not be moved from here today,” she said.\n\n“We shall not be moved from here today”",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if not repeats_itself(doc):
            return
        groups: dict[tuple[str, ...], list[Span]] = {}
        for block in doc.blocks:
            if block.kind is Kind.PARAGRAPH and doc.text[block.span.start] not in '"“‘«':
                words = words_of(doc[block.span])
                if len(words) >= LEAST_WORDS + 3:
                    groups.setdefault(words, []).append(block.span)
        for spans in groups.values():
            if not 2 <= len(spans) <= 3 or speaks_of_picture(doc[spans[0]]):
                continue
            for span in spans[1:]:
                fix = Fix("Remove it", doc.removals([span]))
                yield Finding(
                    span, "this paragraph stands earlier, word for word", (fix,), (Related(spans[0], "first here"),)
                )
