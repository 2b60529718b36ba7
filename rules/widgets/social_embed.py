"""WGT011: what is left of an embedded post stands in the text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

from ._shared import WidgetRule

_LINK = pattern(r"pic\.(?:twitter|x)\.com/\w{6,}")


class SocialEmbed(WidgetRule):
    """What is left of an embedded post stands in the text.

    "View this post on Instagram" and the picture links of a post (pic.twitter.com/...) mean nothing without the embed.
    The words of a quoted post are left alone; the link in them is information, since many quote posts as they stand.

    Fix: safe where the whole line is known word by word; unsafe for a link inside a line.
    """

    code = "WGT011"
    name = "social-embed"
    kinds = ("embed",)
    part_of = "an embedded post"
    terms = ()
    bad = {
        "The band has split up.\n\n[[View this post on Instagram]]\n\nFans are sad.": (
            "The band has split up.\n\nFans are sad."
        ),
        "He wrote: We are safe. [[pic.twitter.com/Ab3dEf9hKl]]\nThe ship had sunk.": (
            "He wrote: We are safe.\nThe ship had sunk."
        ),
        "[[This post could not be loaded]]\nThe minister denied it.": "The minister denied it.",
    }
    good = (
        "She posts pictures on Instagram.",
        "The address twitter.com now leads to another site.",
        "He asked her to view this post on Instagram first.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from self.lines(doc)
        if "pic." in doc.text:
            found = (Span(*match.span()) for match in _LINK.finditer(doc.text))
            yield from self.inside(doc, found, "Remove the link", Severity.INFO)
