"""ENC007: control characters that turn the reading direction."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NAMES = {
    "\u202a": "left-to-right embedding",
    "\u202b": "right-to-left embedding",
    "\u202c": "pop directional formatting",
    "\u202d": "left-to-right override",
    "\u202e": "right-to-left override",
    "\u2066": "left-to-right isolate",
    "\u2067": "right-to-left isolate",
    "\u2068": "first strong isolate",
    "\u2069": "pop directional isolate",
}
_CONTROL = pattern(f"[{''.join(_NAMES)}]")
_RIGHT_TO_LEFT = pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TURNING = "\u202b\u202e\u2067"


class BidiControl(Rule):
    """A hidden character turns the reading direction, so the text reads differently than it is stored.

    With these characters a file name, an amount or a line of code can be made to show in another order than a machine
    reads it ("Trojan Source", CVE-2021-42574). Embeddings and isolates in text that holds Arabic or Hebrew are left
    alone; an override is reported even there.

    Fix: safe where nothing that can be seen changes; unsafe where the text was shown turned round.
    """

    code = "ENC007"
    name = "bidi-control"
    severity = Severity.ERROR
    languages = ()
    terms = tuple(_NAMES)
    bad = {
        "Open invoice[[\u202e]]fdp.exe now.": "Open invoicefdp.exe now.",
        "The [[\u202a]]total[[\u202c]] is 40.": "The total is 40.",
        "Pay [[\u2067]]100[[\u2069]] to Ana.": "Pay 100 to Ana.",
        "שלום [[\u202e]]abc and more.": "שלום abc and more.",
    }
    good = (
        "The word \u2067שלום\u2069 means peace.",
        "In Arabic \u202bسلام\u202c is peace.",
        "The total is 40.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        has_rtl = bool(_RIGHT_TO_LEFT.search(doc.text))
        turned = any(char in doc.text for char in _TURNING)
        for match in _CONTROL.finditer(doc.text):
            override = match.group() in "\u202d\u202e"
            if has_rtl and not override:
                continue
            span = Span(*match.span())
            end = doc.line_at(span.start).end
            after = " ".join(doc.text[span.end : min(end, span.end + 20)].split())
            effect = "the text reads differently than it is stored" if turned else "it serves nothing here"
            where = f' before "{after}"' if after else ""
            safety = Safety.UNSAFE if turned else Safety.SAFE
            yield Finding(
                span,
                f"hidden {_NAMES[match.group()]}{where}: {effect}",
                (delete(span, "Remove it", safety),),
            )
