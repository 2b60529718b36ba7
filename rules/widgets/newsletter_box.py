"""WGT005: a call to sign up, subscribe, follow or donate stands in the text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Example
from copydesk.lint.segment import sentences
from copydesk.lint.spans import Span

from ._lines import is_call
from ._shared import WidgetRule

_WORDS = 40  # of the longest sentence that is a call


class NewsletterBox(WidgetRule):
    """A call to sign up, subscribe, follow or donate stands in the text.

    Boxes for newsletters, apps, channels and donations address the visitor of a page, not the reader of the article. A
    sentence inside a paragraph counts when it opens with the call. A press release may name its sender's channels. The
    publication's own calls are named in the config: `[widgets] own = ["Sign up for our newsletter"]`.

    Fix: unsafe; the line with its block, or the sentence, is removed.
    """

    code = "WGT005"
    name = "newsletter-box"
    kinds = ("newsletter",)
    terms = (  # how a sentence begins that calls upon the visitor of a page
        "sign up", "subscribe", "follow ", "like us", "find us", "join us", "join our", "download ", "get our",
        "get the", "click ", "tap ", "please ", "don't miss", "never miss", "stay ", "support our", "for more",
        "reach him", "reach her", "reach them", "email him", "email her", "email them", "contact him", "contact her",
        "contact the author", "email the author", "contact the reporter", "email the reporter",
    )  # fmt: skip
    always = True  # for the lines
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
        "Anna Bell covers ferries. [[Reach her at abell@harbour.example.]]": "Anna Bell covers ferries.",
    }
    good = (
        "Reach her before noon, the doctor said, and it may help.",
        "Members can sign up for our newsletter at the desk.",
        "Support\nThe beam needs support on both sides.",
        "They subscribe to the view that taxes are too high.",
        "“Sign up for our newsletter and you will be happy,” he told the crowd.",
        "How do I know whether the bus runs? The town says so by noon. Sign up for text alerts on its website.",
    )

    examples = (
        Example(
            "The ferry will sail in May, the company said.\n\nFollow us on Instagram: @lenzferry", kind="press-release"
        ),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from self.lines(doc)
        calls = list(self._calls(doc))
        if calls and doc.kind != "press-release":  # whose sender has channels
            yield from self.inside(doc, calls)

    def _calls(self, doc: Document) -> Iterator[Span]:
        starts = {hit.span.start for hit in doc.hits(self) if doc[hit.span] == doc[hit.span].capitalize()}
        for block in dict.fromkeys(doc.block_at(start) for start in sorted(starts)):
            if block is None or block.kind is Kind.CODE:
                continue
            for span in sentences(doc.text, block.span):
                text = doc[span]
                if span.start in starts and text.count(" ") < _WORDS and is_call(text):
                    yield span
