"""TYP021: straight and curly apostrophes in one text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_STRAIGHT = pattern(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_CURLY = pattern(r"(?<=[^\W\d_])’(?=[^\W\d_])")


class MixedApostrophes(Rule):
    """Straight and curly apostrophes stand in one text.

    "Don't" beside "don’t" tells of two keyboards. Only apostrophes between letters count, because only they can be
    nothing else. Each of the kind used less often is reported; where both are used equally often, the straight ones
    are.

    Fix: safe; the other apostrophe.
    """

    code = "TYP021"
    name = "mixed-apostrophes"
    severity = Severity.INFO
    gathers = 5
    languages = ()
    not_in = ("docs",)
    bad = {
        "It’s late and we don’t know what she[[']]s doing.": "It’s late and we don’t know what she’s doing.",
        "It's late, she's out, they[[’]]re in.": "It's late, she's out, they're in.",
        "We don’t and won[[']]t go.": "We don’t and won’t go.",
    }
    good = ("It’s late and we don’t know.", "It's late; rock 'n' roll.", "The 6'2\" player isn’t here.")

    def check(self, doc: Document) -> Iterator[Finding]:
        if "'" not in doc.text or "’" not in doc.text:
            return
        straight = [Span(*match.span()) for match in _STRAIGHT.finditer(doc.text)]
        curly = [Span(*match.span()) for match in _CURLY.finditer(doc.text)]
        if not straight or not curly:
            return
        rare, mark = (straight, "’") if len(straight) <= len(curly) else (curly, "'")
        kind = "straight" if rare is straight else "curly"
        other = "curly" if rare is straight else "straight"
        for span in rare:
            fix = replace(span, mark, f"Use {mark}", Safety.SAFE)
            yield Finding(span, f"a {kind} apostrophe; the others are {other}", (fix,))
