"""ENC008: text hidden in characters that no program shows."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

# Tag characters mirror ASCII one to one at U+E0000; runs of variation selectors can hide bytes in the same way.
_HIDDEN = pattern("[\ufe00-\ufe0f\U000e0000-\U000e01ef]+")
_SELECTOR = pattern("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_FLAG = "\U0001f3f4"


class HiddenTags(Rule):
    """Text is hidden in characters that no program shows.

    Unicode tag characters repeat ASCII invisibly, and runs of variation selectors can carry bytes. Both are used to
    smuggle instructions to chatbots or to mark copies. Flags of regions (such as that of Wales) use tags in a fixed
    form and are left alone.

    Fix: unsafe; the hidden run is removed. The message tells what it says.
    """

    code = "ENC008"
    name = "hidden-tags"
    severity = Severity.ERROR
    languages = ()
    beyond_latin = True
    bad = {
        "Good morning.[[\U000e0069\U000e0067\U000e006e\U000e006f\U000e0072\U000e0065]]": "Good morning.",
        "A price[[\ufe01\ufe0e\ufe03]] of 40.": "A price of 40.",
        "Hello[[\U000e0001]] there.": "Hello there.",
    }
    good = (
        "The flag \U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f flies.",
        "A heart \u2764\ufe0f for you.",
        "Good morning.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.text.isascii():
            return
        for match in _HIDDEN.finditer(doc.text):
            if doc.text[match.start() - 1 : match.start()] == _FLAG or _SELECTOR.fullmatch(match.group()):
                continue
            span = Span(*match.span())
            said = "".join(chr(ord(char) - 0xE0000) for char in match.group() if "\U000e0020" <= char <= "\U000e007e")
            what = f'hidden text "{said}"' if said else f"{len(match.group())} hidden characters"
            yield Finding(span, f"{what} that no program shows", (delete(span, "Remove the hidden characters"),))
