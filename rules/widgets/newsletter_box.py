"""WGT005: a call to sign up, subscribe, follow or donate stands in the text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding
from copydesk.lint.segment import sentences
from copydesk.lint.spans import Span

from ._lines import is_call
from ._shared import WidgetRule

_STARTS = (  # how a sentence begins that calls upon the visitor of a page
    "Sign up", "Subscribe", "Follow ", "Like us", "Find us", "Join us", "Join our", "Download ", "Get our", "Get the",
    "Click ", "Tap ", "Please ", "Don't miss", "Don’t miss", "Never miss", "Stay ", "Support our", "For more",
)  # fmt: skip
_WORDS = 40  # of the longest sentence that is a call


class NewsletterBox(WidgetRule):
    """A call to sign up, subscribe, follow or donate stands in the text.

    Boxes for newsletters, apps, channels and donations address the visitor of a page, not the reader of the article. A
    sentence inside a paragraph counts when it opens with the call. The publication's own calls are named in the config:
    `[widgets] own = ["Sign up for our newsletter"]`.

    Fix: unsafe; the line with its block, or the sentence, is removed.
    """

    code = "WGT005"
    name = "newsletter-box"
    kinds = ("newsletter",)
    part_of = "a call to sign up or to follow"
    bad = {
        "The strike ends at noon.\n\n[[Sign up for our newsletter]]\n\nTrains run again on Monday.": (
            "The strike ends at noon.\n\nTrains run again on Monday."
        ),
        "[[Subscribe now]]\nThe lake is frozen.": "The lake is frozen.",
        "Il prezzo del grano sale.\n[[Iscriviti alla newsletter]]\nI mulini comprano meno.": (
            "Il prezzo del grano sale.\nI mulini comprano meno."
        ),
        "The lake froze over in January and did not thaw until the end of April that year. "
        "[[Follow us on Facebook and Instagram for more pictures of the ice.]]": (
            "The lake froze over in January and did not thaw until the end of April that year."
        ),
    }
    good = (
        "Members can sign up for our newsletter at the desk.",
        "Support\nThe beam needs support on both sides.",
        "They subscribe to the view that taxes are too high.",
        "“Sign up for our newsletter and you will be happy,” he told the crowd.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from self.lines(doc)
        yield from self.inside(doc, self._calls(doc))

    def _calls(self, doc: Document) -> Iterator[Span]:
        found: set[Span] = set()
        for start in _STARTS:
            at = doc.text.find(start)
            while at >= 0:
                block = doc.block_at(at)
                if block is not None and block.kind is not Kind.CODE:
                    found.update(span for span in sentences(doc.text, block.span) if span.start == at)
                at = doc.text.find(start, at + 1)
        for span in sorted(found):
            text = doc[span]
            if text.count(" ") < _WORDS and is_call(text):
                yield span
