"""WGT005: a call to sign up, subscribe, follow or donate stands in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.spans import Span

from ._lines import is_call
from ._shared import WidgetRule

_CUES = (
    "newsletter", "your inbox", "follow us", "subscribe to", "our youtube", "our telegram", "our whatsapp",
    "on facebook", "on twitter", "on instagram", "our facebook", "our mailing list", "our app", "sign up for",
)  # fmt: skip
_WORDS = 40  # of the longest sentence that is a call


@dataclass(frozen=True)
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
        low = doc.text.lower()
        found = set()
        for cue in _CUES:
            at = low.find(cue)
            while at >= 0:
                found.add(doc.sentence_at(min(at, len(doc.text) - 1)))
                at = low.find(cue, at + 1)
        for sentence in sorted(found):
            text = doc[sentence]
            if text.count(" ") < _WORDS and is_call(text):
                yield sentence
