"""CON004: one name with inner capitals in one place and without in another ("YouTube", "Youtube")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_INNER = re.compile(r"[A-Z](?<=[a-z][A-Z])")
_WORD = re.compile(r"[A-Za-z]+")
_LEFT = re.compile(r"[A-Za-z]+$")


class CapitalsMix(Rule):
    """A name has inner capitals in one place and none in another.

    "YouTube" and "Youtube", "PayPal" and "Paypal": one of them is not the name. Names in capitals throughout
    (headlines), in lower case (addresses, user names), in quotations and in addresses do not count. The form used less
    often is reported; where both are used equally often, the one without inner capitals.

    Fix: unsafe; the other form.
    """

    code = "CON004"
    name = "capitals-mix"
    not_in = ("docs",)
    bad = {
        "The clip is on YouTube. [[Youtube]] paid nothing.": "The clip is on YouTube. YouTube paid nothing.",
        "McDonald left. Ann McDonald and [[Mcdonald]] stayed.": "McDonald left. Ann McDonald and McDonald stayed.",
        "Baltline sails. Baltline is late. No [[BaltLine]] ship came.": (
            "Baltline sails. Baltline is late. No Baltline ship came."
        ),
    }
    good = (
        "The clip is on YouTube; see youtube.com.",
        "YOUTUBE PAYS\n\nYouTube paid nothing.",
        "The iPhone of DeLay, and delay.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        names: dict[str, list[Span]] = {}
        for match in _INNER.finditer(doc.text):
            left, right = _LEFT.search(doc.text, max(0, match.start() - 20), match.start()), match.start()
            word = _WORD.match(doc.text, left.start() if left else right)
            if word and len(word.group()) >= 5 and _alone(doc.text, word.span()):
                names.setdefault(word.group(), []).append(Span(*word.span()))
        for name, spans in names.items():
            flat = name.capitalize()
            if name[0].islower() or flat not in doc.text:
                continue
            pattern = re.compile(rf"(?<![\w@#./-]){flat}(?![\w@-]|\.\w)")
            others = [Span(*match.span()) for match in pattern.finditer(doc.text) if not doc.quoted(match.start())]
            inner = [span for span in dict.fromkeys(spans) if not doc.quoted(span.start)]
            if not others or not inner:
                continue
            rare, kept = (others, inner) if len(others) <= len(inner) else (inner, others)
            for span in rare:
                message = f'"{doc[span]}" here, "{doc[kept[0]]}" elsewhere'
                related = (Related(kept[0], "the other form"),)
                yield Finding(span, message, (replace(span, doc[kept[0]]),), related, sure=0.9)


def _alone(text: str, span: tuple[int, int]) -> bool:
    """True for a word that is no part of an address, a tag or a longer word."""
    before, after = text[span[0] - 1 : span[0]], text[span[1] : span[1] + 2]
    return before not in {"@", "#", "/", ".", "-", "_"} and not re.match(r"[\w@/-]|\.\w", after)
