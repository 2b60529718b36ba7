"""TYP014: two headlines run together without any mark ("protests in London Five people arrested")."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NUMBERS = """two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty dozens
    hundreds thousands""".split()
_NOUNS = """people men women children persons soldiers civilians workers students killed injured wounded arrested dead
    missing hurt detained of""".split()
_WINDOW = 80  # characters before the number that are looked at
_NAMED = frozenset("big group channel radio formula phase day level chapter part act top route terminal the".split())


class LostSeparator(Rule):
    """Two headlines run together without any mark.

    A teaser lost the mark between its two halves: "protests in London Five people have been arrested". A number word
    with a capital in the middle of a sentence begins the second half, when people or casualties follow it. Headlines in
    title case, quotations, and names that end in a number ("the Group of Seven", "Channel Four") are left alone.

    Fix: unsafe; a full stop, or a comma and the number in lower case.
    """

    code = "TYP014"
    name = "lost-separator"
    terms = tuple(f"{number} {noun}" for number in _NUMBERS for noun in _NOUNS)
    bad = {
        "March in London[[ Five]] people have been arrested.": "March in London. Five people have been arrested.",
        "Bus falls into a river in Peru[[ Twelve]] dead and many hurt.": (
            "Bus falls into a river in Peru. Twelve dead and many hurt."
        ),
        "Storm hits the coast of Kerala[[ Hundreds]] of people flee.": (
            "Storm hits the coast of Kerala. Hundreds of people flee."
        ),
    }
    good = (
        "March in London: Five people have been arrested.",
        "The Group of Seven people met; Big Five people too.",
        "March in London Leaves Five People Dead, Five of Them Young",
        "They say five people came. Five people left.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            at = hit.span.start
            number, _, noun = doc[hit.span].partition(" ")
            line = doc.line_at(at)
            before = doc.text[max(line.start, at - _WINDOW) : at]
            words = before.split()
            if not number.istitle() or not noun.islower() or not before.endswith(" ") or len(words) < 3:
                continue
            if not words[-1][-1].isalnum() or words[-1].lower() in _NAMED or words[-2].lower() in _NAMED - {"the"}:
                continue
            if doc.quoted(at):
                continue
            span = Span(at - 1, at + len(number))
            stop = replace(span, f". {number}", "Use a full stop")
            comma = replace(span, f", {number.lower()}", "Use a comma")
            yield Finding(span, f'"{words[-1]} {number}": a mark is missing between them', (stop, comma), sure=0.85)
